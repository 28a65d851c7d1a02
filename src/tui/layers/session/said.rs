//! What a session tells beside what it coaches: the notice of the first start of all, and news of the voice.

use std::time::Duration;

use super::{Session, Sight};
use crate::care::notice::{ASK_FIRST, COACHES, IN_SHORT, LIMITS};
use crate::coach::patience;
use crate::session::timeline::PhaseKind;
use crate::terminal::keymap::SessionAction;
use crate::tui::context::Context;
use crate::tui::screens::session as screen;

/// What is said at the first start of all, in full.
fn notice() -> screen::Notice<'static> {
    screen::Notice { first: COACHES, ask: ASK_FIRST, rest: &*LIMITS, short: &*IN_SHORT }
}

/// The state of the notice at the first start of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Said before.
    Known,
    /// To be said while the person settles.
    Due,
    /// Shown whole.
    Shown,
}

impl Session {
    /// Tells that the voice was given more time, and its faults, each once there is room for it.
    pub(super) fn tell_of_the_voice(&mut self, now: Duration, cx: &mut Context) {
        if let Some(more) = self.coach.take_wait() {
            let key = cx.keymap.session.label(SessionAction::GoOn);
            cx.say_longer(patience::told(cx.words().tongue(), more, Some(&key)), now);
        } else if !cx.says_something()
            && let Some(news) = cx.world.hearing.take_news()
        {
            cx.say_longer(news, now);
        }
    }

    /// What is said while the person settles.
    pub(super) fn said_meanwhile(&self) -> Option<screen::Notice<'static>> {
        let settling = self.view.kind == PhaseKind::Settle;
        (settling && self.notice != Notice::Known).then(notice)
    }

    /// The time to settle is over, and with it what was said meanwhile. Where there is none, one line says it. It counts as
    /// said only where there was room for all of it: else it is said again at the next start.
    pub(super) fn take_note(&mut self, now: Duration, cx: &mut Context) {
        if self.view.kind == PhaseKind::Settle {
            let whole = self.sight == Sight::Near && screen::notice_fits(cx.area, &self.view, notice());
            if self.notice == Notice::Due && whole {
                self.notice = Notice::Shown;
            }
            return;
        }
        match std::mem::replace(&mut self.notice, Notice::Known) {
            Notice::Due if self.launch.setup.settle.is_zero() => cx.say_longer(COACHES, now),
            Notice::Known | Notice::Due => {}
            Notice::Shown => {
                cx.kept.set_notice_seen();
                if let Err(fault) = cx.write_kept() {
                    cx.say(fault, now);
                }
            }
        }
    }
}
