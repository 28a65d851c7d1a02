//! The codes of what can be wrong with a move or a routine.

use crate::diagnostic::codes;

codes! {
    NEWER_FORMAT = "E030", "the file needs a newer supple";
    BAD_ID = "E031", "an id with characters that ids do not have";
    COLLISION = "E032", "two files with the same id";
    UNKNOWN_MOVE = "E033", "a move that there is no file for";
    NOT_A_MOVE = "E034", "a routine where a move is wanted";
    BROKEN_MOVE = "E035", "a move whose own file has errors";
    PATH_FOR_ID = "E036", "a path where an id is wanted";
    TWO_DOSES = "E040", "two kinds of dose in one table";
    NO_DOSE = "E041", "a move without a dose";
    PACE_WITHOUT_PASSES_OR_REPS = "E042", "a pace where nothing is counted";
    SPOTS_WITHOUT_EASE = "E043", "spots where nothing is pressed";
    SPOTS_AND_SETS = "E044", "spots and sets in one table";
    DOSE_TOO_SHORT = "E045", "a dose under one second";
    PACE_TOO_SHORT = "E046", "a pace under half a second";
    SET_TOO_LONG = "E047", "a set over one hour";
    BALL_TOO_LONG = "E048", "ball pressure over two minutes";
    NO_SIDES = "E050", "a move that does not say its sides";
    NO_POSITION = "E051", "a move without a position";
    NO_INSTRUCTIONS = "E052", "a move that does not say what to do";
    NO_NAME = "E053", "a move without a name";
    BAD_LANGUAGE = "E054", "a language tag that cannot be read";
    BAD_URL = "E055", "an address that is not one of the web";
    EASIER_IS_ITSELF = "E056", "a move that names itself as its easier way";
    NO_FIGURE = "E057", "a figure taken from a move that has none of its own";
    BAD_BREATH = "E058", "a breath that cannot be read";
    UNKNOWN_BRACES = "E060", "braces with an unknown word between them";
    UNCLOSED_BRACE = "E061", "a brace that is never closed";
    QUOTE_OF_NONE = "E062", "a quote that no instruction begins with";
    QUOTE_OF_SEVERAL = "E063", "a quote that several instructions begin with";
    TWO_POSES = "E064", "two poses for one instruction";
    POSES_OUT_OF_ORDER = "E065", "poses in another order than their instructions";
    FORMS_REVERSED = "E066", "the two forms of a side the wrong way round";
    ENGLISH_SIDE = "E067", "an English side in a text of another language";
    NO_STEPS = "E070", "a routine or circuit without steps";
    TWO_STEPS_IN_ONE = "E071", "a step that is two things at once";
    EMPTY_STEP = "E072", "a step that does not say what to do";
    MISPLACED_KEY = "E073", "a key that has no meaning here";
    TOO_MANY_STEPS = "E074", "over 500 steps";
    TOO_DEEP = "E075", "circuits over three deep";
    SESSION_TOO_LONG = "E076", "a session over six hours";
    UNKNOWN_ADVICE = "E080", "an allowance of advice that there is not";
    ALLOWED_ERROR = "E081", "an allowance of an error";
    NO_REASON = "E082", "an allowance without a reason";
    BAD_RANGE = "E090", "a range that cannot be read";
    SETS_DISAGREE = "E091", "a list of doses with another number than the sets or rounds";
    BAD_TEMPO = "E092", "a tempo that cannot be read";
    TWO_TEMPOS = "E093", "the parts of a rep told twice";
    TEMPO_WITHOUT_REPS = "E095", "a tempo where nothing is moved";
    ONE_HOLD_A_REP = "E094", "several holds for a rep";
}
