//! What stands apart and belongs together: headings with bodies, fragments with what they complete.
//!
//! They meet through the rare words they share. A word that more than a few lines hold is not
//! asked, so the work grows with the page and not with headings times bodies.

use super::draft::{Draft, DraftBlock, Sorted, Trait};
use crate::lexicon::habits::{self, Bond};
use crate::page::BlockKind;
use crate::source::{Line, Source, Stream};

/// Fragments that are taken home; a page with more is no page with a cut column.
const FRAGMENTS: usize = 8;
/// Least weight of shared words by which a heading takes a body: one word that nothing else has.
const SHARED: u32 = 12;

/// Matches headings without a body and bodies without a heading, and takes fragments home.
pub(super) fn bring_together(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    let headless = |d: &Draft| d.headings.is_empty() && !d.blocks.is_empty() && !d.is_fragment();
    let bodiless = |d: &Draft| !d.headings.is_empty() && d.blocks.is_empty();
    let heads: Vec<usize> = (0..sorted.drafts.len()).filter(|&i| bodiless(&sorted.drafts[i])).collect();
    let bodies: Vec<usize> = (0..sorted.drafts.len()).filter(|&i| headless(&sorted.drafts[i])).collect();
    if !heads.is_empty() && !bodies.is_empty() {
        for (head, body, contest) in pair(stream, &sorted.drafts, &heads, &bodies) {
            let taken = std::mem::take(&mut sorted.drafts[head]);
            sorted.drafts[body].take_headings(taken);
            sorted.drafts[body].traits.extend(contest);
        }
    }
    for _ in 0..FRAGMENTS {
        let Some(fragment) = sorted.drafts.iter().position(|d| d.is_fragment() && !d.traits.contains(&Trait::Competed)) else { break };
        take_home(source, stream, &mut sorted.drafts, fragment);
    }
    sorted.drafts.iter_mut().filter(|d| d.is_fragment()).for_each(|d| d.traits.retain(|t| *t != Trait::Competed));
}

/// Gives back to its article the last copy of a text of which no original is left.
pub(super) fn keep_originals(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    let mut copies = vec![false; source.lines.len()];
    sorted.duplicates.iter().flatten().for_each(|&line| copies[line] = true);
    let mut starts: Vec<(usize, usize)> = sorted.drafts.iter().enumerate().map(|(at, draft)| (draft.first_line(), at)).collect();
    starts.sort_unstable();
    let mut kept = Vec::new();
    for lines in std::mem::take(&mut sorted.duplicates).into_iter().rev() {
        if stream.twin(lines[0]).is_some_and(|twin| !copies[twin]) {
            kept.push(lines);
            continue;
        }
        lines.iter().for_each(|&line| copies[line] = false);
        // The article that begins last before it, or the page's first.
        let before = starts.partition_point(|&(first, _)| first < lines[0]);
        let home = before.checked_sub(1).map_or(0, |last| starts[last].1);
        match sorted.drafts.get_mut(home) {
            Some(draft) => draft.blocks.push(DraftBlock { kind: BlockKind::Paragraph, lines }),
            None => kept.push(lines),
        }
    }
    // Until here blocks stand as the page prints them, and those given back take their places.
    sorted.drafts.iter_mut().for_each(|draft| draft.blocks.sort_by_key(|b| b.lines[0]));
    kept.reverse();
    sorted.duplicates = kept;
}

/// One-to-one pairs of headings and bodies, and whether another body wanted the headings as much.
fn pair(stream: &Stream, drafts: &[Draft], heads: &[usize], bodies: &[usize]) -> Vec<(usize, usize, Option<Trait>)> {
    let mut owner: Vec<Vec<u32>> = vec![Vec::new(); stream.vocabulary()];
    for &body in bodies {
        for line in drafts[body].blocks.iter().flat_map(|b| &b.lines) {
            for (word, _) in stream.rare_words(*line) {
                let owners = &mut owner[word as usize];
                if owners.last() != Some(&(body as u32)) && owners.len() < 8 {
                    owners.push(body as u32);
                }
            }
        }
    }
    let mut candidates: Vec<(u32, usize, usize)> = Vec::new();
    let mut votes: Vec<u32> = vec![0; drafts.len()];
    // For each headings the bodies that share words with it.
    let mut rivals: Vec<Vec<(u32, usize)>> = vec![Vec::new(); drafts.len()];
    for &head in heads {
        let mut voted: Vec<u32> = Vec::new();
        for line in drafts[head].headings.iter().flat_map(|(_, lines)| lines) {
            for (word, weight) in stream.rare_words(*line) {
                for &body in &owner[word as usize] {
                    if votes[body as usize] == 0 {
                        voted.push(body);
                    }
                    votes[body as usize] += weight;
                }
            }
        }
        for body in voted {
            candidates.push((std::mem::take(&mut votes[body as usize]), head, body as usize));
            rivals[head].extend(candidates.last().map(|&(votes, _, body)| (votes, body)));
        }
    }
    candidates.sort_by_key(|&(votes, head, body)| (std::cmp::Reverse(votes), head, body));
    let mut taken = vec![false; drafts.len()];
    let mut pairs = Vec::new();
    for (votes, head, body) in candidates {
        if votes >= SHARED && !taken[head] && !taken[body] {
            let rival = |&(other, by): &(u32, usize)| by != body && !taken[by] && other * 5 >= votes * 4;
            let contest = rivals[head].iter().any(rival).then_some(Trait::Competed);
            taken[head] = true;
            taken[body] = true;
            pairs.push((head, body, contest));
        }
    }
    // Those that share no words go together in the order of the page.
    let mut left = bodies.iter().filter(|&&b| !taken[b]).peekable();
    for &head in heads.iter().filter(|&&h| !taken[h]) {
        while left.next_if(|&&b| b < head).is_some() {}
        if let Some(&body) = left.next() {
            pairs.push((head, body, None));
        }
    }
    pairs
}

impl Draft {
    fn take_headings(&mut self, head: Draft) {
        self.headings = head.headings;
        self.bylines.splice(0..0, head.bylines);
        self.captions.splice(0..0, head.captions);
        self.sections_before = self.sections_before.min(head.sections_before);
        self.home = self.home.min(head.home);
        self.traits.push(Trait::Matched);
    }
}

/// How well the end of an open paragraph and the start of a fragment go together, in units of shared words.
fn fits(end: &Line<'_>, start: &Line<'_>) -> u32 {
    match habits::bond(end.last, start.first) {
        Bond::Word => 60,
        Bond::Common => 24,
        Bond::None => 1,
    }
}

/// Takes a fragment to the paragraph that it completes: an open one, with which it shares words.
fn take_home(source: &Source<'_>, stream: &Stream, drafts: &mut [Draft], fragment: usize) {
    let mut marks = vec![false; stream.vocabulary()];
    for line in drafts[fragment].lines() {
        stream.rare_words(line).for_each(|(word, _)| marks[word as usize] = true);
    }
    let first = &source.lines[drafts[fragment].first_line()];
    let mut best: Option<(u32, usize, usize)> = None;
    for (d, draft) in drafts.iter().enumerate().filter(|&(d, draft)| d != fragment && !draft.is_fragment()) {
        let weight: u32 = draft.lines().flat_map(|l| stream.rare_words(l)).filter(|&(word, _)| marks[word as usize]).map(|(_, w)| w).sum();
        for (b, block) in draft.blocks.iter().enumerate().filter(|(_, b)| b.kind == BlockKind::Paragraph) {
            let Some(&end) = block.lines.last().filter(|&&l| !source.lines[l].ends_sentence() && source.lines[l].chars > 5) else {
                continue;
            };
            let fit = weight + fits(&source.lines[end], first);
            if best.is_none_or(|(w, _, _)| fit > w) {
                best = Some((fit, d, b));
            }
        }
    }
    let Some((_, home, block)) = best else {
        drafts[fragment].traits.push(Trait::Competed);
        return;
    };
    let taken = std::mem::take(&mut drafts[fragment]);
    let mut blocks = taken.blocks.into_iter();
    let home = &mut drafts[home];
    home.blocks[block].lines.extend(blocks.next().into_iter().flat_map(|b| b.lines));
    home.blocks.splice(block + 1..block + 1, blocks);
    home.bylines.extend(taken.bylines);
    home.captions.extend(taken.captions);
    home.headings.extend(taken.headings);
    home.traits.push(Trait::Completed);
}
