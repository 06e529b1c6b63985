//! Any text, again and again up to the length of a long page: law 4. Run with a time limit an input,
//! which a cost that grows faster than the page exceeds.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// Bytes: a page of thousands of lines, which sanitizers read in half the time limit if the cost is linear.
const LONG: usize = 8 << 10;

fuzz_target!(|text: &str| {
    let times = LONG / text.len().max(1);
    let page = tearsheet::segment(&text.repeat(times)).print().to_string();
    std::hint::black_box(page);
});
