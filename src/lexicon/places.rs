//! Places: those known by name, and those known by what their names end in.

use super::habits::simplified;
use super::tables::Set;
use std::sync::LazyLock;

/// Places that datelines, 報導 lines and signatures name most.
const PLACES: &str = "北京 上海 天津 重庆 广州 深圳 成都 武汉 杭州 南京 西安 沈阳 哈尔滨 长春 大连 济南 青岛 郑州 长沙 合肥 福州 厦门 南昌 \
石家庄 太原 呼和浩特 乌鲁木齐 兰州 西宁 银川 拉萨 昆明 贵阳 南宁 海口 三亚 香港 澳门 台北 新北 桃园 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 \
云林 嘉义 屏东 宜兰 花莲 台东 澎湖 金门 马祖 臺北 臺中 臺南 臺東 桃園 雲林 嘉義 屏東 宜蘭 花蓮 台東 金門 馬祖 連江 竹市 竹縣 北市 新北市 台北市 高雄市 台中市 台南市 桃園市 \
廣州 成都 武漢 瀋陽 長沙 廈門 重慶 澳門 東京 大阪 首爾 首尔 东京 纽约 紐約 华盛顿 華盛頓 洛杉矶 洛杉磯 旧金山 舊金山 伦敦 倫敦 巴黎 柏林 莫斯科 日内瓦 日內瓦 \
联合国 布鲁塞尔 布魯塞爾 罗马 羅馬 曼谷 新加坡 吉隆坡 雅加达 雅加達 河内 河內 马尼拉 馬尼拉 槟城 檳城 怡保 新山 马六甲 古晋 亚庇 悉尼 雪梨 墨尔本 多伦多 多倫多 温哥华 溫哥華 开罗 開羅 内罗毕 新德里 平壤 灣仔 西貢 沙田 旺角 觀塘 荃灣 屯門 元朗 大埔 北角 中環 銅鑼灣 九龍 深水埗 油麻地 將軍澳 天水圍 上水 粉嶺 柴灣 筲箕灣 鰂魚涌 香港仔 赤柱 大嶼山 長洲 氹仔 路環 板橋 中壢 三重 鳳山 仰光 金边 金邊 马德里 馬德里 雅典 维也纳 維也納 里斯本 布达佩斯 布達佩斯 华沙 華沙 布拉格 赫尔辛基 赫爾辛基 斯德哥尔摩 斯德哥爾摩 \
哥本哈根 奥斯陆 奧斯陸 都柏林 米兰 米蘭 慕尼黑 法兰克福 法蘭克福 日內瓦 伊斯坦布尔 伊斯坦堡 安卡拉 多哈 杜哈 迪拜 杜拜 德黑兰 德黑蘭 巴格达 巴格達 耶路撒冷 大马士革 大馬士革 \
喀布尔 喀布爾 伊斯兰堡 伊斯蘭堡 孟买 孟買 加德满都 加德滿都 科伦坡 可倫坡 达卡 達卡 万象 永珍 胡志明市 马德望 巴厘岛 峇里島 里约热内卢 里約 圣保罗 聖保羅 利马 利馬 墨西哥城 哈瓦那 \
渥太华 渥太華 蒙特利尔 蒙特婁 芝加哥 波士顿 波士頓 休斯敦 休士頓 西雅图 西雅圖 费城 費城 亚特兰大 亞特蘭大 檀香山 关岛 關島 冲绳 沖繩 福冈 福岡 名古屋 京都 横滨 橫濱 釜山 堪培拉 坎培拉 \
惠灵顿 威靈頓 奥克兰 奧克蘭 约翰内斯堡 约堡 开普敦 开普敦 阿尔及尔 达喀尔 亚的斯亚贝巴 阿布扎比 利雅得 贝鲁特 貝魯特 加沙 加薩 基辅 基輔 明斯克 塔什干 阿斯塔纳 乌兰巴托 烏蘭巴托 扬州 苏州 无锡 宁波 温州 徐州 洛阳 开封 \
河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 \
唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 \
四平 辽源 通化 白城 延边 延吉 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 绥化 常州 苏州 南通 连云港 淮安 盐城 镇江 泰州 宿迁 江阴 昆山 常熟 张家港 太仓 嘉兴 湖州 绍兴 衢州 舟山 台州 丽水 义乌 温岭 \
芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 泉州 漳州 南平 龙岩 景德镇 萍乡 九江 新余 鹰潭 赣州 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 \
平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 \
珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 南充 眉山 宜宾 \
广安 达州 雅安 巴中 资阳 遵义 六盘水 安顺 毕节 铜仁 曲靖 玉溪 昭通 丽江 普洱 临沧 大理 宝鸡 咸阳 铜川 渭南 延安 汉中 榆林 商洛 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 伊犁 喀什 和田 \
汐止 永和 中和 木柵 新莊 土城 蘆洲 淡水 士林 內湖 南港 景美 北投 天母 萬華 三峽 鶯歌 新店 樹林 五股 林口 瑞芳 楊梅 平鎮 頭份 竹東 豐原 大甲 沙鹿 清水 大里 太平 員林 鹿港 和美 北港 斗六 虎尾 朴子 新營 麻豆 岡山 左營 旗山 潮州 東港 恆春 羅東 蘇澳 礁溪 馬公 \
離島 上環 西環 堅尼地城 薄扶林 跑馬地 太古 西灣河 小西灣 佐敦 尖沙咀 紅磡 土瓜灣 黃大仙 慈雲山 樂富 鑽石山 藍田 油塘 秀茂坪 牛頭角 葵涌 葵芳 青衣 東涌 馬鞍山 大圍 火炭 石硤尾 長沙灣 美孚 荔枝角 何文田 黃埔 鴨脷洲 坪洲 南丫島 望厦 氹仔 黑沙環 \
雪兰莪 雪蘭莪 柔佛 霹雳 吉打 玻璃市 吉兰丹 登嘉楼 彭亨 森美兰 沙巴 砂拉越 沙捞越 芙蓉 巴生 八打灵 八打灵再也 麻坡 峇株巴辖 居銮 金宝 双溪大年 亚罗士打 哥打峇鲁 哥打京那峇鲁 关丹 诗巫 美里 斗湖 山打根 瓜拉丁加奴 \
美国 英国 法国 德国 日本 韩国 印度 印尼 泰国 缅甸 越南 菲律宾 马来西亚 澳大利亚 澳洲 加拿大 俄罗斯 美國 英國 法國 德國 韓國 泰國 緬甸 馬來西亞 菲律賓 加州 城关 城關";

static PLACE: LazyLock<Set<&'static str>> = LazyLock::new(|| PLACES.split_whitespace().collect());

/// Whether the word is a place known by name.
pub(crate) fn is_place(word: &str) -> bool {
    let simple = || word.chars().map(simplified).collect::<String>();
    PLACE.contains(word) || (word.len() <= 24 && PLACE.contains(simple().as_str()))
}

/// What places' names end in that hardly any person's does: 江津路, 李家湾, 沙河子屯.
const SURE_ENDS: &str = "路街巷弄里村庄莊屯寨堡镇鎮乡鄉区區县縣市省湾灣埗坪坝壩埔寮厝邨苑圩墩沟溝甸洼窪口关關营營集店门門";

/// What places' names end in, and persons' too: 柳溪, 根河, 石山.
const ENDS: &str = "州邑溪河江湖海山岭嶺川原桥橋林泉津浦港园園沙洲岛島塘潭冈岗崗坡城";

/// Numerals before 里 and 村: 张千里 is a person.
const COUNTED: &str = "千万萬百";

/// Provinces of two characters.
const PROVINCES: &str =
    "河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾";

/// Whether the word is a place: by name, or by an end that persons' names have not.
pub(crate) fn is_sure_place(word: &str) -> bool {
    let mut back = word.chars().rev();
    let (last, before) = (back.next(), back.next());
    let counted = before.is_some_and(|c| COUNTED.contains(c));
    is_place(word) || is_in_province(word) || (word.chars().count() >= 3 && !counted && last.is_some_and(|c| SURE_ENDS.contains(c)))
}

/// 湖北黄石: a province and two characters that say where in it.
fn is_in_province(word: &str) -> bool {
    let cut = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    word.chars().count() == 4 && PROVINCES.contains(&word[..cut]) && word[..cut].chars().count() == 2
}

/// Whether the word may be a place, by its end.
pub(crate) fn may_be_place(word: &str) -> bool {
    is_sure_place(word)
        || ((2..=4).contains(&word.chars().count()) && word.chars().last().is_some_and(|c| ENDS.contains(c) || SURE_ENDS.contains(c)))
}
