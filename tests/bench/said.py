"""Check-ins as Slack delivers them, each a message of its own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import count

from bot.local.payload import Json
from bot.local.signing import Signer
from bot.local.transport import DeliveryRequest
from tests.bench.company import CHANNEL, WORKSPACE
from tests.bench.running import SECRET

TEXTS = (
    "visited 3 customers: Acme, Globex and Initech, 12 calls, signed 50k",
    "拜访了2家客户:华为、中兴,打了9个电话,签约5万",
    "8 calls, 2 visits",
)
_numbers = count(1)
_BEGUN = int(time.time())


def deliveries(members: Sequence[str], number: int) -> list[DeliveryRequest]:
    signer = Signer(SECRET)
    return [signer.event(_event(members, next(_numbers))) for _ in range(number)]


def _event(members: Sequence[str], number: int) -> Json:
    """Of another member each time, from all over the company."""
    ts = f"{_BEGUN - 3600 + number // 1000}.{number % 1000:06}"
    message = {
        "type": "message",
        "channel": CHANNEL,
        "channel_type": "channel",
        "user": members[number * 7 % len(members)],
        "text": TEXTS[number % len(TEXTS)],
        "ts": ts,
        "event_ts": ts,
        "team": WORKSPACE,
        "client_msg_id": f"of-the-bench-{number}",
    }
    return {
        "token": "of-old",
        "team_id": WORKSPACE,
        "api_app_id": "A0BENCH",
        "event": message,
        "type": "event_callback",
        "event_id": f"Ev{number:08}",
        "event_time": int(float(ts)),
        "authorizations": [{"team_id": WORKSPACE, "user_id": "U0PACER", "is_bot": True}],
        "is_ext_shared_channel": False,
    }
