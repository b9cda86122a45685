"""The text, blocks and metadata of a post, checked against Slack's limits."""

import json
from dataclasses import replace

from bot.local.api.call import Call, Refused
from bot.local.blocks.surface import message_faults, too_long
from bot.local.message import Message
from bot.local.payload import Json

LONGEST_TEXT = 40_000  # https://docs.slack.dev/reference/methods/chat.postMessage: longer ones are cut
LARGEST_UPDATE = 4_000  # bytes; https://docs.slack.dev/reference/methods/chat.update: longer ones are refused
LARGEST_METADATA = 16_384


def read_content(call: Call, before: Message | None = None) -> Message:
    """What to post. An update keeps the blocks only where it gives no text either."""
    blocks = call.listed("blocks", "invalid_blocks_format")
    attachments = call.listed("attachments", "invalid_attachments")
    text = call.text("text")
    if not text and not blocks and not attachments:
        raise Refused("no_text")
    if len(text) > LONGEST_TEXT or (before and len(text.encode()) > LARGEST_UPDATE):
        raise Refused("msg_too_long")
    check_blocks(blocks or [])
    given = before or Message(channel="", user="", text="")
    kept = given.blocks if not text else []
    return replace(
        given,
        text=text or given.text,
        blocks=kept if blocks is None else numbered(blocks),
        attachments=given.attachments if attachments is None else attachments,
        metadata=_metadata(call) or given.metadata,
    )


def check_blocks(blocks: list[Json]) -> None:
    faults = message_faults(blocks)
    if faults:
        raise Refused("invalid_blocks", faults)
    if too_long(blocks):
        raise Refused("msg_blocks_too_long")


def numbered(blocks: list[Json]) -> list[Json]:
    """Slack names the blocks that the bot left unnamed."""
    return [{**block, "block_id": block.get("block_id") or f"b{place}"} for place, block in enumerate(blocks)]


def _metadata(call: Call) -> Json | None:
    metadata = call.mapping("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise Refused("invalid_metadata_schema")
    if len(json.dumps(metadata)) > LARGEST_METADATA:
        raise Refused("metadata_too_large")
    return metadata
