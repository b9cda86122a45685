"""Messages behind the entries, the questions they raise, the customers they name."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.message import Message, Question

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
SAID = Message(0, "C1", "1.000100", "U1", "U1", "3 visits", NOW, False, "booked")


def test_a_message_comes_back_as_it_was_kept(store):
    kept = store.messages.add(replace(SAID, text="拜访 <!channel> ' \" \\ 👩‍👩‍👧", private=True, revision="2.0"))
    assert store.messages.of(kept.id) == store.messages.at("C1", "1.000100") == kept
    assert store.messages.of(kept.id + 1) is None
    assert store.messages.at("C1", "1.000101") is None
    with pytest.raises(IntegrityError), store._connection.begin_nested():
        store.messages.add(SAID)


def test_a_message_is_read_again_with_its_answers(store):
    kept = store.messages.add(SAID)
    store.messages.reread(replace(kept, text="4 visits", state="asked", answers=("CNY", "昨天"), revision="3.0"))
    found = store.messages.of(kept.id)
    assert (found.text, found.state, found.answers, found.revision) == ("4 visits", "asked", ("CNY", "昨天"), "3.0")
    assert found.sent_at == NOW


def test_the_words_of_a_deleted_message_are_forgotten(store):
    kept = store.messages.add(SAID)
    store.messages.reread(replace(kept, answers=("secret",)))
    store.messages.erase(kept.id)
    found = store.messages.of(kept.id)
    assert (found.text, found.answers, found.state) == ("", (), "withdrawn")


def test_the_last_booked_messages_come_newest_first(store):
    for number in range(5):
        message = replace(SAID, ts=f"{number}.0", sent_at=NOW + timedelta(hours=-number))
        kept = store.messages.add(message)
        if number == 1:
            store.messages.mark(kept.id, "undone")
    store.messages.add(replace(SAID, ts="9.0", member="U2", writer="U1"))
    assert [message.ts for message in store.messages.last("U1", 3)] == ["0.0", "2.0", "3.0"]
    assert [message.ts for message in store.messages.last("U2", 3)] == ["9.0"]


def ask(store, message=1, channel="C1", thread="1.0", kind="doubt"):
    return store.questions.ask(Question(0, kind, message, channel, thread, "华为\n华为技术"), NOW)


def test_a_reply_answers_the_oldest_doubt_of_its_thread(store):
    message = store.messages.add(SAID).id
    ask(store, message, kind="customer")
    first, second = ask(store, message), ask(store, message)
    assert store.questions.open_in("C1", "1.0", "U1").id == first
    store.questions.close(first, "answered")
    assert store.questions.open_in("C1", "1.0", "U1") == Question(
        second, "doubt", message, "C1", "1.0", "华为\n华为技术", "open"
    )
    assert store.questions.of(first).state == "answered"
    assert store.questions.open_in("C2", "1.0", "U1") is None


def test_a_reply_answers_the_doubt_about_ones_own_message_first(store):
    mine, theirs = store.messages.add(SAID).id, store.messages.add(replace(SAID, ts="1.1", writer="U2")).id
    first, second = ask(store, mine), ask(store, theirs)
    assert store.questions.open_in("C1", "1.0", "U1").id == first
    assert store.questions.open_in("C1", "1.0", "U2").id == second


def test_where_no_reply_can_come_none_is_an_answer(store):
    ask(store, store.messages.add(SAID).id, thread="")
    assert store.questions.open_in("C1", "", "U1") is None


def test_a_doubt_is_the_last_until_a_later_message_or_too_long_after(store):
    asked = ask(store, store.messages.add(SAID).id)
    assert store.questions.last_open("C1", NOW).id == asked
    assert store.questions.last_open("C1", NOW + timedelta(seconds=1)) is None
    store.messages.add(replace(SAID, ts="2.0"))
    assert store.questions.last_open("C1", NOW) is None


def test_questions_about_a_changed_message_are_closed_together_and_once(store):
    mine, other = ask(store, message=1), ask(store, message=2)
    store.questions.close(mine, "dropped")
    store.questions.close_all(1, "answered")
    assert (store.questions.of(mine).state, store.questions.of(other).state) == ("dropped", "open")


def test_a_customer_keeps_the_first_spelling(store):
    store.customers.remember(["华为", "Acme Ltd", "华为"])
    store.customers.remember(["ACME LTD"])
    assert tuple(store.customers.names()) == ("华为", "Acme Ltd")
    assert store.customers.known_as(["acme ltd", "华为", "中兴"]) == {"acme ltd": "Acme Ltd", "华为": "华为"}
    assert store.customers.known_as([]) == {}


def test_a_spelling_that_stands_for_a_known_name_is_known_by_it_and_is_no_name_itself(store):
    store.customers.remember(["Initech Systems"])
    store.customers.alias("Initech System", "Initech Systems")
    store.customers.alias("Initech System", "Globex")
    assert store.customers.known_as(["INITECH SYSTEM"]) == {"INITECH SYSTEM": "Initech Systems"}
    assert tuple(store.customers.names()) == ("Initech Systems",)
