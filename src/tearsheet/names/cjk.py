"""Chinese, Japanese and Korean author lines."""

from __future__ import annotations

import re

from .lexicon import people
from .person import HAN, HANGUL, KANA, is_organisation, person_score

_SEPARATOR = re.compile(
    rf"[、，,;；/／|｜&＆•\t\n]|(?<=[{HANGUL}])[·ㆍ・](?=[{HANGUL}])"
    r"|\s(?:和|与|與|及)\s|　"
)
# "证券时报网记者 X", "本报驻京记者X": the paper and the job before the name.
_JOB_BEFORE = re.compile(
    rf"^(?:[{HAN}A-Za-z\d·《》]{{0,16}}(?:见习|見習|实习|實習|特约|特約|首席|高级|本报|本報)?"
    rf"(?:记者|記者|通讯员|通訊員|撰稿人|评论员|評論員|作者|撰文|编辑|編輯|主笔|特派员|研究员|报道|報導))[\s:：/／]*"
)
_JOB_AFTER = re.compile(
    r"\s*(?:(?:特派|본지|선임|인턴|전문|수습)?\s?(?:기자|특파원|논설위원|칼럼니스트|객원기자|앵커|대기자|위원)|記者|记者|氏|さん|編集委員|編集部員|特派員|論説委員|报道|報導|[/／]文|[/／]摄|[/／]图)$"
)
_JUNK = re.compile(r"[\[【〔(（][^\]】〕)）]{0,60}[\]】〕)）]|[「」『』《》]")
_HAN_ONLY = re.compile(f"[{HAN}]+")
_HANGUL_ONLY = re.compile(f"[{HANGUL}]+")
_KANA_ANY = re.compile(f"[{KANA}]")


def split_cjk(text: str, language: str | None) -> list[str]:
    """The names in an author string with East Asian letters; organisations are kept as they stand."""
    text = _JUNK.sub(lambda m: " " if m.group()[0] in "[【〔(（" else m.group(), text)
    names: list[str] = []
    for part in _SEPARATOR.split(text):
        part = part.strip(" ·:：-–—|")
        shortened = _JOB_BEFORE.sub("", part)
        part = _JOB_AFTER.sub("", shortened if shortened else part).strip()
        if part and part.casefold() not in people().generic:
            names.extend(_by_blanks(part, language))
    return names


def _by_blanks(part: str, language: str | None) -> list[str]:
    """Names set apart by blanks only; a Japanese name has a blank inside."""
    words = part.split()
    if len(words) < 2:
        return words
    words = [w for w in words if not _JOB_BEFORE.fullmatch(w)] or words
    japanese = (language or "").lower().startswith("ja") or bool(_KANA_ANY.search(part))
    if all(_HANGUL_ONLY.fullmatch(w) for w in words):
        named = [w for w in words if person_score(w) > 0.8]
        return named or [" ".join(words)]
    if japanese or not all(_HAN_ONLY.fullmatch(w) for w in words):
        return [" ".join(words)]
    if all(2 <= len(w) <= 4 and (person_score(w) >= 0.6 or w[0] in people().cjk_surnames) for w in words):
        return words
    named = [w for w in words if person_score(w) > 0.8 and not is_organisation(w)]
    if named and len(words) > 2:
        return named
    return [" ".join(words)] if len(words) == 2 and max(map(len, words)) <= 3 else named or [" ".join(words)]
