"""The chart of a gap: from what was expected to what was done, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards import Chart
from bot.speak import Speaker
from domain.outcomes.gap import GapShown
from tests.bot.samples.facts import EN, TODAY
from tests.bot.samples.gaps import behind


@pytest.mark.parametrize("changes", [(-150_000, 100_000), (100_000, -150_000), (-100_000, 90_000, -90_000, 50_000)])
def test_no_step_falls_below_what_was_expected_and_what_was_done(changes):
    card = behind(EN)
    gap = replace(card.gap, expected=120_000, done=120_000 + sum(changes))
    parts = tuple(
        replace(shown, part=replace(shown.part, value=value)) for shown, value in zip(card.parts, changes, strict=False)
    )
    shown = Speaker("en").card(GapShown("Lin", True, replace(card, gap=gap, parts=parts)), TODAY)
    (chart,) = [part for part in shown.body if isinstance(part, Chart)]
    heights = [float(point.value) for point in chart.series[0].points]
    assert (heights[0], heights[-1]) == (1_200, (120_000 + sum(changes)) / 100)
    assert min(heights) == min(heights[0], heights[-1])
