//! Numbers in words, as they are said.

/// A number in English words up to 99, in digits beyond: `thirty`, `twenty-five`.
pub(super) fn english(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match split(number) {
        Parts::Small(small) => SMALL[small].to_owned(),
        Parts::Tens(tens, 0) => TENS[tens].to_owned(),
        Parts::Tens(tens, ones) => format!("{}-{}", TENS[tens], SMALL[ones]),
        Parts::Large => number.to_string(),
    }
}

/// A number in German words up to 99, in digits beyond: `dreißig`, `fünfundzwanzig`. One is `eins`.
pub(super) fn german(number: u64) -> String {
    const SMALL: [&str; 20] = [
        "null",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn",
    ];
    const TENS: [&str; 8] = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
    match split(number) {
        Parts::Small(small) => SMALL[small].to_owned(),
        Parts::Tens(tens, 0) => TENS[tens].to_owned(),
        Parts::Tens(tens, 1) => format!("einund{}", TENS[tens]),
        Parts::Tens(tens, ones) => format!("{}und{}", SMALL[ones], TENS[tens]),
        Parts::Large => number.to_string(),
    }
}

/// How a number is put together.
enum Parts {
    /// A word of its own.
    Small(usize),
    /// Twenty, thirty and so on, and what is added.
    Tens(usize, usize),
    /// Not said in words.
    Large,
}

fn split(number: u64) -> Parts {
    match usize::try_from(number) {
        Ok(small @ 0..20) => Parts::Small(small),
        Ok(tens @ 20..100) => Parts::Tens(tens / 10 - 2, tens % 10),
        _ => Parts::Large,
    }
}

#[cfg(test)]
mod tests {
    use super::{english, german};
    use rstest::rstest;

    #[rstest]
    #[case(1, "one", "eins")]
    #[case(12, "twelve", "zwölf")]
    #[case(19, "nineteen", "neunzehn")]
    #[case(20, "twenty", "zwanzig")]
    #[case(21, "twenty-one", "einundzwanzig")]
    #[case(45, "forty-five", "fünfundvierzig")]
    #[case(90, "ninety", "neunzig")]
    #[case(99, "ninety-nine", "neunundneunzig")]
    #[case(100, "100", "100")]
    fn numbers_are_said_in_words(#[case] number: u64, #[case] in_english: &str, #[case] in_german: &str) {
        assert_eq!((english(number).as_str(), german(number).as_str()), (in_english, in_german));
    }
}
