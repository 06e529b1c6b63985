//! Whether a prediction accounts for its source: each text spelled by its spans, each visible
//! character owned once.

use crate::text::is_space;
use serde_json::Value;
use unicode_general_category::{GeneralCategory, get_general_category};

/// Fields that look into text which another field owns.
const VIEWS: [&str; 9] = ["section", "outlet", "place", "date", "people", "credit", "staff", "repairs", "notes"];

/// The faults in a page's accounting.
pub fn faults(source: &str, page: &Value) -> Vec<String> {
    let mut ledger = Ledger { source: source.as_bytes(), owned: vec![false; source.len()], faults: Vec::new() };
    ledger.visit(page, "page");
    let lost: String = source.char_indices().filter(|&(at, c)| leaves_ink(c) && !ledger.owned[at]).map(|(_, c)| c).collect();
    if !lost.is_empty() {
        let sample: String = lost.chars().take(30).collect();
        ledger.faults.push(format!("{} characters unaccounted for: {sample}", lost.chars().count()));
    }
    ledger.faults
}

struct Ledger<'s> {
    source: &'s [u8],
    owned: Vec<bool>,
    faults: Vec<String>,
}

impl Ledger<'_> {
    fn visit(&mut self, node: &Value, path: &str) {
        match node {
            Value::Object(fields) => {
                if let (Some(Value::Array(spans)), Some(Value::String(text))) = (fields.get("spans"), fields.get("text")) {
                    self.enter(text, spans, path);
                }
                for (key, value) in fields.iter().filter(|(key, _)| !VIEWS.contains(&key.as_str())) {
                    self.visit(value, &format!("{path}.{key}"));
                }
            }
            Value::Array(items) => items.iter().enumerate().for_each(|(n, item)| self.visit(item, &format!("{path}[{n}]"))),
            _ => {}
        }
    }

    fn enter(&mut self, text: &str, spans: &[Value], path: &str) {
        let mut spelled = String::new();
        for span in spans {
            let bound = |n: usize| span[n].as_u64().map_or(usize::MAX, |at| at as usize);
            let (start, end) = (bound(0), bound(1));
            let Some(bytes) = self.source.get(start..end) else {
                self.faults.push(format!("{path}: span {start}..{end} outside the page"));
                continue;
            };
            spelled += &String::from_utf8_lossy(bytes);
            if let Some(at) = (start..end).find(|&at| self.owned[at] && !is_space(char::from(self.source[at]))) {
                self.faults.push(format!("{path}: byte {at} used twice"));
            }
            self.owned[start..end].fill(true);
        }
        let bare = |text: &str| -> String { text.chars().filter(|&c| !is_space(c) && !"\u{ad}\u{200b}\u{feff}-".contains(c)).collect() };
        if bare(&spelled) != bare(text) {
            self.faults.push(format!("{path}: text is not what its spans spell"));
        }
    }
}

fn leaves_ink(c: char) -> bool {
    !is_space(c) && !matches!(get_general_category(c), GeneralCategory::Format | GeneralCategory::Control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_character_is_owned_once() {
        let good = json!({"furniture": [{"text": "春天", "spans": [[0, 3], [4, 7]]}], "staff": [{"text": "春", "spans": [[0, 3]]}]});
        assert_eq!(faults("春 天\n", &good), [""; 0]);
        let twice = json!({"furniture": [{"text": "春天", "spans": [[0, 7]]}, {"text": "春", "spans": [[0, 3]]}]});
        assert_eq!(faults("春 天\n", &twice), ["page.furniture[1]: byte 0 used twice"]);
        assert_eq!(faults("春天\u{200b}", &json!({})), ["2 characters unaccounted for: 春天"]);
    }

    #[test]
    fn a_text_is_what_its_spans_spell() {
        let other = json!({"furniture": [{"text": "秋天", "spans": [[0, 6]]}]});
        assert_eq!(faults("春天", &other), ["page.furniture[0]: text is not what its spans spell"]);
        let beyond = json!({"sections": [{"text": "", "spans": [[0, 7]]}, {"text": "春天", "spans": [[0, 6]]}]});
        assert_eq!(faults("春天", &beyond), ["page.sections[0]: span 0..7 outside the page"]);
    }
}
