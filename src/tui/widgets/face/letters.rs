//! The capital letters from A to Z, and arrow heads.

use super::stroke::{Arc, Grid, SQUARE, Stroke};

/// The strokes of a capital letter, a hyphen or an arrow head; `None` for any other.
pub(super) fn strokes(letter: char, grid: Grid) -> Option<Vec<Stroke>> {
    angular(letter, grid).or_else(|| rounded(letter, grid))
}

/// Letters of straight lines.
fn angular(letter: char, grid: Grid) -> Option<Vec<Stroke>> {
    let middle = grid.bar(0.48);
    let line = Stroke::through;
    Some(match letter {
        'A' => {
            let bar = grid.bar(0.66);
            vec![line(&[(0.0, 1.0), (0.44, 0.0), (0.56, 0.0), (1.0, 1.0)]), line(&[(0.15, bar), (0.85, bar)])]
        }
        'E' => vec![
            line(&[(1.0, 0.0), (0.0, 0.0), (0.0, 1.0), (1.0, 1.0)]),
            line(&[(0.0, middle), (grid.stem(0.84), middle)]),
        ],
        'F' => {
            vec![line(&[(1.0, 0.0), (0.0, 0.0), (0.0, 1.0)]), line(&[(0.0, middle), (grid.stem(0.84), middle)])]
        }
        'H' => vec![
            line(&[(0.0, 0.0), (0.0, 1.0)]),
            line(&[(1.0, 0.0), (1.0, 1.0)]),
            line(&[(0.0, middle), (1.0, middle)]),
        ],
        'I' => {
            let stem = grid.stem(0.5);
            vec![line(&[(stem, 0.0), (stem, 1.0)])]
        }
        'K' => {
            vec![line(&[(0.0, 0.0), (0.0, 1.0)]), line(&[(0.97, 0.0), (0.08, 0.58)]), line(&[(0.36, 0.4), (1.0, 1.0)])]
        }
        'L' => vec![line(&[(0.0, 0.0), (0.0, 1.0), (1.0, 1.0)])],
        'M' => vec![line(&[(0.0, 1.0), (0.0, 0.0), (0.5, 0.62), (1.0, 0.0), (1.0, 1.0)])],
        'N' => vec![line(&[(0.0, 1.0), (0.0, 0.0), (1.0, 1.0), (1.0, 0.0)])],
        'T' => {
            let stem = grid.stem(0.5);
            vec![line(&[(0.0, 0.0), (1.0, 0.0)]), line(&[(stem, 0.0), (stem, 1.0)])]
        }
        'V' => vec![line(&[(0.0, 0.0), (0.46, 1.0), (0.54, 1.0), (1.0, 0.0)])],
        'W' => vec![line(&[(0.0, 0.0), (0.22, 1.0), (0.5, 0.28), (0.78, 1.0), (1.0, 0.0)])],
        'X' => vec![line(&[(0.0, 0.0), (1.0, 1.0)]), line(&[(1.0, 0.0), (0.0, 1.0)])],
        'Y' => {
            let stem = grid.stem(0.5);
            vec![line(&[(0.0, 0.0), (stem, 0.54), (1.0, 0.0)]), line(&[(stem, 0.54), (stem, 1.0)])]
        }
        'Z' => vec![line(&[(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])],
        '-' => vec![line(&[(0.0, middle), (1.0, middle)])],
        '<' => head(|x| x * HEAD),
        '>' => head(|x| 1.0 - x * HEAD),
        _ => return None,
    })
}

/// The share of its breadth that an arrow head takes; the rest is the air before the word.
const HEAD: f32 = 0.7;

/// A filled arrow head, its point at 0; `turn` tells where a share of its breadth lies.
fn head(turn: impl Fn(f32) -> f32) -> Vec<Stroke> {
    /// Strokes from its top to its middle, as close as the finest rows need.
    const HALF: u8 = 24;
    let row = |number: u8| f32::from(number) / f32::from(HALF * 2);
    let stroke = |y: f32| Stroke::through(&[(turn((y - 0.5).abs() * 2.0), y), (turn(1.0), y)]);
    (0..=HALF * 2).map(row).map(stroke).collect()
}

/// Letters with arcs.
fn rounded(letter: char, grid: Grid) -> Option<Vec<Stroke>> {
    let whole = |from: f32, to: f32| Arc::between(0.0, 1.0, (0.5, 0.5), (from, to));
    Some(match letter {
        'B' => {
            let waist = grid.bar(0.46);
            vec![
                Stroke::through(&[(0.0, 1.0), (0.0, 0.0), (0.5, 0.0)]).round(bowl(0.0, waist)).then(&[(0.0, waist)]),
                Stroke::through(&[(0.5, waist)]).round(bowl(waist, 1.0)).then(&[(0.0, 1.0)]),
            ]
        }
        'C' => vec![Stroke::arc(whole(40.0, 320.0).power(SQUARE))],
        'D' => {
            let back = Stroke::through(&[(0.0, 1.0), (0.0, 0.0), (0.45, 0.0)]);
            let belly = Arc::between(0.0, 1.0, (0.45, 0.55), (88.0, -88.0));
            vec![back.round(belly).then(&[(0.0, 1.0)])]
        }
        'G' => {
            let bar = grid.bar(0.52);
            vec![Stroke::arc(whole(40.0, 352.0).power(SQUARE)).then(&[(1.0, bar), (grid.stem(0.58), bar)])]
        }
        'J' => {
            vec![Stroke::through(&[(1.0, 0.0), (1.0, 0.6)]).round(Arc::between(0.4, 1.0, (0.5, 0.5), (0.0, -168.0)))]
        }
        'O' => vec![Stroke::arc(whole(0.0, 360.0))],
        'P' => vec![capped(grid.bar(0.54))],
        'Q' => vec![Stroke::arc(whole(0.0, 360.0)), Stroke::through(&[(0.62, 0.72), (1.0, 1.0)])],
        'R' => {
            let waist = grid.bar(0.54);
            vec![capped(waist), Stroke::through(&[(0.52, waist), (1.0, 1.0)])]
        }
        'S' => {
            let waist = grid.bar(0.48);
            let upper = Arc::between(0.0, waist, (0.5, 0.48), (22.0, 270.0));
            let lower = Arc::between(waist, 1.0, (0.48, 0.52), (90.0, -162.0));
            vec![Stroke::arc(upper).round(lower)]
        }
        'U' => {
            let foot = Arc::between(0.3, 1.0, (0.5, 0.5), (180.0, 360.0));
            vec![Stroke::through(&[(0.0, 0.0), (0.0, 0.6)]).round(foot).then(&[(1.0, 0.0)])]
        }
        _ => return None,
    })
}

/// A half round that bulges to the right, between two rows.
fn bowl(top: f32, bottom: f32) -> Arc {
    Arc::between(top, bottom, (0.5, 0.5), (88.0, -88.0))
}

/// A stem with a bowl at its top.
fn capped(waist: f32) -> Stroke {
    Stroke::through(&[(0.0, 1.0), (0.0, 0.0), (0.5, 0.0)]).round(bowl(0.0, waist)).then(&[(0.0, waist)])
}
