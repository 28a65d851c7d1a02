//! A person who does a routine day after day: what is told on which day, how much of a session is work, and that nothing
//! useful goes unsaid meanwhile.

mod commands;
mod home;

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use jiff::{Span, Zoned};
use rstest::rstest;
use supple::care::Bounds;
use supple::journal::{Begun, End, Event, History, Journal, Line, Moment, Past, SessionId};
use supple::routine::{Defaults, Kind, Library, Order, Routine};
use supple::session::effect::Effect;
use supple::session::player::{Command, Player, Speed, State};
use supple::session::timeline::{Count, Lengths, Phase, PhaseKind, Setup, Timeline, compile};

fn library() -> Library {
    Library::embedded(Defaults::default())
}

fn routine(id: &str) -> Arc<Routine> {
    library().get(id).and_then(|entry| entry.routine()).cloned().expect("it is bundled and whole")
}

/// A journal on the disk, and the person who keeps it.
struct Person {
    folder: tempfile::TempDir,
    /// The evening of the first day.
    first: Zoned,
}

impl Person {
    fn new() -> Self {
        Self::since("2025-11-01T19:00:00+01:00[Europe/Berlin]".parse().expect("a moment"))
    }

    fn since(first: Zoned) -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), first }
    }

    fn journal(&self) -> Journal {
        Journal::new(&self.folder.path().join("data/supple"), &self.folder.path().join("state/supple"))
    }

    /// The evening of this day, from 1.
    fn evening(&self, day: i64) -> Zoned {
        self.first.checked_add(Span::new().days(day - 1)).expect("a day later")
    }

    /// The set-up of a session on this day, with what the journal knows by then.
    fn setup(&self, routine: &Routine, day: i64, usual: Setup) -> Setup {
        let past = Past::of(History::read(self.journal().folder()).lines);
        past.today(&self.evening(day), &Bounds::default()).setup(routine, usual)
    }

    /// Follows the routine to its end on this day; what the session was.
    fn does(&self, routine: &Routine, day: i64) -> Timeline {
        let timeline = compile(routine, &self.setup(routine, day, Setup::default()));
        let mut player = Player::new(timeline.clone(), Speed::NORMAL);
        let session = SessionId::from_hex(&format!("{day:016x}"));
        let moment = Moment::from(&self.evening(day));
        let line = |event| Line { moment, session, event };
        let (id, name) = (routine.id.clone(), routine.name.clone());
        let mut lines = vec![line(Event::Start { routine: id, name, begun: Begun::default() })];
        let (mut now, mut effects) = (Duration::ZERO, player.apply(Command::Start, Duration::ZERO));
        while player.state() != State::Finished {
            if player.state() == State::Waiting {
                effects.extend(player.apply(Command::GoOn, now));
            }
            now = player.next_deadline().unwrap_or(now);
            effects.extend(player.advance(now));
        }
        let sets = effects.into_iter().filter_map(|effect| match effect {
            Effect::Set(outcome) => Some(line(Event::Set((&outcome).into()))),
            _ => None,
        });
        lines.extend(sets);
        lines.push(line(Event::End(End::Finished)));
        self.journal().append(&lines).expect("written");
        timeline
    }

    /// Who has done the routine on the two days before the third.
    fn who_knows(routine: &Routine) -> Self {
        let person = Self::new();
        for day in 1..=2 {
            person.does(routine, day);
        }
        person
    }
}

/// What is said in a session, each sentence with its moment, under its phase.
fn transcript(timeline: &Timeline) -> String {
    let mut text = format!("{}, {}\n", timeline.name, timeline.takes());
    for phase in &timeline.phases {
        let side = phase.side.map_or(String::new(), |side| format!(" {}", side.word()));
        let name = phase.exercise.as_ref().map_or(String::new(), |exercise| format!(" {}", exercise.name));
        let sets = if phase.sets > 1 { format!(" {} of {}", phase.set, phase.sets) } else { String::new() };
        let (at, length) = (phase.at.as_secs_f64(), phase.length.as_secs_f64());
        let _ = writeln!(text, "\n{at:6.1}  {} {length} s{name}{side}{sets}", phase.kind.word());
        for cue in phase.cues.iter().filter(|cue| cue.say.is_some()) {
            let say = cue.say.as_deref().unwrap_or_default();
            let _ = writeln!(text, "{:6.1}    {say}", (phase.at + cue.at).as_secs_f64());
        }
    }
    text
}

#[test]
fn quick_glutes_as_it_is_told_on_the_first_the_third_and_the_tenth_day() {
    let (person, routine) = (Person::new(), routine("quick-glutes"));
    let days: Vec<Timeline> = (1..=10).map(|day| person.does(&routine, day)).collect();
    for day in [1, 3, 10] {
        insta::assert_snapshot!(format!("quick-glutes-day-{day}"), transcript(&days[day - 1]));
    }
    assert_eq!(transcript(&days[0]), transcript(&days[1]), "the second day is as the first");
    // The fifth time in short is the seventh day: when to stop is told again.
    let told = |day: usize| transcript(&days[day - 1]).matches("knee").count();
    assert!(told(7) > told(6) && told(6) == told(8), "{}", transcript(&days[6]));
}

/// The part of a session that is spent in sets, 0 to 1.
fn share(timeline: &Timeline) -> f64 {
    let work: Duration = work(timeline).map(|phase| phase.length).sum();
    work.as_secs_f64() / timeline.total().as_secs_f64()
}

fn work(timeline: &Timeline) -> impl Iterator<Item = &Phase> {
    timeline.phases.iter().filter(|phase| phase.kind.is_work())
}

/// Every bundled routine.
fn routines() -> Vec<Arc<Routine>> {
    let library = library();
    let routines = library.entries().iter().filter(|entry| entry.kind() == Kind::Routine);
    routines.filter_map(|entry| entry.routine().cloned()).collect()
}

#[test]
fn whose_moves_are_known_works_for_most_of_the_time() {
    let mut short = Vec::new();
    let mut table = format!("{:22}{:>14}{:>14}\n", "", "first", "known");
    for routine in routines() {
        let first = compile(&routine, &Setup::default());
        let person = Person::who_knows(&routine);
        let known = compile(&routine, &person.setup(&routine, 3, Setup::default()));
        let cell =
            |timeline: &Timeline| format!("{:.0} s {:.1} %", timeline.total().as_secs(), share(timeline) * 100.0);
        let _ = writeln!(table, "{:22}{:>14}{:>14}", routine.id.as_str(), cell(&first), cell(&known));
        let least = match routine.id.as_str() {
            "quick-glutes" => 0.68,
            "glute-relief" => 0.75,
            _ => share(&first),
        };
        if share(&known) < least {
            short.push(routine.id.clone());
        }
    }
    println!("{table}");
    assert!(short.is_empty(), "{short:?}\n{table}");
}

#[test]
fn what_is_known_is_introduced_within_ten_seconds_and_what_is_not_in_full() {
    for routine in routines() {
        let person = Person::who_knows(&routine);
        let known = compile(&routine, &person.setup(&routine, 3, Setup::default()));
        for phase in known.phases.iter().filter(|phase| phase.kind == PhaseKind::Introduce) {
            let name = &phase.exercise.as_ref().expect("a move").name;
            assert!(phase.length <= Duration::from_secs(10), "{}: {name} {:?}", routine.id, phase.length);
        }
        // The same on the second day is as it was on the first.
        let second = compile(&routine, &Person::new().setup(&routine, 2, Setup::default()));
        assert_eq!(transcript(&second), transcript(&compile(&routine, &Setup::default())), "{}", routine.id);
    }
}

#[test]
fn whoever_knows_the_moves_and_begins_at_once_works_within_twenty_five_seconds() {
    for routine in routines() {
        let person = Person::who_knows(&routine);
        let at_once = Setup { settle: Duration::ZERO, ..Setup::default() };
        let known = compile(&routine, &person.setup(&routine, 3, at_once));
        let first = work(&known).next().expect("there is work").at;
        assert!(first <= Duration::from_secs(25), "{}: {first:?}", routine.id);
    }
}

/// A voice of so many milliseconds a letter.
#[derive(Debug)]
struct Letters(u32);

impl Lengths for Letters {
    fn of(&self, sentence: &str, _: &str) -> Duration {
        let letters = u32::try_from(sentence.len()).expect("a sentence");
        Duration::from_millis(250) + Duration::from_millis(self.0.into()) * letters
    }
}

/// Whether a change of sides says where to, what is other there, and which set it is.
fn all_is_said(phase: &Phase) -> bool {
    phase.cues.iter().filter(|cue| cue.say.is_some()).count() >= 2 || phase.exercise.is_none()
}

/// The longest silence of a phase, its end apart from what counts.
fn silence(phase: &Phase, voice: &Letters) -> Duration {
    let (mut free, mut longest) = (Duration::ZERO, Duration::ZERO);
    for cue in &phase.cues {
        longest = longest.max(cue.at.saturating_sub(free));
        let say = cue.say.as_deref().map_or(Duration::ZERO, |say| voice.of(say, "en"));
        free = free.max(cue.at + cue.kind.tone() + say);
    }
    longest.max(phase.length.saturating_sub(free))
}

#[rstest]
fn nobody_waits_in_silence_for_more_than_eight_seconds(#[values(40, 60, 90)] letter: u32) {
    let usual = || Setup { lengths: Arc::new(Letters(letter)), count: Count::Spoken, ..Setup::default() };
    let library = library();
    for entry in library.entries() {
        let routine = entry.routine().expect("it is whole");
        let person = Person::who_knows(routine);
        for timeline in [compile(routine, &usual()), compile(routine, &person.setup(routine, 3, usual()))] {
            let waiting = [PhaseKind::Settle, PhaseKind::Introduce, PhaseKind::Switch];
            for phase in timeline.phases.iter().filter(|phase| waiting.contains(&phase.kind)) {
                let silence = silence(phase, &Letters(letter));
                // Where the sides take turns, changing them is the rest as well, and its length the file's.
                let exercise = phase.exercise.as_deref();
                let rests = exercise.is_some_and(|exercise| exercise.order == Order::Alternate);
                if rests && phase.kind == PhaseKind::Switch && all_is_said(phase) {
                    continue;
                }
                assert!(
                    silence <= Duration::from_secs(8),
                    "{}, {:?} at {:?}: {silence:?}, {:?}",
                    routine.id,
                    phase.kind,
                    phase.at,
                    phase.cues
                );
            }
        }
    }
}

#[test]
fn side_name_and_dose_come_before_the_instructions_of_a_move() {
    for routine in routines() {
        let timeline = compile(&routine, &Setup::default());
        let mut before: Option<&Phase> = None;
        for phase in &timeline.phases {
            if phase.kind == PhaseKind::Introduce {
                let way = before.filter(|before| before.kind == PhaseKind::Transition);
                let said = |phase: &Phase| phase.cues.iter().find_map(|cue| cue.say.clone()).unwrap_or_default();
                let first = said(way.unwrap_or(phase));
                let exercise = phase.exercise.as_ref().expect("a move");
                let side = phase.side.map_or("", |side| side.word());
                let (name, lower) = (&exercise.name, first.to_lowercase());
                assert!(first.contains(name.as_str()) && lower.contains(side), "{first}");
                assert!(lower.find(side) <= lower.find(&name.to_lowercase()), "{first}");
                let doses = ["second", "minute", "pass", "rep", "spot"];
                assert!(doses.iter().any(|dose| lower.contains(dose)), "{first}");
            }
            before = Some(phase);
        }
    }
}

#[test]
fn before_an_ease_it_is_told_how_it_ends_and_by_which_key() {
    let person = Person::who_knows(&routine("glute-relief"));
    let usual = || Setup { ease_key: Some("k".to_owned()), ..Setup::default() };
    let routine = routine("glute-relief");
    let known = person.setup(&routine, 3, usual());
    for (setup, sentence) in
        [(usual(), "It ends by itself after ninety seconds."), (known, "up to ninety seconds each")]
    {
        let timeline = compile(&routine, &setup);
        let first = timeline.phases.iter().position(|phase| phase.kind == PhaseKind::Ease).expect("one is in it");
        let before: Vec<&str> = timeline.phases[..first]
            .iter()
            .flat_map(|phase| &phase.cues)
            .filter_map(|cue| cue.say.as_deref())
            .collect();
        assert!(before.contains(&"When it eases, press K."), "{before:?}");
        assert!(before.iter().any(|say| say.contains(sentence)), "{before:?}");
    }
    // Whoever listens to a file has no key.
    let file = compile(&routine, &Setup { ease_key: None, ..Setup::default() });
    assert!(!file.script().iter().any(|say| say.contains("When it eases")));
}

#[test]
fn before_later_sets_it_is_told_which_they_are() {
    for id in ["quick-glutes", "glute-relief", "stretch-legs"] {
        let timeline = compile(&routine(id), &Setup::default());
        for pair in timeline.phases.windows(2) {
            let [before, set] = pair else { continue };
            if set.kind.is_work() && set.set > 1 {
                let words = ["Second", "Third"][usize::from(set.set) - 2];
                let said: Vec<&str> = before.cues.iter().filter_map(|cue| cue.say.as_deref()).collect();
                assert!(said.iter().any(|say| say.starts_with(words)), "{id}: {said:?}");
            }
        }
    }
}

#[test]
fn the_first_switch_has_time_for_what_is_other_on_the_other_side() {
    for routine in routines() {
        let timeline = compile(&routine, &Setup::default());
        for phase in timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Switch && phase.set == 1) {
            let said = phase.cues.iter().filter(|cue| cue.say.is_some()).count();
            let wanted = phase.exercise.as_ref().map_or(0, |exercise| {
                let sided = exercise.instructions.iter().skip_while(|text| !text.names_sides());
                sided.take_while(|text| text.names_sides()).take(2).count()
            });
            // A move that comes up again is not told again.
            let is_new =
                timeline.phases.iter().any(|other| other.block == phase.block && other.kind == PhaseKind::Introduce);
            assert!(said > wanted || !is_new, "{}: {:?}", routine.id, phase.cues);
        }
    }
}
