//! Tables of codes: each room that finds faults declares its own.

/// Declares a room's codes: a constant each, and the `TABLE` of all with their one-line titles.
macro_rules! codes {
    ($($name:ident = $code:literal, $title:literal;)+) => {
        $(
            #[doc = concat!("`", $code, "`: ", $title, ".")]
            #[allow(unreachable_pub, reason = "some rooms show their codes, others keep them")]
            pub const $name: &str = $code;
        )+

        /// Every code of this table with its title, in the order of their numbers.
        #[allow(unreachable_pub, dead_code, reason = "tests hold every code to its page")]
        pub(crate) const TABLE: &[(&str, &str)] = &[$(($code, $title),)+];
    };
}

pub(crate) use codes;
