"""Services that are customers too: 发给了Zoom, called Slack."""

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

SERVICES = kinds("zoom slack teams linkedin whatsapp wechat excel crm webex")
LISTING = frozenset({"conj", "sep", "recip"})


def is_customer(token: Token, before: list[Token], raw: str, low: str) -> bool:
    """Whether the word at `token` names a customer; `before`: the tokens that lead to it."""
    if not before or low[token.start : token.end] not in SERVICES or not raw[token.start].isupper():
        return False
    last = before[-1]
    if last.kind in LISTING:
        return len(before) > 1 and before[-2].kind == "name"
    given = last.kind == "light" and "给" in low[last.start : last.end]
    return given or last.kind == "asp" or last.form == "past"
