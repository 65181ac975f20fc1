"""Rules for decisions told without a word of deciding: "Thursdays it is", "got the green light", "5-2 in favour"."""

from knowledge.register.capture.phrases import any_of, compiled

_THING = r"(?!(?:my|your|his|her|i|he|she|it|we|they|you|that|this|what|who|which|nothing|none)\b)[\w(£][^,;:?]{2,60}?"

OUTCOME = compiled(
    any_of(rf"""
    ^\W*(?:(?:so|ok|right|and|yes|good|then|great|lovely|brilliant|perfect|excellent|fine|cool|super)\b[\s,:–!-]+)*(?P<what1>(?!(?:what|how|who|where|that|as|i|you|know|think|if)\b)[\w'£-]+
        (?:\s[\w'£-]+){{0,3}} it is\b(?:\W*$| then\b.*|, .*| from .*))
    ^(?P<what2>{_THING} (?:got|gets|has|have|given|was given|were given)(?: got)? the (?:green
        \slight|go[- ]ahead|nod|thumbs[- ](?:up|down)|chop)\b.*)
    ^\W*(?:(?:so|ok|right|and|sadly)\b[\s,:–-]+)*(?P<what3>we (?:won't|will not|aren't going to|are not going to|shan't)
        \s(?:be )?(?:renew|enter|proceed|continu|extend|fund|pursu|replac|merg|bid|appoint|sign|go(?:ing)? ahead
        |sponsor|host)\w*\b.*)
    ^(?P<what4>{_THING} (?:has been|have been|was|were|is|are)(?: now| finally| all)? (?:scrapped|waved through
        |nodded through
        |knocked back|thrown out|shelved|axed|binned|voted (?:down|through)|green-?lit|rubber[- ]stamped|put on hold
        |wound
        \sup|abandoned(?! (?:in|on|at)\b)|vetoed|overruled)\b.*)
    ^\W*(?P<what5>by (?:common consent|consensus|general agreement|acclamation|a majority)\b.*)
    ^\W*(?:nem con|unanimous|by consensus|(?:approved|agreed) by (?:email|circulation|correspondence)|chair's
        \saction)\s*[:–—-]\s*(?P<what6>\S.*)
    ^\W*(?P<what7>\d+\s*(?:-|–|to|v)\s*\d+ (?:in favour|for|against)\b.*)
    (?P<what8>^.*\b(?:committee|board|council|exec|group|trust|partnership|union|club)'?s? (?:position|line|view)
        \sis (?:now )?that\b.*)
    ^(?P<what9>(?!(?:item|minute|agenda|action|leave|holiday|expenses?)\b){_THING}): (?:approved|agreed|rejected
        |refused|carried|endorsed
        |adopted|lost)\b.*
    (?P<what10>\bput to (?:the|a) vote\b.*\b(?:lost|carried|passed|fell|defeated)\b.*)
    ^(?P<what11>.{{8,}}?)[,–—-]+ (?:we|everyone|all)(?: all| both)? (?:agreed|decided)(?: on (?:that|it))?\W*$
    \bdecision is final\s*[:–—-]\s*(?P<what12>\S.*)
    """)
)
"""What came of it stands in the one of its groups that is found."""
