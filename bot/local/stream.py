"""What a person's page hears while it is open: server-sent events, one JSON object each."""

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.local.changes import (
    Change,
    ClockMoved,
    Deleted,
    Edited,
    FaultsSet,
    HomeShown,
    Placed,
    Posted,
    Reacted,
    ViewClosed,
    ViewShown,
)
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.state import State

HEARTBEAT = 15.0


def stream(state: State, request: Request, person: str) -> StreamingResponse:
    """Listens from the moment of the request on."""
    heard: asyncio.Queue[Json] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def hear(change: Change) -> None:
        told = for_person(state, change, person)
        if told and not loop.is_closed():
            loop.call_soon_threadsafe(heard.put_nowait, told)

    stop = state.listen(hear)

    async def lines() -> AsyncIterator[str]:
        try:
            yield "retry: 1000\n\n"
            while not await request.is_disconnected():
                yield await _next(heard)
        finally:
            stop()

    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(lines(), media_type="text/event-stream", headers=headers)


async def _next(heard: asyncio.Queue[Json]) -> str:
    try:
        told = await asyncio.wait_for(heard.get(), HEARTBEAT)
    except TimeoutError:
        return ": still here\n\n"
    return f"data: {json.dumps(told, ensure_ascii=False)}\n\n"


def for_person(state: State, change: Change, person: str) -> Json | None:  # noqa: PLR0911 - one for each kind
    """Nothing where it is not for the eyes of this person."""
    match change:
        case Posted(message) | Placed(message) if _sees(state, message, person):
            return {"type": "ephemeral" if message.ephemeral else "message", "message": message.page()}
        case Edited(message=message) | Reacted(message) if _sees(state, message, person):
            return {"type": "changed", "message": message.page()}
        case Deleted(message) if _sees(state, message, person):
            return {"type": "deleted", "channel": message.channel, "ts": message.ts}
        case ViewShown(view) if view.user == person:
            return {"type": "view", "view": view.slack(state.installation)}
        case ViewClosed(view) if view.user == person:
            return {"type": "view_closed", "view_id": view.id}
        case HomeShown(view) if view.user == person:
            return {"type": "home", "view": view.slack(state.installation)}
        case ClockMoved(now, zone):
            return {"type": "clock", "clock": {"now": now, "zone": zone}}
        case FaultsSet(faults):
            return {"type": "faults", "faults": faults}
    return None


def _sees(state: State, message: Message, person: str) -> bool:
    place = state.channels[message.channel]
    return message.to in {None, person} and (place.kind == "channel" or person in place.members)
