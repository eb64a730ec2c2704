"""People who answer for the agency in a year: executives and heads of its offices; and posts that nobody holds."""

import re
from typing import Any

from pydantic import ConfigDict, model_validator

from generator.core.fields import Flag, FlagOrLine, Line, PicturePath, Sourced, Url, says_yes
from generator.text.thai import fold

VACANT = "ตำแหน่งว่าง"
"""What stands where the name of a post's holder would."""

# ว่าง, -ว่าง-, (ตำแหน่งว่าง), อัตราว่าง, ว่างเดิม, ว่าง (อยู่ระหว่างสรรหา), ตำแหน่งว่าง ตั้งแต่ 1 ต.ค. 2566; or only a dash.
_EDGE = r"[\s.,()\[\]–—-]"
_NOBODY = re.compile(
    rf"{_EDGE}*(?:(?:ตำแหน่ง|อัตรา)?\s*ว่าง(?:$|{_EDGE}|เดิม|ลง|อยู่|ตั้งแต่|ระหว่าง|เนื่องจาก|ไม่มี).*"
    r"|ยังไม่มีผู้ดำรงตำแหน่ง.*|[–—-]+)",
    re.DOTALL,
)

_POLITICAL_POST = re.compile(
    r"(?:(?:รอง|เลขานุการ|ที่ปรึกษา)?นายก(?:เทศมนตรี|องค์การ|อบ[ตจ])"
    r"|(?:รอง)?ประธานสภา(?:เทศบาล|องค์การ|อบ[ตจ])|สมาชิกสภา(?:เทศบาล|องค์การ|อบ[ตจ]))"
)

_ACTING = "รักษาราชการแทน"


class Person(Sourced):
    """One office holder; `political` tells elected executives from permanent officials.

    `photo` is a file of the year's folder; a phone, an e-mail or a link is a way to reach them. A post that nobody
    holds is `vacant`, or says so in place of a name. `acting` is true where the person holds the post for another,
    else the other post that the person holds so or, of a vacant post, who does.
    """

    # A vacant post needs no name.
    model_config = ConfigDict(json_schema_extra={"required": ["position"]})

    name: Line
    position: Line
    political: Flag = False
    vacant: Flag = False
    acting: FlagOrLine = ""
    unit: Line | None = None
    photo: PicturePath | None = None
    phone: Line | None = None
    email: Line | None = None
    link: Url | None = None

    @model_validator(mode="before")
    @classmethod
    def _nameless(cls, value: Any) -> Any:
        """A vacant post needs no name."""
        if isinstance(value, dict) and says_yes(value.get("vacant")) and not value.get("name"):
            return {**value, "name": VACANT}
        return value

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the post."""
        return self.vacant or self._names_nobody

    @property
    def _names_nobody(self) -> bool:
        return bool(_NOBODY.fullmatch(self.name))

    @property
    def shown_name(self) -> str:
        """The name as readers see it; of a vacant post that it is vacant, in the office's words if they say more."""
        if not self.is_vacant:
            return self.name
        plain = re.sub(_EDGE, "", self.name)
        return self.name if self._names_nobody and plain not in {"", "ว่าง", VACANT} else VACANT

    @property
    def post(self) -> str:
        """The post as readers see it, with who holds it, or what else is held, for another."""
        if not self.acting or _ACTING in self.position:
            return self.position
        if self.is_vacant:
            return self.position if says_yes(self.acting) else f"{self.position} ({_ACTING}โดย {self.acting})"
        return f"{_ACTING} {self.position}" if says_yes(self.acting) else f"{self.position} {_ACTING} {self.acting}"

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
