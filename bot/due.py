"""What a post says that is made as it is sent, so that its reader sees how things stand by then."""

from __future__ import annotations

from bot.edge import Edge, said
from bot.placing import filled
from domain.outcome import Outcome
from domain.outcomes.due import Due, ExportDue, ProgressDue, RoundDue, SplitDue, due_of
from domain.post import Post
from handlers.asking import round_asked
from handlers.context import Context
from handlers.pacer import export_ready
from handlers.receipt import progress_told
from handlers.split_told import split_told


def made(edge: Edge, post: Post) -> Post | None:
    """The post with what it is about; None where there is nothing to tell any more."""
    due = due_of(post.about)
    with edge.database.read(post.workspace) as store:
        context = edge.context(store, due.member)
        told = _told(due, context)
        shown = said(told, context) if told else None
    return filled(post, shown.card) if shown else None


def _told(due: Due, context: Context) -> Outcome | None:
    match due:
        case ProgressDue():
            return progress_told(due, context)
        case RoundDue():
            return round_asked(due, context)
        case SplitDue():
            return split_told(due, context)
        case ExportDue():
            return export_ready(context)
