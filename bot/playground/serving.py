"""Serves the playground on this computer's loopback address until told to stop."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final, Self

import uvicorn
from starlette.applications import Starlette

DEFAULT_PORT: Final = 8765
_ADDRESS: Final = "127.0.0.1"
_STOP_SECONDS: Final = 3
_IDLE_SECONDS: Final = 75  # longer than a bot's pool keeps a connection, so none dies in use


class PortTakenError(OSError):
    """The wanted port cannot be had.

    Attributes:
        port: The port.
    """

    def __init__(self, port: int, cause: OSError) -> None:
        super().__init__(cause.errno, f"port {port} on {_ADDRESS}: {cause.strerror}")
        self.port = port


class _Server(uvicorn.Server):
    """A server that says when it listens, and leaves signals to the application."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class PlaygroundServer:
    """Listens while its `async with` block lasts.

    Args:
        app: What `create_app` built.
        port: Where to listen; 0 for any free port.
    """

    def __init__(self, app: Starlette, port: int = DEFAULT_PORT) -> None:
        self._app = app
        self._wanted = port
        self._socket: socket.socket | None = None
        self._task: asyncio.Task[None] | None = None
        config = uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,
            timeout_keep_alive=_IDLE_SECONDS,
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
        self._server = _Server(config)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._socket.getsockname()[1]) if self._socket else self._wanted

    @property
    def url(self) -> str:
        """The page's address, without a slash at the end; also `TELEGRAM_API_URL`."""
        return f"http://{_ADDRESS}:{self.port}"

    async def __aenter__(self) -> Self:
        """Listen and serve.

        Raises:
            PortTakenError: Somebody else listens there.
        """
        self._socket = _listen(self._wanted)
        self._task = asyncio.create_task(self._server.serve([self._socket]), name="playground")
        ready = asyncio.create_task(self._server.listening.wait())
        await asyncio.wait({ready, self._task}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if self._task.done():
            await self._task
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let waiting polls and streams end, and stop."""
        self._app.state.world.close()
        self._server.should_exit = True
        if self._task:
            await self._task
        if self._socket:
            self._socket.close()

    async def wait(self) -> None:
        """Wait until the server stops of itself; it does so only after a fault."""
        if self._task:
            await asyncio.shield(self._task)


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((_ADDRESS, port), backlog=128)
    except OSError as error:
        raise PortTakenError(port, error) from None
