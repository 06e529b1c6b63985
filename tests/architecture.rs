//! The map and the house: `ARCHITECTURE.md` names every source file and nothing that is not there,
//! no file grows out of hand, and no stage knows a later one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The stages, in order: one folder of `src` each.
const STAGES: [&str; 5] = ["source", "layout", "roles", "articles", "repair"];
/// The folders that the map covers.
const MAPPED: [&str; 5] = ["src", "examples", "benches", "tests", "fuzz"];
/// Lines that a source file may have.
const MOST_LINES: usize = 500;
/// Tables that a program writes: they are as long as they are.
const GENERATED: [&str; 3] = ["src/roles/weights.rs", "src/lexicon/counts.rs", "src/lexicon/variants.rs"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Every Rust file of the mapped folders, as a path from the root.
fn sources() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> = MAPPED.iter().map(|folder| root().join(folder)).filter(|folder| folder.is_dir()).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.insert(from_root(&path));
            }
        }
    }
    found
}

fn from_root(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("it is inside the repository");
    path.iter().map(|part| part.to_str().expect("names are UTF-8")).collect::<Vec<_>>().join("/")
}

/// Whether the map has a line for the file. What a test target keeps in its folder goes with its `main.rs`.
fn is_mapped(path: &str) -> bool {
    let depth = path.split('/').count();
    !path.starts_with("tests/") || depth == 2 || (depth == 3 && path.ends_with("/main.rs"))
}

/// The paths that a text names: words that begin with a mapped folder. A pattern stands for the folder before it.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "_-./<>*{}".contains(c)));
    let mapped = |word: &&str| word.split_once('/').is_some_and(|(folder, _)| MAPPED.contains(&folder));
    words.filter(mapped).map(|word| {
        let plain = word.split(['<', '*', '{']).next().unwrap_or_default();
        let end = if plain.len() < word.len() { plain.rfind('/').unwrap_or(0) } else { word.len() };
        word[..end].trim_end_matches(['.', '/'])
    })
}

/// The path that a line of the map explains: it begins the line, and words come after it.
fn explained(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*|`".contains(c));
    let path = paths(line).next().filter(|path| line.starts_with(path))?;
    line[path.len()..].chars().any(char::is_alphabetic).then_some(path)
}

/// What `text` uses of the crate: the first name behind `crate::`, or behind a `super` that may be the crate.
fn imports(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let mut names = BTreeSet::new();
    for root in ["crate::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => names.extend(group_names(group)),
                None => names.extend(name(rest)),
            }
        }
    }
    names
}

fn name(text: &str) -> Option<String> {
    let name: String = text.trim_start().chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The first names of a `use` group, whose opening brace is gone.
fn group_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.extend(name(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

#[test]
fn the_map_has_a_line_for_every_file() {
    let map = read("ARCHITECTURE.md");
    let lines: Vec<&str> = map.lines().filter_map(explained).collect();
    let count = |path: &String| lines.iter().filter(|line| *line == path).count();
    let wrong: Vec<String> = sources().into_iter().filter(|path| is_mapped(path) && count(path) != 1).collect();
    assert!(wrong.is_empty(), "ARCHITECTURE.md has no line, or more than one, that begins with and explains:\n{}", wrong.join("\n"));
}

#[test]
fn the_map_names_nothing_that_is_not_there() {
    let map = read("ARCHITECTURE.md");
    let lost: BTreeSet<&str> = paths(&map).filter(|path| !root().join(path).exists()).collect();
    assert!(lost.is_empty(), "ARCHITECTURE.md names what is not there: {lost:?}");
}

#[test]
fn no_file_grows_out_of_hand() {
    let lines = |path: &String| read(path).lines().count();
    let long: Vec<String> = sources().into_iter().filter(|path| !GENERATED.contains(&path.as_str()) && lines(path) > MOST_LINES).collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines: {}", long.join(", "));
}

#[test]
fn no_stage_knows_a_later_one() {
    let mut wrong = Vec::new();
    for (at, stage) in STAGES.iter().enumerate() {
        let files: Vec<String> = sources().into_iter().filter(|path| path.starts_with(&format!("src/{stage}/"))).collect();
        assert!(!files.is_empty(), "src/{stage} holds no file");
        for path in files {
            let known = imports(&read(&path));
            wrong.extend(STAGES[at + 1..].iter().filter(|later| known.contains(**later)).map(|later| format!("{path} uses {later}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn paths_are_found_in_prose() {
    let text = "| `src/lib.rs` | it begins (see src/roles/), tests/cases/<phenomenon>/NN.txt, `src/page/*.rs`. /usr/src/x benches/none.rs.";
    assert_eq!(paths(text).collect::<Vec<_>>(), ["src/lib.rs", "src/roles", "tests/cases", "src/page", "benches/none.rs"]);
    assert_eq!(explained("- `src/lib.rs`: the five stages in a row"), Some("src/lib.rs"));
    assert_eq!(explained("- `src/lib.rs`"), None);
    assert_eq!(explained("- as in `src/lib.rs`, which"), None);
}

#[test]
fn imports_are_found_in_code() {
    let code = "use crate::source::{articles};\n// use crate::layout;\nuse crate::{page::{self, repair}, roles::Tag,\n    Text};\nlet x = super::articles::y();";
    assert_eq!(imports(code).into_iter().collect::<Vec<_>>(), ["Text", "articles", "page", "roles", "source"]);
}
