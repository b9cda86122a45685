"""What `/pacer intel` reads, in English and in Chinese."""

import pytest

from domain.commands.intel import AskIntel, ShowIntel
from domain.grammar.reader import read_slash
from domain.period import month, week
from domain.who import ONESELF, Mention, Named
from tests.domain.grammar_scope import SCOPE

READ = [
    ("intel", ShowIntel()),
    ("情报", ShowIntel()),
    ("intel Globex", ShowIntel("Globex")),
    ("intel price", ShowIntel(topic="price")),
    ("情报 竞品 中兴 本周", ShowIntel("中兴", "competitor", None, week(SCOPE.today))),
    ("intel <@U1> for this month", ShowIntel("", None, Mention("U1"), month(2026, 11))),
    ("intel @Lin policy cut prices", ShowIntel("cut prices", "policy", Named("Lin"))),
    ("intel me", ShowIntel(who=ONESELF)),
    ("intel price list", ShowIntel("list", "price")),
    ("intel off", AskIntel(False)),
    ("情报 问我", AskIntel(True)),
    ("intel off the record", ShowIntel("off the record")),
]


@pytest.mark.parametrize(("text", "command"), READ, ids=[text for text, _ in READ])
def test_notes_are_looked_for_by_topic_person_period_and_words(text, command):
    assert read_slash("/pacer", text, SCOPE) == command
