"""The platform that printed a page, told by its furniture, and the lines that its profile takes out."""

from __future__ import annotations

from tearsheet.address import host_of
from tearsheet.document import Document
from tearsheet.platforms import Profile, recognise

from .labels import Label
from .title import Headline


def find_platform(document: Document, labels: list[Label]) -> Profile | None:
    """The profile of the page's platform; None for an unknown one."""
    address = document.url or next((c.value for c in document.candidates.get("canonical_url", ())), None)
    # Only furniture and metadata can tell the platform: an article about it names it, too.
    lines = [block.text for block, label in zip(document.blocks, labels, strict=True) if label.role != "content"]
    names = [c.value for name in ("publisher", "site_name") for c in document.candidates.get(name, ())]
    return recognise(host=host_of(address), lines=lines, site_names=names)


def take_out(profile: Profile, document: Document, labels: list[Label], headline: Headline) -> None:
    """Label the lines as boilerplate that the profile says are none of an article's, the headline excepted."""
    for index, block in enumerate(document.blocks):
        if index == headline.block:
            continue
        folded = " ".join(block.text.casefold().split())
        for notice in profile.boilerplate:
            if notice.mark.fits(folded):
                labels[index] = Label("boilerplate", notice.kind, f"profile:{profile.id}")
                break
