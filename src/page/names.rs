//! The names that the JSON form, and messages, use.

use super::{BlockKind, Kind, NoteKind, RepairKind, Role};

macro_rules! names {
    ($($name:ident { $($variant:ident = $text:literal),+ })+) => {$(
        impl $name {
            /// Its name in the JSON form.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    )+};
}

names! {
    Kind { News = "news", Photo = "photo", Brief = "brief" }
    Role {
        Reporter = "reporter", Correspondent = "correspondent", Intern = "intern",
        Photographer = "photographer", Author = "author", Editor = "editor"
    }
    BlockKind { Paragraph = "paragraph", Subhead = "subhead" }
    RepairKind { Join = "join", Hyphen = "hyphen", Duplicate = "duplicate", Move = "move" }
    NoteKind {
        Truncated = "truncated", NoHeadline = "no_headline", NoBody = "no_body", Competing = "competing",
        Fragment = "fragment", MissingText = "missing_text", NotAPage = "not_a_page"
    }
}
