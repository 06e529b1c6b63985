//! A reading of the lines up to one: what it remembers, and what may come next.
//!
//! The decoder keeps the best hypothesis of each state. A hypothesis remembers the paragraph left
//! open, the article that was interrupted, the headings that still wait for a body, and the habits
//! of the page as far as it has been read.

use super::tags::{Part, Phase, Side, Tag, after, follows};

/// No line, no hypothesis.
pub(super) const NONE: u32 = u32::MAX;

/// What an article's headings were made of.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Group {
    pub seen: bool,
    pub kicker: bool,
    pub two_lines: bool,
    pub deck: bool,
    pub own_line: bool,
}

/// A reading of the lines up to one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Hypothesis {
    pub score: i32,
    /// The hypothesis of the line before that it goes on from, as an index of that line's.
    pub(super) from: u32,
    pub tag: Tag,
    pub phase: Phase,
    pub side: Side,
    /// How far the heading group at hand has come.
    pub(super) part: Option<Part>,
    /// The last line of the body at hand.
    pub(super) body: u32,
    pub(super) body_lines: u8,
    /// Headings without a body so far.
    pub(super) pending: u8,
    /// The body that was interrupted: its last line, and how far its article had come.
    pub(super) saved: u32,
    saved_phase: Phase,
    /// The first line of the body at hand.
    pub(super) start: u32,
    /// What began it, an answer of `ORIGIN`.
    pub(super) origin: u8,
    /// Bodies of one paragraph without a heading, one after the other, before this one.
    pub(super) briefs: u8,
    paragraphs: u8,
    pub(super) subheads: u8,
    /// How its front is signed: 1 on a line of its own, 2 by a lead.
    pub(super) signed: u8,
    /// Articles since a section's name, from 1; 0 where there was none.
    pub(super) since_section: u8,
    /// The last line that was read as a section's name.
    pub(super) section: u32,
    /// The heading groups at hand and before it.
    pub(super) groups: [Group; 3],
}

impl Hypothesis {
    /// Before the first line.
    pub fn start(side: Side) -> Self {
        Hypothesis {
            score: 0,
            from: NONE,
            tag: Tag::Furniture,
            phase: Phase::None,
            side,
            part: None,
            body: NONE,
            body_lines: 0,
            pending: 0,
            saved: NONE,
            saved_phase: Phase::None,
            start: NONE,
            origin: 3,
            briefs: 0,
            paragraphs: 0,
            subheads: 0,
            signed: 0,
            since_section: 0,
            section: NONE,
            groups: [Group::default(); 3],
        }
    }

    /// The answer of `OF_TWO`: in how many of the last two groups of headings there was one.
    pub(super) fn habit(&self, has: impl Fn(&Group) -> bool) -> usize {
        let [_, last, before] = &self.groups;
        if last.seen { 1 + usize::from(has(last)) + usize::from(before.seen && has(before)) } else { 0 }
    }

    pub(super) fn in_body(&self) -> bool {
        matches!(self.phase, Phase::HeadedBody | Phase::Body | Phase::BodyHeaded) && self.body != NONE
    }

    /// Whether the same is asked about both articles at hand, and the same pairs are met.
    #[cfg(feature = "inspect")]
    pub fn asks_like(&self, other: &Hypothesis) -> bool {
        let told = |h: &Hypothesis| Hypothesis { score: 0, from: NONE, ..*h };
        told(self) == told(other)
    }

    /// The line whose text a line with `tag` would go on from, or be set off from.
    pub fn partner(&self, tag: Tag, line: usize) -> Option<usize> {
        match tag {
            Tag::Resume => (self.saved != NONE).then_some(self.saved as usize),
            Tag::Paragraph | Tag::ParagraphNew | Tag::Cont | Tag::Orphan | Tag::Subhead => self.in_body().then_some(self.body as usize),
            _ if tag.continues().is_some() => line.checked_sub(1),
            _ => None,
        }
    }

    /// Another article begins: what was remembered of the last one goes.
    fn open(&mut self, before: &Hypothesis) {
        let brief = before.phase == Phase::Body && before.paragraphs == 1;
        self.briefs = if brief { before.briefs.saturating_add(1) } else { 0 };
        self.body = NONE;
        self.body_lines = 0;
        self.part = None;
        self.start = NONE;
        self.paragraphs = 0;
        self.subheads = 0;
        self.signed = 0;
        self.since_section = self.since_section.saturating_add(u8::from(self.since_section > 0));
        if self.groups[0].seen {
            self.groups = [Group::default(), self.groups[0], self.groups[1]];
        }
        self.origin = match (self.tag, before.tag) {
            (Tag::BylineNew, _) => 2,
            (_, Tag::Section) => 1,
            (tag, _) if tag.heading().is_some() => 0,
            _ => 3,
        };
    }

    /// Counts what the article at hand has.
    fn count(&mut self, tag: Tag, line: usize) {
        match tag {
            Tag::Paragraph | Tag::ParagraphNew | Tag::Orphan => {
                self.paragraphs = self.paragraphs.saturating_add(1);
                if self.start == NONE {
                    self.start = line as u32;
                }
            }
            Tag::Subhead => self.subheads = self.subheads.saturating_add(1),
            Tag::Byline | Tag::BylineNew => {
                self.groups[0].own_line = true;
                if self.body_lines == 0 {
                    self.signed = 1;
                }
            }
            Tag::Section => {
                self.since_section = 1;
                self.section = line as u32;
            }
            _ => {}
        }
    }

    /// How far the article at hand has come after `line` was read as `tag`; `None` where it cannot be that.
    pub fn allows(&self, tag: Tag, line: usize) -> Option<Phase> {
        match tag {
            Tag::Resume => (self.saved != NONE).then_some(self.saved_phase),
            Tag::Cont if !self.in_body() => None,
            _ => match tag.continues() {
                Some(heads) => (line > 0 && heads.contains(&self.tag)).then_some(self.phase),
                None => after(self.phase, self.part, tag),
            },
        }
    }

    /// What is remembered after `line` was read as `tag`; `None` where it cannot be that.
    pub fn extend(&self, tag: Tag, line: usize) -> Option<Hypothesis> {
        let phase = self.allows(tag, line)?;
        let mut next = *self;
        (next.tag, next.phase) = (tag, phase);
        if tag.continues().is_some() {
            next.groups[0].two_lines |= tag.heading().is_some_and(|(part, _)| part == Part::Headline);
            return Some(next);
        }
        if tag == Tag::Resume {
            next.body = line as u32;
            next.saved = NONE;
            next.part = None;
            next.body_lines = 3;
            return Some(next);
        }
        let opens = tag.begins_body() || (tag.heading().is_some_and(|(_, side)| side == Side::Before) && self.phase != Phase::Headed);
        if opens {
            if self.in_body() {
                next.saved = self.body;
                next.saved_phase = self.phase;
            }
            next.open(self);
        }
        next.count(tag, line);
        if let Some((part, side)) = tag.heading() {
            let again = side == Side::Before && self.phase == Phase::Headed && !follows(self.part, part);
            next.pending = (self.pending + u8::from(again)).min(9);
            next.part = Some(part);
            let group = &mut next.groups[0];
            group.seen |= part == Part::Headline;
            group.kicker |= part == Part::Kicker;
            group.deck |= part == Part::Deck;
        } else if tag.begins_body() {
            let waits = self.pending + u8::from(self.phase == Phase::Headed);
            next.pending = waits.saturating_sub(1);
        }
        if tag.is_body() {
            next.body = line as u32;
            next.body_lines = next.body_lines.saturating_add(1);
            next.part = None;
        } else if tag == Tag::Subhead {
            next.part = None;
        } else if tag == Tag::Byline && self.phase == Phase::Headed && next.part.is_some() {
            next.part = Some(Part::Deck);
        }
        Some(next)
    }
}
