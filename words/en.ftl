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
screen-loading-failed = loading routines failed: { $why }
screen-sound-failed = opening sound failed: { $why }
screen-elsewhere-unknown = whether a session goes on elsewhere is not known: { $why }

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
