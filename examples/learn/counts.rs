//! Counts of what characters do on labelled pages: which begin paragraphs, which stand in headings,
//! which go together. Written to `src/lexicon/counts.rs`.

use crate::pages::LabelledPage;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tearsheet::Article;
use tearsheet::inspect::{simplified, tag_names};

/// Times that a page of an often-read folder counts.
const OFTEN: u32 = 5;
/// Times that a character has to be seen.
const SEEN: u32 = 40;
/// Times that a pair has to be seen.
const PAIR: u32 = 6;
/// Times that a frequent pair has to be seen.
const FREQUENT: u32 = 25;

#[derive(Default)]
struct Counts {
    begins: BTreeMap<char, u32>,
    heads: BTreeMap<char, u32>,
    kickers: BTreeMap<char, u32>,
    decks: BTreeMap<char, u32>,
    body: BTreeMap<char, u32>,
    pairs: BTreeMap<(char, char), u32>,
    /// What first paragraphs of articles begin with, and what later ones do.
    openings: [BTreeMap<(char, char), u32>; 2],
    /// How many articles hold a pair.
    held: BTreeMap<(char, char), u32>,
    articles: u32,
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
                match &name[..4] {
                    "Kick" => chars.iter().for_each(|&c| add(&mut counts.kickers, c)),
                    "Deck" => chars.iter().for_each(|&c| add(&mut counts.decks, c)),
                    _ => {}
                }
            }
            if matches!(name, "Paragraph" | "ParagraphNew") {
                add(&mut counts.begins, chars[0]);
            }
            if matches!(name, "Paragraph" | "ParagraphNew" | "Cont" | "Resume" | "Orphan") {
                chars.iter().for_each(|&c| add(&mut counts.body, c));
                for pair in chars.windows(2).filter(|p| p.iter().all(|&c| is_han(c))) {
                    *counts.pairs.entry((pair[0], pair[1])).or_default() += 1;
                }
            }
        }
    }
    for page in pages.iter().filter(|p| !p.held_out && !p.set_anew) {
        for article in &page.lesson.page(&page.truth).articles {
            counts.read(article);
        }
    }
    print(&counts)
}

impl Counts {
    /// Counts what the article's paragraphs begin with, and which pairs it holds.
    fn read(&mut self, article: &Article<'_>) {
        let mut seen = BTreeSet::new();
        for (at, text) in article.paragraphs().enumerate() {
            let chars: Vec<char> = text.to_string().chars().map(simplified).collect();
            let openings = &mut self.openings[at.min(1)];
            if let [first, second, ..] = chars[..] {
                *openings.entry((first, second)).or_default() += 1;
                *openings.entry((first, ANY)).or_default() += 1;
            }
            seen.extend(chars.windows(2).filter(|p| p.iter().all(|&c| is_han(c))).map(|p| (p[0], p[1])));
        }
        self.articles += 1;
        seen.into_iter().for_each(|pair| *self.held.entry(pair).or_default() += 1);
    }

    /// Openings by how much more often they begin an article than a later paragraph, in five buckets.
    fn openings(&self) -> [String; 5] {
        let mut buckets: [String; 5] = Default::default();
        let [first, later] = &self.openings;
        let (first_total, later_total) = (total(first), total(later));
        let keys: BTreeSet<(char, char)> = first.keys().chain(later.keys()).copied().collect();
        for key in keys.into_iter().filter(|key| is_han(key.0)) {
            let (a, b) = (first.get(&key).copied().unwrap_or(0), later.get(&key).copied().unwrap_or(0));
            let share = first_total / (first_total + later_total);
            let expected = f64::from(a + b);
            let odds = ((f64::from(a) + 3.0 * share) / (expected * share + 3.0 * share)).ln()
                - ((f64::from(b) + 3.0 * (1.0 - share)) / (expected * (1.0 - share) + 3.0 * (1.0 - share))).ln();
            let bucket = match odds {
                ..-1.5 => 0,
                -1.5..-0.6 => 1,
                -0.6..0.6 => 2,
                0.6..1.5 => 3,
                _ => 4,
            };
            if a + b >= OPENING && (bucket != 2 || key.1 != ANY) {
                buckets[bucket].extend([key.0, key.1]);
            }
        }
        buckets
    }
}

/// Stands for any second character.
const ANY: char = '\u{3000}';
/// Times that an opening has to be seen.
const OPENING: u32 = 6;
/// Of a thousand articles, how many hold a pair that says nothing of what one is about.
const EVERYWHERE: u32 = 15;

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn total<K>(map: &BTreeMap<K, u32>) -> f64 {
    map.values().map(|&n| f64::from(n)).sum::<f64>().max(1.0)
}

/// Characters by how much more often they are in `some` than in `all`, in seven buckets.
fn buckets(some: &BTreeMap<char, u32>, all: &BTreeMap<char, u32>, least: u32) -> [String; 7] {
    let mut buckets: [String; 7] = Default::default();
    let (some_total, all_total) = (total(some), total(all));
    let smooth = 2.0;
    for (&c, &n) in all.iter().filter(|(c, n)| ('\u{4e00}'..='\u{9fff}').contains(*c) && **n >= least) {
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
        ("BEGINS", "Characters by how often they begin a paragraph, from never to most", buckets(&counts.begins, &counts.body, SEEN)),
        ("HEADS", "Characters by how often they stand in headings, from never to most", buckets(&counts.heads, &counts.body, SEEN)),
        (
            "KICKERS",
            "Characters of headings by how often they stand in kickers, from never to most",
            buckets(&counts.kickers, &counts.heads, SEEN),
        ),
        (
            "DECKS",
            "Characters of headings by how often they stand in subheadlines, from never to most",
            buckets(&counts.decks, &counts.heads, SEEN),
        ),
    ] {
        writeln!(out, "/// {what}.\n#[rustfmt::skip]\npub(super) const {name}: [&str; 7] = [").expect("a string takes all that is written");
        for bucket in buckets {
            writeln!(out, "    \"{}\",", folded(&bucket)).expect("a string takes all that is written");
        }
        out.push_str("];\n\n");
    }
    writeln!(out, "/// Pairs that paragraphs begin with, by how much more often an article does: from seldom to often.\n#[rustfmt::skip]\npub(super) const OPENS: [&str; 5] = [")
        .expect("a string takes all that is written");
    for bucket in counts.openings() {
        writeln!(out, "    \"{}\",", folded(&bucket)).expect("a string takes all that is written");
    }
    out.push_str("];\n\n");
    let everywhere: String =
        counts.held.iter().filter(|&(_, &n)| n * 1000 >= EVERYWHERE * counts.articles).flat_map(|(&(a, b), _)| [a, b]).collect();
    for (name, what, list) in [
        ("EVERYWHERE", "Pairs that many articles hold, whatever they are about", everywhere),
        ("COMMON", "Pairs that often stand side by side", common),
        ("BOUND", "Pairs that make words", bound),
    ] {
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
