"""Names of authors: split author strings, tell bylines and persons from everything else."""

from .person import person_score
from .split import is_byline, split_names

__all__ = ["is_byline", "person_score", "split_names"]
