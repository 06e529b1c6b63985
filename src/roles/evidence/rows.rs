//! Rows of tables: results, prices, standings.

use super::Facts;
use crate::source::{Class, Line, Source, class};

/// Answers of `ROW`, by name.
mod row {
    pub const NONE: usize = 0;
    pub const SCORE: usize = 1;
    pub const CELLS: usize = 2;
    pub const AMONG: usize = 3;
    pub const NO_HAN: usize = 4;
}

/// Characters of the longest row.
const LONGEST: u32 = 70;

/// Finds the rows among a page's lines.
pub(super) fn mark(source: &Source<'_>, facts: &mut [Facts]) {
    for (line, facts) in source.lines.iter().zip(facts.iter_mut()) {
        facts.row = kind(line);
    }
    for at in 0..facts.len() {
        let like = |i: Option<usize>| i.and_then(|i| facts.get(i)).is_some_and(|f| matches!(f.row, row::CELLS | row::AMONG));
        if facts[at].row == row::CELLS && (like(at.checked_sub(1)) || like(Some(at + 1))) {
            facts[at].row = row::AMONG;
        }
    }
}

fn kind(line: &Line<'_>) -> usize {
    if line.chars > LONGEST {
        return row::NONE;
    }
    let cells = line.text.split_whitespace().count();
    match () {
        () if line.han == 0 && line.letters == 0 => row::NO_HAN,
        () if has_score(line.text) => row::SCORE,
        () if cells >= 3 && line.digits * 6 >= line.chars => row::CELLS,
        () if cells >= 4 && line.last != '。' => row::CELLS,
        () => row::NONE,
    }
}

/// Numbers with a colon between: 3∶1, 21：19.
fn has_score(text: &str) -> bool {
    let mut chars = text.chars();
    let (mut a, mut b) = (' ', ' ');
    chars.any(|c| {
        let score = class(a) == Class::Digit && matches!(b, '∶' | ':' | '：' | '比' | '-') && class(c) == Class::Digit;
        (a, b) = (b, c);
        score
    })
}

/// Characters of the longest line that is a number or a mark standing alone.
const ALONE: u32 = 8;

/// The answer of `LONE`: a mark, a number or a Latin word that may belong into a sentence, and what stands around it.
pub(super) fn lone(source: &Source<'_>, facts: &[Facts], at: usize) -> usize {
    let line = &source.lines[at];
    if line.chars > ALONE || line.han > 0 {
        return 0;
    }
    let open = |i: Option<usize>| i.is_some_and(|i| facts[i].closure < 2 && source.lines[i].han > 4);
    let (before, next) = (open(at.checked_sub(1)), source.lines.get(at + 1));
    let goes_on = next.is_some_and(|l| l.han > 1 && l.gap == 0 && line.gap == 0);
    let unit = next.is_some_and(|l| {
        "条辆日月年元人岁個个名米吨公里万萬亿億％%余多户戶亩畝家次项項本张張只頭头平方小時时分位所台座根斤度倍届屆號号點点層层"
            .contains(l.first)
    });
    match () {
        () if line.digits + line.letters == 0 => {
            if before {
                1
            } else {
                2
            }
        }
        () if line.digits >= line.letters && before && goes_on && unit => 3,
        () if line.digits >= line.letters && before && goes_on => 4,
        () if line.digits >= line.letters && before => 5,
        () if line.digits >= line.letters => 6,
        () if before && goes_on => 7,
        () => 8,
    }
}
