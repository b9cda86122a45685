"""How people write currencies, folded, and the ISO 4217 code meant."""

CODES = (
    "CNY RMB CNH USD EUR GBP HKD JPY CHF SGD MYR THB IDR PHP INR KRW TWD NTD AUD NZD CAD SEK NOK DKK PLN CZK HUF "
    "AED SAR ZAR NGN KES EGP QAR PKR BDT LKR KZT UAH BRL MXN VND ILS TRY KWD BHD OMR JOD TND CLP ISK XAF XOF BGN "
    "KHR MMK MNT NPR UZS UYU"
)
SAME = {
    "RMB": "CNY", "CNH": "CNY", "NTD": "TWD",
}  # fmt: skip
SIGNS = {
    "$": "USD", "us$": "USD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "ca$": "CAD", "nt$": "TWD", "nz$": "NZD", "rm": "MYR", "¥": "CNY", "cn¥": "CNY", "jp¥": "JPY", "€": "EUR",
    "£": "GBP", "₩": "KRW", "₹": "INR", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN",
    "₺": "TRY", "₪": "ILS", "₴": "UAH", "r$": "BRL", "rs": "INR", "rs.": "INR",
    "港币": "HKD", "港元": "HKD", "美元": "USD", "美金": "USD", "人民币": "CNY", "新台币": "TWD", "台币": "TWD",
    "澳元": "AUD", "加元": "CAD", "韩元": "KRW", "新加坡元": "SGD", "瑞郎": "CHF", "泰铢": "THB", "马币": "MYR",
    "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "新币": "SGD",
}  # fmt: skip
AFTER = {
    "元人民币": "CNY", "人民币": "CNY", "元整": "CNY", "元": "CNY", "块钱": "CNY", "块": "CNY", "圆": "CNY",
    "软妹币": "CNY", "港币": "HKD", "港元": "HKD", "港纸": "HKD", "元港币": "HKD", "蚊": "HKD", "美元": "USD",
    "美金": "USD", "美刀": "USD", "刀": "USD", "元美金": "USD", "欧元": "EUR", "欧": "EUR", "英镑": "GBP",
    "镑": "GBP", "日元": "JPY", "日圆": "JPY", "円": "JPY", "日币": "JPY", "新币": "SGD", "新元": "SGD",
    "坡币": "SGD", "新加坡元": "SGD", "澳元": "AUD", "澳币": "AUD", "加元": "CAD", "加币": "CAD", "台币": "TWD",
    "新台币": "TWD", "韩元": "KRW", "韩币": "KRW", "泰铢": "THB", "卢比": "INR", "马币": "MYR", "令吉": "MYR",
    "瑞郎": "CHF", "瑞士法郎": "CHF", "卢布": "RUB", "迪拉姆": "AED", "us dollars": "USD", "us dollar": "USD",
    "dollars": "USD", "dollar": "USD", "bucks": "USD", "hk dollars": "HKD", "singapore dollars": "SGD",
    "sing dollars": "SGD", "aussie dollars": "AUD", "pounds": "GBP", "quid": "GBP", "sterling": "GBP",
    "pound": "GBP", "euros": "EUR", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "kuai": "CNY",
    "renminbi": "CNY", "francs": "CHF", "swiss francs": "CHF", "rupees": "INR", "ringgit": "MYR", "baht": "THB",
    "won": "KRW", "hk$": "HKD", "€": "EUR", "£": "GBP", "$": "USD", "¥": "CNY", "usd$": "USD",
}  # fmt: skip


def before() -> dict[str, str]:
    """What stands before an amount: signs, and every Chinese name of a currency (瑞士法郎1万)."""
    names = {
        name: code for name, code in AFTER.items() if not name[0].isascii() and len(name) > 1 and name[0] not in "元块"
    }
    return names | SIGNS


def codes() -> dict[str, str]:
    """Every code, folded, with the code it stands for."""
    return {code.lower(): SAME.get(code, code) for code in CODES.split()}
