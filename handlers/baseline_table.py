"""Which handler answers which question about the ground that targets stand on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.command import Command
from domain.commands import baseline as commands
from domain.outcome import Outcome
from handlers import baseline, funnel, gap, growth, suggestion, what_if
from handlers.context import Context

QUESTIONS: Mapping[type[Command], Callable[[Any, Context], Outcome]] = {
    commands.ShowBaseline: baseline.handle_show_baseline,
    commands.SuggestTarget: suggestion.handle_suggest_target,
    commands.GrowTarget: growth.handle_grow_target,
    commands.ShowFunnel: funnel.handle_show_funnel,
    commands.ShowGap: gap.handle_show_gap,
    commands.WeighWhatIf: what_if.handle_weigh_what_if,
}
