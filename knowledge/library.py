"""The partnership's papers: read them in, ask them."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from knowledge.answering.ask import Enquiry
from knowledge.documents import indexing
from knowledge.store import Store, facts, papers, turns
from knowledge.store.search import Scope
from knowledge.structure.partnership import bodies, yielding
from knowledge.types import Answer, Asker, Audience, Clock, IndexReport
from knowledge.types.facts import Body, FactFound, FactKind

NO_PAPERS = "There are no papers here that I may answer from: whoever runs me reads them in with `remit index`."


class Library:
    """Papers, questions and the memory of threads."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def index(
        self,
        paths: Sequence[Path],
        *,
        partnership: str = "",
        audience: Audience = Audience.PARTNERS,
        progress: Callable[[int, int], None] | None = None,
    ) -> IndexReport:
        """Read what is new or changed below `paths`; the first folder below one names the partnership unless given."""
        return indexing.index(
            self._store, self._clock, paths, partnership=partnership, audience=audience, progress=progress
        )

    def partnerships(self, asker: Asker) -> tuple[str, ...]:
        """The partnerships of whose papers the asker may see any, sorted."""
        with self._store.reading() as db:
            return papers.partnerships(db, asker.sees)

    def facts(
        self, asker: Asker, *, partnership: str = "", body: str = "", kinds: Collection[FactKind] = ()
    ) -> list[FactFound]:
        """What the papers that the asker may see say of a partnership; an officer's register over what they suggest.

        Of one partnership, of holders with `body` in their name, of these kinds, where given.
        """
        scope = Scope(asker.sees, (partnership,) if partnership else ())
        with self._store.reading() as db:
            return yielding(facts.facts(db, scope, kinds=kinds, holder_like=body))

    def bodies(self, asker: Asker, partnership: str) -> tuple[Body, ...]:
        """The bodies of a partnership with tier, parent and powers, by the papers that the asker may see."""
        return bodies([found.fact for found in self.facts(asker, partnership=partnership)], partnership)

    def ask(self, text: str, asker: Asker, *, thread: str = "", partnership: str = "") -> Answer:
        """Answer from the papers that the asker may see.

        `partnership` is what the channel is set to; words of the question that name another win. With a `thread`, the
        question may lean on the thread's last turn, and becomes the next one's.
        """
        with self._store.reading() as db:
            if not papers.partnerships(db, asker.sees):
                return Answer(text, found=False, text=NO_PAPERS, note=NO_PAPERS)
            before = turns.latest(db, thread) if thread else None
            enquiry = Enquiry(db, asker.sees, partnership, before)
            answer, turn = enquiry.answer(text)
        if thread:
            with self._store.writing() as db:
                turns.remember(db, thread, turn, self._clock())
        return answer

    def forget(self, threads: Collection[str]) -> None:
        """Drop what was asked in these threads."""
        if threads:
            with self._store.writing() as db:
                turns.forget(db, threads)
