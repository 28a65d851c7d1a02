//! The `[keys]` of the configuration: the keymap that they give, and what is wrong with them.

use super::keymap::{KeyFault, Keymap};
use crate::config::settings::KeyChange;
use crate::diagnostic::{Finding, codes};

codes! {
    UNKNOWN_ACTION = "E201", "keys for an action that nothing knows";
    UNKNOWN_KEY = "E202", "a key that no keyboard has";
    KEY_TAKEN = "E203", "one key for two actions of the same screen";
}

/// The usual keys, changed as the configuration says; what cannot be taken is a finding and changes nothing.
pub(crate) fn rebind(changes: &[KeyChange]) -> (Keymap, Vec<Finding>) {
    let plain: Vec<(String, Vec<String>)> = changes
        .iter()
        .map(|change| (change.action.value.clone(), change.keys.iter().map(|key| key.value.clone()).collect()))
        .collect();
    let (keymap, faults) = Keymap::with(&plain);
    let findings = faults.iter().map(|(number, fault)| finding(&changes[*number], fault)).collect();
    (keymap, findings)
}

fn finding(change: &KeyChange, fault: &KeyFault) -> Finding {
    let key = |is: &dyn Fn(&str) -> bool| {
        change.keys.iter().find(|key| is(&key.value)).map_or(change.action.span.clone(), |key| key.span.clone())
    };
    let message = fault.to_string();
    match fault {
        KeyFault::NoAction { nearest, .. } => {
            let finding = Finding::error(UNKNOWN_ACTION, change.action.span.clone(), message);
            match nearest {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            }
        }
        KeyFault::NoKey { text } => Finding::error(UNKNOWN_KEY, key(&|written| written == text), message)
            .help("a key is one character, or a name such as `space`, `enter`, `left` or `page-down`"),
        KeyFault::Taken { key: taken, .. } => {
            Finding::error(KEY_TAKEN, key(&|written| written.parse() == Ok(*taken)), message)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rebind;
    use crate::config::Config;
    use crate::terminal::keymap::Keymap;
    use rstest::rstest;

    #[rstest]
    #[case("paus = \"p\"", "E201 paus did you mean `pause`?")]
    #[case(
        "pause = \"spcae\"",
        "E202 \"spcae\" a key is one character, or a name such as `space`, `enter`, `left` or `page-down`"
    )]
    #[case("pause = \"p\"\nnext = [\"n\", \"p\"]", "E203 \"p\" -")]
    fn what_is_wrong_with_keys_is_said_at_its_place(#[case] keys: &str, #[case] said: &str) {
        let source = format!("[keys]\n{keys}\n");
        let (_, findings) = rebind(&Config::parse(&source).settings.keys);
        let spelled: Vec<String> = findings
            .iter()
            .map(|it| format!("{} {} {}", it.code, &source[it.span.clone()], it.help.as_deref().unwrap_or("-")))
            .collect();
        assert_eq!(spelled, [said]);
    }

    #[test]
    fn no_changes_are_the_usual_keys() {
        assert_eq!(rebind(&[]), (Keymap::default(), vec![]));
    }
}
