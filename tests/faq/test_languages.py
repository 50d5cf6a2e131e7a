"""FAQs in eight languages, as a page and as copied text."""

from __future__ import annotations

import pytest

import tearsheet

FAQS = {
    "de": ("Häufige Fragen", [("Wo legt die Fähre ab?", "Sie legt am alten Steinkai hinter der Markthalle ab."), ("Darf ich ein Rad mitnehmen?", "Räder fahren auf jeder Überfahrt kostenlos mit.")]),
    "fr": ("Questions fréquentes", [("D’où part le bac ?", "Il part du vieux quai de pierre derrière la halle."), ("Puis-je prendre mon vélo ?", "Les vélos voyagent gratuitement à chaque traversée.")]),
    "es": ("Preguntas frecuentes", [("¿De dónde sale el transbordador?", "Sale del viejo muelle de piedra detrás del mercado."), ("¿Puedo llevar la bicicleta?", "Las bicicletas viajan gratis en todas las travesías.")]),
    "pt": ("Perguntas frequentes", [("De onde parte a balsa?", "Parte do velho cais de pedra atrás do mercado."), ("Posso levar a bicicleta?", "As bicicletas viajam de graça em todas as travessias.")]),
    "it": ("Domande frequenti", [("Da dove parte il traghetto?", "Parte dal vecchio molo di pietra dietro il mercato."), ("Posso portare la bicicletta?", "Le biciclette viaggiano gratis a ogni traversata.")]),
    "ru": ("Часто задаваемые вопросы", [("Откуда отходит паром?", "Он отходит от старого каменного причала за рынком."), ("Можно ли взять велосипед?", "Велосипеды перевозят бесплатно в любое время суток.")]),
    "zh": ("常见问题", [("渡轮从哪里出发？", "渡轮从市场后面的旧石码头出发，每天共有八班。"), ("可以带自行车吗？", "无论白天还是夜晚，自行车都可以免费上船。")]),
    "ja": ("よくある質問", [("フェリーはどこから出ますか？", "市場の裏にある古い石の桟橋から出航しています。"), ("自転車は持ち込めますか？", "自転車は昼も夜もすべての便で無料で運べます。")]),
}  # fmt: skip


def found(source: str) -> list[tuple[str, str]]:
    article = tearsheet.parse(source)
    for pair in article.faq:
        assert article.text.count(pair.question) == article.text.count(pair.answer) == 1
    return [(pair.question, pair.answer) for pair in article.faq]


@pytest.mark.parametrize("language", FAQS)
def test_a_page_with_slugs_in_its_markup(language):
    heading, pairs = FAQS[language]
    items = "".join(f'<h3 id="{n}-a-slug-of-its-own-{n}">{q}</h3><p>{a}</p>' for n, (q, a) in enumerate(pairs))
    assert found(f"<html><body><article><h1>A ferry</h1><h2>{heading}</h2>{items}</article></body></html>") == pairs


@pytest.mark.parametrize("language", FAQS)
def test_copied_text(language):
    heading, pairs = FAQS[language]
    lines = "\n\n".join(f"{q}\n\n{a}" for q, a in pairs)
    assert found(f"The night ferry runs again after two winters of repairs.\n\n{heading}\n\n{lines}\n") == pairs
