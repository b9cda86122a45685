"""Which workspace a command is about: the one that is named, the only one there is, or the bot token's."""

from __future__ import annotations

from http.client import HTTPException

import typer
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.build import Pacer
from bot.cli.stop import FAILED, stop
from bot.edge import Edge
from bot.slack.clients import Clients
from bot.text import visible
from bot.tick import workspaces

NAME_IT = "Name the workspace by Slack's team id: --workspace T0123ABCD"


def known_or_asked(pacer: Pacer, named: str) -> str:
    """The workspace's id; one that is met here for the first time is known from now on."""
    workspace = named or only(pacer.edge) or _asked(pacer.clients)
    pacer.people.introduce(workspace, [])
    return workspace


def known(edge: Edge, named: str) -> str:
    """The id of a workspace that Pacer has met."""
    workspace = named or only(edge)
    if workspace not in workspaces(edge):
        stop(f"There is no workspace {named} here." if named else "There is no workspace yet.")
    return workspace


def only(edge: Edge) -> str:
    """'' where none is known yet; several stop the command with a list of them."""
    met = workspaces(edge)
    if len(met) > 1:
        typer.echo("There are several workspaces:", err=True)
        for workspace in met:
            typer.echo(f"  {workspace}  {_name(edge, workspace)}", err=True)
        stop(NAME_IT)
    return met[0] if met else ""


def _asked(clients: Clients) -> str:
    """Slack says whose the token is."""
    client = clients.of("")
    if client is None:
        stop(f"No workspace is known yet, and there is no SLACK_BOT_TOKEN to ask Slack with. {NAME_IT}")
    try:
        return str(client.auth_test()["team_id"])
    except SlackApiError as refusal:
        stop(f"Slack does not take SLACK_BOT_TOKEN: {refusal.response.get('error')}. Next: pacer doctor", FAILED)
    except (SlackClientError, OSError, HTTPException) as lost:
        stop(f"Slack could not be asked whose the token is ({type(lost).__name__}). {NAME_IT}", FAILED)


def _name(edge: Edge, workspace: str) -> str:
    with edge.database.read(workspace) as store:
        return visible(edge.office(store).workspace.name)
