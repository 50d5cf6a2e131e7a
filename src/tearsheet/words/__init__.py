"""What boilerplate lines say they are: labels, notices, counters and FAQ headings, in many languages."""

from .counters import counter
from .datelines import Dateline, dateline
from .fields import FieldLabel, field_label, find_labels
from .key_points import key_points_heading
from .languages import guess_language, stopwords
from .lines import PhraseMatch, Strength, line_kind
from .notices import Notice, repost_notice
from .questions import faq_heading, is_question
from .stops import ends_sentence

__all__ = [
    "Dateline",
    "FieldLabel",
    "Notice",
    "PhraseMatch",
    "Strength",
    "counter",
    "dateline",
    "ends_sentence",
    "faq_heading",
    "field_label",
    "find_labels",
    "guess_language",
    "is_question",
    "key_points_heading",
    "line_kind",
    "repost_notice",
    "stopwords",
]
