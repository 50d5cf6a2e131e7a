"""What `parse` refuses, how it says so, and what it reads all the same."""
