"""Places by share of the goal."""

from __future__ import annotations

from collections.abc import Iterable

from domain.standing import Place, Standing


def ranked(found: Iterable[tuple[str, Standing]], most: int) -> tuple[Place, ...]:
    """The first `most` places of names with their standings, all with a goal above zero: by share, those level by their
    ids, with one rank."""
    aimed = ((standing.done.value / standing.goal.value, name, standing) for name, standing in found if standing.goal)
    places: list[Place] = []
    for number, (share, name, standing) in enumerate(sorted(aimed, key=_before)[:most], 1):
        tied = bool(places) and places[-1].share == share
        goal = standing.goal or standing.done
        places.append(Place(places[-1].rank if tied else number, standing.member, name, standing.done, goal, share))
    return tuple(places)


def _before(one: tuple[float, str, Standing]) -> tuple[float, str]:
    share, _, standing = one
    return -share, standing.member
