//! Pages whose gold is known as a whole and not by line: each line is found in the texts it helps
//! to spell, which it does in order.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use tearsheet::inspect::{GoldLine, GoldRole, Lesson};

/// A text that lines spell in order.
struct Item {
    article: usize,
    role: GoldRole,
    /// What it may read, without white space: with the byline before it, behind it, or without.
    readings: Vec<Vec<char>>,
    /// Characters that lines have spelled.
    at: usize,
    /// Place among its article's paragraphs.
    order: usize,
}

fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Labels a page's lines by its gold.
pub fn align(lesson: &Lesson, gold: &Path) -> Result<Vec<GoldLine>, String> {
    let json = std::fs::read_to_string(gold).map_err(|e| format!("{}: {e}", gold.display()))?;
    let gold: Value = serde_json::from_str(&json).map_err(|e| e.to_string())?;
    let mut items = items(&gold);
    let mut lines = Vec::new();
    let mut last: Option<usize> = None;
    let all: Vec<(usize, &str)> = lesson.lines().collect();
    for (at, &(number, line)) in all.iter().enumerate() {
        let ink = bare(line);
        let next = all.get(at + 1).map_or(Vec::new(), |(_, line)| bare(line));
        let found = find(&items, &ink, &next, last).ok_or_else(|| format!("line {number} is in no text of the gold: {line}"))?;
        let item = &mut items[found];
        lines.push(GoldLine { article: item.article, role: item.role, continues: item.at > 0 });
        let at = item.at;
        item.readings.retain(|r| r[at..].starts_with(&ink));
        item.at += ink.len();
        last = Some(found);
    }
    Ok(lines)
}

/// The section of each line's article.
pub fn sections(lesson: &Lesson, lines: &[GoldLine], gold: &Path) -> BTreeMap<usize, String> {
    let json = std::fs::read_to_string(gold).unwrap_or_default();
    let gold: Value = serde_json::from_str(&json).unwrap_or_default();
    let section = |article: usize| gold["articles"][article]["section"].as_str().map(str::to_owned);
    lesson.lines().zip(lines).filter_map(|((number, _), line)| Some((number, section(line.article)?))).collect()
}

fn items(gold: &Value) -> Vec<Item> {
    let mut items = Vec::new();
    let empty = Vec::new();
    let list = |v: &Value, key: &str| v[key].as_array().unwrap_or(&empty).clone();
    let mut sections: Vec<String> = Vec::new();
    for (article, a) in list(gold, "articles").iter().enumerate() {
        let mut push = |role, readings: Vec<String>, order| {
            let readings = readings.iter().map(|r| bare(r)).filter(|r| !r.is_empty()).collect::<Vec<_>>();
            items.push(Item { article, role, readings, at: 0, order });
        };
        let section = text(&a["section"]).to_owned();
        if !section.is_empty() && !sections.contains(&section) {
            push(GoldRole::Section, vec![section.clone()], 0);
            sections.push(section);
        }
        for h in list(a, "headings") {
            let role = match text(&h["roles"][0]) {
                "kicker" => GoldRole::Kicker,
                "subheadline" => GoldRole::Subheadline,
                _ => GoldRole::Headline,
            };
            push(role, vec![text(&h["text"]).to_owned()], 0);
        }
        let byline = text(&a["byline"]).to_owned();
        push(GoldRole::Byline, vec![byline.clone()], 0);
        for (order, b) in list(a, "body").iter().enumerate() {
            let own = text(&b["text"]).to_owned();
            let role = if b["kind"] == "subhead" { GoldRole::Subhead } else { GoldRole::Paragraph };
            push(role, vec![own.clone(), format!("{byline}{own}"), format!("{own}{byline}")], order + 1);
        }
        for c in list(a, "captions") {
            push(GoldRole::Caption, vec![text(&c["text"]).to_owned()], 0);
        }
    }
    let none = list(gold, "articles").len();
    for (key, role) in [("furniture", GoldRole::Furniture), ("duplicates", GoldRole::Duplicate)] {
        for t in list(gold, key) {
            items.push(Item { article: none, role, readings: vec![bare(text(&t))], at: 0, order: 0 });
        }
    }
    items
}

/// The text that a line helps to spell: one that is begun before one that is not, and of those not
/// begun the one that is next in the article at hand.
fn find(items: &[Item], ink: &[char], next: &[char], last: Option<usize>) -> Option<usize> {
    let fits = |i: &&usize| {
        items[**i].readings.iter().any(|r| r.get(items[**i].at..).is_some_and(|rest| !rest.is_empty() && rest.starts_with(ink)))
    };
    let all: Vec<usize> = (0..items.len()).collect();
    let fitting: Vec<usize> = all.iter().filter(fits).copied().collect();
    let here = last.map(|l| items[l].article);
    let begun = |i: usize| items[i].at > 0;
    let done = |i: usize| items[i].readings.iter().all(|r| r.len() <= items[i].at);
    let next_here = |i: usize| {
        let item = &items[i];
        here == Some(item.article)
            && (item.order <= 1 || items.iter().enumerate().any(|(j, o)| o.article == item.article && o.order + 1 == item.order && done(j)))
    };
    // A byline has lines of its own only if no line holds its end and more.
    let alone = |i: usize| {
        let rest = &items[i].readings[0][items[i].at + ink.len()..];
        rest.is_empty() || (!next.is_empty() && rest.starts_with(next))
    };
    let rank = |i: usize| match () {
        () if items[i].role == GoldRole::Byline && alone(i) => 0,
        () if items[i].role == GoldRole::Byline => 9,
        () if begun(i) && last == Some(i) => 0,
        () if begun(i) => 1,
        () if next_here(i) && items[i].role != GoldRole::Duplicate => 2,
        () if items[i].role == GoldRole::Duplicate => 3,
        () => 4,
    };
    fitting.into_iter().min_by_key(|&i| rank(i))
}
