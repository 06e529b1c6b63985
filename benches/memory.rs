//! How much memory a page takes beyond its text, at its peak.
//!
//! `cargo bench --bench memory` · a number says how many bytes are held for a byte of text.

mod corpus;

use corpus::{LANGUAGES, Layout};
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Bytes held at the peak of `work`, beyond what was held before.
fn peak(work: impl FnOnce()) -> usize {
    HEAP.reset_peak_usage();
    let before = HEAP.current_usage();
    work();
    HEAP.peak_usage().saturating_sub(before)
}

fn main() {
    // Tables that are built once are no page's.
    for (_, layout) in corpus::LAYOUTS {
        drop(tearsheet::segment(&corpus::page(LANGUAGES[0].1, layout, 100_000, 9)));
    }
    println!("{:<44} {:>12} {:>8}  goal", "", "peak bytes", "a byte");
    for (name, layout) in [("free", Layout::Free), ("wrapped", Layout::Wrapped)] {
        for size in [15_000, 1_000_000, 5_000_000] {
            let page = corpus::page(LANGUAGES[0].1, layout, size, 1);
            let held = peak(|| drop(tearsheet::segment(&page)));
            let share = held as f64 / page.len() as f64;
            println!(
                "{:<44} {held:>12} {share:>8.2}  1.60  {}",
                format!("{name}: one page of {size} bytes"),
                if share <= 1.6 { "met" } else { "MISSED" }
            );
        }
    }
    let pages = corpus::pages(LANGUAGES[0].1, Layout::Wrapped, 15_000, 1_000_000);
    let [once, often] = [1, 10].map(|times| {
        let held = peak(|| (0..times).flat_map(|_| &pages).for_each(|page| drop(tearsheet::segment(page))));
        println!("{:<44} {held:>12}", format!("{} pages one by one, {times} times", pages.len()));
        held
    });
    println!("{:<44} {:>12}", "more pages need no more", if often <= once { "met" } else { "MISSED" });
}
