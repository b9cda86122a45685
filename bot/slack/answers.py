"""Answers given within a request: a card in the body, a form in a modal."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.arrival import Arrival, Spot
from bot.edge import Said
from bot.slack import views
from bot.slack.blocks import block_kit, blocks
from bot.slack.clients import Clients
from bot.slack.room import written
from bot.slack.text import fallback_text
from domain.outcome import Outcome
from domain.outcomes.approval import DeclineForm
from domain.outcomes.checkin import CheckinForm
from domain.outcomes.concern import ActionForm, PurposeForm
from domain.outcomes.customer import CustomerForm
from domain.outcomes.learnt import CauseForm, ReviewForm
from domain.outcomes.lesson import LessonForm
from domain.outcomes.pacer import SettingsForm
from domain.outcomes.plan import PlanCommentForm, PlanForm
from domain.outcomes.round import BallotForm
from domain.outcomes.split import SharesForm, SplitForm

log = structlog.get_logger()
TRIGGER = 3  # seconds that a trigger lives
# What a submitted form is known by.
CHECKIN, SETTINGS, SHARES, SPLIT, BALLOT = "checkin", "settings", "shares", "split", "ballot"
PURPOSE, ACTION, DECLINE, PLAN, PLAN_COMMENT = "purpose", "action", "decline", "plan", "plan_comment"
CUSTOMER, CAUSE, REVIEW, LESSON = "customer", "cause", "review", "lesson"
FORMS = (
    CheckinForm,
    SettingsForm,
    SharesForm,
    SplitForm,
    BallotForm,
    PurposeForm,
    ActionForm,
    DeclineForm,
    PlanForm,
    PlanCommentForm,
    CustomerForm,
    CauseForm,
    ReviewForm,
    LessonForm,
)


@dataclass(frozen=True, slots=True)
class Answers:
    clients: Clients

    def shown(self, said: Said | None, arrival: Arrival, trigger: str) -> str:
        """The body that shows the answer to the asker alone; '' where it is a form, or nothing is to be said."""
        if said is None:
            return ""
        if isinstance(said.outcome, FORMS):
            self.open_form(said, arrival, trigger)
            return ""
        return body(said)

    def open_form(self, said: Said, arrival: Arrival, trigger: str) -> None:
        """A trigger works once and for three seconds: one that does not open is asked for again."""
        client = self.clients.hurried(arrival.workspace, TRIGGER)
        try:
            if client:
                client.views_open(trigger_id=trigger, view=form(said, arrival.spot))
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("form not opened", workspace=arrival.workspace, failure=type(failure).__name__)


def message(said: Said) -> dict[str, Any]:
    return {"text": fallback_text(said.card), "blocks": blocks(said.card)}


def body(said: Said) -> str:
    """The message as JSON, for the asker alone."""
    text = written(fallback_text(said.card))
    return f'{{"response_type": "ephemeral", "text": {text}, "blocks": {block_kit(said.card)}}}'


def form(said: Said, spot: Spot) -> dict[str, Any]:
    """The modal; where its answer goes travels in its private metadata, to a direct message after a private card."""
    place = Spot("") if spot.response else spot
    kept = {"channel": place.channel, "thread": place.thread, "direct": place.direct}
    known_by, more = _opened(said.outcome)
    return views.view(said.card, known_by, json.dumps(kept | more))


def _opened(outcome: Outcome) -> tuple[str, dict[str, Any]]:
    """What the form is known by, and what it is about."""
    more: dict[str, Any] = {}
    match outcome:
        case CheckinForm(number, _, shown):
            known_by, more = CHECKIN, {"message": number, "seen": shown.seen}
        case BallotForm(number):
            known_by, more = BALLOT, {"round": number}
        case PurposeForm(targets):
            known_by, more = PURPOSE, {"targets": targets}
        case ActionForm(member, _, period):
            known_by, more = ACTION, {"member": member, "period": period.label}
        case DeclineForm(approval):
            known_by, more = DECLINE, {"approval": approval}
        case PlanForm() | PlanCommentForm():
            known_by, more = _of_plan(outcome)
        case CustomerForm(key, _, profile):
            known_by, more = CUSTOMER, {"customer": key, "seen": astuple(profile)}
        case CauseForm() | ReviewForm() | LessonForm():
            known_by, more = _of_review(outcome)
        case SharesForm(split):
            known_by, more = SHARES, {"split": split}
        case _:
            known_by = SPLIT if isinstance(outcome, SplitForm) else SETTINGS
    return known_by, more


def _of_plan(outcome: PlanForm | PlanCommentForm) -> tuple[str, dict[str, Any]]:
    match outcome:
        case PlanForm(target, seen):
            return PLAN, {"target": target, "seen": seen}
        case PlanCommentForm(target):
            return PLAN_COMMENT, {"target": target}


def _of_review(outcome: CauseForm | ReviewForm | LessonForm) -> tuple[str, dict[str, Any]]:
    match outcome:
        case CauseForm(period):
            return CAUSE, {"period": period.label}
        case ReviewForm(about, seen):
            return REVIEW, {"about": about.ref, "seen": seen}
        case LessonForm(about):
            return LESSON, {"about": about.ref}
