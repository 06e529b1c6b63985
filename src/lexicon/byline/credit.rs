//! The grammar of the words inside a byline: outlet, place, date, roles, names.
//!
//! A walk from left to right that knows the role words and takes what stands between them as
//! names, affiliations or places. Every look ahead is bounded by the byline's length, and that by
//! the caller.

use super::claims::GLUED;
use super::dateline::{date, han_date_ends};
use super::naming::is_outlet;
use super::scan::{Ch, endings, ends, longest, spell, starts};
use super::types::{Credit, PersonRole};
use super::words::{CLOSERS, KINDS, NOT_PLACES, OUTLETS, ROLES, STROKE_ROLES, VERBS, may_begin_role};
use crate::lexicon::list::List;
use crate::lexicon::names::{NameLikeness, is_affiliation, name_likeness};
use crate::source::{is_closer, is_dash, is_ornament};
use crate::work::done;
use std::ops::Range;

/// What a letter's writer ends with.
pub(super) static LETTER_ENDS: List = List::new(&["敬上", "手啟", "手启", "谨启", "謹啟", "上", "启", "啟", "拜", "謹識", "等"]);

/// Reads the whole of `chars` as credit; `None` where something in it cannot be one.
pub(crate) fn read(chars: &[Ch]) -> Option<Credit> {
    if chars.len() > 110 {
        return None;
    }
    done(chars.len());
    let ink = chars.iter().rposition(|c| !c.blank() && !is_ornament(c.char)).map_or(0, |last| last + 1);
    let chars = &chars[..ink];
    if is_sentence(chars) {
        return None;
    }
    let mut reader = Reader { chars, at: 0, credit: Credit::default(), words: Vec::new(), roles: Vec::new(), stroke: false };
    reader.run()?;
    reader.finish()
}

/// Marks that stand in no credit, but in the title of what it was taken from: most lines of bodies need not be read.
fn is_sentence(chars: &[Ch]) -> bool {
    chars.iter().take_while(|c| c.char != '《').any(|c| matches!(c.char, '。' | '？' | '！' | '…' | '“' | '「' | '『'))
}

/// Whether the characters begin as a credit does: with an outlet, a kind or a role.
pub(super) fn begins(chars: &[Ch]) -> bool {
    let kind = KINDS.words().any(|k| starts(chars, k) && role_at(&chars[k.chars().count()..]).is_some());
    kind || role_at(chars).is_some() || longest(chars, &OUTLETS).is_some()
}

pub(super) fn set_place(credit: &mut Credit, chars: &[Ch]) {
    let chars = trim(chars);
    let chars = if gathers(chars) { &chars[2..] } else { chars };
    // 馬尼拉 in 外電馬尼拉, 金門 in 自金門
    let sent = ["外電", "外电", "自"].iter().find(|w| starts(chars, w)).map_or(0, |w| w.chars().count());
    let chars = if chars.len() >= sent + 2 { &chars[sent..] } else { chars };
    let chars = if ends(chars, "連線") || ends(chars, "连线") { &chars[..chars.len() - 2] } else { chars };
    let word = spell(chars);
    // 北京、广州
    let listed = chars.split(|c| c.char == '、').all(|place| (2..=8).contains(&place.len()) && place.iter().all(|c| is_word(c.char)));
    if word.starts_with(['驻', '駐']) || word.ends_with(['组', '組']) {
        return; // where somebody is posted is not where this was written, nor is a desk a place
    }
    if listed && !NOT_PLACES.has(&word) {
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
    chars.first().filter(|c| may_begin_role(c.char))?;
    if let Some((word, role)) = ROLES.iter().find(|(word, _)| starts(chars, word)) {
        return Some((*role, word.chars().count()));
    }
    let stroked = |n: usize| {
        chars[n.min(chars.len())..]
            .iter()
            .find(|c| !c.blank())
            .is_some_and(|c| matches!(c.char, '/' | '／' | '╱' | '∕' | '：' | ':' | '︰' | '∶' | '◎' | '|' | '｜' | '・' | '·' | '‧'))
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
    pub at: usize,
    pub credit: Credit,
    pub words: Vec<Word>,
    pub roles: Vec<(usize, PersonRole)>,
    pub stroke: bool,
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
                '《' if self.credit.agency => self.quoted()?, // 据《…报》报道
                '（' | '(' | '[' | '［' | '〔' if !self.roles.is_empty() => self.aside()?,
                '/' | '／' | '╱' | '∕' | '．' | '・' => {
                    self.stroke = true;
                    self.at += 1;
                }
                '·' | '‧' if self.words.last().is_none_or(|w| w.to < self.at) => {
                    self.stroke = true;
                    self.at += 1;
                }
                '自' if self.credit.date.is_some() => self.at += 1, // 二十日自金門報導
                'B' | 'b' if self.words.is_empty() && self.is_by() => self.at += 2,
                '据' | '據' if self.words.is_empty() && self.credit.outlet.is_none() => {
                    self.credit.agency = true;
                    self.at += 1;
                }
                _ => self.token()?,
            }
        }
        Some(())
    }

    /// By Emma Larkin
    fn is_by(&self) -> bool {
        let rest = &self.chars[self.at..];
        matches!(rest.get(1), Some(c) if matches!(c.char, 'y' | 'Y')) && rest.get(2).is_some_and(Ch::blank)
    }

    pub(super) fn role(&self) -> Option<PersonRole> {
        self.roles.last().map(|(_, role)| *role)
    }

    /// 陳偉立（Wayne Chan）, 仇大有（老红军）, 作者：[法]皮埃尔: what a short bracket says of a name.
    fn aside(&mut self) -> Option<()> {
        let rest = &self.chars[self.at + 1..];
        let len = rest.iter().take(14).position(|c| is_closer(c.char) || role_at(rest).is_some())?;
        let says = is_closer(rest[len].char) && rest[..len].iter().all(|c| is_word(c.char) || c.blank());
        let class = rest[..len].iter().all(|c| c.char.is_ascii_digit());
        self.at += len + 2;
        (says && !class).then_some(())
    }

    fn token(&mut self) -> Option<()> {
        let rest = &self.chars[self.at..];
        if let Some(len) = date(rest).filter(|_| !self.is_todays_paper()) {
            if let Some(word) = self.words.last_mut() {
                word.before_date = true;
            }
            self.credit.date = Some(span(&rest[..len]));
            self.at += len;
            return Some(());
        }
        if self.words.last().is_some_and(|w| w.to == self.at && self.glued_closer(w.from, w.to)) {
            let (closer, len) = longest(rest, &GLUED)?;
            self.close_role(closer);
            self.at += len;
            return Some(());
        }
        // 夏 荷 文/崔 灿 图
        let unsaid = self.roles.is_empty() && !self.words.is_empty() && self.chars[self.at - 1].blank();
        if unsaid && rest[0].char == '文' && role_at(rest) == Some((PersonRole::Text, 1)) {
            self.close_role("文");
            self.at += 1;
            return Some(());
        }
        if let Some((role, len)) = role_at(rest) {
            self.open_role(role, len);
            return Some(());
        }
        // 作者　甲　译者　乙
        if !self.words.is_empty() && (starts(rest, "译者") || starts(rest, "譯者")) {
            self.open_role(PersonRole::Author, 2);
            return Some(());
        }
        // 来源：新华网
        if self.words.is_empty() && (starts(rest, "来源：") || starts(rest, "來源：") || starts(rest, "来源:")) {
            self.credit.agency = true;
            self.at += 3;
            return Some(());
        }
        // 甲摘自《…》, 译自英国《…》
        if let Some((_, len)) = longest(rest, &FROM).filter(|(word, _)| !matches!(*word, "发自" | "發自")) {
            let open = rest[len..].iter().take(6).position(|c| c.char == '《')?;
            let named = self.credit.outlet.is_some() || open > 0;
            let close = rest[len + open..].iter().take(16).position(|c| c.char == '》').filter(|&close| close > 2)?;
            if !named {
                self.credit.outlet = Some(span(&rest[len + 1..len + close]));
            }
            self.at += len + open + close + 1;
            return Some(());
        }
        let mail = rest.iter().take_while(|c| c.char.is_ascii_graphic()).count();
        if rest[..mail].iter().any(|c| c.char == '@') {
            self.at += mail;
            return Some(());
        }
        if let Some(len) = ["发自", "發自"].iter().find(|w| starts(rest, w)).map(|w| w.chars().count()) {
            let place = rest[len..].iter().skip_while(|c| c.blank()).take_while(|c| is_word(c.char) || c.char == '、').count();
            let from = len + rest[len..].iter().take_while(|c| c.blank()).count();
            set_place(&mut self.credit, &rest[from..from + place]);
            self.at += from + place;
            return Some(());
        }
        if self.credit.outlet.is_some() && self.words.is_empty() && rest.len() == 1 && matches!(rest[0].char, '发' | '發') {
            self.at += 1; // 新华社发
            return Some(());
        }
        if self.credit.outlet.is_none() && self.words.is_empty() && gathers(rest) && longest(&rest[2..], &OUTLETS).is_some() {
            self.at += 2; // 综合新华社
            return Some(());
        }
        // （特派记者 甲 本报巴黎8月4日专电）
        let own = !self.roles.is_empty() && ["本报", "本報"].iter().any(|own| starts(rest, own));
        if self.credit.outlet.is_none() && (self.words.is_empty() || self.stroke || own) {
            if let Some((word, len)) = self.whole_outlet().or_else(|| longest(rest, &OUTLETS)) {
                self.credit.outlet = Some(span(&rest[..len]));
                self.credit.agency |= word.ends_with(['社', '网']) && word != "本社";
                self.at += len;
                return Some(());
            }
        }
        if let Some((_, len)) = longest(rest, &VERBS)
            .filter(|(word, len)| !(word.ends_with(['讯', '訊']) && rest.get(*len).is_some_and(|c| matches!(c.char, '员' | '員'))))
        {
            let ends = rest.get(len).is_none_or(|c| c.blank() || !is_word(c.char));
            let follows = self.at > 0
                && (self.credit.outlet.is_some() || self.credit.date.is_some() || !self.words.is_empty() || !self.roles.is_empty());
            // （闻 讯）
            let padded = len == 1 && self.credit.outlet.is_none() && matches!(&self.words[..], [only] if only.to - only.from == 1);
            if ends && follows && !padded {
                self.credit.verb = true;
                // 〔新營 訊〕
                if let Some(only) = self.words.last_mut().filter(|w| w.role.is_none() && matches!(rest[0].char, '讯' | '訊' | '电' | '電'))
                {
                    only.before_date = true;
                }
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
        if let Some((word, len)) = longest(rest, &CLOSERS) {
            let ends = rest.get(len).is_none_or(|c| c.blank() || c.seam || !is_word(c.char));
            if ends && !self.words.is_empty() && !self.may_end_name(word, &rest[len..]) {
                self.close_role(word);
                self.at += len;
                return Some(());
            }
        }
        self.word()
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
            let dated = if to > from { date(rest) } else { None };
            if to > from
                && ((role_at(rest).is_some() && !(c.char == '文' && rest.get(1).is_some_and(|c| matches!(c.char, '/' | '／'))))
                    || (dated.is_some() && !matches!(c.char, '一'..='龥')))
            {
                break;
            }
            // 甲 发自乙, 甲摘自《…》
            if to > from && longest(rest, &FROM).is_some() {
                break;
            }
            // 黎雨村・文 丁照・攝影
            let dot = matches!(c.char, '·' | '・' | '‧');
            if to > from && dot && longest(&rest[1..], &CLOSERS).is_some_and(|(_, len)| rest.get(len + 1).is_none_or(Ch::blank)) {
                break;
            }
            // （花 朵⏎整理）
            if c.seam
                && to > from
                && longest(rest, &CLOSERS).is_some_and(|(_, len)| len > 1 && rest.get(len).is_none_or(|c| !is_word(c.char)))
            {
                break;
            }
            // （车⏎前　子）: a letter-spaced name that the lines cut
            if to - from == 1 && c.seam && rest.get(1).is_none_or(Ch::blank) {
                break;
            }
            // （铁路二中⏎卜云峰）: a line's end parts whom from whence
            if to - from >= 2 && c.seam && self.roles.is_empty() && self.parts(from, to) {
                break;
            }
            // A line of its own begins with who writes next: 岑礼平 | 本报通讯员
            if to > from && c.seam && longest(rest, &OUTLETS).is_some() {
                break;
            }
            if dated.is_some_and(|n| n >= 2) && han_date_ends(rest) {
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
        let next_is_role = role_at(&self.chars[to..]).is_some() && !self.glued_closer(from, to);
        let mut told = false;
        if !next_is_role {
            // names and places that run into their verb: 仲秋月报道, 台北報導, 鞠文涛摄
            // 合众国际社霍巴特电: 特电 is a paper's own
            let sent = |verb: &&str| !(self.credit.agency && matches!(*verb, "特电" | "特電"));
            let verb = endings(&self.chars[from..to], &VERBS).find(sent);
            if let Some(verb) = verb {
                to -= verb.chars().count();
                self.credit.verb = true;
                told = true;
            } else if to - from == 4 && self.chars[to - 1].char == '文' && self.ends_in_text(from, to) {
                self.push(from, to - 1, false);
                self.close_role("文");
                return Some(());
            } else if let Some(word) = endings(&self.chars[from..to], &CLOSERS)
                .find(|word| !matches!(*word, "图" | "圖" | "文" | "作" | "书" | "書") && self.closes(from, to, word))
            {
                to -= word.chars().count();
                self.push(from, to, false);
                self.close_role(word);
                return Some(());
            }
            if to == from {
                return Some(());
            }
            // 黎阿锦口述　庞维中记
            if to - from == 4 && "记記词詞曲讲講".contains(self.chars[to - 1].char) && is_person(&spell(&self.chars[from..to - 1])) {
                let word = self.chars[to - 1].char.to_string();
                self.push(from, to - 1, false);
                self.close_role(&word);
                return Some(());
            }
        }
        if let Some(at) = (from + 2..to)
            .find(|&i| self.chars[i].char == '等')
            .filter(|&at| at + 1 == to || matches!(self.chars[to - 1].char, '人' | '户' | '戶' | '名' | '位' | '家'))
        {
            to = at; // 甲等, 甲等六人
        }
        if to - from > 3 && endings(&self.chars[from..to], &LETTER_ENDS).any(|end| end.chars().count() == 2) {
            to -= 2; // 讀者 甲敬上
        }
        // 讀者 甲上
        if to - from == 4 && matches!(self.chars[to - 1].char, '上' | '啟' | '启') && is_person(&spell(&self.chars[from..to - 1])) {
            to -= 1;
        }
        let word = spell(&self.chars[from..to]);
        if next_is_role {
            let bare = strip_kinds(&word);
            if bare.is_empty() {
                return Some(());
            }
            // 本报驻江阴记者: where a reporter is posted
            if bare.trim_start_matches("本报").trim_start_matches("本報").starts_with(['驻', '駐']) && !self.words.is_empty() {
                return Some(());
            }
            let from = from + usize::from(bare.starts_with(['系', '係']));
            let series = if bare.starts_with("特稿·") { 3 } else { 0 }; // 特稿·本报记者
            let (from, bare) = (from + series, bare.trim_start_matches("特稿·"));
            let bare = bare.trim_start_matches("综合").trim_start_matches("綜合").trim_start_matches(['系', '係']);
            if is_outlet(bare) {
                let count = bare.chars().count();
                self.credit.outlet.get_or_insert(span(&self.chars[from..from + count]));
                return Some(());
            }
            // （车盈盈采访整理）: the role word behind a name, and nothing behind that
            let trails = role_at(&self.chars[to..]).is_some_and(|(_, len)| self.chars[to + len..].iter().all(Ch::blank));
            if self.role().is_none() && self.words.is_empty() && !(trails && is_person(bare)) {
                // an affiliation before 特约记者 and the like, or 【本報石坪通訊員 … 訊】
                let glued = self.credit.outlet.as_ref().is_some_and(|o| self.chars[from].at == o.end);
                if glued && bare.len() == word.len() {
                    set_place(&mut self.credit, &self.chars[from..to]);
                }
                return Some(());
            }
        } else if let Some(at) = self.own_outlet(from, to).filter(|_| told) {
            // 【曼谷本報訊】, 华盛顿路透电
            set_place(&mut self.credit, &self.chars[from..at]);
            self.credit.outlet = Some(span(&self.chars[at..to]));
            return Some(());
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

    pub(super) fn push(&mut self, from: usize, to: usize, told: bool) {
        let (role, stroked) = (self.role(), self.stroke);
        self.stroke = false;
        self.words.push(Word { from, to, role, stroked, told, before_date: false, claimed: false, pictured: false });
    }
}

/// Words before the place or the paper that something comes from.
static FROM: List = List::new(&["发自", "發自", "摘自", "选自", "選自", "转自", "轉自", "译自", "譯自"]);

pub(super) fn is_person(word: &str) -> bool {
    word.chars().count() <= 4 && !is_affiliation(word) && name_likeness(word) == NameLikeness::Surname
}

/// 综合: told after several sources.
pub(super) fn gathers(chars: &[Ch]) -> bool {
    starts(chars, "综合") || starts(chars, "綜合")
}

pub(super) fn strip_kinds(word: &str) -> &str {
    let mut word = word;
    while let Some(kind) = KINDS.words().find(|kind| word.ends_with(kind) && !matches!(*kind, "本报" | "本報")) {
        word = &word[..word.len() - kind.len()];
    }
    word
}
