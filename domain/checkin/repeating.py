"""A verb said again without its object: 给海螺出了两份方案，给华新出了一份."""

from domain.checkin.act import Act
from domain.checkin.clause import Clause
from domain.checkin.phrase import Phrase

NEAR = 3  # words behind the verb in which its number stands


def repeat_verb(acts: list[Act], clause: Clause, last: Phrase | None, low: str) -> list[Act]:
    """Lets 出 alone mean the proposals told before it where it counts them by the same counter."""
    if last is None or last.metric != "quotes" or last.counted is None or clause.fresh:
        return acts
    for act in acts:
        verb = clause.tokens[act.first]
        if verb.sense == "orders" and act.first == act.last:
            number = next((t for t in clause.tokens[act.first + 1 : act.first + 1 + NEAR] if t.num is not None), None)
            if number is not None and low[number.end - 1] == low[last.counted.end - 1]:
                act.metric, act.form = last.metric, "zhv"
    return acts
