//! The handle that the rest of the program holds: every call returns at once, whatever the sound server does.

use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use super::bank::Bank;
use super::settings::{Part, Settings, Volume};
use super::speech::Speech;
use super::status::{Status, StatusCell};
use super::supervisor::{self, Message};
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

    /// Hands over cues ahead of time: about 300 ms for a tone, 2 s for what is said. One that comes at most 150 ms late is played at once, a later
    /// one not at all.
    pub fn schedule(&self, cues: Vec<Scheduled>) {
        if !cues.is_empty() {
            self.send(Message::Schedule(cues));
        }
    }

    /// Drops what has not sounded of epochs older than `epoch`, and fades what sounds of them within 10 ms.
    pub(crate) fn cancel(&self, epoch: u32) {
        self.send(Message::Cancel(epoch));
    }

    /// Forgets everything, as if just opened: another session begins, counting its epochs from 0.
    pub(crate) fn clear(&self) {
        self.send(Message::Clear);
    }

    /// From now on says what cues say, with this voice. It is best asked to prepare its sentences first: one that is not
    /// ready when it is due is not said, and its tone stands alone.
    pub(crate) fn speak_with(&self, speech: Speech) {
        self.send(Message::Speech(Some(speech)));
    }

    /// Says nothing any more, and breaks off what is being said.
    pub(crate) fn stop_speaking(&self) {
        self.send(Message::Speech(None));
    }

    /// Sets the volume of `part`.
    pub(crate) fn set_volume(&self, part: Part, volume: Volume) {
        self.send(Message::Volume(part, volume));
    }

    /// Silences everything; what is due goes by unheard.
    pub(crate) fn mute(&self) {
        self.send(Message::Mute);
    }

    /// Ends [`Sound::mute`].
    pub(crate) fn unmute(&self) {
        self.send(Message::Unmute);
    }

    /// Stops the stream for a long pause, once what it has to sound is over: an open stream keeps the device, and a Bluetooth connection, awake.
    pub fn pause_stream(&self) {
        self.send(Message::Pause);
    }

    /// Starts the stream again. Wireless devices swallow the first half second: resume a second before the next cue.
    pub fn resume_stream(&self) {
        self.send(Message::Resume);
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
