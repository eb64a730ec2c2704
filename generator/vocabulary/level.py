"""A level in words: which instrument holds it down, or whose score is lacking to tell it."""

from collections.abc import Mapping

from generator.model.scores import Held, LevelTold

_WORDS: Mapping[str, Mapping[str, str]] = {
    "th": {
        "held": "ระดับ “{level}” เพราะ {held}",
        "one": "{name} ได้ {score} ซึ่งต่ำกว่า {minimum}",
        "and": " และ ",
        "lacking": "ยังบอกระดับไม่ได้ เพราะไม่มีคะแนน {names} ใน assessment.yml",
    },
    "en": {
        "held": "level “{level}” because {held}",
        "one": "{name} has {score}, which is below {minimum}",
        "and": " and ",
        "lacking": "the level cannot be told without the score of {names} in assessment.yml",
    },
}


def level_words(told: LevelTold, lang: str = "th") -> str:
    """Why the level is not the next one, or what is lacking to tell it; empty where neither is to be said."""
    say = _WORDS[lang]
    if told.lacking:
        return say["lacking"].format(names=say["and"].join(told.lacking))
    if not told.name or not told.held:
        return ""
    return say["held"].format(level=told.name, held=say["and"].join(_one(held, say) for held in told.held))


def _one(held: Held, say: Mapping[str, str]) -> str:
    return say["one"].format(name=held.name, score=f"{held.score:.2f}", minimum=f"{held.minimum.normalize():f}")
