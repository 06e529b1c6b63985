//! Pages set anew: the same articles in another layout, order and noise.
//!
//! What is learned must not be the habits of a few pages' makers. Each page's articles are taken
//! apart by their labels and set again: as one line a paragraph or wrapped at another width,
//! indented or not, with blank lines or without, headings on the other side, articles in another
//! order, paragraphs cut elsewhere, captions and picture stories dropped into sentences, copies
//! printed twice. The labels go along, so nothing is labelled by guess.

use crate::column::{self, Column};
use crate::content::{Content, Item, SHORT, is_heading, is_story, length};
use crate::dice::Dice;
use tearsheet::inspect::{GoldLine, GoldRole};

/// How a page is set.
struct Style {
    /// Cells of a column; 0 for one line a paragraph.
    width: usize,
    indent: &'static str,
    /// Blank lines between paragraphs.
    gap: usize,
    heading_gap: usize,
    after: bool,
    /// Of a hundred articles, how many break the habit.
    against: usize,
    /// Of a hundred paragraphs, how many a column's end cuts.
    cuts: usize,
    overhang: bool,
    half_width: Option<bool>,
    /// A cut shows as a blank line.
    cut_gap: usize,
    hang_second: bool,
    /// Numbers, Latin and marks were set apart by the extraction.
    apart: bool,
}

impl Style {
    fn roll(dice: &mut Dice) -> Style {
        let wrapped = dice.chance(55);
        let indented = dice.chance(50);
        let gap = usize::from(dice.chance(if wrapped { 40 } else { 70 }) || (!wrapped && !indented));
        Style {
            width: if wrapped { 18 + 2 * dice.roll(20) } else { 0 },
            indent: if indented { ["　　", "    ", "　　", "  "][dice.roll(4)] } else { "" },
            gap: if gap == 1 && dice.chance(8) { 2 } else { gap },
            heading_gap: usize::from(dice.chance(75)) + usize::from(dice.chance(10)),
            after: dice.chance(if wrapped { 50 } else { 15 }),
            against: [3, 12, 20][dice.roll(3)],
            cuts: [0, 10, 25, 50][dice.roll(4)],
            overhang: dice.chance(50),
            half_width: [None, None, Some(true), Some(false)][dice.roll(4)],
            cut_gap: usize::from(dice.chance(if wrapped { 60 } else { 90 })) + usize::from(dice.chance(10)),
            hang_second: dice.chance(30),
            apart: wrapped && dice.chance(20),
        }
    }
}

/// Of a hundred pages, how many list their titles.
const TITLES: usize = 3;
/// Of a hundred articles, how many have their headings before another's body.
const PARTED: usize = 2;
/// Of a hundred short pieces, how many lose their headings.
const HEADLESS: usize = 5;
/// Of a hundred headlines, how many lose a half to a sentence of the body.
const STRAYS: usize = 3;
/// Of a hundred bodies, how many lose their end to a place further down.
const TORN: usize = 3;

/// A page being set.
struct Setter<'d> {
    style: Style,
    dice: &'d mut Dice,
    out: Vec<(String, GoldLine)>,
    /// Fragments that stand at the head of the page.
    top: Vec<(String, GoldLine)>,
    /// Copies and torn ends that stand behind a later article.
    later: Vec<(String, GoldLine)>,
    /// Ends of a body that stand behind the next article's headings.
    torn: Vec<(String, GoldLine)>,
    /// Half a headline that lands in a sentence.
    stray: Option<(String, usize)>,
    /// The number that stands for no article.
    page: usize,
}

/// Sets a page from the articles of `content`.
pub fn set(content: &Content, dice: &mut Dice) -> (String, Vec<GoldLine>) {
    let style = Style::roll(dice);
    let mut order = if dice.chance(60) { content.shuffled(dice) } else { (0..content.articles.len()).collect() };
    // Short pages say more exactly what was misread, and every pair of neighbours is a new one.
    if dice.chance(60) {
        order.truncate(3 + dice.roll(5));
    }
    let mut setter = Setter {
        style,
        dice,
        out: Vec::new(),
        top: Vec::new(),
        later: Vec::new(),
        torn: Vec::new(),
        stray: None,
        page: content.articles.len(),
    };
    let many = content.articles.len();
    // Some pages were copied without their head or foot.
    let (head, foot) = (setter.dice.chance(70), setter.dice.chance(60));
    for line in content.furniture[0].iter().filter(|_| head) {
        setter.put(0, line, many, GoldRole::Furniture, false);
    }
    if setter.dice.chance(TITLES) {
        setter.titles(content);
    }
    let between = content.furniture[1].len();
    let mut furniture = content.furniture[1].iter();
    let mut stories: Vec<&Vec<Item>> = Vec::new();
    let mut headed: Vec<usize> = Vec::new();
    for place in 0..order.len() {
        // Some headings stand together, and their bodies behind them, mostly in the same order.
        if !headed.contains(&order[place]) && setter.dice.chance(if place == 0 { 6 } else { 2 }) {
            let end = (place + 2 + setter.dice.roll(4)).min(order.len());
            headed.extend(&order[place..end]);
            for &next in &order[place..end] {
                setter.headings(&content.articles[next]);
            }
            if setter.dice.chance(25) {
                setter.dice.shuffle(&mut order[place..end]);
            }
        }
        // Or a heading stands before another's body.
        if place + 1 < order.len() && !headed.contains(&order[place]) && !headed.contains(&order[place + 1]) && setter.dice.chance(PARTED) {
            setter.headings(&content.articles[order[place]]);
            headed.push(order[place]);
            order.swap(place, place + 1);
        }
        let article = &content.articles[order[place]];
        let ahead = headed.contains(&order[place]);
        if !ahead && stories.is_empty() && is_story(article) && setter.dice.chance(35) {
            stories.push(article);
            continue;
        }
        setter.article(article, ahead, &mut stories);
        for line in furniture.by_ref().take(between / many.max(1) + usize::from(place % 2 == 0)) {
            setter.put(1, line, many, GoldRole::Furniture, false);
        }
        if setter.dice.chance(40) {
            setter.drop_later();
        }
    }
    for story in std::mem::take(&mut stories) {
        setter.article(story, false, &mut Vec::new());
    }
    setter.drop_later();
    let torn = std::mem::take(&mut setter.torn);
    setter.out.extend(torn);
    for line in furniture.chain(&content.furniture[2]).filter(|_| foot) {
        setter.put(1, line, many, GoldRole::Furniture, false);
    }
    let top = std::mem::take(&mut setter.top);
    let lines: Vec<_> = top.into_iter().chain(setter.out).collect();
    let mut text = String::new();
    let mut gold = Vec::new();
    for (line, label) in lines {
        text.push_str(&line);
        text.push('\n');
        gold.push(label);
    }
    (text, gold)
}

/// A second printing that is put on the page.
struct Copy {
    spot: Spot,
    text: String,
}

/// Where a second printing stands.
enum Spot {
    /// Before the article's headings.
    Before,
    /// Over the body: a lead, cut short.
    Lead,
    /// Between paragraphs: a pull quote.
    Inside,
    /// After the article, or at the page's foot.
    Behind,
}

impl Copy {
    fn roll(dice: &mut Dice, article: &[Item]) -> Option<Copy> {
        if !dice.chance(9) {
            return None;
        }
        let paragraphs: Vec<String> = article.iter().filter(|i| i.role == GoldRole::Paragraph).map(Item::text).collect();
        let long: Vec<&String> = paragraphs.iter().filter(|p| p.chars().count() > 40).collect();
        let picked = *long.get(dice.roll(long.len()))?;
        let first = |n: usize| paragraphs[0].chars().take(n).collect::<String>();
        Some(match dice.roll(5) {
            0 => Copy { spot: Spot::Before, text: picked.clone() },
            1 if paragraphs[0].chars().count() > 60 => {
                let mark = ["", "", "[摘要]", "【导读】"][dice.roll(4)];
                let end = ["……", "…", "……", "..."][dice.roll(4)];
                Copy { spot: Spot::Lead, text: format!("{mark}{}{end}", first(25 + dice.roll(40))) }
            }
            2 => {
                let sentences: Vec<&str> = picked.split_inclusive('。').filter(|s| (12..48).contains(&s.chars().count())).collect();
                let quote = sentences.get(dice.roll(sentences.len()))?;
                Copy { spot: Spot::Inside, text: quote.trim().to_owned() }
            }
            _ => Copy { spot: Spot::Behind, text: picked.clone() },
        })
    }
}

impl Setter<'_> {
    /// One line, `gap` blank lines before it.
    fn put(&mut self, gap: usize, text: &str, article: usize, role: GoldRole, continues: bool) {
        let text = self.punctuate(text, role);
        let line = format!("{}{text}", "\n".repeat(gap));
        self.out.push((line, GoldLine { article, role, continues }));
    }

    fn punctuate(&self, text: &str, role: GoldRole) -> String {
        let Some(half) = self.style.half_width.filter(|_| role != GoldRole::Furniture) else { return text.to_owned() };
        let pairs = [('，', ','), ('：', ':'), ('（', '('), ('）', ')')];
        let mut before = ' ';
        text.chars()
            .map(|c| {
                let digit = before.is_ascii_digit() || before.is_ascii_alphabetic();
                before = c;
                let swap = pairs.iter().find(|&&(full, narrow)| if half { c == full } else { c == narrow && !digit });
                swap.map_or(c, |&(full, narrow)| if half { narrow } else { full })
            })
            .collect()
    }

    /// A list of the page's titles.
    fn titles(&mut self, content: &Content) {
        let mark = ["", "·", "● ", "■", "▲"][self.dice.roll(5)];
        for item in content.articles.iter().flatten().filter(|i| i.role == GoldRole::Headline) {
            if self.dice.chance(80) {
                self.put(0, &format!("{mark}{}", item.text()), content.articles.len(), GoldRole::Furniture, false);
            }
        }
    }

    fn headings(&mut self, article: &[Item]) {
        let mut gap = self.style.heading_gap.max(1);
        for item in article.iter().filter(|i| i.role == GoldRole::Section || is_heading(i.role)) {
            self.heading(item, gap);
            gap = if self.dice.chance(60) { self.style.heading_gap } else { 0 };
        }
    }

    fn heading(&mut self, item: &Item, gap: usize) {
        let mut lines = item.lines.clone();
        let long = lines.len() == 1 && lines[0].chars().count() > 12 && item.role != GoldRole::Section;
        if long && self.dice.chance(if self.style.width > 0 { 35 } else { 8 }) {
            let chars: Vec<char> = lines[0].chars().collect();
            let middle = chars
                .iter()
                .enumerate()
                .filter(|(i, c)| matches!(c, ' ' | '　' | '，' | ',') && *i > 3 && *i + 4 < chars.len())
                .map(|(i, _)| i + 1)
                .next();
            let cut = middle.unwrap_or(chars.len() / 2);
            lines = vec![chars[..cut].iter().collect::<String>().trim().to_owned(), chars[cut..].iter().collect()];
        }
        for (i, line) in lines.iter().enumerate() {
            let own = if i == 0 {
                gap
            } else if self.style.hang_second {
                self.style.heading_gap
            } else {
                0
            };
            self.put(own, line, item.article, item.role, i > 0);
        }
    }

    /// A copy of a text, as lines of their own.
    fn copied(&mut self, text: &str, article: usize) {
        for (i, line) in self.wrap(text).iter().enumerate() {
            let gap = if i == 0 { self.style.gap.max(usize::from(self.dice.chance(70))) } else { 0 };
            self.put(gap, line, article, GoldRole::Duplicate, i > 0);
        }
    }

    /// Half of the headline goes into a sentence of the body.
    fn halve(&mut self, article: &mut [Item]) {
        let Some(item) = article.iter_mut().find(|i| i.role == GoldRole::Headline && i.text().chars().count() >= 8) else { return };
        let text: Vec<char> = item.text().chars().collect();
        let cut = if item.lines.len() > 1 { item.lines[0].chars().count() } else { text.len() / 2 };
        let half = |chars: &[char]| chars.iter().collect::<String>().trim().to_owned();
        self.stray = Some((half(&text[cut..]), item.article));
        item.lines = vec![half(&text[..cut])];
    }

    /// The end of the body just set goes elsewhere: its last paragraph, or the later lines of it.
    fn tear(&mut self, article: usize) {
        let ends = |(_, gold): &(String, GoldLine)| gold.article == article && gold.role == GoldRole::Paragraph;
        let Some(first) = self.out.iter().rposition(|line| ends(line) && !line.1.continues) else { return };
        let lines = self.out.len() - first;
        let whole = lines < 3 || self.dice.chance(50);
        if first == 0 || !self.out[first - 1..].iter().all(ends) {
            return;
        }
        let mut end = self.out.split_off(if whole { first } else { first + 1 + self.dice.roll(lines - 1) });
        if let Some((line, _)) = end.first_mut() {
            *line = format!("\n{}", line.trim_start_matches('\n'));
        }
        if self.dice.chance(50) { self.torn.extend(end) } else { self.later.extend(end) }
    }

    fn article(&mut self, article: &[Item], headed: bool, stories: &mut Vec<&Vec<Item>>) {
        let mut article = article.to_vec();
        let length = length(&article);
        if !headed && length < SHORT && self.dice.chance(HEADLESS) {
            article.retain(|i| !is_heading(i.role));
        }
        let Some(number) = article.first().map(|i| i.article) else { return };
        let torn = std::mem::take(&mut self.torn);
        let copy = Copy::roll(self.dice, &article);
        if let Some(Copy { spot: Spot::Before, text }) = &copy {
            self.copied(text, number);
        }
        let has_heading = article.iter().any(|i| matches!(i.role, GoldRole::Kicker | GoldRole::Headline));
        let after = self.style.after != self.dice.chance(self.style.against);
        let section_first = article.iter().any(|i| i.role == GoldRole::Section);
        if !headed && has_heading && (!after || section_first) {
            if length > SHORT && self.stray.is_none() && self.dice.chance(STRAYS) {
                self.halve(&mut article);
            }
            self.headings(&article);
        } else if section_first && !headed {
            for item in article.iter().filter(|i| i.role == GoldRole::Section) {
                self.heading(item, 1);
            }
        }
        self.out.extend(torn);
        let width = self.style.width;
        if width > 0 && self.dice.chance(50) {
            self.style.width = 18 + 2 * self.dice.roll(20);
        }
        let mut captions: Vec<&Item> = article.iter().filter(|i| i.role == GoldRole::Caption).collect();
        let mut first = true;
        let mut quotes = 0;
        for item in &article {
            match item.role {
                GoldRole::Paragraph => {
                    match &copy {
                        Some(Copy { spot: Spot::Lead, text }) if first => self.copied(text, item.article),
                        Some(Copy { spot: Spot::Inside, text }) if quotes == 1 => self.copied(text, item.article),
                        _ => {}
                    }
                    quotes += 1;
                    self.paragraph(item, first, &mut captions, stories);
                    first = false;
                }
                GoldRole::Byline | GoldRole::Subhead => {
                    self.heading(item, self.style.gap.max(usize::from(first)));
                    if item.role == GoldRole::Subhead {
                        first = false;
                    }
                }
                GoldRole::Duplicate => {
                    let text = item.text();
                    let gold = |continues| GoldLine { article: item.article, role: GoldRole::Duplicate, continues };
                    let lines = self.wrap(&text);
                    for (i, line) in lines.iter().enumerate() {
                        let line = self.punctuate(line, GoldRole::Duplicate);
                        self.later.push((format!("{}{line}", if i == 0 { "\n" } else { "" }), gold(i > 0)));
                    }
                    if self.dice.chance(50) {
                        self.drop_later();
                    }
                }
                _ => {}
            }
        }
        if self.dice.chance(TORN) {
            self.tear(number);
        }
        for caption in captions {
            self.caption(caption);
        }
        if let Some(Copy { spot: Spot::Behind, text }) = &copy {
            for (i, line) in self.wrap(text).into_iter().enumerate() {
                let line = self.punctuate(&line, GoldRole::Duplicate);
                let gold = GoldLine { article: number, role: GoldRole::Duplicate, continues: i > 0 };
                self.later.push((if i == 0 { format!("\n{line}") } else { line }, gold));
            }
        }
        self.style.width = width;
        if let Some((line, article)) = self.stray.take() {
            self.put(1, &line, article, GoldRole::Headline, true);
        }
        if !headed && has_heading && after && !section_first {
            self.headings(&article);
        }
    }

    fn caption(&mut self, item: &Item) {
        let gap = usize::from(self.dice.chance(70)) + usize::from(self.dice.chance(30));
        let text = item.text();
        let lines = if self.dice.chance(40) { self.wrap(&text) } else { vec![text] };
        for (i, line) in lines.iter().enumerate() {
            self.put(if i == 0 { gap } else { 0 }, line, item.article, GoldRole::Caption, i > 0);
        }
    }

    fn paragraph(&mut self, item: &Item, first: bool, captions: &mut Vec<&Item>, stories: &mut Vec<&Vec<Item>>) {
        let text = item.text();
        let gap = if first { self.style.heading_gap.max(self.style.gap) } else { self.style.gap };
        let mut lines = self.wrap(&text);
        if let Some(line) = lines.first_mut() {
            *line = format!("{}{line}", self.style.indent);
        }
        let long = text.chars().count() > 60;
        let stray = self.stray.is_some() && self.dice.chance(60);
        let cut_free = self.style.width == 0 && long && (stray || self.dice.chance(self.style.cuts));
        if cut_free {
            let chars: Vec<char> = lines[0].chars().collect();
            let at = 30 + self.dice.roll(chars.len() - 40);
            lines = vec![chars[..at].iter().collect(), chars[at..].iter().collect::<String>().trim_start().to_owned()];
        }
        let cut_at = match lines.len() {
            0 | 1 => None,
            2 if cut_free => Some(1),
            n if self.style.width > 0 && (stray || self.dice.chance(self.style.cuts)) => Some(1 + self.dice.roll(n - 1)),
            _ => None,
        };
        for (i, line) in lines.iter().enumerate() {
            let mut own = if i == 0 { gap } else { 0 };
            if cut_at == Some(i) {
                own = self.style.cut_gap;
                if long && self.dice.chance(4) && !first {
                    // The rest stands at the head of the page.
                    for (j, rest) in lines[i..].iter().enumerate() {
                        let rest = self.punctuate(rest, GoldRole::Paragraph);
                        let gold = GoldLine { article: item.article, role: GoldRole::Paragraph, continues: true };
                        self.top.push((if j == 0 { format!("\n{rest}") } else { rest }, gold));
                    }
                    return;
                }
                self.interrupt(captions, stories);
            }
            self.put(own, line, item.article, GoldRole::Paragraph, i > 0);
        }
    }

    /// What a column's end lets in: a caption, a picture story, a page number.
    fn interrupt(&mut self, captions: &mut Vec<&Item>, stories: &mut Vec<&Vec<Item>>) {
        if let Some((line, article)) = self.stray.take() {
            let gap = self.style.cut_gap;
            self.put(gap, &line, article, GoldRole::Headline, true);
        } else if !captions.is_empty() && self.dice.chance(75) {
            let caption = captions.remove(0);
            self.caption(caption);
        } else if let Some(story) = stories.pop() {
            self.article(story, false, &mut Vec::new());
        } else if self.dice.chance(5) {
            let number = format!("{}", 1 + self.dice.roll(16));
            self.put(self.style.cut_gap, &number, self.page, GoldRole::Furniture, false);
        }
    }

    fn drop_later(&mut self) {
        let later = std::mem::take(&mut self.later);
        self.out.extend(later);
    }

    /// A text as the lines of a column.
    fn wrap(&mut self, text: &str) -> Vec<String> {
        let indent = self.style.indent.chars().map(column::cells).sum();
        let column = Column { width: self.style.width, overhang: self.style.overhang, indent };
        let lines = column.wrap(text);
        if self.style.apart { column::apart(lines, self.dice) } else { lines }
    }
}
