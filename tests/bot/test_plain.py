"""The plain text of a card holds all its facts."""

import pytest

from bot.card_xml import parse
from bot.cards import Progress
from bot.plain import columns, fallback, percent

CARD = """
<card title="Your November">
  <text>Hello <b>Lin</b>, ask <person id="U1">Mei</person> or <link href="https://x.example">read</link></text>
  <fields><field label="Goal">¥50,000</field><field label="Done">¥3</field></fields>
  <progress label="Visits" value="3" max="7" text="3 of 7"/>
  <progress label="Calls" value="3" max="0" text="no target"/>
  <progress label="Deals" value="999" max="1000"/>
  <table><row head="yes"><cell>Rep</cell><cell>Done</cell></row><row><cell>Lin</cell><cell>3</cell></row></table>
  <chart kind="bar" title="Week"><point label="Mon" value="3"/><point label="Tue" value="1234.5"/></chart>
  <chart kind="bar" title="Two"><series name="A"><point label="Mon" value="1"/></series><series name="B"/></chart>
  <divider/>
  <image src="https://x.example/a.png" alt="A board"/>
  <note>9 of 21 days</note>
  <actions><button verb="undo">Undo</button></actions>
</card>
"""

TEXT = """Your November
Hello Lin, ask @Mei or read (https://x.example)
Goal: ¥50,000
Done: ¥3
Visits: 43 % · 3 of 7
Calls: no target
Deals: 99 %
Rep | Done
Lin | 3
Week: Mon 3, Tue 1,234.5
Two
A: Mon 1
B:
A board
9 of 21 days"""


def test_the_plain_text_of_a_card_holds_all_its_facts() -> None:
    assert fallback(parse(CARD)) == TEXT


def test_columns_stand_below_each_other_in_both_languages() -> None:
    rows = [["Rep", "Done"], ["林丽", "3"], ["Ed", "1,200"]]
    assert columns(rows) == ["Rep    Done", "林丽      3", "Ed    1,200"]


def test_a_short_row_leaves_its_columns_empty() -> None:
    assert columns([["a", "b"], ["c"]]) == ["a  b", "c"]


@pytest.mark.parametrize(
    ("done", "share"), [(0, "0 %"), (2937, "294 %"), (995, "99 %"), (999, "99 %"), (1000, "100 %"), (-25, "-2 %")]
)
def test_a_share_is_rounded_and_reads_whole_only_when_it_is(done: int, share: str) -> None:
    assert percent(Progress("Bookings", done, 1000)) == share
