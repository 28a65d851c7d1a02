//! Tables of codes: each room that finds faults declares its own.

/// Declares a room's codes: a constant each, and the `TABLE` of all with their one-line titles.
macro_rules! codes {
    ($($name:ident = $code:literal, $title:literal;)+) => {
        $(
            #[doc = concat!("`", $code, "`: ", $title, ".")]
            pub const $name: &str = $code;
        )+

        /// Every code of this table with its title, in the order of their numbers.
        pub const TABLE: &[(&str, &str)] = &[$(($code, $title),)+];
    };
}

pub(crate) use codes;
