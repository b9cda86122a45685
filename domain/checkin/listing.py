"""Tells marks that set names apart from those that set items apart: 【华为】【中兴】, 走访 🏥市三院, a: 1 / b: 2."""

import re
from dataclasses import replace

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

NAMES = kinds("name titled")
LED = kinds("act colon asp cust num recip")
RESTATED = re.compile(r"[a-z] ?\(\d{1,3}\) [a-z]")
DASHED = re.compile(r"\w ?- ?\w")
BRACKETED = re.compile(r"[\[《〈<{]")
PICTURED = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")  # arrows, symbols, emoji
MARKED = re.compile("[/\\[《〈<{\u2190-\u2bff\U0001f000-\U0001faff]")  # what any of them may be
SLASHED = re.compile(r"[^\d\s]/\d")
SIDES = frozenset({"[", "《", "〈", "<", "{"})


def listed(tokens: list[Token], low: str) -> list[Token]:
    """The tokens with names that stand in brackets or behind pictures of their own as a list."""
    if "(" in low and RESTATED.search(low):
        tokens = _told_once(tokens)
    if "-" in low and DASHED.search(low):
        tokens = _dashed(tokens)
    if not MARKED.search(low):
        return tokens
    if BRACKETED.search(low):
        tokens = _unbracketed(tokens, low)
    if PICTURED.search(low):
        tokens = _pictured(tokens)
    if SLASHED.search(low):
        tokens = _slashed(tokens)
    return _parted(tokens, low) if " / " in low else tokens


def _dashed(tokens: list[Token]) -> list[Token]:
    """华为-拜访 中兴-电话; Acme - visit: between a name and what was done there a dash is a colon."""
    out = list(tokens)
    for at in range(1, len(tokens) - 1):
        name, dash, act = tokens[at - 1 : at + 2]
        led = name.kind in NAMES and dash.sense == "dash" and act.kind == "act" and act.form != "past"
        if led and (at == 1 or tokens[at - 2].kind in ("cut", "act", "colon")):
            out[at] = replace(dash, kind="colon", sense=":", form="")
    return out


def _told_once(tokens: list[Token]) -> list[Token]:
    """twelve (12) calls: the same number in words and in digits."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        out.append(tokens[at])
        number, opened, again = (*tokens[at : at + 3], *[tokens[at]] * 2)[:3]
        same = number.num is not None and again.num is not None and number.num.value == again.num.value
        at += 4 if same and opened.sense == "open" and number is not again else 1
    return out


def _unbracketed(tokens: list[Token], low: str) -> list[Token]:
    """拜访了【华为】【中兴】: two names or more, each in square brackets."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        names = _in_brackets(tokens, at, low)
        if not names or not out or (len(names) == 1 and out[-1].kind not in LED):
            out.append(tokens[at])
            at += 1
            continue
        for name in names:
            out += [
                replace(name, sense=name.sense if name.sense != "low" else "cap"),
                Token("sep", "、", "", name.end, name.end),
            ]
        out.pop()
        at += 3 * len(names)
        while at < len(tokens) and tokens[at - 1].sense != "close":
            at += 1
    return out


def _in_brackets(tokens: list[Token], at: int, low: str) -> list[Token]:
    """The names of the brackets that follow one another from `at` on."""
    names: list[Token] = []
    while at + 2 < len(tokens) and tokens[at].sense == "open" and low[tokens[at].start] in SIDES:
        if tokens[at + 1].kind not in NAMES or tokens[at + 2].sense != "close":
            break
        names.append(tokens[at + 1])
        at += 3
    return names


def _pictured(tokens: list[Token]) -> list[Token]:
    """走访 🏥市三院 🏥妇幼保健院: one picture before each name."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        pictured = token.kind == "cut" and token.sense == "emoji" and not token.form
        if pictured and out and _names_one(tokens, at) and (out[-1].kind in LED - {"num"} or _goes_on(tokens, at, out)):
            first = out[-1].kind not in NAMES
            out.append(replace(token, kind="colon" if first else "sep", sense=":" if first else "、"))
        else:
            out.append(token)
    return out


def _names_one(tokens: list[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].kind in NAMES
        and (at + 2 >= len(tokens) or tokens[at + 2].kind == "cut")
    )


def _goes_on(tokens: list[Token], at: int, out: list[Token]) -> bool:
    """Behind a name that itself stands behind a picture."""
    before = tokens[at - 2] if at > 1 else None
    return out[-1].kind in NAMES and before is not None and before.sense == "emoji" and out[-2].kind in ("colon", "sep")


def _slashed(tokens: list[Token]) -> list[Token]:
    """calls/12 visits/3: between an activity and its number a slash is a colon."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        behind = [part.kind for part in tokens[at + 1 : at + 3]]
        led = token.sense == "/" and at > 0 and tokens[at - 1].kind == "act" and behind[:1] == ["num"]
        out.append(replace(token, kind="colon") if led and behind[1:] in ([], ["act"], ["cut"]) else token)
    return out


def _parted(tokens: list[Token], low: str) -> list[Token]:
    """calls: 5 / visits: 2 / mood: 8: with a colon on either side a slash parts items."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        apart = token.sense == "/" and token.kind == "sep" and low[token.start - 1 : token.end + 1] == " / "
        apart = apart and any(part.kind == "colon" for part in tokens[max(0, at - 3) : at])
        apart = apart and any(part.kind == "colon" for part in tokens[at + 1 : at + 4])
        out.append(replace(token, kind="cut", sense="comma") if apart else token)
    return out
