"""Small checks that compose: each yields what is wrong with a value, in Slack's words, with its JSON pointer."""

from collections.abc import Callable, Iterator, Mapping

from bot.workspace.shapes import Value

Check = Callable[[Value, str], Iterator[str]]
"""check(value, pointer) -> problems."""


def problem(what: str, pointer: str) -> str:
    """One line of response_metadata.messages."""
    return f"[ERROR] {what} [json-pointer:{pointer}]"


def anything(value: Value, pointer: str) -> Iterator[str]:  # noqa: ARG001 - a Check has this signature
    """No demands."""
    return iter(())


def string(most: int, least: int = 1) -> Check:
    """A string of `least` to `most` characters."""

    def check(value: Value, pointer: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem("must be a string", pointer)
        elif len(value) > most:
            yield problem(f"must be less than {most + 1} characters", pointer)
        elif len(value) < least:
            yield problem(f"must be more than {least - 1} characters", pointer)

    return check


def boolean(value: Value, pointer: str) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield problem("must be a boolean", pointer)


def number(value: Value, pointer: str) -> Iterator[str]:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        yield problem("must be an integer", pointer)


def choice(*allowed: str) -> Check:
    """One of these strings."""

    def check(value: Value, pointer: str) -> Iterator[str]:
        if value not in allowed:
            yield problem(f"must be one of {', '.join(allowed)}", pointer)

    return check


def items(each: Check, most: int, least: int = 1) -> Check:
    """A list of `least` to `most` values that each pass `each`."""

    def check(value: Value, pointer: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield problem("must be an array", pointer)
            return
        if len(value) > most:
            yield problem(f"no more than {most} items allowed", pointer)
        if len(value) < least:
            yield problem(f"must have at least {least} items", pointer)
        for index, item in enumerate(value):
            yield from each(item, f"{pointer}/{index}")

    return check


def fields(required: Mapping[str, Check] | None = None, optional: Mapping[str, Check] | None = None) -> Check:
    """An object that has the required fields; optional ones are checked where they are given."""
    needed, allowed = required or {}, optional or {}

    def check(value: Value, pointer: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield problem("must be an object", pointer)
            return
        for name in needed:
            if value.get(name) is None:
                yield problem(f"missing required field: {name}", pointer)
        for name, each in {**needed, **allowed}.items():
            if value.get(name) is not None:
                yield from each(value[name], f"{pointer}/{name}")

    return check


def by_type(kinds: Mapping[str, Check]) -> Check:
    """An object whose `type` names the check that it must pass."""

    def check(value: Value, pointer: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind is None:
            yield problem("missing required field: type", pointer)
        elif not isinstance(kind, str) or kind not in kinds:
            yield problem(f"unsupported type: {kind}", f"{pointer}/type")
        else:
            yield from kinds[kind](value, pointer)

    return check


def every(*checks: Check) -> Check:
    """All of these; a later one sees only what passed the earlier."""

    def check(value: Value, pointer: str) -> Iterator[str]:
        for each in checks:
            problems = list(each(value, pointer))
            yield from problems
            if problems:
                return

    return check
