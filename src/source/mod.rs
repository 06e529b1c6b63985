//! Stage 1: the page's physical lines.
//!
//! Input: the text. Output: [`Source`], its lines that show anything, each with the white space
//! around it and the few facts that every later stage asks for. Guarantees: the lines are in
//! order and do not overlap, and every character that shows lies in exactly one. It does not
//! judge a line. Cost: one walk over the characters.

mod chars;
mod declared;
mod runs;
mod stream;
mod themes;

pub(crate) use chars::{Class, cells, class, is_blank, is_closer, is_colon, is_dash, is_opener, is_ornament, is_pause, is_stop};
pub(crate) use declared::{Declared, Opening};
use std::ops::Range;
pub(crate) use stream::{Marks, Neighbours, Stream};
pub(crate) use themes::{Gist, LIKENESS_STEPS, Themes, likeness_step};

/// A page's text as lines.
#[derive(Debug)]
pub(crate) struct Source<'s> {
    pub text: &'s str,
    /// Lines that show something, in order.
    pub lines: Vec<Line<'s>>,
}

/// A physical line, without the white space at its ends.
#[derive(Debug)]
pub(crate) struct Line<'s> {
    pub text: &'s str,
    /// First byte in the source.
    pub start: usize,
    /// Line number, from 1, as an editor counts: blank lines too.
    #[cfg_attr(not(feature = "inspect"), allow(dead_code, reason = "only reports and lessons name lines"))]
    pub number: usize,
    /// Cells of white space before it.
    pub indent: u32,
    /// Blank lines before it.
    pub gap: u32,
    /// Cells of the text itself.
    pub width: u32,
    /// Characters that show.
    pub chars: u32,
    pub han: u32,
    pub digits: u32,
    pub letters: u32,
    pub first: char,
    pub last: char,
    /// The last character that closes no bracket or quotation.
    pub last_inner: char,
    /// What the clean form says the line is.
    pub declared: Option<Declared>,
}

impl Line<'_> {
    pub fn span(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Ends a sentence, a closing quote or bracket after the stop included.
    pub fn ends_sentence(&self) -> bool {
        is_stop(self.last) || (is_closer(self.last) && is_stop(self.last_inner))
    }
}

/// Of a hundred characters that show, how many have to be Han on a page of a Chinese newspaper.
const HAN: u32 = 30;

impl Source<'_> {
    /// Whether the page's characters are those of a Chinese newspaper; an empty page's are.
    pub fn looks_chinese(&self) -> bool {
        let (chars, han) = self.lines.iter().fold((0u64, 0u64), |(chars, han), l| (chars + u64::from(l.chars), han + u64::from(l.han)));
        han * 100 >= chars * u64::from(HAN)
    }
}

/// Reads a page's text as lines.
pub(crate) fn read(text: &str) -> Source<'_> {
    crate::work::done(text.len());
    let mut lines = Vec::with_capacity(text.len() / 60);
    let mut gap = 0;
    let mut start = 0;
    let mut number = 0;
    while start < text.len() {
        let (end, next) = line_end(text, start);
        number += 1;
        match line(text, start..end, number, gap) {
            Some(line) => {
                lines.push(line);
                gap = 0;
            }
            None => gap += 1,
        }
        start = next;
    }
    Source { text, lines }
}

/// Where the line that begins at `start` ends, and where the next begins.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' | 0x0b | 0x0c => return (at, at + 1),
            b'\r' => return (at, at + 1 + usize::from(bytes.get(at + 1) == Some(&b'\n'))),
            0xc2 if bytes.get(at + 1) == Some(&0x85) => return (at, at + 2),
            0xe2 if bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0xa8 | 0xa9) => return (at, at + 3),
            _ => at += 1,
        }
    }
    (at, at)
}

/// The line in `range`; `None` where it shows nothing.
fn line(text: &str, range: Range<usize>, number: usize, gap: u32) -> Option<Line<'_>> {
    let whole = &text[range.clone()];
    let bare = whole.trim_start_matches(is_blank);
    let lead = &whole[..whole.len() - bare.len()];
    let bare = bare.trim_end_matches(is_blank);
    let first = bare.chars().next()?;
    let mut line = Line {
        text: bare,
        start: range.start + lead.len(),
        number,
        indent: lead.chars().map(|c| if c == '\t' { 4 } else { cells(c) }).sum(),
        gap,
        width: 0,
        chars: 0,
        han: 0,
        digits: 0,
        letters: 0,
        first,
        last: first,
        last_inner: first,
        declared: declared::read(lead),
    };
    for c in bare.chars() {
        line.width += cells(c);
        match class(c) {
            Class::Blank => continue,
            Class::Han => line.han += 1,
            Class::Digit => line.digits += 1,
            Class::Letter | Class::Hangul => line.letters += 1,
            Class::Mark => {}
        }
        line.chars += 1;
        line.last = c;
        if !is_closer(c) {
            line.last_inner = c;
        }
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_divides() {
        let source = read("一\n二\r\n三\r四\u{2028}五\u{c}六");
        let texts: Vec<_> = source.lines.iter().map(|l| l.text).collect();
        assert_eq!(texts, ["一", "二", "三", "四", "五", "六"]);
    }

    #[test]
    fn white_space_is_counted_and_left_out() {
        let source = read("\u{feff}\n\n　　甲乙 丙\u{200b} \n");
        let line = &source.lines[0];
        assert_eq!((line.text, line.indent, line.gap, line.width, line.chars), ("甲乙 丙", 4, 2, 7, 3));
    }

    #[test]
    fn a_stop_before_a_closing_quote_ends_the_sentence() {
        assert!(read("他说：“好。”").lines[0].ends_sentence());
        assert!(!read("他说：“好”").lines[0].ends_sentence());
    }
}
