//! What a page's lines speak of, as sums of the points of their characters.
//!
//! Sums up to each line are kept, so any run of lines is compared with any other at the cost of
//! one direction after the other.

use crate::lexicon::themes::{DIRECTIONS, point};
use std::ops::Range;

/// What the lines up to each speak of.
pub(crate) struct Themes {
    /// The sum of all points before a line; behind the last line that of the page.
    sums: Vec<[i32; DIRECTIONS]>,
    /// How many characters with a point stand before a line.
    told: Vec<u32>,
}

/// Characters with a point that a run of lines needs to be compared: a short heading's.
const LEAST: u32 = 4;

impl Themes {
    /// `lines` gives the ink of each line.
    pub fn new<'i>(lines: impl Iterator<Item = &'i [char]>) -> Themes {
        let mut themes = Themes { sums: vec![[0; DIRECTIONS]], told: vec![0] };
        let (mut sum, mut told) = ([0; DIRECTIONS], 0);
        for ink in lines {
            for point in ink.iter().filter_map(|&c| point(c)) {
                sum.iter_mut().zip(point).for_each(|(sum, &part)| *sum += i32::from(part as i8));
                told += 1;
            }
            themes.sums.push(sum);
            themes.told.push(told);
        }
        themes
    }

    /// The last lines before `line` that hold `chars` characters or a little more.
    pub fn before(&self, line: usize, chars: u32) -> Range<usize> {
        let least = self.told[line].saturating_sub(chars);
        self.told[..=line].partition_point(|&told| told <= least).saturating_sub(1)..line
    }

    /// The first lines from `line` on that hold `chars` characters or a little more.
    pub fn on(&self, line: usize, chars: u32) -> Range<usize> {
        let enough = self.told[line] + chars;
        let end = line + self.told[line..].partition_point(|&told| told < enough);
        line..end.min(self.told.len() - 1)
    }

    /// Characters with a point in a run of lines.
    pub fn told(&self, lines: &Range<usize>) -> u32 {
        self.told[lines.end] - self.told[lines.start]
    }

    /// How alike two runs of lines are in what they speak of, in percent of the cosine; `None` where one says too little.
    pub fn likeness(&self, a: Range<usize>, b: Range<usize>) -> Option<i32> {
        self.gist([a]).likeness(&self.gist([b]))
    }

    /// What runs of lines speak of together.
    pub fn gist(&self, runs: impl IntoIterator<Item = Range<usize>>) -> Gist {
        let mut gist = Gist { sum: [0; DIRECTIONS], told: 0 };
        for run in runs {
            let (from, to) = (&self.sums[run.start], &self.sums[run.end]);
            (0..DIRECTIONS).for_each(|direction| gist.sum[direction] += to[direction] - from[direction]);
            gist.told += self.told(&run);
        }
        gist
    }
}

/// What lines speak of.
pub(crate) struct Gist {
    sum: [i32; DIRECTIONS],
    told: u32,
}

impl Gist {
    /// How alike two gists are, in percent of the cosine; `None` where one says too little.
    pub fn likeness(&self, other: &Gist) -> Option<i32> {
        if self.told < LEAST || other.told < LEAST {
            return None;
        }
        let product = |a: &Gist, b: &Gist| a.sum.iter().zip(&b.sum).map(|(&a, &b)| i64::from(a) * i64::from(b)).sum::<i64>() as f64;
        let length = product(self, self).sqrt() * product(other, other).sqrt();
        (length > 0.0).then(|| (product(self, other) * 100.0 / length) as i32)
    }

    /// The likeness in six steps: too little is said, not alike, and from there to much alike.
    pub fn likeness_step(&self, other: &Gist) -> usize {
        likeness_step(self.likeness(other))
    }
}

/// Steps of [`likeness_step`].
pub(crate) const LIKENESS_STEPS: usize = 6;

/// A likeness in percent as a step from 0, for too little, to 5, for much alike; each of the last
/// five holds a fifth of the pairs of paragraphs of one page, roughly.
pub(crate) fn likeness_step(likeness: Option<i32>) -> usize {
    likeness.map_or(0, |percent| 1 + [0, 15, 33, 55].iter().take_while(|&&least| percent >= least).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [&str; 5] = ["医院的医生给病人看病", "病人吃药", "", "球队三比一赢了比赛", "守门员扑出点球"];

    fn themes() -> (Themes, Vec<Vec<char>>) {
        let lines: Vec<Vec<char>> = LINES.iter().map(|line| line.chars().collect()).collect();
        (Themes::new(lines.iter().map(Vec::as_slice)), lines)
    }

    /// Differences of sums are the fast path; adding up every character's point is its naive twin.
    #[test]
    fn a_run_of_lines_sums_its_characters() {
        let (themes, lines) = themes();
        for from in 0..lines.len() {
            for to in from..=lines.len() {
                let mut sum = [0; DIRECTIONS];
                for point in lines[from..to].iter().flatten().filter_map(|&c| point(c)) {
                    (0..DIRECTIONS).for_each(|d| sum[d] += i32::from(point[d] as i8));
                }
                let kept: Vec<i32> = (0..DIRECTIONS).map(|d| themes.sums[to][d] - themes.sums[from][d]).collect();
                assert_eq!(kept, sum, "lines {from}..{to}");
            }
        }
    }

    #[test]
    fn runs_reach_as_far_as_they_are_asked() {
        let (themes, lines) = themes();
        for line in 0..=lines.len() {
            for chars in 1..30 {
                let (before, on) = (themes.before(line, chars), themes.on(line, chars));
                assert!(before.end == line && on.start == line);
                assert!(before.start == 0 || themes.told(&before) >= chars);
                assert!(on.end == lines.len() || themes.told(&on) >= chars);
                assert!(before.is_empty() || themes.told(&(before.start + 1..line)) < chars);
                assert!(on.is_empty() || themes.told(&(line..on.end - 1)) < chars);
            }
        }
    }

    #[test]
    fn a_hospital_is_more_like_its_patients_than_like_a_match() {
        let (themes, _) = themes();
        let (patients, game) = (themes.likeness(0..1, 1..2), themes.likeness(0..1, 3..5));
        assert!(patients > game, "{patients:?} {game:?}");
        assert_eq!(themes.likeness(0..1, 2..3), None, "an empty line says nothing");
    }
}
