//! The codes of what can be wrong with a figure.

use crate::diagnostic::codes;

codes! {
    NO_KEY = "E301", "a figure without a key pose";
    NUMBERS = "E302", "a list with too few or too many numbers";
    TRAVEL = "E303", "a way between poses outside 0.2 to 30 s";
    STAY = "E304", "a pose kept for more than 600 s";
    ANGLE_JUMP = "E305", "a bone that turns by more than 270 degrees between two poses";
    OUT_OF_REACH = "E306", "a contact farther away than the limb is long";
    UNDER_FLOOR = "E307", "a body that sinks into the floor";
    IN_THE_AIR = "E308", "a body that touches nothing";
    PROP_KEY = "E309", "a thing with a key that it does not have, or without one that it needs";
    PROP_SIZE = "E310", "a thing of an impossible size";
    LEAN_TOO_FAR = "E311", "a bone or a spine that leans by more than 90 degrees";
    TOO_MANY = "E312", "more poses or things than a figure can have";
}
