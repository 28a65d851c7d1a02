//! The words about bodies that all rooms share: sides, muscles, positions, equipment.
//!
//! Each word is spelled once, here, as authors write it in files.

/// A closed set of words that authors write.
pub trait Vocabulary: Copy + Eq + 'static {
    /// What one of the words names: `muscle`.
    const NOUN: &'static str;
    /// Every word, in the order in which it is listed to people.
    const WORDS: &'static [Self];

    /// The word as it is written in files.
    fn word(self) -> &'static str;

    /// What people call it, where that is something else.
    fn spoken(self) -> &'static str {
        self.word()
    }

    /// The member written `word`; `None` where there is none.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().copied().find(|known| known.word() == word)
    }
}

/// Declares a closed vocabulary: an enum whose variants have one written word each, and one that is said to people.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $vis:vis $name:ident, $noun:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal, $spoken:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every word of this vocabulary, in the order in which it is listed to people.
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word as it is written in files.
            #[must_use]
            $vis const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The word as it is shown and said to a person, in English.
            #[must_use]
            $vis const fn spoken(self) -> &'static str {
                match self { $(Self::$variant => $spoken,)+ }
            }
        }

        impl $crate::body::Vocabulary for $name {
            const NOUN: &'static str = $noun;
            const WORDS: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                $name::word(self)
            }

            fn spoken(self) -> &'static str {
                $name::spoken(self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}

pub(crate) use vocabulary;

vocabulary! {
    /// A side of the body.
    pub Side, "side" {
        /// The left side.
        Left = "left", "left";
        /// The right side.
        Right = "right", "right";
    }
}

impl Side {
    /// The opposite side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

vocabulary! {
    /// A muscle, or a band of tissue that people name like one.
    pub Muscle, "muscle" {
        /// The muscles of the buttock together.
        Glutes = "glutes", "glutes";
        /// The large muscle of the buttock.
        GluteusMaximus = "gluteus-maximus", "glutes";
        /// The muscle at the side of the hip.
        GluteusMedius = "gluteus-medius", "side of the hip";
        /// The small muscle under the gluteus medius.
        GluteusMinimus = "gluteus-minimus", "deep side of the hip";
        /// The muscles that lead the leg out to the side, together.
        Abductors = "abductors", "sides of the hips";
        /// The small muscle under the gluteus maximus that turns the thigh out.
        Piriformis = "piriformis", "piriformis";
        /// The other deep muscles that turn the thigh out.
        HipRotators = "hip-rotators", "hip rotators";
        /// The small muscle at the front of the hip's side.
        TensorFasciaeLatae = "tensor-fasciae-latae", "outer hip";
        /// The band along the outside of the thigh.
        IliotibialBand = "iliotibial-band", "IT band";
        /// The muscles that lift the thigh: psoas and iliacus.
        HipFlexors = "hip-flexors", "hip flexors";
        /// The muscles on the inside of the thigh.
        Adductors = "adductors", "inner thighs";
        /// The crease between thigh and belly, where hip flexors and adductors begin.
        Groin = "groin", "groin";
        /// The muscles on the back of the thigh.
        Hamstrings = "hamstrings", "hamstrings";
        /// The muscles on the front of the thigh.
        Quadriceps = "quadriceps", "quadriceps";
        /// The muscles on the back of the lower leg.
        Calves = "calves", "calves";
        /// The flat muscle under the calf, which a bent knee stretches: the soleus.
        DeepCalves = "deep-calves", "deep calves";
        /// The muscle on the front of the lower leg.
        Shins = "shins", "shins";
        /// The muscles and the band under the foot.
        Soles = "soles", "soles";
        /// The muscles around the trunk together: belly, its sides and the lower back.
        Core = "core", "core";
        /// The muscles along the lower spine.
        LowerBack = "lower-back", "lower back";
        /// The muscles between the shoulder blades.
        UpperBack = "upper-back", "upper back";
        /// The broad muscle from the lower back to the upper arm: the latissimus.
        Lats = "lats", "sides of the back";
        /// The muscle from the neck to the tip of the shoulder: the upper trapezius.
        Traps = "traps", "top of the shoulders";
        /// The muscles at the side of the belly.
        Obliques = "obliques", "side of the belly";
        /// The muscles of the belly.
        Abdominals = "abdominals", "belly";
        /// The muscles of the chest.
        Chest = "chest", "chest";
        /// The muscles of the shoulders.
        Shoulders = "shoulders", "shoulders";
        /// The small muscles that hold the upper arm in the shoulder blade.
        RotatorCuff = "rotator-cuff", "back of the shoulder";
        /// The muscles between elbow and wrist.
        Forearms = "forearms", "forearms";
        /// The muscles of the neck.
        Neck = "neck", "neck";
    }
}

impl Muscle {
    /// The single muscles that it names: those of a group, else itself.
    #[must_use]
    pub(crate) const fn members(self) -> &'static [Self] {
        match self {
            Self::Glutes => &[Self::GluteusMaximus, Self::GluteusMedius, Self::GluteusMinimus],
            Self::Abductors => &[Self::GluteusMedius, Self::GluteusMinimus, Self::TensorFasciaeLatae],
            Self::Core => &[Self::LowerBack, Self::Obliques, Self::Abdominals],
            _ => self.alone(),
        }
    }

    /// Itself, as a list.
    const fn alone(self) -> &'static [Self] {
        let (_, from) = Self::ALL.split_at(self as usize);
        from.split_at(1).0
    }

    /// Whether what works on this one works on all of `other`: a group on each of its members.
    #[must_use]
    pub(crate) fn covers(self, other: Self) -> bool {
        other.members().iter().all(|muscle| self.members().contains(muscle))
    }
}

vocabulary! {
    /// How the body is placed on the ground.
    pub Position, "position" {
        /// On the back.
        Supine = "supine", "on your back";
        /// On the belly.
        Prone = "prone", "on your belly";
        /// On one side.
        SideLying = "side-lying", "on your side";
        /// Sitting on the ground, a roller or a ball.
        Seated = "seated", "sitting";
        /// Sitting on a chair, a bench or the edge of a bed.
        OnChair = "on-chair", "on a chair";
        /// On both knees.
        Kneeling = "kneeling", "kneeling";
        /// On hands and knees.
        AllFours = "all-fours", "on hands and knees";
        /// On hands or forearms and on the feet, the body straight between them.
        Plank = "plank", "in a plank";
        /// On one knee, the other foot set down in front.
        HalfKneeling = "half-kneeling", "on one knee";
        /// On the feet, deep in the knees.
        Squatting = "squatting", "squatting";
        /// On the feet.
        Standing = "standing", "standing";
    }
}

vocabulary! {
    /// A thing that a move needs.
    pub Equipment, "piece of equipment" {
        /// An exercise mat.
        Mat = "mat", "mat";
        /// A foam roller.
        Roller = "roller", "roller";
        /// A tennis or lacrosse ball.
        Ball = "ball", "ball";
        /// A wall, or something as firm to lean on.
        Wall = "wall", "wall";
        /// A firm chair.
        Chair = "chair", "chair";
        /// An elastic band, closed to a loop.
        Band = "band", "band";
        /// An elastic band that is open, with two ends.
        LongBand = "long-band", "long band";
        /// A strap or belt that does not stretch.
        Strap = "strap", "strap";
        /// A stair or a low box.
        Step = "step", "step";
        /// A towel, pulled or rolled.
        Towel = "towel", "towel";
        /// A cushion or pillow.
        Cushion = "cushion", "cushion";
        /// A yoga block, or a thick book.
        Block = "block", "block";
        /// A weight that a hand can hold, or a full bottle.
        Weight = "weight", "weight";
        /// A stick or pole.
        Stick = "stick", "stick";
        /// A table, or something as firm and high.
        Table = "table", "table";
        /// An open door's frame.
        Doorway = "doorway", "doorway";
        /// A second person.
        Partner = "partner", "partner";
    }
}

#[cfg(test)]
mod tests {
    use super::{Equipment, Muscle, Position, Side, Vocabulary as _};

    #[test]
    fn every_word_reads_back_as_itself() {
        for &muscle in Muscle::ALL {
            assert_eq!(Muscle::from_word(muscle.word()), Some(muscle));
        }
        for &position in Position::ALL {
            assert_eq!(Position::from_word(position.word()), Some(position));
        }
        for &thing in Equipment::ALL {
            assert_eq!(Equipment::from_word(thing.word()), Some(thing));
        }
    }

    #[test]
    fn a_group_covers_its_members_and_each_muscle_itself() {
        for &muscle in Muscle::ALL {
            assert!(muscle.covers(muscle), "{muscle}");
            assert!(muscle.members().iter().all(|member| muscle.covers(*member) && member.members() == [*member]));
        }
        assert!(Muscle::Glutes.covers(Muscle::GluteusMedius) && !Muscle::GluteusMedius.covers(Muscle::Glutes));
        assert!(!Muscle::Abductors.covers(Muscle::Adductors));
        assert_eq!(Muscle::Calves.members(), [Muscle::Calves]);
    }

    #[test]
    fn the_other_side_of_the_other_side_is_the_side() {
        for &side in Side::ALL {
            assert_ne!(side.other(), side);
            assert_eq!(side.other().other(), side);
        }
    }
}
