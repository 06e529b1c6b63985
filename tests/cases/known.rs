//! The cases whose right answer the library does not give yet: `path — what is wrong`, one a line.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands between a case's path and what is wrong with it.
const DASH: &str = " — ";

pub struct Known {
    path: PathBuf,
    lines: Vec<String>,
}

impl Known {
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_default();
        let known = Known { path: path.to_owned(), lines: text.lines().map(str::to_owned).collect() };
        for line in known.lines.iter().filter(|line| !is_comment(line)) {
            assert!(
                line.split_once(DASH).is_some_and(|(_, why)| !why.trim().is_empty()),
                "known-wrong.txt does not say what is wrong: {line}"
            );
        }
        known
    }

    /// The paths of the cases, as `<phenomenon>/NN-name`.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter(|line| !is_comment(line)).map(|line| name(line))
    }

    pub fn holds(&self, case: &str) -> bool {
        self.names().any(|name| name == case)
    }

    /// Takes a case off the list.
    pub fn strike(&mut self, case: &str) {
        self.lines.retain(|line| is_comment(line) || name(line) != case);
    }

    pub fn write(&self) {
        let text: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
        fs::write(&self.path, text).expect("known-wrong.txt can be written");
    }
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}

fn name(line: &str) -> &str {
    line.split_once(DASH).map_or(line, |(name, _)| name)
}
