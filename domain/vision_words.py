"""The vision that stands above the targets of years, as text."""

from __future__ import annotations

from dataclasses import replace

from domain.metric_words import NOTHING
from domain.workspace import Settings

LONGEST = 300  # characters: it is read under every card of a year


def read_vision(text: str, settings: Settings) -> Settings | None:
    """A sentence or two; `none` for no vision."""
    said = "" if text.casefold() in NOTHING else text
    return replace(settings, vision=said) if len(said) <= LONGEST else None
