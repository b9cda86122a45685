"""Files that the bot uploaded or people dropped, in memory."""

import mimetypes
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Upload:
    id: str
    key: str
    name: str
    length: int
    alt: str
    title: str = ""
    content: bytes | None = None
    owner: str = ""  # whoever dropped it; the bot where nobody did

    @property
    def kind(self) -> str:
        """What its name says that it is."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"


class Uploads:
    def __init__(self) -> None:
        self._files: dict[str, Upload] = {}

    def announce(self, name: str, length: int, alt: str) -> Upload:
        upload = Upload(f"F{len(self._files) + 1:08d}", secrets.token_urlsafe(16), name, length, alt)
        self._files[upload.id] = upload
        return upload

    def drop(self, person: str, name: str, content: bytes) -> Upload:
        """Somebody's file, there at once."""
        upload = self.announce(name, len(content), "")
        self._files[upload.id] = replace(upload, title=name, content=content, owner=person)
        return self._files[upload.id]

    def receive(self, key: str, content: bytes) -> bool:
        """False where the key is unknown or the length is not the announced one."""
        upload = next((known for known in self._files.values() if known.key == key), None)
        if upload is None or len(content) != upload.length:
            return False
        self._files[upload.id] = replace(upload, content=content)
        return True

    def all(self) -> list[Upload]:
        return list(self._files.values())

    def keep(self, uploads: Iterable[Upload]) -> None:
        self._files.update({upload.id: upload for upload in uploads})

    def find(self, file_id: str) -> Upload | None:
        return self._files.get(file_id)
