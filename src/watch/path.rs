//! A way over the earth by its positions, where a file says no distance.

/// The mean radius of the earth in kilometres.
const EARTH: f64 = 6_371.008_8;
/// The fastest that anybody runs, in metres a second: what is faster is a slip of the receiver.
const FASTEST: f64 = 12.0;

/// A position in degrees at a time in seconds, of any epoch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
    /// `None` where the file says none: then its speed is not known.
    pub(super) time: Option<f64>,
}

/// A way so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Path {
    last: Option<Point>,
    /// A point too far away; where the next one is beside it, the way goes on from there.
    astray: Option<Point>,
    /// How far, in kilometres. Heights are left out.
    pub(super) km: f64,
}

impl Path {
    /// Goes on to a point. What is no position on earth is left out, and so are jumps.
    pub(super) fn add(&mut self, point: Point) {
        if !((-90.0..=90.0).contains(&point.latitude) && (-180.0..=180.0).contains(&point.longitude)) {
            return;
        }
        let Some(last) = self.last else {
            self.last = Some(point);
            return;
        };
        let reached = reached(last, point).or_else(|| reached(self.astray?, point));
        let Some(km) = reached else {
            self.astray = Some(point);
            return;
        };
        self.km += km;
        (self.last, self.astray) = (Some(point), None);
    }

    /// Begins another segment: what lies between them is not run.
    pub(super) fn part(&mut self) {
        (self.last, self.astray) = (None, None);
    }
}

/// The kilometres from one point to the next, where a runner can have gone there.
fn reached(from: Point, to: Point) -> Option<f64> {
    let km = between(from, to);
    let time = from.time.zip(to.time).map(|(from, to)| to - from);
    time.is_none_or(|seconds| km * 1000.0 <= FASTEST * seconds).then_some(km)
}

/// The great circle between two points in kilometres (haversine).
fn between(from: Point, to: Point) -> f64 {
    let (here, there) = (from.latitude.to_radians(), to.latitude.to_radians());
    let across = ((there - here) / 2.0).sin().powi(2);
    let along = ((to.longitude - from.longitude).to_radians() / 2.0).sin().powi(2);
    2.0 * EARTH * (across + here.cos() * there.cos() * along).clamp(0.0, 1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::{Path, Point};

    fn point(latitude: f64, longitude: f64, time: f64) -> Point {
        Point { latitude, longitude, time: Some(time) }
    }

    /// Ten metres north.
    const TEN: f64 = 0.000_089_932;

    fn metres(points: &[Point]) -> f64 {
        let mut path = Path::default();
        for point in points {
            path.add(*point);
        }
        (path.km * 1e6).round() / 1000.0
    }

    #[test]
    fn a_point_astray_is_left_out_and_the_way_goes_on() {
        let straight = [point(50.0, 8.0, 0.0), point(50.0 + TEN, 8.0, 3.0), point(50.0 + 2.0 * TEN, 8.0, 6.0)];
        assert!((metres(&straight) - 20.0).abs() < 0.1);
        let mut jumps = straight;
        jumps[1] = point(0.0, 0.0, 3.0);
        assert!((metres(&jumps) - 20.0).abs() < 0.1);
        let mut outside = straight;
        outside[1] = point(91.0, 8.0, 3.0);
        assert!((metres(&outside) - 20.0).abs() < 0.1);
    }

    #[test]
    fn a_first_point_astray_costs_no_more_than_itself() {
        let points = [
            point(0.0, 0.0, 0.0),
            point(50.0, 8.0, 1.0),
            point(50.0 + TEN, 8.0, 4.0),
            point(50.0 + 2.0 * TEN, 8.0, 7.0),
        ];
        assert!((metres(&points) - 20.0).abs() < 0.1);
    }

    #[test]
    fn nothing_lies_between_two_segments() {
        let mut path = Path::default();
        path.add(point(50.0, 8.0, 0.0));
        path.part();
        path.add(point(50.0 + TEN, 8.0, 3.0));
        assert_eq!(path.km.to_bits(), 0);
    }
}
