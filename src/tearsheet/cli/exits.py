"""Exit codes of the command line, part of its contract."""

from __future__ import annotations

OK = 0
PARSE_ERROR = 1
"""The input was read but is no article: empty, binary, too large ... The message names the kind.
Of a batch: there were records, and not one of them is an article."""
USAGE = 2
"""Unknown command, option or field. The same code as click's own."""
UNREADABLE_FILE = 3
"""The input file does not exist, is a directory, or may not be read; the output cannot be written (a full disk)."""
INCOMPLETE = 4
"""An input of a batch could not be read to its end, or its output not written on; `--resume` tries again."""
INTERRUPTED = 130
"""A batch was ended by Ctrl-C or SIGTERM; `--resume` goes on. The shell's own code for it."""
