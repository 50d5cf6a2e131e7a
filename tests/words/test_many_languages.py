"""Lines of furniture and notices in languages and shapes beyond English."""

from __future__ import annotations

import pytest

from tearsheet.words import repost_notice
from tearsheet.words.lines import line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FacebookWhatsAppXCopiar link", "share"),
        ("Facebook Twitter LinkedIn", "share"),
        ("Поделиться: ВКонтакте Одноклассники Telegram", "share"),
        ("اقرأ أيضًا: صيادو المرفأ يطالبون برصيف", "related"),
        ("اقرأ أيضا: صيادو المرفأ يطالبون برصيف", "related"),
        ("Home/Guide/How long does a heat pump last?", "breadcrumb"),
        ("无断转载", None),
        ("관련기사", "related"),
        ("मिलते-जुलते शब्द", None),
        ("यह भी पढ़ें: नया पुल खुला", "related"),
        ("Đọc thêm", "related"),
        ("Câu hỏi về chiếc cầu mới", None),
        ("Support local journalism. Unlimited access for $1 a week.", "promo"),
        ("This post may contain affiliate links, which cost you nothing.", "disclaimer"),
        ("X marks the line on Facebook's new quay", None),
    ],
)
def test_kinds(line: str, kind: str | None) -> None:
    found = line_kind(line)
    assert (found and found.kind) == kind


@pytest.mark.parametrize(
    ("notice", "publisher"),
    [
        ("La entrada El puente nuevo se publicó primero en Diario del Lago.", "Diario del Lago"),
        ("Сообщение Новый мост впервые появилась на Вестник Ольшанки.", "Вестник Ольшанки"),
        ("Запис Новий міст спершу з'явиться на Вісті Причалу.", "Вісті Причалу"),
        ("Artykuł Nowy most pochodzi z serwisu Kurier Nadbrzeżny.", "Kurier Nadbrzeżny"),
        ("Příspěvek Nový most se nejdříve objevil na Listy z přístavu.", "Listy z přístavu"),
        ("Articolul Podul nou apare prima dată în Curierul Portului.", "Curierul Portului"),
        ("Inlägget Nya bron dök först upp på Kustbladet.", "Kustbladet"),
        ("Indlægget Den nye bro blev først udgivet på Kystavisen.", "Kystavisen"),
        ("Innlegget Den nye broen dukket først opp på Kystbladet.", "Kystbladet"),
        ("Artikkeli Uusi silta ilmestyi ensin sivustolla Rannikon Sanomat.", "Rannikon Sanomat"),
        ("Yeni köprü yazısı ilk önce Kıyı Gazetesi üzerinde ortaya çıktı.", "Kıyı Gazetesi"),
        ("Az Új híd bejegyzés először Partvidék-én jelent meg.", "Partvidék"),
        ("Το άρθρο Νέα γέφυρα εμφανίστηκε πρώτα στο Παράλια Νέα.", "Παράλια Νέα"),
        ("投稿 新しい橋 は 海岸新聞 に最初に表示されました。", "海岸新聞"),
        ("새 다리 게시물이 해안신문에 처음 등장했습니다.", "해안신문"),
        ("Bài viết Cầu mới đã xuất hiện đầu tiên trên Báo Biển.", "Báo Biển"),
    ],
)
def test_first_publishers(notice: str, publisher: str) -> None:
    found = repost_notice(notice)
    assert found is not None
    assert found.publisher == publisher


@pytest.mark.parametrize(
    "line",
    [
        "本文转载自合作媒体，内容不代表本网观点。",
        "The ship first appeared off the quay on Monday.",
        "A bejegyzés később jelent meg.",
    ],
)
def test_no_publisher(line: str) -> None:
    found = repost_notice(line)
    assert found is None or found.publisher is None
