"""Puts Pacer together from its settings: database, edge, Slack, outbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt import App

from bot.clock import Clock
from bot.document import documents
from bot.due import made
from bot.edge import Edge
from bot.intake.porter import Porter
from bot.lease import span_of
from bot.outbox import Worker
from bot.settings import Settings
from bot.slack.actions import Actions
from bot.slack.answers import Answers
from bot.slack.app import Rooms, create_app
from bot.slack.catch_up import CatchUp
from bot.slack.clients import Clients
from bot.slack.commands import Commands
from bot.slack.events import Events
from bot.slack.fetch import fetch
from bot.slack.files import File
from bot.slack.home import Home
from bot.slack.people import People
from bot.slack.sender import Sender
from bot.slack.submissions import Submissions
from bot.slack.tokens import Tokens
from bot.tell import tell_admins
from bot.upkeep import Upkeep
from bot.workbook import workbook
from domain.post import Post
from domain.workspace import Settings as WorkspaceSettings
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Pacer:
    """Everything that runs; nothing of it is started yet."""

    settings: Settings
    edge: Edge
    clients: Clients
    people: People
    worker: Worker
    porter: Porter
    app: App
    upkeep: Upkeep

    @property
    def database(self) -> Database:
        return self.edge.database


def build(settings: Settings, clock: Clock, done: Callable[[], None] | None = None) -> Pacer:
    """`done` is called when something waits to be sent; else Pacer's own worker is woken."""
    edge = Edge(Database(settings.database_url), seed_of(settings), clock)
    clients = Clients(tokens_of(settings, edge.database), settings.slack_api_url, settings.slack_timeout)
    people = People(edge, clients)
    sender = Sender(clients, lambda post: files_of(edge, post), lambda post: made(edge, post))
    span = span_of(settings.slack_timeout)
    worker = Worker(edge.database, sender.send, lambda post, attempt: tell_admins(edge, post, attempt), span)
    porter = Porter(edge, lambda workspace, file, to: fetch(clients, workspace, file, to), worker.wake)
    answers = Answers(clients)
    events = Events(edge, people, Home(edge, people, clients), clients.tokens)
    rooms = Rooms(
        events=events,
        commands=Commands(edge, people, answers),
        actions=Actions(edge, people, answers),
        submissions=Submissions(edge, people),
        edge=edge,
        done=done or worker.wake,
    )
    upkeep = Upkeep(edge, people, CatchUp(edge, events, clients))
    return Pacer(settings, edge, clients, people, worker, porter, create_app(clients, rooms), upkeep)


def files_of(edge: Edge, post: Post) -> tuple[File, ...]:
    """What a post hands over."""
    if post.kind == "workbook":
        return (File("pacer.xlsx", workbook(edge, post.workspace)),)
    return tuple(File(name, content) for name, content in documents(edge, post))


def seed_of(settings: Settings) -> WorkspaceSettings:
    """What holds in a workspace that has chosen nothing."""
    currency = "CNY" if settings.pacer_locale == "zh" else "USD"
    return WorkspaceSettings(settings.pacer_timezone, settings.pacer_locale, currency)


def tokens_of(settings: Settings, database: Database) -> Tokens:
    single = settings.slack_bot_token.get_secret_value()
    return Tokens(database, single, settings.slack_client_secret.get_secret_value())
