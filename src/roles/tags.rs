//! What a line can be, and what may follow what.

/// What a line is, where it stands in its article told along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Tag {
    Furniture,
    Section,
    KickerBefore,
    HeadlineBefore,
    DeckBefore,
    KickerBeforeCont,
    HeadlineBeforeCont,
    DeckBeforeCont,
    KickerAfter,
    HeadlineAfter,
    DeckAfter,
    KickerAfterCont,
    HeadlineAfterCont,
    DeckAfterCont,
    /// A half of a headline that landed in its own body.
    Stray,
    Byline,
    /// A byline that begins a body which no headline stands before.
    BylineNew,
    BylineCont,
    Paragraph,
    /// The first paragraph of a body which no headline stands before.
    ParagraphNew,
    Cont,
    /// It begins in mid-sentence, and what it completes is elsewhere on the page.
    Orphan,
    /// It completes a paragraph that another article interrupted.
    Resume,
    Subhead,
    SubheadCont,
    Caption,
    CaptionCont,
    Duplicate,
    DuplicateCont,
}

/// How many tags there are.
pub(crate) const TAGS: usize = 29;

/// All tags, by their numbers.
pub(crate) const ALL: [Tag; TAGS] = [
    Tag::Furniture,
    Tag::Section,
    Tag::KickerBefore,
    Tag::HeadlineBefore,
    Tag::DeckBefore,
    Tag::KickerBeforeCont,
    Tag::HeadlineBeforeCont,
    Tag::DeckBeforeCont,
    Tag::KickerAfter,
    Tag::HeadlineAfter,
    Tag::DeckAfter,
    Tag::KickerAfterCont,
    Tag::HeadlineAfterCont,
    Tag::DeckAfterCont,
    Tag::Stray,
    Tag::Byline,
    Tag::BylineNew,
    Tag::BylineCont,
    Tag::Paragraph,
    Tag::ParagraphNew,
    Tag::Cont,
    Tag::Orphan,
    Tag::Resume,
    Tag::Subhead,
    Tag::SubheadCont,
    Tag::Caption,
    Tag::CaptionCont,
    Tag::Duplicate,
    Tag::DuplicateCont,
];

/// Part of a heading group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Kicker,
    Headline,
    Deck,
}

/// On which side of its body a heading group stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

impl Tag {
    /// Of a heading line: its part and side.
    pub fn heading(self) -> Option<(Part, Side)> {
        use Tag::*;
        Some(match self {
            KickerBefore | KickerBeforeCont => (Part::Kicker, Side::Before),
            HeadlineBefore | HeadlineBeforeCont => (Part::Headline, Side::Before),
            DeckBefore | DeckBeforeCont => (Part::Deck, Side::Before),
            KickerAfter | KickerAfterCont => (Part::Kicker, Side::After),
            HeadlineAfter | HeadlineAfterCont => (Part::Headline, Side::After),
            DeckAfter | DeckAfterCont => (Part::Deck, Side::After),
            _ => return None,
        })
    }

    /// The heading tag of a part and side.
    #[cfg(feature = "inspect")]
    pub fn of_heading(part: Part, side: Side) -> Tag {
        match (part, side) {
            (Part::Kicker, Side::Before) => Tag::KickerBefore,
            (Part::Headline, Side::Before) => Tag::HeadlineBefore,
            (Part::Deck, Side::Before) => Tag::DeckBefore,
            (Part::Kicker, Side::After) => Tag::KickerAfter,
            (Part::Headline, Side::After) => Tag::HeadlineAfter,
            (Part::Deck, Side::After) => Tag::DeckAfter,
        }
    }

    /// For a tag that continues the line before: what that line may be.
    pub fn continues(self) -> Option<&'static [Tag]> {
        use Tag::*;
        Some(match self {
            KickerBeforeCont => &[KickerBefore, KickerBeforeCont],
            HeadlineBeforeCont => &[HeadlineBefore, HeadlineBeforeCont],
            DeckBeforeCont => &[DeckBefore, DeckBeforeCont],
            KickerAfterCont => &[KickerAfter, KickerAfterCont],
            HeadlineAfterCont => &[HeadlineAfter, HeadlineAfterCont],
            DeckAfterCont => &[DeckAfter, DeckAfterCont],
            BylineCont => &[Byline, BylineNew, BylineCont],
            SubheadCont => &[Subhead, SubheadCont],
            CaptionCont => &[Caption, CaptionCont],
            DuplicateCont => &[Duplicate, DuplicateCont],
            _ => return None,
        })
    }

    /// The tag of the line that begins what this tag continues.
    #[cfg(feature = "inspect")]
    pub fn continued_by(self) -> Option<Tag> {
        ALL.into_iter().find(|t| t.continues().is_some_and(|heads| heads.contains(&self)))
    }

    /// Part of a body.
    pub fn is_body(self) -> bool {
        use Tag::*;
        matches!(self, Paragraph | ParagraphNew | Cont | Orphan | Resume)
    }

    /// Begins a body which no headline stands before.
    pub fn begins_body(self) -> bool {
        matches!(self, Tag::ParagraphNew | Tag::BylineNew | Tag::Orphan)
    }

    /// What a reader calls it.
    #[cfg(feature = "inspect")]
    pub fn name(self) -> &'static str {
        use Tag::*;
        match self {
            Furniture => "furniture",
            Section => "section",
            KickerBefore | KickerAfter => "kicker",
            HeadlineBefore | HeadlineAfter => "headline",
            DeckBefore | DeckAfter => "subheadline",
            KickerBeforeCont | KickerAfterCont => "kicker, continued",
            HeadlineBeforeCont | HeadlineAfterCont => "headline, continued",
            DeckBeforeCont | DeckAfterCont => "subheadline, continued",
            Stray => "headline half",
            Byline | BylineNew => "byline",
            BylineCont => "byline, continued",
            Paragraph => "paragraph",
            ParagraphNew => "paragraph, new article",
            Cont => "continued",
            Orphan => "fragment",
            Resume => "resumed",
            Subhead => "subhead",
            SubheadCont => "subhead, continued",
            Caption => "caption",
            CaptionCont => "caption, continued",
            Duplicate => "duplicate",
            DuplicateCont => "duplicate, continued",
        }
    }
}

/// How far the article at hand has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Phase {
    /// No article is open.
    None,
    /// Its headings are printed, its body is to come.
    Headed,
    /// Headings, then body.
    HeadedBody,
    /// A body, no heading yet.
    Body,
    /// A body, then its headings.
    BodyHeaded,
    /// A byline, the body is to come, no heading yet.
    Signed,
}

/// How many phases there are.
pub(crate) const PHASES: usize = 6;

/// The phase after `tag`, where an article in `phase` whose heading group has come to `part` allows it.
/// Tags that continue the line before are judged by that line, not here.
pub(crate) fn after(phase: Phase, part: Option<Part>, tag: Tag) -> Option<Phase> {
    use Phase::{Body, BodyHeaded, Headed, HeadedBody, Signed};
    if let Some((new, side)) = tag.heading() {
        let fits = follows(part, new) || new != Part::Deck;
        return match (side, phase) {
            (Side::Before, Headed) => fits.then_some(Headed),
            (Side::Before, _) => (new != Part::Deck).then_some(Headed),
            (Side::After, Body) => (new != Part::Deck).then_some(BodyHeaded),
            (Side::After, BodyHeaded) => (part.is_some() && follows(part, new)).then_some(BodyHeaded),
            (Side::After, _) => None,
        };
    }
    Some(match tag {
        Tag::Furniture | Tag::Caption | Tag::Duplicate => phase,
        Tag::Section => Phase::None,
        Tag::Stray if phase != Phase::None && phase != Signed => phase,
        Tag::Byline if phase != Phase::None => phase,
        Tag::BylineNew => Signed,
        Tag::Paragraph => match phase {
            Headed | HeadedBody => HeadedBody,
            Body | Signed => Body,
            BodyHeaded => BodyHeaded,
            Phase::None => return None,
        },
        Tag::ParagraphNew | Tag::Orphan => Body,
        Tag::Cont | Tag::Subhead if matches!(phase, HeadedBody | Body | BodyHeaded) => phase,
        Tag::Subhead if phase == Headed => HeadedBody,
        _ => return None,
    })
}

/// Whether a part may follow another in one group: kicker, headline, decks.
pub(crate) fn follows(part: Option<Part>, new: Part) -> bool {
    match part {
        None => new != Part::Deck,
        Some(Part::Kicker) => new == Part::Headline,
        Some(Part::Headline | Part::Deck) => new == Part::Deck,
    }
}
