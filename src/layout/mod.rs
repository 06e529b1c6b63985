//! Stage 2: columns.
//!
//! Input: the lines. Output: [`Layout`], for each line the width of the column that it was set in
//! and how full of it the line is, and the page's habits of indenting and spacing. Column widths
//! differ from article to article, so each line's is found among its neighbours. Guarantees: one
//! entry a line. It does not join or divide anything. Cost: a constant number of neighbours a line.

use crate::options::Stage;
use crate::source::{Line, Source};

/// Lines on each side that vote for a line's column width.
const REACH: usize = 5;
/// Cells by which lines of one column differ: a mark pushed out or carried over, one narrow digit.
const SLACK: u32 = 3;
/// Lines that have to agree before a width is a column's.
const AGREE: usize = 4;
/// Widest column, in cells: wider lines are paragraphs of a page that was never wrapped.
const WIDEST: u32 = 110;
/// Narrowest column, in cells: six Han.
const NARROWEST: u32 = 12;

/// How full of its column a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fill {
    /// Lines here are not wrapped.
    Free,
    /// Less than half.
    Little,
    /// More than half.
    Part,
    /// One or two Han short.
    Nearly,
    /// All of it.
    Full,
    /// More than all.
    Over,
}

/// What is known of a line's place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// Cells of the column; 0 where lines are not wrapped.
    pub column: u32,
    pub fill: Fill,
}

/// The places of all lines, and the page's habits.
#[derive(Debug)]
pub(crate) struct Layout {
    pub places: Vec<Place>,
    /// Share of wrapped lines, in percent.
    pub wrapped: u32,
    /// Blank lines most often found between lines; 1 in most web copies.
    pub usual_gap: u32,
    /// Percent of long lines that are indented by two Han.
    pub indented: u32,
    /// Percent of lines with a blank line before them.
    pub spaced: u32,
    /// Cells of the page's usual column; 0 where few lines are wrapped.
    pub usual_column: u32,
    /// Percent of wrapped paragraphs whose first line ends two Han short of the column: the indent was lost.
    pub hung: u32,
}

/// Finds the columns of a page.
pub(crate) fn columns(source: &Source<'_>, stage: Stage) -> Layout {
    let lines = &source.lines;
    crate::work::done(lines.len());
    let mut places = Vec::with_capacity(lines.len());
    for at in 0..lines.len() {
        let column = if stage == Stage::On { column(lines, at) } else { 0 };
        places.push(Place { column, fill: fill(&lines[at], column) });
    }
    let wrapped = places.iter().filter(|p| p.column > 0).count();
    let long = lines.iter().filter(|l| l.width >= 30);
    let (mut many, mut indented) = (0, 0);
    for line in long {
        many += 1;
        indented += u32::from((2..=6).contains(&line.indent));
    }
    Layout {
        wrapped: percent(wrapped as u32, lines.len() as u32),
        usual_gap: usual(lines.iter().skip(1).map(|l| l.gap.min(3))),
        indented: percent(indented, many),
        hung: hung(lines, &places),
        usual_column: if wrapped * 4 < lines.len() { 0 } else { median(places.iter().map(|p| p.column).filter(|&c| c > 0)) },
        spaced: percent(lines.iter().filter(|l| l.gap > 0).count() as u32, lines.len() as u32),
        places,
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    (part * 100).checked_div(whole).unwrap_or(0)
}

fn median(values: impl Iterator<Item = u32>) -> u32 {
    let mut values: Vec<u32> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
}

/// Whether a line is as short of its column as an indent that was lost would leave it, with a full line below.
pub(crate) fn lacks_indent(lines: &[Line<'_>], places: &[Place], at: usize) -> bool {
    let (line, column) = (&lines[at], places[at].column);
    let full_below = lines.get(at + 1).is_some_and(|next| next.gap == 0 && taken(next) >= taken(line) + 3);
    column > 0 && line.indent == 0 && (3..=6).contains(&column.saturating_sub(taken(line))) && full_below
}

/// Percent of first lines, known by the short line that ends a sentence before them, that lack their indent.
fn hung(lines: &[Line<'_>], places: &[Place]) -> u32 {
    let ended = |at: usize| lines[at].ends_sentence() && matches!(places[at].fill, Fill::Little | Fill::Part);
    let firsts = (1..lines.len()).filter(|&at| places[at].column > 0 && lines[at].chars > 5 && ended(at - 1));
    let (mut many, mut lacking) = (0, 0);
    for at in firsts {
        many += 1;
        lacking += u32::from(lacks_indent(lines, places, at));
    }
    if many < 3 { 0 } else { percent(lacking, many) }
}

/// The value found most often; the smallest of equals; 0 where there is none.
fn usual(values: impl Iterator<Item = u32>) -> u32 {
    let mut counts = [0u32; 9];
    values.for_each(|v| counts[v.min(8) as usize] += 1);
    (0..9).rev().max_by_key(|&v| counts[v as usize]).unwrap_or(0)
}

/// Cells that a line takes of its column, a first line's indent included.
pub(crate) fn taken(line: &Line<'_>) -> u32 {
    line.width + line.indent.min(8)
}

/// The width that most neighbours of line `at` share, if it is a column's.
fn column(lines: &[Line<'_>], at: usize) -> u32 {
    let from = at.saturating_sub(REACH);
    let to = (at + REACH + 1).min(lines.len());
    let window = &lines[from..to];
    let mut best = (0, 0);
    for (i, line) in window.iter().enumerate() {
        let width = taken(line);
        if !(NARROWEST..=WIDEST).contains(&width) {
            continue;
        }
        // A column's full lines agree within the slack, and few lines are longer.
        let agree = window.iter().filter(|l| taken(l) <= width && taken(l) + SLACK > width).count();
        let over = window.iter().filter(|l| taken(l) > width + 1).count();
        let near = usize::from(i.abs_diff(at - from) <= 2);
        if agree >= AGREE.min(window.len()) && over * 2 <= agree + 2 && (agree * 2 + near, width) > best {
            best = (agree * 2 + near, width);
        }
    }
    best.1
}

fn fill(line: &Line<'_>, column: u32) -> Fill {
    let taken = taken(line);
    match column {
        0 => Fill::Free,
        _ if taken > column + 2 => Fill::Over,
        _ if taken + SLACK > column => Fill::Full,
        _ if taken + 6 >= column => Fill::Nearly,
        _ if taken * 2 >= column => Fill::Part,
        _ => Fill::Little,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::read;

    #[test]
    fn two_columns_of_different_width_are_told_apart() {
        let narrow = "一二三四五六七八九十\n".repeat(8);
        let wide = "一二三四五六七八九十一二三四五六七八九十\n".repeat(8);
        let text = format!("{narrow}\n{wide}");
        let layout = columns(&read(&text), Stage::On);
        assert_eq!(layout.places[3].column, 20);
        assert_eq!(layout.places[12].column, 40);
        assert!(layout.places.iter().all(|p| p.fill >= Fill::Full || p.column == 40));
    }

    #[test]
    fn long_unwrapped_lines_have_no_column() {
        let text = ["长", "很长", "更长"].map(|s| s.repeat(80)).join("\n\n");
        assert!(columns(&read(&text), Stage::On).places.iter().all(|p| p.column == 0));
    }
}
