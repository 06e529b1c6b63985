//! Texts that begin in mid-sentence, taken to the paragraphs that they complete.
//!
//! Each fragment is asked about each paragraph: whether it ends in mid-sentence, whether the
//! characters where they meet go together, what brackets want, what their articles share, how far
//! they stand apart, what cut the paragraph. The answers are weighed by a learned table, and of all fragments
//! the surest goes first: a paragraph takes one. Cost: a bounded number of fragments.

use super::answers::{cells, cells_of, odds, step};
use super::draft::{Draft, Sorted, Trait};
use super::learned::FRAGMENTS;
use crate::lexicon::habits::{self, Bond};
use crate::page::BlockKind;
use crate::source::{Class, Line, Neighbours, Source, Stream, class, is_closer, is_opener, is_pause, is_stop};
use crate::work::done;

/// How many answers each question has.
const ANSWERS: [usize; 13] = [3, 35, 5, 3, 8, 5, 4, 4, 3, 9, 5, 4, 6];
/// Cells of the table: all answers to all questions.
pub(crate) const CELLS: usize = cells_of(&ANSWERS);

/// The cells that the answers about a fragment and a paragraph name.
pub(crate) type Answers = [usize; ANSWERS.len()];

/// Fragments that are taken home; a page with more is no page with a cut column.
const MOST: usize = 8;
/// Lines on each side of a cut whose brackets are counted.
const NEAR: usize = 8;

/// Takes fragments home.
pub(super) fn take_home(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    take_home_by(source, stream, sorted, |answers, _, _| odds(&FRAGMENTS, answers));
}

/// The same, with `weigh` asked for the odds; it is told the fragment's first line and the paragraph's last.
pub(super) fn take_home_by(
    source: &Source<'_>,
    stream: &Stream,
    sorted: &mut Sorted,
    mut weigh: impl FnMut(&Answers, usize, usize) -> i32,
) {
    let is_fragment = |&at: &usize| sorted.drafts[at].is_fragment();
    let mut fragments: Vec<usize> = (0..sorted.drafts.len()).filter(is_fragment).take(MOST).collect();
    if fragments.is_empty() {
        return;
    }
    let neighbours = Neighbours::new(source);
    while !fragments.is_empty() {
        let page = Laid::new(source, &sorted.drafts, &neighbours);
        let mut best: Option<(i32, usize, Open)> = None;
        for (rank, &fragment) in fragments.iter().enumerate() {
            let question = Question::new(source, stream, &sorted.drafts, &page, fragment);
            for open in question.open() {
                done(1);
                let first = sorted.drafts[fragment].blocks[0].lines[0];
                let odds = weigh(&question.answers(&open), first, open.end);
                if best.as_ref().is_none_or(|(most, ..)| odds > *most) {
                    best = Some((odds, rank, open));
                }
            }
        }
        let Some((_, rank, open)) = best else { break };
        let fragment = fragments.remove(rank);
        join(&mut sorted.drafts, fragment, &open);
    }
}

/// Gives a fragment's first paragraph to the paragraph that it completes, and the rest to its article.
fn join(drafts: &mut [Draft], fragment: usize, open: &Open) {
    if open.draft == fragment {
        let own = &mut drafts[fragment];
        let first = own.blocks.remove(0);
        own.blocks[open.block - 1].lines.extend(first.lines);
        own.begin();
        own.traits.retain(|t| *t != Trait::Fragment);
        own.traits.push(Trait::Completed);
        return;
    }
    let taken = std::mem::take(&mut drafts[fragment]);
    let mut blocks = taken.blocks.into_iter();
    let home = &mut drafts[open.draft];
    home.blocks[open.block].lines.extend(blocks.next().into_iter().flat_map(|b| b.lines));
    home.blocks.splice(open.block + 1..open.block + 1, blocks);
    home.bylines.extend(taken.bylines);
    home.captions.extend(taken.captions);
    home.headings.extend(taken.headings);
    home.traits.push(Trait::Completed);
}

/// Where the page's articles stand.
struct Laid<'l> {
    /// For each line its article, if any, and what it is there.
    owners: Vec<Option<(usize, Ink)>>,
    /// For each article how many lines its body has, and the cells of the widest.
    bodies: Vec<(u32, u32)>,
    neighbours: &'l Neighbours,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    Text,
    Beside,
}

impl<'l> Laid<'l> {
    fn new(source: &Source<'_>, drafts: &[Draft], neighbours: &'l Neighbours) -> Self {
        done(source.lines.len());
        let mut laid = Laid { owners: vec![None; source.lines.len()], bodies: Vec::with_capacity(drafts.len()), neighbours };
        for (at, draft) in drafts.iter().enumerate() {
            draft.lines().for_each(|line| laid.owners[line] = Some((at, Ink::Beside)));
            let mut body = (0, 0);
            for &line in draft.blocks.iter().flat_map(|b| &b.lines) {
                laid.owners[line] = Some((at, Ink::Text));
                body = (body.0 + 1, body.1.max(source.lines[line].width));
            }
            laid.bodies.push(body);
        }
        laid
    }
}

/// A paragraph that may go on.
struct Open {
    draft: usize,
    block: usize,
    /// Its last line.
    end: usize,
    /// What its article shares with the fragment, and the most that another's does.
    shared: u32,
    next: u32,
    /// How many paragraphs that end in mid-sentence stand between it and the fragment: its place on its side of the fragment, from the fragment on.
    rank: usize,
}

/// A fragment on its page.
struct Question<'q, 's> {
    source: &'q Source<'s>,
    drafts: &'q [Draft],
    page: &'q Laid<'q>,
    fragment: usize,
    /// The fragment's first line.
    first: usize,
    /// For each article the weight of the rare words that it shares with the fragment, for a hundred characters.
    shared: Vec<u32>,
    /// Brackets that it closes and did not open.
    lost: usize,
}

impl<'q, 's> Question<'q, 's> {
    fn new(source: &'q Source<'s>, stream: &Stream, drafts: &'q [Draft], page: &'q Laid<'q>, fragment: usize) -> Self {
        let mut marks = vec![false; stream.vocabulary()];
        let mut ink = 0;
        for line in drafts[fragment].lines() {
            ink += stream.ink_of(line) as u32;
            stream.rare_words(line).for_each(|(word, _)| marks[word as usize] = true);
        }
        let weight = |draft: &Draft| -> u32 {
            let words = draft.lines().flat_map(|line| stream.rare_words(line));
            words.filter(|&(word, _)| marks[word as usize]).map(|(_, weight)| weight).sum()
        };
        let shared = |(at, draft): (usize, &Draft)| if at == fragment { 0 } else { weight(draft) * 100 / ink.max(30) };
        let shared = drafts.iter().enumerate().map(shared).collect();
        let block = &drafts[fragment].blocks[0].lines;
        let first = block[0];
        let lost = balance(block.iter().take(NEAR).map(|&line| source.lines[line].text)).1;
        Question { source, drafts, page, fragment, first, shared, lost }
    }

    /// The paragraphs that it may complete.
    fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        let most = self.shared.iter().fold((0, 0), |(first, second), &s| if s > first { (s, first) } else { (first, second.max(s)) });
        for (draft, owner) in self.drafts.iter().enumerate() {
            let from = usize::from(draft == self.fragment);
            for (block, lines) in owner.blocks.iter().enumerate().skip(from).filter(|(_, b)| b.kind == BlockKind::Paragraph) {
                let Some(&end) = lines.lines.last().filter(|&&line| self.source.lines[line].chars > 5) else { continue };
                let shared = self.shared[draft];
                let next = if shared == most.0 { most.1 } else { most.0 };
                open.push(Open { draft, block, end, shared, next, rank: 0 });
            }
        }
        open.sort_by_key(|o| o.end);
        // Those that end with their sentence stand in nobody's way.
        let ended = |o: &Open| self.source.lines[o.end].ends_sentence();
        let mut behind = open.iter().filter(|o| o.end < self.first && !ended(o)).count();
        let mut ahead = 0;
        for o in &mut open {
            let whole = ended(o);
            if o.end < self.first {
                behind -= usize::from(!whole);
                o.rank = behind;
            } else {
                o.rank = ahead;
                ahead += usize::from(!whole);
            }
        }
        open
    }

    fn answers(&self, open: &Open) -> Answers {
        let (end, start) = (&self.source.lines[open.end], &self.source.lines[self.first]);
        let home = &self.drafts[open.draft];
        let bond = match habits::bond(end.last, start.first) {
            Bond::None => 0,
            Bond::Common => 1,
            Bond::Word => 2,
        };
        let place = match () {
            () if open.draft == self.fragment => 0,
            () if open.end < self.first => 1 + open.rank.min(3),
            () => 5 + open.rank.min(2),
        };
        let rank = match open.shared {
            0 => 0,
            shared if shared >= open.next => 1,
            _ => 2,
        };
        let last_block = usize::from(open.block + 1 == home.blocks.len());
        let answers = [
            bond,
            ending(end) * 5 + beginning(start),
            step(open.shared, &[1, 15, 40, 90]),
            rank,
            place,
            self.behind(open),
            last_block * 2 + usize::from(open.block == 0),
            self.brackets(&home.blocks[open.block].lines),
            self.widths(open.draft),
            self.fill(open),
            step(end.chars, &[9, 14, 24, 48]),
            match (class(end.last), class(start.first)) {
                (Class::Han, Class::Han) => 1 + usize::from(self.page.neighbours.count(end.last, start.first).min(2)),
                _ => 0,
            },
            usize::from(end.ends_sentence()) * 3 + rank,
        ];
        cells(&ANSWERS, answers)
    }

    /// What stands behind the paragraph on the page: its own article's text, what else is its
    /// article's, another's headings, another's text, what belongs to no article.
    fn behind(&self, open: &Open) -> usize {
        match self.page.owners.get(open.end + 1).copied().flatten() {
            Some((at, ink)) => usize::from(at != open.draft) * 2 + usize::from((ink == Ink::Text) == (at != open.draft)),
            None => 4,
        }
    }

    /// Whether the fragment is as wide as its home; 0 where that cannot be told.
    fn widths(&self, home: usize) -> usize {
        let ((many, width), (few, narrow)) = (self.page.bodies[home], self.page.bodies[self.fragment]);
        match width.abs_diff(narrow) {
            _ if many < 3 || few < 3 => 0,
            0..=3 => 1,
            _ => 2,
        }
    }

    /// How full the paragraph's last line is of what its article's lines hold, with how many there are.
    fn fill(&self, open: &Open) -> usize {
        let (many, widest) = self.page.bodies[open.draft];
        let full = match widest.saturating_sub(self.source.lines[open.end].width) {
            0..=3 => 2,
            4..=8 => 1,
            _ => 0,
        };
        step(many, &[3, 8]) * 3 + full
    }

    /// Whether the paragraph leaves a bracket open, 2, and whether the fragment closes one, 1.
    fn brackets(&self, lines: &[usize]) -> usize {
        let end = &lines[lines.len().saturating_sub(NEAR)..];
        let (open, _) = balance(end.iter().map(|&line| self.source.lines[line].text));
        usize::from(open > 0) * 2 + usize::from(self.lost > 0)
    }
}

/// With what kind of character a line ends.
fn ending(line: &Line<'_>) -> usize {
    match class(line.last) {
        Class::Han => 0,
        Class::Digit => 1,
        _ if is_pause(line.last) => 2,
        _ if line.ends_sentence() => 6,
        _ if is_closer(line.last) => 3,
        Class::Mark => 4,
        _ => 5,
    }
}

/// With what kind of character a line begins.
fn beginning(line: &Line<'_>) -> usize {
    match class(line.first) {
        Class::Han => 0,
        Class::Digit | Class::Letter => 1,
        _ if is_opener(line.first) => 2,
        _ if is_pause(line.first) || is_stop(line.first) || is_closer(line.first) => 3,
        _ => 4,
    }
}

/// Brackets and quotations that a text leaves open, and those that it closes and did not open.
fn balance<'t>(lines: impl Iterator<Item = &'t str>) -> (usize, usize) {
    let (mut open, mut lost) = (0usize, 0usize);
    for c in lines.flat_map(str::chars) {
        if is_opener(c) {
            open += 1;
        } else if is_closer(c) {
            match open {
                0 => lost += 1,
                _ => open -= 1,
            }
        }
    }
    (open, lost)
}
