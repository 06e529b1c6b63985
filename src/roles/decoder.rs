//! The decision: the best reading of all lines at once.
//!
//! A dynamic programme over the lines. A state is a tag, how far its article has come, and the
//! page's habit of printing headings before or after bodies; each state keeps its best hypothesis,
//! and with it what that hypothesis remembers (the paragraph left open, the article that was
//! interrupted, the headings that still wait for a body). At most [`BEAM`] states go on from a
//! line, so the cost is linear in the lines whatever they are.

use super::evidence::Evidence;
use super::evidence::groups::{CREDIT, STEP_ROWS, STEPS};
use super::model::{self, Aspect, COLUMNS, LINE_BASE, PAIR_BASE, STEP_BASE, Sums, add_rows, of_tag};
use super::tags::{ALL, PHASES, Part, Phase, Side, TAGS, Tag, after};

/// States that go on from a line.
const BEAM: usize = 64;
/// Score of a tag that the page rules out; no evidence outweighs it.
const UNIQUE: i32 = -1_000_000;
/// Score by which a state may be behind the best and go on.
const BEHIND: i32 = 1500;
const NONE: u32 = u32::MAX;

/// A reading of the lines up to one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hypothesis {
    pub score: i32,
    /// The hypothesis of the line before that it goes on from, as an index of that line's.
    from: u32,
    pub tag: Tag,
    pub phase: Phase,
    pub side: Side,
    /// How far the heading group at hand has come.
    part: Option<Part>,
    /// The last line of the body at hand.
    body: u32,
    body_lines: u8,
    /// Headings without a body so far.
    pending: u8,
    /// The body that was interrupted: its last line, and how far its article had come.
    saved: u32,
    saved_phase: Phase,
    /// The first line of the body at hand.
    start: u32,
    /// What began it, an answer of `ORIGIN`.
    origin: u8,
    /// Bodies of one paragraph without a heading, one after the other, before this one.
    briefs: u8,
    paragraphs: u8,
    subheads: u8,
    /// How its front is signed: 1 on a line of its own, 2 by a lead.
    signed: u8,
    /// Articles since a section's name, from 1; 0 where there was none.
    since_section: u8,
}

impl Hypothesis {
    /// Before the first line.
    pub fn start(side: Side) -> Self {
        Hypothesis {
            score: 0,
            from: NONE,
            tag: Tag::Furniture,
            phase: Phase::None,
            side,
            part: None,
            body: NONE,
            body_lines: 0,
            pending: 0,
            saved: NONE,
            saved_phase: Phase::None,
            start: NONE,
            origin: 3,
            briefs: 0,
            paragraphs: 0,
            subheads: 0,
            signed: 0,
            since_section: 0,
        }
    }

    fn in_body(&self) -> bool {
        matches!(self.phase, Phase::HeadedBody | Phase::Body | Phase::BodyHeaded) && self.body != NONE
    }

    /// The line whose text a line with `tag` would go on from, or be set off from.
    pub fn partner(&self, tag: Tag, line: usize) -> Option<usize> {
        match tag {
            Tag::Resume => (self.saved != NONE).then_some(self.saved as usize),
            Tag::Paragraph | Tag::ParagraphNew | Tag::Cont | Tag::Orphan | Tag::Subhead => self.in_body().then_some(self.body as usize),
            _ if tag.continues().is_some() => line.checked_sub(1),
            _ => None,
        }
    }

    /// Another article begins: what was remembered of the last one goes.
    fn open(&mut self, before: &Hypothesis) {
        let brief = before.phase == Phase::Body && before.paragraphs == 1;
        self.briefs = if brief { before.briefs.saturating_add(1) } else { 0 };
        self.body = NONE;
        self.body_lines = 0;
        self.part = None;
        self.start = NONE;
        self.paragraphs = 0;
        self.subheads = 0;
        self.signed = 0;
        self.since_section = self.since_section.saturating_add(u8::from(self.since_section > 0));
        self.origin = match (self.tag, before.tag) {
            (Tag::BylineNew, _) => 2,
            (_, Tag::Section) => 1,
            (tag, _) if tag.heading().is_some() => 0,
            _ => 3,
        };
    }

    /// Counts what the article at hand has.
    fn count(&mut self, tag: Tag, line: usize) {
        match tag {
            Tag::Paragraph | Tag::ParagraphNew | Tag::Orphan => {
                self.paragraphs = self.paragraphs.saturating_add(1);
                if self.start == NONE {
                    self.start = line as u32;
                }
            }
            Tag::Subhead => self.subheads = self.subheads.saturating_add(1),
            Tag::Byline | Tag::BylineNew if self.body_lines == 0 => self.signed = 1,
            Tag::Section => self.since_section = 1,
            _ => {}
        }
    }

    /// What is remembered after `line` was read as `tag`; `None` where it cannot be that.
    pub fn extend(&self, tag: Tag, line: usize) -> Option<Hypothesis> {
        let mut next = *self;
        next.tag = tag;
        if let Some(heads) = tag.continues() {
            return (line > 0 && heads.contains(&self.tag)).then_some(next);
        }
        if tag == Tag::Resume {
            if self.saved == NONE {
                return None;
            }
            next.phase = self.saved_phase;
            next.body = line as u32;
            next.saved = NONE;
            next.part = None;
            next.body_lines = 3;
            return Some(next);
        }
        if tag == Tag::Cont && !self.in_body() {
            return None;
        }
        next.phase = after(self.phase, self.part, tag)?;
        let opens = tag.begins_body() || (tag.heading().is_some_and(|(_, side)| side == Side::Before) && self.phase != Phase::Headed);
        if opens {
            if self.in_body() {
                next.saved = self.body;
                next.saved_phase = self.phase;
            }
            next.open(self);
        }
        next.count(tag, line);
        if let Some((part, side)) = tag.heading() {
            let again = side == Side::Before && self.phase == Phase::Headed && !super::tags::follows(self.part, part);
            next.pending = (self.pending + u8::from(again)).min(9);
            next.part = Some(part);
        } else if tag.begins_body() {
            let waits = self.pending + u8::from(self.phase == Phase::Headed);
            next.pending = waits.saturating_sub(1);
        }
        if tag.is_body() {
            next.body = line as u32;
            next.body_lines = next.body_lines.saturating_add(1);
            next.part = None;
        } else if tag == Tag::Subhead {
            next.part = None;
        } else if tag == Tag::Byline && self.phase == Phase::Headed && next.part.is_some() {
            next.part = Some(Part::Deck);
        }
        Some(next)
    }
}

/// A page's evidence, weighed.
pub(crate) struct Decoder<'d, 'p, 's> {
    evidence: &'d Evidence<'p, 's>,
    weights: &'d [i16],
}

/// A tag with what it scores, apart from the tags after it.
pub(crate) type Choice = (Tag, i32);

impl<'d, 'p, 's> Decoder<'d, 'p, 's> {
    pub fn new(evidence: &'d Evidence<'p, 's>, weights: &'d [i16]) -> Self {
        assert_eq!(weights.len(), model::CELLS, "the weights table is of another model; learn it again");
        Decoder { evidence, weights }
    }

    /// The best reading: for each line its hypothesis. `cost` is added to a tag at a line.
    pub fn decode(&self, cost: impl Fn(usize, Tag) -> i32) -> Vec<Hypothesis> {
        let mut columns: Vec<Vec<Hypothesis>> = Vec::with_capacity(self.evidence.lines());
        let mut front = vec![Hypothesis::start(Side::Before), Hypothesis::start(Side::After)];
        let mut slots = [NONE; TAGS * PHASES * 2];
        let mut pairs: Vec<(usize, Sums)> = Vec::new();
        for line in 0..self.evidence.lines() {
            let own = self.line_scores(line, &cost);
            let mut next: Vec<Hypothesis> = Vec::with_capacity(BEAM * 2);
            slots.fill(NONE);
            pairs.clear();
            for (from, hypothesis) in front.iter().enumerate() {
                let steps = self.step_sums(hypothesis, line);
                for tag in ALL {
                    let Some(mut new) = hypothesis.extend(tag, line) else { continue };
                    let mut score = hypothesis.score + own[tag as usize] + of_tag(&steps, tag);
                    if line > 0 {
                        score += i32::from(self.weights[model::follow(hypothesis.tag, tag)]);
                    }
                    if let Some(partner) = hypothesis.partner(tag, line) {
                        score += of_tag(self.pair_sums(partner, line, &mut pairs), tag);
                    }
                    let slot = (tag as usize * PHASES + new.phase as usize) * 2 + new.side as usize;
                    if slots[slot] == NONE {
                        slots[slot] = next.len() as u32;
                    } else if next[slots[slot] as usize].score >= score {
                        continue;
                    }
                    new.score = score;
                    new.from = from as u32;
                    match next.get_mut(slots[slot] as usize) {
                        Some(old) => *old = new,
                        None => next.push(new),
                    }
                }
            }
            let best = next.iter().map(|h| h.score).max().unwrap_or(0);
            next.retain(|h| h.score + BEHIND >= best);
            if next.len() > BEAM {
                // Stable, and ties fall to the earlier state: the same page gives the same reading.
                next.sort_by_key(|h| std::cmp::Reverse(h.score));
                next.truncate(BEAM);
            }
            columns.push(std::mem::replace(&mut front, next));
        }
        front.iter_mut().for_each(|last| last.score += self.step_sums(last, self.evidence.lines())[Aspect::End as usize]);
        columns.push(front);
        self.trace(&columns)
    }

    fn trace(&self, columns: &[Vec<Hypothesis>]) -> Vec<Hypothesis> {
        let mut path = Vec::with_capacity(columns.len() - 1);
        let Some(last) = columns.last() else { return path };
        let mut best = 0;
        for (i, hypothesis) in last.iter().enumerate() {
            if hypothesis.score > last[best].score {
                best = i;
            }
        }
        for column in columns[1..].iter().rev() {
            let hypothesis = column[best];
            best = hypothesis.from as usize;
            path.push(hypothesis);
        }
        path.reverse();
        path
    }

    /// What each tag scores by the line alone.
    fn line_scores(&self, line: usize, cost: &impl Fn(usize, Tag) -> i32) -> [i32; TAGS] {
        let mut sums = [0; COLUMNS];
        add_rows(self.weights, LINE_BASE, &self.evidence.rows[line], &mut sums);
        let unique = !self.evidence.is_copied(line);
        ALL.map(|tag| {
            // What stands on the page once is no second printing, whatever it looks like.
            let barred = if unique && tag == Tag::Duplicate { UNIQUE } else { 0 };
            of_tag(&sums, tag) + cost(line, tag) + barred
        })
    }

    fn step_sums(&self, hypothesis: &Hypothesis, line: usize) -> Sums {
        let mut sums = [0; COLUMNS];
        add_rows(self.weights, STEP_BASE, &self.step_rows(hypothesis, line), &mut sums);
        sums
    }

    fn pair_sums<'c>(&self, a: usize, b: usize, known: &'c mut Vec<(usize, Sums)>) -> &'c Sums {
        let at = known.iter().position(|(line, _)| *line == a).unwrap_or_else(|| {
            let mut sums = [0; COLUMNS];
            add_rows(self.weights, PAIR_BASE, &self.evidence.pair(a, b), &mut sums);
            known.push((a, sums));
            known.len() - 1
        });
        &known[at].1
    }

    /// Answers about the article before `line`, which may be the page's end.
    fn step_rows(&self, h: &Hypothesis, line: usize) -> [u16; STEPS] {
        let body = h.in_body().then_some(h.body as usize);
        let (phase, side) = (h.phase as usize, h.side as usize);
        let lines = [1, 2, 4, 10].iter().take_while(|&&n| h.body_lines >= n).count();
        let signed = body.map_or(0, |line| self.evidence.facts(line).tail);
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
            usize::from(h.since_section.min(2)) * PHASES + phase,
        ];
        std::array::from_fn(|i| STEP_ROWS[i] + answers[i] as u16)
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
        rows(STEP_BASE, &self.step_rows(before, line));
        if let Some(partner) = before.partner(tag, line) {
            rows(PAIR_BASE, &self.evidence.pair(partner, line));
        }
        if line > 0 {
            cells.push(model::follow(before.tag, tag));
        }
        cells
    }

    /// The cells of the table that speak for a page that ends like this.
    #[cfg(any(test, feature = "inspect"))]
    pub fn end_cells(&self, last: &Hypothesis) -> Vec<usize> {
        self.step_rows(last, self.evidence.lines())
            .iter()
            .map(|&row| (STEP_BASE + usize::from(row)) * COLUMNS + Aspect::End as usize)
            .collect()
    }

    /// What each tag would score at `line` after `before`, with `next` behind it, in the tags' order.
    pub fn choices(&self, before: &Hypothesis, line: usize, next: Option<Tag>) -> Vec<Choice> {
        let own = self.line_scores(line, &|_, _| 0);
        let steps = self.step_sums(before, line);
        let mut pairs = Vec::new();
        let mut choices: Vec<Choice> = Vec::with_capacity(TAGS);
        for tag in ALL {
            let Some(new) = before.extend(tag, line) else { continue };
            if next.is_some_and(|next| new.extend(next, line + 1).is_none()) {
                continue;
            }
            let mut score = own[tag as usize] + of_tag(&steps, tag);
            if line > 0 {
                score += i32::from(self.weights[model::follow(before.tag, tag)]);
            }
            if let Some(partner) = before.partner(tag, line) {
                score += of_tag(self.pair_sums(partner, line, &mut pairs), tag);
            }
            score += next.map_or(0, |next| i32::from(self.weights[model::follow(tag, next)]));
            choices.push((tag, score));
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::columns;
    use crate::options::Stage;
    use crate::roles::{WEIGHTS, before, evidence};
    use crate::source::{Stream, read};

    /// The sums by column are the fast path; adding up every cell by itself is its naive twin.
    #[test]
    fn the_best_reading_scores_what_its_cells_add_up_to() {
        let text = "A03 要闻\n\n城南修路\n三天完工\n\n本报讯(记者 林小满) 路修好了,\n\n大家都说好。\n\n图为新路。\n\n城北种树\n\n树种下了。树种下了。\n";
        let source = read(text);
        let stream = Stream::new(&source);
        let layout = columns(&source, Stage::On);
        let evidence = evidence::gather(&source, &stream, &layout);
        let decoder = Decoder::new(&evidence, &WEIGHTS);
        let path = decoder.decode(|_, _| 0);
        let sum = |cells: Vec<usize>| cells.iter().map(|&c| i32::from(WEIGHTS[c])).sum::<i32>();
        let mut score = 0;
        for at in 0..path.len() {
            score += sum(decoder.cells(&before(&path, at), path[at].tag, at));
        }
        let last = path.last().expect("the page has lines");
        assert_eq!(score + sum(decoder.end_cells(last)), last.score);
    }
}
