"""What targets are for, as it was said when they were set."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.context import Context


def purposes_of(target_ids: Iterable[int], context: Context) -> dict[int, str]:
    """Those that have one; of a split what was typed behind its number."""
    said = context.store.targets.purposes(target_ids)
    found = {target: _typed(reason) for target, reason in said.items()}
    return {target: purpose for target, purpose in found.items() if purpose}


def _typed(reason: str) -> str:
    return reason.partition(": ")[2] if reason.startswith("split #") else reason
