//! Characters with their places, as the byline grammar walks them.

use crate::lexicon::list::List;
use crate::source::is_blank;
use crate::work::done;
use std::ops::Range;

/// A character of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ch {
    pub char: char,
    /// Byte offset in the text.
    pub at: usize,
    /// Whether lines were joined before it.
    pub seam: bool,
}

impl Ch {
    pub fn end(&self) -> usize {
        self.at + self.char.len_utf8()
    }

    pub fn blank(&self) -> bool {
        is_blank(self.char)
    }
}

/// Pairs of characters inside the words that bylines are known by: 记 者 is read as 记者.
#[rustfmt::skip]
const TIED: &[&str] = &[
    "本报", "本報", "报讯", "報訊", "报记", "報記", "记者", "記者", "通讯", "通訊", "讯员", "訊員", "实习", "實習", "习生", "習生", "新华", "新華", "华社", "華社",
    "中央", "央社", "日电", "日電", "日讯", "日訊", "报道", "報道", "報導", "专电", "專電", "專訊", "特派", "派员", "派員",
];

/// The characters of `text[range]`, without blanks inside the words that bylines are known by; `seams` ascend.
pub(crate) fn chars(text: &str, range: Range<usize>, seams: &[usize]) -> Vec<Ch> {
    let mut seams = seams.iter().skip_while(|&&s| s < range.start).peekable();
    let mut chars: Vec<Ch> = Vec::new();
    done(range.len());
    for (at, char) in text[range.clone()].char_indices() {
        let at = at + range.start;
        let seam = seams.next_if(|&&s| s <= at).is_some() && at > 0;
        let ink = chars.iter().rposition(|c| !c.blank());
        if let Some(ink) =
            ink.filter(|&ink| ink + 1 < chars.len() && chars.len() - ink <= GAP && !is_blank(char) && tied(chars[ink].char, char))
        {
            chars.truncate(ink + 1);
        }
        chars.push(Ch { char: upright(char), at, seam });
    }
    chars
}

/// A vertical or small form as the mark that it stands for: both are as long in bytes.
fn upright(c: char) -> char {
    match c {
        '︵' => '（',
        '︶' => '）',
        '︹' => '〔',
        '︺' => '〕',
        '︻' => '【',
        '︼' => '】',
        '﹁' => '「',
        '﹂' => '」',
        '╱' | '∕' => '／',
        '﹐' => '，',
        '﹑' | '､' => '、',
        '︰' | '﹕' | '∶' => '：',
        _ => c,
    }
}

/// One more than the blanks that stand inside a word.
const GAP: usize = 3;

fn tied(a: char, b: char) -> bool {
    TIED.iter().any(|pair| pair.starts_with(a) && pair.ends_with(b))
}

/// Whether the characters begin with `word`.
pub(crate) fn starts(chars: &[Ch], word: &str) -> bool {
    word.chars().enumerate().all(|(at, c)| chars.get(at).is_some_and(|ch| ch.char == c))
}

/// The longest word of the list that the characters begin with, and its length in characters.
pub(crate) fn longest(chars: &[Ch], list: &List) -> Option<(&'static str, usize)> {
    chars.first().filter(|c| list.may_begin(c.char))?;
    list.words().find(|word| starts(chars, word)).map(|word| (word, word.chars().count()))
}

/// The words of the list that the characters end with, and begin before, in the list's order.
pub(crate) fn endings<'c>(chars: &'c [Ch], list: &'c List) -> impl Iterator<Item = &'static str> + 'c {
    let may = chars.last().is_some_and(|c| list.may_end(c.char));
    list.words().filter(move |word| may && ends(chars, word))
}

/// Whether the characters end with `word`, and begin before it.
pub(crate) fn ends(chars: &[Ch], word: &str) -> bool {
    let mut back = chars.iter().rev();
    word.chars().rev().all(|c| back.next().is_some_and(|ch| ch.char == c)) && back.next().is_some()
}

/// The characters as a string.
pub(crate) fn spell(chars: &[Ch]) -> String {
    chars.iter().map(|c| c.char).collect()
}
