//! Whatever a file holds: no reader panics or goes on for ever, and what was changed at one place costs no other file.

use proptest::prelude::*;
use proptest::sample::Index;
use supple::watch::write::fit::Value;

use super::{fit, gpx, packed, reading};

/// A good file of each format.
fn good() -> Vec<(&'static str, Vec<u8>)> {
    let mut watch = fit::begun();
    for second in 0..40 {
        watch.message(20, &[(253, Value::Uint32(1_120_284_000 + second)), (5, Value::Uint32(second * 300))]);
    }
    fit::session(&mut watch, 1, 0, 40, Value::Uint32(12_000));
    let watch = watch.finish();
    let track = gpx::track("<type>run</type>", &gpx::straight(20));
    let tcx = "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Id>2025-05-11T06:00:00Z</Id><Lap \
               StartTime=\"2025-05-11T06:00:00Z\"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>2000</DistanceMeters>\
               <Track><Trackpoint><Time>2025-05-11T06:00:00Z</Time><Position><LatitudeDegrees>1</LatitudeDegrees></Position>\
               </Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>";
    let apple = "<HealthData><Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30\" startDate=\"2025-07-01 \
                 00:40:00 +0200\"><WorkoutActivity><WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"5\" \
                 unit=\"km\"/></WorkoutActivity></Workout></HealthData>";
    let strava = "id,date,name,type,d,Time,Far,a,b,c,d,e,f,g,h,Time,m,Far\n1,\"Nov 28, 2025, 6:30:00 AM\",x,Run,,1800,\"5,0\",,,,,,9.fit,,,1800,1790,\"5.000,1\"\n";
    let garmin = "[{\"summarizedActivitiesExport\": [{\"activityId\": 1, \"activityType\": \"running\", \"startTimeGmt\": 1751323201000.0, \
                  \"startTimeLocal\": 1751330401000, \"duration\": 1800500.0, \"distance\": 500310.0}]}]";
    vec![
        ("a.fit", watch.clone()),
        ("b.fit", [watch.clone(), watch.clone()].concat()),
        ("a.fit.gz", packed(&watch)),
        ("a.gpx", track.into_bytes()),
        ("a.tcx", tcx.into()),
        ("export.xml", apple.into()),
        ("activities.csv", strava.into()),
        ("a_summarizedActivities.json", garmin.into()),
    ]
}

/// One way to change a file.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Cut(Index),
    Remove(Index, u8),
    Insert(Index, Vec<u8>),
    Repeat(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let telling = prop::sample::select(vec![
        0, 1, 2, 0x40, 0x60, 0x7F, 0x80, 0xFF, b'<', b'>', b'"', b'&', b',', b'9', b'{', b'[',
    ]);
    let byte = || prop_oneof![telling.clone(), any::<u8>()];
    prop_oneof![
        4 => (any::<Index>(), byte()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => any::<Index>().prop_map(Change::Cut),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Change::Remove(at, count)),
        2 => (any::<Index>(), prop::collection::vec(byte(), 1..20)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Change::Repeat(from, to)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let at = |index: &Index, bytes: &[u8]| index.index(bytes.len() + 1);
        match change {
            Change::Set(index, byte) if !bytes.is_empty() => {
                let at = index.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Set(..) => {}
            Change::Cut(index) => bytes.truncate(at(index, &bytes)),
            Change::Remove(index, count) => {
                let from = at(index, &bytes);
                let to = (from + usize::from(*count)).min(bytes.len());
                bytes.drain(from..to);
            }
            Change::Insert(index, more) => {
                let at = at(index, &bytes);
                bytes.splice(at..at, more.iter().copied());
            }
            Change::Repeat(one, other) => {
                let (one, other) = (at(one, &bytes), at(other, &bytes));
                let part = bytes[one.min(other)..one.max(other)].to_vec();
                bytes.extend(part);
            }
        }
    }
    bytes
}

#[test]
fn the_good_files_are_good() {
    for (name, bytes) in good() {
        let reading = reading(name, bytes);
        assert!(!reading.runs.is_empty() && reading.notes.is_empty(), "{name}: {reading:?}");
    }
}

proptest! {
    #[test]
    fn a_file_that_was_changed_is_read_to_some_end(
        which in any::<Index>(),
        changes in prop::collection::vec(change(), 1..6),
        packing in any::<bool>(),
    ) {
        let good = good();
        let (name, bytes) = &good[which.index(good.len())];
        let bytes = changed(bytes.clone(), &changes);
        let bytes = if packing { packed(&bytes) } else { bytes };
        for run in reading(name, bytes).runs {
            prop_assert!(run.km.is_finite() && run.km > 0.0);
            prop_assert!(run.climb.is_none_or(|climb| climb.is_finite() && climb >= 0.0));
            prop_assert!(supple::watch::same(&run, &run));
        }
    }

    #[test]
    fn any_bytes_are_read_to_some_end(head in prop::sample::select(vec![&b""[..], b"<", b"{", b"[", b"\x1F\x8B\x08"]), rest in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.fit", "activities.csv", "a"] {
            reading(name, [head, &rest].concat());
        }
    }
}
