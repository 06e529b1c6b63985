//! What the search keeps of the lines behind it, and the reading that is read off it.
//!
//! Of each state two bytes are kept: its tag, and the state of the line before that it goes on from. All
//! else that a hypothesis remembers follows from the tags before it, so it is made again where it is asked.

use super::hypothesis::Hypothesis;
use super::tags::{Side, Tag};

/// A tag, and the state of the line before that it goes on from.
#[derive(Clone, Copy)]
struct Step {
    tag: Tag,
    from: u8,
}

/// The states of each line that were gone on from.
#[derive(Default)]
pub(super) struct Trellis {
    steps: Vec<Step>,
    /// Of each line where its states end.
    ends: Vec<usize>,
    /// Of each line its best state, and what that scores from the first line on.
    best: Vec<(u8, i64)>,
}

/// A reading of a page, or of its beginning: a tag a line.
pub(crate) struct Reading {
    /// The page's habit.
    pub side: Side,
    pub tags: Vec<Tag>,
    #[cfg_attr(not(test), allow(dead_code, reason = "only a test adds it up again"))]
    pub score: i64,
}

impl Trellis {
    /// Goes on by a line whose states are `front`, the first of the best ones ahead of all. Their scores
    /// are counted from what the best one has, so that they stay small on a page of any length.
    pub fn push(&mut self, front: &mut [Hypothesis]) {
        let best = Self::lead(front);
        let ahead = front.get(best).map_or(0, |h| h.score);
        front.iter_mut().for_each(|h| h.score -= ahead);
        // A beam has at most 256 states, so a byte tells them apart.
        self.steps.extend(front.iter().map(|h| Step { tag: h.tag, from: h.from as u8 }));
        self.ends.push(self.steps.len());
        self.best.push((best as u8, self.total(self.best.len()) + i64::from(ahead)));
    }

    /// Takes what the states of the last line score at the page's end.
    pub fn close(&mut self, front: &[Hypothesis]) {
        let best = Self::lead(front);
        if let (Some(last), Some(state)) = (self.best.last_mut(), front.get(best)) {
            *last = (best as u8, last.1 + i64::from(state.score));
        }
    }

    /// The state with the highest score, the first of several.
    fn lead(front: &[Hypothesis]) -> usize {
        (1..front.len()).fold(0, |best, i| if front[i].score > front[best].score { i } else { best })
    }

    /// What the best reading of the first `lines` lines scores.
    pub fn total(&self, lines: usize) -> i64 {
        lines.checked_sub(1).map_or(0, |last| self.best[last].1)
    }

    /// The best reading of the first `lines` lines.
    pub fn trace(&self, lines: usize) -> Reading {
        let mut tags = Vec::with_capacity(lines);
        let mut state = lines.checked_sub(1).map_or(0, |last| self.best[last].0);
        for line in (0..lines).rev() {
            let start = line.checked_sub(1).map_or(0, |before| self.ends[before]);
            let step = self.steps[start + usize::from(state)];
            tags.push(step.tag);
            state = step.from;
        }
        tags.reverse();
        let side = if state == 0 { Side::Before } else { Side::After };
        Reading { side, tags, score: self.total(lines) }
    }
}

impl Reading {
    /// Of each line the hypothesis that it goes on from, and behind the last line the one that it leads to.
    pub fn states(&self) -> impl Iterator<Item = Hypothesis> {
        let mut state = Hypothesis::start(self.side);
        std::iter::once(state).chain(self.tags.iter().enumerate().map(move |(line, &tag)| {
            // A reading that the search found allows each of its tags.
            state = state.extend(tag, line).unwrap_or(state);
            state
        }))
    }
}
