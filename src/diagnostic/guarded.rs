//! Work on what other people wrote, such that a fault of this program in it ends nothing else.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// How many pieces of guarded work this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// What the panic hook heard of the last fault in guarded work.
    static HEARD: RefCell<Option<Crash>> = const { RefCell::new(None) };
}

/// A fault of the program itself, met while it worked on a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    /// What the program said of it.
    pub(crate) message: String,
    /// The line of the program's source that it was met in, where that is known.
    pub(crate) place: Option<String>,
}

impl fmt::Display for Crash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.place.as_ref().map_or(Ok(()), |place| write!(f, " ({place})"))
    }
}

/// Does `work`; where it panics, nothing is printed, nothing ends, and the fault is given back, to be told.
///
/// # Errors
/// When `work` panics.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Crash> {
    hush();
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    // What is half done is given up with the closure: nothing of it is looked at again.
    let done = catch_unwind(AssertUnwindSafe(work));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    done.map_err(|_| {
        let heard = HEARD.with(RefCell::take);
        heard.unwrap_or_else(|| Crash { message: "a panic".to_owned(), place: None })
    })
}

/// Whether this thread is in guarded work: then a panic hook has nothing to say and nothing to tidy up.
pub(crate) fn is_guarded() -> bool {
    DEPTH.with(Cell::get) > 0
}

/// From now on the panic hook keeps what it hears of guarded work instead of printing it.
fn hush() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |panic| if is_guarded() { hear(panic) } else { usual(panic) }));
    });
}

/// Keeps what is known of a panic of guarded work; for panic hooks that stand before this one.
pub(crate) fn hear(panic: &PanicHookInfo<'_>) {
    let message = panic.payload_as_str().unwrap_or("a panic without words");
    let message = message.lines().next().unwrap_or_default().to_owned();
    let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
    HEARD.with(|heard| *heard.borrow_mut() = Some(Crash { message, place }));
}

#[cfg(test)]
mod tests {
    use super::{guarded, is_guarded};

    #[test]
    fn a_fault_in_guarded_work_is_given_back_with_its_place() {
        let crash = guarded(|| assert_eq!(1, 2, "sums differ")).unwrap_err();
        assert!(crash.message.contains("sums differ") || crash.message.contains("left == right"), "{crash}");
        assert!(crash.to_string().contains("guarded.rs:"), "{crash}");
        assert!(!is_guarded());
    }

    #[test]
    fn work_within_work_is_guarded_by_the_nearest() {
        let inner = guarded(|| {
            let inner = guarded(|| panic!("inner"));
            (inner.map_err(|crash: super::Crash| crash.message), is_guarded())
        });
        assert_eq!(inner, Ok((Err::<(), _>("inner".to_owned()), true)));
    }
}
