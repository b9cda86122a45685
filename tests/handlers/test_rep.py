"""Whose day it is time to ask about."""

from datetime import UTC, datetime

from domain.member import Member
from handlers.rep import reps_to_ask

AFTER_CHECK_IN_TIME = datetime(2026, 11, 20, 17, 45, tzinfo=UTC)


def test_one_who_left_from_a_zone_of_their_own_keeps_nobody_else_from_being_asked(company):
    company.say("Lin", "5 calls")
    company.now = AFTER_CHECK_IN_TIME
    with company.context("Ada") as context:
        context.store.members.remember(Member("Gone", "Gone", "Pacific/Auckland", active=False), company.now)
        assert "Gone" not in {rep.member.id for rep in reps_to_ask(context)}
        assert "Lin" in {rep.member.id for rep in reps_to_ask(context)}
