//! Forms of page furniture that are not a matter of words: dates, folios, counters, bars.
//!
//! Every pattern is anchored or bounded, and only lines of less than a hundred characters are
//! compared, so a line costs a bounded time.

use regex::Regex;
use std::sync::LazyLock;

/// The forms, in the order in which a line is compared with them.
const FORMS: [(&str, &str); 8] = [
    ("number", r"^[-—·.\s|]{0,4}[0-9A-Z]{1,3}[-—·.\s|]{0,4}$"),
    ("folio", r"^(第\s{0,2}[A-Z]?\s{0,2}[0-9一二三四五六七八九十]{1,3}\s{0,2}版|[A-Z]?\d{1,2}\s{0,2}版|[A-Z]\d{1,2}\s)"),
    (
        "date",
        r"^\S{0,12}\s{0,4}((19|20)\d{2}|[一二○〇0Ｏ零九]{4}|民國\S{1,5}|中華民國\S{1,5})\s{0,2}[年./-]\s{0,2}[\d一二三四五六七八九十]{1,3}\s{0,2}[月./-]\s{0,2}[\d一二三四五六七八九十]{1,3}",
    ),
    ("issue", r"(总第|第|总)\s{0,2}[0-9一二三四五六七八九十○]{1,6}\s{0,2}[期号]"),
    ("address", r"(https?://|www\.|[A-Za-z0-9_.]{1,30}@[A-Za-z0-9]|\d{3,4}[-—]\d{7,8}|[：:]\s{0,2}\d{7,11})"),
    ("makers", r"(编|編|校|版|责|責|美|审|審|组|組)[\u{4e00}-\u{9fff}]{0,3}\s{0,3}[:：/／\s]\s{0,3}[\u{4e00}-\u{9fff}]"),
    ("bars", r"([|｜»›>]\s{0,3}[^|｜»›>]{1,16}){3}"),
    ("counter", r"(阅读|点击|點擊|浏览|瀏覽|评论|人气|字数|回复|分享|赞)\S{0,4}\s{0,3}[:：(（]?\s{0,3}\d"),
];

static COMPILED: LazyLock<Vec<Regex>> =
    LazyLock::new(|| FORMS.iter().map(|(name, form)| Regex::new(form).unwrap_or_else(|e| panic!("the pattern {name}: {e}"))).collect());

/// The first form that a line has, counted from 1; 0 for none.
pub(crate) fn furniture(line: &str) -> usize {
    COMPILED.iter().position(|form| form.is_match(line)).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(line: &str) -> &'static str {
        furniture(line).checked_sub(1).map_or("none", |at| FORMS[at].0)
    }

    #[test]
    fn every_form_has_a_line_and_a_line_like_it_that_has_none() {
        let cases = [
            ("A06", "number"),
            ("A06路公交", "none"),
            ("第A06版:社会 PDF版", "folio"),
            ("第三次修改章程", "none"),
            ("2023年11月08日 星期三", "date"),
            ("今年11月8日", "none"),
            ("总第1096期", "issue"),
            ("第一次下水", "none"),
            ("投稿：a@b.example", "address"),
            ("电话里他说", "none"),
            ("责任编辑:栾晓菲", "makers"),
            ("编了三年的竹篮", "none"),
            ("首页 | 数字报 | 新闻 | 视频", "bars"),
            ("甲 > 乙", "none"),
            ("阅读 1276 次", "counter"),
            ("阅读让人安静", "none"),
        ];
        for (line, form) in cases {
            assert_eq!(name(line), form, "{line}");
        }
    }
}
