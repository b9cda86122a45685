"""Says an outcome in the reader's language: the template named after it, rendered and read into a card."""

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from bot.card_xml import parse
from bot.cards import Card
from bot.filters import Formats, quotable
from bot.template_code import SafeEnvironment
from bot.words import language, words

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

TEMPLATES = Path(__file__).parent / "templates"
Said = tuple[Template, dict[str, Any], tuple[str, ...]]
_INNER_CAPITAL = re.compile("(?<!^)(?=[A-Z])")


class Speaker:
    """Speaks to readers of one locale; `templates` is a folder of one's own in tests."""

    def __init__(self, locale: str, templates: Path = TEMPLATES) -> None:
        self._language = language(locale)
        self._templates = templates

    def card(self, outcome: "DataclassInstance", today: date | None = None, zone: str = "UTC") -> Card:
        """The card of an outcome; the reader's `today` lets dates of other years show their year, `zone` times."""
        return parse(self.xml(outcome, today, zone), self._language)

    def xml(self, outcome: "DataclassInstance", today: date | None = None, zone: str = "UTC") -> str:
        template, shared, names = _template(self._language, self._templates, type(outcome))
        facts = {name: getattr(outcome, name) for name in names}
        context = template.new_context({**shared, "today": today, "zone": zone, **facts}, shared=True)
        context.globals_keys = set()  # all templates share theirs: what one imports need not be made anew
        return "".join(template.root_render_func(context))


def template_name(outcome: type) -> str:
    """TargetShown → target_shown.xml.j2."""
    return f"{_INNER_CAPITAL.sub('_', outcome.__name__).lower()}.xml.j2"


@cache
def environment(spoken: str, templates: Path = TEMPLATES) -> SafeEnvironment:
    made = SafeEnvironment(
        loader=FileSystemLoader(templates),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.newstyle_gettext = True  # type: ignore[attr-defined]  # the i18n extension adds it at run time
    made.words = words(spoken)
    made.globals.update(_gettext_functions(words(spoken)))
    made.filters.update(Formats(spoken).filters())
    made.tests["quotable"] = quotable
    return made


@cache
def _template(spoken: str, templates: Path, outcome: "type[DataclassInstance]") -> Said:
    """The template of an outcome, what all templates know, and the names of what this one is told."""
    template = environment(spoken, templates).get_template(template_name(outcome))
    return template, dict(template.globals), tuple([field.name for field in fields(outcome)])


def _gettext_functions(spoken: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """Jinja's newstyle gettext, except that it lets typed text in only as templates do."""

    translated = cache(spoken.gettext)

    @cache
    def plain(message: str) -> Markup:
        return _filled(translated(message), {})

    def gettext(message: str, **facts: Any) -> Markup:
        return _filled(translated(message), facts) if facts else plain(message)

    def ngettext(singular: str, plural: str, num: int, **facts: Any) -> Markup:
        return _filled(spoken.ngettext(singular, plural, num), {"num": num, **facts})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _filled(message: str, facts: dict[str, Any]) -> Markup:
    """Numbers stay what they are, for `%d`."""
    said = SafeEnvironment.said
    return Markup(
        message % {name: fact if isinstance(fact, int | float) else said(fact) for name, fact in facts.items()}
    )
