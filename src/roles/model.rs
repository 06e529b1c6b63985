//! How evidence is weighed: which cells of the weights table speak for which tag.
//!
//! The table has a row for every answer to every question and a column for every aspect of a tag.
//! A tag is the sum of its aspects: a headline before its body is a *headline* and *before*, so
//! what is learned of headlines anywhere serves both sides. Behind the rows stand the weights of
//! one tag following another.

use super::evidence::groups::{LINE_ROWS, LINES, PAIR_ROWS, PAIRS, STEP_ROWS, STEPS};
use super::tags::{TAGS, Tag};

/// Aspects of tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Aspect {
    Furniture,
    Section,
    Kicker,
    Headline,
    Deck,
    Before,
    After,
    HeadingCont,
    Stray,
    Byline,
    New,
    BylineCont,
    Paragraph,
    Cont,
    Orphan,
    Resume,
    Subhead,
    SubheadCont,
    Caption,
    CaptionCont,
    Duplicate,
    DuplicateCont,
    HeadingBegin,
    /// The page's end, after the last line's tag.
    End,
}

/// Columns of the table: the aspects.
pub(crate) const COLUMNS: usize = 24;

pub(crate) const LINE_BASE: usize = 0;
pub(crate) const PAIR_BASE: usize = LINE_ROWS[LINES] as usize;
pub(crate) const STEP_BASE: usize = PAIR_BASE + PAIR_ROWS[PAIRS] as usize;
/// Rows with columns.
pub(crate) const ROWS: usize = STEP_BASE + STEP_ROWS[STEPS] as usize;
/// Cells of the table: rows of columns, then tags by tags.
pub(crate) const CELLS: usize = ROWS * COLUMNS + TAGS * TAGS;

/// The aspects of a tag.
pub(crate) const fn aspects(tag: Tag) -> &'static [Aspect] {
    use Aspect as A;
    match tag {
        Tag::Furniture => &[A::Furniture],
        Tag::Section => &[A::Section],
        Tag::KickerBefore => &[A::Kicker, A::Before, A::HeadingBegin],
        Tag::HeadlineBefore => &[A::Headline, A::Before, A::HeadingBegin],
        Tag::DeckBefore => &[A::Deck, A::Before, A::HeadingBegin],
        Tag::KickerBeforeCont => &[A::Kicker, A::Before, A::HeadingCont],
        Tag::HeadlineBeforeCont => &[A::Headline, A::Before, A::HeadingCont],
        Tag::DeckBeforeCont => &[A::Deck, A::Before, A::HeadingCont],
        Tag::KickerAfter => &[A::Kicker, A::After, A::HeadingBegin],
        Tag::HeadlineAfter => &[A::Headline, A::After, A::HeadingBegin],
        Tag::DeckAfter => &[A::Deck, A::After, A::HeadingBegin],
        Tag::KickerAfterCont => &[A::Kicker, A::After, A::HeadingCont],
        Tag::HeadlineAfterCont => &[A::Headline, A::After, A::HeadingCont],
        Tag::DeckAfterCont => &[A::Deck, A::After, A::HeadingCont],
        Tag::Stray => &[A::Stray],
        Tag::Byline => &[A::Byline],
        Tag::BylineNew => &[A::Byline, A::New],
        Tag::BylineCont => &[A::BylineCont],
        Tag::Paragraph => &[A::Paragraph],
        Tag::ParagraphNew => &[A::Paragraph, A::New],
        Tag::Cont => &[A::Cont],
        Tag::Orphan => &[A::New, A::Orphan],
        Tag::Resume => &[A::Cont, A::Resume],
        Tag::Subhead => &[A::Subhead],
        Tag::SubheadCont => &[A::SubheadCont],
        Tag::Caption => &[A::Caption],
        Tag::CaptionCont => &[A::CaptionCont],
        Tag::Duplicate => &[A::Duplicate],
        Tag::DuplicateCont => &[A::DuplicateCont],
    }
}

/// Where in the table it is weighed that `tag` follows `before`.
pub(crate) const fn follow(before: Tag, tag: Tag) -> usize {
    ROWS * COLUMNS + before as usize * TAGS + tag as usize
}

/// The sum of rows, column by column.
pub(crate) type Sums = [i32; COLUMNS];

/// Adds up rows of the table, `base` rows in.
pub(crate) fn add_rows(weights: &[i16], base: usize, rows: &[u16], sums: &mut Sums) {
    for &row in rows {
        let start = (base + row as usize) * COLUMNS;
        for (sum, &weight) in sums.iter_mut().zip(&weights[start..start + COLUMNS]) {
            *sum += i32::from(weight);
        }
    }
}

/// What a tag gets of the sums.
pub(crate) fn of_tag(sums: &Sums, tag: Tag) -> i32 {
    aspects(tag).iter().map(|&a| sums[a as usize]).sum()
}
