//! People and a place made of the words that stand between a byline's role words.

use super::credit::{LETTER_ENDS, Reader, Word, set_place, span, trim};
use super::naming::{is_outlet, spaced_names, split_names, without_title};
use super::scan::{Ch, longest, spell};
use super::types::{Credit, Named, PersonRole, Strength};
use super::words::{NOT_PLACES, OUTLETS};
use crate::lexicon::list::List;
use crate::lexicon::names::{NameLikeness, has_compound_surname, is_affiliation, is_office, is_title, name_likeness};
use crate::lexicon::places::{is_place, is_sure_place, may_be_place};

impl Reader<'_> {
    /// Makes people and a place of the words.
    pub(super) fn finish(mut self) -> Option<Credit> {
        self.pair_single_characters();
        let has_role = self.roles.iter().any(|(_, role)| *role != PersonRole::None);
        let mut weakest = NameLikeness::Surname;
        let mut offices = 0;
        self.give_back();
        let words = std::mem::take(&mut self.words);
        let many = words.len();
        let (mut at_home, mut loose) = (false, false);
        let padded = words.iter().any(|w| w.to - w.from >= 3 && self.chars[w.from..w.to].iter().filter(|c| !c.blank()).count() == 2);
        for (i, word) in words.iter().enumerate() {
            let chars = &self.chars[word.from..word.to];
            let bare: String = chars.iter().filter(|c| !c.blank()).map(|c| c.char).collect();
            if NOT_PLACES.has(&bare) || is_age(&bare) {
                continue;
            }
            let number = !has_role && bare.chars().all(|c| c.is_ascii_digit());
            if number || RANKS.has(&bare) {
                return None; // 冠军 甲/乙 亚军 丙/丁: rows have numbers and ranks, signatures none
            }
            let last_told = (word.told || word.before_date) && i + 1 == many;
            // ／台北、桃園報導
            let listed = |at: usize| {
                (words[at].stroked || (at > 0 && is_place(&self.spelled(&words[at]))))
                    && words.get(at + 1).is_some_and(|next| next.told && at + 2 == many && self.chars[words[at].to].char == '、')
            };
            if listed(i) {
                continue;
            }
            if i > 0 && listed(i - 1) {
                self.credit.place = Some(span(&self.chars[words[i - 1].from..word.to]));
                continue;
            }
            // 記者甲／台北報導　攝影／乙, and 【社會中心／甲報導】, where the desk stands before the name
            let desk =
                i > 0 && word.role.is_none() && is_office(&self.spelled(&words[i - 1])) && name_likeness(&bare) == NameLikeness::Surname;
            let placed = last_told || (word.told && !word.claimed && i > 0);
            // 記者 甲 重城报道: who has no surname is a place
            let strange =
                last_told && i > 0 && word.told && !word.claimed && bare.chars().count() <= 3 && word.role == Some(PersonRole::Reporter);
            let strange = strange && word.to - word.from == bare.chars().count() && name_likeness(&bare) == NameLikeness::Possible;
            if placed && ((word.stroked && !desk) || is_place(&bare) || strange) && self.credit.place.is_none() {
                set_place(&mut self.credit, chars);
                continue;
            }
            // 法新 in 【中央社羅馬廿二日法新電】: who told it first
            if word.told && !word.claimed && OUTLETS.has(&bare) {
                self.credit.outlet.get_or_insert(span(chars));
                continue;
            }
            // 甘肅合作報道: two places
            if last_told && chars.len() == 4 && is_place(&spell(&chars[..2])) && self.credit.place.is_none() {
                set_place(&mut self.credit, chars);
                continue;
            }
            // 张某某台北15日电, 陈某某台中報導
            if last_told
                && bare.chars().count() >= 4 + usize::from(has_compound_surname(&bare))
                && word.role.is_some()
                && !is_latin(&bare)
                && !(bare.chars().count() >= 6 && is_office(&bare))
            {
                let count = chars.len();
                let cut = (2..count - 1).find(|&n| is_place(&spell(&chars[n..]))).unwrap_or(if count >= 5 || has_compound_surname(&bare) {
                    3
                } else {
                    2
                });
                for part in split_names(&chars[..cut]) {
                    self.name(part, word.role);
                }
                set_place(&mut self.credit, &chars[cut..]);
                continue;
            }
            if self.credit.place.is_none()
                && (((self.credit.outlet.is_some() || self.credit.verb) && (word.before_date || self.wired(word)) && word.role.is_none())
                    || (last_told && !has_role && !desk))
            {
                set_place(&mut self.credit, chars);
                continue;
            }
            if is_outlet(&bare) && bare.chars().count() >= 3 && !bare.contains('·') {
                self.credit.outlet.get_or_insert(span(chars));
                continue;
            }
            // 新竹／清潔隊員 甲, 甲／家庭主婦, 甲 灣仔: the name is the person, the rest says who that is.
            let person = |w: &Word| name_likeness(&spell(&self.chars[w.from..w.to])) == NameLikeness::Surname;
            let told_of = i > 0 && (is_title(&bare) || is_sure_place(&bare));
            if !has_role && many >= 2 && (told_of || (i + 1 < many && !person(word) && person(&words[many - 1]))) {
                continue;
            }
            // 灣仔 歐陽女士: where a letter comes from, and its writer.
            if !has_role && many == 2 && i == 0 && self.comes_from(chars, &words[1]) {
                at_home = is_place(&bare);
                continue;
            }
            // 板橋／阿塗, 巨川县梁家峪乡 甲 乙: a place and who lives there, whatever they are called.
            let apart = words.get(i + 1).is_some_and(|next| self.chars[word.to..next.from].iter().all(|c| c.char != '、'));
            if !has_role && i == 0 && apart && is_sure_place(&bare) {
                at_home = is_place(&bare);
                continue;
            }
            // 平遥　曹　九: where names of two are padded, two characters together are no name
            if !has_role && i == 0 && apart && padded && word.to - word.from == 2 {
                at_home = true;
                continue;
            }
            // 東區．主婦 甲
            let next = words.get(i + 1).map(|w| spell(&self.chars[w.from..w.to]));
            if !has_role && i + 2 < many && person(&words[many - 1]) && next.is_some_and(|word| is_title(&word)) {
                continue;
            }
            // 作者　甲　註冊社工
            let about = word.role == Some(PersonRole::Author) && i + 1 == many && is_title(&bare) && !self.credit.people.is_empty();
            if about || LETTER_ENDS.has(&bare) && i > 0 {
                continue;
            }
            // 学生记者 甲 图书馆 乙: a unit among reporters, and who of its people wrote with them
            let unit = bare.chars().count() >= 3 && is_affiliation(&bare) && bare.chars().count() <= 8 && !bare.contains(['·', '‧', '・']);
            if word.role == Some(PersonRole::Reporter)
                && unit
                && i > 0
                && i + 2 == many
                && words[i + 1].role == word.role
                && !is_latin(&bare)
            {
                loose = true;
                continue;
            }
            // 读者 甲, 土木学院 甲: what stands before a name says where its owner belongs.
            let follows = words.get(i + 1).is_some_and(|next| (next.role == word.role && !next.told) || word.role.is_none());
            if follows
                && !bare.contains(['·', '‧', '・'])
                && !is_latin(&bare)
                && word.role.is_none_or(|r| r != PersonRole::Reporter)
                && (is_title(&bare) || (bare.chars().count() >= 3 && is_affiliation(&bare)))
            {
                continue;
            }
            // 等七人; 作者系律师; 马集花木信息站; 戚家巷居民
            let bare_name = without_title(without_place(chars));
            let counted = bare.starts_with('等') && i > 0;
            let about = bare.starts_with(['系', '係', '为', '為']) && is_title(&bare);
            let office = bare.chars().count() >= 6 && is_office(&bare) && !bare.contains(['·', '‧', '・']);
            if counted || about || office || (bare_name.len() < chars.len() && is_sure_place(&spell(bare_name))) {
                offices += usize::from(office);
                continue;
            }
            let chars = bare_name;
            for part in split_names(chars) {
                let name = spell(part).chars().filter(|c| !crate::source::is_blank(*c)).collect::<String>();
                let likeness = name_likeness(&name);
                if likeness == NameLikeness::No || (likeness == NameLikeness::Possible && is_affiliation(&name)) {
                    if is_affiliation(&name) {
                        offices += usize::from(is_office(&name));
                    } else if has_role {
                        weakest = NameLikeness::No;
                    } else {
                        return None;
                    }
                    continue;
                }
                weakest = weakest.min(likeness);
                self.name(part, word.role.filter(|_| !loose));
                if word.pictured {
                    self.name(part, Some(PersonRole::Photographer));
                }
            }
        }
        // 上環 祥記: who signs with a place signs with a name.
        if at_home && self.credit.people.len() == 1 && weakest == NameLikeness::Possible {
            weakest = NameLikeness::Surname;
        }
        self.settle_text();
        let people = !self.credit.people.is_empty();
        self.credit.office = !people && !has_role && offices > 0;
        self.credit.strength = match () {
            () if has_role => Strength::Role,
            () if people && weakest == NameLikeness::Surname => Strength::Surname,
            () if people && weakest == NameLikeness::Possible => Strength::Name,
            () => Strength::None,
        };
        let says = has_role || people || self.credit.office || self.credit.outlet.is_some() || self.credit.verb;
        says.then_some(self.credit)
    }

    fn spelled(&self, word: &Word) -> String {
        spell(&self.chars[word.from..word.to])
    }

    /// Whether a word runs into 电 or 讯: what is wired comes from a place, not from a person.
    fn wired(&self, word: &Word) -> bool {
        let verb = longest(&self.chars[word.to..], &WIRES);
        word.told && !word.claimed && verb.is_some()
    }

    /// 廖 松 茂民雄報導, 葛 天 民香港十五日電: a letter-spaced name's last character went to the place behind it.
    fn give_back(&mut self) {
        let Some(last) = self.words.len().checked_sub(2) else { return };
        let (name, place) = (self.words[last].clone(), self.words[last + 1].clone());
        let spaced = self.chars[name.from..name.to].iter().filter(|c| !c.blank()).count() == 2
            && self.chars[name.from..name.to].iter().any(Ch::blank);
        let glued = place.role.is_some() && place.role == name.role && (place.told || place.before_date) && place.to - place.from >= 3;
        let blank = self.chars[name.to..place.from].iter().all(Ch::blank);
        if spaced && glued && blank && !place.stroked && !is_sure_place(&self.spelled(&place)) {
            self.words[last].to = place.from + 1;
            self.words[last + 1].from = place.from + 1;
            self.words[last + 1].stroked = true;
        }
    }

    /// Whether the first of two words is a place and the second who lives there.
    fn comes_from(&self, place: &[Ch], person: &Word) -> bool {
        let (place, name) = (spell(place), spell(&self.chars[person.from..person.to]));
        let place_like = name_likeness(&place) != NameLikeness::Surname
            || place.ends_with(['街', '路', '巷', '镇', '鎮', '村', '乡', '鄉', '区', '區', '县', '縣']);
        let spaced = self.chars[..person.from].last().is_some_and(Ch::blank);
        let called = ["女士", "先生", "老太", "奶奶", "大爷", "大娘", "师傅", "阿公", "读者", "讀者", "阿婆", "太太", "小姐"]
            .iter()
            .any(|t| name.ends_with(t))
            || (name.starts_with(['老', '阿']) && (2..=3).contains(&name.chars().count()));
        spaced && place.chars().count() >= 2 && (called || (place_like && name_likeness(&name) == NameLikeness::Surname))
    }

    /// 文/甲 beside 图/乙 is a reporter's, alone an author's; whose names are no people of the article go.
    fn settle_text(&mut self) {
        let pictured = self.credit.people.iter().any(|named| named.role == PersonRole::Photographer);
        self.credit.people.retain(|named| named.role != PersonRole::None);
        for named in self.credit.people.iter_mut().filter(|named| named.role == PersonRole::Text) {
            named.role = if pictured { PersonRole::Reporter } else { PersonRole::Author };
        }
    }

    fn name(&mut self, chars: &[Ch], role: Option<PersonRole>) {
        self.credit.people.push(Named { span: span(trim(chars)), role: role.unwrap_or(PersonRole::Author) });
    }

    /// Names of two characters are padded to the width of three: 宁 伟; some are letter-spaced: 马 不 前.
    fn pair_single_characters(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            let run = self.letters(at);
            let letters: Vec<char> = self.words[at..at + run].iter().map(|w| self.chars[w.from].char).collect();
            for length in spaced_names(&letters).filter(|_| run >= 3).unwrap_or(vec![1; run.max(1)]) {
                let Word { to, told, before_date, .. } = self.words[at + length - 1];
                self.words.drain(at + 1..at + length);
                (self.words[at].to, self.words[at].told, self.words[at].before_date) = (to, told, before_date);
                at += 1;
            }
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

    /// How many words of one character stand in a row from `at`, none further from the next than the first two
    /// are; where lines were joined nobody knows how far.
    fn letters(&self, at: usize) -> usize {
        let letter = |i: usize| self.words.get(i).is_some_and(|w| w.to - w.from == 1);
        let mut narrow = None;
        let mut run = usize::from(letter(at));
        while run > 0 && letter(at + run) {
            let (word, next) = (&self.words[at + run - 1], &self.words[at + run]);
            let gap = &self.chars[word.to..next.from];
            let known = !self.chars[next.from].seam;
            if !gap.iter().all(Ch::blank) || known && gap.len() > *narrow.get_or_insert(gap.len()) {
                break;
            }
            run += 1;
        }
        run
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
        latin || (first == 1 && second <= 2) || (second == 1 && (compound || (between.is_empty() && !self.chars[b.from].seam)))
    }
}

/// What a word runs into that is sent.
static WIRES: List = List::new(&["专电", "專電", "专讯", "專訊", "电", "電", "讯", "訊"]);

/// What stands before names in results.
static RANKS: List = List::new(&["冠军", "亚军", "季军", "冠軍", "亞軍", "季軍"]);

/// The name in 台南縣・郭滿足.
fn without_place(chars: &[Ch]) -> &[Ch] {
    match chars.iter().position(|c| matches!(c.char, '·' | '‧' | '・')) {
        Some(at) if is_sure_place(&spell(&chars[..at])) && chars.len() > at + 2 => &chars[at + 1..],
        _ => chars,
    }
}

impl Credit {
    /// 柳溪 周志平: of two who sign without a role word the first may be where the second lives.
    pub(super) fn leave_home(&mut self, all: &[Ch]) {
        let [first, second] = &self.people[..] else { return };
        let text = |named: &Named| all.iter().filter(|c| named.span.contains(&c.at)).map(|c| c.char).collect::<String>();
        let blank = all.iter().filter(|c| (first.span.end..second.span.start).contains(&c.at)).all(Ch::blank);
        if self.strength < Strength::Role && blank && may_be_place(&text(first)) {
            self.people.remove(0);
        }
    }
}

/// 七岁, 76岁
fn is_age(word: &str) -> bool {
    word.strip_suffix(['岁', '歲'])
        .is_some_and(|n| !n.is_empty() && n.chars().all(|c| "一二三四五六七八九十".contains(c) || c.is_ascii_digit()))
}

/// Latin letters and the spaces between them.
fn is_latin(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphabetic() || c == ' ')
}
