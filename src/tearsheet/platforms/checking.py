"""What a profile file may say, checked field by field for files that are not ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tearsheet.errors import ExtensionError
from tearsheet.toml_data import parse_toml


def checked_profile(path: Path) -> dict[str, Any]:
    """The values of a profile file.

    Raises:
        ExtensionError: the file cannot be read, is no TOML, or says what a profile cannot say.
    """
    from pydantic import ValidationError

    from .form import ProfileForm

    try:
        table = parse_toml(path.read_text(encoding="utf-8"))
        ProfileForm.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(step) for step in first["loc"] if not str(step).startswith(("function-", "_")))
        raise ExtensionError(f"{path}: {field or 'profile'}: {first['msg']}") from error
    except (OSError, ValueError) as error:  # not readable, not UTF-8, not TOML
        raise ExtensionError(f"{path}: {error}") from error
    return table
