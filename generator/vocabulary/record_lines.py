"""Records within records as one line of text each, for files of rows: how a measure is watched over, what was done."""

from generator.model.measures import Entry, FindingScore, Monitoring


def monitoring_line(monitoring: Monitoring) -> str:
    """Its printed number, what is done, and by when."""
    due = f" (กำหนด: {monitoring.due.text})" if monitoring.due else ""
    return f"{_numbered(monitoring.number)}{monitoring.text}{due}"


def entry_line(entry: Entry) -> str:
    """Its printed number, when, who, and what was done."""
    head = " ".join(filter(None, (entry.when.text if entry.when else "", ", ".join(entry.actors))))
    return f"{_numbered(entry.number)}{head}: {entry.text}" if head else f"{_numbered(entry.number)}{entry.text}"


def score_line(score: FindingScore) -> str:
    """What a score is of, and the score, or what is said of it."""
    return f"{score.of} {score.words if score.score is None else score.score}"


def _numbered(number: str | None) -> str:
    return f"{number}. " if number else ""
