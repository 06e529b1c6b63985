//! Bylines read and cut out of bodies.

use crate::lexicon::byline::{self, Credit, Named, PersonRole};
use crate::page::{Block, BlockKind, Byline, Joint, Person, Role, Text};
use crate::source::is_closer;
use std::ops::Range;
use unicode_segmentation::GraphemeCursor;

/// Cuts the lead off the first paragraph and the tail off the last, and adds them to `pieces`.
pub(super) fn cut<'s>(body: &mut [Block<'s>], pieces: &mut Vec<Text<'s>>) {
    let mut lead = None;
    for (at, first) in body.iter_mut().filter(|b| b.kind == BlockKind::Paragraph).enumerate() {
        let printed = first.text.to_string();
        // A lead in a later paragraph: what stands before it was printed too early.
        let sure = |credit: &Credit| {
            at == 0 || (credit.verb && (credit.strength == byline::Strength::Role || (credit.outlet.is_some() && credit.place.is_some())))
        };
        if let Some(credit) = byline::lead(&printed, &first.text.seams()).filter(sure) {
            let (start, end) = (credit.span.start, whole_character(&printed, credit.span.end));
            lead = Some(first.text.slice(start..end));
            // An item's bullet stays with its text.
            let mut rest = first.text.slice(0..start);
            rest.append(first.text.slice(end..printed.len()), Joint::Tight);
            first.text = rest;
            break;
        }
    }
    let mut tails = Vec::new();
    // A last paragraph that is all byline: 本报记者 甲 摄
    if body.len() > 1 && body.last().is_some_and(|b| b.kind == BlockKind::Paragraph && is_signature(&b.text)) {
        let signature = body.last_mut().expect("a body of two blocks has a last one");
        tails.push(std::mem::take(&mut signature.text));
    }
    if let Some(last) = body.iter_mut().rev().find(|b| b.kind == BlockKind::Paragraph) {
        // Two writers may sign in a bracket each.
        for _ in 0..2 {
            let printed = last.text.to_string();
            let Some(credit) = byline::tail(&printed, &last.text.seams()) else { break };
            let start = whole_character(&printed, credit.span.start);
            tails.push(last.text.slice(start..printed.len()));
            last.text = last.text.slice(0..start);
        }
    }
    let before = earlier(body, &tails);
    tails.extend(before);
    if let Some(lead) = lead {
        pieces.insert(0, lead);
    }
    pieces.extend(tails.into_iter().rev());
}

/// Signatures before the last paragraph, last first: a role word's anywhere, for what is printed behind it is
/// no longer its writer's; a name's in a collection, where the last signs too. Who asked a question is part of it.
fn earlier<'s>(body: &mut [Block<'s>], closing: &[Text<'s>]) -> Vec<Text<'s>> {
    let mut tails = Vec::new();
    let last = body.iter().rposition(|b| b.kind == BlockKind::Paragraph).unwrap_or(0);
    let roleless = |t: &Text<'_>| byline::whole(&t.to_string(), &[]).is_some_and(|c| c.strength < byline::Strength::Role);
    let collected = closing.last().is_some_and(roleless);
    for block in body[..last].iter_mut().rev().filter(|b| b.kind == BlockKind::Paragraph) {
        let printed = block.text.to_string();
        let Some(credit) = byline::tail(&printed, &block.text.seams()).filter(|_| printed.ends_with(is_closer)) else { continue };
        let role = credit.strength == byline::Strength::Role && !credit.people.is_empty();
        let asks = printed[..credit.span.start].trim_end().ends_with(['？', '?']);
        let named = credit.strength >= byline::Strength::Surname && credit.people.len() == 1;
        if role || (collected && named && !asks) {
            let start = whole_character(&printed, credit.span.start);
            tails.push(block.text.slice(start..printed.len()));
            block.text = block.text.slice(0..start);
        }
    }
    tails
}

/// Longest paragraph, in bytes, that may be a byline and nothing else.
const SIGNATURE: usize = 90;

fn is_signature(text: &Text<'_>) -> bool {
    let printed = text.to_string();
    let credit = (printed.len() <= SIGNATURE && !printed.ends_with('。')).then(|| byline::whole(&printed, &text.seams())).flatten();
    credit.is_some_and(|c| {
        let role = c.strength == byline::Strength::Role && !c.people.is_empty();
        // 退休工人 老耿: who signs says what he is
        let familiar = printed.split_whitespace().next_back().is_some_and(|name| name.starts_with(['老', '阿']));
        let named = c.strength >= byline::Strength::Surname || (c.strength == byline::Strength::Name && familiar);
        let parted = printed.contains([' ', '\u{3000}']) || text.seams().contains(&c.people.first().map_or(0, |p| p.span.start));
        let titled = named && c.people.len() == 1 && c.people[0].span.start > 0 && parted;
        // a row of results goes on behind its names, and one of a calendar begins with a date
        let last = c.people.last().map_or(0, |p| p.span.end);
        let row =
            c.strength < byline::Strength::Role && (c.date.is_some() || printed[last..].contains(|c: char| c.is_ascii_alphanumeric()));
        (role || titled) && !row && c.span == (0..printed.len())
    })
}

/// The first place at or behind `at` that cuts no character from its combining marks.
fn whole_character(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        return at;
    }
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The byline that printed pieces make; `None` of none.
pub(super) fn byline(pieces: Vec<Text<'_>>) -> Option<Byline<'_>> {
    let mut byline = Byline::default();
    for piece in pieces {
        let printed = piece.to_string();
        if let Some(credit) = byline::whole(&printed, &piece.seams()) {
            let view = |range: &Option<Range<usize>>| range.clone().map(|r| piece.slice(r));
            byline.outlet = byline.outlet.or_else(|| view(&credit.outlet));
            byline.place = byline.place.or_else(|| view(&credit.place));
            byline.date = byline.date.or_else(|| view(&credit.date));
            byline.people.extend(people(&credit, &piece));
        }
        byline.text.append(piece, Joint::Apart);
    }
    (!byline.text.is_empty()).then_some(byline)
}

/// The people of a credit found in `text`.
fn people<'s>(credit: &Credit, text: &Text<'s>) -> Vec<Person<'s>> {
    let mut people = Vec::new();
    for Named { span, role } in &credit.people {
        let name = text.slice(span.clone()).without_space();
        let mut add = |role| people.push(Person { name: name.clone(), role });
        match role {
            PersonRole::Reporter => add(Role::Reporter),
            PersonRole::Correspondent => add(Role::Correspondent),
            PersonRole::Intern => add(Role::Intern),
            PersonRole::Photographer => add(Role::Photographer),
            PersonRole::Author | PersonRole::Text => add(Role::Author),
            PersonRole::None => {}
            PersonRole::Editor => add(Role::Editor),
            PersonRole::Both => {
                add(Role::Reporter);
                add(Role::Photographer);
            }
        }
    }
    people
}

/// The people an editors' line names.
pub(crate) fn people_of<'s>(line: &Text<'s>) -> Vec<Person<'s>> {
    let printed = line.to_string();
    let name = |span: Range<usize>| line.slice(span).without_space();
    byline::staff(&printed).into_iter().map(|named| Person { name: name(named.span), role: Role::Editor }).collect()
}

/// What a paragraph's lead and tail say, and what is left of it.
#[cfg(feature = "inspect")]
pub(crate) fn signed(paragraph: Text<'_>) -> (Option<Byline<'_>>, Text<'_>) {
    let mut body = vec![Block { kind: BlockKind::Paragraph, text: paragraph }];
    let mut pieces = Vec::new();
    cut(&mut body, &mut pieces);
    (byline(pieces), body.remove(0).text)
}

/// The byline that one printed piece makes.
#[cfg(feature = "inspect")]
pub(crate) fn byline_of(piece: Text<'_>) -> Option<Byline<'_>> {
    byline(vec![piece])
}
