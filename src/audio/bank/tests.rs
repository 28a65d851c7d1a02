use std::io::Write;

use rstest::rstest;
use tempfile::TempDir;

use super::*;

/// A WAV file of a low hum, with this header and so much of its data actually there.
fn wav(rate: u32, bits: u16, channels: u16, claimed: u32, frames: usize) -> Vec<u8> {
    let block = channels * bits / 8;
    let mut file = b"RIFF".to_vec();
    file.extend((36 + claimed).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0");
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend((rate * u32::from(block)).to_le_bytes());
    file.extend(block.to_le_bytes());
    file.extend(bits.to_le_bytes());
    file.extend(b"data");
    file.extend(claimed.to_le_bytes());
    for frame in 0..frames {
        let loud = (frame / 50) % 2 == 0;
        for _ in 0..channels {
            match bits {
                8 => file.push(if loud { 250 } else { 6 }),
                _ => file.extend(if loud { 31_000_i16 } else { -31_000 }.to_le_bytes()),
            }
        }
    }
    file
}

fn whole(rate: u32, bits: u16, channels: u16, frames: u32) -> Vec<u8> {
    let bytes = frames * u32::from(channels) * u32::from(bits) / 8;
    wav(rate, bits, channels, bytes, frames as usize)
}

fn folder_with(name: &str, bytes: &[u8]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join(name), bytes).expect("can be written");
    folder
}

#[rstest]
#[case::eight_bits(whole(8_000, 8, 1, 4_000), 24_000)]
#[case::stereo_at_44100(whole(44_100, 16, 2, 22_050), 24_000)]
#[case::at_192_khz(whole(192_000, 16, 1, 96_000), 24_000)]
fn a_file_of_ones_own_takes_the_place_of_the_built_in_sound(#[case] bytes: Vec<u8>, #[case] frames: usize) {
    let folder = folder_with("start.wav", &bytes);
    let (bank, refused) = Bank::with_folder(folder.path());
    assert!(refused.is_empty(), "{refused:?}");
    assert!(bank.get(Tone::Start).len().abs_diff(frames) <= 1);
    assert!((bank.get(Tone::Start).peak() - CEILING).abs() < 1e-4);
    assert_eq!(bank.get(Tone::End), Bank::builtin().get(Tone::End));
}

#[rstest]
#[case::not_a_sound(b"just some text, nothing to hear".to_vec(), "is not a WAV or Ogg Vorbis file, or is damaged")]
#[case::nothing(Vec::new(), "is not a WAV or Ogg Vorbis file, or is damaged")]
#[case::only_a_header(whole(48_000, 16, 1, 0), "contains no sound")]
#[case::too_long(whole(8_000, 8, 1, 88_000), "is longer than 10 seconds")]
#[case::too_large(whole(48_000, 16, 2, 2_200_000), "is larger than 8 MiB")]
#[case::too_fine(whole(384_000, 16, 1, 1_000), "has 384000 samples a second; 8000 to 192000 are understood")]
#[case::too_coarse(whole(1_000, 16, 1, 1_000), "has 1000 samples a second; 8000 to 192000 are understood")]
fn a_file_that_cannot_be_used_is_named_and_the_built_in_sound_stays(#[case] bytes: Vec<u8>, #[case] why: &str) {
    let folder = folder_with("rest.wav", &bytes);
    let (bank, refused) = Bank::with_folder(folder.path());
    let told: Vec<String> = refused.iter().map(ToString::to_string).collect();
    let path = folder.path().join("rest.wav");
    assert_eq!(told, [format!("{} {why}; the built-in sound is used", quoted_path(&path))]);
    assert_eq!(bank.get(Tone::Rest), Bank::builtin().get(Tone::Rest));
}

#[rstest]
#[case::another_kind("halfway.mp3", "is a .mp3 file: .wav and .ogg are understood; the built-in sound is used")]
#[case::no_sound_at_all("rest.txt", "is a .txt file: .wav and .ogg are understood; the built-in sound is used")]
#[case::a_slip("haflway.wav", "is named like no cue; did you mean halfway?")]
#[case::a_slip_of_another_kind("gong.flac", "is named like no cue")]
fn a_file_that_will_never_be_heard_is_told_and_not_passed_over(#[case] name: &str, #[case] why: &str) {
    let folder = folder_with(name, b"whatever it holds");
    let told: Vec<String> = Bank::with_folder(folder.path()).1.iter().map(ToString::to_string).collect();
    assert_eq!(told, [format!("{} {why}", quoted_path(&folder.path().join(name)))]);
    assert_eq!(Bank::check(folder.path()).len(), 1);
}

#[test]
fn an_ending_in_capitals_is_understood_and_what_is_no_sound_is_let_be() {
    let folder = folder_with("start.WAV", &whole(8_000, 8, 1, 4_000));
    std::fs::write(folder.path().join("start.mp3"), b"its source").unwrap();
    std::fs::write(folder.path().join("README.md"), b"where they come from").unwrap();
    let (bank, refused) = Bank::with_folder(folder.path());
    assert!(refused.is_empty(), "{refused:?}");
    assert!(bank.get(Tone::Start).len().abs_diff(24_000) <= 1);
}

#[test]
fn two_hours_in_a_small_file_are_refused_without_reading_them_all() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("end.wav");
    let mut file = File::create(&path).expect("can be written");
    file.write_all(&wav(8_000, 8, 1, 57_600_000, 100)).expect("can be written");
    file.set_len(57_600_044).expect("a file with a hole");
    let (_, refused) = Bank::with_folder(folder.path());
    assert!(matches!(refused[..], [Refused { fault: SoundFault::TooLarge, .. }]), "{refused:?}");
}

#[test]
fn a_file_that_was_cut_off_plays_as_far_as_it_goes() {
    let folder = folder_with("start.wav", &wav(48_000, 16, 1, 96_000, 4_800));
    let (bank, refused) = Bank::with_folder(folder.path());
    assert!(refused.is_empty(), "{refused:?}");
    assert!(bank.get(Tone::Start).len() <= 4_800 && bank.get(Tone::Start).len() > 0);
}

#[test]
fn a_folder_in_place_of_a_file_is_refused_and_no_folder_at_all_is_fine() {
    let folder = TempDir::new().expect("a folder");
    std::fs::create_dir(folder.path().join("switch.ogg")).expect("a folder");
    let (_, refused) = Bank::with_folder(folder.path());
    assert!(matches!(refused[..], [Refused { fault: SoundFault::NotAFile, .. }]), "{refused:?}");
    assert!(Bank::with_folder(&folder.path().join("none")).1.is_empty());
}

#[test]
fn damage_anywhere_in_a_file_never_takes_the_program_with_it() {
    let good = whole(44_100, 16, 2, 400);
    for at in 0..64 {
        for value in [0, 1, 127, 255] {
            let mut bytes = good.clone();
            bytes[at] = value;
            let outcome = decode(bytes);
            assert!(outcome.as_ref().is_ok_and(|pcm| pcm.len() < 500_000) || outcome.is_err());
        }
    }
}
