"""English verbs that need their object to say which activity, lower-case; a comma parts phrases."""

LIGHT_PAST = (
    "spoke, spoken, made, did, had, gave, ran, held, placed, sent, sent out, sent over, sent off, sent across, got, "
    "took, hosted, delivered, completed, submitted, logged, finished, conducted, fired off, issued, handed, "
    "handed over, emailed, emailed over, put in, opened, added, gained, picked up, found, generated, secured, "
    "received, walked, talked, showed, did do, knocked out, banged out, smashed out, smashed, wrapped, wrapped up, "
    "managed, put together, squeezed in, put through, just did, performed, posted, presented, delivered on, done, "
    "hit, landed in, dropped off, dropped, got through, powered through, brought in, brought on, acquired, "
    "won over, created, put out, got out, shot over, shot off, pushed out, cranked out, booked, fielded, tallied, "
    "recorded, achieved, filed, lodged, dispatched, turned around, rattled through, churned out, hammered out, "
    "blitzed, clocked, racked up, notched, notched up, scored, got in, joined, led, been on, came, came in, "
    "came through, cleared, arrived, went through, went out, gotten, paid in, took in, pulled in"
)
LIGHT_BASE = "make, do, have, give, send, run, hold, get, take, submit, put, open, add, send out"
# The metric a light verb means by itself, where money or a number stands with it.
LIGHT_ALONE = {
    "received": "payments", "took in": "payments", "pulled in": "payments", "got in": "payments",
    "booked": "bookings", "walked": "demos?", "talked": "demos?", "showed": "demos?", "took": "demos?",
    "gave": "calls?", "got": "deals?", "spoke": "calls?", "spoken": "calls?", "gained": "gain?",
    "added": "gain?", "opened": "gain?", "picked up": "gain?", "found": "gain?", "generated": "gain?",
    "secured": "gain?", "brought on": "gain?", "acquired": "gain?", "won over": "gain?", "had": "gain?",
    "created": "gain?", "scored": "gain?", "logged": "gain?",
}  # fmt: skip
