"""Finds where a message begins behind a greeting, a mention of the bot and a heading that says it is one (rule 15)."""

import re

from domain.checkin.marks import BULLET

WHO = "all|team|everyone|everybody|folks|guys|there|both|boss|chief|sir|pacer|bot"
ADDRESSED = "sir|madam|ma'am|mdm|boss|chief|bro"
THEN = "i|we|i've|we've|today|yesterday|this|now|done|kindly|please|pls|update"
REPORT = "one|update|report|recap|summary|check-?in|log|wrap-?up"
SORT = "daily|eod|end of day|end-of-day|sales|quick|field|activity|status|my|today's"
WHO_ZH = "各位|大家|领导|老板|老大|同事们|兄弟们|家人们"
SALUTATION = re.compile(
    r"(?:<@[^>\n]{1,60}>|@[a-z0-9_.]{1,40})[ ,:]+"
    rf"|(?:hi|hey|hello|dear|yo)(?: (?:{WHO}))?(?:[ ]*[,!.:\n-]+\s*|[ ]+(?=@|quick ))"
    rf"|(?:yes|yup|ok|okay|noted) (?:{ADDRESSED})[ ]*[,!.:\n-]*\s*|(?:{ADDRESSED})[ ]+(?=(?:{THEN}) )"
    rf"|(?:good )?(?:morning|afternoon|evening)(?: (?:{WHO}))?[ ]*[,!.\n]+\s*"
    rf"|(?:(?:{SORT}) ){{1,2}}(?:{REPORT})(?: from me| from my side| for today)?[ ]*[:.,\n-]+\s*"
    r"|(?:eod|check-?in|report|recap|summary|log)[ ]*[:\n-]+\s*"
    rf"|(?:{WHO_ZH})(?:领导|同事|老板|老师)?们?(?:早上|中午|下午|晚上)?[好早][呀啊哈]?[,!。~ \n]+\s*"
    r"|(?:向领导)?(?:汇报|报告)(?:一下|下)(?:今[天日]的?)?(?:工作)?[,:。!~ \n]+\s*"
    r"|(?:今[日天])?的?(?:工作|销售|业务|个人)?(?:日报|汇报|总结|小结)[:。\n]+\s*"
)
FIRST = frozenset("<@hgmaedsqftrclbyon各大领老同兄家向汇报今的工销业个日总小")
MOST = 4  # of them, one behind the other


def opening(low: str) -> tuple[int, int]:
    """Where the first bullet stands, and where the text behind it begins."""
    at = _greeted(low) if low[:1] in FIRST else 0
    if low[at : at + 1].isalpha() and low[at] not in "一二三四五六七八九十":
        return at, at
    found = BULLET.match(low, at)
    return at, found.end() if found else at


def _greeted(low: str) -> int:
    at = 0
    for _ in range(MOST):
        found = SALUTATION.match(low, at)
        if found is None or found.end() == len(low):
            return at
        at = found.end()
    return at
