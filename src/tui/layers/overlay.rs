//! What lies over a screen for a moment: help, a question, a notice.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::journal::Item;
use crate::language::{ScreenText, Words};
use crate::media::Press;
use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::{HistoryAction, Keymap, SessionAction};
use crate::tui::context::Context;
use crate::tui::layer::{Answer, Below, Flow, Layer};
use crate::tui::screens::{confirm, help, notice};
use crate::tui::to::{Button, Keyed};

/// The list of all keys of a screen. Any key closes it.
pub(crate) struct Help {
    entries: Vec<(String, String)>,
    /// Whether the screen shows a figure.
    has_figure: bool,
}

impl Help {
    /// The keys of this screen.
    #[must_use]
    pub(crate) fn new(keyed: Keyed, keymap: &Keymap) -> Self {
        let entries = match keyed {
            Keyed::Session => keymap.session.help(),
            Keyed::Home => keymap.home.help(),
            Keyed::Summary => keymap.summary.help(),
            Keyed::Preview => keymap.preview.help(),
            Keyed::History => keymap.history.help(),
            Keyed::Guide => keymap.guide.help(),
        };
        Self { entries, has_figure: matches!(keyed, Keyed::Session | Keyed::Home | Keyed::Preview) }
    }
}

impl Layer for Help {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let words = cx.words();
        let drawn = self.has_figure.then(|| cx.showing.why(&cx.capabilities, words));
        let keys = &[(words.text(ScreenText::AnyKey), words.text(ScreenText::Back))];
        let model = help::Model { entries: &self.entries, keys, drawn: drawn.as_deref(), words };
        help::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, _: Key, _: Duration, _: &mut Context) -> Flow {
        Flow::Close
    }

    fn below(&self) -> Below {
        Below::Shown
    }
}

/// A window of fewer columns has room for the name of one key that goes on, not for all of them.
const NARROW: u16 = 40;

/// What goes on without an answer, as there is room for it.
fn any_other_key(cx: &Context) -> &'static str {
    if cx.area.width < NARROW { cx.escape_or("n") } else { cx.words().text(ScreenText::AnyOtherKey) }
}

/// How long the key that brought the question does not answer it: held down, it would.
const NO_ANSWER: Duration = Duration::from_secs(1);

/// The question whether a running session is to end. Asked once: the key that ends sessions, or enter, is the answer.
pub(crate) struct Confirm {
    /// What else would have ended it, and when it was pressed.
    brought_by: Option<(Button, Duration)>,
    /// Whether what was done is kept.
    kept: bool,
}

impl Confirm {
    /// Asked by the key that ends sessions, or brought by another that would have ended it by the way.
    #[must_use]
    pub(crate) const fn new(brought_by: Option<(Button, Duration)>, kept: bool) -> Self {
        Self { brought_by, kept }
    }

    /// Whether this brought the question, and may still be held down.
    fn is_held(&self, button: Button, now: Duration) -> bool {
        self.brought_by.is_some_and(|(brought, at)| brought == button && now < at + NO_ANSWER)
    }

    fn questions(&self, words: Words) -> [&'static str; 3] {
        if self.kept { confirm::kept(words) } else { confirm::unkept(words) }
    }
}

impl Layer for Confirm {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let end = cx.keymap.session.label(SessionAction::Back);
        let words = cx.words();
        let keys =
            [(end.as_str(), words.text(ScreenText::HintEnd)), (any_other_key(cx), words.text(ScreenText::HintGoOn))];
        confirm::ask(buf, cx.area, &self.questions(words), &keys, cx.theme());
    }

    fn over(&self, cx: &Context) -> Rect {
        confirm::reach(cx.area, &self.questions(cx.words()))
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        if self.is_held(Button::Key(key), now) {
            return Flow::Stay;
        }
        let yes = cx.keymap.session.action(key) == Some(SessionAction::Back) && key.code != Code::Esc;
        if yes || matches!(key.code, Code::Enter | Code::Char('y')) {
            Flow::Answer(Answer::EndSession)
        } else {
            Flow::Close
        }
    }

    /// The button that would have ended the session, pressed once more, ends it: nobody who has no keyboard at hand can give
    /// another answer. Any other goes on.
    fn press(&mut self, press: Press, now: Duration, _: &mut Context) -> Option<Flow> {
        let button = Button::Media(press);
        Some(match self.brought_by {
            Some((brought, _)) if brought == button && self.is_held(button, now) => Flow::Stay,
            Some((brought, _)) if brought == button => Flow::Answer(Answer::EndSession),
            _ => Flow::Close,
        })
    }

    fn below(&self) -> Below {
        Below::Shown
    }
}

/// The question whether an entry of the history is to be removed. Asked once: the key that asked, or enter, is the
/// answer.
pub(crate) struct Remove {
    questions: [String; 3],
}

impl Remove {
    /// Asks about this entry.
    #[must_use]
    pub(crate) fn new(item: &Item, keymap: &Keymap, words: Words) -> Self {
        let (what, back) = (item.in_words(), keymap.history.label(HistoryAction::BringBack));
        let (what, key) = (("what", what.into()), ("key", back.into()));
        let short = words.say(ScreenText::Remove, std::slice::from_ref(&what));
        let whole = words.say(ScreenText::RemoveBack, &[what, key]);
        Self { questions: [whole, short, words.text(ScreenText::RemoveShort).to_owned()] }
    }
}

impl Layer for Remove {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let remove = cx.keymap.history.label(HistoryAction::Remove);
        let words = cx.words();
        let keys = [
            (remove.as_str(), words.text(ScreenText::HintRemove)),
            (any_other_key(cx), words.text(ScreenText::HintKeep)),
        ];
        let questions = self.questions.each_ref().map(String::as_str);
        confirm::ask(buf, cx.area, &questions, &keys, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        let yes = cx.keymap.history.action(key) == Some(HistoryAction::Remove);
        if yes || matches!(key.code, Code::Enter | Code::Char('y')) {
            Flow::Answer(Answer::Remove)
        } else {
            Flow::Close
        }
    }

    fn below(&self) -> Below {
        Below::Shown
    }
}

/// Said once, at the first start of all: supple coaches and does not diagnose.
pub(crate) struct Notice;

impl Layer for Notice {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let [enter, understood] = [ScreenText::KeyEnter, ScreenText::HintUnderstood].map(|text| cx.words().text(text));
        notice::draw(buf, cx.area, &[(enter, understood)], cx.theme());
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        if !matches!(key.code, Code::Enter | Code::Char(' ') | Code::Esc) {
            return Flow::Stay;
        }
        cx.kept.set_notice_seen();
        if let Err(fault) = cx.write_kept() {
            cx.say(fault, now);
        }
        Flow::Close
    }
}
