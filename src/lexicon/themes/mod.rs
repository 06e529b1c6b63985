//! What characters speak of: each is a point, and those that articles use together lie together.
//!
//! The points were learned by `examples/learn` from labelled pages and stand in `vectors.bin`: latent
//! semantic analysis of which articles hold which characters, the first direction, which is that
//! of length and of the commonest characters, left out, and the others weighing alike. A look-up
//! costs two array accesses.

use super::habits::simplified;
use std::sync::LazyLock;

/// Directions of the space. On pages held apart, telling an article's paragraphs from others'
/// gained up to 48 and nothing behind; 32 lose a fifth of that gain and cost a third less.
pub(crate) const DIRECTIONS: usize = 32;

/// A character's point.
pub(crate) type Point = [u8; DIRECTIONS];

/// For each character its code, two bytes with the low one first, and its point, a signed byte a direction.
static POINTS: &[u8] = include_bytes!("vectors.bin");
const ENTRY: usize = 2 + DIRECTIONS;

/// For each Han character the number of its entry, from 1.
static ENTRIES: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut entries = vec![0; usize::from(LAST - FIRST) + 1];
    for (number, entry) in (1..).zip(POINTS.chunks_exact(ENTRY)) {
        if let Some(slot) = slot(u32::from(u16::from_le_bytes([entry[0], entry[1]]))).and_then(|s| entries.get_mut(s)) {
            *slot = number;
        }
    }
    entries
});

const FIRST: u16 = 0x4e00;
const LAST: u16 = 0x9fff;

fn slot(code: u32) -> Option<usize> {
    (u32::from(FIRST)..=u32::from(LAST)).contains(&code).then(|| (code - u32::from(FIRST)) as usize)
}

/// The point of a character, each byte a signed number; `None` for what few articles hold.
pub(crate) fn point(c: char) -> Option<&'static Point> {
    let number = ENTRIES[slot(u32::from(simplified(c)))?];
    let at = usize::from(number.checked_sub(1)?) * ENTRY;
    POINTS[at + 2..at + ENTRY].try_into().ok()
}
