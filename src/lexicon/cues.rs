//! Words that give a line away: the page's own furniture, captions, notices, columns.
//!
//! Where in the line a cue stands decides what it is worth, so each is reported with its place. Only few
//! characters begin a cue, and each of those few words; a walk over the line asks no more than that.

use super::list::Sieve;
use std::sync::LazyLock;

/// What a cue speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Cue {
    /// 责编, 版式, 校对: the page's makers.
    Staff,
    /// 热线, 电话, 邮箱: how to reach the paper.
    Contact,
    /// 上一版, 首页, 返回: a site's navigation.
    Navigation,
    /// 分享到, 阅读次数, 打印: what a site puts round an article.
    Widget,
    /// 版权所有, 备案号, 刊号.
    Imprint,
    /// 第A06版, 星期三, 期: the folio.
    Folio,
    /// 下转, 上接.
    Jump,
    /// 来源：, 关键词, 发布时间: facts about a web page.
    Meta,
    /// 启事, 声明作废, 停水通知, 广告: notices and advertisements.
    Notice,
    /// 图为, 左二, 资料图片.
    Picture,
    /// 导读, 摘要, 目录: the page's own lists and leads.
    Digest,
    /// 简讯, 图片新闻, 短评: names of columns.
    Column,
    /// 记者, 通讯员, 報導: who wrote it.
    Writer,
    /// 摄, 供图, 圖／: who took the picture.
    Credit,
    /// 说, 表示, 介绍: a sentence of a body.
    Said,
    /// 相关链接, 延伸阅读, 往期.
    Related,
}

/// How many kinds of cue there are.
pub(crate) const CUES: usize = 16;

const WORDS: [(Cue, &str); CUES] = [
    (
        Cue::Staff,
        "责编 责任编辑 本版编辑 本版责编 版式 组版 美编 美术编辑 校对 审读 值班编委 值班主任 责任校对 编辑: 编辑： 编辑/ 执行编辑 主编 審稿 責任編輯 責編 編輯: 編輯： 美編 校對 版面 排版 制图 統籌 统筹 审核 终审 监制 值班总编 编审 见习编辑 视觉 检校 主播",
    ),
    (
        Cue::Contact,
        "热线 熱線 电话: 电话： 电话 電話 E-mail e-mail Email email @ 邮箱 投稿 微信号 官方微信 扫码 扫一扫 二维码 客户端 邮编 QQ 传真 地址: 地址： 網址 网址 http www. .com .cn 新闻线索 来稿",
    ),
    (
        Cue::Navigation,
        "上一版 下一版 上一篇 下一篇 首页 首頁 返回 目录 目錄 数字报 导航 版面导航 您现在的位置 当前位置 电子版 電子報 本版文章 版面目录 標題導航 标题导航 上一页 下一页 回目录 登录 注册 收藏本站 设为首页 更多>> 更多» 回首頁 首頁>",
    ),
    (
        Cue::Widget,
        "分享到 分享至 分享 字体 字號 字号 字级 放大 缩小 打印 列印 关闭窗口 关闭 收藏 点击 點擊 浏览 瀏覽 阅读次数 阅读 閱讀 评论 0条 条评论 朗读 PDF版 版面PDF PDF content_ html property 点赞 在看 阅读原文 点击上方 关注我们 关注 網友 网友 发表评论 回复 引用 纠错 人气 加入收藏 按讚 讚",
    ),
    (
        Cue::Imprint,
        "版权所有 版權所有 版权 copyright Copyright COPYRIGHT © 未经授权 未經授權 不得转载 不得擅自 禁止转载 转载请 轉載請 備案 备案 ICP 刊号 刊號 CN 国内统一 邮发代号 发行 零售 定价 印刷 承印 免责声明 技术支持 主管 主办 出版 总编辑 社长 内部资料 准印证 广告许可证",
    ),
    (Cue::Folio, "星期 版: 版： 版面 第 版 期 总第 頁 页 年 月 日 农历 農曆 今日 中华民国 中華民國"),
    (Cue::Jump, "下转 下轉 上接 紧接 緊接 另见 另見 详见 詳見 见第 見第 下接 相关新闻见 相關新聞見 转第 未完待续"),
    (
        Cue::Meta,
        "来源: 来源： 來源: 來源： 关键词 關鍵詞 本文关键词 本文简介 本文内容 发布时间 发布日期 更新时间 发布: 发布： 日期: 日期： 作者: 作者： 浏览次数 文章来源 信息来源 发布者 点击数 责任编辑 字体： 链接地址 標題： 标题： 标题: 引题： 副题： 时间： 编辑日期 楼主 发表于",
    ),
    (
        Cue::Notice,
        "启事 啟事 声明 聲明 作废 作廢 遗失 遺失 通知 通告 公告 广告 廣告 招聘 出售 求购 出租 转让 咨询电话 联系电话 洽谈 优惠 停水 停电 征稿 徵稿 彩票 开奖 双色球 福彩 体彩 天气预报 天气 今日天气 最高气温 节目预告 电视节目 影讯 敬请 特此",
    ),
    (
        Cue::Picture,
        "图为 圖為 图① 图② 图③ 图一 图二 左图 右图 上图 下图 左圖 右圖 上圖 下圖 （左 （右 (左 (右 （中） 左一 左二 右一 右二 左三 右三 资料图片 資料圖片 资料图 資料圖 资料照片 資料照 图说 圖說 图： 圖： 图/ 圖/ 图／ 圖／ 圖片 图片由 提供图片 ▲ ◀ ▶ ▼ △ ◄ ► 受访者供图 示意图 示意圖 現場",
    ),
    (
        Cue::Digest,
        "导读 導讀 导 读 摘要 [摘要] 【摘要】 提要 内容提要 今日看点 今日导读 要目 本版文章 文章目录 核心提示 编者按 編者按 开栏的话 目次",
    ),
    (
        Cue::Column,
        "简讯 簡訊 短讯 快讯 快訊 短波 动态 動態 要闻 要聞 快报 快報 一句话 短新闻 图片新闻 圖片新聞 时评 時評 快评 短评 短評 锐评 漫话 随笔 副刊 论坛 論壇 观察 观点 视点 聚焦 热点 专栏 專欄 专版 特刊 巡礼 进行时 走笔 走基层 在行动 纪行 风采 人物 讲述 故事 对话 访谈 问答 解读 链接 连线 传真 广角 看台 天地 园地 之窗 之声 之友 一线 一角 速览 速递 快递 信息 资讯 文摘 博览 百科 健康 生活 社论 社論 来信 來信 投书 投書 连载 連載 讲堂 课堂 茶座 茶坊 夜读 夜讀 书架 诗歌 诗笺 小说 港聞 國際 娛樂 體壇 综合新闻 廣場 你问我答 以案说法 警事 综述 直通车 茶馆 声音 园地 園地 信箱 服务台 服務台 之角 沙龙 一周 日记 手记 札记 笔记 备忘 通讯 乡情 来论 家园 法庭 关注 大家谈 面对面 一点通 帮你问 街谈巷议 街談巷議 短打 小窍门 身边 一家之言 巷 市井 民意 漫画 漫畫 掌故 钩沉 旧影 人间 世相 心语 悦读 书评 影评 艺文 藝文 文苑 诗苑",
    ),
    (Cue::Writer, "记者 記者 通讯员 通訊員 实习生 實習生 特派员 撰文 作者 编译 編譯 评论员 評論員 报道 报导 報道 報導 整理 采写"),
    (Cue::Credit, "摄 攝 供图 供圖 文/图 文／图 圖／ 图／ 圖/ 图/ 攝影 摄影 翻攝 提供"),
    (
        Cue::Said,
        "说 表示 介绍 告诉 認為 认为 說 記者從 记者从 了解到 获悉 獲悉 指出 强调 強調 据了解 據了解 据介绍 据悉 的是 因为 但是 他 她 我们 我們",
    ),
    (Cue::Related, "相关链接 相关阅读 相关新闻 相關新聞 相關連結 延伸阅读 延伸閱讀 往期 推荐 推薦 热门 熱門 排行 友情链接 看更多"),
];

/// The cue words, sorted by their first character, and what they begin with.
struct Index {
    words: Vec<(char, &'static str, Cue)>,
    begins: Sieve,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let all = WORDS.iter().flat_map(|&(cue, list)| list.split_whitespace().map(move |word| (word, cue)));
    let mut words: Vec<(char, &str, Cue)> = all.filter_map(|(word, cue)| Some((word.chars().next()?, word, cue))).collect();
    words.sort_by_key(|&(first, ..)| first);
    let begins = Sieve::of(words.iter().map(|&(first, ..)| first));
    Index { words, begins }
});

impl Index {
    /// The cue words that `text` begins with; its first character is `first`.
    fn at<'t>(&'t self, text: &'t str, first: char) -> impl Iterator<Item = (&'static str, Cue)> + 't {
        let from = if self.begins.passes(first) { self.words.partition_point(|&(c, ..)| c < first) } else { self.words.len() };
        let same = self.words[from..].iter().take_while(move |&&(c, ..)| c == first);
        same.filter(move |&&(_, word, _)| text.starts_with(word)).map(|&(_, word, cue)| (word, cue))
    }
}

/// The cues of a line, by kind.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CueMap {
    /// Bit per kind: somewhere in the line.
    pub anywhere: u16,
    /// Bit per kind: at its start, ornaments and an opening bracket aside.
    pub start: u16,
    /// Bit per kind: at its end, closing bracket aside.
    pub end: u16,
    /// Bytes that cues of furniture cover, in percent of the line.
    pub covered: u8,
}

impl CueMap {
    pub fn has(self, cue: Cue) -> bool {
        self.anywhere & (1 << cue as u16) != 0
    }

    pub fn starts(self, cue: Cue) -> bool {
        self.start & (1 << cue as u16) != 0
    }
}

/// Bytes at a line's start or end within which a cue counts as standing there: an ornament and a bracket.
const EDGE: usize = 6;
/// Bytes of a line that are searched for cues: furniture is short, and a body shows what it is early.
const REACH: usize = 420;

/// Whether a cue of this kind stands at the line's start: [`find`] says no other, and looks further.
pub(crate) fn starts(line: &str, of: Cue) -> bool {
    let mut near = line.char_indices().take_while(|&(start, _)| start <= EDGE);
    near.any(|(start, first)| INDEX.at(&line[start..], first).any(|(_, cue)| cue == of))
}

/// The cues of a line.
pub(crate) fn find(line: &str) -> CueMap {
    let mut map = CueMap::default();
    let mut reach = line.len().min(REACH);
    while !line.is_char_boundary(reach) {
        reach -= 1;
    }
    let mut covered = 0;
    let mut last_end = 0;
    crate::work::done(reach);
    for (start, first) in line[..reach].char_indices() {
        for (word, cue) in INDEX.at(&line[start..reach], first) {
            let end = start + word.len();
            let bit = 1 << cue as u16;
            map.anywhere |= bit;
            if start <= EDGE {
                map.start |= bit;
            }
            if end + EDGE >= line.len() {
                map.end |= bit;
            }
            let furniture = !matches!(cue, Cue::Said | Cue::Writer | Cue::Column | Cue::Picture | Cue::Credit);
            if furniture && end > last_end {
                covered += end - start.max(last_end);
                last_end = end;
            }
        }
    }
    map.covered = (covered * 100 / line.len().max(1)) as u8;
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Holding every word against every place: the naive twin of the index.
    fn compared(line: &str) -> CueMap {
        let mut map = CueMap::default();
        let mut covered = vec![false; line.len()];
        for (cue, list) in WORDS {
            for word in list.split_whitespace() {
                for start in (0..line.len()).filter(|&at| line.as_bytes()[at..].starts_with(word.as_bytes())) {
                    let (bit, end) = (1 << cue as u16, start + word.len());
                    map.anywhere |= bit;
                    map.start |= if start <= EDGE { bit } else { 0 };
                    map.end |= if end + EDGE >= line.len() { bit } else { 0 };
                    if !matches!(cue, Cue::Said | Cue::Writer | Cue::Column | Cue::Picture | Cue::Credit) {
                        covered[start..end].fill(true);
                    }
                }
            }
        }
        map.covered = (covered.iter().filter(|&&c| c).count() * 100 / line.len().max(1)) as u8;
        map
    }

    #[test]
    fn the_index_finds_what_comparing_finds() {
        let words: Vec<&str> =
            WORDS.iter().flat_map(|(_, list)| list.split_whitespace()).chain(["甲", "　", "a", "，", "责", "国"]).collect();
        let mut seed = 3u64;
        let mut throw = |sides: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % sides
        };
        for _ in 0..2_000 {
            let line: String = (0..throw(9)).map(|_| words[throw(words.len())]).collect();
            let (found, twin) = (find(&line), compared(&line));
            assert_eq!(
                (found.anywhere, found.start, found.end, found.covered),
                (twin.anywhere, twin.start, twin.end, twin.covered),
                "{line}"
            );
        }
    }
}
