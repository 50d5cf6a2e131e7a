"""The page around the report: one file, no network, nothing that runs but our own script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from string import Template

from .markup import Safe, text

_POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)


def page(title: str, body: Safe) -> str:
    """The whole HTML page. The policy names the style sheet and the script by their hashes."""
    style, script = _asset("report.css"), _asset("report.js")
    return Template(_asset("page.html")).substitute(
        policy=text(_POLICY.format(style=_hash(style), script=_hash(script))).replace("&#x27;", "'"),
        title=text(title),
        style=style,
        script=script,
        body=body,
    )


@cache
def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text("utf-8").strip()


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
