//! People and a place made of the words that stand between a byline's role words.

use super::credit::{LETTER_ENDS, Reader, Word, set_place, span, trim};
use super::naming::{is_outlet, split_names, without_title};
use super::scan::{Ch, spell};
use super::types::{Credit, Named, PersonRole, Strength};
use super::words::NOT_PLACES;
use crate::lexicon::names::{NameLikeness, has_compound_surname, is_affiliation, is_office, is_place, is_title, name_likeness};

impl Reader<'_> {
    /// Makes people and a place of the words.
    pub(super) fn finish(mut self) -> Option<Credit> {
        self.pair_single_characters();
        let has_role = self.roles.iter().any(|(_, role)| *role != PersonRole::None);
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
            // ／台北、桃園報導
            let listed = |at: usize| {
                words[at].stroked
                    && words.get(at + 1).is_some_and(|next| next.told && at + 2 == many && self.chars[words[at].to].char == '、')
            };
            if listed(i) {
                continue;
            }
            if i > 0 && listed(i - 1) {
                self.credit.place = Some(span(&self.chars[words[i - 1].from..word.to]));
                continue;
            }
            if last_told && (word.stroked || is_place(&bare)) && self.credit.place.is_none() {
                self.credit.place = Some(span(chars));
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
                self.name(&chars[..cut], word.role);
                set_place(&mut self.credit, &chars[cut..]);
                continue;
            }
            if self.credit.place.is_none()
                && (((self.credit.outlet.is_some() || self.credit.verb) && word.before_date && word.role.is_none())
                    || (last_told && !has_role))
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
            let told_of = i > 0 && (is_title(&bare) || is_place(&bare));
            if !has_role && many >= 2 && (told_of || (i + 1 < many && !person(word) && person(&words[many - 1]))) {
                continue;
            }
            // 灣仔 歐陽女士: where a letter comes from, and its writer.
            if !has_role && many == 2 && i == 0 && self.comes_from(chars, &words[1]) {
                continue;
            }
            // 東區．主婦 甲
            let next = words.get(i + 1).map(|w| spell(&self.chars[w.from..w.to]));
            if !has_role && i + 2 < many && next.is_some_and(|word| is_title(&word)) {
                continue;
            }
            if LETTER_ENDS.contains(&bare.as_str()) && i > 0 {
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
                if word.pictured {
                    self.name(part, Some(PersonRole::Photographer));
                }
            }
        }
        self.settle_text();
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
        let pictured = self.roles.iter().any(|(_, role)| *role == PersonRole::Photographer);
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
            let like = |w: &&Word| w.to - w.from == 1 && w.role == self.words[at].role;
            let singles = self.words[at..].iter().take_while(like).count();
            if singles == 3 {
                let Word { to, told, before_date, .. } = self.words[at + 2];
                self.words.drain(at + 1..at + 3);
                (self.words[at].to, self.words[at].told, self.words[at].before_date) = (to, told, before_date);
            }
            at += singles.max(1);
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

/// Latin letters and the spaces between them.
fn is_latin(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphabetic() || c == ' ')
}
