"""What Pacer counts about itself, for GET /metrics."""

from prometheus_client import Counter, Gauge, Histogram

DELIVERIES = Counter(
    "pacer_deliveries", "Deliveries handled, by kind (event, command, …) and outcome", ["kind", "outcome"]
)
DELIVERY_SECONDS = Histogram("pacer_delivery_seconds", "Seconds from a delivery's arrival to its answer", ["kind"])
OUTBOX_WAITING = Gauge("pacer_outbox_waiting", "Posts in the outbox that are not sent yet")
POSTS = Counter("pacer_posts", "Attempts to post, by how it ended (sent, waiting, unknown, parked)", ["outcome"])
