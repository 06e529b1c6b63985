//! What tells articles of a column from others.

use super::answers::step;
use super::draft::Draft;
use crate::lexicon::byline::{self, Strength};
use crate::lexicon::cues::{self, Cue};
use crate::roles::tags::Part;
use crate::source::{Source, is_colon, is_ornament};

/// How many ways of signing there are.
pub(super) const SIGNS: usize = 7;
/// How many ways of beginning there are.
pub(super) const OPENINGS: usize = 4;

/// What an article looks like.
pub(super) struct Shape {
    pub chars: u32,
    pub headings: usize,
    /// Not, by a lead, on a line of its own, behind.
    pub signed: usize,
    /// The same with what is said: of nobody, by the paper, by name; by office, by name.
    pub sign: usize,
    /// Headline alone, with a kicker or a deck; 0 for none.
    pub parts: usize,
    /// Cells of its widest line, where it has more than two lines.
    pub width: u32,
    pub picture: bool,
    pub ornament: Option<char>,
    /// As text does, with a question or an answer, with an address, with a bullet.
    pub opening: usize,
    /// Paragraphs, by steps.
    pub blocks: usize,
    /// Lines that are rows of a list: 1.
    pub rows: usize,
    /// Characters of the headline.
    pub headline: u32,
    /// No heading, one before the body, one behind it.
    pub side: usize,
    /// It puts right what was printed: 1.
    pub corrects: usize,
}

impl Shape {
    pub fn of(source: &Source<'_>, draft: &Draft) -> Shape {
        let lines = || draft.blocks.iter().flat_map(|b| b.lines.iter()).map(|&l| &source.lines[l]);
        let (first, last) = (lines().next().map_or("", |l| l.text), lines().next_back().map_or("", |l| l.text));
        let (signed, sign) = signs(source, draft, first, last);
        let chars: u32 = lines().map(|l| l.chars).sum();
        let headline = || draft.headings.iter().filter(|(part, _)| *part == Part::Headline).flat_map(|(_, l)| l).map(|&l| &source.lines[l]);
        let words = headline().next().map_or(first, |line| line.text);
        Shape {
            chars,
            headings: draft.headings.len(),
            parts: draft.headings.iter().map(|(part, _)| 1 + usize::from(*part != Part::Headline)).max().unwrap_or(0),
            width: if lines().nth(2).is_some() { lines().map(|l| l.width).max().unwrap_or(0) } else { 0 },
            signed,
            sign,
            picture: lines().any(|l| cues::starts(l.text, Cue::Picture)) || last.ends_with(['摄', '攝']),
            ornament: first.chars().next().filter(|&c| is_ornament(c)),
            opening: opening(first),
            blocks: step(draft.blocks.len() as u32, &[2, 4]),
            rows: usize::from(draft.blocks.len() > 2 && chars < draft.blocks.len() as u32 * 22),
            headline: headline().map(|line| line.chars).sum(),
            side: match (draft.headings.first(), draft.blocks.first()) {
                (None, _) => 0,
                (Some((_, heading)), Some(block)) if block.lines[0] < heading[0] => 2,
                _ => 1,
            },
            corrects: usize::from(["更正", "启事", "啟事", "照登", "致歉"].iter().any(|word| words.contains(word))),
        }
    }
}

/// Where an article is signed, and how.
fn signs(source: &Source<'_>, draft: &Draft, first: &str, last: &str) -> (usize, usize) {
    if let Some(credit) = byline::lead(first, &[]) {
        return (1, if credit.outlet.is_some() || credit.date.is_some() { 1 } else { 2 });
    }
    if let Some(&line) = draft.bylines.first().and_then(|lines| lines.first()) {
        let by_role = byline::whole(source.lines[line].text, &[]).is_some_and(|credit| credit.strength == Strength::Role);
        return (2, if by_role { 3 } else { 4 });
    }
    match byline::tail(last, &[]) {
        Some(credit) => (3, if credit.strength == Strength::Role { 5 } else { 6 }),
        None => (0, 0),
    }
}

fn opening(first: &str) -> usize {
    let mut chars = first.chars();
    match (chars.next(), chars.next()) {
        (Some('问' | '問' | '答'), Some(c)) if is_colon(c) => 1,
        (Some('编' | '編'), Some('辑' | '輯' | '者')) => 2,
        (Some(c), _) if is_ornament(c) => 3,
        _ => 0,
    }
}
