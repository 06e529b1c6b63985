//! Lists of words. Before any word is compared, a list is asked whether one of its words begins or ends
//! with the character at hand: for most characters of a page none does, and the answer costs two look-ups.

use std::sync::OnceLock;

/// Words that are looked for together. Where beginnings of words are looked for, longer words have to
/// stand before their beginnings.
pub(crate) struct List {
    words: &'static [&'static str],
    sieves: OnceLock<[Sieve; 2]>,
}

impl List {
    pub const fn new(words: &'static [&'static str]) -> Self {
        List { words, sieves: OnceLock::new() }
    }

    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }

    fn sieves(&self) -> &[Sieve; 2] {
        self.sieves.get_or_init(|| {
            [
                Sieve::of(self.words.iter().filter_map(|w| w.chars().next())),
                Sieve::of(self.words.iter().filter_map(|w| w.chars().next_back())),
            ]
        })
    }

    /// Whether a word may begin with `c`.
    pub fn may_begin(&self, c: char) -> bool {
        self.sieves()[0].passes(c)
    }

    /// Whether a word may end with `c`.
    pub fn may_end(&self, c: char) -> bool {
        self.sieves()[1].passes(c)
    }

    /// Whether `word` is one of the list.
    pub fn has(&self, word: &str) -> bool {
        word.chars().next().is_some_and(|c| self.may_begin(c)) && self.words.contains(&word)
    }

    /// Whether `text` begins with a word of the list.
    pub fn begins(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|c| self.may_begin(c)) && self.words.iter().any(|word| text.starts_with(word))
    }

    /// Whether `text` ends with a word of the list.
    pub fn ends(&self, text: &str) -> bool {
        text.chars().next_back().is_some_and(|c| self.may_end(c)) && self.words.iter().any(|word| text.ends_with(word))
    }
}

/// A set of characters that may say yes where it should say no: two characters that are alike in their
/// last bits are one to it.
pub(crate) struct Sieve([u64; WORDS]);

/// Words of 64 bits: 8192 characters are told apart, 1 kB.
const WORDS: usize = 128;

impl Sieve {
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut sieve = [0; WORDS];
        for c in chars {
            sieve[c as usize / 64 % WORDS] |= 1 << (c as usize % 64);
        }
        Sieve(sieve)
    }

    pub fn passes(&self, c: char) -> bool {
        self.0[c as usize / 64 % WORDS] >> (c as usize % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_what_comparing_every_word_says() {
        const WORDS: &[&str] = &["通讯社", "通讯", "社", "a", "网站"];
        let list = List::new(WORDS);
        for text in ["", "社", "通", "通讯", "通讯社", "新通讯社", "ab", "ba", "站网", "网站站", "é", "\u{34e11}"] {
            assert_eq!(list.has(text), WORDS.contains(&text), "{text}");
            assert_eq!(list.begins(text), WORDS.iter().any(|w| text.starts_with(w)), "{text}");
            assert_eq!(list.ends(text), WORDS.iter().any(|w| text.ends_with(w)), "{text}");
        }
    }
}
