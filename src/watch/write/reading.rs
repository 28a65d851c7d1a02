//! What is in a FIT file that was written, for tests: little-endian, without compressed times.

use std::collections::BTreeMap;

use super::fit::check;

/// A message as it lies in a file: its number, and its fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Message {
    pub(super) number: u16,
    fields: BTreeMap<u8, Vec<u8>>,
}

impl Message {
    /// A number of up to four bytes; `None` where the message has no such field.
    pub(super) fn value(&self, field: u8) -> Option<u32> {
        let bytes = self.fields.get(&field)?;
        Some(bytes.iter().rev().fold(0, |all, byte| all << 8 | u32::from(*byte)))
    }

    /// A text.
    pub(super) fn text(&self, field: u8) -> &str {
        std::str::from_utf8(&self.fields[&field]).unwrap().trim_end_matches('\0')
    }
}

/// Every message of a file, after its checks.
pub(super) fn messages(file: &[u8]) -> Vec<Message> {
    assert_eq!((check(file), check(&file[..14])), (0, 0), "the checks");
    let mut rest = &file[14..file.len() - 2];
    let mut take = |many: usize| {
        let (now, later) = rest.split_at(many.min(rest.len()));
        rest = later;
        now
    };
    let mut definitions: BTreeMap<u8, (u16, Vec<[u8; 3]>)> = BTreeMap::new();
    let mut messages = Vec::new();
    while let [header] = *take(1) {
        if header & 0x40 == 0 {
            let (number, fields) = &definitions[&header];
            let fields = fields.iter().map(|&[field, size, _]| (field, take(size.into()).to_vec())).collect();
            messages.push(Message { number: *number, fields });
        } else {
            let &[0, 0, low, high, many] = take(5) else { panic!("a definition that is not little-endian") };
            let fields = (0..many).map(|_| take(3).try_into().unwrap()).collect();
            definitions.insert(header & 0x0F, (u16::from_le_bytes([low, high]), fields));
        }
    }
    messages
}

/// The messages of one kind.
pub(super) fn of(file: &[u8], number: u16) -> Vec<Message> {
    messages(file).into_iter().filter(|message| message.number == number).collect()
}
