"""Copied text and markdown: lines, export headers, wrapped paragraphs, marks."""

from __future__ import annotations

from tearsheet.read.text import read_text


def test_lines_keep_their_place_in_the_source():
    text = "First line\r\n\r\n  Second   line \u2028Third"
    document = read_text(text)
    assert [block.text for block in document.blocks] == ["First line", "Second line", "Third"]
    assert [" ".join(text[b.start : b.end].split()) for b in document.blocks] == [b.text for b in document.blocks]
    assert [block.gap for block in document.blocks] == [1, 1, 0]


def test_reader_export_header_becomes_metadata():
    text = "Title: Harbour bridge reopens\n\nURL Source: https://news.example/bridge\n\nPublished Time: 2025-03-04\n\nMarkdown Content:\nThe bridge is open again."
    document = read_text(text, kind="markdown")
    assert document.candidates["headline"][0].value == "Harbour bridge reopens"
    assert document.candidates["canonical_url"][0].value == "https://news.example/bridge"
    assert document.candidates["date_published"][0].value == "2025-03-04"
    assert [block.text for block in document.blocks] == ["The bridge is open again."]


def test_a_lone_title_line_is_no_export_header():
    assert read_text("Title: a play in three acts\nIt opens in May.").candidates == {}


def test_hard_wrapped_paragraphs_are_joined():
    paragraph = (
        "The council of the small town met for the third time this month and\n"
        "decided to postpone the vote on the new library once more, because\n"
        "several members had asked for another expert report about the costs\n"
        "that the building would cause over the next twenty years of its use.\n"
    )
    document = read_text(paragraph + "\n" + paragraph)
    assert len(document.blocks) == 2
    assert "this month and decided to postpone" in document.blocks[0].text


def test_unwrapped_lines_stay_apart():
    document = read_text("Headline here\nBy A. Person\n" + "A long paragraph of running text. " * 6)
    assert len(document.blocks) == 3


def test_markdown_blocks_and_inline_marks():
    source = (
        "# Title\n\nA *paragraph* with [a link](https://e.org/x) and **bold** words.\n\n- one\n- two\n\n> quoted\n> on\n\n"
        "```\ncode  here\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nSub\n---\n\n![alt text](pic.jpg)\n\n**All bold**\n"
    )
    document = read_text(source, kind="markdown")
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "Title"),
        ("paragraph", 0, "A paragraph with a link and bold words."),
        ("list_item", 1, "one"),
        ("list_item", 1, "two"),
        ("quotation", 0, "quoted on"),
        ("code", 0, "code  here"),
        ("table", 0, "A\tB\n1\t2"),
        ("heading", 2, "Sub"),
        ("paragraph", 0, "All bold"),
    ]
    assert document.blocks[1].links == [("a link", "https://e.org/x")]
    assert document.blocks[-1].bold
    assert document.images[0].url == "pic.jpg"


def test_an_embedded_post_is_one_quotation():
    text = "The operator answered at once.\n\nNo guarantee, one fee.\nSign up from May\n— Marlowe Grid (@marlowe) March 3, 2026\n\nBanks were slower."
    blocks = read_text(text).blocks
    assert [block.kind for block in blocks] == ["line", "quotation", "line"]
    assert blocks[1].text == "No guarantee, one fee.\nSign up from May\n— Marlowe Grid (@marlowe) March 3, 2026"
    assert text[blocks[1].start : blocks[1].end] == blocks[1].text


def test_a_caption_shortcode_is_a_caption():
    text = '[caption id="attachment_7" width="600"]Mara Lind at the pier[/caption]\n\nThe ferry stays.'
    block = read_text(text).blocks[0]
    assert (block.kind, block.text, text[block.start : block.end]) == ("caption", *["Mara Lind at the pier"] * 2)


def test_a_paragraph_marked_as_a_heading_is_a_paragraph():
    story = "The ferry stays on the island for another ten years, the council said. " * 8
    blocks = read_text(f"# Ferry stays\n\n## {story}\n\n{story}\n====", kind="markdown").blocks
    assert [block.kind for block in blocks] == ["heading", "paragraph", "paragraph"]
    assert blocks[1].text == story.strip()


def test_front_matter_lists_its_authors_below_or_in_brackets():
    for told in ('author:\n  - "[[Mara Quill]]"\n  - Tom Reed', 'author: ["[[Mara Quill]]", Tom Reed]'):
        document = read_text(
            f"---\ntitle: Ferry stays\n{told}\n---\n\n# Ferry stays\n\nThe council voted.\n", kind="markdown"
        )
        assert [c.value for c in document.candidates["author"]] == ["Mara Quill", "Tom Reed"]


def test_code_escapes_and_references_are_read_for_what_they_are():
    document = read_text(
        "# Plan\n\nUse `__init__` and \\*mark\\* in the [full plan][1], [the plan][] or [plain], not [this].\n\n"
        "```python\ndef f():\n\treturn 1\n```\n\n"
        '[1]: https://example.org/plan "Plan"\n[the plan]: <https://example.org/two>\n[plain]: https://example.org/3\n',
        kind="markdown",
    )
    assert [block.text for block in document.blocks] == [
        "Plan",
        "Use __init__ and *mark* in the full plan, the plan or plain, not [this].",
        "def f():\n\treturn 1",
    ]
    assert document.blocks[1].links == [
        ("full plan", "https://example.org/plan"),
        ("the plan", "https://example.org/two"),
        ("plain", "https://example.org/3"),
    ]
