//! The handle that the rest of the program holds: every call returns at once, whatever the sound server does.

use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use super::bank::Bank;
use super::settings::Settings;
use super::speech::Speech;
use super::status::{Status, StatusCell};
use super::supervisor::{self, Message};
use crate::language::{ScreenText, Words};
use crate::session::effect::Scheduled;

/// Sound for as long as it lives. Dropping it closes the device without waiting.
///
/// All methods only leave a message for the sound thread. A message that can no longer be delivered (after [`Sound::close`],
/// or when that thread failed) is dropped: [`Sound::status`] then says [`Status::Closed`].
#[derive(Debug)]
pub struct Sound {
    messages: Sender<Message>,
    status: StatusCell,
}

impl Sound {
    /// Begins to open a device and returns at once. `origin` is the moment from which due times count: the program's start.
    #[must_use]
    pub fn open(origin: Instant, settings: Settings, bank: Bank) -> Self {
        let (messages, inbox) = channel();
        let status = StatusCell::new();
        supervisor::start(origin, settings, bank, messages.clone(), inbox, status.clone());
        Self { messages, status }
    }

    /// What has become of the device.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status.get()
    }

    /// Calls `tell` whenever the status changes, from the sound thread; it must return at once, and not ask for the status.
    pub(crate) fn on_change(&self, tell: impl Fn() + Send + 'static) {
        self.status.lock().1 = Some(Box::new(tell));
    }

    /// Closes the device, and waits for it for at most `limit`; a device that takes longer is left to itself.
    pub fn close(&self, limit: Duration) {
        let (closed, wait) = channel();
        self.send(Message::Close(closed));
        // Both answers are as good: closed in time, or given up on.
        let _ = wait.recv_timeout(limit);
    }

    fn send(&self, message: Message) {
        if self.messages.send(message).is_err() {
            self.status.set(Status::Closed);
        }
    }
}

/// Something that sounds cues at their moments.
pub trait Ears {
    /// Takes cues ahead of time: about 300 ms for a tone, 2 s for what is said. One that comes at most 150 ms late is
    /// played at once, a later one not at all.
    fn schedule(&self, cues: Vec<Scheduled>);

    /// Drops what has not sounded of epochs older than `epoch`, and fades what sounds of them within 10 ms.
    fn cancel(&self, epoch: u32);

    /// Forgets everything, as if just opened: another session begins, counting its epochs from 0.
    fn clear(&self);

    /// Lets the device sleep once what it has to sound is over: an open stream keeps it, and a Bluetooth connection, awake.
    fn rest(&self);

    /// Wakes the device. Wireless ones swallow the first half second: a second before the next cue is early enough.
    fn wake(&self);

    /// Takes over volumes and muting.
    fn set(&self, settings: Settings);

    /// Says what cues say with this voice from now on; with `None` nothing, and breaks off what is being said. It is best
    /// asked to prepare its sentences first: one that is not ready when it is due is not said, and its tone stands alone.
    fn speak(&self, voice: Option<Speech>);

    /// What is wrong with the sound, in a few words; `None` when all is well.
    fn trouble(&self, words: Words) -> Option<String>;

    /// Whether anything is wrong with it.
    fn is_troubled(&self) -> bool;

    /// The device in use, or why there is none.
    fn about(&self, words: Words) -> String;
}

impl Ears for Sound {
    fn schedule(&self, cues: Vec<Scheduled>) {
        if !cues.is_empty() {
            self.send(Message::Schedule(cues));
        }
    }

    fn cancel(&self, epoch: u32) {
        self.send(Message::Cancel(epoch));
    }

    fn clear(&self) {
        self.send(Message::Clear);
    }

    fn rest(&self) {
        self.send(Message::Rest);
    }

    fn wake(&self) {
        self.send(Message::Wake);
    }

    fn set(&self, settings: Settings) {
        self.send(Message::Set(settings));
    }

    fn speak(&self, voice: Option<Speech>) {
        self.send(Message::Speech(voice));
    }

    fn trouble(&self, words: Words) -> Option<String> {
        let trouble = match self.status() {
            Status::Opening | Status::Playing { .. } => return None,
            Status::Absent { .. } => ScreenText::NoSound,
            Status::Reconnecting { .. } => ScreenText::SoundLost,
            Status::Closed => ScreenText::SoundIsOff,
        };
        Some(words.text(trouble).to_owned())
    }

    fn is_troubled(&self) -> bool {
        !matches!(self.status(), Status::Opening | Status::Playing { .. })
    }

    fn about(&self, words: Words) -> String {
        self.status().said(words)
    }
}

impl Drop for Sound {
    fn drop(&mut self) {
        self.send(Message::Leave);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn whoever_wants_to_know_is_told_of_each_change_once() {
        let (cell, (tell, told)) = (StatusCell::new(), channel());
        let lost = Status::Reconnecting { why: "gone".to_owned() };
        cell.set(Status::Closed);
        cell.lock().1 = Some(Box::new(move || tell.send(()).expect("somebody listens")));
        for status in [Status::Closed, lost.clone(), lost.clone(), Status::Opening] {
            cell.set(status);
        }
        assert_eq!(told.try_iter().count(), 2);
    }
}
