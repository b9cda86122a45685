"""Puts the word tables together: one look-up by first character for Chinese, one by first word for English."""

import re

from domain.checkin.folding import folded
from domain.checkin.lexicon import activities_en as act_en
from domain.checkin.lexicon import activities_zh as act_zh
from domain.checkin.lexicon import dates, moods_en, moods_zh, names, words_en, words_zh
from domain.checkin.vocabulary import Entry

Rows = tuple[tuple[str, Entry], ...]
# Later rows win where a word stands in two tables.
ZH_KINDS = (
    (words_zh.STOPS, "stop"), (words_zh.FILLERS, "fill"), (words_zh.ADJECTIVES, "adj"), (words_zh.CUSTOMER, "cust"),
    (words_zh.CONJUNCTIONS, "conj"), (words_zh.RECIPIENTS, "recip"), (words_zh.AMOUNT_LABELS, "amount"), (moods_zh.VAGUE, "vague"),
    (moods_zh.SUBSET, "subset"), (moods_zh.INCLUDING, "incl"), (moods_zh.TOTAL, "total"), (moods_zh.PLAN, "plan"),
    (moods_zh.NEGATION, "neg"), (moods_zh.INNER_NEGATION, "neg"), (moods_zh.CANCELLED, "cancel"),
    (moods_zh.CONDITION, "cond"), (moods_zh.QUESTION, "ques"), (moods_zh.NO_QUESTION, "idiom"),
    (moods_zh.SELF, "self"), (moods_zh.OTHERS, "other"), (moods_zh.TOGETHER, "together"),
    (moods_zh.COMPANION, "companion"), (moods_zh.VAGUE_COUNT, "vcount"), (moods_zh.CORRECTION, "corr"),
    (moods_zh.REFUND, "refund"), (dates.PARTS.split(" morning")[0], "part"), (dates.SPANS.split(" recently")[0], "span"),
    (dates.AHEAD.split("|")[0], "ahead"), (act_zh.IDIOMS, "idiom"), (names.HAN, "brand"),
)  # fmt: skip
EN_KINDS = (
    (words_en.STOPS.replace(" ", ","), "stop"), (words_en.FILLERS.replace(" ", ","), "fill"),
    (words_en.ADJECTIVES.replace(" ", ","), "adj"), (words_en.CUSTOMER.replace(" ", ","), "cust"),
    (words_en.ASIDES, "aside"), (words_en.RECIPIENTS, "recip"), (words_en.CONJUNCTIONS, "conj"),
    (words_en.AMOUNT_LABELS, "amount"), (moods_en.VAGUE, "vague"), (moods_en.SUBSET, "subset"),
    (moods_en.INCLUDING, "incl"), (moods_en.QUESTION, "ques"), (moods_en.AUX, "aux"), (moods_en.OTHERS, "other"),
    (moods_en.SELF, "self"), (moods_en.NEGATION, "neg"), (moods_en.CANCELLED, "cancel"), (moods_en.PLAN, "plan"),
    (moods_en.CONDITION, "cond"), (moods_en.TOTAL, "total"), (moods_en.VAGUE_COUNT, "vcount"),
    (moods_en.REFUND, "refund"), (moods_en.CORRECTION, "corr"),
)  # fmt: skip
SEPARABLE = frozenset("打通报签投见碰开出收回付到发递交致拨催倾讲成落转汇进入找过")
FIRST_WORD = re.compile(r"[^\W\d_]+|\d+|.")


def _zh() -> dict[str, Entry]:
    rows: dict[str, Entry] = {}
    for words, kind in ZH_KINDS[:-2]:
        rows.update({word: (kind, "", "") for word in words.split()})
    rows["等"] = ("etc", "", "")
    rows["新"] = ("adj", "new", "")
    rows.update({word: ("de", "", "") for word in ("的", "嘅", "之")})
    rows.update({"跟" + aspect: ("light", "follow_ups", "done") for aspect in ("了", "咗", "过", "完")})
    rows.update({word: ("asp", "", "") for word in act_zh.ASPECTS.split()})
    for metric, words in act_zh.LIGHT.items():
        for verb in words.split():
            rows[verb] = ("light", metric, "done" if len(verb) > 1 and verb[-1] in "到通出完成" else "plain")
            for aspect in ("了", "咗", "过", "完了", "好了", "到了", "出了", "成了", "埋", "返"):
                rows[verb + aspect] = ("light", metric, "done")
    for form, table in (("zhn", act_zh.NOUNS), ("zhv", act_zh.VERBS)):
        for metric, words in table.items():
            rows.update({word: ("act", metric, _form(word, form)) for word in words.split()})
            if form == "zhv":
                rows.update(
                    {word: ("act", metric, _form(word, form)) for verb in words.split() for word in _parted(verb)}
                )
    for offset, words in dates.OFFSETS.items():
        rows.update({word: ("day", str(offset), "") for word in words.split("|")[0].split()})
    for words, kind in ZH_KINDS[-2:]:
        rows.update({word: (kind, "", "") for word in words.split()})
    return {folded(word): entry for word, entry in rows.items() if not word[0].isascii() or kind_of_han(word)}


def _form(word: str, form: str) -> str:
    """A verb that holds its own 了, or tells of a result, is done: "zhd"."""
    return "zhd" if form == "zhv" and (word in act_zh.RESULTS or any(char in "了咗" for char in word)) else form


def _parted(verb: str) -> list[str]:
    """通电话 also as 通了电话, 通咗电话, 通过个电话: verb and object part around what was done."""
    if not 2 <= len(verb) <= 3 or verb[0] not in SEPARABLE or "了" in verb or "咗" in verb:
        return []
    return [verb[0] + between + verb[1:] for between in ("了", "咗", "过", "完", "好", "了个", "咗个", "个")]


def kind_of_han(word: str) -> bool:
    """Latin-led words of the Chinese tables: TCL, 58同城."""
    return any("一" <= char <= "鿿" for char in word)


def _en() -> dict[str, Entry]:
    rows: dict[str, Entry] = {}
    for words, kind in EN_KINDS:
        rows.update({word: (kind, "", "") for word in _phrases(words)})
    for sense, words in (("part", dates.PARTS), ("span", dates.SPANS), ("ahead", dates.AHEAD)):
        rows.update(
            {word: (sense, "", "") for word in words.split("|")[0].split() + words.split("|")[1:] if word[0].isascii()}
        )
    for offset, words in dates.OFFSETS.items():
        rows.update(
            {
                word: ("day", str(offset), "")
                for word in words.split("|")[0].split() + words.split("|")[1:]
                if word[0].isascii()
            }
        )
    rows["liao"] = rows["liaoz"] = ("asp", "", "")
    rows["the"] = ("fill", "the", "")
    rows["new"] = rows["brand new"] = ("adj", "new", "")
    rows.update({word: ("light", act_en.LIGHT_ALONE.get(word, ""), "bare") for word in _phrases(act_en.LIGHT_BASE)})
    rows.update({word: ("light", act_en.LIGHT_ALONE.get(word, ""), "done") for word in _phrases(act_en.LIGHT_PAST)})
    rows.update({word: ("tail", metric, "") for metric, words in act_en.TAILS.items() for word in _phrases(words)})
    for form, table in (("base", act_en.BASE), ("ing", act_en.ING), ("noun", act_en.NOUNS), ("past", act_en.PAST)):
        for metric, words in table.items():
            rows.update({word: ("act", metric, form) for word in _phrases(words)})
    rows.update({word: ("idiom", "", "") for word in _phrases(act_en.IDIOMS)})
    return rows


def _phrases(words: str) -> list[str]:
    return [phrase for phrase in (part.strip() for part in words.split(",")) if phrase]


def _by(rows: dict[str, Entry], key: re.Pattern[str] | None) -> dict[str, Rows]:
    grouped: dict[str, list[tuple[str, Entry]]] = {}
    for word, entry in rows.items():
        first = key.match(word) if key else None
        grouped.setdefault(first[0] if first else word[0], []).append((word, entry))
    return {first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in grouped.items()}


ZH_WORDS = _zh()
EN_WORDS = _en()
ZH = _by(ZH_WORDS, None)
EN = _by(EN_WORDS, FIRST_WORD)
BRANDS = _by({folded(word): ("brand", "", "") for word in _phrases(names.LATIN)}, FIRST_WORD)
