//! The name of this machine's journal file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::session_id::random;

/// The name of this machine, where it has one.
pub(super) fn known(state: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(state.join("machine")) {
        Ok(name) => Ok(Some(name.trim_end().to_owned()).filter(|name| valid(name))),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::InvalidData) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The name of this machine, made once and kept in `state`: the folder that stays on the machine when the data folder
/// is kept in step with others, so that no two machines ever write the same file.
pub(super) fn name(state: &Path) -> io::Result<String> {
    if let Some(name) = known(state)? {
        return Ok(name);
    }
    let file = state.join("machine");
    // A name that was cut short is as good as none: a new one begins a new file beside the old.
    if file.exists() {
        fs::remove_file(&file)?;
    }
    fs::create_dir_all(state)?;
    let name = format!("{:012x}", random() >> 16);
    let mut kept = tempfile::NamedTempFile::new_in(state)?;
    writeln!(kept, "{name}")?;
    kept.as_file().sync_data()?;
    // Another program may have put its own in place in the meantime: the one that stands there counts.
    if let Err(error) = kept.persist_noclobber(&file)
        && error.error.kind() != io::ErrorKind::AlreadyExists
    {
        return Err(error.error);
    }
    let name = fs::read_to_string(&file)?;
    Ok(name.trim_end().to_owned())
}

fn valid(name: &str) -> bool {
    name.len() == 12 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::name;
    use std::fs;

    #[test]
    fn the_name_stays() {
        let state = tempfile::tempdir().unwrap();
        let state = state.path().join("not/yet/made");
        let first = name(&state).unwrap();
        assert_eq!(name(&state).unwrap(), first);
    }

    #[test]
    fn two_machines_have_two_names() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        assert_ne!(name(one.path()).unwrap(), name(other.path()).unwrap());
    }

    #[test]
    fn a_damaged_name_is_replaced_and_never_used_as_a_path() {
        for damaged in [&b"../../etc\n"[..], b"0123\xff6789ab\n", b""] {
            let state = tempfile::tempdir().unwrap();
            fs::write(state.path().join("machine"), damaged).unwrap();
            let name = name(state.path()).unwrap();
            assert!(name.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
        }
    }
}
