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

/// The forms, each compiled when a line first shows the marks that it needs.
static COMPILED: [LazyLock<Regex>; FORMS.len()] =
    [form::<0>(), form::<1>(), form::<2>(), form::<3>(), form::<4>(), form::<5>(), form::<6>(), form::<7>()];

const fn form<const AT: usize>() -> LazyLock<Regex> {
    LazyLock::new(|| Regex::new(FORMS[AT].1).unwrap_or_else(|e| panic!("the pattern {}: {e}", FORMS[AT].0)))
}

/// Marks without which a form cannot be, a bit each.
mod mark {
    pub const NUMBER: u16 = 1;
    /// Full stop, stroke or hyphen, or 年.
    pub const DATED: u16 = 2;
    pub const ISSUE: u16 = 4;
    pub const AT: u16 = 8;
    /// Hyphen, dash or colon.
    pub const TIED: u16 = 16;
    pub const STROKE: u16 = 32;
    pub const MAKER: u16 = 64;
    /// Colon, stroke or blank.
    pub const APART: u16 = 128;
    pub const BAR: u16 = 256;
    pub const COUNTED: u16 = 512;
    pub const STOP: u16 = 1024;
}

fn marks_of(c: char) -> u16 {
    match c {
        '\u{4e00}'..='\u{9fff}' => match c {
            '年' => mark::DATED,
            '期' | '号' => mark::ISSUE,
            '编' | '編' | '校' | '版' | '责' | '責' | '美' | '审' | '審' | '组' | '組' => mark::MAKER,
            '阅' | '点' | '點' | '浏' | '瀏' | '评' | '人' | '字' | '回' | '分' | '赞' => mark::COUNTED,
            _ => 0,
        },
        '0'..='9' => mark::NUMBER,
        '.' => mark::DATED | mark::STOP,
        '/' => mark::DATED | mark::APART | mark::STROKE,
        '-' => mark::DATED | mark::TIED,
        '—' => mark::TIED,
        ':' | '：' => mark::TIED | mark::APART,
        '／' => mark::APART,
        '@' => mark::AT,
        '|' | '｜' | '»' | '›' | '>' => mark::BAR,
        _ if c.is_whitespace() => mark::APART,
        _ if c.is_numeric() => mark::NUMBER,
        _ => 0,
    }
}

/// The first form that a line has, counted from 1; 0 for none.
pub(crate) fn furniture(line: &str) -> usize {
    let Some(first) = line.chars().next() else { return 0 };
    let marks = line.chars().fold(0, |marks, c| marks | marks_of(c));
    let has = |all: u16| marks & all == all;
    let counted = first.is_numeric() || first.is_ascii_uppercase();
    let may_be = [
        counted || matches!(first, '-' | '—' | '·' | '.' | '|'),
        counted || first == '第',
        has(mark::DATED),
        has(mark::ISSUE),
        has(mark::AT) || has(mark::STROKE) || has(mark::STOP) || has(mark::NUMBER | mark::TIED),
        has(mark::MAKER | mark::APART),
        has(mark::BAR),
        has(mark::COUNTED | mark::NUMBER),
    ];
    (0..FORMS.len()).find(|&at| may_be[at] && COMPILED[at].is_match(line)).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Comparing with every form: the naive twin of asking for marks first.
    fn compared(line: &str) -> usize {
        COMPILED.iter().position(|form| form.is_match(line)).map_or(0, |at| at + 1)
    }

    #[test]
    fn marks_rule_out_no_form_that_a_line_has() {
        let parts = "第 A 3 12 ２０ 版 期 号 总第 年 月 日 2024 民國八十 一九九八 - — · . / ： : | ｜ » 编 责编 校对 甲 乙丙 阅读 点击 评论 字数 \
            人气 www. http:// a@b 0512 7654321 ( 2024年3月5 1998-5-6 总第12期 第3期 甲|乙|丙|丁 »甲»乙» 点击：3";
        let parts: Vec<&str> = parts.split_whitespace().chain([" ", "\u{3000}"]).collect();
        let mut seed = 1u64;
        let mut throw = |sides: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % sides
        };
        let mut found = [0; FORMS.len() + 1];
        for _ in 0..20_000 {
            let line: String = (0..1 + throw(5)).map(|_| parts[throw(parts.len())]).collect();
            let form = furniture(line.trim());
            assert_eq!(form, compared(line.trim()), "{line}");
            found[form] += 1;
        }
        assert!(found.iter().all(|&count| count > 20), "every form is met: {found:?}");
    }

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
