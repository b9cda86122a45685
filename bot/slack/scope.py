"""What the grammar of commands must know of who asks and where."""

from __future__ import annotations

from domain.commands.checkin import Source
from domain.grammar.reader import Scope
from handlers.context import Context


def scope_of(context: Context, source: Source) -> Scope:
    return Scope(context.today, context.metrics, context.settings.fiscal_start, source, context.dimensions)
