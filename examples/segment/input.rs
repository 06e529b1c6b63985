//! Where pages come from.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// A page to read.
pub struct Input {
    /// The page's name: its file's without the ending.
    pub stem: String,
    from: From,
}

enum From {
    Stdin,
    File(PathBuf),
}

/// The pages that the arguments name, in order; what names none is a message.
pub fn expand(args: &[OsString]) -> Vec<Result<Input, String>> {
    let mut inputs = Vec::with_capacity(args.len());
    for arg in args {
        let path = Path::new(arg);
        if arg == "-" {
            inputs.push(Ok(Input { stem: "stdin".to_owned(), from: From::Stdin }));
        } else if path.is_dir() {
            match pages_in(path) {
                Ok(pages) if pages.is_empty() => inputs.push(Err(format!("{}: no .txt file in this folder", path.display()))),
                Ok(pages) => inputs.extend(pages.into_iter().map(|page| Ok(Input::file(page)))),
                Err(error) => inputs.push(Err(format!("{}: {error}", path.display()))),
            }
        } else {
            inputs.push(Ok(Input::file(path.to_owned())));
        }
    }
    inputs
}

/// The text files of a folder, sorted: a folder's own order is chance.
fn pages_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt")) && path.is_file() {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}

impl Input {
    fn file(path: PathBuf) -> Self {
        let stem = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Input { stem, from: From::File(path) }
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match &self.from {
            From::File(path) => Some(path),
            From::Stdin => None,
        }
    }

    /// Its bytes; a message where they cannot be had or show nothing.
    pub fn read(&self) -> Result<Vec<u8>, String> {
        let bytes = match &self.from {
            From::File(path) => fs::read(path),
            From::Stdin => stdin(),
        };
        let bytes = bytes.map_err(|error| format!("{self}: {error}"))?;
        let blank = std::str::from_utf8(&bytes).is_ok_and(|text| text.trim_start_matches('\u{feff}').trim().is_empty());
        if blank { Err(format!("{self}: empty, there is no text to segment")) } else { Ok(bytes) }
    }
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        super::complain("reading standard input until end of file (`--help` for other ways)");
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.from {
            From::File(path) => write!(f, "{}", path.display()),
            From::Stdin => f.write_str("standard input"),
        }
    }
}
