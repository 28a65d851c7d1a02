use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;
use rusty_opus::{Application, OpusEncoder};

use super::pack::{self, Damage, Packets, Phrase};
use super::{BuiltIn, PACKS, Phrases, join, sound};

/// Samples of a packet, as they are counted.
const PACKET: usize = 480;

/// The packets of a tone of so many samples.
fn packets(samples: usize) -> Vec<u8> {
    let mut encoder = OpusEncoder::new(24_000, 1, Application::Audio).unwrap();
    let mut bytes = [0; 1_500];
    let mut packets = Vec::new();
    for at in (0..samples + PACKET).step_by(PACKET) {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand samples")]
        let tone: Vec<f32> = (at..at + PACKET).map(|at| (at as f32 / 10.0).sin() * 0.3).collect();
        let length = encoder.encode(&tone, PACKET, &mut bytes).unwrap();
        packets.extend(u16::try_from(length).unwrap().to_le_bytes());
        packets.extend(&bytes[..length]);
    }
    packets
}

/// A pack of these texts, each with so many samples.
fn pack(phrases: &[(&str, u32)]) -> Vec<u8> {
    let mut phrases = phrases.to_vec();
    phrases.sort_by_key(|(text, _)| text.as_bytes());
    let mut pack = b"supvoic1".to_vec();
    pack.extend(u32::try_from(phrases.len()).unwrap().to_le_bytes());
    let mut sounds = Vec::new();
    for (text, length) in phrases {
        let sound = packets(length as usize);
        pack.extend(u16::try_from(text.len()).unwrap().to_le_bytes());
        pack.extend(text.as_bytes());
        pack.extend(156_u16.to_le_bytes());
        pack.extend(length.to_le_bytes());
        pack.extend(u32::try_from(sound.len()).unwrap().to_le_bytes());
        sounds.extend(sound);
    }
    pack.extend(sounds);
    pack
}

/// A voice that knows these texts, each a tenth of a second long.
pub(in crate::audio::speech) fn voice(texts: &[&str]) -> BuiltIn {
    let texts: Vec<(&str, u32)> = texts.iter().map(|text| (*text, 2_400)).collect();
    let pack: &'static [u8] = pack(&texts).leak();
    BuiltIn(Box::leak(Box::new(Phrases::of(&[pack]))))
}

#[rstest]
#[case::whole("Left side.", Some(100))]
#[case::with_space_around(" Left side. ", Some(100))]
#[case::stop("Left side. Pigeon.", Some(500))]
#[case::comma("Pigeon, twice.", Some(370))]
#[case::both("Left side. Pigeon, twice.", Some(770))]
#[case::whole_before_its_parts("Well done. Rest.", Some(100))]
#[case::a_long_one_before_short_ones("Well done. Rest. Pigeon.", Some(500))]
#[case::a_short_one_where_the_long_one_leads_nowhere("Stop. Go on. Now.", Some(500))]
#[case::colon("Next: Pigeon.", Some(370))]
#[case::the_end_is_not_known("Left side. Twist.", None)]
#[case::the_middle_is_not_known("Left side. Twist. Pigeon.", None)]
#[case::other_words("Right side.", None)]
#[case::a_part_of_a_phrase("Left", None)]
#[case::nothing("", None)]
fn a_sentence_is_put_together_of_phrases(#[case] sentence: &str, #[case] millis: Option<u64>) {
    let texts =
        ["Left side.", "Pigeon.", "Pigeon,", "twice.", "Next:", "Well done. Rest.", "Well done.", "Rest.", "Stop."];
    let voice = voice(&[&texts[..], &["Stop. Go on.", "Go on. Now."]].concat());
    assert_eq!(voice.length(sentence), millis.map(Duration::from_millis));
    assert_eq!(voice.knows(sentence), millis.is_some());
    let said = voice.say(sentence);
    assert_eq!(said.as_ref().map(super::Pcm::length), millis.map(Duration::from_millis), "as long as was promised");
    assert!(said.is_none_or(|pcm| pcm.peak() > 0.1));
}

#[test]
fn between_two_phrases_there_is_nothing_but_quiet() {
    let said = voice(&["Pigeon,", "twice."]).say("Pigeon, twice.").unwrap();
    let samples = said.samples();
    assert!(samples[4_800..12_960].iter().all(|sample| *sample == 0.0));
    assert!(samples[4_700..4_800].iter().chain(&samples[12_960..13_060]).any(|sample| *sample != 0.0));
}

#[rstest]
#[case("en", true)]
#[case("en-GB", true)]
#[case("EN_us", true)]
#[case("de", false)]
#[case("english", false)]
#[case("", false)]
fn the_voice_speaks_english(#[case] language: &str, #[case] speaks: bool) {
    assert_eq!(BuiltIn::of(language).is_some(), speaks && !PACKS.is_empty());
}

#[test]
fn every_pack_is_whole() {
    for file in PACKS {
        assert_eq!(pack::read(file).err(), None);
    }
}

#[rstest]
#[case::nothing(b"".to_vec(), Damage::NoPack)]
#[case::another_file(b"RIFF....WAVE".to_vec(), Damage::NoPack)]
#[case::no_count(b"supvoic1\x01".to_vec(), Damage::CutOff)]
#[case::no_phrase(b"supvoic1\x01\0\0\0".to_vec(), Damage::CutOff)]
#[case::endless(b"supvoic1\xff\xff\xff\xff".to_vec(), Damage::CutOff)]
#[case::no_text(b"supvoic1\x01\0\0\0\x01\0\xff\0\0\0\0\0\0\0\0\0\0".to_vec(), Damage::Text)]
#[case::no_sound(b"supvoic1\x01\0\0\0\x01\0A\0\0\0\0\0\0\x09\0\0\0".to_vec(), Damage::CutOff)]
#[case::more(b"supvoic1\0\0\0\0more".to_vec(), Damage::TooLong)]
fn a_damaged_pack_is_named(#[case] pack: Vec<u8>, #[case] damage: Damage) {
    assert_eq!(pack::read(&pack).err(), Some(damage));
}

#[rstest]
#[case::no_packets(&[], 1)]
#[case::a_length_alone(&[9], 0)]
#[case::a_packet_cut_off(&[9, 0, 1], 0)]
#[case::an_empty_packet(&[0, 0], 0)]
#[case::no_packet_of_opus(&[2, 0, 0x0b, 0], 0)]
fn damaged_sound_is_no_sound(#[case] packets: &[u8], #[case] length: u32) {
    let phrase = Phrase { skip: 0, length, packets: Packets(packets) };
    assert!(sound::decode(&phrase, &mut Vec::new()).is_err());
}

proptest! {
    #[test]
    fn whatever_is_wrong_with_a_pack_nothing_breaks(at in 0_usize..400, byte: u8, cut in 0_usize..400) {
        let mut pack = pack(&[("Left side.", 960), ("Pigeon,", 480)]);
        let (at, cut) = (at % pack.len(), cut % pack.len());
        pack[at] = byte;
        pack.truncate(pack.len() - cut);
        for (_, phrase) in pack::read(&pack).unwrap_or_default() {
            let mut samples = Vec::new();
            if sound::decode(&phrase, &mut samples).is_ok() {
                prop_assert_eq!(samples.len(), sound::frames(&phrase));
            }
        }
    }

    #[test]
    fn whatever_is_a_packet_nothing_breaks(packets in prop::collection::vec(any::<u8>(), 0..300), skip: u16, length: u32) {
        let phrase = Phrase { skip, length, packets: Packets(&packets) };
        let mut samples = Vec::new();
        if sound::decode(&phrase, &mut samples).is_ok() {
            prop_assert_eq!(samples.len(), sound::frames(&phrase));
        }
    }

    #[test]
    fn whatever_is_a_sentence_it_is_cut_only_at_its_marks(sentence in "[ab.,: ]{0,20}") {
        let pieces = std::cell::RefCell::new(Vec::new());
        let parts = join::parts(&sentence, |text| {
            pieces.borrow_mut().push(text.to_owned());
            (!text.is_empty()).then_some(())
        });
        prop_assert_eq!(parts.is_some(), !sentence.trim().is_empty());
        prop_assert!(pieces.borrow().iter().all(|piece| sentence.contains(piece.as_str())));
    }
}
