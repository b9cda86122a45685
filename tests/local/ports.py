"""Two ports side by side that nobody listens on: a page's and a bot's."""

import socket


def two_free_ports() -> int:
    """The first of the two."""
    while True:
        with socket.create_server(("127.0.0.1", 0)) as first:
            port = int(first.getsockname()[1])
            try:
                socket.create_server(("127.0.0.1", port + 1)).close()
            except OSError:
                continue
        return port
