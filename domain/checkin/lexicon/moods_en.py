"""English words that decide whether and whose a fact is; a comma parts phrases."""

NEGATION = (
    "nowt, nuffin, nuttin, sod all, bugger all, zilch, diddly squat, no, not, didn't, didnt, did not, haven't, "
    "hasn't, wasn't, weren't, isn't, aren't, couldn't, can't, cannot, don't, doesn't, without, never, neither, nor, "
    "nil, none, nobody, nothing, no-one, no one, zero, failed to, unable to, was not, were not, have not, has not, "
    "had not, hadn't, wouldn't, won't, never got to, didn't get to, didn't manage to, not able to, no time for, no "
    "time to, skipped, missed, forgot to, instead of, rather than, almost, nearly, so close to, close to, came close "
    "to, all but, not a single, zilch, zip, nada, not yet, yet to, still haven't, haven't yet, ain't, no luck with, "
    "didn't even, not even, lost, failed, barely missed, as good as, this close to, came within a whisker of, "
    "couldn't get, no more, nope, nah"
)
CANCELLED = (
    "my nan, my gran, my grandma, my grandad, my grandpa, my mum, my mom, my dad, my mother, my father, my parents, my "
    "folks, my wife, my husband, my partner, my kids, my son, my daughter, my brother, my sister, my girlfriend, my "
    "boyfriend, my fiancee, my aunt, my uncle, my cousin, my in-laws, my dentist, my doctor, my gp, my landlord, my "
    "flatmate, the dentist, the vet, a股, cancelled, canceled, cancel了, cancel咗, cancel掉, 被cancel, "
    "postponed, rescheduled, fell through, no-showed, no "
    "showed, pushed back, pushed to, got pushed, called off, got cancelled, got canceled, bailed, no-show, no show, "
    "stood me up, backed out, moved to, pulled out, ghosted me, declined, was rejected, got rejected, bounced, "
    "slipped, slipped to, fell apart, fell over, fell away, fallen over, fallen through, "
    "collapsed, stalled, went cold, went dark, gone quiet, went quiet, on ice, on "
    "hold, shelved, paused, turned down, turned us down, said no, passed on us, no go, cold feet, went with a "
    "competitor, chose a competitor, went elsewhere, got away, dead in the water, is dead, died"
)
NO_DEALS = (
    "nda, ndas, mou, loi, timesheet, timesheets, waiver, petition, visitor book, the lottery, lottery, raffle, bingo, "
    "scratchcard, sweepstake, poker, salary, paycheck, payslip, pay cheque, wages, bonus, expenses"
)
CALLED_OFF = (
    "cancelled, canceled, got cancelled, got canceled, was cancelled, was canceled, were cancelled, were canceled, "
    "postponed, got postponed, was postponed, rescheduled, got rescheduled, was rescheduled, called off, fell through, "
    "got pushed, pushed back, didn't happen, never happened, got bumped, stood me up, stood us up, bailed, bailed on "
    "me, no-show, no show, no-showed, no showed, didn't show, didn't turn up, no-shows, no shows"
)
MISSENT = (
    "wrong chat, wrong channel, wrong group, wrong thread, wrong window, wrong room, wrong dm, please ignore, "
    "pls ignore, plz ignore, kindly ignore, please disregard, pls disregard, disregard, disregard that, "
    "ignore this, please ignore this, disregard this, ignore the above, please ignore the above, ignore all that"
)
PLAN = (
    "book到, book 到, book咗, to follow shortly, to follow next week, rest to follow, balance to follow, remainder to "
    "follow, still due, outstanding, to come, owed, owing, still owed, left to pay, to go, left to do, left to make, "
    "still to do, still to go, remaining, still to make, aimed for, aimed, aimed to, meant to, on track for, was going "
    "to, were going to, set out to, target, targets, quota, goal of, aim, will, i'll, we'll, they'll, he'll, she'll, "
    "it'll, you'll, 'll, ill be, going to, gonna, plan to, planning, planning to, plan on, planned, planned for, want "
    "to, wants to, wanna, need to, needs to, needed to, have to, has to, got to, gotta, should, must, hope to, hoping, "
    "hoping to, hopefully, might, could, would, aim to, aiming, aiming to, trying to, try to, tried to, intend to, "
    "looking to, looking for, scheduled, scheduled for, booked in, set up, setting up, to set up, pencilled in, "
    "penciled in, arranged, arranging, arrange, lined up, lining up, line up, due to, upcoming, pending, about to, "
    "expect to, expecting, expect, let's, lets, pls, please, plz, remember to, need, needs, requires, required, "
    "waiting for, waiting on, waiting, awaiting, to do, todo, to-do, todos, to-dos, next steps, next step, prep for, "
    "prepping for, preparing, preparing for, prepping, prepared, preparing to, working on, drafting, finalizing, "
    "finalising, confirmed, confirming, booked a, target is, goal is, goal, goals, wish, wanted to, ready to, supposed "
    "to, would like to, i'd like to, intending to, invited to, agreed to, promised to, fingers crossed, in the "
    "pipeline, schedule, scheduling, organised, organized, thinking of, thinking about, considering, owe, owes, toying "
    "with, reschedule, get ready, back to, off to, heading to, on my way to, en route to, i'm going to, we're going "
    "to, gona, shall, to be, confirm, keen to, want, promised, reminder, the plan was, plan was, plan is, the plan is, "
    "plan had been, aim was, goal was, target was, kpi is, kpi was, quota is, quota was, original plan, plan, plans, "
    "kindly, in pipeline, in progress, in negotiation, in the works, on the cards, on the horizon, up for renewal, out "
    "for signature, out to sign, awaiting signature, for signature, up for signature, ready to sign, with legal, in "
    "legal, with procurement, under review, in review, i requested, have requested, requested a, requested an, "
    "requested our, requesting, asked for, asking for, wants, wanting, enquired about, inquired about, enquiring "
    "about, in need of, in the diary, in my diary, in the calendar, in my calendar, on the calendar, on the schedule, "
    "on the books, due, expires, expire, expiring, runs out, run out, comes up, lapses, ends in, renews in, is up in, "
    "is up for, kpi, wip"
)
CONDITION = (
    "if, unless, once, would have, could have, should have, would've, could've, should've, wish i had, wish we had, "
    "wish i'd, assuming, in case, provided, as soon as, when we sign, when we close, when they sign, when they pay, "
    "until, whenever, suppose, what if, even if, when i sign, when i close, depends on, dreamt, dreamed, dreamt of, "
    "dreamed of, dreamt about, dreamed about, dreamt i, dreamed i, dreamt that i, dreamed that i, in my dream, in my "
    "dreams, had a dream, daydreamed, daydreaming, imagine, imagined, imagining, pretend, pretended, fantasised, "
    "fantasized, love to say, like to say, liked to say, loved to say, i could say, love to tell you, like to tell "
    "you, i could tell you, love to report, like to report, i could report"
)
QUESTION = (
    "whats, hows, whos, wheres, whens, wats, wat, how, what, who, where, why, which, how's, what's, who's, where's, "
    "how do, how many, anyone, anybody, any idea, does anyone, can someone, can anyone, could someone, is there, are "
    "there, wondering, has anyone, any chance, quick question, question"
)
AUX = (
    "is, are, am, was, were, can, could, do, does, did, should, shall, has, have, had, when, will, would, may, "
    "might, am i, what, any, when's, are we, is it"
)
SELF = (
    "i, we, i've, we've, i'm, we're, me, us, myself, i'd, we'd, personally, my side, on my side, on my end, my end, "
    "mine, our, i also, ive, for me, from me, my day, my tally, my numbers, yours truly, moi"
)
OTHERS = (
    "competitor, competitors, a competitor, the competitor, our competitor, the competition, rival, rivals, a rival, "
    "nice work on, great work on, good work on, great job on, good job on, nice job on, nice one on, well played on, "
    "great stuff on, boss, team, he, she, they, he's, she's, they've, they're, my colleague, my colleagues, my boss, "
    "my manager, the boss, teammate, teammates, my teammate, the team, our team, colleague, colleagues, someone, "
    "somebody, everyone, everybody, the guys, the intern, our manager, my buddy, my mate, the new guy, the new girl, "
    "the new hire, congrats, congratulations, kudos, shoutout, shout-out, shout out, well done, hats off, heard, the "
    "other team, i'm told, im told, i hear, i was told, i heard, i've heard, ive heard, "
    "props to, big up, rumour has it, rumor has it, director, our boss, our director, the sdr, sdr, sdrs, "
    "the sdrs, marketing, support, our ceo, ceo"
)
# Whose and who: our intern. And what a team holds: team lunch.
WHOSE = "my our the"
ROLES = (
    "intern, interns, trainee, trainees, apprentice, junior, juniors, junior rep, assistant, pa, colleague, "
    "colleagues, co-worker, coworker, coworkers, teammate, teammates, deskmate, desk mate, manager, line manager, "
    "sales manager, boss, supervisor, team lead, team leader, vp, vp sales, cro, ceo, founder, founders, co-founder, "
    "director, sales director, sdr, sdrs, bdr, bdrs, ae, other ae, account exec, account executive, sales engineer, "
    "se, csm, bd, bd team, bd guy, inside sales, inside sales team, outbound team, other rep, other reps, new rep, "
    "new joiner, new starter, new hire, new guy, new girl, new boy, newbie, rookie, temp, grad, graduate, students, "
    "placement student, mentee, mentor, buddy, partner manager, channel team, marketing team, marketing, support, "
    "support team, cs team, north team, south team, east team, west team, other team, other office, london office, "
    "dubai office, regional head, country manager"
)
HELD_BY = "team staff sales company dept department weekly monthly daily morning all-hands office group"
HELD = (
    "lunch, dinner, breakfast, drinks, meeting, meetings, huddle, standup, stand-up, briefing, training, offsite, "
    "outing, sync, catch-up, catchup, catch up, building, event, party, town hall, kickoff, kick-off, social, coffee"
)
VAGUE = (
    "averaging, average, on average, avg, call it, or was it, the other way round, the other way around, can't "
    "remember, cant remember, can't recall, i forget, from memory, lost count, don't remember, ballpark, around, "
    "about, approx, approximately, roughly, circa, ca, maybe, perhaps, probably, like, some, nearly, almost, over, "
    "under, above, more than, less than, at least, at most, upwards of, up to, close to, somewhere between, between, "
    "somewhere around, more or less, i think, i guess, i reckon, i believe, possibly, ish, c., fewer than, not sure, "
    "say, just "
    "under, just over, just shy of, north of, south of, in the region of, something like, or thereabouts, a good, "
    "easily, est, est., estimated, maybe like, must have been, must be, give or take, reckon, just about, well over, "
    "in the neighbourhood of, in the neighborhood of, pushing, a solid, think, guess, or so, or thereabouts, "
    "approximately, abt, abt., bout, 'bout, approx., appx, arnd, ard, roundabout, roughly speaking, maybe around, "
    "prob, probs, prolly, give-or-take, ballpark of, some odd, a rough, guesstimate, guesstimating, est'd, plus "
    "minus, plus or minus, or maybe, or something, or something like that, no more than, no less than, no fewer "
    "than, not more than, not less than, in excess of, getting on for, knocking on, touching, hovering around, "
    "within"
)
VAGUE_COUNT = (
    "a six figure, a six-figure, a five figure, a five-figure, a seven figure, a seven-figure, six figures, five "
    "figures, seven figures, a four figure, a tidy sum, an undisclosed, tbc, tbd, tba, a few, few, several, some, "
    "many, lots of, lots, a lot of, a lot, a bunch of, a bunch, bunch of, dozens of, dozens, loads of, loads, tons of, "
    "a ton of, multiple, various, a handful of, handful of, handful, plenty, plenty of, numerous, countless, a number "
    "of, a "
    "good few, quite a few, a good number of, hundreds of, scores of, umpteen, a stack of, a pile of, a whole bunch "
    "of, a load of, heaps of, a slew of, a string of, a couple or three, couple few, a fair few, a bit of, most of, "
    "half of my, all of my, all my, a round of, bunch, so many, too many, a series of, a mix of, oodles of, thousands "
    "of, quite some, certain, x number of, a hundred or so, a dozen or so, half my, most of my"
)
TOTAL = (
    "total, totals, total of, a total of, for a total of, totaling, totalling, in total, in all, altogether, all in "
    "all, all told, combined, overall, tot, sum, grand total, makes, making, that's, adding up to, adds up to, so "
    "that's, brings it to, bringing the total to, tally, which makes, day total, total today, total for the day, all "
    "up, ttl"
)
SUBSET = (
    "of which, of it, of that, of them, of em, of 'em, of those, of these, among them, among those, out of those, out "
    "of which, out of them, connected, picked up, answered"
)
INCLUDING = (
    "including, incl, incl., includes, namely, being, i.e., ie, such as, viz, customer is, client is, customers are, "
    "e.g., eg, specifically, like"
)
CORRECTION = (
    "tell a lie, i tell a lie, no i lie, i lie, nah, hold up, my bad it was, hmm wait, sorry, no wait, wait no, wait, "
    "scratch that, strike that, correction, i mean, i meant, meant, oops, whoops, actually, make that, make it, "
    "rather, typo, my bad, my mistake, should be, should read, should say, should've been, edit, or rather, no sorry, "
    "sorry no, nope, no no, ignore that, correcting, to correct, amend, amended, fix, update, miscounted, recount, "
    "apologies, errr, err, er, hang on, hold on, hmm no, no actually, actually no, well actually, correction to, oh "
    "wait, oops no, ah no, ah sorry, uh no, um no, scrap that, not quite, wrong, that should be, it was, it's "
    "actually, was actually, were actually, oh no, oop, belay that, sry, soz, pardon"
)
HANDLING = (
    "approved, rejected, signed off on, asked for, sat in on, shadowed, joined, attended, watched, observed, listened "
    "in on, listened to, dialed into, dialled into, took notes at, tagged along to, tagged along on, drafted, wrote, "
    "reviewed, edited, redid, amended, checked, started, started on, began, reworked, tweaked, printed, proofread, "
    "rewrote, writing up, wrote up, typed up, went through the, went over the, talked through the, discussed the, "
    "negotiated the, explained the, looked over the, sat on the, practised, practiced, rehearsed, polished"
)
WRONG = "wrong, miscounted, typo, incorrect, is wrong, was wrong, were wrong, are wrong, mistyped, off by one"
REFUND = (
    "refund, refunded, refunds, refunding, clawback, clawed back, reversed, chargeback, charged back, credit note, "
    "credited back, returned payment, gave back, paid back, reimbursed, money back, gave them back, credited"
)
