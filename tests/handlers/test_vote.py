"""The vote that Pacer opens where three of a team have noted the same: once, sealed, decided by the lead."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.commands.checkin import ReviseDay, Source
from domain.commands.intel import PointNote
from domain.commands.plan import KeepPlan
from domain.commands.team import AddToTeam
from domain.commands.vote import CastVote
from domain.member import Leave, Member
from domain.outcomes.intel import FieldNoteKept
from domain.outcomes.plan_week import CourseSwitched
from domain.outcomes.refusals import GoneStale
from domain.outcomes.vote import VoteAsked, VoteCast, VoteClosed, VoteOpened
from domain.team import Membership
from domain.who import Mention
from handlers.schedule import due
from tests.handlers.company import FRIDAY, HOME, Company
from tests.handlers.test_intel import direct
from tests.handlers.test_plan import target_of

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
TEAM = ("Lin", "Chen", "Zoe", "Max")


@pytest.fixture
def company(company) -> Company:
    """Four of East with a plan each."""
    with company.database.write(HOME) as store:
        for name in ("Zoe", "Max"):
            store.members.remember(Member(name, name), FRIDAY)
    company.do("Ada", AddToTeam((Mention("Zoe"), Mention("Max")), "East"))
    for name in TEAM:
        company.type("Wang", f"/target set <@{name}> 100k")
        company.do(name, KeepPlan(target_of(company, name)))
    company.now = MONDAY
    return company


def note(company: Company, people=("Lin", "Chen", "Zoe"), words="#intel Globex cut its prices", at="1"):
    for who in people:
        company.say(who, words, f"{at}.{who}")


def told(company: Company, kind):
    """Who hears what of one kind now."""
    with company.context("Ada") as context:
        due(context)
        return {n.to.member: n.outcome for n in context.notices if isinstance(n.outcome, kind)}


def opened(company: Company) -> int:
    note(company)
    return told(company, VoteAsked)["Lin"].vote


def test_three_notes_that_say_the_same_open_a_vote_once(company):
    note(company, ("Lin", "Chen"))
    assert told(company, VoteAsked) == {}
    company.say("Lin", "#intel Globex cut its prices again", "2.1")
    assert told(company, VoteAsked) == {}
    company.say("Zoe", "#intel Globex raised its prices", "2.2")
    assert told(company, VoteAsked) == {}
    company.say("Zoe", "#竞品 Globex 降价了", "2.3")
    asked = told(company, VoteAsked)
    assert sorted(asked) == sorted(TEAM)
    motion = asked["Max"].motion
    assert (motion.team, motion.course, motion.about, motion.topic) == ("East", "b", "Globex", "price")
    assert (motion.period.label, motion.last) == ("2026-11", date(2026, 11, 25))
    assert [one.action.kind for one in asked["Max"].actions] == ["customers", "product"]
    assert told(company, VoteAsked) == {}


def test_two_processes_open_it_once(company):
    note(company)
    other = Company.__new__(Company)
    other.database, other.now = company.database, company.now
    assert [len(told(company, VoteAsked)), len(told(other, VoteAsked))] == [4, 0]


def test_the_lead_hears_that_it_is_open_and_what_it_comes_to(company):
    note(company)
    with company.context("Ada") as context:
        due(context)
        heard = {n.to.member: n.outcome for n in context.notices if isinstance(n.outcome, VoteOpened | VoteAsked)}
    assert isinstance(heard["Wang"], VoteOpened)
    assert (heard["Wang"].asked, len(heard["Wang"].notes)) == (4, 3)
    vote = heard["Lin"].vote
    assert [type(company.do(who, CastVote(vote, who != "Max"))) for who in TEAM[:3]] == [VoteCast] * 3
    assert told(company, VoteClosed) == {}
    company.do("Max", CastVote(vote, False))
    closed = told(company, VoteClosed)
    assert sorted(closed) == sorted((*TEAM, "Wang"))
    assert {who for who, one in closed.items() if one.decides} == {"Wang"}
    assert (closed["Wang"].count.yes, closed["Wang"].count.no, closed["Wang"].verdict) == (3, 1, "carried")
    assert told(company, VoteClosed) == {}
    assert company.do("Lin", CastVote(vote, False)) == GoneStale()


def test_nothing_changes_before_the_lead_presses(company):
    vote = opened(company)
    for who in TEAM:
        company.do(who, CastVote(vote, True))
    told(company, VoteClosed)
    switched = company.type("Wang", '/plan team "East" b for 2026-11')
    assert isinstance(switched, CourseSwitched)
    assert sorted(switched.switched) == sorted(TEAM)


def test_it_closes_after_its_last_day_and_half_must_have_voted(company):
    vote = opened(company)
    company.do("Lin", CastVote(vote, True))
    company.now = MONDAY + timedelta(days=2, hours=3)
    assert told(company, VoteClosed) == {}
    company.now = MONDAY.replace(hour=7) + timedelta(days=3)
    assert told(company, VoteClosed) == {}
    company.now = MONDAY + timedelta(days=3)
    assert company.do("Chen", CastVote(vote, True)) == GoneStale()
    assert {one.verdict for one in told(company, VoteClosed).values()} == {"short"}


def test_a_vote_may_be_changed_and_only_who_was_asked_has_one(company):
    vote = opened(company)
    company.do("Lin", CastVote(vote, True))
    assert company.do("Lin", CastVote(vote, False)) == VoteCast(False, date(2026, 11, 25))
    assert company.do("Oliver", CastVote(vote, True)) == GoneStale()
    with company.database.read(HOME) as store:
        assert store.votes.voices(vote) == {"Chen": None, "Lin": False, "Max": None, "Zoe": None}


def test_what_was_told_to_pacer_alone_is_counted_and_not_shown(company):
    note(company, ("Lin", "Chen"))
    direct(company, "Zoe", "#intel Globex cut its prices by half, they say")
    asked = told(company, VoteAsked)
    assert {who: (len(one.notes), one.more) for who, one in asked.items()} == {
        "Lin": (2, 1), "Chen": (2, 1), "Zoe": (3, 0), "Max": (2, 1)
    }  # fmt: skip


def test_on_the_b_line_what_is_in_our_favour_brings_it_back(company):
    company.type("Wang", "/plan team East b")
    note(company)
    assert told(company, VoteAsked) == {}
    note(company, words="#intel Globex raised its prices", at="2")
    asked = told(company, VoteAsked)
    assert {one.motion.course for one in asked.values()} == {"a"}


def test_on_the_a_line_what_is_in_our_favour_changes_nothing(company):
    note(company, words="#intel Globex raised its prices")
    assert told(company, VoteAsked) == {}


def test_where_words_do_not_tell_its_author_says_which_way_a_note_points(company):
    note(company, ("Lin", "Chen"))
    kept = direct(company, "Zoe", "#intel Globex has new prices")
    assert isinstance(kept, FieldNoteKept)
    assert (kept.note.bearing, kept.number > 0) == ("", True)
    assert told(company, VoteAsked) == {}
    assert company.do("Max", PointNote(kept.number, "against")) == GoneStale()
    pointed = company.do("Zoe", PointNote(kept.number, "favour"))
    assert isinstance(pointed, FieldNoteKept)
    assert pointed.note.bearing == "favour"
    assert told(company, VoteAsked) == {}
    company.do("Zoe", PointNote(kept.number, "against"))
    assert sorted(told(company, VoteAsked)) == sorted(TEAM)


def test_a_note_that_is_edited_may_be_the_third(company):
    note(company, ("Lin", "Chen"))
    note(company, ("Zoe",), "#intel Globex raised its prices")
    assert told(company, VoteAsked) == {}
    edited = Source("C1", "1.Zoe", company.now, private=False, revision="2")
    company.do("Zoe", ReviseDay("#intel Globex cut its prices", edited))
    assert sorted(told(company, VoteAsked)) == sorted(TEAM)


def test_notes_from_before_the_lead_switched_open_no_vote(company):
    dearer = "#intel Globex raised its prices"
    note(company, ("Lin", "Chen"), dearer)
    company.type("Boss", "/plan team Sales b")
    note(company, ("Zoe",), dearer, at="2")
    assert told(company, VoteAsked) == {}
    note(company, ("Lin", "Chen"), dearer, at="3")
    assert len(told(company, VoteAsked)) == 4


def test_a_switch_by_the_lead_ends_the_vote(company):
    vote = opened(company)
    company.type("Wang", "/plan team East b")
    assert company.do("Lin", CastVote(vote, True)) == GoneStale()
    company.now = MONDAY + timedelta(days=3)
    assert told(company, VoteClosed) == {}


def test_it_waits_for_a_working_day_and_for_plans(company):
    company.now = MONDAY - timedelta(days=2)
    note(company)
    assert told(company, VoteAsked) == {}
    company.now = MONDAY.replace(hour=7)
    assert told(company, VoteAsked) == {}
    company.now = MONDAY
    assert len(told(company, VoteAsked)) == 4


def test_who_is_away_until_it_ends_is_not_asked_and_fewer_than_three_do_not_vote(company):
    note(company)
    with company.database.write(HOME) as store:
        store.leaves.start(Leave("Max", date(2026, 11, 23), None))
    assert sorted(told(company, VoteAsked)) == ["Chen", "Lin", "Zoe"]


def test_fewer_than_three_with_a_plan_do_not_vote(company):
    note(company)
    with company.database.write(HOME) as store:
        for who in ("Max", "Zoe"):
            store.leaves.start(Leave(who, date(2026, 11, 23), None))
    assert told(company, VoteAsked) == {}
    assert told(company, VoteOpened) == {}


def test_where_the_lead_is_away_who_leads_above_decides(company):
    vote = opened(company)
    with company.database.write(HOME) as store:
        store.leaves.start(Leave("Wang", date(2026, 11, 23), None))
        store.teams.leave(Membership(1, "Max"), date(2026, 11, 23))
    for who in TEAM:
        company.do(who, CastVote(vote, True))
    assert {who for who, one in told(company, VoteClosed).items() if one.decides} == {"Boss"}
