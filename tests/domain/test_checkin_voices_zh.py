"""Chinese check-ins in the voices of the mainland, Taiwan and Hong Kong, by what could be misread in them."""

import pytest

from tests.domain.readings import said

NUMBERED_NAMES = {
    "拜访了58同城、360和3M中国": "visits 3(58同城,360,3M中国)",
    "拜访360、58同城": "visits 2(360,58同城)",
    "拜访4399和37互娱": "visits 2(4399,37互娱)",
    "拜访三六零和奇安信": "visits 2(三六零,奇安信)",
    "给58同城、51社保各打了2个电话": "calls 4(58同城,51社保)",
    "拜访120、电话200": "visits 120, calls 200",
    "电话200、华为拜访1": "calls 200, visits 1(华为)",
}
WORDS = {
    "今天更进小米和OPPO": "follow_ups 2(小米,OPPO)",
    "更进一步了解了华为": "ignore",
    "今天 book 到 1 个 demo": "ignore",
}


@pytest.mark.parametrize("text", NUMBERED_NAMES)
def test_a_number_in_a_list_of_names_is_a_name(text):
    assert said(text) == NUMBERED_NAMES[text]


@pytest.mark.parametrize("text", WORDS)
def test_a_word_that_is_mistyped_or_half_english_is_known(text):
    assert said(text) == WORDS[text]
