"""Uploads in Slack's two steps: a URL to put the bytes to, then the message that shows them."""

from dataclasses import replace
from urllib.parse import quote

from bot.local.api.call import Call, Refused, channel_of
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.state import State
from bot.local.uploads import Upload


def get_upload_url(state: State, call: Call) -> Json:
    name = call.required("filename")
    length = call.number("length", 0)
    if length <= 0:
        raise Refused("invalid_arguments", ["[ERROR] missing required field: length"])
    upload = state.uploads.announce(name, length, call.text("alt_txt"))
    return {"upload_url": f"{call.address}/upload/v1/{upload.key}", "file_id": upload.id}


def complete_upload(state: State, call: Call) -> Json:
    listed = call.listed("files", "invalid_arguments") or []
    if not listed:
        raise Refused("invalid_arguments", ["[ERROR] missing required field: files"])
    uploads = [_received(state, item) for item in listed]
    shapes = [shape(state, upload, call.address) for upload in uploads]
    if call.text("channel_id") or call.text("channels"):
        _post(state, call, shapes)
    return {"files": shapes}


def _received(state: State, item: Json) -> Upload:
    upload = state.uploads.find(str(item.get("id")))
    if upload is None or upload.content is None:
        raise Refused("file_not_found")
    return replace(upload, title=str(item.get("title") or upload.name))


def _post(state: State, call: Call, shapes: list[Json]) -> None:
    named = call.text("channel_id") or call.text("channels")
    channel = channel_of(state, replace(call, args={"channel": named}))
    if state.installation.bot_user not in channel.members:
        raise Refused("not_in_channel")
    state.post(
        Message(
            channel=channel.id,
            user=state.installation.bot_user,
            text=call.text("initial_comment"),
            files=shapes,
            thread_ts=call.text("thread_ts") or None,
            bot=True,
        )
    )


def shape(state: State, upload: Upload, address: str) -> Json:
    address = f"{address}/files/{upload.id}/{quote(upload.name)}"
    return {
        "id": upload.id,
        "created": int(state.clock().timestamp()),
        "name": upload.name,
        "title": upload.title,
        "mimetype": upload.kind,
        "filetype": upload.name.rpartition(".")[2],
        "user": upload.owner or state.installation.bot_user,
        "size": upload.length,
        "mode": "hosted",
        "is_external": False,
        "is_public": True,
        "url_private": address,
        "url_private_download": address,
        "alt_txt": upload.alt,
    }


def info(state: State, call: Call) -> Json:
    upload = state.uploads.find(call.required("file"))
    if upload is None:
        raise Refused("file_not_found")
    return {"file": shape(state, upload, call.address)}


METHODS = {
    "files.info": info,
    "files.getUploadURLExternal": get_upload_url,
    "files.completeUploadExternal": complete_upload,
}
