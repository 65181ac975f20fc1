"""What each command can do, in a few lines."""

from handlers.blocks.text import Message, fallback, sections

QUESTION = """\
Ask me what the partnership's papers say: its terms of reference, members, duties, decisions, who reports to whom.
• `@Remit who chairs the board?` in a channel, or the same without the mention in a direct message
• `/ask who chairs the board?` for an answer that only you see
• `/action help` and `/decision help` tell how to keep actions and decisions"""

ACTION = """\
Keep an action:
• `/action @someone to draft the terms of reference by Friday`
• `/action` alone opens a form
• “Log action” in a message's menu, or its emoji (:pushpin: unless your admins set another), keeps what is said there
• `/action list`, `/action list mine`, and so `overdue`, `blocked`, `done` or `body Health Board`
• `/action done 12`, `/action start 12`, `/action reopen 12`
• `/action due 12 Friday` (`none` takes it off), `/action give 12 @someone` or an agency or post
• `/action block 12 waiting for Health`, `/action unblock 12`, `/action cancel 12 why`
• `/action note 12 what happened`, `/action show 12` with its history"""

DECISION = """\
Keep a decision:
• `/decision The board agreed the annual report. Lead: public health`
• `/decision` alone opens a form
• “Log decision” in a message's menu, or its emoji (:ballot_box_with_check: unless set otherwise), does the same
• `/decision list`, `/decision show 3` with its history
• `/decision lead 3 Police`, `/decision reasons 3 why`, `/decision review 3 1 September`
• `/decision confirm 3`, `/decision ratify 3`, `/decision implement 3`, `/decision rescind 3 why`
• `/decision supersede 3 by 7`: 7 replaces 3"""

DIGEST = """\
• `/digest now` posts what is overdue, what is due in the next 7 days, and what was done and decided in the last 7.
It covers the partnership that this channel is set to (`/governance partnership NAME`), or all of them."""

GOVERNANCE = """\
• `/governance status` says which partnership this channel is about
• `/governance partnership NAME` sets it; questions, actions and digests here then belong to that partnership
• `/governance partnership none` takes the setting away
• `/governance emoji action :name:` and `/governance emoji decision :name:` set the emoji that keep a message
• `/governance proposals on` has me offer to keep what I read in this channel; `off` ends it
• `/governance officers #channel` has questions that the papers do not answer posted there; `none` ends it
Remit's admins may set it; where none are named, anyone may."""


def help_message(words: str) -> Message:
    """One of the texts above as a message; they are written in Slack's own mark-up."""
    return Message(fallback(words.replace("`", "")), sections(words))
