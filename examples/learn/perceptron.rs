//! An averaged structured perceptron with a margin.
//!
//! Each page is read with the weights so far, every wrong tag made a little cheaper than it is; the
//! cells of the truth gain what those of the wrong reading lose. The average over all steps is
//! what is kept: it forgets the accidents of the order.

use crate::pages::LabelledPage;
use tearsheet::inspect::TABLE_CELLS;

/// What one step adds to a cell.
const STEP: i32 = 16;
/// What a wrong tag is given, so that the truth has to win by as much.
const MARGIN: i32 = 160;

/// Learns the table from pages.
pub fn learn(pages: &[LabelledPage], rounds: usize) -> Vec<i16> {
    let mut weights = vec![0i16; TABLE_CELLS];
    // Sum over steps, kept lazily: what a cell gained, times the step at which it did.
    let mut drift = vec![0i64; TABLE_CELLS];
    let mut step = 1i64;
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let truths: Vec<Vec<Vec<usize>>> = pages.iter().map(|p| p.lesson.cells(&p.truth)).collect();
    let mut order: Vec<usize> = pages.iter().enumerate().filter(|(_, p)| !p.held_out).flat_map(|(i, p)| std::iter::repeat_n(i, p.times)).collect();
    for round in 1..=rounds {
        dice.shuffle(&mut order);
        let (mut wrong, mut lines) = (0, 0);
        for &at in &order {
            let page = &pages[at];
            let read = page.lesson.decode(&weights, &page.truth, MARGIN);
            lines += read.tags.len();
            if read != page.truth {
                wrong += read.tags.iter().zip(&page.truth.tags).filter(|(a, b)| a != b).count();
                let cells = page.lesson.cells(&read);
                let mut change = |cells: &[Vec<usize>], by: i32| {
                    for &cell in cells.iter().flatten() {
                        weights[cell] = (i32::from(weights[cell]) + by).clamp(-30_000, 30_000) as i16;
                        drift[cell] += i64::from(by) * step;
                    }
                };
                change(&truths[at], STEP);
                change(&cells, -STEP);
            }
            step += 1;
        }
        let average = averaged(&weights, &drift, step);
        eprintln!("round {round}: {:.3}% of lines wrong while learning; {}", 100.0 * wrong as f64 / lines.max(1) as f64, report(pages, &average));
    }
    averaged(&weights, &drift, step)
}

fn averaged(weights: &[i16], drift: &[i64], step: i64) -> Vec<i16> {
    weights.iter().zip(drift).map(|(&w, &d)| (i64::from(w) - d / step).clamp(-30_000, 30_000) as i16).collect()
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

/// Xorshift: the same order on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.roll(i + 1));
        }
    }
}
