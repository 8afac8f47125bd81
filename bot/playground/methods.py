"""The methods of the local Bot API, each with the parameters it knows."""

from bot.playground import messaging, presenting
from bot.playground.args import Args
from bot.playground.errors import (
    BAD_FILE_ID,
    NO_WEBHOOK,
    NOT_FOUND,
    ApiError,
    Json,
    bad_request,
)
from bot.playground.method import Method, params
from bot.playground.world import World


async def call(world: World, name: str, args: Args) -> object:
    """Carry out a method and return its result.

    Args:
        world: What it acts on.
        name: The method; upper and lower case are the same.
        args: Its parameters.

    Raises:
        ApiError: The method is unknown (404), or refuses its parameters.
    """
    if name.lower() == "getupdates":
        return await _get_updates(world, args)
    method = _METHODS.get(name.lower())
    if method is None:
        raise ApiError(404, NOT_FOUND)
    args.refuse_unknown(method.params)
    return method.run(world, args)


async def _get_updates(world: World, args: Args) -> list[Json]:
    args.refuse_unknown(params("offset limit timeout allowed_updates"))
    kinds = args.structure("allowed_updates")
    if isinstance(kinds, list):
        world.updates.allow([str(kind) for kind in kinds])
    limit, wait = args.integer("limit", 100), args.integer("timeout")
    return await world.updates.poll(args.integer("offset"), limit, wait)


def _get_me(world: World, _args: Args) -> Json:
    return world.bot.as_me()


def _set_webhook(world: World, args: Args) -> bool:
    if args.text("url"):
        raise bad_request(NO_WEBHOOK)
    return _delete_webhook(world, args)


def _delete_webhook(world: World, args: Args) -> bool:
    if args.flag("drop_pending_updates"):
        world.updates.drop()
    return True


def _get_webhook_info(world: World, _args: Args) -> Json:
    info: Json = {"url": "", "has_custom_certificate": False}
    allowed: Json = {"allowed_updates": world.updates.allowed} if world.updates.allowed else {}
    return info | {"pending_update_count": world.updates.pending} | allowed


def _get_file(world: World, args: Args) -> Json:
    stored = world.shelf.by_id(args.text("file_id"))
    if stored is None:
        raise bad_request(BAD_FILE_ID)
    return stored.as_json() | {"file_path": stored.path}


_OWN = {
    "getMe": Method(_get_me),
    "setWebhook": Method(
        _set_webhook,
        params(
            "url certificate ip_address max_connections allowed_updates"
            " drop_pending_updates secret_token"
        ),
    ),
    "deleteWebhook": Method(_delete_webhook, params("drop_pending_updates")),
    "getWebhookInfo": Method(_get_webhook_info),
    "getFile": Method(_get_file, params("file_id")),
}
_METHODS = {
    name.lower(): method
    for name, method in (_OWN | messaging.METHODS | presenting.METHODS).items()
}
