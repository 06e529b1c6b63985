//! Role words before and behind names: whose they are.

use super::credit::{Reader, Word, is_word};
use super::naming::without_title;
use super::scan::{Ch, ends, longest, spell};
use super::types::PersonRole;
use crate::lexicon::list::List;
use crate::lexicon::names::{NameLikeness, has_compound_surname, name_likeness};

/// Role words that stand glued behind names.
pub(super) static GLUED: List = List::new(&["口述", "摄影", "攝影", "主答", "采写", "解答", "整理", "记录", "記錄", "执笔", "執筆"]);

impl Reader<'_> {
    /// A role word: what stood before it is its outlet or its kind, or names of the role before.
    pub(super) fn open_role(&mut self, role: PersonRole, len: usize) {
        let trails = self.chars[self.at + len..].iter().all(|c| c.blank());
        if trails && !self.words.is_empty() && matches!(role, PersonRole::Both | PersonRole::Photographer) {
            let report = ["报道", "報導", "報道"].iter().any(|word| ends(&self.chars[self.at..self.at + len], word));
            for word in self.words.iter_mut().filter(|w| !w.claimed && w.role != Some(PersonRole::Editor)) {
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
        let role = if role == PersonRole::Reporter { claimed.or_else(|| self.led()).unwrap_or(role) } else { role };
        // 撰文、摄影 甲
        let wrote =
            self.roles.last().is_some_and(|&(at, before)| before == PersonRole::Text && self.words.last().is_none_or(|w| w.from < at));
        let role = if role == PersonRole::Photographer && wrote { PersonRole::Both } else { role };
        self.roles.push((self.at, role));
        self.stroke = false;
        self.at += len;
    }

    /// 文/图 本报记者 甲 实习记者 乙: what stands first is said of all who report.
    fn led(&self) -> Option<PersonRole> {
        let (at, role) = self.roles.first().copied()?;
        (role == PersonRole::Both && self.words.iter().all(|w| w.from > at && w.role == Some(role))).then_some(role)
    }

    /// Whether a closer of one character may be the end of a padded name: 丁 小 图, and 姚 远 图 where no 文 stands before it.
    /// 文 娜 has 文 for her surname.
    pub(super) fn may_end_name(&self, word: &str, behind: &[Ch]) -> bool {
        let next = behind.iter().position(|c| !c.blank()).unwrap_or(0);
        let pictured = behind
            .iter()
            .position(|c| matches!(c.char, '图' | '圖' | '摄' | '攝'))
            .is_some_and(|at| behind[..at].last().is_some_and(Ch::blank) && behind[..at].iter().filter(|c| is_word(c.char)).count() >= 2);
        let lone = behind.get(next + 1).is_none_or(|c| c.blank() || !is_word(c.char));
        if word == "文" && next > 0 && lone && !pictured && is_word(behind[next].char) && !"图圖摄攝影片".contains(behind[next].char)
        {
            return true;
        }
        let single = |w: &Word| w.to - w.from == 1;
        let padded = self.words.last().is_some_and(single) && word.chars().count() == 1;
        let whole = self.words.len() >= 2 && self.words[self.words.len() - 2..].iter().all(single);
        let written = self.roles.iter().any(|(_, role)| *role == PersonRole::Text);
        padded && !matches!(word, "摄" | "攝" | "译" | "譯" | "绘" | "繪" | "著" | "辑" | "輯") && !(whole && written)
    }

    /// A role that was announced and has no name yet.
    pub(super) fn claimed(&self) -> Option<PersonRole> {
        let (at, role) = self.roles.last().copied()?;
        let named = self.words.last().is_some_and(|w| w.from > at);
        (!named && matches!(role, PersonRole::Both | PersonRole::Photographer)).then_some(role)
    }

    /// 摄 behind the names: they are photographers, whatever role word stood before.
    pub(super) fn close_role(&mut self, word: &str) {
        let role = match word {
            "文图" | "文圖" => PersonRole::Both,
            "文" => PersonRole::Text,
            "采写" => PersonRole::Reporter,
            "记录整理" | "記錄整理" | "记录" | "記錄" | "改编" | "改編" | "原著" | "缩写" | "执笔" | "執筆" | "合译" | "合譯" | "合撰"
            | "综编" | "评注" | "主答" | "解答" | "绘" | "繪" | "作" | "画" | "畫" | "书" | "書" | "译" | "譯" | "口述" | "整理"
            | "供稿" | "出题" | "出題" | "汇编" | "彙編" | "推荐" | "推薦" | "搜集" | "记" | "記" | "词" | "詞" | "曲" | "讲" | "講"
            | "著" | "辑" | "輯" | "答" => PersonRole::Author,
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

    /// Whether a role word stands glued behind a name and ends there: 甲口述 乙整理.
    pub(super) fn glued_closer(&self, from: usize, to: usize) -> bool {
        let name = &self.chars[from..to];
        let Some((_, len)) = longest(&self.chars[to..], &GLUED) else { return false };
        let ends = self.chars.get(to + len).is_none_or(|c| c.blank() || matches!(c.char, '·' | '‧' | '・' | '、' | '，'));
        ends && (2..=6).contains(&name.len()) && name_likeness(&spell(without_title(name))) == NameLikeness::Surname
    }

    /// 麥曉彤文 阮志豪攝: a name of three characters, and 文 behind it.
    pub(super) fn ends_in_text(&self, from: usize, to: usize) -> bool {
        let name = spell(&self.chars[from..to - 1]);
        let behind = self.chars[to..].iter().any(|c| matches!(c.char, '摄' | '攝' | '图' | '圖'));
        behind && name_likeness(&name) == NameLikeness::Surname && !has_compound_surname(&spell(&self.chars[from..to]))
    }

    /// Whether the role word that a word ends in stands behind a name, a padded one included: 汤 圆摄.
    pub(super) fn closes(&self, from: usize, to: usize, word: &str) -> bool {
        if self.role().is_some() && matches!(word, "译" | "譯" | "绘" | "繪" | "画" | "畫") {
            return false;
        }
        let name = (to - from).saturating_sub(word.chars().count());
        let padded = self.words.last().is_some_and(|w| w.to - w.from == 1);
        name >= 2 || (name == 1 && padded)
    }
}
