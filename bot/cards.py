"""What Pacer shows, free of any platform: a card of text, figures, tables, charts, buttons and forms.

How to write a template
-----------------------
`bot/templates/<outcome>.xml.j2` says one outcome, named by the snake case of its class (`TargetShown` →
`target_shown.xml.j2`). The fields of the outcome are its variables. `bot/speak.py` renders it, `bot/card_xml.py`
parses it; an unknown element or attribute raises.

    <card title="{{ _('Your targets') }}" tone="good" rest="/target team">
      <text>{% trans name=member.name %}<b>{{ name }}</b> is ahead.{% endtrans %}<br/>{{ due|day }}</text>
      <text>{% trans n=visits|length %}{{ n }} visit{% pluralize %}{{ n }} visits{% endtrans %}</text>
      <fields><field label="{{ _('Goal') }}">{{ goal|amount }}</field></fields>
      <progress label="{{ metric|metric }}" value="{{ done.value }}" max="{{ goal.value }}"
                text="{% trans d=done|amount, g=goal|amount %}{{ d }} of {{ g }}{% endtrans %}" tone="warn"/>
      <table><row head="yes"><cell>{{ _('Rep') }}</cell><cell align="right">{{ _('Done') }}</cell></row></table>
      <chart kind="bar" title="…"><point label="Mon" value="3"/></chart>
      <chart kind="line" title="…"><series name="Done"><point label="Mon" value="3"/></series></chart>
      <note>…</note>  <divider/>  <image src="https://…" alt="…"/>
      <actions>
        <button verb="undo" ref="{{ id }}" style="danger" confirm="{{ _('Really?') }}">{{ _('Undo') }}</button>
        <select verb="snooze" ref="{{ id }}" placeholder="…" value="1"><option value="1">…</option></select>
      </actions>
      <form submit="{{ _('Save') }}">
        <input name="goal" kind="money" label="…" value="…" hint="…" placeholder="…" optional="yes"/>
        <input name="team" kind="choice" label="…" value="3"><option value="3">East</option></input>
      </form>
    </card>

- tone: plain (default), good, warn, bad. style: primary, danger. align: left (default), right, center.
- Inline, in text, note, field and cell: `<b>`, `<person id="U1">name</person>` (mentions, and so notifies: only where
  that is meant), `<channel id="C1"/>` (the platform shows its name), `<day>`, `<link href="https://…">words</link>`,
  `<br/>`. They may stand inside `{% trans %}`.
- White space of the template is not kept: runs of it are one space, and a new line beside a full-width mark is none.
  A typed line break is kept.
- What people typed is escaped and made visible by itself, also in `{% trans %}`; never use `|safe`.
- `rest` names the command that shows what a platform has no room for.
- A button or select sends `verb` and `ref` (a select: `ref|value`, so its ref holds no `|`), never state.
- kind of input: text (`multiline="yes"`), number, money, date (2026-11-20), time (17:30), people and channels (ids
  separated by spaces; `most="1"` for one), choice. `value` is what stands in it at first.
- Dates of another year show it where `today` is known: macros that write dates are imported `with context`, which is
  the reader's day and zone. What else a macro says it is given.
- A platform draws at most two charts; one of over 20 points, 6 series or 6 slices becomes a table of text.
- A form is shown in a modal view only. Filters: see `bot/filters.py`; words: `python -m bot.words` adds new ones.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.controls import Actions, Form
from bot.line import Line

Tone = Literal["plain", "good", "warn", "bad"]
Align = Literal["left", "right", "center"]
ChartKind = Literal["line", "bar", "area", "pie"]


@dataclass(frozen=True, slots=True)
class Text:
    line: Line


@dataclass(frozen=True, slots=True)
class Note:
    line: Line


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    line: Line


@dataclass(frozen=True, slots=True)
class Fields:
    fields: tuple[Field, ...]


class Progress(NamedTuple):
    """`value` of `max`; where `max` is not positive nothing is drawn and `text` speaks alone."""

    label: str
    value: float
    max: float
    text: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Cell:
    line: Line
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Point:
    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    kind: ChartKind
    title: str
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Divider:
    pass


@dataclass(frozen=True, slots=True)
class Image:
    src: str
    alt: str


Element = Text | Note | Fields | Progress | Table | Chart | Divider | Image | Actions | Form


@dataclass(frozen=True, slots=True)
class Card:
    """`rest` names the command that shows what had no room; `locale` is the language of the platform's own words."""

    title: str
    body: tuple[Element, ...]
    tone: Tone = "plain"
    rest: str = ""
    locale: str = "en"
