//! Behaviour in data files: small pages, and how an editor reads them. `README.md` says how to add one.

mod form;
mod known;

use form::Form;
use known::Known;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Every `<phenomenon>/NN-name` that has a file ending in `suffix`, sorted.
fn names(suffix: &str) -> BTreeSet<String> {
    let paths = |folder: &Path| {
        fs::read_dir(folder).expect("a folder can be read").map(|entry| entry.expect("an entry").path()).collect::<Vec<_>>()
    };
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).expect("names are UTF-8").to_owned();
    let mut names = BTreeSet::new();
    for phenomenon in paths(&folder()).iter().filter(|path| path.is_dir()) {
        let files = paths(phenomenon).iter().map(|path| name(path)).collect::<Vec<_>>();
        names.extend(files.iter().filter_map(|file| file.strip_suffix(suffix)).map(|case| format!("{}/{case}", name(phenomenon))));
    }
    names
}

/// A page, the right reading of it, and the library's.
struct Case {
    name: String,
    right: Form,
    given: Form,
}

impl Case {
    fn read(name: &str) -> Self {
        let page = read(&folder().join(format!("{name}.in.txt")));
        let given = Form::of(&tearsheet::segment(&page));
        let right = Form(fs::read_to_string(output(name)).unwrap_or_default());
        assert_eq!(given.ink(), form::ink(&page), "{name}: the library's reading does not hold the page's characters");
        Case { name: name.to_owned(), right, given }
    }
}

fn output(name: &str) -> PathBuf {
    folder().join(format!("{name}.out.txt"))
}

fn cases() -> Vec<Case> {
    names(".in.txt").iter().map(|name| Case::read(name)).collect()
}

#[test]
fn pages_are_read_as_an_editor_reads_them() {
    let mut known = Known::read(&folder().join("known-wrong.txt"));
    let mut complaints = Vec::new();
    let update = std::env::var_os("UPDATE_CASES").is_some_and(|v| v == "1");
    for Case { name, right, given } in cases() {
        let differences = right.differences(&given);
        match (differences.is_empty(), known.holds(&name)) {
            (true, false) | (false, true) => {}
            (true, true) if update => known.strike(&name),
            (true, true) => complaints.push(format!("{name} is read right: take it off known-wrong.txt")),
            (false, false) if update && !right.is_bar() => fs::write(output(&name), &given.0).expect("an output can be written"),
            (false, false) => complaints.push(format!("{name}\n{}", differences.join("\n"))),
        }
    }
    if update {
        known.write();
    }
    assert!(complaints.is_empty(), "{}\n\n- as an editor reads it, + as the library does", complaints.join("\n\n"));
}

#[test]
fn every_case_is_whole() {
    let pages = names(".in.txt");
    assert_eq!(pages, names(".out.txt"));
    let known = Known::read(&folder().join("known-wrong.txt"));
    let lost: Vec<&str> = known.names().filter(|name| !pages.contains(*name)).collect();
    assert!(lost.is_empty(), "known-wrong.txt lists what is not there: {lost:?}");
}

#[test]
fn every_output_holds_its_page() {
    for name in names(".out.txt") {
        let page = form::ink(&read(&folder().join(format!("{name}.in.txt"))));
        let right = Form(read(&output(&name)));
        if right.is_bar() {
            continue;
        }
        assert_eq!(right.ink(), page, "{name}.out.txt does not hold the page's characters, each once");
        let strange: Vec<&str> = right.0.lines().filter(|line| form::Item::parse(line).is_none()).collect();
        assert!(strange.is_empty(), "{name}.out.txt: {strange:?}");
    }
}
