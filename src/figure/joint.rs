//! The names of the body's places: joints, bones, limbs and parts, and how authors write them.

use crate::body::Side;

/// A joint, or another named point of the body. Written `pelvis`, `knee.R`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joint {
    /// Between the hips.
    Pelvis,
    /// Between the lower and the upper half of the spine.
    Waist,
    /// The base of the neck.
    Neck,
    /// The middle of the head.
    Head,
    /// Where the thigh begins.
    Hip(Side),
    /// Between thigh and shin.
    Knee(Side),
    /// Where the shin ends.
    Ankle(Side),
    /// The tip of the foot.
    Toe(Side),
    /// Where the upper arm begins.
    Shoulder(Side),
    /// Between upper arm and forearm.
    Elbow(Side),
    /// Where the forearm ends.
    Hand(Side),
}

const TRUNK: [(&str, Joint); 4] =
    [("pelvis", Joint::Pelvis), ("waist", Joint::Waist), ("neck", Joint::Neck), ("head", Joint::Head)];

type OfSide = fn(Side) -> Joint;
type BoneOfSide = fn(Side) -> Bone;
const PAIRED: [(&str, OfSide); 7] = [
    ("hip", Joint::Hip),
    ("knee", Joint::Knee),
    ("ankle", Joint::Ankle),
    ("toe", Joint::Toe),
    ("shoulder", Joint::Shoulder),
    ("elbow", Joint::Elbow),
    ("hand", Joint::Hand),
];

/// The sides in the order in which files write them.
pub(super) const SIDES: [(char, Side); 2] = [('R', Side::Right), ('L', Side::Left)];

/// 0 for the right, 1 for the left.
pub(super) const fn place(side: Side) -> usize {
    match side {
        Side::Right => 0,
        Side::Left => 1,
    }
}

impl Joint {
    /// How many there are.
    pub(super) const COUNT: usize = 18;

    /// A number from 0, different for each.
    pub(super) const fn index(self) -> usize {
        match self {
            Self::Pelvis => 0,
            Self::Waist => 1,
            Self::Neck => 2,
            Self::Head => 3,
            Self::Hip(side) => 4 + place(side),
            Self::Knee(side) => 6 + place(side),
            Self::Ankle(side) => 8 + place(side),
            Self::Toe(side) => 10 + place(side),
            Self::Shoulder(side) => 12 + place(side),
            Self::Elbow(side) => 14 + place(side),
            Self::Hand(side) => 16 + place(side),
        }
    }

    /// All joints with their names.
    pub(super) fn all() -> impl Iterator<Item = (String, Self)> {
        let paired =
            PAIRED.iter().flat_map(|&(name, joint)| SIDES.map(|(mark, side)| (format!("{name}.{mark}"), joint(side))));
        TRUNK.iter().map(|&(name, joint)| (name.to_owned(), joint)).chain(paired)
    }
}

/// A bone of a limb. Written `thigh.R`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bone {
    /// Hip to knee.
    Thigh(Side),
    /// Knee to ankle.
    Shin(Side),
    /// Shoulder to elbow.
    UpperArm(Side),
    /// Elbow to hand.
    Forearm(Side),
}

impl Bone {
    /// Where it begins and ends.
    #[must_use]
    pub const fn ends(self) -> (Joint, Joint) {
        match self {
            Self::Thigh(side) => (Joint::Hip(side), Joint::Knee(side)),
            Self::Shin(side) => (Joint::Knee(side), Joint::Ankle(side)),
            Self::UpperArm(side) => (Joint::Shoulder(side), Joint::Elbow(side)),
            Self::Forearm(side) => (Joint::Elbow(side), Joint::Hand(side)),
        }
    }

    fn all() -> impl Iterator<Item = (String, Self)> {
        let bones: [(&str, BoneOfSide); 4] =
            [("thigh", Self::Thigh), ("shin", Self::Shin), ("upperarm", Self::UpperArm), ("forearm", Self::Forearm)];
        bones.into_iter().flat_map(|(name, bone)| SIDES.map(|(mark, side)| (format!("{name}.{mark}"), bone(side))))
    }
}

/// A place of the body that a hand can hold or a strap can lead to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spot {
    /// A joint.
    Joint(Joint),
    /// A share of the way along a bone, 0 to 1.
    Along(Bone, f32),
}

impl Spot {
    /// How a place is written, as a regular expression for all of it.
    pub(super) const PATTERN: &'static str = concat!(
        r"pelvis|waist|neck|head|(hip|knee|ankle|toe|shoulder|elbow|hand)\.[RL]",
        r"|(thigh|shin|upperarm|forearm)\.[RL]:(0(\.[0-9]+)?|1(\.0+)?)"
    );

    /// The place written `text`: `knee.L`, `shin.R:0.3`; `None` where there is none.
    #[must_use]
    pub fn from_word(text: &str) -> Option<Self> {
        let Some((bone, share)) = text.split_once(':') else {
            return Joint::all().find(|(name, _)| name == text).map(|(_, joint)| Self::Joint(joint));
        };
        let share: f32 = share.parse().ok().filter(|share| (0.0..=1.0).contains(share))?;
        Bone::all().find(|(name, _)| name == bone).map(|(_, bone)| Self::Along(bone, share))
    }

    /// Every word for a place, a bone with the share 0.5.
    #[must_use]
    pub fn words() -> Vec<String> {
        let bones = Bone::all().map(|(name, _)| format!("{name}:0.5"));
        Joint::all().map(|(name, _)| name).chain(bones).collect()
    }
}

/// A limb. Written `arm.R`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limb {
    /// Shoulder to hand.
    Arm(Side),
    /// Hip to toe.
    Leg(Side),
}

impl Limb {
    /// All four: legs before arms, because hands hold legs.
    pub(super) const ALL: [Self; 4] =
        [Self::Leg(Side::Right), Self::Leg(Side::Left), Self::Arm(Side::Right), Self::Arm(Side::Left)];

    /// A number from 0, different for each.
    pub(super) const fn index(self) -> usize {
        match self {
            Self::Leg(side) => place(side),
            Self::Arm(side) => 2 + place(side),
        }
    }

    /// The side it is on.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::Arm(side) | Self::Leg(side) => side,
        }
    }

    /// The joints at its beginning, middle and end.
    pub(super) const fn joints(self) -> [Joint; 3] {
        match self {
            Self::Arm(side) => [Joint::Shoulder(side), Joint::Elbow(side), Joint::Hand(side)],
            Self::Leg(side) => [Joint::Hip(side), Joint::Knee(side), Joint::Ankle(side)],
        }
    }

    /// How files write it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Arm(Side::Right) => "arm.R",
            Self::Arm(Side::Left) => "arm.L",
            Self::Leg(Side::Right) => "leg.R",
            Self::Leg(Side::Left) => "leg.L",
        }
    }
}

/// A part of the body that is drawn as one: a whole limb, half of one, a hand, the torso, the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Pelvis to neck.
    Torso,
    /// Head and neck.
    Head,
    /// A whole limb, with its hand.
    Whole(Limb),
    /// The half next to the body.
    Upper(Limb),
    /// The half away from it, with hand or foot.
    Lower(Limb),
    /// The hand of an arm, where it grips.
    Grip(Side),
}

impl Part {
    /// The part written `text`: `torso`, `leg.R`, `leg.R.lower`; `None` where there is none.
    #[must_use]
    pub fn from_word(text: &str) -> Option<Self> {
        Self::all().find(|(name, _)| name == text).map(|(_, part)| part)
    }

    /// Every word for a part.
    #[must_use]
    pub fn words() -> Vec<String> {
        Self::all().map(|(name, _)| name).collect()
    }

    fn all() -> impl Iterator<Item = (String, Self)> {
        let limbs = Limb::ALL.into_iter().flat_map(|limb| {
            let word = limb.word();
            [
                (word.to_owned(), Self::Whole(limb)),
                (format!("{word}.upper"), Self::Upper(limb)),
                (format!("{word}.lower"), Self::Lower(limb)),
            ]
        });
        let grips = SIDES.map(|(mark, side)| (format!("hand.{mark}"), Self::Grip(side)));
        [("torso".to_owned(), Self::Torso), ("head".to_owned(), Self::Head)].into_iter().chain(limbs).chain(grips)
    }

    /// The limb it belongs to.
    pub(super) const fn limb(self) -> Option<Limb> {
        match self {
            Self::Torso | Self::Head => None,
            Self::Whole(limb) | Self::Upper(limb) | Self::Lower(limb) => Some(limb),
            Self::Grip(side) => Some(Limb::Arm(side)),
        }
    }

    /// Whether naming this part means `other` too.
    pub(super) fn holds(self, other: Self) -> bool {
        self == other || matches!(self, Self::Whole(limb) if other.limb() == Some(limb))
    }
}

#[cfg(test)]
mod tests {
    use super::{Bone, Joint, Limb, Part, Spot};
    use crate::body::Side;
    use rstest::rstest;

    #[test]
    fn every_word_for_a_place_is_read() {
        assert!(Spot::words().iter().all(|word| Spot::from_word(word).is_some()));
        assert!(Part::words().iter().all(|word| Part::from_word(word).is_some()));
    }

    #[test]
    fn the_pattern_lets_no_wrong_place_pass() {
        let places = proptest::string::string_regex(Spot::PATTERN).unwrap();
        proptest::proptest!(|(place in places)| {
            proptest::prop_assert!(Spot::from_word(&place).is_some(), "{}", place);
        });
    }

    #[test]
    fn every_joint_has_a_number_of_its_own() {
        let mut numbers: Vec<usize> = Joint::all().map(|(_, joint)| joint.index()).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..Joint::COUNT).collect::<Vec<_>>());
    }

    #[rstest]
    #[case("knee.L", Some(Spot::Joint(Joint::Knee(Side::Left))))]
    #[case("shin.R:0.3", Some(Spot::Along(Bone::Shin(Side::Right), 0.3)))]
    #[case("shin.R:1.3", None)]
    #[case("shin.R", None)]
    #[case("knee", None)]
    #[case("shin.R:nan", None)]
    fn a_place_is_a_joint_or_a_share_of_a_bone(#[case] text: &str, #[case] spot: Option<Spot>) {
        assert_eq!(Spot::from_word(text), spot);
    }

    #[test]
    fn a_limb_holds_its_halves_and_its_hand() {
        let arm = Limb::Arm(Side::Left);
        assert!(Part::Whole(arm).holds(Part::Lower(arm)) && Part::Whole(arm).holds(Part::Grip(Side::Left)));
        assert!(!Part::Upper(arm).holds(Part::Lower(arm)) && !Part::Torso.holds(Part::Head));
    }
}
