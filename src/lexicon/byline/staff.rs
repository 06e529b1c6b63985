//! Editors' lines: 责编 甲  美编 乙  校对 丙.

use super::scan::{Ch, chars, longest, spell};
use super::types::{Named, PersonRole};
use crate::lexicon::list::List;
use crate::lexicon::names::{NameLikeness, name_likeness};
use crate::source::{Class, class};

/// What the page's makers do; longer words before their beginnings.
#[rustfmt::skip]
static MAKERS: List = List::new(&[
    "美术编辑", "责任编辑", "责任校对", "值班编委", "值班主任", "值班总编", "本版编辑", "本版责编", "執行編輯", "责任美编", "見習編輯", "见习编辑", "責任編輯", "美術編輯",
    "版式设计", "执行编辑", "总编辑", "责编", "責編", "美编", "美編", "编辑", "編輯", "版式", "组版", "校对", "校對", "审读", "編審", "编审", "主编", "主編", "制图", "统筹", "监制", "视觉", "排版",
]);

/// The people that an editors' line names.
pub(crate) fn staff(line: &str) -> Vec<Named> {
    let all = chars(line, 0..line.len(), &[]);
    let mut people = Vec::new();
    let mut at = 0;
    let mut named = false;
    while at < all.len() {
        if let Some((_, len)) = longest(&all[at..], &MAKERS) {
            named = true;
            at += len;
            continue;
        }
        let end = word_end(&all, at);
        if end == at {
            at += 1;
            continue;
        }
        if named && name_likeness(&bare(&all[at..end])) != NameLikeness::No {
            people.push(Named { span: all[at].at..all[end - 1].end(), role: PersonRole::Editor });
        }
        at = end;
    }
    people
}

/// Where the Han from `at` on end, or a name's two single characters: 麦 穗.
fn word_end(all: &[Ch], at: usize) -> usize {
    let han = |i: usize| all.get(i).is_some_and(|c| class(c.char) == Class::Han) && longest(&all[i..], &MAKERS).is_none();
    let run = |from: usize| (from..all.len()).take_while(|&i| han(i)).count();
    let end = at + run(at);
    let next = (end..all.len()).find(|&i| !all[i].blank()).unwrap_or(end);
    if end == at + 1 && next > end && run(next) == 1 { next + 1 } else { end }
}

fn bare(chars: &[Ch]) -> String {
    spell(chars).split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_behind_what_their_owners_do() {
        let line = "责编：路远舟 美编 麦 穗  校对:方知行 电话：123";
        let names: Vec<String> = staff(line).iter().map(|n| line[n.span.clone()].to_owned()).collect();
        assert_eq!(names, ["路远舟", "麦 穗", "方知行"]);
        assert!(staff("林小满说，编辑部搬家了").is_empty());
    }
}
