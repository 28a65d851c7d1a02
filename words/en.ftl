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

phase-settle = Settle in
phase-transition = Set up
phase-introduce = How it goes
phase-get-ready = Get ready
phase-hold = Hold
phase-roll = Roll
phase-reps = Move
phase-ease = Press
phase-come-out = Come out
phase-switch = Switch sides
phase-rest = Rest
phase-wait = Wait
phase-done = Done

## Things and positions

# Each as it stands in `need`, in `fetch` and in `go-to`.
equipment-mat =
    .need = a mat
    .fetch = the mat
    .go-to = the mat
equipment-roller =
    .need = a roller
    .fetch = the roller
    .go-to = the roller
equipment-ball =
    .need = a ball
    .fetch = the ball
    .go-to = the ball
equipment-wall =
    .need = a wall
    .fetch = the wall
    .go-to = the wall
equipment-chair =
    .need = a chair
    .fetch = the chair
    .go-to = the chair
equipment-band =
    .need = a band
    .fetch = the band
    .go-to = the band
equipment-strap =
    .need = a strap
    .fetch = the strap
    .go-to = the strap
equipment-step =
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
# `$key` is as the screen shows it, `E`; `$press` is in English: `press E`, `press the space bar`.
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
