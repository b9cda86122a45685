"""Where an answer or a notice goes: what a thread may show, and what is for one person alone."""

from __future__ import annotations

from bot.arrival import Spot
from bot.cards import Card
from bot.slack.blocks import block_kit
from bot.slack.text import fallback_text
from domain.outcome import Outcome
from domain.outcomes.checkin import (
    CustomerAsked,
    CustomerSettled,
    DayAsked,
    DayLogged,
    DayRevised,
    DayUndone,
    FigureRefused,
    QuestionDropped,
)
from domain.outcomes.deal import DealShared, SharesAsked
from domain.outcomes.due import Due, ExportDue
from domain.outcomes.lesson import ReviewDocument
from domain.post import Post
from handlers.context import Directly, Here, InChannel, Place, Privately

# A thread shows only what was understood; everything else is for one person.
SHOWN_TO_ALL = (
    CustomerAsked,
    CustomerSettled,
    DayAsked,
    DayLogged,
    DayRevised,
    DayUndone,
    DealShared,
    FigureRefused,
    QuestionDropped,
    SharesAsked,
)


def placed(place: Place, outcome: Outcome | Due, spot: Spot, member: str) -> Post:
    """An empty post at the right place; `member` is the one who acted."""
    match place:
        case Directly(recipient):
            return _direct(recipient, outcome)
        case InChannel(channel):
            return Post("channel", channel)
        case Privately(recipient) if recipient != member:
            return Post("direct", recipient=recipient)
        case Privately():
            return _private(spot, member)
        case Here():
            return _answer(outcome, spot, member)


def _direct(recipient: str, outcome: Outcome | Due) -> Post:
    match outcome:
        case ExportDue():
            return Post("workbook", recipient=recipient)
        case ReviewDocument(about):
            return Post("document", recipient=recipient, thread=about.ref)
        case _:
            return Post("direct", recipient=recipient)


def filled(post: Post, card: Card) -> Post:
    """The post with what it says."""
    return post._replace(text=fallback_text(card), blocks=block_kit(card))


def _answer(outcome: Outcome | Due, spot: Spot, member: str) -> Post:
    gone = isinstance(outcome, DayUndone) and outcome.withdrawn  # its thread went with the message
    alone = isinstance(outcome, SharesAsked | DealShared) and outcome.private
    if spot.response or gone or alone or not spot.channel or not isinstance(outcome, SHOWN_TO_ALL):
        return _private(spot, member)
    return Post("channel", spot.channel, member, spot.thread)


def _private(spot: Spot, member: str) -> Post:
    if spot.response:
        return Post("response", spot.response, thread="replace" if spot.replaces else "")
    if not spot.channel:
        return Post("direct", recipient=member)
    if spot.direct:
        return Post("channel", spot.channel)
    return Post("ephemeral", spot.channel, recipient=member)
