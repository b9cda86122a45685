"""The text that goes along with blocks: what notifications show and screen readers say."""

from bot.cards import Card
from bot.plain import fallback
from bot.slack import limits


def escape(text: str) -> str:
    """`text` without the three marks from which Slack makes mentions and links; `&` first, or it would escape twice."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fallback_text(card: Card) -> str:
    """The card in plain text for `text` of chat.postMessage; a longer one ends with the command that shows the rest."""
    text = escape(fallback(card))
    if len(text.encode()) <= limits.FALLBACK_BYTES:
        return text
    end = f"… {escape(card.rest)}".rstrip()
    kept = text.encode()[: limits.FALLBACK_BYTES - len(end.encode())].decode(errors="ignore")
    return _without_torn_escape(kept) + end


def _without_torn_escape(text: str) -> str:
    start = text.rfind("&", -5)
    return text[:start] if start >= 0 and ";" not in text[start:] else text
