use rstest::rstest;

use super::*;

/// What lies between the header and the last check.
fn records(fit: Fit) -> Vec<u8> {
    let file = fit.finish();
    file[usize::from(HEADER)..file.len() - 2].to_vec()
}

#[test]
fn a_file_without_messages_is_a_header_and_two_checks() {
    let file = Fit::default().finish();
    assert_eq!(file[..12], [14, 0x10, 0x93, 0x08, 0, 0, 0, 0, b'.', b'F', b'I', b'T']);
    assert_eq!(file[12..14], check(&file[..12]).to_le_bytes());
    // The check over bytes and their own check is 0: that is how it is told right.
    assert_eq!(check(&file), 0);
    assert_eq!(file.len(), 16);
}

#[test]
fn the_check_is_that_of_the_format() {
    // Known for this check: https://reveng.sourceforge.io/crc-catalogue/16.htm#crc.cat.crc-16-arc
    assert_eq!(check(b"123456789"), 0xBB3D);
}

#[test]
fn a_definition_comes_once_for_messages_alike() {
    let mut fit = Fit::default();
    fit.message(20, &[(253, Value::Uint32(1))]);
    fit.message(20, &[(253, Value::Uint32(2))]);
    let definition = [0x40, 0, 0, 20, 0, 1, 253, 4, 0x86];
    assert_eq!(records(fit), [&definition[..], &[0, 1, 0, 0, 0], &[0, 2, 0, 0, 0]].concat());
}

#[test]
fn a_text_of_another_length_is_another_definition() {
    let mut fit = Fit::default();
    fit.message(264, &[(2, Value::Text("ab"))]);
    fit.message(264, &[(2, Value::Text("é"))]);
    fit.message(264, &[(2, Value::Text(""))]);
    let expected =
        [&[0x40, 0, 0, 8, 1, 1, 2, 3, 7, 0][..], b"ab\0\0", "é\0".as_bytes(), &[0x41, 0, 0, 8, 1, 1, 2, 1, 7, 1, 0]];
    assert_eq!(records(fit), expected.concat());
}

#[test]
fn the_local_type_that_was_not_written_for_longest_is_given_up() {
    let mut fit = Fit::default();
    for field in 0..16 {
        fit.message(20, &[(field, Value::Enum(0))]);
    }
    fit.message(20, &[(0, Value::Enum(0))]);
    fit.message(20, &[(16, Value::Enum(7))]);
    let records = records(fit);
    assert_eq!(records[records.len() - 13..], [0, 0, 0x41, 0, 0, 20, 0, 1, 16, 1, 0, 1, 7]);
}

#[test]
fn the_highest_byte_comes_first_where_that_was_asked_for() {
    let mut fit = Fit::default();
    fit.endian(Endian::Big);
    fit.message(0x0102, &[(1, Value::Uint16s(&[0x0304, 0x0506])), (2, Value::Sint32(-2))]);
    let definition = [0x40, 0, 1, 1, 2, 2, 1, 4, 0x84, 2, 4, 0x85];
    assert_eq!(records(fit), [&definition[..], &[0, 3, 4, 5, 6, 0xFF, 0xFF, 0xFF, 0xFE]].concat());
}

#[test]
fn a_time_in_the_header_takes_one_of_four_local_types() {
    let mut fit = Fit::default();
    for field in 0..5 {
        fit.message(20, &[(field, Value::Enum(0))]);
    }
    fit.compressed(20, 0xFFFF_FFE3, &[(5, Value::Uint32(9))]);
    let records = records(fit);
    assert_eq!(records[records.len() - 14..], [0x40, 0, 0, 20, 0, 1, 5, 4, 0x86, 0x83, 9, 0, 0, 0]);
}

#[rstest]
#[case::list(Base::Enum, 0x00, &[0xFF])]
#[case::sint8(Base::Sint8, 0x01, &[0x7F])]
#[case::uint8(Base::Uint8, 0x02, &[0xFF])]
#[case::uint8z(Base::Uint8z, 0x0A, &[0])]
#[case::sint16(Base::Sint16, 0x83, &[0xFF, 0x7F])]
#[case::uint16(Base::Uint16, 0x84, &[0xFF, 0xFF])]
#[case::uint16z(Base::Uint16z, 0x8B, &[0, 0])]
#[case::sint32(Base::Sint32, 0x85, &[0xFF, 0xFF, 0xFF, 0x7F])]
#[case::uint32(Base::Uint32, 0x86, &[0xFF; 4])]
#[case::uint32z(Base::Uint32z, 0x8C, &[0; 4])]
#[case::float32(Base::Float32, 0x88, &[0xFF; 4])]
#[case::float64(Base::Float64, 0x89, &[0xFF; 8])]
#[case::text(Base::Text, 0x07, &[0])]
#[case::byte(Base::Byte, 0x0D, &[0xFF])]
fn no_value_is_said_as_the_format_says_it(#[case] base: Base, #[case] number: u8, #[case] bytes: &[u8]) {
    let mut fit = Fit::default();
    fit.message(20, &[(3, Value::Invalid(base))]);
    let size = u8::try_from(bytes.len()).unwrap();
    assert_eq!(records(fit), [&[0x40, 0, 0, 20, 0, 1, 3, size, number, 0], bytes].concat());
}

#[test]
fn what_is_too_long_is_cut_between_letters_and_numbers() {
    let mut fit = Fit::default();
    fit.message(264, &[(2, Value::Text(&"é".repeat(200)))]);
    fit.message(264, &[(2, Value::Uint16s(&[1; 200]))]);
    let records = records(fit);
    let text = &records[10..10 + 255];
    assert_eq!(records[7], 255);
    assert_eq!(text, [&"é".repeat(127).into_bytes()[..], &[0]].concat());
    assert_eq!(records[10 + 255 + 7], 254);
}

#[test]
fn time_is_counted_from_the_end_of_1989() {
    assert_eq!(seconds("1989-12-31T00:00:00Z".parse().unwrap()), 0);
    assert_eq!(seconds("2025-11-29T18:00:00Z".parse().unwrap()), 1_133_373_600);
    assert_eq!(seconds("1970-01-01T00:00:00Z".parse().unwrap()), 0);
}
