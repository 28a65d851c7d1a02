//! A signal that was ignored when the program was started stays ignored: `nohup` asks for that, and so does a script that
//! starts a program in the background.

use std::sync::OnceLock;

/// Whether `signal` was ignored from the start. To be asked before anything listens to it for the first time.
pub(super) fn is(signal: i32) -> bool {
    static FOUND: OnceLock<u64> = OnceLock::new();
    let mask = *FOUND.get_or_init(found);
    let bit = u32::try_from(signal - 1).ok().and_then(|bit| mask.checked_shr(bit));
    bit.is_some_and(|bit| bit & 1 == 1)
}

/// The signals that are ignored now, a bit each. Where the system does not tell, none.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn found() -> u64 {
    // Without this folder it is not known, and a signal is heard as anywhere.
    std::fs::read_to_string("/proc/self/status").map_or(0, |status| mask(&status))
}

/// Asking for it takes a call that is not safe.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn found() -> u64 {
    0
}

/// The mask in the text of `/proc/PID/status`: `SigIgn:` and a hexadecimal number, whose lowest bit is signal 1.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn mask(status: &str) -> u64 {
    let number = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    number.and_then(|number| u64::from_str_radix(number.trim(), 16).ok()).unwrap_or(0)
}
