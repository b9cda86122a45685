"""The words for why a check-in is read as it is: what was found in it, by which rule, what was asked or left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from gettext import NullTranslations
from itertools import groupby
from typing import Any, NamedTuple

from babel.dates import format_date
from markupsafe import Markup

from bot.metric_names import metric_names
from bot.speak import environment
from bot.words import language, words
from domain.checkin.account import DoubtRead, FactRead, LeftOut
from domain.checkin.pieces import Piece
from domain.metric import Metrics
from domain.once import once

_DAY = {"en": "EEE d MMM y", "zh": "y年M月d日EEE"}


class Told(NamedTuple):
    """What some words of a message tell, each with what it means where that is not the same ('' where it is)."""

    role: str
    label: str
    words: tuple[tuple[str, str], ...]


class Why:
    """In the language of `locale`; `currency` is what an amount is in where none is named, '' where nobody knows."""

    def __init__(self, locale: str, metrics: Metrics, currency: str = "") -> None:
        self._words: NullTranslations = words(locale)
        self._language = language(locale)
        self._metrics, self._currency = metrics, currency

    def kind(self, kind: str) -> str:
        _ = self._words.gettext
        return {"log": _("log"), "ask": _("ask"), "ignore": _("ignore")}[kind]

    def metric(self, key: str) -> str:
        return self._metrics.of(key).name or self._names.get(key, key).lower()

    def pieces(self, read: FactRead) -> list[Told]:
        """What the words of a fact tell, in the order of telling."""
        order = list(self._roles)
        ranked = sorted(read.pieces, key=lambda piece: order.index(piece.role))
        return [
            Told(role, self._roles[role], tuple(dict.fromkeys(map(self._piece, some))))
            for role, some in groupby(ranked, key=lambda piece: piece.role)
        ]

    def unnamed(self, read: FactRead) -> list[str]:
        """What no word of the message names: the day, the currency."""
        _, told = self._words.gettext, []
        if not any(piece.role == "date" for piece in read.pieces):
            told.append(_("No day is named: it is the day of the message, %(day)s.") % {"day": self.day(read.fact.day)})
        if any(piece.role == "money" for piece in read.pieces) and self._is_money(read) and not read.fact.currency:
            told.append(
                _("No currency is named: it is the author’s own, %(currency)s.") % {"currency": self._currency}
                if self._currency
                else _("No currency is named: it is the author’s own.")
            )
        return told

    def value(self, read: FactRead) -> str:
        """As it is booked: 3, 50,000 CNY."""
        currency = (read.fact.currency or self._currency) if self._is_money(read) else ""
        return f"{_grouped(read.fact.value)} {currency}".strip()

    def names(self, names: tuple[str, ...]) -> str:
        return self._words.gettext(", ").join(names)

    def rules(self, read: FactRead) -> list[str]:
        """The rules behind a fact, each with its number in the specification."""
        return [self._numbered(rule, self._rules[rule]) for rule in read.rules]

    def question(self, read: DoubtRead) -> str:
        """As the bot asks it."""
        metric = self._metrics.of(read.doubt.metric) if read.doubt.metric else None
        macros: Any = environment(self._language).get_template("_question.xml.j2").module
        return str(Markup(macros.asked(read.doubt.kind, metric)).unescape())

    def which(self, dimension: str) -> str:
        """The question for a dimension that is to be named."""
        macros: Any = environment(self._language).get_template("_question.xml.j2").module
        return str(Markup(macros.asked("segment", None, dimension)).unescape())

    def doubt(self, read: DoubtRead) -> str:
        """Why the words are asked about."""
        _ = self._words.gettext
        why = {
            "number": _("The number is vague, or it is not sure what it counts. A guess is never booked."),
            "date": _("There is no such day, or it is still to come, or more than 31 days ago."),
            "span": _("One number for several days: it is not sure which day it belongs to."),
            "sign": _("A negative amount may be a refund or a cancellation."),
            "total": _("The total and its parts say different things."),
            "names": _("More names are listed than the number says."),
        }[read.doubt.kind]
        return self._numbered(read.rule, why)

    def left_out(self, left: LeftOut) -> str:
        """Why an activity is no fact."""
        _ = self._words.gettext
        why = {
            "neg": _("not done"),
            "plan": _("a plan or a wish, not done yet"),
            "cond": _("only under a condition"),
            "ques": _("a question"),
            "other": _("somebody else’s work"),
            "restated": _("a total that repeats its parts"),
            "zero": _("zero is nothing to book"),
        }[left.why]
        return self._words.gettext("%(why)s (rule %(rule)s)") % {"why": why, "rule": left.rule}

    def nothing(self) -> str:
        return self._words.gettext("Nothing here reports work of one’s own that was done.")

    def left_out_heading(self) -> str:
        return self._words.gettext("Left out")

    def day(self, day: date) -> str:
        return format_date(day, _DAY[self._language], self._language)

    @once
    def _names(self) -> dict[str, str]:
        return metric_names(self._words)

    @once
    def _roles(self) -> dict[str, str]:
        _ = self._words.gettext
        return {
            "activity": _("What"),
            "number": _("How many"),
            "money": _("How much"),
            "customer": _("With whom"),
            "date": _("When"),
        }

    @once
    def _rules(self) -> dict[str, str]:
        _ = self._words.gettext
        return {
            "1": _("A list of names without a number counts its members."),
            "2": _("A number counts as it is said; names beside it tell with whom."),
            "3": _("An amount counts as it is said; signing for an amount without a number is one deal."),
            "5": _("Parts of one kind and day add up; a total that repeats them is not added again."),
            "6": _("Clearly done, without a number or a name, is one."),
            "11": _("Days are counted from the day of the message, in its author’s time zone."),
            "13": _("The currency is the one that the words name."),
            "16": _("A correction replaces what it corrects."),
        }

    def _piece(self, piece: Piece) -> tuple[str, str]:
        """两万五 means 25,000; what reads as it stands means no more than it says."""
        meant = self._meant(piece)
        return piece.words, "" if meant in piece.words else meant

    def _numbered(self, rule: str, sentence: str) -> str:
        return self._words.gettext("Rule %(rule)s: %(sentence)s") % {"rule": rule, "sentence": sentence}

    def _meant(self, piece: Piece) -> str:
        if piece.role == "date":
            return self.day(date.fromisoformat(piece.says)) if piece.says[:1].isdecimal() else ""
        number, _, currency = piece.says.partition(" ")
        return f"{_grouped(Decimal(number))} {currency}".strip() if number else ""

    def _is_money(self, read: FactRead) -> bool:
        return self._metrics.of(read.fact.metric).is_money


def _grouped(number: Decimal) -> str:
    return f"{number.normalize():,f}"
