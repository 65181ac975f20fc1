"""Which function answers which Web API method."""

from collections.abc import Callable, Mapping

from bot.workspace.shapes import Json
from bot.workspace.webapi import assistant, chat, conversations, files, people, reactions, views
from bot.workspace.webapi.call import Call

Method = Callable[[Call], Json]
APP_TOKEN_METHODS: Mapping[str, Method] = {"apps.connections.open": people.connections_open}
METHODS: Mapping[str, Method] = {
    "assistant.threads.setStatus": assistant.set_status,
    "assistant.threads.setSuggestedPrompts": assistant.set_suggested_prompts,
    "assistant.threads.setTitle": assistant.set_title,
    "auth.test": people.auth_test,
    "bots.info": people.bot_info,
    "chat.delete": chat.delete,
    "chat.getPermalink": chat.get_permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.list": conversations.list_channels,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_direct,
    "conversations.replies": conversations.replies,
    "emoji.list": people.emoji_list,
    "files.completeUploadExternal": files.complete_upload,
    "files.getUploadURLExternal": files.get_upload_url,
    "files.info": files.info,
    "reactions.add": reactions.add,
    "reactions.get": reactions.get,
    "reactions.remove": reactions.remove,
    "team.info": people.team_info,
    "users.conversations": conversations.of_user,
    "users.info": people.info,
    "users.list": people.list_users,
    "views.open": views.open_view,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
