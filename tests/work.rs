//! Law 4 without a clock: the work that a text takes grows with its bytes and no faster.
//!
//! The library counts what it does wherever a loop's length depends on the page (`src/work.rs`). Pages and
//! hostile texts are made ever longer; work for a byte may not rise, and has a bound.

#[path = "../benches/corpus/mod.rs"]
mod corpus;
#[path = "../benches/hostile/mod.rs"]
mod hostile;

use tearsheet::inspect::work;

/// Bytes of the texts that are compared.
const LADDER: [usize; 3] = [16_000, 64_000, 256_000];
/// Percent that the work for a byte may be more than on the step before: what a page's ends save is no growth.
const MORE: u64 = 15;
/// Units of work that a byte may take; lines of one character take most, for each is weighed as a line.
const MOST: u64 = 3_000;

fn grows_no_faster(name: &str, text: impl Fn(usize) -> String) {
    let mut before = None;
    for size in LADDER {
        let text = text(size);
        // In hundredths, so that small numbers can be compared.
        let share = work(&text) * 100 / text.len() as u64;
        assert!(share <= MOST * 100, "{name}: {} units of work a byte", share / 100);
        if let Some(before) = before.replace(share) {
            assert!(
                share * 100 <= before * (100 + MORE) + 10_000,
                "{name}: {size} bytes take {share} hundredths a byte, fewer took {before}"
            );
        }
    }
}

#[test]
fn pages_take_work_by_their_bytes() {
    for (language_name, language) in corpus::LANGUAGES {
        for (layout_name, layout) in corpus::LAYOUTS {
            grows_no_faster(&format!("{language_name}, {layout_name}"), |size| corpus::page(language, layout, size, 5));
        }
    }
}

#[test]
fn hostile_texts_take_work_by_their_bytes() {
    let names: Vec<&str> = hostile::texts(1).iter().map(|(name, _)| *name).collect();
    for name in names {
        let text = |size| hostile::texts(size).into_iter().find(|(of, _)| *of == name).map(|(_, text)| text).unwrap_or_default();
        grows_no_faster(name, text);
    }
}

/// A count that never moves would hold every bound.
#[test]
fn work_is_counted() {
    let page = corpus::page(corpus::Language::Simplified, corpus::Layout::Wrapped, 6_000, 5);
    assert!(work(&page) > page.len() as u64);
    assert_eq!(work(&page), work(&page));
}
