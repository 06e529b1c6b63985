//! What a byline says.

use std::ops::Range;

/// What a byline says, as byte ranges of the text it was found in.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Credit {
    /// The printed words.
    pub span: Range<usize>,
    pub outlet: Option<Range<usize>>,
    pub place: Option<Range<usize>>,
    pub date: Option<Range<usize>>,
    pub people: Vec<Named>,
    /// 讯, 电, 報導: it says that something was sent or told.
    pub verb: bool,
    /// It names an institution and nobody.
    pub office: bool,
    /// The outlet is an agency, named in full: 据新华社.
    pub agency: bool,
    pub strength: Strength,
}

/// A name and what its owner did.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    pub span: Range<usize>,
    pub role: PersonRole,
}

/// What the role words tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PersonRole {
    Reporter,
    Correspondent,
    Intern,
    Photographer,
    Author,
    Editor,
    /// 文/图: reporter and photographer in one.
    Both,
    /// 文/甲: reporter beside a photographer, author alone.
    Text,
    /// 制表: its name is none of the article's people.
    None,
}

/// How surely words are a byline, apart from where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Strength {
    /// An outlet, a place: nothing that says who.
    #[default]
    None,
    /// Words as long as names.
    Name,
    /// Names with surnames.
    Surname,
    /// Names behind a byline's ornament.
    Marked,
    /// A role word.
    Role,
}

impl Credit {
    pub fn spanning(mut self, span: Range<usize>) -> Self {
        self.span = span;
        self
    }
}
