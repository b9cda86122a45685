"""What the buttons about customers ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from domain.command import Command
from domain.commands.customer import ConfirmMerge, OpenCustomer, UndoMerge

OF_CUSTOMERS: Mapping[str, Callable[[int], Command]] = {
    "customer_form": OpenCustomer,
    "merge": ConfirmMerge,
    "undo_merge": UndoMerge,
}
