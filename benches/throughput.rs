//! How many bytes a second each stage reads, and the whole, beside a plain count of words.
//!
//! `cargo bench --bench throughput` · one stage: `cargo bench --bench throughput -- decode`
//!
//! The pages are made of a few invented sentences, wrapped at a column's width or not, 10 kB,
//! 100 kB and 1 MB long. Cost is linear where a stage's bytes a second do not fall from the small
//! page to the large one. The yardstick, `unicode_words().count()` over the same text, is what a
//! program pays that only wants to know the words: say a stage's speed as a share of it.

use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::time::Duration;
use tearsheet::inspect::{self, Staged};
use unicode_segmentation::UnicodeSegmentation;

const SUBJECTS: [&str; 12] = [
    "城南的居民",
    "河口县图书馆",
    "送书上山的老师",
    "菜市场里的摊主",
    "新来的邮递员",
    "老街修路队",
    "种树的孩子们",
    "本市一名读者",
    "夜班公交司机",
    "水文站的值守员",
    "合唱队的几位老人",
    "第三小学五年级",
];
const DEEDS: [&str; 14] = [
    "把旧路灯换成了新的",
    "在河边种下三千棵树",
    "问什么时候可以通车",
    "用七天时间清点了书目",
    "给山里寄去两箱字典",
    "记下了当天的水位",
    "想把空地改成球场",
    "排练到晚上九点半",
    "等来了头一班车",
    "说起二十年前的渡口",
    "与邻居商量谁来值班",
    "准备下月再办一次",
    "提出让店铺晚些打烊",
    "量好了每一块石板",
];
const ASIDES: [&str; 10] = [
    "据悉，",
    "今年春天，",
    "和往年不同，",
    "雨停以后，",
    "“慢慢来，”",
    "按照约定，",
    "另一边，",
    "没有谁催促，",
    "3月5日下午，",
    "算下来只花了49.39%的预算，",
];
const NAMES: [&str; 6] = ["林小满", "欧阳秋", "何晴", "杜若", "周阿依", "韩维"];
const SIZES: [(&str, usize); 3] = [("10kB", 10_000), ("100kB", 100_000), ("1MB", 1_000_000)];
/// Characters of a column.
const COLUMN: usize = 16;

/// Numbers without a pattern, the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick(&mut self, of: &[&'static str]) -> &'static str {
        of[self.throw(of.len())]
    }

    fn sentence(&mut self) -> String {
        let aside = if self.throw(3) == 0 { self.pick(&ASIDES) } else { "" };
        let (one, other) = (self.pick(&DEEDS), self.pick(&DEEDS));
        format!("{aside}{}{one}，又{other}，前后{}人。", self.pick(&SUBJECTS), self.throw(9000))
    }

    fn paragraph(&mut self) -> String {
        (0..2 + self.throw(4)).map(|_| self.sentence()).collect()
    }
}

/// A page of about `size` bytes; every line is given to `set` before it is printed.
fn page(size: usize, set: impl Fn(&str) -> String) -> String {
    let mut dice = Dice(7);
    let mut text = String::with_capacity(size + 4096);
    while text.len() < size {
        text += &format!("{}{}\n——{}\n", dice.pick(&SUBJECTS), dice.pick(&DEEDS), dice.pick(&DEEDS));
        text += &set(&format!(
            "　　本报河口{}月{}日讯(记者 {}) {}",
            dice.throw(12) + 1,
            dice.throw(28) + 1,
            dice.pick(&NAMES),
            dice.paragraph()
        ));
        for _ in 0..2 + dice.throw(4) {
            text += &set(&format!("　　{}", dice.paragraph()));
        }
        text += &format!("图为{}。{} 摄\n\nA{:02} 责编 {}\n\n", dice.pick(&SUBJECTS), dice.pick(&NAMES), dice.throw(24), dice.pick(&NAMES));
    }
    text
}

fn free(line: &str) -> String {
    format!("{line}\n")
}

fn wrapped(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    chars.chunks(COLUMN).flat_map(|line| line.iter().copied().chain(['\n'])).collect()
}

/// What is timed of a page; the number says how much came of it.
type Work = fn(&str, &Staged) -> usize;

const WORKS: [(&str, Work); 9] = [
    ("yardstick", |text, _| text.unicode_words().count()),
    ("lines", |text, _| inspect::lines(text)),
    ("stream", |_, staged| staged.stream()),
    ("layout", |_, staged| staged.layout()),
    ("evidence", |_, staged| staged.evidence()),
    ("decode", |_, staged| staged.decode()),
    ("roles", |_, staged| staged.roles()),
    ("assemble", |_, staged| staged.assemble()),
    ("page", |text, _| tearsheet::segment(text).articles.len()),
];

fn throughput(criterion: &mut Criterion) {
    for (size_name, size) in SIZES {
        for (setting, text) in [("free", page(size, free)), ("wrapped", page(size, wrapped))] {
            let staged = Staged::new(&text);
            for (name, work) in WORKS {
                let mut group = criterion.benchmark_group(name);
                group.throughput(Throughput::Bytes(text.len() as u64));
                group.bench_function(BenchmarkId::new(setting, size_name), |b| b.iter(|| work(black_box(&text), &staged)));
                group.finish();
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
