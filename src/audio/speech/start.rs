//! The start of another program, which must not fall together with a stop of this one.

use std::io;
use std::process::{Child, Command};

/// Starts a program.
///
/// A child that shares its parent's memory until its own first step (`vfork`, which is what the system's usual way of
/// starting one does) keeps its parent from being stopped until then. When a stop of the whole job falls into that moment,
/// the child is stopped and the parent waits for it: the shell is never told, and nobody has the terminal. To be given
/// the group that it has anyway makes it a child with a memory of its own (`fork`), for which nobody waits like that.
pub(crate) fn start(command: &mut Command) -> io::Result<Child> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::gid(command, rustix::process::getgid().as_raw());
    command.spawn()
}
