"""Each block gets one label: content role, metadata, or boilerplate kind."""
