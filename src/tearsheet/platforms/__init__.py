"""Republishing platforms as data: one profile file each, found by being there."""

from .loading import Profile, profiles
from .recognition import recognise

__all__ = ["Profile", "profiles", "recognise"]
