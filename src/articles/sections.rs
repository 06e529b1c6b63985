//! How far a column name 栏目 reaches.
//!
//! A section covers the article printed next. Whether it covers the one after that too is asked
//! anew at each article, by what the two have in common: length, headings, bylines, what stands
//! between. The answers are weighed by a table of their own, learned like the roles' table.

use super::answers::{cells, cells_of, holds, step};
use super::draft::{Draft, Sorted};
use super::learned::REACH;
use crate::lexicon::byline;
use crate::lexicon::cues::{self, Cue};
use crate::source::{Opening, Source, is_ornament};

/// How many answers each question has.
const ANSWERS: [usize; 18] = [4, 2, 4, 5, 5, 4, 3, 16, 3, 3, 2, 2, 20, 9, 9, 3, 16, 16];
/// Cells of the table: all answers to all questions.
pub(crate) const CELLS: usize = cells_of(&ANSWERS);

/// The cells that the answers about one article name.
pub(crate) type Answers = [usize; ANSWERS.len()];

/// Gives each article the section that covers it.
pub(super) fn spread(source: &Source<'_>, sorted: &mut Sorted) {
    spread_by(source, sorted, |answers, _, _| holds(&REACH, answers));
}

/// The same, with `covers` asked whether a section that covers one article covers the next; it is
/// told the first line of each.
pub(super) fn spread_by(source: &Source<'_>, sorted: &mut Sorted, mut covers: impl FnMut(&Answers, usize, usize) -> bool) {
    let mut running: Option<Running> = None;
    let usual = usual_size(source, &sorted.drafts);
    let furniture = std::mem::take(&mut sorted.furniture);
    for draft in &mut sorted.drafts {
        let first = draft.home;
        if let Some(declared) = source.lines.get(first).and_then(|line| line.declared) {
            draft.section = (declared.opening == Opening::InSection).then(|| draft.sections_before.checked_sub(1)).flatten();
            continue;
        }
        let shape = Shape::of(source, draft);
        if let Some(section) = draft.sections_before.checked_sub(1).filter(|&s| running.as_ref().is_none_or(|r| r.section != s)) {
            let name = source.lines[sorted.sections[section][0]].text;
            running = Some(Running {
                section,
                kind: kind(name),
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
        run.open = covers(&run.answers(&shape, between, source.lines[first].gap, usual), run.first, first);
        if run.open {
            draft.section = Some(run.section);
            run.first = first;
            run.last = draft.last_line();
            run.shape = shape;
            run.covered += 1;
        }
    }
    sorted.furniture = furniture;
}

/// A section and the article it covered last.
struct Running {
    section: usize,
    kind: usize,
    framed: bool,
    open: bool,
    first: usize,
    last: usize,
    shape: Shape,
    covered: usize,
}

impl Running {
    fn answers(&self, next: &Shape, between: usize, gap: u32, usual: u32) -> Answers {
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
            between.min(2),
            gap.min(2) as usize,
            usize::from(next.picture),
            usize::from(own.ornament.is_some() && own.ornament == next.ornament),
            self.kind * 5 + size,
            own.parts * 3 + next.parts,
            step(own.chars * 10 / usual.max(1), &[5, 12]) * 3 + step(next.chars * 10 / usual.max(1), &[5, 12]),
            match own.width.abs_diff(next.width) {
                _ if own.width == 0 || next.width == 0 => 0,
                0..=3 => 1,
                _ => 2,
            },
            self.kind * 4 + headed,
            self.kind * 4 + self.covered.min(4) - 1,
        ];
        cells(&ANSWERS, answers)
    }
}

/// What tells articles of a column from others.
struct Shape {
    chars: u32,
    headings: usize,
    /// Not, by a lead, on a line of its own, behind.
    signed: usize,
    /// Headline alone, with a kicker or a deck; 0 for none.
    parts: usize,
    /// Cells of its widest line, where it has more than two lines.
    width: u32,
    picture: bool,
    ornament: Option<char>,
}

impl Shape {
    fn of(source: &Source<'_>, draft: &Draft) -> Shape {
        let lines = || draft.blocks.iter().flat_map(|b| b.lines.iter()).map(|&l| &source.lines[l]);
        let (first, last) = (lines().next().map_or("", |l| l.text), lines().next_back().map_or("", |l| l.text));
        let signed = match () {
            () if byline::lead(first, &[]).is_some() => 1,
            () if !draft.bylines.is_empty() => 2,
            () if byline::tail(last, &[]).is_some() => 3,
            () => 0,
        };
        Shape {
            chars: lines().map(|l| l.chars).sum(),
            headings: draft.headings.len(),
            parts: draft.headings.iter().map(|(part, _)| 1 + usize::from(*part != crate::roles::tags::Part::Headline)).max().unwrap_or(0),
            width: if lines().count() > 2 { lines().map(|l| l.width).max().unwrap_or(0) } else { 0 },
            signed,
            picture: lines().any(|l| cues::find(l.text).starts(Cue::Picture)) || last.ends_with(['摄', '攝']),
            ornament: first.chars().next().filter(|&c| is_ornament(c)),
        }
    }
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
