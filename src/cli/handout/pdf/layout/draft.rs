//! Things that belong together and are not on a page yet.

use super::{LINE, WIDTH};
use crate::cli::handout::pdf::draw::{Block, Mark, Role};

/// Things with their place from 0 on, not on a page yet.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) blocks: Vec<Block>,
    pub(super) height: f32,
}

impl Draft {
    /// Puts something at the end.
    pub(super) fn push(&mut self, role: Role, marks: Vec<Mark>) {
        self.blocks.push(Block { role, marks, link: None });
    }

    /// Moves everything.
    pub(super) fn shift(&mut self, right: f32, down: f32) {
        self.blocks.iter_mut().flat_map(|block| &mut block.marks).for_each(|mark| mark.shift(right, down));
    }

    /// Takes off what does not fit above `room`, and gives it its place from 0 on; `None` where everything fits. No block is
    /// torn apart, so that one higher than a page stays whole and goes over its end.
    pub(super) fn split_off(&mut self, room: f32) -> Option<Self> {
        if self.height <= room {
            return None;
        }
        let mut cut = room;
        // What would be torn begins below; that may tear what stands beside it.
        while let Some(top) =
            self.blocks.iter().map(Block::extent).find(|&(top, end)| top < cut && end > cut).map(|(top, _)| top)
        {
            cut = top;
        }
        let (above, blocks): (Vec<_>, Vec<_>) = self.blocks.drain(..).partition(|block| block.extent().0 < cut);
        if above.is_empty() {
            self.blocks = blocks;
            return None;
        }
        let mut below = Self { blocks, height: self.height - cut };
        below.shift(0.0, -cut);
        (self.blocks, self.height) = (above, cut);
        Some(below)
    }

    /// Puts another one below.
    pub(super) fn append(&mut self, other: Self) {
        let mut other = other;
        other.shift(0.0, self.height);
        self.height += other.height;
        self.blocks.append(&mut other.blocks);
    }

    /// A thin line at its end.
    pub(super) fn rule(&mut self) {
        let rule = Mark::Rule { x: 0.0, y: self.height, width: WIDTH, thick: 0.5, ink: LINE };
        self.push(Role::Decoration, vec![rule]);
    }
}

impl Block {
    /// Where it begins and ends, from the top down. Letters hang a quarter of their size below their line.
    fn extent(&self) -> (f32, f32) {
        let one = |mark: &Mark| match mark {
            Mark::Text { y, line, .. } => (y - line.set.size, y + line.set.size / 4.0),
            Mark::Shape { points, .. } => {
                points.iter().fold((f32::MAX, f32::MIN), |(top, end), (_, y)| (top.min(*y), end.max(*y)))
            }
            Mark::Rule { y, thick, .. } => (*y, y + thick),
            Mark::Photo { y, height, .. } | Mark::Frame { y, height, .. } => (*y, y + height),
        };
        let all = self.marks.iter().map(one).reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        all.unwrap_or_default()
    }
}

impl Mark {
    /// Moves it.
    fn shift(&mut self, right: f32, down: f32) {
        match self {
            Self::Text { x, y, .. } | Self::Rule { x, y, .. } | Self::Photo { x, y, .. } | Self::Frame { x, y, .. } => {
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
