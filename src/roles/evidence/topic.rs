//! What headings share with the lines around them.
//!
//! Where one body ends and the next begins without a heading between shows in what they are about,
//! and a heading says what its body is about. Each line is asked for the rare words it shares with
//! the nearest short lines above and below. Cost: linear, each line meets two runs of short lines.

use crate::source::Stream;

/// What a line shares with the headings around it, as answers of `SHARES`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Topic {
    pub above: usize,
    pub below: usize,
}

/// Lines between a heading and the farthest line that it is asked about.
const REACH: usize = 60;

/// Asks every line; `short` says which lines may be headings.
pub(super) fn read(stream: &Stream, short: &[bool]) -> Vec<Topic> {
    let mut topics = vec![Topic::default(); short.len()];
    let forward: Vec<usize> = (0..short.len()).collect();
    walk(stream, short, &forward, |at, shares| topics[at].above = shares);
    let backward: Vec<usize> = (0..short.len()).rev().collect();
    walk(stream, short, &backward, |at, shares| topics[at].below = shares);
    topics
}

/// Walks the lines in `order` and tells each what it shares with the last run of short lines.
fn walk(stream: &Stream, short: &[bool], order: &[usize], mut tell: impl FnMut(usize, usize)) {
    let mut holder = vec![0u32; stream.vocabulary()];
    let (mut run, mut since, mut in_run) = (0u32, 0, false);
    for &at in order {
        if short[at] {
            if !in_run {
                run += 1;
                since = 0;
            }
            in_run = true;
            stream.rare_words(at).for_each(|(word, _)| holder[word as usize] = run);
            continue;
        }
        in_run = false;
        since += 1;
        if run == 0 || since > REACH {
            continue;
        }
        let shared: u32 = stream.rare_words(at).filter(|&(word, _)| holder[word as usize] == run).map(|(_, weight)| weight).sum();
        tell(at, 1 + usize::from(shared > 0) + usize::from(shared > 18));
    }
}
