//! A page in a form that people read and write, one item a line.
//!
//! ```text
//! 1 news in 【市井】
//!   kicker: 两根指头宽，容得下一城人
//!   headline: 修表铺里的“慢郎中”
//!   byline: 砚湖晚报记者 贺知舟
//!     outlet: 砚湖晚报
//!     reporter: 贺知舟
//!   p: 柳荫巷口的修表铺只有四平方米。
//!   caption: 孟庆余在灯下校表。贺知舟 摄
//!     credit: 贺知舟 摄
//!
//! page
//!   section: 【市井】
//!   furniture: 本版编辑 温朝阳
//!   duplicate of 1: 柳荫巷口的修表铺只有四平方米。
//! ```
//!
//! What is indented by two owns the page's characters, each character stands there once; what is
//! indented by four, and the section behind `in`, is seen in what owns it.
//!
//! For a text that no editor would read as a page, a form may say only what nobody may find in it:
//! `none of: headline, byline`.

use std::fmt::Write;
use tearsheet::{Article, BlockKind, Page, Text};

/// Labels of items in which white space beside Han does not count.
const LOOSE: [&str; 7] = ["section", "kicker", "headline", "subheadline", "byline", "subhead", "credit"];

/// Begins a form that says only what a reading must not have: labels, with commas between.
const NONE_OF: &str = "none of: ";

pub struct Form(pub String);

/// A line of the form.
#[derive(Debug, PartialEq, Eq)]
pub enum Item<'l> {
    /// An article, the page's own part, or nothing.
    Head(&'l str),
    /// Label and text of what owns characters.
    Owner(&'l str, &'l str),
    /// Label and text of what looks into them.
    View(&'l str, &'l str),
}

impl<'l> Item<'l> {
    /// Reads a line; `None` where it is none of the form.
    pub fn parse(line: &'l str) -> Option<Self> {
        let field = |rest: &'l str| rest.split_once(": ").filter(|(label, _)| !label.starts_with(' ') && label.is_ascii());
        if let Some(rest) = line.strip_prefix("    ") {
            return field(rest).map(|(label, text)| Item::View(label, text));
        }
        if let Some(rest) = line.strip_prefix("  ") {
            return field(rest).map(|(label, text)| Item::Owner(label, text));
        }
        let numbered = line.split_once(' ').is_some_and(|(number, _)| number.parse::<usize>().is_ok());
        (line.is_empty() || line == "page" || numbered).then_some(Item::Head(line))
    }

    /// The line as it is compared.
    fn normal(&self) -> String {
        match self {
            Item::Head(line) => unspaced(line),
            Item::Owner(label, text) | Item::View(label, text) if LOOSE.contains(label) => format!("{label}: {}", unspaced(text)),
            Item::Owner(label, text) | Item::View(label, text) => format!("{label}: {text}"),
        }
    }
}

/// A text without white space beside what is not ASCII.
fn unspaced(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
        if latin(out.chars().next_back()) && latin(word.chars().next()) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The visible characters of a text, sorted. A hyphen that divided a word is not printed.
pub fn ink(text: &str) -> String {
    let mut ink: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    ink.sort_unstable();
    ink.into_iter().collect()
}

impl Form {
    /// The form of a page.
    pub fn of(page: &Page<'_>) -> Self {
        let mut out = String::new();
        for (at, article) in page.articles.iter().enumerate() {
            let gap = if at > 0 { "\n" } else { "" };
            let section = article.section.as_ref().map_or(String::new(), |section| format!(" in {section}"));
            let _ = writeln!(out, "{gap}{} {}{section}", at + 1, article.kind.as_str());
            write_article(&mut out, article);
        }
        write_page(&mut out, page);
        Form(out)
    }

    /// Where another form is not this one: this one's lines with `-`, the other's with `+`, below the
    /// heads that both have. Nothing where they say the same.
    pub fn differences(&self, other: &Form) -> Vec<String> {
        if let Some(labels) = self.0.strip_prefix(NONE_OF) {
            let barred: Vec<&str> = labels.split(',').map(str::trim).collect();
            let is_barred = |line: &&str| matches!(Item::parse(line), Some(Item::Owner(label, _)) if barred.contains(&label));
            return other.0.lines().filter(is_barred).map(|line| format!("+ {}", line.trim_start())).collect();
        }
        let (mine, theirs) = (self.lines(), other.lines());
        if mine == theirs { Vec::new() } else { diff(&mine, &theirs) }
    }

    /// Whether it says which items a reading must not have, and nothing of what it has.
    pub fn is_bar(&self) -> bool {
        self.0.starts_with(NONE_OF)
    }

    /// The lines as they are compared.
    fn lines(&self) -> Vec<String> {
        self.0
            .lines()
            .map(|line| Item::parse(line.trim_end()).map_or(line.to_owned(), |item| item.normal()))
            .filter(|l| !l.is_empty())
            .collect()
    }

    /// The visible characters that its items own, sorted.
    pub fn ink(&self) -> String {
        let owned = self.0.lines().filter_map(Item::parse).filter_map(|item| match item {
            Item::Owner(_, text) => Some(text),
            _ => None,
        });
        ink(&owned.collect::<String>())
    }
}

/// What each side has beside the longest sequence of lines that both have. Of that, only heads are told.
fn diff(mine: &[String], theirs: &[String]) -> Vec<String> {
    let mut common = vec![vec![0_usize; theirs.len() + 1]; mine.len() + 1];
    for i in (0..mine.len()).rev() {
        for j in (0..theirs.len()).rev() {
            let longest = common[i + 1][j].max(common[i][j + 1]);
            common[i][j] = if mine[i] == theirs[j] { common[i + 1][j + 1] + 1 } else { longest };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < mine.len() || j < theirs.len() {
        if i < mine.len() && j < theirs.len() && mine[i] == theirs[j] {
            if !mine[i].contains(": ") {
                lines.push(format!("  {}", mine[i]));
            }
            (i, j) = (i + 1, j + 1);
        } else if j == theirs.len() || (i < mine.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(format!("- {}", mine[i]));
            i += 1;
        } else {
            lines.push(format!("+ {}", theirs[j]));
            j += 1;
        }
    }
    lines
}

fn owner(out: &mut String, label: &str, text: &Text<'_>) {
    let _ = writeln!(out, "  {label}: {text}");
}

fn view(out: &mut String, label: &str, text: &Option<Text<'_>>) {
    if let Some(text) = text {
        let _ = writeln!(out, "    {label}: {text}");
    }
}

fn write_article(out: &mut String, article: &Article<'_>) {
    for (label, text) in [("kicker", &article.kicker), ("headline", &article.headline), ("subheadline", &article.subheadline)] {
        if let Some(text) = text {
            owner(out, label, text);
        }
    }
    if let Some(byline) = &article.byline {
        owner(out, "byline", &byline.text);
        view(out, "outlet", &byline.outlet);
        view(out, "place", &byline.place);
        view(out, "date", &byline.date);
        for person in &byline.people {
            view(out, person.role.as_str(), &Some(person.name.clone()));
        }
    }
    for block in &article.body {
        owner(out, if block.kind == BlockKind::Subhead { "subhead" } else { "p" }, &block.text);
    }
    for caption in &article.captions {
        owner(out, "caption", &caption.text);
        view(out, "credit", &caption.credit);
    }
}

fn write_page(out: &mut String, page: &Page<'_>) {
    if page.sections.is_empty() && page.furniture.is_empty() && page.duplicates.is_empty() {
        return;
    }
    let gap = if out.is_empty() { "" } else { "\n" };
    let _ = writeln!(out, "{gap}page");
    page.sections.iter().for_each(|section| owner(out, "section", section));
    page.furniture.iter().for_each(|line| owner(out, "furniture", line));
    for duplicate in &page.duplicates {
        let label = duplicate.of.map_or("duplicate".to_owned(), |of| format!("duplicate of {}", of + 1));
        owner(out, &label, &duplicate.text);
    }
}

#[test]
fn a_line_is_read_as_it_was_written() {
    assert_eq!(Item::parse("  p: 甲: 乙"), Some(Item::Owner("p", "甲: 乙")));
    assert_eq!(Item::parse("    outlet: 本报"), Some(Item::View("outlet", "本报")));
    assert_eq!(Item::parse("1 news in 【市井】"), Some(Item::Head("1 news in 【市井】")));
    assert_eq!(Item::parse("甲乙"), None);
    assert_eq!(Item::parse("  甲乙"), None);
}

#[test]
fn space_counts_in_paragraphs_only() {
    let form = |text: &str| Form(text.to_owned());
    assert_eq!(form("  headline: 甲 乙\n").differences(&form("  headline: 甲乙\n")), [""; 0]);
    assert_eq!(form("  p: 甲 乙\n").differences(&form("  p: 甲乙\n")), ["- p: 甲 乙", "+ p: 甲乙"]);
    assert_eq!(form("  headline: on air\n").differences(&form("  headline: onair\n")).len(), 2);
}

#[test]
fn order_counts() {
    let form = |text: &str| Form(text.to_owned());
    assert_eq!(form("  p: 甲\n  p: 乙\n").differences(&form("  p: 乙\n  p: 甲\n")), ["- p: 甲", "+ p: 甲"]);
}

#[test]
fn a_bar_tells_what_must_not_be_there() {
    let bar = Form("none of: headline, byline\n".to_owned());
    assert_eq!(bar.differences(&Form("1 news\n  headline: 甲\n  p: 乙\n".to_owned())), ["+ headline: 甲"]);
    assert_eq!(bar.differences(&Form("1 news\n  p: 乙\n".to_owned())), [""; 0]);
}

#[test]
fn views_own_no_ink() {
    assert_eq!(Form("1 news in 戊\n  p: 乙 甲\n    outlet: 丙\n".to_owned()).ink(), ink("甲-乙"));
}
