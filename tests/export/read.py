"""Reads a file with a library that is not ours, and prints what is in it as JSON: read.py LIBRARY FILE.

Ends with 42 where the library is not installed.
"""

import datetime
import json
import sys

library, path = sys.argv[1:]


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, bytes):
        return value.decode()
    return value


def garmin():
    from garmin_fit_sdk import Decoder, Profile, Stream

    told = []
    decoder = Decoder(Stream.from_file(path))
    assert decoder.is_fit()
    assert decoder.check_integrity()

    # What it gives at the end is sorted by kind: each message is taken down as it comes.
    def listen(number, message):
        name = Profile["messages"].get(number, {}).get("name", f"unknown_{number}")
        told.append([name, {str(field): plain(value) for field, value in message.items()}])

    _, errors = Decoder(Stream.from_file(path)).read(mesg_listener=listen)
    assert not errors, errors
    return told


def fitparse():
    from fitparse import FitFile

    messages = FitFile(path, check_crc=True).get_messages()
    return [[one.name, {field.name: plain(field.value) for field in one.fields}] for one in messages]


def fitdecode():
    import fitdecode

    told = []
    strict = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.RAISE}
    with fitdecode.FitReader(path, **strict) as fit:
        for frame in fit:
            if isinstance(frame, fitdecode.FitDataMessage):
                told.append([frame.name, {field.name: plain(field.value) for field in frame.fields}])
    return told


def icalendar():
    from icalendar import Calendar

    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    told = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        text = lambda name: str(event.get(name, ""))
        told.append({
            "uid": text("UID"), "start": start.isoformat(), "end": end.isoformat(), "summary": text("SUMMARY"),
            "description": text("DESCRIPTION"),
        })
    return told


try:
    read = globals()[library]()
except ModuleNotFoundError as error:
    print(error, file=sys.stderr)
    sys.exit(42)
json.dump(read, sys.stdout)
