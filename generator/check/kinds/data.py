"""Requirements that the agency's own data shows: people, contact, channels, news, pictures of the first page."""

from collections.abc import Callable, Iterator, Mapping

from generator.check.asked import Asked
from generator.check.file_health import link_problems, shown_picture_problems
from generator.check.kinds.evidence import by_evidence
from generator.core.problem import Problem, Severity
from generator.model.agency import Channel, Contact
from generator.model.people import Person
from generator.model.status import RequirementStatus
from generator.text.references import Ref
from generator.text.thai import nearest


def _else_evidence(asked: Asked, problems: tuple[Problem, ...], from_data: str) -> RequirementStatus:
    """What the data lacks, a disclosure's evidence may show; without any, the data's faults are told."""
    if asked.evidence:
        return by_evidence(asked)
    return asked.faulty(problems, from_data=from_data) if problems else asked.missing()


_PERSON_NEEDS: Mapping[str, Callable[[Person], object]] = {
    "name": lambda person: person.name,
    "position": lambda person: person.position,
    "photo": lambda person: person.photo,
    "contact": lambda person: person.reachable,
}


def people(asked: Asked) -> RequirementStatus:
    """Shown where the year names people and each has what is needed."""
    found = tuple(problem for person in asked.year.people for problem in _person_problems(asked, person))
    if asked.year.people and not found:
        return asked.shown(from_data="people")
    return _else_evidence(asked, found, "people")


def _person_problems(asked: Asked, person: Person) -> Iterator[Problem]:
    for need in asked.requirement.needs:
        if not _PERSON_NEEDS[need](person):
            yield asked.problem("person-incomplete", person.where, need=need, name=person.name)
        elif need == "photo" and person.photo:
            yield from shown_picture_problems(asked.year, person.photo, person.where.at("photo"))


def contact(asked: Asked) -> RequirementStatus:
    """Shown where the agency's contact holds every part that is needed."""
    agency = asked.site.agency
    lacking = [need for need in asked.requirement.needs if not getattr(agency.contact, need, None)]
    if asked.requirement.needs and not lacking:
        return asked.shown(from_data="contact")
    where = agency.where.at("contact")
    begun = agency.contact != Contact()
    wrong = tuple(asked.problem("contact-incomplete", where, need=need) for need in lacking if begun)
    return _else_evidence(asked, wrong, "contact" if begun else "")


def channel(asked: Asked) -> RequirementStatus:
    """Shown where a channel of the purpose asked for can be opened and is as it must be.

    The channels that the disclosure names are looked at, else all that serve the purpose. How one
    is used and how it protects may be told by other evidence; where it leads may not.
    """
    channels = asked.site.agency.channels
    named = [piece.channel for piece in asked.evidence if piece.channel in channels]
    wanted = set(asked.requirement.purposes)
    serving = named or [id for id, one in channels.items() if wanted & set(one.purposes)]
    if not serving:
        return by_evidence(asked)
    others = any(not piece.channel for piece in asked.evidence)
    tries = (tuple(_channel_problems(asked, id, channels[id])) for id in serving if id)
    found = min(tries, key=len, default=())
    left = tuple(problem for problem in found if not (others and problem.code == "channel-incomplete"))
    if left:
        return asked.faulty(left, asked.evidence, "channels")
    return asked.shown(asked.evidence, "" if asked.evidence else "channels")


def _channel_problems(asked: Asked, id: str, channel: Channel) -> Iterator[Problem]:
    where = asked.site.agency.where.at("channels", id)
    if asked.requirement.purposes and not set(asked.requirement.purposes) & set(channel.purposes):
        yield asked.problem("channel-purpose", where, name=channel.name, value=", ".join(asked.requirement.purposes))
        return
    needs = asked.requirement.needs
    if not channel.link:
        yield asked.problem("channel-no-link", where, name=channel.name)
    elif any(problem.severity is Severity.GAP for problem in link_problems(channel.link, where)):
        yield asked.problem("link-local", where.at("link"), value=channel.link)
    elif "separate" in needs:
        yield from _shared(asked, id, channel)
    for need, written in (("protection", channel.protection), ("how-to", channel.how_to)):
        if need in needs and not written:
            yield asked.problem("channel-incomplete", where, name=channel.name, need=need)


def _shared(asked: Asked, id: str, channel: Channel) -> Iterator[Problem]:
    """A channel that must stand apart and serves, or leads to the same place as, one for other purposes."""
    wanted = set(asked.requirement.purposes)
    where = asked.site.agency.where.at("channels", id)
    others = [one for key, one in asked.site.agency.channels.items() if key != id and set(one.purposes) - wanted]
    same = next((one.name for one in others if _bare(one.link) == _bare(channel.link)), "")
    if "complaint" in set(channel.purposes) - wanted:
        yield asked.problem("channel-shared", where.at("purposes"), name=channel.name, other="")
    elif same:
        yield asked.problem("channel-shared", where.at("link"), name=channel.name, other=same)


def _bare(link: str | None) -> str:
    """A link without what does not change where it leads."""
    return (link or "").partition("#")[0].partition("://")[2].rstrip("/").lower()


def news(asked: Asked) -> RequirementStatus:
    """Shown where news that happened in the data year is about it: any news where it asks for news in general."""
    general = "general" in asked.requirement.needs
    about = [one for one in asked.year.news if general or Ref(asked.item.number) in one.answers]
    if any(asked.span.holds(one.date.day) for one in about):
        return asked.shown(from_data="news")
    newest = max(about, key=lambda one: one.date.day, default=None)
    wrong = () if newest is None else (asked.problem("news-year", newest.where.at("date"), value=str(newest.date)),)
    return _else_evidence(asked, wrong, "news" if about else "")


def home_asset(asked: Asked) -> RequirementStatus:
    """Shown where the first page carries the picture asked for, any where none is named, and its file is there."""
    home = asked.year.home
    if home is None or not home.assets:
        return asked.missing()
    wanted = asked.requirement.needs or tuple(home.assets)
    found = next((id for id in wanted if id in home.assets), None)
    if found is None:
        facts = {"value": wanted[0], "guess": nearest(wanted[0], home.assets) or next(iter(home.assets))}
        return asked.faulty((asked.problem("home-asset-name", home.where.at("assets"), **facts),), from_data="home")
    wrong = shown_picture_problems(asked.year, home.assets[found].file, home.where.at("assets", found, "file"))
    return asked.faulty(wrong, from_data="home") if wrong else asked.shown(from_data="home")
