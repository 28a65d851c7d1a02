#!/bin/sh
# ics 0.7.2 (Python): an event whose time zone is described in the file, under a name of the file's own, is moved to UTC.
#
# What happens: a calendar may describe a zone (VTIMEZONE) and name it as it likes: Outlook writes "W. Europe Standard
# Time". ics reads the description and looks the name up in the database of the system all the same; where it is not
# there, the time is taken for UTC. No error, no warning: half past seven in Berlin is half past eight.
# One would guess: the description that the file brings counts, as icalendar and vobject read the same file; or an error.
#
# Seen:                  "W. Europe Standard Time"      "Europe/Berlin"
#   ics 0.7.2:         2025-11-29T07:30:00+00:00   2025-11-29T07:30:00+01:00
#   icalendar 7.3.2:   2025-11-29T07:30:00+01:00   2025-11-29T07:30:00+01:00
#   vobject 0.9.9:     2025-11-29T07:30:00+01:00   2025-11-29T07:30:00+01:00
# Needs python3 with pip. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
# A small valid calendar; the zone in it is the same under both names.
cat > read.py <<'END'
import sys
library, zone = sys.argv[1:]
text = "\r\n".join(f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//test//EN
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20251101T000000Z
DTSTART;TZID={zone}:20251129T073000
DTEND;TZID={zone}:20251129T080000
SUMMARY:Stretching
END:VEVENT
END:VCALENDAR
""".splitlines()) + "\r\n"
if library == "ics":
    import ics
    begins = list(ics.Calendar(text).events)[0].begin
elif library == "icalendar":
    import icalendar
    begins = icalendar.Calendar.from_ical(text).walk("VEVENT")[0].decoded("DTSTART")
else:
    import vobject
    begins = vobject.readOne(text).vevent.dtstart.value
print(begins.isoformat())
END
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
python3 -m venv venv && venv/bin/pip install -q ics==0.7.2 icalendar==7.3.2 vobject==0.9.9 \
    arrow==1.4.0 TatSu==5.15.1 python-dateutil==4.0.0 ||
    { echo "could not be tried: packages are missing" >&2; exit 2; }
changed=
for library in ics icalendar vobject; do
    other=$(venv/bin/python -W ignore read.py "$library" "W. Europe Standard Time")
    known=$(venv/bin/python -W ignore read.py "$library" Europe/Berlin)
    printf '%-11s %s   %s\n' "$library:" "$other" "$known"
    if [ "$library" = ics ]; then expected=2025-11-29T07:30:00+00:00; else expected=2025-11-29T07:30:00+01:00; fi
    [ "$other" = "$expected" ] && [ "$known" = 2025-11-29T07:30:00+01:00 ] || changed=yes
done
if [ -n "$changed" ]; then
    echo "changed: they read other times than before" >&2
    exit 1
fi
echo "as before: a zone by a name of the file's own is taken for UTC"
