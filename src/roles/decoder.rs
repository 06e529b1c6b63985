//! The decision: the best reading of all lines at once.
//!
//! A dynamic programme over the lines. A state is a tag, how far its article has come, and the
//! page's habit of printing headings before or after bodies; each state keeps its best hypothesis,
//! and with it what that hypothesis remembers (the paragraph left open, the article that was
//! interrupted, the headings that still wait for a body). A bounded number of states goes on from
//! a line, so the cost is linear in the lines whatever they are.

use super::evidence::Evidence;
use super::evidence::groups::{CREDIT, STEP_ROWS, STEPS};
use super::hypothesis::{Hypothesis, NONE};
use super::model::{self, Aspect, COLUMNS, LINE_BASE, PAIR_BASE, STEP_BASE, Sums, add_rows, of_tag};
#[cfg(feature = "inspect")]
use super::net::Event;
use super::net::Judges;
use super::tags::{ALL, PHASES, Part, Side, TAGS, Tag};
use super::trellis::{Reading, Trellis};
use crate::source::Marks;
use crate::work::done;

/// How much of what might be goes on from a line.
#[derive(Clone, Copy)]
struct Beam {
    /// States.
    states: usize,
    /// Score by which a state may be behind the best.
    behind: i32,
}

/// What a reading needs: on pages held out twice as many states read no better (.664 of the articles perfect), two
/// thirds as many .662, a quarter .650.
const READING: Beam = Beam { states: 96, behind: 2200 };
/// What learning needs: a reading that was lost too early would never be learned against.
#[cfg(feature = "inspect")]
const LEARNING: Beam = Beam { states: 192, behind: 4000 };
/// Score of a tag that the page rules out; no evidence outweighs it.
pub(super) const BARRED: i32 = -1_000_000;
/// What is worked out once for all hypotheses of a line.
#[derive(Default)]
struct Scratch {
    marks: Marks,
    /// Bodies, by their first and last lines, and what the line shares with them.
    known: Vec<((u32, u32), [usize; 2])>,
}

/// A page's evidence, weighed.
pub(crate) struct Decoder<'d, 'p, 's> {
    evidence: &'d Evidence<'p, 's>,
    weights: &'d [i16],
    judges: Judges<'d>,
}

/// A tag with what it scores, apart from the tags after it.
#[cfg(feature = "inspect")]
pub(crate) type Choice = (Tag, i32);

impl<'d, 'p, 's> Decoder<'d, 'p, 's> {
    pub fn new(evidence: &'d Evidence<'p, 's>, weights: &'d [i16], judges: Judges<'d>) -> Self {
        assert_eq!(weights.len(), model::CELLS, "the weights table is of another model; learn it again");
        Decoder { evidence, weights, judges }
    }

    /// The best reading. `cost` is added to a tag at a line.
    pub fn decode(&self, cost: impl Fn(usize, Tag) -> i32) -> Reading {
        self.search(cost, READING).trace(self.evidence.lines())
    }

    /// What `truth` has to win against: the best reading, or, where the search lost the truth although
    /// it is better, the beginning of a reading that is furthest ahead of the truth's. A lesson from a
    /// reading that is behind anyway would teach the weights to make up for the search.
    #[cfg(feature = "inspect")]
    pub fn rival(&self, truth: &[Tag], side: Side, cost: impl Fn(usize, Tag) -> i32) -> Reading {
        let trellis = self.search(cost, LEARNING);
        let mut state = Hypothesis::start(side);
        let (mut own, mut ahead, mut furthest) = (0, i64::MIN, truth.len());
        for (line, &tag) in truth.iter().enumerate() {
            let score = self.choices(&state, line, None).into_iter().find(|(of, _)| *of == tag).map_or(BARRED, |(_, score)| score);
            let Some(next) = state.extend(tag, line) else { break };
            state = next;
            own += i64::from(score);
            let lead = trellis.total(line + 1) - own;
            if lead >= ahead && line + 1 < truth.len() {
                (ahead, furthest) = (lead, line + 1);
            }
        }
        let end = self.step_sums(&state, truth.len(), &mut Scratch::default())[Aspect::End as usize];
        let lost = trellis.total(truth.len()) < own + i64::from(end);
        trellis.trace(if lost { furthest } else { truth.len() })
    }

    /// Goes through the lines, keeping the states that may still be the best reading's.
    fn search(&self, cost: impl Fn(usize, Tag) -> i32, beam: Beam) -> Trellis {
        let mut trellis = Trellis::default();
        let mut front = vec![Hypothesis::start(Side::Before), Hypothesis::start(Side::After)];
        let mut next: Vec<Hypothesis> = Vec::with_capacity(beam.states * 2);
        let mut slots = [NONE; TAGS * PHASES * 2];
        let mut pairs: Vec<(usize, Sums)> = Vec::new();
        let mut scratch = Scratch::default();
        for line in 0..self.evidence.lines() {
            let own = self.line_scores(line, &cost);
            next.clear();
            slots.fill(NONE);
            pairs.clear();
            scratch.known.clear();
            for (from, hypothesis) in front.iter().enumerate() {
                let steps = self.step_sums(hypothesis, line, &mut scratch);
                done(TAGS);
                for tag in ALL {
                    let Some(phase) = hypothesis.allows(tag, line) else { continue };
                    let mut score = hypothesis.score + own[tag as usize] + of_tag(&steps, tag);
                    if line > 0 {
                        score += i32::from(self.weights[model::follow(hypothesis.tag, tag)]);
                    }
                    if let Some(partner) = hypothesis.partner(tag, line) {
                        score += of_tag(self.pair_sums(partner, line, &mut pairs), tag);
                    }
                    let slot = (tag as usize * PHASES + phase as usize) * 2 + hypothesis.side as usize;
                    if next.get(slots[slot] as usize).is_some_and(|best| best.score >= score) {
                        continue;
                    }
                    let Some(mut new) = hypothesis.extend(tag, line) else { continue };
                    new.score = score;
                    new.from = from as u32;
                    match next.get_mut(slots[slot] as usize) {
                        Some(old) => *old = new,
                        None => {
                            slots[slot] = next.len() as u32;
                            next.push(new);
                        }
                    }
                }
            }
            let best = next.iter().map(|h| h.score).max().unwrap_or(0);
            next.retain(|h| h.score + beam.behind >= best);
            if next.len() > beam.states {
                // Stable, and ties fall to the earlier state: the same page gives the same reading.
                next.sort_by_key(|h| std::cmp::Reverse(h.score));
                next.truncate(beam.states);
            }
            trellis.push(&mut next);
            std::mem::swap(&mut front, &mut next);
        }
        let lines = self.evidence.lines();
        front.iter_mut().for_each(|last| last.score += self.step_sums(last, lines, &mut scratch)[Aspect::End as usize]);
        trellis.close(&front);
        trellis
    }

    /// What each tag scores by the line alone.
    fn line_scores(&self, line: usize, cost: &impl Fn(usize, Tag) -> i32) -> [i32; TAGS] {
        let mut sums = self.judges.line(line);
        add_rows(self.weights, LINE_BASE, &self.evidence.rows[line], &mut sums);
        let unique = !self.evidence.is_copied(line);
        ALL.map(|tag| {
            // What stands on the page once is no second printing, whatever it looks like.
            let barred = if unique && tag == Tag::Duplicate { BARRED } else { 0 };
            of_tag(&sums, tag) + cost(line, tag) + barred
        })
    }

    fn step_sums(&self, hypothesis: &Hypothesis, line: usize, scratch: &mut Scratch) -> Sums {
        let mut sums = [0; COLUMNS];
        let rows = self.step_rows(hypothesis, line, scratch);
        add_rows(self.weights, STEP_BASE, &rows, &mut sums);
        self.judges.step(line, rows, &mut sums);
        sums
    }

    fn pair_sums<'c>(&self, a: usize, b: usize, known: &'c mut Vec<(usize, Sums)>) -> &'c Sums {
        let at = known.iter().position(|(line, _)| *line == a).unwrap_or_else(|| {
            done(COLUMNS);
            let mut sums = [0; COLUMNS];
            let rows = self.evidence.pair(a, b);
            add_rows(self.weights, PAIR_BASE, &rows, &mut sums);
            self.judges.pair(a, b, rows, &mut sums);
            known.push((a, sums));
            known.len() - 1
        });
        &known[at].1
    }

    /// Answers about the article before `line`, which may be the page's end.
    fn step_rows(&self, h: &Hypothesis, line: usize, scratch: &mut Scratch) -> [u16; STEPS] {
        let body = h.in_body().then_some(h.body as usize);
        let (phase, side) = (h.phase as usize, h.side as usize);
        let lines = [1, 2, 4, 10].iter().take_while(|&&n| h.body_lines >= n).count();
        let signed = body.map_or(0, |line| self.evidence.facts(line).tail);
        let part = match h.part {
            None => 0,
            Some(Part::Kicker) => 1,
            Some(Part::Headline) => 2 + usize::from(h.groups[0].two_lines),
            Some(Part::Deck) => 4,
        };
        let [cohesion, theme] = self.cohesion(h, line, scratch);
        let answers = [
            phase,
            self.evidence.state(body),
            side,
            side * PHASES + phase,
            usize::from(h.pending.min(2)) * PHASES + phase,
            lines * PHASES + phase,
            signed,
            (usize::from(h.origin) * 3 + usize::from(h.briefs.min(2))) * PHASES + phase,
            self.likeness(h, line) * PHASES + phase,
            usize::from(h.subheads.min(2)) * PHASES + phase,
            self.front(h) * CREDIT.len() + signed,
            h.habit(|g| g.kicker) * 5 + part,
            h.habit(|g| g.two_lines) * 5 + part,
            h.habit(|g| g.deck) * 5 + part,
            h.habit(|g| g.own_line) * PHASES + phase,
            self.section_likeness(h, line) * PHASES + phase,
            cohesion * PHASES + phase,
            theme * PHASES + phase,
            usize::from(h.since_section.min(2)) * PHASES + phase,
        ];
        std::array::from_fn(|i| STEP_ROWS[i] + answers[i] as u16)
    }

    /// The answer of `SectionLike`.
    fn section_likeness(&self, h: &Hypothesis, line: usize) -> usize {
        if h.section == NONE || line >= self.evidence.lines() { 0 } else { self.evidence.alike(h.section as usize, line) }
    }

    /// The answers of `Cohesion` and `ThemeBody`.
    fn cohesion(&self, h: &Hypothesis, line: usize, scratch: &mut Scratch) -> [usize; 2] {
        if h.start == NONE || !h.in_body() {
            return [0; 2];
        }
        let body = (h.start, h.body);
        if let Some((_, known)) = scratch.known.iter().find(|(of, _)| *of == body) {
            return *known;
        }
        let (from, to) = (h.start as usize, h.body as usize);
        let answer = [self.evidence.cohesion(from, to, line, &mut scratch.marks), self.evidence.theme(from, to, line)];
        scratch.known.push((body, answer));
        answer
    }

    /// How the article at hand is signed before its body.
    fn front(&self, h: &Hypothesis) -> usize {
        let lead = h.start != NONE && self.evidence.facts(h.start as usize).lead >= 4;
        usize::from(h.signed).max(if lead { 2 } else { 0 })
    }

    /// The answer of `Like`: does `line` begin as the body at hand began?
    fn likeness(&self, h: &Hypothesis, line: usize) -> usize {
        if h.start == NONE || line >= self.evidence.lines() {
            return 0;
        }
        let (a, b) = (self.evidence.facts(h.start as usize), self.evidence.facts(line));
        match () {
            () if a.first == 7 && b.first == 7 => 1,
            () if a.first == 10 && b.first == 10 => 2,
            () if a.lead >= 4 && b.lead >= 4 => 3,
            () if b.lead >= 4 => 4,
            () if a.start == 2 && b.start == 2 => 5,
            () => 0,
        }
    }

    /// Every cell of the table that speaks for `tag` at `line` after `before`.
    #[cfg(any(test, feature = "inspect"))]
    pub fn cells(&self, before: &Hypothesis, tag: Tag, line: usize) -> Vec<usize> {
        let mut cells = Vec::new();
        let mut rows = |base: usize, rows: &[u16]| {
            for &row in rows {
                for &aspect in model::aspects(tag) {
                    cells.push((base + row as usize) * COLUMNS + aspect as usize);
                }
            }
        };
        rows(LINE_BASE, &self.evidence.rows[line]);
        rows(STEP_BASE, &self.step_rows(before, line, &mut Scratch::default()));
        if let Some(partner) = before.partner(tag, line) {
            rows(PAIR_BASE, &self.evidence.pair(partner, line));
        }
        if line > 0 {
            cells.push(model::follow(before.tag, tag));
        }
        cells
    }

    /// What the nets are asked about `tag` at `line` after `before`, each aspect gaining `gain`.
    #[cfg(feature = "inspect")]
    pub fn events(&self, before: &Hypothesis, tag: Tag, line: usize, gain: f32) -> Vec<Event> {
        let mut gains = [0.0; COLUMNS];
        model::aspects(tag).iter().for_each(|&aspect| gains[aspect as usize] = gain);
        let steps = self.judges.asked_steps(self.step_rows(before, line, &mut Scratch::default()));
        let mut events = vec![Event::Line { line, gain: gains }, Event::Step { line, rows: steps, gain: gains }];
        if let Some(partner) = before.partner(tag, line) {
            let rows = self.judges.asked_pairs(self.evidence.pair(partner, line));
            events.push(Event::Pair { a: partner, b: line, rows, gain: gains });
        }
        events
    }

    /// The same for a page that ends like this.
    #[cfg(feature = "inspect")]
    pub fn end_event(&self, last: &Hypothesis, gain: f32) -> Event {
        let mut gains = [0.0; COLUMNS];
        gains[Aspect::End as usize] = gain;
        let line = self.evidence.lines();
        Event::Step { line, rows: self.judges.asked_steps(self.step_rows(last, line, &mut Scratch::default())), gain: gains }
    }

    /// The nets that judge with the table.
    #[cfg(feature = "inspect")]
    pub fn judges(&self) -> &Judges<'d> {
        &self.judges
    }

    /// The cells of the table that speak for a page that ends like this.
    #[cfg(any(test, feature = "inspect"))]
    pub fn end_cells(&self, last: &Hypothesis) -> Vec<usize> {
        self.step_rows(last, self.evidence.lines(), &mut Scratch::default())
            .iter()
            .map(|&row| (STEP_BASE + usize::from(row)) * COLUMNS + Aspect::End as usize)
            .collect()
    }

    /// What the net says for `tag` at `line` after `before`: of the line among its neighbours, of the
    /// article so far, of the pair.
    #[cfg(any(test, feature = "inspect"))]
    pub fn learned(&self, before: &Hypothesis, tag: Tag, line: usize) -> [i32; 3] {
        let mut sums = [self.judges.line(line), [0; COLUMNS], [0; COLUMNS]];
        self.judges.step(line, self.step_rows(before, line, &mut Scratch::default()), &mut sums[1]);
        if let Some(partner) = before.partner(tag, line) {
            self.judges.pair(partner, line, self.evidence.pair(partner, line), &mut sums[2]);
        }
        sums.map(|sums| of_tag(&sums, tag))
    }

    /// What the net says for a page that ends like this.
    #[cfg(test)]
    fn learned_end(&self, last: &Hypothesis) -> i32 {
        let (line, mut sums) = (self.evidence.lines(), [0; COLUMNS]);
        self.judges.step(line, self.step_rows(last, line, &mut Scratch::default()), &mut sums);
        sums[Aspect::End as usize]
    }

    /// What each tag would score at `line` after `before`, with `next` behind it, in the tags' order.
    #[cfg(feature = "inspect")]
    pub fn choices(&self, before: &Hypothesis, line: usize, next: Option<Tag>) -> Vec<Choice> {
        let scores = self.scores(before, line, next);
        let fits = |tag: Tag| fits(before, tag, line, next);
        ALL.into_iter().filter(|&tag| fits(tag)).filter_map(|tag| Some((tag, scores[tag as usize]?))).collect()
    }

    /// By how much `tag` beats the next best at `line` after `before`, with `next` behind it; `None` where it is alone.
    pub fn margin(&self, before: &Hypothesis, tag: Tag, line: usize, next: Option<Tag>) -> Option<i32> {
        let scores = self.scores(before, line, next);
        let mut best: Option<i32> = None;
        for other in ALL.into_iter().filter(|&other| other != tag) {
            let score = scores[other as usize];
            // Whether the next tag may follow is asked last: it takes most time.
            if score > best && fits(before, other, line, next) {
                best = score;
            }
        }
        Some(scores[tag as usize]? - best?)
    }

    /// What each tag that may follow `before` would score at `line`, with `next` behind it.
    fn scores(&self, before: &Hypothesis, line: usize, next: Option<Tag>) -> [Option<i32>; TAGS] {
        done(TAGS);
        let own = self.line_scores(line, &|_, _| 0);
        let steps = self.step_sums(before, line, &mut Scratch::default());
        let mut pairs = Vec::new();
        ALL.map(|tag| {
            before.allows(tag, line)?;
            let mut score = own[tag as usize] + of_tag(&steps, tag);
            if line > 0 {
                score += i32::from(self.weights[model::follow(before.tag, tag)]);
            }
            if let Some(partner) = before.partner(tag, line) {
                score += of_tag(self.pair_sums(partner, line, &mut pairs), tag);
            }
            Some(score + next.map_or(0, |next| i32::from(self.weights[model::follow(tag, next)])))
        })
    }
}

/// Whether `next` may stand behind `tag`.
fn fits(before: &Hypothesis, tag: Tag, line: usize, next: Option<Tag>) -> bool {
    next.is_none_or(|next| before.extend(tag, line).is_some_and(|new| new.allows(next, line + 1).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::columns;
    use crate::options::Stage;
    use crate::roles::{WEIGHTS, evidence};
    use crate::source::{Stream, read};

    const TEXT: &str = "A03 要闻\n\n城南修路\n三天完工\n\n本报讯(记者 林小满) 路修好了,\n\n大家都说好。\n\n图为新路。\n\n城北种树\n\n树种下了。树种下了。\n";

    fn with_decoder(check: impl Fn(&Decoder<'_, '_, '_>)) {
        let source = read(TEXT);
        let stream = Stream::new(&source);
        let layout = columns(&source, Stage::On);
        let evidence = evidence::gather(&source, &stream, &layout);
        check(&crate::roles::decoder(&evidence));
    }

    /// Adding up every cell by itself: the naive twin of the sums by column.
    fn added_up(decoder: &Decoder<'_, '_, '_>, reading: &Reading) -> i64 {
        let sum = |cells: Vec<usize>| cells.iter().map(|&c| i64::from(WEIGHTS[c])).sum::<i64>();
        let states: Vec<Hypothesis> = reading.states().collect();
        let line = |(at, &tag): (usize, &Tag)| {
            let learned: i32 = decoder.learned(&states[at], tag, at).iter().sum();
            sum(decoder.cells(&states[at], tag, at)) + i64::from(learned)
        };
        let last = &states[reading.tags.len()];
        let whole = reading.tags.len() == decoder.evidence.lines();
        let end = if whole { sum(decoder.end_cells(last)) + i64::from(decoder.learned_end(last)) } else { 0 };
        reading.tags.iter().enumerate().map(line).sum::<i64>() + end
    }

    #[test]
    fn the_best_reading_scores_what_its_cells_add_up_to() {
        with_decoder(|decoder| {
            let reading = decoder.decode(|_, _| 0);
            assert_eq!(added_up(decoder, &reading), reading.score);
        });
    }

    /// Asking every tag and then taking the best is the naive twin of the margin.
    #[cfg(feature = "inspect")]
    #[test]
    fn the_margin_is_that_over_the_best_other_choice() {
        with_decoder(|decoder| {
            let reading = decoder.decode(|_, _| 0);
            for (before, (at, &tag)) in reading.states().zip(reading.tags.iter().enumerate()) {
                let next = reading.tags.get(at + 1).copied();
                let choices = decoder.choices(&before, at, next);
                let own = choices.iter().find(|c| c.0 == tag).map(|c| c.1);
                let other = choices.iter().filter(|c| c.0 != tag).map(|c| c.1).max();
                assert_eq!(decoder.margin(&before, tag, at, next), own.zip(other).map(|(own, other)| own - other));
            }
        });
    }

    #[cfg(feature = "inspect")]
    #[test]
    fn no_rival_is_behind_the_truth() {
        with_decoder(|decoder| {
            for taste in 0..200 {
                // A reading of somebody with other ideas is as good a truth as any.
                let truth = decoder.decode(|at, tag| ((at * 7 + tag as usize * 13 + taste * 31) % 29) as i32 * 60);
                let cost = |at: usize, tag: Tag| if tag == truth.tags[at] { 0 } else { 400 };
                let rival = decoder.rival(&truth.tags, truth.side, cost);
                let gifts: i32 = rival.tags.iter().enumerate().map(|(at, &tag)| cost(at, tag)).sum();
                let tags = truth.tags[..rival.tags.len()].to_vec();
                assert!(added_up(decoder, &rival) + i64::from(gifts) >= added_up(decoder, &Reading { tags, ..truth }));
            }
        });
    }
}
