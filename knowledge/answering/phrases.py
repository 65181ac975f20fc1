"""What people say in several everyday words, and what papers write for it."""

PHRASES: tuple[tuple[str, str], ...] = (
    (
        r"at the (?:moment|minute)|at present|(?:right|just) now|these days|as (?:it|things) stands?|at all|by the way"
        r"|in (?:total|all this|short|brief|full|a nutshell|one go)|so far|to date|for (?:now|reference|the record)"
        r"|to (?:begin|start) with|first of all|for starters"
        r"|off the top of your head|at any (?:one )?time|in the first place|in the end|end up(?: with)?",
        " ",
    ),
    (r"(?:be|being|is|are|was|were) there (?:for|to do)(?=\W*$)", "purpose of"),
    (r"how (often|long|much|many|far|soon|big|old)['’]s", r"how \1"),
    (
        r"\b(partnerships|papers?|reports?|minutes|boards|councils|they)(?:['’]s?)? (?:papers )?"
        r"(?:quote|cite|mention|refer to)s?(?= (?:section|article|clause|the|guidance)\b)",
        r"\1",
    ),
    (r"call(?:s|ed|ing)? off", "cancel"),
    (r"(?:be|being|get|been) told (?:about|of)", "notice of"),
    (
        r"what(?:['’]?s| is| are| was) (\w[\w ]{1,40}?) (?:actually |really |even )?"
        r"(?<!responsible )(?<!accountable )(?<!paid )for(?=\W*$)",
        r"purpose of \1",
    ),
    (r"an(?:other|y other) look|a second look|look(?:s|ed|ing)? (?:at )?again", "review"),
    (r"c[ao]m(?:es?|ing) down (?:on the side|in favour) of|(?:is|are|was|were) in favour of", "prefer"),
    (r"plump(?:s|ed|ing)? for", "prefer"),
    (r"hand(?:s|ed|ing)? (?:over )?to", "delegate"),
    (r"carr(?:y|ies|ied|ying) on", "continue"),
    (r"chip(?:s|ped|ping)? in", "contribute"),
    (
        r"chuck(?:s|ed|ing)? (?:off|out)|kick(?:s|ed|ing)? out|kicked off(?= (?:the|our|a)\b)"
        r"|(?:get|got|getting) rid of|(?:get|vote)s? (?:\w+ ){1,2}off",
        "remove",
    ),
    (r"draw(?:s|n|ing)? (?:people )?from", "represented"),
    (r"in charge of", "responsible for"),
    (r"quals", "qualifications"),
    (r"(?:what(?:['’]?s| is| was) )?the (?:whole |real )?point of", "purpose of"),
    (
        r"what(?:['’]?s| is) left(?: over)?(?= (?:if|when|after)\b.*\b(?:fold|clos|dissolv|wind|wound|shut)\w*)",
        "remaining assets",
    ),
    (r"fall(?:s|en|ing)? out", "dispute"),
    (r"get(?:s|ting)? together|got together", "meet"),
    (r"get(?:s|ting)? (?:the )?(?:final|last) (?:say|word)|(?:final|last) (?:say|word)", "final decision"),
    (r"go(?:es|ing)? to (?:a )?vote", "vote"),
    (r"hand(?:s|ed|ing)? (?:in|over)", "submit"),
    (r"every (month|quarter|week|year)", r"\1ly"),
    (r"(?:get|gets|got|getting|be|been|keeps?) in touch(?: with)?|who (?:do|should|can) (?:i|we|you) ring", "contact"),
    (r"(?:is|was|be|it['’]s|who['’]s) (?:it |that )?up to(?! \d| date)", "decision of"),
    (
        r"keep(?:s|ing)? the books|(?:look(?:s|ed|ing)? after|handles?|holds?) the (?:money|purse strings|finances)",
        "treasurer",
    ),
    (r"let(?:s|ting)? (?:\w+ )?in", "admit"),
    (r"look(?:s|ed|ing)? after", "responsible"),
    (r"look(?:s|ed|ing)? (?:over|again at)|(?:come|go)(?:es|ing)? back to", "review"),
    (r"(?:are|is|were|was|be|get|gets|getting) (?:we |they |it |you )?sent", "receive"),
    (r"(?:sends?|sent|gave|gives?|tendered) (?:their |his |her )?(?=apol\w+)", " "),
    (
        r"(?:is it|costs?|pay|charged?)(?: \w+){0,3} to (?:join|belong to|be (?:in|part of|a member of))(?= )",
        "membership",
    ),
    (r"up and run+ing|off the ground", "established"),
    (r"ma(?:de|kes?) up of|makes? up(?= (?:the|our|a|this|that)\b)", "comprises"),
    (r"pull(?:s|ed|ing)? out", "withdraw"),
    (r"put(?:s|ting)? off", "postpone"),
    (r"put(?:s|ting)? (?:the |their )?money (?:up|in)|put(?:s|ting)? up (?:the )?money", "fund"),
    (r"run(?:s|ning)? out|runs? until", "expire"),
    (r"set(?:s|ting)? up", "establish"),
    (r"sign(?:s|ed|ing)? off", "approve"),
    (r"sit(?:s|ting)? (?:above|over)", "accountable"),
    (r"sp(?:eaks?|eaking|oke) (?:for|on behalf of)", "represent"),
    (r"(?:bodies?|tier|group|who|which body|what) (?:is |sits )?above", "accountable"),
    (r"stand(?:s|ing)? in for", "substitute"),
    (r"step(?:s|ped|ping)? down", "resign"),
    (r"tak(?:e|es|en|ing) over|took over", "replace"),
    (r"throw(?:s|n|ing)? out|threw out|turn(?:s|ed|ing)? down|knock(?:s|ed|ing)? back", "reject"),
    (r"turn(?:s|ed|ing)? (?:\w+ )?into", "become"),
    (r"turn(?:s|ed|ing)? up", "attend"),
    (r"wound up|wind(?:s|ing)? (?:it |them )?up", "dissolve"),
)
"""Patterns of what is said, each with what stands for it; of equals the first."""
