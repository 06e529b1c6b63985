//! Drives the example programs as a person would: on the pages of the repository, and on bad input.
//!
//! What they should say is asked of the library, so that these tests hold however a page is read.

use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use textwrap::core::display_width;

/// The programs as cargo built them: asking cargo means that none is stale.
static PROGRAMS: LazyLock<HashMap<String, PathBuf>> = LazyLock::new(|| {
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--message-format", "json", "--profile", profile, "--example", "segment", "--example", "explain"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let messages = String::from_utf8(built.stdout).expect("cargo writes UTF-8");
    let program = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        let name = message["target"]["name"].as_str()?.to_owned();
        Some((name, PathBuf::from(message["executable"].as_str()?)))
    };
    messages.lines().filter_map(program).collect()
});

/// A program with arguments, at the root of the repository.
fn program(name: &str, args: &[&str]) -> Command {
    let mut command = Command::new(&PROGRAMS[name]);
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("NO_COLOR");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(name: &str, args: &[&str]) -> Output {
    program(name, args).output().expect("it starts")
}

fn segment(args: &[&str]) -> Output {
    run("segment", args)
}

/// What a run that went well wrote.
fn told(output: Output) -> String {
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    String::from_utf8(output.stdout).expect("UTF-8 comes out")
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn fed(args: &[&str], input: &[u8]) -> Output {
    let mut child = program("segment", args).stdin(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("a pipe").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// The pages of the repository by name, sorted.
fn pages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/pages");
    let mut pages: Vec<_> = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path()).collect();
    pages.sort();
    let read = |path: PathBuf| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap());
    pages.into_iter().map(read).collect()
}

/// An empty folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// A file in the folder; its path.
fn file(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a file can be written");
    path.to_str().expect("a path of UTF-8").to_owned()
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn there_is_a_page_of_each_manner() {
    let names: Vec<String> = pages().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["city-daily", "evening-paper", "orphans", "taiwan", "web-document", "wrapped-pdf"]);
}

#[test]
fn text_holds_everything_that_an_article_holds() {
    for (name, text) in pages() {
        let out = told(segment(&[&format!("examples/pages/{name}.txt")]));
        let (lines, out): (Vec<&str>, String) = (out.lines().collect(), bare(&out));
        let page = tearsheet::segment(&text);
        for text in page.articles.iter().flat_map(|article| article.owners()) {
            assert!(out.contains(&bare(&text.to_string())), "{name}: {text}");
        }
        for person in page.articles.iter().flat_map(|article| &article.byline).flat_map(|byline| &byline.people) {
            let (who, role) = (person.name.to_string(), person.role.as_str());
            assert!(lines.iter().any(|line| line.contains(role) && line.contains(&who)), "{name}: {person:?}");
        }
    }
}

#[test]
fn text_ends_with_what_was_counted() {
    for (name, text) in pages() {
        let out = told(segment(&[&format!("examples/pages/{name}.txt")]));
        let last = out.lines().rfind(|line| !line.is_empty()).unwrap();
        let numbers: Vec<usize> = last.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let page = tearsheet::segment(&text);
        assert_eq!(numbers, [page.articles.len(), page.furniture.len(), page.duplicates.len(), page.notes.len()], "{last}");
    }
}

#[test]
fn lines_fit_the_width_that_was_asked_for() {
    for width in [30, 80] {
        let out = told(segment(&["--width", &width.to_string(), "examples/pages"]));
        let widest = out.lines().max_by_key(|line| display_width(line)).unwrap();
        assert!((width - 4..=width).contains(&display_width(widest)), "{widest}");
    }
    let unwrapped = told(segment(&["--width=0", "examples/pages"]));
    assert!(unwrapped.lines().any(|line| display_width(line) > 200));
}

#[test]
fn a_folder_is_its_pages_in_order() {
    let out = told(segment(&["examples/pages"]));
    let titles: Vec<&str> = out.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')).collect();
    assert_eq!(titles, pages().iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
}

#[test]
fn standard_input_is_read_without_a_file_and_for_a_dash() {
    let (name, text) = pages().remove(0);
    let from_file = told(segment(&[&format!("examples/pages/{name}.txt")]));
    assert_eq!(told(fed(&[], text.as_bytes())), from_file);
    assert_eq!(told(fed(&["-"], text.as_bytes())), from_file);
}

#[test]
fn json_is_the_page_and_its_spans_spell_its_texts() {
    for (name, text) in pages() {
        let out = told(segment(&["--format", "json", &format!("examples/pages/{name}.txt")]));
        assert_eq!(out.trim_end(), serde_json::to_string(&tearsheet::segment(&text)).unwrap(), "{name}");
        let page: Value = serde_json::from_str(&out).expect("it is JSON");
        assert!(spelled(&page, &text) >= page["articles"].as_array().expect("articles").len(), "{name}");
    }
}

/// Checks every text under `value` against the source bytes of its spans; how many there are.
fn spelled(value: &Value, source: &str) -> usize {
    match value {
        Value::Array(values) => values.iter().map(|v| spelled(v, source)).sum(),
        Value::Object(fields) => {
            let below = fields.values().map(|v| spelled(v, source)).sum();
            let (Some(text), Some(spans)) = (value["text"].as_str(), value["spans"].as_array()) else { return below };
            let bound = |bound: &Value| bound.as_u64().expect("an offset") as usize;
            let spelling: String = spans.iter().map(|span| &source[bound(&span[0])..bound(&span[1])]).collect();
            assert_eq!(bare(text), bare(&spelling));
            below + 1
        }
        _ => 0,
    }
}

#[test]
fn jsonl_has_a_line_an_article_with_its_page() {
    let out = told(segment(&["--format=jsonl", "examples/pages"]));
    let rows: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    let mut rows = rows.iter();
    for (name, text) in pages() {
        for article in &tearsheet::segment(&text).articles {
            let row = rows.next().expect("no article is left out");
            assert_eq!(row["page"], name.as_str());
            assert_eq!(row["headline"]["text"].as_str().map(str::to_owned), article.headline.as_ref().map(ToString::to_string));
            assert_eq!(row["body"].as_array().map(Vec::len), Some(article.body.len()));
        }
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn out_writes_a_file_a_page() {
    let out = folder("out").join("made/by/it");
    for (form, extension) in [("text", "txt"), ("json", "json"), ("jsonl", "jsonl")] {
        let listed = told(segment(&["--format", form, "--out", out.to_str().unwrap(), "examples/pages"]));
        assert_eq!(listed.lines().count(), pages().len());
        for (name, _) in pages() {
            let written = fs::read_to_string(out.join(format!("{name}.{extension}"))).expect("it was written");
            assert_eq!(written, told(segment(&["--format", form, &format!("examples/pages/{name}.txt")])));
        }
    }
}

#[test]
fn out_writes_over_no_page() {
    let folder = folder("over");
    let (_, text) = pages().remove(0);
    let page = file(&folder, "page.txt", text.as_bytes());
    let output = segment(&["--out", folder.to_str().unwrap(), &page]);
    assert_eq!((output.status.code(), err(&output).lines().count()), (Some(1), 1));
    assert_eq!(fs::read_to_string(page).unwrap(), text);
}

#[test]
fn out_keeps_the_first_of_two_pages_of_one_name() {
    let folder = folder("namesakes");
    let [one, two] = ["one", "two"].map(|name| folder.join(name));
    for folder in [&one, &two] {
        fs::create_dir(folder).unwrap();
    }
    let (first, second) = (file(&one, "page.txt", "甲\n\n乙。\n".as_bytes()), file(&two, "page.txt", "丙\n\n丁。\n".as_bytes()));
    let output = segment(&["--format=json", "--out", folder.to_str().unwrap(), &first, &second]);
    assert_eq!((output.status.code(), err(&output).lines().count()), (Some(1), 1));
    let kept = fs::read_to_string(folder.join("page.json")).unwrap();
    assert!(kept.contains('甲') && !kept.contains('丙'), "{kept}");
}

#[test]
fn bad_input_is_one_line_each_and_the_rest_is_done() {
    let folder = folder("bad");
    let empty = file(&folder, "empty.txt", b"");
    let blank = file(&folder, "blank.txt", "\u{feff}\r\n　\n".as_bytes());
    let bytes = file(&folder, "bytes.txt", b"\xb1\xa8\xd6\xbd");
    let missing = folder.join("missing.txt").to_str().unwrap().to_owned();
    let bare = folder.join("bare");
    fs::create_dir(&bare).unwrap();
    let bare = bare.to_str().unwrap().to_owned();
    let good = "examples/pages/taiwan.txt";
    let output = segment(&[&missing, &empty, &blank, good, &bytes, &bare]);
    assert_eq!(output.status.code(), Some(1));
    let complaints = err(&output);
    let about: Vec<&str> = complaints.lines().filter_map(|line| line.strip_prefix("segment: ")).collect();
    assert_eq!(about.len(), 5, "{complaints}");
    for (line, path) in about.iter().zip([missing, empty, blank, bytes, bare]) {
        assert!(line.starts_with(&format!("{path}: ")), "{line}");
    }
    assert!(about[3].contains("UTF-8") && about[3].contains("offset 0"), "{}", about[3]);
    let done = String::from_utf8(output.stdout).unwrap();
    assert!(done.ends_with(&told(segment(&[good]))), "{done}");
}

#[test]
fn empty_standard_input_is_said_to_be_empty() {
    let output = fed(&[], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(err(&output).starts_with("segment: standard input: empty"), "{}", err(&output));
}

#[test]
fn wrong_use_is_told_and_nothing_is_done() {
    let page = "examples/pages/taiwan.txt";
    for wrong in [["--colour", page], ["--format=xml", page], ["--width=7", page], [page, "--out"], ["-x", page]] {
        let output = segment(&wrong);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{wrong:?}");
        assert!(err(&output).contains("usage: segment"), "{wrong:?}: {}", err(&output));
    }
    for wrong in [&[][..], &["a", "b"], &["--help", "a"]] {
        let output = run("explain", wrong);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{wrong:?}");
        assert!(err(&output).contains("usage: explain"), "{wrong:?}: {}", err(&output));
    }
}

#[test]
fn help_names_every_option() {
    let help = told(segment(&["--help"]));
    assert!(["--format", "--out", "--width", "--help", "NO_COLOR"].iter().all(|word| help.contains(word)), "{help}");
}

#[test]
fn a_pipe_gets_no_escape_codes_even_from_the_page() {
    let folder = folder("escapes");
    // In the middle of every paragraph: a colour, a bell, a control sequence of the upper half.
    let red = pages().remove(0).1.replace("。", "\u{1b}[31m\u{7}\u{9b}。");
    let page = file(&folder, "red.txt", red.as_bytes());
    for (name, args) in [("segment", ["examples/pages", &page].as_slice()), ("explain", &[&page])] {
        let out = told(run(name, args));
        assert!(out.contains("\u{fffd}[31m\u{fffd}\u{fffd}。"), "{out}");
        assert!(!out.chars().any(|c| c.is_control() && c != '\n'), "{out:?}");
    }
}

#[test]
fn a_reader_who_leaves_early_causes_no_complaint() {
    // More than a pipe holds, so that the rest of it is still to be written.
    let long: String = pages().into_iter().map(|(_, text)| text).collect::<String>().repeat(5);
    let long = file(&folder("long"), "page.txt", long.as_bytes());
    for (name, args) in [("segment", vec!["examples/pages"; 100]), ("explain", vec![long.as_str()])] {
        let mut child = program(name, &args).spawn().expect("it starts");
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 16]).expect("it begins to write");
        drop(stdout);
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported() {
    for name in ["segment", "explain"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let output = program(name, &["examples/pages/taiwan.txt"]).stdout(full).output().expect("it starts");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(err(&output).starts_with(&format!("{name}: standard output: ")), "{}", err(&output));
    }
}

#[test]
fn explain_shows_every_line_and_every_article() {
    for (name, text) in pages() {
        let out = told(run("explain", &[&format!("examples/pages/{name}.txt")]));
        let (lines, articles) = out.split_once("\n\n").expect("two parts");
        let numbers = |part: &str| part.lines().filter_map(|line| line.get(..5)?.trim().parse().ok()).collect::<Vec<usize>>();
        let reports = tearsheet::inspect::explain(&text);
        assert_eq!(numbers(lines), reports.iter().map(|report| report.number).collect::<Vec<_>>(), "{name}");
        for (report, row) in reports.iter().zip(lines.lines().filter(|line| !numbers(line).is_empty())) {
            assert!(row.contains(report.role) && row.contains(report.runner_up), "{row}");
            assert!(row.contains(&format!("{:+}", report.margin)), "{row}");
        }
        let page = tearsheet::segment(&text);
        assert_eq!(numbers(articles).len(), page.articles.len(), "{name}");
        for headline in page.articles.iter().filter_map(|article| article.headline.as_ref()) {
            assert!(articles.contains(&headline.to_string()), "{name}: {headline}");
        }
        let said = |word: &str| articles.lines().filter(|line| line.trim_start().split(' ').next() == Some(word)).count();
        for kind in ["join", "move", "duplicate", "hyphen"] {
            assert_eq!(said(kind), page.repairs.iter().filter(|repair| repair.kind.as_str() == kind).count(), "{name}: {kind}");
        }
        for row in articles.lines().filter_map(|line| line.trim_start().strip_prefix("join ")) {
            let halves: Vec<usize> = row.split([' ', ',']).filter_map(|word| word.parse().ok()).collect();
            assert!(halves.len() == 2 && halves[0] < halves[1] && halves.iter().all(|half| numbers(lines).contains(half)), "{name}: {row}");
        }
        for note in &page.notes {
            assert_ne!(said(note.kind.as_str()), 0, "{name}: {note:?}");
        }
    }
}

#[test]
fn explain_reports_bad_input() {
    let folder = folder("explain");
    for path in [file(&folder, "bytes.txt", b"\xff"), folder.join("missing.txt").to_str().unwrap().to_owned()] {
        let output = run("explain", &[&path]);
        assert_eq!((output.status.code(), output.stdout.len(), err(&output).lines().count()), (Some(1), 0, 1));
        assert!(err(&output).starts_with(&format!("explain: {path}: ")), "{}", err(&output));
    }
}
