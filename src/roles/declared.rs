//! Pages that say themselves what their lines are: the clean form that `Page::print` writes.

use super::{LineRole, Roles, certain};
use crate::roles::tags::Tag;
use crate::source::{Declared, Line, Opening, Source};

/// The roles that a clean print declares, in the order of their numbers.
const ROLES: [Tag; 9] = [
    Tag::Section,
    Tag::KickerBefore,
    Tag::HeadlineBefore,
    Tag::DeckBefore,
    Tag::Byline,
    Tag::BylineCont,
    Tag::Paragraph,
    Tag::Subhead,
    Tag::Caption,
];

/// The mark of a role in a clean print.
pub(crate) fn number(tag: Tag) -> u8 {
    ROLES.iter().position(|&t| t == tag).unwrap_or(ROLES.len()) as u8
}

/// Takes every line for what it says it is; a line that says nothing is furniture.
pub(super) fn read(source: &Source<'_>) -> Roles {
    let mut open = false;
    let lines = source.lines.iter().map(|line| role(line, &mut open)).collect();
    Roles { lines }
}

fn role(line: &Line<'_>, open: &mut bool) -> LineRole {
    let Some(Declared { opening, role }) = line.declared else { return certain(Tag::Furniture) };
    let Some(&tag) = ROLES.get(usize::from(role)) else { return certain(Tag::Furniture) };
    if tag == Tag::Section {
        *open = false;
        return certain(tag);
    }
    let opens = opening != Opening::Continues || !*open;
    *open = true;
    certain(match tag {
        Tag::Byline | Tag::BylineCont if opens => Tag::BylineNew,
        Tag::Paragraph | Tag::Subhead | Tag::Caption if opens => Tag::ParagraphNew,
        Tag::DeckBefore if opens => Tag::HeadlineBefore,
        _ => tag,
    })
}
