//! The messages below `## Screens` in a file of words, in the order of the files.

/// Declares the messages.
macro_rules! keys {
    ($($variant:ident = $word:literal;)+) => {
        /// A text of the screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum ScreenText { $($variant,)+ }

        impl ScreenText {
            /// Every text.
            pub(super) const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// How many there are.
            pub(super) const COUNT: usize = Self::ALL.len();

            /// Its name in the files.
            pub(super) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

keys! {
    // What all screens have
    List = "screen-list";
    Keys = "screen-keys";
    AnyKey = "screen-any-key";
    AnyOtherKey = "screen-any-other-key";
    KeyEnter = "screen-key-enter";
    KeyEscape = "screen-key-escape";
    Click = "screen-click";
    Back = "screen-back";
    ToHome = "screen-to-home";
    Leave = "screen-leave";
    Muted = "screen-muted";
    Volume = "screen-volume";
    NeedsRoom = "screen-needs-room";
    HasRoom = "screen-has-room";
    AndMore = "screen-and-more";
    Paused = "screen-paused";

    // Days and numbers
    Weekdays = "screen-weekdays";
    Months = "screen-months";
    MonthsInShort = "screen-months-in-short";
    Date = "screen-date";
    LongDate = "screen-long-date";
    DayAndTime = "screen-day-and-time";
    DecimalPoint = "screen-decimal-point";

    // The home screen
    Morning = "screen-morning";
    Afternoon = "screen-afternoon";
    Evening = "screen-evening";
    DoneLast = "screen-done-last";
    FilterHere = "screen-filter-here";
    HintStart = "screen-hint-start";
    HintAll = "screen-hint-all";
    HintFilter = "screen-hint-filter";
    HintMinutes = "screen-hint-minutes";
    HintLittleTime = "screen-hint-little-time";
    HintRun = "screen-hint-run";
    HintRunToday = "screen-hint-run-today";
    HintHistory = "screen-hint-history";
    HintGuide = "screen-hint-guide";
    HintNew = "screen-hint-new";
    HintSounds = "screen-hint-sounds";
    GoesOnElsewhere = "screen-goes-on-elsewhere";
    NeedsMendingFirst = "screen-needs-mending-first";
    HowToWrite = "screen-how-to-write";
    NowhereToWrite = "screen-nowhere-to-write";
    GroupGoOn = "screen-group-go-on";
    GroupForYou = "screen-group-for-you";
    GroupAfterRun = "screen-group-after-run";
    GroupBeforeRun = "screen-group-before-run";
    GroupRestDay = "screen-group-rest-day";
    GroupStrength = "screen-group-strength";
    GroupAnyTime = "screen-group-any-time";
    GroupMoves = "screen-group-moves";
    GroupNeedsMending = "screen-group-needs-mending";
    NothingMatches = "screen-nothing-matches";
    NothingHere = "screen-nothing-here";
    LostFile = "screen-lost-file";
    LostFileDo = "screen-lost-file-do";
    LostToMistake = "screen-lost-to-mistake";
    LostToMistakeDo = "screen-lost-to-mistake-do";
    LostMoves = "screen-lost-moves";
    LostMovesDo = "screen-lost-moves-do";
    JustNow = "screen-just-now";
    MinutesAgo = "screen-minutes-ago";
    BrokeOff = "screen-broke-off";
    AnswersAgain = "screen-answers-again";
    GoesOnWith = "screen-goes-on-with";
    GoesOnWithSide = "screen-goes-on-with-side";
    GoesOnWithLeft = "screen-goes-on-with-left";
    BegunForSide = "screen-begun-for-side";
    BegunForTime = "screen-begun-for-time";
    BegunForBoth = "screen-begun-for-both";
    LineFault = "screen-line-fault";
    Because = "screen-because";

    // A session
    HintPause = "screen-hint-pause";
    HintGoOn = "screen-hint-go-on";
    HintPrevious = "screen-hint-previous";
    HintNext = "screen-hint-next";
    HintAgain = "screen-hint-again";
    HintTenSeconds = "screen-hint-ten-seconds";
    HintEased = "screen-hint-eased";
    HintSwapSides = "screen-hint-swap-sides";
    HintTooMuch = "screen-hint-too-much";
    HintExplain = "screen-hint-explain";
    HintEnd = "screen-hint-end";
    Next = "screen-next";
    NextIs = "screen-next-is";
    StartsIn = "screen-starts-in";
    TimeLeft = "screen-time-left";
    TimeLeftUpTo = "screen-time-left-up-to";
    ShowsMore = "screen-shows-more";
    VoiceGettingReady = "screen-voice-getting-ready";
    NoPicture = "screen-no-picture";
    PictureFails = "screen-picture-fails";
    PictureFailsFor = "screen-picture-fails-for";

    // Questions
    EndKept = "screen-end-kept";
    EndUnkept = "screen-end-unkept";
    End = "screen-end";
    EndShort = "screen-end-short";
    Remove = "screen-remove";
    RemoveBack = "screen-remove-back";
    RemoveShort = "screen-remove-short";
    HintRemove = "screen-hint-remove";
    HintKeep = "screen-hint-keep";
    HintUnderstood = "screen-hint-understood";

    // All keys of a screen
    HelpHeading = "screen-help-heading";
    HelpNeedsRoom = "screen-help-needs-room";
    TooSmall = "screen-too-small";
    HelpMoreLarger = "screen-help-more-larger";
    HelpMore = "screen-help-more";
    CellsNoColours = "screen-cells-no-colours";
    CellsChosen = "screen-cells-chosen";
    CellsNoSize = "screen-cells-no-size";
    PicturesChosen = "screen-pictures-chosen";
    PicturesSaid = "screen-pictures-said";
    PicturesKnown = "screen-pictures-known";
    CellsInside = "screen-cells-inside";
    CellsNever = "screen-cells-never";
    CellsFar = "screen-cells-far";
    CellsSizeUnsaid = "screen-cells-size-unsaid";
    CellsUnsaid = "screen-cells-unsaid";
    CellsUnanswered = "screen-cells-unanswered";
    UnknownTerminal = "screen-unknown-terminal";
    ProtocolKitty = "screen-protocol-kitty";
    ProtocolSixel = "screen-protocol-sixel";
    ProtocolIterm = "screen-protocol-iterm";

    // The summary
    MarkDone = "screen-mark-done";
    MarkEased = "screen-mark-eased";
    MarkTooMuch = "screen-mark-too-much";
    MarkSkipped = "screen-mark-skipped";
    Done = "screen-done";
    Ended = "screen-ended";
    DoneMinutes = "screen-done-minutes";
    DoneSets = "screen-done-sets";
    HowSoreAreYou = "screen-how-sore-are-you";
    HowSoreIsSide = "screen-how-sore-is-side";
    SorenessNowAndBefore = "screen-soreness-now-and-before";
    SorenessKept = "screen-soreness-kept";
    NothingKept = "screen-nothing-kept";
    HintHowSore = "screen-hint-how-sore";

    // Before a session
    Easy = "screen-easy";
    OfferTooMuch = "screen-offer-too-much";
    OfferWell = "screen-offer-well";
    WhichWay = "screen-which-way";
    EasierWay = "screen-easier-way";
    UsualWay = "screen-usual-way";
    EasierAtAnyTime = "screen-easier-at-any-time";
    MinutesWord = "screen-minutes-word";
    HowManyMinutes = "screen-how-many-minutes";
    NeedsAtLeast = "screen-needs-at-least";
    FitsWhole = "screen-fits-whole";
    FitsCut = "screen-fits-cut";
    Stays = "screen-stays";
    LeftOut = "screen-left-out";
    SidesAlike = "screen-sides-alike";

    // The sounds of a session
    Listen = "screen-listen";
    EachSound = "screen-each-sound";
    ItsKey = "screen-its-key";
    HintHearOne = "screen-hint-hear-one";
    HintHearAll = "screen-hint-hear-all";
    SoundLast3 = "screen-sound-last-3";
    SoundLast3Is = "screen-sound-last-3-is";
    SoundStart = "screen-sound-start";
    SoundStartIs = "screen-sound-start-is";
    SoundLeft = "screen-sound-left";
    SoundLeftIs = "screen-sound-left-is";
    SoundRight = "screen-sound-right";
    SoundRightIs = "screen-sound-right-is";
    SoundThere = "screen-sound-there";
    SoundThereIs = "screen-sound-there-is";
    SoundBack = "screen-sound-back";
    SoundBackIs = "screen-sound-back-is";
    SoundHalfway = "screen-sound-halfway";
    SoundHalfwayIs = "screen-sound-halfway-is";
    SoundIn = "screen-sound-in";
    SoundInIs = "screen-sound-in-is";
    SoundOut = "screen-sound-out";
    SoundOutIs = "screen-sound-out-is";
    SoundEnd = "screen-sound-end";
    SoundEndIs = "screen-sound-end-is";
    SoundSwitch = "screen-sound-switch";
    SoundSwitchIs = "screen-sound-switch-is";
    SoundRest = "screen-sound-rest";
    SoundRestIs = "screen-sound-rest-is";
    SoundEased = "screen-sound-eased";
    SoundEasedIs = "screen-sound-eased-is";
    SoundFinish = "screen-sound-finish";
    SoundFinishIs = "screen-sound-finish-is";
    SoundVoice = "screen-sound-voice";
    SoundVoiceIs = "screen-sound-voice-is";

    // What is said of sound and voice in a line
    OpeningSound = "screen-opening-sound";
    SoundBy = "screen-sound-by";
    NoSound = "screen-no-sound";
    NoSoundFor = "screen-no-sound-for";
    SoundLost = "screen-sound-lost";
    SoundLostFor = "screen-sound-lost-for";
    SoundIsOff = "screen-sound-is-off";
    SoundNotOpen = "screen-sound-not-open";
    VoiceOffChosen = "screen-voice-off-chosen";
    VoiceNotNeeded = "screen-voice-not-needed";
    VoiceBy = "screen-voice-by";
    NoVoice = "screen-no-voice";

    // The preview of a file
    HintPhase = "screen-hint-phase";
    HintRunFromHere = "screen-hint-run-from-here";
    HintPlaySounds = "screen-hint-play-sounds";
    SavesUnnoticed = "screen-saves-unnoticed";
    LastGoodVersion = "screen-last-good-version";
    Advice = "screen-advice";
    Errors = "screen-errors";
    NothingWrong = "screen-nothing-wrong";
    MoreFindings = "screen-more-findings";
    StepSettle = "screen-step-settle";
    StepTransition = "screen-step-transition";
    StepIntroduce = "screen-step-introduce";
    StepGetReady = "screen-step-get-ready";
    StepHold = "screen-step-hold";
    StepRoll = "screen-step-roll";
    StepReps = "screen-step-reps";
    StepEase = "screen-step-ease";
    StepComeOut = "screen-step-come-out";
    StepSwitch = "screen-step-switch";
    StepRest = "screen-step-rest";
    StepWait = "screen-step-wait";
    StepDone = "screen-step-done";
    WaitsForKey = "screen-waits-for-key";
    NothingToShow = "screen-nothing-to-show";

    // What goes wrong
    NoLog = "screen-no-log";
    LogUnbounded = "screen-log-unbounded";
    OwnNotLoaded = "screen-own-not-loaded";
    LoadingFailed = "screen-loading-failed";
    SoundFailed = "screen-sound-failed";
    ElsewhereUnknown = "screen-elsewhere-unknown";

    // What the keys do
    DoStart = "screen-do-start";
    DoUp = "screen-do-up";
    DoDown = "screen-do-down";
    DoPageUp = "screen-do-page-up";
    DoPageDown = "screen-do-page-down";
    DoFirst = "screen-do-first";
    DoLast = "screen-do-last";
    DoFilter = "screen-do-filter";
    DoReady = "screen-do-ready";
    DoWithin = "screen-do-within";
    DoHistory = "screen-do-history";
    DoGuide = "screen-do-guide";
    DoNew = "screen-do-new";
    DoSounds = "screen-do-sounds";
    DoMute = "screen-do-mute";
    DoQuieter = "screen-do-quieter";
    DoLouder = "screen-do-louder";
    DoHelp = "screen-do-help";
    DoQuit = "screen-do-quit";
    DoNextStep = "screen-do-next-step";
    DoPreviousStep = "screen-do-previous-step";
    DoHome = "screen-do-home";
    DoBackToStart = "screen-do-back-to-start";
    DoAgain = "screen-do-again";
    DoSore = "screen-do-sore";
    DoRun = "screen-do-run";
    DoPlay = "screen-do-play";
    DoPhaseUp = "screen-do-phase-up";
    DoPhaseDown = "screen-do-phase-down";
    DoEarlier = "screen-do-earlier";
    DoLater = "screen-do-later";
    DoDayUp = "screen-do-day-up";
    DoDayDown = "screen-do-day-down";
    DoFirstDay = "screen-do-first-day";
    DoToday = "screen-do-today";
    DoNextPage = "screen-do-next-page";
    DoPreviousPage = "screen-do-previous-page";
    DoOpenDay = "screen-do-open-day";
    DoRemove = "screen-do-remove";
    DoBringBack = "screen-do-bring-back";
    DoBack = "screen-do-back";
    DoAct = "screen-do-act";
    DoTopicUp = "screen-do-topic-up";
    DoTopicDown = "screen-do-topic-down";
    DoPreviousTopic = "screen-do-previous-topic";
    DoNextTopic = "screen-do-next-topic";
}
