"""Structures of English sentences: whose it was, what a number is of, what names a firm, and what has to be asked."""

import pytest

from tests.domain.readings import said

FIRMS = {
    "visited Corbett & Shaw, Dunn and Oak and Pine & Fir Homes": "visits 4(Corbett & Shaw,Dunn,Oak,Pine & Fir Homes)",
    "called Hobson & Reid, Larch Foods and Bell & Croft": "calls 3(Hobson & Reid,Larch Foods,Bell & Croft)",
    "visited Acme, Globex & Initech": "visits 3(Acme,Globex,Initech)",
    "visited Acme & Globex": "visits 2(Acme,Globex)",
    "visited Route 12 Diner and Pier 9 Fish": "visits 2(Route 12 Diner,Pier 9 Fish)",
    "met Anna and Bob at Corbett Homes": "visits 1(Corbett Homes)",
    "Signed terms with Corbett Homes and Dunn Freight": "deals 2(Corbett Homes,Dunn Freight)",
}
WHOSE = {
    "Hobbs signed Larch Foods for 40k": "ignore",
    "Hobbs won the Larch deal! 300k!": "ignore",
    "won the Larch deal! 300k!": "deals 1(Larch), bookings 300000",
    "Larch Foods signed for 40k": "deals 1(Larch Foods), bookings 40000",
    "contract signed by Larch Foods, 40k": "deals 1(Larch Foods), bookings 40000",
    "visited Larch, their contract runs out in March": "visits 1(Larch)",
    "sent Larch their quote": "quotes 1(Larch)",
    "Anna called 4 clients and I called none because of the strike": "ignore",
}
COUNTED = {
    "only made calls, 14 of them": "calls 14",
    "2 visits and 3 visits so 5 visits": "visits 5",
    "£3,000 and £1,500 received from Larch, so £4,500 today": "payments 4500GBP",
    "signed Larch for three and a half grand": "deals 1(Larch), bookings 3500",
    "rang Larch at 9, rang them again at 4": "calls 2(Larch)",
    "yesterday i visited Larch and then today i made nine calls": "visits 1@-1(Larch), calls 9",
    "add 2 visits for yesterday: Larch, Dunn": "visits 2@-1(Larch,Dunn)",
    "called Larch about Monday's demo": "calls 1(Larch)",
    "just got off the phone with Larch and Dunn": "calls 2(Larch,Dunn)",
}
ASKED = {
    "visits: 5?\ncalls: 18": "ask",
    "signed Larch for 40-odd grand": "ask",
    "signed Larch for ??k": "ask",
    "collected $1,2000 from Larch": "ask",
    "more or less 12 calls": "ask",
    "14 visits over the last fortnight": "ask",
    "Over the long weekend: 3 visits": "ask",
    "To do today\n- call Larch\n- visit Dunn": "ignore",
    "I owe Larch a call": "ignore",
    "thinking of trying 50 calls": "ignore",
}


@pytest.mark.parametrize(("text", "expected"), FIRMS.items())
def test_an_ampersand_a_label_and_people_at_a_firm_make_one_name(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHOSE.items())
def test_what_somebody_else_signed_or_holds_is_not_booked(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED.items())
def test_a_number_belongs_to_what_it_counts_and_a_day_to_what_was_done(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), ASKED.items())
def test_a_number_in_doubt_is_asked_about_and_a_list_of_tasks_is_none(text, expected):
    assert said(text) == expected
