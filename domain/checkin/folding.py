"""Folds a text for matching, one character for one, so that every position still points into what was typed."""

import re

# Traditional and its simplified form in turn; only characters that occur in words the reader knows.
PAIRS = (
    "電电話话訪访簽签約约報报價价見见聯联繫系係系戶户萬万億亿兩两雙双幾几個个單单圓圆塊块錢钱幣币東东進进對对沒没後后產产講讲標标書书發发給给開开線线條条筆笔場场間间檔档攤摊張张業业績绩額额總总計计會会議议"
    "圖图準准備备劃划應应該该過过還还這这邊边裡里裏里來来時时點点鐘钟週周禮礼號号請请問问誰谁嗎吗麼么麽么聽听尋寻噚寻們们與与貨货賬账帳账匯汇題题試试驗验門门樓楼層层歲岁煩烦謝谢錯错誤误糾纠補补錄录寫写記记"
    "負负責责廠厂經经銷销採采購购實实際际親亲諮咨詢询覆复復复傾倾傳传達达談谈論论認认確确環环結结續续終终於于級级類类顧顾佔占僅仅儘尽極极樣样機机歡欢漲涨獲获現现異异當当盡尽眾众碼码種种稱称穩稳節节紅红細细"
    "組组網网緊紧縮缩罷罢舊旧處处術术衝冲設设許许診诊評评詳详語语說说説说誠诚諾诺證证護护讓让貴贵費费資资質质趕赶跡迹較较輕轻輪轮轉转辦办農农運运遊游遲迟遠远適适選选郵邮鄰邻釋释鎊镑鐵铁長长華华豐丰恆恒龍龙"
    "島岛灣湾廣广麗丽僑侨陳陈劉刘黃黄吳吴鄭郑趙赵孫孙馬马葉叶蘇苏盧卢羅罗鄧邓蕭萧鍾钟楊杨馮冯賴赖譚谭嚴严龔龚顏颜銀银團团藥药醫医蘋苹聖圣寶宝樂乐興兴銳锐鴻鸿創创園园師师員员幫帮貿贸榮荣鋼钢鋁铝飛飞騰腾訊讯"
    "優优維维愛爱衛卫視视導导體体協协稅税監监濟济輝辉閃闪萊莱淨净儀仪獻献養养屬属閉闭關关陸陆陽阳隨随險险雖虽離离難难靜静韓韩頁页項项順顺須须預预領领頭头願愿飯饭館馆駐驻驚惊髮发黨党齊齐闆板贏赢搵揾嗰那啲些"
    "喺在咁这壹一贰二貳二叁三佰百仟千專专叢丛丟丢臨临爲为舉举喬乔習习買买爭争雲云亞亚從从倉仓衆众夥伙偉伟餘余傭佣倆俩兒儿蘭兰內内決决況况湊凑鳳凤凱凯剛刚別别務务動动勁劲勞劳勢势區区卻却廳厅歷历厲厉壓压廈厦"
    "廚厨縣县變变臺台喫吃嚇吓呂吕啓启吶呐嗶哔喲哟囉啰嘍喽國国夠够夾夹獎奖奧奥婁娄學学寧宁審审宮宫壽寿將将爾尔崗岗嶽岳鞏巩帶带幹干並并莊庄慶庆庫库廟庙龐庞廢废強强憶忆態态悅悦戲戏戰战撲扑託托執执掃扫揚扬擾扰"
    "擬拟攏拢撥拨揮挥撈捞換换據据攜携斂敛數数斷断無无曠旷晝昼曬晒暫暂構构櫃柜欒栾夢梦歐欧毀毁畢毕氣气漢汉湯汤溝沟潔洁測测塗涂潤润澱淀溫温滿满濱滨濰潍潛潜瀾澜燈灯爐炉燒烧熱热獨独瑪玛瘋疯鹽盐蓋盖盤盘碩硕祕秘"
    "積积竇窦競竞籠笼築筑籌筹籤签簡简糧粮紀纪緯纬純纯納纳紛纷紙纸織织紹绍絡络絕绝統统繼继綠绿編编緣缘繆缪繳缴罰罚聶聂勝胜腳脚蘆芦範范薦荐營营蔣蒋藍蓝慮虑蠻蛮裝装觀观覺觉訂订討讨訓训識识訴诉誒诶讀读諗谂調调"
    "諒谅謀谋財财敗败貸贷賀贺賊贼賈贾賞赏賽赛贊赞躉趸蹤踪車车軟软輔辅輸输連连遜逊遞递遺遗鄺邝鄔邬鄒邹醬酱針针釘钉鋪铺鎖锁鋰锂錦锦鍵键鎮镇閆闫閔闵隊队陣阵韋韦韻韵頂顶頻频風风飲饮饒饶餓饿饋馈馳驰驅驱駱骆魯鲁"
    "鮑鲍鳥鸟雞鸡鴨鸭鴿鸽鵬鹏麥麦穫获彙汇註注纔才併并瀋沈製制沖冲佈布睏困誌志覈核隻只滙汇為为衞卫啟启著着"
)
# Marks that are not the wide forms of ASCII: each with what it is read as.
MARKS = {
    "\uffe5": "\u00a5", "\uffe1": "\u00a3", "\u3000": " ", "\u2212": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
    "\u301c": "~", "\u223c": "~", "\u2248": "~", "\u02dc": "~", "\u00d7": "x", "\u2715": "x", "\u2019": "'",
    "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u300c": '"', "\u300d": '"', "\u300e": '"', "\u300f": '"',
    "\u3010": "[", "\u3011": "]", "\u3014": "[", "\u3015": "]", "\ufe30": ":", "\u3007": "\u96f6",
}  # fmt: skip
HAN = range(0x4E00, 0x9FA6)
WIDE = range(0xFF01, 0xFF5F)  # the wide forms of ASCII, 0xFEE0 above it
INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
TICKS = frozenset("✓✔√✅☑")
CROSS = re.compile("(?<=[^\\d\\s])\u00d7(?=\\s|$|[,;，；。])")  # beside ticks it crosses out
ARROW = re.compile(
    r"((?:^|[\n,;\uff0c\uff1b])[^\S\n]*[A-Za-z\u4e00-\u9fff][A-Za-z \u4e00-\u9fff]{0,24}?) ?(?:[-=]>|\u2192)"
    r"(?=[^\S\n]*[\d$\u00a3\u20ac\u00a5])"
)
CHANGED = re.compile(r"(?<=[\dkKmMwW\u4e07]) ?(?:[-=]>|\u2192) ?(?=[$\u00a3\u20ac\u00a5]?\d)")  # 12k → 14k: which?
WIDE_THOUSANDS = re.compile("\uff0c(?<=[\uff10-\uff19]\uff0c)(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))")


FORMAL_DIGITS = str.maketrans("叁肆伍陆柒捌玖拾", "三四五六七八九十")
FORMAL_DIGIT = re.compile("[叁肆伍陆柒捌玖拾]")
FORMAL = re.compile(
    "(?=[一二叁肆伍陆柒捌玖拾百千万亿零]*[叁肆伍陆柒捌玖拾百千]{2})[一二叁肆伍陆柒捌玖拾百千万亿零]{2,20}"
    "|(?<![\u4e00-\u9fff])[叁肆伍陆柒捌玖](?=[万亿元圆个通单])|[叁肆伍陆柒捌玖](?=[万亿元圆])"
)


def _table() -> dict[int, str]:
    table = {code: chr(code) for code in HAN}  # what stays is named as well: str.translate is slow at what it misses
    table |= {ord(PAIRS[at]): PAIRS[at + 1] for at in range(0, len(PAIRS), 2)}
    table |= {ord(mark): plain for mark, plain in MARKS.items()}
    table |= {code: chr(code - 0xFEE0).lower() for code in WIDE}
    return table | {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}


TABLE = _table()
FOLDED = re.compile(f"[{re.escape(''.join(chr(code) for code, plain in TABLE.items() if chr(code) != plain))}]")
FEW = 10  # different characters: so many are sooner replaced one by one (none becomes another one) than by the table


def cleaned(text: str) -> str:
    """The text without invisible characters, with the wide commas inside wide numbers made narrow, and the arrows
    behind labels (calls -> 9) made colons."""
    if not (text.isascii() and text.isprintable()):
        text = INVISIBLE.sub("", text)
        text = CROSS.sub("✗", text) if "\u00d7" in text and not TICKS.isdisjoint(text) else text
    if ">" in text or "\u2192" in text:
        text = CHANGED.sub("~", ARROW.sub(r"\1:", text))
    return WIDE_THOUSANDS.sub(",", text) if "\uff0c" in text else text


def folded(text: str) -> str:
    """The text in simplified, narrow, lower-case characters, of the same length."""
    if text.isascii():
        return text.lower()
    low, found = text, set(FOLDED.findall(text))
    if len(found) > FEW:
        low = text.translate(TABLE)
    else:
        for char in found:
            low = low.replace(char, TABLE[ord(char)])
    return FORMAL.sub(_formal, low) if FORMAL_DIGIT.search(low) else low


def _formal(found: re.Match[str]) -> str:
    """叁万伍仟 as 三万五千; 陆 and 伍 alone may be names."""
    return found[0].translate(FORMAL_DIGITS)
