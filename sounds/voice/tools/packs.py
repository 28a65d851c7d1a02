"""The packs that the program reads: Opus packets by group, and the manifest that binds texts to them."""

import hashlib
import os
import struct
from dataclasses import dataclass

import av
import numpy as np

from shape import LOUDNESS, PEAK, kept, levelled, loudness, trimmed, true_peak
from speech import RATE

MAGIC = b"supvoic1"
BITS = 24_000
"""Bits a second, on the whole; a quiet moment takes less."""
FRAME = RATE // 50
"""Samples in a packet: 20 ms."""


@dataclass(frozen=True)
class Sound:
    """A phrase as it lies in a pack."""

    skip: int
    """Samples that the decoder gives before the first one that counts."""
    length: int
    """Samples that are heard."""
    packets: bytes
    """Each packet after its length."""

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.packets).hexdigest()[:16]


def encoded(samples: np.ndarray, bits: int = BITS, application: str = "audio") -> Sound:
    """The samples as Opus, by an encoder of their own."""
    codec = av.CodecContext.create("libopus", "w")
    codec.sample_rate, codec.format, codec.layout, codec.bit_rate = RATE, "s16", "mono", bits
    codec.options = {"application": application, "vbr": "on", "frame_duration": "20", "compression_level": "10"}
    codec.open()
    # The header of Ogg Opus counts at 48 kHz.
    skip = struct.unpack_from("<H", codec.extradata, 10)[0] * RATE // 48_000
    count = -(-(len(samples) + skip) // FRAME)
    whole = np.zeros(count * FRAME)
    whole[: len(samples)] = samples
    whole = np.round(np.clip(whole, -1, 1) * 32767).astype("<i2")
    packets = []
    for start in range(0, len(whole), FRAME):
        frame = av.AudioFrame.from_ndarray(whole[None, start : start + FRAME], format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, start
        packets += [bytes(packet) for packet in codec.encode(frame)]
    packets += [bytes(packet) for packet in codec.encode(None)]
    packets = packets[:count]
    assert len(packets) == count, (len(packets), count)
    return Sound(skip, len(samples), b"".join(struct.pack("<H", len(packet)) + packet for packet in packets))


def decoded(sound: Sound) -> np.ndarray:
    """The samples of a phrase, at 24 kHz."""
    codec = av.CodecContext.create("libopus", "r")
    codec.sample_rate, codec.layout = 48_000, "mono"
    codec.extradata = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, RATE, 0, 0)
    parts, at = [], 0
    while at < len(sound.packets):
        length = struct.unpack_from("<H", sound.packets, at)[0]
        for frame in codec.decode(av.Packet(sound.packets[at + 2 : at + 2 + length])):
            part = frame.to_ndarray()[0]
            parts.append(part / 32768 if part.dtype == np.int16 else part)
        at += 2 + length
    fast = np.concatenate(parts).astype(np.float64)
    length = 1 << int(np.ceil(np.log2(len(fast) + 128)))
    spectrum = np.fft.rfft(fast, length)[: length // 4 + 1]
    return (np.fft.irfft(spectrum, length // 2) / 2)[sound.skip : sound.skip + sound.length]


def packed(said: np.ndarray, given: str, voiced: bool) -> Sound:
    """What the model said as it lies in a pack: of the right loudness and under the peak when it is heard."""
    samples = trimmed(kept(said, given), voiced)
    loud, peak, best = LOUDNESS, PEAK - 0.3, None
    for _ in range(6):
        sound = encoded(levelled(samples, loud, peak))
        heard = decoded(sound)
        # Coding makes speech a little weaker and its peaks a little higher.
        over, under = true_peak(heard) - PEAK, LOUDNESS - loudness(heard)
        if over <= 0 and (best is None or abs(under) < abs(best[0])):
            best = under, sound
        if over <= 0 and abs(under) < 0.1:
            break
        loud += under * 0.8
        peak -= over + 0.1 if over > 0 else 0
    if best is None or abs(best[0]) > 0.5:
        raise SystemExit(
            f"{given!r} cannot be brought to {LOUDNESS} LUFS under {PEAK} dB: {under:+.2f} LU, {over:+.2f} dB"
        )
    return best[1]


def read(path: str) -> dict[str, Sound]:
    """The phrases of a pack; none where there is no pack."""
    if not os.path.exists(path):
        return {}
    data = open(path, "rb").read()
    if data[:8] != MAGIC:
        raise SystemExit(f"{path} is no pack")
    count, at = struct.unpack_from("<I", data, 8)[0], 12
    entries = []
    for _ in range(count):
        length = struct.unpack_from("<H", data, at)[0]
        text = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        entries.append((text, *struct.unpack_from("<HII", data, at)))
        at += 10
    sounds = {}
    for text, skip, length, size in entries:
        sounds[text] = Sound(skip, length, data[at : at + size])
        at += size
    return sounds


def write(path: str, sounds: dict[str, Sound]) -> None:
    """A pack: what is in it first, so that a reader finds a phrase without touching the sound of others."""
    texts = sorted(sounds, key=str.encode)
    head = MAGIC + struct.pack("<I", len(texts))
    for text in texts:
        sound, name = sounds[text], text.encode()
        head += struct.pack("<H", len(name)) + name
        head += struct.pack("<HII", sound.skip, sound.length, len(sound.packets))
    replace(path, head + b"".join(sounds[text].packets for text in texts))


def replace(path: str, data: bytes) -> None:
    """A file as a whole, or as it was."""
    with open(path + ".new", "wb") as file:
        file.write(data)
    os.replace(path + ".new", path)
