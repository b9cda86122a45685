"""Turns at a file: one at a time, across threads and processes, and nobody waits for the dead."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from storage.turn import Turn

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from storage.turn import Turn
with Turn(sys.argv[1]):
    print("mine", flush=True)
    time.sleep(60)
"""
ADDER = """
import sys
from pathlib import Path
from storage.turn import Turn
turn, count = Turn(sys.argv[1]), Path(sys.argv[2])
for _ in range(200):
    with turn:
        count.write_text(str(int(count.read_text()) + 1))
"""


def begun(program: str, *arguments: str) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", program, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_nobody_comes_between_in_whatever_process(tmp_path):
    count = tmp_path / "count"
    count.write_text("0")
    adders = [begun(ADDER, str(tmp_path / "turn"), str(count)) for _ in range(3)]
    assert [adder.wait(30) for adder in adders] == [0, 0, 0]
    assert count.read_text() == "600"


def test_threads_of_one_process_take_turns_too(tmp_path):
    turn, inside, most = Turn(str(tmp_path / "turn")), [], []

    def act(number):
        with turn:
            inside.append(number)
            time.sleep(0.001)
            most.append(len(inside))
            inside.remove(number)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(act, range(40)))
    assert most == [1] * 40


def test_the_turn_of_a_process_that_is_killed_is_over(tmp_path):
    holder = begun(HOLDER, str(tmp_path / "turn"))
    assert holder.stdout.readline() == "mine\n"
    os.kill(holder.pid, signal.SIGKILL)
    with Turn(str(tmp_path / "turn")):
        assert holder.wait(5) == -signal.SIGKILL
