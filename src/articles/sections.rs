//! How far a column name 栏目 reaches.

use super::draft::{Draft, Sorted};
use crate::source::{Opening, Source};

/// Gives each article the section that covers it.
///
/// A section covers the article that is printed next, and those after it for as long as they are
/// of its kind: no furniture, no section between, and nothing much longer than what it covered.
pub(super) fn spread(source: &Source<'_>, sorted: &mut Sorted) {
    let mut running: Option<Running> = None;
    for draft in &mut sorted.drafts {
        let first = draft.first_line();
        if let Some(declared) = source.lines.get(first).and_then(|line| line.declared) {
            draft.section = (declared.opening == Opening::InSection).then(|| draft.sections_before.checked_sub(1)).flatten();
            continue;
        }
        let shape = Shape::of(source, draft);
        let begins = draft.sections_before.checked_sub(1).filter(|&s| running.as_ref().is_none_or(|r| r.section != s));
        if let Some(section) = begins {
            running = Some(Running { section, open: true, last_line: draft.last_line(), shape, covered: 1 });
            draft.section = Some(section);
            continue;
        }
        let Some(section) = running.as_mut().filter(|r| r.open) else { continue };
        let furniture = sorted.furniture.iter().any(|&line| line > section.last_line && line < first);
        if furniture || !section.shape.is_like(&shape) {
            section.open = false;
        } else {
            draft.section = Some(section.section);
            section.last_line = draft.last_line();
            section.shape.grow(&shape);
            section.covered += 1;
        }
    }
}

struct Running {
    section: usize,
    open: bool,
    last_line: usize,
    shape: Shape,
    covered: usize,
}

/// What tells articles of a column from others.
struct Shape {
    chars: u32,
    headings: usize,
    lead: bool,
}

impl Shape {
    fn of(source: &Source<'_>, draft: &Draft) -> Shape {
        let lines = draft.blocks.iter().flat_map(|b| &b.lines);
        let first = draft.blocks.first().and_then(|b| b.lines.first()).map_or("", |&l| source.lines[l].text);
        Shape {
            chars: lines.map(|&l| source.lines[l].chars).sum(),
            headings: draft.headings.len(),
            lead: crate::lexicon::byline::lead(first, &[]).is_some(),
        }
    }

    fn is_like(&self, other: &Shape) -> bool {
        let long = other.chars > self.chars.max(160) * 2;
        !long && (self.lead || !other.lead) && (other.headings > 0) == (self.headings > 0) && other.headings <= self.headings.max(1)
    }

    fn grow(&mut self, other: &Shape) {
        self.chars = self.chars.max(other.chars);
    }
}
