"""A button of a card as Slack tells of it."""

from __future__ import annotations

from itertools import count

from bot.local.signing import Signer
from tests.bench import running
from tests.bench.client import wire
from tests.bench.company import WORKSPACE

_numbers = count(1)


def button(member: str, verb: str, ref: str) -> bytes:
    """The request of a press, each another one."""
    number = next(_numbers)
    message = {"type": "message", "message_ts": "1.1", "channel_id": "D0BENCH", "is_ephemeral": False}
    payload = {
        "type": "block_actions",
        "user": {"id": member, "team_id": WORKSPACE},
        "team": {"id": WORKSPACE, "domain": "bench"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": "D0BENCH", "name": "directmessage"},
        "container": message,
        "trigger_id": f"pressed.{number}",
        "actions": [{"type": "button", "action_id": verb, "value": ref, "action_ts": f"{number}.1"}],
    }
    return wire(Signer(running.SECRET).interaction(payload))
