//! What a line's words say: furniture, captions, who wrote it.

use crate::lexicon::byline::{self, Credit, Strength};
use crate::lexicon::cues::{self, Cue, CueMap};
use crate::lexicon::list::List;
use crate::lexicon::{habits, patterns};
use crate::source::{Class, Line, class, is_closer, is_ornament};

/// What reading a line gave.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub cues: CueMap,
    /// Answers of `CREDIT`.
    pub lead: usize,
    pub tail: usize,
    pub whole: usize,
    pub picture_start: bool,
    /// The answer of `PATTERN`.
    pub pattern: usize,
}

impl Words {
    /// The answer of `PLACE` for the cue with this number.
    pub fn cue_place(&self, cue: usize) -> usize {
        let bit = 1 << cue;
        match () {
            () if self.cues.anywhere & bit == 0 => 0,
            () if self.cues.start & bit != 0 => 2,
            () if self.cues.end & bit != 0 => 3,
            () => 1,
        }
    }
}

/// Longest line, in characters, that may be a byline as a whole.
const WHOLE: u32 = 70;
/// Longest line, in characters, that is compared with patterns of furniture.
const PATTERN: u32 = 90;
/// Characters at a line's start within which a lead shows itself.
const LEAD: usize = 26;

/// Reads a line.
pub(super) fn read(line: &Line<'_>) -> Words {
    let cues = if spread(line) { cues::find(&line.text.split_whitespace().collect::<String>()) } else { cues::find(line.text) };
    let leads = line.text.chars().take(LEAD).any(|c| matches!(c, '讯' | '訊' | '电' | '電' | '记' | '記' | '员' | '員'))
        || matches!(line.first, '【' | '〔' | '（' | '(');
    let tails = is_closer(line.last)
        || matches!(line.last, '摄' | '攝' | '道' | '导' | '導' | '电' | '電' | '社')
        || line.text.chars().rev().take(30).any(|c| matches!(c, '者' | '員' | '员') || is_ornament(c))
        || line.text.chars().rev().skip(2).take(6).any(|c| matches!(c, ' ' | '\u{3000}'));
    Words {
        lead: if leads { lead(line.text) } else { 0 },
        tail: (tails && line.chars > 4).then(|| byline::tail(line.text, &[])).flatten().map_or(0, |c| answer(&c)),
        whole: (line.chars <= WHOLE && line.chars > 1).then(|| byline::whole(line.text, &[])).flatten().map_or(0, |c| answer(&c)),
        pattern: if line.chars <= PATTERN { patterns::furniture(line.text) } else { 0 },
        picture_start: cues.starts(Cue::Picture),
        cues,
    }
}

/// Characters of the longest line that is read without the spaces between its characters.
const SPREAD: u32 = 12;

/// Whether all characters of a short line stand apart: 简 讯.
fn spread(line: &Line<'_>) -> bool {
    line.chars <= SPREAD && line.chars > 1 && line.text.split_whitespace().all(|word| word.chars().nth(1).is_none())
}

fn answer(credit: &Credit) -> usize {
    match credit.strength {
        Strength::Role => 4,
        _ if credit.agency => 5,
        Strength::Marked => 3,
        Strength::Surname => 2,
        Strength::Name => 1,
        Strength::None if credit.outlet.is_some() => 5,
        Strength::None => 0,
    }
}

/// Of a lead: 5 where an outlet dates it, 4 where it has people or is broken off.
fn lead(text: &str) -> usize {
    match byline::lead(text, &[]) {
        Some(credit) if credit.outlet.is_some() && credit.verb => 5,
        Some(_) => 4,
        None if byline::begins_lead(text) => 4,
        None => 0,
    }
}

/// Han that say whether a line's words are those of headings; a longer line is no heading.
const HEADED: usize = 45;

/// The answer of `HEADED`: do the line's words stand in headings or in bodies?
pub(super) fn headed(line: &Line<'_>) -> usize {
    leaning(line, habits::heads, [-5, -1, 3, 7, 12])
}

/// The answer of `HEADED` for kickers among headings.
pub(super) fn kicker(line: &Line<'_>) -> usize {
    leaning(line, habits::kickers, [-6, -2, 2, 5, 9])
}

/// The answer of `HEADED` for subheadlines among headings.
pub(super) fn deck(line: &Line<'_>) -> usize {
    leaning(line, habits::decks, [-6, -2, 2, 5, 9])
}

/// How far a line's characters lean to one side, from 1; 0 where it has no Han. `steps` are tenths of a bucket a character.
fn leaning(line: &Line<'_>, bucket: impl Fn(char) -> usize, steps: [i32; 5]) -> usize {
    let (mut sum, mut han) = (0, 0);
    for c in line.text.chars().take(HEADED).filter(|&c| class(c) == Class::Han) {
        sum += bucket(c) as i32 - (habits::BUCKETS / 2) as i32;
        han += 1;
    }
    if han == 0 { 0 } else { 1 + steps.iter().take_while(|&&step| sum * 10 >= step * han).count() }
}

/// The answer of `OPENS`.
pub(super) fn opens(text: &str) -> usize {
    let mut chars = text.chars();
    let (Some(first), Some(second)) = (chars.next(), chars.next()) else { return 2 };
    habits::opens(first, second)
}

#[rustfmt::skip]
/// Words that paragraphs open with, by kind: answers of `OPENING` from the second on.
static OPENINGS: [List; 5] = [
    List::new(&["近日", "日前", "昨天", "昨日", "今天", "今日", "前天", "前日", "近期", "最近", "本月", "上月", "连日", "連日", "目前", "上周", "本周", "上週", "本週", "月初", "月底", "年初", "当地时间", "當地時間", "这两天", "這兩天", "入冬", "入夏", "春节", "国庆"]),
    List::new(&["他", "她", "它", "这", "這", "那", "其", "该", "該", "此"]),
    List::new(&["此外", "另外", "同时", "同時", "然而", "不过", "不過", "但", "而", "因此", "于是", "於是", "对此", "對此", "随后", "隨後", "后来", "後來", "至于", "至於", "如今", "现在", "現在", "其中", "其实", "其實", "接着", "接著", "最后", "最後", "最终", "最終", "虽然", "雖然", "与此", "與此", "为此", "為此", "当时", "當時", "原来", "原來", "首先", "其次", "所以", "可是", "只是", "除了", "当晚", "當晚", "当天", "當天", "不仅", "不僅", "有人", "经过", "經過", "截至"]),
    List::new(&["据", "據", "记者", "記者", "有关", "有關", "专家", "專家", "警方", "民警", "负责人", "知情"]),
    List::new(&["读者", "讀者", "市民", "网友", "網友", "编辑同志", "編輯", "家住", "居民", "请问", "請問", "我是", "我家"]),
];

/// The answer of `OPENING`.
pub(super) fn opening(text: &str) -> usize {
    let day = || {
        let digits =
            text.chars().take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c) || "一二三四五六七八九十".contains(*c)).count();
        (1..=3).contains(&digits) && text.chars().nth(digits).is_some_and(|c| matches!(c, '月' | '日'))
    };
    let word = OPENINGS.iter().position(|list| list.begins(text));
    word.map_or_else(|| usize::from(day()), |kind| kind + 1)
}
