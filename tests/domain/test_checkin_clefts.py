"""Days told behind an activity in words of their own: …，周三去的; … - that was Wednesday."""

import pytest

from tests.domain.readings import said

CLEFTS = {
    "拜访了华为，周三去的": "visits 1@-2(华为)",
    "拜访了华为和中兴，都是周三去的": "visits 2@-2(华为,中兴)",
    "拜访了华为（周三去的）": "visits 1@-2(华为)",
    "签了华为5万，昨天签的": "deals 1@-1(华为), bookings 50000@-1",
    "打了5个电话，是昨天打的": "calls 5@-1",
    "Visited Acme - that was Wednesday": "visits 1@-2(Acme)",
    "Visited Acme, that was on Wednesday": "visits 1@-2(Acme)",
    "拜访2家，电话5个，昨天的": "ask",
    "签了华为，周三报价的": "deals 1(华为)",
    "拜访了华为，周三约的": "visits 1(华为)",
    "拜访了华为，下周去的是中兴": "visits 1(华为)",
}


@pytest.mark.parametrize("text", CLEFTS)
def test_a_day_told_behind_an_activity_is_its_day(text):
    assert said(text) == CLEFTS[text]
