"""Conversations as files: read, played in a whole office, and written down as they really went.

    # what it shows
    $ pacer settings checkin_channels=CCHECKIN
    2026-11-20 18:05 linxia> said in the check-in channel, or a /command, at the time of the office
    bot> in the thread    bot to linxia> for one alone    bot in #sales-board> to all    bot rewrites> an old post
    linxia to pacer> a direct message    linxia in #general> elsewhere    linxia in thread> below the newest
    linxia edits> their newest message    linxia deletes>    linxia presses Undo>    linxia fills in text> a field
    linxia fills in 拜访 | 签约额> 3 | 5万    several of them, by label    linxia fills in> none: it is sent as it is
    form to linxia> what a form shows: title and filled fields, or says is wrong
    clock 2026-11-27 18:00    the time comes, and what is due is done

More lines of one text stand two spaces in; `…` stands for any rest of a line, alone on a line for any lines more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tests.office import Office
from tests.onlooker import Onlooker, Seen

LINE = re.compile(r"(?:(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d) )?(\w+)(?: ([^>]*?))?>(?: (.*))?")
CLOCK = re.compile(r"clock (\d{4}-\d\d-\d\d) (\d\d:\d\d)")
HERE = "+08:00"


@dataclass(frozen=True, slots=True)
class Step:
    """`line` as written; `who` '' for the clock and for settings, '#' for what is copied as it stands."""

    line: str
    who: str = "#"
    how: str = ""
    text: str = ""
    day: str = ""
    time: str = ""

    @property
    def expected(self) -> bool:
        return self.who in ("bot", "form")


def steps_of(script: str) -> list[Step]:
    steps: list[Step] = []
    for line in script.splitlines():
        if line.startswith("  ") and steps:
            last = steps[-1]
            steps[-1] = replace(last, line=f"{last.line}\n{line}", text=f"{last.text}\n{line[2:]}")
        else:
            steps.append(_step(line))
    return steps


def _step(line: str) -> Step:
    if not line or line.startswith("#"):
        return Step(line)
    if clock := CLOCK.fullmatch(line):
        return Step(line, "", "clock", day=clock[1], time=clock[2])
    if line.startswith("$ pacer settings "):
        return Step(line, "", "settings", line.removeprefix("$ pacer settings "))
    found = LINE.fullmatch(line)
    assert found, f"not a line of a transcript: {line}"
    day, time, who, how, text = (part or "" for part in found.groups())
    return Step(line, who, how, text, day, time)


class Player:
    """Plays the people's lines and writes down what the bot really said: `went`."""

    def __init__(self, office: Office) -> None:
        self.went: list[str] = []
        self._office = office
        self._onlooker = Onlooker(office.slack)
        self._day = "2026-11-20"

    def play(self, script: str) -> str:
        """The transcript as it went; a line that was expected, wildcard and all, stands as it was written."""
        steps = steps_of(script)
        for number, step in enumerate(steps):
            if step.expected:
                continue
            self.went.append(step.line)
            if step.who == "#":
                continue
            self._act(step)
            following = steps[number + 1 :]
            ends = next((at for at, each in enumerate(following) if not each.expected), len(following))
            self.went += _told(self._onlooker.news(), [each.line for each in following[:ends]])
        return "\n".join(self.went) + "\n"

    def _act(self, step: Step) -> None:
        self._day = step.day or self._day
        if step.time:
            self._office.at(f"{self._day}T{step.time}:00{HERE}")
        match step.how.split(" ", 1):
            case ["clock"]:
                self._office.tick()
            case ["settings"]:
                self._office.settings(**dict(pair.split("=", 1) for pair in step.text.split()))
            case _:
                self._person_acts(step)
                self._office.sent()

    def _person_acts(self, step: Step) -> None:
        slack, who = self._office.slack, step.who
        match step.how.split(" ", 1):
            case ["edits"]:
                slack.edit(self._onlooker.newest_of(who), step.text)
            case ["deletes"]:
                slack.delete(self._onlooker.newest_of(who))
            case ["presses", label]:
                self._onlooker.press(who, label)
            case ["fills", field]:
                self._onlooker.fill(who, field.removeprefix("in").strip(), step.text)
            case ["in", "thread"]:
                slack.say(who, self._onlooker.spoken.channel, step.text, self._onlooker.spoken.ts)
            case ["", *_] | ["in" | "to", *_]:
                self._speaks(who, step.how.partition(" ")[2] or "sales-日报", step.text)
            case _:
                raise AssertionError(f"nobody can do this: {step.line}")

    def _speaks(self, who: str, channel: str, text: str) -> None:
        if text.startswith("/"):
            self._office.slack.command(who, text, channel)
        else:
            self._onlooker.spoken = self._office.slack.say(who, channel, text)


def _told(news: list[Seen], expected: list[str]) -> list[str]:
    """What was seen, in the order it was expected; then what was not."""
    left, told = [seen.written() for seen in news], []
    for line in expected:
        found = next((seen for seen in left if _pattern(line).fullmatch(seen)), None)
        if found is not None:
            left.remove(found)
            told.append(line)
    return told + left


def _pattern(line: str) -> re.Pattern[str]:
    exact = re.escape(line).replace("\\\n\\ \\ …", "(?:\n  .*)*")
    return re.compile(exact.replace("…", ".*"))
