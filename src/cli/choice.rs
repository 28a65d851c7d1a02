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

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::routine::{Defaults, Library};

    #[test]
    fn a_level_that_there_is_not_is_told_with_those_that_there_are() {
        let library = Library::embedded(Defaults::default());
        let file = "name = 'Up'\nlevels = ['easy', 'hard']\n[[step]]\nmove = 'squat'\noptional = true\n";
        let routine = library.entry_of("up.toml", file.to_owned()).routine().unwrap().clone();
        let plain = library.get("quick-glutes").unwrap().routine().unwrap().clone();
        let why = |level, without| chosen(routine.clone(), level, without).unwrap_err().to_string();
        assert_eq!(why(Some("usual"), false), "Up has no level `usual`: there are easy, hard");
        assert_eq!(why(None, true), "every step of Up may be left out");
        assert_eq!(
            chosen(plain.clone(), Some("easy"), false).unwrap_err().to_string(),
            format!("{} has no levels", plain.name)
        );
        let hard = chosen(routine.clone(), Some("HARD"), false).unwrap();
        assert_eq!(hard.choice.level.as_deref(), Some("hard"));
    }
}
