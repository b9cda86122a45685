"""A reply that never arrives: the work is done, then the connection drops."""

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

DROP = "bot.local.drop"


class LostReply(Response):
    async def __call__(self, scope: Scope, receive: Receive, _send: Send) -> None:
        scope[DROP]()
        while (await receive())["type"] != "http.disconnect":
            pass


def droppable(app: ASGIApp) -> ASGIApp:
    """Lets a reply below close the connection. ASGI has no word for it: uvicorn's transport hangs on its `send`."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            cycle = getattr(send, "__self__", None)
            scope[DROP] = getattr(getattr(cycle, "transport", None), "abort", lambda: None)
        await app(scope, receive, send)

    return wrapped
