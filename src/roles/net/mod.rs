//! What no sum of answers says: the part of the model that learns questions of its own.
//!
//! Each line's answers are summed to an embedding, the embeddings of a window of lines to a
//! context, and that to a score for each aspect of a tag. Two heads go on from there: one scores a
//! pair of lines by its answers and both embeddings, one scores a step by the article so far and
//! the line's context. Every layer passes on only what is above zero, so a unit is a question that
//! the learner made of the given ones. Several nets learned apart are averaged. All sums run in one
//! order and without shortcuts of the hardware, so the same page gives the same scores everywhere.
//! Cost, for each net: some thirty thousand multiplications a line, a few hundred a pair and a hypothesis.

#[cfg(feature = "inspect")]
mod gradient;
mod shape;

use super::evidence::groups::{LINES, PAIRS, STEPS};
use super::evidence::wording::Wording;
use super::evidence::{LineRows, PairRows};
use super::model::{COLUMNS, Sums};
#[cfg(feature = "inspect")]
pub(crate) use gradient::{Event, Gradient};
#[cfg(feature = "inspect")]
pub(crate) use shape::LAYERS;
pub(crate) use shape::PARAMETERS;
use shape::*;
use std::sync::LazyLock;

/// Units of the weights table that one unit of a net's scores stands for.
const UNIT: f32 = 100.0;

/// What stands for a line's wording.
type Manner = [f32; WORDING_UNITS];
type Embedding = [f32; EMBEDDING];
type Context = [f32; CONTEXT];
type Pair = [f32; PAIR_UNITS];
type Step = [f32; STEP_UNITS];
type Scores = [f32; COLUMNS];

/// Units of a context that are summed together: so many sums stay in the registers of any machine.
const PART: usize = 32;
const _: () = assert!(CONTEXT % PART == 0);

/// The units of an embedding that are above zero, with what they say: each line is seen from several others.
#[derive(Clone, Copy)]
struct Active {
    units: [(u16, f32); EMBEDDING],
    count: usize,
}

impl Active {
    const NONE: Active = Active { units: [(0, 0.0); EMBEDDING], count: 0 };

    fn of(embedding: &Embedding) -> Self {
        let mut active = Active::NONE;
        for (unit, &x) in (0..).zip(embedding).filter(|&(_, &x)| x > 0.0) {
            active.units[active.count] = (unit, x);
            active.count += 1;
        }
        active
    }

    fn units(&self) -> &[(u16, f32)] {
        &self.units[..self.count]
    }
}

/// The lines that are kept while a net runs over a page: as many as one is seen with.
const KEPT: usize = WINDOW.next_power_of_two();

/// A net's parameters.
#[derive(Clone, Copy)]
pub(crate) struct Net<'w>(pub &'w [f32]);

/// What a net made of a page's lines.
pub(crate) struct Layers<'w> {
    net: Net<'w>,
    /// Of each line, what it says for each aspect; taken out when the nets have been heard together.
    scores: Vec<Scores>,
    /// Of each line, what it brings to a pair as the first and as the second.
    firsts: Vec<Pair>,
    seconds: Vec<Pair>,
    /// Of each line, what it brings to a step.
    steps: Vec<Step>,
}

impl<'w> Layers<'w> {
    /// Runs a net over a page's lines.
    pub fn new(net: Net<'w>, rows: impl ExactSizeIterator<Item = LineRows>, wording: Option<&Wording>) -> Self {
        assert_eq!(net.0.len(), PARAMETERS, "the net is of another model; learn it again");
        let lines = rows.len();
        let (scores, steps) = (Vec::with_capacity(lines), Vec::with_capacity(lines));
        let mut layers = Layers { net, scores, firsts: Vec::with_capacity(lines), seconds: Vec::with_capacity(lines), steps };
        let mut kept = [Active::NONE; KEPT];
        for (line, rows) in rows.enumerate() {
            let embedding = net.embed(&rows, &net.manner(line, wording));
            layers.firsts.push(net.dense(FIRST, [0.0; PAIR_UNITS], &embedding));
            layers.seconds.push(net.dense(SECOND, *net.block(PAIR_BIAS), &embedding));
            kept[line % KEPT] = Active::of(&embedding);
            if let Some(seen) = line.checked_sub(REACH) {
                layers.see(net.mix(line + 1, seen, |at| kept[at % KEPT].units()));
            }
        }
        for seen in lines.saturating_sub(REACH)..lines {
            layers.see(net.mix(lines, seen, |at| kept[at % KEPT].units()));
        }
        layers
    }

    /// What the context of the next line says by itself.
    fn see(&mut self, context: Context) {
        self.scores.push(self.net.dense(SCORE, [0.0; COLUMNS], &context));
        self.steps.push(self.net.dense(STEP_CONTEXT, *self.net.block(STEP_BIAS), &context));
    }

    fn pair(&self, a: usize, b: usize, rows: &[u16]) -> Pair {
        let mut units = self.seconds[b];
        add(&mut units, &self.firsts[a], 1.0);
        self.net.answers(PAIR, rows, &mut units);
        units.map(positive)
    }

    /// The page's end has no line, and so no context.
    fn step(&self, line: usize, rows: &[u16]) -> Step {
        let mut units = self.steps.get(line).copied().unwrap_or(*self.net.block(STEP_BIAS));
        self.net.answers(STEP, rows, &mut units);
        units.map(positive)
    }
}

impl<'w> Net<'w> {
    fn block<const N: usize>(self, at: usize) -> &'w [f32; N] {
        self.0[at..at + N].try_into().expect("a block is as long as asked")
    }

    /// Adds the rows of answers to `sum`.
    fn answers<const N: usize>(self, base: usize, rows: &[u16], sum: &mut [f32; N]) {
        for &row in rows.iter().filter(|&&row| row != UNASKED) {
            add(sum, self.block(base + usize::from(row) * N), 1.0);
        }
    }

    /// `sum` and the inputs, each weighed.
    fn dense<const I: usize, const O: usize>(self, base: usize, mut sum: [f32; O], inputs: &[f32; I]) -> [f32; O] {
        for (unit, &x) in inputs.iter().enumerate().filter(|&(_, &x)| x > 0.0) {
            add(&mut sum, self.block(base + unit * O), x);
        }
        sum
    }

    /// What stands for the wording of a line; nothing where the wording is not asked.
    fn manner(self, line: usize, wording: Option<&Wording>) -> Manner {
        let mut sum = [0.0; WORDING_UNITS];
        for &number in wording.map_or(&[][..], |wording| wording.of(line)) {
            add(&mut sum, self.block(WORDING + usize::from(number) * WORDING_UNITS), MANNER);
        }
        sum
    }

    fn embed(self, rows: &LineRows, manner: &Manner) -> Embedding {
        let mut sum: Embedding = *self.block(EMBED_BIAS);
        for (unit, &x) in manner.iter().enumerate().filter(|&(_, &x)| x != 0.0) {
            add(&mut sum, self.block(WORDING_EMBED + unit * EMBEDDING), x);
        }
        self.answers(EMBED, rows, &mut sum);
        sum.map(positive)
    }

    /// A line among its neighbours, of which `active` tells; `lines` says how many there are.
    fn mix<'a>(self, lines: usize, line: usize, active: impl Fn(usize) -> &'a [(u16, f32)]) -> Context {
        let mut context: Context = [0.0; CONTEXT];
        for (part, sum) in context.chunks_exact_mut(PART).enumerate() {
            let mut units: [f32; PART] = *self.block(MIX_BIAS + part * PART);
            for (place, at) in window(lines, line) {
                for &(unit, x) in active(at) {
                    add(&mut units, self.block(MIX + (place * EMBEDDING + usize::from(unit)) * CONTEXT + part * PART), x);
                }
            }
            sum.copy_from_slice(&units.map(positive));
        }
        context
    }
}

/// What a character or a pair counts for: the wording of a usual line is as large as one of them.
const MANNER: f32 = 0.125;

/// A row that stands for a question that is not asked.
const UNASKED: u16 = u16::MAX;

/// The number behind all questions: whether the wording is asked.
const ALL_QUESTIONS: usize = LINES + PAIRS + STEPS;

/// Nets that judge together.
pub(crate) struct Judges<'w> {
    layers: Vec<Layers<'w>>,
    /// What each line by itself says for each aspect, all nets together.
    lines: Vec<Scores>,
    /// Questions that are not asked, by number; none where it is empty.
    unasked: Vec<bool>,
}

impl<'w> Judges<'w> {
    /// Runs the nets that stand one after the other in `nets` over a page's lines.
    pub fn new(nets: &'w [f32], rows: &[LineRows], wording: &Wording, unasked: Vec<bool>) -> Self {
        let mut judges = Judges { layers: Vec::new(), lines: Vec::new(), unasked };
        let wording = judges.asked_wording(wording);
        judges.lines = vec![[0.0; COLUMNS]; rows.len()];
        for net in nets.chunks(PARAMETERS) {
            let mut layers = Layers::new(Net(net), rows.iter().map(|rows| judges.asked(0, *rows)), wording);
            judges.lines.iter_mut().zip(layers.scores.drain(..)).for_each(|(sum, scores)| add(sum, &scores, 1.0));
            layers.scores = Vec::new();
            judges.layers.push(layers);
        }
        judges
    }

    /// What the line by itself says for each aspect.
    pub fn line(&self, line: usize) -> Sums {
        self.share(self.lines[line])
    }

    /// Adds what the pair of lines `a` and `b` with these answers says.
    pub fn pair(&self, a: usize, b: usize, rows: PairRows, sums: &mut Sums) {
        let rows = self.asked(LINES, rows);
        let scores = self.mean(|layers| layers.net.dense(PAIR_SCORE, [0.0; COLUMNS], &layers.pair(a, b, &rows)));
        sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
    }

    /// Adds what these answers about the article before `line` say.
    pub fn step(&self, line: usize, rows: [u16; STEPS], sums: &mut Sums) {
        let rows = self.asked(LINES + PAIRS, rows);
        let scores = self.mean(|layers| layers.net.dense(STEP_SCORE, [0.0; COLUMNS], &layers.step(line, &rows)));
        sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
    }

    /// The answers about a pair that count.
    #[cfg(feature = "inspect")]
    pub fn asked_pairs(&self, rows: PairRows) -> Vec<u16> {
        self.asked(LINES, rows).to_vec()
    }

    /// The answers about a step that count.
    #[cfg(feature = "inspect")]
    pub fn asked_steps(&self, rows: [u16; STEPS]) -> Vec<u16> {
        self.asked(LINES + PAIRS, rows).to_vec()
    }

    /// Adds to `gradient` what the first net would have to change for all `events`.
    #[cfg(feature = "inspect")]
    pub fn gradient(&self, rows: &[LineRows], wording: &Wording, events: &[Event], gradient: &mut Gradient) {
        let rows: Vec<LineRows> = rows.iter().map(|rows| self.asked(0, *rows)).collect();
        if let Some(layers) = self.layers.first() {
            gradient.add(layers, &rows, self.asked_wording(wording), events);
        }
    }

    fn asked_wording<'a>(&self, wording: &'a Wording) -> Option<&'a Wording> {
        Some(wording).filter(|_| !self.unasked.get(ALL_QUESTIONS).is_some_and(|&not| not))
    }

    /// Rows of which the unasked ones are marked; `base` is the number of the first question.
    fn asked<const N: usize>(&self, base: usize, mut rows: [u16; N]) -> [u16; N] {
        for (row, _) in rows.iter_mut().zip(self.unasked.iter().skip(base)).filter(|(_, not)| **not) {
            *row = UNASKED;
        }
        rows
    }

    fn mean(&self, scores: impl Fn(&Layers<'_>) -> Scores) -> Sums {
        let mut sum = [0.0; COLUMNS];
        for layers in &self.layers {
            add(&mut sum, &scores(layers), 1.0);
        }
        self.share(sum)
    }

    /// The mean of what all nets say together, in the table's units.
    fn share(&self, sum: Scores) -> Sums {
        let unit = UNIT / self.layers.len().max(1) as f32;
        sum.map(|x| (x * unit) as i32)
    }
}

/// What one step of a stored parameter stands for.
pub(crate) const STEP_SIZE: f32 = 1.0 / 1024.0;

/// The net that the library was built with: written by `examples/learn`, two bytes a parameter, the lower first.
static LEARNED: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let steps = |pair: &[u8]| f32::from(i16::from_le_bytes([pair[0], pair[1]]));
    include_bytes!("weights.bin").chunks_exact(2).map(|pair| steps(pair) * STEP_SIZE).collect()
});

/// The parameters of the net that the library was built with.
pub(crate) fn learned() -> &'static [f32] {
    &LEARNED
}

/// The lines around one, each with its place in the window.
fn window(lines: usize, line: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..WINDOW).filter_map(move |place| (line + place).checked_sub(REACH).filter(|&at| at < lines).map(|at| (place, at)))
}

fn positive(x: f32) -> f32 {
    x.max(0.0)
}

fn add<const N: usize>(sum: &mut [f32; N], values: &[f32; N], times: f32) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += value * times;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::evidence::groups::{LINE_ROWS, PAIR_ROWS, STEP_ROWS};
    use crate::roles::evidence::wording::NUMBERS;

    /// Numbers between -1 and 1, the same on every machine.
    fn numbers(count: usize) -> Vec<f32> {
        let mut seed = 7u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as f32 / 8_388_608.0 - 1.0
        };
        (0..count).map(|_| next() * 0.2).collect()
    }

    /// The naive twin of a layer: every input, whatever it is, in double precision.
    fn layer(net: &[f32], base: usize, bias: Option<usize>, inputs: &[f64], outputs: usize) -> Vec<f64> {
        (0..outputs)
            .map(|o| {
                let sum: f64 = inputs.iter().enumerate().map(|(i, x)| x * f64::from(net[base + i * outputs + o])).sum();
                sum + bias.map_or(0.0, |bias| f64::from(net[bias + o]))
            })
            .collect()
    }

    fn relu(values: Vec<f64>) -> Vec<f64> {
        values.into_iter().map(|x| x.max(0.0)).collect()
    }

    /// The answers as inputs: one for each row.
    fn hot(rows: &[u16], all: u16) -> Vec<f64> {
        (0..all).map(|row| f64::from(u8::from(rows.contains(&row)))).collect()
    }

    #[test]
    fn the_net_says_what_its_naive_twin_says() {
        let net = numbers(PARAMETERS);
        let firsts = |offsets: &[u16], shift: u16| -> Vec<u16> {
            offsets.windows(2).map(|bounds| bounds[0] + shift % (bounds[1] - bounds[0])).collect()
        };
        let rows: Vec<LineRows> = (0..9).map(|shift| firsts(&LINE_ROWS, shift).try_into().expect("an answer a question")).collect();
        let source = crate::source::read("河边种树\n种下三千棵\n\n本报讯 树种下了。\n树\na1\n說話 2\n又种树\n完了\n。\n");
        let wording = Wording::read(&source.lines);
        let judges = Judges::new(&net, &rows, &wording, Vec::new());
        let all = LINE_ROWS[LINES];
        let embeddings: Vec<Vec<f64>> = rows
            .iter()
            .enumerate()
            .map(|(line, rows)| {
                let counts = |number: usize| wording.of(line).iter().filter(|&&n| usize::from(n) == number).count() as f64;
                let inputs: Vec<f64> = (0..NUMBERS).map(|number| counts(number) * f64::from(MANNER)).collect();
                let manner = layer(&net, WORDING, None, &inputs, WORDING_UNITS);
                let answers = layer(&net, EMBED, Some(EMBED_BIAS), &hot(rows, all), EMBEDDING);
                let worded = layer(&net, WORDING_EMBED, None, &manner, EMBEDDING);
                relu(answers.iter().zip(&worded).map(|(a, b)| a + b).collect())
            })
            .collect();
        let near = |actual: &Sums, twin: &[f64]| {
            for (a, b) in actual.iter().zip(twin) {
                assert!((f64::from(*a) - b * f64::from(UNIT)).abs() < 2.0, "{a} is not {b}");
            }
        };
        for line in 0..rows.len() {
            let mut window_of: Vec<f64> = Vec::new();
            for place in 0..WINDOW {
                match (line + place).checked_sub(REACH).and_then(|at| embeddings.get(at)) {
                    Some(embedding) => window_of.extend(embedding),
                    None => window_of.extend([0.0; EMBEDDING]),
                }
            }
            let context = relu(layer(&net, MIX, Some(MIX_BIAS), &window_of, CONTEXT));
            near(&judges.line(line), &layer(&net, SCORE, None, &context, COLUMNS));
            let steps: [u16; STEPS] = firsts(&STEP_ROWS, line as u16).try_into().expect("an answer a question");
            let answers = layer(&net, STEP, Some(STEP_BIAS), &hot(&steps, STEP_ROWS[STEPS]), STEP_UNITS);
            let seen = layer(&net, STEP_CONTEXT, None, &context, STEP_UNITS);
            let units = relu(answers.iter().zip(&seen).map(|(a, b)| a + b).collect());
            let mut sums = [0; COLUMNS];
            judges.step(line, steps, &mut sums);
            near(&sums, &layer(&net, STEP_SCORE, None, &units, COLUMNS));
            if let Some(first) = line.checked_sub(1) {
                let pairs: PairRows = firsts(&PAIR_ROWS, line as u16).try_into().expect("an answer a question");
                let answers = layer(&net, PAIR, Some(PAIR_BIAS), &hot(&pairs, PAIR_ROWS[PAIRS]), PAIR_UNITS);
                let (a, b) =
                    (layer(&net, FIRST, None, &embeddings[first], PAIR_UNITS), layer(&net, SECOND, None, &embeddings[line], PAIR_UNITS));
                let units = relu((0..PAIR_UNITS).map(|i| answers[i] + a[i] + b[i]).collect());
                let mut sums = [0; COLUMNS];
                judges.pair(first, line, pairs, &mut sums);
                near(&sums, &layer(&net, PAIR_SCORE, None, &units, COLUMNS));
            }
        }
    }
}
