//! Learning of the roles' model: structured hinge loss, steps by AdaGrad, averaged.
//!
//! Each page is read with the model so far, every wrong tag made a little cheaper than it is, and
//! with a search so wide that what loses has lost by its score. What spoke for the truth gains, what
//! spoke for that reading loses, each parameter by a step that shrinks with what it has moved already:
//! evidence that is seldom asked learns as fast as evidence that every line has. At each step some
//! questions are not asked, so that no answer is relied on alone. The average over all steps is what
//! is kept: it forgets the accidents of the order.

use crate::dice::Dice;
use crate::pages::LabelledPage;
use crate::report;
use std::collections::BTreeMap;
use tearsheet::inspect::{Gradient, Model, NET_LAYERS, NET_PARAMETERS, TABLE_CELLS, questions};

/// What a wrong tag is given, in the table's units, so that the truth has to win by as much a line.
const MARGIN: i32 = 400;
/// First step of a cell of the table, in its units; the margin is twenty of them.
const PACE: f64 = 20.0;
/// First step of a parameter of the net, and the square that it is held to have moved by then.
const NET_PACE: f32 = 0.03;
const NET_MOVED: f32 = 0.1;
/// Of a hundred questions, how many are not asked at a step.
const UNASKED: usize = 25;
/// Descents, each from another net and through the pages in another order, whose models judge together.
const DESCENTS: u64 = 2;

/// Learns the model from pages.
pub fn learn(pages: &[LabelledPage], rounds: usize) -> Model {
    let truths: Vec<Vec<Vec<usize>>> = pages.iter().map(|p| p.lesson.cells(&p.truth)).collect();
    let truths = &truths;
    let models: Vec<Model> = std::thread::scope(|scope| {
        let runs: Vec<_> = (1..=DESCENTS).map(|run| scope.spawn(move || descend(pages, truths, rounds, run))).collect();
        runs.into_iter().map(|run| run.join().expect("a descent does not panic")).collect()
    });
    models.iter().for_each(|model| eprintln!("one descent: {}", report::summary(pages, model)));
    let mean = |cell: usize| models.iter().map(|m| i32::from(m.table[cell])).sum::<i32>() / models.len() as i32;
    let model = Model {
        table: (0..TABLE_CELLS).map(|cell| mean(cell) as i16).collect(),
        nets: models.iter().flat_map(|m| m.nets.iter().copied()).collect(),
        unasked: Vec::new(),
    };
    eprintln!("all descents: {}", report::summary(pages, &model));
    eprint!("{}", report::confusions(pages, &model));
    model
}

/// One descent; its number decides the first net and the order of the pages.
fn descend(pages: &[LabelledPage], truths: &[Vec<Vec<usize>>], rounds: usize, run: u64) -> Model {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d_u64.wrapping_mul(2 * run - 1));
    let mut learner = Learner::new(&mut dice);
    let mut gradient = Gradient::new();
    let mut order: Vec<usize> =
        pages.iter().enumerate().filter(|(_, p)| !p.held_out).flat_map(|(i, p)| std::iter::repeat_n(i, p.times)).collect();
    for round in 1..=rounds {
        dice.shuffle(&mut order);
        let (mut wrong, mut lines) = (0, 0);
        for &at in &order {
            let page = &pages[at];
            let model = learner.model(&mut dice);
            let read = page.lesson.learn(&model, &page.truth, MARGIN, &mut gradient);
            lines += read.tags.len();
            wrong += read.tags.iter().zip(&page.truth.tags).filter(|(a, b)| a != b).count();
            if read != page.truth {
                let rival = page.lesson.cells(&read);
                let truth = &truths[at][..rival.len()];
                learner.step(truth, &rival, &mut gradient, &model.unasked);
            }
            learner.steps += 1.0;
        }
        eprintln!("descent {run}, round {round}: {:.3}% of lines wrong while learning", 100.0 * wrong as f64 / lines.max(1) as f64);
    }
    learner.average()
}

/// Parameters while they are learned.
struct Learner {
    table: Averaged<f64>,
    net: Averaged<f32>,
    questions: Vec<std::ops::Range<usize>>,
    /// The question of each cell of the table that has one.
    question_of: Vec<usize>,
    steps: f64,
}

/// Values, what they moved, and what it takes to average them over all steps.
struct Averaged<T> {
    now: Vec<T>,
    /// Sum over steps, kept lazily: what a value gained, times the step at which it did.
    drift: Vec<f64>,
    /// Squares of what a value was asked to move.
    moved: Vec<T>,
}

impl Learner {
    fn new(dice: &mut Dice) -> Learner {
        let questions = questions();
        let mut question_of = Vec::new();
        questions.iter().enumerate().for_each(|(question, cells)| question_of.resize(cells.end, question));
        Learner {
            table: Averaged { now: vec![0.0; TABLE_CELLS], drift: vec![0.0; TABLE_CELLS], moved: vec![1.0; TABLE_CELLS] },
            net: Averaged { now: first_net(dice), drift: vec![0.0; NET_PARAMETERS], moved: vec![NET_MOVED; NET_PARAMETERS] },
            questions,
            question_of,
            steps: 1.0,
        }
    }

    /// The model as it stands, some questions left out.
    fn model(&self, dice: &mut Dice) -> Model {
        let mut table = rounded(&self.table.now);
        let mut unasked: Vec<bool> = self.questions.iter().map(|_| dice.chance(UNASKED)).collect();
        for (cells, _) in self.questions.iter().zip(&unasked).filter(|(_, not)| **not) {
            table[cells.clone()].fill(0);
        }
        unasked.push(dice.chance(UNASKED)); // the wording
        Model { table, nets: self.net.now.clone(), unasked }
    }

    /// Makes `truth` a little likelier than `read`, each given by its cells, and the net by its gradient.
    fn step(&mut self, truth: &[Vec<usize>], read: &[Vec<usize>], gradient: &mut Gradient, unasked: &[bool]) {
        let mut change: BTreeMap<usize, f64> = BTreeMap::new();
        truth.iter().flatten().for_each(|&cell| *change.entry(cell).or_default() += 1.0);
        read.iter().flatten().for_each(|&cell| *change.entry(cell).or_default() -= 1.0);
        let asked = |cell: usize| self.question_of.get(cell).is_none_or(|&question| !unasked[question]);
        let Averaged { now, drift, moved } = &mut self.table;
        for (cell, by) in change.into_iter().filter(|&(cell, _)| asked(cell)) {
            moved[cell] += by * by;
            let by = PACE * by / f64::sqrt(moved[cell]);
            now[cell] += by;
            drift[cell] += by * self.steps;
        }
        let Averaged { now, drift, moved } = &mut self.net;
        gradient.drain(|cell, by| {
            moved[cell] += by * by;
            let by = NET_PACE * by / f32::sqrt(moved[cell]);
            now[cell] += by;
            drift[cell] += f64::from(by) * self.steps;
        });
    }

    /// The average over all steps.
    fn average(&self) -> Model {
        let table: Vec<f64> = self.table.now.iter().zip(&self.table.drift).map(|(&w, d)| w - d / self.steps).collect();
        let net = self.net.now.iter().zip(&self.net.drift).map(|(&w, d)| w - (d / self.steps) as f32).collect();
        Model { table: rounded(&table), nets: net, unasked: Vec::new() }
    }
}

/// The net before anything is learned: small numbers of either sign, so that no two units are alike.
fn first_net(dice: &mut Dice) -> Vec<f32> {
    let mut net = vec![0.0; NET_PARAMETERS];
    for (cells, summed) in NET_LAYERS {
        let spread = f32::sqrt(3.0 / summed as f32);
        net[cells].iter_mut().for_each(|w| *w = (dice.roll(2001) as f32 / 1000.0 - 1.0) * spread);
    }
    net
}

/// The weights as the table holds them.
fn rounded(weights: &[f64]) -> Vec<i16> {
    weights.iter().map(|&w| w.round().clamp(-30_000.0, 30_000.0) as i16).collect()
}
