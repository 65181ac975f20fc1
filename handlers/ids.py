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
DECISION_MORE = "decision_more"
DECISION_ANSWER = "decision_answer_"
"""Begins the ids of the buttons by which the tier above answers; the verb follows."""
DECISION_ACCEPT = f"{DECISION_ANSWER}accept"
DECISION_REJECT = f"{DECISION_ANSWER}reject"
DECISION_RETURN = f"{DECISION_ANSWER}return"
KEEP_ANYWAY = "keep_anyway"
KEEP_NOT = "keep_not"
HOME_DONE = "home_done"
HOME_MORE = "home_more"
HOME_NEW = "home_new"
OFFER_YES = "offer_yes"
OFFER_EDIT = "offer_edit"
OFFER_NO = "offer_no"
OFFER = frozenset({OFFER_YES, OFFER_EDIT, OFFER_NO})
MINUTES_OPEN = "minutes_open"
MINUTES_READ = "minutes_read"
MINUTES_NO = "minutes_no"
MINUTES_KEEP = "minutes_keep"
MINUTES_CORRECT = "minutes_correct"
MINUTES_BACK = "minutes_back"
MINUTES_NEXT = "minutes_next"
MINUTES = frozenset({MINUTES_OPEN, MINUTES_READ, MINUTES_NO, MINUTES_KEEP, MINUTES_CORRECT, MINUTES_BACK, MINUTES_NEXT})
BUTTONS = (
    frozenset({ACTION_DONE, ACTION_REOPEN, ACTION_MORE, ACTION_LIST_DONE})
    | {DECISION_MORE, DECISION_ACCEPT, DECISION_REJECT, DECISION_RETURN}
    | {KEEP_ANYWAY, KEEP_NOT, HOME_DONE, HOME_MORE, HOME_NEW}
    | OFFER
    | ANSWER
    | MINUTES
)

QUESTION_CHOICE = "question_choice_"
"""Begins a choice button's id; its place in the row follows, because ids in a row must differ."""
CHOICE_BUTTON = re.compile(rf"{QUESTION_CHOICE}\d+")
QUESTION_ALSO = "question_also_"
"""The same under an answer, for the other partnerships that may be meant."""
ALSO_BUTTON = re.compile(rf"{QUESTION_ALSO}\d+")

ACTION_FORM = "action_form"
ACTION_EDIT = "action_edit"
DECISION_FORM = "decision_form"
CURATED_FORM = "curated_form"
DECISION_EDIT = "decision_edit"
MINUTES_FORM = "minutes_form"
MINUTES_ITEM_FORM = "minutes_item_form"
FORMS = frozenset({ACTION_FORM, ACTION_EDIT, DECISION_FORM, DECISION_EDIT, MINUTES_FORM, MINUTES_ITEM_FORM}) | {
    CURATED_FORM
}

LOG_ACTION = "log_action"
LOG_DECISION = "log_decision"
READ_FILE = "read_file"
USE_AS_ANSWER = "use_as_answer"
SHORTCUTS = frozenset({LOG_ACTION, LOG_DECISION, READ_FILE, USE_AS_ANSWER})
"""In the menu of a message."""

WHAT = "what"
OWNERS = "owners"
OTHER_OWNER = "other_owner"
DUE = "due"
DUE_WORDS = "due_words"
BODY = "body"
FOLLOWS = "follows"
STATUS = "status"
WHY = "why"
NOTE = "note"
PARTNERSHIP = "partnership"
LEAD_AGENCY = "lead_agency"
DECIDED_ON = "decided_on"
POWERS = "powers"
REASONS = "reasons"
OPTIONS = "options"
SIGN_OFF = "sign_off"
SIGNED = "signed"
REVIEW_ON = "review_on"
QUESTION = "question"
REPLY = "reply"
SOURCE = "source"
AUDIENCE = "audience"
KIND = "kind"
"""Fields of the forms: each is its block's id and its input's."""


def is_button(action_id: str) -> bool:
    """Whether a listener waits for that button."""
    return action_id in BUTTONS or any(one.fullmatch(action_id) for one in (CHOICE_BUTTON, ALSO_BUTTON))
