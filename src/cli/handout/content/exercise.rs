//! One exercise in words and pictures, without what only a session has.

use std::{iter, slice};

use super::{Easier, Move, Part, Picture};
use crate::body::Side;
use crate::cli::sheet::{easier_sentences, kept};
use crate::cli::strip;
use crate::diagnostic::guarded;
use crate::figure::{Clip, Facing, Figure, Frame, Light, Motion, Palette, Tone};
use crate::language::{Message, Tongue};
use crate::routine::{Dose, Exercise, Text, describe};

/// Paper is white: what is drawn mixes toward it.
const PAPER: Palette = Palette { light: Light::Light, ground: Some([255, 255, 255]), tone: Tone::Plain };

impl Move {
    /// Its name and dose.
    pub(super) fn begin(tongue: Tongue, number: usize, exercise: &Exercise) -> Self {
        Self {
            number,
            name: exercise.name.clone(),
            dose: iter::once(dose(tongue, exercise))
                .chain(describe::shown_beside(tongue, exercise))
                .collect::<Vec<_>>()
                .join(", "),
            not_if: None,
            photo: None,
            pictures: Vec::new(),
            steps: Vec::new(),
            parts: Vec::new(),
            easier: None,
        }
    }

    /// Adds how it is done.
    pub(super) fn explain(&mut self, tongue: Tongue, exercise: &Exercise) {
        let say = |text: &Text| text.say(None);
        let paper = Paper::of(tongue);
        self.not_if = exercise.not_if.as_ref().map(say);
        let instructions: Vec<String> = exercise.instructions.iter().map(say).collect();
        self.part(tongue, Message::HeadingFeel, exercise.feel.as_ref().map(say));
        self.part(tongue, Message::HeadingTempo, describe::told_tempo(tongue, exercise).map(|told| told + "."));
        self.phases(tongue, exercise);
        self.part(tongue, Message::HeadingDuring, Some(paper.kept(exercise.during.iter().map(say)).join(" ")));
        self.part(tongue, Message::HeadingBreath, exercise.breath.map(|breath| describe::breath(tongue, breath) + "."));
        self.part(tongue, Message::HeadingAfter, exercise.come_out.as_ref().map(|out| say(&out.say)));
        self.part(tongue, Message::HeadingNote, exercise.beside.note.clone());
        self.part(tongue, Message::HeadingSee, exercise.beside.link.clone());
        self.part(tongue, Message::HeadingStop, exercise.caution.as_ref().map(say));
        if let Some(stop) = self.parts.last_mut().filter(|_| exercise.caution.is_some()) {
            stop.strong = true;
        }
        match exercise.figure.as_deref().map(|figure| guarded(|| usual(tongue, exercise, figure))) {
            Some(Ok(pictures)) => self.pictures = pictures,
            Some(Err(crash)) => {
                let why = [("why", crash.to_string().into())];
                self.part(tongue, Message::HandoutPicture, Some(tongue.say(Message::HandoutUndrawn, &why)));
            }
            None => {}
        }
        for picture in &mut self.pictures {
            if let Ok(number) = picture.caption.parse::<usize>() {
                let before = instructions.iter().take(number).filter(|text| paper.keeps(text)).count();
                picture.caption = before.max(1).to_string();
            }
        }
        self.steps = paper.kept(instructions.into_iter());
        self.easier = exercise.easier.as_ref().map(|easier| Easier {
            label: tongue.say(Message::HeadingEasier, &[]),
            text: paper.kept(easier_sentences(tongue, exercise, easier).into_iter()).join(" "),
            picture: self::easier(tongue, exercise),
        });
    }

    /// The phases of a set, one below the other, under one heading.
    fn phases(&mut self, tongue: Tongue, exercise: &Exercise) {
        let first = self.parts.len();
        for text in describe::each_phase(tongue, exercise) {
            self.part(tongue, Message::HeadingPhases, Some(text));
        }
        for further in self.parts.iter_mut().skip(first + 1) {
            further.label.clear();
        }
    }

    fn part(&mut self, tongue: Tongue, label: Message, text: Option<String>) {
        let text = text.filter(|text| !text.is_empty());
        self.parts.extend(text.map(|text| Part { label: tongue.say(label, &[]), text, strong: false }));
    }
}

fn usual(tongue: Tongue, exercise: &Exercise, figure: &Figure) -> Vec<Picture> {
    let clip = figure.clip();
    let pictures = strip::pictures(tongue, exercise, &clip);
    let told = tongue.say(Message::PicturePose, &[]);
    let told = |caption: &str| if caption.is_empty() { told.clone() } else { caption.to_owned() };
    pictures.into_iter().map(|picture| draw(&clip, &picture.frame, told(&picture.caption), picture.caption)).collect()
}

/// The pose in which the easier way is held, where its figure is another than the usual one. One that cannot be drawn is
/// left out: its words are there.
fn easier(tongue: Tongue, usual: &Exercise) -> Option<Picture> {
    let way = &usual.easier.as_ref()?.exercise;
    let figure = way.figure.as_ref().filter(|figure| usual.figure.as_ref() != Some(figure))?;
    let hold = || {
        let clip = figure.clip();
        draw(&clip, &clip.still(Motion::Hold), tongue.say(Message::PictureEasier, &[]), String::new())
    };
    guarded(hold).ok()
}

/// What is of use on paper, where nothing ticks.
struct Paper {
    /// The words for the ticks that pace a session.
    ticks: Vec<String>,
}

impl Paper {
    fn of(tongue: Tongue) -> Self {
        Self { ticks: tongue.say(Message::HandoutTicks, &[]).split(", ").map(str::to_lowercase).collect() }
    }

    /// Whether a sentence says something without the ticks.
    fn keeps(&self, sentence: &str) -> bool {
        let mut words = sentence.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
        !words.any(|word| self.ticks.contains(&word))
    }

    fn kept(&self, sentences: impl Iterator<Item = String>) -> Vec<String> {
        sentences.filter(|sentence| self.keeps(sentence)).collect()
    }
}

fn draw(clip: &Clip, frame: &Frame, told: String, caption: String) -> Picture {
    let drawing = clip.svg(slice::from_ref(frame), PAPER, Facing::Side(Side::Right), &told).drawing();
    Picture { drawing, caption, told }
}

/// The dose with its pace and the rest between sets: what a session would keep.
fn dose(tongue: Tongue, exercise: &Exercise) -> String {
    let dose = describe::dose(tongue, exercise);
    // The dose of reps that are held or have a tempo says how long each takes.
    let pace = match exercise.dose {
        Dose::Passes { pace, .. } => Some(pace),
        Dose::Reps { tempo, .. } => tempo.pace(),
        Dose::Hold(_) | Dose::Ease(_) | Dose::Phases(_) | Dose::Breaths { .. } | Dose::AsMany(_) => None,
    };
    let paced = match pace {
        Some(pace) => {
            let each = describe::length(tongue, pace);
            dose + ", " + &tongue.say(Message::HandoutEach, &[("length", each.into())])
        }
        None => dose,
    };
    kept(tongue, exercise, paced)
}
