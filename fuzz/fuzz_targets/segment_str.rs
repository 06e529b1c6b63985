//! Any text: the laws of a page that need no more than a text.
#![no_main]

#[allow(dead_code)] // what the other targets and the property tests check
#[path = "../../tests/laws/checks.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = tearsheet::segment(text);
    let laws = [checks::sound(text, &page), checks::deterministic(text), checks::fixed_point(&page), checks::unseen_differences(text)];
    laws.into_iter().for_each(|law| law.unwrap());
});
