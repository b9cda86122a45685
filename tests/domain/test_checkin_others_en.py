"""What somebody else did, what was called off, and what only says which paper is meant (rules 9 and 10)."""

import pytest

from tests.domain.readings import said

THEIRS = {
    "the reseller did 3 demos today": "ignore",
    "our reseller did two demos for Acme": "ignore",
    "our partners closed 3 deals today": "ignore",
    "the supplier sent 3 quotes": "ignore",
    "our installer visited 4 sites": "ignore",
    "my agent did 4 calls": "ignore",
    "the missus called twice": "ignore",
    "the partner did the demo, I did 3 calls": "calls 3",
    "the client did 2 demos with us": "demos 2",
    "our clients visited today: Acme, Globex": "visits 2(Acme,Globex)",
    "a customer signed for 30k": "deals 1, bookings 30000",
    "the client made a payment of 5k": "payments 5000",
    "my reseller demos: 3": "demos 3",
}
HANDED_ON = {
    "Ravi's update: 5 calls, 2 visits. Kindly add to his sheet": "ignore",
    "Ravi's numbers:\n12 calls\n2 demos": "ignore",
    "Deepak's day: 3 visits, mine: 4 calls": "calls 4",
    "5 calls today. Pls log this for her": "ignore",
    "5 calls, 2 visits. Please add to Tom's sheet": "ignore",
    "5 calls, 2 visits. Please add to my sheet": "calls 5, visits 2",
    "Quoted Acme. Added a note for her": "quotes 1(Acme)",
    "Today's update: 5 calls, 2 visits": "calls 5, visits 2",
    "Monday's numbers: 5 calls": "calls 5@-4",
}
CALLED_OFF = {
    "had 3 demos lined up": "ignore",
    "had 4 calls scheduled, did 2": "calls 2",
    "had two demos, both cancelled, so none": "ignore",
    "Three visits today, all three cancelled": "ignore",
    "2 demos today. Both got cancelled.": "ignore",
    "3 visits today, one cancelled": "ask",
    "did 3 visits, one cancelled": "visits 3",
    "3 calls, 2 visits, both cancelled": "calls 3",
    "4 calls, so none of them picked up": "calls 4",
}
PAPERS = {
    "called Acme and Globex for their signed POs": "calls 2(Acme,Globex)",
    "called Acme about their signed contract": "calls 1(Acme)",
    "followed up with Acme for a signed copy": "follow_ups 1(Acme)",
    "chased two clients for signed NDAs": "follow_ups 2",
    "chased the 4 quoted clients": "follow_ups 4",
    "got their signed contract": "deals 1",
    "called Acme about an NDA": "calls 1(Acme)",
    "signed an NDA with Acme": "ignore",
}
DID = {
    "Did send Acme a proposal": "quotes 1(Acme)",
    "did send a proposal to Acme today": "quotes 1(Acme)",
    "did you send the quote?": "ignore",
    "did not send a proposal to Acme": "ignore",
    "Visited Acme. Later quoted Globex": "visits 1(Acme), quotes 1(Globex)",
    "Will quote Acme later": "ignore",
    "Later today: 3 calls": "ignore",
    "closed Acme for 20k, first one this quarter": "deals 1(Acme), bookings 20000",
    "Signed Globex, £30k. Second one this month!": "deals 1(Globex), bookings 30000GBP",
    "closed 3 this quarter": "ask",
}


TAKEN_BACK = {
    "quoted Acme and Globex. Actually scratch Acme, that one goes out tmrw": "quotes 1(Globex)",
    "visited Acme and Globex. no wait, Globex is tomorrow": "visits 1(Acme)",
    "called Acme, Globex and Initech. Scratch Initech, that was Gary": "calls 2(Acme,Globex)",
    "called Acme. scratch Acme": "ignore",
    "2 calls (Acme, Globex). Scratch Globex": "ask",
    "called Acme, forget the discount": "calls 1(Acme)",
    "visited Acme and Globex, ignore the noise": "visits 2(Acme,Globex)",
}
HELPED = {
    "helped Tom with his demo": "ignore",
    "Thanks for the demo Sam!": "ignore",
    "thanks for listening, 3 calls": "calls 3",
    "Sam's demo at Acme went well": "ignore",
    "Acme's demo went well": "demos 1(Acme)",
    "Jo visited Acme for me": "ignore",
    "3 calls for me today": "calls 3",
    "visited Acme on behalf of Jo": "visits 1(Acme)",
    "We did 30 calls as a team, 12 of them mine": "calls 12",
    "Went to see Acme but the gate was locked, so no visit there.": "ignore",
    "Visited Acme and Globex, but no visit to Initech": "visits 2(Acme,Globex)",
    "called Acme, but no call back": "calls 1(Acme)",
}
NOT_YET = {
    "Practised my demo twice": "ignore",
    "Finished the Acme proposal, sending tomorrow": "ignore",
    "Sent the Acme proposal, going on leave tomorrow": "quotes 1(Acme)",
    "Acme's contract expires in March": "ignore",
    "Renewal for Acme comes up in March": "ignore",
    "Signed the Acme renewal, next one comes up in March": "deals 1(Acme)",
    "Visited neither Acme nor Globex": "ignore",
    "Visited Acme because Globex cancelled": "visits 1(Acme)",
    "Acme visit cancelled": "ignore",
    "Called Acme: no answer. Called Globex: quote tomorrow": "calls 2(Acme,Globex)",
    "visits: none": "ignore",
    "Visited Acme, Globex next": "visits 1(Acme)",
    "Visited Acme, Globex tomorrow": "visits 1(Acme)",
}
NOBODY = {
    "signed for 3 parcels at reception": "ignore",
    "signed for 30k with Acme": "deals 1(Acme), bookings 30000",
    "Linda at Acme signed, $210k": "deals 1(Acme), bookings 210000USD",
    "Linda at Acme called": "ignore",
    "our Liz signed Acme for £20k": "ignore",
    "our Liz and I visited Acme": "visits 1(Acme)",
    "Anna's lead originally, but I closed it: Acme, £8k": "deals 1(Acme), bookings 8000GBP",
    "8am Acme visit, 10:30 Globex visit, all done. Plus 4 calls": "visits 2(Acme,Globex), calls 4",
    "Acme visit tomorrow, all done for today": "ignore",
    "had 3 demos in the diary, only 2 happened (Acme, Globex)": "demos 2(Acme,Globex)",
}


@pytest.mark.parametrize("table", [THEIRS, HANDED_ON, CALLED_OFF, PAPERS, DID, TAKEN_BACK, HELPED, NOT_YET, NOBODY])
def test_only_what_the_sender_did_is_a_fact(table):
    assert {text: said(text) for text in table} == table
