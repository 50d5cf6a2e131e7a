"""Inputs that no page should be, each a megabyte or so: bounds on time and memory for any of them."""
