"""The command line. Each command imports what it needs when it is called: `pacer parse` never pays for Slack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Export, Import, Now, Parse, Workspace

cli = typer.Typer(
    name="pacer",
    help="The sales-target bot for team chat.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,  # rich would print local variables, and with them what people wrote
)


@cli.command()
def serve() -> None:
    """Run against Slack as configured, until told to stop."""
    from bot.cli.serve import run

    run()


@cli.command()
def local(
    port: Annotated[
        int, typer.Option(envvar="PORT", min=1, max=65534, help="The page's; the bot takes the next.")
    ] = 3000,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
) -> None:
    """Start the local workspace: a small chat in the browser with a demo team. Needs no account."""
    from bot.cli.local import run

    run(port, not no_browser)


cli.command("parse")(Parse)


@cli.command()
def tick(
    now: Now = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="List what would be done; post and change nothing.")
    ] = False,
) -> None:
    """Do what is due, once, and send what waits in the outbox."""
    from bot.cli.tick import run

    run(now, dry_run)


@cli.command()
def check() -> None:
    """Recompute every total, walk every target's versions; exit with 1 on a difference."""
    from bot.cli.check import run

    run()


@cli.command()
def settings(
    values: Annotated[list[str] | None, typer.Argument(metavar="[KEY=VALUE]...")] = None, workspace: Workspace = ""
) -> None:
    """Show or set the settings of a workspace, all or none of them."""
    from bot.cli.settings import run

    run(values or [], workspace)


@cli.command()
def migrate() -> None:
    """Bring the database to this version."""
    from bot.cli.migrate import run

    run()


@cli.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="A new file; named by the time if none is given.")] = None,
) -> None:
    """Write a whole copy of the database, also while Pacer serves."""
    from bot.cli.backup import run

    run(file)


@cli.command()
def doctor() -> None:
    """Say what is wrong with the configuration, and the next step."""
    from bot.cli.doctor import run

    run()


cli.command("export")(Export)
cli.command("import")(Import)

if __name__ == "__main__":
    cli()
