//! Chunks: lines that look like one paragraph, whatever they are.
//!
//! A line alone seldom shows what it is; the end of its chunk does: a picture's text closes with
//! who took the picture, a brief with who wrote it. Where a chunk breaks off in mid-sentence, the
//! chunks behind it are asked which of them mends the sentence. Cost: linear, a constant number of
//! chunks behind each.

use super::Facts;
use super::groups::{BOND, LOOK};
use crate::layout::{Fill, Layout};
use crate::lexicon::habits::{self, Bond};
use crate::source::{Class, Marks, Source, Stream, class};

/// Which lines look like one paragraph.
pub(super) struct Chunks {
    /// For each line the number of its chunk.
    of: Vec<u32>,
    /// The first line of each chunk, and behind the last the number of lines.
    starts: Vec<usize>,
}

/// Chunks behind a broken one that are asked whether they mend it.
const MENDERS: usize = 5;
/// Characters on each side that a chunk is compared with.
const SIDE: usize = 260;

/// Divides a page's lines into chunks.
pub(super) fn divide(source: &Source<'_>, layout: &Layout) -> Chunks {
    let mut chunks = Chunks { of: Vec::with_capacity(source.lines.len()), starts: Vec::new() };
    for (at, line) in source.lines.iter().enumerate() {
        let breaks = at.checked_sub(1).is_none_or(|before| {
            let (above, place) = (&source.lines[before], layout.places[before]);
            line.gap > 0
                || place.fill < Fill::Nearly
                || (place.fill == Fill::Nearly && above.ends_sentence())
                || line.indent >= above.indent + 2
        });
        if breaks {
            chunks.starts.push(at);
        }
        chunks.of.push(chunks.starts.len() as u32 - 1);
    }
    chunks.starts.push(source.lines.len());
    chunks
}

impl Chunks {
    fn chunk(&self, line: usize) -> usize {
        self.of[line] as usize
    }

    /// First line of a line's chunk, and the line behind its last.
    pub fn bounds(&self, line: usize) -> (usize, usize) {
        (self.starts[self.chunk(line)], self.starts[self.chunk(line) + 1])
    }

    pub fn begins(&self, line: usize) -> bool {
        self.bounds(line).0 == line
    }

    /// Where in its chunk a line stands: only, first, inside, last.
    pub fn place(&self, line: usize) -> usize {
        let (from, to) = self.bounds(line);
        match () {
            () if to - from == 1 => 0,
            () if line == from => 1,
            () if line + 1 == to => 3,
            () => 2,
        }
    }

    /// The answer of `ChunkEnd`.
    pub fn end(&self, facts: &[Facts], line: usize) -> usize {
        let (from, to) = self.bounds(line);
        let last = &facts[to - 1];
        let size = [2, 4].iter().take_while(|&&n| to - from >= n).count();
        ((self.place(line) * 3 + size) * 2 + usize::from(last.closure == 2)) * 3 + last.credit
    }

    /// The answer of `ChunkBefore`.
    pub fn before(&self, facts: &[Facts], line: usize) -> usize {
        let (from, _) = self.bounds(line);
        match from.checked_sub(1) {
            _ if from != line => 0,
            None => 1,
            Some(before) => 2 + facts[before].closure * 3 + facts[before].credit,
        }
    }

    /// The answer of `ChunkNext`.
    pub fn next(&self, facts: &[Facts], line: usize) -> usize {
        let (_, to) = self.bounds(line);
        let closed = usize::from(facts[to - 1].closure == 2);
        closed * LOOK.len() + facts.get(to).map_or(0, |f| f.look)
    }

    /// The answer of `Mend`: the chunk before broke off; does this line mend it, or a later one?
    pub fn mend(&self, source: &Source<'_>, facts: &[Facts], line: usize) -> usize {
        let (from, to) = self.bounds(line);
        let Some(before) = from.checked_sub(1).filter(|&b| from == line && facts[b].closure < 2 && source.lines[b].chars > 5) else {
            return 0;
        };
        let tie = |at: usize| tie(source.lines[before].last, source.lines[at].first);
        let first = self.chunk(line) + 1;
        let later = self.starts[first..].iter().take(MENDERS).filter(|&&at| at >= to && at < source.lines.len());
        1 + tie(line) * 4 + later.map(|&at| tie(at)).max().unwrap_or(0)
    }

    /// The answer of `Turn`: whether a chunk speaks of what stands before it, and of what behind.
    pub fn turn(&self, stream: &Stream, line: usize, marks: &mut Marks) -> usize {
        let (from, to) = self.bounds(line);
        if from != line || stream.ink_of_lines(from, to) < 12 {
            return 0;
        }
        let (back, on) = stream.around_chunk(from, to, SIDE, marks);
        1 + level(back) * BOND.len() + level(on)
    }
}

/// Lines on each side whose cuts are looked at.
const NEAR: usize = 4;

/// The answer of `Cuts`: how many lines near one go on in the next, and how many of those cuts divide words.
pub(super) fn cuts(source: &Source<'_>, facts: &[Facts], line: usize) -> usize {
    let (mut open, mut words) = (0, 0);
    let near = source.lines.windows(2).zip(facts).take(line + NEAR).skip(line.saturating_sub(NEAR));
    for (pair, facts) in near {
        if facts.closure == 0 && pair[1].gap == 0 {
            open += 1;
            words += u32::from(tie(pair[0].last, pair[1].first) >= 2);
        }
    }
    let many = [1, 3].iter().take_while(|&&n| open >= n).count();
    (many * 4 + super::shape::share(words, open)) * 3 + facts[line].closure
}

/// The answer of `BOND` for a weight of shared words in a hundred characters.
pub(super) fn level(weight: u32) -> usize {
    match weight {
        0 => 1,
        1..=12 => 2,
        13..=40 => 3,
        _ => 4,
    }
}

/// How well two characters go together over a cut: not Han, strangers, neighbours, a word.
pub(super) fn tie(last: char, first: char) -> usize {
    match (class(last), class(first)) {
        (Class::Han, Class::Han) => match habits::bond(last, first) {
            Bond::None => 1,
            Bond::Common => 2,
            Bond::Word => 3,
        },
        _ => 0,
    }
}
