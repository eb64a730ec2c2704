"""The look for personal data beside Microsoft Presidio with a Thai recogniser, on the same planted set.

usage: python -m tests.bench.personal_data [PYTHON]

PYTHON is that of an environment of its own in which `pip install presidio-analyzer` was done (spaCy comes with it; no
model of a language is needed). Presidio gets texts twice: those that our readers took out of the files, and the bytes
of each file as they lie there. Its recogniser knows the number as people write it, its check digit, words beside it.
"""

import json
import subprocess
import sys
from collections.abc import Iterator

from generator.core.file_kinds import ENDINGS, PICTURES
from generator.evidence.file_type import kind_of
from generator.evidence.looking.content import inspected
from generator.evidence.reading.look import FileLook
from generator.evidence.reading.plain import decoded
from generator.evidence.reading.span import TextSpan
from generator.text.personal_numbers import numbers
from tests.personal.files import planted
from tests.personal.test_files import SILENT
from tests.personal.test_numbers import LOOK_ALIKES, PLANTED

# Run by the other Python: a list of texts in, whether each has a Thai id in it out.
THEIRS = r"""
import json, re, sys
import spacy
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

class Blank(NlpEngine):
    def __init__(self): self.nlp = spacy.blank("xx"); self.nlp.max_length = 100_000_000
    def load(self): pass
    def is_loaded(self): return True
    def process_text(self, text, language):
        doc = self.nlp(text)
        return NlpArtifacts([], doc, [token.idx for token in doc], [token.text for token in doc], self, language)
    def process_batch(self, texts, language, **_):
        return ((text, self.process_text(text, language)) for text in texts)
    def is_stopword(self, word, language): return False
    def is_punct(self, word, language): return False
    def get_supported_entities(self): return []
    def get_supported_languages(self): return ["th"]

class ThaiId(PatternRecognizer):
    def validate_result(self, text):
        digits = re.sub(r"\D", "", text)
        if len(digits) != 13 or digits[0] in "09": return False
        total = sum(int(d) * w for d, w in zip(digits, range(13, 1, -1)))
        return (11 - total % 11) % 10 == int(digits[12])

ids = ThaiId("TH_ID", patterns=[
    Pattern("plain", r"\b\d{13}\b", 0.3),
    Pattern("card", r"\b\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d\b", 0.5),
], context=["เลขประจำตัว", "บัตรประชาชน", "citizen", "id", "ผู้เสียภาษี"], supported_language="th")
phones = PatternRecognizer("TH_PHONE", patterns=[Pattern("mobile", r"\b0[689]\d[- ]?\d{3}[- ]?\d{4}\b", 0.5)],
    context=["โทร", "มือถือ", "tel"], supported_language="th")
registry = RecognizerRegistry(supported_languages=["th"])
registry.add_recognizer(ids); registry.add_recognizer(phones)
engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["th"])
texts = json.load(sys.stdin)
print(json.dumps([bool(engine.analyze(text, language="th")) for text in texts]))
"""


def theirs(python: str, texts: list[str]) -> list[bool]:
    done = subprocess.run([python, "-c", THEIRS], input=json.dumps(texts), capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def extracted(data: bytes) -> str:
    parts = FileLook().parts(kind_of(data), data)
    return "\n".join(part.text for part in parts if isinstance(part, TextSpan))


def ours(data: bytes, ending: str) -> str:
    """`found`, `named` (told as not looked into, or as something else than its name says), `taken out`, or `missed`."""
    kind = kind_of(data)
    inside = inspected(kind, data)
    if any(match.kind in {"id", "phone"} for match in inside.identifiers):
        return "found"
    if kind in PICTURES:
        return "taken out"
    return "named" if inside.unseen or not inside.readable or kind not in ENDINGS.get(ending, {kind}) else "missed"


def rows(python: str) -> Iterator[tuple[str, int, int, int, int]]:
    texts = [text for kind, text in PLANTED if kind != "account"]
    own = sum(any(True for _ in numbers(text)) for text in texts)
    yield "texts, planted", len(texts), own, sum(theirs(python, texts)), -1
    alike = [text for _, text in LOOK_ALIKES]
    own = sum(any(not number.own for number in numbers(text)) for text in alike)
    yield "texts, look-alikes (alarms)", len(alike), own, sum(theirs(python, alike)), -1
    files = [*planted()]
    said = [ours(data, ending) for _, ending, data in files]
    after = sum(theirs(python, [extracted(data) for *_, data in files]))
    raw = sum(theirs(python, [decoded(data) for *_, data in files]))
    yield "files, planted", len(files), len(said) - said.count("missed"), after, raw
    print({word: said.count(word) for word in sorted({*said})})
    silent = [*SILENT.values()]
    own = sum(bool(inspected(kind_of(data), data).identifiers) for data in silent)
    after = sum(theirs(python, [extracted(data) for data in silent]))
    yield "files, honest (alarms)", len(silent), own, after, sum(theirs(python, [decoded(data) for data in silent]))


def main() -> None:
    python = sys.argv[1] if len(sys.argv) > 1 else sys.executable
    print(f"{'':30}{'cases':>7}{'ours':>7}{'Presidio':>10}{'on raw files':>14}")
    for name, cases, own, after, raw in rows(python):
        print(f"{name:30}{cases:>7}{own:>7}{after:>10}{raw if raw >= 0 else '':>14}")


if __name__ == "__main__":
    main()
