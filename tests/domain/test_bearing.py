"""Which way a field note points, by its words; where they do not say it for certain, its author is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bearing import SAID, bearing_of

AGAINST = [
    "Globex cut its prices",
    "Globex is 10% cheaper",
    "They undercut every offer at Acme",
    "Acme has frozen its budget",
    "Globex launched a new scanner",
    "The city tightened the rules for tenders",
    "Import duties go up: higher tariffs from May",
    "Globex 降价了",
    "中兴 报价低10%",
    "小米 推出新品",
    "补贴减半",
    "Globex 价格比我们低一成",
    "Globex is cheaper than we are",
    "关税上调",
]
FAVOUR = [
    "Globex raised its prices",
    "Globex is out of stock",
    "Initech withdraws from the south",
    "The tax on storage was lowered",
    "中兴 涨价5%",
    "补贴延长一年",
    "对手 断货",
    "对手报价比我们高10%",
    "华为 扩产",
]
UNSURE = [
    "Globex has new prices",
    "Globex did not cut its prices",
    "Did Globex cut its prices?",
    "They may cut prices",
    "Our prices are higher",
    "Globex raised the list price and extended a discount",
    "中兴 没有降价",
    "中兴 可能降价",
    "我们的价格更贵",
    "",
]


@pytest.mark.parametrize(
    ("text", "bearing"),
    [*((one, "against") for one in AGAINST), *((one, "favour") for one in FAVOUR), *((one, "") for one in UNSURE)],
)
def test_words_say_which_way_a_note_points(text, bearing):
    assert bearing_of(text) == bearing


@given(st.text(max_size=80))
def test_any_text_points_some_way_or_is_asked_about(text):
    assert bearing_of(text) in ("", *SAID)
