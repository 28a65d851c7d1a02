//! The messages that a file of words has, beside those of things, positions, numbers and sides.

/// Declares the messages.
macro_rules! keys {
    ($($variant:ident = $word:literal;)+) => {
        /// A message of the coach's own words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Message { $($variant,)+ }

        impl Message {
            /// Every message.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the files.
            pub(crate) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

keys! {
    List = "list";
    Side = "side";
    TheSide = "the-side";
    SwitchTo = "switch-to";
    PhaseSettle = "phase-settle";
    PhaseTransition = "phase-transition";
    PhaseIntroduce = "phase-introduce";
    PhaseGetReady = "phase-get-ready";
    PhaseHold = "phase-hold";
    PhaseRoll = "phase-roll";
    PhaseReps = "phase-reps";
    PhaseEase = "phase-ease";
    PhaseComeOut = "phase-come-out";
    PhaseSwitch = "phase-switch";
    PhaseRest = "phase-rest";
    PhaseWait = "phase-wait";
    PhaseDone = "phase-done";
    Need = "need";
    Fetch = "fetch";
    GoTo = "go-to";
    TakesAbout = "takes-about";
    TakesUpTo = "takes-up-to";
    Next = "next";
    GetReady = "get-ready";
    SaidSeconds = "said-seconds";
    SaidMinutes = "said-minutes";
    SaidPasses = "said-passes";
    SaidReps = "said-reps";
    SaidUpToSeconds = "said-up-to-seconds";
    SaidUpToMinutes = "said-up-to-minutes";
    SaidSpots = "said-spots";
    SaidTimes = "said-times";
    SaidInTurn = "said-in-turn";
    PressWhenEased = "press-when-eased";
    EndsItselfSeconds = "ends-itself-seconds";
    EndsItselfMinutes = "ends-itself-minutes";
    ThisSet = "this-set";
    ThisSpot = "this-spot";
    BreatheIn = "breathe-in";
    BreatheOut = "breathe-out";
    Halfway = "halfway";
    Count = "count";
    Rest = "rest";
    Pause = "pause";
    Waits = "waits";
    NextSpot = "next-spot";
    LastPass = "last-pass";
    LastRep = "last-rep";
    UntilEased = "until-eased";
    Finished = "finished";
    Easier = "easier";
    Less = "less";
    Gentler = "gentler";
    DoEasier = "do-easier";
    DoLess = "do-less";
    Leave = "leave";
    SetOf = "set-of";
    SpotOf = "spot-of";
    PassOf = "pass-of";
    RepOf = "rep-of";
    RoundOf = "round-of";
    LastSet = "last-set";
    LastSpot = "last-spot";
    AmountSeconds = "amount-seconds";
    AmountUpTo = "amount-up-to";
    AmountPasses = "amount-passes";
    AmountReps = "amount-reps";
    DoseFirst = "dose-first";
    DoseInTurn = "dose-in-turn";
    DoseUneven = "dose-uneven";
    FullSeconds = "full-seconds";
    FullUpTo = "full-up-to";
    EachSet = "each-set";
    EachSpot = "each-spot";
    MoreSets = "more-sets";
    MoreSpots = "more-spots";
    LeftInTurn = "left-in-turn";
    LeftUneven = "left-uneven";
    PausedByKey = "paused-by-key";
    PausedBySleep = "paused-by-sleep";
    PausedBySuspension = "paused-by-suspension";
    GoesOn = "goes-on";
    GoesOnInSet = "goes-on-in-set";
    DoneEasier = "done-easier";
    Longer = "longer";
    Shorter = "shorter";
    SetsLeftOut = "sets-left-out";
    SpotsLeftOut = "spots-left-out";
    StoppedAndWentOn = "stopped-and-went-on";
    Stopped = "stopped";
    NothingDone = "nothing-done";
    SomeDone = "some-done";
    AllDone = "all-done";
    AllDoneAndEased = "all-done-and-eased";
    SaidHeld = "said-held";
    SaidTempo = "said-tempo";
    SaidNumber = "said-number";
    SaidBreaths = "said-breaths";
    SaidAsMany = "said-as-many";
    SaidSets = "said-sets";
    SaidFirst = "said-first";
    HoldRep = "hold-rep";
    BackAgain = "back-again";
    LastBreath = "last-breath";
    PartBack = "part-back";
    BreathOf = "breath-of";
    AmountBreaths = "amount-breaths";
    AmountAsMany = "amount-as-many";
    Today = "today";
    LengthHours = "length-hours";
    LengthMinutes = "length-minutes";
    LengthUpTo = "length-up-to";
    SecondsLeft = "seconds-left";
    PhaseLeft = "phase-left";
    GoesOnByItself = "goes-on-by-itself";
    GoesOnWith = "goes-on-with";
    KeyGoesOn = "key-goes-on";
    StartsIn = "starts-in";
    DoneOf = "done-of";
    TooMuch = "too-much";
    NotKept = "not-kept";
    Keys = "keys";
    EndsKept = "ends-kept";
    EndsNotKept = "ends-not-kept";
    TheButton = "the-button";
}
