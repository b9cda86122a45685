"""Hands a file over in Slack's steps: an address to upload to, the upload, and the message that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.request import Request, urlopen

from slack_sdk import WebClient

from bot.outbox import Hold

NAME = "pacer.xlsx"


@dataclass(frozen=True, slots=True)
class Parcel:
    """`words` go along with the file, in Slack's markup, to a conversation."""

    content: bytes
    channel: str
    words: str


def hand_over(parcel: Parcel, client: WebClient, hold: Hold) -> None:
    """https://docs.slack.dev/messaging/working-with-files#upload; only the last step is seen by anybody."""
    hold()
    place = client.files_getUploadURLExternal(filename=NAME, length=len(parcel.content))
    hold()
    _upload(str(place["upload_url"]), parcel.content, client.timeout)
    hold()
    client.files_completeUploadExternal(
        files=[{"id": str(place["file_id"]), "title": NAME}], channel_id=parcel.channel, initial_comment=parcel.words
    )


def _upload(address: str, content: bytes, seconds: int) -> None:
    """Raises URLError where it is not taken."""
    with urlopen(Request(address, data=content, method="POST"), timeout=seconds) as answer:
        answer.read()
