//! The codes of what can be wrong with the voice that the configuration chooses.

use crate::diagnostic::codes;

codes! {
    WORD_IN_ARGUMENT = "E204", "a word in braces that is not an argument of its own";
    UNKNOWN_ARGUMENT = "E205", "an argument in braces that stands for nothing";
    NO_PROGRAM = "E206", "a speech program that is not there";
    NO_VOICE = "E207", "a voice that no program has";
    IDLE_SETTING = "W201", "a setting that does nothing";
}
