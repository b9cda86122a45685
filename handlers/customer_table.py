"""Which handler answers which command about customers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.command import Command
from domain.commands import customer as commands
from domain.outcome import Outcome
from handlers import customer_form, merge, portfolio
from handlers.context import Context

Handler = Callable[[Any, Context], Outcome]

QUESTIONS: Mapping[type[Command], Handler] = {
    commands.ShowCustomers: portfolio.handle_show_customers,
    commands.OpenCustomer: customer_form.handle_open_customer,
}

CHANGES: Mapping[type[Command], Handler] = {
    commands.DescribeCustomer: portfolio.handle_describe_customer,
    commands.EditCustomer: customer_form.handle_edit_customer,
    commands.MergeCustomers: merge.handle_merge_customers,
    commands.ConfirmMerge: merge.handle_confirm_merge,
    commands.UndoMerge: merge.handle_undo_merge,
}
