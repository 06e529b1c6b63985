//! A look inside the decision, for the programs that explain it and learn its weights.
//!
//! Feature `inspect`. What stands here follows the code and may change in any release.

mod bench;
mod gold;

use crate::layout::{self, Layout};
use crate::options::Stage;
use crate::roles::evidence::groups::{Group, LINE, LINE_ROWS, PAIR, PAIR_ROWS, STEP, STEP_ROWS};
use crate::roles::evidence::{self, Evidence};
use crate::roles::model::{CELLS, COLUMNS, LINE_BASE, PAIR_BASE, STEP_BASE};
use crate::roles::net;
use crate::roles::tags::{ALL, Tag};
use crate::roles::{Decoder, WEIGHTS};
use crate::source::{self, Source, Stream};
pub use bench::{Staged, lines, segment_weighed, work};
pub use gold::{GoldLine, GoldRole};

/// Cells of the weights table.
pub const TABLE_CELLS: usize = CELLS;
/// Cells in a row of the table's first part.
pub const TABLE_COLUMNS: usize = COLUMNS;

/// Cells of the table that says how far sections reach.
pub const REACH_CELLS: usize = crate::articles::REACH_CELLS;

/// Cells of the table that says which pieces belong to articles elsewhere.
pub const HOMING_CELLS: usize = crate::articles::HOMING_CELLS;

/// Cells of the table that says which headings and bodies go together.
pub const MATCHING_CELLS: usize = crate::articles::MATCHING_CELLS;

/// Cells of the table that says which paragraphs fragments complete.
pub const FRAGMENT_CELLS: usize = crate::articles::FRAGMENT_CELLS;

/// The weights that the library was built with.
pub fn weights() -> &'static [i16] {
    WEIGHTS
}

/// The cells that weigh the answers to each question.
pub fn questions() -> Vec<std::ops::Range<usize>> {
    let mut cells = Vec::new();
    for (base, rows) in [(LINE_BASE, &LINE_ROWS[..]), (PAIR_BASE, &PAIR_ROWS[..]), (STEP_BASE, &STEP_ROWS[..])] {
        let cell = |row: u16| (base + usize::from(row)) * COLUMNS;
        cells.extend(rows.windows(2).map(|bounds| cell(bounds[0])..cell(bounds[1])));
    }
    cells
}

/// The names of the table's rows that have columns, in order.
pub fn row_names() -> Vec<String> {
    let mut names = Vec::new();
    let mut family = |groups: &[Group], rows: &[u16]| {
        for (group, bounds) in groups.iter().zip(rows.windows(2)) {
            names.extend((0..bounds[1] - bounds[0]).map(|value| format!("{}: {}", group.name, group.answer(usize::from(value)))));
        }
    };
    family(LINE, &LINE_ROWS);
    family(PAIR, &PAIR_ROWS);
    family(STEP, &STEP_ROWS);
    names
}

/// What it costs to miss where a body begins, in halves of what another line costs: two articles are
/// lost with it. With five of them every sixth fewer is missed on pages held apart; ten gain no more.
const BEGINNING: i32 = 5;

/// Directions of the space in which characters are points.
pub const THEME_DIRECTIONS: usize = crate::lexicon::themes::DIRECTIONS;

/// The simplified fellow of a Traditional character, or the character itself.
pub fn simplified(c: char) -> char {
    crate::lexicon::habits::simplified(c)
}

/// The names of the tags, by number.
pub fn tag_names() -> Vec<String> {
    ALL.iter().map(|tag| format!("{tag:?}")).collect()
}

/// A line, and why it was read as it was.
#[derive(Debug, Clone)]
pub struct LineReport {
    /// Line number, from 1, blank lines counted.
    pub number: usize,
    /// The line without the white space around it.
    pub text: String,
    /// What it was taken for.
    pub role: &'static str,
    /// What it would have been otherwise.
    pub runner_up: &'static str,
    /// By how much the role won, in the table's units.
    pub margin: i32,
    /// The evidence that speaks most for the role against the runner-up, strongest first.
    pub evidence: Vec<(String, i32)>,
    /// The number of the line that it goes on from.
    pub joins: Option<usize>,
}

/// What the net's three parts judge, as a report names them.
const LEARNED: [&str; 3] = ["the line among its neighbours", "the line and the article so far", "the line and the one it goes on from"];

/// Reports on every line of a page.
pub fn explain(text: &str) -> Vec<LineReport> {
    let source = source::read(text);
    let stream = Stream::new(&source);
    let layout = layout::columns(&source, Stage::On);
    let evidence = evidence::gather(&source, &stream, &layout);
    let decoder = crate::roles::decoder(&evidence);
    let reading = decoder.decode(|_, _| 0);
    let names = row_names();
    let mut reports = Vec::with_capacity(reading.tags.len());
    for (before, (at, &tag)) in reading.states().zip(reading.tags.iter().enumerate()) {
        let choices = decoder.choices(&before, at, reading.tags.get(at + 1).copied());
        let own = choices.iter().find(|c| c.0 == tag).map_or(0, |c| c.1);
        let other = choices.iter().filter(|c| c.0 != tag).max_by_key(|c| c.1).copied().unwrap_or((tag, own));
        let mut weighed: Vec<(String, i32)> = Vec::new();
        let mut weigh = |tag: Tag, sign: i32| {
            for cell in decoder.cells(&before, tag, at) {
                let name = names.get(cell / COLUMNS).map_or("what it follows", String::as_str);
                let weight = sign * i32::from(WEIGHTS[cell]);
                match weighed.iter_mut().find(|(known, _)| known == name) {
                    Some((_, sum)) => *sum += weight,
                    None => weighed.push((name.to_owned(), weight)),
                }
            }
        };
        weigh(tag, 1);
        weigh(other.0, -1);
        let learned = [tag, other.0].map(|tag| decoder.learned(&before, tag, at));
        for (name, (own, other)) in LEARNED.iter().zip(learned[0].iter().zip(learned[1])) {
            weighed.push(((*name).to_owned(), own - other));
        }
        weighed.sort_by_key(|(_, weight)| -weight);
        weighed.truncate(5);
        let partner = before.partner(tag, at).filter(|_| matches!(tag, Tag::Cont | Tag::Resume) || tag.continues().is_some());
        reports.push(LineReport {
            number: source.lines[at].number,
            text: source.lines[at].text.to_owned(),
            role: tag.name(),
            runner_up: other.0.name(),
            margin: own - other.1,
            evidence: weighed,
            joins: partner.map(|line| source.lines[line].number),
        });
    }
    reports
}

/// Weights to be learned.
pub struct Model {
    /// The table of sums.
    pub table: Vec<i16>,
    /// The nets' parameters, one net after the other.
    pub nets: Vec<f32>,
    /// Questions that are not asked, by number.
    pub unasked: Vec<bool>,
}

/// The gradient of a net: what each parameter should gain.
pub struct Gradient(net::Gradient);

impl Gradient {
    /// A gradient of nothing.
    #[allow(clippy::new_without_default, reason = "it is as large as a net")]
    pub fn new() -> Self {
        Gradient(net::Gradient::new())
    }

    /// Takes out every parameter that should change, with its gain, and is a gradient of nothing again.
    pub fn drain(&mut self, mut take: impl FnMut(usize, f32)) {
        for cell in self.0.touched.drain(..) {
            let by = std::mem::take(&mut self.0.by[cell]);
            if by != 0.0 {
                take(cell, by);
            }
        }
    }
}

/// Parameters of the net.
pub const NET_PARAMETERS: usize = net::PARAMETERS;
/// What one step of a stored parameter of the net stands for.
pub const NET_STEP: f32 = net::STEP_SIZE;
/// Of each layer where its parameters stand, and how many numbers its units sum.
pub const NET_LAYERS: [(std::ops::Range<usize>, usize); 11] = net::LAYERS;

/// A table of which only the places matter.
static UNLEARNED: [i16; CELLS] = [0; CELLS];

/// A page to learn from. It keeps its text for the life of the program.
pub struct Lesson {
    source: &'static Source<'static>,
    evidence: Evidence<'static, 'static>,
}

impl Lesson {
    /// Reads a page and gathers its evidence.
    pub fn new(text: &str) -> Self {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let source: &'static Source<'static> = Box::leak(Box::new(source::read(text)));
        let layout: &'static Layout = Box::leak(Box::new(layout::columns(source, Stage::On)));
        let stream: &'static Stream = Box::leak(Box::new(Stream::new(source)));
        Lesson { source, evidence: evidence::gather(source, stream, layout) }
    }

    /// The lines that show something: their numbers and their texts.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.source.lines.iter().map(|line| (line.number, line.text))
    }

    /// The tags of the labelled lines, one label a line.
    ///
    /// # Errors
    ///
    /// The number of the first line that no sequence of tags can give its label.
    pub fn truth(&self, gold: &[GoldLine]) -> Result<Truth, usize> {
        let tags = gold::tags(gold);
        let habit = gold::habit(&tags);
        let mut state = crate::roles::Hypothesis::start(habit);
        for (at, &tag) in tags.iter().enumerate() {
            state = state.extend(tag, at).ok_or(self.source.lines[at].number)?;
        }
        Ok(Truth { tags: tags.iter().map(|&t| t as u8).collect(), habit: habit as u8 })
    }

    /// The best reading under `weights`. Every line that is not as in `truth` is rewarded with `cost`,
    /// and more where a body begins that no headline stands before.
    pub fn decode(&self, model: &Model, truth: &Truth, cost: i32) -> Truth {
        Truth::of(&self.decoder(model).decode(truth.costs(cost)))
    }

    fn decoder<'m>(&'m self, model: &'m Model) -> Decoder<'m, 'static, 'static> {
        Decoder::new(
            &self.evidence,
            &model.table,
            net::Judges::new(&model.nets, &self.evidence.rows, &self.evidence.wording, model.unasked.clone()),
        )
    }

    /// Reads the page as [`decode`](Self::decode) does, as far as the reading is ahead of `truth`, and
    /// says what the first net would have to change for `truth` to win: adds its gradient to `gradient`.
    pub fn learn(&self, model: &Model, truth: &Truth, cost: i32, gradient: &mut Gradient) -> Truth {
        let decoder = self.decoder(model);
        let tags: Vec<Tag> = truth.tags.iter().map(|&tag| ALL[usize::from(tag)]).collect();
        let read = Truth::of(&decoder.rival(&tags, truth.side(), truth.costs(cost)));
        if read != *truth {
            let mut events = Vec::new();
            let mut states = [crate::roles::Hypothesis::start(truth.side()), crate::roles::Hypothesis::start(read.side())];
            for at in 0..read.tags.len() {
                let same = truth.tags[at] == read.tags[at] && states[0].asks_like(&states[1]);
                for (state, (tags, gain)) in states.iter_mut().zip([(&truth.tags, 1.0), (&read.tags, -1.0)]) {
                    let tag = ALL[usize::from(tags[at])];
                    if !same {
                        events.extend(decoder.events(state, tag, at, gain));
                    }
                    *state = state.extend(tag, at).unwrap_or(*state);
                }
            }
            if read.tags.len() == truth.tags.len() {
                events.extend([decoder.end_event(&states[0], 1.0), decoder.end_event(&states[1], -1.0)]);
            }
            decoder.judges().gradient(&self.evidence.rows, &self.evidence.wording, &events, &mut gradient.0);
        }
        read
    }

    /// What is asked about each article that a section might go on to cover: the cells that the
    /// answers name, and what `same` says, given the line numbers at which the two articles begin.
    pub fn reaches(&self, reading: &Truth, same: impl FnMut(usize, usize) -> bool) -> Vec<(Vec<usize>, bool)> {
        let tags = reading.tags.iter().map(|&tag| ALL[usize::from(tag)]);
        crate::articles::reaches(self.source, &Stream::new(self.source), &crate::roles::of_tags(tags), same)
    }

    /// The same about each piece without a heading: whether it belongs to another article.
    pub fn homes(&self, reading: &Truth, same: impl FnMut(usize, usize) -> bool) -> Vec<(Vec<usize>, bool)> {
        let tags = reading.tags.iter().map(|&tag| ALL[usize::from(tag)]);
        crate::articles::homes(self.source, &Stream::new(self.source), &crate::roles::of_tags(tags), same)
    }

    /// The same about each heading and each body that stand apart: whether they are one article's.
    pub fn matches(&self, reading: &Truth, same: impl FnMut(usize, usize) -> bool) -> Vec<(Vec<usize>, bool)> {
        let tags = reading.tags.iter().map(|&tag| ALL[usize::from(tag)]);
        crate::articles::matches(self.source, &Stream::new(self.source), &crate::roles::of_tags(tags), same)
    }

    /// The same about each fragment and each open paragraph: `goes_on` is told the fragment's first line and the paragraph's last.
    pub fn completions(&self, reading: &Truth, goes_on: impl FnMut(usize, usize) -> bool) -> Vec<(Vec<usize>, bool)> {
        let tags = reading.tags.iter().map(|&tag| ALL[usize::from(tag)]);
        crate::articles::completions(self.source, &Stream::new(self.source), &crate::roles::of_tags(tags), goes_on)
    }

    /// The page that a reading makes.
    pub fn page(&self, reading: &Truth) -> crate::Page<'static> {
        let stream = Stream::new(self.source);
        let tags = reading.tags.iter().map(|&tag| ALL[usize::from(tag)]);
        let drafts = crate::articles::assemble(self.source, &stream, &crate::roles::of_tags(tags), Stage::On);
        crate::repair::finish(self.source, &stream, drafts, Stage::On)
    }

    /// The cells of the table that speak for a reading, or for the beginning of one, one list a line.
    pub fn cells(&self, reading: &Truth) -> Vec<Vec<usize>> {
        let decoder =
            Decoder::new(&self.evidence, &UNLEARNED, net::Judges::new(&[], &self.evidence.rows, &self.evidence.wording, Vec::new()));
        let mut state = crate::roles::Hypothesis::start(reading.side());
        let mut cells = Vec::with_capacity(reading.tags.len());
        for (at, &tag) in reading.tags.iter().enumerate() {
            let tag = ALL[usize::from(tag)];
            cells.push(decoder.cells(&state, tag, at));
            if let Some(next) = state.extend(tag, at) {
                state = next;
            }
        }
        if reading.tags.len() == self.evidence.lines() {
            cells.push(decoder.end_cells(&state));
        }
        cells
    }
}

/// A reading of a page: a tag a line, and the page's habit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// Numbers of tags, as [`tag_names`] has them.
    pub tags: Vec<u8>,
    habit: u8,
}

impl Truth {
    fn of(reading: &crate::roles::Reading) -> Truth {
        Truth { tags: reading.tags.iter().map(|&tag| tag as u8).collect(), habit: reading.side as u8 }
    }

    /// What a tag that is not the line's is given.
    fn costs(&self, cost: i32) -> impl Fn(usize, Tag) -> i32 {
        move |at, tag| match ALL[usize::from(self.tags[at])] {
            gold if tag == gold => 0,
            gold if gold.begins_body() => cost * BEGINNING / 2,
            _ => cost,
        }
    }

    fn side(&self) -> crate::roles::tags::Side {
        if self.habit == 0 { crate::roles::tags::Side::Before } else { crate::roles::tags::Side::After }
    }
}

/// What a paragraph's lead and tail are read as, and the text that is left.
pub fn signed(text: &str) -> (Option<crate::Byline<'static>>, String) {
    let (byline, rest) = crate::articles::signed(crate::Text::of(text, 0..text.len()));
    (byline.map(crate::page::owned_byline), rest.to_string())
}

/// What a byline alone on a line is read as; `None` where it is not read as one.
pub fn byline(text: &str) -> Option<crate::Byline<'static>> {
    let source = source::read(text);
    let line = source.lines.first()?;
    let read = crate::articles::byline_of(crate::Text::of(text, line.span()));
    crate::lexicon::byline::whole(line.text, &[])?;
    Some(crate::page::owned_byline(read?))
}
