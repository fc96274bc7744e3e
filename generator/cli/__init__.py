"""The command line: the only layer that reads and writes files, prints and sets exit codes."""


def main() -> None:
    """Run the command line."""
    raise SystemExit(2)
