"""Who is asked for an approval, by the teams, leaves and delegations of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.approval import Above, Approver, approver_of
from domain.outcomes.decider import Decider
from handlers.context import Context
from handlers.people import on_leave


def approver_for(
    requester: str, barred: frozenset[str], context: Context, passed: tuple[int, frozenset[str]] = (0, frozenset())
) -> Approver:
    """The next one; `passed`: the level to begin at, and who was asked already."""
    level, asked = passed
    above = Above(
        levels=context.tree.levels_above(requester),
        admins=context.store.members.admins(context.settings.admins_listed),
        away=on_leave(context) | context.store.members.gone(),
        delegates=context.store.delegations.standing(context.office_day),
        barred=barred,
        asked=asked,
    )
    return approver_of(requester, above, level)


def decider(approver: Approver, context: Context) -> Decider:
    return deciders({0: approver}, context)[0]


def deciders(approvers: Mapping[int, Approver], context: Context) -> dict[int, Decider]:
    """The same for each of them, by the same keys."""
    names = named((name for each in approvers.values() for name in (each.member, each.instead_of)), context)
    return {key: Decider(names[by.member], by.basis, names[by.instead_of]) for key, by in approvers.items()}


def named(members: Iterable[str], context: Context) -> dict[str, str]:
    """The names to show; '' stays ''."""
    wanted = tuple(members)
    names = context.store.members.names(filter(None, wanted))
    return {member: names.get(member, member) for member in wanted}
