"""Templates' XML is read into cards; what is not in the vocabulary is refused."""

import pytest

from bot.card_node import NotACard
from bot.card_xml import parse
from bot.cards import (
    Card,
    Cell,
    Chart,
    Divider,
    Element,
    Field,
    Fields,
    Image,
    Note,
    Point,
    Progress,
    Row,
    Series,
    Table,
    Text,
)
from bot.controls import Actions, Button, Form, Input, Option, Select
from bot.line import Channel, Line, Link, Person, Words

POINTS = '<point label="Mon" value="3"/><point label="Tue" value="-4.5"/>'
READ = (Point("Mon", 3), Point("Tue", -4.5))


def body(xml: str) -> tuple[Element, ...]:
    return parse(f"<card>{xml}</card>").body


@pytest.mark.parametrize(
    ("xml", "element"),
    [
        ("<text>Done</text>", Text((Words("Done"),))),
        ("<note>Small</note>", Note((Words("Small"),))),
        ("<divider/>", Divider()),
        ('<image src="https://x.example/a.png" alt="A"/>', Image("https://x.example/a.png", "A")),
        ('<fields><field label="Goal">3</field></fields>', Fields((Field("Goal", (Words("3"),)),))),
        ('<progress label="Visits" value="3" max="7.5"/>', Progress("Visits", 3, 7.5)),
        ('<progress label="V" value="0" max="0" text="none" tone="bad"/>', Progress("V", 0, 0, "none", "bad")),
        (
            '<table><row head="yes"><cell>A</cell></row><row><cell align="right">1</cell></row></table>',
            Table((Row((Cell((Words("A"),)),), head=True), Row((Cell((Words("1"),), "right"),)))),
        ),
        (f'<chart kind="pie" title="Week">{POINTS}</chart>', Chart("pie", "Week", (Series("Week", READ),))),
        (
            f'<chart title="W"><series name="A">{POINTS}</series><series name="B">{POINTS}</series></chart>',
            Chart("bar", "W", (Series("A", READ), Series("B", READ))),
        ),
        (
            '<actions><button verb="undo" ref="7" style="danger" confirm="Really?"> Undo </button></actions>',
            Actions((Button("Undo", "undo", "7", "danger", "Really?"),)),
        ),
        (
            '<actions><select verb="snooze" ref="7" placeholder="How long" value="2">'
            '<option value="1">One</option><option value="2">Two</option></select></actions>',
            Actions((Select("snooze", "7", "How long", (Option("1", "One"), Option("2", "Two")), "2"),)),
        ),
        (
            '<form submit="Save"><input name="n" label="Note" value="a&#x2028;b" multiline="yes"/></form>',
            Form("Save", (Input("n", "text", "Note", "a\nb", multiline=True),)),
        ),
        (
            '<form><input name="who" kind="people" label="Who" most="1" hint="h" placeholder="p"/></form>',
            Form("", (Input("who", "people", "Who", hint="h", placeholder="p", most=1),)),
        ),
    ],
)
def test_every_element_is_read(xml: str, element: Element) -> None:
    assert body(xml) == (element,)


def test_a_card_has_title_tone_rest_and_locale() -> None:
    card = parse('<card title="Your\n  targets" tone="good" rest="/target team"></card>', "zh")
    assert card == Card("Your targets", (), "good", "/target team", "zh")


@pytest.mark.parametrize(
    ("xml", "line"),
    [
        ("\n    Done\n    by\t you \n  ", (Words("Done by you"),)),
        ("Hello <b> Lin </b>, well  done", (Words("Hello "), Words("Lin", bold=True), Words(", well done"))),
        ("\n <b>Lin</b>\n done\n", (Words("Lin", bold=True), Words(" done"))),
        ("one <br/>\n two", (Words("one\ntwo"),)),
        ("one\u2028two", (Words("one\ntwo"),)),
        ("by <day>20 Nov</day>.", (Words("by 20 Nov."),)),
        ('ask <person id="U1">Lin</person>!', (Words("ask "), Person("U1", "Lin"), Words("!"))),
        ('in <channel id="C1"/>', (Words("in "), Channel("C1"))),
        ('<link href="https://x.example">here</link>', (Link("https://x.example", "here"),)),
        ('<link href="https://x.example"/>', (Link("https://x.example", "https://x.example"),)),
        ("&lt;!channel&gt; &amp;amp;", (Words("<!channel> &amp;"),)),
        ("已记录。\n      本月", (Words("已记录。本月"),)),
        ("已记录\n（拜访 3）", (Words("已记录（拜访 3）"),)),
        ("已记录。 本月", (Words("已记录。 本月"),)),
        ("wide\u3000space", (Words("wide\u3000space"),)),
        ("<b/>", ()),
        (" \n ", ()),
    ],
)
def test_white_space_of_the_template_never_shows(xml: str, line: Line) -> None:
    assert body(f"<text>{xml}</text>") == (Text(line),)


@pytest.mark.parametrize(
    "xml",
    [
        "<text>no card</text>",
        "<card><text></card>",
        "<card><blink/></card>",
        "<card colour='red'/>",
        "<card tone='loud'/>",
        "<card>words outside</card>",
        "<card><text/>words outside</card>",
        "<card><text size='3'/></card>",
        "<card><text><i>x</i></text></card>",
        "<card><text><b><b>x</b></b></text></card>",
        "<card><text><br clear='all'/></text></card>",
        "<card><text><person>Lin</person></text></card>",
        "<card><fields><text/></fields></card>",
        "<card><progress label='x' value='many' max='1'/></card>",
        "<card><progress label='x' value='nan' max='1'/></card>",
        "<card><progress label='x' value='1'/></card>",
        "<card><chart kind='radar' title='x'/></card>",
        "<card><actions><button>Undo</button></actions></card>",
        "<card><actions><text/></actions></card>",
        "<card><actions><select verb='x' ref='1|2'><option value='1'>x</option></select></actions></card>",
        "<card><actions><select verb='x'/></actions></card>",
        "<card><form><input name='x' kind='colour'/></form></card>",
        "<card><form><input name='x' kind='choice'/></form></card>",
        "<card><form><input name='x' optional='maybe'/></form></card>",
    ],
)
def test_what_is_not_in_the_vocabulary_is_refused(xml: str) -> None:
    with pytest.raises(NotACard):
        parse(xml)
