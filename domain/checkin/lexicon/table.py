"""Puts the word tables together: one look-up by first character for Chinese, one by first word for English."""

import re

from domain.checkin.folding import folded
from domain.checkin.lexicon import activities_en as act_en
from domain.checkin.lexicon import activities_zh as act_zh
from domain.checkin.lexicon import (
    dates,
    idioms_en,
    idioms_zh,
    journeys_en,
    lights_en,
    moods_en,
    moods_zh,
    names,
    words_en,
    words_zh,
)
from domain.checkin.lexicon.compounds import (
    called_off,
    chasers_en,
    corrections_zh,
    internal_en,
    longer_idioms,
    mistyped,
    orders_en,
    papers_en,
    papers_zh,
    parties_en,
    parties_zh,
    parts_of_days,
    phrases,
    relays_en,
    relays_zh,
    sides_of_breaks,
    thanks_en,
    ways,
)
from domain.checkin.vocabulary import Entry

Rows = dict[str, Entry]
Ranked = tuple[tuple[str, Entry], ...]
# Later tables win where a word stands in two of them.
ZH_KINDS = (
    (words_zh.STOPS, "stop"), (words_zh.FILLERS, "fill"), (words_zh.ADJECTIVES, "adj"), (words_zh.CUSTOMER, "cust"),
    (words_zh.CONJUNCTIONS, "conj"), (words_zh.RECIPIENTS, "recip"), (words_zh.AMOUNT_LABELS, "amount"),
    (moods_zh.VAGUE, "vague"), (moods_zh.SUBSET, "subset"), (moods_zh.INCLUDING, "incl"), (moods_zh.TOTAL, "total"),
    (moods_zh.PLAN, "plan"), (moods_zh.NEGATION, "neg"), (moods_zh.INNER_NEGATION, "neg"),
    (moods_zh.CANCELLED, "cancel"), (moods_zh.CONDITION, "cond"), (moods_zh.QUESTION, "ques"),
    (moods_zh.NO_QUESTION, "idiom"), (moods_zh.SELF, "self"), (moods_zh.OTHERS, "other"),
    (moods_zh.TOGETHER, "together"), (moods_zh.COMPANION, "companion"), (moods_zh.VAGUE_COUNT, "vcount"),
    (moods_zh.CORRECTION, "corr"), (moods_zh.REFUND, "refund"), (moods_zh.HANDLING, "handling"),
    (dates.PARTS_ZH, "part"), (dates.SPANS_ZH, "span"),
    (dates.AHEAD_ZH, "ahead"),
    (words_zh.OWNED, "de"), ("等", "etc"), (act_zh.PARTICLES, "particle"), (act_zh.ASPECTS, "asp"),
)  # fmt: skip
EN_KINDS = (
    (words_en.STOPS, "stop"), (words_en.FILLERS, "fill"), (words_en.ADJECTIVES, "adj"), (words_en.CUSTOMER, "cust"),
    (words_en.ASIDES, "aside"), (words_en.RECIPIENTS, "recip"), (words_en.CONJUNCTIONS, "conj"),
    (words_en.AMOUNT_LABELS, "amount"), (moods_en.VAGUE, "vague"), (moods_en.SUBSET, "subset"),
    (moods_en.INCLUDING, "incl"), (moods_en.QUESTION, "ques"), (moods_en.AUX, "aux"), (moods_en.OTHERS, "other"),
    (moods_en.SELF, "self"), (moods_en.NEGATION, "neg"), (moods_en.CANCELLED, "cancel"), (moods_en.PLAN, "plan"),
    (moods_en.CONDITION, "cond"), (moods_en.TOTAL, "total"), (moods_en.VAGUE_COUNT, "vcount"),
    (moods_en.REFUND, "refund"), (moods_en.CORRECTION, "corr"), (dates.PARTS_EN, "part"), (dates.SPANS_EN, "span"),
    (dates.AHEAD_EN, "ahead"), ("liao, liaoz", "asp"),
)  # fmt: skip
SEPARABLE = frozenset("中打通报签投见碰开出收回付到发递交致拨催倾讲成落转汇进入找过")
VERB_ASPECTS = ("了", "咗", "过", "完了", "好了", "到了", "出了", "成了", "埋", "返")
WITHIN = ("了", "咗", "过", "完", "好", "了个", "咗个", "个")
FIRST_WORD = re.compile(r"[^\W\d_\u2e80-\uffff]+|\d+|.")


def _zh() -> Rows:
    rows: Rows = {word: (kind, "", "") for words, kind in ZH_KINDS for word in words.split()}
    rows |= {word: ("adj", "place", "") for word in words_zh.PLACES.split()}
    rows["新"] = ("adj", "new", "")
    rows |= parties_zh() | corrections_zh() | {word: row for word, row in called_off().items() if not word.isascii()}
    rows |= {word: ("cond", "was", "") for word in moods_zh.MEANT.split()}
    rows |= {word: ("light", metric, "done") for metric, words in act_zh.DONE.items() for word in words.split()}
    rows |= {word: ("light", "visits", "cleft") for word in act_zh.CLEFT.split()}
    rows |= {"跟" + aspect: ("light", "follow_ups", "done") for aspect in ("了", "咗", "过", "完")}
    for metric, words in act_zh.LIGHT.items():
        for verb in words.split():
            rows[verb] = ("light", metric, "done" if len(verb) > 1 and verb[-1] in "到通出完成着" else "plain")
            rows |= {verb + aspect: ("light", metric, "done") for aspect in VERB_ASPECTS}
    rows |= {word: ("total", "", "") for word in moods_zh.TOTAL.split()}
    for metric, words in act_zh.NOUNS.items():
        rows |= {word: ("act", metric, "zhn") for word in words.split()}
    for metric, words in act_zh.VERBS.items():
        for verb in words.split():
            rows |= {word: ("act", metric, _form(word)) for word in (verb, *_parted(verb))}
    rows = mistyped(rows) | rows | _days(dates.OFFSETS_ZH, " ")
    rows = parts_of_days() | rows | _holidays(dates.HOLIDAYS_ZH, " ")
    rows |= {word: ("idiom", "", "") for word in (*idioms_zh.IDIOMS.split(), *papers_zh())} | relays_zh()
    rows |= {word: ("idiom", "back", "") for word in idioms_zh.BACK.split()}
    rows |= {word: ("brand", "", "") for word in names.HAN.split() if not word.isascii()}
    return {folded(word): entry for word, entry in rows.items()}


def _form(word: str) -> str:
    """A verb that holds its own 了, or tells of a result, is done: "zhd"."""
    return "zhd" if word in act_zh.RESULTS or "了" in word or "咗" in word else "zhv"


def _parted(verb: str) -> tuple[str, ...]:
    """通电话 also as 通了电话, 通咗电话, 通过个电话: verb and object part around what was done."""
    if not 2 <= len(verb) <= 3 or verb[0] not in SEPARABLE or _form(verb) == "zhd":
        return ()
    return tuple(verb[0] + between + verb[1:] for between in WITHIN)


def _en() -> Rows:
    rows: Rows = {word: (kind, "", "") for words, kind in EN_KINDS for word in phrases(words)}
    rows |= _days(dates.OFFSETS_EN, ",") | _holidays(dates.HOLIDAYS_EN, ",")
    rows |= sides_of_breaks()
    rows |= {"the": ("fill", "the", ""), "order": ("stop", "orders", ""), "orders": ("stop", "orders", "")}
    rows |= parties_en() | relays_en() | {word: row for word, row in called_off().items() if word.isascii()}
    rows |= _particular_en()
    alone = {word: metric for metric, words in lights_en.ALONE.items() for word in phrases(words)}
    for words, form in ((lights_en.LIGHT_BASE, "bare"), (lights_en.LIGHT_PAST, "done")):
        rows |= {word: ("light", alone.get(word, ""), form) for word in phrases(words)}
    rows |= {word: ("light", "went", "done") for word in phrases(journeys_en.TRAVELLED)}
    rows |= {word: ("tail", "visits", "see") for word in phrases(journeys_en.PURPOSES)}
    rows |= {word: ("tail", metric, "") for metric, words in act_en.TAILS.items() for word in phrases(words)}
    for form, table in (("base", act_en.BASE), ("ing", act_en.ING), ("noun", act_en.NOUNS), ("past", act_en.PAST)):
        for metric, words in table.items():
            rows |= {word: ("act", metric, form) for word in phrases(words)}
    rows |= (
        {word: ("act", "visits", "past") for word in ways()}
        | chasers_en()
        | orders_en()
        | {word: ("idiom", "", "") for word in (*papers_en(), *internal_en(), *thanks_en())}
    )
    listed = phrases(idioms_en.IDIOMS)
    longer = longer_idioms(listed, phrases(act_en.NOUNS["new_customers"]))
    return rows | {word: ("idiom", "", "") for word in (*listed, *longer)}


def _particular_en() -> Rows:
    """Words that more is to be known of than their kind."""
    rows: Rows = {word: ("recip", word, "") for word in ("from", "of")}
    rows["out of"] = ("aside", "", "of")
    rows |= {word: ("handling", "", "") for word in phrases(moods_en.HANDLING)}
    rows |= {word: ("corr", "wrong", "") for word in phrases(moods_en.WRONG)}
    rows |= {word: ("corr", "weak", "") for word in ("actually", "update")}
    rows |= {word: ("corr", "should", "") for word in ("should be", "should read", "should say")}
    rows["new"] = rows["brand new"] = ("adj", "new", "")
    return rows


def _days(offsets: dict[int, str], between: str) -> Rows:
    listed = ((word.strip(), str(offset)) for offset, words in offsets.items() for word in words.split(between))
    return {word: ("day", offset, "") for word, offset in listed if word}


def _holidays(listed: dict[str, str], between: str) -> Rows:
    days = ((word.strip(), day) for day, words in listed.items() for word in words.split(between))
    return {word: ("day", day, "yearly") for word, day in days}


def _by_char(rows: Rows) -> dict[str, Ranked]:
    grouped: dict[str, list[tuple[str, Entry]]] = {}
    for word, entry in rows.items():
        grouped.setdefault(word[0], []).append((word, entry))
    return {first: _ranked(found) for first, found in grouped.items()}


def _by_word(rows: Rows) -> dict[str, Ranked]:
    grouped: dict[str, list[tuple[str, Entry]]] = {}
    for word, entry in rows.items():
        first = FIRST_WORD.match(word)
        grouped.setdefault(first[0] if first else word, []).append((word, entry))
    return {first: _ranked(found) for first, found in grouped.items()}


def _ranked(found: list[tuple[str, Entry]]) -> Ranked:
    return tuple(sorted(found, key=lambda row: -len(row[0])))


ZH_WORDS = _zh()
EN_WORDS = _en()
ZH = _by_char(ZH_WORDS)
EN = _by_word(EN_WORDS)
BRANDS = _by_word({folded(word): ("brand", "", "") for word in phrases(names.LATIN)})
