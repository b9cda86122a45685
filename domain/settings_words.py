"""The settings of a workspace as text: what is typed for each is read, and written in one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from domain.dimension_words import BadDimensions
from domain.metric_words import BadMetrics
from domain.setting_forms import FORMS
from domain.workspace import Settings


@dataclass(frozen=True, slots=True)
class BadSetting:
    """A setting that does not read; `typed` is what is refused: of `metrics` and dimensions the piece at fault.

    `why` is a code: `unknown_setting` (`example` is then the nearest name, '' where none is near), or of the setting's
    form (`domain.setting_forms`), or of `domain.metric_words.MetricsWhy` or
    `domain.dimension_words.DimensionsWhy`."""

    name: str
    typed: str
    why: str
    example: str


def read_setting(name: str, text: str, settings: Settings) -> Settings | BadSetting:
    """`settings` with the one called `name` set to what `text` says; what is not surely understood is refused.

    Country codes are read by their form alone. `none` empties `country`, the channels, `metrics` and dimensions; as
    `quiet` it means no quiet hours (two equal times)."""
    key = name.strip().casefold().replace("-", "_")
    if key not in FORMS:
        near = get_close_matches(key, FORMS, n=1)
        return BadSetting(name, text, "unknown_setting", near[0] if near else "")
    form = FORMS[key]
    match form.read(" ".join(text.split()), settings):
        case Settings() as changed:
            return changed
        case BadMetrics(why, part) | BadDimensions(why, part):
            return BadSetting(key, part, why, form.example)
        case None:
            return BadSetting(key, text, form.why, form.example)


def with_values(values: Mapping[str, str], settings: Settings) -> Settings:
    """`settings` with those of `values` set, by name; one that no longer reads stays as it was."""
    for name, text in sorted(values.items(), key=lambda pair: reading_order(pair[0])):
        read = read_setting(name, text, settings)
        settings = settings if isinstance(read, BadSetting) else read
    return settings


def written(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Every setting by name, as text that `read_setting` reads back to the same value."""
    return tuple((name, form.write(settings)) for name, form in FORMS.items())


def reading_order(name: str) -> int:
    """To sort names by where several are read together: what others may name comes first."""
    key = name.strip().casefold().replace("-", "_")
    return ("metrics", "dimensions").index(key) if key in ("metrics", "dimensions") else 2
