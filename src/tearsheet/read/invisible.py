"""Characters that are in a text but not to be seen."""

from __future__ import annotations

import re

# Scripts that join their letters, and emoji: there the two joiners are spelling ("می\u200cنویسند", a family).
_JOINING = (
    "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
    "\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]"
)
# Zero-width characters, soft hyphens and bidi marks carry no text; they break comparison and search.
INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
    f"|(?<!{_JOINING})[\u200c\u200d]+|[\u200c\u200d]+(?!{_JOINING}|[\u200c\u200d])"
)
