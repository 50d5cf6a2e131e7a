"""Hostile input: arbitrary bytes, arbitrary text, and tag soup that no browser maker would sign."""

from __future__ import annotations

from hypothesis import strategies as st

_TAG_NAMES = """
    p div span h1 h2 h6 article section main nav aside footer header ul ol li dl dt dd table tr td th caption
    figure figcaption blockquote pre code details summary button form label select option textarea a b strong em
    i br hr img script style noscript template svg math iframe object html head body title meta base frameset q
    time address font center marquee p:p x-y
"""
_ATTRIBUTES = (
    'class="nav share author"',
    'id="comments"',
    "hidden",
    'style="display:none"',
    'itemprop="author"',
    'role="navigation"',
    'href="javascript:void(0)"',
    'href="http://["',
    'datetime="2025-13-45"',
    'property="article:published_time" content="yesterday"',
    'name="author" content="By "',
    'type="application/ld+json"',
    'charset="utf-16"',
    'lang="xx-\u0660"',
    'src="//"',
    'width="-1e9"',
)
_SCRAPS = (
    "By ",
    "Author:",
    "Published:",
    "2026-02-30 25:61:00",
    "“",
    '"',
    "»",
    "「",
    "said",
    "FAQ",
    "Q: Why?",
    "A:",
    "?",
    "€1e999",
    "٣٫٥٪",
    "一百亿",
    "1/0 %",
    "All rights reserved",
    '{"@type":"Article","author":[null,3,{"name":["x"]}],"datePublished":{}}',
    "[" * 60,
    "&#0;&#xD800;&#x110000;&bogus;",
    "<!--",
    "<![CDATA[",
    "]]>",
    "\u202e\u2066",
    "\ufeff",
    "\u0000",
    "| a | b |\n|---|",
    "# ",
    "> > >",
    "```",
    "---\ntitle: [x\n---\n",
    "Title: x\n\nURL Source: :\n\nMarkdown Content:\n",
)

_tag = st.builds(
    lambda slash, name, attributes, end: f"<{slash}{name} {' '.join(attributes)}{end}",
    st.sampled_from(["", "", "", "/"]),
    st.sampled_from(_TAG_NAMES.split()),
    st.lists(st.sampled_from(_ATTRIBUTES), max_size=2),
    st.sampled_from([">", ">", ">", "/>", ""]),
)
_words = st.text(alphabet="abcdefg ABC.,:;?!\n\t", max_size=40)
_anything = st.text(max_size=12)

tag_soup = st.lists(st.one_of(_tag, _words, st.sampled_from(_SCRAPS), _anything), min_size=1, max_size=40).map("".join)
"""Tags in no order, with attributes and scraps that some code path looks at."""

arbitrary_text = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(_SCRAPS), max_size=20).map("\n".join))

arbitrary_bytes = st.one_of(
    st.binary(max_size=300),
    tag_soup.map(lambda text: text.encode("utf-16", "surrogatepass")),
    tag_soup.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(tag_soup, st.binary(max_size=20)).map(lambda pair: pair[0].encode("cp1252", "replace") + pair[1]),
)
