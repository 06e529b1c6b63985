//! Any text under weights that nobody learned: readings that the library's own weights never give.
#![no_main]

#[allow(dead_code)] // what the other targets and the property tests check
#[path = "../../tests/laws/checks.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use tearsheet::inspect::segment_weighed;

static TABLES: LazyLock<Vec<Vec<i16>>> = LazyLock::new(|| (0..64).map(checks::wild_weights).collect());

fuzz_target!(|input: (u8, &str)| {
    let (table, text) = input;
    let page = segment_weighed(text, &TABLES[usize::from(table) % TABLES.len()]);
    checks::sound(text, &page).unwrap();
    checks::fixed_point(&page).unwrap();
});
