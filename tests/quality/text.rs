//! How texts are compared: white space beside Han never counts, and likeness is shared trigrams.

use crate::tally::shared;
use serde_json::Value;

/// White space, the information separators U+001C to U+001F included.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
        || "“”‘’—…·■●".contains(c)
}

/// A text with single spaces, and none beside CJK characters.
pub fn squeeze(text: &str) -> String {
    let words: Vec<&str> = text.split(is_space).filter(|w| !w.is_empty()).collect();
    let mut out = String::with_capacity(text.len());
    for word in words {
        let glued = out.ends_with(is_cjk) || word.starts_with(is_cjk);
        if !out.is_empty() && !glued {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The words of a text field: a string, nothing, or an object with `text`.
pub fn text_of(node: &Value) -> String {
    squeeze(node.as_str().or_else(|| node["text"].as_str()).unwrap_or_default())
}

/// A name without any white space.
pub fn unspaced(text: &str) -> String {
    text.chars().filter(|&c| !is_space(c)).collect()
}

/// A column name without the ornaments around it.
pub fn bare_section(text: &str) -> String {
    let ornament = |c| "【】〔〕［］[]（）()◆◇■□●○★☆▲▼※·・•—-|｜:： ".contains(c);
    squeeze(text).trim_matches(ornament).to_owned()
}

/// The trigrams of a text, sorted: a text of fewer characters is one gram.
pub struct Grams(Vec<[char; 3]>);

impl Grams {
    pub fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().filter(|&c| !is_space(c)).collect();
        let mut grams: Vec<[char; 3]> = chars.windows(3).map(|w| [w[0], w[1], w[2]]).collect();
        if grams.is_empty() {
            let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
            grams.push([at(0), at(1), at(2)]);
        }
        grams.sort_unstable();
        Grams(grams)
    }

    /// The part that two texts share: 0 to 1.
    pub fn overlap(&self, other: &Grams) -> f64 {
        2.0 * shared(&self.0, &other.0) as f64 / (self.0.len() + other.0.len()) as f64
    }
}

#[test]
fn space_beside_han_does_not_count() {
    assert_eq!(squeeze(" 韩  维 on the\n air　说 “ok” "), "韩维on the air说“ok”");
    assert_eq!(bare_section("【 棠城论语 】"), "棠城论语");
}

#[test]
fn likeness_is_shared_trigrams() {
    let like = |a: &str, b: &str| Grams::of(a).overlap(&Grams::of(b));
    assert_eq!(like("春天来了", "春 天来了"), 1.0);
    assert_eq!(like("春天来了", "春天来晚"), 0.5);
    assert_eq!(like("", ""), 1.0);
    assert_eq!(like("春天", "秋天"), 0.0);
}
