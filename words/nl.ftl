### De woorden van de coach in het Nederlands, met je. Hoe zo'n bestand geschreven wordt: docs/languages.md

## Numbers and lists

numbers = nul, één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien, twintig, eenentwintig, tweeëntwintig, drieëntwintig, vierentwintig, vijfentwintig, zesentwintig, zevenentwintig, achtentwintig, negenentwintig, dertig, eenendertig, tweeëndertig, drieëndertig, vierendertig, vijfendertig, zesendertig, zevenendertig, achtendertig, negenendertig, veertig, eenenveertig, tweeënveertig, drieënveertig, vierenveertig, vijfenveertig, zesenveertig, zevenenveertig, achtenveertig, negenenveertig, vijftig, eenenvijftig, tweeënvijftig, drieënvijftig, vierenvijftig, vijfenvijftig, zesenvijftig, zevenenvijftig, achtenvijftig, negenenvijftig, zestig, eenenzestig, tweeënzestig, drieënzestig, vierenzestig, vijfenzestig, zesenzestig, zevenenzestig, achtenzestig, negenenzestig, zeventig, eenenzeventig, tweeënzeventig, drieënzeventig, vierenzeventig, vijfenzeventig, zesenzeventig, zevenenzeventig, achtenzeventig, negenenzeventig, tachtig, eenentachtig, tweeëntachtig, drieëntachtig, vierentachtig, vijfentachtig, zesentachtig, zevenentachtig, achtentachtig, negenentachtig, negentig, eenennegentig, tweeënnegentig, drieënnegentig, vierennegentig, vijfennegentig, zesennegentig, zevenennegentig, achtennegentig, negenennegentig
list = { $before } en { $last }

## Sides

side = { $side ->
    [left] links
   *[right] rechts
}
the-side = { $side ->
    [left] linkerkant
   *[right] rechterkant
}
switch-to = { $side ->
    [left] Wissel naar links.
   *[right] Wissel naar rechts.
}
# ‘Linkerbeen’ is één woord.
sides-left = links, linker*, linkse
sides-right = rechts, rechter*, rechtse
sides-ambiguous = { "" }
sides-before = { "" }
sides-after = { "" }
sides-example = linker|rechter

## What happens

phase-settle = Zoek je plek
phase-transition = Klaarzetten
phase-introduce = Zo gaat het
phase-get-ready = Maak je klaar
phase-hold = Vasthouden
phase-roll = Rollen
phase-reps = Bewegen
phase-ease = Drukken
phase-come-out = Loslaten
phase-switch = Wissel van kant
phase-rest = Rust
phase-wait = Wachten
phase-done = Klaar

## Things and positions

equipment-mat =
    .need = een mat
    .fetch = de mat
    .go-to = de mat
equipment-roller =
    .need = een rol
    .fetch = de rol
    .go-to = de rol
equipment-ball =
    .need = een bal
    .fetch = de bal
    .go-to = de bal
equipment-wall =
    .need = een muur
    .fetch = de muur
    .go-to = de muur
equipment-chair =
    .need = een stoel
    .fetch = de stoel
    .go-to = de stoel
equipment-band =
    .need = een elastische band
    .fetch = de elastische band
    .go-to = de elastische band
equipment-strap =
    .need = een riem
    .fetch = de riem
    .go-to = de riem
equipment-step =
    .need = een opstapje
    .fetch = het opstapje
    .go-to = het opstapje
need = Je hebt { $things } nodig.
fetch = Pak { $things }.
go-to = Ga naar { $place }.
take-supine = Ga op je rug liggen.
take-prone = Ga op je buik liggen.
take-side-lying = Ga op je zij liggen.
take-seated = Ga zitten.
take-kneeling = Ga op je knieën zitten.
take-half-kneeling = Ga op één knie zitten.
take-standing = Ga staan.

## Before a move

takes-about = Ongeveer { $minutes ->
    [one] één minuut
   *[other] { SPELL($minutes) } minuten
}.
takes-up-to = Hooguit { $minutes ->
    [one] één minuut
   *[other] { SPELL($minutes) } minuten
}.
next = Hierna: { $heading }
get-ready = Maak je klaar.
said-seconds = { $seconds ->
    [one] een seconde
   *[other] { SPELL($seconds) } seconden
}
said-minutes = { $minutes ->
    [one] een minuut
   *[other] { SPELL($minutes) } minuten
}
said-passes = { $passes ->
    [one] een rolbeweging
   *[other] { SPELL($passes) } rolbewegingen
}
said-reps = { $reps ->
    [one] een herhaling
   *[other] { SPELL($reps) } herhalingen
}
said-up-to-seconds = hooguit { $seconds ->
    [one] één seconde
   *[other] { SPELL($seconds) } seconden
}
said-up-to-minutes = hooguit { $minutes ->
    [one] één minuut
   *[other] { SPELL($minutes) } minuten
}
said-spots = { $spots ->
    [1] een plek, { $each }
   *[other] { SPELL($spots) } plekken, elk { $each }
}
said-times = { SPELL($sets) } keer
said-in-turn = de kanten om en om
press-when-eased = Druk op { $key } als het afneemt.
ends-itself-seconds = Na { $seconds ->
    [one] één seconde
   *[other] { SPELL($seconds) } seconden
} stopt het vanzelf.
ends-itself-minutes = Na { $minutes ->
    [one] één minuut
   *[other] { SPELL($minutes) } minuten
} stopt het vanzelf.

## In the work, and after it

this-set = Serie { SPELL($set) } van { SPELL($sets) }.
this-spot = Plek { SPELL($set) } van { SPELL($sets) }.
breathe-in = in
breathe-out = uit
halfway = Halverwege.
count = { $number ->
    [1] Eén.
    [2] Twee.
    [3] Drie.
   *[other] { $number }.
}
rest = Rust.
pause = Pauze.
waits = De sessie wacht. Ga verder als je klaar bent.
next-spot = Zoek de volgende plek.
last-pass = De laatste.
last-rep = De laatste.
until-eased = Blijf tot het afneemt.
finished = Klaar. Goed gedaan. { $length }.
easier = Nu de makkelijkere manier.
less = Nu een beetje minder.
gentler = Nu minder ver.
do-easier = Doe het op de makkelijkere manier.
do-less = Doe er vandaag minder van.
leave = Laat deze oefening vandaag weg.

## Shown beside it

set-of = serie { $number } van { $all }
spot-of = plek { $number } van { $all }
pass-of = rolbeweging { $number } van { $all }
rep-of = herhaling { $number } van { $all }
round-of = ronde { $number } van { $all }
last-set = laatste serie
last-spot = laatste plek
amount-seconds = { $seconds } s
amount-up-to = hooguit { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } rolbeweging
   *[other] { $passes } rolbewegingen
}
amount-reps = { $reps ->
    [one] { $reps } herhaling
   *[other] { $reps } herhalingen
}
dose-first = { $dose }, { the-side } eerst
dose-in-turn = { $dose } om en om, { the-side } eerst
dose-uneven = { $side ->
    [left] { $dose } links, dan { $others } rechts
   *[right] { $dose } rechts, dan { $others } links
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}
full-up-to = hooguit { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}
each-set = elk { $amount }
each-spot = elk { $amount }
more-sets = Nog { $sets ->
    [one] { $sets } serie
   *[other] { $sets } series
}
more-spots = Nog { $spots ->
    [one] { $spots } plek
   *[other] { $spots } plekken
}
left-in-turn = { $more } om en om, { the-side } eerst, { $each }.
left-uneven = { $side ->
    [left] { $more } links, dan { $others } rechts, { $each }.
   *[right] { $more } rechts, dan { $others } links, { $each }.
}

## Pauses

paused-by-key = Je hebt gepauzeerd. Adem rustig.
paused-by-sleep = De computer was in de slaapstand.
paused-by-suspension = supple stond op de achtergrond.
goes-on = gaat verder, nog { $seconds } s
goes-on-in-set = gaat verder, nog { $seconds } s in deze serie

## The summary

done-easier = op de makkelijkere manier
longer = { $amount } meer
shorter = { $amount } minder
sets-left-out = { $sets ->
    [one] één serie overgeslagen
   *[other] { $sets } series overgeslagen
}
spots-left-out = { $spots ->
    [one] één plek overgeslagen
   *[other] { $spots } plekken overgeslagen
}
stopped-and-went-on = Je stopte toen het te veel was, en ging daarna verder.
stopped = Je stopte toen het te veel was. Dat was goed.
nothing-done = Deze keer niets gedaan. Dat geeft niet.
some-done = { $done } van { $all } series gedaan. Elke serie telt.
all-done = Je hebt alles gedaan.
all-done-and-eased = Je hebt alles gedaan, en de druk op de plekken is afgenomen.

## Plain lines

length-hours = { $hours } uur
length-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
length-up-to = Hooguit { $length }
seconds-left = Nog { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
phase-left = { $phase }: nog { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
goes-on-by-itself = Over { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
} gaat het verder.
goes-on-with = Verder met { $key }.
key-goes-on = { $key } { $goes-on }.
starts-in = Begint over { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}.
done-of = { $done } van { $all }
too-much = bij { $sets } was het te veel
not-kept = Er wordt niets bewaard: het ging { $times } keer zo snel.
keys = Toetsen: { $pause } pauze, { $on } verder, { $end } stoppen, { $help } alle toetsen.
ends-kept = { $key } nog een keer beëindigt de sessie. Wat je gedaan hebt wordt bewaard.
ends-not-kept = { $key } nog een keer beëindigt de sessie. Er wordt niets van bewaard.
the-button = De knop

## Doses

said-held = { $dose }, elk { $each }
said-tempo = { $dose }, in het tempo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] een ademhaling
   *[other] { SPELL($breaths) } ademhalingen
}
said-as-many = zo veel als je kunt in { $time }
said-sets = { $sets ->
    [one] een serie
   *[other] { SPELL($sets) } series
}
said-first = eerst { $dose }
hold-rep = Vasthouden.
back-again = En terug.
last-breath = De laatste.
part-back = Terug
breath-of = ademhaling { $number } van { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } ademhaling
   *[other] { $breaths } ademhalingen
}
amount-as-many = zo veel als je kunt in { $time }
today = { $range }: vandaag { $dose }
