//! Stage 5: what was mended, and what is uncertain.
//!
//! Input: the drafts. Output: the [`Page`]. It finds each duplicate's original, gives a copy back
//! to the page's text where no original is left, lists repairs and takes notes. Guarantees: no
//! visible character changes its spelling, and each keeps exactly one owner. It decides nothing
//! about lines. Cost: linear.

use crate::articles::{Drafts, Trait, people_of};
use crate::lexicon::cues::{self, Cue};
use crate::options::Stage;
use crate::page::{Article, Block, BlockKind, Duplicate, Note, NoteKind, Page, Repair, RepairKind, Text};
use crate::source::{Source, Stream, is_closer, is_stop};

/// Makes the page of its drafts.
pub(crate) fn finish<'s>(source: &Source<'s>, stream: &Stream, drafts: Drafts<'s>, stage: Stage) -> Page<'s> {
    let Drafts { articles, traits, sections, furniture, duplicates, repairs } = drafts;
    let mut page = Page { articles, sections, furniture, repairs, ..Page::default() };
    let owners = owners(source, &page.articles);
    let mut before = owners.iter().copied().enumerate().filter_map(|(line, own)| Some((line, own?))).peekable();
    let mut home = None;
    for (line, text) in duplicates {
        let of = stream.twin(line).and_then(|line| owners[line]);
        if stage == Stage::On {
            let span = text.start().unwrap_or(0)..text.spans().last().map_or(0, |s| s.end);
            page.repairs.push(Repair { kind: RepairKind::Duplicate, span, confidence: if of.is_some() { 0.9 } else { 0.5 } });
            page.duplicates.push(Duplicate { text, of });
        } else {
            while let Some((_, own)) = before.next_if(|&(owned, _)| owned < line) {
                home = Some(own);
            }
            give_back(&mut page.articles, home, text);
        }
    }
    for line in &page.furniture {
        if cues::find(&line.to_string()).has(Cue::Staff) {
            page.staff.extend(people_of(line));
        }
    }
    page.notes = notes(&page.articles, &traits);
    if !source.looks_chinese() {
        page.notes.push(Note { kind: NoteKind::NotAPage, article: None });
    }
    page.repairs.sort_by_key(|r| (r.span.start, r.span.end));
    page
}

/// For each line the article that owns its first byte.
fn owners(source: &Source<'_>, articles: &[Article<'_>]) -> Vec<Option<usize>> {
    let mut owners = vec![None; source.lines.len()];
    for (at, article) in articles.iter().enumerate() {
        for span in article.owners().flat_map(Text::spans) {
            let line = source.lines.partition_point(|l| l.start <= span.start);
            if let Some(line) = line.checked_sub(1) {
                owners[line] = Some(at);
            }
        }
    }
    owners
}

/// A duplicate that stays: a paragraph of the article it stands in.
fn give_back<'s>(articles: &mut Vec<Article<'s>>, at: Option<usize>, text: Text<'s>) {
    let block = Block { kind: BlockKind::Paragraph, text };
    match articles.get_mut(at.unwrap_or(0)) {
        Some(article) => article.body.push(block),
        None => articles.push(Article { body: vec![block], ..Article::default() }),
    }
}

fn notes(articles: &[Article<'_>], traits: &[Vec<Trait>]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let mut note = |kind| notes.push(Note { kind, article: Some(at) });
        if article.headline.is_none() {
            note(NoteKind::NoHeadline);
        }
        if article.body.is_empty() {
            note(NoteKind::NoBody);
        }
        if article.paragraphs().any(has_lost_text) {
            note(NoteKind::MissingText);
        }
        if article.paragraphs().last().is_some_and(is_cut_off) {
            note(NoteKind::Truncated);
        }
        if traits.get(at).is_some_and(|t| t.contains(&Trait::Fragment)) {
            note(NoteKind::Fragment);
        }
        if traits.get(at).is_some_and(|t| t.contains(&Trait::Competed)) {
            note(NoteKind::Competing);
        }
    }
    notes
}

/// A bracket or quotation that closes and was never opened: what opened it is lost. A quotation
/// that goes on from the paragraph before opens anew, by custom.
fn has_lost_text(text: &Text<'_>) -> bool {
    let mut open: Vec<char> = Vec::new();
    for c in text.to_string().chars() {
        match c {
            '（' | '《' | '“' | '「' | '『' => open.push(c),
            '）' | '》' | '”' | '」' | '』' if open.pop().is_none() => return true,
            _ => {}
        }
    }
    false
}

/// A paragraph of some length that ends in no stop.
fn is_cut_off(text: &Text<'_>) -> bool {
    let printed = text.to_string();
    let last = printed.trim_end_matches(is_closer).chars().next_back();
    printed.chars().nth(20).is_some() && !last.is_some_and(is_stop)
}
