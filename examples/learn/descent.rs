//! Learning of the table: structured hinge loss, steps by AdaGrad, averaged.
//!
//! Each page is read with the weights so far, every wrong tag made a little cheaper than it is. The
//! cells of the truth gain what those of that reading lose, each by a step that shrinks with what
//! the cell has moved already: evidence that is seldom asked learns as fast as evidence that every
//! line has. At each step some questions are not asked, so that no answer is relied on alone. The average over all steps is what is kept: it forgets the accidents of the order.

use crate::dice::Dice;
use crate::pages::LabelledPage;
use std::collections::BTreeMap;
use tearsheet::inspect::{TABLE_CELLS, questions, tag_names};

/// What a wrong tag is given, in the table's units, so that the truth has to win by as much a line.
const MARGIN: i32 = 200;
/// First step of a cell, in the table's units; the margin is ten of them.
const PACE: f64 = 20.0;

/// Of a hundred questions, how many are not asked at a step.
const UNASKED: usize = 25;

/// Descents, each through the pages in another order, whose tables are averaged.
const DESCENTS: u64 = 2;

/// Learns the table from pages.
pub fn learn(pages: &[LabelledPage], rounds: usize) -> Vec<i16> {
    let truths: Vec<Vec<Vec<usize>>> = pages.iter().map(|p| p.lesson.cells(&p.truth)).collect();
    let truths = &truths;
    let tables: Vec<Vec<f64>> = std::thread::scope(|scope| {
        let runs: Vec<_> = (1..=DESCENTS).map(|run| scope.spawn(move || descend(pages, truths, rounds, run))).collect();
        runs.into_iter().map(|run| run.join().expect("a descent does not panic")).collect()
    });
    let mean: Vec<f64> = (0..TABLE_CELLS).map(|cell| tables.iter().map(|t| t[cell]).sum::<f64>() / tables.len() as f64).collect();
    let mean = table(&mean);
    eprintln!("all descents: {}", report(pages, &mean));
    eprint!("{}", confusions(pages, &mean));
    mean
}

/// One descent; its number decides the order of the pages.
fn descend(pages: &[LabelledPage], truths: &[Vec<Vec<usize>>], rounds: usize, run: u64) -> Vec<f64> {
    let mut weights = vec![0f64; TABLE_CELLS];
    // Sum over steps, kept lazily: what a cell gained, times the step at which it did.
    let mut drift = vec![0f64; TABLE_CELLS];
    // Squares of what a cell was asked to move.
    let mut moved = vec![1f64; TABLE_CELLS];
    let mut unasked = vec![false; TABLE_CELLS];
    let questions = questions();
    let mut step = 1f64;
    let mut dice = Dice(0x2545_f491_4f6c_dd1d_u64.wrapping_mul(2 * run - 1));
    let mut order: Vec<usize> =
        pages.iter().enumerate().filter(|(_, p)| !p.held_out).flat_map(|(i, p)| std::iter::repeat_n(i, p.times)).collect();
    for round in 1..=rounds {
        dice.shuffle(&mut order);
        let (mut wrong, mut lines) = (0, 0);
        for &at in &order {
            let page = &pages[at];
            let mut asked = table(&weights);
            unasked.fill(false);
            for cells in questions.iter().filter(|_| dice.chance(UNASKED)) {
                asked[cells.clone()].fill(0);
                unasked[cells.clone()].fill(true);
            }
            let read = page.lesson.decode(&asked, &page.truth, MARGIN);
            lines += read.tags.len();
            wrong += read.tags.iter().zip(&page.truth.tags).filter(|(a, b)| a != b).count();
            if read != page.truth {
                let mut change: BTreeMap<usize, f64> = BTreeMap::new();
                truths[at].iter().flatten().for_each(|&cell| *change.entry(cell).or_default() += 1.0);
                page.lesson.cells(&read).iter().flatten().for_each(|&cell| *change.entry(cell).or_default() -= 1.0);
                for (cell, by) in change.into_iter().filter(|&(cell, _)| !unasked[cell]) {
                    moved[cell] += by * by;
                    let step_by = PACE * by / f64::sqrt(moved[cell]);
                    weights[cell] += step_by;
                    drift[cell] += step_by * step;
                }
            }
            step += 1.0;
        }
        eprintln!("descent {run}, round {round}: {:.3}% of lines wrong while learning", 100.0 * wrong as f64 / lines.max(1) as f64);
    }
    weights.iter().zip(drift).map(|(&w, d)| w - d / step).collect()
}

/// The weights as the table holds them.
fn table(weights: &[f64]) -> Vec<i16> {
    weights.iter().map(|&w| w.round().clamp(-30_000.0, 30_000.0) as i16).collect()
}

/// What lines of the held-out pages were taken for, the most frequent mistakes first.
fn confusions(pages: &[LabelledPage], weights: &[i16]) -> String {
    let names = tag_names();
    let mut counts = vec![0; names.len() * names.len()];
    for page in pages.iter().filter(|p| p.held_out) {
        let read = page.lesson.decode(weights, &page.truth, 0);
        let misread = page.truth.tags.iter().zip(&read.tags).filter(|(a, b)| a != b).count();
        eprintln!("  {}: {misread} of {} lines", page.name, read.tags.len());
        if page.show {
            show(page, &read.tags, &names);
        }
        for (&want, &have) in page.truth.tags.iter().zip(&read.tags).filter(|(a, b)| a != b) {
            counts[usize::from(want) * names.len() + usize::from(have)] += 1;
        }
    }
    let mut order: Vec<usize> = (0..counts.len()).filter(|&i| counts[i] > 2).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(counts[i]));
    let line = |i: usize| format!("{:5}  {} taken for {}\n", counts[i], names[i / names.len()], names[i % names.len()]);
    order.into_iter().take(40).map(line).collect()
}

/// Prints the lines that were misread, each with its neighbours.
fn show(page: &LabelledPage, read: &[u8], names: &[String]) {
    let lines: Vec<(usize, &str)> = page.lesson.lines().collect();
    let wrong: Vec<bool> = page.truth.tags.iter().zip(read).map(|(a, b)| a != b).collect();
    println!("## {}: {} of {} lines", page.name, wrong.iter().filter(|&&w| w).count(), wrong.len());
    for at in 0..lines.len() {
        let near = wrong[at.saturating_sub(1)..(at + 2).min(wrong.len())].contains(&true);
        if near {
            let (want, have) = (&names[usize::from(page.truth.tags[at])], &names[usize::from(read[at])]);
            let mark = if wrong[at] { format!("{want} not {have}") } else { format!("({want})") };
            let text = lines[at].1;
            let head: String = text.chars().take(30).collect();
            let tail: String = text.chars().skip(30.max(text.chars().count().saturating_sub(12))).collect();
            println!("{:4} {mark:42} {head} … {tail}", lines[at].0);
        }
    }
}

/// Share of wrong lines with these weights, on the pages learned from and on those held out.
fn report(pages: &[LabelledPage], weights: &[i16]) -> String {
    let mut counts = [(0, 0); 3];
    for page in pages {
        let kind = if page.held_out { 2 } else { usize::from(page.times > 1) };
        let read = page.lesson.decode(weights, &page.truth, 0);
        counts[kind].0 += read.tags.iter().zip(&page.truth.tags).filter(|(a, b)| a != b).count();
        counts[kind].1 += read.tags.len();
    }
    let share = |(wrong, all): (usize, usize)| 100.0 * wrong as f64 / all.max(1) as f64;
    format!("then once-read {:.3}%, often-read {:.3}%, held out {:.3}%", share(counts[0]), share(counts[1]), share(counts[2]))
}
