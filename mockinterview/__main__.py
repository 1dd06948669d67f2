"""`python -m mockinterview`."""

from mockinterview.cli import main

if __name__ == "__main__":
    main()
