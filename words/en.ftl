### The coach's own words in English. How such a file is written: docs/languages.md

## Numbers and lists

# From 0 to 99; what is larger is said in digits. `SPELL($sets)` takes a word from here.
numbers = no, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty-one, twenty-two, twenty-three, twenty-four, twenty-five, twenty-six, twenty-seven, twenty-eight, twenty-nine, thirty, thirty-one, thirty-two, thirty-three, thirty-four, thirty-five, thirty-six, thirty-seven, thirty-eight, thirty-nine, forty, forty-one, forty-two, forty-three, forty-four, forty-five, forty-six, forty-seven, forty-eight, forty-nine, fifty, fifty-one, fifty-two, fifty-three, fifty-four, fifty-five, fifty-six, fifty-seven, fifty-eight, fifty-nine, sixty, sixty-one, sixty-two, sixty-three, sixty-four, sixty-five, sixty-six, sixty-seven, sixty-eight, sixty-nine, seventy, seventy-one, seventy-two, seventy-three, seventy-four, seventy-five, seventy-six, seventy-seven, seventy-eight, seventy-nine, eighty, eighty-one, eighty-two, eighty-three, eighty-four, eighty-five, eighty-six, eighty-seven, eighty-eight, eighty-nine, ninety, ninety-one, ninety-two, ninety-three, ninety-four, ninety-five, ninety-six, ninety-seven, ninety-eight, ninety-nine
list = { $before } and { $last }

## Sides

side = { $side ->
    [left] left
   *[right] right
}
the-side = { $side ->
    [left] left side
   *[right] right side
}
switch-to = { $side ->
    [left] Switch to the left.
   *[right] Switch to the right.
}

# What authors may write for a side: every form, `word*` for every word that begins so, `*word` for every one that ends so.
sides-left = left
sides-right = right
# Which of these forms mean other things too. They count as a side right before or right after one of the words listed.
sides-ambiguous = left, right
sides-before = side, sides, foot, feet, leg, legs, knee, knees, hip, hips, arm, arms, hand, hands, elbow, elbows, shoulder, shoulders, buttock, buttocks, glute, glutes, heel, heels, ankle, ankles, thigh, thighs, shin, shins, calf, calves, toe, toes, wrist, wrists, rib, ribs, ear, ears, forearm, forearms
sides-after = { "" }
# The two forms that a message shows as an example, without braces.
sides-example = left|right

## What happens

# `.word` is what a timeline calls it in English, as programs do; other languages need none.
phase-settle = Settle in
    .word = settle
phase-transition = Set up
    .word = transition
phase-introduce = How it goes
    .word = introduce
phase-get-ready = Get ready
    .word = get ready
phase-hold = Hold
    .word = hold
phase-roll = Roll
    .word = roll
phase-reps = Move
    .word = reps
phase-ease = Press
    .word = ease
phase-come-out = Come out
    .word = come out
phase-switch = Switch sides
    .word = switch
phase-rest = Rest
    .word = rest
phase-wait = Wait
    .word = wait
phase-done = Done
    .word = done

## Things and positions

# Each by itself, and as it stands in `need`, in `fetch` and in `go-to`.
equipment-mat =
    .name = mat
    .need = a mat
    .fetch = the mat
    .go-to = the mat
equipment-roller =
    .name = roller
    .need = a roller
    .fetch = the roller
    .go-to = the roller
equipment-ball =
    .name = ball
    .need = a ball
    .fetch = the ball
    .go-to = the ball
equipment-wall =
    .name = wall
    .need = a wall
    .fetch = the wall
    .go-to = the wall
equipment-chair =
    .name = chair
    .need = a chair
    .fetch = the chair
    .go-to = the chair
equipment-band =
    .name = band
    .need = a band
    .fetch = the band
    .go-to = the band
equipment-strap =
    .name = strap
    .need = a strap
    .fetch = the strap
    .go-to = the strap
equipment-step =
    .name = step
    .need = a step
    .fetch = the step
    .go-to = the step
need = You need { $things }.
fetch = Fetch { $things }.
go-to = Go to { $place }.
take-supine = Lie on your back.
take-prone = Lie on your belly.
take-side-lying = Lie on your side.
take-seated = Sit down.
take-kneeling = Kneel down.
take-half-kneeling = Go down on one knee.
take-standing = Stand up.

## Before a move

takes-about = About { $minutes ->
    [one] one minute
   *[other] { SPELL($minutes) } minutes
}.
takes-up-to = Up to { $minutes ->
    [one] one minute
   *[other] { SPELL($minutes) } minutes
}.
# `$heading` is `right side. Pigeon. Thirty seconds, twice.`, or without the side.
next = Next: { $heading }
get-ready = Get ready.
# The dose of a set, as it is said. The first letter is made a capital where a sentence begins.
said-seconds = { $seconds ->
    [one] one second
   *[other] { SPELL($seconds) } seconds
}
said-minutes = { $minutes ->
    [one] one minute
   *[other] { SPELL($minutes) } minutes
}
said-passes = { $passes ->
    [one] one pass
   *[other] { SPELL($passes) } passes
}
said-reps = { $reps ->
    [one] one rep
   *[other] { SPELL($reps) } reps
}
said-up-to-seconds = up to { $seconds ->
    [one] one second
   *[other] { SPELL($seconds) } seconds
}
said-up-to-minutes = up to { $minutes ->
    [one] one minute
   *[other] { SPELL($minutes) } minutes
}
# `$each` is one of the two before.
said-spots = { $spots ->
    [1] one spot, { $each }
   *[other] { SPELL($spots) } spots, { $each } each
}
# After a dose: from 2 on.
said-times = { $sets ->
    [2] twice
   *[other] { SPELL($sets) } times
}
said-in-turn = sides in turn
# `$press` is how a key is pressed: `press E`, `press the space bar`; see below. The first letter is made a capital.
press-when-eased = When it eases, { $press }.
ends-itself-seconds = It ends by itself after { $seconds ->
    [one] one second
   *[other] { SPELL($seconds) } seconds
}.
ends-itself-minutes = It ends by itself after { $minutes ->
    [one] one minute
   *[other] { SPELL($minutes) } minutes
}.

## In the work, and after it

# Before a later set: which it is, and of how many.
this-set = { $set ->
    [1] First of { SPELL($sets) }.
    [2] Second of { SPELL($sets) }.
    [3] Third of { SPELL($sets) }.
    [4] Fourth of { SPELL($sets) }.
    [5] Fifth of { SPELL($sets) }.
    [6] Sixth of { SPELL($sets) }.
    [7] Seventh of { SPELL($sets) }.
    [8] Eighth of { SPELL($sets) }.
    [9] Ninth of { SPELL($sets) }.
    [10] Tenth of { SPELL($sets) }.
   *[other] Set { $set } of { $sets }.
}
this-spot = { $set ->
    [1] First of { SPELL($sets) }.
    [2] Second of { SPELL($sets) }.
    [3] Third of { SPELL($sets) }.
    [4] Fourth of { SPELL($sets) }.
    [5] Fifth of { SPELL($sets) }.
    [6] Sixth of { SPELL($sets) }.
    [7] Seventh of { SPELL($sets) }.
    [8] Eighth of { SPELL($sets) }.
    [9] Ninth of { SPELL($sets) }.
    [10] Tenth of { SPELL($sets) }.
   *[other] Spot { $set } of { $sets }.
}
breathe-in = in
breathe-out = out
halfway = Halfway.
count = { $number ->
    [1] One.
    [2] Two.
    [3] Three.
   *[other] { $number }.
}
rest = Rest.
pause = Pause.
waits = The session waits. Go on when you are ready.
next-spot = Find the next spot.
last-pass = Last one.
last-rep = Last one.
until-eased = Stay until it eases.
# `$length` is `14 minutes`, `1 hour, 15 minutes`.
finished = Finished. Well done. { $length }.
easier = Next, the easier way.
less = Next, do a little less.
gentler = Next, not so far.
do-easier = Do it the easier way.
do-less = Do less of it today.
leave = Leave that one for today.

## Shown beside it

set-of = set { $number } of { $all }
spot-of = spot { $number } of { $all }
pass-of = pass { $number } of { $all }
rep-of = rep { $number } of { $all }
round-of = round { $number } of { $all }
last-set = last set
last-spot = last spot
amount-seconds = { $seconds } s
amount-up-to = up to { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
}
amount-reps = { $reps ->
    [one] { $reps } rep
   *[other] { $reps } reps
}
# `$dose` is `3 × 30 s`.
dose-first = { $dose }, { the-side } first
dose-in-turn = { $dose } in turn, { the-side } first
dose-uneven = { $side ->
    [left] { $dose } left, then { $others } right
   *[right] { $dose } right, then { $others } left
}

## What is left after a break

full-seconds = { $seconds } seconds
full-up-to = up to { $seconds } seconds
# `$amount` is `30 seconds`, `10 reps`.
each-set = { $amount } each
each-spot = { $amount } each
more-sets = { $sets ->
    [one] { $sets } more set
   *[other] { $sets } more sets
}
more-spots = { $spots ->
    [one] { $spots } more spot
   *[other] { $spots } more spots
}
# `$more` is one of the two before, `$each` one of the two before these.
left-in-turn = { $more } in turn, { the-side } first, { $each }.
left-uneven = { $side ->
    [left] { $more } on the left, then { $others } on the right, { $each }.
   *[right] { $more } on the right, then { $others } on the left, { $each }.
}

## Pauses

paused-by-key = You paused. Breathe.
paused-by-sleep = Your computer was asleep.
paused-by-suspension = supple was in the background.
# After the name of a key: what it does.
goes-on = goes on, with { $seconds } s left
goes-on-in-set = goes on, with { $seconds } s of this set left

## The summary

done-easier = the easier way
longer = { $amount } more
shorter = { $amount } less
sets-left-out = { $sets ->
    [one] one set left out
   *[other] { $sets } sets left out
}
spots-left-out = { $spots ->
    [one] one spot left out
   *[other] { $spots } spots left out
}
stopped-and-went-on = You stopped when it was too much, and went on after.
stopped = You stopped when it was too much. That was right.
nothing-done = Nothing done this time. That is all right.
some-done = { $done } of { $all } sets done. Each of them counts.
all-done = You did all of it.
all-done-and-eased = You did all of it, and the sore spots eased.

## Plain lines

# `$hours` is empty under an hour, `$minutes` where there are none beside the hours.
length-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
length-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
length-up-to = Up to { $length }
seconds-left = { $seconds } seconds left.
phase-left = { $phase }: { $seconds } seconds left.
goes-on-by-itself = It goes on in { $seconds } seconds.
goes-on-with = It goes on with { $key }.
# `$goes-on` is `goes-on` or `goes-on-in-set`.
key-goes-on = { $key } { $goes-on }.
starts-in = Starts in { $seconds } seconds.
done-of = { $done } of { $all }
too-much = { $sets } too much
not-kept = Nothing is kept: it ran at { $times } times its pace.
keys = Keys: { $pause } pause, { $on } go on, { $end } end, { $help } all keys.
ends-kept = { $key } again ends the session. What you did is kept.
ends-not-kept = { $key } again ends the session. Nothing of it is kept.
# A button of a headset: stands in the place of `$key` in the two before.
the-button = The button

## Doses

# The parts of a dose beside those before: `$dose` is `ten reps`, `$each` and `$time` `five seconds`, `$tempo` `three, one, three`.
said-held = { $dose }, { $each } each
said-tempo = { $dose }, tempo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] one breath
   *[other] { SPELL($breaths) } breaths
}
said-as-many = as many as you can in { $time }
said-sets = { $sets ->
    [one] one set
   *[other] { SPELL($sets) } sets
}
said-first = first { $dose }
hold-rep = Hold.
back-again = And back.
last-breath = Last one.
part-back = Back
breath-of = breath { $number } of { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } breath
   *[other] { $breaths } breaths
}
amount-as-many = as many as you can in { $time }
today = { $range }: today { $dose }

## Body

# Muscles as people call them, beside other words of a list.
muscle-gluteus-maximus = glutes
muscle-gluteus-medius = side of the hip
muscle-gluteus-minimus = deep side of the hip
muscle-piriformis = piriformis
muscle-hip-rotators = hip rotators
muscle-tensor-fasciae-latae = outer hip
muscle-iliotibial-band = IT band
muscle-hip-flexors = hip flexors
muscle-adductors = inner thighs
muscle-hamstrings = hamstrings
muscle-quadriceps = quadriceps
muscle-calves = calves
muscle-shins = shins
muscle-lower-back = lower back
muscle-upper-back = upper back
muscle-obliques = side of the belly
muscle-abdominals = belly
muscle-chest = chest
muscle-shoulders = shoulders
muscle-neck = neck
# How somebody lies, sits or stands, by itself.
position-supine = on your back
position-prone = on your belly
position-side-lying = on your side
position-seated = sitting
position-kneeling = kneeling
position-half-kneeling = on one knee
position-standing = standing
# When a routine is meant to be done.
when-before-run = before a run
when-after-run = after a run
when-rest-day = on a rest day
when-strength = strength
# How much a routine asks of a body.
effort-gentle = little: gentle movement
effort-hard = much: hard work

## Written

# What is read, on paper, on a page and beside a list: `2.5 s`, `1 min 30 s`, `1 h 5 min`.
decimal = { $whole }.{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
# `$length` is one of these, or several of them.
written-up-to = up to { $length }
written-spots = { $spots ->
    [one] { $spots } spot
   *[other] { $spots } spots
}
# `$dose` is `3 × 30 s`, `12 reps`, `2 spots`.
written-each-side = { $dose } each side
written-until-eased = { $dose }, until eased
written-at-most = { $dose }, at most { $length }
written-set-rest = { $dose }, { $length } rest
# What is left of a move: `3 × 30 s`, and as much of the other side. `$side` is the first of them.
written-uneven = { $side ->
    [left] { $amount } left, { $others } right
   *[right] { $amount } right, { $others } left
}
written-rounds = { $rounds ->
    [one] { $rounds } round
   *[other] { $rounds } rounds
}
written-once = once
# After `2 rounds`, or beside it: the rest between them.
written-between = { $length } between
written-breath = in { $in }, out { $out }
written-instead = Do { $move } instead: { $dose }.
written-for-right = Written for the right.
handout-needs = needs { $things }
handout-for = for { $muscles }
handout-times = { $rounds ->
    [one] once
   *[other] { $rounds } times over
}
# `$times` is the one before.
handout-times-rest = { $times }, { $length } rest between
handout-following = Do the following { $times }:
handout-round-end = End of the round.
handout-as-in = As in { $number }.
handout-right-side = This is the right side; do the other the same.
# From Monday on.
handout-days = Mon, Tue, Wed, Thu, Fri, Sat, Sun
# Below a picture: where it begins, where it leads, what is held.
picture-from = from
picture-to = to
picture-hold = hold
picture-pose = the pose
picture-easier = the easier way
picture-none = There is no picture of this move.
picture-no-easier = There is no easier way of this move.
picture-marked = Marked: { $muscles }.
picture-shaded = Lightly shaded: { $muscles }.
picture-unseen = Not to be seen from here: { $muscles }.
card-not-for = Not for everybody: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } move is not for everybody
   *[other] { $count } moves are not for everybody
}
card-more = and { $count } more
# `$ago` is one of those that follow.
card-last-done = Last done { $ago }.
ago-today = today
ago-yesterday = yesterday
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ago-weeks = { $count ->
    [one] { $count } week ago
   *[other] { $count } weeks ago
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
# What was left out to fit into a time: `$name` is a move, or the moves of a round.
left-out = left out: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } set
   *[other] { $name }, { $sets } sets
}
cut-rounds = { $rounds ->
    [one] { $rounds } round of { $name }
   *[other] { $rounds } rounds of { $name }
}
cut-shorter = { $name }, { $seconds } s of each set
# In a timeline: what ends a wait; a rest before a set, `$of` is `2 of 3`.
table-key = a key
table-before = before { $of }

## Headings

heading-when = When
heading-asks = Asks
heading-needs = Needs
heading-for = For
heading-before = Before you begin
heading-sides = Sides
heading-feel = Feel
heading-during = During
heading-breath = Breath
heading-after = After
heading-easier = Easier
heading-stop = Stop
heading-caution = Caution
heading-sources = Sources

## Keys

# How a key is pressed, as it is said. `$key` is one of the names below, a letter or a digit.
press-key = press { $key }
# `$press` is how the key is pressed, `$held` the key that is held down meanwhile.
press-held = hold { $held }, { $press }
press-unnamed = press the key for it
# The name of a key as it is said; where a screen shows a word for it, `.label` is that word.
key-shift = shift
key-control = control
    .label = ctrl
key-alt = alt
    .label = alt
key-space = the space bar
    .label = space
key-enter = enter
    .label = enter
key-escape = escape
    .label = esc
key-tab = tab
    .label = tab
key-shift-tab = shift and tab
    .label = shift-tab
key-backspace = backspace
    .label = backspace
key-delete = delete
    .label = delete
key-insert = insert
    .label = insert
key-left = the left arrow
key-right = the right arrow
key-up = the up arrow
key-down = the down arrow
key-home = home
    .label = home
key-end = end
    .label = end
key-page-up = page up
    .label = page ↑
key-page-down = page down
    .label = page ↓
key-comma = comma
key-dot = dot
key-semicolon = semicolon
key-colon = colon
key-slash = slash
key-minus = minus
key-plus = plus
key-equals = the equals sign
key-hash = the hash sign
key-question = the question mark
key-exclamation = the exclamation mark
# What a key does in a session.
action-pause = pause, and go on
action-go-on = go on: skip what is left of this phase
action-forward = go on; while pressing: it has eased
action-next = the next step
action-previous = the step before
action-restart = this phase again from its start
action-longer = ten seconds more
action-shorter = ten seconds less
action-eased = it has eased: end this set
action-swap-sides = swap the sides still to come
action-too-much = too much: rest, then the easier way
action-explain = explain the move; again: enough of it
action-mute = sound off and on
action-quieter = quieter
action-louder = louder
action-voice = voice off and on
action-far = far view: to be read from afar
action-help = these keys
action-back = back; what was done is kept

## Lines

muted = Muted.
volume = Volume { $percent } percent.
# A full stop follows.
voice-off = voice off
voice-on = voice on
voice-needs = the voice needs { $seconds } s more
voice-needs-key = the voice needs { $seconds } s more; { $key } goes on
# Before a session: the moves that were too much last time.
too-much-before = Too much last time: { $moves }. { $key } takes the easier way.
# The side that is sore; with `$first` it goes first.
extra-set = { $side ->
    [left] Left is sore: it gets one more set.
   *[right] Right is sore: it gets one more set.
}
extra-set-first = { $side ->
    [left] Left is sore: it goes first, with one more set.
   *[right] Right is sore: it goes first, with one more set.
}
extra-set-sorer = { $side ->
    [left] Left is sorer: it gets one more set.
   *[right] Right is sorer: it gets one more set.
}
extra-set-sorer-first = { $side ->
    [left] Left is sorer: it goes first, with one more set.
   *[right] Right is sorer: it goes first, with one more set.
}
all-easier = You are sore: every move goes the easier way today.

## Signs and notices

notice-coaches = supple coaches. It does not diagnose.
notice-ask-first = Ask a doctor first: pregnancy, recent surgery, a new hip or knee, brittle bones, blood thinners, dizzy spells.
notice-ask-more = The guide says more: `supple guide ask-first`.
notice-limit = Stretch to tightness, never into pain. Sharp or spreading pain means stop.
notice-see-doctor = See a doctor before you go on: soreness beyond a week; { $signs }.
# Signs that are not for a coach, in a list: `$last` is one, `$before` those before it.
signs-and = { $before }; { $last }
answer-emergency = Call your local emergency number at once: { $signs }.
answer-today = Stop, and see a doctor today: { $signs }.
answer-professional = No run and no session before a doctor or physiotherapist has seen it: { $signs }.
answer-ill = No run and no session until you are well again: { $signs }.
answer-soon = No run before a doctor or physiotherapist has seen it, this week: { $signs }.
signs-spine = both legs weak, numb between them, bladder fails
signs-heart = chest pain, fainting, breathless; dark urine
signs-leg = no weight on a leg; a hot, red, swollen calf
signs-injury = a pop, tear, bruise, gap, swelling; a fall
signs-nerve = numb, tingling or weak; pain that shoots
signs-bone = pain in bone or groin, at night, with hopping
signs-body = fever, feeling ill, weight lost
sign-bladder = no control of bladder or bowel
sign-saddle = numb between the legs
sign-both-legs = weak in both legs
sign-chest = chest pain, or breathless beyond the effort
sign-faint = fainting
sign-dark-urine = dark urine, very sore and weak
sign-no-weight = the leg carries no weight
sign-calf = one calf hot, red, swollen or tight
sign-pop = a pop or a tear that you felt
sign-bruise = a bruise, a gap or a swelling
sign-fall = a fall, or a blow to it
sign-shooting = pain that shoots down the leg
sign-numb = a numb or tingling leg
sign-weak = weak in one leg
sign-bone = pain at one point of a bone
sign-night = pain at night, or at rest
sign-groin = pain in the groin when you step on the leg
sign-hop = pain that hopping makes worse
sign-fever = fever, or feeling ill
sign-weight-loss = weight lost without trying
sign-lasting = soreness for longer than a week
