//! What a model makes of the pages: how many lines it misreads, and which.

use crate::pages::LabelledPage;
use tearsheet::inspect::{Model, tag_names};

/// What lines of the held-out pages were taken for, the most frequent mistakes first.
pub fn confusions(pages: &[LabelledPage], model: &Model) -> String {
    let names = tag_names();
    let mut counts = vec![0; names.len() * names.len()];
    for page in pages.iter().filter(|p| p.held_out) {
        let read = page.lesson.decode(model, &page.truth, 0);
        let misread = page.truth.tags.iter().zip(&read.tags).filter(|(a, b)| a != b).count();
        eprintln!("  {}: {misread} of {} lines", page.name, read.tags.len());
        if page.show {
            show(page, &read.tags, &names);
        }
        for (&want, &have) in page.truth.tags.iter().zip(&read.tags).filter(|(a, b)| a != b) {
            counts[usize::from(want) * names.len() + usize::from(have)] += 1;
        }
    }
    let mut order: Vec<usize> = (0..counts.len()).filter(|&i| counts[i] > 2).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(counts[i]));
    let line = |i: usize| format!("{:5}  {} taken for {}\n", counts[i], names[i / names.len()], names[i % names.len()]);
    order.into_iter().take(40).map(line).collect()
}

/// Prints the lines that were misread, each with its neighbours.
fn show(page: &LabelledPage, read: &[u8], names: &[String]) {
    let lines: Vec<(usize, &str)> = page.lesson.lines().collect();
    let wrong: Vec<bool> = page.truth.tags.iter().zip(read).map(|(a, b)| a != b).collect();
    println!("## {}: {} of {} lines", page.name, wrong.iter().filter(|&&w| w).count(), wrong.len());
    for at in 0..lines.len() {
        let near = wrong[at.saturating_sub(1)..(at + 2).min(wrong.len())].contains(&true);
        if near {
            let (want, have) = (&names[usize::from(page.truth.tags[at])], &names[usize::from(read[at])]);
            let mark = if wrong[at] { format!("{want} not {have}") } else { format!("({want})") };
            let text = lines[at].1;
            let head: String = text.chars().take(30).collect();
            let tail: String = text.chars().skip(30.max(text.chars().count().saturating_sub(12))).collect();
            println!("{:4} {mark:42} {head} … {tail}", lines[at].0);
        }
    }
}

/// Share of wrong lines under a model, on the pages learned from and on those held out.
pub fn summary(pages: &[LabelledPage], model: &Model) -> String {
    let mut counts = [(0, 0); 3];
    for page in pages {
        let kind = if page.held_out { 2 } else { usize::from(page.times > 1) };
        let read = page.lesson.decode(model, &page.truth, 0);
        counts[kind].0 += read.tags.iter().zip(&page.truth.tags).filter(|(a, b)| a != b).count();
        counts[kind].1 += read.tags.len();
    }
    let share = |(wrong, all): (usize, usize)| 100.0 * wrong as f64 / all.max(1) as f64;
    format!("then once-read {:.3}%, often-read {:.3}%, held out {:.3}%", share(counts[0]), share(counts[1]), share(counts[2]))
}
