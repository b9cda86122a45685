"""The form of a split says what the command says."""

import pytest

from bot.slack.submissions import split_line
from domain.dimension import Dimension, Dimensions, Value
from domain.grammar.reader import read_slash
from tests.domain.grammar_scope import SCOPE

FORMS = [
    ({"total": "1.2m", "metric": "bookings", "into": "none"}, "split 1.2m of bookings"),
    (
        {
            "total": "120万",
            "metric": "new_customers",
            "people": "U1,U2",
            "teams": "East 700k, West",
            "by": "history 50 customers 30 ability 20",
            "period": "2027",
            "into": "quarters months weeks",
            "purpose": "the new region",
        },
        "split 120万 of new_customers over <@U1> <@U2> East 700k, West by history 50 customers 30 ability 20 "
        "for 2027 into quarters months weeks because the new region",
    ),
]
SEGMENTS = Dimensions([Dimension("product", (Value("A"), Value("Big Thing")))])


@pytest.mark.parametrize(("segment", "meant"), [("none", ""), ("product:A", "product:A"), ("product:Big Thing",) * 2])
def test_a_part_that_is_chosen_is_what_the_split_is_of(segment, meant):
    line = split_line({"total": "1.2m", "metric": "bookings", "segment": segment, "teams": "East", "into": "none"})
    command = read_slash("/target", line, SCOPE._replace(dimensions=SEGMENTS))
    assert (command.metric, command.segment, len(command.over)) == ("bookings", meant, 1)


@pytest.mark.parametrize(("entered", "line"), FORMS)
def test_a_filled_form_is_the_command_that_says_the_same(entered, line):
    assert split_line(entered) == line
    command = read_slash("/target", line, SCOPE)
    assert command.metric == entered["metric"]
    assert len(command.over) == 4 * ("people" in entered)
