"""Brings deliveries to the bot: events from a queue, repeated until they are acknowledged; interactions at once."""

import heapq
import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass, field
from itertools import count
from threading import Condition, Thread
from time import monotonic

from bot.local.faults import Chance
from bot.local.payload import Json
from bot.local.signing import Signer
from bot.local.transport import DeliveryRequest, DeliveryResponse, NotDelivered, Transport

log = logging.getLogger(__name__)
LATE = 0.3  # seconds by which reordering holds an event back


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an acknowledgement may take and when an event is sent again, in real seconds;
    https://docs.slack.dev/apis/events-api#retries."""

    acknowledge: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)
    workers: int = 4


@dataclass(order=True, slots=True)
class Waiting:
    due: float
    number: int
    payload: Json = field(compare=False)
    retry: int = field(compare=False, default=0)
    reason: str = field(compare=False, default="")


class Courier:
    """With one worker, events arrive one after the other. `crashes` are what an in-process bot raised."""

    def __init__(self, transport: Transport, signer: Signer, chance: Chance, patience: Patience) -> None:
        self._transport = transport
        self.signer = signer
        self._chance = chance
        self._patience = patience
        self._queue: list[Waiting] = []
        self._numbers = count()
        self._changed = Condition()
        self._under_way = 0
        self._stopped = False
        self.crashes: list[BaseException] = []
        self._pool = ThreadPoolExecutor(max_workers=32, thread_name_prefix="delivery")
        self._threads = [Thread(target=self._work, daemon=True) for _ in range(patience.workers)]
        for thread in self._threads:
            thread.start()

    def ask(self, request: DeliveryRequest) -> DeliveryResponse:
        """One delivery whose answer somebody waits for; too slow or unreachable is `NotDelivered`."""
        try:
            return self._pool.submit(self._transport, request).result(self._patience.acknowledge)
        except TooSlow:
            raise NotDelivered("http_timeout") from None

    def send(self, payload: Json) -> None:
        """Queues an event. The faults may send it twice, or late, so that others overtake it."""
        faults = self._chance.faults
        late = LATE if faults.reordering and self._chance.hits(0.5) else 0.0
        with self._changed:
            self._enqueue(Waiting(monotonic() + late, next(self._numbers), payload))
            if self._chance.hits(faults.duplicates):
                self._enqueue(Waiting(monotonic(), next(self._numbers), payload, 1, "http_timeout"))

    def settle(self, seconds: float = 10.0) -> bool:
        """Waits until nothing is under way and nothing falls due in that time; False where it does not come to that."""
        deadline = monotonic() + seconds
        with self._changed:
            return self._changed.wait_for(
                lambda: self._under_way == 0 and not (self._queue and self._queue[0].due < deadline), seconds
            )

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(self._patience.acknowledge + 1)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _enqueue(self, waiting: Waiting) -> None:
        heapq.heappush(self._queue, waiting)
        self._changed.notify_all()

    def _work(self) -> None:
        while waiting := self._next():
            crash = self._pool.submit(self._attempt, waiting).exception()
            with self._changed:
                if crash:
                    log.error("A delivery broke", exc_info=crash)
                    self.crashes.append(crash)
                self._under_way -= 1
                self._changed.notify_all()

    def _next(self) -> Waiting | None:
        with self._changed:
            while not self._stopped:
                wait = self._queue[0].due - monotonic() if self._queue else None
                if wait is not None and wait <= 0:
                    self._under_way += 1
                    return heapq.heappop(self._queue)
                self._changed.wait(wait)
            return None

    def _attempt(self, waiting: Waiting) -> None:
        reason = self._refused(waiting)
        if reason and waiting.retry < len(self._patience.retries):
            with self._changed:
                due = monotonic() + self._patience.retries[waiting.retry]
                self._enqueue(Waiting(due, next(self._numbers), waiting.payload, waiting.retry + 1, reason))

    def _refused(self, waiting: Waiting) -> str:
        try:
            answer = self.ask(self.signer.event(waiting.payload, waiting.retry, waiting.reason))
        except NotDelivered as not_delivered:
            return not_delivered.reason
        if answer.accepted or "x-slack-no-retry" in {name.lower() for name in answer.headers}:
            return ""
        return "http_error"
