//! The everyday names of keys.

use super::Meant::{Key, OneOf, Otherwise, Word};
use super::Row;

const NOT_KEPT: &str =
    "supple has no place for it: leave it out, or keep it in a table `[extra]` at the end, which is never read";

/// What is meant in one kind of table, by the names of those tables in the program.
pub(super) const OF_TABLES: &[(&[&str], &[Row])] = &[
    (&["RawRoutine"], OF_ROUTINES),
    (&["RawStep"], OF_STEPS),
    (&["RawKey", "RawFigureStep"], OF_POSES),
    (&["RawSource"], OF_SOURCES),
    (&["RawAllowance"], OF_ALLOWANCES),
    (&["RawEasierTable"], OF_EASIER_WAYS),
    (&["RawMove"], OF_MOVES),
];

const STEP: &str = "a step is `[[step]]`, two brackets on each side, with `move = \"id\"` under it; one for each";

#[rustfmt::skip]
const OF_ROUTINES: &[Row] = &[
    (&["steps", "exercises", "moves", "move", "sequence", "circuit", "items", "set-list", "poses", "stretches", "flow", "übungen"], Key("step", STEP)),
    (&["step", "first", "second", "warm-up", "warmup", "main", "cool-down", "cooldown", "part", "block"], Key("step", STEP)),
    (&["routine", "workout", "session", "program", "meta", "info"], Otherwise("the keys of a routine stand at the top of the file, without a header; each step is `[[step]]`")),
    (&["week", "weeks", "day", "days", "schedule", "monday", "calendar", "plan"], Otherwise("a routine is one session, without weeks and days: make a file of each")),
    (&["equipment"], Otherwise("what a routine needs is what its moves need: leave it out")),
    (&["instructions", "muscles", "position", "feel", "easier", "caution", "not-if", "figure", "during", "come-out", "breath"], Otherwise("it belongs to a move: write it under the `[[step]]` that it is for")),
    (&["rounds", "repeat", "laps"], Otherwise("`rounds` stands in a step of its own, with `steps` for what is repeated: a circuit")),
    (&["level", "difficulty", "intensity"], Word("effort")),
    (&["between-moves", "rest-between-moves", "rest-between-exercises", "transition"], Word("between")),
];

const DOSE: &str =
    "say how much with `hold`, `reps`, `passes`, `breaths`, `amrap`, `ease` or `phases`, and how often with `sets`";

#[rustfmt::skip]
const OF_STEPS: &[Row] = &[
    (&["exercise", "id", "stretch", "pose", "name-of-move", "ref", "uses", "use", "moves", "übung", "asana", "exercise-id"], Word("move")),
    (&["repeat", "repeats", "times", "laps", "circuit", "loops"], Word("rounds")),
    (&["exercises", "items", "step"], Word("steps")),
    (&["pause", "break", "sleep", "delay", "recover", "recovery", "timer"], Word("rest")),
    (&["message", "text", "prompt", "say-first"], Word("wait")),
];

#[rustfmt::skip]
const OF_POSES: &[Row] = &[
    (&["props", "view", "target", "works", "loop", "over", "under", "far"], Otherwise("it belongs to the figure as a whole: write it under `[figure]`, above the first `[[figure.key]]`")),
    (&["time", "duration", "travel"], Word("move")),
    (&["position", "pelvis", "pos", "xy"], Word("at")),
    (&["arms"], Word("arm")),
    (&["legs"], Word("leg")),
    (&["back", "torso", "trunk"], Word("spine")),
    (&["text", "instruction", "says", "caption"], Word("shows")),
];

#[rustfmt::skip]
const OF_SOURCES: &[Row] = &[
    (&["link", "href", "address", "website", "web", "uri", "doi"], Word("url")),
    (&["name", "label", "text", "book", "paper"], Word("title")),
];

#[rustfmt::skip]
const OF_ALLOWANCES: &[Row] =
    &[(&["reason", "why", "comment", "note"], Word("because")), (&["id", "rule", "warning", "lint"], Word("code"))];

#[rustfmt::skip]
const OF_EASIER_WAYS: &[Row] = &[
    (&["name", "title"], Otherwise("leave it out: the easier way goes by the name of its move")),
    (&["sets", "rest", "sides", "position", "muscles", "equipment"], Otherwise("an easier way keeps that of its move: leave it out, or name another move with `move = \"id\"`")),
    (&["caution", "not-if", "feel", "warning"], Otherwise("an easier way keeps that of its move: leave it out")),
    (&["text", "how", "description", "say", "do"], Word("instructions")),
    (&["id", "exercise"], Word("move")),
];

#[rustfmt::skip]
const OF_MOVES: &[Row] = &[
    (&["steps", "step"], Word("instructions")),
    (&["rounds"], Word("sets")),
    (&["id", "move"], Otherwise("the name of the file is the move's id: leave it out")),
    (&["when", "effort", "first-side"], Otherwise("it belongs to a routine, not to a move: leave it out")),
];

/// The tables of which [`OF_ALL`] speaks.
pub(super) const OF_MOVES_AND_ROUTINES: [&str; 4] = ["RawMove", "RawRoutine", "RawStep", "RawEasierTable"];

/// What is meant in any table of a move or a routine.
#[rustfmt::skip]
pub(super) const OF_ALL: &[Row] = &[
    (&["title", "label", "heading", "named", "titel"], Word("name")),
    (&["description", "desc", "about", "subtitle", "intro", "overview", "beschreibung", "abstract"], Word("summary")),
    (&["duration", "time", "length", "seconds", "secs", "sec", "hold-time", "holdtime", "hold-for", "hold-duration", "held", "holds", "for", "dauer", "duración", "durée", "minutes", "stretch-time"], Word("hold")),
    (&["dose", "dosage", "amount", "volume", "prescription", "sets-reps", "sets-and-reps", "how-much", "how-often"], Otherwise(DOSE)),
    (&["rep", "repetition", "repetitions", "repeats", "repeat", "count", "number", "wiederholungen", "repeticiones"], Word("reps")),
    (&["pass", "rolls", "strokes", "roll"], Word("passes")),
    (&["set", "rounds", "serie", "series", "sätze"], Word("sets")),
    (&["press", "pressure", "release", "until-eased", "trigger"], Word("ease")),
    (&["points", "spot", "places"], Word("spots")),
    (&["as-many-as-possible", "max-reps", "to-failure", "failure"], Word("amrap")),
    (&["breath-count", "number-of-breaths", "atemzüge", "respirations"], Word("breaths")),
    (&["tempi", "rep-tempo", "eccentric", "concentric"], Word("tempo")),
    (&["speed", "cadence", "rhythm", "rep-time", "seconds-per-rep", "time-per-rep"], Word("pace")),
    (&["muscle", "muscle-group", "muscles-worked", "target", "targets", "primary-muscles", "body-part", "area", "works", "muskeln"], Word("muscles")),
    (&["pos", "posture", "stance", "start-position", "starting-position", "lage", "body-position"], Word("position")),
    (&["tools", "needs", "gear", "props", "material", "materials", "requires", "things", "tool", "prop", "apparatus", "geräte"], Word("equipment")),
    (&["side", "each-side", "per-side", "unilateral", "laterality", "seiten"], Word("sides")),
    (&["rest-between-sets", "rest-time", "rest-between", "pause", "break", "rest-interval", "recovery", "pause-between-sets"], Word("rest")),
    (&["cues", "cue", "coaching", "reminders", "hints", "tips", "while", "during-hold"], Word("during")),
    (&["instruction", "how", "how-to", "text", "directions", "howto", "do", "anleitung", "setup", "execution"], Word("instructions")),
    (&["feeling", "feels", "sensation", "should-feel", "feels-like"], Word("feel")),
    (&["easy", "easier-way", "regression", "modification", "beginner", "alternative", "lighter", "simpler"], Word("easier")),
    (&["contraindications", "contraindication", "avoid", "not-for", "avoid-if", "skip-if", "who-should-not", "do-not", "exclude", "notif"], Word("not-if")),
    (&["warning", "warnings", "cautions", "stop", "stop-if", "stop-when", "safety", "danger", "careful", "precautions", "red-flags"], Word("caution")),
    (&["exit", "out", "get-out", "release-pose", "way-out", "comeout", "leave"], Word("come-out")),
    (&["breathing", "breath-pace", "inhale", "exhale"], Word("breath")),
    (&["source", "reference", "references", "citation", "citations", "ref", "refs", "literature", "quelle", "quellen", "evidence"], Word("sources")),
    (&["url", "website", "href"], Otherwise("write it as a source: `sources = [{ title = \"...\", url = \"https://...\" }]`")),
    (&["image", "img", "photo", "images", "pic", "pictures"], Word("picture")),
    (&["video", "youtube", "film", "demo", "clip"], Word("link")),
    (&["lang", "locale", "sprache", "idioma", "langue"], Word("language")),
    (&["ready", "countdown", "count-in", "prepare", "preparation", "lead-in"], Word("get-ready")),
    (&["switch-sides", "change-sides", "change", "side-switch", "switch-time", "swap"], Word("switch")),
    (&["explain", "explanation", "introduction"], Word("introduce")),
    (&["main-cue", "key-cue", "key-point", "focus", "key"], Word("main")),
    (&["start-side", "starting-side", "side-first", "begin-side", "firstside"], Word("first-side")),
    (&["context", "occasion", "category", "type", "kind", "goal"], OneOf(&["when", "effort"])),
    (&["notes", "comments", "comment", "remark", "memo", "note"], Word("note")),
    (&["weight", "resistance", "kg", "loads"], Word("load")),
    (&["author", "authors", "written-by", "creator"], Word("by")),
    (&["author", "authors", "version", "date", "created", "updated", "license", "licence", "tags", "tag", "keywords", "copyright", "uuid", "slug", "file", "rating", "likes", "category", "type", "kind", "context", "goal", "level", "difficulty", "notes", "comment", "remark", "memo", "image", "img", "photo", "pic", "picture", "video", "youtube", "film", "demo", "clip", "link", "weight", "resistance", "kg", "load"], Otherwise(NOT_KEPT)),
    (&["harder", "progression", "advanced", "harder-way", "progress"], Otherwise("supple has no harder way: make a move of its own of it")),
    (&["ignore", "disable", "lint", "suppress", "allowed"], Word("allow")),
    (&["pronunciation", "say-as", "pronounciation"], Word("pronounce")),
];
