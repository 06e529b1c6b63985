//! Learns what characters speak of: latent semantic analysis of the articles of labelled pages.
//!
//! Each article is a row of its characters' frequencies, damped, each character weighing the more
//! the fewer articles hold it. The directions along which articles differ most are found by
//! orthogonal iteration; the first one, common to all articles, is left out. Sums run in one order.

use crate::dice::Dice;
use crate::pages::LabelledPage;
use std::collections::BTreeMap;
use tearsheet::Article;
use tearsheet::inspect::{THEME_DIRECTIONS, simplified};

/// Articles that have to hold a character.
const HELD: u32 = 4;
/// Steps of the iteration; with twice as many the points' comparisons are the same to a percent.
const STEPS: usize = 60;

/// An article: the numbers of its characters, each with its weight.
type Row = Vec<(usize, f64)>;
/// A direction: a part for each character.
type Direction = Vec<f64>;

/// The points of characters, as the library reads them.
pub fn learn(pages: &[LabelledPage]) -> Vec<u8> {
    let learned = pages.iter().filter(|p| !p.held_out && !p.set_anew);
    let articles: Vec<BTreeMap<char, u32>> =
        learned.flat_map(|page| page.lesson.page(&page.truth).articles.iter().map(characters).collect::<Vec<_>>()).collect();
    let mut held: BTreeMap<char, u32> = BTreeMap::new();
    articles.iter().flat_map(BTreeMap::keys).for_each(|&c| *held.entry(c).or_default() += 1);
    held.retain(|_, articles| *articles >= HELD);
    let rarity: Vec<f64> = held.values().map(|&n| (articles.len() as f64 / f64::from(n)).ln()).collect();
    let numbers: BTreeMap<char, usize> = held.keys().copied().zip(0..).collect();
    let rows: Vec<Row> = articles.iter().map(|counts| row(counts, &numbers, &rarity)).collect();
    let directions = directions(&rows, numbers.len());
    let part = |direction: &Direction, number: usize| direction[number] * rarity[number];
    let most = directions.iter().flat_map(|d| (0..numbers.len()).map(|n| part(d, n).abs())).fold(0.0, f64::max);
    let mut bytes = Vec::new();
    for (&c, &number) in &numbers {
        bytes.extend((u32::from(c) as u16).to_le_bytes());
        bytes.extend(directions.iter().map(|d| (part(d, number) / most * STEEP * 127.0).round().clamp(-127.0, 127.0) as i8 as u8));
    }
    bytes
}

/// Few parts come near the greatest: by how much the others are stretched over the steps of a byte.
const STEEP: f64 = 3.0;

/// The Han characters of an article, counted.
fn characters(article: &Article<'_>) -> BTreeMap<char, u32> {
    let mut counts = BTreeMap::new();
    let headings = article.headline.iter().chain(&article.kicker).chain(&article.subheadline).map(ToString::to_string);
    for text in headings.chain(article.paragraphs().map(ToString::to_string)) {
        text.chars().map(simplified).filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).for_each(|c| *counts.entry(c).or_default() += 1);
    }
    counts
}

fn row(counts: &BTreeMap<char, u32>, numbers: &BTreeMap<char, usize>, rarity: &[f64]) -> Row {
    let weigh = |(c, &n): (&char, &u32)| numbers.get(c).map(|&number| (number, (1.0 + f64::from(n).ln()) * rarity[number]));
    let mut row: Row = counts.iter().filter_map(weigh).collect();
    let length = row.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    row.iter_mut().for_each(|(_, weight)| *weight /= length);
    row
}

/// The directions along which the rows differ most, but for the first.
fn directions(rows: &[Row], characters: usize) -> Vec<Direction> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut directions: Vec<Direction> =
        (0..=THEME_DIRECTIONS).map(|_| (0..characters).map(|_| dice.roll(2001) as f64 - 1000.0).collect()).collect();
    for _ in 0..STEPS {
        for at in 0..directions.len() {
            let mut turned = vec![0.0; characters];
            for row in rows {
                let along: f64 = row.iter().map(|&(number, weight)| weight * directions[at][number]).sum();
                row.iter().for_each(|&(number, weight)| turned[number] += weight * along);
            }
            let (done, rest) = directions.split_at_mut(at);
            for other in done.iter() {
                let shared: f64 = turned.iter().zip(other).map(|(a, b)| a * b).sum();
                turned.iter_mut().zip(other).for_each(|(part, b)| *part -= shared * b);
            }
            let length = turned.iter().map(|part| part * part).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            rest[0] = turned.iter().map(|part| part / length).collect();
        }
    }
    directions.split_off(1)
}
