//! Pages that outlive their source.

use super::{Article, Block, Byline, Caption, Duplicate, Page, Person, Text};

pub(super) fn page(page: Page<'_>) -> Page<'static> {
    let Page { articles, sections, furniture, duplicates, repairs, notes, staff } = page;
    Page {
        articles: articles.into_iter().map(article).collect(),
        sections: sections.into_iter().map(Text::into_owned).collect(),
        furniture: furniture.into_iter().map(Text::into_owned).collect(),
        duplicates: duplicates.into_iter().map(|d| Duplicate { text: d.text.into_owned(), of: d.of }).collect(),
        repairs,
        notes,
        staff: staff.into_iter().map(person).collect(),
    }
}

fn article(a: Article<'_>) -> Article<'static> {
    Article {
        kind: a.kind,
        section: a.section.map(Text::into_owned),
        kicker: a.kicker.map(Text::into_owned),
        headline: a.headline.map(Text::into_owned),
        subheadline: a.subheadline.map(Text::into_owned),
        byline: a.byline.map(byline),
        body: a.body.into_iter().map(|b| Block { kind: b.kind, text: b.text.into_owned() }).collect(),
        captions: a.captions.into_iter().map(caption).collect(),
        confidence: a.confidence,
    }
}

fn caption(c: Caption<'_>) -> Caption<'static> {
    Caption { text: c.text.into_owned(), credit: c.credit.map(Text::into_owned) }
}

pub(crate) fn byline(b: Byline<'_>) -> Byline<'static> {
    Byline {
        text: b.text.into_owned(),
        outlet: b.outlet.map(Text::into_owned),
        place: b.place.map(Text::into_owned),
        date: b.date.map(Text::into_owned),
        people: b.people.into_iter().map(person).collect(),
    }
}

fn person(p: Person<'_>) -> Person<'static> {
    Person { name: p.name.into_owned(), role: p.role }
}
