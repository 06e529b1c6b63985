//! What always holds of a page, as checks that say what is wrong.
//!
//! They know the library by its public face only, and decide for themselves what a visible
//! character is. The property tests and the fuzz targets share this file.

use std::ops::Range;
use tearsheet::{Article, BlockKind, Kind, Options, Page, Person, Repair, RepairKind, Role, Segmenter, Stage, Text, segment};
use unicode_general_category::{GeneralCategory, get_general_category};

/// What is wrong, if anything.
pub type Check = Result<(), String>;

/// Laws 2 and 3 of one page, and that what a page points to is there.
pub fn sound(source: &str, page: &Page<'_>) -> Check {
    accounting(source, page)?;
    verbatim(source, page)?;
    references(source, page)
}

/// Law 2: every visible character is owned by exactly one text, and no byte twice.
pub fn accounting(source: &str, page: &Page<'_>) -> Check {
    let mut owned = vec![false; source.len()];
    for text in page.owners() {
        for span in text.spans() {
            if source.get(span.clone()).is_none_or(str::is_empty) {
                return Err(format!("{span:?} of {text:?} is no slice of the source"));
            }
            if let Some(twice) = span.clone().find(|&at| std::mem::replace(&mut owned[at], true)) {
                return Err(format!("byte {twice} is owned twice, the second time by {text:?}"));
            }
        }
    }
    match source.char_indices().find(|&(at, c)| is_visible(c) && !owned[at..at + c.len_utf8()].iter().all(|&o| o)) {
        Some((at, c)) => Err(format!("{c:?} at {at} is lost")),
        None => Ok(()),
    }
}

/// Neither white space nor a control nor a format character.
fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !matches!(get_general_category(c), GeneralCategory::Control | GeneralCategory::Format)
}

/// Law 3: every text is spelled by its spans.
pub fn verbatim(source: &str, page: &Page<'_>) -> Check {
    texts(page).into_iter().try_for_each(|text| {
        spelled(source, text, &page.repairs)?;
        traced(source, text)
    })
}

/// Only white space, and a hyphen at a piece's end that a repair reports, may differ.
fn spelled(source: &str, text: &Text<'_>, repairs: &[Repair]) -> Check {
    let printed = text.to_string();
    let mut ink = printed.chars().filter(|c| !c.is_whitespace()).peekable();
    let mut spans = text.spans().peekable();
    while let Some(span) = spans.next() {
        let slice = source.get(span.clone()).ok_or_else(|| format!("{span:?} of {text:?} is no slice of the source"))?;
        for (at, c) in slice.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            if ink.next_if_eq(&c).is_some() {
                continue;
            }
            let end = at + c.len_utf8();
            if !matches!(c, '-' | '\u{2010}') || end < slice.len() || spans.peek().is_none() {
                return Err(format!("{c:?} at {} is not in {text:?}", span.start + at));
            }
            let reported = |r: &Repair| r.kind == RepairKind::Hyphen && r.span.start <= span.start + at && span.start + end <= r.span.end;
            if !repairs.iter().any(reported) {
                return Err(format!("the hyphen at {} is left out of {text:?}, and no repair says so", span.start + at));
            }
        }
    }
    match ink.next() {
        Some(c) => Err(format!("{c:?} of {text:?} is in no span")),
        None => Ok(()),
    }
}

/// Every printed character is traced to the bytes that spell it; only a space has none.
fn traced(source: &str, text: &Text<'_>) -> Check {
    let printed = text.to_string();
    if text.len() != printed.len() || *text != printed.as_str() || text.is_empty() != printed.is_empty() {
        return Err(format!("{text:?} does not know its own length or words"));
    }
    let bytes_of = |range: Range<usize>| text.source_spans(range).map(|span| &source[span]).collect::<String>();
    let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    if bare(&bytes_of(0..printed.len())) != bare(&printed) {
        return Err(format!("the source spans of {text:?} spell {:?}", bytes_of(0..printed.len())));
    }
    let step = printed.chars().count() / 32 + 1;
    for (at, c) in printed.char_indices().step_by(step) {
        let traced = bytes_of(at..at + c.len_utf8());
        if traced.chars().ne([c]) && !(traced.is_empty() && c == ' ') {
            return Err(format!("{c:?} at {at} of {text:?} is traced to {traced:?}"));
        }
    }
    Ok(())
}

/// Every text of a page, those that look into bytes of others too.
fn texts<'p, 's>(page: &'p Page<'s>) -> Vec<&'p Text<'s>> {
    let mut texts: Vec<&Text<'s>> = page.owners().chain(page.staff.iter().map(|p| &p.name)).collect();
    for article in &page.articles {
        texts.extend(&article.section);
        texts.extend(article.captions.iter().filter_map(|c| c.credit.as_ref()));
        if let Some(byline) = &article.byline {
            texts.extend(byline.outlet.iter().chain(&byline.place).chain(&byline.date));
            texts.extend(byline.people.iter().map(|p| &p.name));
        }
    }
    texts
}

/// What looks into another text's bytes looks into that text's, and indices point to something.
fn references(source: &str, page: &Page<'_>) -> Check {
    for article in &page.articles {
        if let Some(section) = &article.section {
            within(section, &page.sections.iter().collect::<Vec<_>>())?;
        }
        if let Some(byline) = &article.byline {
            let views = byline.outlet.iter().chain(&byline.place).chain(&byline.date);
            views.chain(byline.people.iter().map(|p| &p.name)).try_for_each(|view| within(view, &[&byline.text]))?;
        }
        article.captions.iter().filter_map(|c| Some((c.credit.as_ref()?, &c.text))).try_for_each(|(view, of)| within(view, &[of]))?;
        sure(article.confidence)?;
    }
    let furniture: Vec<&Text<'_>> = page.furniture.iter().collect();
    page.staff.iter().try_for_each(|person| within(&person.name, &furniture))?;
    for repair in &page.repairs {
        sure(repair.confidence)?;
        if source.get(repair.span.clone()).is_none() {
            return Err(format!("{repair:?} is no slice of the source"));
        }
    }
    let pointers = page.notes.iter().map(|n| n.article).chain(page.duplicates.iter().map(|d| d.of));
    match pointers.flatten().find(|&at| at >= page.articles.len()) {
        Some(at) => Err(format!("there is no article {at}")),
        None => Ok(()),
    }
}

fn within(view: &Text<'_>, owners: &[&Text<'_>]) -> Check {
    let inside = |span: &Range<usize>| owners.iter().flat_map(|o| o.spans()).any(|own| own.start <= span.start && span.end <= own.end);
    match view.spans().find(|span| !inside(span)) {
        Some(span) => Err(format!("{span:?} of {view:?} looks into bytes that its owner has not")),
        None => Ok(()),
    }
}

fn sure(confidence: f32) -> Check {
    if (0.0..=1.0).contains(&confidence) { Ok(()) } else { Err(format!("a confidence of {confidence}")) }
}

/// Law 5: the same text gives the same page, and the page is the same with bytes of its own.
pub fn deterministic(source: &str) -> Check {
    let page = segment(source);
    same("a second run", &page, &segment(source))?;
    same("the owned page", &page, &page.clone().into_owned())
}

/// Law 6: the clean print, segmented again, gives the same articles.
pub fn fixed_point(page: &Page<'_>) -> Check {
    let print = page.print().to_string();
    let again = segment(&print);
    same("the print's reading", &faces(page), &faces(&again))?;
    same("the print of the print", &print, &again.print().to_string())
}

/// Law 7: CRLF, a BOM and trailing white space make no difference to the articles.
pub fn unseen_differences(source: &str) -> Check {
    let plain = source.replace("\r\n", "\n").replace('\r', "\n");
    let page = segment(&plain);
    let expected = faces(&page);
    let variants = [
        ("CRLF", plain.replace('\n', "\r\n")),
        ("a BOM", format!("\u{feff}{plain}")),
        ("trailing white space", format!("{} ", plain.replace('\n', " \t\u{3000}\n"))),
    ];
    variants.iter().try_for_each(|(name, text)| same(name, &expected, &faces(&segment(text))))
}

/// Law 8: with each stage off, and with all, every character is still accounted for.
pub fn switches(source: &str) -> Check {
    for choice in [1, 2, 4, 8, 15] {
        let options = options(choice);
        let page = Segmenter::new(options.clone()).segment(source);
        let said = |wrong: String| format!("with {options:?}: {wrong}");
        sound(source, &page).map_err(said)?;
        if options.repair == Stage::Off && !page.duplicates.is_empty() {
            return Err(said("duplicates were moved".to_owned()));
        }
        let headed = || page.articles.iter().any(|a| a.headline.is_some() || a.kicker.is_some() || a.subheadline.is_some());
        if options.roles == Stage::Off && (headed() || !page.furniture.is_empty() || !page.sections.is_empty()) {
            return Err(said("a line was taken for more than a paragraph".to_owned()));
        }
    }
    Ok(())
}

/// One choice of stages: bit by bit the ones that are off.
fn options(choice: u8) -> Options {
    let stage = |bit: u8| if choice & 1 << bit == 0 { Stage::On } else { Stage::Off };
    let mut options = Options::default();
    options.layout = stage(0);
    options.roles = stage(1);
    options.articles = stage(2);
    options.repair = stage(3);
    options
}

/// What a reader sees of an article: no spans, no confidence.
#[derive(Debug, PartialEq)]
struct Face {
    kind: Kind,
    section: Option<String>,
    /// Whether its section is the one of the article before, not another of that name.
    same_section: bool,
    headings: [Option<String>; 3],
    byline: Option<[Option<String>; 4]>,
    people: Vec<(String, Role)>,
    body: Vec<(BlockKind, String)>,
    captions: Vec<(String, Option<String>)>,
}

fn faces(page: &Page<'_>) -> Vec<Face> {
    let before = std::iter::once(None).chain(page.articles.iter().map(|a| a.section.as_ref()));
    page.articles.iter().zip(before).map(|(article, before)| face(article, before)).collect()
}

fn face(article: &Article<'_>, section_before: Option<&Text<'_>>) -> Face {
    let print = |text: &Option<Text<'_>>| text.as_ref().map(ToString::to_string);
    let people = |people: &[Person<'_>]| people.iter().map(|p| (p.name.to_string(), p.role)).collect();
    Face {
        kind: article.kind,
        section: print(&article.section),
        same_section: article.section.is_some() && article.section.as_ref() == section_before,
        headings: [print(&article.kicker), print(&article.headline), print(&article.subheadline)],
        byline: article.byline.as_ref().map(|b| [Some(b.text.to_string()), print(&b.outlet), print(&b.place), print(&b.date)]),
        people: article.byline.as_ref().map_or_else(Vec::new, |b| people(&b.people)),
        body: article.body.iter().map(|b| (b.kind, b.text.to_string())).collect(),
        captions: article.captions.iter().map(|c| (c.text.to_string(), print(&c.credit))).collect(),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(name: &str, expected: &T, found: &T) -> Check {
    if expected == found { Ok(()) } else { Err(format!("{name} differs:\n  expected {expected:?}\n  found    {found:?}")) }
}

/// A table of weights that nobody learned, the same for the same seed.
pub fn wild_weights(seed: u64) -> Vec<i16> {
    let mut state = seed;
    // SplitMix64.
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    (0..tearsheet::inspect::TABLE_CELLS).map(|_| (next() % 2001) as i16 - 1000).collect()
}
