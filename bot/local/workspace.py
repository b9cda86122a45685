"""The local Slack as a web application: the Web API, response URLs and uploads for the bot, and the page for people."""

from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.local.acts import Acts
from bot.local.api.route import Api
from bot.local.changes import Change
from bot.local.courier import Courier, Patience
from bot.local.events import Events
from bot.local.forms import Forms
from bot.local.interactions import Interactions
from bot.local.lost import droppable
from bot.local.replies import Replies
from bot.local.signing import Signer
from bot.local.state import State
from bot.local.transport import Transport


@dataclass(frozen=True, slots=True)
class Workspace:
    """The state, who brings deliveries to the bot, and what people can do; `acts` and `forms` are for people."""

    state: State
    courier: Courier
    interactions: Interactions
    acts: Acts
    forms: Forms


def open_workspace(state: State, transport: Transport, address: str, patience: Patience) -> Workspace:
    """From here on every change that Slack would tell the bot is delivered."""
    courier = Courier(transport, Signer(state.installation.signing_secret), state.chance, patience)
    interactions = Interactions(state, address)
    events = Events(state)

    def deliver(change: Change) -> None:
        for payload in events.of(change):
            courier.send(payload)

    state.listen(deliver)
    return Workspace(
        state, courier, interactions, Acts(state, courier, interactions), Forms(state, courier, interactions)
    )


# A file may be a page that somebody made: it is shown, and can do nothing here.
_INERT = {"content-security-policy": "sandbox", "x-content-type-options": "nosniff"}


def api_routes(state: State) -> list[BaseRoute]:
    """What the bot calls."""
    replies = Replies(state)

    async def answered(request: Request) -> Response:
        status, words = replies.through_url(request.path_params["key"], await request.body())
        return PlainTextResponse(words, status)

    async def uploaded(request: Request) -> Response:
        taken = state.uploads.receive(request.path_params["key"], await request.body())
        return PlainTextResponse("OK" if taken else "invalid upload", 200 if taken else 400)

    async def shown(request: Request) -> Response:
        upload = state.uploads.find(request.path_params["file"])
        if upload is None:
            return PlainTextResponse("not found", 404)
        return Response(upload.content, media_type=upload.kind, headers=_INERT)

    return [
        Route("/api/{method}", Api(state).answer, methods=["GET", "POST"]),
        Route("/response/{key:path}", answered, methods=["POST"]),
        Route("/upload/v1/{key}", uploaded, methods=["POST"]),
        Route("/files/{file}/{name}", shown),
    ]


def create_app(routes: list[BaseRoute]) -> ASGIApp:
    return droppable(Starlette(routes=routes))
