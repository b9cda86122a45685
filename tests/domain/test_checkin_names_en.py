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


TITLED = {
    "followed up with Call of the Sea Tours": "follow_ups 1(Call of the Sea Tours)",
    "called Acme and Visit Marlow": "calls 2(Acme,Visit Marlow)",
    "called Acme and visited Globex": "calls 1(Acme), visits 1(Globex)",
    "visited the Ritz, the Grand and the Plaza with the samples": "visits 3(Ritz,Grand,Plaza)",
    "visited Acme, Globex and Initech at lunch": "visits 3(Acme,Globex,Initech)",
    "2 visits (Acme, Kiosk 10)": "visits 2(Acme,Kiosk 10)",
    "3 visits (Acme 2, Globex)": "visits 3(Acme,Globex)",
    "quoted 500 banners to Acme, £6k, and 12 wraps to Globex": "quotes 2(Acme,Globex)",
    "quoted 3 loaders": "ask",
    "called either Acme or Globex": "ask",
    "called Acme either Tuesday or Wednesday": "ask",
    "New lead time on pumps is 14 weeks": "ignore",
    "new lead: Acme": "new_customers 1(Acme)",
}
SHARED = {
    "Did the Acme demo and the Globex demo": "demos 2(Acme,Globex)",
    "Back to back demos: Acme 9am, Globex 11am": "demos 2(Acme,Globex)",
    "Chased overdue invoices with Acme and Globex": "follow_ups 2(Acme,Globex)",
    "chased 3 overdue invoices": "follow_ups 3",
    "3 site visits: Unit 7 Metals, Hart's, Cole Bros": "visits 3(Unit 7 Metals,Hart's,Cole Bros)",
}
VENUES = {
    "dropped by Nando's with the ops team": "visits 1(Nando's)",
    "Visited 2 clients at Jurong today": "visits 2",
    "met 3 buyers at Acme": "visits 3(Acme)",
    "3 new leads from the Hanover fair": "new_customers 3",
    "saw Bob at Acme": "visits 1(Acme)",
    "Popped in to see Dave at Acme first thing": "visits 1(Acme)",
}
DOTTED = {
    "visited Acme Ltd. They all moan": "visits 1(Acme Ltd)",
    "visited Acme Ltd. 7 calls": "visits 1(Acme Ltd), calls 7",
    "visited Acme Co. Ltd. and Globex Inc. today": "visits 2(Acme Co. Ltd,Globex Inc)",
    "visited Tan Bros. Pte Ltd": "visits 1(Tan Bros. Pte Ltd)",
    "saw Dr. Patel and St. Mary's": "visits 2(Dr. Patel,St. Mary's)",
    "visited Acme, Globex with our new catalogue": "visits 2(Acme,Globex)",
    "探咗天翊,傾得唔錯": "visits 1(天翊)",
}


@pytest.mark.parametrize("table", [INITIALS, NUMBERED, EVERYDAY, DESCRIBED, TITLED, SHARED, VENUES, DOTTED])
def test_what_is_a_name_and_what_is_a_number_of_customers_is_told_apart(table):
    assert {text: said(text) for text in table} == table
