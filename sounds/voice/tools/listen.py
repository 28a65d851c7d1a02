"""Has Whisper write down what the built-in voice says, and counts the words it got wrong."""

import argparse
import os
import sys
import wave

import numpy as np

import hearing
import packs
import speech
from phrases import HERE, VOICES, read_phrases, table

MOST = 0.02
"""The share of words that may be heard wrongly, over all."""
AFTER = {",": 0.17, ":": 0.17, ";": 0.17, ".": 0.30, "!": 0.30, "?": 0.30}
"""Seconds of silence after a phrase by its mark, as the program joins them (src/audio/speech/builtin/join.rs)."""


def phrases(groups: list[str]) -> list[tuple[str, np.ndarray]]:
    """The phrases of some groups, as they sound from the packs."""
    texts = read_phrases()
    return [
        (text, packs.decoded(sound))
        for group in groups or texts
        for text, sound in packs.read(os.path.join(VOICES, f"{group}.voice")).items()
    ]


def joined(sentence: str, sounds: dict[str, np.ndarray]) -> np.ndarray | None:
    """A sentence put together of the longest phrases that end at a mark; none where one is missing."""
    if sentence in sounds:
        return sounds[sentence]
    marks = [at for at, letter in enumerate(sentence, 1) if letter in AFTER and sentence[at : at + 1] == " "]
    for end in reversed(marks):
        first, rest = sounds.get(sentence[:end]), joined(sentence[end:].strip(), sounds)
        if first is not None and rest is not None:
            return np.concatenate([first, np.zeros(int(AFTER[sentence[end - 1]] * speech.RATE)), rest])
    return None


def save(folder: str, text: str, samples: np.ndarray) -> None:
    """A phrase as a WAV file, to be listened to by a person."""
    os.makedirs(folder, exist_ok=True)
    name = "".join(letter if letter.isalnum() else "-" for letter in text)[:80]
    with wave.open(os.path.join(folder, f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(speech.RATE)
        file.writeframes(np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="sounds/voice/listen",
        description="Writes down every phrase of the built-in voice by a recogniser and counts the words that differ. "
        f"Ends with 1 where more than {MOST:.0%} do, or where a phrase differs that explained.tsv does not name.",
    )
    parser.add_argument("group", nargs="*", help="only these groups (default: all)")
    parser.add_argument(
        "--sentences", metavar="FILE", help="whole sentences, one a line, joined as the program joins them"
    )
    parser.add_argument("--wav", metavar="FOLDER", help="save what was heard wrongly there, to be listened to")
    arguments = parser.parse_args()

    sounds = phrases(arguments.group)
    if arguments.sentences:
        known = dict(sounds)
        with open(arguments.sentences, encoding="utf-8") as file:
            sentences = file.read().splitlines()
        sounds = [(sentence, joined(sentence, known)) for sentence in sentences if sentence.strip()]
        for sentence in [sentence for sentence, samples in sounds if samples is None]:
            print(f"no sound: {sentence}")
        sounds = [(sentence, samples) for sentence, samples in sounds if samples is not None]
    explained = {line[0] for line in table(os.path.join(HERE, "explained.tsv"))}
    listener = hearing.Listener(os.path.join(os.environ["SUPPLE_VOICE_CACHE"], "whisper"))
    by_text = dict(sounds)
    words = wrong = unexplained = 0
    for text, heard in listener.hear_all([(text, hearing.for_the_ear(sound, speech.RATE)) for text, sound in sounds]):
        words += len(hearing.words(text))
        faults = hearing.wrong(text, heard)
        wrong += faults
        if faults:
            unexplained += text not in explained
            print(f"{faults}\t{'explained' if text in explained else 'not explained'}\t{text}\t{heard}", flush=True)
            if arguments.wav:
                save(arguments.wav, text, by_text[text])
    print(
        f"{len(sounds)} texts, {words} words, {wrong} wrong ({wrong / max(words, 1):.1%}), {unexplained} not explained"
    )
    return 1 if wrong > MOST * words or unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
