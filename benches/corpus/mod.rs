//! Page text made for the benches: invented, varied, the same in every run.
//!
//! A corpus is a language, a layout and a size. Words are drawn anew for every page from a few hundred
//! characters, sentences from a grammar of leads, reports, quotations and figures, pages from headings,
//! bylines, bodies, briefs, captions, tables and furniture. Nothing is repeated as it stands, so neither
//! caches nor branch predictors see one page twice.

#![allow(dead_code, reason = "no bench asks for all of it")]

/// What the text is written in.
#[derive(Clone, Copy, PartialEq)]
pub enum Language {
    Simplified,
    Traditional,
    /// Simplified with Latin words, numbers and half-width punctuation among the Han.
    Mixed,
}

/// How the page was set, and what became of it.
#[derive(Clone, Copy, PartialEq)]
pub enum Layout {
    /// One paragraph a line.
    Free,
    /// Lines of a column's width.
    Wrapped,
    /// Wrapped, with blank lines where columns ended, stray marks and letter-spaced headings.
    Ocr,
}

pub const LANGUAGES: [(&str, Language); 3] =
    [("simplified", Language::Simplified), ("traditional", Language::Traditional), ("mixed", Language::Mixed)];
pub const LAYOUTS: [(&str, Layout); 3] = [("free", Layout::Free), ("wrapped", Layout::Wrapped), ("ocr", Layout::Ocr)];

/// Characters that words are made of.
const SIMPLIFIED: &str = "城南河口县图书馆老师菜市场摊主邮递员街修路队种树孩子本市读者夜班公交司机水文站值守合唱团小学年级旧灯换新岸边问时候通车天清点目山里寄去箱字典记下当位想把空地改成球练到晚上九半等来头趟说起前渡船与邻居商量谁值准备再办次提店铺早些打烊石板春季雨停以后按照约定没有催促算只花预算百分之林满欧阳秋何晴杜若周韩维工程设计院检测报告显示标准居民楼屋顶漏雨维修基金业主投票同意比例项目招标单位施工期安全员帽检查发现隐患整改农村合作社果蔬菜地膜回收积分兑换超市牙膏洗衣液评委主持节目观众掌声舞台灯光音响调试学生代表演讲话筒奖状证书颁校长教练比赛场运动会跑步接力纪录打破成绩公布排名第一二三四五六七八九十";
const TRADITIONAL: &str = "城南河口縣圖書館老師菜市場攤主郵遞員街修路隊種樹孩子本市讀者夜班公車司機水文站值守合唱團小學年級舊燈換新岸邊問時候通車天清點目山裡寄去箱字典記下當位想把空地改成球練到晚上九半等來頭趟說起前渡船與鄰居商量誰值準備再辦次提店鋪早些打烊石板春季雨停以後按照約定沒有催促算只花預算百分之林滿歐陽秋何晴杜若周韓維工程設計院檢測報告顯示標準居民樓屋頂漏雨維修基金業主投票同意比例項目招標單位施工期安全員帽檢查發現隱患整改農村合作社果蔬菜地膜回收積分兌換超市牙膏洗衣液評審主持節目觀眾掌聲舞台燈光音響調試學生代表演講話筒獎狀證書頒校長教練比賽場運動會跑步接力紀錄打破成績公布排名第一二三四五六七八九十";
const LATIN: [&str; 16] =
    ["GDP", "5G", "APP", "Wi-Fi", "PM2.5", "CT", "VR", "ISO9001", "K47+300", "km/h", "GPS", "LED", "NBA", "Online", "iPad", "pH"];
const SURNAMES: [&str; 20] =
    ["林", "何", "杜", "周", "韩", "沈", "欧阳", "陆", "魏", "孟", "秦", "邵", "汤", "卢", "贺", "白", "司马", "章", "苗", "骆"];

/// Numbers without a pattern, the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'l, T: ?Sized>(&mut self, of: &[&'l T]) -> &'l T {
        of[self.throw(of.len())]
    }
}

/// Who writes a page: its language, its words, its numbers.
struct Writer {
    language: Language,
    dice: Dice,
    characters: Vec<char>,
    words: Vec<String>,
}

impl Writer {
    fn new(language: Language, page: u64) -> Self {
        let characters = if language == Language::Traditional { TRADITIONAL } else { SIMPLIFIED };
        let mut writer = Writer { language, dice: Dice::new(page + 1), characters: characters.chars().collect(), words: Vec::new() };
        writer.words = (0..160).map(|_| writer.coin()).collect();
        writer
    }

    /// A word of two or three characters.
    fn coin(&mut self) -> String {
        let from = self.dice.throw(self.characters.len() - 3);
        let count = 2 + usize::from(self.dice.throw(4) == 0);
        let other = self.dice.throw(self.characters.len());
        (0..count).map(|i| self.characters[if i == 0 { other } else { from + i }]).collect()
    }

    fn say(&mut self, simplified: &'static str, traditional: &'static str) -> &'static str {
        if self.language == Language::Traditional { traditional } else { simplified }
    }

    fn words(&mut self, count: usize) -> String {
        let mut text = String::new();
        for _ in 0..count {
            let at = self.dice.throw(self.words.len());
            if self.language == Language::Mixed && self.dice.throw(9) == 0 {
                text += self.dice.pick(&LATIN);
            } else {
                text += &self.words[at];
            }
        }
        text
    }

    fn name(&mut self) -> String {
        let given = 1 + self.dice.throw(2);
        let given: String = (0..given).map(|_| self.characters[self.dice.throw(self.characters.len())]).collect();
        format!("{}{given}", self.dice.pick(&SURNAMES))
    }

    fn comma(&self) -> &'static str {
        if self.language == Language::Mixed { "," } else { "，" }
    }

    fn sentence(&mut self) -> String {
        let (one, two, three) = (2 + self.dice.throw(4), 2 + self.dice.throw(5), 1 + self.dice.throw(3));
        let (a, b, c) = (self.words(one), self.words(two), self.words(three));
        let comma = self.comma();
        match self.dice.throw(9) {
            0 => format!("{}{}{comma}{a}{comma}{b}。", self.dice.throw(28) + 1, self.say("日上午", "日上午")),
            1 => format!("{}{}：“{a}{comma}{b}。”", self.name(), self.say("说", "說")),
            2 => format!(
                "{a}{}{}%{comma}{b}{}{}。",
                self.say("增长", "增長"),
                self.dice.throw(900) as f32 / 10.0,
                self.say("达", "達"),
                self.dice.throw(90_000)
            ),
            3 => format!("{}{comma}{a}{b}。", self.say("据介绍", "據介紹")),
            4 => format!("{a}、{b}、{c}{}{}{comma}{a}。", self.say("等", "等"), self.dice.throw(40) + 2),
            5 => format!("{}{a}{comma}{}{b}{comma}{c}。", self.say("此外，", "此外，"), self.say("由于", "由於")),
            6 => format!("{a}（{c}）{b}。"),
            7 => format!("{a}？{b}！"),
            _ => format!("{a}{comma}{b}{comma}{c}。"),
        }
    }

    fn paragraph(&mut self) -> String {
        (0..2 + self.dice.throw(5)).map(|_| self.sentence()).collect()
    }

    fn lead(&mut self) -> String {
        let (month, day) = (self.dice.throw(12) + 1, self.dice.throw(28) + 1);
        let (name, other) = (self.name(), self.name());
        match (self.language, self.dice.throw(4)) {
            (Language::Traditional, 0) => format!("【記者{name}／台北報導】"),
            (Language::Traditional, 1) => format!("〔本報訊〕（記者{name}）"),
            (Language::Traditional, _) => format!("【本報{month}月{day}日訊】"),
            (Language::Mixed, 0) => format!("本报{month}月{day}日讯(记者 {name} 通讯员 {other})"),
            (_, 0) => format!("本报河口{month}月{day}日讯（记者 {name} 通讯员 {other}）"),
            (_, 1) => format!("本报讯（记者 {name}）"),
            (_, 2) => format!("新华社北京{month}月{day}日电（记者{name}、{other}）"),
            _ => String::new(),
        }
    }
}

/// The lines of an article or of what stands between articles, and which of them are text to be set in columns.
fn item(writer: &mut Writer, lines: &mut Vec<(String, Setting)>) {
    let (short, middle) = (2 + writer.dice.throw(3), 4 + writer.dice.throw(4));
    match writer.dice.throw(12) {
        0 => {
            let name = writer.name();
            lines.push((format!("A{:02} {} {name}", writer.dice.throw(24) + 1, writer.say("责编", "責編")), Setting::Line));
        }
        1 => lines.push((
            format!("{}{}。{} {}", writer.say("图为", "圖為"), writer.words(middle), writer.name(), writer.say("摄", "攝")),
            Setting::Line,
        )),
        2 => {
            lines.push((writer.words(2), Setting::Heading));
            for _ in 0..3 + writer.dice.throw(4) {
                lines.push((format!("■{}", writer.sentence()), Setting::Text));
            }
        }
        3 => {
            for _ in 0..4 + writer.dice.throw(6) {
                lines.push((
                    format!("{}　{}　{}.{}", writer.words(1), writer.words(1), writer.dice.throw(90), writer.dice.throw(10)),
                    Setting::Line,
                ));
            }
        }
        kind => {
            if kind % 3 == 0 {
                lines.push((writer.words(short), Setting::Heading));
            }
            lines.push((writer.words(middle), Setting::Heading));
            if kind % 4 == 0 {
                lines.push((format!("——{}", writer.words(short)), Setting::Heading));
            }
            let lead = writer.lead();
            lines.push((format!("{lead}{}", writer.paragraph()), Setting::Text));
            for paragraph in 0..2 + writer.dice.throw(7) {
                if paragraph == 4 {
                    lines.push((writer.words(2), Setting::Line));
                }
                lines.push((writer.paragraph(), Setting::Text));
            }
            if kind == 7 {
                lines.push((format!("（{}）", writer.name()), Setting::Line));
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Setting {
    Heading,
    Line,
    Text,
}

/// A page of about `size` bytes; `number` tells it from others of its kind.
pub fn page(language: Language, layout: Layout, size: usize, number: u64) -> String {
    let mut writer = Writer::new(language, number);
    let mut text = String::with_capacity(size + 4096);
    let column = 14 + writer.dice.throw(10);
    while text.len() < size {
        let mut lines = Vec::new();
        item(&mut writer, &mut lines);
        for (line, setting) in &lines {
            set(&mut text, &mut writer.dice, layout, line, *setting, column);
        }
        text.push('\n');
    }
    text
}

fn set(text: &mut String, dice: &mut Dice, layout: Layout, line: &str, setting: Setting, column: usize) {
    match (layout, setting) {
        (Layout::Free, Setting::Text) => *text += &format!("　　{line}\n"),
        (Layout::Free, _) | (Layout::Wrapped, Setting::Heading | Setting::Line) | (Layout::Ocr, Setting::Line) => {
            *text += &format!("{line}\n")
        }
        (Layout::Ocr, Setting::Heading) => {
            line.chars().for_each(|c| text.extend([c, ' ']));
            text.push('\n');
        }
        (Layout::Wrapped | Layout::Ocr, Setting::Text) => {
            let chars: Vec<char> = "　　".chars().chain(line.chars()).collect();
            for row in chars.chunks(column) {
                text.extend(row);
                if layout == Layout::Ocr && dice.throw(30) == 0 {
                    *text += if dice.throw(2) == 0 { " ｜" } else { "\n" };
                }
                text.push('\n');
            }
        }
    }
}

/// A corpus of pages, each of about `page_size` bytes, together about `size`.
pub fn pages(language: Language, layout: Layout, page_size: usize, size: usize) -> Vec<String> {
    (0..size.div_ceil(page_size) as u64).map(|number| page(language, layout, page_size.min(size), number)).collect()
}
