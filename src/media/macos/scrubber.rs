//! The handle by which a lock screen lets a place be chosen in what plays: a session has none.
#![expect(unsafe_code, reason = "messages to the system's objects have no safe face")]

use objc2::msg_send;
use objc2::runtime::{AnyClass, AnyObject};

/// Takes it away. `souvlaki` offers it always, and reads what was chosen out of a field that a later macOS need not have.
pub(super) fn take_away() {
    let Some(class) = AnyClass::get(c"MPRemoteCommandCenter") else { return };
    // SAFETY: the class has this method, each centre has this command, and each command this setter, since macOS 10.12.2; the
    // types are those of MediaPlayer's headers. A message to nobody, should either be missing, does nothing.
    unsafe {
        let centre: *mut AnyObject = msg_send![class, sharedCommandCenter];
        let command: *mut AnyObject = msg_send![centre, changePlaybackPositionCommand];
        let _: () = msg_send![command, setEnabled: false];
    }
}
