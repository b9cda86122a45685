"""Tells people from companies by how they are addressed: 小李, 王总, 陈医生."""

import re
from collections.abc import Callable

from domain.checkin.folding import folded
from domain.checkin.kinds import kinds
from domain.checkin.lexicon.people import COMMON_SURNAMES, FIRST_NAMES, SURNAMES, TITLES
from domain.checkin.tokens import Token
from domain.checkin.words import known_at

_SURNAME = f"[{''.join(sorted(set(SURNAMES) - {' '}))}]"
_TITLE = "|".join(sorted({folded(title) for title in TITLES.split()}, key=len, reverse=True))
FAMILIAR = re.compile(f"阿(?![里姨拉胶尔迪联])[一-鿿]|[小老阿大]{_SURNAME}(?:哥|姐|总)?|{_SURNAME}(?:哥|姐)")
ADDRESSED = frozenset(SURNAMES) | frozenset("小老阿大")
NUMBERED = re.compile(f"{_SURNAME}[老小][一二三四五六七八九幺]")  # 袁老四
TITLED = re.compile(f"{_SURNAME}[一-鿿]?[一-鿿]?(?:{_TITLE})")
SHORTLY = re.compile(f"{_SURNAME}(?:{_TITLE})")  # 李总张总: whoever follows is named in the same way
ENDED_BY_TITLE = re.compile(f"^(.{{2,}}?)(?:{_SURNAME})(?:{_TITLE})$")
LONG_TITLES = frozenset(folded(title) for title in TITLES.split() if len(title) > 1)
TITLE_ENDS = frozenset(folded(title)[-1] for title in TITLES.split())
FULL_NAME = re.compile(f"^[{COMMON_SURNAMES}][一-鿿]{{1,2}}$")
SHORT = 2
NO_PEOPLE = frozenset({"旺仔", "公仔", "牛仔", "湾仔"})
GIVEN = frozenset(FIRST_NAMES.split())
FORMAL = kinds("dr mr mrs ms prof")
ADDRESSES = FORMAL | kinds("st sir miss mdm madam uncle auntie")
COMMON = kinds(
    "小区 小米 小鹏 小单 小时 老客 老板 老师 老总 大单 大客 大家 小麦 小康 大方 大白 小白 老方 大连 大同 大金 大唐 "
    "大成 大理 大田 小路 老路 大路 大平 大全 小于 大于 小计 老农 小农 小巫 小车 大车 小牛 小池 大池 小林"
)


def person_at(low: str, at: int, known_at: Callable[[str, int], bool] = known_at) -> Token | None:
    """A person addressed by surname at `at`: "person" is a familiar (a colleague), "titled" may be a customer.

    `known_at` says where a name may end."""
    if low[at] not in ADDRESSED:
        return None
    found = FAMILIAR.match(low, at)
    if (
        found is not None
        and found[0] not in COMMON
        and (known_at(low, found.end()) or FAMILIAR.match(low, found.end()))
    ):
        return Token("person", "familiar", "", at, found.end())
    numbered = NUMBERED.match(low, at)
    if numbered is not None:
        return Token("titled", "", "", at, numbered.end())
    shortly = SHORTLY.match(low, at)
    ends = [shortly.end()] if shortly else []
    ends += [end for end in range(at + 2, min(at + 7, len(low)) + 1) if TITLED.fullmatch(low, at, end)]
    for end in ends:
        if known_at(low, end) or SHORTLY.match(low, end):
            return Token("titled", "", "", at, end)
    return None


def titles(low: str, run: int, at: int, word: str) -> bool:
    """仁济陈医生: whether the word at `at` is the title of somebody whose surname ends the unknown characters."""
    return word in LONG_TITLES and at - 1 > run and low[at - 1] in SURNAMES


def is_given(word: str) -> bool:
    """Whether a Latin word is a common first name."""
    return word in GIVEN


def is_nickname(word: str) -> bool:
    """阿Ken, 华仔."""
    if word[0] == "阿" and word[1:].isascii():
        return len(word) > 1
    return word[-1] == "仔" and len(word) == SHORT and word not in NO_PEOPLE


def is_of(firm: Token, person: Token) -> bool:
    """华为王总: a person right behind the firm, or behind another one."""
    return person.kind == "titled" and person.start == firm.end


def is_full_name(run: str) -> bool:
    """Whether a run of characters has the shape of a Chinese full name."""
    return FULL_NAME.match(run) is not None


def without_title(name: str) -> str:
    """华为王总 is 华为; 王总 stays."""
    found = ENDED_BY_TITLE.match(name) if name[-1:] in TITLE_ENDS else None
    return found[1] if found else name
