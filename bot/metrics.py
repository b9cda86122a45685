"""What Pacer counts about itself, for GET /metrics."""

import os
from functools import cache

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client import generate_latest as written
from prometheus_client.multiprocess import MultiProcessCollector

KIND = CONTENT_TYPE_LATEST
SHARED = "PROMETHEUS_MULTIPROC_DIR"  # the folder in which several processes count; read when this module is loaded
DELIVERIES = Counter(
    "pacer_deliveries", "Deliveries handled, by kind (event, command, …) and outcome", ["kind", "outcome"]
)
DELIVERY_SECONDS = Histogram("pacer_delivery_seconds", "Seconds from a delivery's arrival to its answer", ["kind"])
REFUSED = Counter("pacer_refused", "Requests that were none of the platform's, by the status they got", ["status"])
OUTBOX_WAITING = Gauge(
    "pacer_outbox_waiting", "Posts in the outbox that are not sent yet", multiprocess_mode="mostrecent"
)
POSTS = Counter("pacer_posts", "Attempts to post, by how it ended (sent, waiting, unknown, parked)", ["outcome"])


@cache
def deliveries(kind: str, outcome: str) -> Counter:
    """Those of one kind and outcome, looked up once: by its labels that takes as long as to count."""
    return DELIVERIES.labels(kind, outcome)


@cache
def seconds(kind: str) -> Histogram:
    return DELIVERY_SECONDS.labels(kind)


def counted() -> bytes:
    """What all processes have counted, those too that have ended; of one process also what it uses."""
    if SHARED not in os.environ:
        return written(REGISTRY)
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]  # prometheus_client leaves it so
    return written(together)
