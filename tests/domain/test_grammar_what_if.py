"""What `/target what-if` reads, in English and in Chinese."""

from decimal import Decimal

import pytest

from domain.commands.baseline import MoreADay, Times, WeighWhatIf
from domain.commands.pacer import NotUnderstood
from domain.grammar.reader import read_slash
from domain.period import quarter, year
from domain.who import Mention, Named, TheTeam
from tests.domain.grammar_scope import SCOPE

TWICE = Times(Decimal(2))
MORE = MoreADay("visits", Decimal(2))

READ = [
    ("what-if x2", WeighWhatIf(TWICE)),
    ("what if X2", WeighWhatIf(TWICE)),
    ("what-if ×2", WeighWhatIf(TWICE)),
    ("what-if 2x", WeighWhatIf(TWICE)),
    ("what-if 2 times", WeighWhatIf(TWICE)),
    ("what-if double", WeighWhatIf(TWICE)),
    ("what-if double it", WeighWhatIf(TWICE)),
    ("如果 翻倍", WeighWhatIf(TWICE)),
    ("如果翻一番", WeighWhatIf(TWICE)),
    ("假如 2倍 @林", WeighWhatIf(TWICE, Named("林"))),
    ("what-if x1.5 team East for Q1", WeighWhatIf(Times(Decimal("1.5")), TheTeam("East"), quarter(2027, 1))),
    ("what-if <@U1> x2", WeighWhatIf(TWICE, Mention("U1"))),
    ("what-if team East x2 for 2026", WeighWhatIf(TWICE, TheTeam("East"), year(2026))),
    ("what-if +20%", WeighWhatIf(Times(Decimal("1.2")))),
    ("what-if 20% more @Lin", WeighWhatIf(Times(Decimal("1.2")), Named("Lin"))),
    ("如果 增长20%", WeighWhatIf(Times(Decimal("1.2")))),
    ("what-if +2 visits a day", WeighWhatIf(MORE)),
    ("what-if 2 more visits per day", WeighWhatIf(MORE)),
    ("what-if +2 visits per day team", WeighWhatIf(MORE, TheTeam())),
    ("如果 每天多2次拜访", WeighWhatIf(MORE)),
    ("如果 每天多拜访2次", WeighWhatIf(MORE)),
    ("如果 每天多拜访 2 家", WeighWhatIf(MORE)),
    ("如果 每天 +2 拜访 @林", WeighWhatIf(MORE, Named("林"))),
]
REFUSED = [
    ("what-if", "missing_amount"),
    ("what-if @Lin", "missing_amount"),
    ("what-if x0", "below_zero"),
    ("what-if x1000", "bad_amount"),
    ("what-if -100%", "below_zero"),
    ("what-if x-2", "below_zero"),
    ("what-if ×-2 @Lin", "below_zero"),
    ("如果 -2倍", "below_zero"),
    ("what-if x2 visits", "unknown"),
    ("what-if x2 @Lin @Wang", "unknown"),
    ("what-if +2 visits", "unknown"),
    ("what-if +$2 visits a day", "unknown"),
    ("what-if x2.5.1", "missing_amount"),
]


@pytest.mark.parametrize(("text", "command"), READ, ids=[text for text, _ in READ])
def test_a_lift_reads_with_people_on_either_side(text, command):
    assert read_slash("/target", text, SCOPE) == command


@pytest.mark.parametrize(("text", "why"), REFUSED, ids=[text for text, _ in REFUSED])
def test_what_is_no_lift_is_refused(text, why):
    found = read_slash("/target", text, SCOPE)
    assert isinstance(found, NotUnderstood)
    assert (found.why, found.form) == (why, "target what-if")
