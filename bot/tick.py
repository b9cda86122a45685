"""Does what is due in every workspace, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from bot.arrival import Arrival, Spot
from bot.edge import Edge, guarded
from domain.schedule import Occurrence
from handlers.context import Context
from handlers.schedule import KINDS, due
from storage.workspaces import every_workspace

Kind = Callable[[Context], Iterable[Occurrence]]


class Unfinished(Exception):  # noqa: N818 - a state: the next tick tries again
    """Some of what was due failed, and the log says why; everything else is `done`."""

    def __init__(self, done: list[tuple[str, Occurrence]]) -> None:
        super().__init__("not all that is due could be done")
        self.done = done


def tick(edge: Edge) -> list[tuple[str, Occurrence]]:
    """Claim what is due and put it into the outbox, a transaction a workspace. Where that fails, each kind of what is
    due gets one of its own: a mistake in one is not to keep back the others, nor other workspaces."""
    done: list[tuple[str, Occurrence]] = []
    failed = False
    for workspace in workspaces(edge):
        found = _tried(due, edge, workspace)
        kinds = [found] if found is not None else [_tried(kind, edge, workspace) for kind in KINDS]
        done += [(workspace, occurrence) for some in kinds for occurrence in some or ()]
        failed = failed or found is None
    if failed:
        raise Unfinished(done)
    return done


def _tried(kind: Kind, edge: Edge, workspace: str) -> list[Occurrence] | None:
    return guarded(partial(_done, kind, edge, workspace), "tick", lambda _: None)


def _done(kind: Kind, edge: Edge, workspace: str) -> list[Occurrence] | None:
    with edge.database.write(workspace) as store:
        context = edge.office(store)
        done = list(kind(context))
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
