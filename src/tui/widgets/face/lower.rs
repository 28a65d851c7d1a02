//! The small letters of English and German, and what stands between words.

use super::stroke::{Arc, Grid, SQUARE, Stroke};

/// The rows that small letters keep to, in shares of a capital's height: 0 is the top of a capital, 1 the line that all
/// letters stand on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines {
    /// The top of a small letter without an ascender.
    pub(super) top: f32,
    /// The end of a descender.
    pub(super) foot: f32,
    /// How far the pen travels.
    pub(super) grid: Grid,
}

impl Lines {
    /// The middle of a small letter.
    fn waist(self) -> f32 {
        self.grid.bar(f32::midpoint(self.top, 1.0))
    }

    /// All of a bowl between the top and the line, from one angle to another.
    fn bowl(self, from: f32, to: f32) -> Arc {
        Arc::between(self.top, 1.0, (0.5, 0.5), (from, to))
    }

    /// The place across of a stem in the middle, its edges on half cells.
    fn middle(self) -> f32 {
        self.grid.stem(0.5)
    }

    /// An arch from stem to stem, its ends on the line.
    fn arch(self, from: f32, to: f32) -> Stroke {
        let deep = (1.0 - self.top) * 0.8;
        let across = (f32::midpoint(from, to), (to - from) / 2.0);
        let round = Arc::between(self.top, self.top + deep, across, (180.0, 0.0));
        Stroke::through(&[(from, 1.0)]).round(round).then(&[(to, 1.0)])
    }

    /// The same the other way up.
    fn cup(self, from: f32, to: f32) -> Stroke {
        let deep = (1.0 - self.top) * 0.8;
        let across = (f32::midpoint(from, to), (to - from) / 2.0);
        let round = Arc::between(1.0 - deep, 1.0, across, (180.0, 360.0));
        Stroke::through(&[(from, self.top)]).round(round).then(&[(to, self.top)])
    }

    /// A stem from one row to another.
    fn stem(x: f32, from: f32, to: f32) -> Stroke {
        Stroke::through(&[(x, from), (x, to)])
    }

    /// A stem at the right that ends in a hook to the left below the line.
    fn hooked(self) -> Stroke {
        let deep = (self.foot - 1.0).max(0.01);
        let hook = Arc::between(self.foot - deep * 2.0, self.foot, (0.5, 0.5), (0.0, -120.0)).power(SQUARE);
        Stroke::through(&[(1.0, self.top)]).round(hook).then(&[(0.12, self.foot)])
    }
}

/// The strokes of a small letter or a mark; `None` for any other.
pub(super) fn strokes(letter: char, lines: Lines) -> Option<Vec<Stroke>> {
    straight(letter, lines).or_else(|| round(letter, lines)).or_else(|| mark(letter, lines))
}

/// Letters of straight lines, and those with a hook.
fn straight(letter: char, lines: Lines) -> Option<Vec<Stroke>> {
    let Lines { top, foot, .. } = lines;
    let line = Stroke::through;
    let middle = lines.middle();
    Some(match letter {
        'i' => vec![Lines::stem(middle, top, 1.0), line(&[(middle, 0.0)])],
        'j' => {
            let hook = line(&[(1.0, top), (1.0, foot), (0.0, foot)]);
            vec![hook, line(&[(1.0, 0.0)])]
        }
        'l' => vec![Lines::stem(middle, 0.0, 1.0)],
        'f' => {
            let (stem, bar) = (lines.grid.stem(0.4), top);
            let hook = Arc::between(0.0, top * 1.6, (1.0, 1.0 - stem), (180.0, 90.0));
            vec![line(&[(stem, 1.0)]).round(hook), line(&[(0.0, bar), (0.95, bar)])]
        }
        't' => {
            let stem = lines.grid.stem(0.4);
            let hook = Arc::between(1.0 - top * 1.6, 1.0, (1.0, 1.0 - stem), (180.0, 270.0));
            vec![line(&[(stem, lines.grid.bar(top * 0.2))]).round(hook), line(&[(0.0, top), (0.95, top)])]
        }
        'k' => {
            let joint = top + (1.0 - top) * 0.6;
            vec![
                Lines::stem(0.0, 0.0, 1.0),
                line(&[(0.95, top), (0.08, joint)]),
                line(&[(0.36, joint - 0.12), (1.0, 1.0)]),
            ]
        }
        'v' => vec![line(&[(0.0, top), (0.46, 1.0), (0.54, 1.0), (1.0, top)])],
        'x' => vec![line(&[(0.0, top), (1.0, 1.0)]), line(&[(1.0, top), (0.0, 1.0)])],
        'z' => vec![line(&[(0.0, top), (1.0, top), (0.0, 1.0), (1.0, 1.0)])],
        _ => return None,
    })
}

/// Letters with a bowl, an arch or a cup.
fn round(letter: char, lines: Lines) -> Option<Vec<Stroke>> {
    let (Lines { top, foot, .. }, middle) = (lines, lines.middle());
    let ring = || Stroke::arc(lines.bowl(0.0, 360.0));
    Some(match letter {
        'a' => {
            let waist = lines.waist();
            let cap = Arc::between(top, top + (1.0 - top) * 0.7, (0.5, 0.5), (150.0, 0.0)).power(SQUARE);
            let belly = Arc::between(waist, 1.0, (0.5, 0.5), (90.0, 270.0));
            vec![
                Stroke::arc(cap).then(&[(1.0, 1.0)]),
                Stroke::through(&[(1.0, waist)]).round(belly).then(&[(1.0, 1.0)]),
            ]
        }
        'b' => vec![Lines::stem(0.0, 0.0, 1.0), ring()],
        'c' => vec![Stroke::arc(lines.bowl(45.0, 315.0).power(SQUARE))],
        'd' => vec![Lines::stem(1.0, 0.0, 1.0), ring()],
        'e' => {
            let waist = lines.waist();
            vec![Stroke::through(&[(0.0, waist), (1.0, waist)]).round(lines.bowl(0.0, 310.0).power(SQUARE))]
        }
        'g' => vec![lines.hooked(), ring()],
        'h' => vec![Lines::stem(0.0, 0.0, 1.0), lines.arch(0.0, 1.0)],
        'm' => vec![Lines::stem(0.0, top, 1.0), lines.arch(0.0, middle), lines.arch(middle, 1.0)],
        'n' => vec![Lines::stem(0.0, top, 1.0), lines.arch(0.0, 1.0)],
        'o' => vec![ring()],
        'p' => vec![Lines::stem(0.0, top, foot), ring()],
        'q' => vec![Lines::stem(1.0, top, foot), ring()],
        'r' => {
            let arm = Arc::between(top, top + (1.0 - top) * 0.8, (0.9, 0.9), (180.0, 80.0));
            vec![Lines::stem(0.0, top, 1.0), Stroke::arc(arm)]
        }
        's' => {
            let waist = lines.waist();
            // its ends are flat: round ones would close it where it is small
            let upper = Arc::between(top, waist, (0.5, 0.5), (90.0, 270.0));
            let lower = Arc::between(waist, 1.0, (0.5, 0.5), (90.0, -90.0));
            vec![Stroke::through(&[(0.95, top)]).round(upper).round(lower).then(&[(0.05, 1.0)])]
        }
        'u' => vec![lines.cup(0.0, 1.0), Lines::stem(1.0, top, 1.0)],
        'w' => vec![lines.cup(0.0, middle), lines.cup(middle, 1.0)],
        'y' => vec![lines.cup(0.0, 1.0), lines.hooked()],
        'ß' => {
            let waist = lines.grid.bar(0.44);
            let upper = Arc::between(0.0, waist, (0.5, 0.46), (90.0, -90.0));
            let lower = Arc::between(waist, 1.0, (0.5, 0.5), (90.0, -90.0));
            let back = Arc::between(0.0, 0.5, (0.5, 0.5), (180.0, 90.0));
            vec![Stroke::through(&[(0.0, 1.0)]).round(back).round(upper).round(lower).then(&[(0.36, 1.0)])]
        }
        _ => return None,
    })
}

/// An arrow with its head at 0, in a box of its own that `turn` turns: how far along, how far across.
fn arrow(turn: impl Fn(f32, f32) -> (f32, f32), lines: Lines) -> Vec<Stroke> {
    let place = |along: f32, across: f32| {
        let (x, y) = turn(along, across);
        (x, lines.top + y * (1.0 - lines.top))
    };
    let middle = if lines.top > 0.0 { (lines.waist() - lines.top) / (1.0 - lines.top) } else { lines.middle() };
    vec![
        Stroke::through(&[place(0.0, middle), place(1.0, middle)]),
        Stroke::through(&[place(0.45, 0.0), place(0.0, middle), place(0.45, 1.0)]),
    ]
}

/// Points, commas, dashes and signs.
fn mark(letter: char, lines: Lines) -> Option<Vec<Stroke>> {
    let (line, top, waist) = (Stroke::through, lines.top, lines.waist());
    let tail = lines.grid.bar(1.0 + (lines.foot - 1.0) * 0.8);
    let comma = |x: f32, from: f32, long: f32| line(&[(x, from), (x, from + long)]);
    let long = (tail - 1.0).max(0.08);
    let middle = lines.middle();
    Some(match letter {
        '.' => vec![line(&[(middle, 1.0)])],
        ',' => vec![comma(middle, 1.0, long)],
        ':' => vec![line(&[(middle, top)]), line(&[(middle, 1.0)])],
        ';' => vec![line(&[(middle, top)]), comma(middle, 1.0, long)],
        '\'' | '’' | '‘' => vec![comma(middle, 0.0, long)],
        '"' | '“' | '”' => vec![comma(0.0, 0.0, long), comma(1.0, 0.0, long)],
        '„' => vec![comma(0.0, 1.0, long), comma(1.0, 1.0, long)],
        '!' => vec![line(&[(middle, 0.0), (middle, lines.grid.bar(0.66))]), line(&[(middle, 1.0)])],
        '?' => {
            let neck = Arc::between(0.0, 0.5, (0.5, 0.5), (160.0, -60.0));
            vec![Stroke::arc(neck).then(&[(middle, lines.grid.bar(0.66))]), line(&[(middle, 1.0)])]
        }
        '-' | '–' | '—' | '‑' => vec![line(&[(0.0, waist), (1.0, waist)])],
        '=' => vec![line(&[(0.0, top), (1.0, top)]), line(&[(0.0, waist), (1.0, waist)])],
        '[' => vec![line(&[(1.0, 0.0), (0.0, 0.0), (0.0, lines.foot), (1.0, lines.foot)])],
        ']' => vec![line(&[(0.0, 0.0), (1.0, 0.0), (1.0, lines.foot), (0.0, lines.foot)])],
        '/' => vec![line(&[(1.0, 0.0), (0.0, 1.0)])],
        '(' => vec![Stroke::arc(Arc::between(0.0, lines.foot, (1.0, 1.0), (90.0, 270.0)))],
        ')' => vec![Stroke::arc(Arc::between(0.0, lines.foot, (0.0, 1.0), (90.0, -90.0)))],
        '%' => vec![line(&[(1.0, 0.0), (0.0, 1.0)]), line(&[(0.0, 0.0)]), line(&[(1.0, 1.0)])],
        '+' => vec![line(&[(0.0, waist), (1.0, waist)]), line(&[(middle, waist - 0.3), (middle, waist + 0.3)])],
        '×' => vec![line(&[(0.0, top), (1.0, 1.0)]), line(&[(1.0, top), (0.0, 1.0)])],
        '←' => arrow(|along, across| (along, across), lines),
        '→' => arrow(|along, across| (1.0 - along, across), lines),
        '↑' => arrow(|along, across| (across, along), Lines { top: 0.0, ..lines }),
        '↓' => arrow(|along, across| (across, 1.0 - along), Lines { top: 0.0, ..lines }),
        '○' => vec![Stroke::arc(lines.bowl(0.0, 360.0))],
        '●' => {
            // rings within each other leave no hole
            let ring = |part: u8| {
                let share = f32::from(part) / 6.0;
                let (middle, half) = (f32::midpoint(top, 1.0), (1.0 - top) / 2.0 * share);
                Stroke::arc(Arc::between(middle - half, middle + half, (0.5, 0.5 * share), (0.0, 360.0)))
            };
            (0..=6).map(ring).collect()
        }
        '✓' => vec![line(&[(0.0, waist), (0.36, 1.0), (1.0, top * 0.5)])],
        '…' => vec![line(&[(0.0, 1.0)]), line(&[(0.5, 1.0)]), line(&[(1.0, 1.0)])],
        _ => return None,
    })
}
