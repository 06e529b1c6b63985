//! Whether one line goes on where another stopped.

use super::chunks::tie;
use super::groups::{AskPair, FIRST, HABIT, LAST, LOOK, PAIR_ROWS, PAIRS};
use super::{Evidence, look};
use crate::layout::lacks_indent;
use crate::lexicon::habits;
use crate::source::{Class, class};

/// Rows of the weights table, one for each question about a pair of lines.
pub(crate) type PairRows = [u16; PAIRS];

/// Lines between two lines beyond which every distance is alike.
const FAR: usize = 4;

impl Evidence<'_, '_> {
    /// Answers about line `b` as what goes on after line `a`.
    pub fn pair(&self, a: usize, b: usize) -> PairRows {
        let (fa, fb) = (&self.facts[a], &self.facts[b]);
        let (la, lb) = (&self.source.lines[a], &self.source.lines[b]);
        let (pa, pb) = (self.layout.places[a], self.layout.places[b]);
        let mut rows = [0; PAIRS];
        let mut say = |ask: AskPair, value: usize| rows[ask as usize] = PAIR_ROWS[ask as usize] + value as u16;
        let end = fa.closure;
        let between = match b - a {
            1 => (lb.gap.min(2)) as usize,
            2 => 3,
            3..=FAR => 4,
            _ => 5,
        };
        let indented = usize::from(lb.indent >= 2 && lb.indent > la.indent || (lb.indent >= 3 && lb.indent == la.indent));
        say(AskPair::Ends, fa.last * FIRST.len() + fb.first);
        say(AskPair::FillIndent, ((fa.fill * 3 + end) * 2 + indented) * HABIT.len() + self.habit);
        say(AskPair::BetweenEnd, between * 3 + end);
        let column = match (pa.column, pb.column) {
            (0, _) | (_, 0) => 0,
            (x, y) if x.abs_diff(y) <= 3 => 1,
            _ => 2,
        };
        say(AskPair::ColumnFill, column * 6 + fa.fill);
        let bracket = match (fa.balance, fb.balance) {
            (1, 2) => 2,
            (1, _) => 1,
            _ => 0,
        };
        say(AskPair::Bracket, bracket);
        let seen = match (class(la.last), class(lb.first)) {
            (Class::Han, Class::Han) => 1 + usize::from(self.neighbours.count(la.last, lb.first).min(2)),
            _ => 0,
        };
        say(AskPair::Seen, seen * 3 + end);
        say(AskPair::Word, tie(la.last, lb.first) * 3 + end);
        say(AskPair::BeginsPair, habits::begins(lb.first) * 3 + end);
        let span = |chars: u32| [12, 24, 50, 100].iter().take_while(|&&n| chars >= n).count();
        say(AskPair::Lengths, ((span(la.chars) * 5 + span(lb.chars)) * 3 + end) * 2 + usize::from(lb.gap > 0));
        say(AskPair::Rows, fa.row * 5 + fb.row);
        let short = lacks_indent(&self.source.lines, &self.layout.places, b);
        let full = usize::from(fb.fill < 4);
        let hung = [25, 60].iter().take_while(|&&n| self.layout.hung >= n).count();
        say(AskPair::Short, ((usize::from(short) * 3 + end) * 2 + full) * 3 + hung);
        say(AskPair::LookEnd, end * LOOK.len() + fb.look);
        say(AskPair::WrapGap, (self.wrapped * 3 + end) * 4 + lb.gap.min(3) as usize);
        say(AskPair::LengthEnd, fa.length * 3 + end);
        say(AskPair::FillFill, fa.fill * 6 + fb.fill);
        say(AskPair::Bonds, fb.bond * 3 + end);
        let numbers = match (class(la.last), class(lb.first)) {
            (Class::Digit, Class::Digit) => 1,
            (Class::Digit, Class::Han) | (Class::Mark, Class::Digit) if la.last == '.' || class(la.last) == Class::Digit => 2,
            (Class::Letter, Class::Letter) => 3,
            _ => 0,
        };
        say(AskPair::Numbers, numbers);
        debug_assert!(fa.last < LAST.len() && fb.look > look::EDGE);
        rows
    }

    /// The state that a paragraph is left in by its last line: an answer of `State`.
    pub fn state(&self, line: Option<usize>) -> usize {
        let Some(facts) = line.map(|l| &self.facts[l]) else { return 0 };
        match facts.closure {
            2 => 1,
            _ if facts.tail >= 3 => 1,
            _ if facts.fill >= 4 || facts.fill == 0 => 3,
            _ => 2,
        }
    }
}
