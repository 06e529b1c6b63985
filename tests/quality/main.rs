//! Quality: what the library makes of labelled pages, held above floors that may only rise.
//!
//! The pages of the repository are always read; the folders of `../shared/pages` where they are
//! there. Floors stand in `floors.toml`; `RAISE_FLOORS=1 cargo test --test quality` lifts them to
//! what is reached. Where `python3` and `../shared/score/score.py` are there, the figures have to
//! be the same as theirs.

mod article;
mod figures;
mod floors;
mod ledger;
mod outside;
mod pages;
mod tally;
mod text;

use figures::Figures;
use pages::{Reading, Set};
use std::io::Write;

/// Says something that a passing test's captured output would hide.
fn say(message: &str) {
    let _ = std::io::stderr().write_all(format!("quality: {message}\n").as_bytes());
}

/// Reads a set, and holds what was reached against its floors.
fn hold(set: Option<Set>, name: &str) {
    let Some(set) = set else {
        return say(&format!("{name} skipped: ../shared/pages/{name} is not there"));
    };
    let readings = set.read();
    let figures = Figures::of(&readings);
    println!("{name}\n{figures}");
    for Reading { page, faults, .. } in readings.iter().filter(|r| !r.faults.is_empty()) {
        println!("{page}: {}", faults.join("; "));
    }
    compare(&set, &readings, &figures);
    let short = floors::hold(name, &figures);
    assert!(short.is_empty(), "{name} fell short of floors.toml:\n{}", short.join("\n"));
}

/// Holds the figures against those of the scorer that the shared pages come with.
fn compare(set: &Set, readings: &[Reading], figures: &Figures) {
    match outside::score(set, readings) {
        None => say(&format!("{} not scored a second time: python3 or ../shared/score/score.py is not there", set.name)),
        Some(theirs) => {
            let differ = figures.differences(&theirs);
            assert!(differ.is_empty(), "{}: score.py has other figures:\n{}", set.name, differ.join("\n"));
        }
    }
}

#[test]
fn learned() {
    hold(Some(pages::learned()), "learned");
}

#[test]
fn held_out() {
    hold(Some(pages::held_out()), "held-out");
}

#[test]
fn seeds() {
    hold(pages::shared("seeds"), "seeds");
}

#[test]
fn authored() {
    hold(pages::shared("authored"), "authored");
}

#[test]
fn composed() {
    hold(pages::shared("composed"), "composed");
}
