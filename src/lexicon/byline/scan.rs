//! Characters with their places, as the byline grammar walks them.

use crate::source::is_blank;
use std::ops::Range;

/// A character of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ch {
    pub char: char,
    /// Byte offset in the text.
    pub at: usize,
    /// Whether lines were joined before it.
    pub seam: bool,
}

impl Ch {
    pub fn end(&self) -> usize {
        self.at + self.char.len_utf8()
    }

    pub fn blank(&self) -> bool {
        is_blank(self.char)
    }
}

/// The characters of `text[range]`; `seams` ascend.
pub(crate) fn chars(text: &str, range: Range<usize>, seams: &[usize]) -> Vec<Ch> {
    let mut seams = seams.iter().skip_while(|&&s| s < range.start).peekable();
    text[range.clone()]
        .char_indices()
        .map(|(at, char)| {
            let at = at + range.start;
            let seam = seams.next_if(|&&s| s <= at).is_some() && at > 0;
            Ch { char, at, seam }
        })
        .collect()
}

/// Whether the characters begin with `word`.
pub(crate) fn starts(chars: &[Ch], word: &str) -> bool {
    word.chars().enumerate().all(|(at, c)| chars.get(at).is_some_and(|ch| ch.char == c))
}

/// The longest of `words` that the characters begin with, and its length in characters.
/// `words` must have longer ones before their beginnings.
pub(crate) fn longest<'w>(chars: &[Ch], words: &[&'w str]) -> Option<(&'w str, usize)> {
    words.iter().find(|w| starts(chars, w)).map(|w| (*w, w.chars().count()))
}

/// The characters as a string.
pub(crate) fn spell(chars: &[Ch]) -> String {
    chars.iter().map(|c| c.char).collect()
}
