"""What is found in the laid-out text: sentences, quotes, quantities, claims."""
