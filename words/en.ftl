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
# What says to change sides, and what says that both are at work; a star stands for any ending.
sides-change = switch side*, switch leg*, switch arm*, switch your side*, switch your leg*, switch your arm*, switch to the other *, change side*, change leg*, change arm*, change the side*, change the leg*, change your leg*, change to the other *, swap side*, swap leg*, swap arm*, repeat on the other *, repeat with the other *, the same on the other *, the same with the other *, do the other side, now the other side, then the other side, now the other leg, then the other leg
sides-together = with both legs, with both feet, on both legs, on both feet, with two legs, on two legs, with both arms, both legs at once, both legs together, both arms at once, both sides at once
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

phase-walk = Walk
    .word = walk
phase-run = Run
    .word = run
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
equipment-long-band =
    .name = long band
    .need = a long band
    .fetch = the long band
    .go-to = the long band
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
equipment-towel =
    .name = towel
    .need = a towel
    .fetch = the towel
    .go-to = the towel
equipment-cushion =
    .name = cushion
    .need = a cushion
    .fetch = the cushion
    .go-to = the cushion
equipment-block =
    .name = block
    .need = a block
    .fetch = the block
    .go-to = the block
equipment-weight =
    .name = weight
    .need = a weight
    .fetch = the weight
    .go-to = the weight
equipment-stick =
    .name = stick
    .need = a stick
    .fetch = the stick
    .go-to = the stick
equipment-table =
    .name = table
    .need = a table
    .fetch = the table
    .go-to = the table
equipment-doorway =
    .name = doorway
    .need = a doorway
    .fetch = the doorway
    .go-to = the doorway
equipment-partner =
    .name = partner
    .need = a partner
    .fetch = your partner
    .go-to = your partner
need = You need { $things }.
fetch = Fetch { $things }.
go-to = Go to { $place }.
call-partner = Call your partner.
take-supine = Lie on your back.
take-prone = Lie on your belly.
take-side-lying = Lie on your side.
take-seated = Sit down.
take-on-chair = Sit down on the chair.
take-kneeling = Kneel down.
take-all-fours = Come onto your hands and knees.
take-plank = Get into a plank.
take-half-kneeling = Go down on one knee.
take-squatting = Squat down.
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
phase-of = phase { $number } of { $all }
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
# What was done on one side, and on the other.
sides-done = { $before }; { $last }
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
said-number = { $number ->
    [0] zero
   *[other] { SPELL($number) }
}
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
# The parts of a rep on paper, one after the other.
heading-tempo = Tempo
tempo-there = { $time } there
tempo-held = { $time } held
tempo-back = { $time } back
tempo-pause = { $time } pause

## Body

# Muscles as people call them, beside other words of a list.
muscle-glutes = glutes
muscle-gluteus-maximus = glutes
muscle-gluteus-medius = side of the hip
muscle-gluteus-minimus = deep side of the hip
muscle-abductors = sides of the hips
muscle-piriformis = piriformis
muscle-hip-rotators = hip rotators
muscle-tensor-fasciae-latae = outer hip
muscle-iliotibial-band = IT band
muscle-hip-flexors = hip flexors
muscle-adductors = inner thighs
muscle-groin = groin
muscle-hamstrings = hamstrings
muscle-quadriceps = quadriceps
muscle-calves = calves
muscle-deep-calves = deep calves
muscle-shins = shins
muscle-soles = soles
muscle-core = core
muscle-lower-back = lower back
muscle-upper-back = upper back
muscle-lats = sides of the back
muscle-traps = top of the shoulders
muscle-obliques = side of the belly
muscle-abdominals = belly
muscle-chest = chest
muscle-shoulders = shoulders
muscle-rotator-cuff = back of the shoulder
muscle-forearms = forearms
muscle-neck = neck
# How somebody lies, sits or stands, by itself.
position-supine = on your back
position-prone = on your belly
position-side-lying = on your side
position-seated = sitting
position-on-chair = on a chair
position-kneeling = kneeling
position-all-fours = on hands and knees
position-plank = in a plank
position-half-kneeling = on one knee
position-squatting = squatting
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
# What something is, and what is told of it: `6 s: Push.`
told-of = { $what }: { $told }
written-breath = in { $in }, out { $out }
written-instead = Do { $move } instead: { $dose }.
written-for-right = Written for the right.
handout-needs = needs { $things }
handout-for = for { $muscles }
handout-times = { $rounds ->
    [one] once
   *[other] { $rounds } times
}
# `$times` is the one before.
handout-times-rest = { $times }, { $length } rest between
handout-following = Do the following { $times }:
# The first exercise of a round, by its number, and how often the round is done.
handout-round-end = Back to { $number }, { $times } in all.
handout-as-in = As in { $number }.
handout-right-side = This is the right side; do the other the same.
# From Monday on.
handout-days = Mon, Tue, Wed, Thu, Fri, Sat, Sun
# What is filled in by hand. Behind each is a line to write on.
handout-name = Name
handout-date = Date
handout-times-a-day = Times a day
handout-times-a-week = Times a week
handout-pain = Pain, 0 to 10
handout-picture = Picture
handout-notes = Notes
# After a dose: how long a rep or a pass takes.
handout-each = { $length } each
# `$why` is in English.
handout-undrawn = This picture cannot be drawn: { $why }.
# What the pacer is called in texts: a sentence with one of these words is for the session, and left off paper.
handout-ticks = tick, ticks
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

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = { $band } band
optional = optional
# The level of a routine that is shown; and the others that it has.
level-is = Level: { $level }.
level-of = { $level }; also: { $levels }
# The rest between the moves of a routine, and how it is told: `$between` is the one before.
between-moves = { $length } between moves
rest-between = Rest { $between }.
cut-part = { $name }, { $seconds } s of it
heading-rest = Rest
heading-level = Level
heading-phases = Phases
heading-note = Note
heading-picture = Picture
heading-link = Link
heading-see = See

## Screens

# What all screens have
screen-list = { $before } and { $last }
screen-keys = keys
screen-any-key = any key
screen-any-other-key = any other key
screen-key-enter = enter
screen-key-escape = esc
screen-click = click
screen-back = back
screen-to-home = home
screen-leave = leave
screen-muted = muted
screen-volume = volume { $percent } %
screen-needs-room = supple needs { $columns } × { $rows }.
screen-has-room = This window has { $columns } × { $rows }.
screen-and-more = and { $number } more
screen-paused = Paused

# Days and numbers
screen-weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
screen-months = January, February, March, April, May, June, July, August, September, October, November, December
screen-months-in-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
screen-date = { $day } { $month } { $year }
screen-long-date = { $weekday } { $day } { $month } { $year }
screen-day-and-time = { $weekday }, { $time }
screen-decimal-point = { "." }

# The home screen
screen-morning = Good morning.
screen-afternoon = Good afternoon.
screen-evening = Good evening.
screen-done-last = { $name }, { $ago }.
screen-filter-here = filter
screen-hint-start = start
screen-hint-all = all
screen-hint-filter = filter
screen-hint-minutes = minutes
screen-hint-little-time = little time
screen-hint-run = run?
screen-hint-run-today = run today?
screen-hint-history = history
screen-hint-guide = guide
screen-hint-new = new
screen-hint-sounds = sounds
screen-goes-on-elsewhere = this session goes on in another terminal
screen-no-levels = this has no levels
screen-needs-mending-first = this file needs mending first
screen-how-to-write = `supple new ID` begins one in { $folder }
screen-nowhere-to-write = there is no home folder to keep routines in
screen-group-go-on = Go on
screen-group-for-you = For you
screen-group-after-run = After a run
screen-group-before-run = Before a run
screen-group-rest-day = Rest day
screen-group-strength = Strength
screen-group-any-time = Any time
screen-group-moves = Moves
screen-group-needs-mending = Needs mending
screen-nothing-matches = Nothing matches “{ $typed }”.
screen-nothing-here = There is nothing here yet.
screen-lost-file = No routine here is called { $id }.
screen-lost-file-do = Bring its file back to go on.
screen-lost-to-mistake = { $file } has a mistake.
screen-lost-to-mistake-do = Mend it to go on: see at the bottom.
screen-lost-moves = Its file has other moves now.
screen-lost-moves-do = Start it from its beginning.
screen-just-now = just now
screen-minutes-ago = { $minutes } min ago
screen-broke-off = { $name } broke off, { $ago }.
screen-answers-again = { $key } answers again.
screen-goes-on-with = It goes on with { $name }.
screen-goes-on-with-side = It goes on with { $name }, { $side ->
    [left] left
   *[right] right
} side.
screen-goes-on-with-left = It goes on with { $name }. { $left }
screen-begun-for-side = Begun for the { $side ->
    [left] left
   *[right] right
} side.
screen-begun-for-time = Begun for { $time }.
screen-begun-for-both = Begun for the { $side ->
    [left] left
   *[right] right
} side, in { $time }.
screen-line-fault = line { $line }: { $fault }
screen-because = Why: { $source }.

# A session
screen-hint-pause = pause
screen-hint-go-on = go on
screen-hint-previous = back
screen-hint-next = next
screen-hint-leave-out = leave out
screen-hint-again = again
screen-hint-ten-seconds = 10 s
screen-hint-eased = eased
screen-hint-swap-sides = swap sides
screen-hint-too-much = too much
screen-hint-explain = explain
screen-hint-end = end
screen-next = next
screen-next-is = Next: { $what }
screen-starts-in = starts in
screen-time-left = { $clock } left
screen-time-left-up-to = up to { $clock } left
screen-shows-more = { $columns } × { $rows } shows more
screen-voice-getting-ready = voice getting ready
screen-no-picture = No picture.
screen-picture-fails = This picture cannot be drawn.
screen-picture-fails-for = This picture cannot be drawn: { $why }

# Questions
screen-end-kept = End this session? What you did is kept.
screen-end-unkept = End this session? Nothing of it is kept.
screen-end = End this session?
screen-end-short = End?
screen-remove = Remove { $what }?
screen-remove-back = Remove { $what }? { $key } brings it back.
screen-remove-short = Remove it?
screen-hint-remove = remove
screen-hint-keep = keep it
screen-hint-understood = understood

# All keys of a screen
screen-help-heading = Keys
screen-help-needs-room = The keys need a larger window.
screen-too-small = Too small.
screen-help-more-larger = { $number } more in a larger window
screen-help-more = { $number } more
screen-cells-no-colours = cells: no colours are wanted
screen-cells-chosen = cells, as chosen
screen-cells-no-size = cells: the terminal does not say how large its letters are
screen-pictures-chosen = pictures by { $protocol }, as chosen
screen-pictures-said = pictures by { $protocol }: { $terminal } said that it shows them
screen-pictures-known = pictures by { $protocol }: { $terminal } is known to show them
screen-cells-inside = cells: inside { $terminal }
screen-cells-never = cells: { $terminal } shows no pictures
screen-cells-far = cells: over a network pictures take too long
screen-cells-size-unsaid = cells: { $terminal } did not say how large its letters are
screen-cells-unsaid = cells: { $terminal } did not say that it shows pictures
screen-cells-unanswered = cells: { $terminal } has not answered
screen-unknown-terminal = a terminal that supple does not know
screen-protocol-kitty = kitty's protocol
screen-protocol-sixel = the sixel protocol
screen-protocol-iterm = iTerm2's protocol

# The summary
screen-mark-done = done
screen-mark-eased = eased
screen-mark-too-much = too much
screen-mark-skipped = skipped
screen-done = Done
screen-ended = Ended
screen-done-minutes = { $number ->
    [one] minute
   *[other] minutes
}
screen-done-sets = { $number ->
    [one] set
   *[other] sets
}
screen-how-sore-are-you = How sore are you now? 0-9, x for 10.
screen-how-sore-is-side = How sore is your { $side ->
    [left] left
   *[right] right
} side now? 0-9, x for 10.
screen-soreness-now-and-before = Soreness { $now } now, and { $before } before.
screen-soreness-kept = Soreness { $now }: kept.
screen-nothing-kept = Nothing is kept: it ran at { $times } times its pace.
screen-hint-how-sore = how sore now

# Before a session
screen-easy = Easy
screen-offer-too-much = { $moves } { $count ->
    [one] was
   *[other] were
} too much last time.
screen-offer-well = { $moves } { $count ->
    [one] has
   *[other] have
} gone well the easier way.
screen-which-way = Which way today?
screen-easier-way = the easier way
screen-usual-way = the usual way
screen-easier-at-any-time = { $key } during a set takes the easier way at any time.
screen-minutes-word = Min
screen-how-many-minutes = How many minutes do you have?
screen-needs-at-least = { $name } needs { $minutes } min at the least.
screen-fits-whole = You have { $minutes } min. { $name } fits whole, in { $takes }.
screen-fits-cut = You have { $minutes } min. { $name }, made to fit, takes { $takes }.
screen-stays = Stays: { $moves }.
screen-left-out = Left out: { $moves }.
screen-sides-alike = Both sides get the same. No hold is cut below { $seconds } s.

# The sounds of a session
screen-listen = Listen
screen-each-sound = Each sound of a session, one after the other.
screen-its-key = its key
screen-hint-hear-one = hear one again
screen-hint-hear-all = all again
screen-sound-last-3 = Last 3
screen-sound-last-3-is = the last three seconds
screen-sound-start = Start
screen-sound-start-is = a set begins
screen-sound-left = Left
screen-sound-left-is = a set of the left side begins
screen-sound-right = Right
screen-sound-right-is = a set of the right side begins
screen-sound-there = There
screen-sound-there-is = a pass or rep begins
screen-sound-back = Back
screen-sound-back-is = is held, and comes back
screen-sound-halfway = Halfway
screen-sound-halfway-is = half of a hold is over
screen-sound-in = In
screen-sound-in-is = breathe in
screen-sound-out = Out
screen-sound-out-is = breathe out
screen-sound-end = End
screen-sound-end-is = a set is over
screen-sound-switch = Switch
screen-sound-switch-is = change sides
screen-sound-rest = Rest
screen-sound-rest-is = a rest begins
screen-sound-eased = Eased
screen-sound-eased-is = a sore spot has eased
screen-sound-finish = Finish
screen-sound-finish-is = the session is over
screen-sound-voice = Voice
screen-sound-voice-is = the voice

# What is said of sound and voice in a line
screen-opening-sound = opening sound
screen-sound-by = sound: { $device }
screen-no-sound = no sound
screen-no-sound-for = no sound: { $why }
screen-sound-lost = sound lost, reconnecting
screen-sound-lost-for = sound lost, reconnecting: { $why }
screen-sound-is-off = sound is off
screen-sound-not-open = sound is not open
screen-voice-off-chosen = the voice is off in the configuration
screen-voice-not-needed = the voice has not been needed yet
screen-voice-by = voice: { $program }
screen-no-voice = no voice: { $why }

# The preview of a file
screen-hint-phase = phase
screen-hint-run-from-here = run from here
screen-hint-play-sounds = play its sounds
screen-saves-unnoticed = saves are not noticed: { $why }
screen-last-good-version = { $state }, showing the last good version
screen-advice = { $number ->
    [one] { $number } piece of advice
   *[other] { $number } pieces of advice
}
screen-errors = { $number ->
    [one] { $number } error
   *[other] { $number } errors
}
screen-nothing-wrong = Nothing is wrong with it.
screen-more-findings = and { $number } more: `supple check` shows all
screen-step-settle = settle
screen-step-transition = transition
screen-step-introduce = introduce
screen-step-get-ready = get ready
screen-step-hold = hold
screen-step-walk = walk
screen-step-run = run
screen-step-roll = roll
screen-step-reps = reps
screen-step-ease = ease
screen-step-come-out = come out
screen-step-switch = switch
screen-step-rest = rest
screen-step-wait = wait
screen-step-done = done
screen-waits-for-key = a key
screen-nothing-to-show = There is nothing to show yet: the file has mistakes.

# What goes wrong
screen-no-log = no log is written: { $why }
screen-log-unbounded = the log cannot be bounded: { $why }
screen-own-not-loaded = your own routines are not loaded: { $why }
screen-folders-unread = { $why }; not read either: { $folders }
screen-loading-failed = loading routines failed: { $why }
screen-sound-failed = opening sound failed: { $why }
screen-elsewhere-unknown = whether a session goes on elsewhere is not known: { $why }
screen-runs-came = { $runs ->
    [one] 1 run came from the watch
   *[other] { $runs } runs came from the watch
}
screen-runs-broken = { $files ->
    [one] 1 file of a run is broken
   *[other] { $files } files of runs are broken
}
screen-runs-missing = the folder of runs is not there: { $folders }
screen-runs-unread = runs from the watch could not be kept: { $why }

# What the keys do
screen-do-start = start what is selected
screen-do-up = the one above
screen-do-down = the one below
screen-do-page-up = a page up
screen-do-page-down = a page down
screen-do-first = the first
screen-do-last = the last
screen-do-filter = filter by what you type
screen-do-ready = can I run today?
screen-do-within = fit it into the minutes you have
screen-do-level = the next level of a routine
screen-do-history = look back: days, soreness, muscles, runs
screen-do-guide = the guide: short pages about sore glutes
screen-do-new = how to write a routine of your own
screen-do-sounds = sound check: play every cue
screen-do-mute = sound off and on
screen-do-quieter = quieter
screen-do-louder = louder
screen-do-help = these keys
screen-do-quit = quit
screen-do-next-step = the next step
screen-do-previous-step = the step before
screen-do-home = the home screen
screen-do-back-to-start = back to where the session was started
screen-do-again = the same session again
screen-do-sore = how sore you are now
screen-do-run = run from the selected step
screen-do-play = play the sounds of the selected phase
screen-do-phase-up = the phase above
screen-do-phase-down = the phase below
screen-do-earlier = a week or, in a day, a day earlier
screen-do-later = a week or, in a day, a day later
screen-do-day-up = a day earlier or, in a day, the entry above
screen-do-day-down = a day later or, in a day, the entry below
screen-do-first-day = the first day
screen-do-today = today
screen-do-next-page = the next page
screen-do-previous-page = the page before
screen-do-open-day = the selected day in full
screen-do-remove = in a day: remove the selected entry
screen-do-bring-back = bring back what was removed last
screen-do-back = back
screen-do-act = read, then do what the page ends in
screen-do-topic-up = the topic above, or scroll up
screen-do-topic-down = the topic below, or scroll down
screen-do-previous-topic = the topic before
screen-do-next-topic = the next topic

# What is advised
screen-stop-here = Stop here.
screen-advice-emergency = Call your local emergency number now.
screen-advice-today = Stop here. See a doctor today, and leave the leg alone until then.
screen-advice-professional = Stop here. See a doctor or physiotherapist before you exercise again.
screen-advice-ill = Rest until you are well again. With a fever and pain at one place, see a doctor today.
screen-advice-rest = Rest the leg that hurts today. Cool it and put it up. Move only what does not hurt: arms, trunk, an easy swim.
screen-advice-gentle = Only something gentle today.
screen-advice-soon = See a doctor or physiotherapist this week.
screen-advice-easier = Take the easier way today.
screen-advice-today-short = See a doctor today.
screen-advice-professional-short = See a doctor or physiotherapist first.
screen-advice-ill-short = Rest until you are well again.
screen-advice-rest-short = Rest the leg that hurts today.
screen-advice-gentle-short = Something gentle today.
screen-advice-easier-short = The easier way today.
screen-you-told = You told: { $told }.
screen-told-walk = pain that changes how you walk
screen-told-sharp = sharp pain at one spot
screen-change-until-then = No session and no run until then.
screen-change-none-today = No session and no run today.
screen-change-no-run = No run today.
screen-change-run-later = Your session can begin. No run until then.
screen-change-all-easier = Every move begins the easier way.
screen-change-none-easier = No move of it has an easier way: do less of each.
screen-change-some-easier = { $easier } of { $all } moves begin the easier way, those that have one.
screen-change-side-first = The { $side ->
    [left] left
   *[right] right
} side goes first.
screen-change-side-first-alike = The { $side ->
    [left] left
   *[right] right
} side goes first, with as many sets as the { $side ->
    [left] right
   *[right] left
}.

# Why it is advised
screen-reason-walk = Pain that changes how you walk points to an injury, not to sore muscles.
screen-reason-sharp = Sharp pain at one spot points to an injury; sore muscles ache all over.
screen-reason-severe = From 8 of 10 it is more than usual soreness. Have it looked at if it is no better tomorrow.
screen-reason-still-severe = From 8 of 10 it is more than usual soreness, and yours is no better than yesterday.
screen-reason-gentle = You are too sore for more than gentle movement.
screen-reason-no-better = Soreness as high as yours is better after a day; do not wait for it to pass.
screen-reason-long = Sore muscles are better within days, a week at most; yours are sore for too long.
screen-reason-easier = You are sore enough to ease off, and not so sore that you have to stop.
screen-reason-spine = Nerves at the end of the spine may be pressed, and hours count.
screen-reason-chest = It may come from the heart or the lungs.
screen-reason-faint = To faint during exercise, or with chest pain, may come from the heart.
screen-reason-dark-urine = Muscle may be breaking down, which harms the kidneys.
screen-reason-no-weight = A leg that bears no weight is more than sore.
screen-reason-calf = There may be a clot in the leg. Do not roll, press or stretch it.
screen-reason-pop = A muscle or a tendon may be torn.
screen-reason-bruise = Sore muscles do not bruise; torn ones do.
screen-reason-fall = After a fall or a blow it may be an injury, whatever it feels like.
screen-reason-nerve = It may come from a nerve, and stretching does not help that.
screen-reason-bone = A bone may be near to breaking, and each run makes that worse.
screen-reason-night = A bone under too much load may hurt at night and at rest.
screen-reason-groin = The neck of the thigh bone may be near to breaking. Keep your weight off the leg that hurts.
screen-reason-hop = Pain that grows with each landing may come from a bone.
screen-reason-fever = A body that fights an illness needs its strength for that.
screen-reason-weight-loss = Weight that goes by itself has a cause that a doctor has to look for.
screen-reason-two-days = Your last hard run is too recent for another one. How long to leave between them is a rule of thumb.
screen-reason-three-days = You are still sore from your last hard run, and soreness is worst on the second and third day.
screen-reason-mild = Mild, dull soreness is no reason against an easy run, as long as it gets no worse on the way.
screen-reason-rested = Nothing is sore, and your last hard run is far enough back.
screen-reason-free = Nothing is sore, and the journal knows of no hard run.
screen-reason-rested-untold = Your last hard run is far enough back; how sore you are is not known.
screen-reason-free-untold = The journal knows of no hard run, and not how sore you are.
screen-reason-ran = Nothing is sore; how hard your last run was is not known.
screen-reason-ran-untold = How hard your last run was is not known, nor how sore you are.
screen-reason-lately = You were sore within the last days, and have not told whether you still are.
screen-reason-longest-run = Of 5,205 runners, more were injured where one run was over a tenth longer than the longest of the 30 days before.
screen-reason-ten-percent = A tenth more than the week before is a rule of thumb: a trial with new runners found no fewer injuries by it.
screen-borrowed-numbers = Its numbers were made for a sore Achilles tendon; we take them for sore muscles too.

# Whether to run today
screen-run-no = No, not today.
screen-run-not-today = Not today.
screen-run-easy = Yes, an easy run.
screen-run-partly = Yes, going by what you told.
screen-run-yes = Yes.
screen-word-yes = Yes
screen-word-easy = Easy
screen-word-no = No
screen-run-do-easy = Warm up first, keep a pace at which you can talk, and stop when it hurts more.
screen-run-do-short = Short and easy, on soft ground; stop when it gets worse.
screen-run-do-gentle = Walk a little, and do the gentle routine.
screen-run-do-warm = Warm up first.
screen-run-do-warm-unknown = Warm up first. Keep it easy if you ran hard in the last days.
screen-run-at-most = Keep today's run to { $most } at most: your longest of the last { $days } days was { $longest }.
screen-start-it = start it
screen-answer-again = answer again
screen-the-source = the source
screen-from-here = Where this comes from:
screen-all-from-here = Where all of this comes from:
screen-word-call-for-help = Call for help
screen-word-stop = Stop
screen-the-chosen-easier = the one I chose, all of it the easier way
screen-the-gentle-one = the gentle one
screen-my-own = mine

# What is named for today
screen-choice-soreness = soreness { $level }
screen-choice-seen = have it looked at
screen-choice-ran = ran { $ago }
screen-choice-sore = sore, { $side ->
    [left] left
    [right] right
   *[both] both
}
screen-choice-sore-lately = sore lately
screen-choice-hard-run = hard run { $hours } h
screen-choice-before-run = before a run
screen-choice-strength = strength is due
screen-choice-stretch = time to stretch
screen-choice-first = begin here
screen-choice-done = done { $ago }
screen-hours-ago = { $hours } h ago
screen-day-ago = a day ago
screen-days-ago = { $days } days ago
screen-long-ago = long ago
screen-chosen-gentle = Very sore: something gentle, and nothing else today.
screen-chosen-seen-first = See a professional this week; until then, gently.
screen-chosen-after-run = After a run, this makes tomorrow a little less sore.
screen-chosen-sore = Sore muscles feel better with gentle movement.
screen-chosen-recover = Not long after a hard run: easy movement.
screen-chosen-warm-up = Before a run today, warm up moving, not holding.
screen-chosen-strength = Strength is due: the guideline says two days a week.
screen-chosen-stretch = Two days without a stretch: daily works best.
screen-chosen-last = You did this a short while ago.
screen-chosen-first = A good one to begin with.
screen-more-signs = { $signs } More signs: `supple guide injury`.

# The guide
screen-guide-heading = Guide
screen-guide-hurts = What hurts
screen-guide-helps = What helps
screen-guide-running = Running
screen-guide-before = Before you begin
screen-page-more = page ↓ more
screen-page-of = { $page } of { $pages }
screen-page-of-more = { $page } of { $pages }, more below
screen-more-above-count = ↑ { $number } more
screen-more-below-count = ↓ { $number } more
screen-key-starts-it = { $key } starts it
screen-key-asks-them = { $key } asks them
screen-page-needs-mending = { $id } needs mending first
screen-hint-read = read
screen-hint-topic = topic
screen-hint-scroll = scroll
screen-hint-answer = answer

# The check-in
screen-word-sore = Sore
screen-word-signs = Signs
screen-level-none = not at all
screen-level-little = a little
screen-level-clear = clearly
screen-level-very = very
screen-level-most = 10, as sore as can be
screen-something-else = something else: numb, swollen, feverish, a fall
screen-ends-check-in = [care] check-in = "off" in config.toml ends this.
screen-on-the-left = left
screen-on-the-right = right
screen-both-alike = both alike
screen-both-one-more = both, one more
screen-which-side = Which side is sorer?
screen-and-the-other = { $side ->
    [left] Left
   *[right] Right
}: { $level }. And how sore is your { $side ->
    [left] right
   *[right] left
} side?
screen-which-of-these = Which of these?
screen-and-where = { $level } of 10. And where?
screen-sore-side-now = How sore is your { $side ->
    [left] left
   *[right] right
} side now?
screen-sore-side-today = How sore is your { $side ->
    [left] left
   *[right] right
} side today?
screen-sore-now = How sore are you now? And where?
screen-sore-today = How sore are you today? And where?
screen-was-sharp-and-walked = It was sharp, and you walked otherwise. And now?
screen-was-sharp = It was sharp. What is it like now, and is any of this so?
screen-walked-otherwise = You walked otherwise. And now? Is any of this so?
screen-what-is-it-like = What is it like, and is any of this so?
screen-how-do-you-walk = How do you walk, and is any of this so?
screen-is-any-so = Is any of this so? Its number opens it.
screen-pain-dull = dull, over the whole muscle
screen-pain-sharp = sharp, at one spot
screen-pain-gone = gone: nothing hurts
screen-walk-usual = I walk as ever
screen-walk-changed = otherwise, from pain
screen-as-before = as before
screen-none-of-these = none of these
screen-dull-and-nothing = dull, and nothing else
screen-as-ever-and-none = as ever, and none of it
screen-none-of-it = none of it
screen-say-nothing = say nothing
screen-the-others = the others
screen-key-backspace = backspace

# Looking back
screen-looking-back = Looking back
screen-page-year = Year
screen-page-soreness = Soreness
screen-page-muscles = Muscles
screen-page-running = Running
screen-page-day = Day
screen-nothing-yet = Nothing is here yet.
screen-nothing-yet-then = After your first session this page shows the day it was done, and from then on every week, each muscle, how sore you were and how far you ran.
screen-nothing-yet-do = Press enter and start with a short one. Ten quiet minutes are a good beginning.
screen-nothing-of-this-day = Nothing is kept of this day.
screen-more-below = more below
screen-more-above = more above
screen-day-today = today
screen-day-yesterday = yesterday
screen-day-long-ago = { $days } days ago
screen-sore-was = sore: { $sides }
screen-sore-on-left = left { $level }
screen-sore-on-right = right { $level }
screen-nothing-was-sore = nothing was sore
screen-changed-the-walk = it changed the walk
screen-none-of-the-signs = none of the signs
screen-quality-dull = dull
screen-quality-sharp = sharp
screen-quality-gone = gone
screen-sore-around = Sore { $told }.
screen-sore-before = before: { $sides }
screen-sore-after = after: { $sides }
screen-ran-far = ran { $far }
screen-ran-far-hard = ran { $far }, hard
screen-far-in = { $far } in { $time }
screen-end-finished = to its end
screen-end-stopped = stopped
screen-end-broken-off = broken off
screen-item-session = the session “{ $name }”
screen-item-run = the run of { $far }
screen-item-hard-run = the hard run of { $far }
screen-item-soreness = the soreness { $told }
screen-item-no-signs = that there are no signs
screen-item-also = { $before }, and { $last }
screen-item-check-in = what was told at a check-in
screen-item-level-left = { $level } left
screen-item-level-right = { $level } right
screen-item-note = the note “{ $text }”
screen-note-text = “{ $text }”
screen-weekdays-in-short = Mon, Tue, Wed, Thu, Fri, Sat, Sun
screen-week-of = Week of { $date }
screen-nothing-this-week = Nothing was worked on in this week.
screen-ten-minutes = 10 min
screen-stretch-note = Stretching a muscle for more than 10 min a week gains nothing more. Rolling and strength are counted here too.
screen-stretch-note-short = Beyond 10 min a week stretching gains nothing more.
screen-no-run-kept = No run is kept yet. `supple log run 8km` keeps one, with `--hard` where it was a hard one.
screen-no-run = no run
screen-longest-alone = Longest run: { $km }. No run in the 30 days before it.
screen-longest-whole = Run of { $km }; a tenth more than the longest of the 30 days before it: { $most }.
screen-longest-shorter = Run of { $km }; a tenth above the longest of 30 days: { $most }.
screen-longest-short = { $km }; 30 days' longest + 10 %: { $most }.
screen-weekly-no-line = ━ After a week without a run there is no line of a tenth more.
screen-weekly-no-line-short = ━ No line after a week without a run.
screen-weekly-line = ━ Rule of thumb, a tenth more than the week before: { $most }.
screen-weekly-line-short = ━ A tenth above the week before: { $most }.
screen-above-it = Above it.
screen-within-it = Within it.
screen-four-weeks = The last 4 weeks: { $lean }.
screen-four-weeks-before = The 4 before: { $lean }.
screen-lean-alike = both sides alike
screen-lean-left = left sorer by { $by }
screen-lean-right = right sorer by { $by }
screen-no-soreness-told = No soreness was told in the last 4 weeks.
screen-too-few-answers = Too few answers to compare the sides.
screen-answers-have = The last 4 weeks have { $now }, the 4 before have { $before }.
screen-answers-of = { $days } of { $enough }
screen-answers-enough = enough
screen-mark-session = session
screen-mark-run = run
screen-gentle-above = gentle only above
screen-count-sessions = { $number ->
    [one] { $number } session
   *[other] { $number } sessions
}
screen-count-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
screen-in-sets = { $time } in sets
screen-km-run = { $km } run
screen-in-a-row = in a row
screen-in-a-year = in a year
screen-much-more = more
screen-a-run = a run
screen-unit-min = min
screen-unit-km = km
screen-sets-done = { $count } done
screen-sets-eased = { $count } eased
screen-sets-too-much = { $count } too much
screen-sets-skipped = { $count } skipped
screen-opens-day-first = { $key } opens the day first
screen-removed = removed
screen-sign-is-answered = a sign is answered, not removed: `supple ready`
screen-nothing-removed = nothing was removed just now
screen-brought-back = brought back: { $what }
screen-hint-bring-back = bring back
screen-hint-choose = choose
screen-hint-days = days
screen-hint-week = week
screen-hint-day = day
screen-hint-next-page = next page
screen-hint-this-day = this day
screen-much-five = up to 5 min
screen-much-fifteen = 15
screen-much-thirty = 30
screen-mark-alike = both alike
