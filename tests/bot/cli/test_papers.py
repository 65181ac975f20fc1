"""`remit index` and `remit ask` as a person runs them."""

import json
from pathlib import Path


def test_papers_are_read_once_and_then_only_what_changed(remit, papers) -> None:
    assert "1 read" in remit("index", papers).stdout
    assert "0 read, 1 unchanged" in remit("index", papers).stdout
    (papers / "aldwash" / "minutes.txt").write_text("MINUTES\n\nThe Board agreed the budget.\n", encoding="utf-8")
    assert "1 read, 1 unchanged" in remit("index", papers).stdout


def test_an_empty_file_is_named_and_the_others_are_read(remit, papers) -> None:
    (papers / "aldwash" / "empty.txt").touch()
    done = remit("index", papers)
    assert done.returncode == 0
    assert "empty.txt" in done.stderr
    assert "1 read" in done.stdout


def test_nothing_readable_is_an_error(remit, tmp_path) -> None:
    (Path(tmp_path) / "lone").mkdir()
    (Path(tmp_path) / "lone" / "empty.txt").touch()
    done = remit("index", Path(tmp_path) / "lone")
    assert done.returncode == 1
    assert "empty.txt" in done.stderr


def test_a_path_that_is_not_there_is_one_sentence(remit, tmp_path) -> None:
    done = remit("index", Path(tmp_path) / "nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_that_cannot_be_opened_is_one_sentence(remit, papers, tmp_path) -> None:
    bad = Path(tmp_path) / "bad.db"
    bad.write_text("not a database" * 100, encoding="utf-8")
    done = remit("index", papers, REMIT_DATABASE=str(bad))
    assert done.returncode == 1
    assert "REMIT_DATABASE" in done.stderr
    assert "Traceback" not in done.stderr
    assert bad.read_text(encoding="utf-8").startswith("not a database")


def test_an_answer_quotes_the_paper(remit, papers) -> None:
    remit("index", papers)
    answer = json.loads(remit("ask", "what is the quorum of the board?", "--json").stdout)
    assert answer["found"]
    assert "five members" in answer["text"]
    assert answer["citations"][0]["document"] == "aldwash/protocol.md"
    assert set(answer) == {"id", "found", "text", "choices", "citations", "seconds"}


def test_a_batch_is_answered_in_order_and_follows_its_threads(remit, papers, tmp_path) -> None:
    remit("index", papers)
    questions = [
        {"id": "a", "question": "what is the quorum of the board?"},
        {"id": "b", "question": "and how often does it meet?", "follows": "a"},
        {"id": "c", "question": "what's the weather in Lisbon?", "partnership": None},
    ]
    batch = Path(tmp_path) / "questions.jsonl"
    batch.write_text("\n".join(map(json.dumps, questions)), encoding="utf-8")
    answers = [json.loads(line) for line in remit("ask", "--batch", batch).stdout.splitlines()]
    assert [a["id"] for a in answers] == ["a", "b", "c"]
    assert "six times a year" in answers[1]["text"]
    assert not answers[2]["found"]


def test_a_line_that_is_not_a_question_is_named(remit, tmp_path) -> None:
    batch = Path(tmp_path) / "questions.jsonl"
    batch.write_text('{"id": 1, "question": "a"}\n{"id": 2}\n', encoding="utf-8")
    done = remit("ask", "--batch", batch)
    assert done.returncode == 1
    assert "line 2" in done.stderr


def test_no_question_says_what_to_write(remit) -> None:
    done = remit("ask")
    assert done.returncode == 1
    assert "remit ask" in done.stderr


def test_a_line_ends_where_json_lines_do(remit, papers, tmp_path) -> None:
    """A question copied from a page may hold a line separator of Unicode's."""
    remit("index", papers)
    batch = Path(tmp_path) / "questions.jsonl"
    batch.write_text('{"id": 1, "question": "what is the\u2028quorum of the board?"}\r\n', encoding="utf-8")
    done = remit("ask", "--batch", batch)
    assert json.loads(done.stdout)["found"], done.stderr


def test_a_batch_that_is_not_utf_8_is_one_sentence(remit, tmp_path) -> None:
    batch = Path(tmp_path) / "questions.jsonl"
    batch.write_bytes(b'\xff\xfe{"id": 1}')
    done = remit("ask", "--batch", batch)
    assert done.returncode == 1
    assert done.stderr.startswith(f"remit: {batch} ")
    assert "UTF-8" in done.stderr


def test_a_partnership_that_is_not_there_is_named_with_those_that_are(remit, papers) -> None:
    remit("index", papers)
    done = remit("ask", "what is the quorum?", "--partnership", "nonesuch")
    assert done.returncode == 1
    assert "nonesuch" in done.stderr
    assert "aldwash" in done.stderr
    assert remit("ask", "what is the quorum?", "--partnership", "Aldwash").returncode == 0
