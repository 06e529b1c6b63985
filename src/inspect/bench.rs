//! The stages one by one, for programs that time them, and the whole with weights of one's own.
//!
//! The laws of a page (every character owned once, spelled by its spans, …) hold whatever the
//! weights say, so [`segment_weighed`] lets a test ask for readings that learned weights never
//! give. [`Staged`] keeps the work of the earlier stages, so that each can be timed alone.

use crate::articles;
use crate::layout::{self, Layout};
use crate::options::Stage;
use crate::page::Page;
use crate::repair;
use crate::roles::evidence::{self, Evidence};
use crate::roles::{self, Decoder, Roles};
use crate::source::{self, Source, Stream};

/// Divides a text into lines; says how many show something.
pub fn lines(text: &str) -> usize {
    source::read(text).lines.len()
}

/// The units of work that segmenting a text takes: characters looked at, states weighed, lines compared.
/// The same text takes the same work on every machine.
pub fn work(text: &str) -> u64 {
    crate::work::of(|| drop(crate::segment(text)))
}

/// Segments a page as other weights of the same table's form would have it read.
pub fn segment_weighed<'s>(text: &'s str, weights: &[i16]) -> Page<'s> {
    let source = source::read(text);
    let stream = Stream::new(&source);
    let layout = layout::columns(&source, Stage::On);
    let roles = if source.lines.iter().any(|line| line.declared.is_some()) {
        roles::assign(&source, &stream, &layout, Stage::On)
    } else {
        let evidence = evidence::gather(&source, &stream, &layout);
        roles::of_tags(
            Decoder::new(&evidence, weights, crate::roles::net::Judges::new(&[], &evidence.rows, &evidence.wording, Vec::new()))
                .decode(|_, _| 0)
                .tags
                .into_iter(),
        )
    };
    let drafts = articles::assemble(&source, &stream, &roles, Stage::On);
    repair::finish(&source, &stream, drafts, Stage::On)
}

/// A page with every stage's input at hand. It keeps its text for the life of the program.
///
/// Each stage's method does the stage's work again and says how much came of it.
pub struct Staged {
    source: &'static Source<'static>,
    stream: &'static Stream,
    layout: &'static Layout,
    evidence: Evidence<'static, 'static>,
    roles: Roles,
}

impl Staged {
    /// Reads a page up to its roles.
    pub fn new(text: &str) -> Self {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let source: &'static Source<'static> = Box::leak(Box::new(source::read(text)));
        let stream: &'static Stream = Box::leak(Box::new(Stream::new(source)));
        let layout: &'static Layout = Box::leak(Box::new(layout::columns(source, Stage::On)));
        let evidence = evidence::gather(source, stream, layout);
        let roles = roles::assign(source, stream, layout, Stage::On);
        Staged { source, stream, layout, evidence, roles }
    }

    /// Counts the page's words and the places where it repeats itself; says how many words differ.
    pub fn stream(&self) -> usize {
        Stream::new(self.source).vocabulary()
    }

    /// Finds the columns; says how many lines have a place.
    pub fn layout(&self) -> usize {
        layout::columns(self.source, Stage::On).places.len()
    }

    /// Gathers the evidence; says of how many lines.
    pub fn evidence(&self) -> usize {
        evidence::gather(self.source, self.stream, self.layout).lines()
    }

    /// Finds the best reading; says of how many lines.
    pub fn decode(&self) -> usize {
        roles::decoder(&self.evidence).decode(|_, _| 0).tags.len()
    }

    /// All that roles take: the evidence, the best reading, and how sure it is of each line.
    pub fn roles(&self) -> usize {
        roles::assign(self.source, self.stream, self.layout, Stage::On).lines.len()
    }

    /// Joins lines, matches headings with bodies, reads bylines; says how many articles that makes.
    pub fn assemble(&self) -> usize {
        articles::assemble(self.source, self.stream, &self.roles, Stage::On).articles.len()
    }
}
