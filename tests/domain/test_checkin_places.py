"""Houses, floors and rooms in check-ins: where somebody is counts nothing."""

import pytest

from tests.domain.readings import said

PLACES = {
    "今天上午去了A座1602看客户,聊得不错": "visits 1",
    "今天上门2家,B栋1103和C座2201": "visits 2",
    "下午去7栋2单元301拜访业主": "visits 1",
    "3号楼502签了，320万": "deals 1, bookings 3200000",
    "成交一套,12栋804,280万": "deals 1, bookings 2800000",
    "拜访张姐，住6栋1单元1204": "visits 1(张姐)",
    "上门2户：5栋302、9栋1701": "visits 2",
    "8号楼3家，B座1家，都是上门拜访": "visits 4",
    "今天跑了C座2家": "visits 2",
    "2期8栋打了12个电话": "calls 12",
    "A座1203收到定金2万": "payments 20000",
    "在B座301做了一场演示": "demos 1",
    "visited Mrs Lee, 18/F": "visits 1(Mrs Lee)",
}


@pytest.mark.parametrize("text", PLACES)
def test_the_number_of_a_house_or_room_counts_nothing(text):
    assert said(text) == PLACES[text]
