"""Two ports side by side that nobody listens on: a page's and a bot's."""

from tests.ports import free_port


def two_free_ports() -> int:
    """The first of the two."""
    return free_port(beside=1)
