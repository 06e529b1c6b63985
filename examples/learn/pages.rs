//! Labelled pages, read from folders.

use crate::compose::{self, Content};
use crate::dice::Dice;
use crate::gold;
use std::collections::BTreeMap;
use std::path::Path;
use tearsheet::inspect::{GoldLine, GoldRole, Lesson, Truth};

/// A page to learn from.
pub struct LabelledPage {
    pub name: String,
    pub lesson: Lesson,
    pub truth: Truth,
    /// How often it is read in a round.
    pub times: usize,
    /// It is only measured with.
    pub held_out: bool,
    /// The section that covers each labelled line's article.
    pub sections: BTreeMap<usize, String>,
    /// It is a labelled page in another layout.
    pub set_anew: bool,
    /// Its misread lines are printed.
    pub show: bool,
}

/// Reads the pages of all folders, in the order given and then by name.
pub fn read(folders: &[String], variants: usize, fold: Option<(usize, usize)>) -> Result<Vec<LabelledPage>, String> {
    let mut pages = Vec::new();
    let mut count = 0;
    let mut contents: Vec<Content> = Vec::new();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for folder in folders {
        let (folder, times) = match folder.split_once('=') {
            Some((folder, times)) => (folder, times.parse().map_err(|_| format!("{folder}: TIMES is a number"))?),
            None => (folder.as_str(), 1),
        };
        let held = std::fs::read_to_string(Path::new(folder).join("held-out.txt")).unwrap_or_default();
        let held: Vec<&str> = held.lines().collect();
        let labelled = labels(&Path::new(folder).join("labels"))?;
        let facts = sections(&Path::new(folder).join("labels"))?;
        let (mut read, mut passed, mut lost) = (0, 0, 0);
        for path in sorted(&Path::new(folder).join("pages"))? {
            let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let lesson = Lesson::new(&text);
            let json = Path::new(folder).join("gold").join(format!("{stem}.json"));
            let gold = match labelled.get(&stem) {
                Some(rows) => by_labels(&lesson, rows),
                None => gold::align(&lesson, &json),
            };
            let sections = match (labelled.get(&stem), &gold) {
                (None, Ok(lines)) => gold::sections(&lesson, lines, &json),
                (rows, _) => covered(rows, facts.get(&stem)),
            };
            let mut held_out = held.contains(&stem.as_str());
            if let Some((part, parts)) = fold {
                if held_out {
                    continue;
                }
                held_out = times > 1 && count % parts == part;
            }
            count += 1;
            if let Some(gold) = gold.as_ref().ok().filter(|_| !held_out) {
                let copies = if times > 1 { variants } else { usize::from(dice.chance(if variants > 0 { 25 } else { 0 })) };
                let content = content(&lesson, gold, labelled.get(&stem));
                for copy in 0..copies {
                    // Half of the pages borrow articles of another: new neighbours, old habits mixed.
                    let other = if dice.chance(50) { contents.get(dice.roll(contents.len())) } else { None };
                    let (text, gold) = match other {
                        Some(other) => compose::set(&content.with(other), &mut dice),
                        None => compose::set(&content, &mut dice),
                    };
                    let lesson = Lesson::new(&text);
                    match lesson.truth(&gold) {
                        Ok(truth) => pages.push(LabelledPage {
                            name: format!("{stem}/{copy}"),
                            lesson,
                            truth,
                            times: 1,
                            held_out: false,
                            sections: BTreeMap::new(),
                            set_anew: true,
                            show: false,
                        }),
                        Err(_) => lost += 1,
                    }
                }
                if times > 1 {
                    contents.push(content);
                }
            }
            match gold.and_then(|gold| lesson.truth(&gold).map_err(|line| format!("line {line}: no sequence of tags gives its label"))) {
                Ok(truth) => {
                    read += 1;
                    pages.push(LabelledPage {
                        held_out,
                        sections,
                        set_anew: false,
                        show: fold.is_some(),
                        name: stem,
                        lesson,
                        truth,
                        times,
                    });
                }
                Err(why) => {
                    passed += 1;
                    eprintln!("passed over {stem}: {why}");
                }
            }
        }
        eprintln!("{folder}: {read} pages read, {passed} passed over; {lost} settings lost");
    }
    Ok(pages)
}

fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.path())).filter(|p| p.is_file()).collect();
    paths.sort();
    Ok(paths)
}

/// Of each page the sections that its articles are said to have.
fn sections(folder: &Path) -> Result<BTreeMap<String, BTreeMap<String, String>>, String> {
    let mut pages = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(pages);
    }
    for path in sorted(folder)? {
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut name = String::new();
        let mut facts = BTreeMap::new();
        for line in text.lines().map(str::trim) {
            if let Some(page) = line.strip_prefix("page ") {
                name = page.trim().trim_end_matches(".txt").to_owned();
            } else if let Some((article, section)) = line.split_once(" section ").filter(|(a, _)| !a.contains(' ')) {
                facts.insert(article.to_owned(), section.trim().to_owned());
            }
        }
        pages.insert(name, facts);
    }
    Ok(pages)
}

/// The section of each line's article.
fn covered(rows: Option<&Rows>, facts: Option<&BTreeMap<String, String>>) -> BTreeMap<usize, String> {
    let (Some(rows), Some(facts)) = (rows, facts) else { return BTreeMap::new() };
    rows.iter().filter_map(|(&line, (article, _, _))| facts.get(article).map(|section| (line, section.clone()))).collect()
}

/// The label of a line: its article, its role, its place in reading order.
type Rows = BTreeMap<usize, (String, String, usize)>;

/// A page taken apart, in the order an editor reads it.
fn content(lesson: &Lesson, gold: &[GoldLine], rows: Option<&Rows>) -> Content {
    let mut lines: Vec<(usize, &str, GoldLine)> = lesson.lines().zip(gold).map(|((number, text), &gold)| (number, text, gold)).collect();
    if let Some(rows) = rows {
        lines.sort_by_key(|(number, _, _)| rows.get(number).map_or(usize::MAX, |row| row.2));
    }
    Content::new(&lines)
}

/// The label rows of each page: line number to article and role.
fn labels(folder: &Path) -> Result<BTreeMap<String, Rows>, String> {
    let mut pages = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(pages);
    }
    for path in sorted(folder)? {
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut name = String::new();
        let mut rows = Rows::new();
        let mut in_lines = false;
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            if let Some(page) = line.strip_prefix("page ") {
                name = page.trim().trim_end_matches(".txt").to_owned();
            } else if line == "lines" {
                in_lines = true;
            } else if in_lines {
                let mut fields = line.split_whitespace();
                let (Some(span), Some(article), Some(role)) = (fields.next(), fields.next(), fields.next()) else { continue };
                let (from, to) = span.split_once('-').unwrap_or((span, span));
                let (Ok(from), Ok(to)) = (from.parse::<usize>(), to.parse::<usize>()) else { continue };
                for number in from..=to {
                    let role = if number == from || role.ends_with('+') { role.to_owned() } else { format!("{role}+") };
                    let order = rows.len();
                    rows.insert(number, (article.to_owned(), role, order));
                }
            }
        }
        pages.insert(name, rows);
    }
    Ok(pages)
}

/// The labels of a page's lines, as an editor wrote them.
fn by_labels(lesson: &Lesson, rows: &Rows) -> Result<Vec<GoldLine>, String> {
    let mut articles: Vec<&str> = Vec::new();
    let mut gold = Vec::new();
    let mut picked = "";
    for (number, _) in lesson.lines() {
        let (article, role, _) = rows.get(&number).ok_or(format!("line {number} has no label"))?;
        let known = articles.iter().position(|a| a == article).unwrap_or_else(|| {
            articles.push(article);
            articles.len() - 1
        });
        let continues = role.ends_with('+');
        let base = role.trim_end_matches('+').trim_end_matches('?');
        let base = if continues && base.split('|').any(|b| b == picked) { picked } else { either(base, picked, next_item(rows, number)) };
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

/// Of two readings that are both right the one that keeps a heading group in order: a kicker
/// before another such line, a headline behind a kicker, else what the editor named first.
fn either<'r>(roles: &'r str, before: &str, next: &str) -> &'r str {
    let mut choices = roles.split('|');
    let first = choices.next().unwrap_or(roles);
    let mut others = choices.chain([first]);
    match () {
        () if first == "headline" && roles.contains("kicker") && next.starts_with("kicker|") => "kicker",
        () if first == "kicker" && before == "kicker" => others.find(|&o| o == "headline").unwrap_or(first),
        () => first,
    }
}

/// The role of the item that begins after line `number`.
fn next_item(rows: &Rows, number: usize) -> &str {
    rows.range(number + 1..).map(|(_, row)| row.1.as_str()).find(|role| !role.ends_with('+')).unwrap_or("")
}
