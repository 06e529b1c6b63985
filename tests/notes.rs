//! What was uncertain about a page, or is missing from it, is said in its notes.

use tearsheet::{NoteKind, segment};

/// Whether a page of this text has a note of this kind.
fn notes(text: &str, kind: NoteKind) -> bool {
    segment(text).notes.iter().any(|note| note.kind == kind)
}

const WHOLE: &str = "城南老街通了自来水\n\n本报讯（记者 林小满）昨天，城南老街的四十户人家拧开了水龙头。住了一辈子的曹阿婆接了满满一盆，说：“比井水甜。”\n\n这条街下月还要铺天然气管。\n";

#[test]
fn a_whole_page_has_nothing_to_note() {
    let page = segment(WHOLE);
    assert!(page.notes.is_empty(), "{:?}", page.notes);
}

#[test]
fn an_article_that_the_page_cuts_off_is_noted() {
    let cut = WHOLE.replace("这条街下月还要铺天然气管。", "这条街下月还要铺天然气管，公司说每户先交三百元，余下的等");
    assert!(notes(&cut, NoteKind::Truncated));
    assert!(!notes(WHOLE, NoteKind::Truncated));
}

#[test]
fn a_quotation_whose_beginning_is_lost_is_noted() {
    let lost = WHOLE.replace("接了满满一盆，说：“比", "接了比");
    assert!(lost.contains('”') && !lost.contains('“'));
    assert!(notes(&lost, NoteKind::MissingText));
    // A quotation that goes on in the next paragraph stays open, and nothing is missing.
    let open = WHOLE.replace("比井水甜。”", "比井水甜。");
    assert!(!notes(&open, NoteKind::MissingText));
}

#[test]
fn what_is_no_newspaper_is_noted_and_nothing_is_found_in_it() {
    let log = "2024-05-01 12:00:01 INFO server started on port 8080\n2024-05-01 12:00:02 WARN retrying (attempt 2)\n\nconnection closed\n";
    let page = segment(log);
    assert!(page.notes.iter().any(|note| note.kind == NoteKind::NotAPage));
    assert_eq!(page.articles.len(), 1);
    assert!(page.articles[0].headline.is_none() && page.articles[0].byline.is_none() && page.furniture.is_empty());
    assert!(!notes(WHOLE, NoteKind::NotAPage));
    assert!(!notes("", NoteKind::NotAPage), "an empty page is not a page of something else");
}

#[test]
fn bodies_and_headlines_that_lack_each_other_are_noted() {
    assert!(notes("本报讯 昨夜下了今年的第一场雪，早班公交晚点二十分钟。\n", NoteKind::NoHeadline));
    assert!(!notes(WHOLE, NoteKind::NoHeadline) && !notes(WHOLE, NoteKind::NoBody));
}
