//! What a line's words say: furniture, captions, who wrote it.

use crate::lexicon::byline::{self, Credit, Strength};
use crate::lexicon::cues::{self, Cue, CueMap};
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
    let cues = cues::find(line.text);
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
    let (mut sum, mut han) = (0, 0);
    for c in line.text.chars().take(HEADED).filter(|&c| class(c) == Class::Han) {
        sum += habits::heads(c) as i32 - (habits::BUCKETS / 2) as i32;
        han += 1;
    }
    match sum * 10 {
        _ if han == 0 => 0,
        tenths if tenths <= -5 * han => 1,
        tenths if tenths <= -han => 2,
        tenths if tenths < 3 * han => 3,
        tenths if tenths < 7 * han => 4,
        tenths if tenths < 12 * han => 5,
        _ => 6,
    }
}
