//! The JSON form: names in snake_case, enum values in lower case, a text as `{"text", "spans"}`.

use super::{Article, Block, BlockKind, Byline, Caption, Duplicate, Kind, Note, NoteKind, Page, Person, Repair, RepairKind, Role, Text};
use serde::ser::{Serialize, SerializeStruct, Serializer};

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Text", 2)?;
        out.serialize_field("text", &self.to_string())?;
        out.serialize_field("spans", &spans(self))?;
        out.end()
    }
}

impl Serialize for Person<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Person", 2)?;
        out.serialize_field("name", &self.name.to_string())?;
        out.serialize_field("role", &self.role)?;
        out.end()
    }
}

impl Serialize for Repair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Repair", 3)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("span", &(self.span.start, self.span.end))?;
        out.serialize_field("confidence", &self.confidence)?;
        out.end()
    }
}

/// `Serialize` for plain structs: each field under its own name.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut out = serializer.serialize_struct(stringify!($name), [$(stringify!($field)),+].len())?;
                $(out.serialize_field(stringify!($field), &self.$field)?;)+
                out.end()
            }
        }
    )+};
}

fields! {
    Page { articles, sections, furniture, duplicates, repairs, notes, staff }
    Article { kind, section, kicker, headline, subheadline, byline, body, captions, confidence }
}

/// `Serialize` for what is a text and more: the text's fields first, then its own.
macro_rules! texts {
    ($($name:ident { $($field:ident),* })+) => {$(
        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let own: &[&str] = &[$(stringify!($field)),*];
                let mut out = serializer.serialize_struct(stringify!($name), 2 + own.len())?;
                out.serialize_field("text", &self.text.to_string())?;
                out.serialize_field("spans", &spans(&self.text))?;
                $(out.serialize_field(stringify!($field), &self.$field)?;)*
                out.end()
            }
        }
    )+};
}

texts! {
    Byline { outlet, place, date, people }
    Block { kind }
    Caption { credit }
    Duplicate { of }
}

fn spans(text: &Text<'_>) -> Vec<(usize, usize)> {
    text.spans().map(|s| (s.start, s.end)).collect()
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Note", 2)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("article", &self.article)?;
        out.end()
    }
}

/// `Serialize` for enums: their names.
macro_rules! names {
    ($($name:ident)+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    )+};
}

names! { Kind Role BlockKind RepairKind NoteKind }
