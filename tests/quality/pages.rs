//! Sets of labelled pages, and what the library makes of them.

use crate::{article, ledger, text};
use article::{Fields, Verdict, list};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// Pages with their gold.
pub struct Set {
    pub name: String,
    /// Where the pages' texts are.
    pub pages: PathBuf,
    /// Gold files, sorted by name.
    pub gold: Vec<PathBuf>,
}

/// A page as the library reads it, judged.
pub struct Reading {
    pub page: String,
    pub predicted: Value,
    pub verdicts: Vec<Verdict>,
    pub found: usize,
    pub spurious: usize,
    pub fields: Fields,
    pub faults: Vec<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder that the project shares with others; it need not be there.
pub fn shared_folder() -> PathBuf {
    root().join("../shared")
}

/// A set of the shared folder, where it is there.
pub fn shared(name: &str) -> Option<Set> {
    let folder = shared_folder().join("pages").join(name);
    folder.is_dir().then(|| set(name, &folder, |_| true))
}

/// The pages of the repository that the weights were learned from.
pub fn learned() -> Set {
    let held = held_out_names();
    set("learned", &root().join("tests/pages"), |page| !held.contains(page))
}

/// The pages of the repository that no weight was learned from.
pub fn held_out() -> Set {
    let held = held_out_names();
    set("held-out", &root().join("tests/pages"), |page| held.contains(page))
}

fn held_out_names() -> BTreeSet<String> {
    read(&root().join("tests/pages/held-out.txt")).split_whitespace().map(str::to_owned).collect()
}

fn set(name: &str, folder: &Path, takes: impl Fn(&str) -> bool) -> Set {
    let entries = fs::read_dir(folder.join("gold")).expect("a set has gold").map(|entry| entry.expect("an entry").path());
    let gold = entries.filter(|path| path.extension().is_some_and(|e| e == "json") && takes(stem(path)));
    let gold: BTreeMap<String, PathBuf> = gold.map(|path| (stem(&path).to_owned(), path)).collect();
    assert!(!gold.is_empty(), "{name} has no page");
    Set { name: name.to_owned(), pages: folder.join("pages"), gold: gold.into_values().collect() }
}

/// The name of a file without its extension.
pub fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).expect("names are UTF-8")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

impl Set {
    /// Segments and judges every page, in the order of their names.
    pub fn read(&self) -> Vec<Reading> {
        let parts = thread::available_parallelism().map_or(1, usize::from);
        let read_all = |paths: &[PathBuf]| paths.iter().map(|path| self.read_page(path)).collect::<Vec<_>>();
        thread::scope(|scope| {
            let chunks = self.gold.chunks(self.gold.len().div_ceil(parts));
            let workers: Vec<_> = chunks.map(|paths| scope.spawn(move || read_all(paths))).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("a page is read")).collect()
        })
    }

    fn read_page(&self, path: &Path) -> Reading {
        let gold: Value = serde_json::from_str(&read(path)).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let source = read(&self.pages.join(gold["page"].as_str().expect("gold names its page")));
        let predicted = serde_json::to_value(tearsheet::segment(&source)).expect("a page is JSON");
        let faults = ledger::faults(&source, &predicted);
        judge(stem(path), &gold, predicted, faults)
    }
}

fn judge(page: &str, gold: &Value, predicted: Value, faults: Vec<String>) -> Reading {
    let (golds, preds) = (list(gold, "articles"), list(&predicted, "articles"));
    let pairs = pair(golds, preds);
    let mut fields = Fields::new();
    let mut verdicts = Vec::with_capacity(golds.len());
    for (at, gold) in golds.iter().enumerate() {
        let pred = pairs.get(&at).filter(|p| p.likeness >= 0.3).map_or(&Value::Null, |p| &preds[p.pred]);
        verdicts.push(article::judge(gold, pred, &mut fields));
    }
    for (name, key) in [("furniture", "furniture"), ("duplicate", "duplicates")] {
        let texts = |page| list(page, key).iter().map(text::text_of).collect();
        article::count(&mut fields, name, texts(gold), texts(&predicted));
    }
    let found = pairs.values().filter(|p| p.likeness >= 0.5).count();
    Reading { page: page.to_owned(), verdicts, found, spurious: preds.len() - pairs.len(), fields, faults, predicted }
}

/// The segmented article that a gold article was paired with.
struct Pair {
    pred: usize,
    likeness: f64,
}

/// Pairs articles one to one, the most alike first; of equals the last.
fn pair(golds: &[Value], preds: &[Value]) -> BTreeMap<usize, Pair> {
    let golds: Vec<_> = golds.iter().map(|a| text::Grams::of(&article::whole_gold(a))).collect();
    let preds: Vec<_> = preds.iter().map(|a| text::Grams::of(&article::whole_pred(a))).collect();
    let mut scored: Vec<(f64, usize, usize)> = Vec::new();
    for (i, gold) in golds.iter().enumerate() {
        scored.extend(preds.iter().enumerate().map(|(j, pred)| (gold.overlap(pred), i, j)));
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (b.1, b.2).cmp(&(a.1, a.2))));
    let (mut pairs, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (likeness, gold, pred) in scored {
        if likeness > 0.0 && !pairs.contains_key(&gold) && taken.insert(pred) {
            pairs.insert(gold, Pair { pred, likeness });
        }
    }
    pairs
}
