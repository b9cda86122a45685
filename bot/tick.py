"""Does what is due in every workspace, once."""

from __future__ import annotations

from bot.arrival import Arrival, Spot
from bot.edge import Edge
from domain.schedule import Occurrence
from handlers.context import Context
from handlers.schedule import due
from storage.workspaces import every_workspace


def tick(edge: Edge) -> list[tuple[str, Occurrence]]:
    """Claim what is due and put it into the outbox, a transaction a workspace."""
    done: list[tuple[str, Occurrence]] = []
    for workspace in workspaces(edge):
        with edge.database.write(workspace) as store:
            context = edge.office(store)
            done += [(workspace, occurrence) for occurrence in due(context)]
            edge.post(context, Arrival(workspace, context.member.id, "", Spot("")))
    return done


def rehearse(edge: Edge) -> list[tuple[str, Context, list[Occurrence]]]:
    """What `tick` would do now; nothing is kept or posted."""
    found: list[tuple[str, Context, list[Occurrence]]] = []
    for workspace in workspaces(edge):
        with edge.database.rehearse(workspace) as store:
            context = edge.office(store)
            found.append((workspace, context, list(due(context))))
    return found


def workspaces(edge: Edge) -> tuple[str, ...]:
    with edge.database.look() as connection:
        return every_workspace(connection)
