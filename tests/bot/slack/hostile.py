"""Text that people could type to ping, link, format or break a card, and a card that shows it in every place."""

from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from bot.speak import Speaker

NASTY = (
    "<!channel>",
    "<!here|x>",
    "<@U1>",
    "<@U1|Lin>",
    "<#C1>",
    "<https://evil.example|pay>",
    "https://evil.example",
    "*_~`bold`~_*",
    "```code```",
    ":tada:",
    "{{7*7}}",
    "{% raw %}",
    "%(name)s %s %",
    "</text><person id='U1'/>",
    "&lt;&amp;&#60;",
    "]]>",
    '"quote\'s"',
    "a\u202eb",
    "\u200b\u2066x",
    "nul\0nul",
    "\ud800lone",
    "\ufffe",
    "\x1b[31m",
    "line\r\nbreak\u2028here",
    "\t tab  spaces ",
    "你好，世界。再见",
    "👨\u200d👩\u200d👧",
    "|pipe|",
    "a" * 10_000,
    "长" * 10_000,
    '"' * 10_000,
    "<" * 10_000,
    "word " * 2_000,
    "\n" * 300,
)
typed = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=200),
    st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=20)), max_size=4).map("".join),
)

TEMPLATE = """
<card title="{{ title }}" rest="/checkin list">
  <text>{{ words }}</text>
  <text>{% trans name=words %}Hello <b>{{ name }}</b>, well done{% endtrans %}</text>
  <text><person id="U9">{{ words }}</person></text>
  <fields><field label="{{ words }}">{{ words }}</field></fields>
  <progress label="{{ words }}" value="3" max="7" text="{{ words }}"/>
  <table><row head="yes"><cell>{{ words }}</cell></row><row><cell>{{ words }}</cell></row></table>
  <chart kind="bar" title="{{ words }}"><point label="{{ words }}" value="2"/></chart>
  <note>{{ words }}</note>
  <note><link href="{{ words }}x">{{ words }}</link></note>
  <image src="{{ words }}" alt="{{ words }}"/>
  <actions>
    <button verb="use" ref="1" confirm="{{ words }}">{{ words }}</button>
    <select verb="choose" ref="2" placeholder="{{ words }}"><option value="1">{{ words }}</option></select>
  </actions>
</card>
"""

FORM = """
<card title="{{ title }}">
  <text>{{ words }}</text>
  <form submit="{{ words }}">
    <input name="note" label="{{ words }}" hint="{{ words }}" placeholder="{{ words }}" value="{{ words }}"
           multiline="yes"/>
    <input name="goal" kind="number" label="Goal" value="{{ words }}"/>
    <input name="who" kind="choice" label="Who" value="1"><option value="1">{{ words }}</option></input>
  </form>
</card>
"""


@dataclass(frozen=True)
class TextShown:
    title: str
    words: str


@dataclass(frozen=True)
class FormShown:
    title: str
    words: str


def speaker(folder: Path) -> Speaker:
    (folder / "text_shown.xml.j2").write_text(TEMPLATE)
    (folder / "form_shown.xml.j2").write_text(FORM)
    return Speaker("en", folder)
