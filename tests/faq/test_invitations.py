"""Questions that a page asks its reader are no part of its FAQ."""

from __future__ import annotations

import pytest

from tearsheet.faq.questions import invites


@pytest.mark.parametrize(
    "line", ["Need help?", "How are we doing?", "Noch Fragen?", "Остались вопросы?", "这篇文章有帮助吗？"]
)
def test_a_page_that_turns_to_its_reader_has_left_its_faq(line: str) -> None:
    assert invites(line)


@pytest.mark.parametrize("line", ["Where can I get help on board?", "How are tickets checked?", ""])
def test_a_readers_question_is_no_invitation(line: str) -> None:
    assert not invites(line)
