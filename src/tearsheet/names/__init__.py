"""Names of authors: split author strings, tell bylines and persons from everything else."""

from .byline import is_byline
from .person import person_score
from .split import split_names

__all__ = ["is_byline", "person_score", "split_names"]
