//! How far sections reach: a logistic regression over what two articles have in common.

use crate::pages::LabelledPage;
use tearsheet::inspect::REACH_CELLS;

/// Walks through all examples.
const ROUNDS: usize = 400;
/// First step, and how strongly cells are drawn back to zero.
const PACE: f64 = 0.3;
const DRAW: f64 = 0.01;
/// Units of the table in a unit of log odds.
const SCALE: f64 = 100.0;

/// Learns the table, and prints it as the library compiles it in.
pub fn learn(pages: &[LabelledPage]) -> String {
    let mut examples = Vec::new();
    let mut held = Vec::new();
    for page in pages.iter().filter(|p| !p.set_anew && !p.sections.is_empty()) {
        let of = |line: usize| page.sections.get(&line);
        let asked = page.lesson.reaches(&page.truth, |one, next| of(one).is_some() && of(one) == of(next));
        if page.held_out {
            held.extend(asked);
        } else {
            examples.extend(std::iter::repeat_n(asked, page.times).flatten());
        }
    }
    let mut weights = vec![0f64; REACH_CELLS];
    for round in 0..ROUNDS {
        let pace = PACE / (1.0 + round as f64 / 40.0);
        for (cells, covers) in &examples {
            let odds: f64 = cells.iter().map(|&c| weights[c]).sum();
            let miss = f64::from(u8::from(*covers)) - 1.0 / (1.0 + (-odds).exp());
            for &cell in cells {
                weights[cell] += pace * (0.1 * miss - DRAW * 0.1 * weights[cell]);
            }
        }
    }
    let right = |set: &[(Vec<usize>, bool)]| {
        set.iter().filter(|(cells, covers)| (cells.iter().map(|&c| weights[c]).sum::<f64>() > 0.0) == *covers).count()
    };
    eprintln!("reach: right in {} of {}, held out {} of {}", right(&examples), examples.len(), right(&held), held.len());
    let cells: Vec<String> = weights.iter().map(|w| format!("{}", (w * SCALE).round())).collect();
    let rows: Vec<String> = cells.chunks(16).map(|row| format!("    {},", row.join(", "))).collect();
    format!(
        "//! How far sections reach, weighed. Written by `examples/learn`; not edited by hand.\n\n\
         /// A weight for each answer to each question of [`sections`](super::sections), in hundredths of log odds.\n\
         #[rustfmt::skip]\n\
         pub(super) static WEIGHTS: [i16; super::sections::CELLS] = [\n{}\n];\n",
        rows.join("\n")
    )
}
