//! What stands on a hand-out, every word of it in the routine's language, whichever way it is written down.

use std::slice;

use crate::body::Side;
use crate::care::{notice, sign};
use crate::cli::sheet::{easier_sentences, kept};
use crate::cli::strip;
use crate::diagnostic::guarded;
use crate::figure::{Clip, Drawing, Facing, Figure, Frame, Light, Motion, Palette, Tone};
use crate::language::{Message, Tongue};
use crate::routine::{Dose, Exercise, Routine, Sides, Source, Step, Text, describe};
use crate::session::timeline::Timeline;

/// Paper is white: what is drawn mixes toward it.
const PAPER: Palette = Palette { light: Light::Light, ground: Some([255, 255, 255]), tone: Tone::Plain };

/// A hand-out.
pub(in crate::cli) struct Content {
    /// The tag of its language.
    pub(super) language: String,
    pub(super) name: String,
    pub(super) summary: String,
    /// How long it takes, what it needs and is for.
    pub(super) facts: String,
    /// That the texts are for one side, where they are.
    pub(super) sides: Option<String>,
    pub(super) items: Vec<Item>,
    /// How far a stretch may go.
    pub(super) limit: String,
    /// What is not for an exercise: paper is read without the program, so every sign stands on it.
    pub(super) signs: Vec<String>,
    /// Every source once.
    pub(super) sources: Vec<Cited>,
    pub(super) words: Labels,
}

/// One thing below the other.
pub(in crate::cli) enum Item {
    /// An exercise.
    Move(Box<Move>),
    /// A line between them.
    Note(Note),
}

/// A line between exercises.
pub(in crate::cli) struct Note {
    pub(super) text: String,
    /// Whether what follows belongs to it: the beginning of a round.
    pub(super) begins: bool,
}

/// An exercise.
pub(in crate::cli) struct Move {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) dose: String,
    /// Who should leave it out.
    pub(super) not_if: Option<String>,
    /// The way in, and where it leads.
    pub(super) pictures: Vec<Picture>,
    /// What to do, one action each.
    pub(super) steps: Vec<String>,
    pub(super) parts: Vec<Part>,
    pub(super) easier: Option<Easier>,
}

/// The easier way of an exercise.
pub(super) struct Easier {
    pub(super) label: String,
    pub(super) text: String,
    /// How it is held, where that looks otherwise.
    pub(super) picture: Option<Picture>,
}

/// A label and what it says.
pub(in crate::cli) struct Part {
    pub(super) label: String,
    pub(super) text: String,
    /// Whether it must not be missed.
    pub(super) strong: bool,
}

/// A pose.
pub(in crate::cli) struct Picture {
    pub(super) drawing: Drawing,
    /// The numbers of the instructions that it stands for, or what it is; empty where it is the only one.
    pub(super) caption: String,
    /// What it is, for those who do not see it.
    pub(super) told: String,
}

/// Where something comes from.
pub(in crate::cli) struct Cited {
    /// Its title, who wrote it and when.
    pub(super) title: String,
    pub(super) url: Option<String>,
}

/// The labels of what is filled in, and the headings.
pub(in crate::cli) struct Labels {
    pub(super) name: String,
    pub(super) date: String,
    pub(super) times_a_day: String,
    pub(super) times_a_week: String,
    /// The days, from Monday on.
    pub(super) days: Vec<String>,
    pub(super) pain: String,
    pub(super) notes: String,
    pub(super) sources: String,
}

impl Labels {
    fn of(tongue: Tongue) -> Self {
        let say = |message: Message| tongue.say(message, &[]);
        Self {
            name: say(Message::HandoutName),
            date: say(Message::HandoutDate),
            times_a_day: say(Message::HandoutTimesADay),
            times_a_week: say(Message::HandoutTimesAWeek),
            days: say(Message::HandoutDays).split(", ").map(str::to_owned).collect(),
            pain: say(Message::HandoutPain),
            notes: say(Message::HandoutNotes),
            sources: say(Message::HeadingSources),
        }
    }
}

impl Content {
    /// What stands on the hand-out of a routine.
    pub(in crate::cli) fn of(routine: &Routine, timeline: &Timeline) -> Self {
        let tongue = timeline.tongue();
        let mut reader = Reader { tongue, number: 0, items: Vec::new(), shown: Vec::new(), sources: Vec::new() };
        reader.steps(&routine.steps);
        reader.cite(&routine.sources);
        let sources = reader.sources.iter().map(|source| Cited { title: source.cited(), url: source.url.clone() });
        let [limit, ..] = notice::limits(tongue);
        Self {
            language: routine.language.clone(),
            name: routine.name.clone(),
            summary: routine.summary.clone(),
            facts: facts(timeline),
            sides: names_a_side(routine).then(|| tongue.say(Message::HandoutRightSide, &[])),
            sources: sources.collect(),
            items: reader.items,
            limit,
            signs: sign::told_in(tongue),
            words: Labels::of(tongue),
        }
    }

    /// The exercises, in order.
    pub(super) fn exercises(&self) -> impl Iterator<Item = &Move> {
        self.items.iter().filter_map(|item| match item {
            Item::Move(exercise) => Some(&**exercise),
            Item::Note(_) => None,
        })
    }
}

/// How long it takes, and what it needs and is for.
fn facts(timeline: &Timeline) -> String {
    let tongue = timeline.tongue();
    let needs = describe::things(tongue, &timeline.equipment());
    let needs = needs.map(|things| tongue.say(Message::HandoutNeeds, &[("things", things.into())]));
    let parts = describe::muscles(tongue, &timeline.muscles());
    let parts = parts.map(|muscles| tongue.say(Message::HandoutFor, &[("muscles", muscles.into())]));
    [Some(timeline.takes().said_in(tongue)), needs, parts].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whether a text of it names the side at work, so that the page has to be read for the other side too.
fn names_a_side(routine: &Routine) -> bool {
    let moves = Step::moves(&routine.steps);
    moves.iter().any(|exercise| exercise.sides == Sides::Each && exercise.instructions.iter().any(Text::names_sides))
}

/// The state while steps are read.
struct Reader<'r> {
    tongue: Tongue,
    /// How many exercises have been numbered.
    number: usize,
    items: Vec<Item>,
    /// The exercises that are explained above, each with its number.
    shown: Vec<(&'r Exercise, usize)>,
    /// Every source once, in the order of the page.
    sources: Vec<&'r Source>,
}

impl<'r> Reader<'r> {
    fn steps(&mut self, steps: &'r [Step]) {
        for step in steps {
            self.step(step);
        }
    }

    fn step(&mut self, step: &'r Step) {
        match step {
            Step::Do(exercise) => self.exercise(exercise),
            Step::Wait(text) => self.note(text.say(None), false),
            Step::Circuit { rounds, rest, steps } => {
                let tongue = self.tongue;
                let times = tongue.say(Message::HandoutTimes, &[("rounds", rounds.get().into())]);
                let times = if rest.is_zero() {
                    times
                } else {
                    let rest = describe::length(tongue, *rest);
                    tongue.say(Message::HandoutTimesRest, &[("times", times.into()), ("length", rest.into())])
                };
                self.note(tongue.say(Message::HandoutFollowing, &[("times", times.into())]), true);
                self.steps(steps);
                self.note(tongue.say(Message::HandoutRoundEnd, &[]), false);
            }
        }
    }

    fn note(&mut self, text: String, begins: bool) {
        self.items.push(Item::Note(Note { text, begins }));
    }

    fn exercise(&mut self, exercise: &'r Exercise) {
        self.number += 1;
        let (number, tongue) = (self.number, self.tongue);
        let same =
            |(shown, _): &&(&Exercise, usize)| shown.id == exercise.id && shown.instructions == exercise.instructions;
        let first = self.shown.iter().find(same).map(|(_, first)| *first);
        let mut item = Move::begin(tongue, number, exercise);
        if let Some(first) = first {
            item.steps = vec![tongue.say(Message::HandoutAsIn, &[("number", first.into())])];
        } else {
            item.explain(tongue, exercise);
            self.shown.push((exercise, number));
            self.cite(&exercise.sources);
        }
        self.items.push(Item::Move(Box::new(item)));
    }

    fn cite(&mut self, sources: &'r [Source]) {
        for source in sources {
            if !self.sources.iter().any(|known| *known == source || known.url.is_some() && known.url == source.url) {
                self.sources.push(source);
            }
        }
    }
}

impl Move {
    fn begin(tongue: Tongue, number: usize, exercise: &Exercise) -> Self {
        Self {
            number,
            name: exercise.name.clone(),
            dose: dose(tongue, exercise),
            not_if: None,
            pictures: Vec::new(),
            steps: Vec::new(),
            parts: Vec::new(),
            easier: None,
        }
    }

    fn explain(&mut self, tongue: Tongue, exercise: &Exercise) {
        let say = |text: &Text| text.say(None);
        let paper = Paper::of(tongue);
        self.not_if = exercise.not_if.as_ref().map(say);
        let instructions: Vec<String> = exercise.instructions.iter().map(say).collect();
        self.part(tongue, Message::HeadingFeel, exercise.feel.as_ref().map(say));
        self.part(tongue, Message::HeadingDuring, Some(paper.kept(exercise.during.iter().map(say)).join(" ")));
        self.part(tongue, Message::HeadingBreath, exercise.breath.map(|breath| describe::breath(tongue, breath) + "."));
        self.part(tongue, Message::HeadingAfter, exercise.come_out.as_ref().map(|out| say(&out.say)));
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
        Dose::Hold(_) | Dose::Ease(_) | Dose::Breaths { .. } | Dose::AsMany(_) => None,
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
