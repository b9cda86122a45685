"""Messages that their sender takes back as sent to the wrong place."""

import pytest

from tests.domain.readings import said

MISSENT = (
    "visited 3 clients - oops, ignore that, wrong chat",
    "5 calls today. Sorry wrong channel, please ignore",
    "3 visits, ignore this, was a test",
    "12 dials, 2 demos. Disregard, wrong thread",
    "签了5万\n发错群了，忽略",
    "拜访了3家。发错了,不用记",
    "打了20个电话，哦发错群了",
    "收款8万（发错地方，请无视）",
)
MEANT = {
    "5 calls. ignore the earlier message": "calls 5",
    "Sorry, wrong chat earlier. 5 calls today": "calls 5",
    "5 calls, ignore that, 6 calls": "calls 6",
    "早上那条发错群了，今天打了8个电话": "calls 8",
    "拜访了2家，客户说发错货了": "visits 2",
    "拜访3家，小李那份不用记": "visits 3",
}


@pytest.mark.parametrize("text", MISSENT)
def test_what_was_sent_to_the_wrong_place_is_not_booked(text):
    assert said(text) == "ignore"


@pytest.mark.parametrize("text", MEANT)
def test_another_message_taken_back_leaves_this_one(text):
    assert said(text) == MEANT[text]
