"""Rule 5: a number and the parts of it by the time of day, told once."""

import pytest

from tests.domain.readings import said

PARTS = {
    "拜访2：上午海螺，下午华新": "visits 2(海螺,华新)",
    "拜访3家：上午海螺和万华，下午华新": "visits 3(海螺,万华,华新)",
    "演示5场：早上海螺，晚上华新": "demos 5(海螺,华新)",
    "拜访3：上午海螺，下午2家": "visits 3(海螺)",
    "拜访2家：上午海螺，下午华新、万华": "ask",
    "拜访2家：海螺、华新，下午1家": "visits 3(海螺,华新)",
    "拜訪兩間：朝早美心，下晝大家樂": "visits 2(美心,大家樂)",
    "Demos 2: morning Acme, afternoon Globex": "demos 2(Acme,Globex)",
    "visits 3: am Acme and Initech, pm Globex": "visits 3(Acme,Initech,Globex)",
    "打了6个电话，上午4个，下午2个": "calls 6",
    "打了6个电话，上午4个，下午3个": "ask",
    "6 calls: 4 this morning, 2 this afternoon": "calls 6",
    "6 calls today. 4 this morning, 2 this afternoon": "calls 6",
    "6 calls - 4 in the morning and 2 in the afternoon": "calls 6",
    "上午拜访2家，下午1家，晚上1家": "visits 4",
    "早上去了园区，拜访2家，下午1家，晚上1家": "visits 4",
    "昨天拜访5家，今天上午2家，下午3家": "visits 5@-1, visits 5",
}


@pytest.mark.parametrize(("text", "found"), PARTS.items())
def test_the_parts_of_a_number_by_the_time_of_day_are_not_added_to_it(text, found):
    assert said(text) == found
