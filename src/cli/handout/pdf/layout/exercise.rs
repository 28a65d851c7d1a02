//! One exercise: its name and dose, its pictures and what to do at the left, what to know at the right, the easier way below.

use std::num::NonZeroU16;
use std::slice;

use super::draft::Draft;
use super::{
    AIR, BETWEEN, BLACK, DOSE, EASIER, GREY, GUTTER, LABEL, LEFT, LIFE, NAME, PHOTO, PICTURE, SMALL, STRONG, Sheet,
    TEXT, WIDTH,
};
use crate::cli::handout::content::{Easier, Move, Picture};
use crate::cli::handout::pdf::draw::{Mark, Role, image};

/// The room for pictures.
#[derive(Clone, Copy)]
struct Room {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

impl Sheet<'_> {
    /// The exercise, a line below it.
    pub(super) fn exercise(&self, exercise: &Move) -> Draft {
        let mut draft = Draft::default();
        let y = self.name(&mut draft, exercise);
        let top = y - NAME.leading + 7.0;
        let below = self.not_if(&mut draft, exercise, top);
        let left = self.left(&mut draft, exercise, top);
        let right = self.right(&mut draft, exercise, below);
        let mut bottom = left.max(right);
        if let Some(easier) = &exercise.easier {
            bottom = self.easier(&mut draft, easier, bottom + 5.0);
        }
        draft.height = bottom + AIR - 3.0;
        draft.rule();
        draft
    }

    /// The easier way below everything else, its picture before its words.
    fn easier(&self, draft: &mut Draft, easier: &Easier, top: f32) -> f32 {
        let mut x = 0.0;
        let mut ground = top;
        if let Some(picture) = &easier.picture {
            let room = Room { x, y: top, width: LEFT / 3.0, height: EASIER };
            let (right, bottom) = self.pictures(draft, slice::from_ref(picture), room);
            (x, ground) = (right + 10.0, bottom);
        }
        let y = top + TEXT.size;
        let label = self.letters.line(&easier.label, TEXT);
        let indent = x + label.width + 8.0;
        draft.push(Role::Paragraph, vec![Mark::Text { x, y, line: label, ink: GREY }]);
        let y = self.paragraph(draft, &easier.text, TEXT, (indent, y), WIDTH - indent, BLACK);
        ground.max(y - TEXT.size + 1.0)
    }

    /// Number, name and dose on one line, where they fit; the baseline of the line that would follow.
    fn name(&self, draft: &mut Draft, exercise: &Move) -> f32 {
        let y = AIR + NAME.size;
        let number = self.letters.line(&exercise.number.to_string(), NAME);
        let indent = number.width + 7.0;
        let doses = self.letters.lines(&exercise.dose, DOSE, WIDTH * 0.55);
        let dose = doses.iter().map(|line| line.width).fold(0.0, f32::max);
        let names = self.letters.lines(&exercise.name, NAME, WIDTH - indent - dose - GUTTER);
        let rows = names.len().max(doses.len());
        let mut marks = vec![Mark::Text { x: 0.0, y, line: number, ink: GREY }];
        let mut at = y;
        for line in names {
            marks.push(Mark::Text { x: indent, y: at, line, ink: BLACK });
            at += NAME.leading;
        }
        draft.push(Role::Heading(NonZeroU16::MIN.saturating_add(1)), marks);
        let mut at = y;
        let mut marks = Vec::new();
        for line in doses {
            marks.push(Mark::Text { x: WIDTH - line.width, y: at, line, ink: BLACK });
            at += DOSE.leading;
        }
        draft.push(Role::Paragraph, marks);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let rows = rows as f32;
        y + rows * NAME.leading
    }

    /// The pictures, below them what to do.
    fn left(&self, draft: &mut Draft, exercise: &Move, top: f32) -> f32 {
        let mut y = top;
        if let Some(image) = exercise.photo.as_ref().and_then(image) {
            let (wide, high) = image.size();
            #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
            let (wide, high) = (wide.max(1) as f32, high.max(1) as f32);
            let scale = (LEFT / wide).min(PHOTO / high);
            let photo = Mark::Photo { x: 0.0, y, width: wide * scale, height: high * scale, image };
            draft.push(Role::Picture(exercise.name.clone()), vec![photo]);
            y += high * scale + 5.0;
        }
        if !exercise.pictures.is_empty() {
            let room = Room { x: 0.0, y, width: LEFT, height: PICTURE };
            y = self.pictures(draft, &exercise.pictures, room).1 + 2.0;
        }
        let number = self.letters.line("00", TEXT).width + 5.0;
        y += TEXT.size;
        for (place, step) in exercise.steps.iter().enumerate() {
            let line = self.letters.line(&(place + 1).to_string(), TEXT);
            let mut marks = vec![Mark::Text { x: number - 5.0 - line.width, y, line, ink: GREY }];
            for line in self.letters.lines(step, TEXT, LEFT - number) {
                marks.push(Mark::Text { x: number, y, line, ink: BLACK });
                y += TEXT.leading;
            }
            draft.push(Role::Paragraph, marks);
        }
        y - TEXT.leading + 3.0
    }

    /// Who should leave it out, at the head of the right column; where that goes on.
    fn not_if(&self, draft: &mut Draft, exercise: &Move, top: f32) -> f32 {
        let Some(not_if) = &exercise.not_if else { return top };
        let x = LEFT + GUTTER;
        let y = self.paragraph(draft, not_if, STRONG, (x, top + STRONG.size), WIDTH - x, BLACK);
        y - STRONG.size + 2.0
    }

    /// What it feels like, when to stop.
    fn right(&self, draft: &mut Draft, exercise: &Move, top: f32) -> f32 {
        let x = LEFT + GUTTER;
        let width = WIDTH - x;
        let mut y = top + TEXT.size;
        let labels: Vec<_> = exercise.parts.iter().map(|part| self.letters.line(&part.label, TEXT)).collect();
        let indent = labels.iter().map(|label| label.width + 8.0).fold(LABEL, f32::max).min(width / 2.0);
        for (part, line) in exercise.parts.iter().zip(labels) {
            draft.push(Role::Paragraph, vec![Mark::Text { x, y, line, ink: GREY }]);
            let set = if part.strong { STRONG } else { TEXT };
            y = self.paragraph(draft, &part.text, set, (x + indent, y), width - indent, BLACK) + 2.0;
        }
        y - TEXT.leading + 1.0
    }

    /// Pictures beside each other, as large as they fit, each with its words below; where they end, to the right
    /// and below.
    fn pictures(&self, draft: &mut Draft, pictures: &[Picture], room: Room) -> (f32, f32) {
        #[expect(clippy::cast_precision_loss, reason = "at most four")]
        let gaps = BETWEEN * (pictures.len() - 1) as f32;
        let wide: f32 = pictures.iter().map(|picture| picture.drawing.size.0).sum();
        let high = pictures.iter().map(|picture| picture.drawing.size.1).fold(1.0, f32::max);
        let scale = LIFE.min((room.width - gaps) / wide.max(1.0)).min(room.height / high);
        let ground = room.y + high * scale;
        let mut left = room.x;
        for picture in pictures {
            let (w, h) = (picture.drawing.size.0 * scale, picture.drawing.size.1 * scale);
            let to = |&(px, py): &(f32, f32)| (left + px * scale, ground - h + py * scale);
            let shapes = picture.drawing.outlines.iter();
            let shapes =
                shapes.map(|outline| Mark::Shape { points: outline.points.iter().map(to).collect(), ink: outline.rgb });
            draft.push(Role::Picture(picture.told.clone()), shapes.collect());
            if !picture.caption.is_empty() {
                let line = self.letters.line(&picture.caption, SMALL);
                let middle = left + (w - line.width) / 2.0;
                draft.push(
                    Role::Paragraph,
                    vec![Mark::Text { x: middle.max(left), y: ground + SMALL.leading, line, ink: GREY }],
                );
            }
            left += w + BETWEEN;
        }
        let captions = pictures.iter().any(|picture| !picture.caption.is_empty());
        (left - BETWEEN, ground + if captions { SMALL.leading + 3.0 } else { 2.0 })
    }
}
