"""What is raised for a file that holds no report to read."""


class UnreadableError(Exception):
    """A file that holds no report to read: `why` names a sentence, `kind` what the file is."""

    def __init__(self, why: str, kind: str = "") -> None:
        super().__init__(why)
        self.why, self.kind = why, kind
