"""Words that ask for a kind of answer: where it stands, they need not."""

from knowledge.answering.want import Want

ASKED_WITH: dict[Want, frozenset[str]] = {
    Want.MONEY: frozenset("cost costs costing bill price budget budgeted fee fees sum deposit amount funding".split()),
    Want.DATED: frozenset(
        "date dates dated day document documents letter letters meeting meetings minutes paper papers policy produced"
        " proposal proposals protocol report reports written".split()
    ),
    Want.DATE: frozenset("date dates deadline day days year years month months soon".split()),
    Want.REPORTS: frozenset("line manages managed".split()),
    Want.SHARE: frozenset("percent percentage proportion share fraction".split()),
    Want.FREQUENCY: frozenset("often frequently frequency regularly times".split()),
    Want.DURATION: frozenset("long term length ahead".split()),
    Want.COUNT: frozenset("many number fewest most big".split()),
    Want.BOUNDS: frozenset("fewest smallest least most biggest largest minimum maximum min max size number".split()),
    Want.WINNER: frozenset("won win wins winner winners elected".split()),
    Want.WEBSITE: frozenset("website site web webpage page address url".split()),
    Want.ATTENDED: frozenset("present attendance attended attendees came people".split()),
    Want.ABSENT: frozenset("apologies apology regrets absent missing missed sent gave away".split()),
    Want.TIME: frozenset("time times".split()),
    Want.TENURE: frozenset("long term terms length stint".split()),
    Want.ACTIONS: frozenset("action actions".split()),
    Want.QUORUM: frozenset("quorum quorate".split()),
    Want.CHAIR: frozenset("chair chairs chaired chairing chairman chairperson".split()),
    Want.AUTHOR: frozenset(
        "wrote written author authors authored prepared drafted signed signatory signatories contact officer report"
        " reports paper papers document documents name names".split()
    ),
    Want.CONTACT: frozenset("phone telephone tel number email contact contacts details extension".split()),
}
