//! Segments layout-broken newspaper page *text* into structured articles.
//!
//! Text in, articles out: no images, no boxes, no network, no I/O. Lines wrapped at column width
//! are joined, paragraphs cut by a column's end, a picture or a page number are made whole, and
//! headlines, bylines, captions, duplicates and the page's own furniture are told apart. Every
//! visible character of the source is owned by exactly one [`Text`]: nothing is lost, nothing is
//! used twice, nothing is invented.
//!
//! ```
//! let page = tearsheet::segment("城南修好一条路\n\n本报讯(记者 林小满) 路修好了,\n\n大家都说好。\n");
//! let article = &page.articles[0];
//! assert_eq!(article.headline.as_ref().unwrap(), "城南修好一条路");
//! assert_eq!(article.body[0].text, "路修好了,大家都说好。");
//! assert_eq!(article.byline.as_ref().unwrap().people[0].name, "林小满");
//! ```
//!
//! # How it works
//!
//! `source` → `layout` → `roles` → `articles` → `repair`: one folder a stage, in that order.
//!
//! 1. **source** reads lines and counts what they hold.
//! 2. **layout** finds the width of the column each line was set in.
//! 3. **roles** weighs the evidence and decides for the page as a whole what each line is.
//! 4. **articles** joins lines, matches headings with bodies, reads bylines.
//! 5. **repair** lists what was mended, finds the originals of duplicates, notes what is uncertain.
//!
//! Offsets and spans are bytes of the source, half-open. Time and memory grow linearly with the
//! text; the same text gives the same page.

mod articles;
mod error;
mod layout;
mod lexicon;
mod options;
mod page;
mod repair;
mod roles;
mod source;
mod work;

#[cfg(feature = "inspect")]
pub mod inspect;

pub use error::Error;
pub use options::{Options, Stage};
pub use page::{
    Article, Block, BlockKind, Byline, Caption, Duplicate, Joint, Kind, Note, NoteKind, Page, Person, Repair, RepairKind, Role, Text,
};

/// Segments a page with the default options.
///
/// Every `&str` gives a page. Cost: linear in the text.
///
/// ```
/// assert!(tearsheet::segment("").articles.is_empty());
/// ```
pub fn segment(text: &str) -> Page<'_> {
    Segmenter::default().segment(text)
}

/// Segments pages as its [`Options`] say.
///
/// It holds nothing but the options, so one can serve any number of threads.
#[derive(Debug, Clone, Default)]
pub struct Segmenter {
    options: Options,
}

impl Segmenter {
    /// A segmenter with these options.
    pub fn new(options: Options) -> Self {
        Segmenter { options }
    }

    /// Segments a page. Cost: linear in the text.
    pub fn segment<'s>(&self, text: &'s str) -> Page<'s> {
        let source = source::read(text);
        let stream = source::Stream::new(&source);
        let layout = layout::columns(&source, self.options.layout);
        let roles = roles::assign(&source, &stream, &layout, self.options.roles);
        let drafts = articles::assemble(&source, &stream, &roles, self.options.articles);
        repair::finish(&source, &stream, drafts, self.options.repair)
    }

    /// Segments a page of bytes that ought to be UTF-8.
    ///
    /// # Errors
    ///
    /// [`Error::NotText`] with the offset of the first byte that is no UTF-8.
    ///
    /// ```
    /// let error = tearsheet::Segmenter::default().segment_bytes(b"abc\xff").unwrap_err();
    /// assert_eq!(error, tearsheet::Error::NotText { offset: 3 });
    /// ```
    pub fn segment_bytes<'s>(&self, bytes: &'s [u8]) -> Result<Page<'s>, Error> {
        let text = std::str::from_utf8(bytes).map_err(|e| Error::NotText { offset: e.valid_up_to() })?;
        Ok(self.segment(text))
    }
}

/// The README's example is tested like every other.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
