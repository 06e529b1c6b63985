//! The marks of the clean form: what `Page::print` wrote before a line about what the line is.
//!
//! A page that was printed cleanly says its structure in the ASCII information separators
//! (FS, GS, RS, US; U+001C to U+001F), which leave no ink: one that tells whether an article
//! begins, and two that name the role. Where they stand there is nothing to decide.

/// What a line of a clean print is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Declared {
    pub opening: Opening,
    /// An index of the role; its meaning is the printer's and the reader's.
    pub role: u8,
}

/// Whether a line begins an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It goes on with the article before it.
    Continues,
    /// It begins an article of the section before it.
    InSection,
    /// It begins an article outside any section.
    Outside,
}

const MARKS: [char; 4] = ['\u{1c}', '\u{1d}', '\u{1e}', '\u{1f}'];

impl Declared {
    /// The three marks.
    pub fn marks(self) -> [char; 3] {
        let opening = match self.opening {
            Opening::Outside => MARKS[0],
            Opening::InSection => MARKS[1],
            Opening::Continues => MARKS[3],
        };
        [opening, MARKS[usize::from(self.role >> 2) & 3], MARKS[usize::from(self.role) & 3]]
    }
}

/// The marks in the white space before a line.
pub(super) fn read(lead: &str) -> Option<Declared> {
    let at = lead.find(MARKS)?;
    let mut marks = lead[at..].chars().map(|c| MARKS.iter().position(|&m| m == c));
    let (opening, high, low) = (marks.next()??, marks.next()??, marks.next()??);
    let opening = match opening {
        0 => Opening::Outside,
        1 => Opening::InSection,
        3 => Opening::Continues,
        _ => return None,
    };
    Some(Declared { opening, role: (high << 2 | low) as u8 })
}
