"""Chinese, Japanese and Korean author lines."""

from __future__ import annotations

import re

from .lexicon import people
from .person import HAN, HANGUL, KANA, is_organisation, person_score

_JOB = "记者|記者|通讯员|通訊員|撰稿人|评论员|評論員|作者|撰文|编辑|編輯|主笔|特派员|研究员"
_RANK = "见习|見習|实习|實習|特约|特約|首席|高级|本报|本報"
_SEPARATOR = re.compile(
    rf"[、，,;；/／|｜&＆•\t\n]|(?<=[{HANGUL}])[·ㆍ・](?=[{HANGUL}])"
    rf"|\s(?:和|与|與|及)\s|　|\s(?:{_RANK})?(?:{_JOB})\s?[:：]"
)
# "某报记者 X", "本报驻京记者X": the paper and the job before the name.
_JOB_BEFORE = re.compile(rf"^(?:[{HAN}A-Za-z\d·《》]{{0,16}}(?:{_RANK})?(?:{_JOB}))[\s:：/／]*")
_JOB_AFTER = re.compile(
    r"\s*(?:(?:특파|본지|선임|인턴|전문|수습)?\s?"
    r"(?:기자|특파원|논설위원|칼럼니스트|객원기자|앵커|대기자|위원)"
    r"|記者|记者|氏|さん|編集委員|編集部員|特派員|論説委員|报道|報導|[/／](?:文|摄|图))$"
)
_PLACE_OF_REPORT = re.compile(rf"[/／]\s?[{HAN}]{{2,6}}(?:報導|报道|电|電)")
# "記者蘇青禾台北3日電": a name of three signs, and where and when the report was sent from.
_REPORT = rf"(?:[{HAN}]{{2,6}}?)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:[综綜]合)?(?:報導|报道|電|电|訊|讯)"
_SENT_FROM = re.compile(rf"(?<=[記记]者)([{HAN}]{{3}})({_REPORT})(?=$|[〕】\])）])")
_REPORTED = re.compile(
    rf"[〔【\[(（]?\s?[{HAN}]{{0,8}}(?:記者|记者)\s?[{HAN}、]{{2,16}}?\s?[／/]?\s?{_REPORT}\s?[〕】\])）]?"
)
_JUNK = re.compile(r"[\[【〔(（][^\]】〕)）]{0,60}[\]】〕)）]|[「」『』《》]")
_BRACKETED_JOB = re.compile(rf"[\[【〔(（]\s?((?:[{HAN}]{{0,8}})(?:{_JOB})[^\]】〕)）]{{2,60}})[\]】〕)）]")
_HAN_ONLY = re.compile(f"[{HAN}]+")
_HANGUL_ONLY = re.compile(f"[{HANGUL}]+")
_KANA_ANY = re.compile(f"[{KANA}]")
_EDGE = " ·:：-–—|=＝"
_CERTAIN = 0.8
_LONGEST_HAN, _LONGEST_REPORTED = 12, 40


def bracketed_byline(text: str) -> str:
    """The names' part of "本报讯（记者张三 通讯员李四）"; all of `text` when it is not of that kind."""
    match = _BRACKETED_JOB.search(text)
    return match[1] if match else text


def is_reported(line: str) -> bool:
    """Whether a line says nothing but which reporter sent the report, and from where."""
    return len(line) <= _LONGEST_REPORTED and _REPORTED.fullmatch(line) is not None


def split_cjk(text: str, language: str | None) -> list[str]:
    """The names in an author string with East Asian letters; organisations are kept as they stand."""
    text = _SENT_FROM.sub(r"\1", _PLACE_OF_REPORT.sub(" ", text))
    text = _JUNK.sub(lambda m: " " if m.group()[0] in "[【〔(（" else m.group(), text)
    names: list[str] = []
    for part in _SEPARATOR.split(text):
        part = part.strip(_EDGE)
        part = _JOB_BEFORE.sub("", part) or part
        part = _JOB_AFTER.sub("", part).strip(_EDGE)
        if len(part) > _LONGEST_HAN and _HAN_ONLY.fullmatch(part) and not is_organisation(part):
            continue  # a title or slogan
        if part and part.casefold() not in people().generic:
            names.extend(_by_blanks(part, language))
    return names


def is_job(word: str) -> bool:
    """Whether it is a job, perhaps with its paper ("某报记者", "특파원")."""
    return bool(_JOB_BEFORE.fullmatch(word) or _JOB_AFTER.fullmatch(word))


def _by_blanks(part: str, language: str | None) -> list[str]:
    """Names set apart by blanks only; a Japanese name has a blank inside."""
    words = [word for word in part.split() if word not in people().generic]
    if len(words) < 2:
        return words
    words = [_JOB_BEFORE.sub("", word) for word in words]
    words = [word for word in words if word] or part.split()
    if (language or "").lower().startswith("ja") or _KANA_ANY.search(part):
        return [" ".join(words)]
    certain = [word for word in words if person_score(word) > _CERTAIN and not is_organisation(word)]
    if all(_HANGUL_ONLY.fullmatch(word) for word in words) or not all(_HAN_ONLY.fullmatch(w) for w in words):
        return certain or [" ".join(words)]
    if all(2 <= len(w) <= 4 and (person_score(w) >= 0.6 or w[0] in people().cjk_surnames) for w in words):
        return words
    if len(words) == 2 and max(map(len, words)) <= 3:
        return [" ".join(words)]
    return certain or [" ".join(words)]
