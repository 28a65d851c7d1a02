//! The codes of what can be wrong with any document.

use crate::diagnostic::codes;

codes! {
    SYNTAX = "E001", "the text is not TOML";
    DUPLICATE_KEY = "E002", "a key is given twice";
    UNKNOWN_KEY = "E003", "a key that nothing knows";
    MISSING_KEY = "E004", "a key is missing that has to be there";
    WRONG_TYPE = "E005", "a value of the wrong type";
    UNKNOWN_WORD = "E006", "a word that is not one of those allowed";
    BAD_LENGTH = "E007", "a length of time that cannot be read";
    LENGTH_TOO_LONG = "E008", "a length of time over one hour";
    HOSTILE_CHARACTER = "E009", "a control character or a line break";
    UNEVEN_CHARACTER = "E010", "a character that terminals draw at different widths";
    NOT_UTF8 = "E011", "the file is not UTF-8";
    FILE_TOO_LARGE = "E012", "the file is over 1 MiB";
    NOT_A_FILE = "E013", "not an ordinary file";
    UNREADABLE = "E014", "the file could not be read";
    OUT_OF_RANGE = "E015", "a number outside its range";
    EMPTY = "E016", "a text or list with nothing in it";
    TEXT_DIRECTION = "E017", "a character that turns the direction of text";
    LINK_IN_CIRCLES = "E018", "a link that goes in a circle";
    NESTED_TOO_DEEP = "E019", "lists and tables too deep in each other";
    CRASH = "E020", "a file that supple itself fails on";
    MORE = "E021", "more to mend than is shown at once";
    TOO_MUCH = "E022", "more in a file than supple reads";
    TEXT_TOO_LONG = "E023", "a text of over 2,000 letters";
    ANOTHER_FORMAT = "E024", "a file in another format than TOML";
}
