"""The month's progress in a post: asked for as it is sent, so that its reader sees how things stand by then."""

from __future__ import annotations

from bot.edge import Edge, said
from bot.placing import filled
from domain.outcomes.checkin import due_of
from domain.post import Post
from handlers.receipt import progress_told


def with_progress(edge: Edge, post: Post) -> Post | None:
    """The post with what it is about; None where there is nothing to tell any more."""
    due = due_of(post.about)
    with edge.database.read(post.workspace) as store:
        context = edge.context(store, due.member)
        told = progress_told(due, context)
        shown = said(told, context) if told else None
    return filled(post, shown.card) if shown else None
