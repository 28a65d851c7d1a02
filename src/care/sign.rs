//! The signs that are not for a coach: one table, each with its answer, its reason and its source. What is asked, on the
//! screen and on the command line, and what the guide, the handout and the notice say, is read from here.

use std::sync::LazyLock;

use super::advice::Advice;
use super::rule::Rule;
use crate::advice::Reference;
use crate::advice::reference::{
    BONE_STRESS, BONE_STRESS_AT_NIGHT, BROKEN_HIP, CHEST_PAIN, CLOT, FAINTING, HIP_PAIN, ILL, MUSCLE_BREAKDOWN,
    NERVE_PAIN, TORN_MUSCLE, TORN_TENDON, WEIGHT_LOSS,
};
use crate::body::vocabulary;
use crate::language::{Message, Tongue};

vocabulary! {
    /// Signs that belong together, asked for in one line.
    pub Group, "group of signs" {
        /// Nerves at the end of the spine.
        Spine = "spine", "both legs weak, numb between them, bladder fails";
        /// Heart, lungs and kidneys.
        Heart = "heart", "chest pain, fainting, breathless; dark urine";
        /// A leg that is in danger, or broken.
        Leg = "leg", "no weight on a leg; a hot, red, swollen calf";
        /// Something torn, or struck.
        Injury = "injury", "a pop, tear, bruise, gap, swelling; a fall";
        /// A nerve of the leg.
        Nerve = "nerve", "numb, tingling or weak; pain that shoots";
        /// A bone that is loaded beyond what it bears.
        Bone = "bone", "pain in bone or groin, at night, with hopping";
        /// The whole body.
        Body = "body", "fever, feeling ill, weight lost";
    }
}

impl Group {
    /// The signs of the group.
    pub(crate) fn signs(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.iter().copied().filter(move |sign| sign.group() == self)
    }
}

/// Declares the table: a word, what it is called, its group, its answer, the reason, and where that comes from.
macro_rules! signs {
    ($($(#[$doc:meta])* $sign:ident = $word:literal, $spoken:literal,
        $group:ident, $advice:ident, $reason:literal, $source:ident;)+) => {
        vocabulary! {
            /// A sign that is not for a coach.
            pub Sign, "sign" { $($(#[$doc])* $sign = $word, $spoken;)+ }
        }

        impl Sign {
            /// Where it is asked for.
            pub(crate) const fn group(self) -> Group {
                match self { $(Self::$sign => Group::$group,)+ }
            }

            /// What is advised, for a run and a session alike.
            pub(crate) const fn advice(self) -> Advice {
                match self { $(Self::$sign => Advice::$advice,)+ }
            }

            const fn reason(self) -> &'static str {
                match self { $(Self::$sign => $reason,)+ }
            }

            const fn source(self) -> Reference {
                match self { $(Self::$sign => $source,)+ }
            }
        }
    };
}

signs! {
    /// No control of bladder or bowel.
    Bladder = "bladder", "no control of bladder or bowel", Spine, Emergency,
        "Nerves at the end of the spine may be pressed, and hours count.", NERVE_PAIN;
    /// Numb between the legs.
    Saddle = "saddle", "numb between the legs", Spine, Emergency,
        "Nerves at the end of the spine may be pressed, and hours count.", NERVE_PAIN;
    /// Both legs are weak.
    BothLegs = "both-legs", "weak in both legs", Spine, Emergency,
        "Nerves at the end of the spine may be pressed, and hours count.", NERVE_PAIN;
    /// Chest pain, or breathless out of proportion.
    Chest = "chest", "chest pain, or breathless beyond the effort", Heart, Emergency,
        "It may come from the heart or the lungs.", CHEST_PAIN;
    /// Fainting.
    Faint = "faint", "fainting", Heart, Emergency,
        "To faint during exercise, or with chest pain, may come from the heart.", FAINTING;
    /// Dark urine with severe soreness and weakness.
    DarkUrine = "dark-urine", "dark urine, very sore and weak", Heart, Emergency,
        "Muscle may be breaking down, which harms the kidneys.", MUSCLE_BREAKDOWN;
    /// The leg bears no weight.
    NoWeight = "no-weight", "the leg carries no weight", Leg, Today,
        "A leg that bears no weight is more than sore.", TORN_MUSCLE;
    /// One calf is hot, red, swollen or tight.
    Calf = "calf", "one calf hot, red, swollen or tight", Leg, Today,
        "There may be a clot in the leg. Do not roll, press or stretch it.", CLOT;
    /// A pop or a tear was felt.
    Pop = "pop", "a pop or a tear that you felt", Injury, Today,
        "A muscle or a tendon may be torn.", TORN_TENDON;
    /// A bruise, a gap or a swelling.
    Bruise = "bruise", "a bruise, a gap or a swelling", Injury, Professional,
        "Sore muscles do not bruise; torn ones do.", TORN_MUSCLE;
    /// A fall or a blow.
    Fall = "fall", "a fall, or a blow to it", Injury, Professional,
        "After a fall or a blow it may be an injury, whatever it feels like.", HIP_PAIN;
    /// Pain shoots down the leg.
    Shooting = "shooting", "pain that shoots down the leg", Nerve, Professional,
        "It may come from a nerve, and stretching does not help that.", NERVE_PAIN;
    /// Numbness or tingling.
    Numb = "numb", "a numb or tingling leg", Nerve, Professional,
        "It may come from a nerve, and stretching does not help that.", NERVE_PAIN;
    /// The leg is weak.
    Weak = "weak", "weak in one leg", Nerve, Professional,
        "It may come from a nerve, and stretching does not help that.", NERVE_PAIN;
    /// Pain at one point of a bone.
    Bone = "bone", "pain at one point of a bone", Bone, Professional,
        "A bone may be near to breaking, and each run makes that worse.", BONE_STRESS;
    /// Pain at night or at rest.
    Night = "night", "pain at night, or at rest", Bone, Professional,
        "A bone under too much load may hurt at night and at rest.", BONE_STRESS_AT_NIGHT;
    /// Pain in the groin on weight.
    Groin = "groin", "pain in the groin when you step on the leg", Bone, Professional,
        "The neck of the thigh bone may be near to breaking. Keep your weight off the leg that hurts.", BROKEN_HIP;
    /// Hopping makes it worse.
    Hop = "hop", "pain that hopping makes worse", Bone, Professional,
        "Pain that grows with each landing may come from a bone.", BONE_STRESS;
    /// Fever, or feeling ill.
    Fever = "fever", "fever, or feeling ill", Body, Ill,
        "A body that fights an illness needs its strength for that.", ILL;
    /// Weight was lost without trying.
    WeightLoss = "weight-loss", "weight lost without trying", Body, ProfessionalSoon,
        "Weight that goes by itself has a cause that a doctor has to look for.", WEIGHT_LOSS;
}

impl Sign {
    /// Whether it is an emergency.
    pub(crate) fn is_emergency(self) -> bool {
        self.advice() == Advice::Emergency
    }

    /// Why it is answered as it is.
    pub(crate) fn rule(self) -> Rule {
        // Programs read these names: two of them are older than the words of the signs.
        let name = match self.group() {
            Group::Spine | Group::Heart => "emergency",
            Group::Nerve => "nerve",
            Group::Leg | Group::Injury | Group::Bone | Group::Body => self.word(),
        };
        Rule { name, reason: self.reason(), source: self.source() }
    }
}

impl Sign {
    /// What it is called, in a language.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        tongue.say(self.message(), &[])
    }

    const fn message(self) -> Message {
        match self {
            Self::Bladder => Message::SignBladder,
            Self::Saddle => Message::SignSaddle,
            Self::BothLegs => Message::SignBothLegs,
            Self::Chest => Message::SignChest,
            Self::Faint => Message::SignFaint,
            Self::DarkUrine => Message::SignDarkUrine,
            Self::NoWeight => Message::SignNoWeight,
            Self::Calf => Message::SignCalf,
            Self::Pop => Message::SignPop,
            Self::Bruise => Message::SignBruise,
            Self::Fall => Message::SignFall,
            Self::Shooting => Message::SignShooting,
            Self::Numb => Message::SignNumb,
            Self::Weak => Message::SignWeak,
            Self::Bone => Message::SignBone,
            Self::Night => Message::SignNight,
            Self::Groin => Message::SignGroin,
            Self::Hop => Message::SignHop,
            Self::Fever => Message::SignFever,
            Self::WeightLoss => Message::SignWeightLoss,
        }
    }
}

impl Group {
    /// Its signs in a few words, in a language.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        let message = match self {
            Self::Spine => Message::SignsSpine,
            Self::Heart => Message::SignsHeart,
            Self::Leg => Message::SignsLeg,
            Self::Injury => Message::SignsInjury,
            Self::Nerve => Message::SignsNerve,
            Self::Bone => Message::SignsBone,
            Self::Body => Message::SignsBody,
        };
        tongue.say(message, &[])
    }
}

/// Every sign below its answer, a paragraph each, the gravest first, in English.
pub(crate) fn told() -> &'static [String] {
    static TOLD: LazyLock<Vec<String>> = LazyLock::new(|| told_in(Tongue::ENGLISH));
    &TOLD
}

/// The same in a language.
pub(crate) fn told_in(tongue: Tongue) -> Vec<String> {
    let answers = [
        (Advice::Emergency, Message::AnswerEmergency),
        (Advice::Today, Message::AnswerToday),
        (Advice::Professional, Message::AnswerProfessional),
        (Advice::Ill, Message::AnswerIll),
        (Advice::ProfessionalSoon, Message::AnswerSoon),
    ];
    let paragraph = |(advice, says): (Advice, Message)| {
        let signs = Sign::ALL.iter().filter(|sign| sign.advice() == advice).map(|sign| sign.said_in(tongue));
        // What lasting soreness is answered by stands beside the signs.
        let lasting = (advice == Advice::ProfessionalSoon).then(|| tongue.say(Message::SignLasting, &[]));
        tongue.say(says, &[("signs", listed(tongue, signs.chain(lasting)).into())])
    };
    answers.into_iter().map(paragraph).collect()
}

/// The groups whose signs are all emergencies, or those whose signs are not, in their short words.
pub(super) fn in_short(tongue: Tongue, emergency: Urgency) -> String {
    let wanted = |group: &Group| group.signs().all(Sign::is_emergency) == (emergency == Urgency::Emergency);
    listed(tongue, Group::ALL.iter().copied().filter(wanted).map(|group| group.said_in(tongue)))
}

fn listed(tongue: Tongue, signs: impl Iterator<Item = String>) -> String {
    let both = |before: String, last: String| {
        tongue.say(Message::SignsAnd, &[("before", before.into()), ("last", last.into())])
    };
    signs.reduce(both).unwrap_or_default()
}

/// The urgency of the signs that are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Urgency {
    /// Emergencies.
    Emergency,
    /// All others.
    Other,
}

#[cfg(test)]
mod tests {
    use super::{Group, Sign, told, told_in};
    use crate::care::advice::Advice;
    use crate::language::Tongue;
    use rstest::rstest;

    /// The table as it is printed: word, what it is called, the answer.
    #[test]
    fn every_sign_has_its_answer() {
        let rows: Vec<String> =
            Sign::ALL.iter().map(|sign| format!("{} | {} | {:?}", sign.word(), sign.spoken(), sign.advice())).collect();
        insta::assert_snapshot!(rows.join("\n"));
    }

    /// A sign is spelled twice in English: for programs and screens, and among the words of the coach.
    #[test]
    fn english_calls_signs_as_screens_do() {
        for sign in Sign::ALL {
            assert_eq!(sign.said_in(Tongue::ENGLISH), sign.spoken());
        }
        for group in Group::ALL {
            assert_eq!(group.said_in(Tongue::ENGLISH), group.spoken());
        }
    }

    #[test]
    fn every_language_names_every_sign_below_one_answer() {
        for tongue in Tongue::all() {
            let told = told_in(tongue);
            for sign in Sign::ALL {
                let times = told.iter().filter(|text| text.contains(&sign.said_in(tongue))).count();
                assert!(times >= 1, "{}: {sign:?}", tongue.tag());
            }
            let all: Vec<String> = Sign::ALL.iter().map(|sign| sign.said_in(tongue)).collect();
            assert!(all.iter().all(|one| all.iter().filter(|other| *other == one).count() == 1), "{}", tongue.tag());
        }
    }

    #[test]
    fn every_sign_has_a_reason_and_a_source_of_its_own_answer() {
        for sign in Sign::ALL {
            let rule = sign.rule();
            assert!(rule.reason.ends_with('.') && rule.source.url.starts_with("https://"), "{sign:?}");
            assert!(sign.advice() <= Advice::ProfessionalSoon && sign.advice() != Advice::Gentle, "{sign:?}");
        }
    }

    /// An answer is one line of a narrow window, beside its key.
    #[test]
    fn every_line_that_is_asked_fits_into_the_narrowest_window() {
        for tongue in Tongue::all() {
            let groups = Group::ALL.iter().map(|group| group.said_in(tongue));
            for line in Sign::ALL.iter().map(|sign| sign.said_in(tongue)).chain(groups) {
                assert!(line.chars().count() <= 51, "{}: {line}", tongue.tag());
            }
        }
        assert!(Group::ALL.len() <= 9 && Group::ALL.iter().all(|group| (1..=9).contains(&group.signs().count())));
    }

    #[rstest]
    #[case(Sign::Calf, "today")]
    #[case(Sign::DarkUrine, "emergency")]
    #[case(Sign::Groin, "No run and no session")]
    fn what_is_told_of_signs_names_every_one_below_its_answer(#[case] sign: Sign, #[case] answer: &str) {
        let of = told().iter().find(|text| text.contains(sign.spoken())).unwrap();
        assert!(of.contains(answer), "{of}");
        assert!(Sign::ALL.iter().all(|sign| told().iter().filter(|text| text.contains(sign.spoken())).count() == 1));
    }

    #[test]
    fn an_emergency_is_never_asked_for_beside_what_is_none() {
        for group in Group::ALL {
            let emergencies = group.signs().filter(|sign| sign.is_emergency()).count();
            assert!(emergencies == 0 || emergencies == group.signs().count(), "{group:?}");
        }
    }
}
