"""What people type reaches the bot escaped, with mentions and links in Slack's angle brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local import people
from bot.local.installation import Installation
from bot.local.typed import Typist, rich_text

HOME = Installation()
TYPIST = Typist([*people.PEOPLE, people.bot_person(HOME)], people.channels(HOME))


@pytest.mark.parametrize(
    ("typed", "message", "command"),
    [
        ("hi", "hi", "hi"),
        ("a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b&gt;&amp;c"),
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;", "&lt;!channel&gt; &lt;@U1&gt;"),
        ("@linxia 50k", "<@UEAST01> 50k", "<@UEAST01|linxia> 50k"),
        ("@林夏今天", "<@UEAST01>今天", "<@UEAST01|linxia>今天"),
        ("@Emma Clarke, hi", "<@UWEST00>, hi", "<@UWEST00|emma>, hi"),
        ("@linxiao", "@linxiao", "@linxiao"),
        ("mail@linxia", "mail@linxia", "mail@linxia"),
        ("#sales-日报", "<#CCHECKIN|sales-日报>", "<#CCHECKIN|sales-日报>"),
        ("see https://x.com/a?b=1&c=2。", "see <https://x.com/a?b=1&amp;c=2>。", "see <https://x.com/a?b=1&amp;c=2>。"),
        ("a@b.com", "<mailto:a@b.com|a@b.com>", "<mailto:a@b.com|a@b.com>"),
    ],
)
def test_typed_text_is_written_as_slack_writes_it(typed, message, command):
    assert TYPIST.message(typed) == message
    assert TYPIST.command(typed) == command


@given(st.text().filter(lambda text: "@" not in text and "#" not in text and "://" not in text))
def test_rich_text_says_the_same_as_the_text(typed):
    elements = rich_text(TYPIST.message(typed))[0]["elements"][0]["elements"]
    assert "".join(element["text"] for element in elements) == typed


def test_rich_text_knows_mentions():
    elements = rich_text(TYPIST.message("hi @linxia!"))[0]["elements"][0]["elements"]
    assert elements == [
        {"type": "text", "text": "hi "},
        {"type": "user", "user_id": "UEAST01"},
        {"type": "text", "text": "!"},
    ]
