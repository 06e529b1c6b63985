//! Classes and widths of characters, by range: std's Unicode predicates cost ten times as much.

/// What a character is to a reader of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// White space, and what does not show: controls, zero-width and format characters.
    Blank,
    /// Han and kana: joined with nothing, cut anywhere.
    Han,
    /// Hangul: words with spaces between.
    Hangul,
    /// Latin and other alphabets.
    Letter,
    /// Digits of any width.
    Digit,
    /// Everything else that shows.
    Mark,
}

/// The class of a character.
pub(crate) fn class(c: char) -> Class {
    if matches!(c, '\u{4e00}'..='\u{9fff}') {
        return Class::Han; // most characters of most pages
    }
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' => Class::Han,
        '0'..='9' | '\u{ff10}'..='\u{ff19}' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '!'..='~' => Class::Mark,
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' => Class::Blank,
        '\u{a1}'..='\u{bf}' | '\u{d7}' | '\u{f7}' => Class::Mark,
        '\u{c0}'..='\u{2ff}' | '\u{370}'..='\u{10ff}' | '\u{1e00}'..='\u{1fff}' => letter_or_blank(c),
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' => Class::Blank,
        '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{1680}' => Class::Blank,
        '\u{2010}'..='\u{2bff}' | '\u{3001}'..='\u{303f}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff0f}' => Class::Mark,
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => Class::Letter,
        '\u{ff1a}'..='\u{ffef}' => Class::Mark,
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' | '\u{3130}'..='\u{318f}' => Class::Hangul,
        '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' => Class::Han,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_whitespace() || c.is_control() || is_format(c) => Class::Blank,
        _ => Class::Mark,
    }
}

fn letter_or_blank(c: char) -> Class {
    match c {
        _ if is_format(c) => Class::Blank,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ => Class::Mark,
    }
}

/// Format characters (Unicode category Cf) outside the ranges that `class` names: they do not show.
fn is_format(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{180e}'
        | '\u{fff9}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0001}' | '\u{e0020}'..='\u{e007f}')
}

/// Whether a character leaves no ink.
pub(crate) fn is_blank(c: char) -> bool {
    // Nearly all characters of a page are in these two ranges, where nothing is blank.
    !matches!(c, '\u{3001}'..='\u{d7ff}' | '!'..='~') && class(c) == Class::Blank
}

/// Cells that a character takes in a column: two for Han and full-width marks, one for Latin.
pub(crate) fn cells(c: char) -> u32 {
    match c {
        '\u{3000}' => 2,
        _ if is_blank(c) => u32::from(c == ' ' || c == '\u{a0}' || c == '\t'),
        '\0'..='\u{2ff}' => 1,
        // Curly quotes, dashes and ellipses are set full width among Han.
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2bff}' => 2,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// Ends a sentence.
pub(crate) fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '．' | '｡' | ';' | '；')
}

/// Opens a bracket or a quotation.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(
        c,
        '（' | '(' | '“' | '‘' | '「' | '『' | '《' | '〈' | '【' | '〔' | '［' | '[' | '｛' | '{' | '︵' | '︹' | '︻' | '﹁' | '﹃'
    )
}

/// Closes a bracket or a quotation.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(
        c,
        '）' | ')' | '”' | '’' | '」' | '』' | '》' | '〉' | '】' | '〕' | '］' | ']' | '｝' | '}' | '︶' | '︺' | '︼' | '﹂' | '﹄'
    )
}

/// Stands inside a sentence.
pub(crate) fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '﹐' | '﹑' | '､')
}

/// Stands before what it announces.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':' | '﹕')
}

/// A dash of any width.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '—' | '-' | '─' | '－' | '–' | '―' | '‐' | '━')
}

/// Marks an item of a list, a byline or a section.
pub(crate) fn is_ornament(c: char) -> bool {
    matches!(c, '\u{2580}'..='\u{25ff}' | '\u{2600}'..='\u{26ff}' | '\u{2700}'..='\u{27bf}' | '⊙' | '•' | '·' | '※' | '＊' | '*' | '‧' | '・')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_the_characters_of_the_blank_class() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            assert_eq!(is_blank(c), class(c) == Class::Blank, "{c:?}");
        }
    }
}
