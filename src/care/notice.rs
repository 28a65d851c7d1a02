//! What is said once, at the first start of all: what supple is not, and when to stop or to see somebody.

use std::sync::LazyLock;

use super::sign::{Urgency, in_short};
use crate::language::{Message, Tongue};

/// What supple is not.
pub const COACHES: &str = "supple coaches. It does not diagnose.";

/// Who asks before they begin, in one sentence that fits beside the seconds to settle.
pub const ASK_FIRST: &str = "Ask a doctor first: pregnancy, recent surgery, a new hip or knee, brittle bones, blood \
                             thinners, dizzy spells.";

/// Where it is told what each of them often leaves out.
pub(crate) const ASK_MORE: &str = "The guide says more: `supple guide ask-first`.";

/// When to stop, when to see a professional, and when to call for help; the gravest last, in English. The signs are those
/// that the check-in asks for, with the same sources (see [`super::sign`]).
pub static LIMITS: LazyLock<[&'static str; 3]> =
    // Made once, and said for as long as the program runs.
    LazyLock::new(|| limits(Tongue::ENGLISH).map(|text| &*text.leak()));

/// The same in a language.
pub(crate) fn limits(tongue: Tongue) -> [String; 3] {
    let with = |message, urgency| tongue.say(message, &[("signs", in_short(tongue, urgency).into())]);
    [
        tongue.say(Message::NoticeLimit, &[]),
        with(Message::NoticeSeeDoctor, Urgency::Other),
        with(Message::AnswerEmergency, Urgency::Emergency),
    ]
}

/// Everything that is said at the first start, in a language.
pub(crate) fn whole(tongue: Tongue) -> Vec<String> {
    let before = [Message::NoticeCoaches, Message::NoticeAskFirst, Message::NoticeAskMore];
    before.into_iter().map(|message| tongue.say(message, &[])).chain(limits(tongue)).collect()
}

/// The notice where there is little room: the other signs stand in the guide. Three paragraphs, so that there is air between
/// them.
pub static IN_SHORT: LazyLock<[&'static str; 3]> = LazyLock::new(|| {
    let emergencies = format!("{} More signs: `supple guide injury`.", LIMITS[2]);
    // Made once, and said for as long as the program runs.
    [LIMITS[0], ASK_FIRST, emergencies.leak()]
});

#[cfg(test)]
mod tests {
    use super::{ASK_FIRST, ASK_MORE, COACHES, LIMITS, whole};
    use crate::care::sign::Group;
    use crate::language::Tongue;

    #[test]
    fn the_notice_names_every_group_of_signs_where_its_answer_is() {
        for group in Group::ALL {
            let is_emergency = group.signs().all(super::super::Sign::is_emergency);
            let of = LIMITS.iter().position(|text| text.contains(group.spoken()));
            assert_eq!(of, Some(if is_emergency { 2 } else { 1 }), "{group:?}");
        }
    }

    /// These sentences are spelled twice in English: for the screens, and among the words of the coach.
    #[test]
    fn english_lines_say_what_the_screens_say() {
        let screens: Vec<&str> = [COACHES, ASK_FIRST, ASK_MORE].into_iter().chain(*LIMITS).collect();
        assert_eq!(whole(Tongue::ENGLISH), screens);
    }
}
