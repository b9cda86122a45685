"""Whom a name in a command means: the whole name, else the given one; a team before a given name."""

from domain.member import Member
from domain.who import Named
from handlers.who import owner_of
from tests.handlers.company import FRIDAY


def test_a_given_name_means_its_one_owner_and_no_other(company):
    with company.context("Ada") as context:
        for id, name in (("U8", "Priya Nair"), ("U9", "Tom Becker"), ("U10", "Tom Baker")):
            context.store.members.remember(Member(id, name), FRIDAY)
        assert owner_of(Named("priya"), context).name == "Priya Nair"
        assert owner_of(Named("Tom"), context).near == ("Tom Baker", "Tom Becker")


def test_a_team_comes_before_a_given_name(company):
    with company.context("Ada") as context:
        context.store.members.remember(Member("U8", "East Wood"), FRIDAY)
        assert owner_of(Named("East"), context).subject.kind == "team"
        assert owner_of(Named("East Wood"), context).subject.id == "U8"
