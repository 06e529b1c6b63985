//! A labelled page taken apart: its articles, their items, and the page's own lines.

use crate::dice::Dice;
use tearsheet::inspect::{GoldLine, GoldRole};

/// Characters of a short piece's body.
pub const SHORT: usize = 160;
/// Of a hundred pieces without headings, how many stay behind the article before them.
const STAYS: usize = 80;

/// A labelled page, taken apart.
#[derive(Default, Clone)]
pub struct Content {
    pub articles: Vec<Vec<Item>>,
    /// Lines of the page's own: before the first article, between, behind.
    pub furniture: [Vec<String>; 3],
}

/// A heading, a paragraph, a caption: what its lines spell.
#[derive(Clone)]
pub struct Item {
    pub role: GoldRole,
    pub lines: Vec<String>,
    /// The article, as the labels number it.
    pub article: usize,
}

impl Item {
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            if latin(text.chars().last()) && latin(line.chars().next()) {
                text.push(' ');
            }
            text.push_str(line);
        }
        text
    }
}

impl Content {
    /// Takes a page apart; `lines` in reading order.
    pub fn new(lines: &[(usize, &str, GoldLine)]) -> Content {
        let mut content = Content::default();
        let mut numbers: Vec<usize> = Vec::new();
        for &(_, text, gold) in lines {
            if gold.role == GoldRole::Furniture {
                let place = if numbers.is_empty() { 0 } else { 1 };
                content.furniture[place].push(text.to_owned());
                continue;
            }
            let at = numbers.iter().position(|&n| n == gold.article).unwrap_or_else(|| {
                numbers.push(gold.article);
                content.articles.push(Vec::new());
                numbers.len() - 1
            });
            let article = &mut content.articles[at];
            match article.iter_mut().rev().find(|i| i.role == gold.role) {
                Some(item) if gold.continues => item.lines.push(text.to_owned()),
                _ => article.push(Item { role: gold.role, lines: vec![text.to_owned()], article: at }),
            }
        }
        // What stands behind the last article is the page's foot.
        let tail = content.furniture[1].len().min(6);
        content.furniture[2] = content.furniture[1].split_off(content.furniture[1].len() - tail);
        content
    }
}

impl Content {
    /// The articles in another order; pieces without headings mostly stay behind the one before them.
    pub fn shuffled(&self, dice: &mut Dice) -> Vec<usize> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (at, article) in self.articles.iter().enumerate() {
            let headless = !article.iter().any(|i| is_heading(i.role) || i.role == GoldRole::Section);
            match groups.last_mut().filter(|_| headless && dice.chance(STAYS)) {
                Some(group) => group.push(at),
                None => groups.push(vec![at]),
            }
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        dice.shuffle(&mut order);
        order.into_iter().flat_map(|at| std::mem::take(&mut groups[at])).collect()
    }

    /// The same page with a column of briefs from its own and another's short pieces, under the name of one of their columns.
    pub fn with_briefs(&self, other: &Content, dice: &mut Dice) -> Content {
        let mut page = self.clone();
        let of = |role: GoldRole| self.articles.iter().chain(&other.articles).flatten().filter(move |i| i.role == role);
        let names: Vec<&Item> = of(GoldRole::Section).collect();
        let name = names.get(dice.roll(names.len())).copied().cloned();
        let short = |article: &&Vec<Item>| is_story(article) && article.iter().all(|i| i.role == GoldRole::Paragraph || is_heading(i.role));
        let mut pieces: Vec<Vec<Item>> = other.articles.iter().filter(short).cloned().collect();
        page.articles.retain(|article| {
            let taken = short(&article) && dice.chance(50);
            if taken {
                pieces.push(article.clone());
            }
            !taken
        });
        pieces.truncate(2 + dice.roll(5));
        if pieces.len() < 2 {
            return self.clone();
        }
        pieces.iter_mut().for_each(|piece| piece.retain(|i| !is_heading(i.role)));
        pieces[0].splice(0..0, name);
        let place = dice.roll(page.articles.len() + 1);
        page.articles.splice(place..place, pieces);
        page.number();
        page
    }

    /// Numbers the articles as they stand.
    fn number(&mut self) {
        for (at, article) in self.articles.iter_mut().enumerate() {
            article.iter_mut().for_each(|item| item.article = at);
        }
    }

    /// The same page with another's articles behind its own.
    pub fn with(&self, other: &Content) -> Content {
        let mut both = self.clone();
        both.articles.extend(other.articles.iter().cloned());
        both.number();
        both
    }
}

/// Part of a heading group.
pub fn is_heading(role: GoldRole) -> bool {
    matches!(role, GoldRole::Kicker | GoldRole::Headline | GoldRole::Subheadline)
}

/// Characters of an article's paragraphs.
pub fn length(article: &[Item]) -> usize {
    article.iter().filter(|i| i.role == GoldRole::Paragraph).map(|i| i.text().chars().count()).sum()
}

/// A short piece without subheads: it may stand in another article's sentence.
pub fn is_story(article: &[Item]) -> bool {
    length(article) < SHORT
        && article.iter().filter(|i| i.role == GoldRole::Paragraph).count() == 1
        && !article.iter().any(|i| i.role == GoldRole::Section)
}
