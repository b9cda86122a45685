"""An outcome is said by the template of its name, in the reader's language."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from bot.cards import Text
from bot.line import Words, plain
from bot.speak import Speaker, template_name
from domain.amount import Amount, money


@dataclass(frozen=True, slots=True)
class DayLogged:
    name: str
    visits: int
    booked: Amount
    day: date


TEMPLATE = """
<card title="{{ _('Bookings') }}">
  <text>
    {% trans name=name, booked=booked|amount %}
      <b>{{ name }}</b>
      booked {{ booked }}
    {% endtrans %}
  </text>
  <text>{% trans n=visits %}{{ n }} visit{% pluralize %}{{ n }} visits{% endtrans %} · {{ day|day }}</text>
  {% if visits > 1 %}
  <text>{{ name }}</text>
  {% endif %}
</card>
"""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "day_logged.xml.j2").write_text(TEMPLATE)
    return tmp_path


def lines(templates: Path, outcome: DayLogged, locale: str = "en") -> list[str]:
    card = Speaker(locale, templates).card(outcome, date(2026, 11, 20))
    return [plain(element.line) for element in card.body if isinstance(element, Text)]


def test_the_fields_of_an_outcome_are_the_variables_of_its_template(templates: Path) -> None:
    logged = DayLogged("Lin", 1, money(50000, "CNY"), date(2025, 11, 20))
    assert lines(templates, logged) == ["Lin booked ¥50,000", "1 visit · 20 Nov 2025"]


def test_a_plural_counts(templates: Path) -> None:
    logged = DayLogged("Lin", 3, money(50000, "CNY"), date(2026, 11, 20))
    assert lines(templates, logged) == ["Lin booked ¥50,000", "3 visits · 20 Nov", "Lin"]


@pytest.mark.parametrize(
    ("locale", "title"), [("zh-CN", "签约额"), ("zh_TW", "签约额"), ("zh", "签约额"), ("fr", "Bookings")]
)
def test_chinese_is_spoken_to_chinese_and_english_to_all_others(templates: Path, locale: str, title: str) -> None:
    card = Speaker(locale, templates).card(DayLogged("Lin", 1, Amount(1), date(2026, 11, 20)))
    assert card.title == title


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>x</b> & {{7*7}} %(name)s", "<b>x</b> & {{7*7}} %(name)s"),
        ("a\u202eb\0\ud800", "a⟨U+202E⟩b\ufffd\ufffd"),
        ("one\r\ntwo", "one\ntwo"),
    ],
)
def test_typed_text_is_literal_within_a_sentence_and_alone(templates: Path, typed: str, shown: str) -> None:
    said = lines(templates, DayLogged(typed, 2, Amount(1), date(2026, 11, 20)))
    assert (said[0], said[2]) == (f"{shown} booked 1", shown)


def test_typed_text_keeps_the_markup_of_its_sentence(templates: Path) -> None:
    card = Speaker("en", templates).card(DayLogged("</b>", 1, Amount(1), date(2026, 11, 20)))
    assert card.body[0] == Text((Words("</b>", bold=True), Words(" booked 1")))


def test_a_fact_that_the_outcome_lacks_is_a_bug(templates: Path) -> None:
    (templates / "day_logged.xml.j2").write_text("<card title='{{ nobody }}'/>")
    with pytest.raises(UndefinedError):
        lines(templates, DayLogged("Lin", 1, Amount(1), date(2026, 11, 20)))


def imported(templates: Path, macro: str) -> list[str]:
    """What a macro, imported with context, says of the same day to three readers."""
    (templates / "_days.xml.j2").write_text(f"{{% macro said(day) %}}{macro}{{% endmacro %}}")
    (templates / "day_logged.xml.j2").write_text(
        '{% from "_days.xml.j2" import said with context %}<card title="{{ said(day) }}"/>'
    )
    readers = [(date(2026, 1, 1), "UTC"), (date(2025, 12, 31), "UTC"), (date(2026, 1, 1), "Asia/Shanghai")]
    logged, speaker = DayLogged("Lin", 1, Amount(1), date(2025, 12, 31)), Speaker("en", templates)
    return [speaker.card(logged, *reader).title for reader in readers]


def test_an_imported_macro_knows_the_day_and_the_zone_of_each_reader(templates: Path) -> None:
    said = imported(templates, "{{ day|day }} {{ zone }}")
    assert said == ["31 Dec 2025 UTC", "31 Dec UTC", "31 Dec 2025 Asia/Shanghai"]


def test_an_imported_macro_knows_nothing_of_the_outcome(templates: Path) -> None:
    with pytest.raises(UndefinedError):
        imported(templates, "{{ name }}")


def test_an_outcome_without_a_template_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFound):
        lines(tmp_path, DayLogged("Lin", 1, Amount(1), date(2026, 11, 20)))


def test_a_template_is_named_after_its_outcome() -> None:
    assert template_name(DayLogged) == "day_logged.xml.j2"
