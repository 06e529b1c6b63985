//! What a page says twice and what it is about: the page's ink as one stream of characters.
//!
//! Every run of [`RUN`] characters is compared with all others; a line whose runs stand elsewhere too is a
//! copy. Every two neighbouring characters are a word of sorts; those that few lines share say
//! which lines belong together. Hash maps are only asked, never walked, so order never depends on
//! them. Cost: linear in the page. The roles stage and the articles stage both ask it.

use super::runs::Runs;
use super::{Class, Source, Themes, class};
use crate::lexicon::habits;
use crate::work::done;
use std::collections::HashMap;

/// Characters of a run that is a copy if it stands on the page again.
const RUN: usize = 9;
/// Characters of a run of a short line.
const SHORT_RUN: usize = 5;
/// A word that more lines share says nothing.
const COMMON: u16 = 8;
/// Characters of text that a heading is compared with, on each side.
const WINDOW: usize = 420;
/// Characters of text before and behind a line that are asked what they share.
const SIDE: usize = 260;

/// The page's ink.
pub(crate) struct Stream {
    ink: Vec<char>,
    /// Where each line begins in `ink`, and behind the last its end.
    starts: Vec<usize>,
    /// The word that begins at each place, as a number.
    words: Vec<u32>,
    /// How many lines hold each word.
    lines_of: Vec<u16>,
    runs: Runs,
    short_runs: Runs,
    /// What the lines speak of.
    pub themes: Themes,
}

/// Where a line's copy stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Copy {
    /// Percent of the line's runs that stand elsewhere too.
    pub share: u32,
    pub earlier: bool,
    pub later: bool,
    /// A line that holds the copy.
    pub line: usize,
}

impl Stream {
    pub fn new(source: &Source<'_>) -> Self {
        let mut ink = Vec::with_capacity(source.text.len() / 3);
        let mut starts = Vec::with_capacity(source.lines.len() + 1);
        for line in &source.lines {
            starts.push(ink.len());
            ink.extend(line.text.chars().filter(|&c| !matches!(class(c), Class::Blank | Class::Mark)));
        }
        starts.push(ink.len());
        done(ink.len());
        let themes = Themes::new(starts.windows(2).map(|line| &ink[line[0]..line[1]]));
        let (runs, short_runs) = (Runs::new(&ink, RUN), Runs::new(&ink, SHORT_RUN));
        let mut stream = Stream { words: Vec::new(), lines_of: Vec::new(), runs, short_runs, themes, ink, starts };
        stream.number_words();
        stream
    }

    fn number_words(&mut self) {
        let pairs = Runs::new(&self.ink, 2);
        let mut last_line: Vec<u32> = Vec::new();
        self.words.reserve(self.ink.len());
        for line in 0..self.starts.len() - 1 {
            for at in self.starts[line]..self.starts[line + 1] {
                let Some(&next) = self.ink.get(at + 1) else { break };
                let (first, _) = pairs.of(at);
                let number = if first == at { self.lines_of.len() as u32 } else { self.words[first] };
                if first == at {
                    self.lines_of.push(if habits::everywhere(self.ink[at], next) { u16::MAX } else { 0 });
                    last_line.push(u32::MAX);
                }
                let number_at = number as usize;
                // Neighbouring lines of one paragraph count once.
                if last_line[number_at] == u32::MAX || line as u32 > last_line[number_at] + 3 {
                    self.lines_of[number_at] = self.lines_of[number_at].saturating_add(1);
                    last_line[number_at] = line as u32;
                }
                self.words.push(number);
            }
        }
    }

    /// How much of a line stands elsewhere on the page.
    pub fn copy(&self, line: usize) -> Option<Copy> {
        let (from, to) = (self.starts[line], self.starts[line + 1]);
        if to - from < RUN {
            return None;
        }
        let (mut earlier, mut later, mut count) = (0, 0, 0);
        let mut place = None;
        done(to - from);
        for at in from..=to - RUN {
            let (first, last) = self.runs.of(at);
            let before = first + RUN <= at;
            let behind = last >= at + RUN;
            earlier += usize::from(before);
            later += usize::from(behind);
            count += usize::from(before || behind);
            if before || behind {
                place = place.or(Some(if before { first } else { last }));
            }
        }
        let runs = to - from - RUN + 1;
        Some(Copy {
            share: (count * 100 / runs) as u32,
            earlier: earlier * 2 >= count && count > 0,
            later: later * 2 >= count && count > 0,
            line: place.map_or(line, |at| self.line_at(at)),
        })
    }

    /// Where a short line stands again as a whole: the other line, if any.
    pub fn echo(&self, line: usize) -> Option<usize> {
        let (from, to) = (self.starts[line], self.starts[line + 1]);
        if to - from < SHORT_RUN || to - from > 60 {
            return None;
        }
        let mut place = None;
        for at in (from..=to - SHORT_RUN).step_by(SHORT_RUN).chain([to - SHORT_RUN]) {
            let (first, last) = self.short_runs.of(at);
            let before = first < from;
            if !before && last < to {
                return None;
            }
            place.get_or_insert(if before { first } else { last });
        }
        place.map(|at| self.line_at(at))
    }

    /// A line that holds what this one says, as far as it is said twice at all.
    pub fn twin(&self, line: usize) -> Option<usize> {
        self.copy(line).filter(|c| c.share > 0).map(|c| c.line).or_else(|| self.echo(line))
    }

    fn line_at(&self, place: usize) -> usize {
        self.starts.partition_point(|&s| s <= place).saturating_sub(1).min(self.starts.len() - 2)
    }

    /// What sharing a word weighs: the more, the fewer lines hold it; `None` where it is not rare.
    fn worth(&self, word: u32) -> Option<u32> {
        let lines = self.lines_of[word as usize];
        (2..=COMMON).contains(&lines).then(|| 24 / u32::from(lines))
    }

    /// The words that begin at places `from..to`.
    fn words(&self, from: usize, to: usize) -> &[u32] {
        let end = to.min(self.words.len());
        done(end - from.min(end));
        &self.words[from.min(end)..end]
    }

    /// What the rare words that a line shares with the marked words weigh.
    fn weight(&self, line: usize, marked: &Marks) -> u32 {
        self.rare_words(line).filter(|&(word, _)| marked.has(word)).map(|(_, weight)| weight).sum()
    }

    /// Weight of the rare words that a line shares with the lines `before` it and `after` it, each a range of lines.
    pub fn lean(&self, line: usize, before: (usize, usize), after: (usize, usize), marks: &mut Marks) -> (u32, u32) {
        self.mark(before.0, before.1, true, marks);
        let back = self.weight(line, marks);
        self.mark(after.0, after.1, false, marks);
        (back, self.weight(line, marks))
    }

    /// Marks the words of lines `from..to`, at most [`WINDOW`] characters from the near end.
    fn mark(&self, from: usize, to: usize, near_end: bool, marks: &mut Marks) {
        marks.clear(self.lines_of.len());
        let (mut start, mut end) = (self.starts[from], self.starts[to]);
        if near_end {
            start = start.max(end.saturating_sub(WINDOW));
        } else {
            end = end.min(start + WINDOW);
        }
        self.set(start, end, marks);
    }

    /// Weight of the rare words that the text before a line shares with the text from it on.
    pub fn bond(&self, line: usize, marks: &mut Marks) -> u32 {
        let at = self.starts[line];
        marks.clear(self.lines_of.len());
        self.set(at.saturating_sub(SIDE), at, marks);
        self.shared(at, at + SIDE, marks)
    }

    /// Weight of the rare words that line `line` shares with the lines around it, or around `home`.
    pub fn around(&self, line: usize, home: usize, marks: &mut Marks) -> u32 {
        let count = self.starts.len() - 1;
        let (from, to) = (home.saturating_sub(12), (home + 13).min(count));
        self.mark(from, home, true, marks);
        let before = self.weight(line, marks);
        self.mark((home + 1).min(count), to.max(home + 1).min(count), false, marks);
        before + self.weight(line, marks)
    }

    /// Weight of the rare words that lines `from..to` share with the `side` characters before them
    /// and behind them, for a hundred characters of theirs.
    pub fn around_chunk(&self, from: usize, to: usize, side: usize, marks: &mut Marks) -> (u32, u32) {
        let (start, end) = (self.starts[from], self.starts[to]);
        marks.clear(self.lines_of.len());
        self.set(start.saturating_sub(side), start, marks);
        let back = self.density(start, end, marks);
        marks.clear(self.lines_of.len());
        self.set(end, end + side, marks);
        (back, self.density(start, end, marks))
    }

    /// Weight of the rare words that the `reach` characters from line `line` on share with lines
    /// `from..=to`, of which the last `side` characters count, for a hundred characters.
    pub fn cohesion(&self, from: usize, to: usize, line: usize, (side, reach): (usize, usize), marks: &mut Marks) -> u32 {
        marks.clear(self.lines_of.len());
        let end = self.starts[to + 1];
        self.set(self.starts[from].max(end.saturating_sub(side)), end, marks);
        let start = self.starts[line];
        self.density(start, start + reach, marks)
    }

    /// Marks the words that begin at places `from..to`.
    fn set(&self, from: usize, to: usize, marks: &mut Marks) {
        self.words(from, to).iter().for_each(|&word| marks.set(word));
    }

    /// Weight of the marked rare words at places `from..to`, each counted once.
    fn shared(&self, from: usize, to: usize, marks: &mut Marks) -> u32 {
        let mut weight = 0;
        for &word in self.words(from, to) {
            if let Some(worth) = self.worth(word).filter(|_| marks.has(word)) {
                marks.unset(word);
                weight += worth;
            }
        }
        weight
    }

    /// The same for a hundred characters.
    fn density(&self, from: usize, to: usize, marks: &mut Marks) -> u32 {
        self.shared(from, to, marks) * 100 / (self.words(from, to).len() as u32).max(30)
    }

    /// Characters of lines `from..to` that are neither white space nor marks.
    pub fn ink_of_lines(&self, from: usize, to: usize) -> usize {
        self.starts[to] - self.starts[from]
    }

    /// Characters of a line that are neither white space nor marks.
    pub fn ink_of(&self, line: usize) -> usize {
        self.ink_of_lines(line, line + 1)
    }

    /// The rare words of a line, each with its weight.
    pub fn rare_words(&self, line: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
        let words = self.words(self.starts[line], self.starts[line + 1].saturating_sub(1));
        words.iter().filter_map(|&word| Some((word, self.worth(word)?)))
    }

    /// How many different words the page has.
    pub fn vocabulary(&self) -> usize {
        self.lines_of.len()
    }
}

/// Which words a window holds; cleared by counting up, so clearing costs nothing.
#[derive(Default)]
pub(crate) struct Marks {
    seen: Vec<u32>,
    round: u32,
}

impl Marks {
    fn clear(&mut self, words: usize) {
        self.seen.resize(words, 0);
        self.round += 1;
    }

    fn set(&mut self, word: u32) {
        self.seen[word as usize] = self.round;
    }

    fn unset(&mut self, word: u32) {
        self.seen[word as usize] = 0;
    }

    fn has(&self, word: u32) -> bool {
        self.seen[word as usize] == self.round
    }
}

/// How often two characters stand side by side on the page.
pub(crate) struct Neighbours(HashMap<(char, char), u16>);

impl Neighbours {
    pub fn new(source: &Source<'_>) -> Self {
        let mut counts = HashMap::with_capacity(source.text.len() / 3);
        done(source.text.len());
        for line in &source.lines {
            for (a, b) in line.text.chars().zip(line.text.chars().skip(1)) {
                let count: &mut u16 = counts.entry((a, b)).or_insert(0);
                *count = count.saturating_add(1);
            }
        }
        Neighbours(counts)
    }

    pub fn count(&self, a: char, b: char) -> u16 {
        self.0.get(&(a, b)).copied().unwrap_or(0)
    }
}
