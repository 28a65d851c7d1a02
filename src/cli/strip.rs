//! The pictures of a move outside of a session: how it begins and is held, or a strip of the way into it.

use crate::figure::{Clip, Frame, Stop};
use crate::language::{Message, Tongue};
use crate::routine::Exercise;

/// One picture with the words below it.
pub(super) struct Picture {
    pub(super) frame: Frame,
    /// The numbers of the instructions that it stands for, or what it is; empty where it is the only one.
    pub(super) caption: String,
}

/// The pictures that tell how a move is done: its rest and its hold pose, one where they are the same; a strip of at most
/// four where poses of the introduction tell what those two do not.
pub(super) fn pictures(tongue: Tongue, exercise: &Exercise, clip: &Clip) -> Vec<Picture> {
    if exercise.poses.iter().any(|posed| matches!(posed.stop, Stop::Step(_))) {
        return strip(tongue, exercise, clip);
    }
    let stills = clip.stills();
    let said = |message| tongue.say(message, &[]);
    let captions = if stills.len() == 1 {
        vec![String::new()]
    } else {
        vec![said(Message::PictureFrom), said(Message::PictureTo)]
    };
    stills.into_iter().zip(captions).map(|(frame, caption)| Picture { frame, caption }).collect()
}

fn strip(tongue: Tongue, exercise: &Exercise, clip: &Clip) -> Vec<Picture> {
    let hold = Stop::Key(clip.figure().keys.len() - 1);
    let numbered = |number: usize| (number + 1).to_string();
    let mut told: Vec<(Stop, String)> =
        exercise.poses.iter().map(|posed| (posed.stop, numbered(posed.instruction))).collect();
    if told.iter().all(|(stop, _)| *stop != hold) {
        let last = if exercise.dose.is_held() { Message::PictureHold } else { Message::PictureTo };
        told.push((hold, tongue.say(last, &[])));
    }
    let stops: Vec<Stop> = told.iter().map(|(stop, _)| *stop).collect();
    let picture = |place: usize| {
        let (stop, caption) = &told[place];
        Picture { frame: clip.strip_picture(*stop), caption: caption.clone() }
    };
    clip.telling(&stops).into_iter().map(picture).collect()
}
