//! Counts of what characters do on labelled pages: which begin paragraphs, which stand in headings,
//! which go together. Written to `src/lexicon/counts.rs`.

use crate::pages::LabelledPage;
use std::collections::BTreeMap;
use std::fmt::Write;
use tearsheet::inspect::{simplified, tag_names};

/// Times that a page of an often-read folder counts.
const OFTEN: u32 = 5;
/// Times that a pair has to be seen.
const PAIR: u32 = 6;
/// Times that a frequent pair has to be seen.
const FREQUENT: u32 = 25;

#[derive(Default)]
struct Counts {
    begins: BTreeMap<char, u32>,
    heads: BTreeMap<char, u32>,
    body: BTreeMap<char, u32>,
    pairs: BTreeMap<(char, char), u32>,
}

/// Counts the pages that may be learned from.
pub fn count(pages: &[LabelledPage]) -> String {
    let names = tag_names();
    let mut counts = Counts::default();
    for page in pages.iter().filter(|p| !p.held_out && !p.set_anew) {
        let times = if page.times > 1 { OFTEN } else { 1 };
        for ((_, line), &tag) in page.lesson.lines().zip(&page.truth.tags) {
            let name = names[usize::from(tag)].as_str();
            let chars: Vec<char> = line.chars().map(simplified).collect();
            let add = |map: &mut BTreeMap<char, u32>, c: char| *map.entry(c).or_default() += times;
            if name.starts_with("Headline") || name.starts_with("Kicker") || name.starts_with("Deck") {
                chars.iter().for_each(|&c| add(&mut counts.heads, c));
            }
            if matches!(name, "Paragraph" | "ParagraphNew") {
                add(&mut counts.begins, chars[0]);
            }
            if matches!(name, "Paragraph" | "ParagraphNew" | "Cont" | "Resume" | "Orphan") {
                chars.iter().for_each(|&c| add(&mut counts.body, c));
                for pair in chars.windows(2).filter(|p| p.iter().all(|&c| ('\u{4e00}'..='\u{9fff}').contains(&c))) {
                    *counts.pairs.entry((pair[0], pair[1])).or_default() += 1;
                }
            }
        }
    }
    print(&counts)
}

fn total<K>(map: &BTreeMap<K, u32>) -> f64 {
    map.values().map(|&n| f64::from(n)).sum::<f64>().max(1.0)
}

/// Characters by how much more often they are in `some` than in `all`, in seven buckets.
fn buckets(some: &BTreeMap<char, u32>, all: &BTreeMap<char, u32>) -> [String; 7] {
    let mut buckets: [String; 7] = Default::default();
    let (some_total, all_total) = (total(some), total(all));
    let smooth = 2.0;
    for (&c, &n) in all.iter().filter(|(c, n)| ('\u{4e00}'..='\u{9fff}').contains(*c) && **n >= 40) {
        let share = f64::from(n) / all_total;
        let seen = f64::from(some.get(&c).copied().unwrap_or(0));
        let odds = ((seen + smooth) / (share * some_total + smooth)).ln();
        let bucket = (odds / 0.6).round().clamp(-3.0, 3.0) as i32 + 3;
        if bucket != 3 {
            buckets[bucket as usize].push(c);
        }
    }
    buckets
}

fn print(counts: &Counts) -> String {
    let all = total(&counts.pairs);
    let (mut bound, mut common) = (String::new(), String::new());
    let body_total = total(&counts.body);
    for (&(a, b), &n) in &counts.pairs {
        let chance = f64::from(counts.body[&a]) / body_total * f64::from(counts.body[&b]) / body_total;
        let tie = (f64::from(n) / all / chance).ln();
        if n >= PAIR && tie > 3.2 {
            bound.extend([a, b]);
        } else if n >= FREQUENT && tie > 0.7 {
            common.extend([a, b]);
        }
    }
    let mut out = String::from("//! Counts of what characters do. Written by `examples/learn`; not edited by hand.\n\n");
    for (name, what, buckets) in [
        ("BEGINS", "Characters by how often they begin a paragraph, from never to most", buckets(&counts.begins, &counts.body)),
        ("HEADS", "Characters by how often they stand in headings, from never to most", buckets(&counts.heads, &counts.body)),
    ] {
        writeln!(out, "/// {what}.\n#[rustfmt::skip]\npub(super) const {name}: [&str; 7] = [").expect("a string takes all that is written");
        for bucket in buckets {
            writeln!(out, "    \"{}\",", folded(&bucket)).expect("a string takes all that is written");
        }
        out.push_str("];\n\n");
    }
    for (name, what, list) in [("COMMON", "Pairs that often stand side by side", common), ("BOUND", "Pairs that make words", bound)] {
        writeln!(out, "/// {what}, one after the other.\n#[rustfmt::skip]\npub(super) const {name}: &str = \"{}\";\n", folded(&list))
            .expect("a string takes all that is written");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Lines of sixty characters.
fn folded(list: &str) -> String {
    let chars: Vec<char> = list.chars().collect();
    chars.chunks(60).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\\\n")
}
