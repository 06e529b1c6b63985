//! What comes out: a [`Page`] of [`Article`]s, every text traced to its source.
//!
//! Every visible character of the source is owned by exactly one [`Text`]. The owners are the
//! page's `sections`, `furniture` and `duplicates`, and of each article `kicker`, `headline`,
//! `subheadline`, the byline's `text`, the blocks of the body, and the captions. The other texts
//! (an article's `section`, a byline's `outlet`, `place`, `date` and `people`, a caption's
//! `credit`, `staff`, `repairs`) look into bytes that one of these owns.

#[cfg(feature = "serde")]
mod json;
mod names;
mod own;
mod print;
mod text;

use std::ops::Range;

#[cfg(feature = "inspect")]
pub(crate) use own::byline as owned_byline;
pub use text::{Joint, Text};

/// A newspaper page, read.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Page<'s> {
    /// In reading order.
    pub articles: Vec<Article<'s>>,
    /// The names of columns 栏目 as printed, in page order.
    pub sections: Vec<Text<'s>>,
    /// What belongs to the page and not to an article: folio, editors, navigation, notices, one line each.
    pub furniture: Vec<Text<'s>>,
    /// Second printings, moved out of the articles.
    pub duplicates: Vec<Duplicate<'s>>,
    /// What was joined, removed or moved to get here.
    pub repairs: Vec<Repair>,
    /// What was uncertain.
    pub notes: Vec<Note>,
    /// People in the page's own editors' lines.
    pub staff: Vec<Person<'s>>,
}

/// One article.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Article<'s> {
    /// News, a picture story, or a brief.
    pub kind: Kind,
    /// The column 栏目 that covers it, without the ornaments around its name: a view into one of the page's `sections`.
    pub section: Option<Text<'s>>,
    /// What stands above the headline 引题.
    pub kicker: Option<Text<'s>>,
    /// The largest line 主题.
    pub headline: Option<Text<'s>>,
    /// The decks below the headline 副题.
    pub subheadline: Option<Text<'s>>,
    /// Who and whence, as printed; cut out of the body.
    pub byline: Option<Byline<'s>>,
    /// Paragraphs and subheads, in order.
    pub body: Vec<Block<'s>>,
    /// The texts of its pictures.
    pub captions: Vec<Caption<'s>>,
    /// How sure the page's reading is of this article: 0 to 1.
    pub confidence: f32,
}

/// What an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Kind {
    /// A text with or without headings.
    #[default]
    News,
    /// A picture story: a text and a photographer's credit.
    Photo,
    /// A short item without a heading of its own.
    Brief,
}

/// Who wrote it and whence 电头.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Byline<'s> {
    /// The printed words.
    pub text: Text<'s>,
    /// 本报, 新华社.
    pub outlet: Option<Text<'s>>,
    /// Where it was sent from.
    pub place: Option<Text<'s>>,
    /// The dateline's date, as printed.
    pub date: Option<Text<'s>>,
    /// In printed order.
    pub people: Vec<Person<'s>>,
}

/// A person with a role.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Person<'s> {
    /// The name, without the white space that pads it in print.
    pub name: Text<'s>,
    /// What the person did.
    pub role: Role,
}

/// What a person in a byline did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// 记者, of every kind.
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 实习生.
    Intern,
    /// 摄.
    Photographer,
    /// A name without a role word, 作者, 评论员.
    Author,
    /// 编辑.
    Editor,
}

/// A paragraph or a subhead.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Block<'s> {
    /// Which of the two.
    pub kind: BlockKind,
    /// What it says.
    pub text: Text<'s>,
}

/// What a block of a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// Text as the writer made it.
    Paragraph,
    /// A heading inside the body 小标题.
    Subhead,
}

/// A picture's text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Caption<'s> {
    /// What it says, its credit included.
    pub text: Text<'s>,
    /// Who took the picture, as printed in the text.
    pub credit: Option<Text<'s>>,
}

/// A second printing.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Duplicate<'s> {
    /// The copy that is out of place.
    pub text: Text<'s>,
    /// The article, as an index of [`Page::articles`], that holds the original.
    pub of: Option<usize>,
}

/// One thing that was done to the page's text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// Where, in bytes of the source: of a join the white space and whatever else stood between
    /// the halves; of the others the text concerned.
    pub span: Range<usize>,
    /// How sure: 0 to 1.
    pub confidence: f32,
}

/// What can be done to a page's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepairKind {
    /// Lines of a wrapped paragraph were joined past something that stood between: a blank line,
    /// a caption, a page number. Plain wraps are not listed.
    Join,
    /// A word divided by a hyphen at a line's end was made whole.
    Hyphen,
    /// A second printing was moved to the page's duplicates.
    Duplicate,
    /// A fragment, a heading or a body was taken to the article that it belongs to.
    Move,
}

/// Something that a reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// What is uncertain.
    pub kind: NoteKind,
    /// The article concerned, as an index of [`Page::articles`].
    pub article: Option<usize>,
}

/// What can be uncertain about a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// The article's last paragraph is cut off.
    Truncated,
    /// A body without a headline.
    NoHeadline,
    /// A headline without a body.
    NoBody,
    /// Two bodies might own one headline.
    Competing,
    /// A fragment that begins in mid-sentence and found no home.
    Fragment,
    /// A line or more of a paragraph is missing; its halves were joined all the same.
    MissingText,
    /// The lines of the page do not look like a newspaper's.
    NotAPage,
}

impl<'s> Page<'s> {
    /// The same page with bytes of its own: it outlives its source.
    ///
    /// ```
    /// let page: tearsheet::Page<'static> = {
    ///     let text = String::from("标题\n\n正文。\n");
    ///     tearsheet::segment(&text).into_owned()
    /// };
    /// assert_eq!(page.articles.len(), 1);
    /// ```
    pub fn into_owned(self) -> Page<'static> {
        own::page(self)
    }

    /// Every text that owns source bytes, in no particular order.
    pub fn owners(&self) -> impl Iterator<Item = &Text<'s>> {
        let of_page = self.sections.iter().chain(&self.furniture).chain(self.duplicates.iter().map(|d| &d.text));
        of_page.chain(self.articles.iter().flat_map(Article::owners))
    }
}

impl<'s> Article<'s> {
    /// Every text of the article that owns source bytes: headings, byline, body, captions.
    pub fn owners(&self) -> impl Iterator<Item = &Text<'s>> {
        let headings = self.kicker.iter().chain(&self.headline).chain(&self.subheadline);
        let byline = self.byline.iter().map(|b| &b.text);
        headings.chain(byline).chain(self.body.iter().map(|b| &b.text)).chain(self.captions.iter().map(|c| &c.text))
    }

    /// The paragraphs of the body, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Text<'s>> {
        self.body.iter().filter(|b| b.kind == BlockKind::Paragraph).map(|b| &b.text)
    }
}

const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<Page<'static>>();
    shared::<crate::Segmenter>();
    shared::<crate::Error>();
};
