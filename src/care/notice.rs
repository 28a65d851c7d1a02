//! What is said once, at the first start of all: what supple is not, and when to stop or to see somebody.

use super::sign::{Urgency, in_short};
use crate::language::{Message, OfEach, ScreenText, Tongue, Words};

/// The notice as a screen shows it.
#[derive(Clone, Debug)]
pub struct Said {
    /// What supple is not.
    pub coaches: String,
    /// Who asks before they begin, in one sentence that fits beside the seconds to settle.
    pub ask_first: String,
    /// Where it is told what each of them often leaves out.
    pub ask_more: String,
    /// When to stop, when to see a professional, and when to call for help; the gravest last. The signs are those that the
    /// check-in asks for, with the same sources (see [`super::sign`]).
    pub limits: [String; 3],
    /// The notice where there is little room: the other signs stand in the guide. Three paragraphs, so that there is air
    /// between them.
    pub in_short: [String; 3],
}

/// The notice in the words of the screens.
#[must_use]
pub fn said(words: Words) -> &'static Said {
    static SAID: OfEach<Said> = OfEach::new();
    SAID.of(words, || {
        let say = |message| words.tongue().say(message, &[]);
        let [limit, others, emergencies] = limits(words.tongue());
        let more = words.say(ScreenText::MoreSigns, &[("signs", emergencies.as_str().into())]);
        let ask_first = say(Message::NoticeAskFirst);
        Said {
            in_short: [limit.clone(), ask_first.clone(), more],
            coaches: say(Message::NoticeCoaches),
            ask_first,
            ask_more: say(Message::NoticeAskMore),
            limits: [limit, others, emergencies],
        }
    })
}

/// When to stop, when to see a professional, and when to call for help, in a language; the gravest last.
pub(crate) fn limits(tongue: Tongue) -> [String; 3] {
    let with = |message, urgency| tongue.say(message, &[("signs", in_short(tongue, urgency).into())]);
    [
        tongue.say(Message::NoticeLimit, &[]),
        with(Message::NoticeSeeDoctor, Urgency::Other),
        with(Message::AnswerEmergency, Urgency::Emergency),
    ]
}

/// Everything that is said at the first start, in a language.
pub(crate) fn whole(tongue: Tongue) -> Vec<String> {
    let before = [Message::NoticeCoaches, Message::NoticeAskFirst, Message::NoticeAskMore];
    before.into_iter().map(|message| tongue.say(message, &[])).chain(limits(tongue)).collect()
}

#[cfg(test)]
mod tests {
    use super::{said, whole};
    use crate::care::sign::Group;
    use crate::language::Words;

    #[test]
    fn the_notice_names_every_group_of_signs_where_its_answer_is() {
        for (words, group) in Words::all().flat_map(|words| Group::ALL.iter().map(move |group| (words, group))) {
            let is_emergency = group.signs().all(super::super::Sign::is_emergency);
            let of = said(words).limits.iter().position(|text| text.contains(group.on_screen(words)));
            assert_eq!(of, Some(if is_emergency { 2 } else { 1 }), "{group:?}");
        }
    }

    #[test]
    fn lines_say_what_the_screens_say() {
        for words in Words::all() {
            let said = said(words);
            let screens: Vec<&String> =
                [&said.coaches, &said.ask_first, &said.ask_more].into_iter().chain(&said.limits).collect();
            assert_eq!(whole(words.tongue()).iter().collect::<Vec<_>>(), screens);
        }
    }
}
