//! How many bytes a second each stage reads, and the whole, beside plain counts of words, graphemes and characters.
//!
//! `cargo bench --bench throughput` · one stage: `cargo bench --bench throughput -- decode`
//!
//! Groups are stages, parameters language/layout/size (`corpus` makes the pages). Cost is linear where a
//! stage's bytes a second do not fall from the small page to the large one. Criterion measures one thing
//! after the other; ratios that a noisy machine does not spoil are measured by `cargo bench --bench ratio`.

mod corpus;

use corpus::{LANGUAGES, LAYOUTS, Language, Layout};
use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::time::Duration;
use tearsheet::inspect::{self, Staged};
use unicode_segmentation::UnicodeSegmentation;

const PAGE: (&str, usize) = ("15kB", 15_000);
const LARGE: [(&str, usize); 2] = [("1MB", 1_000_000), ("10MB", 10_000_000)];

/// What is timed of a page; the number says how much came of it.
type Work = fn(&str, &Staged) -> usize;

const YARDSTICKS: [(&str, Work); 3] = [
    ("unicode_words", |text, _| text.unicode_words().count()),
    ("graphemes", |text, _| text.graphemes(true).count()),
    ("char_indices", |text, _| text.char_indices().filter(|(at, c)| at % 7 == c.len_utf8()).count()),
];

const STAGES: [(&str, Work); 7] = [
    ("lines", |text, _| inspect::lines(text)),
    ("stream", |_, staged| staged.stream()),
    ("layout", |_, staged| staged.layout()),
    ("evidence", |_, staged| staged.evidence()),
    ("decode", |_, staged| staged.decode()),
    ("roles", |_, staged| staged.roles()),
    ("assemble", |_, staged| staged.assemble()),
];

const WHOLE: (&str, Work) = ("page", |text, _| tearsheet::segment(text).articles.len());

fn time(criterion: &mut Criterion, name: &str, parameter: &str, text: &str, work: Work) {
    let staged = Staged::new("");
    time_staged(criterion, name, parameter, text, &staged, work);
}

fn time_staged(criterion: &mut Criterion, name: &str, parameter: &str, text: &str, staged: &Staged, work: Work) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::from_parameter(parameter), |b| b.iter(|| work(black_box(text), staged)));
    group.finish();
}

fn throughput(criterion: &mut Criterion) {
    for (language_name, language) in LANGUAGES {
        for (layout_name, layout) in LAYOUTS {
            let text = corpus::page(language, layout, PAGE.1, 1);
            let parameter = format!("{language_name}/{layout_name}/{}", PAGE.0);
            let staged = Staged::new(&text);
            for (name, work) in STAGES.into_iter().chain([WHOLE]).chain(YARDSTICKS) {
                time_staged(criterion, name, &parameter, &text, &staged, work);
            }
        }
    }
    for (size_name, size) in LARGE {
        for (layout_name, layout) in [("free", Layout::Free), ("wrapped", Layout::Wrapped)] {
            let text = corpus::page(Language::Simplified, layout, size, 1);
            let parameter = format!("simplified/{layout_name}/{size_name}");
            for (name, work) in [STAGES[0], WHOLE, YARDSTICKS[0]] {
                time(criterion, name, &parameter, &text, work);
            }
        }
    }
}

fn main() {
    let times = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
    let mut criterion = times.configure_from_args();
    throughput(&mut criterion);
    criterion.final_summary();
}
