"""What the buttons of cards ask for: verb and ref become a command."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.slack.customer_verbs import OF_CUSTOMERS
from domain.adjustment import OCCASIONS
from domain.command import Command
from domain.commands.approval import ApproveRequest, OpenDecline, WithdrawRequest
from domain.commands.board import JoinBoard, LeaveBoard
from domain.commands.checkin import (
    NEW,
    AnswerQuestion,
    ContestShare,
    DropQuestion,
    EditDay,
    NameCustomer,
    OpenCheckin,
    UndoDay,
)
from domain.commands.concern import OpenPurpose, SetAction, TakeSuggestion
from domain.commands.cycle import TickStep
from domain.commands.intel import AskIntel, PointNote, SkipIntel
from domain.commands.market import DropMarketNote
from domain.commands.pacer import (
    CancelImport,
    ChooseCurrency,
    ConfirmImport,
    PressForgotten,
    ShowHelp,
    ShowSettings,
    SnoozeNudge,
)
from domain.commands.plan import KeepPlan, OpenPlan, OpenPlanComment, SharePlan, TickAction
from domain.commands.review import (
    AskCauses,
    DocumentReview,
    FinishAction,
    OpenCause,
    OpenLesson,
    OpenReview,
    ShowAutopsy,
)
from domain.commands.round import AcceptTarget, CloseRound, OpenBallot, RebalanceRound, ShowRound
from domain.commands.split import CancelSplit, FitSplit, OpenShares, OpenSplit, PublishSplit
from domain.commands.target import AcknowledgeAdjustment, CancelAdjustment, ConfirmAdjustment
from domain.commands.team import Redistribute, StartLeave
from domain.commands.vote import CastVote
from domain.cycle import step_called
from domain.grammar.reader import Scope, read_slash
from domain.who import ONESELF

Asked = Callable[[str, Scope], Command]


def _number(ref: str) -> int:
    """The id that a ref holds; 0, which nothing has, where somebody made it up."""
    return int(ref) if ref.isascii() and ref.isdigit() and len(ref) < 19 else 0


def _answer(ref: str, _scope: Scope) -> Command:
    question, _, reply = ref.partition(":")
    return AnswerQuestion(_number(question), reply)


def _name(ref: str, _scope: Scope) -> Command:
    question, _, choice = ref.partition(":")
    return NameCustomer(_number(question), NEW if choice == "new" else _number(choice))


def _occasion(ref: str, _scope: Scope) -> Command:
    """The kind of reason, which confirms; another word than one of them is none."""
    number, _, kind = ref.partition(":")
    return ConfirmAdjustment(_number(number), next((each for each in OCCASIONS if each == kind), ""))


def _tick(ref: str, _scope: Scope) -> Command:
    target, _, action = ref.partition(":")
    return TickAction(_number(target), _number(action))


def _step(ref: str, _scope: Scope) -> Command:
    """A select gives its choice last."""
    team, _, rest = ref.partition(":")
    period, _, step = rest.partition(":")
    return TickStep(_number(team), period, step_called(step))


def _redistribute(ref: str, _scope: Scope) -> Command:
    turn, _, rest = ref.partition(":")
    member, _, team = rest.rpartition(":")
    return Redistribute("away" if turn == "away" else "left", member, _number(team))


def _about(command: Callable[[int], Command]) -> Asked:
    return lambda ref, _: command(_number(ref))


def _run(ref: str, scope: Scope) -> Command:
    name, _, text = ref.removeprefix("/").partition(" ")
    return read_slash(f"/{name}", text, scope)


VERBS: Mapping[str, Asked] = {
    "undo_day": lambda ref, _: UndoDay(_number(ref)),
    "edit_day": lambda ref, _: EditDay(_number(ref)),
    "checkin_form": lambda _ref, _: OpenCheckin(),
    "answer": _answer,
    "drop": lambda ref, _: DropQuestion(_number(ref)),
    "name_customer": _name,
    **{verb: _about(asked) for verb, asked in OF_CUSTOMERS.items()},
    "contest": lambda ref, _: ContestShare(_number(ref)),
    "keep_plan": lambda ref, _: KeepPlan(_number(ref)),
    "plan_form": lambda ref, _: OpenPlan(_number(ref)),
    "share_plan": lambda ref, _: SharePlan(_number(ref)),
    "comment_plan": lambda ref, _: OpenPlanComment(_number(ref)),
    "tick_action": _tick,
    "cause": lambda ref, _: OpenCause(ref),
    "ask_causes": lambda ref, _: AskCauses(ref),
    "autopsy": lambda ref, _: ShowAutopsy(ref or "-"),
    "lesson_form": lambda ref, _: OpenLesson(ref),
    "review_document": lambda ref, _: DocumentReview(ref or "-"),
    "review_form": lambda ref, _: OpenReview(ref),
    "finish_action": lambda ref, _: FinishAction(_number(ref.rpartition(":")[2])),
    "publish": lambda ref, _: PublishSplit(_number(ref)),
    "publish_raised": lambda ref, _: PublishSplit(_number(ref), raising=True),
    "fit_split": lambda ref, _: FitSplit(_number(ref)),
    "split_form": lambda ref, _: OpenSplit(_number(ref)),
    "purpose": lambda ref, _: OpenPurpose(tuple(map(_number, ref.split(",")))),
    "set_action": lambda ref, _: SetAction(_number(ref)),
    "take_suggestion": lambda ref, _: TakeSuggestion(_number(ref)),
    "move": lambda ref, _: OpenShares(_number(ref)),
    "cancel_split": lambda ref, _: CancelSplit(_number(ref)),
    "bring": lambda ref, _: ConfirmImport(_number(ref)),
    "cancel_import": lambda ref, _: CancelImport(_number(ref)),
    "confirm": lambda ref, _: ConfirmAdjustment(_number(ref)),
    "occasion": _occasion,
    "approve": lambda ref, _: ApproveRequest(_number(ref)),
    "decline": lambda ref, _: OpenDecline(_number(ref)),
    "withdraw": lambda ref, _: WithdrawRequest(_number(ref)),
    "redistribute": _redistribute,
    "cancel": lambda ref, _: CancelAdjustment(_number(ref)),
    "acknowledge": lambda ref, _: AcknowledgeAdjustment(_number(ref)),
    "vote_for": lambda ref, _: CastVote(_number(ref), True),
    "vote_against": lambda ref, _: CastVote(_number(ref), False),
    "tick_step": _step,
    "ballot": lambda ref, _: OpenBallot(_number(ref)),
    "accept": lambda ref, _: AcceptTarget(_number(ref)),
    "note_against": lambda ref, _: PointNote(_number(ref), "against"),
    "note_favour": lambda ref, _: PointNote(_number(ref), "favour"),
    "note_neither": lambda ref, _: PointNote(_number(ref), "neither"),
    "intel_nothing": lambda _ref, _: SkipIntel(),
    "intel_off": lambda _ref, _: AskIntel(False),
    "intel_on": lambda _ref, _: AskIntel(True),
    "drop_market_note": lambda ref, _: DropMarketNote(_number(ref)),
    "show_round": lambda ref, _: ShowRound(_number(ref)),
    "close_round": lambda ref, _: CloseRound(_number(ref)),
    "rebalance": lambda ref, _: RebalanceRound(_number(ref)),
    "board_leave": lambda _ref, _: LeaveBoard(),
    "board_join": lambda _ref, _: JoinBoard(),
    "snooze": lambda _ref, _: SnoozeNudge(),
    "currency": lambda ref, _: ChooseCurrency(ref.rpartition(":")[2]),
    "leave_today": lambda _ref, scope: StartLeave(ONESELF, scope.today, scope.today),
    "settings": lambda _ref, _: ShowSettings(),
    "help": lambda _ref, _: ShowHelp(),
    "run": _run,
}


def asked(verb: str, ref: str, scope: Scope) -> Command:
    """What a press asks for."""
    return VERBS[verb](ref, scope) if verb in VERBS else PressForgotten()
