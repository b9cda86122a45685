"""A later message is new work; an older question waits for an answer in its own thread."""

import pytest

from tests.office import office


@pytest.mark.parametrize(
    ("vague", "later", "answer"),
    [("打了十几个电话", "打了7个", "12"), ("made several calls", "7 calls", "it was 12")],
)
def test_new_work_in_a_direct_message_leaves_the_older_question_open(database_url, vague, later, answer):
    with office(database_url) as there:
        first = there.say("oliver", vague, "pacer")
        there.say("oliver", later, "pacer")
        there.say("oliver", answer, "pacer")
        assert calls(there) == "Calls: 7 · target not set"
        there.say("oliver", answer, "pacer", thread=first.ts)
        assert calls(there) == "Calls: 19 · target not set"


def calls(there) -> str:
    shown = there.command("oliver", "/target me")
    return next(line for line in shown.splitlines() if line.startswith("Calls"))
