"""Every name that Slack sends back to Remit, once."""

import re

ASK = "/ask"
ACTION = "/action"
DECISION = "/decision"
DIGEST = "/digest"
GOVERNANCE = "/governance"
COMMANDS = frozenset({ASK, ACTION, DECISION, DIGEST, GOVERNANCE})

ANSWER_SHARE = "answer_share"
ANSWER_WHOLE = "answer_whole"
ANSWER_FEEDBACK = "answer_feedback"
OFFICER_ASK = "officer_ask"
OFFICER_USE = "officer_use"
OFFICER_WITHDRAW = "officer_withdraw"
ANSWER = frozenset({ANSWER_SHARE, ANSWER_WHOLE, ANSWER_FEEDBACK, OFFICER_ASK, OFFICER_USE, OFFICER_WITHDRAW})
ACTION_DONE = "action_done"
ACTION_REOPEN = "action_reopen"
ACTION_MORE = "action_more"
ACTION_LIST_DONE = "action_list_done"
OFFER_YES = "offer_yes"
OFFER_EDIT = "offer_edit"
OFFER_NO = "offer_no"
OFFER = frozenset({OFFER_YES, OFFER_EDIT, OFFER_NO})
BUTTONS = frozenset({ACTION_DONE, ACTION_REOPEN, ACTION_MORE, ACTION_LIST_DONE}) | OFFER | ANSWER

QUESTION_CHOICE = "question_choice_"
"""Begins a choice button's id; its place in the row follows, because ids in a row must differ."""
CHOICE_BUTTON = re.compile(rf"{QUESTION_CHOICE}\d+")

ACTION_FORM = "action_form"
DECISION_FORM = "decision_form"
CURATED_FORM = "curated_form"
FORMS = frozenset({ACTION_FORM, DECISION_FORM, CURATED_FORM})

LOG_ACTION = "log_action"
LOG_DECISION = "log_decision"
USE_AS_ANSWER = "use_as_answer"
SHORTCUTS = frozenset({LOG_ACTION, LOG_DECISION, USE_AS_ANSWER})
"""In the menu of a message."""

WHAT = "what"
OWNERS = "owners"
OTHER_OWNER = "other_owner"
DUE = "due"
PARTNERSHIP = "partnership"
LEAD_AGENCY = "lead_agency"
DECIDED_ON = "decided_on"
REASONS = "reasons"
REVIEW_ON = "review_on"
QUESTION = "question"
REPLY = "reply"
SOURCE = "source"
AUDIENCE = "audience"
"""Fields of the forms: each is its block's id and its input's."""


def is_button(action_id: str) -> bool:
    """Whether a listener waits for that button."""
    return action_id in BUTTONS or CHOICE_BUTTON.fullmatch(action_id) is not None
