//! What a rule is: its reason, its source, and the bounds that all rules share.

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The work's title.
    pub title: &'static str,
    /// Where to read it.
    pub url: &'static str,
}

/// Why something is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A short stable name.
    pub name: &'static str,
    /// The reason, one sentence, said to the person.
    pub reason: &'static str,
    /// Where it comes from.
    pub source: Reference,
}

/// Pain while a sore tendon is used: 0 to 3 of 10 is safe, 4 and 5 acceptable, above 5 too much. Made for tendons; to
/// take it for sore muscles is an extrapolation, and its reasons say so.
pub const PAIN_MODEL: Reference = Reference {
    title: "Continued Sports Activity, Using a Pain-Monitoring Model, During Rehabilitation in Patients With Achilles \
            Tendinopathy (Silbernagel and others, 2007)",
    url: "https://doi.org/10.1177/0363546506298279",
};

/// What sore muscles feel like, how long they last, and what an injury feels like.
pub const SORE_OR_INJURED: Reference = Reference {
    title: "Pain and injuries after exercise, NHS inform",
    url: "https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/pain-and-injuries-after-exercise/",
};

/// Pain from a nerve of the back, and the signs that are an emergency.
pub const NERVE_PAIN: Reference =
    Reference { title: "Sciatica, Healthify", url: "https://healthify.nz/health-a-z/s/sciatica" };

/// The rest between two sessions for the same muscles.
pub const EXERCISE: Reference = Reference {
    title: "Quantity and Quality of Exercise for Developing and Maintaining Cardiorespiratory, Musculoskeletal, and \
            Neuromotor Fitness in Apparently Healthy Adults (ACSM position stand, 2011)",
    url: "https://doi.org/10.1249/MSS.0b013e318213fefb",
};

/// What a slow increase of the weekly distance did, and did not do, for people new to running.
pub const GRADED_RUNNING: Reference = Reference {
    title: "No Effect of a Graded Training Program on the Number of Running-Related Injuries in Novice Runners (Buist \
            and others, 2008)",
    url: "https://doi.org/10.1177/0363546507307505",
};

/// The bounds of the rules, which the configuration may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Soreness from here, of 10, is met with easier variants.
    pub easier_from: u8,
    /// Soreness above this, of 10, is met with the gentle routine and no run.
    pub gentle_above: u8,
    /// Days of soreness beyond which a professional should look at it.
    pub sore_days: u16,
    /// Hours that a hard run needs at the least before the next.
    pub rest_hours_least: u32,
    /// Hours after which a hard run is over also for large muscles that are still sore.
    pub rest_hours_most: u32,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { easier_from: 4, gentle_above: 5, sore_days: 7, rest_hours_least: 48, rest_hours_most: 72 }
    }
}
