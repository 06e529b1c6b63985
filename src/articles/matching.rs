//! What stands apart and belongs together: headings and bodies, copies and a text without an original.
//!
//! A heading is asked about the bodies that share rare words with it and about those that stand
//! near: how much they share, on which side the page prints its headings, how a body begins. The
//! answers are weighed by a learned table, and the likeliest pairs are made first; what is left goes
//! together too, for neither stands alone. A word that more than a few lines hold is not asked, so
//! the work grows with the page and not with headings times bodies.

use super::answers::{cells, cells_of, odds, step};
use super::draft::{Draft, DraftBlock, Sorted, Trait};
use super::learned::MATCHING;
use crate::lexicon::{byline, habits};
use crate::page::BlockKind;
use crate::source::{Gist, LIKENESS_STEPS, Source, Stream, is_ornament};
use crate::work::done;

/// How many answers each question has.
const ANSWERS: [usize; 15] = [6, 4, 4, 8, 9, 5, 3, 3, 3, 4, 9, 15, 5, 2, LIKENESS_STEPS];
/// Cells of the table: all answers to all questions.
pub(crate) const CELLS: usize = cells_of(&ANSWERS);

/// The cells that the answers about a heading and a body name.
pub(crate) type Answers = [usize; ANSWERS.len()];

/// Bodies on each side of a heading that it is asked about.
const REACH: usize = 6;
/// Bodies that one word may stand in.
const OWNERS: usize = 8;

/// Matches headings without a body and bodies without a heading.
pub(super) fn bring_together(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    bring_together_by(source, stream, sorted, |answers, _, _| odds(&MATCHING, answers));
}

/// The same, with `weigh` asked for the odds; it is told the first lines of the headings and of the body.
pub(super) fn bring_together_by(
    source: &Source<'_>,
    stream: &Stream,
    sorted: &mut Sorted,
    mut weigh: impl FnMut(&Answers, usize, usize) -> i32,
) {
    let all = || 0..sorted.drafts.len();
    let heads: Vec<usize> = all().filter(|&i| is_bodiless(&sorted.drafts[i])).collect();
    let bodies: Vec<usize> = all().filter(|&i| is_headless(&sorted.drafts[i])).collect();
    if heads.is_empty() || bodies.is_empty() {
        return;
    }
    let pairs = pairs(stream, &sorted.drafts, &heads, &bodies);
    let looks = bodies.iter().map(|&body| Look::of(source, &sorted.drafts, body)).collect();
    let question = Question { drafts: &sorted.drafts, side: habit(&sorted.drafts), heads: heads.len(), looks };
    let mut weighed: Vec<(i32, &Pair)> = pairs
        .iter()
        .map(|pair| (weigh(&question.answers(pair), sorted.drafts[pair.head].home, sorted.drafts[pair.body].home), pair))
        .collect();
    weighed.sort_by_key(|(odds, pair)| (std::cmp::Reverse(*odds), pair.head, pair.body));
    let mut taken = vec![false; sorted.drafts.len()];
    for (_, pair) in &weighed {
        if taken[pair.head] || taken[pair.body] {
            continue;
        }
        let rival = |other: &&Pair| {
            other.head == pair.head
                && other.body != pair.body
                && !taken[other.body]
                && other.shared > 0
                && other.shared * 5 >= pair.shared * 4
        };
        let contest = pairs.iter().find(rival).map(|_| Trait::Competed);
        taken[pair.head] = true;
        taken[pair.body] = true;
        let headings = std::mem::take(&mut sorted.drafts[pair.head]);
        sorted.drafts[pair.body].take_headings(headings);
        sorted.drafts[pair.body].traits.extend(contest);
    }
}

fn is_bodiless(draft: &Draft) -> bool {
    !draft.headings.is_empty() && draft.blocks.is_empty()
}

fn is_headless(draft: &Draft) -> bool {
    draft.headings.is_empty() && !draft.blocks.is_empty() && !draft.is_fragment()
}

/// Headings and a body that may be theirs.
struct Pair {
    head: usize,
    body: usize,
    /// The body's place among those without headings.
    rank: usize,
    /// Weight of the rare words that they share.
    shared: u32,
    /// The most that another body shares with the headings, and other headings with the body.
    next_body: u32,
    next_head: u32,
    /// Bodies without headings between them.
    between: usize,
    /// How alike they are in what they speak of, in steps.
    likeness: usize,
}

/// All pairs that are asked about.
fn pairs(stream: &Stream, drafts: &[Draft], heads: &[usize], bodies: &[usize]) -> Vec<Pair> {
    let mut owner: Vec<Vec<u32>> = vec![Vec::new(); stream.vocabulary()];
    for (rank, &body) in bodies.iter().enumerate() {
        for line in drafts[body].blocks.iter().flat_map(|b| &b.lines) {
            for (word, _) in stream.rare_words(*line) {
                let owners = &mut owner[word as usize];
                if owners.last() != Some(&(rank as u32)) && owners.len() < OWNERS {
                    owners.push(rank as u32);
                }
            }
        }
    }
    let mut votes: Vec<u32> = vec![0; bodies.len()];
    let mut pairs: Vec<Pair> = Vec::new();
    // For each body the two headings that share most with it.
    let mut most = vec![(0, 0); bodies.len()];
    let gists: Vec<Gist> = bodies.iter().map(|&body| drafts[body].gist(stream)).collect();
    for &head in heads {
        let gist = drafts[head].gist_of_headings(stream);
        let after = bodies.partition_point(|&body| body < head);
        let mut asked: Vec<usize> = (after.saturating_sub(REACH)..(after + REACH).min(bodies.len())).collect();
        for line in drafts[head].headings.iter().flat_map(|(_, lines)| lines) {
            for (word, weight) in stream.rare_words(*line) {
                for &rank in &owner[word as usize] {
                    votes[rank as usize] += weight;
                    asked.push(rank as usize);
                }
            }
        }
        done(asked.len());
        asked.sort_unstable();
        asked.dedup();
        let (first, second) = asked.iter().fold((0, 0), |best, &rank| two_most(best, votes[rank]));
        for rank in asked {
            let shared = std::mem::take(&mut votes[rank]);
            most[rank] = two_most(most[rank], shared);
            let between = if rank < after { after - 1 - rank } else { rank - after };
            let next_body = if shared == first { second } else { first };
            let likeness = gist.likeness_step(&gists[rank]);
            pairs.push(Pair { head, body: bodies[rank], rank, shared, next_body, next_head: 0, between, likeness });
        }
    }
    for pair in &mut pairs {
        let (first, second) = most[pair.rank];
        pair.next_head = if pair.shared == first { second } else { first };
    }
    pairs
}

fn two_most((first, second): (u32, u32), value: u32) -> (u32, u32) {
    if value > first { (value, first) } else { (first, second.max(value)) }
}

/// On which side of their bodies most headings stand: 0 not known, 1 before, 2 after.
pub(super) fn habit(drafts: &[Draft]) -> usize {
    let (mut before, mut after) = (0, 0);
    for draft in drafts {
        if let (Some((_, heading)), Some(block)) = (draft.headings.first(), draft.blocks.first()) {
            if heading[0] < block.lines[0] { before += 1 } else { after += 1 }
        }
    }
    match before.cmp(&after) {
        std::cmp::Ordering::Greater => 1,
        std::cmp::Ordering::Less => 2,
        std::cmp::Ordering::Equal => 0,
    }
}

/// What a body looks like.
struct Look {
    size: usize,
    /// By a lead, by a byline of its own, not.
    signed: usize,
    opens: usize,
    blocks: usize,
    /// Bodies without headings before it and behind it.
    row: usize,
    item: usize,
}

impl Look {
    fn of(source: &Source<'_>, drafts: &[Draft], at: usize) -> Look {
        let body = &drafts[at];
        let lines = || body.blocks.iter().flat_map(|b| &b.lines).map(|&line| &source.lines[line]);
        let first = lines().next().map_or("", |line| line.text);
        let mut opening = first.chars().filter(|c| !c.is_whitespace());
        let beside = |at: Option<usize>| usize::from(at.and_then(|i| drafts.get(i)).is_some_and(is_headless));
        Look {
            size: step(lines().map(|line| line.chars).sum(), &[60, 150, 300, 700]),
            signed: match () {
                () if byline::lead(first, &[]).is_some() || byline::begins_lead(first) => 1,
                () if !body.bylines.is_empty() => 2,
                () => 0,
            },
            opens: habits::opens(opening.next().unwrap_or(' '), opening.next().unwrap_or(' ')),
            blocks: step(body.blocks.len() as u32, &[2, 4]),
            row: beside(at.checked_sub(1)) * 2 + beside(Some(at + 1)),
            item: usize::from(first.starts_with(is_ornament)),
        }
    }
}

/// What is known beside the pair.
struct Question<'q> {
    drafts: &'q [Draft],
    side: usize,
    /// How many headings have no body.
    heads: usize,
    looks: Vec<Look>,
}

impl Question<'_> {
    fn answers(&self, pair: &Pair) -> Answers {
        let look = &self.looks[pair.rank];
        let rank = |next: u32| match pair.shared {
            0 => 0,
            shared if shared * 2 >= next * 3 => 1,
            shared if shared >= next => 2,
            _ => 3,
        };
        let follows = usize::from(pair.body > pair.head);
        let place = if pair.body.abs_diff(pair.head) == 1 { follows } else { 2 };
        let numbers = match self.heads.cmp(&self.looks.len()) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Greater => 2,
        };
        let same_section = self.drafts[pair.head].sections_before == self.drafts[pair.body].sections_before;
        let answers = [
            step(pair.shared, &[1, 12, 24, 48, 96]),
            rank(pair.next_body),
            rank(pair.next_head),
            follows * 4 + pair.between.min(3),
            self.side * 3 + place,
            look.size,
            look.signed,
            look.blocks,
            if same_section { 0 } else { 1 + follows },
            look.row,
            numbers * 3 + self.heads.min(3) - 1,
            place * 5 + look.size,
            look.opens,
            look.item,
            pair.likeness,
        ];
        cells(&ANSWERS, answers)
    }
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

impl Draft {
    fn take_headings(&mut self, head: Draft) {
        self.headings = head.headings;
        self.bylines.splice(0..0, head.bylines);
        self.captions.splice(0..0, head.captions);
        // The part that stands just under a section says where the article does.
        (self.home, self.sections_before) = match (head.under, self.under) {
            (Some(_), None) => (head.home, head.sections_before),
            (None, Some(_)) => (self.home, self.sections_before),
            _ => (self.home.min(head.home), self.sections_before.min(head.sections_before)),
        };
        self.traits.push(Trait::Matched);
    }
}
