//! What characters do in newspapers: which begin paragraphs, which fill headlines, which go together.
//!
//! The counts behind it were taken by `examples/learn` from labelled pages and stand in
//! [`counts`](super::counts); Traditional characters are looked up as simplified ones. A look-up
//! costs an array access, or a hash for a pair.

use super::counts::{BEGINS, BOUND, COMMON, DECKS, EVERYWHERE, HEADS, KICKERS, OPENS};
use super::tables::{Set, Table};
use super::variants::{SIMPLIFIED, TRADITIONAL};
use std::sync::LazyLock;

const FIRST: char = '\u{4e00}';
const LAST: char = '\u{9fff}';

/// What is known of a character.
#[derive(Debug, Clone, Copy)]
struct Entry {
    simplified: char,
    begins: u8,
    heads: u8,
    kickers: u8,
    decks: u8,
}

/// How strongly two characters go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    /// They were not seen together, or seldom.
    None,
    /// They often stand side by side.
    Common,
    /// They make a word.
    Word,
}

/// Buckets of `begins` and `heads`; the middle one says nothing.
pub(crate) const BUCKETS: usize = 7;
const MIDDLE: u8 = 3;

struct Habits {
    entries: Vec<Entry>,
    pairs: Table<(char, char), Bond>,
    opens: Table<(char, char), u8>,
    everywhere: Set<(char, char)>,
}

static HABITS: LazyLock<Habits> = LazyLock::new(|| {
    let mut entries: Vec<Entry> =
        (FIRST..=LAST).map(|simplified| Entry { simplified, begins: MIDDLE, heads: MIDDLE, kickers: MIDDLE, decks: MIDDLE }).collect();
    type Field = fn(&mut Entry) -> &mut u8;
    let lists: [(&[&str; BUCKETS], Field); 4] =
        [(&BEGINS, |e| &mut e.begins), (&HEADS, |e| &mut e.heads), (&KICKERS, |e| &mut e.kickers), (&DECKS, |e| &mut e.decks)];
    for (list, field) in lists {
        for (bucket, chars) in (0..).zip(list) {
            chars.chars().filter_map(index).for_each(|i| *field(&mut entries[i]) = bucket);
        }
    }
    for (traditional, simplified) in TRADITIONAL.chars().zip(SIMPLIFIED.chars()) {
        if let (Some(t), Some(s)) = (index(traditional), index(simplified)) {
            entries[t] = entries[s];
        }
    }
    let mut pairs = Table::default();
    pairs.reserve((COMMON.len() + BOUND.len()) / COUPLE);
    for (list, bond) in [(COMMON, Bond::Common), (BOUND, Bond::Word)] {
        couples(list).for_each(|pair| {
            pairs.insert(pair, bond);
        });
    }
    let opens = (0..).zip(OPENS).flat_map(|(bucket, list)| couples(list).map(move |pair| (pair, bucket))).collect();
    Habits { entries, pairs, opens, everywhere: couples(EVERYWHERE).collect() }
});

/// Bytes of two Han characters.
const COUPLE: usize = 6;

/// The pairs of a list that holds them one after the other.
fn couples(list: &'static str) -> impl Iterator<Item = (char, char)> {
    let mut chars = list.chars();
    std::iter::from_fn(move || Some((chars.next()?, chars.next()?)))
}

fn index(c: char) -> Option<usize> {
    (FIRST..=LAST).contains(&c).then(|| c as usize - FIRST as usize)
}

/// How much more often than elsewhere the character begins a paragraph: 0 never, 3 as often, 6 most.
pub(crate) fn begins(c: char) -> usize {
    index(c).map_or(MIDDLE, |i| HABITS.entries[i].begins).into()
}

/// How much more often than in bodies the character stands in headings: 0 never, 3 as often, 6 most.
pub(crate) fn heads(c: char) -> usize {
    index(c).map_or(MIDDLE, |i| HABITS.entries[i].heads).into()
}

/// Stands in the counts for any second character.
const ANY: char = '\u{3000}';
/// The bucket of `OPENS` that says nothing.
const UNTOLD: u8 = 2;

/// How much more often than in other headings the character stands in kickers: 0 never, 3 as often, 6 most.
pub(crate) fn kickers(c: char) -> usize {
    index(c).map_or(MIDDLE, |i| HABITS.entries[i].kickers).into()
}

/// The same of subheadlines.
pub(crate) fn decks(c: char) -> usize {
    index(c).map_or(MIDDLE, |i| HABITS.entries[i].decks).into()
}

/// How much more often than later paragraphs an article begins with these two characters: 0 seldom, 2 as often, 4 often.
pub(crate) fn opens(first: char, second: char) -> usize {
    let (first, second) = (simplified(first), simplified(second));
    let known = |pair| HABITS.opens.get(&pair).copied();
    known((first, second)).or_else(|| known((first, ANY))).unwrap_or(UNTOLD).into()
}

/// Whether many articles hold two characters side by side, whatever they are about.
pub(crate) fn everywhere(a: char, b: char) -> bool {
    HABITS.everywhere.contains(&(simplified(a), simplified(b)))
}

/// The simplified fellow of a Traditional character, or the character itself.
pub(crate) fn simplified(c: char) -> char {
    index(c).map_or(c, |i| HABITS.entries[i].simplified)
}

/// How strongly `a` and `b`, side by side in this order, go together.
pub(crate) fn bond(a: char, b: char) -> Bond {
    HABITS.pairs.get(&(simplified(a), simplified(b))).copied().unwrap_or(Bond::None)
}
