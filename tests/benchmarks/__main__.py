"""`make bench`, or `make bench DATA=squad.json` to add a question set in SQuAD's JSON form."""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks import answering, growth, reading, register, retrieval

OWN_QUESTIONS = Path(__file__).with_name("questions.json")


def main() -> None:
    """Run every benchmark and print its figures."""
    parts: list[tuple[str, Callable[[], None]]] = [
        ("Answering: the sample papers", answering.run),
        ("Register: ten thousand items", register.run),
        *(
            (f"Retrieval: {data.name}", partial(retrieval.run, data))
            for data in (OWN_QUESTIONS, *map(Path, sys.argv[1:]))
        ),
        ("Reading: made papers", reading.run),
        ("Growth: made libraries, which take the longest", growth.run),
    ]
    for number, (name, run) in enumerate(parts, 1):
        print(f"\n[{number}/{len(parts)}] {name}", flush=True)
        started = time.monotonic()
        run()
        print(f"  ({time.monotonic() - started:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
