"""One report in many English forms: the same fact in each, none where it was not done,
a question where it is vague."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.facts import as_json
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))  # a Friday
THINGS = {
    "visits": ("visits", "site visits"), "calls": ("calls", "cold calls", "dials"), "demos": ("demos",
    "product demos"),
    "follow_ups": ("follow-ups", "follow ups"), "quotes": ("quotes", "proposals"), "deals": ("deals",
    "contracts signed"),
    "new_customers": ("new customers", "new leads", "new accounts"),
}  # fmt: skip
NUMBERS = {"3": 3, "12": 12, "three": 3, "a dozen": 12}
DONE = (
    "{n} {x}", "{x}: {n}", "{x} {n}", "{x} - {n}", "{x} = {n}", "{x} – {n}", "{x}={n}", "{x}:{n}", "{x} x{n}",
    "{x} ({n})", "{n}x {x}", "{n} x {x}", "- {n} {x}", "• {x}: {n}", "1. {n} {x}", "did {n} {x}",
    "Did {n} {x} today", "{n} {x} today", "today {n} {x}", "Today: {n} {x}", "today's {x}: {n}", "{n} {x} done",
    "{n} {x} done today", "{n} {x} completed", "completed {n} {x}", "logged {n} {x}", "I did {n} {x}",
    "we did {n} {x} today", "just did {n} {x}", "managed {n} {x}", "managed to do {n} {x}", "got through {n} {x}",
    "#eod {n} {x}", "@Pacer {n} {x}", "check-in: {n} {x}", "EOD: {n} {x}", "Daily report - {n} {x}",
    "{x} today: {n}", "{x} done: {n}", "number of {x}: {n}", "# of {x}: {n}", "total {x}: {n}", "total of {n} {x}",
    "{n} {x} in total", "{n} {x} so far today", "{n} {x} this morning", "this morning {n} {x}", "{n} more {x}",
    "{n} {x} lah", "{n} {x} 💪", "{n} {x}!!!", "Hi team, {n} {x} today", "Update: {n} {x}.", "{n} {x}, all good",
    "{n} {x}, home time", "busy day, {n} {x}", "busy day - {n} {x}", "Good day today: {n} {x}",
    "rainy day but {n} {x}", "{n} {x} despite the rain", "Hey boss, did {n} {x} today, going home now",
    "{n} {x} and a lot of admin",
)  # fmt: skip
NOT_DONE = (
    "will do {n} {x} tomorrow", "planning {n} {x}", "planning {n} {x} for tomorrow", "no {x} today", "0 {x}",
    "zero {x}", "{x}: 0", "{x}: none", "{x}: nil", "{x} - 0", "need to do {n} {x}", "need {n} more {x}",
    "have to do {n} {x} today", "going to do {n} {x} this afternoon", "want to do {n} {x}", "Anna did {n} {x}",
    "Anna: {n} {x}", "Tom had {n} {x} today", "my manager did {n} {x}", "the team did {n} {x}",
    "if I do {n} {x} I get a bonus", "how do I log {n} {x}?", "did you do {n} {x}?", "how many {x} today?",
    "target: {n} {x}", "goal is {n} {x}", "aiming for {n} {x}", "{n} {x} to go", "{n} {x} left to do",
    "{n} {x} scheduled for tomorrow", "{n} {x} planned for tomorrow", "{n} {x} tomorrow", "tomorrow: {n} {x}",
    "next week {n} {x}", "Plan for tomorrow: {n} {x}", "{n} {x} cancelled", "didn't do any {x}",
    "haven't done any {x}", "hope to do {n} {x}", "should do {n} {x} tomorrow", "supposed to do {n} {x}",
    "{n} {x} booked for next week", "Congrats to Anna on {n} {x}!", "Well done Anna, {n} {x}!",
)  # fmt: skip
VAGUE = (
    "about {n} {x}", "around {n} {x}", "approx {n} {x}", "~{n} {x}", "roughly {n} {x}", "{n}+ {x}", "{n}ish {x}",
    "{n} or so {x}", "{n} {x} or so", "nearly {n} {x}", "almost {n} {x}", "over {n} {x}", "more than {n} {x}",
    "at least {n} {x}", "up to {n} {x}", "maybe {n} {x}", "probably {n} {x}", "I think {n} {x}", "{n} {x} I think",
    "{n} {x}, I think", "{n} {x} approx", "{n} {x} maybe", "a few {x}", "several {x}", "some {x}", "many {x}",
    "a bunch of {x}", "a handful of {x}", "loads of {x}", "lots of {x}", "did a few {x}", "did several {x} today",
    "{x}: a few", "{x}: some", "{x}: several", "{x}: ~{n}", "{x}: {n}+", "{x}: about {n}", "{x}: ?",
    "{n} {x} this week", "this week: {n} {x}", "{n} {x} last week", "{n} {x} this month",
    "{n} {x} over the past three days", "{n} {x} on 30 Feb", "{n} {x} two months ago", "{n} to 40 {x}",
    "between {n} and 40 {x}",
)  # fmt: skip
VERBS = {
    "visits": ("visited", "dropped by", "stopped by", "met with", "popped round to see"),
    "calls": ("called", "rang", "cold called"), "follow_ups": ("followed up with", "chased"),
    "demos": ("demoed to", "did a demo for"), "quotes": ("quoted", "sent proposals to"), "deals": ("signed", "won"),
}  # fmt: skip
LISTS = {
    "Ford": ("Ford",), "Ford and Audi": ("Ford", "Audi"), "Ford & Audi": ("Ford", "Audi"),
    "Ford, Audi and Skoda": ("Ford", "Audi", "Skoda"), "Ford, Audi, Skoda": ("Ford", "Audi", "Skoda"),
    "Ford, Audi, and Skoda": ("Ford", "Audi", "Skoda"), "Ford / Audi": ("Ford", "Audi"),
}  # fmt: skip
DAYS = {
    "": 20, " today": 20, " yesterday": 19, " on Monday": 16, " last Wednesday": 11, " on 18 Nov": 18,
    " on Nov 18": 18,
    " on 11/18": 18, " last night": 19, " on the 18th": 18, " 2 days ago": 18, " yesterday afternoon": 19,
    " the day before yesterday": 18, " on Tuesday morning": 17,
}  # fmt: skip
SENTENCES = (
    "{v} {o}{d}", "I {v} {o}{d}", "{v} {o}{d}.", "Just {v} {o}{d}", "- {v} {o}{d}", "{v} {o}{d}, went well",
    "{v} {o}{d} - good chat", "Hi all, {v} {o}{d}", "{v} {o}{d} and then home", "Update: {v} {o}{d}",
)  # fmt: skip
AMOUNTS = {
    "$50k": (50_000, "USD"), "£1.25m": (1_250_000, "GBP"), "€7,450.50": (7450.5, "EUR"), "50,000": (50_000, None),
}  # fmt: skip
PAID = (
    "collected {a} from Ford", "{a} received from Ford", "Ford paid {a}", "payments: {a}",
    "payment came in from Ford, {a}",
    "{a} came in from Ford", "Received {a} deposit from Ford", "got paid {a} by Ford", "Ford transferred {a}",
)  # fmt: skip
SIGNED = (
    "signed Ford for {a}", "closed Ford, {a}", "Signed Ford ({a})", "Ford signed, {a}", "closed a {a} deal with Ford",
    "Won the Ford deal worth {a}", "closed the {a} Ford deal", "Ford contract signed: {a}", "signed {a} with Ford",
)  # fmt: skip


@pytest.mark.parametrize("form", DONE)
def test_what_was_done_is_the_same_fact_in_every_form(form):
    for metric, thing, written in cases():
        if not ("x" in form.replace("{x}", "").replace("{X}", "") and not written.isdigit()):
            text = form.format(n=written, x=thing)
            assert shown(text) == [(metric, NUMBERS[written], 20)], text


@pytest.mark.parametrize("form", NOT_DONE)
def test_what_was_not_done_or_not_by_the_sender_is_no_fact(form):
    for _, thing, written in cases():
        text = form.format(n=written, x=thing)
        assert as_json(read(text, NOW)) == {"kind": "ignore", "facts": []}, text


@pytest.mark.parametrize("form", VAGUE)
def test_what_is_vague_or_of_no_one_day_is_asked_about(form):
    for _, thing, written in cases():
        if written.isdigit():
            text = form.format(n=written, x=thing)
            assert as_json(read(text, NOW)) == {"kind": "ask", "facts": []}, text


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_list_of_customers_counts_its_members_on_its_day(sentence, day):
    for metric, verb in ((metric, verb) for metric, verbs in VERBS.items() for verb in verbs):
        for written, names in LISTS.items():
            text = sentence.format(v=verb, o=written, d=day)
            (fact,) = as_json(read(text, NOW))["facts"]
            assert (fact["metric"], fact["value"], fact["date"][-2:]) == (metric, len(names), f"{DAYS[day]:02}"), text
            assert tuple(fact["customers"]) == names, text


@pytest.mark.parametrize("form", PAID + SIGNED)
def test_an_amount_is_exact_in_every_form(form):
    for written, (value, currency) in AMOUNTS.items():
        facts = as_json(read(form.format(a=written), NOW))["facts"]
        money = [(fact["metric"], fact["value"], fact["currency"]) for fact in facts if "currency" in fact]
        assert money == [("payments" if form in PAID else "bookings", value, currency)], form.format(a=written)
        assert [fact["value"] for fact in facts if fact["metric"] == "deals"] == ([] if form in PAID else [1])


def cases():
    return ((metric, thing, written) for metric, things in THINGS.items() for thing in things for written in NUMBERS)


def shown(text: str) -> list[tuple[str, int, int]]:
    return [(fact["metric"], fact["value"], int(fact["date"][-2:])) for fact in as_json(read(text, NOW))["facts"]]
