//! The sounds of a session: each is named large when it is heard, and heard again on its key.

use std::ops::Range;
use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::coach::{CHECKED, Check};
use crate::language::ScreenText;
use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::HomeAction;
use crate::tui::context::{Context, Knob};
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Answers, Given, Source};
use crate::tui::screens::small;
use crate::tui::theme::{Role, Tone};

/// The keys of the sounds, in their order. None of them leaves this screen or turns the volume.
const KEYS: [&str; CHECKED.len()] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "a", "b", "d", "e", "f"];
/// Rows that everything but the list takes, with the name in large letters.
const AROUND: u16 = 12;

/// The sounds of a session.
pub(crate) struct Sounds {
    check: Check,
    /// The place of what is heard, or was heard last; `None` before the first.
    heard: Option<usize>,
}

impl Sounds {
    /// All of them, one after the other from `now` on.
    #[must_use]
    pub(super) fn new(now: Duration, cx: &mut Context) -> Self {
        Self { check: cx.world.hearing.check(now), heard: None }
    }

    /// Which sounds the list shows in a window of so many rows: those around what is heard, where there is no room for all.
    fn listed(&self, rows: u16) -> Range<usize> {
        let room = usize::from(rows.saturating_sub(AROUND)).clamp(3, CHECKED.len());
        let first = self.heard.unwrap_or(0).saturating_sub(room / 2).min(CHECKED.len() - room);
        first..first + room
    }
}

impl Layer for Sounds {
    fn advance(&mut self, now: Duration, _: &mut Context) -> Flow {
        self.heard = self.check.told(now).or(self.heard);
        Flow::Stay
    }

    fn wake(&self, now: Duration, _: &Context) -> Option<Duration> {
        (!self.check.is_over(now)).then(|| self.check.next())
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let words = cx.words();
        let given = |place| if self.heard == Some(place) { Given::Yes } else { Given::No };
        let answer =
            |place: usize| Answer { key: KEYS[place], what: words.text(CHECKED[place].meaning), given: given(place) };
        let answers: Vec<Answer<'_>> = self.listed(cx.area.height).map(answer).collect();
        let heard = self.heard.map(|place| CHECKED[place]);
        let about = cx.status().unwrap_or_else(|| cx.world.hearing.about(words));
        let again = cx.keymap.home.label(HomeAction::Sounds);
        let model = card::Model {
            word: words.text(heard.map_or(ScreenText::Listen, |heard| heard.name)),
            role: Role::Tone(Tone::Hold),
            said: words.text(heard.map_or(ScreenText::EachSound, |heard| heard.meaning)),
            answers: &[Answers::List(&answers)],
            below: &[],
            source: Some(Source::said(&about)),
            keys: &[
                (words.text(ScreenText::ItsKey), words.text(ScreenText::HintHearOne)),
                (&again, words.text(ScreenText::HintHearAll)),
                (cx.escape_or("q"), words.text(ScreenText::ToHome)),
            ],
        };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        let place = KEYS.iter().position(|known| key.code == Code::Char(known.chars().next().unwrap_or_default()));
        if let Some(place) = place.filter(|_| !key.control && !key.alt) {
            self.check = cx.world.hearing.check_of(place..place + 1, now);
            self.heard = Some(place);
            return Flow::Stay;
        }
        match cx.keymap.home.action(key) {
            Some(HomeAction::Sounds) => *self = Self::new(now, cx),
            Some(HomeAction::Mute) => cx.turn(Knob::Mute, now),
            Some(HomeAction::Quieter) => cx.turn(Knob::Quieter, now),
            Some(HomeAction::Louder) => cx.turn(Knob::Louder, now),
            _ if matches!(key.code, Code::Esc | Code::Char('q')) => {
                cx.world.hearing.clear();
                return Flow::Close;
            }
            _ => {}
        }
        Flow::Stay
    }
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::terminal::key::Key;
    use crate::terminal::keymap::Keymap;

    #[test]
    fn no_key_of_a_sound_does_anything_else() {
        for key in KEYS {
            let key: Key = key.parse().unwrap();
            assert_eq!(Keymap::default().home.action(key), None, "{key:?}");
        }
    }
}
