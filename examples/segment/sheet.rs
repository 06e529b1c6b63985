//! Articles as a person likes to read them in a terminal.

use super::ink::{Ink, Shade, excerpt, shown};
use std::fmt::{Display, Write as _};
use std::io::{self, Write};
use tearsheet::{Article, BlockKind, Byline, NoteKind, Page};
use textwrap::core::display_width;
use textwrap::{Options, WrapAlgorithm};

/// Longer lines are hard to read, however wide the terminal is.
const WIDEST: usize = 100;
/// Paragraphs begin two Han in, as in print.
const INDENT: &str = "　　";

/// How wide and with what ink articles are set.
pub struct Sheet {
    width: usize,
    ink: Ink,
}

impl Sheet {
    pub fn new(width: Option<usize>, ink: Ink) -> Self {
        Sheet { width: width.unwrap_or_else(|| textwrap::termwidth().clamp(20, WIDEST)), ink }
    }

    /// The page's name, where pages follow one another.
    pub fn title(&self, out: &mut dyn Write, stem: &str) -> io::Result<()> {
        self.set(out, Shade::Accent, ["[", " "], &format_args!("{stem}]"))?;
        writeln!(out)
    }

    pub fn page(&self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        // Notes of each article, and behind them those of the page.
        let mut notes = vec![Vec::new(); page.articles.len() + 1];
        for note in &page.notes {
            notes[note.article.unwrap_or(page.articles.len())].push(note.kind);
        }
        for (at, article) in page.articles.iter().enumerate() {
            self.rule(out, at + 1, article)?;
            self.article(out, article)?;
            notes[at].iter().try_for_each(|kind| self.remark(out, *kind))?;
            writeln!(out)?;
        }
        notes[page.articles.len()].iter().try_for_each(|kind| self.remark(out, *kind))?;
        self.set(out, Shade::Faint, ["-- ", "   "], &counts(page))?;
        writeln!(out)
    }

    /// A rule across the page with the article's number, section, kind and confidence.
    fn rule(&self, out: &mut dyn Write, number: usize, article: &Article<'_>) -> io::Result<()> {
        let width = self.width.min(WIDEST);
        let right = format!(" {} {:.0}% --", article.kind.as_str(), article.confidence * 100.0);
        let mut left = format!("-- {number} ");
        if let Some(section) = &article.section {
            let room = width.saturating_sub(left.len() + "--  ".len() + right.len());
            let _ = write!(left, "-- {} ", excerpt(&shown(section), room));
        }
        let free = width.saturating_sub(display_width(&left) + right.len());
        writeln!(out, "{}", self.ink.paint(Shade::Accent, &format!("{left}{}{right}", "-".repeat(free))))
    }

    fn article(&self, out: &mut dyn Write, article: &Article<'_>) -> io::Result<()> {
        article.kicker.iter().try_for_each(|kicker| self.set(out, Shade::Normal, ["  ", "  "], kicker))?;
        match &article.headline {
            Some(headline) => self.set(out, Shade::Strong, ["# ", "  "], headline)?,
            None => self.set(out, Shade::Faint, ["# ", "  "], "(no headline)")?,
        }
        article.subheadline.iter().try_for_each(|deck| self.set(out, Shade::Normal, ["  ", "  "], deck))?;
        if let Some(byline) = &article.byline {
            self.set(out, Shade::Normal, ["@ ", "  "], &byline.text)?;
            let read = reading(byline);
            if !read.is_empty() {
                self.set(out, Shade::Faint, ["  ", "  "], &read)?;
            }
        }
        if !article.body.is_empty() {
            writeln!(out)?;
        }
        for block in &article.body {
            match block.kind {
                BlockKind::Subhead => {
                    writeln!(out)?;
                    self.set(out, Shade::Strong, ["## ", "   "], &block.text)?;
                }
                _ => self.set(out, Shade::Normal, [INDENT, ""], &block.text)?,
            }
        }
        article.captions.iter().try_for_each(|caption| {
            writeln!(out)?;
            self.set(out, Shade::Normal, ["[picture] ", "  "], &caption.text)
        })
    }

    fn remark(&self, out: &mut dyn Write, kind: NoteKind) -> io::Result<()> {
        let words = match kind {
            NoteKind::Truncated => "the last paragraph is cut off",
            NoteKind::NoHeadline => "no headline was found for this text",
            NoteKind::NoBody => "no text was found for this headline",
            NoteKind::Competing => "another text might own this headline",
            NoteKind::Fragment => "begins in mid-sentence",
            NoteKind::MissingText => "a line or more of a paragraph is missing",
            NoteKind::NotAPage => "this does not look like a newspaper page",
            other => other.as_str(),
        };
        self.set(out, Shade::Warning, ["! ", "  "], words)
    }

    /// Sets a text in lines that fit; `indents` stand before the first and before the others.
    fn set(&self, out: &mut dyn Write, shade: Shade, indents: [&str; 2], text: &(impl Display + ?Sized)) -> io::Result<()> {
        let [first, rest] = indents;
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(rest).wrap_algorithm(WrapAlgorithm::FirstFit);
        textwrap::wrap(&shown(text), options).iter().try_for_each(|line| writeln!(out, "{}", self.ink.paint(shade, line)))
    }
}

/// What was read out of a byline: people by role, in the order in which the roles are named, and whence.
fn reading(byline: &Byline<'_>) -> String {
    let mut roles: Vec<(&str, Vec<String>)> = Vec::new();
    for person in &byline.people {
        let (role, name) = (person.role.as_str(), person.name.to_string());
        match roles.iter_mut().find(|(known, _)| *known == role) {
            Some((_, names)) => names.push(name),
            None => roles.push((role, vec![name])),
        }
    }
    let people = roles.into_iter().map(|(role, names)| format!("{role} {}", names.join(", ")));
    let whence = [("outlet", &byline.outlet), ("place", &byline.place), ("date", &byline.date)];
    let whence = whence.into_iter().filter_map(|(what, text)| text.as_ref().map(|text| format!("{what} {text}")));
    people.chain(whence).collect::<Vec<_>>().join(" | ")
}

/// How much of each there is on the page.
pub fn counts(page: &Page<'_>) -> String {
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    [
        count(page.articles.len(), "article", "articles"),
        count(page.furniture.len(), "line of furniture", "lines of furniture"),
        count(page.duplicates.len(), "duplicate", "duplicates"),
        count(page.notes.len(), "note", "notes"),
    ]
    .join(", ")
}
