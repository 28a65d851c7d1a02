//! Typing the filter.

use std::time::Duration;

use super::Home;
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::Flow;

impl Home {
    /// A key while the filter is being typed: letters are text.
    pub(super) fn type_key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        match key.code {
            Code::Char('u') if key.control => self.filter.clear(),
            Code::Char(c) if !key.control && !key.alt => self.filter.push(c),
            Code::Backspace => {
                self.typing = self.filter.pop().is_some();
            }
            Code::Esc => {
                self.filter.clear();
                self.typing = false;
            }
            Code::Enter => {
                self.typing = false;
                return self.start(now, cx);
            }
            Code::Up => {
                self.walk(-1);
                return Flow::Stay;
            }
            Code::Down | Code::Tab => {
                self.walk(1);
                return Flow::Stay;
            }
            _ => return Flow::Stay,
        }
        self.relist();
        Flow::Stay
    }

    /// The filter has changed: without one, what was selected stays so; with one, the best match is.
    pub(super) fn relist(&mut self) {
        let selected = self.item().map(|item| item.entry.id().to_owned());
        self.list(selected.as_deref().filter(|_| self.filter.is_empty()));
    }
}
