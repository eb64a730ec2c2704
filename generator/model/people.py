"""People who answer for the agency in a year: executives and heads of its offices."""

import re

from generator.core.fields import FilePath, Flag, Line, Sourced, Url
from generator.text.thai import fold

_POLITICAL_POST = re.compile(
    r"(?:(?:รอง|เลขานุการ|ที่ปรึกษา)?นายก(?:เทศมนตรี|องค์การ|อบ[ตจ])"
    r"|(?:รอง)?ประธานสภา(?:เทศบาล|องค์การ|อบ[ตจ])|สมาชิกสภา(?:เทศบาล|องค์การ|อบ[ตจ]))"
)


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
    def political_post(self) -> bool:
        """Whether the post is one of the elected side: said so, or a post that nobody else holds.

        Those posts are named in the acts on municipalities and on sub-district and provincial administrative
        organisations: the head and the deputies of the executive, its secretaries and advisers, and the council.
        """
        return self.political or bool(_POLITICAL_POST.match(fold(self.position)))

    @property
    def reachable(self) -> bool:
        """Whether there is a way to reach them."""
        return bool(self.phone or self.email or self.link)
