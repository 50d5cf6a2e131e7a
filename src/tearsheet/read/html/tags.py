"""What each HTML element means to the walk: skipped, inline, or a block of some kind."""

from __future__ import annotations

from typing import Any

from tearsheet.document import Hint

SKIP, INLINE, LINK, BOLD, BREAK, IMAGE, BLOCK, TABLE, RULE = range(9)

# Never visible as text, or controls whose text is not prose.
_SKIP = """script style noscript template svg annotation annotation-xml iframe object embed applet canvas audio
    video map area
    head title base link meta select option optgroup datalist textarea input progress meter
    frameset frame noframes param source track rp rt noembed"""
_INLINE = """abbr acronym bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q
    math mi mn mo mrow ms mtext mstyle semantics
    ruby rb s samp small span strike sub sup time tt u var wbr slot"""

MEANING: dict[Any, int] = (
    dict.fromkeys(_SKIP.split(), SKIP)
    | dict.fromkeys(_INLINE.split(), INLINE)
    | {
        "a": LINK,
        "b": BOLD,
        "strong": BOLD,
        "br": BREAK,
        "img": IMAGE,
        "amp-img": IMAGE,
        "table": TABLE,
        "hr": RULE,
    }
)
"""By tag; every other tag (custom elements too) is a BLOCK. Tags of comments are functions, never found here."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

# Elements that get a `Group` of their own: containers on which several blocks may hang.
CONTAINERS = frozenset(
    [
        "body",
        "div",
        "section",
        "article",
        "main",
        "aside",
        "nav",
        "header",
        "footer",
        "form",
        "figure",
        "details",
        "summary",
        "ul",
        "ol",
        "menu",
        "dl",
        "li",
        "dt",
        "dd",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "blockquote",
        "center",
        "fieldset",
        "hgroup",
        "address",
        "button",
    ]
)

TAG_HINTS: dict[str, int] = {
    "nav": Hint.NAV,
    "menu": Hint.NAV,
    "aside": Hint.ASIDE,
    "header": Hint.HEADER,
    "footer": Hint.FOOTER,
    "figure": Hint.FIGURE,
    "form": Hint.FORM,
    "fieldset": Hint.FORM,
    "button": Hint.BUTTON,
    "summary": Hint.SUMMARY,
    "details": Hint.DETAILS,
    "dt": Hint.TERM,
    "dd": Hint.DEFINITION,
    "article": Hint.ARTICLE,
    "main": Hint.MAIN,
}

ROLE_HINTS: dict[str, int] = {
    "navigation": Hint.NAV,
    "menu": Hint.NAV,
    "menubar": Hint.NAV,
    "banner": Hint.HEADER,
    "contentinfo": Hint.FOOTER,
    "complementary": Hint.ASIDE,
    "main": Hint.MAIN,
    "article": Hint.ARTICLE,
    "search": Hint.FORM,
    "dialog": Hint.ASIDE,
    "alertdialog": Hint.ASIDE,
    "button": Hint.BUTTON,
}

# Attributes whose words name an element for labelling.
NAMING = frozenset({"class", "id", "role", "itemprop", "data-testid", "data-component"})
