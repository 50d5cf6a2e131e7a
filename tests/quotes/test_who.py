"""Whom a pronoun, a description or half a name means: by who was just named, by sex, by case and by whole names."""

from __future__ import annotations

import pytest

from .test_dialogue import found


@pytest.mark.parametrize(
    ("language", "above", "text", "speaker"),
    [
        # Who acts in the pronoun's own paragraph comes before who spoke in the one above.
        ("en", "“The lock leaks,” said Tom Agner, the engineer.", "Peter Lind disagreed. “It can wait,” he said.", "Peter Lind"),
        ("en", "“The lock leaks,” said Tom Agner.", "His opponent, former Ellery Mayor Denise Hall, shot back at once. “He had eight years,” she said.", "Denise Hall"),
        # Several people are no "she".
        ("en", "Investors, too, say they were caught off guard. Helen Marsh, whose fund lost most, heard it from a reporter.", "“You can lose my money,” she said.", "Helen Marsh"),
        ("de", "„Die Schleuse leckt“, sagte Kämmerin Heike Brandt.", "Bürgermeister Jens Wiegand zeigte sich enttäuscht. „Das kann warten“, erklärte er.", "Jens Wiegand"),
        ("fr", "« L'écluse fuit », a dit Claire Bonnaud.", "Serge Castel n'est pas d'accord. « Cela peut attendre », a-t-il répondu.", "Serge Castel"),
        ("ru", "«Шлюз течёт», — сказала Нина Гусева.", "По словам подрядчика Игоря Лапина, всё идёт по графику. «К осени успеем», — пояснил он.", "Игорь Лапин"),
        ("zh", "“船闸漏水，”工程师李明说。", "镇长赵文斌没有回避问题。“可以等到十月，”他说。", "赵文斌"),
        # Firms, festivals and reports are no "he", whatever spoke last.
        ("en", "The lawsuit says that “the yard took every boat.” Scott Lasser was there.", "In fact, he says that “nobody paid.”", "Scott Lasser"),
        ("en", "Jonas Huber spoke at the Harbour Summit in May.", "At the World Harbour Summit, he told them: “Build your own boats.”", "Jonas Huber"),
        # A given name that the lists lack, told in full before.
        ("en", "Fahmi Fadzir runs the yard.", "Fahmi said the crews “are owed an answer.”", "Fahmi Fadzir"),
        # Who is named behind words that open a sentence, or beside a role; adverbs behind the name.
        ("de", "Die Ärztin Petra Prüsz forscht seit Jahren.", "Prüsz sagt auch, dass der Befund „völlig überschätzt wird“. Weder Prüsz noch andere wissen mehr.", "Petra Prüsz"),
        ("de", "Der Kampf ist vorbei.", "„Er hat Vorteile in der Größe“, fügte Krasz hinzu.", "Krasz"),
        ("de", "Die Schule probt.", "„Der Bot erklärt alles“, sagt Schülerin Diba später auf dem Hof.", "Diba"),
        ("de", "Die Stadt spart.", "„Das sind falsche Signale“, sagte der Gesundheits-, Sozial- und Kulturdirektor Peter Schnegg.", "Peter Schnegg"),
        ("de", "Die Stadt wartet.", "Ein junger Mann mit müden Augen schüttelt den Kopf: „Ich trage selbst noch genug.“", "Ein junger Mann"),
        ("de", "Das Rennen ist aus.", "„Ich bin zufrieden“, so der neue Präsident Rainer de Meijer nach der Wahl.", "Rainer de Meijer"),
        ("de", "Sergej Lawrin kam spät.", "Außenminister Sergej Lawrin sieht die Stadt als „Spielball der Flut“. Er erklärte Anfang März: „Wir zählen nicht auf den Hafen.“", "Sergej Lawrin"),
        ("de", "Christian Stebler sprach zuletzt.", "Bischof Stebler dankte allen. In Anlehnung an ein altes Lied fragte er: „Wie klingt ein Hafen im Winter?“", "Christian Stebler"),
        ("de", "Der Mediziner und Arzt Andreas Pfeifer von der Ellersteiner Klinik forscht daran.", "„Der Druck ist weg“, sagt Pfeifer.", "Andreas Pfeifer"),
        ("de", "Die Region spart.", "„Weite Teile sind auf den Hafen angewiesen“, so der Geschäftsführer der Region Mittelhafen, Matthias Kern.", "Matthias Kern"),
        ("de", "Von Liva fehlte jede Spur. Liva Atzel kam im Mai zurück.", "„Sie hatten Angst“, sagt Liva.", "Liva"),
        ("es", "Javier Imbria entrena al club.", "Según ha contado Javier Imbria, el puerto vive “un momento muy triste y muy largo”.", "Javier Imbria"),
        ("es", "El juez Ángel Hurtasco firmó el auto.", "Para Hurtasco, su carta “es lo bastante clara de su papel en todo esto”.", "Ángel Hurtasco"),
        ("es", "José Albarés visitó el puerto.", "El ministro Albarés reafirmó que el canal es “la única salida” para el conflicto entre Arla y Berra.", "José Albarés"),
        ("es", "Juana Morero visitó el puerto.", "Morero ha agradecido el trabajo de todas las administraciones y ha insistido en acabar “en tiempo récord”.", "Juana Morero"),
        ("ru", "Переговоры шли весь день.", "— Наша компания,— пояснил Игорь Лапин,— поставляет «Волну» уже десять лет.", "Игорь Лапин"),
        # What somebody is, for the one whom the paragraph has just named.
        ("fr", "Le village attend.", "Inès Belmont a gagné dimanche. « Je n'ai rien senti », confie la judoka.", "Inès Belmont"),
        ("es", "El pueblo espera.", "Paco Ledesma llegó tarde al entrenamiento. «Aquí se sufre», advirtió el preparador gallego.", "Paco Ledesma"),
        ("it", "Il paese aspetta.", "La sindaca di Cala, Silvia Marani, è rimasta in strada. «Ho bussato a ogni porta», racconta la prima cittadina.", "Silvia Marani"),
        ("ru", "Город ждёт.", "Глава района Игорь Сафронов дал обещание. «Насос уже едет», — заверил чиновник.", "Игорь Сафронов"),
        # A place beside the name is nobody.
        ("es", "El pueblo espera.", "El entrenador del Avilar, Diego Barreiro, compareció ayer. «No voy a dimitir», dijo.", "Diego Barreiro"),
        # Words that open a sentence are no names.
        ("de", "Der Konzern Petrona streicht Stellen.", "Das gab Vorstandschef Leopold Heinze bekannt. „Wir tun das nicht gern“, sagte er.", "Leopold Heinze"),
        ("it", "Il paese aspetta.", "La relatrice Federica Monti ha letto i dati. Poi aggiunge: «Basta leggerli».", "Federica Monti"),
        ("en", "The town waits.", "Mother-of-three Karen Dunn has lived in a caravan since May. “The kids like it,” she said.", "Karen Dunn"),
        # Chinese and Japanese: adverbs and relative clauses are no part of the name; the whole name for half of it.
        ("zh", "飞机在山里降落。", "机长马志强走下舷梯，只说了三个字：“很顺利。”", "马志强"),
        ("zh", "船闸又漏水了。", "“每天要换乘两次，”家住南湖的王丽说。", "王丽"),
        ("ja", "北陵の4番・藤井翔太が本塁打を放った。", "「頭が真っ白になった」と藤井は振り返る。", "藤井翔太"),
        ("ja", "水道が止まった。", "「水のありがたさが分かる」と、近くに住む中村和子さん（72）は話す。", "中村和子"),
        ("ja", "水道が止まった。", "中村和子さんは首を振った。「もう待てない」と訴えた。", "中村和子"),
        ("ja", "町は建物の保存を検討している。", "町は方針を示していたが、佐伯誠町長は会見で「取り壊しは避けたい」と述べた。", "佐伯誠"),
    ],
)  # fmt: skip
def test_who_speaks(language: str, above: str, text: str, speaker: str) -> None:
    assert found(above, text, language=language)[-1][1] == speaker


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("de", "Betriebsrätin Sonja Pichler zeigte sich „fassungslos“.", "fassungslos"),
        ("fr", "Le maire Loïc Tréguer a parlé d'un « naufrage ».", "naufrage"),
        ("es", "«Hablaremos en junio», se limitó a decir el presidente Fermín Quiroga.", "Hablaremos en junio"),
        ("ja", "坂井トミさんは「孫みたいだ」と目を細めた。", "孫みたいだ"),
    ],
)
def test_verbs_that_say_or_judge(language: str, text: str, quote: str) -> None:
    assert quote in [words for words, _ in found(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Mit dem Roman „Die Fähre nach Niemandsland“ gewann Leonie Vahren den Preis."),
        ("es", "La autora presentó su novela «El patio de los gansos» en Madrid."),
        ("ja", "論文は科学誌「ディープ・シー」に掲載された。"),
        ("zh", "商家向游客出售所谓的“永生植物”，每株一百元。"),
    ],
)
def test_what_a_work_is_called_is_no_quote(language: str, text: str) -> None:
    assert found(text, language=language) == []


def test_a_german_noun_is_nobody() -> None:
    text = "Der Abgeordnete Henning Staak nannte das „unverschämt“. In seinem Wahlkreis rechneten alle mit mehr, sagte er. „Erzählen Sie denen mal davon!“"  # fmt: skip
    assert [who for _, who in found(text, language="de")] == ["Henning Staak", "Henning Staak"]


def test_particles_belong_to_portuguese_names() -> None:
    text = "“Meu filho estuda do outro lado”, disse a diarista Maria das Dores Pacheco."
    assert [who for _, who in found(text, language="pt")] == ["Maria das Dores Pacheco"]
