//! Evidence: what each line says about its own role, as answers to the questions of [`groups`].
//!
//! Each file answers its own kind of question and decides nothing: [`shape`] looks at a line,
//! [`words`] reads it, the page's [`Stream`] compares it with the rest of the page, [`pair`] judges whether
//! one line goes on where another stopped; [`rows`] knows tables, [`topic`] what headings share with
//! bodies. What the answers weigh is the weights table's affair.

mod chunks;
pub(crate) mod groups;
mod pair;
mod rows;
mod shape;
mod theme;
mod topic;
pub(crate) mod wording;
mod words;

use crate::layout::Layout;
use crate::lexicon::cues::Cue;
use crate::lexicon::habits;
use crate::source::{Marks, Neighbours, Source, Stream};
use groups::{Ask, LINE_ROWS, LINES};

pub(crate) use pair::PairRows;
pub(crate) use shape::letter_spaced;

/// Rows of the weights table, one for each question about a line.
pub(crate) type LineRows = [u16; LINES];

/// Everything that is known about a page's lines before anything is decided.
pub(crate) struct Evidence<'p, 's> {
    source: &'p Source<'s>,
    layout: &'p Layout,
    /// For each line its answers.
    pub rows: Vec<LineRows>,
    /// The wording of the lines.
    pub wording: wording::Wording,
    facts: Vec<Facts>,
    neighbours: Neighbours,
    wrapped: usize,
    habit: usize,
    topics: Vec<topic::Topic>,
    themes: Vec<theme::Theme>,
    stream: &'p Stream,
    chunks: chunks::Chunks,
}

/// Answers that other questions ask for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Facts {
    pub look: usize,
    pub length: usize,
    pub closure: usize,
    pub first: usize,
    pub last: usize,
    pub fill: usize,
    pub balance: usize,
    pub bond: usize,
    /// How surely the line ends in a byline, an answer of `CREDIT`.
    pub tail: usize,
    pub lead: usize,
    /// Begins like an item or a speech: 1 numbered, 2 a speaker.
    pub start: usize,
    /// An answer of `ROW`.
    pub row: usize,
    /// Ends in a credit: an answer of `CREDITED`.
    pub credit: usize,
    /// An answer of the first axis of `Frame`.
    pub frame: usize,
}

/// Answers of `LOOK`, by name.
pub(crate) mod look {
    pub const EDGE: usize = 0;
    pub const LEAD: usize = 1;
    pub const BYLINE: usize = 2;
    pub const FURNITURE: usize = 3;
    pub const CAPTION: usize = 4;
    pub const SHORT: usize = 5;
    pub const SHORT_CLOSED: usize = 6;
    pub const LINE: usize = 7;
    /// Behind a `LINE`, a `LONG` and a `SHORT` stands the same one closed.
    pub const LONG: usize = 9;
    pub const ITEM: usize = 11;
    pub const SPEAKER: usize = 12;
}

/// Characters at the end of a body that say what it speaks of.
const BODY: u32 = 600;
/// Characters from a line on that say what begins there.
const BEGINNING: u32 = 160;
/// Characters of a line that may be a heading.
const SHORT: u32 = 26;

/// Gathers the evidence of a page.
pub(crate) fn gather<'p, 's>(source: &'p Source<'s>, stream: &'p Stream, layout: &'p Layout) -> Evidence<'p, 's> {
    let wrapped = match layout.wrapped {
        0..=20 => 0,
        21..=65 => 1,
        _ => 2,
    };
    let habit = match layout.indented {
        0..=19 => 0,
        20..=60 => 1,
        _ => 2,
    };
    let mut evidence = Evidence {
        source,
        layout,
        rows: Vec::with_capacity(source.lines.len()),
        wording: wording::Wording::read(&source.lines),
        facts: Vec::with_capacity(source.lines.len()),
        neighbours: Neighbours::new(source),
        wrapped,
        habit,
        topics: Vec::new(),
        themes: Vec::new(),
        stream,
        chunks: chunks::divide(source, layout),
    };
    let words: Vec<words::Words> = source.lines.iter().map(words::read).collect();
    for (at, words) in words.iter().enumerate() {
        let facts = evidence.facts_of(at, words);
        evidence.facts.push(facts);
    }
    rows::mark(source, &mut evidence.facts);
    let shorts: Vec<bool> = (0..source.lines.len()).map(|at| evidence.is_short(at)).collect();
    evidence.topics = topic::read(stream, &shorts);
    evidence.themes = theme::read(&stream.themes, &evidence.chunks, &shorts);
    let mut marks = Marks::default();
    for (at, words) in words.iter().enumerate() {
        let rows = evidence.answers(at, words, stream, &mut marks);
        evidence.rows.push(rows);
    }
    evidence
}

impl Evidence<'_, '_> {
    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.rows.len()
    }

    pub fn facts(&self, line: usize) -> &Facts {
        &self.facts[line]
    }

    /// Whether anything of the line stands on the page again.
    pub fn is_copied(&self, line: usize) -> bool {
        let answer = |ask: Ask| self.rows[line][ask as usize] - LINE_ROWS[ask as usize];
        answer(Ask::Copied) > 0 || answer(Ask::Echo) > 0
    }

    /// What the text from a line on shares with a body of lines `from..=to`: an answer of `BOND`.
    pub fn cohesion(&self, from: usize, to: usize, line: usize, marks: &mut Marks) -> usize {
        if line >= self.lines() || !self.chunks.begins(line) || to < from {
            return 0;
        }
        chunks::level(self.stream.cohesion(from, to, line, (600, 160), marks))
    }

    /// How alike the text from a line on and a body of lines `from..=to` are in what they speak of: an answer of `THEME`.
    pub fn theme(&self, from: usize, to: usize, line: usize) -> usize {
        if line >= self.lines() || !self.chunks.begins(line) || to < from {
            return 0;
        }
        let themes = &self.stream.themes;
        let body = themes.before(to + 1, BODY);
        crate::source::likeness_step(themes.likeness(body.start.max(from)..body.end, themes.on(line, BEGINNING)))
    }

    /// Whether two lines look like names of sections of one page: an answer of `ALIKE`, the first aside.
    pub fn alike(&self, a: usize, b: usize) -> usize {
        let (la, lb) = (&self.source.lines[a], &self.source.lines[b]);
        let framed = self.facts[a].frame > 0 || self.facts[a].first == 7;
        let same = self.facts[a].frame == self.facts[b].frame && (self.facts[a].first == 7) == (self.facts[b].first == 7);
        match () {
            () if !same || lb.chars > 12 || la.chars.abs_diff(lb.chars) > 2 || (framed && la.first != lb.first) => 1,
            () if framed => 3,
            () => 2,
        }
    }

    fn facts_of(&self, at: usize, words: &words::Words) -> Facts {
        let line = &self.source.lines[at];
        let mut facts = Facts {
            length: shape::length(line.chars),
            closure: shape::closure(line),
            first: shape::first(line),
            last: shape::last(line),
            fill: shape::fill(self.layout.places[at]),
            balance: shape::balance(line.text),
            tail: words.tail,
            lead: words.lead,
            start: usize::from(shape::speaker(line.text) > 0) * 2,
            frame: shape::frame(line.text),
            credit: match () {
                () if words.cue_place(Cue::Credit as usize) == 3 => 2,
                () if words.tail >= 3 || words.whole >= 3 => 1,
                () => 0,
            },
            ..Facts::default()
        };
        let ends = facts.closure == 2;
        facts.look = match () {
            () if words.lead >= 4 => look::LEAD,
            () if words.whole >= 3 => look::BYLINE,
            () if words.cues.covered >= 45 || (line.han == 0 && line.letters == 0 && line.chars < 40) => look::FURNITURE,
            () if words.picture_start => look::CAPTION,
            () if facts.first == 7 || facts.first == 10 => look::ITEM,
            () if facts.start == 2 => look::SPEAKER,
            () if facts.fill >= 4 || self.begins_column(at) => look::LINE + usize::from(ends),
            () if line.chars <= SHORT => look::SHORT + usize::from(ends || facts.closure == 1),
            () => look::LONG + usize::from(ends),
        };
        facts
    }

    /// A line that an indent which was lost left short, with its column below.
    fn begins_column(&self, at: usize) -> bool {
        let here = self.layout.places[at];
        let Some((next, below)) = self.source.lines.get(at + 1).zip(self.layout.places.get(at + 1)) else { return false };
        let same = here.column > 0 && here.column.abs_diff(below.column) <= 3;
        same && next.gap == 0 && here.fill >= crate::layout::Fill::Nearly && below.fill >= crate::layout::Fill::Full
    }

    fn look(&self, at: usize, by: isize) -> usize {
        at.checked_add_signed(by).and_then(|i| self.facts.get(i)).map_or(look::EDGE, |f| f.look)
    }

    fn answers(&mut self, at: usize, words: &words::Words, stream: &Stream, marks: &mut Marks) -> LineRows {
        let lines = &self.source.lines;
        let line = &lines[at];
        crate::work::done(line.text.len());
        let facts = self.facts[at];
        let looks = groups::LOOK.len();
        let gap = |i: usize| lines.get(i).map_or(3, |l| l.gap.min(3)) as usize;
        let usual = |gap: usize| (gap as u32).cmp(&self.layout.usual_gap) as isize + 1;
        let (above, below) = (gap(at), gap(at + 1));
        let (before, after) = (self.look(at, -1), self.look(at, 1));
        let inner = shape::inner(line.text);
        let (lean, shares, bond) = self.relations(at, stream, marks);
        self.facts[at].bond = bond;
        let run = self.run(at);
        let copied = self.copied(at, stream, marks);
        let mut rows = [0; LINES];
        let mut say = |ask: Ask, value: usize| rows[ask as usize] = LINE_ROWS[ask as usize] + value as u16;
        say(Ask::Bias, 0);
        say(Ask::Length, facts.length);
        say(Ask::FillEnd, facts.fill * 3 + facts.closure);
        say(Ask::Indent, shape::indent(line.indent) * 3 + self.habit);
        say(Ask::GapBefore, above * 3 + usual(above) as usize);
        say(Ask::GapAfter, below * 3 + usual(below) as usize);
        say(Ask::First, facts.first);
        say(Ask::Last, facts.last);
        say(Ask::Inner, inner);
        say(Ask::Lead, words.lead);
        say(Ask::Tail, words.tail);
        say(Ask::Whole, words.whole);
        say(Ask::WholeLength, words.whole * 4 + [5, 9, 15].iter().take_while(|&&n| line.chars >= n).count());
        for cue in 0..crate::lexicon::cues::CUES {
            rows[Ask::Staff as usize + cue] = LINE_ROWS[Ask::Staff as usize + cue] + words.cue_place(cue) as u16;
        }
        let mut say = |ask: Ask, value: usize| rows[ask as usize] = LINE_ROWS[ask as usize] + value as u16;
        let covered = match words.cues.covered {
            0 => 0,
            1..20 => 1,
            20..40 => 2,
            40..70 => 3,
            _ => 4,
        };
        say(Ask::Covered, covered * 3 + [20, 45].iter().take_while(|&&n| line.chars >= n).count());
        say(Ask::Copied, copied.0);
        say(Ask::CopiedHome, copied.0 * groups::HOME.len() + copied.1);
        say(Ask::Echo, self.echo(at, stream));
        say(Ask::Lean, lean);
        say(Ask::Bond, bond);
        let count = lines.len();
        let spot = match () {
            () if at == 0 => 0,
            () if at < 4 => 1,
            () if at + 1 == count => 4,
            () if at + 4 >= count => 3,
            () => 2,
        };
        say(Ask::Spot, spot);
        say(Ask::Look, facts.look * 3 + self.wrapped);
        say(Ask::Before, facts.look * looks + before);
        say(Ask::After, facts.look * looks + after);
        say(Ask::After2, after * looks + self.look(at, 2));
        say(Ask::Around, before * looks + after);
        say(Ask::Run, run.0 * 3 + self.wrapped);
        say(Ask::RunLean, run.0 * groups::LEAN.len() + lean);
        say(Ask::RunSize, run.1 * 4 + run.2);
        say(Ask::LengthAfter, facts.length * looks + after);
        say(Ask::LengthBefore, facts.length * looks + before);
        say(Ask::Spaced, usize::from(line.chars < 60 && shape::letter_spaced(line.text)));
        say(Ask::Balance, facts.balance * 3 + facts.closure);
        say(Ask::Digits, shape::share(line.digits, line.chars));
        say(Ask::Letters, shape::share(line.letters, line.chars));
        say(Ask::Speaker, shape::speaker(line.text));
        say(Ask::Frame, shape::frame(line.text) * 3 + [7, 13].iter().take_while(|&&n| line.chars >= n).count());
        say(Ask::FirstLast, facts.first * groups::LAST.len() + facts.last);
        say(Ask::InnerLength, inner * 4 + [7, 14, 26].iter().take_while(|&&n| line.chars >= n).count());
        say(Ask::Begins, habits::begins(line.first) * groups::FILL.len() + facts.fill);
        say(Ask::Heads, words::headed(line) * 6 + [5, 9, 14, 20, 30].iter().take_while(|&&n| line.chars >= n).count());
        let count = |n: usize| [1, 2, 3, 5].iter().take_while(|&&least| n >= least).count();
        let (shorts_above, shorts_below) = self.shorts(at);
        let topic = self.topics[at];
        let topic_before = at.checked_sub(1).map_or(0, |i| self.topics[i].below);
        let before_closed = at.checked_sub(1).map_or(2, |i| self.facts[i].closure);
        let name = [3, 4, 5, 6, 7, 9].iter().take_while(|&&n| line.chars >= n).count();
        say(Ask::Pattern, words.pattern * groups::SPOT.len() + spot);
        say(Ask::Row, facts.row * 3 + self.wrapped);
        say(Ask::Shorts, count(shorts_above) * 5 + count(shorts_below));
        say(Ask::Topic, (topic.above * 4 + topic.below) * 4 + topic_before);
        say(Ask::TopicNew, (topic.above * 4 + topic.below) * 3 + before_closed);
        say(Ask::Name, (name * 2 + usize::from(words.cues.has(Cue::Column))) * 2 + usize::from(shape::frame(line.text) > 0));
        say(Ask::Block, self.block(at));
        say(Ask::LeanBack, shares);
        say(Ask::GapsAround, above * 4 + below);
        let opens = words::opens(line.text);
        say(Ask::Opens, opens * groups::CLOSURE.len() + before_closed);
        say(Ask::OpensPhase, opens * groups::OPENING.len() + words::opening(line.text));
        say(Ask::Cuts, chunks::cuts(self.source, &self.facts, at));
        let width = match self.layout.usual_column {
            0 => 0,
            column => 1 + [30, 55, 80, 97, 105].iter().take_while(|&&least| crate::layout::taken(line) * 100 >= least * column).count(),
        };
        say(Ask::Width, width * 3 + facts.closure);
        let span = [9, 14, 20].iter().take_while(|&&n| line.chars >= n).count();
        say(Ask::Kicker, words::kicker(line) * 4 + span);
        say(Ask::Deck, words::deck(line) * 4 + span);
        say(Ask::Lone, rows::lone(self.source, &self.facts, at) * groups::GAP.len() + above);
        let row = |by: isize| at.checked_add_signed(by).and_then(|i| self.facts.get(i)).map_or(0, |f| f.row);
        say(Ask::ChunkEnd, self.chunks.end(&self.facts, at));
        say(Ask::ChunkBefore, self.chunks.before(&self.facts, at));
        say(Ask::ChunkNext, self.chunks.next(&self.facts, at));
        say(Ask::Mend, self.chunks.mend(self.source, &self.facts, at));
        say(Ask::CopiedChunk, copied.0 * groups::CHUNK.len() + self.chunks.place(at));
        say(Ask::Turn, self.chunks.turn(stream, at, marks));
        let theme = self.themes[at];
        say(Ask::Theme, theme.before * groups::CLOSURE.len() + before_closed);
        say(Ask::ThemeHeads, theme.above * groups::THEME.len() + theme.below);
        say(Ask::ThemeSides, theme.sides.0 * groups::THEME.len() + theme.sides.1);
        say(Ask::ThemeChunks, theme.chunks.0 * groups::THEME.len() + theme.chunks.1);
        say(Ask::Series, theme.series * groups::CLOSURE.len() + facts.closure);
        say(Ask::RowsAround, (row(-1) * groups::ROW.len() + row(0)) * groups::ROW.len() + row(1));
        rows
    }

    /// Answers of `LEAN`, `LeanBack` and `BOND`.
    fn relations(&self, at: usize, stream: &Stream, marks: &mut Marks) -> (usize, usize, usize) {
        let bond = match (at, stream.bond(at, marks)) {
            (0, _) => 0,
            (_, 0) => 1,
            (_, 1..=30) => 2,
            (_, 31..=90) => 3,
            _ => 4,
        };
        if !self.is_short(at) || stream.ink_of(at) < 3 {
            return (0, 0, bond);
        }
        let count = self.lines_known();
        let skip = |from: usize, by: isize| {
            let mut at = from;
            for _ in 0..6 {
                match at.checked_add_signed(by).filter(|&i| i < count) {
                    Some(next) if self.is_short(next) => at = next,
                    _ => break,
                }
            }
            at
        };
        let (top, bottom) = (skip(at, -1), skip(at, 1));
        let before = (top.saturating_sub(40), top);
        let after = ((bottom + 1).min(count), (bottom + 41).min(count));
        let (back, on) = stream.lean(at, before, after, marks);
        let lean = match (i64::from(back) - i64::from(on)) * 100 / i64::from(back + on).max(1) {
            _ if back + on == 0 => 1,
            51.. => 2,
            16..=50 => 3,
            -15..=15 => 4,
            -50..=-16 => 5,
            _ => 6,
        };
        let weight = |w: u32| [1, 13, 37].iter().take_while(|&&least| w >= least).count() + 1;
        (lean, weight(back) * groups::BOND.len() + weight(on), bond)
    }

    fn lines_known(&self) -> usize {
        self.facts.len()
    }

    /// Short and open: it may be a heading.
    fn is_short(&self, at: usize) -> bool {
        let facts = &self.facts[at];
        facts.look == look::SHORT
            || (facts.length <= 7 && matches!(facts.look, look::BYLINE | look::ITEM | look::SHORT_CLOSED) && facts.last != 0)
    }

    /// Short lines, closed or not, in one run with this one: above it and below it.
    fn shorts(&self, at: usize) -> (usize, usize) {
        let short = |i: usize| self.source.lines.get(i).is_some_and(|l| l.chars <= 20) && self.facts[i].fill < 4;
        let above = (1..6).take_while(|&d| at >= d && short(at - d)).count();
        (above, (1..6).take_while(|&d| short(at + d)).count())
    }

    /// The answer of `Block`: where in a run of lines without blank lines between a line stands.
    fn block(&self, at: usize) -> usize {
        let lines = &self.source.lines;
        let above = (0..7).take_while(|&d| at > d && lines[at - d].gap == 0).count();
        let below = (1..8).take_while(|&d| lines.get(at + d).is_some_and(|l| l.gap == 0)).count();
        let place = match (above, below) {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => 4,
            (1, _) => 2,
            _ => 3,
        };
        let size = match above + below + 1 {
            n @ 1..=3 => n - 1,
            4..=6 => 3,
            _ => 4,
        };
        let spacing = match self.layout.spaced {
            0..=7 => 0,
            8..=25 => 1,
            26..=65 => 2,
            _ => 3,
        };
        (place * 5 + size) * 4 + spacing
    }

    /// Answers of `RUN` and twice of `SIZE`: where a short line stands among its like.
    fn run(&self, at: usize) -> (usize, usize, usize) {
        if self.facts[at].look != look::SHORT {
            return (0, 0, 0);
        }
        let short = |i: usize| self.facts.get(i).is_some_and(|f| f.look == look::SHORT);
        let above = (1..4).take_while(|&d| at >= d && short(at - d)).count();
        let below = (1..4).take_while(|&d| short(at + d)).count();
        let run = match (above, below) {
            (0, 0) => 1,
            (0, 1) => 2,
            (1, 0) => 3,
            (0, 2) => 4,
            (1, 1) => 5,
            (2, 0) => 6,
            _ => 7,
        };
        let chars = |i: usize| self.source.lines[i].chars;
        let size = |other: Option<u32>| match other {
            None => 0,
            Some(n) if chars(at) > n + 2 => 1,
            Some(n) if chars(at) + 2 < n => 2,
            Some(_) => 3,
        };
        (run, size((above > 0).then(|| chars(at - 1))), size((below > 0).then(|| chars(at + 1))))
    }

    /// Answers of `COPIED` and `HOME`.
    fn copied(&self, at: usize, stream: &Stream, marks: &mut Marks) -> (usize, usize) {
        let Some(copy) = stream.copy(at) else { return (0, 0) };
        let shortened = self.source.lines[at].last == '…' || self.source.lines[at].text.ends_with("...");
        let copied = match copy.share {
            0..30 => 0,
            40.. if shortened => 5,
            30..70 => 1,
            _ if copy.earlier && copy.later => 4,
            _ if copy.earlier => 3,
            _ => 2,
        };
        if copied < 2 {
            return (copied, 0);
        }
        let (here, there) = (stream.around(at, at, marks), stream.around(at, copy.line, marks));
        let home = match () {
            () if here * 5 < there * 4 => 1,
            () if there * 5 < here * 4 => 3,
            () => 2,
        };
        (copied, home)
    }

    /// The answer of `ECHO`.
    fn echo(&self, at: usize, stream: &Stream) -> usize {
        let Some(other) = stream.echo(at).filter(|_| self.facts[at].length <= 7) else { return 0 };
        let short = self.facts[other].length <= 7;
        match (short, other < at) {
            (true, false) => 1,
            (true, true) => 2,
            (false, false) => 3,
            (false, true) => 4,
        }
    }
}
