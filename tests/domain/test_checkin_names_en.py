"""English names with initials, numbers, an & or a word of every day in them, and customers that are only described."""

import pytest

from tests.domain.readings import said

INITIALS = {
    "Called A.B. Carter and C.D. Dawson": "calls 2(A.B. Carter,C.D. Dawson)",
    "visited K. Marlow and W.W. Denton": "visits 2(K. Marlow,W.W. Denton)",
    "Visited H.B. Marsh. Called J.M. Sutton.": "visits 1(H.B. Marsh), calls 1(J.M. Sutton)",
    "visits: P.F. Lane's, J.Moss": "visits 2(P.F. Lane's,J.Moss)",
    "visited A. O. Reed today": "visits 1(A. O. Reed)",
    "Went with plan B. Called Acme": "calls 1(Acme)",
    "visited Acme. K.L. Reed tomorrow": "visits 1(Acme)",
}
NUMBERED = {
    "quoted Kiosk 10 £18k": "quotes 1(Kiosk 10)",
    "visited 5 Star Bakery and Acme": "visits 2(5 Star Bakery,Acme)",
    "signed 4 Willows for 20k": "ask",
    "called 10 Weavers": "ask",
    "called 10 CEOs": "calls 10",
    "called 20 SMEs today": "calls 20",
    "demo for Club 18": "ask",
    "visits: Acme, Kiosk 10, Globex": "ask",
    "demos: Acme 6, Globex 8": "demos 14(Acme,Globex)",
    "visits: Acme 2, Globex": "visits 3(Acme,Globex)",
    "called Acme 10 times": "calls 10(Acme)",
}
EVERYDAY = {
    "signed $40k Toll": "deals 1(Toll), bookings 40000USD",
    "visited Toll and Acme": "visits 2(Toll,Acme)",
    "paid the toll, visited Acme": "visits 1(Acme)",
    "visited Bausch & Lomb": "visits 1(Bausch & Lomb)",
    "visited Acme & Globex": "visits 2(Acme,Globex)",
    "visited a startup called Acme": "visits 1(Acme)",
    "visited a small local dealer called Acme": "visits 1(Acme)",
    "visited a client, called Acme": "visits 1, calls 1(Acme)",
}
DESCRIBED = {
    "called a new distributor and an existing client": "calls 2",
    "visited a dentist and a vet": "visits 2",
    "visited a warehouse and two shops": "visits 3",
    "called an old client and a new prospect": "calls 2",
    "called a client and his manager": "calls 1",
    "met a buyer and a manager at Acme": "visits 1(Acme)",
    "visited Acme, Globex and a small startup": "visits 3(Acme,Globex)",
    "called Acme plus 2 wholesalers": "calls 3(Acme)",
    "called Acme, Globex and two small startups": "calls 4(Acme,Globex)",
    "called Acme and several startups": "ask",
}


@pytest.mark.parametrize("table", [INITIALS, NUMBERED, EVERYDAY, DESCRIBED])
def test_what_is_a_name_and_what_is_a_number_of_customers_is_told_apart(table):
    assert {text: said(text) for text in table} == table
