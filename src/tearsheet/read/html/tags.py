"""What each HTML element means to the walk: skipped, inline, or a block of some kind."""

from __future__ import annotations

from tearsheet.document import Hint

# Never visible as text, or controls whose text is not prose.
SKIP = frozenset(
    """script style noscript template svg math iframe object embed applet canvas audio video map area
    head title base link meta select option optgroup datalist textarea input progress meter
    frameset frame noframes param source track dialog rp rt noembed""".split()
)

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q
    ruby rb s samp small span strike strong sub sup time tt u var wbr picture amp-img slot img br""".split()
)

BOLD = frozenset({"b", "strong"})
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

# Elements that get a `Group` of their own: containers on which several blocks may hang.
CONTAINERS = frozenset(
    """body div section article main aside nav header footer form figure details summary ul ol menu dl li
    dt dd table tbody tr td th blockquote center fieldset hgroup address button picture""".split()
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

# Class words that mark an embedded social post.
EMBED_WORDS = ("twitter-tweet", "instagram-media", "fb-post", "tiktok-embed", "bluesky-embed", "truthsocial")

# Attributes whose words name an element for labelling.
NAMING = frozenset({"class", "id", "role", "itemprop", "data-testid", "data-component"})
