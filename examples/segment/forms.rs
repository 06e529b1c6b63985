//! The forms a page can be written in.

use super::args::Form;
use super::sheet::Sheet;
use serde::Serialize;
use std::io::{self, Write};
use tearsheet::{Article, Page};

/// An article as a line of its own.
#[derive(Serialize)]
struct Row<'p, 's> {
    page: &'p str,
    #[serde(flatten)]
    article: &'p Article<'s>,
}

pub fn write(out: &mut dyn Write, form: Form, sheet: &Sheet, stem: &str, page: &Page<'_>) -> io::Result<()> {
    match form {
        Form::Text => sheet.page(out, page),
        Form::Json => line(out, page),
        Form::Jsonl => page.articles.iter().try_for_each(|article| line(out, &Row { page: stem, article })),
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}
