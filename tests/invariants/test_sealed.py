"""A page reaches nothing: no network, no file, no process, no external entity, whatever it asks for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOSTILE = """<?xml version="1.0"?>
<!DOCTYPE html [<!ENTITY secret SYSTEM "file://{secret}"><!ENTITY far SYSTEM "http://127.0.0.1:9/x">]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><title>A page that asks for more</title>
<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
<script src="http://127.0.0.1:9/a.js"></script><meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/">
<script type="application/ld+json">{{"@context": "http://127.0.0.1:9/context", "@type": "NewsArticle",
"headline": "A page that asks for more", "author": {{"@id": "file://{secret}"}}}}</script></head>
<body><article><h1>A page that asks for more</h1><p>The text before it. &secret; &far;</p>
<xi:include href="file://{secret}" parse="text"/><iframe src="file://{secret}"></iframe>
<object data="file://{secret}"></object><img src="http://127.0.0.1:9/a.png" onerror="alert(1)">
<p>The harbour of Norhavn has counted 42 ships since 3 May 2025, its master said on Monday.</p></article></body></html>"""
WATCHED = """
import sys
import tearsheet
raw = open(sys.argv[1], "rb").read()
for kind in ("auto", "text", "markdown"):
    tearsheet.parse(raw, kind=kind)  # word lists and weights are read now
seen = []
def hook(event, arguments):
    if event.split(".")[0] in ("open", "socket", "subprocess", "os", "shutil", "ftplib", "urllib", "ctypes", "exec"):
        seen.append((event, str(arguments[:1])))
sys.addaudithook(hook)
articles = [tearsheet.parse(raw, kind=kind, url="file:///etc/passwd") for kind in ("auto", "text", "markdown")]
told = " ".join(article.model_dump_json() for article in articles)
copy = list(seen)
print([event for event in copy if event[0] != "exec" or "lambda" not in event[1]])
print("the secret" in told)
"""


def test_nothing_is_opened_while_a_hostile_page_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the machine", "utf-8")
    page = tmp_path / "page.html"
    page.write_text(HOSTILE.format(secret=secret), "utf-8")
    done = subprocess.run([sys.executable, "-c", WATCHED, str(page)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:2] == ["[]", "False"]
