//! The clean form: one paragraph a line, headings first, articles set apart.

use super::{Article, BlockKind, Joint, Page, Text};
use crate::roles::declared_number;
use crate::roles::tags::Tag;
use crate::source::{Declared, Opening};
use std::fmt::{self, Write};

impl Page<'_> {
    /// The articles as plain text: section, headings, byline, then one paragraph a line.
    ///
    /// Each line begins with three ASCII information separators (U+001C to U+001F), which leave no
    /// ink and say what the line is. Segmenting the print again gives the same articles: the same
    /// texts, people and kinds; spans and confidence are those of the print.
    ///
    /// ```
    /// let page = tearsheet::segment("标题一行\n\n正文在此断\n\n开，又接上了。\n");
    /// let print = page.print().to_string();
    /// let again = tearsheet::segment(&print);
    /// assert_eq!(again.articles[0].body[0].text, page.articles[0].body[0].text.to_string().as_str());
    /// ```
    pub fn print(&self) -> impl fmt::Display + '_ {
        Print(self)
    }
}

struct Print<'p, 's>(&'p Page<'s>);

impl fmt::Display for Print<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut section: Option<&Text<'_>> = None;
        for (at, article) in self.0.articles.iter().enumerate() {
            if at > 0 {
                f.write_char('\n')?;
            }
            if let Some(own) = article.section.as_ref().filter(|&own| section != Some(own)) {
                line(f, Opening::Continues, Tag::Section, &own.to_string())?;
                section = Some(own);
            }
            print_article(f, article)?;
        }
        Ok(())
    }
}

fn print_article(f: &mut fmt::Formatter<'_>, article: &Article<'_>) -> fmt::Result {
    let mut opening = if article.section.is_some() { Opening::InSection } else { Opening::Outside };
    let mut put = |f: &mut fmt::Formatter<'_>, tag, text: &str| line(f, std::mem::replace(&mut opening, Opening::Continues), tag, text);
    for (tag, text) in
        [(Tag::KickerBefore, &article.kicker), (Tag::HeadlineBefore, &article.headline), (Tag::DeckBefore, &article.subheadline)]
    {
        if let Some(text) = text {
            put(f, tag, &text.to_string())?;
        }
    }
    // A byline is printed broken where the source broke it and nothing else shows it, because a break can part two names.
    let mut lines: Vec<(Tag, String)> = Vec::new();
    for (joint, piece) in article.byline.iter().flat_map(|b| b.text.pieces()) {
        match (joint, lines.last_mut()) {
            (Joint::Space, Some((_, line))) => *line += &format!(" {piece}"),
            (Joint::Hyphen, Some((_, line))) => *line += piece,
            (Joint::Tight, Some(_)) => lines.push((Tag::BylineCont, piece.to_owned())),
            _ => lines.push((Tag::Byline, piece.to_owned())),
        }
    }
    for (tag, text) in lines {
        put(f, tag, &text)?;
    }
    for block in &article.body {
        let tag = if block.kind == BlockKind::Subhead { Tag::Subhead } else { Tag::Paragraph };
        put(f, tag, &block.text.to_string())?;
    }
    for caption in &article.captions {
        put(f, Tag::Caption, &caption.text.to_string())?;
    }
    Ok(())
}

fn line(f: &mut fmt::Formatter<'_>, opening: Opening, tag: Tag, text: &str) -> fmt::Result {
    let declared = Declared { opening, role: declared_number(tag) };
    declared.marks().into_iter().try_for_each(|mark| f.write_char(mark))?;
    f.write_str(text)?;
    f.write_char('\n')
}
