//! Where everything stands: exercises one below the other in two columns, none of them torn apart between two pages.

mod draft;
mod exercise;

use std::num::NonZeroU16;

use super::draw::{Block, Ink, Mark, Page, Role};
use super::letters::{Letters, Type};
use crate::cli::handout::content::{Content, Item, Note};

use draft::Draft;

/// The size of a page: A4, points.
pub(super) const A4: (f32, f32) = (595.28, 841.89);
/// What stays free at the left and right.
const SIDE: f32 = 43.0;
/// What stays free above and below.
const TOP: f32 = 34.0;
const BOTTOM: f32 = 30.0;
/// How much room a page has from top to bottom.
const PAGE: f32 = A4.1 - TOP - BOTTOM;
/// How wide everything is.
const WIDTH: f32 = A4.0 - 2.0 * SIDE;
/// The left column: pictures and what to do.
const LEFT: f32 = 252.0;
/// Between the columns.
const GUTTER: f32 = 20.0;
/// The least that labels in the right column take.
const LABEL: f32 = 46.0;
/// The highest that a picture is drawn.
const PICTURE: f32 = 54.0;
/// Between two pictures.
const BETWEEN: f32 = 10.0;
/// Points of a percent of the figure's standing height, where there is room.
const LIFE: f32 = 1.2;
/// The highest that the picture of an easier way is drawn.
const EASIER: f32 = 36.0;
/// The highest that a photograph is drawn.
const PHOTO: f32 = 110.0;
/// Around an exercise, above and below.
const AIR: f32 = 7.5;
/// A box to tick.
const BOX: f32 = 11.0;

const TITLE: Type = Type::semibold(21.0, 25.0);
const SUMMARY: Type = Type::regular(10.0, 13.0);
const NAME: Type = Type::semibold(12.5, 16.0);
const DOSE: Type = Type::regular(10.5, 16.0);
const TEXT: Type = Type::regular(8.8, 11.3);
const STRONG: Type = Type::semibold(8.8, 11.3);
const SMALL: Type = Type::regular(7.3, 9.2);
const HEADING: Type = Type::semibold(9.0, 12.0);

const BLACK: Ink = [27, 27, 27];
const GREY: Ink = [105, 105, 105];
const LINE: Ink = [196, 196, 196];
const FIELD: Ink = [120, 120, 120];

/// The pages of a hand-out.
pub(super) fn pages(content: &Content, letters: &Letters) -> Vec<Page> {
    let mut sheet = Sheet { letters, pages: vec![Page::default()], y: TOP };
    sheet.head(content);
    sheet.items(&content.items);
    sheet.diary(content);
    sheet.foot(content);
    sheet.number(&content.name);
    sheet.pages
}

/// Pages while they are filled, from the top down.
struct Sheet<'l> {
    letters: &'l Letters,
    pages: Vec<Page>,
    /// Where the next thing begins, from the top of the page.
    y: f32,
}

impl Sheet<'_> {
    /// Puts a draft below what is there; on the next page where it does not fit on this one. What no page has the room for
    /// begins here, and goes on over as many as it takes.
    fn place(&mut self, draft: Draft) {
        let mut left = draft;
        loop {
            let room = A4.1 - BOTTOM - self.y;
            let moves_on = left.height <= PAGE || room < PAGE / 4.0;
            if left.height > room && self.y > TOP && moves_on {
                self.pages.push(Page::default());
                self.y = TOP;
                continue;
            }
            let below = left.split_off(room);
            left.shift(SIDE, self.y);
            self.y += left.height;
            if let Some(page) = self.pages.last_mut() {
                page.blocks.append(&mut left.blocks);
            }
            match below {
                Some(below) => left = below,
                None => return,
            }
        }
    }

    /// Name, what it is for, and lines for whose it is.
    fn head(&mut self, content: &Content) {
        let mut draft = Draft::default();
        let fields = [&content.words.name, &content.words.date];
        let field = 150.0;
        let mut y = TITLE.size;
        let first = self.letters.lines(&content.name, TITLE, WIDTH - field - GUTTER);
        let mut marks = Vec::new();
        for line in first {
            marks.push(Mark::Text { x: 0.0, y, line, ink: BLACK });
            y += TITLE.leading;
        }
        draft.push(Role::Heading(NonZeroU16::MIN), marks);
        for (row, label) in (0_u8..).zip(fields) {
            let (x, at) = (WIDTH - field, TITLE.size + f32::from(row) * 22.0);
            self.field(&mut draft, (x, at), field, label);
        }
        y = y - TITLE.leading + 6.0 + SUMMARY.leading;
        let sides = content.sides.as_ref().map(|sides| (sides, GREY));
        for (text, ink) in [(&content.summary, BLACK), (&content.facts, GREY)].into_iter().chain(sides) {
            y = self.paragraph(&mut draft, text, SUMMARY, (0.0, y), WIDTH - field - GUTTER, ink);
        }
        y = y.max(TITLE.size + 2.0 * 22.0) - 4.0;
        draft.push(Role::Decoration, vec![Mark::Rule { x: 0.0, y, width: WIDTH, thick: 1.0, ink: BLACK }]);
        draft.height = y + 2.0;
        self.place(draft);
    }

    /// A label and a line to write on, which ends at `x + width`.
    fn field(&self, draft: &mut Draft, (x, y): (f32, f32), width: f32, label: &str) {
        let line = self.letters.line(label, SMALL);
        let taken = line.width + 5.0;
        draft.push(Role::Paragraph, vec![Mark::Text { x, y, line, ink: GREY }]);
        let rule = Mark::Rule { x: x + taken, y: y + 1.5, width: width - taken, thick: 0.5, ink: FIELD };
        draft.push(Role::Decoration, vec![rule]);
    }

    /// A paragraph whose first baseline is at `y`; the baseline of what follows.
    fn paragraph(&self, draft: &mut Draft, text: &str, set: Type, (x, y): (f32, f32), width: f32, ink: Ink) -> f32 {
        let mut y = y;
        let mut marks = Vec::new();
        for line in self.letters.lines(text, set, width) {
            marks.push(Mark::Text { x, y, line, ink });
            y += set.leading;
        }
        if !marks.is_empty() {
            draft.push(Role::Paragraph, marks);
        }
        y
    }

    /// One item below the other; the line that begins a round stays with what follows it.
    fn items(&mut self, items: &[Item]) {
        let mut held = Draft::default();
        for item in items {
            held.append(match item {
                Item::Move(exercise) => self.exercise(exercise),
                Item::Note(note) => self.note(note),
            });
            if !matches!(item, Item::Note(note) if note.begins) {
                self.place(std::mem::take(&mut held));
            }
        }
        self.place(held);
    }

    fn note(&self, note: &Note) -> Draft {
        let mut draft = Draft::default();
        let set = if note.begins { STRONG } else { TEXT };
        let text = match &note.done {
            Some(done) => format!("{}  {}", done.number, note.text),
            None => note.text.clone(),
        };
        let y = self.paragraph(&mut draft, &text, set, (0.0, AIR + set.size), WIDTH, BLACK);
        draft.height = y - set.size + if note.begins { 0.0 } else { AIR - 2.0 };
        if !note.begins {
            draft.rule();
        }
        draft
    }

    /// What is filled in: boxes for the days, how much it hurt, notes.
    fn diary(&mut self, content: &Content) {
        let mut draft = Draft::default();
        let words = &content.words;
        let column = 26.0;
        let days = column * 7.0;
        let mut y = AIR + HEADING.size + 4.0;
        // Times a day and a week stand before the days.
        let mut x = 0.0;
        for label in [&words.times_a_day, &words.times_a_week] {
            self.field(&mut draft, (x, y), 118.0, label);
            x += 134.0;
        }
        for (day, name) in (0_u8..).zip(&words.days) {
            let line = self.letters.line(name, SMALL);
            let middle = WIDTH - days + column * f32::from(day) + (column - line.width) / 2.0;
            draft.push(Role::Paragraph, vec![Mark::Text { x: middle, y, line, ink: GREY }]);
        }
        y += 6.0;
        let rows: Vec<(String, bool)> = content
            .ticked()
            .map(|(number, name)| (format!("{number}  {name}"), false))
            .chain([(words.pain.clone(), true)])
            .collect();
        for (label, is_number) in rows {
            let row = 14.0;
            // The whole name stands with the exercise.
            let line = self.letters.lines(&label, TEXT, WIDTH - days - 10.0).into_iter().next();
            draft.push(
                Role::Paragraph,
                line.map(|line| Mark::Text { x: 0.0, y: y + 9.5, line, ink: BLACK }).into_iter().collect(),
            );
            let mut boxes = Vec::new();
            for day in 0..7_u8 {
                let left = WIDTH - days + column * f32::from(day);
                boxes.push(if is_number {
                    Mark::Rule { x: left + 4.0, y: y + 12.0, width: column - 8.0, thick: 0.5, ink: FIELD }
                } else {
                    Mark::Frame { x: left + (column - BOX) / 2.0, y: y + 1.0, width: BOX, height: BOX, ink: FIELD }
                });
            }
            draft.push(Role::Decoration, boxes);
            y += row;
        }
        y += 14.0;
        self.field(&mut draft, (0.0, y), WIDTH, &words.notes);
        draft.height = y + 5.0;
        self.place(draft);
    }

    /// When to stop, and where it comes from.
    fn foot(&mut self, content: &Content) {
        let mut draft = Draft::default();
        let mut y = HEADING.size + 2.0;
        y = self.paragraph(&mut draft, &content.limit, STRONG, (0.0, y), WIDTH, BLACK) + 3.0;
        for sign in &content.signs {
            let small = Type::regular(7.6, 9.6);
            y = self.paragraph(&mut draft, sign, small, (0.0, y), WIDTH, BLACK) + 1.5;
        }
        draft.height = y - TEXT.size + 2.0;
        self.place(draft);
        self.sources(content);
    }

    fn sources(&mut self, content: &Content) {
        if content.sources.is_empty() {
            return;
        }
        let mut draft = Draft::default();
        let mut y = 4.0 + HEADING.size;
        let head = self.letters.line(&content.words.sources, HEADING);
        draft.push(
            Role::Heading(NonZeroU16::MIN.saturating_add(1)),
            vec![Mark::Text { x: 0.0, y, line: head, ink: GREY }],
        );
        y += SMALL.leading + 1.5;
        for source in &content.sources {
            let from = draft.blocks.len();
            let line = format!("{}. {}", source.title, source.url.as_deref().unwrap_or_default());
            y = self.paragraph(&mut draft, &line, SMALL, (0.0, y), WIDTH, GREY) + 1.0;
            draft.blocks.iter_mut().skip(from).for_each(|block| block.link.clone_from(&source.url));
        }
        draft.height = y - SMALL.leading;
        self.place(draft);
    }

    /// Which page it is, where there are several.
    fn number(&mut self, name: &str) {
        let all = self.pages.len();
        if all < 2 {
            return;
        }
        for (place, page) in self.pages.iter_mut().enumerate() {
            let number = format!("{} / {all}", place + 1);
            let room = WIDTH - self.letters.line(&number, SMALL).width - 10.0;
            let name =
                self.letters.lines(name, SMALL, room).into_iter().next().map(|line| line.text).unwrap_or_default();
            let line = self.letters.line(&format!("{name}  {number}"), SMALL);
            let (x, y) = (A4.0 - SIDE - line.width, A4.1 - 22.0);
            page.blocks.push(Block {
                role: Role::Decoration,
                marks: vec![Mark::Text { x, y, line, ink: GREY }],
                link: None,
            });
        }
    }
}
