"""The partnership's papers: read them in, ask them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from knowledge.answering.addressed import is_question_for_remit
from knowledge.answering.ask import Enquiry
from knowledge.answering.officers import officers_first, sunk
from knowledge.answering.pointing import meant, quoted, shown_list, spelt_out, too_few
from knowledge.answering.scope import is_generic, name_words
from knowledge.answering.suggest import suggested
from knowledge.documents import indexing
from knowledge.store import Store, facts, names, papers, turns
from knowledge.store.search import Scope
from knowledge.store.turns import Turn
from knowledge.structure.partnership import bodies, yielding
from knowledge.types import Answer, Asker, Audience, Clock, GoverningBody, IndexReport
from knowledge.types.facts import Body, FactFound, FactKind, Tier

HEADINGS = 400
TRIED = 4
"""Questions that are tried for each that is suggested, at most."""
EVERYBODY = frozenset(Audience)
ANY_PARTNER = Asker("", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
OF_BODIES = (FactKind.BODY, FactKind.POWERS, FactKind.REPORTING)
RANKS = {Tier.BOARD: 1, Tier.EXECUTIVE: 2, Tier.GROUP: 3}
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
        found = self.facts(asker, partnership=partnership, kinds=OF_BODIES)
        return bodies([one.fact for one in found], partnership)

    def governing_bodies(self) -> tuple[GoverningBody, ...]:
        """The bodies of every partnership, as the papers that all partners may see describe them."""
        return tuple(
            GoverningBody(body.name, partnership, RANKS[body.tier], body.parent, body.decides)
            for partnership in self.partnerships(ANY_PARTNER)
            for body in self.bodies(ANY_PARTNER, partnership)
        )

    def ask(self, text: str, asker: Asker, *, thread: str = "", partnership: str = "", chosen: bool = False) -> Answer:
        """Answer from the papers that the asker may see.

        `partnership` is what the channel is set to; words of the question that name another win. With a `thread`, the
        question may lean on the thread's last turn, and becomes the next one's; it is of that turn's partnership,
        unless this one was `chosen` for it.
        """
        with self._store.reading() as db:
            if not papers.any_seen(db, asker.sees):
                return Answer(text, found=False, text=NO_PAPERS, note=NO_PAPERS)
            before = turns.latest(db, thread) if thread else None
            if before and chosen:
                before = replace(before, partnership=partnership)
            answer, turn = _answered(db, text, asker, partnership, before)
            leaning = before or Turn("", "", ())
            leaning = replace(leaning, partnership=leaning.partnership or partnership)
            answer = officers_first(db, answer, asker, leaning, self._clock().date())
        if thread:
            with self._store.writing() as db:
                turns.remember(db, thread, replace(turn, items=shown_list(answer)), self._clock())
        return answer

    def suggestions(self, asker: Asker, partnership: str, most: int) -> tuple[str, ...]:
        """Questions that the papers do answer which the asker may see; of all partnerships where none is given."""
        with self._store.reading() as db:
            places = papers.headed(db, asker.sees, partnership, HEADINGS)
            tried = islice(suggested(places), TRIED * most)
            answered = (q for q in tried if _answers(Enquiry(db, asker.sees, partnership, None).answer(q)[0]))
            return tuple(islice(answered, most))

    def asks(self, text: str) -> bool:
        """Whether a text that somebody writes in a thread with Remit is a question to it, as far as its words tell."""
        return is_question_for_remit(text, self._is_name)

    def _is_name(self, word: str) -> bool:
        """Whether a word names a partnership, or is what papers abbreviate a name to."""
        with self._store.reading() as db:
            bearers = papers.partnerships(db, EVERYBODY)
            own = any(word in name_words(p) for p in bearers) and not is_generic(word)
            return own or bool(names.called(db, word, Scope(EVERYBODY)))

    def answered_in(self, thread: str) -> bool:
        """Whether a question was answered in that thread."""
        with self._store.reading() as db:
            return turns.latest(db, thread) is not None

    def forget(self, threads: Collection[str]) -> None:
        """Drop what was asked in these threads."""
        if threads:
            with self._store.writing() as db:
                turns.forget(db, threads)


def _answers(answer: Answer) -> bool:
    return answer.found and not answer.choices


def _answered(db: Database, text: str, asker: Asker, partnership: str, before: Turn | None) -> tuple[Answer, Turn]:
    """The papers' answer with the turn that it makes; a text that points into the list before is made out first."""
    items = before.items if before else ()
    item = meant(text, items)
    if before and item == "":
        return too_few(text, items), before
    if before and item in papers.partnerships(db, asker.sees):
        text, partnership, before = before.question, item or "", None
    elif before and item:
        quoted_item = quoted(db, text, item, before, asker.sees)
        if quoted_item:
            return quoted_item, before
        text = item
    return Enquiry(db, asker.sees, partnership, before, sunk(db, text)).answer(spelt_out(text, items))
