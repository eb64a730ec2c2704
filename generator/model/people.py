"""People who answer for the agency in a year: executives and heads of its offices."""

from generator.core.fields import FilePath, Flag, Line, Sourced, Url


class Person(Sourced):
    """One office holder; `political` tells elected executives from permanent officials.

    `photo` is a file of the year's folder; a phone, an e-mail or a link is a way to reach them.
    """

    name: Line
    position: Line
    political: Flag = False
    unit: Line | None = None
    photo: FilePath | None = None
    phone: Line | None = None
    email: Line | None = None
    link: Url | None = None

    @property
    def reachable(self) -> bool:
        """Whether there is a way to reach them."""
        return bool(self.phone or self.email or self.link)
