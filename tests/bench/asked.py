"""The commands and buttons about targets, plans and reviews that are measured beside `/target me`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A command with `{n}`, another number each time, `{team}` and two of its reps, a rep `{planned}` with a plan and
    one `{drafted}` whose is drafted; what changes something, or is of others, a manager asks."""

    name: str
    rest: str = ""
    managed: bool = False
    said: str = ""  # of what is asked


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a card, by default about the round or the vote of a `{team}`, else about the target of a rep
    `{planned}` with a plan or of one `{drafted}` without; what a rep does not press the manager does."""

    verb: str
    said: str
    by_rep: bool = False
    ref: str = "{team}"


def _of_team(name: str, said: str = "a team's", *, rest: str = "") -> Asked:
    return Asked(name, f'team "Team {{team}}" {rest}'.rstrip(), managed=True, said=said)


TARGETS = (
    Asked("/target why"),
    _of_team("/target why"),
    Asked("/target history"),
    Asked("/target market", "growth: {n}% a year, source: iResearch, 1 Oct", managed=True),
    Asked("/target baseline"),
    _of_team("/target baseline"),
    Asked("/target suggest +15%"),
    _of_team("/target suggest"),
    Asked("/target funnel"),
    _of_team("/target funnel"),
    Asked("/target gap"),
    _of_team("/target gap"),
    Asked("/target what-if x2"),
    _of_team("/target what-if x2"),
    Asked("/target what-if +2 visits a day"),
    _of_team("/target what-if +2 visits a day"),
    Asked("/target set", "<@{rep}> {n}k for 2027-03", managed=True),
    Asked("/target core", "<@{rep}> visits", managed=True),
    Asked("/adjust", "<@{rep}> +{n}k new territory", managed=True),
    Asked("/adjust history"),
    _of_team("/adjust history"),
    Asked("/target round", '"Team {team}"', managed=True),
    Asked("/target split", "1.2m over <@{rep}> <@{mate}> by history 50 customers 30 ability 20", managed=True),
)
PLANS = (
    Asked("/plan", "<@{drafted}>", managed=True, said="a draft"),
    Asked("/plan", "<@{planned}>", managed=True, said="a plan"),
    _of_team("/plan"),
    _of_team("/plan", "a team's B line", rest="b"),
    Asked("/review"),
    Asked("/review", "quarter", said="a quarter's"),
    _of_team("/review", rest="last month"),
    _of_team("/review", "a team's week", rest="week"),
    Asked("/review autopsy", "last month"),
    _of_team("/review document", rest="last month"),
)
OTHERS = (
    Asked("/target me as-of yesterday"),
    _of_team("/target", "a team's as-of yesterday", rest="as-of yesterday"),
    Asked("/board as-of yesterday"),
    Asked("/board month as-of yesterday"),
    Asked("/board month visits as-of yesterday"),
    _of_team("/pacer cycle"),
    Asked("/pacer cycle", managed=True, said="an admin's"),
    Asked("/pacer intel"),
    Asked("/pacer intel prices"),
    Asked("/pacer tools"),
    _of_team("/pacer tools"),
    Asked("/pacer customers"),
    Asked("/pacer import", managed=True),
    Asked("/pacer export", managed=True),
)
PRESSES = (
    Pressed("show_round", "an open round"),
    Pressed("accept", "accept, in a round", by_rep=True),
    Pressed("vote_for", "a vote", by_rep=True),
    Pressed("close_round", "close a round"),
    Pressed("show_round", "a closed round"),
    Pressed("tick_action", "tick an action", ref="{planned}:3"),
    Pressed("checkin_form", "the form of a check-in", by_rep=True),
    Pressed("split_form", "the form of a split"),
    Pressed("plan_form", "the form of a plan", ref="{planned}"),
    Pressed("plan_form", "the form of a draft", ref="{drafted}"),
)
COMMANDS = (*TARGETS, *PLANS, *OTHERS)
