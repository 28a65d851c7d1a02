use super::*;
use limiter::CEILING;
use proptest::prelude::*;

fn sound(at: Position, epoch: u32, samples: &[f32]) -> Placed {
    Placed { at, epoch, role: Role::Bell, ears: [1.0, 0.5], pcm: Pcm::new(samples) }
}

fn rendered(mixer: &mut Mixer, from: Position, length: usize) -> Vec<Frame> {
    let mut out = vec![[9.0; 2]; length];
    mixer.render(from, &mut out);
    out
}

fn near(frame: Frame, wanted: Frame) -> bool {
    frame.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-6)
}

#[test]
fn a_sound_begins_at_its_very_frame_and_silence_surrounds_it() {
    let mut mixer = Mixer::default();
    mixer.place(sound(3, 0, &[0.5, -0.5]));
    let out = rendered(&mut mixer, 0, 6);
    let wanted = [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.5, 0.25], [-0.5, -0.25], [0.0, 0.0]];
    assert!(out.iter().zip(wanted).all(|(frame, wanted)| near(*frame, wanted)), "{out:?}");
    assert!(mixer.is_idle());
}

#[test]
fn a_sound_a_little_late_begins_at_once_and_a_sound_too_late_never() {
    let mut mixer = Mixer::default();
    mixer.place(sound(0, 0, &[0.5]));
    assert!(near(rendered(&mut mixer, LATEST, 1)[0], [0.5, 0.25]));
    mixer.place(sound(0, 0, &[0.5]));
    assert!(near(rendered(&mut mixer, LATEST + 1, 1)[0], [0.0, 0.0]));
    assert!(mixer.is_idle());
}

#[test]
fn cancelling_drops_what_waits_of_older_epochs_and_keeps_the_newer() {
    let mut mixer = Mixer::default();
    mixer.place(sound(0, 1, &[0.5]));
    mixer.place(sound(1, 2, &[0.5]));
    mixer.cancel(2);
    mixer.place(sound(2, 1, &[0.5]));
    let out = rendered(&mut mixer, 0, 3);
    assert!(near(out[0], [0.0; 2]) && near(out[1], [0.5, 0.25]) && near(out[2], [0.0; 2]), "{out:?}");
}

#[test]
fn cancelling_fades_what_sounds_within_ten_milliseconds_without_a_jump() {
    let mut mixer = Mixer::default();
    mixer.place(sound(0, 1, &vec![0.5; 4_800]));
    rendered(&mut mixer, 0, 100);
    mixer.cancel(2);
    let out = rendered(&mut mixer, 100, 600);
    assert!(out.windows(2).all(|pair| (pair[0][0] - pair[1][0]).abs() < 0.002));
    assert!(out[usize::from(FADE) + AHEAD..].iter().all(|frame| near(*frame, [0.0; 2])));
    assert!(mixer.is_idle());
}

#[test]
fn hushing_ends_speech_and_leaves_the_bells() {
    let mut mixer = Mixer::default();
    let speech = |at| Placed { role: Role::Speech, ears: [1.0, 0.0], ..sound(at, 0, &[0.5; 2_000]) };
    mixer.place(speech(0));
    mixer.place(Placed { ears: [0.0, 1.0], ..sound(0, 0, &[0.5; 2_000]) });
    rendered(&mut mixer, 0, 10);
    mixer.place(speech(1_000));
    mixer.hush();
    let out = rendered(&mut mixer, 10, 1_500);
    assert!(out[usize::from(FADE) + AHEAD..].iter().all(|frame| near(*frame, [0.0, 0.5])));
}

#[test]
fn after_clearing_another_session_begins_with_its_own_epochs() {
    let mut mixer = Mixer::default();
    mixer.cancel(7);
    mixer.clear();
    mixer.place(sound(0, 0, &[0.5]));
    assert!(near(rendered(&mut mixer, 0, 1)[0], [0.5, 0.25]));
}

#[test]
fn a_change_of_volume_is_reached_within_ten_milliseconds_and_does_not_click() {
    let mut mixer = Mixer::default();
    mixer.place(sound(0, 0, &vec![0.5; 4_800]));
    rendered(&mut mixer, 0, 10);
    mixer.set_gain(Bus::Cues, 0.0);
    mixer.set_gain(Bus::Voice, 0.7);
    let out = rendered(&mut mixer, 10, 1_000);
    assert!(out.windows(2).all(|pair| (pair[0][0] - pair[1][0]).abs() < 0.002));
    assert!(out[481..].iter().all(|frame| near(*frame, [0.0; 2])));
}

#[test]
fn ticks_step_back_under_speech_and_bells_do_not() {
    for (role, wanted) in [(Role::Tick, 0.5 * DUCKED), (Role::Bell, 0.5)] {
        let mut mixer = Mixer::default();
        mixer.place(Placed { role: Role::Speech, ears: [0.0, 1.0], ..sound(0, 0, &vec![0.1; 20_000]) });
        mixer.place(Placed { role, ears: [1.0, 0.0], ..sound(0, 0, &vec![0.5; 20_000]) });
        let out = rendered(&mut mixer, 0, 10_000);
        assert!(near(out[9_000], [wanted, 0.1]), "{role:?}: {:?}", out[9_000]);
    }
}

#[test]
fn many_loud_sounds_at_once_stay_within_bounds() {
    let mut mixer = Mixer::default();
    for _ in 0..20 {
        mixer.place(sound(0, 0, &[0.9, -0.9]));
    }
    let out = rendered(&mut mixer, 0, 2);
    assert!(out.iter().all(|frame| (frame[0].abs() - CEILING).abs() < 1e-5), "{out:?}");
}

proptest! {
    #[test]
    fn the_result_does_not_depend_on_how_it_is_asked_for(
        sounds in prop::collection::vec((0_i64..900, 1_usize..400, 0.0_f32..0.3), 0..12),
        cuts in prop::collection::vec(1_usize..300, 1..12),
    ) {
        let fill = || {
            let mut mixer = Mixer::default();
            for (at, length, level) in &sounds {
                mixer.place(sound(*at, 0, &vec![*level; *length]));
            }
            mixer
        };
        let whole = rendered(&mut fill(), 0, cuts.iter().sum());
        let (mut pieces, mut mixer) = (Vec::new(), fill());
        for cut in cuts {
            let from = Position::try_from(pieces.len()).expect("small");
            pieces.extend(rendered(&mut mixer, from, cut));
        }
        prop_assert_eq!(whole, pieces);
    }
}
