"""Well-known companies whose names would mislead a reader of single words (三一重工, 饿了么, Five Guys, Best Buy)."""

HAN = (
    "美的 美的集团 饿了么 三一重工 三一 一汽 一汽大众 五粮液 中建三局 中建八局 中建二局 中建 百度 万科 万达 千禾 三星 三菱 三只松鼠 七匹狼 六个核桃 九阳 九牧 八马 五菱 双汇 六福 周大福 周六福 周生生 百丽 百胜 百威 百事 千味央厨 万华化学 亿纬锂能 亿联 58同城 360 去哪儿 同程 同仁堂 和记黄埔 和府 和睦家 得力 "
    "华为 中兴 小米 腾讯 阿里 阿里巴巴 阿里云 京东 京东物流 京东方 美团 字节 字节跳动 滴滴 拼多多 快手 网易 新浪 搜狐 联想 海尔 海信 格力 苏宁 国美 比亚迪 吉利 奇瑞 长城 长安 广汽 上汽 上汽集团 东风 蔚来 理想 小鹏 小鹏汽车 宁德时代 中车 中石化 中石油 中海油 国家电网 南方电网 中国移动 中国电信 中国联通 广东移动 移动 联通 "
    "工商银行 建设银行 农业银行 中国银行 招商银行 招行 平安 平安银行 平安保险 中信 中信银行 浦发 浦发银行 兴业银行 民生银行 光大 华夏银行 宁波银行 太平洋保险 太保 人保 中国人寿 国寿 新华保险 泰康 顺丰 圆通 中通 申通 韵达 德邦 菜鸟 极兔 中远海运 中远 招商局 上港集团 青岛港 盐田港 恒大 碧桂园 保利 龙湖 融创 绿城 华润 招商蛇口 金地 绿地 "
    "恒瑞 恒瑞医药 药明康德 复星医药 复星 国药 国药控股 石药 扬子江 扬子江药业 云南白药 华润三九 同济医院 协和医院 协和 华西医院 瑞金医院 中山医院 湘雅医院 人民医院 和睦家医院 茅台 蒙牛 伊利 光明 农夫山泉 娃哈哈 海底捞 海天 青岛啤酒 雪花 康师傅 统一 旺旺 安踏 李宁 特步 波司登 海澜之家 大疆 海康 海康威视 大华 大华股份 商汤 旷视 科大讯飞 讯飞 寒武纪 中芯国际 中芯 韦尔 立讯 歌尔 蓝思 "
    "富士康 台积电 联发科 华硕 宏碁 和硕 松下 索尼 欧姆龙 丰田 本田 日产 日立 东芝 西门子 博世 宝马 奔驰 大众 奥迪 宝洁 联合利华 雀巢 可口可乐 百事可乐 麦当劳 肯德基 星巴克 瑞幸 喜茶 奈雪 蜜雪冰城 沃尔玛 家乐福 永辉 盒马 大润发 华住 锦江 如家 携程 隆基 天合光能 晶科 协鑫 阳光电源 通威 徐工 中联重科 柳工 山推 三一国际 潍柴 潍柴动力 玉柴 "
    "用友 金蝶 浪潮 东软 中软 神州数码 新东方 好未来 猿辅导 作业帮 学而思 正泰 德力西 特变电工 远景 金风科技 金风 明阳 传音 OPPO vivo 一加 荣耀 TCL 创维 长虹 康佳 苏泊尔 格兰仕 老板电器 方太 欧派 索菲亚 顾家 红星美凯龙 居然之家 东方雨虹 海螺水泥 海螺 宝钢 宝武 鞍钢 首钢 沙钢 万向 福耀 宁波方太 新希望 温氏 牧原 双胞胎 正大 "
    "港铁 国泰 汇丰 渣打 恒生 恒生银行 中银香港 长和 和黄 新鸿基 恒基 信和 太古 九龙仓 周黑鸭 良品铺子 屈臣氏 百佳 惠康 大家乐 大快活 美心 翠华 莎莎 卓悦 六福珠宝 谢瑞麟 东亚银行 友邦 保诚 宏利 安盛 领展 中电 港灯 牛奶公司 丰巢 得物 小红书 知乎 哔哩哔哩 B站 有赞 微盟 来伊份 见福 美宜佳 罗森 全家 今麦郎 今世缘 今天国际 十月稻田 好利来 好想你 好孩子 好莱客 全棉时代 "
    "乐高 迪士尼 特斯拉 苹果 微软 谷歌 亚马逊 甲骨文 英特尔 高通 英伟达 思科 戴尔 惠普 施耐德 霍尼韦尔 强生 辉瑞 罗氏 诺华 拜耳 默沙东 阿斯利康 赛诺菲 葛兰素史克 雅培 美敦力 飞利浦 通用电气 卡特彼勒 小松 马士基 中外运 东方海外 长荣 万海 阳明海运 德迅 敦豪 嘉里 嘉里物流 中谷 安能 壹米滴答 跨越速运 上海地铁 广州地铁 北京地铁 港华 中国平安 老凤祥 老庙 新奥 新华三 紫光 中国建筑 中国中铁 中铁 中铁建 中交 上海建工 北京建工"
)
LATIN = (
    "five guys, super 8, 3m, 7-eleven, 7 eleven, seven eleven, forever 21, studio 54, pier 1, level 3, phase eight, best buy, shell, gap, boots, next plc, apple, orange, visa, boost, subway, staples, office depot, home depot, total energies, totalenergies, first solar, three uk, two sigma, o2, just eat, quest diagnostics, "
    "johnson & johnson, johnson and johnson, marks and spencer, marks & spencer, m&s, procter & gamble, procter and gamble, p&g, h&m, at&t, b&q, c&a, d&g, a&w, b&m, s&p, r&d systems, ernst & young, ernst and young, smith & nephew, smith and nephew, smith & wesson, black & decker, black and decker, barnes & noble, barnes and noble, bed bath & beyond, bed bath and beyond, bath & body works, crate & barrel, crate and barrel, "
    "dun & bradstreet, dun and bradstreet, pratt & whitney, standard & poor's, legal & general, legal and general, holland & barrett, holland and barrett, fortnum & mason, fortnum and mason, tate & lyle, tate and lyle, bang & olufsen, bang and olufsen, ben & jerry's, ben and jerry's, dolce & gabbana, abercrombie & fitch, kuehne + nagel, kuehne & nagel, kuehne und nagel, marsh & mclennan, mckinsey & company, tiffany & co, tiffany and co, rolls-royce, "
    "harley-davidson, coca-cola, chick-fil-a, t-mobile, jpmorgan, jp morgan, bank of america, bank of china, bank of england, standard chartered, morgan stanley, goldman sachs, wells fargo, american express, general electric, general motors, general mills, british airways, british gas, united airlines, delta, southwest, american airlines, monday.com, booking.com, salesforce, close brothers, dick's, "
    "dick's sporting goods, lowe's, macy's, kohl's, mcdonald's, wendy's, domino's, sainsbury's, levi's, trader joe's, whole foods, dollar general, dollar tree, family dollar, advance auto parts, tractor supply, foot locker, old navy, new balance, new york life, new look, new relic, under armour, north face, big lots, big y, red bull, sun life, sun hung kai, sunday riley, first bank, first data, fifth third, fifth third bank, us bank, one medical, capital one, "
    "hsbc, dbs, ocbc, uob, singtel, starhub, grab, sea group, shopee, lazada, ntuc, fairprice, cold storage, don don donki, sheng siong, capitaland, keppel, sembcorp, psa, sats, comfortdelgro, giant, courts, harvey norman, best denki, challenger, smrt, changi airport, changi, wells, arm, dow, dole, mars, hershey, dell, hp, ibm, sap, oracle, cisco, intel, lg, bp, bt, ee, sky, next, morrisons, asda, tesco, aldi, lidl, waitrose, iceland, three, wicks, screwfix, "
    "quick fit, kwik fit, easyjet, virgin, virgin media, premier inn, travelodge, holiday inn, four seasons, six flags, seven seas, ten square, nine west, 84 lumber, 99 ranch, 23andme, 20th century, 21st century, 3i, 4imprint, 8x8, 360 finance, p&o, b.braun, l'oreal, l'oréal, o'reilly, o'reilly auto parts, dr pepper, dr. reddy's, dr martens, mr bricolage, mrs fields, amazon"
)
ENTITY_ENDINGS = "公司 集团 股份 科技 电子 银行 医院 药房 药店 药业 制药 大学 中学 小学 酒店 物流 地产 重工 汽车 能源 电力 保险 证券 超市 饭店 餐厅 酒楼 学校 诊所 工厂 厂 局 院 所 协会 中心 商场 广场 百货 合作社 牧场 农场 水泥 钢铁 化工 机械 建材 家具 服饰 食品 饮料 乳业 航空 港 铁路 地铁 电器 电气 智能 软件 网络 通信 光电 精密 材料 环保 医疗 生物 医药 控股 国际 实业 贸易 船务 货运 航运 置业 物业 幼儿园 小区 村委 门诊 药企 科创 半导体 新材 五金 模具 塑胶 印刷 包装 纺织 服装 家居 装饰 建筑 建设 工程"
FAMILY = frozenset("sons co co. bros brothers partners associates daughters sisters company".split())
FIRM_WORDS = frozenset(
    "corp inc ltd llc plc co group bank hospital clinic school hotel foods logistics motors pharma medical dental insurance "
    "properties realty shipping freight lines air energy steel labs systems tech technologies solutions holdings partners "
    "brothers sons university college council trust".split()
)
