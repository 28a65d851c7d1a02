### Die Worte des Trainers auf Deutsch, per Du. Wie eine solche Datei geschrieben wird: docs/languages.md

## Numbers and lists

numbers = null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig, einundzwanzig, zweiundzwanzig, dreiundzwanzig, vierundzwanzig, fünfundzwanzig, sechsundzwanzig, siebenundzwanzig, achtundzwanzig, neunundzwanzig, dreißig, einunddreißig, zweiunddreißig, dreiunddreißig, vierunddreißig, fünfunddreißig, sechsunddreißig, siebenunddreißig, achtunddreißig, neununddreißig, vierzig, einundvierzig, zweiundvierzig, dreiundvierzig, vierundvierzig, fünfundvierzig, sechsundvierzig, siebenundvierzig, achtundvierzig, neunundvierzig, fünfzig, einundfünfzig, zweiundfünfzig, dreiundfünfzig, vierundfünfzig, fünfundfünfzig, sechsundfünfzig, siebenundfünfzig, achtundfünfzig, neunundfünfzig, sechzig, einundsechzig, zweiundsechzig, dreiundsechzig, vierundsechzig, fünfundsechzig, sechsundsechzig, siebenundsechzig, achtundsechzig, neunundsechzig, siebzig, einundsiebzig, zweiundsiebzig, dreiundsiebzig, vierundsiebzig, fünfundsiebzig, sechsundsiebzig, siebenundsiebzig, achtundsiebzig, neunundsiebzig, achtzig, einundachtzig, zweiundachtzig, dreiundachtzig, vierundachtzig, fünfundachtzig, sechsundachtzig, siebenundachtzig, achtundachtzig, neunundachtzig, neunzig, einundneunzig, zweiundneunzig, dreiundneunzig, vierundneunzig, fünfundneunzig, sechsundneunzig, siebenundneunzig, achtundneunzig, neunundneunzig
list = { $before } und { $last }

## Sides

side = { $side ->
    [left] links
   *[right] rechts
}
the-side = { $side ->
    [left] linke Seite
   *[right] rechte Seite
}
switch-to = { $side ->
    [left] Wechsle auf links.
   *[right] Wechsle auf rechts.
}
sides-left = links, linke, linken, linker, linkes, linkem, linksseitig*
sides-right = rechts, rechte, rechten, rechter, rechtes, rechtem, rechtsseitig*
# „Im rechten Winkel“ ist keine Seite.
sides-ambiguous = rechte, rechten, rechter, rechtes, rechtem
sides-before = *seite, *seiten, *fuß, *fußes, *füße, *bein, *beins, *beine, *knie, *knies, *hüfte, *arm, *arms, *arme, *hand, *hände, *ellbogen, *ellenbogen, *schulter, *gesäßhälfte, *pobacke, *backe, *po, *gesäß, *ferse, *knöchel, *knöchels, *schenkel, *schenkels, *wade, *zeh, *zehe, *zehen, *gelenk, *gelenks, *rippe, *rippen, *ohr, *leiste, *schulterblatt, *sohle, *achsel, *hälfte, *fußspitze, *kniekehle, *bauch*, *knochen, *muskel, *finger, *daumen, *flanke, *taille, *sitzbein*
sides-after = { "" }
sides-example = linke|rechte

## What happens

phase-settle = Ankommen
phase-transition = Aufbauen
phase-introduce = So geht es
phase-get-ready = Bereit machen
phase-hold = Halten
phase-roll = Rollen
phase-reps = Bewegen
phase-ease = Drücken
phase-come-out = Lösen
phase-switch = Seite wechseln
phase-rest = Pause
phase-wait = Warten
phase-done = Fertig

## Things and positions

equipment-mat =
    .need = eine Matte
    .fetch = die Matte
    .go-to = zur Matte
equipment-roller =
    .need = eine Rolle
    .fetch = die Rolle
    .go-to = zur Rolle
equipment-ball =
    .need = einen Ball
    .fetch = den Ball
    .go-to = zum Ball
equipment-wall =
    .need = eine Wand
    .fetch = die Wand
    .go-to = zur Wand
equipment-chair =
    .need = einen Stuhl
    .fetch = den Stuhl
    .go-to = zum Stuhl
equipment-band =
    .need = ein Band
    .fetch = das Band
    .go-to = zum Band
equipment-strap =
    .need = einen Gurt
    .fetch = den Gurt
    .go-to = zum Gurt
equipment-step =
    .need = eine Stufe
    .fetch = die Stufe
    .go-to = zur Stufe
need = Du brauchst { $things }.
fetch = Hol { $things }.
go-to = Geh { $place }.
take-supine = Leg dich auf den Rücken.
take-prone = Leg dich auf den Bauch.
take-side-lying = Leg dich auf die Seite.
take-seated = Setz dich hin.
take-kneeling = Knie dich hin.
take-half-kneeling = Geh auf ein Knie.
take-standing = Steh auf.

## Before a move

takes-about = Etwa { $minutes ->
    [one] eine Minute
   *[other] { SPELL($minutes) } Minuten
}.
takes-up-to = Bis zu { $minutes ->
    [one] einer Minute
   *[other] { SPELL($minutes) } Minuten
}.
next = Als Nächstes: { $heading }
get-ready = Mach dich bereit.
said-seconds = { $seconds ->
    [one] eine Sekunde
   *[other] { SPELL($seconds) } Sekunden
}
said-minutes = { $minutes ->
    [one] eine Minute
   *[other] { SPELL($minutes) } Minuten
}
said-passes = { $passes ->
    [one] ein Zug
   *[other] { SPELL($passes) } Züge
}
said-reps = { $reps ->
    [one] eine Wiederholung
   *[other] { SPELL($reps) } Wiederholungen
}
said-up-to-seconds = bis zu { $seconds ->
    [one] einer Sekunde
   *[other] { SPELL($seconds) } Sekunden
}
said-up-to-minutes = bis zu { $minutes ->
    [one] einer Minute
   *[other] { SPELL($minutes) } Minuten
}
said-spots = { $spots ->
    [1] eine Stelle, { $each }
   *[other] { SPELL($spots) } Stellen, je { $each }
}
said-times = { SPELL($sets) }mal
said-in-turn = die Seiten im Wechsel
press-when-eased = Drück { $key }, wenn es nachlässt.
ends-itself-seconds = Nach { $seconds ->
    [one] einer Sekunde
   *[other] { SPELL($seconds) } Sekunden
} endet es von selbst.
ends-itself-minutes = Nach { $minutes ->
    [one] einer Minute
   *[other] { SPELL($minutes) } Minuten
} endet es von selbst.

## In the work, and after it

this-set = Satz { SPELL($set) } von { SPELL($sets) }.
this-spot = Stelle { SPELL($set) } von { SPELL($sets) }.
breathe-in = ein
breathe-out = aus
halfway = Halbzeit.
count = { $number ->
    [1] Eins.
    [2] Zwei.
    [3] Drei.
   *[other] { $number }.
}
rest = Pause.
pause = Angehalten.
waits = Die Sitzung wartet. Mach weiter, wenn du bereit bist.
next-spot = Such die nächste Stelle.
last-pass = Der letzte Zug.
last-rep = Noch einmal.
until-eased = Bleib, bis es nachlässt.
finished = Fertig. Gut gemacht. { $length }.
easier = Jetzt die leichtere Art.
less = Jetzt weniger davon.
gentler = Geh jetzt weniger weit.
do-easier = Mach es auf die leichtere Art.
do-less = Mach heute weniger davon.
leave = Lass diese Übung heute aus.

## Shown beside it

set-of = Satz { $number } von { $all }
spot-of = Stelle { $number } von { $all }
pass-of = Zug { $number } von { $all }
rep-of = Wiederholung { $number } von { $all }
round-of = Runde { $number } von { $all }
last-set = letzter Satz
last-spot = letzte Stelle
amount-seconds = { $seconds } s
amount-up-to = bis zu { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } Zug
   *[other] { $passes } Züge
}
amount-reps = { $reps ->
    [one] { $reps } Wiederholung
   *[other] { $reps } Wiederholungen
}
dose-first = { $dose }, { the-side } zuerst
dose-in-turn = { $dose } im Wechsel, { the-side } zuerst
dose-uneven = { $side ->
    [left] { $dose } links, dann { $others } rechts
   *[right] { $dose } rechts, dann { $others } links
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
full-up-to = bis zu { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
each-set = je { $amount }
each-spot = je { $amount }
more-sets = Noch { $sets ->
    [one] { $sets } Satz
   *[other] { $sets } Sätze
}
more-spots = Noch { $spots ->
    [one] { $spots } Stelle
   *[other] { $spots } Stellen
}
left-in-turn = { $more } im Wechsel, { the-side } zuerst, { $each }.
left-uneven = { $side ->
    [left] { $more } links, dann { $others } rechts, { $each }.
   *[right] { $more } rechts, dann { $others } links, { $each }.
}

## Pauses

paused-by-key = Du hast angehalten. Atme.
paused-by-sleep = Der Computer war im Ruhezustand.
paused-by-suspension = supple lief im Hintergrund.
goes-on = weiter, noch { $seconds } s
goes-on-in-set = weiter, noch { $seconds } s in diesem Satz

## The summary

done-easier = auf die leichtere Art
longer = { $amount } mehr
shorter = { $amount } weniger
sets-left-out = { $sets ->
    [one] ein Satz ausgelassen
   *[other] { $sets } Sätze ausgelassen
}
spots-left-out = { $spots ->
    [one] eine Stelle ausgelassen
   *[other] { $spots } Stellen ausgelassen
}
stopped-and-went-on = Du hast aufgehört, als es zu viel war, und danach weitergemacht.
stopped = Du hast aufgehört, als es zu viel war. Das war richtig.
nothing-done = Diesmal nichts gemacht. Das ist in Ordnung.
some-done = { $done } von { $all } Sätzen. Jeder zählt.
all-done = Alles geschafft.
all-done-and-eased = Alles geschafft, und die Druckstellen haben nachgelassen.

## Plain lines

length-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
length-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
length-up-to = Höchstens { $length }
seconds-left = Noch { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}.
phase-left = { $phase }: noch { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}.
goes-on-by-itself = In { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} geht es weiter.
goes-on-with = Weiter geht es mit { $key }.
key-goes-on = { $key }: { $goes-on }.
starts-in = Beginn in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}.
done-of = { $done } von { $all }
too-much = bei { $sets } war es zu viel
not-kept = Nichts wird aufgehoben: Es lief { $times }-mal so schnell wie sonst.
keys = Tasten: { $pause } Pause, { $on } weiter, { $end } beenden, { $help } alle Tasten.
ends-kept = { $key } noch einmal beendet die Sitzung. Was du gemacht hast, wird aufgehoben.
ends-not-kept = { $key } noch einmal beendet die Sitzung. Nichts davon wird aufgehoben.
the-button = Die Taste

## Doses

said-held = { $dose }, je { $each }
said-tempo = { $dose }, im Tempo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] ein Atemzug
   *[other] { SPELL($breaths) } Atemzüge
}
said-as-many = { $time } lang so viele wie möglich
said-sets = { $sets ->
    [one] ein Satz
   *[other] { SPELL($sets) } Sätze
}
said-first = zuerst { $dose }
hold-rep = Halten.
back-again = Und zurück.
last-breath = Der letzte Atemzug.
part-back = Zurück
breath-of = Atemzug { $number } von { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } Atemzug
   *[other] { $breaths } Atemzüge
}
amount-as-many = so viele wie möglich in { $time }
today = { $range }: heute { $dose }
