"""Words that the rules look for, in any order: nothing raises."""

from __future__ import annotations

import random

import pytest

from tearsheet.annotate.quotes import find_quotes
from tearsheet.layout import Layout, Passage

SOUPS = {
    "en": 'he she it they said says told reported announced confirmed , , . . “ ” " that the a of not more than at least '
    "5,000 Ann Lee mayor , but and according to : ; — who which is was called described as I there about 34 July 15 him "
    "declined asked whether adding questions in Skarvik by",
    "de": "In der Petition heißt es darin Gefragt zu sagen dass Barwell Jonko (67.‘) sagte sagt fügte hinzu Kern der die "
    "das ein eine , . „ “ : und aber etwa so laut eigener Gesundheits- Sozial- Ute von der Heide unserer Redaktion er sie "
    "es habe sei - — schüttelt den Kopf junger Mann",
    "es": "dijo afirmó el la ministro portavoz de Roig para Para según y e por apoyado Arla , . « » “ ” : que ha insistido —",
    "ru": "— , . « » сказал пояснил Иван Петров он она ,— господин Лапин",
    "it": "ha detto il la , . « » : e su X infatti premier Marani",
    "fr": "dit a-t-il la le maire « » , . : et Ann",
    "pt": 'disse diz o a escritor Paulo Rocha , . " : que para e segundo Rendido - ele ela',
    "pl": "— – , . „ ” : powiedział mówi Anna Zielińska on ona burmistrz zdaniem i że",
    "cs": "„ “ , . : řekla uvedl Jana Dvořáková on mluvčí podle a že",
    "nl": "“ ” ‘ ’ , . : zei zegt Peter Jansen hij zij de burgemeester volgens en dat",
    "sv": "” ” – , . : säger sa Anna Lindgren han hon enligt och att",
    "ro": "„ ” » « , . : spune Maria Ionescu și că",
    "zh": "说 ， 。 “ ” 他 李明 ： 表示 镇长",
    "ja": "「 」 と述べた 。 、 藤井 さん は 彼",
}


@pytest.mark.parametrize("language", SOUPS)
def test_nothing_raises(language: str) -> None:
    chance, words = random.Random(7), SOUPS[language].split()
    for _ in range(400):
        lines = [" ".join(chance.choices(words, k=chance.randint(1, 40))) for _ in range(chance.randint(1, 4))]
        passages, at = [], 0
        for line in lines:
            kind = chance.choice(("paragraph", "paragraph", "quotation", "list_item"))
            passages.append(Passage(at, at + len(line), kind, 0))
            at += len(line) + 2
        text = "\n\n".join(lines)
        for quote in find_quotes(Layout(text, passages, language=language)):
            assert 0 <= quote.start < quote.end <= len(text)
