"""Renders the phrases of the built-in voice that are missing or have changed."""

import argparse
import os
import sys
import time

import packs
import speech
from phrases import HERE, VOICES, given_texts, read_manifest, read_phrases, write_manifest


def wanted(arguments: argparse.Namespace, phonemes: speech.Phonemes) -> dict[str, dict[str, str]]:
    """By group, each phrase and what is given to the model for it."""
    groups = read_phrases()
    unknown = set(arguments.group) - set(groups)
    if unknown:
        raise SystemExit(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(groups)}")
    return {group: given_texts(texts, phonemes) for group, texts in groups.items()}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="sounds/voice/render",
        description="Renders what of sounds/voice/en/phrases.tsv is missing or has changed, group by group. It can be "
        "stopped at any time and goes on from there.",
    )
    parser.add_argument("group", nargs="*", help="only these groups (default: all)")
    parser.add_argument("--check", action="store_true", help="render nothing; list what is missing, end with 1 if anything is")
    parser.add_argument("--all", action="store_true", help="write all packs anew, from what was said before where it is kept")
    arguments = parser.parse_args()

    phonemes = speech.Phonemes(speech.respellings(HERE))
    speaker = speech.Speaker(os.environ["SUPPLE_VOICE_FILE"], phonemes, os.path.join(os.environ["SUPPLE_VOICE_CACHE"], "said"))
    groups, manifest, missing, seconds = wanted(arguments, phonemes), read_manifest(), 0, 0.0
    known = {}
    for group, texts in groups.items():
        path = os.path.join(VOICES, f"{group}.voice")
        had = packs.read(path)
        good = {
            text: had[text]
            for text, given in texts.items()
            if text in had and manifest.get(text) == (given, had[text].hash) and not arguments.all
        }
        todo = [text for text in texts if text not in good]
        if todo and arguments.check:
            print(f"{group}: {len(todo)} of {len(texts)} missing")
            missing += len(todo)
        elif todo and (not arguments.group or group in arguments.group):
            began = time.monotonic()
            for text in todo:
                given = texts[text]
                good[text] = packs.packed(speaker.say(given), given, phonemes.ends_voiced(given))
            print(f"{group}: {len(todo)} of {len(texts)} rendered in {time.monotonic() - began:.0f} s", flush=True)
        if not arguments.check and (good != had or list(good) != list(had)):
            packs.write(path, good)
        known |= {text: (texts[text], sound.hash) for text, sound in good.items()}
        seconds += sum(sound.length for sound in good.values()) / speech.RATE
        if not arguments.check:
            # After each group, so that it can be stopped; what is told of the groups to come stays.
            write_manifest({**{text: line for text, line in manifest.items() if text not in known}, **known})
    if arguments.check:
        return 1 if missing else 0
    write_manifest(known)
    for name in os.listdir(VOICES):
        if name.endswith(".voice") and name.removesuffix(".voice") not in groups:
            os.remove(os.path.join(VOICES, name))
    size = sum(os.path.getsize(os.path.join(VOICES, name)) for name in os.listdir(VOICES) if name.endswith(".voice"))
    print(f"{len(known)} of {sum(map(len, groups.values()))} phrases, {seconds / 60:.1f} minutes, {size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
