//! What the supervisor is told.

use std::sync::mpsc::Sender;

use crate::audio::keeper::Report;
use crate::audio::settings::Settings;
use crate::audio::speech::Speech;
use crate::session::effect::Scheduled;

/// A message to the supervisor.
#[derive(Debug)]
pub(crate) enum Message {
    /// Cues, ahead of time.
    Schedule(Vec<Scheduled>),
    /// Epochs older than this one are void.
    Cancel(u32),
    /// Another session.
    Clear,
    /// A voice, or none.
    Speech(Option<Speech>),
    /// The voice has said a sentence.
    Said,
    /// Volumes and muting.
    Set(Settings),
    /// Stop the stream for a while, once what it has to sound is over.
    Rest,
    /// And start it again.
    Wake,
    /// Close; the sender is dropped when the device is closed.
    Close(Sender<()>),
    /// Nobody needs sound any more.
    Leave,
    /// From the keeper of the stream of this number.
    Keeper(u64, Report),
}
