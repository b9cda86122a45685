"""Ports that nobody listens on, and that no outgoing connection takes before the test does."""

import random
import socket

BELOW_THE_KERNELS_OWN = range(15_000, 32_000)  # what it gives to outgoing connections begins at 32768 or 49152


def free_port(beside: int = 0) -> int:
    """One, or the first of 1 + `beside` neighbours."""
    while True:
        port = random.choice(BELOW_THE_KERNELS_OWN)
        try:
            for each in range(port, port + beside + 1):
                socket.create_server(("127.0.0.1", each)).close()
        except OSError:
            continue
        return port
