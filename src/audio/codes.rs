//! The codes of what can be wrong with a person's own sounds.

use crate::diagnostic::codes;

codes! {
    UNUSABLE = "E401", "a sound file that cannot be used";
    NO_SUCH_CUE = "E402", "a sound file that no cue is named like";
}
