"""Tells words that only say of whom or what from activities: 跟进了2个报价, 拜访新客户3家, emailed 12 leads."""

from domain.checkin.act import Act
from domain.checkin.objects import OBJECTS
from domain.checkin.tokens import Token

GAINING = frozenset({"gain?", "orders", "deals?", "payments", "new_customers", "deals"})
SIGNING = frozenset({"deals", "orders", "payments", "deals?", "gain?"})
DONE_WITH = frozenset({"visits", "calls", "follow_ups", "demos", "quotes"})
NAMED = frozenset({"name", "titled", "de"})
JOINS = frozenset({"recip", "conj", "sep"})
VERBS = frozenset({"past", "zhv"})
ENDS = frozenset({"date", "conj", "aside", "recip"})
NOUNS = frozenset({"noun", "zhn"})
PAPERS = frozenset({"quotes", "deals", "bookings", "demos"})
REACH = 40  # words a light verb may stand before what it carries


def is_description(tokens: list[Token], acts: list[Act], carrier: Token | None, at: int) -> bool:
    """跟进了2个报价, 拜访新客户3家, emailed 12 leads: of whom or what, not another activity."""
    token = tokens[at]
    if acts and acts[-1].metric == "follow_ups" and token.form in NOUNS:
        between = tokens[acts[-1].last + 1 : at]
        if token.sense == "new_customers" and between and between[-1].kind == "stop":
            between = between[:-1]  # followed up 15 expo leads
        return all(part.kind in OBJECTS or part.kind in NAMED for part in between)
    owned = tokens[at - 1].kind == "de" and bool(acts) and _is_paper(tokens, acts[-1], at)
    brought = carrier is not None and (token.sense, carrier.sense) in (("quotes", "payments"), ("deals", "sent?"))
    if owned or brought:
        return True  # 收到3家供应商的报价; sent Acme the contract
    if token.sense == "deals" and not _is_signed(carrier, tokens, at):
        return True
    if token.sense != "new_customers":
        return False
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    headed = bool(acts) and acts[-1].last == at - 2 and tokens[at - 1].kind == "colon" and acts[-1].metric in DONE_WITH
    listed = bool(acts) and tokens[at - 1].kind in JOINS and behind in ("name", "titled")
    signs = behind == "light" and tokens[at + 1].sense == "deals" and tokens[at + 1].form == "plain"  # 新客户签1单
    if listed or signs or _is_one_more(tokens, acts, at) or (headed and behind == "num"):
        return True  # 拜访了老客户华为和新客户中兴; 今日拜访：新客户2家，老客户3家
    return (carrier is not None and carrier.sense not in GAINING) or _describes(tokens, acts, at)


def _is_paper(tokens: list[Token], last: Act, at: int) -> bool:
    """跟进华为周二的报价: what is followed up, with nothing said to be done with it."""
    between = {part.kind for part in tokens[last.last + 1 : at]}
    told = ("asp", "colon") if "de" in between else ("asp", "num", "colon")  # 跟进上周的报价4份
    done = at + 1 < len(tokens) and tokens[at + 1].kind in told
    followed = last.metric == "follow_ups" and tokens[at].sense in PAPERS
    return followed and between <= OBJECTS | NAMED | {"de"} and not done


def _is_one_more(tokens: list[Token], acts: list[Act], at: int) -> bool:
    """visited Acme and a new client; 拜访了华为、中兴和一个新客户: one more of those it was done with."""
    if not acts:
        return _ends_list(tokens, at)
    headed = [part.kind for part in tokens[acts[-1].last + 1 : acts[-1].last + 2]] == [
        "colon"
    ]  # visits: Acme and a new client
    if acts[-1].metric not in DONE_WITH or not (headed or acts[-1].form in VERBS):
        return False
    listed = tokens[acts[-1].last + 1 : at]
    joined = max((place for place, part in enumerate(listed) if part.kind in JOINS), default=0)
    named = joined > 0 and listed[joined - 1].kind in ("name", "titled", "cust")
    ends = at + 1 == len(tokens) or tokens[at + 1].kind in ENDS
    return named and ends and all(part.kind in OBJECTS for part in listed[joined + 1 :])


def _ends_list(tokens: list[Token], at: int) -> bool:
    """4 visits: Biffa, |Suez and a new client: names that go on with a list before."""
    if at + 1 < len(tokens):
        return False
    led = [part.kind for part in tokens[tokens[0].kind == "conj" : at] if part.kind != "adj"]
    return led[:1] == ["name"] and led[-2:] == ["conj", "fill"] and set(led[:-1]) <= NAMED | JOINS


def _is_signed(carrier: Token | None, tokens: list[Token], at: int) -> bool:
    """Whether a contract was signed, and not only sent or written: 发了3份报价、2份合同."""
    if tokens[at].form != "zhn":
        return True
    verb = carrier or next(
        (token for token in reversed(tokens[max(0, at - REACH) : at]) if token.kind == "light"), None
    )
    return verb is None or verb.sense in SIGNING


def _describes(tokens: list[Token], acts: list[Act], at: int) -> bool:
    if not acts:
        near = tokens[max(0, at - 3) : at]
        led = any(token.kind == "recip" and token.sense != "of" for token in near)
        return led and not any(token.kind == "light" for token in near)
    between = tokens[acts[-1].last + 1 : at]
    if any(part.kind not in OBJECTS for part in between):
        return False
    leading = tokens[max(0, acts[-1].first - 3) : acts[-1].first]
    counted = any(part.kind == "num" for part in leading + between)
    follows = at + 1 < len(tokens) and tokens[at + 1].kind == "num"
    twice = any(part.kind == "num" for part in leading) and any(part.kind == "num" for part in between)
    return not (twice or (follows and counted))
