//! Whether lines speak of one thing: a line and the text before it, a heading and the text beside it.
//!
//! Shared words are few where a text is short; what it speaks of shows in every character. Cost:
//! linear, every line meets a constant number of runs.

use super::chunks::Chunks;
use crate::source::{Themes, likeness_step};
use std::ops::Range;

/// What is asked of each line, as answers of `THEME`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Theme {
    /// The text from it on, and the text before it.
    pub before: usize,
    /// The text from it on, and the nearest short lines above and below.
    pub above: usize,
    pub below: usize,
    /// The short lines it is among, and the text before and behind them.
    pub sides: (usize, usize),
    /// Its chunk, and the chunks before and behind.
    pub chunks: (usize, usize),
    /// The chunks from it on, one after the other, as an answer of `SERIES`.
    pub series: usize,
}

/// Lines between a heading and the farthest line that it is asked about.
const REACH: usize = 60;
/// Characters of text that a line is asked about, as many as `Bond` asks.
const SIDE: u32 = 260;
/// Characters of text that a heading is compared with.
const BODY: u32 = 160;
/// Short lines of one run that may all be one heading.
const LINES: usize = 8;

/// Chunks that are looked at for a series.
const SERIES: usize = 5;
/// Likeness in percent under which two chunks speak of different things.
const UNLIKE: i32 = 15;

/// Asks every line; `short` says which lines may be headings.
pub(super) fn read(themes: &Themes, chunks: &Chunks, short: &[bool]) -> Vec<Theme> {
    let runs = runs(short);
    let mut answers = vec![Theme::default(); short.len()];
    let mut next = 0;
    for (at, answer) in answers.iter_mut().enumerate() {
        while next < runs.len() && runs[next].end <= at {
            next += 1;
        }
        let text = themes.on(at, SIDE);
        answer.before = likeness_step(themes.likeness(themes.before(at, SIDE), text));
        let run = runs.get(next).filter(|run| run.contains(&at));
        answer.series = series(themes, chunks, short, run.map_or(at, |run| run.end));
        let (from, to) = chunks.bounds(at);
        if from == at {
            let with = |other: Range<usize>| likeness_step(themes.likeness(from..to, other));
            let before = from.checked_sub(1).map_or(0..0, |line| chunks.bounds(line).0..from);
            let behind = if to < short.len() { to..chunks.bounds(to).1 } else { to..to };
            answer.chunks = (with(before), with(behind));
        }
        if let Some(run) = run {
            if run.len() <= LINES {
                let with = |text| likeness_step(themes.likeness(run.clone(), text));
                answer.sides = (with(themes.before(run.start, BODY)), with(themes.on(run.end, BODY)));
            }
            continue;
        }
        let text = themes.on(at, BODY);
        let near = |run: &&Range<usize>| run.len() <= LINES && run.start <= at + REACH && at <= run.end + REACH;
        let with = |run: Option<&Range<usize>>| run.filter(near).map_or(0, |run| likeness_step(themes.likeness(run.clone(), text.clone())));
        answer.above = with(next.checked_sub(1).map(|last| &runs[last]));
        answer.below = with(runs.get(next));
    }
    answers
}

/// How many of the chunks from a line on, up to the next short line, speak of other things than the
/// one before, and how long they are.
fn series(themes: &Themes, chunks: &Chunks, short: &[bool], line: usize) -> usize {
    let (mut pairs, mut unlike, mut longest) = (0, 0, 0);
    let mut last: Option<Range<usize>> = None;
    let mut at = line;
    for _ in 0..SERIES {
        if at >= short.len() || short[at] {
            break;
        }
        let chunk = at..chunks.bounds(at).1;
        at = chunk.end;
        longest = longest.max(themes.told(&chunk));
        if let Some(likeness) = last.and_then(|last| themes.likeness(last, chunk.clone())) {
            pairs += 1;
            unlike += u32::from(likeness < UNLIKE);
        }
        last = Some(chunk);
    }
    if pairs < 2 {
        return 0;
    }
    let share = usize::from(unlike > 0) + usize::from(unlike * 2 >= pairs) + usize::from(unlike == pairs);
    1 + share * 3 + [80, 180].iter().take_while(|&&least| longest >= least).count()
}

/// Runs of short lines.
fn runs(short: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..short.len()).filter(|&at| short[at]) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}
