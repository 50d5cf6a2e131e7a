"""Annotators, exporters and platform profiles of users, found by name when one is asked for: no fork, no patching."""

from .annotating import Annotator, annotated, chosen_annotations, portable
from .exporting import Exporter, exporter
from .finding import ANNOTATORS, EXPORTERS, PROFILES, installed, profile_folders

__all__ = [
    "ANNOTATORS",
    "EXPORTERS",
    "PROFILES",
    "Annotator",
    "Exporter",
    "annotated",
    "chosen_annotations",
    "exporter",
    "installed",
    "portable",
    "profile_folders",
]
