//! What is chosen of a routine on the command line: its level, and whether steps are left out.

use std::sync::Arc;

use anyhow::anyhow;

use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::routine::Routine;

/// The routine at the level of this name, and without the steps that may be left out where that is asked for.
///
/// # Errors
/// Where it has no such level, or nothing would be left to do.
pub(super) fn chosen(
    routine: Arc<Routine>,
    level: Option<&str>,
    without_optional: bool,
) -> Result<Arc<Routine>, Failure> {
    let routine = match level {
        None => routine,
        Some(level) => Arc::new(routine.at_level(level).ok_or_else(|| no_such(&routine, level))?),
    };
    if !without_optional {
        return Ok(routine);
    }
    let left = routine.without_optional();
    left.map(Arc::new).ok_or_else(|| Failure::Other(anyhow!("every step of {} may be left out", routine.name)))
}

fn no_such(routine: &Routine, level: &str) -> Failure {
    let names: Vec<&str> = routine.levels.iter().map(|level| level.name.as_str()).collect();
    Failure::Other(if names.is_empty() {
        anyhow!("{} has no levels", routine.name)
    } else {
        anyhow!("{} has no level {}: there are {}", routine.name, quoted(level), names.join(", "))
    })
}
