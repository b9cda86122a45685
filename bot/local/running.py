"""Opens the local workspace with its page on a port: what `pacer local` starts, beside the bot."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.local import people
from bot.local.controls import ClockControl
from bot.local.courier import Patience
from bot.local.installation import Installation
from bot.local.page_readings import Explainer
from bot.local.page_reads import Commands
from bot.local.page_routes import page_routes
from bot.local.saved import Saved
from bot.local.server import Server
from bot.local.state import State
from bot.local.transport import Transport
from bot.local.workspace import Workspace, api_routes, create_app, open_workspace


@dataclass(frozen=True, slots=True)
class Opening:
    """`save` is the file that the chat survives in; `commands` are those that the page completes, by
    language; `explainer` says why the bot read a message as it did.

    `prepare` is called before the page answers, with whether nobody has lived in this workspace before."""

    transport: Transport
    control: ClockControl
    commands: Commands
    port: int = 0
    host: str = "127.0.0.1"
    save: Path | None = None
    explainer: Explainer = field(default_factory=Explainer)
    installation: Installation = field(default_factory=Installation)
    prepare: Callable[[State, bool], None] = lambda _state, _fresh: None


@dataclass(frozen=True, slots=True)
class Running:
    address: str
    workspace: Workspace
    fresh: bool
    server: Server
    saved: Saved | None

    def stop(self) -> None:
        """Deliveries end first, then the page, then the chat is saved."""
        self.workspace.courier.stop()
        self.server.stop()
        if self.saved:
            self.saved.stop()


def open_local(opening: Opening) -> Running:
    """Raises OSError where the port is taken. Returns when the page answers."""
    server = Server(opening.port, opening.host)
    state = State(opening.installation, opening.control.clock.now)
    saved = Saved(opening.save, state, opening.control.clock) if opening.save else None
    fresh = not (saved and saved.load())
    if fresh:
        everyone = [*people.PEOPLE, people.bot_person(opening.installation)]
        state.enter(everyone, people.channels(opening.installation))
    opening.prepare(state, fresh)
    workspace = open_workspace(state, opening.transport, server.address, Patience())
    if saved:
        saved.write()
        saved.start()
    routes = page_routes(workspace, opening.control, opening.commands, opening.explainer)
    server.start(create_app([*api_routes(state), *routes]))
    return Running(server.address, workspace, fresh, server, saved)
