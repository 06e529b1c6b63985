//! Labels of lines turned into tags: what an editor says of a line, told in the decoder's terms.

use crate::roles::tags::{Part, Side, Tag};

/// What an editor says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoldLine {
    /// Which article; any number for what belongs to none.
    pub article: usize,
    /// What the line is.
    pub role: GoldRole,
    /// Whether it continues the item that the article's line before began.
    pub continues: bool,
}

/// What a line is, as labels name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoldRole {
    /// A column's name.
    Section,
    /// Above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// Below the headline.
    Subheadline,
    /// A byline on a line of its own.
    Byline,
    /// Running text.
    Paragraph,
    /// A heading inside a body.
    Subhead,
    /// A picture's text.
    Caption,
    /// The page's own.
    Furniture,
    /// A second printing.
    Duplicate,
}

/// An article while its lines go by.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    heading: bool,
    body: bool,
}

/// The tags of labelled lines.
pub(super) fn tags(gold: &[GoldLine]) -> Vec<Tag> {
    let many = gold.iter().map(|g| g.article + 1).max().unwrap_or(0);
    let mut walk = Walk { seen: vec![Seen::default(); many], current: None, saved: None, last: None, opened: 0, tags: Vec::new() };
    for &line in gold {
        let tag = walk.tag(line);
        walk.tags.push(tag);
    }
    walk.tags
}

struct Walk {
    seen: Vec<Seen>,
    /// The article at hand.
    current: Option<usize>,
    /// The article that it interrupted.
    saved: Option<usize>,
    /// The item of the line before.
    last: Option<(usize, GoldRole)>,
    /// The tags up to the line that the article at hand began or came back with.
    opened: usize,
    tags: Vec<Tag>,
}

impl Walk {
    fn open(&mut self, article: usize) {
        if let Some(current) = self.current.filter(|&c| c != article && self.seen[c].body) {
            self.saved = Some(current);
        }
        self.opened = self.tags.len();
        self.current = Some(article);
    }

    fn tag(&mut self, line: GoldLine) -> Tag {
        let GoldLine { article, role, continues } = line;
        let follows = continues && self.last == Some((article, role));
        let before = self.tags.last().copied();
        let tag = match role {
            GoldRole::Furniture => Tag::Furniture,
            GoldRole::Section => {
                self.current = None;
                Tag::Section
            }
            GoldRole::Duplicate if follows && self.last.is_some() => Tag::DuplicateCont,
            GoldRole::Duplicate => Tag::Duplicate,
            GoldRole::Caption if follows => Tag::CaptionCont,
            GoldRole::Caption => Tag::Caption,
            GoldRole::Subhead if follows => Tag::SubheadCont,
            GoldRole::Kicker => self.heading(article, Part::Kicker, follows, before),
            GoldRole::Headline => self.heading(article, Part::Headline, follows, before),
            GoldRole::Subheadline => self.heading(article, Part::Deck, follows, before),
            GoldRole::Byline => self.byline(article, before),
            GoldRole::Subhead if self.current == Some(article) => {
                self.seen[article].body = true;
                Tag::Subhead
            }
            GoldRole::Paragraph | GoldRole::Subhead => self.paragraph(article, continues),
        };
        if !matches!(role, GoldRole::Furniture) || !follows {
            self.last = Some((article, role));
        }
        tag
    }

    fn heading(&mut self, article: usize, part: Part, follows: bool, before: Option<Tag>) -> Tag {
        let seen = self.seen[article];
        let here = self.current == Some(article);
        // An article that comes back with a heading or a byline begins there anew.
        let after = here && self.tags[self.opened.min(self.tags.len())..].iter().any(|t| t.is_body() || *t == Tag::Subhead);
        let same = before.filter(|t| follows && t.heading().is_some_and(|(p, _)| p == part));
        if let Some(next) = same.and_then(Tag::continued_by) {
            return next;
        }
        let stray = before == Some(Tag::Stray);
        if (after && seen.heading && !self.after_group()) || (stray && here && seen.body) {
            return Tag::Stray;
        }
        self.seen[article].heading = true;
        let side = if after { Side::After } else { Side::Before };
        if side == Side::Before {
            self.open(article);
        }
        // A deck that stands first is read as a headline's place: the group has to begin with one.
        let begins = !seen.heading && part == Part::Deck;
        Tag::of_heading(if begins { Part::Headline } else { part }, side)
    }

    /// Whether the line before belongs to headings after the body at hand.
    fn after_group(&self) -> bool {
        let line = self
            .tags
            .iter()
            .rev()
            .find(|t| !matches!(t, Tag::Furniture | Tag::Caption | Tag::CaptionCont | Tag::Duplicate | Tag::DuplicateCont));
        line.is_some_and(|t| t.heading().is_some_and(|(_, side)| side == Side::After))
    }

    fn byline(&mut self, article: usize, before: Option<Tag>) -> Tag {
        let here = self.current == Some(article);
        if self.last == Some((article, GoldRole::Byline))
            && before.is_some_and(|t| matches!(t, Tag::Byline | Tag::BylineNew | Tag::BylineCont))
        {
            return Tag::BylineCont;
        }
        if here {
            return Tag::Byline;
        }
        self.open(article);
        Tag::BylineNew
    }

    fn paragraph(&mut self, article: usize, continues: bool) -> Tag {
        let here = self.current == Some(article);
        let seen = self.seen[article];
        self.seen[article].body = true;
        match () {
            () if here && continues && seen.body => Tag::Cont,
            () if here => Tag::Paragraph,
            () if continues && self.saved == Some(article) && seen.body => {
                self.current = Some(article);
                self.saved = None;
                Tag::Resume
            }
            () => {
                let fragment = continues;
                self.open(article);
                // The article comes back without its headings: to the eye it is a new body.
                if fragment { Tag::Orphan } else { Tag::ParagraphNew }
            }
        }
    }
}

/// The side on which most headings of a page stand.
pub(super) fn habit(tags: &[Tag]) -> Side {
    let count = |side: Side| {
        tags.iter().filter(|t| t.heading().is_some_and(|(p, s)| p == Part::Headline && s == side) && t.continues().is_none()).count()
    };
    if count(Side::After) > count(Side::Before) { Side::After } else { Side::Before }
}
