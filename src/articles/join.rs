//! Lines joined to texts.

use crate::page::{Joint, Repair, RepairKind, Text};
use crate::roles::evidence::letter_spaced;
use crate::roles::{Roles, surety};
use crate::source::{Class, Line, Source, class, is_dash};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Joins lines, and remembers where something stood between them.
pub(super) struct Joiner<'p, 's> {
    source: &'p Source<'s>,
    roles: &'p Roles,
    pub repairs: Vec<Repair>,
}

impl<'p, 's> Joiner<'p, 's> {
    pub fn new(source: &'p Source<'s>, roles: &'p Roles) -> Self {
        Joiner { source, roles, repairs: Vec::new() }
    }

    /// A heading: its lines are set side by side, and letter spacing is read as none.
    pub fn heading(&self, lines: &[usize]) -> Text<'s> {
        let mut text = Text::default();
        for &line in lines {
            let line = &self.source.lines[line];
            let own = Text::of(self.source.text, line.span());
            text.append(if line.declared.is_none() && letter_spaced(line.text) { own.without_space() } else { own }, Joint::Space);
        }
        text
    }

    /// Running text: lines go on where the line before stopped. Hyphens left out are listed as repairs.
    pub fn running(&mut self, lines: &[usize]) -> Text<'s> {
        let mut text = Text::default();
        let mut before: Option<&Line<'s>> = None;
        for &at in lines {
            let line = &self.source.lines[at];
            let joint = before.map_or(Joint::Tight, |before| joint(before, line));
            if let Some(before) = before.filter(|_| joint == Joint::Hyphen) {
                let end = before.span().end;
                self.repair(RepairKind::Hyphen, end - before.last.len_utf8()..end, at);
            }
            text.push(self.source.text, line.span(), joint);
            before = Some(line);
        }
        text
    }

    /// A paragraph; joins past blank lines and past other lines are listed as repairs.
    pub fn paragraph(&mut self, lines: &[usize]) -> Text<'s> {
        for pair in lines.windows(2) {
            let (a, b) = (&self.source.lines[pair[0]], &self.source.lines[pair[1]]);
            if pair[0] > pair[1] {
                self.repair(RepairKind::Move, b.span(), pair[1]);
            } else if pair[1] != pair[0] + 1 || b.gap > 0 {
                self.repair(RepairKind::Join, a.span().end..b.start, pair[1]);
            }
        }
        self.running(lines)
    }

    /// Lists a repair that is as sure as the role of `line`.
    fn repair(&mut self, kind: RepairKind, span: Range<usize>, line: usize) {
        self.repairs.push(Repair { kind, span, confidence: surety(self.roles.lines[line].margin) });
    }
}

/// What stands between two lines of one text.
///
/// Han and kana join with nothing, Latin words and Hangul with a space, digits that meet were one
/// number, and a word divided by a hyphen is made whole.
fn joint(a: &Line<'_>, b: &Line<'_>) -> Joint {
    let latin = |line: &Line<'_>| line.letters > line.han;
    match (class(a.last), class(b.first)) {
        _ if b.declared.is_some() => Joint::Tight, // the clean print breaks a text only there
        (Class::Hangul, Class::Hangul) => Joint::Space,
        (Class::Letter, Class::Letter) => Joint::Space,
        (Class::Letter, Class::Digit) | (Class::Digit, Class::Letter) if latin(a) && latin(b) => Joint::Space,
        (Class::Mark, Class::Letter) if is_dash(a.last) => divided(a, b),
        (Class::Mark, Class::Letter) if matches!(a.last, ',' | '.' | ';' | ':' | '!' | '?') => Joint::Space,
        (Class::Mark, Class::Letter | Class::Digit | Class::Mark) if a.last.is_ascii() && latin(a) && latin(b) => Joint::Space,
        (Class::Letter | Class::Digit, Class::Mark) if b.first.is_ascii() && latin(a) && latin(b) => Joint::Space,
        _ => Joint::Tight,
    }
}

/// Whether a hyphen at a line's end divided a word: letters on both sides, the second half small.
fn divided(a: &Line<'_>, b: &Line<'_>) -> Joint {
    let hyphen = matches!(a.last, '-' | '\u{2010}') && a.text.ends_with(['-', '\u{2010}']);
    let stem = a.text.trim_end_matches(['-', '\u{2010}']);
    let word = stem.unicode_words().next_back().filter(|w| stem.ends_with(w));
    let whole = word.is_some_and(|w| w.chars().count() > 1 && w.chars().all(char::is_alphabetic));
    if hyphen && whole && stem.len() + a.last.len_utf8() == a.text.len() && b.first.is_lowercase() {
        Joint::Hyphen
    } else if hyphen {
        Joint::Tight
    } else {
        Joint::Space
    }
}
