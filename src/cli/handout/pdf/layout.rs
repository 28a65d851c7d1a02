//! Where everything stands: exercises one below the other in two columns, none of them torn apart between two pages.

use std::num::NonZeroU16;

use super::draw::{Block, Ink, Mark, Page, Role};
use super::letters::{Letters, Type};
use crate::cli::handout::content::{Content, Easier, Item, Move, Note, Picture};

/// The size of a page: A4, points.
pub(super) const A4: (f32, f32) = (595.28, 841.89);
/// What stays free at the left and right.
const SIDE: f32 = 43.0;
/// What stays free above and below.
const TOP: f32 = 34.0;
const BOTTOM: f32 = 30.0;
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

/// The room for pictures.
#[derive(Clone, Copy)]
struct Room {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// Things with their place from 0 on, not on a page yet.
#[derive(Default)]
struct Draft {
    blocks: Vec<Block>,
    height: f32,
}

impl Draft {
    fn push(&mut self, role: Role, marks: Vec<Mark>) {
        self.blocks.push(Block { role, marks, link: None });
    }
}

impl Sheet<'_> {
    /// Puts a draft below what is there; on the next page where it does not fit on this one. A draft that no page has the
    /// room for begins a page and goes on over its end, which no exercise does whose texts keep to their bounds.
    fn place(&mut self, draft: Draft) {
        let fits = self.y + draft.height <= A4.1 - BOTTOM;
        if !fits && self.y > TOP {
            self.pages.push(Page::default());
            self.y = TOP;
        }
        let (left, top) = (SIDE, self.y);
        self.y += draft.height;
        let Some(page) = self.pages.last_mut() else { return };
        page.blocks.extend(draft.blocks.into_iter().map(|mut block| {
            block.marks.iter_mut().for_each(|mark| mark.shift(left, top));
            block
        }));
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
        let y = self.paragraph(&mut draft, &note.text, set, (0.0, AIR + set.size), WIDTH, BLACK);
        draft.height = y - set.size + if note.begins { 0.0 } else { AIR - 2.0 };
        if !note.begins {
            draft.rule();
        }
        draft
    }

    fn exercise(&self, exercise: &Move) -> Draft {
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
            let (right, bottom) = self.pictures(draft, std::slice::from_ref(picture), room);
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
            .exercises()
            .map(|exercise| (format!("{}  {}", exercise.number, exercise.name), false))
            .chain([(words.pain.clone(), true)])
            .collect();
        for (label, is_number) in rows {
            let row = 14.0;
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
            let line = self.letters.line(&format!("{name}  {} / {all}", place + 1), SMALL);
            let (x, y) = (A4.0 - SIDE - line.width, A4.1 - 22.0);
            page.blocks.push(Block {
                role: Role::Decoration,
                marks: vec![Mark::Text { x, y, line, ink: GREY }],
                link: None,
            });
        }
    }
}

impl Draft {
    /// Puts another one below.
    fn append(&mut self, other: Self) {
        let down = self.height;
        self.height += other.height;
        self.blocks.extend(other.blocks.into_iter().map(|mut block| {
            block.marks.iter_mut().for_each(|mark| mark.shift(0.0, down));
            block
        }));
    }

    /// A thin line at its end.
    fn rule(&mut self) {
        let rule = Mark::Rule { x: 0.0, y: self.height, width: WIDTH, thick: 0.5, ink: LINE };
        self.push(Role::Decoration, vec![rule]);
    }
}

impl Mark {
    fn shift(&mut self, right: f32, down: f32) {
        match self {
            Self::Text { x, y, .. } | Self::Rule { x, y, .. } | Self::Frame { x, y, .. } => {
                *x += right;
                *y += down;
            }
            Self::Shape { points, .. } => {
                for (x, y) in points {
                    *x += right;
                    *y += down;
                }
            }
        }
    }
}

/// Everything that is written on pages.
pub(super) fn text(pages: &[Page]) -> String {
    let marks = pages.iter().flat_map(|page| &page.blocks).flat_map(|block| &block.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(line.text.as_str()),
        Mark::Shape { .. } | Mark::Rule { .. } | Mark::Frame { .. } => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}
