//! What was asked for on the command line.

use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

pub const USAGE: &str = "usage: segment [--format text|json|jsonl] [--out DIR] [--width CELLS] [FILE|FOLDER|-]...";

pub const HELP: &str = "\
Segments newspaper page texts into articles.

usage: segment [OPTIONS] [FILE|FOLDER|-]...

A folder stands for the *.txt files in it. Without a file, and for `-`, standard input is read.

  -f, --format FORM   text   articles to read (default)
                      json   the whole page as one line of JSON
                      jsonl  one line of JSON an article, with the page's name in \"page\"
  -o, --out DIR       write one file a page into DIR, named after the page
  -w, --width CELLS   wrap the text form at CELLS, at least 20; 0: do not wrap
                      (default: the terminal's width, at most 100; 80 without a terminal)
  -h, --help          print this

Exit status: 0 all pages done, 1 some could not be read or written, 2 wrong use.
NO_COLOR=1 in the environment leaves out colour.
";

/// What the command line asks for.
pub enum Request {
    Segment(Job),
    Help,
}

pub struct Job {
    pub form: Form,
    /// One file a page goes there; `None`: standard output.
    pub out: Option<PathBuf>,
    /// `None`: as the terminal has it.
    pub width: Option<usize>,
    pub inputs: Vec<OsString>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    Text,
    Json,
    Jsonl,
}

impl Form {
    pub fn extension(self) -> &'static str {
        match self {
            Form::Text => "txt",
            Form::Json => "json",
            Form::Jsonl => "jsonl",
        }
    }
}

pub fn parse() -> Result<Request, lexopt::Error> {
    let mut job = Job { form: Form::Text, out: None, width: None, inputs: Vec::new() };
    let mut parser = lexopt::Parser::from_env();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('f') | Long("format") => job.form = parser.value()?.parse_with(form)?,
            Short('o') | Long("out") => job.out = Some(parser.value()?.into()),
            Short('w') | Long("width") => job.width = Some(parser.value()?.parse_with(width)?),
            Short('h') | Long("help") => return Ok(Request::Help),
            Value(input) => job.inputs.push(input),
            _ => return Err(arg.unexpected()),
        }
    }
    if job.inputs.is_empty() {
        job.inputs.push("-".into());
    }
    Ok(Request::Segment(job))
}

fn form(value: &str) -> Result<Form, &'static str> {
    [Form::Text, Form::Json, Form::Jsonl]
        .into_iter()
        .zip(["text", "json", "jsonl"])
        .find_map(|(form, name)| (name == value).then_some(form))
        .ok_or("expected text, json or jsonl")
}

fn width(value: &str) -> Result<usize, &'static str> {
    match value.parse() {
        Ok(0) => Ok(usize::MAX),
        Ok(cells @ 20..) => Ok(cells),
        _ => Err("expected 0, or a number from 20"),
    }
}
