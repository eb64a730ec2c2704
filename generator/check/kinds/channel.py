"""channel: a way to reach the agency that is kept for one purpose, and is as it must be."""

import re
from collections.abc import Iterator

from generator.check.file_health import link_problems
from generator.check.judging.answers import no_answers, says
from generator.check.judging.evidence import by_evidence, evidence_gaps, named_evidence
from generator.check.judging.kind import Accepted, DataSource, Need, RequirementContext, RequirementKind, Section
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem, Severity
from generator.model.agency import Channel
from generator.model.status import RequirementStatus


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where a channel of the purpose asked for can be opened and is as it must be.

    The channels that the disclosure names are looked at, else all that serve the purpose. How one
    is used and how it protects may be told by other evidence, which must be as evidence must be; where it
    leads may not.
    """
    channels = context.site.agency.open_channels
    named = [piece.channel for piece in context.evidence if piece.channel in channels]
    wanted = set(context.requirement.purposes)
    serving = named or [id for id, one in channels.items() if wanted & set(one.purposes)]
    if not serving:
        return by_evidence(context)
    others = tuple((piece, where) for piece, where in named_evidence(context) if not piece.channel)
    lost = tuple(problem for piece, where in others for problem in evidence_gaps(context, piece, where))
    if lost:
        return context.faulty(lost, context.evidence)
    tries = (tuple(_channel_problems(context, id, channels[id])) for id in serving if id)
    found = min(tries, key=len, default=())
    left = tuple(problem for problem in found if not (others and problem.code in {"channel-incomplete", "no-answer"}))
    if left:
        return context.faulty(left, context.evidence, from_data=True)
    return context.shown(context.evidence, from_data=not context.evidence)


def _channel_problems(context: RequirementContext, id: str, channel: Channel) -> Iterator[Problem]:
    where = context.site.agency.where.at("channels", id)
    purposes = context.requirement.purposes
    if purposes and not set(purposes) & set(channel.purposes):
        yield context.problem("channel-purpose", where, name=channel.name, value=", ".join(purposes))
        return
    if not channel.link:
        yield context.problem("channel-no-link", where, name=channel.name)
    elif any(problem.severity is Severity.GAP for problem in link_problems(channel.link, where)):
        yield context.problem("link-local", where.at("link"), value=channel.link)
    elif "separate" in context.needs:
        yield from _shared(context, id, channel)
    for need, written in (("protection", channel.protection), ("how-to", channel.how_to)):
        if need in context.needs and not says(written):
            texts = [(where.at(need.replace("-", "_")), written)] if written else []
            missing = context.lacks("channel-incomplete", where, need, name=channel.name)
            yield next(no_answers(context, texts, title=channel.name, need=need), missing)


def _shared(context: RequirementContext, id: str, channel: Channel) -> Iterator[Problem]:
    """A channel that must stand apart and serves, or leads to the same place as, one for other purposes."""
    wanted = set(context.requirement.purposes)
    where = context.site.agency.where.at("channels", id)
    others = [one for key, one in context.site.agency.open_channels.items() if key != id and set(one.purposes) - wanted]
    same = next((one.name for one in others if _bare(one.link) == _bare(channel.link)), "")
    if "complaint" in set(channel.purposes) - wanted:
        yield context.problem("channel-shared", where.at("purposes"), name=channel.name, other="")
    elif same:
        yield context.problem("channel-shared", where.at("link"), name=channel.name, other=same)


def _bare(link: str | None) -> str:
    """A link without what does not change where it leads: a www. before it, a default page or stroke behind it."""
    rest = (link or "").partition("#")[0].partition("://")[2].lower()
    bare = re.sub(r"^(?:www|m|web)\.|:(?:80|443)(?=/|$)|/(?:index|default|home)\.(?:php|html?|aspx?|jsp)$", "", rest)
    return re.sub(r"(?:^www\.)|/+$", "", re.sub(r"[?&](?:fbclid|utm_\w+|ref|mibextid)=[^&]*", "", bare))


def _where(context: RequirementContext) -> DataPath:
    return context.site.agency.where.at("channels").key()


# A sentence of how a service is used stands with the service, where people look for it.
_HOW_TO = Accepted(
    ("channel", "document", "link"),
    Phrase(
        "เอกสารที่เปิดได้ หรือ how_to ของช่องทางใน agency.yml", "a document to open, or how_to of a channel in agency.yml"
    ),
)

KIND = RequirementKind(
    id="channel",
    name="ช่องทางสำหรับเรื่องหนึ่งโดยเฉพาะ",
    judge=_judge,
    needs={
        "separate": Need(),
        "protection": Need(Phrase("การคุ้มครองข้อมูลของผู้แจ้ง", "how those who report are protected")),
        "how-to": Need(Phrase("วิธีใช้งาน", "how it is used"), "how_to", _HOW_TO),
    },
    data=(
        DataSource(
            file="channels ใน agency.yml",
            where=_where,
            advice=Phrase(
                "เพิ่มช่องทางที่ใช้เรื่องนี้พร้อมลิงก์ ใต้ channels ใน agency.yml",
                "add a channel for it, with its link, below channels in agency.yml",
            ),
            section=Section("ช่องทางในหน้านี้", anchor="channels"),
        ),
    ),
)
