//! The grammar of the words inside a byline: outlet, place, date, roles, names.
//!
//! A walk from left to right that knows the role words and takes what stands between them as
//! names, affiliations or places. Every look ahead is bounded by the byline's length, and that by
//! the caller.

use super::dateline::{date, han_date_ends};
use super::naming::{is_outlet, split_names, without_title};
use super::scan::{Ch, longest, spell, starts};
use super::types::{Credit, Named, PersonRole, Strength};
use super::words::{CLOSERS, KINDS, NOT_PLACES, OUTLETS, ROLES, STROKE_ROLES, VERBS};
use crate::lexicon::names::{NameLikeness, has_compound_surname, is_affiliation, is_office, is_place, is_title, name_likeness};
use crate::source::is_ornament;
use std::ops::Range;

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
    let word = spell(chars);
    let count = chars.len();
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
            .is_some_and(|c| matches!(c.char, '/' | '／' | '╱' | '：' | ':' | '◎' | '|' | '｜'))
    };
    let (word, role) = STROKE_ROLES.iter().find(|(word, _)| starts(chars, word) && stroked(word.chars().count()))?;
    Some((*role, word.chars().count()))
}

/// A word between role words.
#[derive(Debug, Clone)]
struct Word {
    from: usize,
    to: usize,
    role: Option<PersonRole>,
    /// A stroke stands before it: ／台北報導.
    stroked: bool,
    /// The word ended in a verb, which is cut off.
    told: bool,
    /// A date or a verb follows it.
    before_date: bool,
    /// A stroke and a role word stand behind it: 甲/文.
    claimed: bool,
}

struct Reader<'c> {
    chars: &'c [Ch],
    at: usize,
    credit: Credit,
    words: Vec<Word>,
    roles: Vec<(usize, PersonRole)>,
    stroke: bool,
}

impl Reader<'_> {
    fn run(&mut self) -> Option<()> {
        while let Some(c) = self.chars.get(self.at) {
            match c.char {
                _ if c.blank() || is_ornament(c.char) => self.at += 1,
                '、' | '，' | ',' | ';' | '；' | '：' | ':' | '|' | '｜' => {
                    self.stroke = false;
                    self.at += 1;
                }
                '/' | '／' | '╱' | '．' => {
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
        if let Some((role, len)) = role_at(rest) {
            self.open_role(role, len);
            return Some(());
        }
        if self.credit.outlet.is_none() && self.words.is_empty() {
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
                '文' => Some(PersonRole::Reporter),
                '图' | '圖' | '摄' | '攝' => Some(PersonRole::Photographer),
                _ => None,
            };
            let ends = rest.get(1).is_none_or(|c| c.blank() || !is_word(c.char));
            if let (Some(role), true, false) = (role, ends, self.words.is_empty()) {
                for word in self.words.iter_mut().filter(|w| !w.claimed) {
                    (word.role, word.claimed) = (Some(role), true);
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
            self.words.iter_mut().filter(|w| w.role != Some(PersonRole::Editor)).for_each(|w| w.role = Some(role));
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
            "文" => PersonRole::Reporter,
            "采写" => PersonRole::Reporter,
            "绘" | "繪" | "作" | "画" | "畫" | "书" | "書" | "译" | "譯" | "口述" | "整理" | "供稿" | "主答" | "著" => {
                PersonRole::Author
            }
            _ => PersonRole::Photographer,
        };
        let told = matches!(word, "供图" | "供圖" | "提供");
        // 摄 speaks for all names before it, 整理 only for those that no role word claims.
        let claims = role != PersonRole::Author;
        for w in self.words.iter_mut().filter(|w| claims || w.role.is_none()) {
            w.role = Some(role);
            w.told |= told;
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
            if to > from
                && (role_at(rest).is_some()
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

    fn classify(&mut self, from: usize, mut to: usize) -> Option<()> {
        let next_is_role = role_at(&self.chars[to..]).is_some();
        let mut told = false;
        if !next_is_role {
            // names and places that run into their verb: 仲秋月报道, 台北報導, 鞠文涛摄
            if let Some(verb) = VERBS.iter().find(|v| ends(&self.chars[from..to], v)) {
                to -= verb.chars().count();
                self.credit.verb = true;
                told = true;
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
        let word = spell(&self.chars[from..to]);
        if next_is_role {
            let bare = strip_kinds(&word);
            if bare.is_empty() {
                return Some(());
            }
            let bare = bare.trim_start_matches("综合").trim_start_matches("綜合");
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
        } else if let Some(len) = self.outlet_before(from, to) {
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

    /// Length of an outlet that a dated or told word begins with: 合眾國際社馬尼拉.
    fn outlet_before(&self, from: usize, to: usize) -> Option<usize> {
        let taken = self.credit.outlet.is_some() || !self.words.is_empty() || !self.roles.is_empty();
        if taken || is_outlet(&spell(&self.chars[from..to])) {
            return None;
        }
        let len = (3..to - from).rev().find(|&n| matches!(self.chars[from + n - 1].char, '社' | '报' | '報'))?;
        is_outlet(&spell(&self.chars[from..from + len])).then_some(len)
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
        self.words.push(Word { from, to, role, stroked, told, before_date: false, claimed: false });
    }

    /// Makes people and a place of the words.
    fn finish(mut self) -> Option<Credit> {
        self.pair_single_characters();
        let has_role = !self.roles.is_empty();
        let mut weakest = NameLikeness::Surname;
        let mut offices = 0;
        let words = std::mem::take(&mut self.words);
        let many = words.len();
        for (i, word) in words.iter().enumerate() {
            let chars = &self.chars[word.from..word.to];
            let bare: String = chars.iter().filter(|c| !c.blank()).map(|c| c.char).collect();
            if NOT_PLACES.contains(&bare.as_str()) {
                continue;
            }
            let last_told = (word.told || word.before_date) && i + 1 == many;
            if last_told && (word.stroked || is_place(&bare)) && self.credit.place.is_none() {
                self.credit.place = Some(span(chars));
                continue;
            }
            // 张某某台北15日电, 陈某某台中報導
            if last_told && bare.chars().count() >= 4 && word.role.is_some() && !has_compound_surname(&bare) {
                let count = chars.len();
                let cut = (2..count - 1).find(|&n| is_place(&spell(&chars[n..]))).unwrap_or(if count >= 5 { 3 } else { 2 });
                self.name(&chars[..cut], word.role);
                self.credit.place = Some(span(&chars[cut..]));
                continue;
            }
            if self.credit.place.is_none()
                && ((self.credit.outlet.is_some() && word.before_date && word.role.is_none()) || (last_told && !has_role))
            {
                set_place(&mut self.credit, chars);
                continue;
            }
            if is_outlet(&bare) && bare.chars().count() >= 3 && !bare.contains('·') {
                self.credit.outlet.get_or_insert(span(chars));
                continue;
            }
            // 读者 甲, 土木学院 甲: what stands before a name says where its owner belongs.
            let follows = words.get(i + 1).is_some_and(|next| (next.role == word.role && !next.told) || word.role.is_none());
            if follows
                && !bare.contains('·')
                && word.role.is_none_or(|r| r != PersonRole::Reporter)
                && (is_title(&bare) || (bare.chars().count() >= 3 && is_affiliation(&bare)))
            {
                continue;
            }
            let chars = without_title(chars);
            for part in split_names(chars) {
                let name = spell(part).chars().filter(|c| !crate::source::is_blank(*c)).collect::<String>();
                let likeness = name_likeness(&name);
                if likeness == NameLikeness::No || (likeness == NameLikeness::Possible && is_affiliation(&name)) {
                    if is_affiliation(&name) {
                        offices += usize::from(is_office(&name));
                    } else {
                        weakest = NameLikeness::No;
                    }
                    continue;
                }
                weakest = weakest.min(likeness);
                self.name(part, word.role);
            }
        }
        let people = !self.credit.people.is_empty();
        self.credit.office = !people && !has_role && offices > 0;
        if !has_role && weakest == NameLikeness::No {
            return None;
        }
        self.credit.strength = match () {
            () if has_role => Strength::Role,
            () if people && weakest == NameLikeness::Surname => Strength::Surname,
            () if people && weakest == NameLikeness::Possible => Strength::Name,
            () => Strength::None,
        };
        let says = has_role || people || self.credit.office || self.credit.outlet.is_some() || self.credit.verb;
        says.then_some(self.credit)
    }

    fn name(&mut self, chars: &[Ch], role: Option<PersonRole>) {
        self.credit.people.push(Named { span: span(trim(chars)), role: role.unwrap_or(PersonRole::Author) });
    }

    /// Names of two characters are padded to the width of three: 宁 伟; some are letter-spaced: 马 不 前.
    fn pair_single_characters(&mut self) {
        let singles = self.words.iter().take_while(|w| w.to - w.from == 1).count();
        if singles == 3 && self.words.len() == 3 {
            self.words[0].to = self.words[2].to;
            self.words.truncate(1);
        }
        let mut at = 0;
        while at + 1 < self.words.len() {
            if self.is_one_name(at) {
                let Word { to, told, before_date, .. } = self.words.remove(at + 1);
                let a = &mut self.words[at];
                (a.to, a.told, a.before_date) = (to, told, before_date);
                if self.latin(at) {
                    continue;
                }
            }
            at += 1;
        }
    }

    fn latin(&self, word: usize) -> bool {
        self.chars[self.words[word].to - 1].char.is_ascii_alphabetic()
    }

    /// Whether a word and the next spell one name.
    fn is_one_name(&self, at: usize) -> bool {
        let (a, b) = (&self.words[at], &self.words[at + 1]);
        let between = &self.chars[a.to..b.from];
        if a.role != b.role || !between.iter().all(Ch::blank) {
            return false;
        }
        let (first, second) = (a.to - a.from, b.to - b.from);
        let compound = first == 2 && has_compound_surname(&spell(&self.chars[a.from..a.to]));
        let latin = self.latin(at) && self.latin(at + 1);
        latin || (first == 1 && second <= 2) || (second == 1 && (compound || between.is_empty()))
    }
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
