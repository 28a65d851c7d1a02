//! The digits, and what stands between them.

use super::stroke::{Arc, Grid, Stroke};

/// The strokes of a digit, a colon, a full stop or a space; `None` for any other letter.
pub(super) fn strokes(letter: char, grid: Grid) -> Option<Vec<Stroke>> {
    let whole = |from: f32, to: f32| Arc::between(0.0, 1.0, (0.5, 0.5), (from, to));
    Some(match letter {
        '0' => vec![Stroke::arc(whole(0.0, 360.0))],
        '1' => {
            let stem = grid.stem(0.58);
            vec![Stroke::through(&[(stem - 0.46, 0.2), (stem, 0.0), (stem, 1.0)])]
        }
        '2' => {
            let neck = Arc::between(0.0, 0.58, (0.5, 0.5), (172.0, -28.0));
            vec![Stroke::arc(neck).then(&[(0.0, 1.0), (1.0, 1.0)])]
        }
        '3' => {
            let waist = grid.bar(0.46);
            // What lies on whole cells ends its hook with them too.
            let start = if grid.is_of_whole_cells() { 171.0 } else { 165.0 };
            let upper = Arc::between(0.0, waist, (0.48, 0.47), (start, -90.0));
            let lower = Arc::between(waist, 1.0, (0.48, 0.52), (90.0, -168.0));
            vec![Stroke::arc(upper).round(lower), Stroke::through(&[(0.28, waist), (0.5, waist)])]
        }
        '4' => {
            let (stem, bar) = (grid.stem(0.76), grid.bar(0.73));
            vec![Stroke::through(&[(stem, 1.0), (stem, 0.0), (stem - 0.08, 0.0), (0.0, bar), (1.0, bar)])]
        }
        '5' => {
            let (stem, waist) = (grid.stem(0.07), grid.bar(0.38));
            let belly = Arc::between(waist, 1.0, (0.48, 0.52), (132.0, -165.0));
            vec![Stroke::through(&[(0.94, 0.0), (stem, 0.0), (stem, waist + 0.06)]).round(belly)]
        }
        '6' => six(grid),
        '7' => vec![Stroke::through(&[(0.0, 0.0), (1.0, 0.0), (0.36, 1.0)])],
        '8' => {
            let waist = grid.bar(0.46);
            let upper = Arc::between(0.0, waist, (0.5, 0.46), (0.0, 360.0));
            let lower = Arc::between(waist, 1.0, (0.5, 0.5), (0.0, 360.0));
            vec![Stroke::arc(upper), Stroke::arc(lower)]
        }
        '9' => six(grid).into_iter().map(Stroke::upside_down).collect(),
        ':' => vec![Stroke::through(&[(0.5, grid.bar(0.28))]), Stroke::through(&[(0.5, grid.bar(0.78))])],
        '.' => vec![Stroke::through(&[(0.5, 1.0)])],
        ' ' => Vec::new(),
        _ => return None,
    })
}

fn six(grid: Grid) -> Vec<Stroke> {
    let waist = grid.bar(0.38);
    let belly = Arc::between(waist, 1.0, (0.5, 0.5), (0.0, 360.0));
    let back = Arc::between(0.0, 1.12, (0.64, 0.64), (72.0, 165.0)).power(2.4);
    vec![Stroke::arc(belly), Stroke::arc(back).then(&[(0.0, 0.6), (0.0, 0.7)])]
}
