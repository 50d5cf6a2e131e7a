"""The public data models: what an article is. They import nothing from the machinery."""

from .annotations import FAQ, Claim, ClaimKind, DateMention, Quantity, QuantityKind, Quote, QuoteKind
from .article import Article
from .base import Locator, Model, Span
from .parts import (
    BLOCK_KINDS,
    BOILERPLATE_KINDS,
    Author,
    Block,
    BlockKind,
    Boilerplate,
    BoilerplateKind,
    Evidence,
    Image,
    Origin,
    Section,
)

__all__ = [
    "BLOCK_KINDS",
    "BOILERPLATE_KINDS",
    "FAQ",
    "Article",
    "Author",
    "Block",
    "BlockKind",
    "Boilerplate",
    "BoilerplateKind",
    "Claim",
    "ClaimKind",
    "DateMention",
    "Evidence",
    "Image",
    "Locator",
    "Model",
    "Origin",
    "Quantity",
    "QuantityKind",
    "Quote",
    "QuoteKind",
    "Section",
    "Span",
]
