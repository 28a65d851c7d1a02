"""Renders the phrases of the built-in voice that are missing or have changed."""

import argparse
import os
import sys
import time

import packs
import speech
from phrases import HERE, VOICES, given_texts, read_manifest, read_phrases, write_manifest

Manifest = dict[str, tuple[str, str]]


def pack_of(group: str) -> str:
    return os.path.join(VOICES, f"{group}.voice")


def kept(group: str, texts: dict[str, str], manifest: Manifest) -> dict[str, packs.Sound]:
    """The phrases of a group that are as they should be."""
    sounds = packs.read(pack_of(group))
    return {
        text: sounds[text]
        for text, given in texts.items()
        if text in sounds and manifest.get(text) == (given, sounds[text].hash)
    }


def rendered(group: str, texts: dict[str, str], good: dict[str, packs.Sound], speaker: speech.Speaker) -> None:
    """A group with what is not good rendered, and its pack written."""
    began, missing = time.monotonic(), [text for text in texts if text not in good]
    sounds = dict(good)
    for text in missing:
        given = texts[text]
        sounds[text] = packs.packed(speaker.say(given), given, speaker.phonemes.ends_voiced(given))
    packs.write(pack_of(group), sounds)
    print(f"{group}: {len(missing)} of {len(texts)} rendered in {time.monotonic() - began:.0f} s", flush=True)


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="sounds/voice/render",
        description="Renders what of sounds/voice/en/phrases.tsv is missing or has changed, group by group. It can be "
        "stopped at any time and goes on from there.",
    )
    parser.add_argument("group", nargs="*", help="only these groups (default: all)")
    parser.add_argument(
        "--check", action="store_true", help="render nothing; list what is missing, end with 1 if anything is"
    )
    parser.add_argument(
        "--all", action="store_true", help="write their packs anew, from what was said before where it is kept"
    )
    return parser.parse_args()


def main() -> int:
    arguments = options()
    phonemes = speech.Phonemes(speech.respellings(HERE))
    groups = {group: given_texts(texts, phonemes) for group, texts in read_phrases().items()}
    unknown = set(arguments.group) - set(groups)
    if unknown:
        raise SystemExit(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(groups)}")
    chosen = {group: groups[group] for group in arguments.group or groups}
    manifest = read_manifest()
    if arguments.check:
        missing = {group: len(texts) - len(kept(group, texts, manifest)) for group, texts in chosen.items()}
        for group in filter(missing.get, missing):
            print(f"{group}: {missing[group]} of {len(chosen[group])} missing")
        return 1 if any(missing.values()) else 0

    speaker = speech.Speaker(
        os.environ["SUPPLE_VOICE_FILE"], phonemes, os.path.join(os.environ["SUPPLE_VOICE_CACHE"], "said")
    )
    for group, texts in chosen.items():
        good = {} if arguments.all else kept(group, texts, manifest)
        if list(packs.read(pack_of(group))) != sorted(texts, key=str.encode) or len(good) < len(texts):
            rendered(group, texts, good, speaker)
            # After each group, so that it can be stopped.
            manifest |= {text: (texts[text], sound.hash) for text, sound in packs.read(pack_of(group)).items()}
            write_manifest(manifest)
    write_manifest({text: line for text, line in manifest.items() if any(text in texts for texts in groups.values())})
    for name in os.listdir(VOICES):
        if name.endswith(".voice") and name.removesuffix(".voice") not in groups:
            os.remove(os.path.join(VOICES, name))
    told(groups)
    return 0


def told(groups: dict[str, dict[str, str]]) -> None:
    """What there is now, in a line."""
    sounds = [sound for group in groups for sound in packs.read(pack_of(group)).values()]
    minutes = sum(sound.length for sound in sounds) / speech.RATE / 60
    size = sum(os.path.getsize(pack_of(group)) for group in groups if os.path.exists(pack_of(group)))
    print(f"{len(sounds)} of {sum(map(len, groups.values()))} phrases, {minutes:.1f} minutes, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    sys.exit(main())
