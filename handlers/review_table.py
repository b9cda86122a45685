"""Which handler answers which command about reviews."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.command import Command
from domain.commands import review as commands
from domain.outcome import Outcome
from handlers import review, review_autopsy, review_cause, review_share, review_write
from handlers.context import Context

Handler = Callable[[Any, Context], Outcome]

QUESTIONS: Mapping[type[Command], Handler] = {
    commands.ShowReview: review.handle_show_review,
    commands.ShowAutopsy: review_autopsy.handle_show_autopsy,
    commands.OpenCause: review_cause.handle_open_cause,
    commands.OpenReview: review_write.handle_open_review,
    commands.OpenLesson: review_share.handle_open_lesson,
}

CHANGES: Mapping[type[Command], Handler] = {
    commands.SayCause: review_cause.handle_say_cause,
    commands.AskCauses: review_cause.handle_ask_causes,
    commands.WriteReview: review_write.handle_write_review,
    commands.FinishAction: review_write.handle_finish_action,
    commands.ShareLesson: review_share.handle_share_lesson,
    commands.DocumentReview: review_share.handle_document_review,
}
