"""Turns what Amazon Transcribe writes into a text that people and models can read."""

import json
from collections.abc import Iterator

import documents


class NoSpeech(Exception):
    """The recording holds no speech."""


def handler(event: dict, _context: object) -> documents.Document:
    raw = json.loads(documents.read(event["raw"]))
    lines = [f"[{clock(start)}] {speaker}{text}" for start, speaker, text in turns(raw["results"])]
    if not lines:
        raise NoSpeech("Amazon Transcribe found no speech in the recording")
    return documents.write(
        event["key"], "\n".join(lines) + "\n", "text/plain", event["language"]
    )


def turns(results: dict) -> Iterator[tuple[float, str, str]]:
    """Joins what one speaker says in a row: when it begins, who speaks, the words."""
    current: tuple[float, str, str] | None = None
    for segment in results.get("audio_segments", []):
        text = segment["transcript"].strip()
        if not text:
            continue
        speaker = name(segment.get("speaker_label"))
        if current and speaker and current[1] == speaker:
            current = (current[0], speaker, f"{current[2]} {text}")
            continue
        if current:
            yield current
        current = (float(segment["start_time"]), speaker, text)
    if current:
        yield current


def name(label: str | None) -> str:
    """Transcribe counts speakers from spk_0."""
    return f"Speaker {int(label.removeprefix('spk_')) + 1}: " if label else ""


def clock(seconds: float) -> str:
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}"
