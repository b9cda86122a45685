"""Who answers for a team today."""

from __future__ import annotations

from domain.team import Tree
from handlers.context import Context
from handlers.people import on_leave


def leads_at_hand(team: int, context: Context) -> tuple[str, ...]:
    """Those of its leads who are there, else of the next team above; admins where no lead is."""
    away = on_leave(context) | context.store.members.gone()
    if there := _nearest(team, context.tree, away):
        return there
    return tuple(one for one in context.store.members.admins(context.settings.admins_listed) if one not in away)


def _nearest(team: int, tree: Tree, away: frozenset[str]) -> tuple[str, ...]:
    levels = (tuple(lead for lead in tree.leads(above) if lead not in away) for above in tree.above(team))
    return next(filter(None, levels), ())
