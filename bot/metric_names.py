"""What the built-in metrics are called in the reader's language."""

from gettext import NullTranslations


def metric_names(words: NullTranslations) -> dict[str, str]:
    return {
        "visits": words.gettext("Visits"),
        "calls": words.gettext("Calls"),
        "follow_ups": words.gettext("Follow-ups"),
        "demos": words.gettext("Demos"),
        "quotes": words.gettext("Quotes"),
        "new_customers": words.gettext("New customers"),
        "deals": words.gettext("Deals"),
        "bookings": words.gettext("Bookings"),
        "payments": words.gettext("Payments"),
    }
