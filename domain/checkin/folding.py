"""Folds a text for matching, one character for one, so that every position still points into what was typed."""

import re

# Traditional and its simplified form in turn; only characters that occur in words the reader knows.
PAIRS = (
    "電电話话訪访簽签約约報报價价見见聯联繫系係系戶户萬万億亿兩两雙双幾几個个單单圓圆塊块錢钱幣币東东"
    "進进對对沒没後后後后產产講讲標标書书發发給给開开線线條条筆笔場场間间檔档攤摊張张"
    "業业績绩額额總总計计會会議议圖图準准備备劃划應应該该過过還还這这邊边裡里裏里來来時时點点"
    "鐘钟週周禮礼號号約约過过請请問问誰谁嗎吗麼么麽么聽听尋寻噚寻們们與与貨货"
    "賬账帳账匯汇題题試试驗验門门樓楼層层歲岁萬万煩烦謝谢辛辛錯错誤误糾纠"
    "補补錄录寫写記记負负責责廠厂經经銷销採采購购實实際际際际親亲諮咨詢询覆复復复"
    "傾倾傳传達达談谈論论認认確确環环結结續续續续終终於于於于級级類类顧顾"
    "佔占僅仅儘尽極极樣样機机歡欢漲涨獲获現现異异當当盡尽眾众碼码種种稱称"
    "穩稳節节紅红細细組组網网緊紧線线縮缩罷罢聊聊舊旧處处術术"
    "衝冲設设許许診诊評评詳详語语說说説说誠诚諾诺證证護护讓让貴贵費费資资質质趕赶跡迹較较"
    "輕轻輪轮轉转辦办農农運运遊游遲迟遠远適适選选邀邀郵邮鄰邻酬酬釋释鎊镑鐵铁長长"
    "閉闭關关陸陆陽阳際际隨随險险雖虽離离難难電电靜静韓韩頁页項项順顺須须預预領领頭头"
    "額额願愿飯饭館馆駐驻驚惊髮发黨党齊齐闆板贏赢搵揾嗰那啲些喺在咁这壹一贰二貳二叁三佰百仟千約约"
)
MARKS = '，,：:；;（(）)！!？?％%＋+－-／/～~＃#＊*＝=＆&＠@．.＜<＞>［[］]｛{｝}｜|＄$￥¥￡£　 －-−-–-—-―-〜~∼~≈~˜~×x✕x’\'‘\'“"”"「"」"『"』"【[】]〔[〕]︰:•\u2022〇零'
INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
WIDE_THOUSANDS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def _table() -> dict[int, str]:
    table = {ord(PAIRS[at]): PAIRS[at + 1] for at in range(0, len(PAIRS), 2)}
    table.update({ord(MARKS[at]): MARKS[at + 1] for at in range(0, len(MARKS), 2)})
    table.update(
        {code: chr(code - 0xFEE0 + 32 * (code < 0xFF3B)) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    )
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)})
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    return table


TABLE = _table()


def cleaned(text: str) -> str:
    """The text without invisible characters, and with the wide commas inside wide numbers made narrow."""
    text = INVISIBLE.sub("", text)
    return WIDE_THOUSANDS.sub(",", text)


def folded(text: str) -> str:
    """The text in simplified, narrow, lower-case characters, of the same length."""
    return text.translate(TABLE)
