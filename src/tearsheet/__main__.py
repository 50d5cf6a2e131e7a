"""`python -m tearsheet`: the command line."""

from tearsheet.cli import main

if __name__ == "__main__":
    main()
