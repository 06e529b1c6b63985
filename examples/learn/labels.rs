//! Label files: what an editor says of each line of a page.

use crate::pages::sorted;
use std::collections::BTreeMap;
use std::path::Path;
use tearsheet::inspect::{GoldLine, GoldRole, Lesson};

/// The label of a line: its article, its role, its place in reading order.
type Rows = BTreeMap<usize, (String, String, usize)>;

/// What a label file says.
#[derive(Default)]
pub struct Labels {
    pub rows: Rows,
    /// The section of each article that has one.
    sections: BTreeMap<String, String>,
}

/// The labels of each page.
pub fn read(folder: &Path) -> Result<BTreeMap<String, Labels>, String> {
    let mut pages = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(pages);
    }
    for path in sorted(folder)? {
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut name = String::new();
        let mut labels = Labels::default();
        let mut in_lines = false;
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            if let Some(page) = line.strip_prefix("page ") {
                name = page.trim().trim_end_matches(".txt").to_owned();
            } else if line == "lines" {
                in_lines = true;
            } else if in_lines {
                labels.add(line);
            } else if let Some((article, section)) = line.split_once(" section ").filter(|(a, _)| !a.contains(' ')) {
                labels.sections.insert(article.to_owned(), section.trim().to_owned());
            }
        }
        pages.insert(name, labels);
    }
    Ok(pages)
}

impl Labels {
    /// Adds a row: lines, article, role.
    fn add(&mut self, row: &str) {
        let mut fields = row.split_whitespace();
        let (Some(span), Some(article), Some(role)) = (fields.next(), fields.next(), fields.next()) else { return };
        let (from, to) = span.split_once('-').unwrap_or((span, span));
        let (Ok(from), Ok(to)) = (from.parse::<usize>(), to.parse::<usize>()) else { return };
        for number in from..=to {
            let role = if number == from || role.ends_with('+') { role.to_owned() } else { format!("{role}+") };
            let order = self.rows.len();
            self.rows.insert(number, (article.to_owned(), role, order));
        }
    }

    /// The section of each line's article.
    pub fn sections(&self) -> BTreeMap<usize, String> {
        let section = |article: &String| self.sections.get(article).cloned();
        self.rows.iter().filter_map(|(&line, (article, _, _))| Some((line, section(article)?))).collect()
    }

    /// For each line of running text the line of its article that is read before it.
    pub fn goes_on(&self) -> BTreeMap<usize, usize> {
        let mut text: Vec<(usize, usize, &str)> = self
            .rows
            .iter()
            .filter(|(_, (_, role, _))| matches!(role.trim_end_matches('+'), "" | "p"))
            .map(|(&line, (article, _, order))| (*order, line, article.as_str()))
            .collect();
        text.sort_unstable();
        let mut before: BTreeMap<&str, usize> = BTreeMap::new();
        text.into_iter().filter_map(|(_, line, article)| Some((line, before.insert(article, line)?))).collect()
    }

    /// The labels of a page's lines, as an editor wrote them.
    pub fn lines(&self, lesson: &Lesson) -> Result<Vec<GoldLine>, String> {
        let mut articles: Vec<&str> = Vec::new();
        let mut gold = Vec::new();
        let mut picked = "";
        for (number, _) in lesson.lines() {
            let (article, role, _) = self.rows.get(&number).ok_or(format!("line {number} has no label"))?;
            let known = articles.iter().position(|a| a == article).unwrap_or_else(|| {
                articles.push(article);
                articles.len() - 1
            });
            let continues = role.ends_with('+');
            let base = role.trim_end_matches('+').trim_end_matches('?');
            let base = if continues && base.split('|').any(|b| b == picked) {
                picked
            } else {
                either(base, picked, next_item(&self.rows, number))
            };
            // A line that may be the headline's second is read as that.
            let continues = continues || (base == "headline" && picked == "headline" && role.contains('|'));
            picked = base;
            let role = match base {
                "section" => GoldRole::Section,
                "kicker" => GoldRole::Kicker,
                "headline" => GoldRole::Headline,
                "subheadline" => GoldRole::Subheadline,
                "byline" => GoldRole::Byline,
                "p" | "" => GoldRole::Paragraph,
                "subhead" => GoldRole::Subhead,
                "caption" => GoldRole::Caption,
                "furniture" => GoldRole::Furniture,
                "duplicate" => GoldRole::Duplicate,
                other => return Err(format!("line {number}: no role is called {other}")),
            };
            gold.push(GoldLine { article: known, role, continues });
        }
        Ok(gold)
    }
}

/// Of two readings that are both right the one that keeps a heading group in order: a kicker
/// before another such line, a headline behind a kicker, a subheadline behind a headline, else what the editor named first.
fn either<'r>(roles: &'r str, before: &str, next: &str) -> &'r str {
    let mut choices = roles.split('|');
    let first = choices.next().unwrap_or(roles);
    let mut others = choices.chain([first]);
    match () {
        () if first == "headline" && roles.contains("kicker") && next.starts_with("kicker|") => "kicker",
        () if first == "kicker" && before == "kicker" => others.find(|&o| o == "headline").unwrap_or(first),
        () if first == "kicker" && matches!(before, "headline" | "subheadline") => others.find(|&o| o == "subheadline").unwrap_or(first),
        () => first,
    }
}

/// The role of the item that begins after line `number`.
fn next_item(rows: &Rows, number: usize) -> &str {
    rows.range(number + 1..).map(|(_, row)| row.1.as_str()).find(|role| !role.ends_with('+')).unwrap_or("")
}
