"""Telling the admins of a workspace what only they can mend."""

from __future__ import annotations

from bot.arrival import Arrival, Spot
from bot.edge import Edge
from domain.outcomes.pacer import ExportRefused
from domain.outcomes.schedule import PostParked
from domain.post import Attempt, Post
from domain.schedule import Occurrence
from handlers.context import Directly


def tell_admins(edge: Edge, post: Post, attempt: Attempt) -> None:
    """A post to a channel that cannot be delivered, once a day, channel and reason; a workbook, each time.

    Nobody is told that telling one person failed: telling the admins is such a post, too."""
    if post.kind in ("workbook", "document"):
        _tell_of_workbook(edge, post, attempt)
    if post.kind != "channel":
        return
    with edge.database.write(post.workspace) as store:
        context = edge.office(store)
        everyone = store.members.all(context.settings.admins_listed)
        admins = [member for member in everyone if member.is_admin and member.active]
        occurrence = Occurrence("parked", post.channel, context.office_day, attempt.failure)
        if not admins or not store.occurrences.claim(occurrence, context.now):
            return
        for admin in admins:
            context.tell(Directly(admin.id), PostParked(post.channel, attempt.failure))
        edge.post(context, Arrival(post.workspace, context.member.id, "", Spot("")))


def _tell_of_workbook(edge: Edge, post: Post, attempt: Attempt) -> None:
    with edge.database.write(post.workspace) as store:
        context = edge.office(store)
        context.tell(Directly(post.recipient), ExportRefused(attempt.failure, attempt.state == "unknown"))
        edge.post(context, Arrival(post.workspace, context.member.id, "", Spot("")))
