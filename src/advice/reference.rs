//! Where facts about bodies come from: each work once, for advice and for care.

use crate::language::{ScreenText, Words};

/// A work, and where to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The work's title.
    pub(crate) title: &'static str,
    /// Where to read it.
    pub(crate) url: &'static str,
}

impl Reference {
    /// The words on what a work was made for, where it is applied to something else.
    pub(crate) fn borrowed(self, words: Words) -> Option<&'static str> {
        (self == PAIN_MODEL).then(|| words.text(ScreenText::BorrowedNumbers))
    }
}

/// Where a piece of advice comes from, by its code; `None` where it is a matter of craft, which no study decides.
#[cfg(test)]
pub(crate) fn source(code: &str) -> Option<Reference> {
    use crate::routine::unwise as codes;

    match code {
        codes::SHORT_HOLD | codes::LITTLE_STRETCH => Some(EXERCISE),
        codes::MUCH_STRETCH => Some(STRETCH_DOSE),
        codes::STRETCH_BEFORE_RUN => Some(STRETCH_BEFORE),
        codes::LONG_ROLL => Some(ROLLING),
        // How long to press, and why the band is left alone, no work was found to say.
        _ => None,
    }
}

/// How long to hold a stretch and how often; strength on two or three days a week, with 48 hours between two sessions
/// for the same muscles. It says nothing about the hours between two hard runs.
pub(crate) const EXERCISE: Reference = Reference {
    title: "Quantity and Quality of Exercise for Developing and Maintaining Cardiorespiratory, Musculoskeletal, and \
            Neuromotor Fitness in Apparently Healthy Adults (ACSM position stand, 2011)",
    url: "https://doi.org/10.1249/MSS.0b013e318213fefb",
};

#[cfg(test)]
/// Beyond which dose a stretch gains nothing.
pub(crate) const STRETCH_DOSE: Reference = Reference {
    title: "Optimising the Dose of Static Stretching to Improve Flexibility: A Systematic Review, Meta-analysis and \
            Multivariate Meta-regression (2024)",
    url: "https://doi.org/10.1007/s40279-024-02143-9",
};

/// Long stretches right before exercise cost strength for a while, a minute or more for a muscle most of all; moving ones
/// do not.
pub(crate) const STRETCH_BEFORE: Reference = Reference {
    title: "Acute effects of muscle stretching on physical performance, range of motion, and injury incidence in healthy \
            active individuals: a systematic review (2016)",
    url: "https://doi.org/10.1139/apnm-2015-0235",
};

/// What stretching does for soreness: about a point of a hundred on the next day.
pub(crate) const STRETCH_AFTER: Reference = Reference {
    title: "Stretching to prevent or reduce muscle soreness after exercise (Cochrane review, 2011)",
    url: "https://doi.org/10.1002/14651858.CD004577.pub3",
};

#[cfg(test)]
/// How long and how often to roll.
pub(crate) const ROLLING: Reference = Reference {
    title: "Foam Rolling Prescription: A Clinical Commentary (2020)",
    url: "https://pubmed.ncbi.nlm.nih.gov/33105383/",
};

/// What lowers soreness after exercise: massage most, easy movement, cold water and compression a little; stretching not.
pub(crate) const RECOVERY: Reference = Reference {
    title: "An Evidence-Based Approach for Choosing Post-exercise Recovery Techniques: A Systematic Review With \
            Meta-Analysis (2018)",
    url: "https://doi.org/10.3389/fphys.2018.00403",
};

/// Pain while a sore tendon is used: 0 to 3 of 10 is safe, 4 and 5 acceptable, above 5 too much; the numbers are those that
/// physiotherapists tell of it. Made for tendons; to take it for sore muscles is an extrapolation, and whoever applies it
/// says so.
pub(crate) const PAIN_MODEL: Reference = Reference {
    title: "Continued Sports Activity, Using a Pain-Monitoring Model, During Rehabilitation in Patients With Achilles \
            Tendinopathy (Silbernagel and others, 2007)",
    url: "https://doi.org/10.1177/0363546506298279",
};

/// Sore muscles come after something new or harder than usual, last two to five days, and wait better than they run; an
/// injury is felt at once or within hours, and wants rest and cold. It does not tell dull from sharp pain.
pub(crate) const SORE_OR_INJURED: Reference = Reference {
    title: "Pain and injuries after exercise, NHS inform",
    url: "https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/pain-and-injuries-after-exercise/",
};

/// Soreness is not felt during the exercise: it builds over hours, and hurts on the first to the third day after.
pub(crate) const LATER_SORENESS: Reference = Reference {
    title: "Delayed Onset Muscle Soreness, Cleveland Clinic",
    url: "https://my.clevelandclinic.org/health/diseases/delayed-onset-muscle-soreness",
};

/// A strained leg is swollen or bruised, bears no weight, or cannot be used as ever; how to treat it, and when to have it
/// looked at.
pub(crate) const STRAIN: Reference =
    Reference { title: "Sprains and strains, NHS", url: "https://www.nhs.uk/conditions/sprains-and-strains/" };

/// Sudden, sharp pain while moving points to more than soreness.
pub(crate) const SUDDEN_PAIN: Reference = Reference {
    title: "Muscle Strains, Cleveland Clinic",
    url: "https://my.clevelandclinic.org/health/diseases/22336-muscle-strains",
};

/// Pain from a nerve of the back, and the signs that are an emergency.
pub(crate) const NERVE_PAIN: Reference =
    Reference { title: "Sciatica, Healthify", url: "https://healthify.nz/health-a-z/s/sciatica" };

/// In one run more than a tenth above the longest of the last 30 days went with more injuries; the week against the week
/// before did not.
pub(crate) const LONG_RUN: Reference = Reference {
    title: "How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study (BJSM, \
            2025)",
    url: "https://doi.org/10.1136/bjsports-2024-109380",
};

/// A slow increase of the weekly distance did not spare people new to running any injuries.
pub(crate) const GRADED_RUNNING: Reference = Reference {
    title: "No Effect of a Graded Training Program on the Number of Running-Related Injuries in Novice Runners (Buist \
            and others, 2008)",
    url: "https://doi.org/10.1177/0363546507307505",
};

/// When chest pain is an emergency.
pub(crate) const CHEST_PAIN: Reference =
    Reference { title: "Chest pain, NHS", url: "https://www.nhs.uk/conditions/chest-pain/" };

/// When fainting is an emergency: during exercise, or with chest pain.
pub(crate) const FAINTING: Reference =
    Reference { title: "Fainting, NHS", url: "https://www.nhs.uk/conditions/fainting/" };

/// Muscle that breaks down after hard exercise: pain beyond what is expected, dark urine, weakness; treatment at once.
pub(crate) const MUSCLE_BREAKDOWN: Reference =
    Reference { title: "Rhabdomyolysis, CDC and NIOSH", url: "https://www.cdc.gov/niosh/topics/rhabdo/" };

/// A clot in a deep vein of the leg: one calf painful, swollen, warm, red; a doctor at once.
pub(crate) const CLOT: Reference =
    Reference { title: "Deep vein thrombosis, NHS", url: "https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/" };

/// A pop in the heel or calf: medical advice immediately.
pub(crate) const TORN_TENDON: Reference = Reference {
    title: "Achilles tendon rupture, Mayo Clinic",
    url: "https://www.mayoclinic.org/diseases-conditions/achilles-tendon-rupture/symptoms-causes/syc-20353234",
};

/// A torn muscle: a pop, swelling, a bruise; somebody has to see it where the leg bears no weight.
pub(crate) const TORN_MUSCLE: Reference = Reference {
    title: "Hamstring injury, Mayo Clinic",
    url: "https://www.mayoclinic.org/diseases-conditions/hamstring-injury/symptoms-causes/syc-20372985",
};

/// When pain in the hip has to be seen straight away: after a fall, with fever, with weight lost.
pub(crate) const HIP_PAIN: Reference = Reference {
    title: "Hip pain, Versus Arthritis",
    url: "https://versusarthritis.org/about-arthritis/conditions/hip-pain",
};

/// A bone under too much load: pain in the bone that grows with each impact, then sharp, at one place, and staying.
pub(crate) const BONE_STRESS: Reference = Reference {
    title: "Stress Fractures: Care of the Young Athlete, American Academy of Pediatrics",
    url: "https://doi.org/10.1542/peo_document272",
};

/// Pain of a stressed bone at night, and at rest.
pub(crate) const BONE_STRESS_AT_NIGHT: Reference = Reference {
    title: "Stress Fracture Symptoms, Sports-health",
    url: "https://www.sports-health.com/sports-injuries/general-injuries/stress-fracture-symptoms",
};

/// The neck of the thigh bone: groin pain in runners, and what a late diagnosis costs.
pub(crate) const BROKEN_HIP: Reference = Reference {
    title: "Femoral Neck Stress Fractures in Sport: A Current Concepts Review (Robertson and Wood, 2017)",
    url: "https://doi.org/10.1055/s-0043-103946",
};

/// No exercise with a fever, fatigue or aches all over.
pub(crate) const ILL: Reference = Reference {
    title: "Too sick to exercise?, Mayo Clinic",
    url: "https://www.mayoclinic.org/healthy-lifestyle/fitness/in-depth/health-tip/art-20048880",
};

/// Weight that is lost without trying.
pub(crate) const WEIGHT_LOSS: Reference = Reference {
    title: "Unintentional weight loss, NHS",
    url: "https://www.nhs.uk/conditions/unintentional-weight-loss/",
};
