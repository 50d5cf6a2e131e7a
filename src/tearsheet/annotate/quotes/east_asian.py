"""Chinese and Japanese word order: 他说："…" and 「…」と述べた."""

from __future__ import annotations

import re

from .attribution import Attribution
from .lexicon import Lexicon
from .marks import Region

_CLAUSE = re.compile(r"[。！？；;，,、\n：:“”「」『』]")
_ADVERB = "只才却卻仍曾又再便"
_ADVERB_OR_TOO = f"[{_ADVERB}还還也]"
_ZH_SUBJECT = re.compile(
    rf"(?:据|根据)?((?!{_ADVERB_OR_TOO})[\u3400-\u9fff·A-Za-z]{{1,20}}?)"
    rf"(?:[在对對向就于於把被将將给給让讓{_ADVERB}]|低头|哽咽|含泪|笑着|红着"
    r"|昨|今|日前|近日|随后|隨後|则|則|也|还|還|并|並|进一步|進一步|接受|$)"
)
_OPENS_WITHOUT = re.compile(_ADVERB_OR_TOO)
_TOWARD = re.compile("[对對向]")
_MANNER = re.compile(r"[\u3400-\u9fff]{2,3}[地著着]$")
_JA_SUBJECT = re.compile(r"([\u3040-\u30ff\u3400-\u9fff々ー・A-Za-z0-9（）()]{1,30}?)(?:さん|氏)?(?:は|が|も)")


def attribute_east_asian(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> Attribution | None:
    """Cue and speaker in the sentence around a quote."""
    return (
        _japanese(text, region, floor, ceiling, lexicon)
        if lexicon.language == "ja"
        else _chinese(text, region, floor, ceiling, lexicon)
    )


def _chinese(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> Attribution | None:
    start = _last(text, "。！？\n”", floor, region.outer_start)
    before = text[start : region.outer_start]
    verbs = list(lexicon.verb.finditer(before))
    if verbs:
        begin = verbs[-1].start()
        for verb in reversed(verbs[:-1]):
            if verb.end() != begin:
                break
            begin = verb.start()
        cue = (start + begin, start + verbs[-1].end())
        return Attribution(_without_manner(text, _subject(text, start, cue[0])), cue, 0.9)
    stop = next(
        (m.start() for m in re.finditer(r"[。！？\n]", text[region.outer_end : ceiling])),
        ceiling - region.outer_end,
    )
    after = text[region.outer_end : region.outer_end + stop]
    found = lexicon.verb.search(after[:40])
    if found:
        base = region.outer_end
        return Attribution(_subject(text, base, base + found.start()), (base + found.start(), base + found.end()), 0.85)
    return None


def _subject(text: str, start: int, verb: int) -> tuple[int, int] | None:
    """The words in front of the verb, back to the clause's beginning, without place and manner."""
    clause = start
    for match in _CLAUSE.finditer(text, start, verb):
        if match.end() < verb:
            clause = match.end()
    toward = _TOWARD.match(text, clause, verb)
    if toward and start < clause:
        # "吴先生在节目中，对来宾说": the same.
        return _subject(text, start, clause - 1)
    match_subject = _ZH_SUBJECT.match(text, clause, verb) if not toward else None
    if match_subject and match_subject.group(1):
        return match_subject.span(1)
    if start < clause and _OPENS_WITHOUT.match(text, clause, verb):
        # "机长马志强走下舷梯，只说了三个字": the subject stands in the clause before.
        return _subject(text, start, clause - 1)
    return (clause, verb) if 0 < verb - clause <= 20 else None


def _without_manner(text: str, subject: tuple[int, int] | None) -> tuple[int, int] | None:
    """The subject without the adverb behind it ("she joking-ly"), which the particle 地 marks."""
    if subject is None or text[subject[1] - 1] not in "地著着":
        return subject
    manner = _MANNER.search(text, *subject)
    return (subject[0], manner.start()) if manner and manner.start() > subject[0] else subject


def _japanese(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> Attribution | None:
    found = lexicon.verb.match(text, region.outer_end, min(ceiling, region.outer_end + 30))
    start = _last(text, "。！？\n", floor, region.outer_start)
    topic = _topic(text, start, region.outer_start)
    # "「...」と、近くに住む中村和子さんは話す", "「...」。中村さんはそう言う"
    begin = region.outer_end + (2 if text.startswith("と、", region.outer_end) else 1)
    behind = _JA_SUBJECT.match(text, begin, min(ceiling, begin + 50)) if found is None else None
    mention = topic.span(1) if topic else behind.span(1) if behind else None
    if mention is None and found is not None:
        # "中村さんは首を振った。「...」と訴えた"
        before = _topic(text, max(floor, _last(text, "。！？\n", floor, max(floor, start - 1))), start)
        if before is not None and text[before.end() - 1] == "は":
            return Attribution(before.span(1), found.span(), 0.8)
    if found is None and mention is None:
        return None
    cue = found.span() if found else None
    return Attribution(mention, cue, 0.9 if found else 0.6)


def _topic(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last topic of a sentence, or else its first subject."""
    topic = None
    for match in _JA_SUBJECT.finditer(text, start, end):
        if match[1][-1] in "にでとへ":  # "記者団には"
            continue
        if topic is None or text[match.end() - 1] == "は":
            topic = match
    return topic


def _last(text: str, marks: str, floor: int, end: int) -> int:
    return max([floor, *(text.rfind(mark, floor, end) + 1 for mark in marks)])
