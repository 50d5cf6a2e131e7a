"""The form of a profile file. Loaded only for files that are not ours: most programs have none."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from typing_extensions import Self

from tearsheet.models.parts import BoilerplateKind


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Pattern(_Form):
    pattern: str = Field(min_length=2)
    where: Literal["whole", "start", "inside"] = "whole"
    regex: bool = False

    @model_validator(mode="after")
    def _compiles(self) -> Self:
        if self.regex:
            try:
                re.compile(self.pattern)
            except re.error as error:
                raise ValueError(f"no regular expression: {error}") from error
        return self


class _Notice(_Pattern):
    kind: BoilerplateKind


def _host(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", value):
        raise ValueError(f"{value!r} is no host: write it like news.example.com")
    return value


def _spelt_out(value: Any) -> Any:
    return {"pattern": value} if isinstance(value, str) else value


_Patterns = list[Annotated[_Pattern, BeforeValidator(_spelt_out)]]


class _Marks(_Form):
    sure: _Patterns = []
    supporting: _Patterns = []


class ProfileForm(_Form):
    """What a profile may say; see docs/how-to/add-a-platform.md."""

    name: str = Field(min_length=1)
    hosts: list[Annotated[str, AfterValidator(_host)]] = []
    publisher: str = ""
    marks: _Marks = _Marks()
    boilerplate: list[_Notice] = []

    @model_validator(mode="after")
    def _recognisable(self) -> Self:
        if not (self.hosts or self.marks.sure or len(self.marks.supporting) > 1):
            raise ValueError("nothing to know the platform by: give hosts, a sure mark or two supporting ones")
        return self
