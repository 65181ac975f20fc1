"""Errors whose message is a sentence for a person: what is wrong and what to do."""


class RemitError(Exception):
    """Something a person can put right; the message says what and how."""


class UnreadableDocument(RemitError):
    """The file could not be read as its format."""


class DatabaseUnavailable(RemitError):
    """The database file could not be opened or written."""


class UnknownItem(RemitError):
    """No action or decision bears that number."""


class NotUnderstood(RemitError):
    """The words given do not say what is needed; the message says what is."""


class NotAllowed(RemitError):
    """That person's role does not reach so far; the message says whose does."""


class UnknownPaper(RemitError):
    """No paper is of that name."""
