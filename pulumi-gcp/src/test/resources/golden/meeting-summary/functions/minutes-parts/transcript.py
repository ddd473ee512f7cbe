"""Turns what Speech-to-Text writes into a text that people and models can read."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import documents


class TranscriptionFailed(documents.Unusable):
    """Speech-to-Text could not write the recording down."""


class NoSpeech(documents.Unusable):
    """The recording holds no speech."""


def handler(given: dict) -> documents.Document:
    outcome = given["outcome"]
    if "cloudStorageResult" not in outcome:
        raise TranscriptionFailed(outcome.get("error", {}).get("message", "Speech-to-Text wrote nothing"))
    place = urlsplit(outcome["cloudStorageResult"]["uri"])
    raw = json.loads(documents.read({"bucket": place.netloc, "key": place.path.lstrip("/")}))
    results = [each for each in raw.get("results", []) if each.get("alternatives")]
    lines = [f"[{clock(start)}] {speaker}{text}" for start, speaker, text in turns(results)]
    if not lines:
        raise NoSpeech("Speech-to-Text found no speech in the recording")
    return documents.write(given["key"], "\n".join(lines) + "\n", "text/plain", language(results))


def turns(results: list[dict]) -> Iterator[tuple[float, str, str]]:
    """Joins what one speaker says in a row: when it begins, who speaks, the words.

    Words have no times, which would limit recordings to 20 minutes: a result begins where the one before it ends.
    """
    current: tuple[float, str, str] | None = None
    start = 0.0
    for result in results:
        for speaker, text in spoken(result["alternatives"][0]):
            if current and speaker and current[1] == speaker:
                current = (current[0], speaker, f"{current[2]} {text}")
                continue
            if current:
                yield current
            current = (start, speaker, text)
        start = seconds(result.get("resultEndOffset", f"{start}s"))
    if current:
        yield current


def spoken(alternative: dict) -> Iterator[tuple[str, str]]:
    """Tells the speakers of one result apart, as far as its words do."""
    words = alternative.get("words", [])
    if not any(word.get("speakerLabel") for word in words):
        text = alternative.get("transcript", "").strip()
        if text:
            yield "", text
        return
    current: tuple[str, list[str]] = ("", [])
    for word in words:
        speaker = name(word.get("speakerLabel", ""))
        if speaker != current[0] and current[1]:
            yield current[0], " ".join(current[1])
            current = (speaker, [])
        current = (speaker, [*current[1], word["word"]])
    yield current[0], " ".join(current[1])


def name(label: str) -> str:
    return f"Speaker {label}: " if label else ""


def language(results: list[dict]) -> str | None:
    """The language that most results are in; upper and lower case as in BCP 47."""
    codes = [each["languageCode"] for each in results if each.get("languageCode")]
    if not codes:
        return None
    primary, *rest = max(set(codes), key=codes.count).split("-")
    return "-".join([primary, *(each.upper() if len(each) == 2 else each for each in rest)])


def seconds(offset: str) -> float:
    return float(offset.removesuffix("s"))


def clock(start: float) -> str:
    minutes, second = divmod(int(start), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}"
