//! What the words of a byline are: names, run together or with titles; outlets.

use super::scan::{Ch, spell};
use super::words::{OUTLET_ENDS, OUTLETS};
use crate::lexicon::names::{
    NameLikeness, has_compound_surname, is_affiliation, is_steppe, is_surname, is_title_word, may_end_title, name_likeness,
};
use crate::source::is_closer;

/// Whether a word names a paper, an agency, a site.
pub(super) fn is_outlet(word: &str) -> bool {
    let word = word.trim_start_matches("特稿·");
    let count = word.chars().count();
    OUTLETS.has(word)
        || ((2..=14).contains(&count) && (OUTLET_ENDS.ends(word) || (word.contains('·') && word.contains(['报', '報', '网', '台']))))
}

/// The name in 三重讀者林金水 and 薛以誠律師.
pub(super) fn without_title(chars: &[Ch]) -> &[Ch] {
    let count = chars.len();
    if count < 4 || chars.iter().any(Ch::blank) {
        return chars;
    }
    let named = |part: &[Ch]| {
        part.len() <= 3
            && (name_likeness(&spell(part)) == NameLikeness::Surname || (part.len() == 2 && matches!(part[0].char, '老' | '阿')))
    };
    for at in 1..count - 1 {
        let word = |from: usize, to: usize| is_title_word(&spell(&chars[from..to]));
        if may_end_title(chars[at - 1].char) && named(&chars[at..]) && (0..at).any(|from| word(from, at)) {
            return &chars[at..];
        }
        // 石湖老人 is a pen name
        if (2..=3).contains(&at) && word(at, count) && named(&chars[..at]) && spell(&chars[at..]) != "老人" {
            return &chars[..at];
        }
    }
    chars
}

/// Names that stand together without a separator: cut where lines were joined, or by surnames.
pub(super) fn split_names(chars: &[Ch]) -> Vec<&[Ch]> {
    let count = chars.len();
    if is_steppe(&spell(chars)) {
        return vec![chars];
    }
    // 曾立凱‧溫婉婷‧路正剛: names, not one foreign name
    let parts: Vec<&[Ch]> = chars.split(|c| matches!(c.char, '·' | '‧' | '・')).collect();
    if parts.len() >= 3 && parts.iter().all(|p| p.len() == 3 && name_likeness(&spell(p)) == NameLikeness::Surname) {
        return parts;
    }
    if count >= 7 {
        return by_surnames(chars).unwrap_or_else(|| vec![chars]);
    }
    if chars.iter().any(|c| c.blank() || matches!(c.char, '·' | '‧' | '・') || is_closer(c.char)) {
        return vec![chars];
    }
    if let Some(seam) = (2..count.saturating_sub(1)).find(|&i| chars[i].seam) {
        if is_surname(chars[seam].char) && count >= 4 && !(count == 4 && has_compound_surname(&spell(chars))) {
            return [split_names(&chars[..seam]), split_names(&chars[seam..])].concat();
        }
    }
    match count {
        5 | 6 if spell(chars).ends_with("中心") => vec![chars],
        5 | 6 if !is_affiliation(&spell(&chars[count - 4..])) || count == 6 => {
            let cut = if count == 6 { [3, 2, 4] } else { [3, 2, 3] };
            let fits = |&n: &usize| is_surname(chars[0].char) && is_surname(chars[n].char);
            match cut.iter().find(|n| fits(n)) {
                Some(&n) => vec![&chars[..n], &chars[n..]],
                None => vec![chars],
            }
        }
        _ => vec![chars],
    }
}

/// Names of three or two characters, each beginning with a surname, that `chars` are made of; none where they are not.
fn by_surnames(chars: &[Ch]) -> Option<Vec<&[Ch]>> {
    if chars.len() > 12 || chars.iter().any(|c| c.blank() || !is_han(c.char)) {
        return None;
    }
    if chars.is_empty() {
        return Some(Vec::new());
    }
    [3, 2].into_iter().filter(|&n| chars.len() >= n && is_surname(chars[0].char)).find_map(|n| {
        let mut rest = by_surnames(&chars[n..])?;
        rest.insert(0, &chars[..n]);
        Some(rest)
    })
}

/// The lengths of the names that letter-spaced characters spell: 庹 大 江 晏 秋 实 are three and three. None where there are too many.
pub(super) fn spaced_names(letters: &[char]) -> Option<Vec<usize>> {
    /// Characters of the names of six people.
    const MANY: usize = 18;
    if letters.len() <= 1 || letters.len() > MANY {
        return (letters.len() <= MANY).then(|| vec![1; letters.len()]);
    }
    // of each end: names without a surname, names, and how long the last one is
    let mut best = vec![(0, 0, 0); letters.len() + 1];
    for end in 1..=letters.len() {
        let readings = [3, 2, 4, 1].into_iter().filter(|&n| n <= end).map(|n| {
            let name: String = letters[end - n..end].iter().collect();
            let named = if n == 4 { has_compound_surname(&name) || is_steppe(&name) } else { is_surname(letters[end - n]) };
            // a name of one character is no name, nor is one of four without its surname
            let wrong = if n == 1 || (n == 4 && !named) { letters.len() } else { usize::from(!named) };
            let (wrongs, names, _) = best[end - n];
            (wrongs + wrong, names + 1, n)
        });
        best[end] = readings.min_by_key(|&(wrong, names, _)| (wrong, names)).unwrap_or_default();
    }
    let mut lengths = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        lengths.push(best[end].2);
        end -= best[end].2;
    }
    lengths.reverse();
    Some(lengths)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
