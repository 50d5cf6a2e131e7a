"""The label of a block: its role in the article, or the kind of boilerplate it is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["content", "metadata", "boilerplate"]


@dataclass(slots=True, frozen=True)
class Label:
    """What one `SourceBlock` is."""

    role: Role
    kind: str
    """content: a `SourceBlockKind`; metadata: headline, description, author, date, caption, tag, breadcrumb,
    engagement ...; boilerplate: a `BoilerplateKind`."""
    reason: str = ""
    """Short cause for people: "phrase:share", "position:after-last-prose", "container:nav" ..."""
