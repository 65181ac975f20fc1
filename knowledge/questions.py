"""What is asked, what is said of the answers, and what officers answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from knowledge.answering.alike import likeness
from knowledge.answering.curated import own_words
from knowledge.answering.scope import named
from knowledge.errors import NotUnderstood
from knowledge.quotes import quotes_in
from knowledge.store import Store, asked, cases, curated, feedback, papers, search
from knowledge.store.folding import packed, unpacked
from knowledge.types import (
    Answer,
    Approval,
    Asker,
    Asking,
    Case,
    Clock,
    Curated,
    NewAsking,
    NewCurated,
    Outcome,
    Tally,
    Wanted,
)

FORGOTTEN = "I no longer remember that answer: please ask once more."


class Forgotten(NotUnderstood):
    """The question is older than questions are kept."""


@dataclass(frozen=True)
class Vote:
    """What became of a vote: whether it is news, and the case that it opened, if any."""

    fresh: bool
    case: Case | None = None


class Questions:
    """The questions that people put to Remit, their votes, the officers' queue and the officers' answers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def note(self, new: NewAsking, answer: Answer, *, folded: bool = False) -> int:
        """Keep a question with what its answer quoted; gives its number. `folded` keeps the whole answer."""
        new = replace(new, question=new.question.encode("utf-8", "replace").decode("utf-8"))
        kept = Outcome(answer.found, likeness(new.question), quotes_in(answer), packed(answer) if folded else "")
        with self._store.writing() as db:
            return asked.keep(db, new, kept, self._clock())

    def about(self, asker: Asker, question: str, answer: Answer, set_to: str) -> str:
        """The partnership that a question is about: that its words name, else its answer's, else the one set."""
        with self._store.reading() as db:
            known = named(question, papers.partnerships(db, asker.sees), lambda word: search.spread(db, word))
        shown = dict.fromkeys(e.paper.partnership for e in answer.excerpts)
        own = known.partnerships or ((set_to,) if set_to else tuple(shown))
        return own[0] if len(own) == 1 else ""

    def asking(self, number: int) -> Asking:
        """The question of that number. Raises Forgotten."""
        with self._store.reading() as db:
            return _asking(db, number)

    def whole(self, number: int, asker: Asker) -> Answer:
        """An answer that was shown in part, whole.

        Raises Forgotten, or NotUnderstood where the asker may not see it.
        """
        with self._store.reading() as db:
            kept = asked.folded(db, number)
            if not kept:
                raise Forgotten(FORGOTTEN)
            answer = unpacked(kept)
            if not all(papers.visible(db, e.paper.path, asker.sees) for e in answer.excerpts):
                raise NotUnderstood("This stands in papers that not everyone here may see, or that are gone.")
        return answer

    def vote(self, number: int, who: str, *, helpful: bool) -> Vote:
        """Keep a vote. One against opens a case for the officers; one taken back closes it. Raises Forgotten."""
        now = self._clock()
        with self._store.writing() as db:
            asking = _asking(db, number)
            fresh = feedback.vote(db, asking, who, now, helpful=helpful)
            if not helpful:
                case, news = cases.open_case(db, asking, Wanted.LOOK, who, now) if fresh else (None, False)
                return Vote(fresh, case if news else None)
            case = cases.of_asking(db, number)
            if case and case.wants is Wanted.LOOK and not feedback.wrong(db, number):
                cases.close(db, case.id, now)
        return Vote(fresh)

    def ask_officer(self, number: int, who: str) -> tuple[Case, bool]:
        """Put a question into the officers' queue; False where it waits there already. Raises Forgotten."""
        with self._store.writing() as db:
            return cases.open_case(db, _asking(db, number), Wanted.ANSWER, who, self._clock())

    def posted(self, case: Case, channel: str, ts: str) -> None:
        """Note where a case was posted for the officers."""
        with self._store.writing() as db:
            cases.posted(db, case.id, channel, ts)

    def case_in(self, channel: str, thread: str) -> Case | None:
        """The case that heads a thread."""
        with self._store.reading() as db:
            return cases.in_thread(db, channel, thread)

    def case(self, number: int) -> Case | None:
        """The case of that number."""
        with self._store.reading() as db:
            return cases.get(db, number)

    def waiting(self, partnership: str = "") -> Sequence[Case]:
        """What waits for an officer, the oldest first."""
        with self._store.reading() as db:
            return cases.waiting(db, partnership)

    def approve(self, new: NewCurated, by: Approval) -> tuple[Curated, bool]:
        """Keep an officer's answer and close its case; False where the form was kept before.

        Raises NotUnderstood where the question holds no word to know it by.
        """
        same = likeness(new.question, own_words(new.partnership))
        if not same:
            raise NotUnderstood("Write the question so that it says what it is about: I know it again by its words.")
        with self._store.writing() as db:
            kept, fresh = curated.approve(db, new, same, by, self._clock())
            if by.case:
                cases.close(db, by.case, self._clock())
        return kept, fresh

    def withdraw(self, number: int, by: str) -> tuple[Curated | None, bool]:
        """Take an officer's answer back; False where it does not stand."""
        with self._store.writing() as db:
            return curated.get(db, number), curated.withdraw(db, number, by, self._clock())

    def standing(self) -> Sequence[Curated]:
        """The officers' answers, the latest first."""
        with self._store.reading() as db:
            return [one for _, one in curated.standing(db)]

    def unanswered(self, partnership: str = "") -> Sequence[Tally]:
        """Questions without an answer, the most asked first."""
        with self._store.reading() as db:
            return asked.unanswered(db, partnership)

    def most_asked(self, partnership: str = "") -> Sequence[Tally]:
        """Questions, the most asked first."""
        with self._store.reading() as db:
            return asked.most_asked(db, partnership)


def _asking(db: Database, number: int) -> Asking:
    found = asked.get(db, number)
    if found is None:
        raise Forgotten(FORGOTTEN)
    return found
