"""The way to the quotes of an article: marks, attribution in each passage, speakers, reported speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tearsheet.layout import Layout, Passage

from .attribution import Attribution, announced, attribute, fallback, named_before, same_sentence
from .blocks import signature_behind, signed_quotation
from .describing import describe
from .east_asian import attribute_east_asian
from .english import announced_english, attribute_english, guessed, told_before
from .found import FoundQuote, Range
from .incises import LANGUAGES as INCISED
from .incises import dialogue_line, parted
from .indirect import Reported, may_report, reported_speech
from .kinds import is_quote, kind_of
from .lexicon import Lexicon, lexicon
from .marks import Region, has_single_marks_alone, quoted_regions
from .resolving import People
from .tagging import Tagged, tagged, words_of
from .turns import turn, turns_of

# Bounds that no real passage reaches; they keep hostile ones linear.
_SHARED_REACH, _COMPARED, _LONGEST_COMPARED, _MOST_PULLED = 20, 200, 5000, 30
# How sure a name in front of the words is, from 0 to 1.
_LABELLED = 0.97
# Passages above in which whoever spoke last is looked for.
_ABOVE = 2
_READ = frozenset(("paragraph", "list_item", "faq_answer", "quotation"))


def find_quotes(layout: Layout) -> list[FoundQuote]:
    """The quotes of an article in reading order."""
    words = lexicon(layout.language)
    text = layout.text
    spans = [(p.start, p.end) for p in layout.passages if p.kind in _READ]
    regions_of = _regions(layout, words)
    quoted = [(region.outer_start, region.outer_end) for regions in regions_of.values() for region in regions]
    people = People(text, spans, words, (), quoted)
    quotes: list[FoundQuote] = []
    pulled: list[FoundQuote] = []
    last_speaker: str | None = None
    spoken = turns_of(layout, people)
    for index, passage in enumerate(layout.passages):
        if passage.kind not in _READ:
            continue
        if index in spoken:
            quotes.append(turn(layout, index, spoken[index]))
            people.spoke(quotes[-1].speaker, quotes[-1].end)
            continue
        regions = regions_of.get(index, [])
        if passage.kind == "quotation" and (not regions or _covers(regions, passage) < 0.5):
            signed = signed_quotation(layout, index, people)
            if signed is not None and signed.mention is None:
                _announce(text, passage, signed, people, words, last_speaker)
            if signed is not None and not _repeats(quotes, text, signed):
                quotes.append(signed)
                pulled += [signed] if signed.cue is None else []
            continue
        tokens = _tokens(text, passage, regions, words)
        reports = tokens is not None and passage.kind != "quotation"
        reported = Reported(reported_speech(tokens, index) if tokens is not None and reports else [], people)
        found = _quotes_of(text, passage, index, regions, tokens, words, people, quotes, reported, last_speaker)
        for quote in found:
            last_speaker = quote.speaker or last_speaker
        reported.tell(passage.end, last_speaker)
        above = len(quotes)
        if len(found) == 1 and found[0].cue is None and _covers(regions, passage) > 0.8:
            found = [] if _repeats(quotes, text, found[0]) else found
            pulled += found
        quotes += found
        # Only this passage's: to sort all of them anew costs the square of a long text.
        quotes[above:] = sorted([*quotes[above:], *reported.found], key=_place)
    return _without_pulled(quotes, pulled, text)


def _without_pulled(quotes: list[FoundQuote], pulled: Sequence[FoundQuote], text: str) -> list[FoundQuote]:
    """The quotes without the pull quotes set above the place where the article says who said it."""
    dropped = {id(pull) for pull in pulled[:_MOST_PULLED] if _said_below(quotes, pull, text)}
    return [quote for quote in quotes if id(quote) not in dropped] if dropped else quotes


def _said_below(quotes: Sequence[FoundQuote], pull: FoundQuote, text: str) -> bool:
    words = text[pull.start : pull.end].casefold().rstrip(".,!?")
    return 30 < len(words) <= _LONGEST_COMPARED and any(
        each.cue is not None and each.start > pull.end and words in text[each.start : each.end].casefold()
        for each in quotes[: 2 * _COMPARED]
    )


def _tokens(text: str, passage: Passage, regions: list[Region], words: Lexicon) -> Tagged | None:
    """The tokens of an English passage that has quotes or may report speech."""
    if words.language != "en" or not (regions or may_report(text[passage.start : passage.end])):
        return None
    return tagged(text, passage.start, passage.end, regions)


def _regions(layout: Layout, words: Lexicon) -> dict[int, list[Region]]:
    """The quoted stretches by passage; a quote left open above may go on in the next."""
    found: dict[int, list[Region]] = {}
    carried: Region | None = None
    single = has_single_marks_alone(layout.text)
    for index, passage in enumerate(layout.passages):
        if passage.kind not in _READ:
            continue
        regions = quoted_regions(layout.text, passage.start, passage.end, index, carried, single=single)
        carried = regions[-1] if regions and not regions[-1].closed else None
        if words.language in INCISED:
            # Marks inside a paragraph of dialogue are part of what is said there.
            spoken = dialogue_line(layout.text, passage.start, passage.end, index, words)
            regions = spoken or _told_within(layout.text, passage, regions, words)
        if regions:
            found[index] = regions
    return found


def _told_within(text: str, passage: Passage, regions: Sequence[Region], words: Lexicon) -> list[Region]:
    """The regions, parted where who speaks stands between the words."""
    floors = [passage.start, *(region.outer_end for region in regions)]
    ceilings = [*(region.outer_start for region in regions[1:]), passage.end]
    each = zip(regions, floors, ceilings, strict=False)
    return [part for region, floor, ceiling in each for part in parted(text, region, floor, ceiling, words)]


def _place(quote: FoundQuote) -> tuple[int, int]:
    return quote.passage, quote.start


def _covers(regions: Sequence[Region], passage: Passage) -> float:
    return sum(region.end - region.start for region in regions) / max(1, passage.end - passage.start)


def _repeats(quotes: Sequence[FoundQuote], text: str, quote: FoundQuote) -> bool:
    """A pull quote: the same words stand in another quote."""
    words = text[quote.start : quote.end].casefold().rstrip(".,!?")
    return 30 < len(words) <= _LONGEST_COMPARED and any(
        words in text[each.start : min(each.end, each.start + _LONGEST_COMPARED)].casefold()
        for each in quotes[-_COMPARED:]
    )


def _quotes_of(
    text: str,
    passage: Passage,
    index: int,
    regions: list[Region],
    tokens: Tagged | None,
    words: Lexicon,
    people: People,
    before: Sequence[FoundQuote],
    reported: Reported,
    last_speaker: str | None,
) -> list[FoundQuote]:
    attributions = [_attribution(text, passage, regions, place, words, tokens) for place in range(len(regions))]
    found: list[FoundQuote] = []
    opening = _signed(text, passage, regions) or _opening(text, passage, regions, words)
    for place, region in enumerate(regions):
        own = attributions[place]
        if region.continues and before:
            _continue_quote(before[-1], region)
            if own is not None and before[-1].cue is None:
                # "... of me.” “And I thank my wife,” Tolliver said": who says it is told behind the last paragraph.
                _name_speaker(
                    text, passage, before[-1], own, regions, people, words, found, before, reported.last, last_speaker
                )
            continue
        if own is None and place:
            own = attributions[place] = _of_sentence(text, regions, attributions, place)
        if not is_quote(text, region, own) and not (found and _goes_on(text, region, tokens)):
            continue
        last_speaker = reported.tell(region.start, (found[-1].speaker if found else None) or last_speaker)
        if _is_supposed(text, own, words):
            continue
        shared = own or (guessed(tokens, region) if tokens else None)
        if shared is None and (found or reported.last is None):
            shared = (
                _of_above(attributions, place)
                or _told_in_front(text, passage, regions, place, tokens, words)
                or _of_below(attributions, place)
                or opening
            )
        quote = FoundQuote(region.start, region.end, kind_of(text, region, own), index, [(region.start, region.end)])
        _name_speaker(text, passage, quote, shared, regions, people, words, found, before, reported.last, last_speaker)
        found.append(quote)
    return found


def _is_supposed(text: str, own: Attribution | None, words: Lexicon) -> bool:
    """Words that the reader might say: "you can say, “...”"."""
    if own is None or own.mention is None or words.language != "en":
        return False
    said = text[slice(*own.mention)].casefold()
    return said in words_of("advised") or said.startswith("use ")


def _attribution(
    text: str, passage: Passage, regions: Sequence[Region], place: int, words: Lexicon, tokens: Tagged | None
) -> Attribution | None:
    region = regions[place]
    if region.label is not None or region.cue is not None:
        return Attribution(region.label, region.cue, _LABELLED)
    if tokens is not None:
        return attribute_english(tokens, region)
    floor = regions[place - 1].outer_end if place else passage.start
    ceiling = regions[place + 1].outer_start if place + 1 < len(regions) else passage.end
    if words.language in ("zh", "ja"):
        return attribute_east_asian(text, region, floor, ceiling, words)
    return attribute(text, region, floor, ceiling, words)


def _signed(text: str, passage: Passage, regions: Sequence[Region]) -> Attribution | None:
    """Who signs a passage that opens and ends with quotes."""
    if not regions or regions[0].outer_start - passage.start > 1:
        return None
    name = signature_behind(text, regions[-1].outer_end)
    return Attribution(name, None, 0.75) if name is not None else None


def _opening(text: str, passage: Passage, regions: Sequence[Region], words: Lexicon) -> Attribution | None:
    """Whom the line above announces, for a passage that opens with a quote."""
    if not regions or regions[0].outer_start - passage.start > 1:
        return None
    return _announcing(text, passage, words)


def _announce(
    text: str, passage: Passage, quote: FoundQuote, people: People, words: Lexicon, last_speaker: str | None
) -> None:
    """Give a block quotation the speaker whom the line above announces by its colon."""
    told = _announcing(text, passage, words)
    if told is not None and told.mention is not None:
        quote.mention, quote.cue = told.mention, told.cue
        quote.speaker = people.resolve(told.stands_for or told.mention, last_speaker)
        people.spoke(quote.speaker, quote.end)


def _announcing(text: str, passage: Passage, words: Lexicon) -> Attribution | None:
    """Whom the line above a passage announces by its colon."""
    end = passage.start
    while end > 0 and text[end - 1].isspace():
        end -= 1
    start = text.rfind("\n", 0, end) + 1
    if words.language == "en":
        return announced_english(tagged(text, start, end, [])) if text.endswith(":", start, end) else None
    return announced(text, start, end, words)


def _of_sentence(
    text: str, regions: Sequence[Region], attributions: Sequence[Attribution | None], place: int
) -> Attribution | None:
    """The attribution of the quote before, when both stand in one sentence: X called it “a” and “b”."""
    before = attributions[place - 1]
    if before is None or not same_sentence(text, regions[place - 1], regions[place]):
        return None
    return replace(before, sure=before.sure - 0.1)


def _told_in_front(
    text: str, passage: Passage, regions: Sequence[Region], place: int, tokens: Tagged | None, words: Lexicon
) -> Attribution | None:
    """Whom the sentence in front of a quote tells of: "Asked about it, Lind laughed."."""
    if tokens is not None:
        return told_before(tokens, regions[place])
    if words.language in ("zh", "ja", "ar"):
        return None
    return named_before(text, regions[place - 1].outer_end if place else passage.start, regions[place], words)


def _of_above(attributions: Sequence[Attribution | None], place: int) -> Attribution | None:
    """The attribution of the nearest quote of the passage above."""
    above = range(place - 1, max(-1, place - 1 - _SHARED_REACH), -1)
    return next((found for other in above if (found := attributions[other]) is not None), None)


def _of_below(attributions: Sequence[Attribution | None], place: int) -> Attribution | None:
    """That of the nearest below."""
    below = range(place + 1, min(len(attributions), place + 1 + _SHARED_REACH))
    return next((found for other in below if (found := attributions[other]) is not None), None)


def _goes_on(text: str, region: Region, tokens: Tagged | None) -> bool:
    """Whether a short quote is a sentence of its own behind another quote: “...,” said X. “Which is it?”"""
    if tokens is None or text[region.end - 1] not in ".!?":
        return False
    at = tokens.quotes[region.outer_start]
    return tokens.sentences[at] == at and (at + 1 >= len(tokens.tags) or tokens.sentences[at + 1] == at + 1)


def _continue_quote(quote: FoundQuote, region: Region) -> None:
    quote.end = region.end
    quote.pieces.append((region.start, region.end))


def _role(text: str, mention: Range, speaker: str | None, words: Lexicon) -> str | None:
    """The mention, where it says what the speaker is and the name stands behind it ("the mayor, Ann Lee,")."""
    shown = text[mention[0] : mention[1]]
    if speaker is None or speaker in shown or shown.casefold() in words.pronouns:
        return None
    return shown if speaker in text[mention[1] : mention[1] + len(speaker) + 8] else None


def _name_speaker(
    text: str,
    passage: Passage,
    quote: FoundQuote,
    attribution: Attribution | None,
    regions: list[Region],
    people: People,
    words: Lexicon,
    found: Sequence[FoundQuote],
    before: Sequence[FoundQuote],
    reported: FoundQuote | None,
    last_speaker: str | None,
) -> None:
    mention: Range | None = None
    if attribution is not None:
        mention, quote.cue = attribution.mention, attribution.cue
    if mention is not None and words.language == "en" and text[slice(*mention)].casefold() in words_of("no_speakers"):
        return  # "Review: “...”"
    if mention is None and quote.cue is not None and words.null_subject:
        quote.speaker = people.implied(quote.cue[0], last_speaker)
        people.spoke(quote.speaker, quote.end)
        return
    last = attribution is not None and bool(before) and before[-1].passage >= quote.passage - _ABOVE
    if mention is None and not (found or last) and reported is None and _covers(regions[:_COMPARED], passage) < 0.85:
        mention = fallback(text, passage.start, passage.end, regions, words)
    if mention is not None:
        quote.mention = mention
        named = attribution.stands_for if attribution is not None else None
        quote.speaker = people.resolve(named or mention, last_speaker)
        quote.description = describe(text, mention, passage.end) or _role(text, mention, quote.speaker, words)
    else:
        above = found[-1] if found else reported
        if above is None and before and before[-1].passage >= quote.passage - _ABOVE:
            above = before[-1]
        if above is not None:
            quote.speaker, quote.mention, quote.description = above.speaker, above.mention, above.description
    people.spoke(quote.speaker, quote.end)
