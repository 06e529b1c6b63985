//! How far a column name 栏目 reaches.
//!
//! A section covers the article printed next. Whether it covers the one after that too is asked
//! anew at each article, by what the two have in common: length, headings, bylines, what stands
//! between. The answers are weighed by a table of their own, learned like the roles' table.

use super::answers::{cells, cells_of, holds, step};
use super::draft::{Draft, Sorted};
use super::learned::REACH;
use super::shape::{OPENINGS, SIGNS, Shape};
use crate::source::{Class, Opening, Source, Stream, class, is_ornament};

/// How many answers each question has.
const ANSWERS: [usize; 30] =
    [4, 2, 4, 5, 5, 4, 3, 16, 3, 3, 2, 2, 20, 9, 9, 3, 16, 16, SIGNS * SIGNS, OPENINGS * OPENINGS, 9, 4, 5, 9, 2, 4, 8, 4, 4, 4 * SIGNS];
/// Cells of the table: all answers to all questions.
pub(crate) const CELLS: usize = cells_of(&ANSWERS);

/// Characters of a section's name that are asked about.
const NAME: usize = 16;
/// Lines of headings and of text, and characters of a line, that are asked for them.
const OPENING: usize = 3;
const REACHED: usize = 80;

/// The cells that the answers about one article name.
pub(crate) type Answers = [usize; ANSWERS.len()];

/// Gives each article the section that covers it.
pub(super) fn spread(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted) {
    spread_by(source, stream, sorted, |answers, _, _| holds(&REACH, answers));
}

/// The same, with `covers` asked whether a section that covers one article covers the next; it is
/// told the first line of each.
pub(super) fn spread_by(source: &Source<'_>, stream: &Stream, sorted: &mut Sorted, mut covers: impl FnMut(&Answers, usize, usize) -> bool) {
    let mut running: Option<Running> = None;
    let usual = usual_size(source, &sorted.drafts);
    let furniture = std::mem::take(&mut sorted.furniture);
    let (many, sections) = (sorted.drafts.len(), sorted.sections.len());
    let mut marks = vec![0u32; stream.vocabulary()];
    for (at, draft) in sorted.drafts.iter_mut().enumerate() {
        let first = draft.home;
        if let Some(declared) = source.lines.get(first).and_then(|line| line.declared) {
            draft.section = (declared.opening == Opening::InSection).then(|| draft.sections_before.checked_sub(1)).flatten();
            continue;
        }
        if sections == 0 {
            continue; // nothing is asked of a page without them
        }
        let shape = Shape::of(source, draft);
        let shared = shared(stream, draft, at as u32, &mut marks);
        if let Some(section) = draft.sections_before.checked_sub(1).filter(|&s| running.as_ref().is_none_or(|r| r.section != s)) {
            let name = source.lines[sorted.sections[section][0]].text;
            running = Some(Running {
                section,
                kind: kind(name),
                words: words(name),
                named: names(source, &words(name), draft),
                framed: framed(name),
                open: true,
                first,
                last: draft.last_line(),
                shape,
                covered: 1,
            });
            draft.section = Some(section);
            continue;
        }
        let Some(run) = running.as_mut().filter(|r| r.open) else { continue };
        let between = furniture.partition_point(|&line| line < first).saturating_sub(furniture.partition_point(|&line| line <= run.last));
        let named = names(source, &run.words, draft);
        let place = Place {
            between,
            gap: source.lines[first].gap,
            usual,
            left: many - 1 - at,
            sections,
            later: sections - draft.sections_before.min(sections),
            shared,
            named,
        };
        run.open = covers(&run.answers(&shape, &place), run.first, first);
        if run.open {
            draft.section = Some(run.section);
            run.first = first;
            run.last = draft.last_line();
            run.shape = shape;
            run.named = named;
            run.covered += 1;
        }
    }
    sorted.furniture = furniture;
}

/// Where an article stands, as its section asks.
struct Place {
    /// Lines of furniture between it and the article before.
    between: usize,
    gap: u32,
    /// Characters of the page's middle article.
    usual: u32,
    /// Articles behind it.
    left: usize,
    /// Sections of the page, and those that are to come.
    sections: usize,
    later: usize,
    /// What it shares with the article before, for a hundred characters.
    shared: u32,
    /// It says a word of the section's name: 1.
    named: usize,
}

/// A section and the article it covered last.
struct Running {
    section: usize,
    kind: usize,
    /// The words of its name.
    words: Vec<[char; 2]>,
    /// The article says one of them: 1.
    named: usize,
    framed: bool,
    open: bool,
    first: usize,
    last: usize,
    shape: Shape,
    covered: usize,
}

impl Running {
    fn answers(&self, next: &Shape, place: &Place) -> Answers {
        let own = &self.shape;
        let size = step(next.chars, &[60, 150, 300, 700]);
        let headed = usize::from(own.headings > 0) * 2 + usize::from(next.headings > 0);
        let answers = [
            self.kind,
            usize::from(self.framed),
            self.covered.min(4) - 1,
            step(next.chars * 10 / own.chars.max(1), &[4, 7, 14, 25]),
            size,
            headed,
            next.headings.cmp(&own.headings) as isize as usize & 3,
            own.signed * 4 + next.signed,
            place.between.min(2),
            place.gap.min(2) as usize,
            usize::from(next.picture),
            usize::from(own.ornament.is_some() && own.ornament == next.ornament),
            self.kind * 5 + size,
            own.parts * 3 + next.parts,
            step(own.chars * 10 / place.usual.max(1), &[5, 12]) * 3 + step(next.chars * 10 / place.usual.max(1), &[5, 12]),
            match own.width.abs_diff(next.width) {
                _ if own.width == 0 || next.width == 0 => 0,
                0..=3 => 1,
                _ => 2,
            },
            self.kind * 4 + headed,
            self.kind * 4 + self.covered.min(4) - 1,
            own.sign * SIGNS + next.sign,
            own.opening * OPENINGS + next.opening,
            own.blocks * 3 + next.blocks,
            own.rows * 2 + next.rows,
            match own.headline.abs_diff(next.headline) {
                _ if own.headline == 0 || next.headline == 0 => 0,
                diff => 1 + step(diff, &[3, 6, 10]),
            },
            own.side * 3 + next.side,
            next.corrects,
            place.left.min(3),
            place.sections.min(4) * 2 - 2 + usize::from(place.later > 0),
            self.named * 2 + place.named,
            step(place.shared, &[4, 12, 30]),
            self.kind * SIGNS + next.sign,
        ];
        cells(&ANSWERS, answers)
    }
}

/// The words of sorts that a section's name is made of: two neighbouring Han each.
fn words(name: &str) -> Vec<[char; 2]> {
    let chars: Vec<char> = name.chars().collect();
    let han = |c: char| class(c) == Class::Han;
    chars.windows(2).take(NAME).filter(|pair| han(pair[0]) && han(pair[1])).map(|pair| [pair[0], pair[1]]).collect()
}

/// Whether an article's headings or its first lines say a word of a section's name.
fn names(source: &Source<'_>, words: &[[char; 2]], draft: &Draft) -> usize {
    let headings = draft.headings.iter().flat_map(|(_, lines)| lines).take(OPENING);
    let text = draft.blocks.iter().flat_map(|b| &b.lines).take(OPENING);
    let says = |&line: &usize| {
        let text = source.lines[line].text;
        text.chars().zip(text.chars().skip(1)).take(REACHED).any(|(a, b)| words.contains(&[a, b]))
    };
    usize::from(headings.chain(text).any(says))
}

/// Weight of the rare words that an article shares with the one before it, whose words `marks` holds, for a hundred characters.
fn shared(stream: &Stream, draft: &Draft, round: u32, marks: &mut [u32]) -> u32 {
    let (mut ink, mut weight) = (0, 0);
    for line in draft.lines() {
        ink += stream.ink_of(line) as u32;
        for (word, worth) in stream.rare_words(line) {
            let mark = &mut marks[word as usize];
            if round > 0 && *mark == round {
                weight += worth;
            }
            *mark = round + 1;
        }
    }
    weight * 100 / ink.max(40)
}

/// Characters of the page's middle article.
fn usual_size(source: &Source<'_>, drafts: &[Draft]) -> u32 {
    let mut sizes: Vec<u32> =
        drafts.iter().map(|d| d.blocks.iter().flat_map(|b| &b.lines).map(|&line| source.lines[line].chars).sum()).collect();
    sizes.sort_unstable();
    sizes.get(sizes.len() / 2).copied().unwrap_or(0)
}

/// What a column's name says of what stands in it: 1 short items, 2 one piece, 3 letters and the like.
fn kind(name: &str) -> usize {
    const ITEMS: [&str; 41] = [
        "讯",
        "訊",
        "波",
        "览",
        "覽",
        "快报",
        "快報",
        "快递",
        "快遞",
        "速",
        "动态",
        "動態",
        "一句话",
        "一句話",
        "传真",
        "播报",
        "集锦",
        "拾零",
        "拾遺",
        "点滴",
        "點滴",
        "扫描",
        "掃描",
        "信息",
        "资讯",
        "一周",
        "巷尾",
        "内外",
        "两语",
        "三言",
        "声音",
        "众说",
        "镜头",
        "鏡頭",
        "窍门",
        "提示",
        "简明",
        "便民",
        "新书架",
        "直通",
        "行情",
    ];
    const ONE: [&str; 34] = [
        "评", "評", "社论", "社論", "言论", "随笔", "隨筆", "夜读", "对话", "專訪", "专访", "人物", "故事", "连载", "連載", "小说", "小說",
        "观察", "觀察", "链接", "漫", "更正", "手记", "手記", "日记", "日記", "札", "谈", "談", "背景", "信箱", "门诊", "经", "筆記",
    ];
    const LETTERS: [&str; 16] =
        ["信", "投书", "投書", "来论", "來論", "來函", "投诉", "副刊", "诗", "詩", "文艺", "问", "問", "论坛", "論壇", "话筒"];
    let has = |words: &[&str]| words.iter().any(|w| name.contains(w));
    match () {
        () if has(&ONE) => 2,
        () if has(&ITEMS) => 1,
        () if has(&LETTERS) => 3,
        () => 0,
    }
}

fn framed(name: &str) -> bool {
    name.chars().next().is_some_and(|c| is_ornament(c) || matches!(c, '【' | '〔' | '［' | '['))
}
