"""From what the model said to what is heard: cut, trimmed, and brought to one loudness."""

import re

import numpy as np

from speech import RATE

LOUDNESS = -16.0
"""Of a phrase, in LUFS (ITU-R BS.1770), pauses left out."""
PEAK = -1.5
"""The highest true peak, in dB of full scale."""
EDGE = 0.010
"""Seconds of near-silence that stay at both ends."""


def db(power):
    return 10 * np.log10(np.maximum(power, 1e-12))


def frames(samples: np.ndarray, length: int, hop: int) -> np.ndarray:
    if len(samples) < length:
        samples = np.pad(samples, (0, length - len(samples)))
    return np.lib.stride_tricks.sliding_window_view(samples, length)[::hop]


def weighted(samples: np.ndarray) -> np.ndarray:
    """The samples through the two filters of BS.1770 (high shelf, high pass), applied to their spectrum."""
    length = 1 << int(np.ceil(np.log2(len(samples) + RATE // 4)))
    w = np.exp(-2j * np.pi * np.fft.rfftfreq(length))

    def filtered(b, a):
        return (b[0] + b[1] * w + b[2] * w**2) / (a[0] + a[1] * w + a[2] * w**2)

    k = np.tan(np.pi * 1681.974450955533 / RATE)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    shelf = filtered(
        [high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k],
        [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k],
    )
    k, q = np.tan(np.pi * 38.13547087602444 / RATE), 0.5003270373238773
    high_pass = filtered([1, -2, 1], [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    return np.fft.irfft(np.fft.rfft(samples, length) * shelf * high_pass, length)[: len(samples)]


def loudness(samples: np.ndarray) -> float:
    """The loudness of speech without its pauses, in LUFS.

    BS.1770 looks at blocks of 0.4 s and leaves out what is 10 LU under the rest. "Rest." is shorter than a block, so
    the blocks here have 0.1 s; what lies 10 LU under the rest is left out in the same way.
    """
    blocks = (frames(weighted(samples), RATE // 10, RATE // 40) ** 2).mean(axis=1)
    blocks = blocks[blocks > 10 ** ((-70 + 0.691) / 10)]
    loud = blocks[blocks > blocks.mean() / 10]
    return -0.691 + float(db(loud.mean()))


def true_peak(samples: np.ndarray) -> float:
    """The highest value between the samples as well, in dB of full scale."""
    return float(db(np.max(upsampled(samples) ** 2)))


def upsampled(samples: np.ndarray, times: int = 4) -> np.ndarray:
    # A power of two is transformed quickly; the silence in front keeps the end from wrapping round into it.
    length = 1 << int(np.ceil(np.log2(len(samples) + 128)))
    spectrum = np.fft.rfft(np.pad(samples, (64, length - len(samples) - 64)))
    return np.fft.irfft(spectrum, length * times)[64 * times : (64 + len(samples)) * times] * times


def level(samples: np.ndarray) -> np.ndarray:
    """The level of each 5 ms, in dB under the loudest."""
    hop = RATE // 200
    power = db((frames(np.pad(samples, hop // 2), hop * 2, hop) ** 2).mean(axis=1))
    return power - power.max()


def spoken(samples: np.ndarray, floor: float = -48.0, gap: float = 0.06) -> list[tuple[int, int]]:
    """Where something is said, from sample to sample; short gaps do not part it, clicks under 25 ms are nothing."""
    hop = RATE // 200
    loud = np.flatnonzero(level(samples) > floor)
    if len(loud) == 0:
        return []
    runs = np.split(loud, np.flatnonzero(np.diff(loud) > gap * 200) + 1)
    return [(run[0] * hop, (run[-1] + 1) * hop) for run in runs if run[-1] - run[0] >= 5]


def kept(samples: np.ndarray, given: str) -> np.ndarray:
    """The part of a carrier sentence that stands in brackets, cut in the pauses beside it."""
    text = re.sub(r"/[^/]*/", lambda match: "x" * (len(match[0]) - 2), given)
    text = re.sub(r"^@\S+ ", "", text)
    if "[" not in text:
        return samples
    runs = spoken(samples, -34.0, 0.04)
    first, last = runs[0][0], runs[-1][1]
    before, inside = text.index("["), text.index("]") - 1
    letters = len(text) - 2

    def cut(place: int) -> int:
        expected = first + (last - first) * place / letters
        pauses = [(end, start) for (_, end), (start, _) in zip(runs, runs[1:])]
        if not pauses:
            raise SystemExit(f"{given!r}: no pause to cut at")
        end, start = min(
            pauses, key=lambda pause: abs((pause[0] + pause[1]) / 2 - expected) - 0.5 * (pause[1] - pause[0])
        )
        if abs((end + start) / 2 - expected) > 0.45 * RATE:
            raise SystemExit(f"{given!r}: no pause near where it should be cut")
        return (end + start) // 2

    begin = cut(before) if before > 0 else 0
    finish = cut(inside) if inside < letters else len(samples)
    return samples[begin:finish]


def hiss(samples: np.ndarray) -> int:
    """Where a hiss begins at the very end; the samples' length where there is none.

    Now and then the model breathes out after a word, and "wall" is heard as "walls".
    """
    hop = RATE // 200
    parts = frames(samples, hop * 4, hop)
    spectra = np.abs(np.fft.rfft(parts * np.hanning(hop * 4))) ** 2
    high = spectra[:, 80:].sum(axis=1) > 0.5 * spectra.sum(axis=1)
    quiet = level(samples)[: len(high)] < -30
    last = np.flatnonzero(~high & ~quiet)[-1]
    hissing = np.count_nonzero((high & ~quiet)[last:]) >= 6
    return (last + 3) * hop if hissing else len(samples)


def trimmed(samples: np.ndarray, voiced: bool = False) -> np.ndarray:
    """The samples without the silence around them, except for the edge, which fades.

    What ends with a voiced sound ends without a hiss.
    """
    runs = spoken(samples)
    edge = int(EDGE * RATE)
    begin, end = max(0, runs[0][0] - edge), min(len(samples), runs[-1][1] + edge)
    if voiced:
        end = begin + hiss(samples[begin:end])
    samples = samples[begin:end].copy()
    fade = np.sin(np.linspace(0, np.pi / 2, edge)) ** 2
    samples[:edge] *= fade
    samples[-edge:] *= fade[::-1]
    return samples


def limited(samples: np.ndarray, peak: float) -> np.ndarray:
    """The samples with what is higher than the peak turned down, 4 ms ahead and slowly back."""
    most = 10 ** (peak / 20)
    high = np.abs(upsampled(samples)).reshape(-1, 4).max(axis=1)
    reach = RATE * 4 // 1000
    wanted = np.minimum(1, most / np.maximum(high, 1e-9))
    lowest = frames(np.pad(wanted, reach, constant_values=1.0), 2 * reach + 1, 1).min(axis=1)
    window = np.hanning(2 * reach + 3)[1:-1]
    smooth = np.convolve(np.pad(lowest, reach, mode="edge"), window / window.sum(), mode="valid")
    return samples * smooth


def levelled(samples: np.ndarray, loud: float = LOUDNESS, peak: float = PEAK) -> np.ndarray:
    """The samples at a loudness, under a peak."""
    for _ in range(4):
        samples = limited(samples * 10 ** ((loud - loudness(samples)) / 20), peak)
    return samples
