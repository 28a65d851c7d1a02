//! When a move was easy, day by day.

use std::time::Duration;

use jiff::Zoned;
use rstest::rstest;

use super::easy;
use crate::journal::SessionEntry;
use crate::journal::event::{Begun, End, Set};
use crate::journal::moment::Moment;
use crate::journal::session_id::SessionId;
use crate::routine::Id;
use crate::session::effect::Ending;

fn at(day: i8, hour: i8) -> Zoned {
    format!("2025-11-{day:02}T{hour:02}:00:00+01:00[+01:00]").parse().unwrap()
}

/// A session of one move on a day: a letter for each of its two sets, `d` done, `s` left out, `x` too much, `E` done the
/// easier way, `-` never reached; and how long they were held.
fn session(day: i8, sets: &str, seconds: u64) -> SessionEntry {
    let sets: Vec<Set> = (1..)
        .zip(sets.chars())
        .filter(|(_, how)| *how != '-')
        .map(|(set, how)| Set {
            set,
            sets: 2,
            ending: match how {
                's' => Ending::Skipped,
                'x' => Ending::TooMuch,
                _ => Ending::Done,
            },
            easier: how == 'E',
            ..Set::of("calf", None, seconds)
        })
        .collect();
    let began = Moment::from(&at(day, 9));
    let session = SessionId::from_hex(&format!("{day:016x}")).unwrap();
    let routine = Id::new("calf").unwrap();
    SessionEntry {
        session,
        routine,
        name: "Calf".into(),
        begun: Begun::default(),
        began,
        last: began,
        end: Some(End::Finished),
        sets,
    }
}

#[rstest]
#[case::never(&[], None)]
#[case::once(&[(20, "dd", 20)], None)]
#[case::on_two_days(&[(18, "dd", 20), (20, "dd", 25)], Some(20))]
#[case::twice_on_a_day(&[(20, "dd", 20), (20, "dd", 20)], None)]
#[case::too_much_between(&[(18, "dd", 20), (19, "dx", 20), (20, "dd", 20)], None)]
#[case::and_well_twice_after_it(&[(17, "dx", 20), (18, "dd", 20), (20, "dd", 20)], Some(20))]
#[case::a_set_left_out(&[(18, "dd", 20), (20, "ds", 20)], None)]
#[case::a_set_never_reached(&[(18, "dd", 20), (20, "d-", 20)], None)]
#[case::the_easier_way(&[(18, "dd", 20), (20, "dE", 20)], None)]
#[case::shortened_by_a_key(&[(18, "dd", 20), (20, "dd", 11)], Some(11))]
fn a_move_was_easy_that_was_done_whole_on_its_last_two_days(
    #[case] sessions: &[(i8, &str, u64)],
    #[case] held: Option<u64>,
) {
    let entries: Vec<SessionEntry> = sessions.iter().map(|&(day, sets, held)| session(day, sets, held)).collect();
    let easy = easy(&entries, &at(23, 12));
    assert_eq!(easy.get(&Id::new("calf").unwrap()).copied(), held.map(Duration::from_secs));
}

#[test]
fn what_is_longer_ago_than_sixty_days_counts_no_more() {
    let entries = [session(1, "dd", 20), session(2, "dd", 20)];
    let later: Zoned = "2026-01-01T12:00:00+01:00[+01:00]".parse().unwrap();
    assert_eq!(easy(&entries, &later).len(), 0);
}

#[test]
fn a_session_that_broke_off_within_the_hour_and_may_go_on_says_nothing_yet() {
    let open = SessionEntry { end: None, ..session(20, "d-", 20) };
    let entries = [session(17, "dd", 20), session(18, "dd", 20), open];
    assert_eq!(easy(&entries, &at(20, 9)).len(), 1);
    assert_eq!(easy(&entries, &at(20, 11)).len(), 0, "it was left in its middle");
}
