//! Lines gathered by article, before anything is joined.

use crate::page::BlockKind;
use crate::roles::Roles;
use crate::roles::tags::{Part, Side, Tag, follows};
use crate::source::{Gist, Opening, Source, Stream, is_dash};

/// The lines of an article.
#[derive(Debug, Default, Clone)]
pub(crate) struct Draft {
    pub headings: Vec<(Part, Vec<usize>)>,
    /// Heading lines that landed in or behind the body.
    strays: Vec<usize>,
    pub bylines: Vec<Vec<usize>>,
    pub blocks: Vec<DraftBlock>,
    pub captions: Vec<Vec<usize>>,
    /// An index of the page's sections.
    pub section: Option<usize>,
    /// The line that it began at, before anything was brought to it from elsewhere.
    pub home: usize,
    /// How many sections are printed before it.
    pub sections_before: usize,
    /// The section printed just above it, if any.
    pub under: Option<usize>,
    pub traits: Vec<Trait>,
}

/// Most characters of a short headline: two lines that together have no more are its halves.
const HEADLINE: u32 = 12;

/// What was remarkable about putting an article together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trait {
    /// Its body begins in mid-sentence.
    Fragment,
    /// Headings and body stood apart and were matched.
    Matched,
    /// A fragment was taken home to it.
    Completed,
    /// Another body wanted its headline almost as much.
    Competed,
}

/// The lines of a paragraph or subhead.
#[derive(Debug, Clone)]
pub(crate) struct DraftBlock {
    pub kind: BlockKind,
    pub lines: Vec<usize>,
}

/// A page's lines, sorted.
#[derive(Debug, Default)]
pub(crate) struct Sorted {
    pub drafts: Vec<Draft>,
    pub sections: Vec<Vec<usize>>,
    pub furniture: Vec<usize>,
    pub duplicates: Vec<Vec<usize>>,
}

impl Draft {
    /// What its body speaks of.
    pub fn gist(&self, stream: &Stream) -> Gist {
        stream.themes.gist(self.blocks.iter().flat_map(|b| &b.lines).map(|&line| line..line + 1))
    }

    /// What its headings speak of.
    pub fn gist_of_headings(&self, stream: &Stream) -> Gist {
        stream.themes.gist(self.headings.iter().flat_map(|(_, lines)| lines).map(|&line| line..line + 1))
    }

    /// All lines of the article, in no order.
    pub fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        let headings = self.headings.iter().flat_map(|(_, lines)| lines).chain(&self.strays);
        let blocks = self.blocks.iter().flat_map(|b| &b.lines);
        headings.chain(self.bylines.iter().flatten()).chain(blocks).chain(self.captions.iter().flatten()).copied()
    }

    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }

    /// Where the article stands on the page.
    pub fn first_line(&self) -> usize {
        self.lines().min().unwrap_or(usize::MAX)
    }

    pub fn last_line(&self) -> usize {
        self.lines().max().unwrap_or(0)
    }

    pub fn is_fragment(&self) -> bool {
        self.traits.contains(&Trait::Fragment)
    }

    fn add_heading(&mut self, part: Part, line: usize, continues: bool) {
        match self.headings.last_mut() {
            Some((last, lines)) if continues && *last == part => lines.push(line),
            _ => self.headings.push((part, vec![line])),
        }
    }
}

/// Sorts a page's lines by article.
pub(super) fn sort(source: &Source<'_>, roles: &Roles) -> Sorted {
    let mut sorter = Sorter { sorted: Sorted::default(), current: None, saved: None, group: None, fresh: None, loose: Vec::new() };
    for (line, role) in roles.lines.iter().enumerate() {
        if let Some(Opening::Outside | Opening::InSection) = source.lines[line].declared.map(|d| d.opening) {
            sorter.group = None;
            sorter.current = None;
        }
        sorter.take(line, role.tag);
    }
    sorter.finish(source)
}

struct Sorter {
    sorted: Sorted,
    /// The article at hand.
    current: Option<usize>,
    /// The article that the one at hand interrupted.
    saved: Option<usize>,
    /// How far the heading group at hand has come.
    group: Option<Part>,
    /// A section with no article under it yet.
    fresh: Option<usize>,
    /// Captions before any article.
    loose: Vec<Vec<usize>>,
}

impl Sorter {
    fn open(&mut self) -> usize {
        if let Some(current) = self.current.filter(|&c| !self.sorted.drafts[c].blocks.is_empty()) {
            self.saved = Some(current);
        }
        let captions = std::mem::take(&mut self.loose);
        let under = self.fresh.take();
        self.sorted.drafts.push(Draft { captions, sections_before: self.sorted.sections.len(), under, ..Draft::default() });
        self.group = None;
        self.current = Some(self.sorted.drafts.len() - 1);
        self.sorted.drafts.len() - 1
    }

    fn here(&mut self) -> &mut Draft {
        let at = match self.current {
            Some(at) => at,
            None => self.open(),
        };
        &mut self.sorted.drafts[at]
    }

    fn take(&mut self, line: usize, tag: Tag) {
        if let Some((part, side)) = tag.heading() {
            return self.heading(line, part, side, tag.continues().is_some());
        }
        match tag {
            Tag::Furniture => self.sorted.furniture.push(line),
            Tag::Section => {
                self.fresh = Some(self.sorted.sections.len());
                self.sorted.sections.push(vec![line]);
                self.current = None;
            }
            Tag::Duplicate => self.sorted.duplicates.push(vec![line]),
            Tag::DuplicateCont => match self.sorted.duplicates.last_mut() {
                Some(lines) => lines.push(line),
                None => self.sorted.duplicates.push(vec![line]),
            },
            Tag::Stray => self.here().strays.push(line),
            Tag::Byline => {
                if self.group.is_some() {
                    self.group = Some(Part::Deck);
                }
                self.here().bylines.push(vec![line]);
            }
            Tag::BylineNew => {
                let at = self.open();
                self.sorted.drafts[at].bylines.push(vec![line]);
            }
            Tag::BylineCont => match self.here().bylines.last_mut() {
                Some(lines) => lines.push(line),
                None => self.here().bylines.push(vec![line]),
            },
            Tag::Paragraph | Tag::Subhead => self.block(line, if tag == Tag::Subhead { BlockKind::Subhead } else { BlockKind::Paragraph }),
            Tag::ParagraphNew | Tag::Orphan => {
                // A byline that begins a body has opened the article already.
                let signed = self.current.is_some_and(|c| {
                    let d = &self.sorted.drafts[c];
                    d.headings.is_empty() && d.blocks.is_empty() && !d.bylines.is_empty()
                });
                if !signed || tag == Tag::Orphan {
                    self.open();
                }
                if tag == Tag::Orphan {
                    self.here().traits.push(Trait::Fragment);
                }
                self.block(line, BlockKind::Paragraph);
            }
            Tag::Resume => {
                if let Some(saved) = self.saved.take() {
                    self.current = Some(saved);
                }
                self.goes_on(line);
            }
            Tag::Cont | Tag::SubheadCont => self.goes_on(line),
            Tag::Caption => match self.current {
                Some(_) => self.here().captions.push(vec![line]),
                None => self.loose.push(vec![line]),
            },
            Tag::CaptionCont => {
                let captions = match self.current {
                    Some(current) => &mut self.sorted.drafts[current].captions,
                    None => &mut self.loose,
                };
                match captions.last_mut() {
                    Some(lines) => lines.push(line),
                    None => captions.push(vec![line]),
                }
            }
            _ => unreachable!("heading tags are taken above"),
        }
    }

    fn heading(&mut self, line: usize, part: Part, side: Side, continues: bool) {
        let fresh = side == Side::Before && !continues && (self.group.is_none() || !follows(self.group, part));
        if fresh || self.current.is_none() {
            self.open();
        }
        self.group = Some(part);
        self.here().add_heading(part, line, continues);
    }

    fn block(&mut self, line: usize, kind: BlockKind) {
        self.group = None;
        self.here().blocks.push(DraftBlock { kind, lines: vec![line] });
    }

    fn goes_on(&mut self, line: usize) {
        self.group = None;
        match self.here().blocks.last_mut() {
            Some(block) => block.lines.push(line),
            None => self.block(line, BlockKind::Paragraph),
        }
    }

    /// Captions that no article took become one.
    fn finish(mut self, source: &Source<'_>) -> Sorted {
        if !self.loose.is_empty() {
            match self.sorted.drafts.last_mut() {
                Some(last) => last.captions.append(&mut self.loose),
                None => {
                    let blocks = self.loose.drain(..).map(|lines| DraftBlock { kind: BlockKind::Paragraph, lines }).collect();
                    self.sorted.drafts.push(Draft { blocks, ..Draft::default() });
                }
            }
        }
        for draft in &mut self.sorted.drafts {
            draft.normalise(source);
            draft.home = draft.first_line();
        }
        self.sorted
    }
}

impl Draft {
    /// Gives stray lines their parts; an article of captions alone tells them as paragraphs.
    fn normalise(&mut self, source: &Source<'_>) {
        // Half a headline lands in its body; what stands behind the whole of it is a deck, unless
        // both are so short that they are halves there too.
        let end = self.blocks.iter().flat_map(|b| &b.lines).max().copied().unwrap_or(0);
        let chars = |line: usize| source.lines[line].chars;
        let mut headline: u32 =
            self.headings.iter().filter(|(p, _)| *p == Part::Headline).flat_map(|(_, lines)| lines).map(|&l| chars(l)).sum();
        for line in std::mem::take(&mut self.strays) {
            let half = line < end || headline + chars(line) <= HEADLINE;
            let part = if self.headings.is_empty() || (half && !is_dash(source.lines[line].first)) { Part::Headline } else { Part::Deck };
            if part == Part::Headline {
                headline += chars(line);
            }
            self.headings.push((part, vec![line]));
        }
        if self.headings.is_empty() && self.blocks.is_empty() && self.bylines.is_empty() {
            let captions = std::mem::take(&mut self.captions);
            self.blocks = captions.into_iter().map(|lines| DraftBlock { kind: BlockKind::Paragraph, lines }).collect();
        }
        self.begin();
    }

    /// An article that begins with a subhead and has no heading has that as its headline.
    pub fn begin(&mut self) {
        if self.headings.is_empty() && self.blocks.first().is_some_and(|b| b.kind == BlockKind::Subhead) {
            let first = self.blocks.remove(0);
            self.headings.push((Part::Headline, first.lines));
        }
    }
}
