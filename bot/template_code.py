"""The Python that templates become: words are translated when it is made, and each thing said is one call."""

import operator
import re
from collections.abc import Callable, Iterator, MutableMapping
from datetime import date
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from bot.text import carried

_FACT = re.compile(r"%\((\w+)\)s")
_LINES = re.compile(r"[ \t\r]*\n[ \t\r\n]*")  # no card keeps more of them than one
# Filters that write figures, dates and words of their own: nothing in it is markup or hidden, whatever they are given.
FIGURES = frozenset(["number", "percent", "amount", "signed", "factor", "estimate"])
DATES = frozenset(["day", "weekday", "when", "period"])
_OWN = FIGURES | DATES | {"band", "tone"}
# What stands as it is: neither markup nor hidden. Most of what is said is figures and names of this kind.
_PLAIN = re.compile("[ !#$%(-;=?-~£¥·€、。一-鿿]*").fullmatch


class Generator(CodeGenerator):
    _tested: nodes.Node | None = None

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("said, call = environment.said, environment.call")

    def _output_child_pre(self, node: nodes.Expr, *_: object) -> None:
        self.write("(" if _is_own(node) else "said(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Macros and gettext ask for no context: to find that out takes longer than most calls."""
        self.write("call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802 - so Jinja finds it
        self._tested = node.node
        super().visit_Test(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - so Jinja finds it
        """Outcomes have attributes and no items: Python's own look-up, a few dozen times in a card. Jinja's alone knows
        what is not defined."""
        if node is self._tested:
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")


class SharedTemplate(Template):
    """Its macros know their arguments and, where it is imported with context, the reader's day and zone, and nothing of
    the outcome: so they are made once for all who read on that day in that zone."""

    def make_module(self, vars: dict[str, Any] | None = None, *_: object) -> TemplateModule:
        return super().make_module() if vars is None else _module(self, vars.get("today"), vars.get("zone"))


@lru_cache(maxsize=256)
def _module(template: SharedTemplate, today: date | None, zone: str | None) -> TemplateModule:
    return Template.make_module(template, {"today": today, "zone": zone})


class SafeEnvironment(Environment):
    """What people typed enters visible and escaped, wherever it stands; Markup is a template's own and passes."""

    code_generator_class = Generator
    template_class = SharedTemplate
    call: Callable[..., Any] = operator.call
    words = NullTranslations()

    @staticmethod
    def said(value: Any) -> str:
        kind = type(value)
        if kind is Markup or (kind is str and _PLAIN(value)):
            return value  # type: ignore[no-any-return]  # a str
        if kind is int:
            return str(value)
        return escape(carried(value) if isinstance(value, str) else value)

    @cache  # noqa: B019 - an environment lives as long as the process
    def get_template(self, name: Any, *_: object) -> Template:
        """None of them changes while it runs, and each card asks for a few: Jinja asks whether one has."""
        return super().get_template(name)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Templates add none of their own; a chain of two maps is slow to ask, and each import asks."""
        return super().make_globals(d) if d else self.globals

    def _generate(self, source: nodes.Template, *facts: Any, **more: Any) -> str:
        return super()._generate(_Translator(self.words).visit(source), *facts, **more)


class _Translator(NodeTransformer):
    """Puts the words of a language in the place of calls of gettext; plurals are chosen when they are said."""

    def __init__(self, words: NullTranslations) -> None:
        self._words = words

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.TemplateData:  # noqa: N802 - so Jinja finds it
        node.data = _LINES.sub("\n", node.data)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - so Jinja finds it
        node.nodes = [piece for child in node.nodes for piece in self._pieces(child)]
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - so Jinja finds it
        said = None if node.kwargs else self._said(node)
        if said is None:
            return self.generic_visit(node)
        return nodes.Const(Markup(_unescaped(said)), lineno=node.lineno, environment=node.environment)

    def _pieces(self, node: nodes.Expr) -> Iterator[nodes.Expr]:
        """What is said in place of a call: words and facts, in the order of the language."""
        said = self._said(node)
        if said is None or not isinstance(node, nodes.Call):
            yield self.visit(node)
            return
        facts = {fact.key: fact.value for fact in node.kwargs}
        for number, part in enumerate(_FACT.split(said)):
            if number % 2:
                yield self.visit(facts[part])
            elif part:
                yield nodes.TemplateData(_unescaped(part), lineno=node.lineno, environment=node.environment)

    def _said(self, node: nodes.Node) -> str | None:
        """The translation of what a call of gettext says; None where it is none."""
        match node:
            case nodes.Call(node=nodes.Name(name="_" | "gettext"), args=[nodes.Const(value=str(message))]):
                return self._words.gettext(message)
        return None


def _is_own(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name in _OWN


def _unescaped(text: str) -> str:
    return text.replace("%%", "%")
