"""What waits for an approval, as the one who asked and the one who decides see it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from domain.approval import Approval
from domain.outcomes.adjustment import PendingLine
from handlers.approver import decider
from handlers.context import Context
from handlers.requested import shown


def pending(context: Context) -> tuple[PendingLine, ...]:
    """What the asker has asked for, and what they are asked about, oldest first."""
    waiting = context.store.approvals.concerning(context.member.id)
    return tuple(line for approval in waiting if (line := _line(approval, context)))


def _line(approval: Approval, context: Context) -> PendingLine | None:
    request = shown(approval, context)
    if request is None:
        return None
    asked = approval.asked_at.astimezone(ZoneInfo(context.member.timezone)).date()
    mine = approval.approver.member == context.member.id
    return PendingLine(approval.id, request, decider(approval.approver, context), asked, mine)
