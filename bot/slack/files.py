"""Hands files over in Slack's steps: an address to upload to, the upload, and the message that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.request import Request, urlopen

from slack_sdk import WebClient

from bot.outbox import Hold


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parcel:
    """`words` go along with the files, in Slack's markup, to a conversation."""

    files: tuple[File, ...]
    channel: str
    words: str


def hand_over(parcel: Parcel, client: WebClient, hold: Hold) -> None:
    """https://docs.slack.dev/messaging/working-with-files#upload; only the last step is seen by anybody."""
    sent = [_brought(file, client, hold) for file in parcel.files]
    hold()
    client.files_completeUploadExternal(files=sent, channel_id=parcel.channel, initial_comment=parcel.words)


def _brought(file: File, client: WebClient, hold: Hold) -> dict[str, str | None]:
    hold()
    place = client.files_getUploadURLExternal(filename=file.name, length=len(file.content))
    hold()
    _upload(str(place["upload_url"]), file.content, client.timeout)
    return {"id": str(place["file_id"]), "title": file.name}


def _upload(address: str, content: bytes, seconds: int) -> None:
    """Raises URLError where it is not taken."""
    with urlopen(Request(address, data=content, method="POST"), timeout=seconds) as answer:
        answer.read()
