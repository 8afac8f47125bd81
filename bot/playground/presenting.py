"""Bot API methods on how the bot presents itself, and on the chat as such."""

import re
from collections.abc import Callable
from typing import Final

from bot.playground.args import Args
from bot.playground.compose import read_chat
from bot.playground.errors import (
    BAD_COMMAND,
    BAD_COMMAND_DESCRIPTION,
    TOO_MANY_COMMANDS,
    Json,
    bad_request,
    not_parsed,
)
from bot.playground.method import Method, params
from bot.playground.profile import DEFAULT_MENU, DEFAULT_SCOPE
from bot.playground.world import World

_MAX_COMMANDS: Final = 100
_MAX_DESCRIPTION: Final = 256
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"(?:[a-z]{2})?")
_SCOPES: Final = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat"}
)
_MENUS: Final = frozenset({"commands", "default"})
_TEXTS: Final = {"Name": ("name", 64), "Description": ("description", 512)}
_SHORT: Final = ("short_description", 120)
_GIFTS: Final = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)
_NO_COMMANDS: Final = ("commands", "expected an Array of BotCommand")
_NO_COMMAND: Final = ("BotCommand", "expected an Object with command and description")
_BAD_SCOPE: Final = ("BotCommandScope", "unsupported type specified")
_BAD_MENU: Final = ("MenuButton", "unsupported type specified")
_BAD_LANGUAGE: Final = "invalid language code specified"


def _set_my_commands(world: World, args: Args) -> bool:
    given = args.structure("commands")
    if given is not None and not isinstance(given, list):
        raise not_parsed(*_NO_COMMANDS)
    commands = [_command(command) for command in given or []]
    if len(commands) > _MAX_COMMANDS:
        raise bad_request(TOO_MANY_COMMANDS)
    world.profile.set_commands(_scope(world, args), _language(args), commands)
    world.tell_profile()
    return True


def _command(given: object) -> Json:
    match given:
        case {"command": str(name), "description": str(about)}:
            pass
        case _:
            raise not_parsed(*_NO_COMMAND)
    name = name.removeprefix("/")
    if not _COMMAND.fullmatch(name):
        raise bad_request(BAD_COMMAND)
    if not 1 <= len(about.strip()) <= _MAX_DESCRIPTION:
        raise bad_request(BAD_COMMAND_DESCRIPTION)
    return {"command": name, "description": about.strip()}


def _get_my_commands(world: World, args: Args) -> list[Json]:
    return world.profile.commands(_scope(world, args), _language(args))


def _delete_my_commands(world: World, args: Args) -> bool:
    world.profile.set_commands(_scope(world, args), _language(args), [])
    world.tell_profile()
    return True


def _scope(world: World, args: Args) -> Json:
    given = args.structure("scope")
    if given is None:
        return DEFAULT_SCOPE
    if not isinstance(given, dict) or str(given.get("type")) not in _SCOPES:
        raise not_parsed(*_BAD_SCOPE)
    if given["type"] != "chat":
        return {"type": given["type"]}
    return {"type": "chat", "chat_id": world.chat(given.get("chat_id")).person.id}


def _language(args: Args) -> str:
    language = args.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request(_BAD_LANGUAGE)
    return language


def _set_chat_menu_button(world: World, args: Args) -> bool:
    given = args.structure("menu_button") or DEFAULT_MENU
    if not isinstance(given, dict) or str(given.get("type")) not in _MENUS:
        raise not_parsed(*_BAD_MENU)
    button = dict(DEFAULT_MENU) if given["type"] == "default" else given
    if args.text("chat_id"):
        read_chat(world, args).menu_button = button
    else:
        world.profile.menu_button = button
    return True


def _get_chat_menu_button(world: World, args: Args) -> Json:
    own = read_chat(world, args).menu_button if args.text("chat_id") else None
    return own or world.profile.menu_button


def _get_chat(world: World, args: Args) -> Json:
    chat = read_chat(world, args)
    return chat.person.as_chat() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }


def _setter(kind: str, longest: int) -> Callable[[World, Args], bool]:
    def set_text(world: World, args: Args) -> bool:
        text = args.text(kind).strip()
        if len(text) > longest:
            reason = f"{kind.replace('_', ' ')} is too long"
            raise bad_request(reason)
        world.profile.texts[kind, _language(args)] = text
        world.tell_profile()
        return True

    return set_text


def _getter(kind: str) -> Callable[[World, Args], Json]:
    def get_text(world: World, args: Args) -> Json:
        texts, fallback = world.profile.texts, world.bot.first_name if kind == "name" else ""
        text = texts.get((kind, _language(args))) or texts.get((kind, "")) or fallback
        return {kind: text}

    return get_text


def _text_methods() -> dict[str, Method]:
    methods: dict[str, Method] = {}
    for name, (kind, longest) in (_TEXTS | {"ShortDescription": _SHORT}).items():
        methods[f"setMy{name}"] = Method(_setter(kind, longest), params(f"{kind} language_code"))
        methods[f"getMy{name}"] = Method(_getter(kind), params("language_code"))
    return methods


METHODS: Final = _text_methods() | {
    "setMyCommands": Method(_set_my_commands, params("commands scope language_code")),
    "getMyCommands": Method(_get_my_commands, params("scope language_code")),
    "deleteMyCommands": Method(_delete_my_commands, params("scope language_code")),
    "setChatMenuButton": Method(_set_chat_menu_button, params("chat_id menu_button")),
    "getChatMenuButton": Method(_get_chat_menu_button, params("chat_id")),
    "getChat": Method(_get_chat, params("chat_id")),
}
