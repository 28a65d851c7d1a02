//! What is said once, at the first start of all: what supple is not, and when to stop or to see somebody.

use std::sync::LazyLock;

use super::sign::{Urgency, in_short};

/// What supple is not.
pub const COACHES: &str = "supple coaches. It does not diagnose.";

/// Who asks before they begin, in one sentence that fits beside the seconds to settle.
pub const ASK_FIRST: &str = "Ask a doctor first: pregnancy, recent surgery, a new hip or knee, brittle bones, blood \
                             thinners, dizzy spells.";

/// Where it is told what each of them often leaves out.
pub(crate) const ASK_MORE: &str = "The guide says more: `supple guide ask-first`.";

/// When to stop, when to see a professional, and when to call for help; the gravest last. The signs are those that the
/// check-in asks for, with the same sources (see [`super::sign`]).
pub static LIMITS: LazyLock<[&'static str; 3]> = LazyLock::new(|| {
    let others = format!("See a doctor before you go on: soreness beyond a week; {}.", in_short(Urgency::Other));
    let emergencies = format!("Call your local emergency number at once: {}.", in_short(Urgency::Emergency));
    // Made once, and said for as long as the program runs.
    ["Stretch to tightness, never into pain. Sharp or spreading pain means stop.", others.leak(), emergencies.leak()]
});

/// The notice where there is little room: the other signs stand in the guide. Three paragraphs, so that there is air between
/// them.
pub static IN_SHORT: LazyLock<[&'static str; 3]> = LazyLock::new(|| {
    let emergencies = format!("{} More signs: `supple guide injury`.", LIMITS[2]);
    // Made once, and said for as long as the program runs.
    [LIMITS[0], ASK_FIRST, emergencies.leak()]
});

#[cfg(test)]
mod tests {
    use super::LIMITS;
    use crate::care::sign::Group;

    #[test]
    fn the_notice_names_every_group_of_signs_where_its_answer_is() {
        for group in Group::ALL {
            let is_emergency = group.signs().all(super::super::Sign::is_emergency);
            let of = LIMITS.iter().position(|text| text.contains(group.spoken()));
            assert_eq!(of, Some(if is_emergency { 2 } else { 1 }), "{group:?}");
        }
    }
}
