//! The line at the head of a file that names its schema: `#:schema file:///home/ada/.config/supple/schema/move.json`.
//!
//! Tombi and Taplo both take a path, a `file` address and a web address there. Only the address reaches a schema from
//! wherever the file is copied to, and only percent-encoded does Taplo take one with a blank.

use std::path::{Path, PathBuf, absolute};

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::schema::Of;

/// How the line begins.
const HEAD: &str = "#:schema ";

/// What an address cannot hold as it is; the colon stays, as that of a drive.
const ESCAPED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}');

/// The line for a schema that lies at `path`.
pub(super) fn line(path: &Path) -> String {
    format!("{HEAD}{}", address(path))
}

/// The address of a file: `file:///home/ada/a%20file`, `file:///C:/Users/ada/file`, `file://server/share/file`.
fn address(path: &Path) -> String {
    let path = absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let text = path.to_string_lossy().into_owned();
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text };
    let text = text.strip_prefix("//?/").unwrap_or(&text);
    let text = utf8_percent_encode(text, ESCAPED);
    match text.to_string() {
        of_server if cfg!(windows) && of_server.starts_with("//") => format!("file:{of_server}"),
        rooted if rooted.starts_with('/') => format!("file://{rooted}"),
        with_drive => format!("file:///{with_drive}"),
    }
}

/// A file's text with its line made to name the schema at `schemas`, where it named one of this program that is not
/// there: that of another folder, or of another machine. `None` where the line holds, is an author's own, or is none.
pub(super) fn mended(text: &str, file: &Path, schemas: &Path) -> Option<String> {
    let head = text.lines().take_while(|line| line.is_empty() || line.starts_with('#'));
    let old = head.into_iter().find(|line| line.starts_with(HEAD))?;
    let named = old[HEAD.len()..].trim();
    let of = [Of::Routine, Of::Move].into_iter().find(|of| {
        let name = named.rsplit(['/', '\\']).next().unwrap_or(named);
        name == of.file_name()
    })?;
    if named.starts_with("http://") || named.starts_with("https://") || place(named, file).is_file() {
        return None;
    }
    Some(text.replacen(old, &line(&schemas.join(of.file_name())), 1))
}

/// The file that a line names: an address, or a path from the folder of the file that the line stands in.
fn place(named: &str, file: &Path) -> PathBuf {
    let Some(address) = named.strip_prefix("file://") else {
        return file.parent().unwrap_or(Path::new("")).join(named);
    };
    let path = percent_decode_str(address).decode_utf8_lossy().into_owned();
    // Before a drive the slash is the address's.
    let drive = path.strip_prefix('/').filter(|rest| cfg!(windows) && rest.as_bytes().get(1) == Some(&b':'));
    PathBuf::from(drive.unwrap_or(&path))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{line, mended};

    #[cfg(unix)]
    #[test]
    fn an_address_reaches_its_schema_from_everywhere() {
        let path = Path::new("/home/Ada L/#1/é/move.json");
        assert_eq!(line(path), "#:schema file:///home/Ada%20L/%231/%C3%A9/move.json");
    }

    #[cfg(windows)]
    #[test]
    fn an_address_reaches_its_schema_from_everywhere() {
        assert_eq!(line(Path::new(r"C:\Ada L\move.json")), "#:schema file:///C:/Ada%20L/move.json");
        assert_eq!(line(Path::new(r"\\nas\ada\move.json")), "#:schema file://nas/ada/move.json");
    }

    #[test]
    fn a_line_that_names_what_is_not_there_is_mended_and_no_other() {
        let home = tempfile::tempdir().unwrap();
        let schemas = home.path().join("the schemas");
        fs::create_dir(&schemas).unwrap();
        fs::write(schemas.join("move.json"), "{}").unwrap();
        let file = home.path().join("hug.toml");
        let new = line(&schemas.join("move.json"));
        for gone in ["../schema/move.json", "file:///home/somebody/schema/move.json", "file:///C:/supple/move.json"] {
            let text = format!("# Mine.\n#:schema {gone}\n\nname = \"Hug\"\n");
            let after = format!("# Mine.\n{new}\n\nname = \"Hug\"\n");
            assert_eq!(mended(&text, &file, &schemas).as_deref(), Some(after.as_str()), "{gone}");
            assert_eq!(mended(&after, &file, &schemas), None);
        }
        for kept in [
            "#:schema the schemas/move.json\nname = 'x'\n",
            "#:schema https://example.org/move.json\nname = 'x'\n",
            "#:schema ./own.json\nname = 'x'\n",
            "name = 'x'\n#:schema ../schema/move.json\n",
            "name = 'x'\n",
        ] {
            assert_eq!(mended(kept, &file, &schemas), None, "{kept}");
        }
    }
}
