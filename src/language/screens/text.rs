//! The texts of the screens by name. `build.rs` lists them from `words/en.ftl`: `screen-any-key` is [`ScreenText::AnyKey`].

/// Declares the texts.
macro_rules! texts {
    ($($variant:ident = $word:literal;)+) => {
        /// A text of the screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum ScreenText { $($variant,)+ }

        impl ScreenText {
            /// Every text, in the order of the files.
            pub(super) const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the files.
            pub(super) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/screen_texts.rs"));
