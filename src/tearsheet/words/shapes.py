"""Lines told by their shape: crumbs, tags, prices, addresses, runs of network names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .counters import counter
from .lexicon import phrases

if TYPE_CHECKING:
    from .lines import PhraseMatch

_WORD = re.compile(r"[^\W\d_]+|\d+")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s?(?:19|20)\d\d|copyright\s{0,2}(?:©|\(c\)|@|(?:19|20)\d\d))", re.IGNORECASE)
_TAGS = re.compile(r"(?:#[^\W\d]\w{0,40}[ ,]{0,3}){1,30}")
_EMAIL = re.compile(
    r"(?:e-?mail\s?[:：]?\s?)?(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,40}){1,4}|\[email.protected\])", re.I
)
_QUOTE = re.compile(r"\$[A-Z]{2,8}|[-+−][\d.,]{1,12}\s?%|\d{1,3}(?:,\d{3}){1,4}\.\d{1,4}")
_CRUMBS = re.compile(r"\s[>›»/]\s|>")
_TWEET = re.compile(r"[—–-]\s?[^@]{1,60}\(@\w{1,30}\)\s")
_BYLINE = re.compile(
    r"by:?\s(?!(?:the|a|an|now|then|far|all|and)\b)(?:[^\W\d_][\w.'’-]{0,24}[ ,&|]{0,3}){1,6}", re.IGNORECASE
)
_SIGNOFF = re.compile(r"[(（](?:reporting|writing|additional reporting|editing|edited|compiled) by\s", re.IGNORECASE)
_WIRE = re.compile(r"[—–-]{1,2}\s?(?:AFP|AP|Reuters|Bernama|dpa|Xinhua|ANI|PTI|IANS|EFE|Lusa|Ansa)\.?|_{2,}")
# The signs of the writers and editors of an agency ("ap/kam/bfi/eg").
_SIGNS = re.compile(r"[a-z]{1,4}(?:[-/][a-z]{1,4}){2,6}")
_CREDIT = re.compile(
    r"[(（\[](?:photo|image|picture|illustration|video|foto|bild|imagem|imagen|crédit|crédito)?\s?"
    r"(?:credits?|courtesy(?: of)?|by|par|por|von|via)?\s?[:：]\s?[^()]{2,80}[)）\]]",
    re.IGNORECASE,
)
_BELOW_PICTURE = re.compile(r"[▲△▵△]\s?.{2,70}")
# What an account asks its readers for: "1. Answer [rent] to see ..." under Chinese stories.
_ANSWER = re.compile(
    r"(?:\d{1,2}[、.．]\s?)?(?:公众号|后台|在后台|对话框|后台发送)?(?:回复|发送)[【“「『\[].{1,20}[】”」』\]].{0,40}"
)
# "Jo Poe / Getty Images": a picture's credit that copying left.
_AGENCY_CREDIT = re.compile(
    r"[^.!?\n]{3,60}\s?[/|]\s?[^.!?\n/|]{0,30}"
    r"(?:getty images?|picture[ -]alliance|AFP|reuters|bloomberg|shutterstock|alamy|EPA|nurphoto|imago)"
    r"(?:[ /|]{1,3}[^.!?\n]{0,40})?",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(r"\[/?(?:caption|gallery|embed|video|audio|table|su_\w{2,20}|vc_\w{2,20})\b.{0,600}")
# The state of a script that a page shows: '{"id": 7, "title": ...}'.
_STATE = re.compile(r'\[?\{\s?"[\w@$.-]{1,40}"\s?:')
_SIGNED = re.compile(r"[（(][\u3400-\u9fff]{2,4}[)）]")
# What press-release wires set below a release: "SOURCE Harbour Works LLC".
_WIRE_SOURCE = re.compile(r"SOURCE [A-Z0-9][^.!?]{1,90}(?:\b(?:Inc|Ltd|Co|Corp|LLC|S\.A)\.?)?")
_LONGEST_COUNTED = 80
# So many words of sharing in a row are buttons, without a network's name, too.
_BUTTONS, _VERB = 3, 5
_COUNT_SIGN = re.compile(r"\s*[•·|]\s*")
# "3h", "2 days ago", "vor 3 std."
_AGE = re.compile(r"(?:[^\W\d_]{2,5}\s)?\d{1,3}\s?[^\W\d_]{1,8}\.?(?:\s[^\W\d_]{2,6})?")
# A time of day alone, as above the entries of a live blog.
_LONGEST_CLOCK = 16
_MINUTES = re.compile(r"\d{1,2}\s?min(?:utes?|uten|utos?|uti|\.)?")
# What a gallery's button says.
_PICTURES = re.compile(
    r"\d{1,3}\s(?:images?|photos?|pictures?|slides?|bilder|fotos?|imágenes|fotografías|immagini|imagens|фото|zdjęć|foto's|bilde|kuvaa)"
)
_ANSWERED = re.compile(
    r"(?:answered|asked|edited|modified|commented)\s(?:on\s)?(?:[a-z]{3,9}\s\d{1,2}\b|\d{1,2}\b).{0,60}"
)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?:\s?(?:a\.?m\.?|p\.?m\.?|uhr|h|hrs|ist|gmt|utc|e[sd]t|ce?st|bst))?"
)
_REACTIONS = re.compile(
    "(?:[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\U0001f000-\U0001faff]{0,4}\\s?\\d[\\d.,]{0,8}\\s?[kmкм]?\\s{0,3}){1,20}",
    re.I,
)
# "Jane Miller reported from Leeds, and Tom Ark from York."
_REPORTED = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}){0,4} "
    r"reported from [A-Z].{2,90}\.$"
)
_PROLOGUE = re.compile(r"\W{0,3}\??xml version=.{0,80}", re.IGNORECASE)
_EXPORT = re.compile(r"(?:url source|published time|markdown content|warning: target url)\s?:", re.IGNORECASE)


@cache
def _homes() -> frozenset[str]:
    return frozenset(p for p, key, _ in phrases("words") if key == "home")


# A server's complaint that got into the page.
_PHP = re.compile(r"(?:Warning|Notice|Deprecated|Fatal error|Parse error): .{5,250} in /\S+ on line \d+")
# "The old pier. Photo: Ann Lee", "The old pier © Agency".
_CREDITS = ("©", "Foto", "Photo", "Bild")
_CAPTIONED = re.compile(r"[^\n]{8,140}?\s\(?(?:©|(?:Foto|Fotos|Photo|Bild|Bilder)\s?:)\s?[^\n.!?:]{2,40}\)?")


@cache
def _networks() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """Names of networks; these and words of sharing; and a pattern of one of them, the longest first."""
    names = frozenset(p for p, key, _ in phrases("words") if key == "networks")
    words = names | frozenset(p for p, key, _ in phrases("words") if key == "share")
    spoken = words | {"x"} | frozenset(p for p, key, _ in phrases("whole") if key == "share")
    any_of = "|".join(map(re.escape, sorted(spoken, key=len, reverse=True)))
    return names, words, re.compile(rf"({any_of})[\W_]*")


def shape_kind(text: str, folded: str) -> PhraseMatch | None:
    """The kind of a line by its shape; `folded` is the same line in folded case."""
    from .lines import PhraseMatch

    if (text[:1] == "[" and _SHORTCODE.match(text)) or (text[:1] in "WNDFP" and _PHP.fullmatch(text)):
        return PhraseMatch("widget", "whole")
    if text[:1] in ("{", "[") and text[-1:] in ("}", "]") and _STATE.match(text):
        return PhraseMatch("widget", "whole")
    kind = _opening_kind(text)
    if kind:
        return PhraseMatch(kind, "start")
    if len(text) > 160 or not text:
        return None
    kind = _whole_kind(text, folded)
    return PhraseMatch(kind, "whole") if kind else None


def _opening_kind(text: str) -> str | None:
    head = text[:1]
    if head in "©(（cC" and _COPYRIGHT.match(text):
        return "copyright"
    if head in "(（" and _SIGNOFF.match(text):
        return "editor_signoff"
    if head.isupper() and " report" in text[:90] and _REPORTED.match(text):
        return "editor_signoff"
    return "export_header" if head in "uUpPmMwW" and _EXPORT.match(text) else None


def _whole_kind(text: str, folded: str) -> str | None:
    if text.startswith("SOURCE ") and _WIRE_SOURCE.fullmatch(text):
        return "source"
    if text[:1] in "•·|" or " • " in text or " · " in text or " | " in text:
        kind = _counted(folded)
        if kind:
            return kind
    if _reacted(text):
        return "counter"
    if text[0] == "#" and _TAGS.fullmatch(text):
        return "tags"
    if text[0] in "$+-−0123456789":
        if _QUOTE.fullmatch(text):
            return "widget"
        if len(text) <= _LONGEST_CLOCK and (told := _clock_kind(folded)):
            return told
    if text[0] in "▲△▵(（[" and (_BELOW_PICTURE.fullmatch(text) or _CREDIT.fullmatch(text)):
        return "credit"
    if any(word in text for word in _CREDITS) and _CAPTIONED.fullmatch(text):
        return "credit"
    if text[0] in "（(" and len(text) <= 6 and _SIGNED.fullmatch(text):
        return "editor_signoff"
    if ("/" in text or "|" in text) and _AGENCY_CREDIT.fullmatch(text):
        return "credit"
    if "/" in text and len(text) <= 30 and _SIGNS.fullmatch(text):
        return "editor_signoff"
    if ("回复" in text or "发送" in text) and _ANSWER.fullmatch(text):
        return "promo"
    if "xml version" in folded and _PROLOGUE.fullmatch(text):
        return "export_header"
    if text[0] in "—–-_" and (_WIRE.fullmatch(text) or _TWEET.match(text)):
        return "editor_signoff" if _WIRE.fullmatch(text) else None
    if ("@" in text or "[email" in text) and _EMAIL.fullmatch(text):
        return "contact"
    if text[0] in "aemcAEMC" and _ANSWERED.fullmatch(folded):
        return "byline"
    if text[0] in "bB" and len(text) <= 60 and _BYLINE.fullmatch(text) and _named(text):
        return "byline"
    if _crumbs(text, folded):
        return "breadcrumb"
    return "share" if _network_run(folded) else None


def _reacted(text: str) -> bool:
    """ "👍 184 ❤️ 61": signs with counts and nothing else."""
    return not text.isascii() and _REACTIONS.fullmatch(text) is not None


def _clock_kind(folded: str) -> str | None:
    """ "20:10", "4 min", "12 photos"."""
    if _CLOCK.fullmatch(folded):
        return "date"
    if _MINUTES.fullmatch(folded):
        return "reading_time"
    return "widget" if _PICTURES.fullmatch(folded) else None


def _counted(folded: str) -> str | None:
    """ "3h • 2 min read": a run of counts and ages, one of which is told by its word."""
    if len(folded) > _LONGEST_COUNTED:
        return None
    parts = [part for part in _COUNT_SIGN.split(folded) if part]
    counts = [counter(part) for part in parts]
    if not parts or any(count is None and not _AGE.fullmatch(part) for part, count in zip(parts, counts, strict=True)):
        return None
    named = {count[0] for count in counts if count is not None and count[0] is not None}
    return ("reading_time" if named == {"reading_time"} else "counter") if named else None


def _named(text: str) -> bool:
    words = [w for w in text.split()[1:] if w[0].isalpha() and w.lower() not in ("and", "for", "with", "of", "de")]
    return len(words) >= 2 and all(w[0].isupper() for w in words)


def _crumbs(text: str, folded: str) -> bool:
    if ">" not in text and "/" not in text and "›" not in text and "»" not in text:
        return False
    parts = [p.strip() for p in _CRUMBS.split(folded.rstrip("/> "))]
    if len(parts) < 2 and "://" not in text:
        parts = folded.split("/") if folded.count("/") > 1 else parts
    if len(parts) < 2 or any(len(p) > 60 for p in parts[:-1]):
        return False
    return (
        parts[0] in _homes() or parts[0].split("：")[-1].strip() in _homes() or (text.endswith(" /") and len(parts) > 1)
    )


def _network_run(folded: str) -> bool:
    if len(folded) > 120:
        return False
    found = _WORD.findall(folded)
    names, words, _ = _networks()
    if 1 < len(found) <= 14 and words.issuperset(found):
        return not names.isdisjoint(found) or sum(len(word) >= _VERB for word in found) >= _BUTTONS
    return _glued_run(folded)


def _glued_run(folded: str) -> bool:
    """Buttons that the markup sets side by side without a blank: "FacebookWhatsAppXCopy link"."""
    names, _, pattern = _networks()
    found: list[str] = []
    at = 0
    while match := pattern.match(folded, at):
        found.append(match[1])
        at = match.end()
    return at == len(folded) and len(found) > 1 and len(names.intersection(found)) > 1
