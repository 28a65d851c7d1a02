//! A window that nobody sees, and the messages of its thread.
#![expect(unsafe_code, reason = "windows and messages have no safe face")]

use std::ffi::c_void;
use std::io;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, Ordering};

use windows_sys::Win32::Foundation::HWND;
use windows_sys::Win32::System::Threading::GetCurrentThreadId;
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DestroyWindow, DispatchMessageW, GetMessageW, MSG, PostThreadMessageW, WM_APP,
};
use windows_sys::w;

/// A window of this thread: never shown, of a class that every program finds.
pub(super) struct Window(HWND);

impl Window {
    /// Makes one, and with it the queue of this thread's messages.
    pub(super) fn open() -> io::Result<Self> {
        // SAFETY: both texts are static and end with a zero; no other argument points anywhere.
        let window = unsafe {
            CreateWindowExW(0, w!("STATIC"), w!("supple"), 0, 0, 0, 0, 0, null_mut(), null_mut(), null_mut(), null())
        };
        if window.is_null() { Err(io::Error::last_os_error()) } else { Ok(Self(window)) }
    }

    /// Its handle, for whoever wants a window.
    pub(super) const fn handle(&self) -> *mut c_void {
        self.0
    }

    /// Waits for the next message of this thread, and has it dealt with.
    ///
    /// # Errors
    /// When there is none any more.
    #[expect(clippy::unused_self, reason = "without a window there may be no queue to wait on")]
    pub(super) fn attend(&self) -> io::Result<()> {
        let mut message = MSG::default();
        // SAFETY: the message is ours to write to; no window means every message of this thread.
        match unsafe { GetMessageW(&raw mut message, null_mut(), 0, 0) } {
            -1 => Err(io::Error::last_os_error()),
            0 => Err(io::Error::other("the thread is to end")),
            _ => {
                // SAFETY: it has just been filled in.
                unsafe { DispatchMessageW(&raw const message) };
                Ok(())
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // SAFETY: it is of this thread: a window cannot be sent to another.
        unsafe { DestroyWindow(self.0) };
    }
}

/// What ends the waiting of a thread that waits for messages. Before it hangs it rings for nobody.
#[derive(Debug, Default)]
pub(super) struct Bell(AtomicU32);

impl Bell {
    /// Rings for this thread from now on, which must have a window.
    pub(super) fn hang(&self) {
        // SAFETY: it takes nothing and cannot fail.
        self.0.store(unsafe { GetCurrentThreadId() }, Ordering::SeqCst);
    }

    /// Rings.
    pub(super) fn ring(&self) {
        let thread = self.0.load(Ordering::SeqCst);
        if thread != 0 {
            // SAFETY: the message carries nothing. A thread that has ended does not get it.
            unsafe { PostThreadMessageW(thread, WM_APP, 0, 0) };
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use super::*;

    /// Longer than anything takes on a busy machine.
    const LIMIT: Duration = Duration::from_secs(30);

    #[test]
    fn a_bell_ends_the_waiting_of_the_thread_where_it_hangs() {
        let (bell, is_over) = (Arc::new(Bell::default()), Arc::new(AtomicBool::new(false)));
        bell.ring();
        let (tell, told) = channel();
        let (hung, over) = (Arc::clone(&bell), Arc::clone(&is_over));
        let waiting = thread::spawn(move || {
            let Ok(window) = Window::open() else {
                return tell.send(false).unwrap();
            };
            hung.hang();
            tell.send(true).unwrap();
            while !over.load(Ordering::SeqCst) {
                window.attend().unwrap();
            }
            tell.send(true).unwrap();
        });
        if told.recv_timeout(LIMIT) == Ok(false) {
            println!("skipped: nobody can have a window here");
            return;
        }
        is_over.store(true, Ordering::SeqCst);
        bell.ring();
        assert_eq!(told.recv_timeout(LIMIT), Ok(true), "it has heard the bell");
        waiting.join().unwrap();
        bell.ring();
    }
}
