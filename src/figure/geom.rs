//! Points of the picture plane, and the one shape everything is drawn with: the convex hull of circles.

use std::ops::{Add, Mul, Neg, Sub};
use std::sync::LazyLock;

/// A point or a displacement; `x` to the right, `y` up.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct V {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
}

/// The point `x` to the right and `y` up.
#[must_use]
pub const fn v(x: f32, y: f32) -> V {
    V { x, y }
}

impl V {
    /// The unit vector at `degrees`: 0 right, 90 up.
    #[must_use]
    pub fn dir(degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        v(cos, sin)
    }

    /// The length.
    #[must_use]
    pub fn len(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The angle in degrees, -180 to 180: 0 right, 90 up.
    #[must_use]
    pub fn angle(self) -> f32 {
        self.y.atan2(self.x).to_degrees()
    }

    /// The point at share `t` of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Self, t: f32) -> Self {
        self + (other - self) * t
    }

    /// The scalar product.
    #[must_use]
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// The third component of the vector product: above 0 where `other` is to the left.
    #[must_use]
    pub fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// Turned by 90 degrees to the left.
    #[must_use]
    pub fn perp(self) -> Self {
        v(-self.y, self.x)
    }

    /// This direction with length 1; to the right where there is no direction.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.len();
        if length < 1e-6 { v(1.0, 0.0) } else { self * (1.0 / length) }
    }
}

impl Add for V {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        v(self.x + other.x, self.y + other.y)
    }
}

impl Sub for V {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        v(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for V {
    type Output = Self;
    fn mul(self, factor: f32) -> Self {
        v(self.x * factor, self.y * factor)
    }
}

impl Neg for V {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

/// The value at share `t` of the way from `a` to `b`.
#[must_use]
pub fn lerp(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

/// A circle: centre and radius.
pub type Circle = (V, f32);

/// Corners of the polygon that stands for a circle.
const CORNERS: u8 = 32;

static DIRECTIONS: LazyLock<[V; CORNERS as usize]> = LazyLock::new(|| {
    std::array::from_fn(|i| V::dir(360.0 / f32::from(CORNERS) * f32::from(u8::try_from(i).unwrap_or(0))))
});

/// The convex hull of circles as a polygon of 32 corners, counter-clockwise: one circle is a disc, two are a tapered
/// limb, more a torso. Empty without circles. What it leaves out is at most a twentieth of its
/// size: where two long sides meet at less than an eighth of a right angle, their corner may be cut.
#[must_use]
pub fn hull(circles: &[Circle]) -> Vec<V> {
    let mut polygon: Vec<V> = Vec::with_capacity(CORNERS.into());
    for &direction in DIRECTIONS.iter() {
        // the corner farthest in this direction: walking all directions walks round the hull
        let reach = |&(centre, radius): &Circle| centre.dot(direction) + radius;
        let Some(&(centre, radius)) = circles.iter().max_by(|a, b| reach(a).total_cmp(&reach(b))) else { break };
        polygon.push(centre + direction * radius);
    }
    polygon
}

/// The convex hull of points, counter-clockwise (Andrew's monotone chain).
#[must_use]
pub fn convex(mut points: Vec<V>) -> Vec<V> {
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let mut chain = Vec::with_capacity(points.len() + 1);
    half_chain(&mut chain, points.iter().copied());
    half_chain(&mut chain, points.iter().rev().copied());
    chain
}

fn half_chain(chain: &mut Vec<V>, points: impl Iterator<Item = V>) {
    let start = chain.len();
    for point in points {
        while let [.., before, last] = chain[start..] {
            if (last - before).cross(point - last) > 0.0 {
                break;
            }
            chain.pop();
        }
        chain.push(point);
    }
    chain.pop();
}

/// The part of a convex polygon on the side of `origin` that `normal` points to.
#[must_use]
pub fn clip_half(polygon: &[V], origin: V, normal: V) -> Vec<V> {
    let mut kept = Vec::with_capacity(polygon.len() + 2);
    let side = |point: V| (point - origin).dot(normal);
    let Some(&last) = polygon.last() else { return kept };
    let mut from = (last, side(last));
    for &point in polygon {
        let to = (point, side(point));
        if (from.1 >= 0.0) != (to.1 >= 0.0) {
            kept.push(from.0.lerp(to.0, from.1 / (from.1 - to.1)));
        }
        if to.1 >= 0.0 {
            kept.push(point);
        }
        from = to;
    }
    kept
}

/// The common part of two convex polygons; `within` runs counter-clockwise. Empty where they do not meet.
#[must_use]
pub fn intersection(polygon: &[V], within: &[V]) -> Vec<V> {
    let mut kept = polygon.to_vec();
    for (i, &corner) in within.iter().enumerate() {
        let next = within[(i + 1) % within.len()];
        if kept.is_empty() {
            break;
        }
        kept = clip_half(&kept, corner, (next - corner).perp());
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{V, clip_half, convex, hull, intersection, v};
    use proptest::prelude::*;

    fn area(polygon: &[V]) -> f32 {
        let next = |i: usize| polygon[(i + 1) % polygon.len()];
        polygon.iter().enumerate().map(|(i, &p)| p.cross(next(i))).sum::<f32>() / 2.0
    }

    fn square(side: f32) -> Vec<V> {
        vec![v(0.0, 0.0), v(side, 0.0), v(side, side), v(0.0, side)]
    }

    #[test]
    fn the_hull_of_points_leaves_out_what_lies_inside() {
        let mut points = square(2.0);
        points.extend([v(1.0, 1.0), v(0.5, 1.5), v(1.0, 0.0)]);
        assert_eq!(convex(points), square(2.0));
    }

    #[test]
    fn a_disc_has_nearly_the_area_of_its_circle() {
        let share = area(&hull(&[(v(3.0, 4.0), 5.0)])) / (25.0 * std::f32::consts::PI);
        assert!((0.99..=1.0).contains(&share), "{share}");
    }

    #[test]
    fn half_of_a_square_is_half_its_area() {
        let half = clip_half(&square(2.0), v(1.0, 1.0), v(1.0, 0.0));
        assert!((area(&half) - 2.0).abs() < 1e-5);
    }

    #[test]
    fn squares_apart_have_nothing_in_common() {
        let far: Vec<V> = square(2.0).into_iter().map(|p| p + v(5.0, 0.0)).collect();
        assert!(intersection(&square(2.0), &far).is_empty());
    }

    proptest! {
        #[test]
        fn a_hull_holds_its_circles_to_a_twentieth_of_its_size(
            circles in prop::collection::vec(((-50.0f32..50.0, -50.0f32..50.0).prop_map(|(x, y)| v(x, y)), 0.5f32..9.0), 1..5)
        ) {
            let polygon = hull(&circles);
            let apart = polygon.iter().flat_map(|&a| polygon.iter().map(move |&b| (b - a).len()));
            let size = apart.fold(0.0, f32::max);
            for (i, &corner) in polygon.iter().enumerate() {
                let next = polygon[(i + 1) % polygon.len()];
                let edge = next - corner;
                // the direction of an edge as short as the coordinates' rounding says nothing
                if edge.len() < 0.01 {
                    continue;
                }
                for &(centre, radius) in &circles {
                    let inside = edge.cross(centre - corner) / edge.len();
                    prop_assert!(inside >= radius - 0.05 * size, "{inside} of {radius}, size {size}");
                }
            }
        }

        #[test]
        fn a_common_part_is_no_larger_than_either(x in -3.0f32..3.0, y in -3.0f32..3.0) {
            let moved: Vec<V> = square(2.0).into_iter().map(|p| p + v(x, y)).collect();
            let common = area(&intersection(&square(2.0), &moved));
            let expected = (2.0 - x.abs()).max(0.0) * (2.0 - y.abs()).max(0.0);
            prop_assert!((common - expected).abs() < 1e-3);
        }
    }
}
