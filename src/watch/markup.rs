//! Which format an XML file is of, by its outermost element.

use super::input::Source;
use super::run::{Kind, Options, Reading};
use super::xml::Xml;
use super::{apple, gpx, tcx};

/// Reads an XML file.
pub(super) fn read(name: &str, source: Source<'_>, options: &Options, reading: &mut Reading) {
    let mut xml = Xml::new(source);
    let root = xml.root();
    let fault = match root.as_ref().map(Option::as_deref) {
        Ok(Some("TrainingCenterDatabase")) => {
            let mut tcx = tcx::Tcx::default();
            let fault = xml.run(&mut tcx);
            tcx.finish(name, fault.is_some(), options, reading);
            fault
        }
        Ok(Some("gpx")) => {
            let mut gpx = gpx::Gpx::new(name, options, reading);
            let fault = xml.run(&mut gpx);
            gpx.finish(fault.is_some());
            fault
        }
        Ok(Some("HealthData")) => {
            let mut apple = apple::Apple::new(name, options, reading);
            xml.run(&mut apple)
        }
        _ => {
            reading.passed_over.add(Kind::Unknown);
            root.err()
        }
    };
    reading.notes.extend(fault);
}
