"""Cards as Slack's views: a modal with its form, and the Home tab."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import Card
from bot.controls import Form
from bot.slack import limits
from bot.slack.blocks import arranged
from bot.slack.controls import Verbs
from bot.slack.rich import Block, plain_text
from bot.slack.room import VIEW, Surface
from bot.words import words


def view(card: Card, callback_id: str, private_metadata: str = "") -> Block:
    """A modal; its submit button is the form's, and without a form it can only be closed."""
    if len(private_metadata) > limits.PRIVATE_METADATA:
        raise ValueError(f"a view keeps {limits.PRIVATE_METADATA} characters, not {len(private_metadata)}")
    gettext = words(card.locale).gettext
    forms = [element for element in card.body if isinstance(element, Form)]
    untitled = replace(card, title="") if len(card.title) <= limits.VIEW_TITLE else card
    made: Block = {
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": private_metadata,
        "title": plain_text(card.title, limits.VIEW_TITLE),
        "close": plain_text(gettext("Cancel") if forms else gettext("Close"), limits.VIEW_TITLE),
        "blocks": arranged(untitled, VIEW, Verbs()),
    }
    submit = [plain_text(form.submit or gettext("Save"), limits.VIEW_TITLE) for form in forms]
    return {**made, "submit": submit[0]} if submit else made


def home(cards: Sequence[Card]) -> Block:
    """The Home tab: the cards below each other, each with its share of the room."""
    verbs = Verbs()
    share = Surface(VIEW.blocks // max(len(cards), 1) - 1, VIEW.characters // max(len(cards), 1), draws=False)
    parts = [arranged(card, share, verbs) for card in cards]
    blocks = [block for part in parts for block in ([{"type": "divider"}, *part])]
    return {"type": "home", "blocks": blocks[1:]}
