//! The floors: a file of `[set]` tables with `figure = number` lines below a head comment.

use crate::figures::Figures;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

/// The figures that have floors.
const HELD: [&str; 9] = ["perfect", "sound", "found", "spurious", "body", "headline_f1", "paragraph_f1", "people_f1", "accounted_pages"];
/// Of this one, less is better: its number is a ceiling.
const FEWER: &str = "spurious";
/// Floors have four decimals.
const STEP: f64 = 1e-4;

/// Tests of one binary run side by side, and each may lift its floors in the one file.
static FILE: Mutex<()> = Mutex::new(());

type Floors = BTreeMap<String, f64>;

/// Where figures fall short of the set's floors. With `RAISE_FLOORS=1` the floors are lifted.
pub fn hold(set: &str, figures: &Figures) -> Vec<String> {
    let _one_at_a_time = FILE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/quality/floors.toml");
    let text = fs::read_to_string(&path).expect("there are floors");
    let (head, mut sets) = parse(&text);
    let floors = sets.entry(set.to_owned()).or_default();
    if std::env::var_os("RAISE_FLOORS").is_some_and(|v| v == "1") {
        raise(floors, figures);
        let short = short(floors, figures);
        fs::write(&path, print(head, &sets)).expect("floors can be written");
        return short;
    }
    short(floors, figures)
}

/// The head comment, and the floors of each set.
fn parse(text: &str) -> (&str, BTreeMap<String, Floors>) {
    let start = text.lines().take_while(|line| line.starts_with('#') || line.is_empty()).map(|line| line.len() + 1).sum::<usize>();
    let (head, rest) = text.split_at(start.min(text.len()));
    let mut sets: BTreeMap<String, Floors> = BTreeMap::new();
    let mut set = String::new();
    for line in rest.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            set = name.to_owned();
            sets.entry(set.clone()).or_default();
        } else {
            let (name, value) = line.split_once('=').unwrap_or_else(|| panic!("floors.toml: not `name = number`: {line}"));
            let (name, value) = (name.trim(), value.trim().parse().unwrap_or_else(|e| panic!("floors.toml: {line}: {e}")));
            assert!(HELD.contains(&name), "floors.toml: no figure is called {name}");
            sets.entry(set.clone()).or_default().insert(name.to_owned(), value);
        }
    }
    (head, sets)
}

fn print(head: &str, sets: &BTreeMap<String, Floors>) -> String {
    let mut out = head.to_owned();
    for (number, (set, floors)) in sets.iter().enumerate() {
        let gap = if number > 0 { "\n" } else { "" };
        writeln!(out, "{gap}[{set}]").expect("a string takes all");
        for name in HELD {
            if let Some(floor) = floors.get(name) {
                writeln!(out, "{name} = {floor}").expect("a string takes all");
            }
        }
    }
    out
}

/// A figure such that more is better.
fn good(name: &str, value: f64) -> f64 {
    if name == FEWER { -value } else { value }
}

fn raise(floors: &mut Floors, figures: &Figures) {
    for name in HELD {
        let Some(&value) = figures.0.get(name) else { continue };
        // Down to the last decimal of the file, so that the same figure holds.
        let reached = ((value + 1e-9) / STEP).floor() / (1.0 / STEP).round();
        let floor = floors.entry(name.to_owned()).or_insert(reached);
        if good(name, reached) > good(name, *floor) {
            *floor = reached;
        }
    }
}

fn short(floors: &Floors, figures: &Figures) -> Vec<String> {
    let mut short = Vec::new();
    for name in HELD {
        match (floors.get(name), figures.0.get(name)) {
            (Some(&floor), Some(&value)) if good(name, value) + 1e-9 < good(name, floor) => {
                short.push(format!("{name}: {value:.4}, floor {floor}"))
            }
            (Some(floor), None) => short.push(format!("{name}: nothing was counted, floor {floor}")),
            (None, Some(value)) => short.push(format!("{name}: {value:.4} and no floor; RAISE_FLOORS=1 sets one")),
            _ => {}
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(sound: f64, spurious: f64) -> Figures {
        Figures([("sound".to_owned(), sound), ("spurious".to_owned(), spurious)].into())
    }

    #[test]
    fn floors_rise_and_never_fall() {
        let mut floors = Floors::new();
        raise(&mut floors, &figures(0.73459, 7.0));
        assert_eq!(floors, Floors::from([("sound".to_owned(), 0.7345), ("spurious".to_owned(), 7.0)]));
        raise(&mut floors, &figures(0.7, 8.0));
        assert_eq!(floors, Floors::from([("sound".to_owned(), 0.7345), ("spurious".to_owned(), 7.0)]));
        raise(&mut floors, &figures(0.8, 6.0));
        assert_eq!(floors, Floors::from([("sound".to_owned(), 0.8), ("spurious".to_owned(), 6.0)]));
    }

    #[test]
    fn a_figure_below_its_floor_is_named() {
        let floors = Floors::from([("sound".to_owned(), 0.8), ("spurious".to_owned(), 6.0)]);
        assert_eq!(short(&floors, &figures(0.8, 6.0)), [""; 0]);
        assert_eq!(short(&floors, &figures(0.7999, 5.0)), ["sound: 0.7999, floor 0.8"]);
        assert_eq!(short(&floors, &figures(0.9, 7.0)), ["spurious: 7.0000, floor 6"]);
        assert_eq!(short(&Floors::new(), &figures(0.9, 7.0)).len(), 2);
    }

    #[test]
    fn the_file_is_printed_as_it_was_read() {
        let text = "# head\n\n[a-b]\nsound = 0.8\nspurious = 6\n\n[c]\nperfect = 0.25\n";
        let (head, sets) = parse(text);
        assert_eq!(print(head, &sets), text);
        assert_eq!(sets["a-b"]["sound"], 0.8);
    }
}
