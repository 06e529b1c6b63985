//! Outlets among the words of a byline, and where a place or a unit ends beside them.

use super::credit::{Reader, is_person, is_word, role_at, span, strip_kinds};
use super::dateline::date;
use super::naming::is_outlet;
use super::scan::{Ch, longest, spell};
use super::words::OUTLETS;
use crate::lexicon::names::{is_affiliation, is_title};
use crate::lexicon::places::is_sure_place;

impl Reader<'_> {
    /// 据《…报》: the outlet's name between its marks.
    pub(super) fn quoted(&mut self) -> Option<()> {
        let rest = &self.chars[self.at + 1..];
        let len = rest.iter().take(14).position(|c| c.char == '》').filter(|&len| len > 1)?;
        self.credit.outlet.get_or_insert(span(&rest[..len]));
        self.at += len + 2;
        Some(())
    }

    /// Whether a line's end stands between what tells where somebody belongs and his name.
    pub(super) fn parts(&self, from: usize, to: usize) -> bool {
        let belongs = spell(&self.chars[from..to]);
        let run = self.chars[to..].iter().take_while(|c| is_word(c.char)).count();
        let most = if run == 1 { 2 } else { run };
        let ink: Vec<Ch> = self.chars[to..].iter().filter(|c| !c.blank()).copied().take(most).collect();
        let unit = spell(&self.chars[from.max(to.saturating_sub(4))..to]);
        (is_sure_place(&belongs) || is_title(&belongs) || (to - from >= 3 && is_affiliation(&unit))) && is_person(&spell(&ink))
    }

    /// Where the outlet begins that a word ends in, behind a place.
    pub(super) fn own_outlet(&self, from: usize, to: usize) -> Option<usize> {
        let known = |at: &usize| OUTLETS.has(&spell(&self.chars[*at..to]));
        (from + 2..to.saturating_sub(1)).find(known).filter(|_| self.credit.outlet.is_none() && self.words.is_empty())
    }

    /// 星島日報: an outlet whose name begins with another's, up to a role word.
    pub(super) fn whole_outlet(&self) -> Option<(&'static str, usize)> {
        let rest = &self.chars[self.at..];
        let (word, known) = longest(rest, &OUTLETS)?;
        let len = (known..rest.len().min(14)).find(|&i| !is_word(rest[i].char) || role_at(&rest[i..]).is_some())?;
        let run = spell(&rest[..len]);
        let bare = strip_kinds(&run);
        let count = bare.chars().count();
        let next = len + rest[len..].iter().take_while(|c| c.blank()).count();
        (role_at(&rest[next..]).is_some() && count > known && is_outlet(bare)).then_some((word, count))
    }

    /// 今日文旅报记者: a paper's name that begins as a date does.
    pub(super) fn is_todays_paper(&self) -> bool {
        let rest = &self.chars[self.at..];
        let len = (0..rest.len().min(10)).find(|&i| !is_word(rest[i].char) || role_at(&rest[i..]).is_some()).unwrap_or(0);
        rest[0].char == '今' && len > 3 && role_at(&rest[len..]).is_some() && is_outlet(&spell(&rest[..len]))
    }

    /// Length of an outlet that a dated or told word begins with: 合眾國際社馬尼拉.
    pub(super) fn outlet_before(&self, from: usize, to: usize, told: bool) -> Option<usize> {
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
}
