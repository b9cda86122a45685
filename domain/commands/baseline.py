"""What can be asked about the ground that targets stand on."""

from __future__ import annotations

from dataclasses import dataclass

from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowBaseline:
    """`metric` '' means the workspace's main one."""

    who: Who = ONESELF
    metric: str = ""
