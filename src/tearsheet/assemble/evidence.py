"""A chosen metadata value together with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True, frozen=True)
class Chosen(Generic[T]):
    """A value for a field, and its evidence."""

    value: T
    raw: str
    source: str
    confidence: float

    def evidence(self) -> dict[str, Any]:
        """The fields of `models.Evidence`."""
        return {"value_raw": self.raw, "source": self.source, "confidence": round(self.confidence, 2)}
