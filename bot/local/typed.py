"""What a person typed, as Slack hands it to the bot: escaped, with mentions, channels and links in angle brackets."""

import re
from collections.abc import Iterable
from html import unescape

from bot.local.channel import Channel
from bot.local.payload import Json
from bot.local.person import Person

LINK = re.compile(r"(?P<url>https?://[^\s<>|（），。；！？、“”]+)|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII)
SPECIAL = re.compile(r"<(?P<kind>[@#]?)(?P<ref>[^<>|]+)(?:\|(?P<label>[^<>]*))?>")


class Typist:
    """Knows whom `@name` and `#channel` can mean."""

    def __init__(self, people: Iterable[Person], channels: Iterable[Channel]) -> None:
        self._people = {name.lower(): person for person in people for name in (person.name, person.real_name)}
        self._channels = {channel.name.lower(): channel for channel in channels if channel.kind == "channel"}
        self._mention = _any_of("@", self._people)
        self._place = _any_of("#", self._channels)

    def message(self, text: str) -> str:
        """Mentions as `<@U1>`, as in message events."""
        return self._written(text, named=False)

    def command(self, text: str) -> str:
        """Mentions as `<@U1|name>`, as in commands of an app with `should_escape`."""
        return self._written(text, named=True)

    def _written(self, text: str, *, named: bool) -> str:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        linked = LINK.sub(_link, escaped)

        def mention(match: re.Match[str]) -> str:
            person = self._people[match[1].lower()]
            return f"<@{person.id}|{person.name}>" if named else f"<@{person.id}>"

        def place(match: re.Match[str]) -> str:
            channel = self._channels[match[1].lower()]
            return f"<#{channel.id}|{channel.name}>"

        return self._place.sub(place, self._mention.sub(mention, linked))


def _any_of(sign: str, names: Iterable[str]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![\w<]){sign}({longest_first})(?![a-z0-9_])", re.IGNORECASE | re.ASCII)


def _link(match: re.Match[str]) -> str:
    if match["url"]:
        return f"<{match['url']}>"
    return f"<mailto:{match['mail']}|{match['mail']}>"


def rich_text(text: str) -> list[Json]:
    """The block that Slack adds to what a person types."""
    elements: list[Json] = []
    end = 0
    for match in SPECIAL.finditer(text):
        if match.start() > end:
            elements.append({"type": "text", "text": unescape(text[end : match.start()])})
        elements.append(_special(match))
        end = match.end()
    if end < len(text):
        elements.append({"type": "text", "text": unescape(text[end:])})
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _special(match: re.Match[str]) -> Json:
    match match["kind"]:
        case "@":
            return {"type": "user", "user_id": match["ref"]}
        case "#":
            return {"type": "channel", "channel_id": match["ref"]}
    link = {"type": "link", "url": unescape(match["ref"])}
    return link | {"text": unescape(match["label"])} if match["label"] else link
