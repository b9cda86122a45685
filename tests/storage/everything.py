"""A workspace with something of everything, and every question and change that a store knows."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.adjustment import Adjustment, Step
from domain.amount import Amount, money
from domain.approval import Approval, Approver, Delegation
from domain.correction import Correction
from domain.customer import Customer, Profile
from domain.deal import Deal
from domain.entry import Entry, Slot
from domain.imported import Import, StagedEntry
from domain.intel import FieldNote
from domain.market import MarketNote
from domain.member import Leave, Member
from domain.merge import Merge
from domain.message import Message, Question
from domain.plan import Action, Checkpoint, Plan, PlanComment, PlanVersion, followed
from domain.post import Post
from domain.review import About, Cause, Lessons, Review, ReviewAction
from domain.round import Ballot, Round
from domain.schedule import Occurrence
from domain.split import Share, Split
from domain.standing import Board
from domain.strength import USUAL, Basis
from domain.target import Lines, Subject, Target, Version
from domain.team import Membership
from domain.ticking import Wanted
from domain.usage import Usage
from domain.vote import Vote
from domain.workspace import Settings
from storage.intel import Search

EARLIER = datetime(2026, 11, 19, 1, tzinfo=UTC)
NOW, DAY, NEXT = datetime(2026, 11, 20, 1, tzinfo=UTC), date(2026, 11, 20), date(2026, 11, 21)
LIN, LINES = Subject("member", "U1"), Lines(Amount(5))
NOTE = MarketNote("growth", "8 %", "iResearch", DAY, "U9")
ROUND = Round("U9", Subject("team", "1"), "2026-11", DAY, NOW)
VOTE = Vote(1, "b", "2026-11", "price", "Acme", DAY, NOW)
APPROVAL = Approval("adjustment", 1, "U9", Approver("U8", "lead"), NOW)
CORRECTION = Correction(1, "U1", "U1", (Entry("U1", "visits", Amount(3), DAY),), "submitted", NOW)
SAID = PlanVersion("U1", NOW)
ACTIONS = (Action(1, "stage", "U1", DAY, NEXT, "visits", 9, 9),)
BOARD = Board("visits", "2026-11", DAY)
STAGED = StagedEntry(2, "k", Entry("U1", "visits", Amount(3), DAY), "a note")
SIGNED = Entry("U1", "bookings", money(9, "EUR"), DAY, "Acme")
MERGE = Merge("Acme Inc", "Acme", "U9", NOW)
DEAL = Deal(1, 1, "U1", ("U1", "U2"), (SIGNED,), parts=(500, 400), state="shared")
ABOUT = About(LIN, "2026-11")
CAUSE = Cause("U1", "2026-11", "market", "slow", "words", NOW)
REVIEW = Review(ABOUT, Lessons("quotes"), (ReviewAction(ABOUT, 1, "U1", "call first", NEXT),), "U1", NOW, 1)
SLOT = Slot("U1", "2026-11", "visits", "", "")
SPLIT = Split("U9", "visits", "", "2026-12", 9, USUAL, (Share(LIN, 9, basis=Basis(history=3)),), NOW)


def _set_up(store):
    store.workspaces.meet()
    store.workspaces.name("Northwind", "UBOT")
    store.workspaces.choose({"currency": "EUR"})
    store.workspaces.displace({"currency": "CNY"}, NOW)


def lived_in(store):
    """A workspace with something of everything; the ids of what has ids."""
    _set_up(store)
    store.members.remember(Member("U1", "Lin Xia", is_admin=True), NOW)
    store.members.remember(Member("U7", "Gone", active=False), NOW)
    store.members.snooze("U1", NEXT)
    team = store.teams.make("East").id
    store.teams.join(Membership(team, "U1"), DAY)
    store.leaves.start(Leave("U1", NEXT, None))
    message = store.messages.add(Message(0, "C1", "1.0", "U1", "U1", "3 visits", NOW, False, "booked", thread="1.0")).id
    store.customers.remember(["Acme"])
    store.customers.alias("Acme Ltd", "Acme")
    store.customers.describe([Customer("Acme", Profile("U1", "A"))])
    store.customers.remember([MERGE.name])
    merge = store.merges.propose(MERGE)
    store.merges.decide(replace(MERGE, id=merge), "merged", NOW)
    store.members.ask("U1", False)
    store.intel.keep(FieldNote(message, "U1", "competitor", "heard", ("Acme",), DAY))
    store.entries.book([Entry("U1", "visits", Amount(3), DAY, "Acme")], message, NOW)
    store.standings.add({SLOT: 3})
    deal = store.deals.ask(replace(DEAL, message=message, claim=message), NOW)
    store.entries.book([replace(SIGNED, deal=deal)], message, NOW)
    store.standings.aim({SLOT: 500})
    file = _imported(store)
    question = store.questions.ask(Question(0, "doubt", message, "C1", "1.0"), NOW)
    target = store.targets.record(Version(Target(LIN, "visits", "2026-11", LINES, 1), "U9", "to grow", NOW))
    adjustment = store.adjustments.propose(Adjustment("U9", "", "proposed", NOW, (Step(target, LINES),)))
    store.adjustments.decide(adjustment, "confirmed", NOW)
    approval, correction = store.approvals.ask(APPROVAL), store.corrections.submit(CORRECTION)
    given = store.approvals.ask(APPROVAL)
    store.approvals.decide(given, "approved", NOW)
    store.delegations.begin(Delegation("U9", "U1", DAY))
    store.deliveries.book("event:1", NOW)
    store.channels.mark("C1", "1.0")
    store.occurrences.claim(Occurrence("board", "", DAY, "weekly"), NOW)
    store.outbox.add([Post("channel", "C1")], NOW)
    split = store.splits.propose(SPLIT)
    number, closed, scored = (store.rounds.open(ROUND, ["U1", "U7"]) for _ in range(3))
    for each in (number, closed, scored):
        store.rounds.cast(each, Ballot("U1", 7, Amount(450), "why", True))
    store.rounds.close(closed)
    store.rounds.close(scored)
    store.rounds.score(scored, ["U1"], [])
    store.cycles.start([team], ("U9", NOW))
    store.cycles.tick((team, "2026-11", "gap"), True, ("U9", NOW))
    vote = store.votes.open(VOTE, ["U1"])
    store.votes.hear([team], 1)
    made = {
        "todo": _reviewed(store),
        "plan": _planned(store, target),
        "note": store.market.note(NOTE, NOW),
        "round": number,
        "vote": vote,
        "team": team,
        "message": message,
        "deal": deal,
        "merge": merge,
        "entry": store.deals.parts([deal])[0][0].id,
        "question": question,
        "target": target,
    }
    customer = store.customers.described(["Acme"])["acme"].id
    made |= {"approval": approval, "correction": correction, "customer": customer}
    return made | {"adjustment": adjustment, "split": split, "file": file}


def _planned(store, target):
    plan = store.plans.make(Plan(target, 500, ACTIONS, (Checkpoint(NEXT, 1, 1),)), SAID)
    store.courses.put(["U1"], "b", DAY, ("U9", NOW))
    store.plans.tick(plan.id, 1, True, ("U1", NOW))
    store.plans.comment(plan.id, PlanComment("U9", "good", NOW))
    return plan


def _reviewed(store):
    store.reviews.say(CAUSE)
    store.reviews.write(REVIEW)
    return store.reviews.open_of(["U1"])["U1"][0].id


def _imported(store):
    key = store.imports.begin(Import("old.csv", "entries", "U9", "staged", NOW, digest="d"))
    store.imports.stage(key, [STAGED], {SLOT: 3})
    store.imports.publish(key, NOW)
    store.imports.mark(key, "published", NOW, 1)
    store.usages.add("U1", "2026-11", Usage(at_once=1, same_day=3))
    store.imports.begin(Import("left.csv", "entries", "U9", "staged", NOW))
    return key


ASKED = {
    "workspaces.known": lambda s, _: s.workspaces.known(Settings()),
    "workspaces.is_named": lambda s, _: s.workspaces.is_named(),
    "workspaces.had_begun": lambda s, _: s.workspaces.had_begun(DAY, NOW),
    "workspaces.displaced": lambda s, _: s.workspaces.displaced(EARLIER),
    "members.admins": lambda s, _: s.members.admins(False),
    "members.gone": lambda s, _: s.members.gone(),
    "members.known": lambda s, _: s.members.known("U1"),
    "members.asking": lambda s, _: s.members.asking("U1", Settings()),
    "members.called": lambda s, _: s.members.called("Lin Xia"),
    "members.near": lambda s, _: s.members.near("Lin Xia"),
    "members.all": lambda s, _: s.members.all(),
    "members.some": lambda s, _: s.members.some(["U1"]),
    "members.zones": lambda s, _: s.members.zones(),
    "members.names": lambda s, _: s.members.names(["U1"]),
    "names.meant": lambda s, _: s.names.meant(["LIN", "Lin Xia"]),
    "members.overdue": lambda s, _: sorted(s.members.overdue(datetime(2030, 1, 1, tzinfo=UTC), 9)),
    "members.snoozed": lambda s, _: s.members.snoozed(),
    "members.first_seen": lambda s, _: s.members.first_seen(),
    "teams.tree": lambda s, i: (s.teams.tree(DAY).teams, s.teams.tree(DAY).members(i["team"])),
    "teams.newcomers": lambda s, _: s.teams.newcomers(["U1"], date(2000, 1, 1)),
    "teams.mates": lambda s, _: s.teams.mates("U1", DAY),
    "leaves.since": lambda s, _: s.leaves.since(DAY),
    "leaves.during": lambda s, _: s.leaves.during(["U1"], DAY, NEXT),
    "leaves.of": lambda s, _: s.leaves.of("U1", NEXT),
    "messages.of": lambda s, i: s.messages.of(i["message"]),
    "messages.at": lambda s, _: s.messages.at("C1", "1.0"),
    "messages.last": lambda s, _: s.messages.last("U1", 9),
    "messages.after": lambda s, _: s.messages.after("C1", "0.9"),
    "messages.texts": lambda s, i: s.messages.texts([i["message"]]),
    "customers.names": lambda s, _: s.customers.names(),
    "usages.of": lambda s, _: s.usages.of(["U1"], ["2026-11"]).checkins,
    "usages.whole": lambda s, _: s.usages.whole(["2026-11"]).records,
    "usages.first": lambda s, _: s.usages.first(),
    "imports.rows_between": lambda s, _: s.imports.rows_between(DAY, DAY),
    "customers.of": lambda s, i: s.customers.of(i["customer"]),
    "customers.spellings": lambda s, _: s.customers.spellings("Acme"),
    "customers.described": lambda s, _: s.customers.described(["ACME"]),
    "customers.held": lambda s, _: s.customers.held(["U1"]),
    "customers.grades": lambda s, _: s.customers.grades(["U1"]),
    "customers.every": lambda s, _: s.customers.every(),
    "customers.known_as": lambda s, _: s.customers.known_as(["Acme"]),
    "merges.of": lambda s, i: s.merges.of(i["merge"]),
    "merges.within": lambda s, _: s.merges.within("Acme"),
    "merges.told": lambda s, _: s.merges.told("Acme"),
    "deals.of": lambda s, i: s.deals.of(i["deal"]),
    "deals.some": lambda s, i: s.deals.some([i["deal"]]),
    "deals.around": lambda s, i: s.deals.around(i["message"]),
    "deals.parts": lambda s, i: s.deals.parts([i["deal"]]),
    "deals.entries": lambda s, i: s.deals.entries([i["entry"]]),
    "deals.signed": lambda s, _: s.deals.signed("Acme", (DAY, DAY)),
    "deals.every": lambda s, _: s.deals.every(),
    "entries.of_message": lambda s, i: s.entries.of_message(i["message"]),
    "entries.of_messages": lambda s, i: s.entries.of_messages([i["message"]]),
    "entries.behind": lambda s, _: s.entries.behind("U1", "visits", DAY, DAY),
    "entries.last_days": lambda s, _: s.entries.last_days(["U1"], DAY),
    "entries.on_day": lambda s, _: s.entries.on_day(DAY, ["U1"]),
    "entries.count": lambda s, _: s.entries.count(),
    "entries.every": lambda s, _: list(s.entries.every()),
    "imports.of": lambda s, i: s.imports.of(i["file"]),
    "imports.some": lambda s, i: s.imports.some([i["file"]]),
    "imports.same": lambda s, _: s.imports.same("d", "entries"),
    "imports.last": lambda s, _: s.imports.last(),
    "imports.abandoned": lambda s, _: s.imports.abandoned(datetime(2030, 1, 1, tzinfo=UTC)),
    "imports.known": lambda s, _: s.imports.known(["k"]),
    "imports.notes": lambda s, i: s.imports.notes(i["file"], [2]),
    "records.every": lambda s, _: list(s.records.every()),
    "standings.of": lambda s, _: s.standings.of(["U1"], "2026-11"),
    "targets.purposes": lambda s, i: s.targets.purposes([i["target"].id]),
    "intel.of_message": lambda s, i: s.intel.of_message(i["message"]),
    "intel.found": lambda s, _: s.intel.found(Search(None), 9)[1],
    "intel.is_bounded": lambda s, _: not s.intel.is_bounded(Search(None, text="heard")),
    "intel.since": lambda s, _: s.intel.since(DAY),
    "intel.authors": lambda s, _: s.intel.authors(DAY),
    "occurrences.done": lambda s, _: s.occurrences.done("board", DAY, "weekly"),
    "occurrences.slots": lambda s, _: s.occurrences.slots("board", "", DAY),
    "members.unasked": lambda s, _: s.members.unasked(),
    "market.newest": lambda s, _: s.market.newest(9),
    "market.count": lambda s, _: s.market.count(),
    "market.of": lambda s, i: s.market.of(i["note"]),
    "cycles.on": lambda s, _: s.cycles.on(),
    "cycles.ticked": lambda s, i: s.cycles.ticked(i["team"], "2026-11"),
    "adjustments.were_made": lambda s, i: s.adjustments.were_made([i["target"].id]),
    "courses.of": lambda s, _: s.courses.of("U1", DAY),
    "courses.on_b": lambda s, _: s.courses.on_b(DAY),
    "votes.of": lambda s, i: s.votes.of(i["vote"]),
    "votes.standing": lambda s, _: s.votes.standing(),
    "votes.voices": lambda s, i: s.votes.voices(i["vote"]),
    "votes.heard": lambda s, _: s.votes.heard(),
    "intel.newest": lambda s, _: s.intel.newest(DAY),
    "rounds.of": lambda s, i: s.rounds.of(i["round"]),
    "rounds.about": lambda s, _: s.rounds.about([ROUND.subject], "2026-11"),
    "rounds.was_closed": lambda s, _: s.rounds.was_closed(ROUND.subject, ["2026-11"]),
    "rounds.overdue": lambda s, _: s.rounds.overdue(date(2027, 1, 1)),
    "rounds.unclosed": lambda s, _: s.rounds.unclosed(),
    "rounds.silent": lambda s, i: s.rounds.silent([i["round"]]),
    "rounds.unscored": lambda s, _: s.rounds.unscored(),
    "rounds.ballots": lambda s, i: s.rounds.ballots(i["round"]),
    "rounds.scored_votes": lambda s, _: s.rounds.scored_votes(["U1"]),
    "standings.peaks": lambda s, _: s.standings.peaks(["U1"], ["2026-11"], [""]),
    "standings.in_periods": lambda s, _: s.standings.in_periods(["U1"], ["2026-11"]),
    "standings.aimed": lambda s, _: s.standings.aimed(["U1"], "2026-11"),
    "past.totals": lambda s, _: s.past.totals(["U1"], "2026-11"),
    "past.totals_of": lambda s, _: s.past.totals_of("visits", ["U1"], "2026-11"),
    "past.totals_in": lambda s, _: s.past.totals_in(["U1"], ["2026-11"]),
    "past.targets": lambda s, _: s.past.targets([LIN], "2026-11"),
    "history.totals": lambda s, _: s.history.totals(["U1"], ["2026-11"]),
    "history.totals_of": lambda s, _: s.history.totals_of(["U1"], ["2026-11"], ["visits"]),
    "history.together": lambda s, _: s.history.together(["U1"], ["2026-11"]),
    "history.paths": lambda s, _: s.history.paths(["U1"], ["2026-11"], "visits"),
    "history.customers": lambda s, _: s.history.customers(["U1"], (DAY, DAY), ["visits"]),
    "history.sums": lambda s, _: s.history.sums(["U1"], ["2026-11"], ["", "product:A"]),
    "history.trades": lambda s, _: s.history.trades(["U1"], "EUR", (DAY, NEXT)),
    "history.present": lambda s, _: s.history.present(["U1"], [DAY]),
    "milestones.passed": lambda s, _: s.milestones.passed([1], DAY, NEXT),
    "attendances.of": lambda s, _: s.attendances.of(["U1"], ("2026-01", "2026-12")),
    "attendances.every": lambda s, _: s.attendances.every(),
    "bands.of": lambda s, _: s.bands.of(["U1"], ["2026-09", "2026-10", "2026-11"], ("visits", "", "")),
    "history.ends": lambda s, _: s.history.ends(["U1"]),
    "boards.top": lambda s, _: s.boards.top(BOARD, 9),
    "boards.own": lambda s, _: s.boards.own(BOARD, "U1"),
    "boards.rank": lambda s, _: s.boards.rank(BOARD, -1.0),
    "boards.improved": lambda s, _: s.boards.improved(BOARD, "2026-10", 9),
    "boards.sums": lambda s, _: s.boards.sums(BOARD),
    "standings.every": lambda s, _: s.standings.every(),
    "questions.of": lambda s, i: s.questions.of(i["question"]),
    "questions.open_in": lambda s, _: s.questions.open_in("C1", "1.0", "U1"),
    "questions.asked_in": lambda s, _: s.questions.asked_in("C1", NOW, 9),
    "questions.last_open": lambda s, _: s.questions.last_open("C1", NOW),
    "targets.of": lambda s, _: s.targets.of([LIN], "2026-11"),
    "targets.in_periods": lambda s, _: s.targets.in_periods([LIN], ["2026-11"]),
    "targets.one": lambda s, i: s.targets.one(i["target"].id),
    "targets.newest": lambda s, i: s.targets.newest([i["target"].id]),
    "targets.history": lambda s, _: s.targets.history(LIN, 9),
    "targets.versions_of": lambda s, i: s.targets.versions_of(i["target"].id),
    "targets.versions": lambda s, _: s.targets.versions(),
    "targets.count": lambda s, _: s.targets.count(),
    "targets.every": lambda s, _: s.targets.every(),
    "targets.since": lambda s, _: s.targets.since(),
    "adjustments.of": lambda s, i: s.adjustments.of(i["adjustment"]),
    "adjustments.last_of": lambda s, _: s.adjustments.last_of("U9"),
    "adjustments.history": lambda s, _: s.adjustments.history(LIN, 9),
    "adjustments.by": lambda s, _: s.adjustments.by("U9", 9),
    "adjustments.of_targets": lambda s, i: s.adjustments.of_targets([i["target"].id], 9),
    "adjustments.moved_since": lambda s, i: s.adjustments.moved_since(i["target"].id, 0),
    "adjustments.silent": lambda s, i: s.adjustments.silent([i["target"].id]),
    "approvals.of": lambda s, i: s.approvals.of(i["approval"]),
    "approvals.waiting": lambda s, _: s.approvals.waiting(),
    "approvals.concerning": lambda s, _: s.approvals.concerning("U8"),
    "approvals.about": lambda s, _: s.approvals.about("adjustment", 1),
    "approvals.given": lambda s, _: s.approvals.given("adjustment", [1]),
    "delegations.standing": lambda s, _: s.delegations.standing(DAY),
    "corrections.of": lambda s, i: s.corrections.of(i["correction"]),
    "corrections.waiting": lambda s, _: s.corrections.waiting(1),
    "plans.of_targets": lambda s, i: s.plans.of_targets([i["target"].id]),
    "plans.of_members": lambda s, _: s.plans.of_members(["U1"], "2026-11"),
    "plans.planned": lambda s, _: s.plans.planned(["U1"], "2026-11"),
    "standings.active": lambda s, _: s.standings.active(["U1"], "2026-11"),
    "plans.ticked": lambda s, i: s.plans.ticked([i["plan"].id]),
    "plans.comments": lambda s, i: s.plans.comments(i["plan"].id, 9),
    "plans.facts": lambda s, _: s.plans.facts(["U1"], Wanted(DAY, DAY)),
    "standings.against": lambda s, _: s.standings.against(["U1"], "2026-11"),
    "occurrences.counts": lambda s, _: s.occurrences.counts("board", [""], (DAY, DAY)),
    "reviews.of": lambda s, _: s.reviews.of(ABOUT),
    "reviews.open_about": lambda s, _: s.reviews.open_about(LIN),
    "reviews.open_of": lambda s, _: s.reviews.open_of(["U1"]),
    "reviews.action": lambda s, i: s.reviews.action(i["todo"]),
    "reviews.causes": lambda s, _: s.reviews.causes("2026-11", ["U1"]),
    "milestones.untold": lambda s, _: s.milestones.untold(["2026-11"]),
    "plans.versions": lambda s, i: s.plans.versions(i["plan"].id),
    "splits.of": lambda s, i: s.splits.of(i["split"]),
    "reserves.logged": lambda s, _: s.reserves.logged(["U1"], ["2026-11"]),
    "reserves.months": lambda s, _: s.reserves.months(["U1"], ("visits", "", ""), ["2026-11"]),
    "reserves.first_seen": lambda s, _: s.reserves.first_seen(["U1"]),
    "reserves.customers": lambda s, _: s.reserves.customers(["U1"], ("visits", "", ""), (DAY, DAY)),
    "deliveries.came": lambda s, _: s.deliveries.came("event:1"),
    "channels.marks": lambda s, _: s.channels.marks(),
}
NOTHING = {
    "intel.is_bounded": True,
    "courses.of": "a",
    "reserves.first_seen": ({}, None),
    "boards.rank": (1, None),
    "teams.mates": ("", ()),
    "teams.tree": ({}, ()),
}
CHANGED = {
    "workspaces.meet": lambda s, _: s.workspaces.meet(),
    "workspaces.name": lambda s, _: s.workspaces.name("Other", "UOTHER"),
    "workspaces.welcome": lambda s, _: s.workspaces.welcome("U9", NOW),
    "workspaces.choose": lambda s, _: s.workspaces.choose({"currency": "USD"}),
    "workspaces.displace": lambda s, _: s.workspaces.displace({"currency": "USD"}, NOW),
    "members.remember": lambda s, _: s.members.remember(Member("U1", "Other"), NOW),
    "names.call": lambda s, _: s.names.call(Member("U1", "Xia Lin")),
    "members.list_admin": lambda s, _: s.members.list_admin("U1", True),
    "members.rank": lambda s, _: s.members.rank("U1", False),
    "members.reckon_in": lambda s, _: s.members.reckon_in("U1", "USD"),
    "members.snooze": lambda s, _: s.members.snooze("U1", DAY),
    "teams.make": lambda s, _: s.teams.make("East"),
    "teams.nest": lambda s, i: s.teams.nest(i["team"], 1),
    "teams.join": lambda s, i: s.teams.join(Membership(i["team"], "U1"), DAY),
    "teams.leave": lambda s, i: s.teams.leave(Membership(i["team"], "U1"), DAY),
    "leaves.start": lambda s, _: s.leaves.start(Leave("U1", DAY, None)),
    "leaves.end": lambda s, _: s.leaves.end("U1", NEXT),
    "messages.add": lambda s, _: s.messages.add(Message(0, "C1", "1.0", "U1", "U1", "", NOW, False, "booked")),
    "messages.reread": lambda s, i: s.messages.reread(
        Message(i["message"], "C1", "1.0", "U1", "U1", "other", NOW, False, "asked")
    ),
    "messages.mark": lambda s, i: s.messages.mark(i["message"], "undone"),
    "messages.erase": lambda s, i: s.messages.erase(i["message"]),
    "usages.add": lambda s, _: s.usages.add("U1", "2026-11", Usage(undone=1)),
    "customers.describe": lambda s, _: s.customers.describe([Customer("Acme", Profile("U2"))]),
    "customers.alias": lambda s, _: s.customers.alias("Akme", "Acme"),
    "customers.remember": lambda s, _: s.customers.remember(["ACME"]),
    "merges.propose": lambda s, _: s.merges.propose(Merge("Akme", "Acme", "U9", NOW)),
    "merges.decide": lambda s, i: s.merges.decide(replace(MERGE, id=i["merge"]), "undone", NOW),
    "deals.ask": lambda s, _: s.deals.ask(DEAL, NOW),
    "deals.settle": lambda s, i: s.deals.settle(replace(DEAL, id=i["deal"])),
    "deals.mark": lambda s, i: s.deals.mark(i["deal"], "dropped"),
    "attendances.note": lambda s, _: s.attendances.note({("U1", "2026-11"): 1}),
    "entries.book": lambda s, i: s.entries.book(
        [Entry("U1", "visits", Amount(-3), DAY, reverses=1)], i["message"], NOW
    ),
    "imports.begin": lambda s, _: s.imports.begin(Import("new.csv", "entries", "U9", "staged", NOW)),
    "imports.claim": lambda s, i: s.imports.claim(i["file"], ("published", "failed"), NOW),
    "imports.mark": lambda s, i: s.imports.mark(i["file"], "failed", NOW),
    "imports.stage": lambda s, i: s.imports.stage(i["file"] + 1_000_000, [STAGED], {SLOT: 3}),
    "imports.publish": lambda s, i: s.imports.publish(i["file"], NOW),
    "imports.drop": lambda s, i: s.imports.drop(i["file"], 9),
    "intel.keep": lambda s, i: s.intel.keep(FieldNote(i["message"], "U1", "price", "other", (), DAY)),
    "intel.point": lambda s, i: s.intel.point(i["message"], "favour"),
    "intel.drop": lambda s, i: s.intel.drop(i["message"]),
    "members.ask": lambda s, _: s.members.ask("U1", True),
    "market.note": lambda s, _: s.market.note(NOTE, NOW),
    "market.drop": lambda s, i: s.market.drop(i["note"], NOW),
    "cycles.start": lambda s, i: s.cycles.start([i["team"]], ("U9", NOW)),
    "cycles.stop": lambda s, i: s.cycles.stop([i["team"]]),
    "cycles.tick": lambda s, i: s.cycles.tick((i["team"], "2026-11", "gap"), False, ("U9", NOW)),
    "courses.put": lambda s, _: s.courses.put(["U1"], "a", DAY, ("U9", NOW)),
    "votes.open": lambda s, _: s.votes.open(VOTE, ["U1"]),
    "votes.cast": lambda s, i: s.votes.cast(i["vote"], "U1", False),
    "votes.close": lambda s, i: s.votes.close(i["vote"]),
    "votes.end": lambda s, i: s.votes.end([i["team"]]),
    "votes.hear": lambda s, i: s.votes.hear([i["team"]], 9),
    "rounds.open": lambda s, _: s.rounds.open(ROUND, ["U1"]),
    "rounds.ask_anew": lambda s, made: s.rounds.ask_anew(made["round"], ["U1", "U2"]),
    "rounds.move": lambda s, i: s.rounds.move(i["round"], DAY),
    "rounds.cast": lambda s, i: s.rounds.cast(i["round"], Ballot("U1", 3)),
    "rounds.close": lambda s, i: s.rounds.close(i["round"]),
    "rounds.score": lambda s, i: s.rounds.score(i["round"], ["U1"], []),
    "standings.add": lambda s, _: s.standings.add({SLOT: 7}),
    "standings.aim": lambda s, _: s.standings.aim({SLOT: None}),
    "questions.ask": lambda s, i: s.questions.ask(Question(0, "doubt", i["message"], "C1", "1.0"), NOW),
    "questions.close": lambda s, i: s.questions.close(i["question"], "dropped"),
    "questions.close_all": lambda s, i: s.questions.close_all(i["message"], "dropped"),
    "targets.record": lambda s, i: s.targets.record(
        Version(Target(LIN, "visits", "2026-11", Lines(Amount(9)), 2, i["target"].id), "U8", "", NOW)
    ),
    "targets.record_all": lambda s, _: s.targets.record_all(
        [Version(Target(LIN, "visits", "2026-12", LINES, 1), "U8", "", NOW)]
    ),
    "adjustments.propose": lambda s, i: s.adjustments.propose(
        Adjustment("U9", "", "proposed", NOW, (Step(i["target"], LINES),))
    ),
    "adjustments.decide": lambda s, i: s.adjustments.decide(i["adjustment"], "undone", NOW),
    "adjustments.acknowledge": lambda s, i: s.adjustments.acknowledge(i["adjustment"], [i["target"].id], NOW),
    "adjustments.name": lambda s, i: s.adjustments.name(i["adjustment"], "people"),
    "adjustments.submit": lambda s, i: s.adjustments.submit(
        Adjustment("U9", "", "proposed", NOW, (), i["adjustment"], occasion="market")
    ),
    "approvals.ask": lambda s, _: s.approvals.ask(APPROVAL),
    "approvals.decide": lambda s, i: s.approvals.decide(i["approval"], "declined", NOW),
    "delegations.begin": lambda s, _: s.delegations.begin(Delegation("U9", "U2", DAY)),
    "delegations.end": lambda s, _: s.delegations.end("U9", DAY),
    "corrections.submit": lambda s, _: s.corrections.submit(CORRECTION),
    "corrections.decide": lambda s, i: s.corrections.decide(i["correction"], "booked", NOW),
    "plans.make": lambda s, i: s.plans.make(Plan(i["target"], 500), SAID),
    "plans.rewrite": lambda s, i: s.plans.rewrite(i["plan"], SAID),
    "plans.follow": lambda s, i: s.plans.follow([followed(i["plan"], i["target"])], SAID),
    "reviews.write": lambda s, _: s.reviews.write(replace(REVIEW, version=2)),
    "reviews.finish": lambda s, i: s.reviews.finish(i["todo"], "U1"),
    "reviews.say": lambda s, _: s.reviews.say(replace(CAUSE, kind="price")),
    "plans.tick": lambda s, i: s.plans.tick(i["plan"].id, 1, False, ("U1", NOW)),
    "plans.comment": lambda s, i: s.plans.comment(i["plan"].id, PlanComment("U9", "so so", NOW)),
    "splits.propose": lambda s, _: s.splits.propose(SPLIT),
    "splits.decide": lambda s, i: s.splits.decide(i["split"], "cancelled", NOW),
    "deliveries.book": lambda s, _: s.deliveries.book("event:1", NOW),
    "deliveries.forget": lambda s, _: s.deliveries.forget(datetime(2030, 1, 1, tzinfo=UTC)),
    "channels.mark": lambda s, _: s.channels.mark("C1", "9.0"),
    "channels.unmark": lambda s, _: s.channels.unmark("C1"),
    "occurrences.claim": lambda s, _: s.occurrences.claim(Occurrence("board", "", DAY, "weekly"), NOW),
    "outbox.add": lambda s, _: s.outbox.add([Post("channel", "C1")], NOW),
}
