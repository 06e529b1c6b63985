//! Stage 3: what each line is.
//!
//! Input: the lines, the page's ink, the columns. Output: [`Roles`], for each line a [`Tag`]. Guarantees: one tag a line; the tags form a sequence that
//! [`tags::after`] allows. It joins nothing, reads no byline and matches no headings: it only says
//! what is what. Cost: a bounded number of states a line.
//!
//! [`evidence`] asks, [`weights`] and [`net`] weigh, [`decoder`] decides.

mod declared;
mod decoder;
pub(crate) mod evidence;
mod hypothesis;
pub(crate) mod model;
pub(crate) mod net;
pub(crate) mod tags;
mod trellis;
mod weights;

use crate::layout::Layout;
use crate::options::Stage;
use crate::source::{Source, Stream};
pub(crate) use declared::number as declared_number;
use decoder::BARRED;
pub(crate) use decoder::Decoder;
pub(crate) use hypothesis::Hypothesis;
use tags::Tag;
#[cfg(feature = "inspect")]
pub(crate) use trellis::Reading;
pub(crate) use weights::WEIGHTS;

/// The reading of a page.
#[derive(Debug)]
pub(crate) struct Roles {
    pub lines: Vec<LineRole>,
}

/// The reading of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineRole {
    pub tag: Tag,
    /// By how much the tag beats the next best one, in the table's units.
    pub margin: i32,
}

/// Margin of what nothing speaks against.
const CERTAIN: i32 = 10_000;

/// Units of the table that make the odds e times better, measured on held-out pages.
const ODDS: f32 = 975.0;

/// The probability that a margin speaks for.
pub(crate) fn surety(margin: i32) -> f32 {
    1.0 / (1.0 + (-(margin as f32) / ODDS).exp())
}

/// Assigns every line its role.
pub(crate) fn assign(source: &Source<'_>, stream: &Stream, layout: &Layout, stage: Stage) -> Roles {
    if stage == Stage::Off {
        let plain = |at: usize| if at == 0 { Tag::ParagraphNew } else { Tag::Paragraph };
        return Roles { lines: (0..source.lines.len()).map(|at| certain(plain(at))).collect() };
    }
    if source.lines.iter().any(|line| line.declared.is_some()) {
        return declared::read(source);
    }
    let evidence = evidence::gather(source, stream, layout);
    let decoder = decoder(&evidence);
    // A text that is no newspaper's has paragraphs and nothing else: what it says is not read.
    let newspaper = source.looks_chinese();
    let titled = source.lines.get(1).is_some_and(|second| second.gap > 0);
    let plain = |at: usize, tag: Tag| match tag {
        Tag::Paragraph | Tag::Cont => true,
        Tag::ParagraphNew => at == 0,
        Tag::HeadlineBefore => at == 0 && titled,
        _ => false,
    };
    let reading = decoder.decode(|at, tag| if newspaper || plain(at, tag) { 0 } else { BARRED });
    let lines = reading.states().zip(0..reading.tags.len()).map(|(before, at)| judge(&decoder, &before, &reading.tags[at..], at));
    Roles { lines: lines.collect() }
}

/// Weighs a page's evidence with the weights that the library was built with.
pub(crate) fn decoder<'d, 'p, 's>(evidence: &'d evidence::Evidence<'p, 's>) -> Decoder<'d, 'p, 's> {
    Decoder::new(evidence, WEIGHTS, net::Judges::new(net::learned(), &evidence.rows, &evidence.wording, Vec::new()))
}

/// A reading that is given, line by line.
#[cfg(feature = "inspect")]
pub(crate) fn of_tags(tags: impl Iterator<Item = Tag>) -> Roles {
    Roles { lines: tags.map(certain).collect() }
}

fn certain(tag: Tag) -> LineRole {
    LineRole { tag, margin: CERTAIN }
}

/// The role of a line, which goes on from `before` and has the first of `tags`, and how far the next best tag is behind.
fn judge(decoder: &Decoder<'_, '_, '_>, before: &Hypothesis, tags: &[Tag], at: usize) -> LineRole {
    let tag = tags[0];
    LineRole { tag, margin: decoder.margin(before, tag, at, tags.get(1).copied()).unwrap_or(CERTAIN) }
}
