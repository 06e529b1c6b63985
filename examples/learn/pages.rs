//! Labelled pages, read from folders.

use crate::compose;
use crate::content::Content;
use crate::dice::Dice;
use crate::gold;
use crate::labels::{self, Labels};
use std::collections::BTreeMap;
use std::path::Path;
use tearsheet::inspect::{GoldLine, Lesson, Truth};

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
    /// The article of each line.
    pub articles: BTreeMap<usize, usize>,
    /// For a line of running text the line of its article that is read before it.
    pub goes_on: BTreeMap<usize, usize>,
    /// It is a labelled page in another layout.
    pub set_anew: bool,
    /// Its misread lines are printed.
    pub show: bool,
}

/// Of a hundred pages that borrow, how many borrow a column of briefs.
const BRIEFS: usize = 35;

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
        let labelled = labels::read(&Path::new(folder).join("labels"))?;
        let (mut read, mut passed, mut lost) = (0, 0, 0);
        for path in sorted(&Path::new(folder).join("pages"))? {
            let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let lesson = Lesson::new(&text);
            let json = Path::new(folder).join("gold").join(format!("{stem}.json"));
            let gold = match labelled.get(&stem) {
                Some(labels) => labels.lines(&lesson),
                None => gold::align(&lesson, &json),
            };
            let sections = match (labelled.get(&stem), &gold) {
                (None, Ok(lines)) => gold::sections(&lesson, lines, &json),
                (labels, _) => labels.map(Labels::sections).unwrap_or_default(),
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
                    let content = match other {
                        Some(other) if dice.chance(BRIEFS) => content.with_briefs(other, &mut dice),
                        Some(other) => content.with(other),
                        None => content.clone(),
                    };
                    let (text, gold) = compose::set(&content, &mut dice);
                    let lesson = Lesson::new(&text);
                    match lesson.truth(&gold) {
                        Ok(truth) => pages.push(LabelledPage {
                            name: format!("{stem}/{copy}"),
                            lesson,
                            truth,
                            times: 1,
                            held_out: false,
                            sections: BTreeMap::new(),
                            articles: BTreeMap::new(),
                            goes_on: BTreeMap::new(),
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
            let articles =
                gold.iter().flat_map(|gold| lesson.lines().zip(gold)).map(|((number, _), line)| (number, line.article)).collect();
            match gold.and_then(|gold| lesson.truth(&gold).map_err(|line| format!("line {line}: no sequence of tags gives its label"))) {
                Ok(truth) => {
                    read += 1;
                    pages.push(LabelledPage {
                        held_out,
                        sections,
                        articles,
                        goes_on: labelled.get(&stem).map(Labels::goes_on).unwrap_or_default(),
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

pub fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.path())).filter(|p| p.is_file()).collect();
    paths.sort();
    Ok(paths)
}

/// A page taken apart, in the order an editor reads it.
fn content(lesson: &Lesson, gold: &[GoldLine], labels: Option<&Labels>) -> Content {
    let mut lines: Vec<(usize, &str, GoldLine)> = lesson.lines().zip(gold).map(|((number, text), &gold)| (number, text, gold)).collect();
    if let Some(labels) = labels {
        lines.sort_by_key(|(number, _, _)| labels.rows.get(number).map_or(usize::MAX, |row| row.2));
    }
    Content::new(&lines)
}
