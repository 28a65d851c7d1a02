//! What running is called in the languages that Strava speaks.

/// Words, in lower case, that a run has in its name and nothing else that is counted has.
const WORDS: [&str; 40] = [
    "run",
    "runs",
    "running", // English
    "lauf",
    "laufen",
    "traillauf",
    "laufeinheit", // German
    "course à pied",
    "course a pied",
    "trail", // French
    "carrera",
    "carrera de montaña", // Spanish
    "corsa",
    "corsa trail", // Italian
    "corrida",     // Portuguese
    "hardlopen",
    "hardloopsessie",
    "trailrun", // Dutch
    "bieg",
    "bieganie", // Polish
    "забег",
    "бег",
    "пробежка", // Russian
    "löpning",
    "terränglöpning",
    "löprunda", // Swedish
    "løb",
    "løbetur", // Danish
    "løping",
    "løpetur",
    "løp",    // Norwegian
    "juoksu", // Finnish
    "běh",    // Czech
    "futás",  // Hungarian
    "koşu",   // Turkish
    "ランニング",
    "ラン", // Japanese
    "跑步", // Chinese
    "달리기",
    "러닝", // Korean
];

/// Whether a sport is running: the whole of it, or one of its words.
pub(super) fn is_run(sport: &str) -> bool {
    let sport = sport.to_lowercase();
    let mut words = sport.split(|letter: char| !letter.is_alphanumeric());
    WORDS.contains(&sport.as_str()) || words.any(|word| WORDS.contains(&word)) || crate::watch::sport::is_run(&sport)
}
