//! Pieces without a heading that belong to an article elsewhere: its columns were printed apart.
//!
//! A brief without a heading and the last paragraphs of an article that another one interrupted
//! look alike. Each piece is asked about the article that shares most rare words with it: how much
//! that is, how it begins and ends, what the article lacks. The answers are weighed by a learned
//! table. Cost: each piece meets a bounded number of articles.

use super::answers::{cells, cells_of, holds, step};
use super::draft::{Draft, Sorted, Trait};
use super::learned::HOMING;
use super::matching::habit;
use crate::lexicon::{byline, habits};
use crate::source::{LIKENESS_STEPS, Source, Stream};
use crate::work::done;

/// How many answers each question has.
const ANSWERS: [usize; 20] = [5, 3, 10, 2, 6, 6, 8, 16, 4, 3, 2, 3, 12, 9, 6, 12, 6, 20, LIKENESS_STEPS, LIKENESS_STEPS * 2];
/// Cells of the table: all answers to all questions.
pub(crate) const CELLS: usize = cells_of(&ANSWERS);

/// The cells that the answers about one piece name.
pub(crate) type Answers = [usize; ANSWERS.len()];

/// Articles on each side that a piece is compared with.
const REACH: usize = 7;

/// Takes pieces home.
pub(super) fn bring_home(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    bring_home_by(source, stream, sorted, |answers, _, _| holds(&HOMING, answers));
}

/// The same, with `belongs` asked; it is told the first lines of the piece and of the article.
pub(super) fn bring_home_by(
    source: &Source<'_>,
    stream: &Stream,
    sorted: &mut Sorted,
    mut belongs: impl FnMut(&Answers, usize, usize) -> bool,
) {
    let mut owners = owners(source, &sorted.drafts);
    let side = habit(&sorted.drafts);
    let waiting = sorted.drafts.iter().filter(|d| !d.headings.is_empty() && d.blocks.is_empty()).count();
    let mut marks = vec![0u32; stream.vocabulary()];
    for piece in 0..sorted.drafts.len() {
        if !is_piece(&sorted.drafts[piece]) {
            continue;
        }
        // Whether the article just before goes on is the decoder's to say.
        let before = owners[..sorted.drafts[piece].home].iter().rev().find_map(|owner| *owner);
        let Some((home, best, second)) = nearest(stream, &sorted.drafts, piece, before, &mut marks) else { continue };
        let question = Question { source, stream, sorted, piece, home, before, best, second, waiting, side };
        if belongs(&question.answers(), sorted.drafts[piece].home, sorted.drafts[home].home) {
            let taken = std::mem::take(&mut sorted.drafts[piece]);
            taken.lines().for_each(|line| owners[line] = Some(home));
            sorted.drafts[home].take_back(taken);
        }
    }
}

/// A body without a heading that did not begin in mid-sentence.
fn is_piece(draft: &Draft) -> bool {
    draft.headings.is_empty() && !draft.blocks.is_empty() && !draft.is_fragment()
}

/// For each line the article whose body or heading it is.
fn owners(source: &Source<'_>, drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut owners = vec![None; source.lines.len()];
    for (at, draft) in drafts.iter().enumerate() {
        let headings = draft.headings.iter().flat_map(|(_, lines)| lines);
        headings.chain(draft.blocks.iter().flat_map(|b| &b.lines)).for_each(|&line| owners[line] = Some(at));
    }
    owners
}

/// The article that shares most with a piece, by how much, and how much the next best shares.
fn nearest(stream: &Stream, drafts: &[Draft], piece: usize, before: Option<usize>, marks: &mut [u32]) -> Option<(usize, u32, u32)> {
    let round = piece as u32 + 1;
    let mut ink = 0;
    for line in drafts[piece].lines() {
        ink += stream.ink_of(line) as u32;
        stream.rare_words(line).for_each(|(word, _)| marks[word as usize] = round);
    }
    let (mut best, mut second) = ((usize::MAX, 0), 0);
    let near = drafts.iter().enumerate().take(piece + REACH + 1).skip(piece.saturating_sub(REACH));
    for (at, draft) in near {
        done(1);
        if at == piece || Some(at) == before || draft.blocks.is_empty() {
            continue;
        }
        let shared = draft.lines().flat_map(|line| stream.rare_words(line)).filter(|&(word, _)| marks[word as usize] == round);
        let weight = shared.map(|(_, weight)| weight).sum::<u32>() * 100 / ink.max(40);
        if weight > best.1 {
            second = best.1;
            best = (at, weight);
        } else {
            second = second.max(weight);
        }
    }
    (best.1 > 0).then_some((best.0, best.1, second))
}

/// A piece and the article that it may belong to.
struct Question<'q, 's> {
    source: &'q Source<'s>,
    stream: &'q Stream,
    sorted: &'q Sorted,
    piece: usize,
    home: usize,
    /// The article that the page prints just before the piece.
    before: Option<usize>,
    best: u32,
    second: u32,
    /// Headings on the page that have no body.
    waiting: usize,
    /// On which side of their bodies the page's headings stand.
    side: usize,
}

impl Question<'_, '_> {
    fn answers(&self) -> Answers {
        let (piece, home) = (&self.sorted.drafts[self.piece], &self.sorted.drafts[self.home]);
        let (first, last) = (self.line(piece, 0), self.last(piece));
        let mut opening = first.chars();
        let opens = habits::opens(opening.next().unwrap_or(' '), opening.next().unwrap_or(' '));
        let led = usize::from(byline::lead(first, &[]).is_some() || byline::begins_lead(first) || !piece.bylines.is_empty());
        let signed = usize::from(byline::tail(last, &[]).is_some());
        let home_signed = usize::from(byline::tail(self.last(home), &[]).is_some());
        let home_led = usize::from(byline::lead(self.line(home, 0), &[]).is_some() || !home.bylines.is_empty());
        let open = usize::from(!home.blocks.last().and_then(|b| b.lines.last()).is_some_and(|&l| self.source.lines[l].ends_sentence()));
        let between = self.piece.abs_diff(self.home).min(4) - 1;
        let before = usize::from(self.piece < self.home);
        let mut own = self.line(home, 0).chars();
        let home_opens = habits::opens(own.next().unwrap_or(' '), own.next().unwrap_or(' '));
        // Where the piece stands first, the home's text is what goes on.
        let later = if before == 1 { (home_opens, home_led) } else { (opens, led) };
        let headed = match home.headings.first() {
            None => 0,
            Some((_, heading)) if home.blocks.first().is_some_and(|b| b.lines[0] < heading[0]) => 2,
            Some(_) => 1,
        };
        let widths = match (self.width(piece), self.width(home)) {
            (0, _) | (_, 0) => 0,
            (one, other) if one.abs_diff(other) <= 3 => 1,
            _ => 2,
        };
        let cut = usize::from(!self.source.lines[piece.last_line().min(self.source.lines.len() - 1)].ends_sentence());
        let broke = match self.before.and_then(|at| self.sorted.drafts.get(at)) {
            None => 0,
            Some(draft) if draft.headings.is_empty() => 1,
            Some(draft) if draft.blocks.is_empty() => 2,
            Some(_) => 3,
        };
        let brief = |at: Option<usize>| usize::from(at.and_then(|i| self.sorted.drafts.get(i)).is_some_and(is_piece));
        let chars: u32 = piece.blocks.iter().flat_map(|b| &b.lines).map(|&l| self.source.lines[l].chars).sum();
        let likeness = piece.gist(self.stream).likeness_step(&home.gist(self.stream));
        let amount = step(self.best, &[12, 25, 45, 80]);
        let answers = [
            amount,
            step(self.best * 10 / self.second.max(1), &[15, 30]),
            amount * 2 + led,
            led,
            opens.min(5),
            before * 3 + between.min(2),
            signed * 4 + home_signed * 2 + home_led,
            (brief(self.piece.checked_sub(1)) * 2 + brief(Some(self.piece + 1))) * 4 + between,
            step(chars, &[60, 150, 350]),
            usize::from(home.headings.is_empty()) + usize::from(is_piece(home)),
            open,
            self.waiting.min(2),
            later.0.min(5) * 2 + later.1,
            self.side * 3 + headed,
            widths * 2 + before,
            (broke * 3 + headed).min(11),
            before * 3 + self.side,
            (before * 2 + cut) * 5 + amount,
            likeness,
            likeness * 2 + led,
        ];
        cells(&ANSWERS, answers)
    }

    /// Cells of an article's widest line, where it has more than two.
    fn width(&self, draft: &Draft) -> u32 {
        let widths = || draft.blocks.iter().flat_map(|b| &b.lines).map(|&line| self.source.lines[line].width);
        if widths().nth(2).is_some() { widths().max().unwrap_or(0) } else { 0 }
    }

    fn line(&self, draft: &Draft, at: usize) -> &str {
        draft.blocks.get(at).and_then(|b| b.lines.first()).map_or("", |&line| self.source.lines[line].text)
    }

    fn last(&self, draft: &Draft) -> &str {
        draft.blocks.last().and_then(|b| b.lines.last()).map_or("", |&line| self.source.lines[line].text)
    }
}

impl Draft {
    /// Takes back a piece of its own, in the page's order.
    fn take_back(&mut self, piece: Draft) {
        let at = self.blocks.iter().position(|b| b.lines[0] > piece.home).unwrap_or(self.blocks.len());
        self.blocks.splice(at..at, piece.blocks);
        self.bylines.extend(piece.bylines);
        self.captions.extend(piece.captions);
        self.traits.push(Trait::Completed);
    }
}
