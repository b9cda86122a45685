"""Reading a message in its author's own day and the workspace's own words."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.checkin.answer import answered
from domain.checkin.reading import Reading
from domain.checkin.vocabulary import Lexicon, MetricWords, with_metrics
from domain.member import Member
from domain.message import Message
from domain.metric import Metric
from handlers.context import Context


def read(message: Message, member: Member, context: Context) -> Reading:
    """`member` is whose work it is: the message's moment counts in their zone."""
    sent = message.sent_at.astimezone(ZoneInfo(member.timezone))
    return answered(message.text, sent, message.answers, _lexicon(context.settings.metrics))


@lru_cache(maxsize=64)
def _lexicon(added: tuple[Metric, ...]) -> Lexicon:
    return with_metrics(MetricWords(metric.key, metric.kind, metric.aliases) for metric in added)
