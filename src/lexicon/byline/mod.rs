//! Bylines: the lead before a body, the tail after it, and the line of its own.
//!
//! `本报聊城2月24日讯(记者 甲 通讯员 乙)` · `（记者 甲）` · `■本报记者 甲` · `記者王小明／台北報導`.
//! [`lead`], [`tail`] and [`whole`] find where the printed words stand; the words inside are read
//! by one grammar, [`credit`]. All offsets are bytes of the text given.

mod claims;
mod credit;
mod dateline;
mod naming;
mod outlets;
mod people;
mod scan;
mod staff;
mod types;
mod words;

use crate::source::{is_closer, is_dash, is_opener, is_ornament, is_stop};

use crate::lexicon::names::{is_office, is_title};
use scan::{Ch, chars};
pub(crate) use staff::staff;
use std::ops::Range;
pub(crate) use types::{Credit, Named, PersonRole, Strength};

/// Longest lead, in characters: a bracket with six people and their kinds.
const LEAD: usize = 120;
/// Longest tail, in characters.
const TAIL: usize = 90;

/// The byline that a text begins with. `seams` are the offsets where lines were joined.
pub(crate) fn lead(text: &str, seams: &[usize]) -> Option<Credit> {
    let all = chars(text, 0..head(text, LEAD), seams);
    let start = all.iter().position(|c| !c.blank() && !is_ornament(c.char))?;
    if start > 2 {
        return None;
    }
    let body = &all[start..];
    if is_opener(body[0].char) {
        let close = closing(body, 0, 60)?;
        let inside = credit::read(&body[1..close])?;
        let dated = inside.verb && (inside.outlet.is_some() || inside.place.is_some() || inside.date.is_some());
        let agency = inside.agency && inside.outlet == Some(credit::span(credit::trim(&body[1..close]))); // 【中央社】
        let desk = inside.office && inside.outlet.is_some(); // 【本報法庭組】
        let told = inside.verb && inside.strength >= Strength::Surname; // 【社會中心／甲報導】
        let said = inside.strength >= Strength::Role && (inside.verb || !inside.people.is_empty() || inside.outlet.is_some());
        let sent = inside.verb && (inside.office || close <= 5 || (close <= 9 && credit::gathers(&body[1..]))); // 【特訊】（綜合外電報道）
        let (credit, end) = with_second(inside, body, close);
        return (dated || said || sent || agency || desk || told).then(|| credit.spanning(body[0].at..body[end].end()));
    }
    lead_open(body).map(|credit| {
        let end = credit.span.end;
        credit.spanning(body[0].at..end)
    })
}

/// 【本報訊】（記者 甲）: a lead and the bracket behind it that names its people; where they end.
fn with_second(mut first: Credit, body: &[Ch], close: usize) -> (Credit, usize) {
    let Some(next) = (close + 1..body.len()).find(|&i| !body[i].blank()) else { return (first, close) };
    if !matches!(body[next].char, '（' | '(' | '〔') {
        // 【本報訊】記者 甲 and a blank before the text
        let rest = &body[next..];
        let stop = rest.iter().position(|c| is_opener(c.char) || is_stop(c.char) || matches!(c.char, '，' | ',')).unwrap_or(rest.len());
        // 【本報訊】記者甲報道：
        let told = || dateline::said(&rest[..stop]).or_else(|| dateline::told(&rest[..stop]));
        let alone =
            || credit::read(rest).filter(|c| stop == rest.len() && stop <= 40 && c.strength == Strength::Role && !c.people.is_empty());
        let alone = || alone().map(|c| c.spanning(rest[0].at..rest[stop - 1].end()));
        return match told().or_else(|| dateline::signed(&rest[..stop])).or_else(alone) {
            Some(signed) if first.people.is_empty() && first.verb => {
                let end = body.iter().rposition(|c| c.end() <= signed.span.end).unwrap_or(close);
                first.people = signed.people;
                first.strength = Strength::Role;
                (first, end)
            }
            _ => (first, close),
        };
    }
    let open = next;
    let Some(end) = closing(body, open, 60) else { return (first, close) };
    match credit::read(&body[open + 1..end]).filter(|c| c.strength >= Strength::Role && !c.people.is_empty()) {
        Some(second) if first.people.is_empty() => {
            first.people = second.people;
            first.strength = Strength::Role;
            first.outlet = first.outlet.or(second.outlet);
            first.place = first.place.or(second.place);
            (first, end)
        }
        _ => (first, close),
    }
}

/// Whether a line begins with a lead that its end breaks off: 【本報記者何一帆橡谷市報
pub(crate) fn begins_lead(line: &str) -> bool {
    let all = chars(line, 0..head(line, LEAD), &[]);
    let Some(start) = all.iter().position(|c| !c.blank() && !is_ornament(c.char)).filter(|&s| s <= 2) else { return false };
    let body = &all[start..];
    let opener = body.iter().take(24).position(|c| is_opener(c.char) && !matches!(c.char, '“' | '《' | '「'));
    let Some(open) = opener.filter(|&open| closing(body, open, LEAD).is_none()) else { return false };
    let behind = credit::begins(&body[open + 1..]);
    match open {
        0 => behind,
        _ => dateline::dateline(&body[..open]).is_some_and(|d| d.credit.verb || (behind && d.credit.place.is_some())),
    }
}

/// A lead without brackets of its own around it: an outlet, a dateline, then a bracket or none.
fn lead_open(body: &[Ch]) -> Option<Credit> {
    let stop = body.iter().position(|c| is_opener(c.char) || is_stop(c.char) || matches!(c.char, '，' | ',' | '“')).unwrap_or(body.len());
    let head = &body[..stop];
    let bracket = body.get(stop).filter(|c| matches!(c.char, '（' | '(' | '〔' | '[' | '【')).and_then(|_| closing(body, stop, 100));
    let dateline = dateline::dateline(head);
    if let (Some(dated), Some(close)) = (&dateline, bracket) {
        // 本报聊城2月24日讯(记者 甲): the words before the bracket have to be the dateline and nothing else.
        if head[dated.used..].iter().all(Ch::blank) {
            // 中國時報【商景雲／台北報導】
            let least = |inside: &Credit| {
                let sent = dated.credit.verb || (inside.verb && inside.place.is_some());
                if sent { Strength::Surname } else { Strength::Role }
            };
            if let Some(inside) = credit::read(&body[stop + 1..close]).filter(|c| c.strength >= least(c)) {
                let mut credit = dated.credit.clone();
                credit.people = inside.people;
                credit.place = credit.place.or(inside.place);
                credit.strength = Strength::Role;
                return Some(credit.spanning(body[0].at..body[close].end()));
            }
        }
    }
    if let Some(dated) = dateline.filter(|d| d.credit.verb) {
        // 本报讯 记者甲、乙报道
        let rest = &head[dated.used..];
        if let Some(said) = dateline::said(rest).or_else(|| dateline::told(&body[dated.used..])) {
            let end = said.span.end;
            let mut credit = dated.credit;
            credit.people = said.people;
            return Some(credit.spanning(body[0].at..end));
        }
        // 本报讯 记者 甲 and a blank before the text
        if let Some(mut signed) = dateline::signed(rest) {
            let end = signed.span.end;
            (signed.outlet, signed.place, signed.date) = (dated.credit.outlet, dated.credit.place.or(signed.place), dated.credit.date);
            return Some(signed.spanning(body[0].at..end));
        }
        let closed = body.get(dated.used).is_none_or(|c| c.blank() || c.seam || is_opener(c.char) || !dated.generic);
        let colon = body.get(dated.used).filter(|c| matches!(c.char, '：' | ':')).map_or(body[dated.used - 1].end(), Ch::end);
        return (closed || colon > body[dated.used - 1].end()).then(|| dated.credit.spanning(body[0].at..colon));
    }
    // 哥打京那峇鲁25日讯｜
    if let Some(credit) = dateline::placed(body) {
        return Some(credit);
    }
    // 据新华社 and a blank, 据《湖西晚报》报道 and a blank
    if let Some(credit) = sourced(body) {
        return Some(credit);
    }
    let said = dateline::said(head).or_else(|| dateline::signed(head))?;
    let end = said.span.end;
    Some(said.spanning(body[0].at..end))
}

/// 据新华社, 据《湖西晚报》报道: an outlet named as the source, and a blank before the text.
fn sourced(body: &[Ch]) -> Option<Credit> {
    let end = body.iter().take(20).position(Ch::blank).filter(|&end| end > 3)?;
    let source = credit::read(&body[..end]).filter(|c| c.agency && c.outlet.is_some() && c.people.is_empty())?;
    matches!(body[0].char, '据' | '據').then(|| source.spanning(body[0].at..body[end - 1].end()))
}

/// The byline that a text ends with.
pub(crate) fn tail(text: &str, seams: &[usize]) -> Option<Credit> {
    let from = tail_start(text, TAIL);
    let all = chars(text, from..text.len(), seams);
    let last = all.iter().rposition(|c| !c.blank())?;
    let all = &all[..=last];
    if matches!(all[last].char, '）' | ')' | '】' | '〕' | ']' | '］') {
        return bracketed_tail(all, opening(all, last)?, last);
    }
    // A bracket that lost its closer: （梁守田
    if let Some(open) = all.iter().rposition(|c| is_closer(c.char) || matches!(c.char, '（' | '(')).filter(|&i| !is_closer(all[i].char)) {
        let inside = credit::read(&all[open + 1..]).filter(|c| c.strength >= Strength::Surname && last - open < 14)?;
        return Some(inside.spanning(all[open].at..all[last].end()));
    }
    // Without brackets it stands after the last stop: 。 记者 张品
    let stop = all.iter().rposition(|c| is_stop(c.char) || (is_closer(c.char)))?;
    let start = (stop + 1..all.len()).find(|&i| !all[i].blank())?;
    // ——甲
    let dashes = all[start..].iter().take_while(|c| is_dash(c.char)).count();
    let said = &all[start + dashes..];
    if said.iter().any(|c| matches!(c.char, '，' | ',')) {
        return None; // a sentence that was cut off
    }
    let set_off = start > stop + 1 || all[start].seam;
    let mut credit = credit::read(said).filter(|_| !said.is_empty())?;
    if dashes == 0 {
        credit.leave_home(said);
    }
    let marked = (dashes > 0 || is_ornament(said[0].char)) && credit.strength >= Strength::Name;
    let said_on = all.iter().any(|c| c.at >= credit.people.last().map_or(usize::MAX, |p| p.span.end) && c.char.is_ascii_digit());
    if said_on && credit.strength < Strength::Role {
        return None; // 胡小龙　省体校　　6802分
    }
    let sure = (credit.strength >= Strength::Role && !credit.people.is_empty()) || credit.agency;
    // 读者 甲: what stands before the name says who that is
    let familiar = |p: &Named| said.iter().any(|c| c.at == p.span.start && matches!(c.char, '老' | '阿'));
    let titled = (credit.strength == Strength::Surname || (credit.strength == Strength::Name && credit.people.iter().all(familiar)))
        && credit.people.len() == 1
        && credit.people[0].span.start > said[0].at
        && (said.iter().any(Ch::blank) || ["读者", "讀者"].iter().any(|who| scan::starts(said, who)));
    // 何　为: a name padded as signatures are
    let padded = said.len() <= 5 && said.iter().filter(|c| !c.blank()).count() == 2 && credit.people.len() == 1;
    let familiar = padded && set_off && credit.people.iter().all(familiar);
    let set_off = set_off || padded;
    (marked || familiar || sure || titled || (set_off && credit.strength == Strength::Surname))
        .then(|| credit.spanning(all[start].at..all[last].end()))
}

/// A tail in brackets, between `open` and `close`.
fn bracketed_tail(all: &[Ch], open: usize, close: usize) -> Option<Credit> {
    let words = &all[open + 1..close];
    let refers = words.iter().any(|c| matches!(c.char, '见' | '見' | '版' | '頁' | '转' | '轉' | '续' | '續' | '注' | '註' | '刊'));
    let after_stop = all[..open].iter().rfind(|c| !c.blank()).is_none_or(|c| is_stop(c.char) || is_closer(c.char));
    let span = all[open].at..all[close].end();
    if let [only] = words {
        return one_character(only).filter(|_| after_stop).map(|credit| credit.spanning(span));
    }
    let mut inside = credit::read(words).filter(|c| !refers || c.strength == Strength::Role)?;
    // （打一物）（黑白片）（17:30，大埔）: as long as names, and none.
    let ends = |chars: &[char], c: Option<&Ch>| c.is_some_and(|c| chars.contains(&c.char));
    let described =
        words.len() == 3 && (ends(&['打', '猜'], words.first()) || ends(&['片', '首', '则', '則', '集', '场', '場'], words.last()));
    // （全文另发）（記者按：…）（與本報無關）
    let four = inside.strength == Strength::Name && words.len() == 4 && inside.people.len() == 1;
    // 【案件編號：…】, （詞：…）: what is announced has a role, or is nobody
    let announced = words.iter().any(|c| matches!(c.char, '：' | ':'));
    let noted = (announced && inside.strength < Strength::Role && !inside.agency)
        || words.windows(2).any(|w| w[0].char == '按' && matches!(w[1].char, '：' | ':'))
        || ends(&['與', '与'], words.first());
    give_to_office(&mut inside, words);
    let office = after_stop && (inside.office || inside.outlet.is_some());
    if noted || four || remarks(words) {
        return None;
    }
    let timed = words.windows(3).any(|w| w[0].char.is_ascii_digit() && matches!(w[1].char, ':' | '：') && w[2].char.is_ascii_digit());
    if inside.strength < Strength::Role && (timed || described || is_speaker(words)) {
        return None;
    }
    (inside.strength >= Strength::Name || inside.agency || office).then(|| inside.spanning(span))
}

/// （甲著,某出版社版,26元）（在接受采访时）（甲、乙为化名）: names, and nobody who signs.
fn remarks(words: &[Ch]) -> bool {
    let said = scan::spell(words);
    let priced = said.ends_with('元') && said.contains(|c: char| c.is_ascii_digit() || matches!(c, '○' | '〇' | '百' | '十'));
    let when = said.starts_with(['在', '于']) && said.ends_with(['时', '時', '后', '後', '中']);
    priced || when || ["出版", "书局", "書局", "化名"].iter().any(|w| said.contains(w))
}

/// （县农业技　术推广站）: what the lines cut to the length of a name is an office.
fn give_to_office(inside: &mut Credit, words: &[Ch]) {
    let bare: String = scan::spell(words).split_whitespace().collect();
    if inside.strength == Strength::Name && bare.chars().count() >= 5 && is_office(&bare) {
        inside.people.clear();
        inside.office = true;
    }
}

/// （何先生，計程車司機）: who said it, not who wrote it.
fn is_speaker(words: &[Ch]) -> bool {
    let Some(comma) = words.iter().position(|c| matches!(c.char, '，' | ',')) else { return false };
    let who = scan::spell(&words[comma + 1..]);
    let signed = words[..comma].iter().any(|c| matches!(c.char, '/' | '／')); // （甲／高雄市，家管）
    !signed && is_title(&who) || who == "化名"
}

/// A pen name of one character: （丰）
fn one_character(only: &Ch) -> Option<Credit> {
    let names = !matches!(
        only.char,
        '完' | '上'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '中'
            | '下'
            | '图'
            | '圖'
            | '略'
            | '終'
            | '终'
            | '笑'
            | '哭'
            | '注'
            | '按'
            | '男'
            | '女'
            | '左'
            | '右'
            | '續'
            | '续'
    ) && credit::is_word(only.char)
        && !only.char.is_ascii();
    let named = Named { span: only.at..only.end(), role: PersonRole::Author };
    names.then(|| Credit { people: vec![named], strength: Strength::Name, ..Credit::default() })
}

/// The byline that a text is as a whole.
pub(crate) fn whole(text: &str, seams: &[usize]) -> Option<Credit> {
    if text.len() > 4 * LEAD {
        return None;
    }
    let mut all = chars(text, 0..text.len(), seams);
    while all.last().is_some_and(Ch::blank) {
        all.pop();
    }
    let first = all.first()?;
    let span = first.at..all.last()?.end();
    let bracketed = is_opener(first.char) && closing(&all, 0, LEAD) == Some(all.len() - 1);
    let unclosed = is_opener(first.char) && !all.iter().any(|c| is_closer(c.char));
    // （香港）甲, ［美］甲: where the writer is from
    let home = closing(&all, 0, 8).filter(|&close| is_bracket(first.char) && close + 2 < all.len() && !is_opener(all[close + 1].char));
    let home =
        home.filter(|&close| credit::read(&all[1..close]).is_none_or(|c| c.strength < Strength::Role && !c.verb && c.outlet.is_none()));
    let inside = match () {
        () if home.is_some() => &all[home.map_or(0, |close| close + 1)..],
        () if bracketed => &all[1..all.len() - 1],
        () if unclosed => &all[1..],
        () => without_home(&all),
    };
    if let ([only], true) = (inside, bracketed) {
        return one_character(only).map(|credit| credit.spanning(span));
    }
    if !bracketed {
        // 本报讯（记者 甲） alone on a line
        if let Some(lead) = lead(text, seams).filter(|l| l.span.end == span.end) {
            return Some(lead);
        }
    }
    let mut credit = credit::read(inside)?;
    if bracketed {
        give_to_office(&mut credit, inside);
        if remarks(inside) || (credit.strength < Strength::Role && is_speaker(inside)) {
            return None;
        }
    }
    if !bracketed && !is_ornament(first.char) {
        credit.leave_home(&all);
    }
    if is_ornament(first.char) && credit.strength >= Strength::Name {
        credit.strength = credit.strength.max(Strength::Marked);
    }
    Some(credit.spanning(span))
}

/// Opens a bracket, not a quotation.
fn is_bracket(c: char) -> bool {
    matches!(c, '（' | '(' | '【' | '〔' | '[' | '［')
}

/// A name's words without the bracket behind them that tells its owner's home or trade.
fn without_home(all: &[Ch]) -> &[Ch] {
    let Some(last) = all.len().checked_sub(1).filter(|&l| matches!(all[l].char, '）' | ')' | '］' | ']')) else { return all };
    match opening(all, last) {
        Some(open)
            if open >= 2
                && credit::read(&all[open + 1..last])
                    .is_none_or(|c| c.strength < Strength::Role || c.people.is_empty() || is_about(&all[open + 1..last])) =>
        {
            &all[..open]
        }
        _ => all,
    }
}

/// 作者系…, 作者为…: it tells of the author named before.
fn is_about(chars: &[Ch]) -> bool {
    chars.len() > 3 && chars[0].char == '作' && chars[1].char == '者' && !matches!(chars[2].char, '：' | ':' | ' ' | '/')
}

/// Index of the closer that ends the bracket at `open`, within `most` characters.
fn closing(chars: &[Ch], open: usize, most: usize) -> Option<usize> {
    (open + 1..chars.len().min(open + most)).find(|&i| is_closer(chars[i].char) && !matches!(chars[i].char, '”' | '》' | '’'))
}

/// Index of the opener whose bracket ends at `close`.
fn opening(chars: &[Ch], close: usize) -> Option<usize> {
    (0..close)
        .rev()
        .find(|&i| (is_opener(chars[i].char) || is_closer(chars[i].char)) && !matches!(chars[i].char, '《' | '》'))
        .filter(|&i| is_bracket(chars[i].char))
}

/// Bytes of the first `most` characters.
fn head(text: &str, most: usize) -> usize {
    text.char_indices().nth(most).map_or(text.len(), |(at, _)| at)
}

/// First byte of the last `most` characters.
fn tail_start(text: &str, most: usize) -> usize {
    text.char_indices().rev().nth(most - 1).map_or(0, |(at, _)| at)
}

/// The part of a photographer's or agency's credit in a caption: 本报记者 甲 摄, （资料图片）.
pub(crate) fn caption_credit(text: &str, seams: &[usize]) -> Option<Range<usize>> {
    tail(text, seams).map(|credit| credit.span)
}
