//! The everyday words for muscles, positions, things and the other words of files.

use super::Meant::{OneOf, Otherwise, Word};
use super::Row;

/// The rows of each vocabulary, by what its words name.
pub(super) const VOCABULARIES: &[(&str, &[Row])] = &[
    ("muscle", MUSCLES),
    ("position", POSITIONS),
    ("piece of equipment", THINGS),
    ("choice of sides", SIDES),
    ("side", ONE_SIDE),
    ("order", ORDERS),
    ("occasion", OCCASIONS),
    ("effort", EFFORTS),
    ("thing", PROPS),
    ("view", VIEWS),
];

const NO_WORD: &str = "there is no word for it: leave it out of `muscles`, and name it in `feel`";

#[rustfmt::skip]
const MUSCLES: &[Row] = &[
    (&["butt", "buttock", "bum", "bottom", "glute", "gluteus", "gluteals", "booty", "seat", "gesäß", "glúteos"], Word("glutes")),
    (&["glute-max", "gmax", "maximus", "big-glute"], Word("gluteus-maximus")),
    (&["glute-med", "gmed", "medius", "side-of-hip", "side-hip", "outer-hip-muscle"], Word("gluteus-medius")),
    (&["glute-min", "gmin", "minimus"], Word("gluteus-minimus")),
    (&["abductor", "hip-abductor", "outer-thigh", "abduktoren"], Word("abductors")),
    (&["hip", "hüfte", "cadera", "hanche"], OneOf(&["glutes", "hip-flexors", "hip-rotators", "abductors"])),
    (&["tfl", "tensor", "tensor-fascia-latae", "tensor-fascia-lata", "outer-hip"], Word("tensor-fasciae-latae")),
    (&["it-band", "itb", "itbs", "iliotibial", "iliotibial-tract", "it-tract"], Word("iliotibial-band")),
    (&["psoas", "iliopsoas", "iliacus", "hip-flexor", "front-of-hip", "hüftbeuger"], Word("hip-flexors")),
    (&["external-rotators", "deep-six", "deep-rotators", "hip-rotator"], Word("hip-rotators")),
    (&["adductor", "hip-adductor", "inner-thigh", "inside-thigh", "adduktoren"], Word("adductors")),
    (&["inguinal", "leiste"], Word("groin")),
    (&["quad", "quadricep", "front-thigh", "front-of-thigh", "vastus", "rectus-femoris", "quadrizeps"], Word("quadriceps")),
    (&["ham", "hammies", "hamstring", "back-of-thigh", "back-thigh", "biceps-femoris", "rear-thigh"], Word("hamstrings")),
    (&["thigh", "upper-leg", "oberschenkel"], OneOf(&["quadriceps", "hamstrings", "adductors"])),
    (&["leg", "legs", "bein"], OneOf(&["quadriceps", "hamstrings", "calves"])),
    (&["calf", "calfs", "gastrocnemius", "gastrocs", "gastroc", "lower-leg", "wade", "waden"], Word("calves")),
    (&["soleus", "deep-calf", "lower-calf"], Word("deep-calves")),
    (&["achilles", "achilles-tendon"], OneOf(&["calves", "deep-calves"])),
    (&["shin", "tibialis", "tibialis-anterior", "anterior-tibialis", "schienbein"], Word("shins")),
    (&["sole", "foot", "feet", "plantar-fascia", "plantar", "arch", "foot-arch", "toes", "fuß", "füße"], Word("soles")),
    (&["back", "spine", "erector-spinae", "erectors", "rücken", "espalda", "dos"], OneOf(&["lower-back", "upper-back"])),
    (&["low-back", "lumbar", "lower-spine", "lumbar-spine", "ql", "quadratus-lumborum"], Word("lower-back")),
    (&["mid-back", "middle-back", "rhomboid", "thoracic", "thoracic-spine", "t-spine", "shoulder-blade"], Word("upper-back")),
    (&["lat", "latissimus", "latissimus-dorsi", "lattisimus"], Word("lats")),
    (&["trap", "trapezius", "upper-trap", "trapez"], Word("traps")),
    (&["oblique", "side-belly", "waist", "side-abs", "love-handles"], Word("obliques")),
    (&["ab", "abs", "abdominal", "abdomen", "belly", "stomach", "rectus-abdominis", "six-pack", "tummy", "bauch"], Word("abdominals")),
    (&["trunk", "midsection", "torso", "transversus", "transverse-abdominis", "deep-abs"], Word("core")),
    (&["pec", "pectoral", "pectoralis", "pecs-major", "breast", "brust"], Word("chest")),
    (&["shoulder", "delt", "deltoid", "schulter", "hombros"], Word("shoulders")),
    (&["rotator-cuffs", "cuff", "infraspinatus", "supraspinatus", "teres-minor", "back-of-shoulder"], Word("rotator-cuff")),
    (&["forearm", "wrist", "wrist-flexors", "wrist-extensors", "brachioradialis", "unterarm"], Word("forearms")),
    (&["nape", "sternocleidomastoid", "scm", "nacken", "cuello"], Word("neck")),
    (&["bicep", "biceps", "tricep", "triceps", "upper-arm", "arm", "knee", "ankle", "elbow", "jaw", "hand", "finger"], Otherwise(NO_WORD)),
    (&["diaphragm", "pelvic-floor", "breathing", "breath", "peroneals", "peroneus"], Otherwise(NO_WORD)),
    (&["full-body", "whole-body", "all", "everything", "body", "total-body"], Otherwise("name the muscles that it works on most, or leave `muscles` out")),
    (&["none", "no", "nothing", "n/a", "-"], Otherwise("leave `muscles` out")),
];

#[rustfmt::skip]
const POSITIONS: &[Row] = &[
    (&["hands-and-knees", "quadruped", "four-point", "on-all-fours", "4-point", "tabletop", "table-top", "on-hands-and-knees", "vierfüßler", "vierfüßlerstand"], Word("all-fours")),
    (&["back", "on-back", "on-your-back", "on-the-back", "lying-on-back", "face-up", "supine-lying", "dorsal", "crook-lying", "hook-lying", "rückenlage"], Word("supine")),
    (&["belly", "stomach", "on-belly", "on-stomach", "on-the-belly", "lying-on-belly", "lying-on-stomach", "face-down", "front-lying", "bauchlage"], Word("prone")),
    (&["lying", "lie", "lying-down", "laying", "floor", "on-floor", "on-the-floor", "ground", "liegend"], OneOf(&["supine", "prone", "side-lying"])),
    (&["side", "on-side", "on-the-side", "on-your-side", "lying-on-side", "sidelying", "lateral", "seitenlage"], Word("side-lying")),
    (&["chair", "seated-on-chair", "on-a-chair", "sitting-on-chair", "sitting-on-a-chair", "seated-chair", "bench", "on-bench", "desk", "stool"], Word("on-chair")),
    (&["sit", "sitting", "sat", "seat", "long-sitting", "cross-legged", "sitting-on-floor", "sitting-on-the-floor", "on-floor-seated", "sitzend"], Word("seated")),
    (&["stand", "standing-up", "upright", "on-feet", "standing-tall", "stehend"], Word("standing")),
    (&["one-knee", "on-one-knee", "half-kneel", "lunge", "lunging", "split-kneeling", "tall-half-kneeling"], Word("half-kneeling")),
    (&["split-stance", "staggered", "staggered-stance", "single-leg", "one-leg", "on-one-leg"], Word("standing")),
    (&["knees", "on-knees", "kneel", "tall-kneeling", "on-both-knees", "kniend"], Word("kneeling")),
    (&["squat", "deep-squat", "crouch", "crouching", "squatted", "hocke"], Word("squatting")),
    (&["push-up", "pushup", "press-up", "high-plank", "low-plank", "forearm-plank", "planking", "front-plank", "liegestütz"], Word("plank")),
    (&["side-plank"], Word("side-lying")),
    (&["any", "none", "n/a", "varies", "-"], Otherwise("say how the body is placed: the word that fits best")),
];

const BARE: &str = "leave `equipment` out";

#[rustfmt::skip]
const THINGS: &[Row] = &[
    (&["yoga-mat", "exercise-mat", "gym-mat", "carpet", "rug", "floor", "matte", "fitness-mat", "sports-mat"], Word("mat")),
    (&["foam-roller", "foamroller", "foam-roll", "roll", "blackroll", "massage-roller", "faszienrolle", "rolle"], Word("roller")),
    (&["tennis-ball", "lacrosse-ball", "massage-ball", "golf-ball", "trigger-ball", "trigger-point-ball", "spiky-ball", "softball", "faszienball"], Word("ball")),
    (&["gym-ball", "swiss-ball", "exercise-ball", "stability-ball", "physio-ball", "medicine-ball"], Otherwise("there is no word for a large ball: `ball` is one of the size of a fist; leave it out, and name it in the instructions", )),
    (&["loop-band", "mini-band", "miniband", "loop", "hip-band", "glute-band", "booty-band", "rubber-loop"], Word("band")),
    (&["resistance-band", "elastic-band", "elastic", "rubber-band", "exercise-band", "fitness-band", "gummiband"], OneOf(&["band", "long-band"])),
    (&["theraband", "thera-band", "flat-band", "open-band", "therapy-band", "power-band", "tube", "resistance-tube", "physio-band"], Word("long-band")),
    (&["belt", "yoga-strap", "yoga-belt", "stretching-strap", "rope", "scarf", "cord", "gurt", "stretch-strap"], Word("strap")),
    (&["towels", "hand-towel", "bath-towel", "rolled-towel", "handtuch"], Word("towel")),
    (&["pillow", "bolster", "pad", "kissen", "yoga-bolster", "knee-pad", "blanket"], Word("cushion")),
    (&["yoga-block", "brick", "yoga-brick", "book", "foam-block", "cork-block"], Word("block")),
    (&["dumbbell", "kettlebell", "barbell", "free-weight", "weight-plate", "bottle", "water-bottle", "backpack", "hand-weight", "dumb-bell", "hantel", "ankle-weight"], Word("weight")),
    (&["stair", "staircase", "box", "stepper", "curb", "kerb", "low-box", "step-up-box", "ledge", "treppe", "stufe", "platform"], Word("step")),
    (&["bench", "stool", "couch", "sofa", "bed", "seat", "armchair", "office-chair", "stuhl", "silla"], Word("chair")),
    (&["door", "door-frame", "doorframe", "door-way", "door-post", "corner", "tür", "türrahmen"], Word("doorway")),
    (&["desk", "counter", "worktop", "countertop", "kitchen-counter", "tisch", "tabletop"], Word("table")),
    (&["tree", "post", "wand", "fence", "lamp-post", "pared"], Word("wall")),
    (&["pole", "broomstick", "broom", "dowel", "pvc-pipe", "cane", "walking-stick", "rod", "bar", "stab"], Word("stick")),
    (&["friend", "helper", "buddy", "assistant", "therapist", "physio", "second-person", "person"], Word("partner")),
    (&["none", "no", "nothing", "no-equipment", "bodyweight", "body-weight", "n/a", "-", "equipment-free", "without", "keine", "ninguno", "aucun"], Otherwise(BARE)),
    (&["shoe", "running-shoe", "clothes", "timer", "phone", "water", "music", "hand", "foot"], Otherwise("leave it out: `equipment` is what a move is done with")),
];

#[rustfmt::skip]
const SIDES: &[Row] = &[
    (&["left-and-right", "per-side", "each-side", "both-sides", "two", "one-at-a-time", "alternating", "alternate", "unilateral", "every", "per-leg", "each-leg", "single", "one-side", "left-right", "l/r", "side-by-side", "2", "separate"], Word("each")),
    (&["none", "together", "bilateral", "no", "whole", "middle", "center", "centre", "one", "1", "whole-body", "n/a", "all", "same-time", "-"], Word("both")),
    (&["left", "right"], Otherwise("write `each`: both sides get the dose; for one side alone write `sides = \"both\"` and name the side in the text of the move; `supple run ID --side left` does one side of all", )),
];

#[rustfmt::skip]
const ONE_SIDE: &[Row] = &[
    (&["both", "each", "any", "either", "none"], Otherwise("`left` or `right`: the side that begins; leave the key out where it does not matter")),
    (&["l"], Word("left")),
    (&["r"], Word("right")),
];

#[rustfmt::skip]
const ORDERS: &[Row] = &[
    (&["alternating", "in-turn", "switch", "switching", "left-right", "each-in-turn", "one-by-one", "zigzag"], Word("alternate")),
    (&["side-after-side", "one-side-first", "left-then-right", "sequential", "sides", "all-of-one-side"], Word("side-by-side")),
];

#[rustfmt::skip]
const OCCASIONS: &[Row] = &[
    (&["before-running", "pre-run", "prerun", "warm-up", "warmup", "before", "before-a-run", "before-the-run"], Word("before-run")),
    (&["after-running", "post-run", "postrun", "cool-down", "cooldown", "after", "after-a-run", "after-the-run"], Word("after-run")),
    (&["rest", "recovery", "off-day", "between-runs", "rest-days", "recovery-day", "day-off"], Word("rest-day")),
    (&["strengthening", "strength-training", "gym", "workout", "training", "strength-day"], Word("strength")),
    (&["morning", "evening", "night", "daily", "every-day", "anytime", "any-time", "always", "whenever", "noon", "lunch", "bedtime", "before-bed", "weekly", "desk", "work", "all", "monday", "weekend"], Word("any")),
];

#[rustfmt::skip]
const EFFORTS: &[Row] = &[
    (&["easy", "low", "light", "soft", "mild", "beginner", "relaxed", "slow", "leicht"], Word("gentle")),
    (&["medium", "moderate", "normal", "mid", "intermediate", "average", "standard", "mittel"], Word("usual")),
    (&["high", "intense", "heavy", "difficult", "advanced", "strong", "vigorous", "maximal", "max", "tough", "schwer"], Word("hard")),
];

#[rustfmt::skip]
const PROPS: &[Row] = &[
    (&["chair", "bench", "step", "box", "seat", "stool", "stair", "table", "bed"], Word("block")),
    (&["foam-roller", "roll"], Word("roller")),
    (&["yoga-mat", "floor"], Word("mat")),
    (&["belt", "rope", "towel"], Word("strap")),
    (&["loop", "long-band", "elastic"], Word("band")),
    (&["door", "doorway", "post"], Word("wall")),
];

#[rustfmt::skip]
const VIEWS: &[Row] = &[
    (&["left", "right", "profile", "lateral", "left-side", "right-side"], Word("side")),
    (&["rear", "behind"], Word("back")),
    (&["top", "overhead", "bird"], Word("above")),
    (&["frontal", "face"], Word("front")),
];
