"""A message of the local workspace; replacing it keeps its ts."""

from dataclasses import dataclass, field

from bot.local.payload import Json


@dataclass(frozen=True, slots=True)
class Message:
    channel: str
    user: str
    text: str
    ts: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    edited_ts: str | None = None
    to: str | None = None
    metadata: Json | None = None
    bot: bool = False
    subtype: str | None = None
    reactions: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def ephemeral(self) -> bool:
        return self.to is not None

    def page(self) -> Json:
        return {
            "ts": self.ts,
            "channel": self.channel,
            "user": self.user,
            "text": self.text,
            "blocks": self.blocks,
            "files": self.files,
            "thread_ts": self.thread_ts,
            "edited": self.edited_ts is not None,
            "ephemeral": self.ephemeral,
            "to": self.to,
            "bot": self.bot,
            "deleted": self.subtype == "tombstone",
            "reactions": {name: list(people) for name, people in self.reactions.items()},
        }
