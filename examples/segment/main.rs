//! Segments page texts: files, a folder of them, or standard input.
//!
//! ```text
//! cargo run --release --example segment -- examples/pages/city-daily.txt
//! cargo run --release --example segment -- --format jsonl --out articles examples/pages
//! ```
//!
//! The pages in `examples/pages` are invented, their people and papers too. A page that cannot be
//! read is one line on standard error; the others are done all the same, and the exit status is 1.

mod args;
mod forms;
mod ink;
mod input;
mod sheet;

use args::{Form, Job, Request};
use ink::Ink;
use input::Input;
use sheet::{Sheet, counts};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tearsheet::{Page, Segmenter};

fn main() -> ExitCode {
    let job = match args::parse() {
        Ok(Request::Segment(job)) => job,
        Ok(Request::Help) => return finish(write!(io::stdout(), "{}", args::HELP).map(|()| 0)),
        Err(error) => {
            complain(&format!("{error}\n{}", args::USAGE));
            return ExitCode::from(2);
        }
    };
    finish(run(&job))
}

/// The exit status for so many pages that failed. A reader who closes the pipe has seen enough: no failure.
fn finish(failures: io::Result<usize>) -> ExitCode {
    match failures {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("standard output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// One line on standard error; if even that is closed, there is no one to tell.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "segment: {message}");
}

/// Why a page was not done.
enum Trouble {
    /// It concerns this page alone; the next may go well.
    Page(String),
    /// Nothing more can be written.
    Stdout(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Stdout(error)
    }
}

/// Does every page; how many failed.
fn run(job: &Job) -> io::Result<usize> {
    let inputs = input::expand(&job.inputs);
    let mut desk = Desk::new(job, &inputs);
    let mut failures = 0;
    for input in inputs {
        let done = input.map_err(Trouble::Page).and_then(|input| desk.page(&input));
        match done {
            Ok(()) => {}
            Err(Trouble::Page(message)) => {
                complain(&message);
                failures += 1;
            }
            Err(Trouble::Stdout(error)) => return Err(error),
        }
    }
    Ok(failures)
}

/// Where pages are read and written.
struct Desk<'j> {
    job: &'j Job,
    segmenter: Segmenter,
    sheet: Sheet,
    stdout: BufWriter<io::StdoutLock<'static>>,
    /// Stands before each page's text, where there is more than one.
    titles: Titles,
    /// Files that are read, which nothing may be written over, and files that have been written.
    taken: HashSet<PathBuf>,
}

#[derive(Clone, Copy, PartialEq)]
enum Titles {
    Shown,
    Left,
}

impl<'j> Desk<'j> {
    fn new(job: &'j Job, inputs: &[Result<Input, String>]) -> Self {
        let to_stdout = job.out.is_none();
        Desk {
            job,
            segmenter: Segmenter::default(),
            sheet: Sheet::new(job.width, if to_stdout { Ink::of_stdout() } else { Ink::Plain }),
            stdout: BufWriter::new(io::stdout().lock()),
            titles: if to_stdout && job.form == Form::Text && inputs.len() > 1 { Titles::Shown } else { Titles::Left },
            taken: inputs.iter().flatten().filter_map(|input| input.path().and_then(|p| p.canonicalize().ok())).collect(),
        }
    }

    fn page(&mut self, input: &Input) -> Result<(), Trouble> {
        let bytes = input.read().map_err(Trouble::Page)?;
        let page = self.segmenter.segment_bytes(&bytes).map_err(|error| Trouble::Page(format!("{input}: {error}")))?;
        match &self.job.out {
            None => {
                if self.titles == Titles::Shown {
                    self.sheet.title(&mut self.stdout, &input.stem)?;
                }
                forms::write(&mut self.stdout, self.job.form, &self.sheet, &input.stem, &page)?;
            }
            Some(folder) => {
                let path = self.file(folder, &input.stem, &page).map_err(Trouble::Page)?;
                writeln!(self.stdout, "{}: {}", path.display(), counts(&page))?;
            }
        }
        Ok(self.stdout.flush()?)
    }

    /// Writes a file for the page and says where it is.
    fn file(&mut self, folder: &Path, stem: &str, page: &Page<'_>) -> Result<PathBuf, String> {
        let path = folder.join(format!("{stem}.{}", self.job.form.extension()));
        let write = || -> io::Result<PathBuf> {
            fs::create_dir_all(folder)?;
            let real = folder.canonicalize()?.join(path.file_name().unwrap_or_default());
            if self.taken.contains(&real) {
                return Err(io::Error::other("not written: it is one of the pages, or another page of that name is there"));
            }
            let mut out = BufWriter::new(File::create(&path)?);
            forms::write(&mut out, self.job.form, &self.sheet, stem, page)?;
            out.flush().map(|()| real)
        };
        self.taken.insert(write().map_err(|error| format!("{}: {error}", path.display()))?);
        Ok(path)
    }
}
