//! The fields of a journal line, as JSON has them.

use serde::{Deserialize, Serialize};

use super::word::{Muscles, Word};

/// The fields as they are written. Unknown ones, of a newer version, are passed over in reading; no line is ever
/// written again, so they stay in the file.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the line")]
pub(super) struct Fields<'a> {
    #[serde(borrow)]
    pub(super) at: Word<'a>,
    #[serde(borrow, default)]
    pub(super) version: Word<'a>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) session: Option<Word<'a>>,
    #[serde(borrow)]
    pub(super) event: Word<'a>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) routine: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) within: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<usize>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) now: bool,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(super) easy: Vec<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) without_optional: bool,
    #[serde(borrow, default, rename = "move", skip_serializing_if = "Option::is_none")]
    pub(super) exercise: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) side: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) set: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sets: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) turn: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seconds: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) easier: bool,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) load: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) band: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) told: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) short: bool,
    #[serde(default, skip_serializing_if = "Muscles::is_empty")]
    pub(super) muscles: Muscles,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) how: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) left: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) right: Option<u8>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) quality: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) walk: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(super) signs: Vec<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) km: Option<f64>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) effort: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) elapsed: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) climb: Option<f64>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) identity: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) estimated: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) incomplete: bool,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<u16>,
}
