//! Shows why a page was read as it was.
//!
//! ```text
//! cargo run --release --example explain -- examples/pages/orphans.txt
//! ```
//!
//! Every line of the page comes with its number, its role, the role that came second and by how
//! much it lost, the line that it goes on from, and below it the evidence that spoke most for its
//! role against the other. Then come the articles with what was repaired and what is uncertain.

#[path = "segment/ink.rs"]
mod ink;

use ink::{Ink, Shade, excerpt, shown};
use std::io::{self, BufWriter, Read, Write};
use std::ops::Range;
use std::path::Path;
use std::process::ExitCode;
use tearsheet::inspect::{self, LineReport};
use tearsheet::{Page, Repair, RepairKind, Text};

/// Cells of a line's text that are shown.
const EXCERPT: usize = 48;
/// Pieces of evidence that are shown of a line.
const EVIDENCE: usize = 3;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let (Some(file), None) = (args.next(), args.next()) else {
        complain("usage: explain FILE (`-` for standard input)");
        return ExitCode::from(2);
    };
    let bytes = if file == "-" { stdin() } else { std::fs::read(&file) };
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other));
    match text {
        Ok(text) => match explain(&text, Ink::of_stdout()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => complain(&format!("explain: standard output: {error}")),
            _ => return ExitCode::SUCCESS,
        },
        Err(error) => complain(&format!("explain: {}: {error}", Path::new(&file).display())),
    }
    ExitCode::FAILURE
}

fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

fn stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn explain(text: &str, ink: Ink) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let reports = inspect::explain(text);
    lines(&mut out, &reports, ink)?;
    let map = Map::new(text, &reports);
    articles(&mut out, &tearsheet::segment(text), &map, ink)?;
    out.flush()
}

/// The table of lines.
fn lines(out: &mut dyn Write, reports: &[LineReport], ink: Ink) -> io::Result<()> {
    let widest = |name: fn(&LineReport) -> &'static str, title: &str| reports.iter().map(|r| name(r).len()).fold(title.len(), usize::max);
    let role = widest(|r| r.role, "role");
    let other = widest(|r| r.runner_up, "runner-up");
    let head = format!("{:>5}  {:<role$}  {:<other$}  {:>7}  {:>8}  text", "line", "role", "runner-up", "margin", "joins");
    writeln!(out, "{}", ink.paint(Shade::Strong, &head))?;
    for report in reports {
        let name = ink.paint(Shade::Accent, &format!("{:<role$}", report.role));
        let joins = report.joins.map_or(String::new(), |line| format!("to {line}"));
        // The page as a whole can want a role that the line itself speaks against.
        let shade = if report.margin < 0 { Shade::Warning } else { Shade::Normal };
        let margin = ink.paint(shade, &format!("{:>+7}", report.margin));
        let (number, runner_up) = (report.number, report.runner_up);
        writeln!(out, "{number:>5}  {name}  {runner_up:<other$}  {margin}  {joins:>8}  {}", excerpt(&shown(&report.text), EXCERPT))?;
        for (evidence, weight) in report.evidence.iter().filter(|(_, weight)| *weight > 0).take(EVIDENCE) {
            writeln!(out, "{}", ink.paint(Shade::Faint, &format!("{:>7}{weight:>+6}  {evidence}", "")))?;
        }
    }
    writeln!(out)
}

/// Where the page's lines begin.
struct Map {
    /// Byte offset and line number.
    starts: Vec<(usize, usize)>,
}

impl Map {
    /// Nothing but white space stands between the reported lines, so each is found where the last one ended.
    fn new(text: &str, reports: &[LineReport]) -> Self {
        let mut end = 0;
        let mut starts = Vec::with_capacity(reports.len());
        for report in reports {
            let start = end + text[end..].find(&report.text).unwrap_or(0);
            starts.push((start, report.number));
            end = start + report.text.len();
        }
        Map { starts }
    }

    /// The line that holds a byte, or stands before it.
    fn line(&self, at: usize) -> usize {
        let next = self.starts.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).map_or(1, |line| self.starts[line].1)
    }
}

/// The articles, each with its repairs and notes; last what concerns none of them.
fn articles(out: &mut dyn Write, page: &Page<'_>, map: &Map, ink: Ink) -> io::Result<()> {
    writeln!(out, "{}", ink.paint(Shade::Strong, &format!("{:>5}  {:>10}  article", "line", "confidence")))?;
    let mut remarks = remarks(page, map, ink);
    let stray = remarks.pop().unwrap_or_default();
    let tell = |out: &mut dyn Write, remarks: &[String]| remarks.iter().try_for_each(|remark| writeln!(out, "{:>19}{remark}", ""));
    for (article, remarks) in page.articles.iter().zip(&remarks) {
        let start = article.owners().filter_map(Text::start).min().map_or(1, |start| map.line(start));
        let headline = article.headline.as_ref().map_or("(no headline)".to_owned(), shown);
        writeln!(out, "{start:>5}  {:>10.3}  {}", article.confidence, ink.paint(Shade::Strong, &headline))?;
        tell(out, remarks)?;
    }
    tell(out, &stray)
}

/// Repairs and notes of each article, and behind them those of none.
fn remarks(page: &Page<'_>, map: &Map, ink: Ink) -> Vec<Vec<String>> {
    let mut remarks = vec![Vec::new(); page.articles.len() + 1];
    let owned = owned(page);
    for Repair { kind, span, confidence, .. } in &page.repairs {
        // A join is the gap between two halves: what stands before it is the first.
        let (at, lines) = match kind {
            RepairKind::Join | RepairKind::Hyphen => {
                let before = span.start.saturating_sub(1);
                (before, format!("lines {} and {}", map.line(before), map.line(span.end)))
            }
            _ => (span.start, format!("line {}", map.line(span.start))),
        };
        let next = owned.partition_point(|(span, _)| span.start <= at);
        let home = next.checked_sub(1).and_then(|owner| owned[owner].1);
        remarks[home.unwrap_or(page.articles.len())].push(format!("{} {lines}, {confidence:.3}", kind.as_str()));
    }
    for note in &page.notes {
        remarks[note.article.unwrap_or(page.articles.len())].push(ink.paint(Shade::Warning, note.kind.as_str()));
    }
    remarks
}

/// The source bytes that an article owns, or that copy it, in order.
fn owned(page: &Page<'_>) -> Vec<(Range<usize>, Option<usize>)> {
    let of_articles = page.articles.iter().enumerate().flat_map(|(at, article)| article.owners().map(move |text| (text, Some(at))));
    let copies = page.duplicates.iter().map(|duplicate| (&duplicate.text, duplicate.of));
    let mut owned: Vec<_> = of_articles.chain(copies).flat_map(|(text, of)| text.spans().map(move |span| (span, of))).collect();
    owned.sort_by_key(|(span, _)| span.start);
    owned
}
