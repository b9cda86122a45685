"""English verbs that need their object to say which activity, lower-case; a comma parts phrases."""

LIGHT_PAST = (
    "recd, rcvd, rec'd, did manage, went well, went great, went ok, went okay, went fine, went smoothly, went badly, "
    "went really well, went down well, in from, got hold of, caught, reached, managed to do, managed to make, managed "
    "to get, managed to complete, managed to send, managed to book, returned, shot, shot across, shot through, fired "
    "over, fired across, slid over, whatsapped, texted, messaged, dm'd, mailed, couriered, zapped over, slung, bunged, "
    "banged over, spoke, spoken, made, did, had, gave, given, ran, held, placed, sent, sent out, sent over, sent off, "
    "sent across, got, took, hosted, delivered, completed, submitted, logged, finished, conducted, fired off, issued, "
    "handed, handed over, emailed, emailed over, put in, opened, added, gained, picked up, found, generated, secured, "
    "received, walked, talked, showed, did do, knocked out, banged out, smashed out, smashed, wrapped, wrapped up, "
    "managed, put together, squeezed in, put through, just did, performed, posted, presented, delivered on, done, hit, "
    "landed in, dropped off, dropped, got through, powered through, brought in, brought on, acquired, won over, "
    "created, put out, got out, shot over, shot off, pushed out, cranked out, booked, fielded, tallied, recorded, "
    "achieved, filed, lodged, dispatched, turned around, rattled through, churned out, hammered out, blitzed, clocked, "
    "racked up, notched, notched up, scored, got in, joined, led, been on, came, came in, came through, cleared, "
    "arrived, hit the bank, hit our bank, hit my bank, hit the account, hit our account, landed in the account, landed "
    "in our account, went through, went out, gotten, paid in, took in, pulled in, sold, in the bank, in our bank, in "
    "our account"
)
LIGHT_BASE = "make, do, have, give, send, run, hold, get, take, submit, put, open, add, send out"
# The metric a light verb means by itself, where money or a number stands with it.
ALONE = {
    "arrived": (
        "in from, came in, came through, cleared, arrived, hit the bank, hit our bank, hit my bank, hit the account, "
        "hit our account, landed in the account, landed in our account, went through, in the bank, in our bank, in our "
        "account"
    ),
    "gain?": (
        "did, just did, managed to do, done, managed, managed to get, completed, finished, got through, achieved, "
        "hit, tallied, recorded, gotten, brought in, racked up, clocked, gained, added, opened, picked up, found, "
        "generated, secured, brought on, acquired, won over, had, created, scored, logged"
    ),
    "payments": ("recd, rcvd, rec'd, received, took in, pulled in, got in"),
    "bookings": ("booked"),
    "demos?": ("walked, talked, showed, took"),
    "calls?": ("gave, spoke, spoken"),
    "deals?": ("got"),
    "sent?": (
        "sent, sent out, sent over, sent off, sent across, emailed, emailed over, mailed, couriered, fired off, "
        "fired over, shot over, shot off, handed, handed over, dropped off, forwarded"
    ),
}
