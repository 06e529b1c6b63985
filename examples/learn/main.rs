//! Learns the weights of the roles stage from labelled pages, and writes the table.
//!
//! ```text
//! cargo run --release --example learn -- --count src/lexicon/counts.rs FOLDER[=TIMES]…
//! cargo run --release --example learn -- --themes src/lexicon/themes/vectors.bin FOLDER…
//! cargo run --release --example learn -- --reach src/articles/learned.rs FOLDER…
//! cargo run --release --example learn -- --oracle FOLDER_OUT FOLDER…
//! cargo run --release --example learn -- [--out src/roles/weights.rs] [--rounds N] [--variants N] [--fold I/N] FOLDER[=TIMES]…
//! ```
//!
//! A folder holds `pages/*.txt` with `labels/*.txt` (an editor's label for every line) or
//! `gold/*.json` (what the page should become), and perhaps `held-out.txt`, the names of pages that
//! are never learned from. `=TIMES` says how often a folder's pages are read in a round, so that a
//! few pages true to life weigh as much as many made by a program. The same pages give the same
//! table, byte for byte. `--variants` sets each page of a `=TIMES` folder anew that many times, and
//! every fourth of the other pages once. `--fold` measures with every Nth page instead of the
//! held-out ones, and prints each line that was misread. Without `--out` it only reports.

mod column;
mod compose;
mod content;
mod counts;
mod descent;
mod dice;
mod gold;
mod labels;
mod pages;
mod reach;
mod report;
mod table;
mod themes;

use std::process::ExitCode;
use tearsheet::inspect::Model;

fn main() -> ExitCode {
    let mut out = None;
    let mut count = None;
    let mut sections = None;
    let mut themed = None;
    let mut oracle: Option<String> = None;
    let mut rounds = 12;
    let mut variants = 0;
    let mut fold = None;
    let mut folders = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--out" => out = args.next(),
            "--count" => count = args.next(),
            "--themes" => themed = args.next(),
            "--reach" => sections = args.next(),
            "--oracle" => oracle = args.next(),
            "--rounds" => rounds = args.next().and_then(|n| n.parse().ok()).unwrap_or(rounds),
            "--fold" => fold = args.next().and_then(|f| f.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)))),
            "--variants" => variants = args.next().and_then(|n| n.parse().ok()).unwrap_or(variants),
            _ => folders.push(arg),
        }
    }
    if folders.is_empty() {
        eprintln!("usage: learn [--out FILE] [--rounds N] [--variants N] [--fold I/N] FOLDER[=TIMES]...");
        return ExitCode::from(2);
    }
    let pages = match pages::read(&folders, variants, fold) {
        Ok(pages) => pages,
        Err(error) => {
            eprintln!("learn: {error}");
            return ExitCode::FAILURE;
        }
    };
    let done = match (sections, count, oracle, out) {
        _ if themed.is_some() => std::fs::write(themed.unwrap_or_default(), themes::learn(&pages)).map_err(|e| e.to_string()),
        (Some(out), ..) => write(&out, &reach::learn(&pages)),
        // What is counted is evidence for what is learned: the library has to be built again between.
        (_, Some(out), ..) => write(&out, &counts::count(&pages)),
        (_, _, Some(folder), _) => write_oracle(&folder, &pages),
        (.., Some(out)) => write_model(&out, &descent::learn(&pages, rounds)),
        _ => {
            descent::learn(&pages, rounds);
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("learn: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(path: &str, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("{path}: {e}"))
}

/// Writes the table to `path`, and the net beside it, in `net/weights.bin`.
fn write_model(path: &str, model: &Model) -> Result<(), String> {
    let net = std::path::Path::new(path).with_file_name("net").join("weights.bin");
    write(path, &table::print(&model.table))?;
    std::fs::write(&net, table::bytes(&model.nets)?).map_err(|e| format!("{}: {e}", net.display()))
}

/// Writes what the labels themselves make of each page: where that is wrong, no weight can help.
fn write_oracle(folder: &str, pages: &[pages::LabelledPage]) -> Result<(), String> {
    for page in pages.iter().filter(|p| !p.set_anew) {
        let json = serde_json::to_string(&page.lesson.page(&page.truth)).map_err(|e| e.to_string())?;
        write(&format!("{folder}/{}.json", page.name), &json)?;
    }
    Ok(())
}
