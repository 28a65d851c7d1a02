//! The terminal's own bell, for those who want it.

use crate::session::cue::CueKind;
use crate::session::effect::Effect;

/// What makes a terminal ring.
pub(crate) const BELL: &[u8] = b"\x07";

/// Whether the bell rings for what has happened: a set begins or ends, sides change, the session is over.
pub(crate) fn rings(effects: &[Effect]) -> bool {
    let rung =
        |kind| matches!(kind, CueKind::Start | CueKind::Switch | CueKind::End | CueKind::Eased | CueKind::Finish);
    effects.iter().any(|effect| matches!(effect, Effect::Cue(cue) if cue.sounds && rung(cue.cue.kind)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rstest::rstest;

    use super::*;
    use crate::session::cue::Cue;
    use crate::session::effect::Scheduled;

    #[rstest]
    #[case(CueKind::Start, true)]
    #[case(CueKind::Switch, true)]
    #[case(CueKind::End, true)]
    #[case(CueKind::Finish, true)]
    #[case(CueKind::Last(1), false)]
    #[case(CueKind::There, false)]
    #[case(CueKind::Halfway, false)]
    #[case(CueKind::Sentence, false)]
    fn the_bell_rings_where_something_begins_or_ends(#[case] kind: CueKind, #[case] wanted: bool) {
        let cue = Cue { at: Duration::ZERO, kind, say: None, side: None, instruction: None };
        let scheduled = Scheduled { id: 1, cue, due: Duration::ZERO, epoch: 0, sounds: true };
        assert_eq!(rings(&[Effect::Resumed, Effect::Cue(scheduled)]), wanted);
        assert!(!rings(&[Effect::Finished]));
    }
}
