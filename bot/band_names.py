"""What the bands of a pace are called in the reader's language, and how good they are."""

from gettext import NullTranslations

from bot.cards import Tone
from domain.pace import Band

TONES: dict[Band, Tone] = {
    "ahead": "good",
    "on_track": "good",
    "cautioned": "warn",
    "off_track": "bad",
    "reached": "good",
    "missed": "bad",
    "not_started": "plain",
}


def band_names(words: NullTranslations) -> dict[Band, str]:
    return {
        "ahead": words.gettext("ahead of pace"),
        "on_track": words.gettext("on track"),
        "cautioned": words.gettext("slightly behind"),
        "off_track": words.gettext("behind pace"),
        "reached": words.gettext("goal reached"),
        "missed": words.gettext("not reached"),
        "not_started": words.gettext("just starting"),
    }
