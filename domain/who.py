"""Whom a command names: a mention, a typed name, or the one who asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A member by the platform's id."""

    id: str


@dataclass(frozen=True, slots=True)
class Named:
    """A typed name (`@Lin`, `East`): a person or a team, looked up when the command is handled."""

    name: str


@dataclass(frozen=True, slots=True)
class Oneself:
    """`me`, 我, or nobody named."""


ONESELF = Oneself()


@dataclass(frozen=True, slots=True)
class TheTeam:
    """`team`, `team East`, 团队: '' means the team that the asker leads, else the one they belong to."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class TheCompany:
    """`company`, 公司: the whole workspace."""


@dataclass(frozen=True, slots=True)
class PerhapsTeam:
    """A name that a metric has, too (`Sales`): the team, where there is one that the asker may see, else oneself."""

    name: str


Who = Mention | Named | Oneself | TheTeam | TheCompany | PerhapsTeam
