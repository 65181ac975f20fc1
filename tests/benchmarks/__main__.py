"""`make bench`, or `make bench DATA=squad.json` to add a question set in SQuAD's JSON form."""

import sys
from pathlib import Path

from tests.benchmarks import answering, growth, reading, register, retrieval


def main() -> None:
    """Run every benchmark and print its figures."""
    parts = (("Reading", reading), ("Answering", answering), ("Register", register), ("Growth", growth))
    for name, run in ((name, part.run) for name, part in parts):
        print(f"\n{name}")
        run()
    for data in sys.argv[1:]:
        print(f"\nRetrieval on {data}")
        retrieval.run(Path(data))


if __name__ == "__main__":
    main()
