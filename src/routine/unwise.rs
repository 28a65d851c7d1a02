//! The codes of what can be unwise about a move or a routine.
//!
//! They stand here because files name them, in `allow`; what they mean is the business of `advice`.

use crate::diagnostic::codes;

codes! {
    SHORT_HOLD = "W001", "a hold too short to stretch anything";
    LITTLE_STRETCH = "W002", "too little stretching for a muscle in all";
    MUCH_STRETCH = "W003", "more stretching for a muscle than gains anything";
    STRETCH_BEFORE_RUN = "W004", "long still stretches before a run";
    LONG_ROLL = "W005", "a long set on the roller";
    ROLLED_BAND = "W006", "rolling on the IT band";
    LONG_PRESS = "W007", "long pressure on one spot";
    UNEVEN_SIDES = "W008", "one side gets more than the other";
    RESTLESS_ORDER = "W009", "more changes of position and equipment than needed";
    SHORT_CHANGE = "W010", "too little time to change sides or get ready";
    SHORT_INTRODUCTION = "W011", "too little time for the sentences";
    NO_SIDE_NAMED = "W012", "a text that does not follow the side";
    WRONG_NUMBER = "W013", "a number in a text that disagrees with the dose";
    NO_SOURCE = "W014", "a move without a source";
    NO_EASIER_WAY = "W015", "a move without an easier way";
    NO_CAUTION = "W016", "a move that does not say when to stop";
    LONG_SESSION = "W017", "a session of more than an hour";
    HARD_FOR_GENTLE = "W019", "a gentle routine that stretches or presses";
    IDLE_ALLOWANCE = "W018", "an allowance that switches nothing off";
    NO_EASIER_PICTURE = "W020", "an easier way in another pose without a picture";
    FORMS_DISAGREE = "W021", "the two forms of a side the other way round than elsewhere";
    NO_COACHS_WORDS = "W022", "a language that the coach does not speak";
    TWO_LANGUAGES = "W023", "moves in another language than their routine";
    LANGUAGE_UNSAID = "W024", "sides in another language than the file says";
    IDLE_REST = "W025", "a rest between the sets of a step with one set";
    ONLY_RESTS = "W026", "a circuit in which nothing is done but rests";
    UNHEARD_TICKS = "W027", "a sentence that counts ticks where nothing ticks";
    SAYS_TO_CHANGE = "W028", "a sentence that says to change sides, which the coach says";
    BOTH_AT_ONCE = "W029", "an easier way with both sides that is done for each";
    LONG_HELD_REP = "W030", "a rep that is held longer than a minute";
    NAME_UNHEARD = "W032", "a move whose name nobody hears";
    OWN_DOES_NOT_FIT = "W045", "a move of your own that a built-in routine cannot be done with";
}

/// The codes that a file can switch off with `allow`: all but the one about allowances themselves, and the one about files that
/// are the program's.
pub(crate) fn allowable() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|&(code, _)| code).filter(|&code| ![IDLE_ALLOWANCE, OWN_DOES_NOT_FIT].contains(&code))
}
