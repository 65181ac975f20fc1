"""`remit facts` as a person runs it."""

import json


def test_facts_are_shown_with_their_place(remit, papers) -> None:
    remit("index", papers)
    shown = remit("facts", "--kind", "quorum").stdout
    assert "quorum: the Board: five members — aldwash/protocol.md, Aldwash Trust protocol" in shown


def test_facts_of_one_body_come_as_json(remit, papers) -> None:
    remit("index", papers)
    lines = remit("facts", "--body", "board", "--kind", "meeting frequency", "--json").stdout.splitlines()
    (fact,) = map(json.loads, lines)
    assert fact["value"] == "six times a year"
    assert fact["document"] == "aldwash/protocol.md"


def test_nothing_found_says_what_to_do(remit, papers) -> None:
    remit("index", papers)
    assert "remit facts" in remit("facts", "--body", "nonesuch").stdout


def test_a_partnership_is_known_as_people_write_it(remit, papers) -> None:
    remit("index", papers)
    assert "quorum" in remit("facts", "--partnership", "Aldwash").stdout
    refused = remit("facts", "--partnership", "nonesuch")
    assert refused.returncode == 1
    assert "aldwash" in refused.stderr
