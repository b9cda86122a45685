"""Telling the admins of a workspace what only they can mend."""

from __future__ import annotations

from bot.arrival import Arrival, Spot
from bot.edge import Edge
from domain.outcomes.schedule import PostParked
from domain.post import Attempt, Post
from domain.schedule import Occurrence
from handlers.context import Directly

SLOT = 32  # characters that an occurrence holds of the reason


def tell_admins(edge: Edge, post: Post, attempt: Attempt) -> None:
    """A post to a channel that cannot be delivered, once a day, channel and reason.

    Nobody is told that telling one person failed: telling the admins is such a post, too."""
    if post.kind != "channel":
        return
    with edge.database.write(post.workspace) as store:
        context = edge.office(store)
        occurrence = Occurrence("parked", post.channel, context.office_day, attempt.failure[:SLOT])
        if not store.occurrences.claim(occurrence, context.now):
            return
        for admin in store.members.all(context.settings.admins_listed):
            if admin.is_admin and admin.active:
                context.tell(Directly(admin.id), PostParked(post.channel, attempt.failure))
        edge.post(context, Arrival(post.workspace, context.member.id, "", Spot("")))
