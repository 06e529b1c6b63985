//! Datelines: the outlet, place and date that a lead begins with, and who told.

use super::credit::{gathers, is_word, read, role_at, set_place, span};
use super::scan::{Ch, longest, spell, starts};
use super::types::Credit;
use super::words::{KINDS, OUTLETS, VERBS};
use crate::lexicon::list::List;
use crate::lexicon::names::{NameLikeness, name_likeness};
use crate::lexicon::places::is_place;

/// The dateline at the start of `chars`, and how many characters it takes.
pub(crate) struct Dateline {
    pub credit: Credit,
    pub used: usize,
    /// The outlet is known by its shape alone.
    pub generic: bool,
}

/// What goes on behind 讯, 电, 消息: 讯息, 讯号, 电台, 消息人士.
const GOES_ON: &str = "息员員号號話话台视視脑腦影力梯动動车車网網池灯燈人灵靈";

/// The telling behind a paper that tells what it read elsewhere.
static REPORTED: List = List::new(&["报道", "報道", "報導", "综合", "綜合"]);
/// What ends a dateline.
static SENT: List =
    List::new(&["综合消息", "综合报道", "綜合報道", "綜合報導", "消息", "专电", "專電", "专讯", "專訊", "讯", "訊", "电", "電"]);
/// What ends a dateline that names no outlet.
static WIRED: List = List::new(&["讯", "訊", "电", "電"]);
/// The telling behind names.
static TOLD: List = List::new(&["报道", "报导", "報道", "報導"]);
/// Days that are not counted.
static DAYS: List = List::new(&["昨日", "昨天", "今日", "今天", "昨晚", "今晨"]);

/// Reads 据新华社北京9月17日电 at the start of `chars`.
pub(crate) fn dateline(chars: &[Ch]) -> Option<Dateline> {
    let from = usize::from(chars.first().is_some_and(|c| matches!(c.char, '据' | '據')));
    let from = if gathers(&chars[from..]) { from + 2 } else { from };
    let mut credit = Credit::default();
    let (len, generic) = match longest(&chars[from..], &OUTLETS) {
        Some((_, len)) => (len, false),
        None => (outlet_shape(&chars[from..])?, true),
    };
    let mut at = from + len;
    credit.outlet = Some(span(&chars[from..at]));
    credit.agency = from > 0 || (!generic && chars[at - 1].char == '社');
    if starts(&chars[at..], "记者") || starts(&chars[at..], "記者") {
        return None;
    }
    let place_from = at;
    let mut dated = false;
    // 参考消息网7月30日报道
    let reported = |chars: &[Ch], at: usize| {
        let len = longest(&chars[at..], &REPORTED)?.1;
        chars.get(at + len).is_none_or(|c| c.blank() || c.seam || matches!(c.char, '：' | ':')).then_some(len)
    };
    while at < chars.len() && at < place_from + 24 {
        if chars[at].blank() {
            at += 1;
            continue;
        }
        if let Some(len) = date(&chars[at..]) {
            if (place_from..at).any(|i| role_at(&chars[i..]).is_some()) {
                return None; // 本報特派員 甲 上海三十一日電
            }
            if !dated {
                set_place(&mut credit, &chars[place_from..at]);
            }
            credit.date = Some(span(&chars[at..at + len]));
            dated = true;
            at += len;
            continue;
        }
        if let Some((_, len)) = longest(&chars[at..], &SENT) {
            // 讯息, 讯号, 电台, 消息人士: a word goes on; 通讯, 资讯: another word ends
            let goes_on = chars.get(at + len).is_some_and(|c| GOES_ON.contains(c.char));
            let ends_other = matches!(chars[at].char, '讯' | '訊') && "通资資音喜短問问审審".contains(chars[at - 1].char);
            if goes_on || ends_other {
                return None;
            }
            let here = &chars[place_from..at];
            if here.iter().filter(|c| !c.blank()).count() > 8 && !dated {
                return None;
            }
            if !dated {
                set_place(&mut credit, here);
            } else if credit.place.is_none() {
                let after = here.iter().position(|c| credit.date.as_ref().is_some_and(|d| c.at >= d.end)).unwrap_or(here.len());
                set_place(&mut credit, &here[after..]);
            }
            credit.verb = true;
            return Some(Dateline { credit, used: at + len, generic });
        }
        if let Some(len) = reported(chars, at).filter(|_| at == place_from || (dated && chars[at - 1].char == '日')) {
            credit.verb = true;
            return Some(Dateline { credit, used: at + len, generic });
        }
        at += 1;
    }
    // 本报聊城( … ): only a bracket of people after it makes this a dateline.
    let rest = &chars[place_from..];
    let bare = rest.iter().filter(|c| !c.blank()).count();
    if dated {
        return Some(Dateline { credit, used: at, generic });
    }
    if bare <= 6 {
        set_place(&mut credit, rest);
        return Some(Dateline { credit, used: chars.len(), generic });
    }
    None
}

/// Reads 本报记者 甲 乙 北京报道 at the start of `chars`: it has to end in the telling.
pub(crate) fn said(chars: &[Ch]) -> Option<Credit> {
    let start = chars.iter().position(|c| !c.blank())?;
    let text = &chars[start..];
    let mut begins = role_at(text).is_some();
    if let Some(n) = longest(text, &OUTLETS).map(|(_, n)| n).or_else(|| outlet_shape(text)) {
        // 本报省运会特派记者: what its writer was sent for stands between
        begins |= (n..text.len().min(n + 5)).any(|at| role_at(&text[at..]).is_some() || kind_then_role(&text[at..]));
    }
    begins |= kind_then_role(text);
    if !begins {
        return None;
    }
    let limit = text.len().min(44);
    let told = VERBS.words().filter(|v| v.chars().count() >= 2 && v.ends_with(['道', '导', '導', '訪', '访']));
    for verb in told.chain(["日專電", "日专电", "日電", "日电"]) {
        let len = verb.chars().count();
        let Some(at) = (2..limit.saturating_sub(len - 1)).find(|&i| starts(&text[i..], verb)) else { continue };
        let end = at + len;
        // 9月13日电, and the text at once
        let wired = verb.starts_with('日') && text.get(end).is_some_and(|c| is_word(c.char) && !GOES_ON.contains(c.char));
        let closed = wired
            || text
                .get(end)
                .is_none_or(|c| c.blank() || c.seam || c.char.is_ascii_digit() || matches!(c.char, '：' | ':' | '。' | '，' | ','));
        if !closed {
            continue;
        }
        let mut credit = read(&text[..end])?;
        if credit.people.is_empty() {
            continue;
        }
        let colon = text.get(end).filter(|c| matches!(c.char, '：' | ':')).map_or(text[end - 1].end(), |c| c.end());
        credit.verb = true;
        return Some(credit.spanning(text[0].at..colon));
    }
    None
}

/// Reads 吉隆坡25日讯 at the start of `chars`: a known place, a date and the telling, and then a mark or a blank.
pub(crate) fn placed(chars: &[Ch]) -> Option<Credit> {
    let ends = 2..9.min(chars.len());
    ends.clone().find(|&n| date(&chars[n..]).is_some())?; // most texts hold none, and are not looked up
    let place = ends.rev().find(|&n| is_place(&spell(&chars[..n])))?;
    let told = place + date(&chars[place..])?;
    let end = told + longest(&chars[told..], &WIRED)?.1;
    let close = chars.get(end).is_none_or(|c| c.blank() || c.seam || matches!(c.char, '｜' | '|' | '：' | ':'));
    let used = end + usize::from(chars.get(end).is_some_and(|c| !c.blank() && !c.seam));
    let mut credit = Credit { verb: true, date: Some(span(&chars[place..told])), ..Credit::default() };
    set_place(&mut credit, &chars[..place]);
    close.then(|| credit.spanning(chars[0].at..chars[used - 1].end()))
}

/// Reads 甲、乙报道： behind a dateline: the telling ends in a colon, and all who told have surnames.
pub(crate) fn told(chars: &[Ch]) -> Option<Credit> {
    let start = chars.iter().position(|c| !c.blank())?;
    let text = &chars[start..];
    let told = |i: usize| longest(&text[i..], &TOLD).is_some();
    let end = (2..text.len().min(30)).find(|&i| told(i))? + 2;
    let colon = text.get(end).filter(|c| matches!(c.char, '：' | ':'))?;
    let mut credit = read(&text[..end - 2]).filter(|c| !c.people.is_empty() && c.people.iter().all(|p| surnamed(text, &p.span)))?;
    credit.verb = true;
    Some(credit.spanning(text[0].at..colon.end()))
}

fn kind_then_role(chars: &[Ch]) -> bool {
    let begins = chars.first().is_some_and(|c| KINDS.may_begin(c.char));
    begins && KINDS.words().any(|k| starts(chars, k) && role_at(&chars[k.chars().count()..]).is_some())
}

/// Length of an outlet known by its shape, up to 报, 社, 网: 齐鲁晚报.
fn outlet_shape(chars: &[Ch]) -> Option<usize> {
    let run = chars.iter().take(12).take_while(|c| is_word(c.char)).count();
    let at = (2..=run).rev().find(|&n| {
        let word = &chars[..n];
        // 云晚讯: a paper that calls itself by half its name
        let short = matches!(word[n - 1].char, '晚' | '早') && n <= 4 && chars.get(n).is_some_and(|c| c.char == '讯');
        short
            // 据芦浦发布消息
            || (n >= 4 && matches!(word[n - 1].char, '布') && matches!(word[n - 2].char, '发' | '發') && starts(&chars[n..], "消息"))
            // 红网时刻新闻5月7日讯
            || (n >= 4 && matches!(word[n - 1].char, '闻' | '聞') && matches!(word[n - 2].char, '新') && date(&chars[n..]).is_some())
            || matches!(word[n - 1].char, '报' | '報' | '社' | '网' | '網' | '台')
                && !matches!(word[0].char, '据' | '在' | '从' | '由' | '对' | '记' | '向' | '給' | '给')
                && (n > 2 || word[n - 1].char == '报' || word[n - 1].char == '報')
                && !starts(&chars[n..], "道")
                && !starts(&chars[n..], "导")
                && !starts(&chars[n..], "告")
    })?;
    Some(at)
}

/// Length in characters of a date at the start: 2月24日, 2024年3月5日, 二十日, 昨日.
pub(crate) fn date(chars: &[Ch]) -> Option<usize> {
    if let Some((_, len)) = longest(chars, &DAYS) {
        return Some(len);
    }
    let mut at = 0;
    let mut complete = 0;
    let mut digits = 0;
    while let Some(c) = chars.get(at).filter(|_| at < 24) {
        match c.char {
            '0'..='9' | '０'..='９' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '廿' | '元' => {
                digits += 1
            }
            '年' | '月' if digits > 0 => digits = 0,
            '日' if digits > 0 => {
                complete = at + 1;
                digits = 0;
                if !chars.get(at + 1).is_some_and(|c| matches!(c.char, '至' | '—' | '-' | '～')) {
                    break;
                }
            }
            '至' | '—' | '-' | '～' if complete == at => {}
            _ if c.blank() && at > 0 => {}
            _ => break,
        }
        at += 1;
    }
    (complete > 0).then_some(complete)
}

/// A date in Han numerals that goes on to 日, not a name that holds a numeral.
pub(super) fn han_date_ends(rest: &[Ch]) -> bool {
    date(rest).is_some_and(|len| {
        rest[..len].iter().any(|c| matches!(c.char, '月'))
            || rest.get(len).is_some_and(|c| {
                matches!(
                    c.char,
                    '自' | '报'
                        | '報'
                        | '电'
                        | '電'
                        | '讯'
                        | '訊'
                        | '专'
                        | '專'
                        | '特'
                        | '航'
                        | '合'
                        | '外'
                        | '急'
                        | '綜'
                        | '综'
                        | '法'
                        | '路'
                        | '美'
                )
            })
    })
}

/// Characters of the longest word that may be a name or a role in [`signed`].
const WORD: usize = 7;

/// Reads 记者 甲 通讯员 乙 at the start of `chars`, where a blank and then the text follow.
pub(crate) fn signed(chars: &[Ch]) -> Option<Credit> {
    let start = chars.iter().position(|c| !c.blank())?;
    let text = &chars[start..];
    let outlet = longest(text, &OUTLETS).map_or(0, |(_, n)| n);
    let posted = text.first().is_some_and(|c| matches!(c.char, '驻' | '駐')); // 驻哈萨克斯坦记者
    let opens = role_at(&text[outlet..]).is_some() || kind_then_role(&text[outlet..]);
    let opens = opens || posted && (3..9.min(text.len())).any(|i| role_at(&text[i..]).is_some());
    if !opens {
        return None;
    }
    // Words up to the first that is too long for a name: the text.
    let mut end = 0;
    let mut at = 0;
    while at < text.len() {
        let word = text[at..].iter().take_while(|c| is_word(c.char)).count();
        let next = at + word;
        let role = (at..next).any(|i| role_at(&text[i..next]).is_some());
        if word == 0 || word > WORD || !text.get(next).is_some_and(|c| c.blank() || c.seam) || (!role && word > 4) {
            break;
        }
        end = next;
        at = next + text[next..].iter().take_while(|c| c.blank()).count();
    }
    // The longest run of words that reads as a byline with people, every one with a surname.
    while end > 0 {
        let credit = read(&text[..end]).filter(|c| {
            !c.people.is_empty() && c.place.is_none() && c.people.iter().all(|p| surnamed(text, &p.span) || follows_role(text, &p.span))
        });
        if let Some(credit) = credit {
            return Some(credit.spanning(text[0].at..text[end - 1].end()));
        }
        end = text[..end]
            .iter()
            .rposition(Ch::blank)
            .map_or(0, |blank| text[..blank].iter().rposition(|c| !c.blank()).map_or(0, |last| last + 1));
    }
    None
}

/// 通讯员其其格: the name stands right behind its role word.
fn follows_role(text: &[Ch], name: &std::ops::Range<usize>) -> bool {
    let Some(at) = text.iter().position(|c| c.at == name.start) else { return false };
    (2..=5).any(|n| at >= n && role_at(&text[at - n..]).is_some_and(|(_, len)| len == n))
}

fn surnamed(text: &[Ch], name: &std::ops::Range<usize>) -> bool {
    let name: String = text.iter().filter(|c| name.contains(&c.at) && !c.blank()).map(|c| c.char).collect();
    name_likeness(&name) == NameLikeness::Surname
}
