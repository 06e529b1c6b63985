//! Stage 4: articles.
//!
//! Input: the lines and their roles. Output: [`Drafts`], the page's articles with their texts
//! joined, their bylines read and cut out, headings matched with bodies, sections spread.
//! Guarantees: every line's bytes are owned by exactly one text. It does not look for duplicates
//! and takes no note. Cost: linear; headings and bodies meet through the rare words they share,
//! each of which stands in a bounded number of lines.
//!
//! [`draft`] gathers lines by article, [`homing`], [`matching`] and [`fragments`] bring together
//! what stands apart, [`join`] makes texts, [`credits`] reads bylines, [`sections`] says how far a
//! column name reaches.

mod answers;
mod credits;
mod draft;
mod fragments;
mod homing;
mod join;
mod learned;
mod matching;
mod sections;
mod shape;

use crate::options::Stage;
use crate::page::{Article, Block, BlockKind, Byline, Caption, Kind, Repair, Text};
use crate::roles::tags::Part;
use crate::roles::{Roles, surety};
use crate::source::Stream;
use crate::source::{Source, is_blank, is_ornament};
pub(crate) use credits::people_of;
#[cfg(feature = "inspect")]
pub(crate) use credits::{byline_of, signed};
use draft::Draft;
pub(crate) use draft::Trait;

/// A page's articles, before what was uncertain is noted.
#[derive(Debug, Default)]
pub(crate) struct Drafts<'s> {
    pub articles: Vec<Article<'s>>,
    /// For each article what was remarkable about putting it together.
    pub traits: Vec<Vec<Trait>>,
    pub sections: Vec<Text<'s>>,
    pub furniture: Vec<Text<'s>>,
    /// Each with its first line.
    pub duplicates: Vec<(usize, Text<'s>)>,
    pub repairs: Vec<Repair>,
}

/// Puts the articles together.
pub(crate) fn assemble<'s>(source: &Source<'s>, stream: &Stream, roles: &Roles, stage: Stage) -> Drafts<'s> {
    let mut sorted = draft::sort(source, roles);
    if stage == Stage::On && source.lines.iter().all(|line| line.declared.is_none()) {
        matching::keep_originals(source, stream, &mut sorted);
        homing::bring_home(source, stream, &mut sorted);
        matching::bring_together(source, stream, &mut sorted);
        fragments::take_home(source, stream, &mut sorted);
    }
    sorted.drafts.retain(|d| !d.is_empty());
    sorted.drafts.sort_by_key(|d| d.home);
    sections::spread(source, stream, &mut sorted);
    sorted.drafts.sort_by_cached_key(Draft::first_line);
    let mut drafts = Drafts::default();
    let mut joiner = join::Joiner::new(source, roles);
    drafts.sections = sorted.sections.iter().map(|lines| joiner.heading(lines)).collect();
    drafts.furniture = sorted.furniture.iter().map(|&line| Text::of(source.text, source.lines[line].span())).collect();
    drafts.duplicates = sorted.duplicates.iter().map(|lines| (lines[0], joiner.running(lines))).collect();
    // A text that is no newspaper's has no bylines to cut.
    let bylines = if source.looks_chinese() { stage } else { Stage::Off };
    for draft in &sorted.drafts {
        let article = article(source, roles, draft, &mut joiner, &drafts.sections, bylines);
        drafts.articles.push(article);
        drafts.traits.push(draft.traits.clone());
    }
    drafts.repairs = joiner.repairs;
    drafts
}

fn article<'s>(
    source: &Source<'s>,
    roles: &Roles,
    draft: &Draft,
    joiner: &mut join::Joiner<'_, 's>,
    sections: &[Text<'s>],
    bylines: Stage,
) -> Article<'s> {
    let mut article = Article { section: draft.section.map(|i| bare_name(&sections[i])), ..Article::default() };
    for part in [Part::Kicker, Part::Headline, Part::Deck] {
        let mut text = Text::default();
        for (_, lines) in draft.headings.iter().filter(|(p, _)| *p == part) {
            text.append(joiner.heading(lines), crate::Joint::Space);
        }
        let field = match part {
            Part::Kicker => &mut article.kicker,
            Part::Headline => &mut article.headline,
            Part::Deck => &mut article.subheadline,
        };
        *field = (!text.is_empty()).then_some(text);
    }
    if article.headline.is_none() {
        article.headline = article.kicker.take().or_else(|| article.subheadline.take());
    }
    let mut pieces: Vec<Text<'s>> = draft.bylines.iter().map(|lines| joiner.running(lines)).collect();
    for block in &draft.blocks {
        let text = if block.kind == BlockKind::Subhead { joiner.heading(&block.lines) } else { joiner.paragraph(&block.lines) };
        article.body.push(Block { kind: block.kind, text });
    }
    let declared = source.lines.get(draft.first_line()).is_some_and(|line| line.declared.is_some());
    if bylines == Stage::On && !declared {
        credits::cut(&mut article.body, &mut pieces);
        article.body.retain(|block| !block.text.is_empty());
        if article.headline.is_none() && article.body.first().is_some_and(|b| b.kind == BlockKind::Subhead) {
            article.headline = Some(article.body.remove(0).text); // what stood before it was all byline
        }
    }
    article.captions = draft.captions.iter().map(|lines| caption(joiner.running(lines))).collect();
    article.byline = credits::byline(pieces);
    article.kind = kind(&article);
    article.confidence = confidence(roles, draft);
    article
}

/// A section's name without the ornaments around it.
fn bare_name<'s>(name: &Text<'s>) -> Text<'s> {
    let printed = name.to_string();
    let ornament = |c: char| is_ornament(c) || is_blank(c) || matches!(c, '【' | '】' | '〔' | '〕' | '［' | '］' | '[' | ']');
    let bare = printed.trim_start_matches(ornament);
    let start = printed.len() - bare.len();
    let bare = bare.trim_end_matches(ornament);
    if bare.is_empty() { name.clone() } else { name.slice(start..start + bare.len()) }
}

fn caption(text: Text<'_>) -> Caption<'_> {
    let printed = text.to_string();
    let credit = crate::lexicon::byline::caption_credit(&printed, &[]).map(|range| text.slice(range));
    Caption { text, credit }
}

/// What an article is, by what it holds: the same for the page and for its clean print.
fn kind(article: &Article<'_>) -> Kind {
    let paragraphs = article.paragraphs().count();
    let photographers = |b: &Byline<'_>| !b.people.is_empty() && b.people.iter().all(|p| p.role == crate::Role::Photographer);
    match () {
        () if paragraphs <= 2 && article.byline.as_ref().is_some_and(photographers) => Kind::Photo,
        () if paragraphs <= 2 && article.headline.is_none() => Kind::Brief,
        () => Kind::News,
    }
}

/// Margin of an article's least sure line at which the article is as likely right in every field as
/// not, in the weights table's units. Fitted with [`roles::surety`](crate::roles::surety)'s scale on
/// the held-out pages of `tests/pages`; to be fitted again with the weights.
const EVEN: i32 = 355;

/// How sure the reading is of all of an article's lines: the least sure of them decides.
fn confidence(roles: &Roles, draft: &Draft) -> f32 {
    let margin = draft.lines().map(|line| roles.lines[line].margin).min().unwrap_or(0);
    surety(margin - EVEN)
}

/// The cells that answers name, and what is true.
#[cfg(feature = "inspect")]
type Example = (Vec<usize>, bool);

/// Puts `same`, told the numbers of two lines, in a table's place, and keeps what was asked and what it said.
#[cfg(feature = "inspect")]
fn witness<const N: usize>(
    source: &Source<'_>,
    mut same: impl FnMut(usize, usize) -> bool,
    asked: &mut Vec<Example>,
) -> impl FnMut(&[usize; N], usize, usize) -> bool {
    move |answers, one, other| {
        let holds = same(source.lines[one].number, source.lines[other].number);
        asked.push((answers.to_vec(), holds));
        holds
    }
}

/// What a witness says, as odds.
#[cfg(feature = "inspect")]
fn sure<A>(mut witness: impl FnMut(&A, usize, usize) -> bool) -> impl FnMut(&A, usize, usize) -> i32 {
    move |answers, one, other| if witness(answers, one, other) { i32::MAX } else { i32::MIN }
}

/// What is asked about each article that a section might go on to cover, and whether it does.
#[cfg(feature = "inspect")]
pub(crate) fn reaches(source: &Source<'_>, stream: &Stream, roles: &Roles, same: impl FnMut(usize, usize) -> bool) -> Vec<Example> {
    let mut asked = Vec::new();
    let mut sorted = draft::sort(source, roles);
    homing::bring_home(source, stream, &mut sorted);
    matching::bring_together(source, stream, &mut sorted);
    fragments::take_home(source, stream, &mut sorted);
    sorted.drafts.retain(|d| !d.is_empty());
    sorted.drafts.sort_by_key(|d| d.home);
    sections::spread_by(source, stream, &mut sorted, witness(source, same, &mut asked));
    asked
}

/// What is asked about each piece without a heading, and whether it belongs where it might.
#[cfg(feature = "inspect")]
pub(crate) fn homes(source: &Source<'_>, stream: &Stream, roles: &Roles, same: impl FnMut(usize, usize) -> bool) -> Vec<Example> {
    let mut asked = Vec::new();
    let mut sorted = draft::sort(source, roles);
    homing::bring_home_by(source, stream, &mut sorted, witness(source, same, &mut asked));
    asked
}

/// What is asked about each heading and each body that may be its own, and whether it is.
#[cfg(feature = "inspect")]
pub(crate) fn matches(source: &Source<'_>, stream: &Stream, roles: &Roles, same: impl FnMut(usize, usize) -> bool) -> Vec<Example> {
    let mut asked = Vec::new();
    let mut sorted = draft::sort(source, roles);
    matching::keep_originals(source, stream, &mut sorted);
    homing::bring_home(source, stream, &mut sorted);
    let mut witness = sure(witness(source, same, &mut asked));
    matching::bring_together_by(source, stream, &mut sorted, &mut witness);
    drop(witness);
    asked
}

/// What is asked about each fragment and each paragraph that it may complete, and whether it does.
#[cfg(feature = "inspect")]
pub(crate) fn completions(source: &Source<'_>, stream: &Stream, roles: &Roles, goes_on: impl FnMut(usize, usize) -> bool) -> Vec<Example> {
    let mut asked = Vec::new();
    let mut sorted = draft::sort(source, roles);
    matching::keep_originals(source, stream, &mut sorted);
    homing::bring_home(source, stream, &mut sorted);
    matching::bring_together(source, stream, &mut sorted);
    let mut witness = sure(witness(source, goes_on, &mut asked));
    fragments::take_home_by(source, stream, &mut sorted, &mut witness);
    drop(witness);
    asked
}

/// Cells of the tables that weigh those.
#[cfg(feature = "inspect")]
pub(crate) const MATCHING_CELLS: usize = matching::CELLS;
#[cfg(feature = "inspect")]
pub(crate) const FRAGMENT_CELLS: usize = fragments::CELLS;

/// Cells of the table that weighs that.
#[cfg(feature = "inspect")]
pub(crate) const HOMING_CELLS: usize = homing::CELLS;

/// Cells of the table that weighs them.
#[cfg(feature = "inspect")]
pub(crate) const REACH_CELLS: usize = sections::CELLS;
