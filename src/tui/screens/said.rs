//! What is being said while a move is introduced.

use crate::session::view::Introduction;

/// The sentence that is being said; `None` between two.
pub(super) fn spoken(introduction: &Introduction) -> Option<&str> {
    let not_if = introduction.not_if.as_ref().filter(|it| it.spoken).map(|it| it.sentence.as_str());
    let caution = introduction.caution.as_deref().filter(|_| introduction.caution_spoken);
    let sentence = introduction.spoken.and_then(|spoken| introduction.sentences.get(spoken)).map(String::as_str);
    not_if.or(caution).or(sentence)
}
