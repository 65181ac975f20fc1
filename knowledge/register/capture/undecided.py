"""Rules for what was not decided here, or not now: "not agreed yet", "when they approved", "agreed in 2012"."""

from knowledge.register.capture.phrases import any_of, compiled

_UNDECIDED = compiled(
    any_of(r"""
    \b(?:as|what|when|where|whether|why|who|how|whatever|which|until|once|after|before|since|because|if|thought
        |remember|understood|believe|said|think|surprised|glad|nearly|almost|hope|hopefully|sure|unless|recall|wish
        |whatever|pretend|assume\w*)(?: (?:it|it's|we|we'd|we've|was|the(?: [\w]+){0,5}|they|had|have|been|that
        |previously|originally|you|everyone|board|exec))* (?:agreed?|decided?|resolved|approved|ratified|endorsed
        |adopted|signed off)\b
    (?:\b(?:not|never|yet to|to be|still to|be|being|get|getting|needs? to be|without|no|awaiting|nothing|none
        |neither|nobody|hardly|barely|can|could|will|would|should|must|may|might|cannot)|n't) (?:(?:yet|been
        |formally|fully|all|actually|quite|was|is|has|have|ever|really|be|we|they) )*(?:agreed?|decided?|resolved?
        |approved?|ratif(?:y|ied)|endorsed?|adopt(?:ed)?|accepted|signed off|reached|elected|appointed|rejected)\b
    ^\W*(?:(?:over|up|down) )?in (?!(?:january|february|march|april|may|june|july|august|september|october|november
        |december|the|our|principle|full)\b)(?-i:[A-Z])\w+,? (?:the|they|their|a)\b
    \bagreed (?:lots|loads|all sorts|plenty|many|so many)\b
    \bagreed? to (?:disagree|differ)\b
    ^\W*(?:my|your)\b
    \b(?:has|have) the (?:powers?|authority|right) to \w+
    ^\W*(?:in line with|congrat\w*|thanks)\b
    \b(?:is|are) (?:\w+ )?(?:agreed|approved|signed off|adopted|endorsed|elected|appointed)\b.*\b(?:annually|yearly
        |quarterly
        |monthly|each|every|usually|normally|always)\b
    \b(?:apolog(?:y|ies)|offer|invitations?|invite|challenge) (?:was |were |is |are )?accepted\b
    \bno (?:decisions?|agreement|consensus|resolution|conclusion)\b
    \b(?:back )?in (?:the )?(?:19\d\d|20[01]\d)\b
    \bunder (?:the|our|its) (?:old|previous|former)\b
    \b(?:last year|years? ago|originally|historically|at the time|used to|previously|once upon)\b
    \bagreed? (?:with (?!the recommendation)|minutes of|actions?\b|by email\W*$)
    \b(?:i|he|she|they|you)(?:'ve| have| has|'s)? (?:all |both |also |finally |already |nearly )*(?:agreed?|decided
        |approved|accepted|confirmed|opted|voted|chosen|chose|recommended|supported|backed)\b(?! (?:our|my)\b)
    \b(?:dfe|government|ofsted|cqc|parliament|nhs england|ministers|home office|treasury|westminster|whitehall
        |senedd) (?:has|have|had)? ?(?:now )?(?:agreed|decided|approved|scrapped|rejected|announced)\b
    \b(?:agenda|minutes|notes|papers|actions)(?: (?:of|from) [^,.;:]{2,40}?)?(?: (?:was|were|have been|are
        |is))? (?:agreed|approved)\b
    """)
)


def is_undecided(masked: str) -> bool:
    """A word of deciding stands in it that tells of no decision to be kept."""
    return bool(_UNDECIDED.search(masked))
