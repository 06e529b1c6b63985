//! Texts to hold the laws against: pages as they are, pages as they should not be, and anything.
//!
//! A page is made of the things that stand on one (headings, articles with bylines, captions,
//! furniture, things printed twice), set in a column or not, and then harmed: other line ends,
//! marks that do not show, blank lines in the wrong place. All of it is invented.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const WORDS: [&str; 64] = [
    "城南",
    "老街",
    "修好",
    "一条",
    "路",
    "居民",
    "今年",
    "春天",
    "种下",
    "三千棵",
    "树",
    "孩子们",
    "说",
    "风",
    "从河上",
    "吹来",
    "49.39%",
    "3月5日",
    "1200",
    "GDP",
    "app",
    "“慢慢来”",
    "《河边》",
    "(试行)",
    "（第二期）",
    "小满",
    "图书馆",
    "菜市场",
    "开门",
    "了",
    "的",
    "在",
    "把",
    "灯",
    "换成",
    "新的",
    "读者",
    "来信",
    "问",
    "什么时候",
    "通车",
    "办法",
    "正在",
    "商量",
    "第一批",
    "书包",
    "送到",
    "山里",
    "老师",
    "记者",
    "了解到",
    "据悉",
    "表示",
    "我们",
    "再",
    "等等",
    "看",
    "ひらがな",
    "한국 신문",
    "𠮷野",
    "·",
    "——",
    "…",
    "\u{2010}",
];
const LATIN: [&str; 20] = [
    "the",
    "river",
    "road",
    "opened",
    "yesterday",
    "re-use",
    "newspaper",
    "column",
    "A06",
    "3.5",
    "http://paper.example",
    "Über",
    "naïve",
    "co-op",
    "wide,",
    "end.",
    "(draft)",
    "\"quoted\"",
    "e\u{301}t\u{e9}",
    "B",
];
const NAMES: [&str; 10] = ["林小满", "韩  维", "周·阿依", "欧阳秋", "Tom Lee", "陈", "杜若", "何 晴", "阿依·古丽", "林小满 何晴"];
const PLACES: [&str; 6] = ["城南", "聊城", "台北", "河口县", "Oslo", ""];
const DATES: [&str; 5] = ["2月24日", "昨日", "3 月 5 日", "24/2", ""];
/// `N`, `M`: names, `P`: a place, `D`: a date.
const BYLINES: [&str; 28] = [
    "本报PD讯(记者 N 通讯员 M)",
    "本报讯（记者 N）",
    "(记者 N)",
    "（记者 N 实习生 M）",
    "■本报记者 N",
    "记者N／P報導",
    "【记者N、M／P報導】",
    "文/图 N",
    "□N",
    "作者：N",
    "本报记者 N M 摄",
    "新华社PD电 (记者 N)",
    "（N）",
    "PD电",
    "据新华社电",
    "特约评论员 N",
    "N 摄",
    "记者 N M",
    "本报讯　记者N报道",
    "本报讯 记者N、M报道",
    "◎N/文 M/摄",
    "通讯员 N",
    "(通讯员 N M)",
    "本报P讯 ",
    "［记者 N］",
    "（N 摘自《河边》）",
    "本报全媒体记者 N\n通讯员 M",
    "整理/N",
];
const FURNITURE: [&str; 18] = [
    "第A06版 2024年3月5日 星期二",
    "责编 林小满 美编 何晴 校对 杜若",
    "下转A3版",
    "(上接第一版)",
    "新闻热线：0635-1234567",
    "A06",
    "06",
    "城事",
    "上一版 下一版 返回目录",
    "版权所有 未经授权不得转载",
    "遗失声明",
    "分享到 打印",
    "国内统一刊号：CN00-0000",
    "责任编辑：",
    "http://paper.example",
    "2024.3.5",
    "广告",
    "导读",
];
const SECTIONS: [&str; 8] = ["【简讯】", "◆城事", "· 读者来信 ·", "街谈巷议", "简讯", "※短波※", "【 城 事 】", "快讯 QUICK"];
const CAPTIONS: [&str; 7] = [
    "图为城南老街。 N 摄",
    "▲孩子们在河边。本报记者 N 摄",
    "（资料图片）",
    "左图：新灯。N供图",
    "图/N",
    "图①：老街 图②：新街",
    "re-\nused picture. N 摄",
];
const STOPS: [&str; 12] = ["。", "。", "。", "。", "！", "？", "……", "。”", "；", ".", "。）", ""];
const PAUSES: [&str; 8] = ["", "", "", "，", "，", "、", ",", "：“"];
/// What a source may hold and nobody sees, or sees only on its neighbour.
const SPECKS: [&str; 30] = [
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "\u{301}",
    "\u{3099}",
    "\u{20e3}",
    "\u{fe0f}",
    "\u{200d}",
    "\u{1c}",
    "\u{1d}",
    "\u{1e}",
    "\u{1f}",
    "\0",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{b}",
    "\u{c}",
    "\r",
    "\n",
    "\n\n",
    "-\n",
    "\u{e0041}",
    "\u{2065}",
    "\u{180e}",
    "\u{1f1e8}\u{1f1f3}",
    "\u{202e}",
];
const LINE_ENDS: [&str; 6] = ["\n", "\n", "\r\n", "\r", "\u{2028}", "\n\n"];
const MARKS: [&str; 4] = ["\u{1c}", "\u{1d}", "\u{1e}", "\u{1f}"];

/// Any text at all, most often a page.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![5 => page(), 2 => soup(), 1 => declared(), 1 => vec(any::<char>(), 0..60).prop_map(String::from_iter)]
}

/// A page of a newspaper, more or less harmed.
fn page() -> impl Strategy<Value = String> {
    let things = vec((thing(), 0..3usize), 0..9);
    let repeats = vec((any::<Index>(), any::<Index>()), 0..3);
    let specks = vec((any::<Index>(), select(&SPECKS[..])), 0..4);
    (things, repeats, specks, select(&LINE_ENDS[..]), select(&["", "", "\u{feff}"][..])).prop_map(|(things, repeats, specks, end, bom)| {
        let mut lines: Vec<String> = Vec::new();
        for (thing, blanks) in things {
            lines.extend(thing.split('\n').map(str::to_owned));
            lines.extend(std::iter::repeat_n(String::new(), blanks));
        }
        lines.push(String::new());
        for (from, to) in repeats {
            let copy = from.get(&lines).clone();
            lines.insert(to.index(lines.len()), copy);
        }
        harm(lines.join(end), &specks, bom)
    })
}

/// Puts specks anywhere into a text.
fn harm(mut text: String, specks: &[(Index, &str)], bom: &str) -> String {
    for (at, speck) in specks {
        let at = at.index(text.len() + 1);
        let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        text.insert_str(at, speck);
    }
    bom.to_owned() + &text
}

/// What stands on a page, its lines divided by `\n`.
fn thing() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => article(),
        2 => vec(heading(), 1..4).prop_map(|lines| lines.join("\n")),
        3 => paragraph(),
        1 => byline(),
        2 => filled(&CAPTIONS),
        2 => select(&FURNITURE[..]).prop_map(str::to_owned),
        1 => select(&SECTIONS[..]).prop_map(str::to_owned),
        1 => latin(),
    ]
}

fn article() -> impl Strategy<Value = String> {
    let body = vec(paragraph(), 1..5);
    let (lead, tail) = (prop::option::of(byline()), prop::option::of(byline()));
    let cut = prop::option::of((any::<Index>(), prop_oneof![filled(&CAPTIONS), select(&FURNITURE[..]).prop_map(str::to_owned)]));
    (vec(heading(), 0..3), lead, body, tail, cut, select(&["\n", "\n\n", "\n　　"][..])).prop_map(
        |(headings, lead, mut body, tail, cut, between)| {
            body[0].insert_str(0, &lead.unwrap_or_default());
            let text = body.join(between) + &tail.unwrap_or_default();
            let mut lines: Vec<&str> = headings.iter().map(String::as_str).chain(text.split('\n')).collect();
            if let Some((at, cut)) = &cut {
                lines.insert(at.index(lines.len()), cut);
            }
            lines.join("\n")
        },
    )
}

/// Sentences, set in a column or not.
fn paragraph() -> impl Strategy<Value = String> {
    let width = prop_oneof![Just(usize::MAX), 6..24usize];
    (vec(sentence(), 1..4), width).prop_map(|(sentences, width)| wrap(&sentences.concat(), width))
}

fn sentence() -> impl Strategy<Value = String> {
    let words = vec((select(&WORDS[..]), select(&PAUSES[..])), 1..12);
    (words, select(&STOPS[..])).prop_map(|(words, stop)| words.into_iter().flat_map(|(w, p)| [w, p]).chain([stop]).collect())
}

/// Cuts a text after every `width` characters.
fn wrap(text: &str, width: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    let lines: Vec<String> = chars.chunks(width).map(String::from_iter).collect();
    lines.join("\n")
}

/// Words of another script, some divided at a line's end.
fn latin() -> impl Strategy<Value = String> {
    vec((select(&LATIN[..]), select(&[" ", " ", " ", "\n", "-\n", "\u{2010}\n", "- "][..])), 1..30)
        .prop_map(|words| words.into_iter().flat_map(|(word, glue)| [word, glue]).collect())
}

fn heading() -> impl Strategy<Value = String> {
    let words = vec(select(&WORDS[..]), 1..6);
    (words, select(&["", "", "", "——", "：", "“"][..]), select(&["", "", "", " ", "　"][..])).prop_map(|(words, first, space)| {
        let line = first.to_owned() + &words.concat();
        line.split("").filter(|c| !c.is_empty()).collect::<Vec<_>>().join(space)
    })
}

fn byline() -> impl Strategy<Value = String> {
    filled(&BYLINES)
}

/// One of these forms with names, a place and a date in it.
fn filled(forms: &'static [&'static str]) -> impl Strategy<Value = String> {
    let names = (select(&NAMES[..]), select(&NAMES[..]));
    (select(forms), names, select(&PLACES[..]), select(&DATES[..])).prop_map(|(form, (one, other), place, date)| {
        let filled = form.chars().map(|c| match c {
            'N' => one.to_owned(),
            'M' => other.to_owned(),
            'P' => place.to_owned(),
            'D' => date.to_owned(),
            c => c.to_string(),
        });
        filled.collect()
    })
}

/// The pieces that pages are made of, in no order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => select(&WORDS[..]),
        2 => select(&SPECKS[..]),
        1 => select(&LINE_ENDS[..]),
        1 => select(&STOPS[..]),
        1 => select(&LATIN[..]),
        1 => select(&NAMES[..]),
        1 => select(&["记者", "本报", "讯", "摄", "通讯员", "电", "报导", "／", "(", "（", ")", "）", "【", "】", "-", " ", "■"][..]),
        1 => select(&FURNITURE[..]),
        1 => select(&SECTIONS[..]),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Something like a clean print, with marks that no printer set.
fn declared() -> impl Strategy<Value = String> {
    let mark = || select(&MARKS[..]);
    let words = prop_oneof![3 => sentence(), 2 => byline(), 1 => heading(), 1 => filled(&CAPTIONS), 1 => select(&SPECKS[..]).prop_map(str::to_owned)];
    let line = (mark(), mark(), mark(), select(&["", "", "", "", " ", "\u{1f}", "\u{feff}"][..]), words);
    vec(line, 0..14).prop_map(|lines| {
        lines.into_iter().flat_map(|(a, b, c, d, words)| [a, b, c, d, &words, "\n"].concat().chars().collect::<Vec<_>>()).collect()
    })
}
