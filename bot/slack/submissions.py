"""Forms that come back: read into commands, with what is wrong shown at its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.arrival import Arrival, Spot
from bot.edge import Edge, Said, Stranger, speaker
from bot.plain import fallback
from bot.slack import answers
from bot.slack.entered import entered_in, fields_of, kept_of
from bot.slack.payload import Payload, part, text, workspace_of
from bot.slack.people import People
from bot.slack.scope import scope_of
from domain.command import Command
from domain.commands.approval import DeclineRequest
from domain.commands.checkin import CorrectDay, FillDay, LogDay, RefillDay, Source
from domain.commands.concern import SayPurpose
from domain.commands.customer import EditCustomer
from domain.commands.pacer import ChangeSettings
from domain.commands.plan import CommentPlan, EditPlan
from domain.commands.review import SayCause, ShareLesson, WriteReview
from domain.commands.round import CastBallot
from domain.commands.split import MoveShares
from domain.customer import Profile
from domain.filling import Typed
from domain.grammar.reader import Scope, read_slash
from domain.outcome import Outcome
from domain.outcomes.approval import ReasonMissing
from domain.outcomes.checkin import FieldRefused, FigureRefused, NothingLogged
from domain.outcomes.learnt import ReviewOvertaken
from domain.outcomes.pacer import SettingRefused
from domain.outcomes.split_refusals import ShareRefused
from domain.setting_fields import values_of
from handlers.context import Context

AT_FIELD: tuple[type[Outcome], ...] = (
    NothingLogged,
    FigureRefused,
    FieldRefused,
    SettingRefused,
    ShareRefused,
    ReasonMissing,
    ReviewOvertaken,
)


@dataclass(frozen=True, slots=True)
class Submissions:
    edge: Edge
    people: People

    def on_submission(self, body: Payload) -> dict[str, Any]:
        """{} closes the form; otherwise the errors by field."""
        view = part(body, "view")
        kept = kept_of(view)
        spot = Spot(text(kept, "channel"), text(kept, "thread"), kept.get("direct") is True)
        key = f"view:{text(view, 'id')}:{text(view, 'hash')}"
        arrival = Arrival(workspace_of(body), text(body, "user", "id"), key, spot)
        said = self._answered(arrival, view, kept)
        return {"response_action": "errors", "errors": _errors(said)} if said else {}

    def _answered(self, arrival: Arrival, view: Payload, kept: Payload) -> Said | None:
        def read(context: Context) -> Command | None:
            source = Source("", arrival.key, context.now, private=True, addressed=True)
            return _command(view, kept, scope_of(context, source))

        try:
            return self.edge.answer(arrival, read, AT_FIELD)
        except Stranger:
            self.people.introduce(arrival.workspace, [arrival.member])
            return self.edge.answer(arrival, read, AT_FIELD)


def _command(view: Payload, kept: Payload, scope: Scope) -> Command | None:
    entered = entered_in(view)
    match text(view, "callback_id"):
        case answers.CHECKIN:
            return _checkin(fields_of(view), kept, scope.source)
        case answers.SPLIT | answers.ACTION as known_by:
            line = split_line(entered) if known_by == answers.SPLIT else _action_line(entered, kept)
            return read_slash("target", line, scope)
        case answers.SETTINGS:
            return ChangeSettings(values_of(entered.items()))
        case known_by:
            return _by_ids(known_by, view, kept)


def _by_ids(known_by: str, view: Payload, kept: Payload) -> Command | None:
    """What the form was opened for is known by its id."""
    match known_by, kept:
        case answers.SHARES, {"split": int(split)}:
            return MoveShares(split, tuple(entered_in(view).items()))
        case answers.BALLOT, {"round": int(number)}:
            return CastBallot(number, fields_of(view))
        case answers.PURPOSE, {"targets": list(targets)}:
            ids = tuple(each for each in targets if isinstance(each, int))
            return SayPurpose(ids, entered_in(view).get("words", ""))
        case answers.DECLINE, {"approval": int(approval)}:
            return DeclineRequest(approval, entered_in(view).get("text", ""))
        case answers.CUSTOMER, {"customer": int(key), "seen": [str(owner), str(grade), str(kind), str(region)]}:
            return EditCustomer(key, Profile(owner, grade, kind, region), fields_of(view))
        case _:
            return _in_a_plan(known_by, view, kept)


def _in_a_plan(known_by: str, view: Payload, kept: Payload) -> Command | None:
    match known_by, kept:
        case answers.PLAN, {"target": int(target), "seen": int(seen)}:
            return EditPlan(target, seen, fields_of(view))
        case answers.PLAN_COMMENT, {"target": int(target)}:
            return CommentPlan(target, entered_in(view).get("words", ""))
        case _:
            return _in_a_review(known_by, view, kept)


def _in_a_review(known_by: str, view: Payload, kept: Payload) -> Command | None:
    match known_by, kept:
        case answers.CAUSE, {"period": str(period)}:
            return SayCause(period, fields_of(view))
        case answers.REVIEW, {"about": str(about), "seen": int(seen)}:
            return WriteReview(about, seen, fields_of(view))
        case answers.LESSON, {"about": str(about)}:
            return ShareLesson(about, fields_of(view))
        case _:
            return None


def _action_line(entered: Mapping[str, str], kept: Payload) -> str:
    line = f"set <@{text(kept, 'member')}> {entered.get('metric')} {entered.get('number')}"
    return f"{line} for {text(kept, 'period')}"


def split_line(entered: Mapping[str, str]) -> str:
    """The form as the command that says the same."""
    people = " ".join(f"<@{member}>" for member in filter(None, entered.get("people", "").split(",")))
    over = f"{people} {entered.get('teams', '')}".strip()
    parts = {"of": "metric", "": "segment", "over": "over", "by": "by", "for": "period"}
    parts |= {"into": "into", "because": "purpose"}
    said = {**entered, "over": over}
    rest = [
        f"{word} {said[name]}".strip() for word, name in parts.items() if said.get(name, "none") not in ("", "none")
    ]
    return " ".join(["split", entered.get("total", ""), *rest])


def _checkin(fields: tuple[Typed, ...], kept: Payload, source: Source) -> Command:
    """A sentence alone is read as one; with anything else, or nothing, the fields are what counts."""
    touched = [field for field in fields if field.touched]
    message = kept.get("message")
    match touched:
        case [Typed("text", words)] if isinstance(message, int) and message:
            return CorrectDay(message, words)
        case [Typed("text", words)]:
            return LogDay(words, source)
        case _ if isinstance(message, int) and message:
            return RefillDay(message, text(kept, "seen"), fields)
        case _:
            return FillDay(fields, source)


def _errors(said: Said) -> dict[str, str]:
    errors, speak = {"text": said.card}, speaker(said.card.locale)
    if isinstance(said.outcome, SettingRefused | FieldRefused):
        errors = {said.outcome.name: said.card} | {each.name: speak.card(each) for each in said.outcome.also}
    if isinstance(said.outcome, ReviewOvertaken):
        errors = {"stop": said.card}
    if isinstance(said.outcome, ShareRefused):
        errors = {said.outcome.field: said.card}
    return {field: fallback(card)[:2000] for field, card in errors.items()}
