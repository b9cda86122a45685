"""Two processes tick at once and are killed with -9: each step of a cycle, a vote, a round and a review comes once."""

import random
import time
from collections import Counter

from sqlalchemy import create_engine, text

from tests.office import office
from tests.ticking import ticking
from tests.transcripts import Player

A_MONTH = """\
$ pacer settings checkin_channels=CCHECKIN board_channel=CBOARD currency=CNY timezone=Asia/Shanghai
2026-11-02 09:00 grace> /team add @chenhao @linxia @zhaomin to East
grace> /team lead East @wangli
grace> /pacer cycle on
wangli> /target set @chenhao @linxia @zhaomin 100k visits 20
linxia> /plan
linxia presses 就按这个计划>
chenhao> /plan
chenhao presses 就按这个计划>
zhaomin> /plan
zhaomin presses 就按这个计划>
2026-11-04 18:00 linxia> 拜访了华为，签约5万 #竞品 Globex 降价10%
chenhao> 拜访了中兴 #竞品 Globex 降价10%
zhaomin> 拜访了小米，签约小米10万 #竞品 Globex 降价10%
wangli> /target round East until 10 Nov
linxia presses 已理解并接受>
"""
MOMENTS = [f"2026-{moment}:00+08:00" for moment in (
    "11-05T09:05", "11-06T18:05", "11-09T09:05", "11-10T09:05", "11-11T09:05", "11-23T09:05", "12-01T09:05"
)]  # fmt: skip


def played(database_url: str) -> None:
    with office(database_url) as there:
        Player(there).play(A_MONTH)


def told(database_url: str) -> tuple[Counter, Counter]:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        posts = connection.execute(
            text("SELECT kind, recipient, channel, text FROM outbox WHERE kind <> 'response'")
        ).all()
        done = connection.execute(text("SELECT schedule, subject, day, slot FROM occurrences")).all()
    engine.dispose()
    return Counter(map(tuple, posts)), Counter((*map(str, row),) for row in done)


def test_what_is_due_comes_once_whoever_is_killed(database_url, tmp_path):
    calm = f"sqlite:///{tmp_path}/calm.db"
    for url in (calm, database_url):
        played(url)
    with ticking(calm, 1) as [process]:
        for moment in MOMENTS:
            process.begin(moment)
            process.end()
    chance = random.Random(11)
    with ticking(database_url, 2) as processes:
        for moment in MOMENTS:
            for process in processes:
                process.begin(moment)
            time.sleep(chance.uniform(0, 0.1))
            for process in chance.sample(processes, chance.choice([1, 2])):
                process.kill()
                process.start()
                process.begin(moment)
            for process in processes:
                process.end()
    posts, done = told(database_url)
    assert (posts, done) == told(calm)
    assert {name for name, *_ in done} >= {"board", "cycle", "deviation", "intel", "plan", "review", "round", "vote"}
