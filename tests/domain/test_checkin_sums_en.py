"""Parts and sums in English: by place, by part of the day, by means, and running totals (rule 5)."""

import pytest

from tests.domain.readings import said

PLACES = {
    "3 visits in Leeds, 2 in York": "visits 5",
    "3 visits in Leeds, 2 in York, so 5 overall": "visits 5",
    "3 visits in Leeds and 2 in York, 5 overall": "visits 5",
    "3 visits in Leeds, 2 in York, so 6 overall": "ask",
}
TIMES = {
    "2 demos pre-lunch, 1 after": "demos 3",
    "6 calls before noon, 3 after": "calls 9",
    "12 calls, 4 before lunch, 8 after": "calls 12",
    "12 calls, 4 before lunch, 9 after lunch": "ask",
    "6 visits, 4 before lunch and 2 after": "visits 6",
    "12 calls, 4 after lunch": "ask",
    "打了12个电话，下午4个": "ask",
    "打了12个电话，下午又打了4个": "calls 16",
    "Met Acme before lunch, Globex after": "visits 2(Acme,Globex)",
}
MEANS = {
    "8 follow-ups, 5 by email, 3 by WhatsApp": "follow_ups 8",
    "follow-ups: 5 by email, 3 by WhatsApp": "follow_ups 8",
}
SUMS = {
    "signed Acme for $40k and Globex for $25k, that's $65k for the day": "deals 2(Acme,Globex), bookings 65000USD",
    "closed Acme 40k and Globex 25k, 65k total": "deals 2(Acme,Globex), bookings 65000",
    "signed Acme $40k, Globex $25k. $65k on the day": "deals 2(Acme,Globex), bookings 65000USD",
    "collected £5k from Acme, £3k from Globex. £8k in total": "payments 8000GBP",
    "signed Acme for $40k, that's $65k this month": "deals 1(Acme), bookings 40000USD",
    "signed Acme for $40k, that's $65k for the month": "deals 1(Acme), bookings 40000USD",
    "3 visits today, that's 12 this week": "visits 3",
}


CAME_IN = {
    "£5k from Acme hit the bank": "payments 5000GBP",
    "5k from Acme and 3k from Globex came in": "payments 8000",
    "$12k collected, $3k of it from Acme": "payments 12000USD",
    "20k from Acme came through yesterday": "payments 20000@-1",
    "visited 3 customers yesterday, 2 quotes sent. today 1 call": "visits 3@-1, quotes 2@-1, calls 1",
    "visited 3 customers yesterday, 2 quotes sent. 1 call": "visits 3@-1, quotes 2, calls 1",
    "visited 3 customers yesterday. 2 quotes sent. today 1 call": "visits 3@-1, quotes 2, calls 1",
}
SHARES = {
    "2 demos done today, one for Acme and one for Globex.": "demos 2(Acme,Globex)",
    "sent the proposal ($118k) to Acme when I got back": "quotes 1(Acme)",
    "sent the proposal ($118k) to Tom for review": "quotes 1",
    "Policy renewed: Acme, premium £640": "deals 1(Acme), bookings 640GBP",
    "Two demos (one no-show), 12 calls": "ask",
    "3 demos, 1 no show": "ask",
    "1 no-show, 2 demos done": "demos 2",
    "3 visits, 12 calls. Oh and a demo for Acme.": "visits 3, calls 12, demos 1(Acme)",
    "and a demo for Acme tomorrow": "ignore",
    "yesterday 4 visits and the Acme contract signed at last": "visits 4@-1, deals 1@-1(Acme)",
    "called 25 parents for school fees": "calls 25",
    "2 demos for acme": "demos 2(acme)",
    "won it!!! Acme, £20k": "deals 1(Acme), bookings 20000GBP",
    "won it in the raffle": "ignore",
}
EACH = {
    "2 deals at 5k each": "deals 2, bookings 10000",
    "3 deals, 5k each": "deals 3, bookings 15000",
    "signed 2 deals at 5k each": "deals 2, bookings 10000",
    "signed Acme 40 seats at £12": "ask",
    "signed Acme, 40 seats, £4,800": "deals 1(Acme), bookings 4800GBP",
    "signed Acme £3k pcm": "ask",
    "visited Acme with 2 colleagues": "visits 1(Acme)",
    "demo with Acme and 2 others": "demos 3(Acme)",
    "called half my list": "ask",
    "Twelve (12) calls": "calls 12",
    "made twelve (12) calls and three (3) visits": "calls 12, visits 3",
    "Visited Acme; Globex; Initech": "visits 3(Acme,Globex,Initech)",
    "Visited Acme; rainy": "visits 1(Acme)",
}
AMOUNTS = {
    "£70k closed: Acme £40k, Globex £30k": "deals 2(Acme,Globex), bookings 70000GBP",
    "closed £70k today: Acme 40k, Globex 30k": "deals 2(Acme,Globex), bookings 70000GBP",
    "closed £70k today: Acme 40k, Globex 20k": "ask",
    "Acme £40k and Globex £30k both signed": "ask",
    "Acme £40k and Globex £30k signed": "deals 2(Acme,Globex), bookings 70000GBP",
    "3,5k collected": "ask",
    "collected 3,500": "payments 3500",
    "signed Acme £40k. Margin £6k": "deals 1(Acme), bookings 40000GBP",
    "signed Acme £40k (my commission £2k)": "deals 1(Acme), bookings 40000GBP",
}
DAYS = {
    "AM: 14 calls, 1 demo. PM: 11 calls, 1 demo. Day total 25 calls, 2 demos.": "calls 25, demos 2",
    "AM: 14 calls, 1 demo. PM: 11 calls, 2 demos. Total 25 calls, 2 demos.": "ask",
    "saw 4 shops before lunch and 3 after, so 7 visits all in": "visits 7",
    "saw 4 shops before lunch and 3 after, so 8 visits": "ask",
    "Called Acme. Called Globex. 2 calls.": "calls 2(Acme,Globex)",
    "Called Acme. Called Globex. 5 calls.": "ask",
    "2 deals: Volvo €40k, Scania €35k. Bookings total: €75k": "deals 2(Volvo,Scania), bookings 75000EUR",
    "2 deals: Volvo €40k, Scania €35k. Bookings total: €80k": "ask",
    "2 deals — €12k with Acme, £9k with Globex": "deals 2(Acme,Globex), bookings 9000GBP, bookings 12000EUR",
    "Payment received - Rs. 45,000/-": "payments 45000INR",
    "Visits: 4\nMiles: 163\nCalls: 5": "visits 4, calls 5",
    "chased Acme by phone and Globex by email": "ask",
    "chased Acme and Globex by phone": "calls 2(Acme,Globex)",
}


@pytest.mark.parametrize("table", [PLACES, TIMES, MEANS, SUMS, CAME_IN, SHARES, EACH, AMOUNTS, DAYS])
def test_parts_add_up_and_sums_are_not_added_again(table):
    assert {text: said(text) for text in table} == table
