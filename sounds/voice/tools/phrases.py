"""The tables: what is to be said, how, and what was said."""

import os

import packs
import speech

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VOICES = os.path.join(HERE, "en")


def table(path: str) -> list[list[str]]:
    """The fields of each line; none where there is no file."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [line.split("\t") for line in file.read().splitlines() if line and not line.startswith("#")]


def read_phrases() -> dict[str, list[str]]:
    """By group, what the program can say."""
    groups: dict[str, list[str]] = {}
    for group, text in table(os.path.join(VOICES, "phrases.tsv")):
        groups.setdefault(group, []).append(text)
    return groups


def given_texts(texts: list[str], phonemes: speech.Phonemes) -> dict[str, str]:
    """Each text with what is given to the model for it."""
    takes = dict(table(os.path.join(HERE, "takes.tsv")))
    return {text: phonemes.given(takes.get(text, text)) for text in texts}


def read_manifest() -> dict[str, tuple[str, str]]:
    """What was given for each text, and the hash of its packets."""
    return {text: (given or text, hash) for text, given, hash in table(os.path.join(VOICES, "manifest.tsv"))}


def write_manifest(lines: dict[str, tuple[str, str]]) -> None:
    lines = sorted(lines.items(), key=lambda line: line[0].encode())
    text = "".join(f"{text}\t{'' if given == text else given}\t{hash}\n" for text, (given, hash) in lines)
    packs.replace(os.path.join(VOICES, "manifest.tsv"), text.encode())
