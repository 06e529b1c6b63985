//! One article against its gold: which fields are right.

use crate::tally::{Tally, shared};
use crate::text::{Grams, bare_section, squeeze, text_of, unspaced};
use serde_json::Value;
use std::collections::BTreeMap;

/// The fields of a heading group, after the section.
const GROUP: [&str; 3] = ["kicker", "headline", "subheadline"];

/// The tallies of each field, by its name.
pub type Fields = BTreeMap<&'static str, Tally>;

/// The elements of an array; none where it is missing.
pub fn list<'v>(node: &'v Value, key: &str) -> &'v [Value] {
    node[key].as_array().map_or(&[], Vec::as_slice)
}

fn string<'v>(node: &'v Value, key: &str) -> &'v str {
    node[key].as_str().unwrap_or_default()
}

/// What an article got right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// Every field is right.
    pub perfect: bool,
    /// The same, except that the heading group may be divided otherwise.
    pub sound: bool,
    /// How like the bodies are.
    pub body: f64,
}

/// The words that gold articles are found by.
pub fn whole_gold(article: &Value) -> String {
    ["headings", "body", "captions"].iter().flat_map(|key| list(article, key)).map(|node| string(node, "text")).collect()
}

/// The words that a segmented article is found by.
pub fn whole_pred(article: &Value) -> String {
    let headings = GROUP.iter().map(|key| text_of(&article[key]));
    headings.chain(["body", "captions"].iter().flat_map(|key| list(article, key)).map(text_of)).collect()
}

/// Judges an article, `Null` where none was found, and counts its fields.
pub fn judge(gold: &Value, pred: &Value, fields: &mut Fields) -> Verdict {
    let headings = headings(gold, pred, fields);
    let byline = byline(gold, pred, fields);
    let (paragraphs, body) = paragraphs(gold, pred, fields);
    let subheads = list(gold, "body").iter().filter(|b| b["kind"] == "subhead").map(|b| squeeze(string(b, "text"))).collect();
    let subheads = count(fields, "subhead", subheads, blocks(pred, "subhead"));
    let captions = list(gold, "captions").iter().map(|c| string(c, "text").to_owned()).collect();
    let captions = count(fields, "caption", captions, list(pred, "captions").iter().map(text_of).collect());
    let rest = byline && paragraphs && subheads && captions;
    Verdict { perfect: rest && headings == Headings::Right, sound: rest && headings != Headings::Wrong, body }
}

/// Counts a field's items; whether they are right.
pub fn count<T: Ord>(fields: &mut Fields, name: &'static str, gold: Vec<T>, pred: Vec<T>) -> bool {
    fields.entry(name).or_default().add(gold, pred)
}

/// Counts a field that has one text or none; whether it is right.
fn count_one(fields: &mut Fields, name: &'static str, gold: String, pred: String) -> bool {
    let item = |text: String| if text.is_empty() { vec![] } else { vec![text] };
    count(fields, name, item(gold), item(pred))
}

/// How right section and headings are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Headings {
    Right,
    /// The right words, divided otherwise into kicker, headline and subheadline.
    Divided,
    Wrong,
}

fn headings(gold: &Value, pred: &Value, fields: &mut Fields) -> Headings {
    let have = GROUP.map(|key| text_of(&pred[key]));
    let want = [want(gold, Reading::First), want(gold, Reading::Last)];
    let right = |want: &[String; 3]| want.iter().zip(&have).filter(|(w, h)| w == h).count();
    let [first, last] = want;
    let want = if right(&last) > right(&first) { last } else { first };
    let section = count_one(fields, "section", bare_section(string(gold, "section")), bare_section(&text_of(&pred["section"])));
    for ((key, want), have) in GROUP.into_iter().zip(&want).zip(&have) {
        count_one(fields, key, want.clone(), have.clone());
    }
    match () {
        () if !section || letters(&want) != letters(&have) => Headings::Wrong,
        () if want != have => Headings::Divided,
        () => Headings::Right,
    }
}

/// Where a heading could be either of two things: the reading that the editor named first, or last.
#[derive(Clone, Copy)]
enum Reading {
    First,
    Last,
}

/// The heading group as one reading has it.
fn want(gold: &Value, reading: Reading) -> [String; 3] {
    let mut want = GROUP.map(|_| String::new());
    for heading in list(gold, "headings") {
        let roles = list(heading, "roles");
        let role = match reading {
            Reading::First => roles.first(),
            Reading::Last => roles.last(),
        };
        let at = GROUP.iter().position(|&key| role.is_some_and(|r| r == key));
        want[at.expect("a heading is kicker, headline or subheadline")].push_str(string(heading, "text"));
    }
    want
}

/// The characters of a heading group, sorted.
fn letters(group: &[String; 3]) -> Vec<char> {
    let mut letters: Vec<char> = group.iter().flat_map(|text| text.chars()).collect();
    letters.sort_unstable();
    letters
}

fn byline(gold: &Value, pred: &Value, fields: &mut Fields) -> bool {
    let people =
        |node| list(node, "people").iter().map(|p| (unspaced(&name(&p["name"])), string(p, "role").to_owned())).collect::<Vec<_>>();
    let pred = &pred["byline"];
    let mut right = count(fields, "people", people(gold), people(pred));
    for key in ["outlet", "place", "date"] {
        right &= count_one(fields, key, squeeze(string(gold, key)), text_of(&pred[key]));
    }
    right
}

/// A name: a string, or an object with `text`.
fn name(node: &Value) -> String {
    node.as_str().or_else(|| node["text"].as_str()).unwrap_or_default().to_owned()
}

/// The blocks of one kind in a segmented body.
fn blocks(pred: &Value, kind: &str) -> Vec<String> {
    let of_kind = |b: &&Value| b["kind"].as_str().unwrap_or("paragraph") == kind;
    list(pred, "body").iter().filter(of_kind).map(text_of).filter(|text| !text.is_empty()).collect()
}

/// Whether the paragraphs are right, in their order, and how like the bodies are.
fn paragraphs(gold: &Value, pred: &Value, fields: &mut Fields) -> (bool, f64) {
    let have = blocks(pred, "paragraph");
    let sorted = |texts: &[String]| {
        let mut texts = texts.to_vec();
        texts.sort_unstable();
        texts
    };
    let have_sorted = sorted(&have);
    // Of equally good readings the first: `max_by_key` would take the last.
    let best = readings(gold).into_iter().rev().max_by_key(|reading| shared(&sorted(reading), &have_sorted));
    let best = best.expect("a body has a reading");
    let body = Grams::of(&best.concat()).overlap(&Grams::of(&have.concat()));
    let right = best == have;
    count(fields, "paragraph", best, have);
    (right, body)
}

/// Every reading of the gold body that counts as right: as it stands, or with one paragraph split.
fn readings(gold: &Value) -> Vec<Vec<String>> {
    let paragraphs: Vec<&Value> = list(gold, "body").iter().filter(|b| b["kind"].as_str().unwrap_or("paragraph") == "paragraph").collect();
    let base: Vec<String> = paragraphs.iter().map(|b| string(b, "text").to_owned()).collect();
    let mut readings = vec![base.clone()];
    for (at, paragraph) in paragraphs.iter().enumerate().filter(|(_, b)| !list(b, "splits").is_empty()) {
        let mut reading = base.clone();
        reading.splice(at..=at, split(&base[at], list(paragraph, "splits")));
        readings.push(reading);
    }
    readings
}

/// A text cut at offsets in characters.
fn split(text: &str, cuts: &[Value]) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = cuts.iter().filter_map(Value::as_u64).map(|at| at as usize).collect();
    cuts.insert(0, 0);
    cuts.push(chars.len());
    cuts.windows(2).map(|w| chars[w[0]..w[1]].iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn gold() -> Value {
        json!({"section": "■短波", "people": [{"name": "祁麟", "role": "author"}], "captions": [],
            "headings": [{"roles": ["kicker", "headline"], "text": "甲"}, {"roles": ["headline", "subheadline"], "text": "乙"}],
            "body": [{"kind": "paragraph", "text": "一二。三四。", "splits": [3]}, {"kind": "subhead", "text": "五"}]})
    }

    fn pred(kicker: &str, headline: &str, deck: &str, body: &[&str]) -> Value {
        let mut blocks: Vec<Value> = body.iter().map(|text| json!({"kind": "paragraph", "text": {"text": text}, "spans": []})).collect();
        blocks.iter_mut().for_each(|b| b["text"] = b["text"]["text"].clone());
        blocks.push(json!({"kind": "subhead", "text": "五"}));
        json!({"section": {"text": "短波"}, "kicker": {"text": kicker}, "headline": {"text": headline}, "subheadline": {"text": deck},
            "byline": {"text": "(祁 麟)", "people": [{"name": "祁 麟", "role": "author"}]}, "body": blocks, "captions": []})
    }

    fn verdict(pred: &Value) -> (bool, bool) {
        let verdict = judge(&gold(), pred, &mut Fields::new());
        (verdict.perfect, verdict.sound)
    }

    #[test]
    fn both_readings_count() {
        assert_eq!(verdict(&pred("甲", "乙", "", &["一二。三四。"])), (true, true));
        assert_eq!(verdict(&pred("", "甲", "乙", &["一二。", "三四。"])), (true, true));
    }

    #[test]
    fn a_group_divided_otherwise_is_sound() {
        assert_eq!(verdict(&pred("", "甲 乙", "", &["一二。三四。"])), (false, true));
        assert_eq!(verdict(&pred("", "甲", "", &["一二。三四。"])), (false, false));
    }

    #[test]
    fn paragraphs_have_an_order() {
        assert_eq!(verdict(&pred("甲", "乙", "", &["三四。", "一二。"])), (false, false));
        assert_eq!(verdict(&Value::Null), (false, false));
    }
}
