"""What people can press, choose and fill in on a card."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Style = Literal["", "primary", "danger"]
InputKind = Literal["text", "number", "money", "date", "time", "people", "choice", "channels"]


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str


class Button(NamedTuple):
    text: str
    verb: str
    ref: str = ""
    style: Style = ""
    confirm: str = ""


@dataclass(frozen=True, slots=True)
class Select:
    verb: str
    ref: str
    placeholder: str
    options: tuple[Option, ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    items: tuple[Button | Select, ...]


@dataclass(frozen=True, slots=True)
class Input:
    name: str
    kind: InputKind
    label: str
    value: str = ""
    hint: str = ""
    placeholder: str = ""
    multiline: bool = False
    optional: bool = False
    most: int = 0
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    submit: str
    inputs: tuple[Input, ...]
