"""A review as files to pass on, a workbook and a page to print: made as they are handed over, for who may read it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.edge import Edge
from bot.filters import Formats
from bot.sheets import Cell, Sheet, write_xlsx
from bot.speak import environment
from bot.words import language, words
from domain.outcomes.review import ReviewShown
from domain.outcomes.target import PaceLine
from domain.post import Post
from handlers.review import review_of
from handlers.review_write import review_asked


def documents(edge: Edge, post: Post) -> tuple[tuple[str, bytes], ...]:
    """Names and contents, of the review that the post's `thread` names; none where its reader may not see it, or no
    longer."""
    with edge.database.read(post.workspace) as store:
        context = edge.context(store, post.recipient)
        found = review_asked(post.thread, context)
        if not isinstance(found, tuple):
            return ()
        shown, reader, today = review_of(found[1], found[2], context), context.member, context.today
    name = f"review-{shown.period.label}"
    spoken = language(reader.locale)
    page = page_of(shown, today, spoken).encode()
    return (f"{name}.xlsx", _workbook(shown, spoken)), (f"{name}.html", page)


def page_of(shown: ReviewShown, today: date, spoken: str) -> str:
    """One file without scripts; what people typed stands in it as they typed it."""
    facts = {each.name: getattr(shown, each.name) for each in fields(shown)}
    template = environment(spoken).get_template("_review_page.html.j2")
    return template.render(**facts, today=today, zone="UTC", language=spoken)


def _workbook(shown: ReviewShown, spoken: str) -> bytes:
    with TemporaryDirectory(prefix="pacer-") as folder:
        path = Path(folder) / "review.xlsx"
        write_xlsx(path, sheets_of(shown, spoken))
        return path.read_bytes()


def sheets_of(shown: ReviewShown, spoken: str) -> tuple[Sheet, ...]:
    """Figures of all who are reviewed, with a chart of their shares; lessons; actions."""
    gettext, lessons = words(spoken).gettext, shown.learnt.lessons
    said = ((gettext("Stop"), lessons.stop), (gettext("Improve"), lessons.improve), (gettext("Try"), lessons.attempt))
    heads = (gettext("Who"), gettext("Metric"), gettext("Attained"), gettext("Goal"), gettext("Done"), gettext("Gap"))
    todos = [
        (one.words, one.owner, one.due, "✓" if one.done else "")
        for one in (*shown.learnt.carried, *shown.learnt.actions)
    ]
    return (
        Sheet(gettext("Targets and figures"), (*heads, gettext("Currency")), _figures(shown, Formats(spoken)), (0, 2)),
        Sheet(gettext("What is learnt"), (gettext("Lesson"), gettext("Words")), [pair for pair in said if pair[1]]),
        Sheet(
            gettext("Actions"), (gettext("Action"), gettext("Who does it"), gettext("Until"), gettext("Done")), todos
        ),
    )


def _figures(shown: ReviewShown, formats: Formats) -> list[tuple[Cell, ...]]:
    named = [(one.name, one.lines) for one in shown.facts.teams]
    named += [(one.name, one.lines) for one in shown.facts.people]
    return [
        (name, formats.metric(line.metric), *_of_line(line))
        for name, lines in ((shown.owner, shown.facts.lines), *named)
        for line in lines
    ]


def _of_line(line: PaceLine) -> tuple[Cell, ...]:
    """Share, goal, done, gap, currency."""
    if not line.lines or not line.pace:
        return None, None, line.done.major, None, line.done.currency
    goal, share = line.lines.goal, Decimal(round(1000 * line.pace.share)).scaleb(-3)
    return share, goal.major, line.done.major, (line.done - goal).major, goal.currency
