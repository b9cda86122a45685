"""An ASGI application on a local port, in a thread of its own."""

import socket
from threading import Thread
from time import monotonic, sleep

import uvicorn
from starlette.types import ASGIApp


class Server:
    """The port is taken at once, so that the address is known before the application is made; 0 takes a free one."""

    def __init__(self, port: int = 0, host: str = "127.0.0.1") -> None:
        self._socket = socket.create_server((host, port))
        # asyncio sets it only on sockets that it has made: an answer in two writes would wait 40 ms for the other side.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.address = f"http://{host}:{self._socket.getsockname()[1]}"
        self._server: uvicorn.Server | None = None
        self._thread: Thread | None = None

    def start(self, app: ASGIApp) -> None:
        """Returns when requests are answered."""
        config = uvicorn.Config(
            app, log_config=None, log_level="warning", access_log=False, lifespan="off", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._thread = Thread(target=self._server.run, args=([self._socket],), daemon=True, name="local-slack")
        self._thread.start()
        deadline = monotonic() + 10
        while not self._server.started and self._thread.is_alive() and monotonic() < deadline:
            sleep(0.005)

    def leave(self) -> None:
        """Ends within uvicorn's next tick, without waiting for it."""
        if self._server:
            self._server.should_exit = True

    def stop(self) -> None:
        self.leave()
        if self._thread:
            self._thread.join(5)
        self._socket.close()
