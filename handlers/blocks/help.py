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
• `/action list`, and after it any of `mine` or `@someone`, `overdue`, a status (`in progress`, `blocked`, `done`,
`cancelled`) and `body Health Board`: `/action list overdue mine`
• `/action done 12`, `/action start 12`, `/action reopen 12`
• `/action due 12 Friday` (`none` takes it off), `/action give 12 @someone` or an agency or post
• `/action block 12 waiting for Health`, `/action unblock 12`, `/action cancel 12 why`
• `/action due 12 next Board`, `/action body 12 Executive`, `/action follows 12 D-2026-003` (a decision)
• `/action note 12 what happened`, `/action correct 12 other words`, `/action show 12` with its history
• `/action edit 12` changes it in a form; `/action audience 12 partners` (or `officers`) says who sees it
• Somebody outside Slack is a name and an agency: `/action give 12 Jo Ware (Police)`
• Minutes or an action log (Word, Excel, CSV …): send it to me, or “Read actions from file” in its message's menu"""

DECISION = """\
Keep a decision:
• `/decision The board agreed the annual report. Lead: public health`
• `/decision` alone opens a form
• “Log decision” in a message's menu, or its emoji (:ballot_box_with_check: unless set otherwise), does the same
• `/decision … body: Executive, sign-off: Police and Health; options: …; reasons: …; review: 1 September`
• `/decision list`, and after it any of `waiting` (for the tier above), `unsigned`, `mine`, a status (`draft`,
`ratified` …) and `body Executive`; `/decision show 3` with its history
• `/decision edit 3` changes it in a form; `/decision audience 3 partners` (or `officers`) says who sees it
• `/decision lead 3 Police`, `/decision reasons 3 why`, `/decision review 3 1 September`
• `/decision confirm 3`, `/decision ratify 3`, `/decision implement 3`, `/decision rescind 3 why`
• `/decision supersede 3 by 7`: 7 replaces 3
• `/decision body 3 Executive`, `/decision options 3 what else`, `/decision correct 3 other words`
• `/decision signoff 3 Police, Health` says who must sign; `/decision sign 3 Police` that they have
• A group without power to decide recommends: `/decision recommend 3 to Board`, then `accept 3`, `reject 3 why` or
`return 3 why` when the tier above has answered"""

DIGEST = """\
• `/digest now` posts what is overdue, what is due in the next 7 days or by a meeting,
and what was done and decided in the last 7.
It covers the partnership that this channel is set to (`/governance partnership NAME`), or all of them."""

GOVERNANCE = """\
• `/governance status` says which partnership this channel is about
• `/governance partnership NAME` sets it; questions, actions and digests here then belong to that partnership
• `/governance partnership none` takes the setting away
• `/governance emoji action :name:` and `/governance emoji decision :name:` set the emoji that keep a message
• `/governance proposals on` has me offer to keep what I read in this channel; `off` ends it
• `/governance officers #channel` has questions that the papers do not answer posted there; `none` ends it
• `/governance bodies` lists tiers and powers, and
`/governance body Locality Group tier 3 parent Executive powers recommend` sets them
• `/governance body Executive here` says which group meets in this channel
• `/governance people` lists roles; `/governance people @someone officer` (or partner, manager, admin) sets one
Officers may set these; admins, or officers while there is no admin, the roles. Until somebody is named, anyone may."""


def help_message(words: str) -> Message:
    """One of the texts above as a message; they are written in Slack's own mark-up."""
    return Message(fallback(words.replace("`", "")), sections(words))
