"""Says when two words for activities are one: what was done, and how."""

from domain.checkin.act import Act
from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

OBJECTS = kinds("num adj fill asp recip vcount vague cust")
BETWEEN = kinds("colon num adj fill asp name vague vcount recip titled de self stop noise")
COUNTED = kinds("asp num adj fill cust")
MEANS = ("calls", "visits", "follow_ups")  # how it was done says more than what for: 电话回访, 上门回访, 跟进报价
GLUE = frozenset({"adj", "asp", "fill", "incl"})
MEANT = GLUE | {"cond", "plan"}


def one_object(between: list[Token], form: str, before: str) -> bool:
    """won 2 deals, closed the Acme deal, 签了2单合同: the number or name stands between verb and noun."""
    if form not in ("noun", "zhn", "base") or before not in ("past", "zhv", "base"):
        return False
    return all(part.kind in BETWEEN for part in between)


def told_by_phone(last: Act, tokens: list[Token], at: int) -> bool:
    """回访了15个家长电话: how it was followed up; 跟进5个客户电话20个 counts its own."""
    between = tokens[last.last + 1 : at]
    whom = between[-1] if between else tokens[at]
    counted = {part.kind for part in between} <= COUNTED and (
        whom.kind == "cust" or (whom.num is not None and whom.num.unit == "家")
    )
    own = at + 1 < len(tokens) and tokens[at + 1].kind in ("num", "vcount", "colon", "asp")
    by_phone = last.metric == "follow_ups" and tokens[at].sense == "calls" and counted and not own
    last.metric = "calls" if by_phone else last.metric
    return by_phone


def stronger(left: str, right: str, form: str) -> str:
    """Which metric two words side by side mean; `form` is the second one's."""
    for metric in MEANS:
        if metric in (left, right):
            return metric
    if right == "new_customers":
        return left
    if {left, right} == {"deals", "quotes"}:
        return "deals"  # won 2 tenders, 拿下2个标
    if "payments" in (left, right):
        return "payments"
    return left if form == "zhn" and left != "new_customers" else right


def is_labelled(tokens: list[Token], last: Act, at: int) -> bool:
    """Whether the label of its line names the activity already: 收款：海螺的尾款4万8已到账."""
    colon = last.first == 0 and at > 2 and tokens[1].kind == "colon"
    return colon and (last.last == 0 or tokens[last.last].form == "zhn")


def is_its_verb(tokens: list[Token], last: Act, at: int) -> bool:
    """demo做了1场, new account开了一个: the verb behind its object."""
    between = {token.kind for token in tokens[last.last + 1 : at]}
    its = tokens[at].sense == last.metric or (last.metric == "payments" and tokens[at].sense == "visits")
    if between == {"date"} and its and tokens[at].form == "done":
        return at + 1 == len(tokens)  # 标书昨天投了, 尾款今天到了
    if last.form == "past" or not between <= MEANT:
        return False
    behind = [token.kind for token in tokens[at + 1 : at + 5] if token.kind not in ("asp", "adj", "fill")]
    if not behind or behind[0] not in ("num", "vcount", "vague", "recip"):
        return not behind and tokens[at].form == "done"
    number = next((token.num for token in tokens[at + 1 : at + 5] if token.num is not None), None)
    return "act" not in behind[:3] and not (number is not None and number.unit == "#")
