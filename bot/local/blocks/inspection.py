"""Collects what is wrong with a set of blocks, each with a JSON pointer, in the words of Slack's own answers."""

from bot.local.payload import Json


class Inspection:
    def __init__(self, root: str = "") -> None:
        self.root = root
        self.faults: list[str] = []
        self._block_ids: set[str] = set()

    def fault(self, words: str, pointer: str) -> None:
        self.faults.append(f"[ERROR] {words} [json-pointer:{self.root}{pointer}]")

    def string(self, owner: Json, name: str, pointer: str, most: int) -> None:
        """A required string of 1 to `most` characters."""
        if name not in owner:
            self.fault(f"missing required field: {name}", pointer)
        else:
            self.optional_string(owner, name, pointer, most)

    def optional_string(self, owner: Json, name: str, pointer: str, most: int) -> None:
        value = owner.get(name)
        if value is None and name not in owner:
            return
        where = f"{pointer}/{name}"
        if not isinstance(value, str):
            self.fault("must be a string", where)
        elif not value:
            self.fault("must be more than 0 characters", where)
        elif len(value) > most:
            self.fault(f"must be less than {most + 1} characters", where)

    def text(self, owner: Json, name: str, pointer: str, most: int) -> None:
        """A required text object, plain or mrkdwn."""
        if name not in owner:
            self.fault(f"missing required field: {name}", pointer)
        else:
            self.optional_text(owner, name, pointer, most)

    def optional_text(self, owner: Json, name: str, pointer: str, most: int) -> None:
        if name in owner:
            self.text_object(owner[name], f"{pointer}/{name}", most)

    def text_object(self, value: object, where: str, most: int) -> None:
        if not isinstance(value, dict):
            self.fault("must be an object", where)
        elif value.get("type") not in {"plain_text", "mrkdwn"}:
            self.fault(f"unsupported type: {value.get('type')}", f"{where}/type")
        else:
            self.string(value, "text", where, most)

    def plain(self, owner: Json, name: str, pointer: str, most: int) -> None:
        """A required text object that must be plain."""
        self.text(owner, name, pointer, most)
        self._only_plain(owner, name, pointer)

    def optional_plain(self, owner: Json, name: str, pointer: str, most: int) -> None:
        self.optional_text(owner, name, pointer, most)
        self._only_plain(owner, name, pointer)

    def _only_plain(self, owner: Json, name: str, pointer: str) -> None:
        value = owner.get(name)
        if isinstance(value, dict) and value.get("type") == "mrkdwn":
            self.fault("must be a plain_text object", f"{pointer}/{name}/type")

    def items(self, owner: Json, name: str, pointer: str, most: int) -> list[object]:
        """A required list of 1 to `most` items; empty where it is none."""
        where = f"{pointer}/{name}"
        value = owner.get(name)
        if not isinstance(value, list):
            self.fault(f"missing required field: {name}", pointer)
            return []
        if not value:
            self.fault("no items", where)
        if len(value) > most:
            self.fault(f"no more than {most} items allowed", where)
        return value

    def block_id(self, block: Json, pointer: str) -> None:
        self.optional_string(block, "block_id", pointer, 255)
        given = block.get("block_id")
        if isinstance(given, str):
            if given in self._block_ids:
                self.fault(f"block_id already exists: {given}", f"{pointer}/block_id")
            self._block_ids.add(given)
