"""What holds for every input: property tests (hypothesis), the same examples on every run."""
