//! Surnames, and what a personal name looks like.

use super::list::List;
use super::tables::Set;
use std::sync::LazyLock;

/// Surnames of one character, simplified and traditional, common and rare.
const SURNAMES: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎\
鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧\
计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗\
丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫\
宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍\
郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师\
巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福\
肖付闫代涂覃苑仝佀丘楚海刑尧铁占覃冼邸隋展战逢曲都原是初鹿麦泰揭禤茆信来郁粟单訾敬锺銮邝矫晋门雪修桐滕力苟靖宾竹车练咎保奇\
趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭貝談龐熊紀項藍閔賈婁顏鍾駱樊萬盧經應賁鄧單諸鈕\
龔榮陸羅儲靳糜鄔車寧仇欒厲劉葉龍賴喬陰蒼雙聞譚貢勞鄭邊莊閻連習魚廣闕東歐師鞏聶饒養須豐關蓋後遊權況岳帥蔔涂游簡溫曾丘余鄺麥戴鄢庹栗芦郇仉琚雒闾綦檀甯蹇戢睢禚亓呙迟遲谌諶訚楼樓荊";

/// Surnames of two characters.
#[rustfmt::skip]
static COMPOUND: List = List::new(&[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "长孙", "宇文", "司空", "端木", "百里", "东郭", "南宫",
    "呼延", "独孤", "夏侯", "轩辕", "钟离", "闻人", "申屠", "单于", "公羊", "澹台", "濮阳", "太史", "公冶", "宗政", "淳于", "仲孙", "赫连", "第五",
    "歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "獨孤", "軒轅", "鍾離", "聞人", "夏侯", "張簡",
]);

static ONE: LazyLock<Set<char>> = LazyLock::new(|| SURNAMES.chars().collect());

/// Whether `c` is a surname.
pub(crate) fn is_surname(c: char) -> bool {
    ONE.contains(&c)
}

/// Whether the word begins with a surname of two characters.
pub(crate) fn has_compound_surname(word: &str) -> bool {
    COMPOUND.begins(word)
}

/// Words of two to four characters that stand where a name might and are none.
#[rustfmt::skip]
static NOT_NAMES: List = List::new(&[
    "未完待续", "简讯", "簡訊", "文讯", "文訊", "加时", "编者", "編者", "未完待續", "待下期", "了解到", "获悉", "獲悉", "采访时", "會同", "会同", "专稿", "專稿", "敬上", "美国", "美國", "英国", "英國", "日本", "法国", "法國", "德国", "德國", "韩国", "韓國", "俄国", "中國", "台湾", "台灣", "香港", "澳门", "澳門", "博士", "教授", "文字", "图文",
    "合寫", "合写", "手啟", "谨启", "国画", "书法",
    "民间故事", "搜集", "报道", "報道", "特约球评", "特約球評", "by", "名次", "球队", "积分", "周日", "周六", "特稿", "專訪", "专访", "完", "全文完", "未完", "待续",
    "待續", "节选", "節選", "上接", "下转", "下轉", "连载", "連載", "资料", "資料", "左一", "左二", "右一", "右二", "中国", "全国", "本报", "本報",
    "综合", "綜合", "图片", "圖片", "社论", "社論", "小小说", "外一首", "外二首", "组诗", "評論", "评论", "转载", "轉載", "摘自", "选自", "有删节",
    "来源", "见图", "左图", "右图", "上图", "下图", "如图", "国庆", "春节", "时间", "地点", "电话", "電話", "广告", "廣告", "和平", "金融", "经济",
    "文化", "高中", "安全", "平安", "明天", "时代", "元旦",
]);

/// What Mongolian and Tibetan names begin or end with: they have no surname.
static STEPPE: List = List::new(&[
    "毕力格",
    "格日勒",
    "巴特尔",
    "其其格",
    "图雅",
    "巴雅尔",
    "巴根",
    "高娃",
    "塔娜",
    "旺堆",
    "洛桑",
    "央宗",
    "卓玛",
    "卓嘎",
    "旺姆",
    "扎西",
    "次仁",
    "才让",
    "才仁",
    "多吉",
    "达瓦",
    "平措",
    "白玛",
    "索朗",
    "格桑",
    "娜仁",
    "乌云",
    "其木格",
]);

/// Whether a word is a Mongolian or Tibetan name.
pub(crate) fn is_steppe(word: &str) -> bool {
    (3..=6).contains(&word.chars().count()) && (STEPPE.ends(word) || STEPPE.begins(word))
}

/// Whether a word of Han characters can be a person's name, and how surely.
pub(crate) fn name_likeness(word: &str) -> NameLikeness {
    let count = word.chars().count();
    let Some(first) = word.chars().next() else { return NameLikeness::No };
    let spoken = word.contains(['了', '的', '到', '这', '這', '请', '請', '〇', '○'])
        || word.starts_with("未完")
        || (count >= 3 && word.starts_with('由'));
    let latin =
        first.is_ascii() && word.chars().all(|c| c.is_ascii_alphabetic() || c == ' ') && word.contains(|c: char| c.is_ascii_lowercase());
    if latin && first.is_ascii_uppercase() && count > 2 {
        return NameLikeness::Surname;
    }
    if OFFICES.has(word) || (count >= 3 && OFFICES.ends(word)) {
        return NameLikeness::No;
    }
    if is_steppe(word) && !spoken {
        return NameLikeness::Surname;
    }
    if NOT_NAMES.has(word) || spoken || !(2..=4).contains(&count) {
        let foreign = word.contains(['·', '‧', '・']) && (4..=20).contains(&count);
        return if foreign { NameLikeness::Surname } else { NameLikeness::No };
    }
    match () {
        () if has_compound_surname(word) && count >= 3 => NameLikeness::Surname,
        () if is_surname(first) && count <= 3 => NameLikeness::Surname,
        () => NameLikeness::Possible,
    }
}

/// Words that say what the owner of the name behind them is.
#[rustfmt::skip]
static TITLES: List = List::new(&[
    "縣民", "鎮民", "鄉民", "里民", "区民", "區民", "县民", "审判员", "战士", "參謀", "参谋", "作训参谋", "分析员", "指导员", "连长", "獸醫師", "兽医师", "獸醫", "食譜設計", "設計", "球评", "球評", "解答专家",
    "會計師", "牙醫", "牙医", "工程師", "護理師", "护理师", "藥師", "药师", "校友", "务工者", "務工者", "自由業", "上等兵", "列兵", "下士", "中士", "上士", "少尉", "中尉", "讀者", "护士", "司机", "主播", "班主任", "校長", "校长", "董事长", "总经理", "企画", "企畫", "企划", "作词", "作曲", "读者", "市民", "网友", "網友", "律师",
    "律師", "学生", "學生", "大学生", "教师", "教師", "老师", "老師", "医生", "醫生", "医师", "醫師", "村民", "居民", "主婦", "主妇", "隊員", "队员", "會計", "役男", "社工", "主管", "馬評人", "出租车司机", "農民", "電工", "电工", "钳工", "焊工", "车工", "木工", "前工", "炊事员", "业主", "家长", "患者",
    "患者家属", "小股东", "小股東", "县长", "市长", "局长", "书记", "主任", "教授", "研究员", "专家", "作家", "诗人", "工人", "店主", "农户",
    "养殖户", "球迷", "农民", "組長", "组长", "法官", "琴师", "战友", "职工", "干部", "店员", "工程师", "站长", "厂长", "社员", "营业员", "售票员", "车长", "摊主", "老人", "家管", "编剧", "导游", "导演", "市議員",
]);

/// Whether the word is one of the titles and nothing else.
pub(crate) fn is_title_word(word: &str) -> bool {
    TITLES.has(word)
}

/// Whether a title may end with `c`.
pub(crate) fn may_end_title(c: char) -> bool {
    TITLES.may_end(c)
}

/// Whether the word is a title, not a name.
pub(crate) fn is_title(word: &str) -> bool {
    (word.ends_with('族') && word.chars().count() <= 5)
        || (word.ends_with('匠') && word.chars().count() <= 3)
        || (word.chars().count() <= 5 && TITLES.ends(word))
        || ["退休", "作者", "一名", "一位", "一个", "一個", "单位", "作者单位", "特约", "特約"].iter().any(|t| word.starts_with(t))
}

/// How surely a word is a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameLikeness {
    /// Not by length or by the word itself.
    No,
    /// By its length.
    Possible,
    /// By its surname.
    Surname,
}

/// What the names of offices end in, though they begin like a person's: 宣传部, 团委.
#[rustfmt::skip]
static OFFICES: List = List::new(&[
    "传部", "辑部", "編輯部", "道组", "導組", "讯组", "訊組", "信组", "团委", "党委", "工会", "学会", "协会", "委会", "生会", "教务处", "科研处", "一中",
    "二中", "三中", "附中", "附小", "煤矿", "公社", "街道", "社区", "二连", "一连", "三连",
]);

/// Whether the word names an institution that may sign a piece.
pub(crate) fn is_office(word: &str) -> bool {
    OFFICES.ends(word)
        || word.chars().count() >= 3 && word.chars().last().is_some_and(|c| "院部所局校司委办會会团站队隊处厂廠社组組室科心".contains(c))
}

/// Whether the word names an institution, a class, a district: what stands before an author's name.
pub(crate) fn is_affiliation(word: &str) -> bool {
    const ENDS: &str = "场場矿礦段券院部所局校司股级班县市镇乡村区厅委办团会系站队处科厂店社馆台網网報报組组縣鄉鎮區廳處廠館學校级級";
    const MANY: [&str; 12] = ["公司", "中心", "大学", "大學", "小学", "小學", "中学", "中學", "集团", "集團", "法院", "协会"];
    let count = word.chars().count();
    let digits = word.chars().any(|c| c.is_ascii_digit());
    let by_end = word.chars().last().is_some_and(|c| ENDS.contains(c)) && count >= 3;
    digits || by_end || OFFICES.ends(word) || MANY.iter().any(|m| word.ends_with(m)) || count > 4
}
