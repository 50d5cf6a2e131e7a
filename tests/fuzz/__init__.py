"""Coverage-guided fuzzing (atheris, a tool of ours and no dependency): `python -m tests.fuzz.run TARGET`."""
