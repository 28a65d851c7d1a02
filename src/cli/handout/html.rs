//! The hand-out as a page of HTML with everything in it, for paper of any size, light on ink.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::content::{Content, Item, Move, Note, Picture};

/// How the page looks.
const STYLE: &str = include_str!("page.css");
/// The highest that a picture is drawn, millimetres.
const HIGHEST: f32 = 19.0;
/// The widest that the pictures beside each other are, millimetres.
const WIDEST: f32 = 88.0;
/// The widest and highest that the picture of an easier way is.
const EASIER: (f32, f32) = (30.0, 13.0);
/// Between two of them.
const BETWEEN: f32 = 3.5;
/// Millimetres of a percent of the figure's standing height, where there is room.
const LIFE: f32 = 0.42;

/// The page.
pub(in crate::cli) fn html(content: &Content) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(content.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (content.name) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    div {
                        h1 { (content.name) }
                        p.summary { (content.summary) }
                        p.facts { (content.facts) }
                        @if let Some(sides) = &content.sides { p.facts { (sides) } }
                    }
                    div.whose { (field(&content.words.name)) (field(&content.words.date)) }
                }
                main { @for item in &content.items { (self::item(item)) } }
                (diary(content))
                (foot(content))
            }
        }
    };
    page.into_string() + "\n"
}

/// A label and a line to write on.
fn field(label: &str) -> Markup {
    html! { p.field { span { (label) } i {} } }
}

fn item(item: &Item) -> Markup {
    match item {
        Item::Move(exercise) => self::exercise(exercise),
        Item::Note(Note { text, begins, done }) => html! {
            p.note.begin[*begins] { @if let Some(done) = done { span.number { (done.number) } } (text) }
        },
    }
}

fn exercise(exercise: &Move) -> Markup {
    html! {
        section.move {
            div.head {
                h2 { span.number { (exercise.number) } (exercise.name) }
                p.dose { (exercise.dose) }
            }
            div.body {
                @if let Some(not_if) = &exercise.not_if { p.not-if { (not_if) } }
                div.do {
                    @if let Some(photo) = &exercise.photo { img.photo src=(photo.address()) alt=(exercise.name); }
                    @if !exercise.pictures.is_empty() { (pictures(&exercise.pictures, (WIDEST, HIGHEST))) }
                    ol { @for step in &exercise.steps { li { (step) } } }
                }
                div.know {
                    @if !exercise.parts.is_empty() {
                        dl {
                            @for part in &exercise.parts {
                                dt { (part.label) }
                                dd.strong[part.strong] { (part.text) }
                            }
                        }
                    }
                }
            }
            @if let Some(easier) = &exercise.easier {
                div.easier {
                    @if let Some(picture) = &easier.picture { (pictures(std::slice::from_ref(picture), EASIER)) }
                    p { span.label { (easier.label) } (easier.text) }
                }
            }
        }
    }
}

/// Pictures beside each other, as large as they fit.
fn pictures(pictures: &[Picture], (widest, highest): (f32, f32)) -> Markup {
    let wide: f32 = pictures.iter().map(|picture| picture.drawing.size.0).sum();
    let high = pictures.iter().map(|picture| picture.drawing.size.1).fold(1.0, f32::max);
    #[expect(clippy::cast_precision_loss, reason = "at most four")]
    let gaps = BETWEEN * (pictures.len() - 1) as f32;
    let scale = LIFE.min((widest - gaps) / wide.max(1.0)).min(highest / high);
    html! {
        div.pictures {
            @for picture in pictures {
                figure style=(format!("width:{:.1}mm", picture.drawing.size.0 * scale)) {
                    (PreEscaped(picture.drawing.svg(&picture.told)))
                    @if !picture.caption.is_empty() { figcaption { (picture.caption) } }
                }
            }
        }
    }
}

/// What is filled in: boxes for the days, how much it hurt, notes.
fn diary(content: &Content) -> Markup {
    let words = &content.words;
    html! {
        section.diary {
            table {
                thead {
                    tr {
                        th { div.often { (field(&words.times_a_day)) (field(&words.times_a_week)) } }
                        @for day in &words.days { th.day { (day) } }
                    }
                }
                tbody {
                    @for (number, name) in content.ticked() {
                        tr {
                            td { span.number { (number) } (name) }
                            @for _ in &words.days { td.day { i.tick {} } }
                        }
                    }
                    tr { td { (words.pain) } @for _ in &words.days { td.day { i.score {} } } }
                }
            }
            (field(&words.notes))
        }
    }
}

fn foot(content: &Content) -> Markup {
    html! {
        footer {
            p.stop { (content.limit) }
            @for sign in &content.signs { p { (sign) } }
            @if !content.sources.is_empty() {
                h3 { (content.words.sources) }
                ul.sources {
                    @for source in &content.sources { li { (source.title) "." @if let Some(url) = &source.url { " " a href=(url) { (url) } } } }
                }
            }
        }
    }
}
