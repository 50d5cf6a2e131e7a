"""A library that is not installed: the error names what to install."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tearsheet.missing import needed

HIDING = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == sys.argv[1]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Hidden())
try:
    exec(sys.argv[2])
except ModuleNotFoundError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("library", "code", "told"),
    [
        ("pyarrow", "import tearsheet.arrow", "'tearsheet[batch]'"),
        ("langchain_core", "import tearsheet.integrations.langchain", "langchain-core"),
        ("llama_index", "import tearsheet.integrations.llama_index", "llama-index-core"),
        ("scrapy", "import tearsheet.integrations.scrapy", "scrapy"),
        ("datatrove", "import tearsheet.integrations.datatrove", "datatrove"),
        (
            "datasketch",
            "import tearsheet; tearsheet.fingerprint(tearsheet.Article(text='A text of some words.'))",
            "[copies]'",
        ),
    ],
)
def test_the_error_says_what_to_install(library: str, code: str, told: str) -> None:
    src = Path(__file__).parents[2] / "src"
    run = [sys.executable, "-c", HIDING, library, f"import sys; sys.path.insert(0, {str(src)!r}); {code}"]
    said = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    assert "pip install" in said
    assert told in said


def test_plain_tearsheet_needs_none_of_them() -> None:
    code = "import sys, tearsheet; tearsheet.parse('A text of some words.'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pyarrow", "datasketch", "numpy", "fastwarc", "fsspec", "zstandard", "distributed", "bs4"} & set(loaded)


def test_a_missing_module_of_ours_is_not_dressed_up() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"^No module named"), needed("something", "something"):
        import_module("tearsheet.no_such_room")
