"""Where people already work: thin adapters, one module each. Importing one needs its library."""
