"""What the built-in dimensions are called in the reader's language."""

from gettext import NullTranslations


def dimension_names(words: NullTranslations) -> dict[str, str]:
    return {
        "product": words.gettext("product"),
        "region": words.gettext("region"),
        "customer_type": words.gettext("customer type"),
        "grade": words.gettext("grade"),
    }
