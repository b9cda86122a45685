"""The routes of the page: its files, its questions, its stream."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.local.acts import Impossible
from bot.local.asked import Asked, read
from bot.local.controls import ClockControl, Controls
from bot.local.faults import BadFaults
from bot.local.moments import BadMoment
from bot.local.page_acts import PageActs
from bot.local.page_readings import Explainer, PageReadings
from bot.local.page_reads import Commands, PageReads, open_home
from bot.local.payload import Json
from bot.local.stream import stream
from bot.local.workspace import Workspace

PAGE = Path(__file__).parent / "page"
Answer = Callable[[Asked], Json]
FRESH = {"Cache-Control": "no-cache"}


def page_routes(
    workspace: Workspace, control: ClockControl, commands: Commands, explainer: Explainer
) -> list[BaseRoute]:
    state = workspace.state
    reads = PageReads(state, commands, control.shown)
    questions: dict[str, Answer] = {
        "state": lambda asked: reads.state(asked) | {"readings": explainer.buttons},
        "messages": reads.messages,
        "reading": PageReadings(state, explainer).reading,
        "home": lambda asked: open_home(state, workspace.acts, workspace.courier, asked),
    }

    async def listen(request: Request) -> Response:
        return stream(state, request, request.query_params.get("as", ""))

    return [
        Route("/", _index),
        Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
        Route("/local/stream", listen),
        *(Route(f"/local/{name}", _answering(answer), methods=["GET"]) for name, answer in questions.items()),
        *(Route(f"/local/{name}", _answering(answer), methods=["POST"]) for name, answer in _posts(workspace, control)),
    ]


def _posts(workspace: Workspace, control: ClockControl) -> list[tuple[str, Answer]]:
    acts, controls = PageActs(workspace.acts, workspace.forms), Controls(workspace.state, control)
    return [
        ("say", acts.say),
        ("drop", acts.drop),
        ("edit", acts.edit),
        ("delete", acts.delete),
        ("command", acts.command),
        ("press", acts.press),
        ("submit", acts.submit),
        ("close", acts.close),
        ("clock", controls.clock),
        ("faults", controls.faults),
    ]


def _answering(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await run_in_threadpool(answer, await read(request)), headers=FRESH)
        except (Impossible, BadFaults, BadMoment) as refused:
            return JSONResponse({"error": str(refused)}, 400)

    return endpoint


async def _index(_request: Request) -> Response:
    return FileResponse(PAGE / "index.html", headers=FRESH)
