//! The words that the byline grammar knows. In every list longer words stand before their beginnings.

use super::PersonRole;
use crate::lexicon::list::{List, Sieve};
use std::sync::LazyLock;

/// What role words begin with: most characters of a page begin none, and need not be held against each of them.
static ROLE_BEGINS: LazyLock<Sieve> =
    LazyLock::new(|| Sieve::of(ROLES.iter().chain(STROKE_ROLES).filter_map(|(word, _)| word.chars().next())));

/// Whether a role word may begin with `c`.
pub(super) fn may_begin_role(c: char) -> bool {
    ROLE_BEGINS.passes(c)
}

/// Role words, longer before shorter.
#[rustfmt::skip]
pub(super) const ROLES: &[(&str, PersonRole)] = &[
    ("责任编辑", PersonRole::None), ("責任編輯", PersonRole::None), ("指导老师", PersonRole::None), ("指导教师", PersonRole::None), ("辅导老师", PersonRole::None),
    ("辅导教师", PersonRole::None), ("指導老師", PersonRole::None), ("记录整理", PersonRole::Author), ("記錄整理", PersonRole::Author),
    ("讲述人", PersonRole::Author), ("讲述者", PersonRole::Author), ("口述人", PersonRole::Author), ("口述者", PersonRole::Author), ("对话人", PersonRole::Author),
    ("采访整理", PersonRole::Author), ("採訪整理", PersonRole::Author), ("责编", PersonRole::None), ("責編", PersonRole::None),
    ("文字整理", PersonRole::Author), ("主持人", PersonRole::Author), ("主持", PersonRole::Author), ("荐书人", PersonRole::Author),
    ("执笔", PersonRole::Author), ("執筆", PersonRole::Author), ("讲述", PersonRole::Author), ("講述", PersonRole::Author),
    ("撰稿", PersonRole::Author), ("评注", PersonRole::Author), ("制表", PersonRole::None), ("製表", PersonRole::None),
    ("制图", PersonRole::None), ("製圖", PersonRole::None), ("特约通讯员", PersonRole::Correspondent), ("搜集整理", PersonRole::Author), ("摄影记者", PersonRole::Reporter),
    ("攝影記者", PersonRole::Reporter), ("实习记者", PersonRole::Reporter), ("實習記者", PersonRole::Reporter),
    ("摄影报道", PersonRole::Photographer), ("攝影報道", PersonRole::Photographer),
    ("攝影報導", PersonRole::Photographer), ("特约撰稿", PersonRole::Author), ("特派员", PersonRole::Reporter),
    ("特派員", PersonRole::Reporter), ("通讯员", PersonRole::Correspondent), ("通訊員", PersonRole::Correspondent),
    ("通信员", PersonRole::Correspondent), ("通汛员", PersonRole::Correspondent), ("通讯貝", PersonRole::Correspondent), ("实习生", PersonRole::Intern),
    ("實習生", PersonRole::Intern), ("文并摄", PersonRole::Both), ("文/图", PersonRole::Both), ("图/文", PersonRole::Both),
    ("文／图", PersonRole::Both), ("图／文", PersonRole::Both), ("文/圖", PersonRole::Both), ("圖/文", PersonRole::Both),
    ("文／圖", PersonRole::Both), ("圖／文", PersonRole::Both), ("文/片", PersonRole::Both), ("文／片", PersonRole::Both), ("图文/", PersonRole::Both), ("文、图", PersonRole::Both), ("文、圖", PersonRole::Both), ("圖、文", PersonRole::Both), ("文．攝影", PersonRole::Both), ("文．圖", PersonRole::Both), ("圖‧文", PersonRole::Both), ("文‧圖", PersonRole::Both), ("图与文", PersonRole::Both), ("圖與文", PersonRole::Both), ("文・圖", PersonRole::Both), ("文·图", PersonRole::Both), ("文/摄", PersonRole::Both),
    ("文／摄", PersonRole::Both), ("评论员", PersonRole::Author), ("評論員", PersonRole::Author),
    ("撰稿人", PersonRole::Author), ("漫画", PersonRole::Author), ("漫畫", PersonRole::Author), ("插图", PersonRole::Author),
    ("插圖", PersonRole::Author), ("解答", PersonRole::Author), ("主答", PersonRole::Author), ("口述", PersonRole::Author),
    ("记者", PersonRole::Reporter), ("記者", PersonRole::Reporter), ("实习", PersonRole::Intern),
    ("摄影", PersonRole::Photographer), ("攝影", PersonRole::Photographer), ("图文", PersonRole::Both),
    ("圖文", PersonRole::Both), ("主笔", PersonRole::Author), ("主筆", PersonRole::Author), ("作者", PersonRole::Author),
    ("来稿", PersonRole::Author), ("供稿", PersonRole::Author), ("撰文", PersonRole::Text),
    ("採訪", PersonRole::Reporter), ("采访", PersonRole::Reporter), ("编译", PersonRole::Author),
    ("編譯", PersonRole::Author), ("采写", PersonRole::Reporter),
];

/// Role words only before a stroke or a colon: 文/甲 图/乙.
#[rustfmt::skip]
pub(super) const STROKE_ROLES: &[(&str, PersonRole)] = &[
    ("编辑", PersonRole::None), ("編輯", PersonRole::None), ("核稿", PersonRole::None), ("文图", PersonRole::Both), ("文圖", PersonRole::Both), ("记录", PersonRole::Author), ("記錄", PersonRole::Author), ("譯者", PersonRole::Author), ("译者", PersonRole::Author),
    ("报导", PersonRole::Reporter), ("示範", PersonRole::Author), ("諮詢", PersonRole::Author), ("报道", PersonRole::Reporter), ("報道", PersonRole::Reporter), ("報導", PersonRole::Reporter),
    ("读者", PersonRole::Author), ("讀者", PersonRole::Author), ("答问专家", PersonRole::Author), ("答问", PersonRole::Author), ("答疑", PersonRole::Author), ("说法人", PersonRole::Author), ("推荐人", PersonRole::Author), ("整理", PersonRole::Author), ("文字", PersonRole::Reporter), ("图片", PersonRole::Photographer),
    ("文", PersonRole::Text), ("图", PersonRole::Photographer), ("圖", PersonRole::Photographer),
    ("摄", PersonRole::Photographer), ("攝", PersonRole::Photographer), ("影", PersonRole::Photographer),
    ("片", PersonRole::Photographer),
];

/// Kinds of reporter, before the role word.
#[rustfmt::skip]
pub(super) static KINDS: List = List::new(&[
    "全媒体", "全媒體", "融媒体", "特派员", "首席", "融媒", "法庭", "见习", "見習", "特约", "特約", "特派", "驻站", "驻京", "学生", "學生", "实习",
    "實習", "文字", "地方", "体育", "本报", "本報", "资深", "資深", "高级", "前方", "随军", "校园", "专题", "专栏", "财经", "特邀", "驻", "駐",
    "居民", "社区", "社區", "小",
]);

/// What ends a name or a place: the telling or the sending.
#[rustfmt::skip]
pub(super) static VERBS: List = List::new(&[
    "综合外电", "綜合外電", "综合报道", "綜合報道", "綜合報導", "連線報導", "連線報道", "连线报道", "即時報導", "即時報道", "即时报道", "新聞分析", "新闻分析", "专题报道", "專題報導", "联合报道", "聯合報導", "摄影报道", "采访报道", "電話",
    "電告", "通訊", "特寫", "特写", "专稿", "專稿", "航訊", "航讯", "專訪", "訪問", "报道", "报导", "報道", "報導", "专电", "專電", "特電", "特电", "专讯", "專訊", "消息",
    "傳真", "传真", "特稿", "快訊", "快讯", "直擊", "直击", "综合", "綜合", "汛", "整理", "采写", "专访", "电", "電", "讯", "訊",
]);

#[rustfmt::skip]
pub(super) static OUTLETS: List = List::new(&[
    "21世纪经济报道", "国际在线", "財聯社", "财联社", "大紀元", "大纪元", "美國之音", "美国之音", "自由亞洲", "央视新闻", "澎湃新闻", "封面新闻", "红星新闻", "上游新闻",
    "极目新闻", "軍聞社", "军闻社", "原視", "公視", "華視", "中視", "台視", "民視", "星島", "星岛", "每经", "南都", "無綫新聞", "有線新聞", "合眾國際社", "合众国际社", "中国新闻社", "彭博社", "共同社", "塔斯社", "韩联社", "中评社", "財華社", "新华社", "新華社", "新华网", "中新社",
    "中新网", "中央社", "人民网", "法新社", "美联社", "美聯社", "路透社", "中通社", "法新", "美联", "美聯", "路透", "彭博", "匯港", "本报", "本報", "本刊", "本网", "本網",
    "合眾國際", "馬新社", "合眾社", "合衆社", "本台", "本社", "本港", "德新社", "俄新社", "安莎社", "埃菲社", "朝中社", "周刊", "週刊", "晚报", "早报", "晨报", "日报", "越通社", "俄塔社", "韓聯社", "時事社", "时事社", "泰國通訊社", "央视",
]);

/// Role words behind the names: 甲 摄.
#[rustfmt::skip]
pub(super) static CLOSERS: List = List::new(&[
    "记录整理", "記錄整理", "改编", "改編", "原著", "缩写", "合译", "合譯", "合撰", "综编", "出题", "出題", "汇编", "彙編", "推荐", "推薦", "搜集", "记录", "記錄", "摄制", "摄影", "攝影", "评注", "供图", "供圖", "提供", "文图", "文圖", "口述", "整理", "采写", "供稿", "主答", "著", "辑", "輯", "答", "摄", "攝", "绘", "繪", "图", "圖", "文", "作",
    "画", "畫", "书", "書", "译", "譯",
]);

/// Words between outlet and verb that are no place.
#[rustfmt::skip]
pub(super) static NOT_PLACES: List = List::new(&[
    "随车", "隨車", "随队", "隨隊", "随团", "隨團", "随军", "隨軍", "现场", "現場", "实地", "實地", "法庭", "法院", "校", "連線", "连线", "本港", "港聞", "體育", "体育", "警方", "專訊", "综合", "綜合", "专", "專", "特", "快", "特约", "最新",
    "独家", "獨家", "联合", "聯合", "专题", "專題", "热线", "今", "昨", "综合消息", "即時", "即时", "外", "外电", "外電", "互联网", "互聯網", "网络", "網絡", "網路", "整理", "採訪", "采访", "綜合外電", "综合外电", "三地", "兩地", "两地", "綜合報導", "综合报道",
]);

/// What the name of a paper, an agency, a site ends in.
#[rustfmt::skip]
pub(super) static OUTLET_ENDS: List = List::new(&[
    "报", "報", "通讯社", "新华社", "新華社", "中央社", "网", "網", "电视台", "電視台", "客户端", "周讯", "周訊", "周刊", "週刊", "壹点", "发布", "發布", "融媒体中心", "融媒體中心", "媒体中心", "融媒中心", "时报", "传媒", "全媒体", "融媒",
]);
