//! The wording of lines, as numbers for the net to learn from: which characters a line begins and ends
//! with, which stand in it, and which side by side. Nothing is said about what they mean; characters and
//! pairs share a bounded number of numbers, and which of them share one is a matter of chance.

use crate::lexicon::habits::simplified;
use crate::source::{Class, Line, class};

/// Numbers that there are.
pub(crate) const NUMBERS: usize = 1 << 14;
/// Characters of a line's beginning that are looked at: what a line is shows early.
const REACH: usize = 30;

/// Of each line the numbers of its wording.
#[derive(Default)]
pub(crate) struct Wording {
    numbers: Vec<u16>,
    /// Of each line where its numbers end.
    ends: Vec<usize>,
}

/// Where a character or a pair stands.
#[derive(Clone, Copy)]
enum Spot {
    Anywhere,
    First,
    Second,
    Last,
}

impl Wording {
    pub fn read(lines: &[Line<'_>]) -> Self {
        let mut wording = Wording { numbers: Vec::with_capacity(lines.len() * (2 * REACH + 5)), ends: Vec::with_capacity(lines.len()) };
        let mut ink = Vec::with_capacity(REACH);
        for line in lines {
            ink.clear();
            ink.extend(line.text.chars().filter_map(shown).take(REACH));
            wording.line(&ink, line.text.chars().rev().filter_map(shown));
        }
        wording
    }

    fn line(&mut self, ink: &[char], mut back: impl Iterator<Item = char>) {
        let mut say = |spot, a, b| self.numbers.push(number(spot, a, b));
        let at = |i: usize| ink.get(i).copied().unwrap_or(NONE);
        ink.iter().for_each(|&c| say(Spot::Anywhere, c, NONE));
        say(Spot::First, at(0), NONE);
        say(Spot::First, at(0), at(1));
        say(Spot::Second, at(2), at(3));
        let (last, before) = (back.next().unwrap_or(NONE), back.next().unwrap_or(NONE));
        say(Spot::Last, last, NONE);
        say(Spot::Last, before, last);
        self.ends.push(self.numbers.len());
    }

    /// The numbers of a line.
    pub fn of(&self, line: usize) -> &[u16] {
        &self.numbers[line.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[line]]
    }
}

/// No character.
const NONE: char = '\0';

/// A character as it counts: digits are one, Traditional characters are their simplified fellows, blanks are none.
fn shown(c: char) -> Option<char> {
    match class(c) {
        Class::Blank => None,
        Class::Digit => Some('0'),
        _ => Some(simplified(c)),
    }
}

fn number(spot: Spot, a: char, b: char) -> u16 {
    let key = (spot as u64) << 48 | u64::from(u32::from(a)) << 24 | u64::from(u32::from(b));
    // The high bits of a product with an odd number depend on all bits of the key.
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - NUMBERS.trailing_zeros())) as u16
}
