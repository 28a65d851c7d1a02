//! The person's own editor.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{IsTerminal, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::anyhow;

use super::authored;
use super::check::Check;
use crate::failure::Failure;

/// Opens a file in the person's editor where there is a terminal, and shows afterwards what is wrong in it; elsewhere
/// writes its path.
pub(super) fn open(path: &Path, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
    authored::renew(config, Some(path));
    writeln!(out, "{}", path.display())?;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Ok(ExitCode::SUCCESS);
    }
    let Some(editor) = chosen(|name| env::var_os(name)).or_else(|| usual(env::var_os("PATH").as_deref())) else {
        writeln!(anstream::stderr(), "note: to have it opened, name your editor in the variable EDITOR")?;
        return Ok(ExitCode::SUCCESS);
    };
    out.flush()?;
    let name = editor.to_string_lossy().into_owned();
    let ended = command(&editor, path).status().map_err(|error| anyhow!("cannot start the editor {name}: {error}"))?;
    if !ended.success() {
        let help = "the variable EDITOR, or VISUAL before it, names another";
        return Err(Failure::Other(anyhow!("the editor {name} ended with {ended}; {help}")));
    }
    let check = Check { paths: vec![PathBuf::from(path)], json: false, strict: false };
    check.perform(config, out)
}

/// The editor that the environment names.
fn chosen(variable: impl Fn(&str) -> Option<OsString>) -> Option<OsString> {
    ["VISUAL", "EDITOR"].iter().filter_map(|name| variable(name)).find(|value| !value.is_empty())
}

/// The editors to try where the environment names none: the system's own choice, then an easy one, then the one that is
/// everywhere.
const USUAL: &[&str] = if cfg!(windows) { &["notepad.exe"] } else { &["sensible-editor", "editor", "nano", "vi"] };

/// The first of the usual editors that lies in a folder of `folders`, a list as in `PATH`.
fn usual(folders: Option<&OsStr>) -> Option<OsString> {
    let folders: Vec<PathBuf> = env::split_paths(folders?).collect();
    let is_there = |name: &&&str| folders.iter().any(|folder| is_program(&folder.join(name)));
    USUAL.iter().find(is_there).map(OsString::from)
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// The variables hold the path of a program, blanks and all, or a command with arguments, as the system's shell reads
/// it.
fn command(editor: &OsStr, path: &Path) -> Command {
    if Path::new(editor).is_file() {
        let mut command = Command::new(editor);
        command.arg(path);
        return command;
    }
    in_shell(editor, path)
}

#[cfg(unix)]
fn in_shell(editor: &OsStr, path: &Path) -> Command {
    let mut line = editor.to_owned();
    line.push(" \"$1\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(line).arg("editor").arg(path);
    command
}

/// Through `cmd`, as `code` is a script there, `code.cmd`, which starting a program does not find.
#[cfg(windows)]
fn in_shell(editor: &OsStr, path: &Path) -> Command {
    use std::os::windows::process::CommandExt as _;
    let mut command = Command::new("cmd");
    command.args(["/D", "/S", "/C"]).raw_arg(line_of_cmd(editor, path));
    command
}

/// What `cmd /S /C` is given: the outer quotes it takes off, those around the path stay. A path holds no quotes there.
#[cfg(any(windows, test))]
fn line_of_cmd(editor: &OsStr, path: &Path) -> OsString {
    let mut line = OsString::from("\"");
    line.push(editor);
    line.push(" \"");
    line.push(path);
    line.push("\"\"");
    line
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{USUAL, chosen, line_of_cmd, usual};
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
        let editor = format!("cp '{}'", from.display());
        assert!(super::command(editor.as_ref(), &to).status().unwrap().success());
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "text");
    }

    #[cfg(unix)]
    #[test]
    fn an_editor_may_lie_in_a_folder_with_blanks() {
        let dir = tempfile::tempdir().unwrap();
        let (editor, file) = (dir.path().join("my editor"), dir.path().join("a file"));
        program(&editor, "#!/bin/sh\necho seen > \"$1\"\n");
        assert!(super::command(editor.as_ref(), &file).status().unwrap().success());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "seen\n");
    }

    #[cfg(unix)]
    fn program(path: &Path, text: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::write(path, text).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn without_a_variable_the_first_usual_editor_that_is_there_is_taken() {
        let dir = tempfile::tempdir().unwrap();
        let folders = std::env::join_paths([dir.path().join("none"), dir.path().to_path_buf()]).unwrap();
        assert_eq!(usual(Some(&folders)), None);
        assert_eq!(usual(None), None);
        std::fs::write(dir.path().join(USUAL[0]), "no program").unwrap();
        for name in USUAL.iter().rev() {
            program(&dir.path().join(name), "");
            assert_eq!(usual(Some(&folders)), Some(name.into()));
        }
    }

    #[test]
    fn on_windows_an_editor_may_have_arguments_and_a_path_blanks() {
        let line = line_of_cmd("code --wait".as_ref(), Path::new(r"C:\Ada L\hug.toml"));
        assert_eq!(line, r#""code --wait "C:\Ada L\hug.toml"""#);
    }
}
