use rstest::rstest;

use super::spoken;
use crate::routine::Respelling;

#[rstest]
#[case("Hold for 30 s.", "Hold for 30 seconds.")]
#[case("Hold for 30s.", "Hold for 30 seconds.")]
#[case("Hold for 1 s.", "Hold for 1 second.")]
#[case("Hold for 2.5 s.", "Hold for 2.5 seconds.")]
#[case("3 x 20 s", "3 times 20 seconds")]
#[case("3x20s", "3 times 20 seconds")]
#[case("3×20", "3 times 20")]
#[case("3 × 20 s per side", "3 times 20 seconds per side")]
#[case("Do it 3x a week.", "Do it 3 times a week.")]
#[case("Rest 48 h.", "Rest 48 hours.")]
#[case("Walk 2 min, then 1 min.", "Walk 2 minutes, then 1 minute.")]
#[case("Keep 10 % in reserve.", "Keep 10 percent in reserve.")]
#[case("Keep 10% in reserve.", "Keep 10 percent in reserve.")]
#[case("Hold 10–15 seconds.", "Hold 10 to 15 seconds.")]
#[case("Hold 10-15 s.", "Hold 10 to 15 seconds.")]
#[case("Hold 10 – 15 s.", "Hold 10 to 15 seconds.")]
#[case("Bend the knee to 90°.", "Bend the knee to 90 degrees.")]
#[case("At 20 °C.", "At 20 degrees Celsius.")]
#[case("Lift 5 kg.", "Lift 5 kilos.")]
#[case("Lift 1 kg or 2 lbs.", "Lift 1 kilo or 2 pounds.")]
#[case("Roll 5 cm at a time.", "Roll 5 centimetres at a time.")]
#[case("A 30-s hold.", "A 30-second hold.")]
#[case("At 8 km/h for 3 km.", "At 8 kilometres an hour for 3 kilometres.")]
#[case("Pain of 3/10 at most.", "Pain of 3 out of 10 at most.")]
#[case("Go 1/2 of the way.", "Go half of the way.")]
#[case("Feel it near L5.", "Feel it near L 5.")]
#[case("Between L5/S1 and L4-5.", "Between L 5 S 1 and L 4 5.")]
#[case("Use a prop, e.g. a pillow.", "Use a prop, for example a pillow.")]
#[case("E.g. a pillow.", "For example a pillow.")]
#[case("Pillows, towels, etc.", "Pillows, towels, et cetera.")]
#[case("Calf & shin", "Calf and shin")]
#[case("Calf→shin", "Calf, shin")]
#[case("~10 breaths, < 5 s", "about 10 breaths, less than 5 seconds")]
#[case("Roll the IT band.", "Roll the I T band.")]
#[case("Hold 30\u{a0}s.", "Hold 30 seconds.")]
fn units_and_abbreviations_are_spoken_as_words(#[case] written: &str, #[case] said: &str) {
    assert_eq!(spoken(written, "en-GB", &[]), said);
}

#[rstest]
#[case("Next: right side. Seated twist.")]
#[case("Make it big, then let it go.")]
#[case("A runner in your 30s.")]
#[case("As in the 1990s.")]
#[case("Set 1 – 20 breaths.")]
#[case("Breathe 4-7-8.")]
#[case("On 2026-11-30 at 10:30.")]
#[case("Count 3-2.")]
#[case("Let it band together.")]
#[case("Egg. Vs2. Mins.")]
#[case("5sets, 3mm2, x20y")]
#[case("Press the space bar.")]
#[case("It's 24/7.")]
#[case("COVID-19")]
#[case("A1B")]
#[case("If 5 < b, go on.")]
#[case("")]
fn nothing_within_words_and_nothing_that_means_something_else_changes(#[case] written: &str) {
    assert_eq!(spoken(written, "en", &[]), written);
}

#[rstest]
#[case("30 s halten.", "30 Sekunden halten.")]
#[case("1 s halten.", "1 Sekunde halten.")]
#[case("3 x 20 s", "3 mal 20 Sekunden")]
#[case("3×20", "3 mal 20")]
#[case("3x täglich", "3 mal täglich")]
#[case("48 h Pause.", "48 Stunden Pause.")]
#[case("2 Min. gehen.", "2 Minuten gehen.")]
#[case("Noch 2 Min.", "Noch 2 Minuten.")]
#[case("10 % weniger.", "10 Prozent weniger.")]
#[case("10–15 Sekunden", "10 bis 15 Sekunden")]
#[case("2,5 kg", "2,5 Kilo")]
#[case("ein 30-s-Halt", "ein 30-Sekunden-Halt")]
#[case("z. B. ein Kissen", "zum Beispiel ein Kissen")]
#[case("z.B. ein Kissen usw.", "zum Beispiel ein Kissen und so weiter.")]
#[case("Schmerz 3/10", "Schmerz 3 von 10")]
#[case("bei L5", "bei L 5")]
#[case("Das Bein dehnen.", "Das Bein dehnen.")]
fn german_has_its_own_words(#[case] written: &str, #[case] said: &str) {
    assert_eq!(spoken(written, "de", &[]), said);
}

#[test]
fn a_language_without_a_table_is_left_as_it_is() {
    assert_eq!(spoken("Houd 30 s vast, e.g.", "nl", &[]), "Houd 30 s vast, e.g.");
}

fn respelt(text: &str, respellings: &[(&str, &str)]) -> String {
    let respellings: Vec<Respelling> = respellings
        .iter()
        .map(|(word, said)| Respelling { word: (*word).to_owned(), said: (*said).to_owned() })
        .collect();
    spoken(text, "en", &respellings)
}

#[rstest]
#[case::whole_words("Quad, quads, squad.", &[("quad", "kwod")], "Kwod, quads, squad.")]
#[case::case_is_kept_sensible("Quadriceps and quadriceps", &[("quadriceps", "kwodriseps")], "Kwodriseps and kwodriseps")]
#[case::capitals_within_count("The IT band, it band.", &[("IT band", "eye tee band")], "The eye tee band, it band.")]
#[case::the_longest_first("Gluteus maximus, gluteus.", &[("gluteus", "a"), ("gluteus maximus", "b")], "B, a.")]
#[case::the_first_of_two("A quad.", &[("quad", "first"), ("quad", "second")], "A first.")]
#[case::what_was_said_is_not_said_otherwise_again("One two.", &[("one", "two"), ("two", "one")], "Two one.")]
#[case::before_units("At L5.", &[("L5", "ell five")], "At ell five.")]
#[case::words_with_stops("Approx. ten.", &[("approx.", "roughly")], "Roughly ten.")]
#[case::letters_beyond_ascii("Près du psoas.", &[("psoas", "so-as"), ("Pr", "x")], "Près du so-as.")]
#[case::with_an_apostrophe("The psoas's end.", &[("psoas", "so-as")], "The so-as's end.")]
fn words_are_said_as_their_respelling(#[case] written: &str, #[case] respellings: &[(&str, &str)], #[case] said: &str) {
    assert_eq!(respelt(written, respellings), said);
}
