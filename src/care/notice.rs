//! What is said once, at the first start of all: what supple is not, and when to stop or to see somebody.

/// What supple is not.
pub const COACHES: &str = "supple coaches. It does not diagnose.";

/// Who asks before they begin, in one sentence that fits beside the seconds to settle.
pub const ASK_FIRST: &str = "Pregnant, a new hip or knee, brittle bones, blood thinners, dizzy spells, operated lately: \
                             ask a doctor first.";

/// Where it is told what each of them often leaves out.
pub const ASK_MORE: &str = "The guide says more: `supple guide ask-first`.";

/// When to stop, when to see a professional, and when to call for help; the gravest last. The signs are those that the
/// check-in asks for, with the same sources (see [`super::check_in`]).
pub const LIMITS: [&str; 3] = [
    "Stretch to tightness, never into pain. Sharp or spreading pain means stop.",
    "See a professional when soreness lasts longer than a week, when a leg does not carry you, or when pain, numbness \
     or tingling runs down it.",
    "Numbness between the legs, weakness in both of them, or loss of bladder or bowel control: call your local \
     emergency number at once.",
];
