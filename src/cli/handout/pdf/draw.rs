//! What stands on the pages of a document, and writing it down as a PDF file: tagged, so that it can be read aloud.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, Node, Tag, TagGroup, TagKind, TagTree};

use super::letters::{Letters, Line};

/// Red, green and blue.
pub(super) type Ink = [u8; 3];

/// What a thing is to somebody who hears the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading, of a level from 1.
    Heading(NonZeroU16),
    /// A paragraph.
    Paragraph,
    /// A picture, with what it shows.
    Picture(String),
    /// Nothing: lines and boxes to write into.
    Decoration,
}

/// Things that belong together, on one page.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) role: Role,
    pub(super) marks: Vec<Mark>,
    /// An address that the block leads to.
    pub(super) link: Option<String>,
}

/// A mark on paper. Points; the origin is the upper left corner of the page.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A line of text: its left end on the baseline.
    Text { x: f32, y: f32, line: Line, ink: Ink },
    /// A filled polygon.
    Shape { points: Vec<(f32, f32)>, ink: Ink },
    /// A thin line from left to right.
    Rule { x: f32, y: f32, width: f32, thick: f32, ink: Ink },
    /// A box to write into.
    Frame { x: f32, y: f32, width: f32, height: f32, ink: Ink },
}

/// A page: its blocks in the order in which they are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
}

/// What a document says about itself.
#[derive(Clone, Debug)]
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) language: &'a str,
}

/// The document as the bytes of a PDF file.
///
/// # Errors
///
/// When the library refuses to write it.
pub(super) fn write(
    pages: &[Page],
    size: (f32, f32),
    about: &About<'_>,
    letters: &Letters,
) -> Result<Vec<u8>, KrillaError> {
    let mut document = Document::new();
    let mut tree = TagTree::new().with_lang(Some(about.language.to_owned()));
    for page in pages {
        let settings = PageSettings::from_wh(size.0, size.1).unwrap_or_default();
        let mut sheet = document.start_page_with(settings);
        let mut links = Vec::new();
        let mut surface = sheet.surface();
        for block in &page.blocks {
            let tag = match block.role {
                Role::Decoration => ContentTag::Artifact(krilla::tagging::Artifact::with_kind(ArtifactType::Other)),
                _ => ContentTag::Other,
            };
            let content = surface.start_tagged(tag);
            for mark in &block.marks {
                draw(&mut surface, mark, letters);
            }
            surface.end_tagged();
            if let Some(kind) = kind(&block.role) {
                let mut group = TagGroup::new(kind);
                group.push(content);
                links.push((group, block));
            }
        }
        surface.finish();
        for (mut group, block) in links {
            if let Some(annotation) = link(block) {
                let mut inside = TagGroup::new(Tag::Link);
                inside.push(sheet.add_tagged_annotation(annotation));
                group.push(Node::Group(inside));
            }
            tree.push(Node::Group(group));
        }
        sheet.finish();
    }
    document.set_tag_tree(tree);
    document.set_metadata(
        Metadata::new()
            .title(about.title.to_owned())
            .description(about.summary.to_owned())
            .language(about.language.to_owned())
            .creator(concat!("supple ", env!("CARGO_PKG_VERSION")).to_owned()),
    );
    document.finish()
}

fn kind(role: &Role) -> Option<TagKind> {
    match role {
        Role::Heading(level) => Some(Tag::Hn(*level, None).into()),
        Role::Paragraph => Some(Tag::P.into()),
        Role::Picture(told) => Some(Tag::Figure(Some(told.clone())).into()),
        Role::Decoration => None,
    }
}

/// Where a block leads: the room that its lines of text take.
fn link(block: &Block) -> Option<Annotation> {
    let address = block.link.clone()?;
    let lines = block.marks.iter().filter_map(|mark| match mark {
        Mark::Text { x, y, line, .. } => {
            Some((*x, y - line.set.size, x + line.width, y + line.set.leading - line.set.size))
        }
        _ => None,
    });
    let (left, top, right, bottom) =
        lines.reduce(|all, one| (all.0.min(one.0), all.1.min(one.1), all.2.max(one.2), all.3.max(one.3)))?;
    let target = Target::Action(Action::Link(LinkAction::new(address.clone())));
    let area = Rect::from_ltrb(left, top, right, bottom)?;
    Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(address)))
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, letters: &Letters) {
    match mark {
        Mark::Text { x, y, line, ink } => {
            surface.set_fill(Some(fill(*ink)));
            let font = letters.font(line.set.weight);
            surface.draw_glyphs(Point::from_xy(*x, *y), &line.glyphs, font, &line.text, line.set.size, false);
        }
        Mark::Shape { points, ink } => {
            if let Some(path) = polygon(points) {
                surface.set_fill(Some(fill(*ink)));
                surface.draw_path(&path);
            }
        }
        Mark::Rule { x, y, width, thick, ink } => {
            let half = thick / 2.0;
            let points = [(*x, y - half), (x + width, y - half), (x + width, y + half), (*x, y + half)];
            if let Some(path) = polygon(&points) {
                surface.set_fill(Some(fill(*ink)));
                surface.draw_path(&path);
            }
        }
        Mark::Frame { x, y, width, height, ink } => {
            let points = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
            if let Some(path) = polygon(&points) {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke { paint: colour(*ink).into(), width: 0.5, ..Stroke::default() }));
                surface.draw_path(&path);
                surface.set_stroke(None);
            }
        }
    }
}

fn polygon(points: &[(f32, f32)]) -> Option<Path> {
    let ((x, y), others) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(*x, *y);
    for (x, y) in others {
        path.line_to(*x, *y);
    }
    path.close();
    path.finish()
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: colour(ink).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn colour([red, green, blue]: Ink) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}
