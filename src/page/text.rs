//! A text that is spelled by its spans of the source.

use crate::source::is_blank;
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// What stands between two pieces of a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// Nothing: Han and kana join with nothing.
    Tight,
    /// One space: Latin words, Hangul words.
    Space,
    /// One space: what was printed apart, such as two bylines of one article.
    Apart,
    /// The hyphen that ends the piece before is not printed: a word was divided there.
    Hyphen,
}

/// A run of source bytes, and what joins it to the run before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'s> {
    pub start: usize,
    pub text: Cow<'s, str>,
    pub joint: Joint,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Source bytes, in order, with what stands between them.
///
/// Only white space, and a hyphen where a word was divided at a line's end,
/// may differ between [`Text::to_string`](ToString) and the source bytes of [`Text::spans`].
/// A `Text` borrows the page's source; [`Text::into_owned`] gives one that does not.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Text<'s> {
    pieces: Vec<Piece<'s>>,
}

impl<'s> Text<'s> {
    /// The text of one span of `source`; nothing where the span is empty.
    pub(crate) fn of(source: &'s str, span: Range<usize>) -> Self {
        let mut text = Text::default();
        text.push(source, span, Joint::Tight);
        text
    }

    /// Appends a span of `source`.
    pub(crate) fn push(&mut self, source: &'s str, span: Range<usize>, joint: Joint) {
        if !span.is_empty() {
            let text = Cow::Borrowed(&source[span.clone()]);
            self.pieces.push(Piece { start: span.start, text, joint });
        }
    }

    /// Appends another text.
    pub(crate) fn append(&mut self, other: Text<'s>, joint: Joint) {
        let mut joint = Some(joint);
        for mut piece in other.pieces {
            if let Some(joint) = joint.take() {
                piece.joint = joint;
            }
            self.pieces.push(piece);
        }
    }

    /// Whether it spells nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Bytes of the source that spell it, half-open, in reading order.
    pub fn spans(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.pieces.iter().map(|p| p.start..p.end())
    }

    /// The printed slices, in order: joined together they are the text.
    fn printed(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().enumerate().flat_map(|(i, piece)| {
            let glue = if i > 0 && matches!(piece.joint, Joint::Space | Joint::Apart) { " " } else { "" };
            let divided = self.pieces.get(i + 1).is_some_and(|next| next.joint == Joint::Hyphen);
            let body = if divided { piece.text.strip_suffix(['-', '\u{2010}']).unwrap_or(&piece.text) } else { &piece.text };
            [glue, body]
        })
    }

    /// Its pieces as printed, each with what joins it to the one before; the first as if set apart.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = (Joint, &str)> {
        let printed: Vec<&str> = self.printed().skip(1).step_by(2).collect();
        let joint = |i: usize, p: &Piece<'_>| if i == 0 { Joint::Apart } else { p.joint };
        self.pieces.iter().enumerate().map(move |(i, p)| joint(i, p)).zip(printed)
    }

    /// Bytes of the printed text.
    pub fn len(&self) -> usize {
        self.printed().map(str::len).sum()
    }

    /// The source bytes behind a byte range of the printed text, in order.
    ///
    /// What was put between pieces has no source and gives nothing.
    ///
    /// ```
    /// let page = tearsheet::segment("标题\n\n　　第一段在这里断\n开了，没有完。\n");
    /// let body = &page.articles[0].body[0].text;
    /// let whole: usize = body.source_spans(0..body.len()).map(|s| s.len()).sum();
    /// assert_eq!(whole, body.to_string().len());
    /// ```
    pub fn source_spans(&self, printed: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut at = 0;
        let slices: Vec<&str> = self.printed().collect();
        let mut spans = Vec::new();
        for (i, pair) in slices.chunks(2).enumerate() {
            at += pair[0].len();
            let (from, to) = (printed.start.max(at), printed.end.min(at + pair[1].len()));
            if from < to {
                let start = self.pieces[i].start;
                spans.push(start + from - at..start + to - at);
            }
            at += pair[1].len();
        }
        spans.into_iter()
    }

    /// The part of the text behind a byte range of the printed text, white space at its ends left out.
    pub(crate) fn slice(&self, printed: Range<usize>) -> Text<'s> {
        let mut at = 0;
        let mut part = Text::default();
        let lens: Vec<(usize, usize)> = self.printed().map(str::len).collect::<Vec<_>>().chunks(2).map(|c| (c[0], c[1])).collect();
        for (piece, (glue, body)) in self.pieces.iter().zip(lens) {
            at += glue;
            let from = printed.start.clamp(at, at + body) - at;
            let mut to = printed.end.clamp(at, at + body) - at;
            if to == body && printed.end >= at + body {
                to = piece.text.len(); // a hyphen that is not printed goes with what stands before it
            }
            if from < to && (from < body || body == 0) {
                let text = match &piece.text {
                    Cow::Borrowed(s) => Cow::Borrowed(&s[from..to]),
                    Cow::Owned(s) => Cow::Owned(s[from..to].to_owned()),
                };
                part.pieces.push(Piece { start: piece.start + from, text, joint: piece.joint });
            }
            at += body;
        }
        part.trim();
        part
    }

    /// Takes off both ends what does not show; what is left of it owns no byte.
    fn trim(&mut self) {
        while let Some(first) = self.pieces.first_mut() {
            let lead = first.text.len() - first.text.trim_start_matches(is_blank).len();
            first.start += lead;
            first.text = slice_cow(&first.text, lead..first.text.len());
            if !first.text.is_empty() {
                break;
            }
            self.pieces.remove(0);
        }
        while let Some(last) = self.pieces.last_mut() {
            let kept = last.text.trim_end_matches(is_blank).len();
            last.text = slice_cow(&last.text, 0..kept);
            if kept > 0 {
                break;
            }
            self.pieces.pop();
        }
    }

    /// The same text without white space inside: how a person's name is read.
    pub(crate) fn without_space(&self) -> Text<'s> {
        let mut bare = Text::default();
        for piece in &self.pieces {
            for (at, word) in words(&piece.text) {
                bare.pieces.push(Piece { start: piece.start + at, text: slice_cow(&piece.text, at..at + word), joint: Joint::Tight });
            }
        }
        bare
    }

    /// Where, in bytes of the printed text, a new piece begins that nothing else sets off.
    pub(crate) fn seams(&self) -> Vec<usize> {
        let mut at = 0;
        let lens: Vec<usize> = self.printed().map(str::len).collect();
        let mut seams = Vec::with_capacity(self.pieces.len());
        for (pair, piece) in lens.chunks(2).zip(&self.pieces) {
            at += pair[0];
            if piece.joint == Joint::Tight {
                seams.push(at);
            }
            at += pair[1];
        }
        seams
    }

    /// First source byte; `None` where it spells nothing.
    pub fn start(&self) -> Option<usize> {
        self.pieces.first().map(|p| p.start)
    }

    /// The same text with bytes of its own.
    pub fn into_owned(self) -> Text<'static> {
        let own = |p: Piece<'s>| Piece { start: p.start, text: Cow::Owned(p.text.into_owned()), joint: p.joint };
        Text { pieces: self.pieces.into_iter().map(own).collect() }
    }
}

/// Start and length, in bytes, of each run without white space.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    text.split_whitespace().map(|w| (w.as_ptr() as usize - text.as_ptr() as usize, w.len()))
}

fn slice_cow<'s>(text: &Cow<'s, str>, range: Range<usize>) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(s) => Cow::Borrowed(&s[range]),
        Cow::Owned(s) => Cow::Owned(s[range].to_owned()),
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed().try_for_each(|slice| f.write_str(slice))
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at ", self.to_string())?;
        f.debug_list().entries(self.spans()).finish()
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        let mut rest = other;
        self.printed().all(|slice| match rest.strip_prefix(slice) {
            Some(tail) => {
                rest = tail;
                true
            }
            None => false,
        }) && rest.is_empty()
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}
