"""Characters that are in a text but not to be seen."""

from __future__ import annotations

import re

# Zero-width characters, soft hyphens and bidi marks carry no text; they break comparison and search.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
