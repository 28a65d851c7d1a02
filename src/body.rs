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
        /// The large muscle of the buttock.
        GluteusMaximus = "gluteus-maximus", "glutes";
        /// The muscle at the side of the hip.
        GluteusMedius = "gluteus-medius", "side of the hip";
        /// The small muscle under the gluteus medius.
        GluteusMinimus = "gluteus-minimus", "deep side of the hip";
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
        /// The muscles on the back of the thigh.
        Hamstrings = "hamstrings", "hamstrings";
        /// The muscles on the front of the thigh.
        Quadriceps = "quadriceps", "quadriceps";
        /// The muscles on the back of the lower leg.
        Calves = "calves", "calves";
        /// The muscle on the front of the lower leg.
        Shins = "shins", "shins";
        /// The muscles along the lower spine.
        LowerBack = "lower-back", "lower back";
        /// The muscles between the shoulder blades.
        UpperBack = "upper-back", "upper back";
        /// The muscles at the side of the belly.
        Obliques = "obliques", "side of the belly";
        /// The muscles of the belly.
        Abdominals = "abdominals", "belly";
        /// The muscles of the chest.
        Chest = "chest", "chest";
        /// The muscles of the shoulders.
        Shoulders = "shoulders", "shoulders";
        /// The muscles of the neck.
        Neck = "neck", "neck";
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
        /// On both knees, or on hands and knees.
        Kneeling = "kneeling", "kneeling";
        /// On one knee, the other foot set down in front.
        HalfKneeling = "half-kneeling", "on one knee";
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
        /// A strap, belt or towel that does not stretch.
        Strap = "strap", "strap";
        /// A stair or a low box.
        Step = "step", "step";
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
    fn the_other_side_of_the_other_side_is_the_side() {
        for &side in Side::ALL {
            assert_ne!(side.other(), side);
            assert_eq!(side.other().other(), side);
        }
    }
}
