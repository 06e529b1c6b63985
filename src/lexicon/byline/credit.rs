//! The grammar of the words inside a byline: outlet, place, date, roles, names.
//!
//! A walk from left to right that knows the role words and takes what stands between them as
//! names, affiliations or places. Every look ahead is bounded by the byline's length, and that by
//! the caller.

use super::dateline::{date, han_date_ends};
use super::naming::{is_outlet, without_title};
use super::scan::{Ch, longest, spell, starts};
use super::types::{Credit, PersonRole};
use super::words::{CLOSERS, KINDS, NOT_PLACES, OUTLETS, ROLES, STROKE_ROLES, VERBS};
use crate::lexicon::names::{NameLikeness, has_compound_surname, name_likeness};
use crate::source::{is_dash, is_ornament};
use std::ops::Range;

/// What a letter's writer ends with.
pub(super) const LETTER_ENDS: &[&str] = &["敬上", "手啟", "手启", "谨启", "謹啟", "上", "启", "啟", "拜", "謹識", "等"];

/// Role words that stand glued behind names.
const GLUED: &[&str] = &["口述", "摄影", "攝影", "主答", "采写", "解答"];

/// Reads the whole of `chars` as credit; `None` where something in it cannot be one.
pub(crate) fn read(chars: &[Ch]) -> Option<Credit> {
    if chars.len() > 110 {
        return None;
    }
    let mut reader = Reader { chars, at: 0, credit: Credit::default(), words: Vec::new(), roles: Vec::new(), stroke: false };
    reader.run()?;
    reader.finish()
}

/// Whether the characters begin as a credit does: with an outlet, a kind or a role.
pub(super) fn begins(chars: &[Ch]) -> bool {
    let kind = KINDS.iter().any(|k| starts(chars, k) && role_at(&chars[k.chars().count()..]).is_some());
    kind || role_at(chars).is_some() || longest(chars, OUTLETS).is_some()
}

pub(super) fn set_place(credit: &mut Credit, chars: &[Ch]) {
    let chars = trim(chars);
    let chars = if gathers(chars) { &chars[2..] } else { chars };
    let chars = if ends(chars, "連線") || ends(chars, "连线") { &chars[..chars.len() - 2] } else { chars };
    let word = spell(chars);
    let count = chars.len();
    if word.starts_with(['驻', '駐']) || word.ends_with(['组', '組']) {
        return; // where somebody is posted is not where this was written, nor is a desk a place
    }
    if (2..=8).contains(&count) && chars.iter().all(|c| is_word(c.char)) && !NOT_PLACES.contains(&word.as_str()) {
        credit.place = Some(span(chars));
    }
}

pub(super) fn trim(chars: &[Ch]) -> &[Ch] {
    let Some(from) = chars.iter().position(|c| !c.blank()) else { return &[] };
    let to = chars.iter().rposition(|c| !c.blank()).unwrap_or(from);
    &chars[from..=to]
}

pub(super) fn span(chars: &[Ch]) -> Range<usize> {
    chars.first().map_or(0, |c| c.at)..chars.last().map_or(0, Ch::end)
}

/// A character that words, names and places are made of.
pub(super) fn is_word(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '·' | '‧' | '・' | '〇' | '\u{20000}'..='\u{3fffd}')
        || c.is_ascii_alphanumeric()
}

/// The role word at the start, and its length.
pub(super) fn role_at(chars: &[Ch]) -> Option<(PersonRole, usize)> {
    if let Some((word, role)) = ROLES.iter().find(|(word, _)| starts(chars, word)) {
        return Some((*role, word.chars().count()));
    }
    let stroked = |n: usize| {
        chars[n.min(chars.len())..]
            .iter()
            .find(|c| !c.blank())
            .is_some_and(|c| matches!(c.char, '/' | '／' | '╱' | '∕' | '：' | ':' | '︰' | '∶' | '◎' | '|' | '｜' | '・'))
    };
    let (word, role) = STROKE_ROLES.iter().find(|(word, _)| starts(chars, word) && stroked(word.chars().count()))?;
    Some((*role, word.chars().count()))
}

/// A word between role words.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub from: usize,
    pub to: usize,
    pub role: Option<PersonRole>,
    /// A stroke stands before it: ／台北報導.
    pub stroked: bool,
    /// The word ended in a verb, which is cut off.
    pub told: bool,
    /// A date or a verb follows it.
    pub before_date: bool,
    /// A role word stands behind it: 甲/文, 甲 摄.
    pub claimed: bool,
    /// Its owner took the pictures too: 实习生 甲 文/图.
    pub pictured: bool,
}

pub(super) struct Reader<'c> {
    pub chars: &'c [Ch],
    at: usize,
    pub credit: Credit,
    pub words: Vec<Word>,
    pub roles: Vec<(usize, PersonRole)>,
    stroke: bool,
}

impl Reader<'_> {
    fn run(&mut self) -> Option<()> {
        while let Some(c) = self.chars.get(self.at) {
            match c.char {
                _ if c.blank() || is_ornament(c.char) => self.at += 1,
                _ if is_dash(c.char) && self.words.is_empty() => self.at += 1, // ——甲
                '、' | '，' | ',' | ';' | '；' | '：' | ':' | '︰' | '∶' | '|' | '｜' => {
                    self.stroke = false;
                    self.at += 1;
                }
                '《' | '》' if self.credit.agency => self.at += 1, // 据《…报》报道
                '/' | '／' | '╱' | '∕' | '．' | '・' => {
                    self.stroke = true;
                    self.at += 1;
                }
                '据' | '據' if self.words.is_empty() && self.credit.outlet.is_none() => {
                    self.credit.agency = true;
                    self.at += 1;
                }
                _ => self.token()?,
            }
        }
        Some(())
    }

    fn role(&self) -> Option<PersonRole> {
        self.roles.last().map(|(_, role)| *role)
    }

    fn token(&mut self) -> Option<()> {
        let rest = &self.chars[self.at..];
        if let Some(len) = date(rest) {
            if let Some(word) = self.words.last_mut() {
                word.before_date = true;
            }
            self.credit.date = Some(span(&rest[..len]));
            self.at += len;
            return Some(());
        }
        if self.words.last().is_some_and(|w| w.to == self.at && self.glued_closer(w.from, w.to)) {
            let (closer, len) = longest(rest, GLUED)?;
            self.close_role(closer);
            self.at += len;
            return Some(());
        }
        if let Some((role, len)) = role_at(rest) {
            self.open_role(role, len);
            return Some(());
        }
        // 来源：新华网
        if self.words.is_empty() && (starts(rest, "来源：") || starts(rest, "來源：") || starts(rest, "来源:")) {
            self.credit.agency = true;
            self.at += 3;
            return Some(());
        }
        let mail = rest.iter().take_while(|c| c.char.is_ascii_graphic()).count();
        if rest[..mail].iter().any(|c| c.char == '@') {
            self.at += mail;
            return Some(());
        }
        if let Some(len) = ["发自", "發自"].iter().find(|w| starts(rest, w)).map(|w| w.chars().count()) {
            let place = rest[len..].iter().skip_while(|c| c.blank()).take_while(|c| is_word(c.char)).count();
            let from = len + rest[len..].iter().take_while(|c| c.blank()).count();
            set_place(&mut self.credit, &rest[from..from + place]);
            self.at += from + place;
            return Some(());
        }
        if self.credit.outlet.is_some() && self.words.is_empty() && rest.len() == 1 && matches!(rest[0].char, '发' | '發') {
            self.at += 1; // 新华社发
            return Some(());
        }
        if self.credit.outlet.is_none() && self.words.is_empty() && gathers(rest) && longest(&rest[2..], OUTLETS).is_some() {
            self.at += 2; // 综合新华社
            return Some(());
        }
        if self.credit.outlet.is_none() && (self.words.is_empty() || self.stroke) {
            if let Some((word, len)) = longest(rest, OUTLETS) {
                self.credit.outlet = Some(span(&rest[..len]));
                self.credit.agency |= word.ends_with(['社', '网']) && word != "本社";
                self.at += len;
                return Some(());
            }
        }
        if let Some((_, len)) = longest(rest, VERBS)
            .filter(|(word, len)| !(word.ends_with(['讯', '訊']) && rest.get(*len).is_some_and(|c| matches!(c.char, '员' | '員'))))
        {
            let ends = rest.get(len).is_none_or(|c| c.blank() || !is_word(c.char));
            let follows = self.at > 0
                && (self.credit.outlet.is_some() || self.credit.date.is_some() || !self.words.is_empty() || !self.roles.is_empty());
            if ends && follows {
                self.credit.verb = true;
                self.at += len;
                return Some(());
            }
        }
        // 甲/文 乙/图
        if self.stroke {
            let role = match rest[0].char {
                '文' => Some(PersonRole::Text),
                '图' | '圖' | '摄' | '攝' => Some(PersonRole::Photographer),
                _ => None,
            };
            let ends = rest.get(1).is_none_or(|c| c.blank() || !is_word(c.char));
            if let (Some(role), true, false) = (role, ends, self.words.is_empty()) {
                for word in self.words.iter_mut().filter(|w| !w.claimed) {
                    // 实习生 甲/文 stays an intern.
                    let kept = role == PersonRole::Text
                        && matches!(word.role, Some(PersonRole::Reporter | PersonRole::Intern | PersonRole::Correspondent));
                    (word.role, word.claimed) = (if kept { word.role } else { Some(role) }, true);
                }
                self.roles.push((self.at, role));
                self.stroke = false;
                self.at += 1;
                return Some(());
            }
        }
        // 摄 alone behind names, also 摄/ and 供图
        if let Some((word, len)) = longest(rest, CLOSERS) {
            let ends = rest.get(len).is_none_or(|c| c.blank() || !is_word(c.char));
            let padded = self.words.last().is_some_and(|w| w.to - w.from == 1) && word.chars().count() == 1 && word != "摄" && word != "攝";
            if ends && !self.words.is_empty() && !padded {
                self.close_role(word);
                self.at += len;
                return Some(());
            }
        }
        self.word()
    }

    /// A role word: what stood before it is its outlet or its kind, or names of the role before.
    fn open_role(&mut self, role: PersonRole, len: usize) {
        let trails = self.chars[self.at + len..].iter().all(|c| c.blank());
        if trails && !self.words.is_empty() && matches!(role, PersonRole::Both | PersonRole::Photographer) {
            let report = ["报道", "報導", "報道"].iter().any(|word| ends(&self.chars[self.at..self.at + len], word));
            for word in self.words.iter_mut().filter(|w| w.role != Some(PersonRole::Editor)) {
                match word.role {
                    // 记者 甲 摄影报道: who reports and takes the pictures
                    Some(PersonRole::Reporter) if role == PersonRole::Both || report => word.role = Some(PersonRole::Both),
                    Some(PersonRole::Intern | PersonRole::Correspondent) if role == PersonRole::Both => word.pictured = true,
                    _ => word.role = Some(role),
                }
            }
        }
        // 图/本报记者 甲: the reporter took the picture; 文/图 本报记者 甲: and wrote the text.
        let claimed = self.claimed();
        let role = if role == PersonRole::Reporter { claimed.unwrap_or(role) } else { role };
        self.roles.push((self.at, role));
        self.stroke = false;
        self.at += len;
    }

    /// A role that was announced and has no name yet.
    fn claimed(&self) -> Option<PersonRole> {
        let (at, role) = self.roles.last().copied()?;
        let named = self.words.last().is_some_and(|w| w.from > at);
        (!named && matches!(role, PersonRole::Both | PersonRole::Photographer)).then_some(role)
    }

    /// 摄 behind the names: they are photographers, whatever role word stood before.
    fn close_role(&mut self, word: &str) {
        let role = match word {
            "文图" | "文圖" => PersonRole::Both,
            "文" => PersonRole::Text,
            "采写" => PersonRole::Reporter,
            "评注" | "主答" | "解答" | "绘" | "繪" | "作" | "画" | "畫" | "书" | "書" | "译" | "譯" | "口述" | "整理" | "供稿" | "著"
            | "辑" | "輯" | "答" => PersonRole::Author,
            _ => PersonRole::Photographer,
        };
        let told = matches!(word, "供图" | "供圖" | "提供");
        // 摄 speaks for all names before it, 整理 only for those that no role word claims.
        let claims = role != PersonRole::Author;
        let kept = |w: &Word| role == PersonRole::Text && w.role.is_some();
        for w in self.words.iter_mut().filter(|w| !w.claimed && (claims || w.role.is_none())) {
            w.role = if kept(w) { w.role } else { Some(role) };
            w.told |= told;
            w.claimed = true;
        }
        self.roles.push((self.at, role));
    }

    /// A run of word characters up to a role word, a date or a separator.
    fn word(&mut self) -> Option<()> {
        let from = self.at;
        let mut to = from;
        while let Some(c) = self.chars.get(to) {
            let class_number = matches!(c.char, '(' | '（') && to > from && self.chars.get(to + 1).is_some_and(|c| c.char.is_ascii_digit());
            if class_number && self.chars.get(to + 2).is_some_and(|c| matches!(c.char, ')' | '）')) {
                to += 3; // 高一(6)班
                continue;
            }
            if !is_word(c.char) || to - from > 24 {
                break;
            }
            let rest = &self.chars[to..];
            if to > from && self.glued_closer(from, to) {
                break;
            }
            if to > from
                && ((role_at(rest).is_some() && !(c.char == '文' && rest.get(1).is_some_and(|c| matches!(c.char, '/' | '／'))))
                    || (c.char.is_ascii_digit() && date(rest).is_some())
                    || (date(rest).is_some() && !matches!(c.char, '一'..='龥')))
            {
                break;
            }
            // A line of its own begins with who writes next: 岑礼平 | 本报通讯员
            if to > from && c.seam && longest(rest, OUTLETS).is_some() {
                break;
            }
            if to > from && date(rest).is_some_and(|n| n >= 2) && han_date_ends(rest) {
                break;
            }
            to += 1;
        }
        if to == from || to - from > 24 {
            return None; // punctuation that no byline holds, or a sentence
        }
        self.at = to;
        while to > from + 1 && matches!(self.chars[to - 1].char, '·' | '・' | '‧') {
            to -= 1;
        }
        self.classify(from, to)
    }

    /// Whether a role word stands glued behind a name and ends there: 甲口述 乙整理.
    fn glued_closer(&self, from: usize, to: usize) -> bool {
        let name = &self.chars[from..to];
        let Some((_, len)) = longest(&self.chars[to..], GLUED) else { return false };
        let ends = self.chars.get(to + len).is_none_or(|c| c.blank());
        ends && (2..=4).contains(&name.len()) && name_likeness(&spell(without_title(name))) == NameLikeness::Surname
    }

    fn classify(&mut self, from: usize, mut to: usize) -> Option<()> {
        let next_is_role = role_at(&self.chars[to..]).is_some() && !self.glued_closer(from, to);
        let mut told = false;
        if !next_is_role {
            // names and places that run into their verb: 仲秋月报道, 台北報導, 鞠文涛摄
            if let Some(verb) = VERBS.iter().find(|v| ends(&self.chars[from..to], v)) {
                to -= verb.chars().count();
                self.credit.verb = true;
                told = true;
            } else if to - from == 4 && self.chars[to - 1].char == '文' && self.ends_in_text(from, to) {
                self.push(from, to - 1, false);
                self.close_role("文");
                return Some(());
            } else if let Some(word) =
                CLOSERS.iter().filter(|v| !matches!(**v, "图" | "圖" | "文" | "作" | "书" | "書")).find(|v| self.closes(from, to, v))
            {
                to -= word.chars().count();
                self.push(from, to, false);
                self.close_role(word);
                return Some(());
            }
            if to == from {
                return Some(());
            }
        }
        if let Some(at) = (from + 2..to).find(|&i| self.chars[i].char == '等').filter(|&at| at + 1 == to || self.chars[to - 1].char == '人')
        {
            to = at; // 甲等, 甲等六人
        }
        if LETTER_ENDS.iter().any(|end| end.chars().count() == 2 && to - from > 3 && ends(&self.chars[from..to], end)) {
            to -= 2; // 讀者 甲敬上
        }
        let word = spell(&self.chars[from..to]);
        if next_is_role {
            let bare = strip_kinds(&word);
            if bare.is_empty() {
                return Some(());
            }
            let from = from + usize::from(bare.starts_with(['系', '係']));
            let bare = bare.trim_start_matches("综合").trim_start_matches("綜合").trim_start_matches(['系', '係']);
            if is_outlet(bare) {
                let count = bare.chars().count();
                self.credit.outlet.get_or_insert(span(&self.chars[from..from + count]));
                return Some(());
            }
            if self.role().is_none() && self.words.is_empty() {
                // an affiliation before 特约记者 and the like, or 【本報石坪通訊員 … 訊】
                let glued = self.credit.outlet.as_ref().is_some_and(|o| self.chars[from].at == o.end);
                if glued && bare.len() == word.len() {
                    set_place(&mut self.credit, &self.chars[from..to]);
                }
                return Some(());
            }
        } else if let Some(len) = self.outlet_before(from, to, told) {
            self.credit.outlet = Some(span(&self.chars[from..from + len]));
            if from + len < to {
                self.push(from + len, to, told);
            }
            return Some(());
        } else if self.credit.outlet.is_none() && self.words.is_empty() && self.roles.is_empty() && is_outlet(&word) {
            self.credit.outlet = Some(span(&self.chars[from..to]));
            return Some(());
        }
        self.push(from, to, told);
        Some(())
    }

    /// 麥曉彤文 阮志豪攝: a name of three characters, and 文 behind it.
    fn ends_in_text(&self, from: usize, to: usize) -> bool {
        let name = spell(&self.chars[from..to - 1]);
        let behind = self.chars[to..].iter().any(|c| matches!(c.char, '摄' | '攝' | '图' | '圖'));
        behind && name_likeness(&name) == NameLikeness::Surname && !has_compound_surname(&spell(&self.chars[from..to]))
    }

    /// Length of an outlet that a dated or told word begins with: 合眾國際社馬尼拉.
    fn outlet_before(&self, from: usize, to: usize, told: bool) -> Option<usize> {
        let taken = self.credit.outlet.is_some() || !self.words.is_empty() || !self.roles.is_empty();
        if taken || is_outlet(&spell(&self.chars[from..to])) {
            return None;
        }
        let ends = |n: &usize| {
            matches!(self.chars[from + n - 1].char, '社' | '报' | '報')
                && !matches!(self.chars[from + n].char, '道' | '导' | '導' | '告' | '会' | '會' | '区' | '區')
                && self.chars[from + n - 2].char != '公'
        };
        let len = (3..to - from).rev().find(ends)?;
        let agency = self.chars[from + len - 1].char == '社' && len <= 5;
        let dated = told || date(&self.chars[to..]).is_some();
        ((agency && dated) || is_outlet(&spell(&self.chars[from..from + len]))).then_some(len)
    }

    /// Whether a word ends in a role word behind a name, a padded one included: 汤 圆摄.
    fn closes(&self, from: usize, to: usize, word: &str) -> bool {
        if self.role().is_some() && matches!(word, "译" | "譯" | "绘" | "繪" | "画" | "畫") {
            return false;
        }
        let name = (to - from).saturating_sub(word.chars().count());
        let padded = self.words.last().is_some_and(|w| w.to - w.from == 1);
        ends(&self.chars[from..to], word) && (name >= 2 || (name == 1 && padded))
    }

    fn push(&mut self, from: usize, to: usize, told: bool) {
        let (role, stroked) = (self.role(), self.stroke);
        self.stroke = false;
        self.words.push(Word { from, to, role, stroked, told, before_date: false, claimed: false, pictured: false });
    }
}

/// 综合: told after several sources.
pub(super) fn gathers(chars: &[Ch]) -> bool {
    starts(chars, "综合") || starts(chars, "綜合")
}

fn ends(chars: &[Ch], word: &str) -> bool {
    let count = word.chars().count();
    chars.len() > count && starts(&chars[chars.len() - count..], word)
}

fn strip_kinds(word: &str) -> &str {
    let mut word = word;
    while let Some(kind) = KINDS.iter().find(|k| word.ends_with(*k) && !matches!(**k, "本报" | "本報")) {
        word = &word[..word.len() - kind.len()];
    }
    word
}
