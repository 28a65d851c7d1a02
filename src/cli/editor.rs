//! The person's own editor.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::anyhow;

use super::check::Check;
use crate::failure::Failure;

/// Opens a file in the person's editor where there is a terminal, and shows afterwards what is wrong in it; elsewhere
/// writes its path.
pub(super) fn open(path: &Path, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
    writeln!(out, "{}", path.display())?;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Ok(ExitCode::SUCCESS);
    }
    let Some(editor) = chosen(|name| env::var_os(name)) else {
        writeln!(anstream::stderr(), "note: to have it opened, name your editor in the variable EDITOR")?;
        return Ok(ExitCode::SUCCESS);
    };
    out.flush()?;
    let name = editor.to_string_lossy().into_owned();
    let ended = command(&editor, path).status().map_err(|error| anyhow!("cannot start the editor {name}: {error}"))?;
    if !ended.success() {
        return Err(Failure::Other(anyhow!("the editor {name} ended with {ended}")));
    }
    let check = Check { paths: vec![PathBuf::from(path)], json: false, strict: false };
    check.perform(config, out)
}

/// The editor that the environment names.
fn chosen(variable: impl Fn(&str) -> Option<OsString>) -> Option<OsString> {
    ["VISUAL", "EDITOR"].iter().filter_map(|name| variable(name)).find(|value| !value.is_empty())
}

/// The variables hold a command with arguments, as the shell reads it.
#[cfg(unix)]
fn command(editor: &OsString, path: &Path) -> Command {
    let mut line = editor.clone();
    line.push(" \"$1\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(line).arg("editor").arg(path);
    command
}

#[cfg(not(unix))]
fn command(editor: &OsString, path: &Path) -> Command {
    let mut command = Command::new(editor);
    command.arg(path);
    command
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use rstest::rstest;

    #[rstest]
    #[case(&[("VISUAL", "code --wait"), ("EDITOR", "ed")], Some("code --wait"))]
    #[case(&[("VISUAL", ""), ("EDITOR", "ed")], Some("ed"))]
    #[case(&[], None)]
    fn visual_comes_before_editor(#[case] set: &[(&str, &str)], #[case] editor: Option<&str>) {
        let variable = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into());
        assert_eq!(chosen(variable), editor.map(Into::into));
    }

    #[cfg(unix)]
    #[test]
    fn an_editor_may_have_arguments_and_a_path_blanks() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("from here"), dir.path().join("to there"));
        std::fs::write(&from, "text").unwrap();
        let editor = format!("cp '{}'", from.display()).into();
        assert!(super::command(&editor, &to).status().unwrap().success());
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "text");
    }
}
