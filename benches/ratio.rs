//! Speed as a ratio to counting words, measured so that a noisy machine does not spoil it.
//!
//! `cargo bench --bench ratio` (minutes) · `cargo bench --bench ratio -- short` (an alarm for builds: smaller
//! texts, fewer rounds; it warns and never fails) · `cargo bench --bench ratio -- long` (100 MB pages too)
//!
//! All that is compared is run in turn, round after round, and timed by the process's own time on the
//! processor; what is told is the median of the rounds and, in brackets, the least and the most. The
//! yardstick is `unicode_words().count()` over the same text in the same round.

mod corpus;
mod hostile;

use corpus::{LANGUAGES, Layout};
use cpu_time::ProcessTime;
use std::hint::black_box;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

/// Bytes of a page of an archive.
const PAGE: usize = 15_000;

/// How much is measured.
struct Form {
    rounds: usize,
    /// Bytes of each corpus of pages.
    corpus: usize,
    /// Bytes of the pages whose cost is compared.
    ladder: &'static [usize],
    /// Bytes of each hostile text.
    hostile: usize,
}

const FULL: Form = Form { rounds: 7, corpus: 10_000_000, ladder: &[1_000_000, 10_000_000], hostile: 5_000_000 };
const SHORT: Form = Form { rounds: 3, corpus: 900_000, ladder: &[200_000, 2_000_000], hostile: 300_000 };
const LONG: Form = Form { rounds: 7, corpus: 10_000_000, ladder: &[1_000_000, 10_000_000, 100_000_000], hostile: 50_000_000 };

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    match words.first().map(String::as_str) {
        Some("first") => first_call(),
        Some("short") => measure(&SHORT),
        Some("long") => measure(&LONG),
        _ => measure(&FULL),
    }
}

fn measure(form: &Form) {
    println!("{:<44} {:>9} {:>17}  {:>7}", "", "median", "least–most", "goal");
    for (name, layout, goal, alarm) in
        [("free", Layout::Free, 2.0, 0.03), ("wrapped", Layout::Wrapped, 1.6, 0.013), ("ocr", Layout::Ocr, 1.6, 0.013)]
    {
        speed(form, name, layout, goal, alarm);
    }
    scaling(form);
    hostile_texts(form);
    first_calls();
}

/// What the rounds gave.
struct Rounds(Vec<f64>);

impl Rounds {
    fn sorted(mut self) -> Self {
        self.0.sort_by(f64::total_cmp);
        self
    }

    fn median(&self) -> f64 {
        self.0[self.0.len() / 2]
    }

    fn spread(&self) -> String {
        format!("{:.3}–{:.3}", self.0[0], self.0[self.0.len() - 1])
    }
}

fn verdict(name: &str, rounds: Vec<f64>, goal: f64, met: impl Fn(f64) -> bool) {
    let rounds = Rounds(rounds).sorted();
    let median = rounds.median();
    println!("{name:<44} {median:>9.3} {:>17}  {goal:>7.2}  {}", rounds.spread(), if met(median) { "met" } else { "MISSED" });
}

fn told(name: &str, rounds: Vec<f64>) {
    let rounds = Rounds(rounds).sorted();
    println!("{name:<44} {:>9.3} {:>17}", rounds.median(), rounds.spread());
}

fn seconds(work: impl FnOnce() -> usize) -> f64 {
    let start = ProcessTime::now();
    black_box(work());
    start.elapsed().max(Duration::from_nanos(1)).as_secs_f64()
}

fn count_words(pages: &[String]) -> usize {
    pages.iter().map(|page| black_box(page).unicode_words().count()).sum()
}

fn segment(pages: &[String]) -> usize {
    pages.iter().map(|page| tearsheet::segment(black_box(page)).articles.len()).sum()
}

/// Pages in all languages, so that no one of them decides. A ratio under `alarm`, half of what was measured
/// when it was set, is no machine's noise.
fn speed(form: &Form, name: &str, layout: Layout, goal: f64, alarm: f64) {
    let pages: Vec<String> =
        LANGUAGES.iter().flat_map(|&(_, language)| corpus::pages(language, layout, PAGE, form.corpus / LANGUAGES.len())).collect();
    let bytes = pages.iter().map(String::len).sum::<usize>() as f64;
    let (mut ratios, mut rates, mut graphemes, mut indices) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..form.rounds {
        let yard = seconds(|| count_words(&pages));
        let own = seconds(|| segment(&pages));
        let clusters = seconds(|| pages.iter().map(|page| black_box(page).graphemes(true).count()).sum());
        let chars = seconds(|| pages.iter().flat_map(|page| black_box(page).char_indices()).map(|(at, c)| at ^ c as usize).sum());
        ratios.push(yard / own);
        rates.push(bytes / own / 1e6);
        graphemes.push(yard / clusters);
        indices.push(yard / chars);
    }
    let best = ratios.iter().copied().fold(0.0, f64::max);
    verdict(&format!("{name}: segment, of unicode_words"), ratios, goal, |ratio| ratio >= goal);
    if best < alarm {
        println!("ALARM: {name}: the ratio was never over {best:.3}, and {alarm} is half of what it was");
    }
    told(&format!("{name}: segment, MB/s"), rates);
    told(&format!("{name}: graphemes, of unicode_words"), graphemes);
    told(&format!("{name}: char_indices, of unicode_words"), indices);
}

/// How many times longer a page of ten times the bytes takes.
fn scaling(form: &Form) {
    let pages: Vec<String> = form.ladder.iter().map(|&size| corpus::page(LANGUAGES[0].1, Layout::Wrapped, size, 7)).collect();
    for (pair, goal) in pages.windows(2).zip([10.5, 11.0]) {
        let rounds = (0..3).map(|_| {
            let [small, large] = [&pair[0], &pair[1]].map(|page| seconds(|| tearsheet::segment(black_box(page)).articles.len()));
            large / small * 10.0 * pair[0].len() as f64 / pair[1].len() as f64
        });
        let name = format!("one page, {} to {} MB: times the time", pair[0].len() as f64 / 1e6, pair[1].len() / 1_000_000);
        verdict(&name, rounds.collect(), goal, |times| times <= goal);
    }
}

/// Hostile texts against the yardstick's rate on plain text.
fn hostile_texts(form: &Form) {
    let plain = corpus::pages(LANGUAGES[0].1, Layout::Free, PAGE, 1_000_000);
    for (name, text) in hostile::texts(form.hostile) {
        let rounds = (0..3).map(|_| {
            let yard = seconds(|| count_words(&plain)) / plain.iter().map(String::len).sum::<usize>() as f64;
            yard * text.len() as f64 / seconds(|| tearsheet::segment(black_box(&text)).articles.len())
        });
        verdict(&format!("hostile: {name}"), rounds.collect(), 1.0, |ratio| ratio >= 1.0);
    }
}

/// What the first call of a process costs beyond a later one: all that is built when it is first asked for.
fn first_calls() {
    let program = std::env::current_exe().expect("a running program has a path");
    let rounds = (0..7).map(|_| {
        let output = std::process::Command::new(&program).arg("first").output().expect("the bench can start itself");
        String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(f64::INFINITY)
    });
    verdict("first call, ms beyond a later one", rounds.collect(), 1.0, |ms| ms <= 1.0);
}

fn first_call() {
    let page = corpus::page(LANGUAGES[0].1, Layout::Wrapped, 2_000, 3);
    let time = || {
        let start = Instant::now();
        black_box(tearsheet::segment(black_box(&page)).articles.len());
        start.elapsed().as_secs_f64() * 1e3
    };
    let first = time();
    let later = (0..20).map(|_| time()).fold(f64::INFINITY, f64::min);
    println!("{}", first - later);
}
