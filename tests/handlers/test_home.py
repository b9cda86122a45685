"""The Home tab: own figures and place, the last check-ins, for leads their teams."""

from domain.commands.pacer import ChooseCurrency, OpenHome
from domain.outcomes.pacer import CurrencyChosen, HomeShown
from domain.outcomes.refusals import GoneStale


def home(company, who) -> HomeShown:
    shown = company.do(who, OpenHome())
    assert isinstance(shown, HomeShown)
    return shown


def test_a_rep_sees_their_own_place_of_the_week_and_their_last_three_check_ins(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 100k")
    for number in range(4):
        company.say("Lin", f"签约{number + 1}万", f"1.{number}")
    company.say("Chen", "签约20万", "1.9")
    shown = home(company, "Lin")
    assert (shown.place.week.label, shown.place.metric.key, shown.place.own.rank) == ("2026-W47", "bookings", 2)
    assert [[line.amount.major for line in day.lines][-1] for day in shown.days] == [40_000, 30_000, 20_000]
    assert shown.teams == ()


def test_who_is_not_ranked_sees_no_place(company):
    company.type("Wang", "/target set <@Lin> 100k")
    company.say("Lin", "签约1万")
    company.type("Lin", "/board leave")
    assert home(company, "Lin").place is None
    assert home(company, "Jack").place is None


def test_a_lead_sees_what_the_team_has_done_together(company):
    company.type("Boss", "/target set team East 200k")
    company.say("Lin", "签约1万", "1.1")
    company.say("Chen", "签约2万", "1.2")
    (team,) = home(company, "Wang").teams
    assert team.team == "East"
    assert [(line.metric.key, line.done.major, line.lines is not None) for line in team.lines] == [
        ("bookings", 30_000, True),
        ("deals", 2, False),
    ]


def test_ones_own_currency_is_what_an_amount_without_one_is_in(company):
    assert home(company, "Lin").currency == "CNY"
    assert company.do("Lin", ChooseCurrency("USD")) == CurrencyChosen("USD")
    assert (home(company, "Lin").currency, home(company, "Chen").currency) == ("USD", "CNY")
    assert booked(company.say("Lin", "signed Acme for 5k", "1.1")) == {"USD"}
    assert booked(company.say("Lin", "签约¥5万", "1.2")) == {"CNY"}
    company.do("Lin", ChooseCurrency("CNY"))
    assert booked(company.say("Lin", "signed Initech for 5k", "1.3")) == {"CNY"}


def test_a_currency_that_nobody_offered_is_not_chosen(company):
    assert company.do("Lin", ChooseCurrency("XXX")) == GoneStale()
    assert home(company, "Lin").currency == "CNY"


def booked(logged):
    return {line.amount.currency for line in logged.lines if line.metric.is_money}
