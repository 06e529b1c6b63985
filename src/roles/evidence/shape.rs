//! What a line looks like: its length, its edges, what marks it holds.

use crate::layout::{Fill, Place};
use crate::source::{Class, Line, class, is_closer, is_colon, is_dash, is_opener, is_ornament, is_pause, is_stop};

/// The answer to [`LENGTH`](super::groups::LENGTH).
pub(super) fn length(chars: u32) -> usize {
    [3, 5, 7, 10, 14, 19, 26, 36, 51, 81, 151].iter().take_while(|&&least| chars >= least).count()
}

pub(super) fn fill(place: Place) -> usize {
    match place.fill {
        Fill::Free => 0,
        Fill::Little => 1,
        Fill::Part => 2,
        Fill::Nearly => 3,
        Fill::Full => 4,
        Fill::Over => 5,
    }
}

/// The answer to [`CLOSURE`](super::groups::CLOSURE): does the line end a sentence?
pub(super) fn closure(line: &Line<'_>) -> usize {
    match () {
        () if line.ends_sentence() => 2,
        () if is_pause(line.last) => 1,
        () => 0,
    }
}

pub(super) fn indent(cells: u32) -> usize {
    match cells {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}

pub(super) fn share(part: u32, whole: u32) -> usize {
    match part * 100 / whole.max(1) {
        0 if part == 0 => 0,
        0..=24 => 1,
        25..=49 => 2,
        _ => 3,
    }
}

/// A character of Han that counts: 一、二、.
fn numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether a line begins with a number of its own: 一、 （一） 1. ① 第三章.
pub(super) fn numbered(text: &str) -> bool {
    let mut chars = text.chars();
    let (Some(first), second, third) = (chars.next(), chars.next(), chars.next()) else { return false };
    let after = |c: Option<char>| c.is_some_and(|c| matches!(c, '、' | '.' | '．' | '，' | ',' | '）' | ')' | '：'));
    match first {
        '①'..='⑳' | '㈠'..='㈩' => true,
        '第' => {
            second.is_some_and(|c| numeral(c) || c.is_ascii_digit()) && third.is_some_and(|c| matches!(c, '章' | '节' | '回' | '条' | '十'))
        }
        '（' | '(' => second.is_some_and(|c| numeral(c) || c.is_ascii_digit()) && third.is_some_and(|c| matches!(c, '）' | ')')),
        _ if numeral(first) => after(second),
        '0'..='9' => match second {
            Some('0'..='9') => after(third) && !chars.next().is_some_and(|c| c.is_ascii_digit()),
            Some('.' | '．') => !third.is_some_and(|c| c.is_ascii_digit()),
            Some('、') => true,
            _ => false,
        },
        _ => false,
    }
}

/// The answer to [`FIRST`](super::groups::FIRST).
pub(super) fn first(line: &Line<'_>) -> usize {
    let c = line.first;
    match () {
        () if numbered(line.text) => 10,
        () if matches!(c, '“' | '‘' | '「' | '『' | '"') => 3,
        () if matches!(c, '【' | '〔' | '［' | '[') => 5,
        () if matches!(c, '《' | '〈') => 8,
        () if is_opener(c) => 4,
        () if is_dash(c) => 6,
        () if is_stop(c) || is_pause(c) || is_colon(c) || is_closer(c) || matches!(c, '%' | '％' | '℃') => 9,
        () if is_ornament(c) => 7,
        () => match class(c) {
            Class::Han => 0,
            Class::Digit => 1,
            Class::Letter | Class::Hangul => 2,
            _ => 11,
        },
    }
}

/// The answer to [`LAST`](super::groups::LAST).
pub(super) fn last(line: &Line<'_>) -> usize {
    let c = line.last;
    match () {
        () if c == '…' => 9,
        () if is_stop(c) => 0,
        () if is_closer(c) && is_stop(line.last_inner) => 1,
        () if is_pause(c) => 2,
        () if is_colon(c) => 3,
        () if matches!(c, '”' | '’' | '」' | '』' | '"') => 8,
        () if is_closer(c) => 7,
        () if is_dash(c) => 10,
        () => match class(c) {
            Class::Han => 4,
            Class::Digit => 5,
            Class::Letter | Class::Hangul => 6,
            _ => 11,
        },
    }
}

/// The answer to [`INNER`](super::groups::INNER): the strongest mark inside a line, its last aside.
pub(super) fn inner(text: &str) -> usize {
    let mut best = 0;
    let mut before = ' ';
    let end = text.char_indices().next_back().map_or(0, |(at, _)| at);
    for c in text[..end].chars() {
        let mark = match c {
            '。' | '；' => 5,
            '：' | ':' if !before.is_ascii_digit() => 4,
            '？' | '！' | '?' | '!' => 3,
            '，' | ',' if !before.is_ascii_digit() => 2,
            ' ' | '\u{3000}' if class(before) == Class::Han => 1,
            _ => 0,
        };
        best = best.max(mark);
        before = c;
    }
    best
}

/// The answer to [`BALANCE`](super::groups::BALANCE).
pub(super) fn balance(text: &str) -> usize {
    let mut depth = 0;
    for c in text.chars() {
        if is_opener(c) {
            depth += 1;
        } else if is_closer(c) {
            depth -= 1;
            if depth < 0 {
                return 2;
            }
        }
    }
    usize::from(depth > 0)
}

/// Whether single characters stand apart: 深 化 改 革.
pub(crate) fn letter_spaced(text: &str) -> bool {
    let mut alone = 0;
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        let mut chars = word.chars();
        let single = chars.next().is_some_and(|c| class(c) == Class::Han || !c.is_alphanumeric()) && chars.next().is_none();
        alone += usize::from(single);
    }
    words >= 3 && alone * 3 >= words * 2
}

/// The answer to [`SPEAKER`](super::groups::SPEAKER): 问： 答： 记者： 归有为：
pub(super) fn speaker(text: &str) -> usize {
    let Some((at, name)) = text.char_indices().take(7).find(|&(_, c)| is_colon(c)).map(|(at, _)| (at, &text[..at])) else { return 0 };
    let rest = text[at..].chars().nth(1);
    match name {
        "" => 0,
        "问" | "問" | "记者" | "記者" | "Q" | "笔者" => 1,
        "答" | "A" => 2,
        _ if rest.is_some() && name.chars().all(|c| class(c) == Class::Han || c == '·') => 3,
        _ => 0,
    }
}

/// The first part of the answer to `Frame`: ornaments or brackets around a whole line.
pub(super) fn frame(text: &str) -> usize {
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else { return 0 };
    match (first, last) {
        ('【', '】') | ('〔', '〕') | ('［', '］') | ('[', ']') | ('「', '」') => 1,
        ('《', '》') => 3,
        _ if is_ornament(first) && is_ornament(last) => 2,
        _ if is_dash(first) && is_dash(last) => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_point_is_no_numbering() {
        assert!(!numbered("49.39%。其中"));
        assert!(!numbered("3000米"));
        assert!(!numbered("十月"));
        for text in ["一、开头", "1.苗子账", "①说明", "（二）其次", "12、某", "第三章 归来"] {
            assert!(numbered(text), "{text}");
        }
    }

    #[test]
    fn letter_spacing_needs_single_characters() {
        assert!(letter_spaced("深 化 改 革"));
        assert!(!letter_spaced("共建家园 助力振兴 再上台阶"));
        assert!(!letter_spaced("甲 乙"));
    }

    #[test]
    fn speakers_are_told_from_clock_times() {
        assert_eq!(speaker("归有为：这种说法"), 3);
        assert_eq!(speaker("问：孩子"), 1);
        assert_eq!(speaker("8:30开始"), 0);
    }
}
