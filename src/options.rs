//! What a caller may ask for.

/// Whether a stage does its work or hands its input through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// The stage does its work.
    #[default]
    On,
    /// The stage is passed over; what that means is said at each option.
    Off,
}

/// How a page is read. `Options::default()` does everything.
///
/// ```
/// use tearsheet::{Options, Segmenter, Stage};
///
/// let mut options = Options::default();
/// options.repair = Stage::Off;
/// let page = Segmenter::new(options).segment("标题\n\n正文第一段。\n");
/// assert!(page.duplicates.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Options {
    /// Off: columns are not looked for; how full a line is tells nothing.
    pub layout: Stage,
    /// Off: every line is a paragraph of its own, none is a heading or furniture.
    pub roles: Stage,
    /// Off: bylines stay in the text, and headings and bodies that stand apart are not matched.
    pub articles: Stage,
    /// Off: duplicates stay where they stand, and fragments are not taken home.
    pub repair: Stage,
}
