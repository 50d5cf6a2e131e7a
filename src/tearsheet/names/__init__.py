"""Names of authors: split author strings, tell bylines and persons from everything else."""

from .accounts import is_account, posted_by
from .byline import is_byline
from .given import has_given_name, has_han_surname
from .labels import before_credit
from .person import is_everyday, is_particle, person_score
from .split import is_desk_line, split_names

__all__ = [
    "before_credit",
    "has_given_name",
    "has_han_surname",
    "is_account",
    "is_byline",
    "is_desk_line",
    "is_everyday",
    "is_particle",
    "person_score",
    "posted_by",
    "split_names",
]
