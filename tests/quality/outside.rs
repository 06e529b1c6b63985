//! The same pages scored by the scorer that the shared pages come with, where it is there.

use crate::figures::Figures;
use crate::pages::{Reading, Set, shared_folder, stem};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The scorer's figures; `None` without python3 or without the scorer.
pub fn score(set: &Set, readings: &[Reading]) -> Option<Figures> {
    let scorer = shared_folder().join("score/score.py");
    let python = Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !scorer.is_file() || !python.is_ok_and(|status| status.success()) {
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("quality").join(&set.name);
    let _ = fs::remove_dir_all(&folder);
    let (gold, pred, figures) = (folder.join("gold"), folder.join("pred"), folder.join("figures.json"));
    for folder in [&gold, &pred] {
        fs::create_dir_all(folder).expect("a folder can be made");
    }
    for (path, reading) in set.gold.iter().zip(readings) {
        let name = format!("{}.json", stem(path));
        fs::copy(path, gold.join(&name)).expect("gold can be copied");
        fs::write(pred.join(&name), reading.predicted.to_string()).expect("a page can be written");
    }
    let mut command = Command::new("python3");
    command.arg(scorer).args([&gold, &pred]).arg("--pages").arg(&set.pages).arg("--json").arg(&figures);
    let output = command.output().expect("python3 starts");
    assert!(output.status.success(), "score.py: {}", String::from_utf8_lossy(&output.stderr));
    let json: Value = serde_json::from_str(&fs::read_to_string(figures).expect("it wrote its figures")).expect("figures are JSON");
    let fields = json.as_object().expect("figures have names");
    Some(Figures(fields.iter().filter_map(|(name, value)| Some((name.clone(), value.as_f64()?))).collect()))
}
