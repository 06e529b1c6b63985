//! How far sections reach, and what belongs together that stands apart: logistic regressions over
//! what the articles stage asks.

use crate::pages::LabelledPage;
use tearsheet::inspect::{FRAGMENT_CELLS, HOMING_CELLS, MATCHING_CELLS, REACH_CELLS};

/// Walks through all examples.
const ROUNDS: usize = 400;
/// First step, and how strongly cells are drawn back to zero.
const PACE: f64 = 0.3;
const DRAW: f64 = 0.01;
/// Units of the table in a unit of log odds.
const SCALE: f64 = 100.0;

/// An answer sheet: the cells that answers name, and what is true.
type Example = (Vec<usize>, bool);

/// Learns the tables, and prints them as the library compiles them in.
pub fn learn(pages: &[LabelledPage]) -> String {
    let reach = |page: &LabelledPage| {
        let of = |line: usize| page.sections.get(&line);
        if page.sections.is_empty() {
            Vec::new()
        } else {
            page.lesson.reaches(&page.truth, |one, next| of(one).is_some() && of(one) == of(next))
        }
    };
    let homing = |page: &LabelledPage| {
        let of = |line: usize| page.articles.get(&line);
        page.lesson.homes(&page.truth, |piece, home| of(piece) == of(home))
    };
    let matching = |page: &LabelledPage| {
        let of = |line: usize| page.articles.get(&line);
        page.lesson.matches(&page.truth, |head, body| of(head) == of(body))
    };
    let fragments = |page: &LabelledPage| page.lesson.completions(&page.truth, |first, end| page.goes_on.get(&first) == Some(&end));
    let tables = [
        table("FRAGMENTS", "Which paragraphs fragments complete.", "fragments", &regress("fragments", FRAGMENT_CELLS, pages, fragments)),
        table("HOMING", "Which pieces belong to articles elsewhere.", "homing", &regress("homing", HOMING_CELLS, pages, homing)),
        table("MATCHING", "Which headings and bodies go together.", "matching", &regress("matching", MATCHING_CELLS, pages, matching)),
        table("REACH", "How far sections reach.", "sections", &regress("reach", REACH_CELLS, pages, reach)),
    ];
    format!("//! What this stage asks, weighed. Written by `examples/learn`; not edited by hand.\n\n{}", tables.join("\n"))
}

/// The weights of a logistic regression over what `ask` says of each page.
fn regress(name: &str, cells: usize, pages: &[LabelledPage], ask: impl Fn(&LabelledPage) -> Vec<Example>) -> Vec<f64> {
    let mut examples = Vec::new();
    let mut held = Vec::new();
    for page in pages.iter().filter(|p| !p.set_anew) {
        let asked = ask(page);
        if page.held_out {
            held.extend(asked);
        } else {
            examples.extend(std::iter::repeat_n(asked, page.times).flatten());
        }
    }
    let mut weights = vec![0f64; cells];
    for round in 0..ROUNDS {
        let pace = PACE / (1.0 + round as f64 / 40.0);
        for (cells, holds) in &examples {
            let odds: f64 = cells.iter().map(|&c| weights[c]).sum();
            let miss = f64::from(u8::from(*holds)) - 1.0 / (1.0 + (-odds).exp());
            for &cell in cells {
                weights[cell] += pace * (0.1 * miss - DRAW * 0.1 * weights[cell]);
            }
        }
    }
    let right =
        |set: &[Example]| set.iter().filter(|(cells, holds)| (cells.iter().map(|&c| weights[c]).sum::<f64>() > 0.0) == *holds).count();
    let yes = |set: &[Example]| set.iter().filter(|(_, holds)| *holds).count();
    eprintln!(
        "{name}: right in {} of {} ({} yes), held out {} of {} ({} yes)",
        right(&examples),
        examples.len(),
        yes(&examples),
        right(&held),
        held.len(),
        yes(&held)
    );
    weights
}

fn table(name: &str, what: &str, module: &str, weights: &[f64]) -> String {
    let cells: Vec<String> = weights.iter().map(|w| format!("{}", (w * SCALE).round())).collect();
    let rows: Vec<String> = cells.chunks(16).map(|row| format!("    {},", row.join(", "))).collect();
    format!(
        "/// {what} A weight for each answer to each question of [`{module}`](super::{module}), in hundredths of log odds.\n\
         #[rustfmt::skip]\n\
         pub(super) static {name}: [i16; super::{module}::CELLS] = [\n{}\n];\n",
        rows.join("\n")
    )
}
