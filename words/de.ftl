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
sides-change = seite wechseln, seiten wechseln, bein wechseln, beine wechseln, arm wechseln, arme wechseln, seite gewechselt, wechs* die seite*, wechs* das bein, wechs* die beine, wechs* den arm, wechsel* sie die seite*, wechsel* sie das bein, seitenwechsel, beinwechsel, auf der anderen seite wiederhol*, mit dem anderen bein wiederhol*, wiederhol* auf der anderen seite, wiederhol* es auf der anderen seite, wiederhol* mit dem anderen bein, dasselbe auf der anderen seite, dasselbe mit dem anderen bein, dann die andere seite, jetzt die andere seite, dann das andere bein, jetzt das andere bein
sides-together = mit beiden beinen, mit beiden füßen, auf beiden beinen, auf beiden füßen, mit beiden armen, mit zwei beinen, auf zwei beinen, beidbeinig*, beidarmig*, beide beine gleichzeitig, beide beine zugleich, beide beine zusammen, beide seiten zugleich
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
phase-walk = Gehen
phase-run = Laufen
phase-come-out = Lösen
phase-switch = Seite wechseln
phase-rest = Pause
phase-wait = Warten
phase-done = Fertig

## Things and positions

equipment-mat =
    .name = Matte
    .need = eine Matte
    .fetch = die Matte
    .go-to = zur Matte
equipment-roller =
    .name = Rolle
    .need = eine Rolle
    .fetch = die Rolle
    .go-to = zur Rolle
equipment-ball =
    .name = Ball
    .need = einen Ball
    .fetch = den Ball
    .go-to = zum Ball
equipment-wall =
    .name = Wand
    .need = eine Wand
    .fetch = die Wand
    .go-to = zur Wand
equipment-chair =
    .name = Stuhl
    .need = einen Stuhl
    .fetch = den Stuhl
    .go-to = zum Stuhl
equipment-band =
    .name = Band
    .need = ein Band
    .fetch = das Band
    .go-to = zum Band
equipment-long-band =
    .name = langes Band
    .need = ein langes Band
    .fetch = das lange Band
    .go-to = zum langen Band
equipment-strap =
    .name = Gurt
    .need = einen Gurt
    .fetch = den Gurt
    .go-to = zum Gurt
equipment-step =
    .name = Stufe
    .need = eine Stufe
    .fetch = die Stufe
    .go-to = zur Stufe
equipment-towel =
    .name = Handtuch
    .need = ein Handtuch
    .fetch = das Handtuch
    .go-to = zum Handtuch
equipment-cushion =
    .name = Kissen
    .need = ein Kissen
    .fetch = das Kissen
    .go-to = zum Kissen
equipment-block =
    .name = Yogablock
    .need = einen Yogablock
    .fetch = den Yogablock
    .go-to = zum Yogablock
equipment-weight =
    .name = Gewicht
    .need = ein Gewicht
    .fetch = das Gewicht
    .go-to = zum Gewicht
equipment-stick =
    .name = Stab
    .need = einen Stab
    .fetch = den Stab
    .go-to = zum Stab
equipment-table =
    .name = Tisch
    .need = einen Tisch
    .fetch = den Tisch
    .go-to = zum Tisch
equipment-doorway =
    .name = Türrahmen
    .need = einen Türrahmen
    .fetch = den Türrahmen
    .go-to = zum Türrahmen
equipment-partner =
    .name = zweite Person
    .need = eine zweite Person
    .fetch = die zweite Person
    .go-to = zur zweiten Person
need = Du brauchst { $things }.
fetch = Hol { $things }.
go-to = Geh { $place }.
call-partner = Hol die zweite Person dazu.
take-supine = Leg dich auf den Rücken.
take-prone = Leg dich auf den Bauch.
take-side-lying = Leg dich auf die Seite.
take-seated = Setz dich hin.
take-on-chair = Setz dich auf den Stuhl.
take-kneeling = Knie dich hin.
take-all-fours = Geh auf Hände und Knie.
take-plank = Geh in die Planke.
take-half-kneeling = Geh auf ein Knie.
take-squatting = Geh in die Hocke.
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
press-when-eased = { $press }, wenn es nachlässt.
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
pause = Pausiert.
waits = Die Sitzung wartet. Mach weiter, wenn du bereit bist.
next-spot = Such die nächste Stelle.
last-pass = Der letzte Zug.
last-rep = Noch einmal.
until-eased = Bleib, bis es nachlässt.
finished = Fertig. Gut gemacht. { $length }.
easier = Jetzt die leichtere Variante.
less = Jetzt weniger davon.
gentler = Geh jetzt nicht ganz so weit.
do-easier = Mach die leichtere Variante.
do-less = Mach heute weniger davon.
leave = Lass diese Übung heute aus.

## Shown beside it

set-of = Satz { $number } von { $all }
spot-of = Stelle { $number } von { $all }
pass-of = Zug { $number } von { $all }
rep-of = Wiederholung { $number } von { $all }
phase-of = Phase { $number } von { $all }
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

paused-by-key = Du hast pausiert. Atme ruhig weiter.
paused-by-sleep = Der Computer war im Ruhezustand.
paused-by-suspension = supple lief im Hintergrund.
goes-on = weiter, noch { $seconds } s
goes-on-in-set = weiter, noch { $seconds } s in diesem Satz

## The summary

done-easier = leichtere Variante
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
sides-done = { $before }; { $last }
too-much = bei { $sets } war es zu viel
not-kept = Nichts wird gespeichert: Es lief { $times }-mal so schnell wie sonst.
keys = Tasten: { $pause } Pause, { $on } weiter, { $end } beenden, { $help } alle Tasten.
ends-kept = { $key } noch einmal beendet die Sitzung. Was du gemacht hast, wird gespeichert.
ends-not-kept = { $key } noch einmal beendet die Sitzung. Nichts davon wird gespeichert.
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
heading-tempo = Tempo
tempo-there = { $time } hin
tempo-held = { $time } halten
tempo-back = { $time } zurück
tempo-pause = { $time } Pause

## Body

muscle-glutes = Gesäß
muscle-gluteus-maximus = Gesäß
muscle-gluteus-medius = seitliche Hüfte
muscle-gluteus-minimus = tiefe seitliche Hüfte
muscle-abductors = Seiten der Hüften
muscle-piriformis = Piriformis
muscle-hip-rotators = Hüftrotatoren
muscle-tensor-fasciae-latae = äußere Hüfte
muscle-iliotibial-band = IT-Band
muscle-hip-flexors = Hüftbeuger
muscle-adductors = innere Oberschenkel
muscle-groin = Leiste
muscle-hamstrings = hintere Oberschenkel
muscle-quadriceps = vordere Oberschenkel
muscle-calves = Waden
muscle-deep-calves = tiefe Waden
muscle-shins = Schienbeine
muscle-soles = Fußsohlen
muscle-core = Rumpf
muscle-lower-back = unterer Rücken
muscle-upper-back = oberer Rücken
muscle-lats = Seiten des Rückens
muscle-traps = obere Schultern
muscle-obliques = seitlicher Bauch
muscle-abdominals = Bauch
muscle-chest = Brust
muscle-shoulders = Schultern
muscle-rotator-cuff = hintere Schulter
muscle-forearms = Unterarme
muscle-neck = Nacken
position-supine = auf dem Rücken
position-prone = auf dem Bauch
position-side-lying = auf der Seite
position-seated = im Sitzen
position-on-chair = auf einem Stuhl
position-kneeling = auf den Knien
position-all-fours = auf Händen und Knien
position-plank = in der Planke
position-half-kneeling = auf einem Knie
position-squatting = in der Hocke
position-standing = im Stehen
when-before-run = vor dem Laufen
when-after-run = nach dem Laufen
when-rest-day = am Ruhetag
when-strength = Kraft
effort-gentle = wenig: sanfte Bewegung
effort-hard = viel: harte Arbeit

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
written-up-to = höchstens { $length }
written-spots = { $spots ->
    [one] { $spots } Stelle
   *[other] { $spots } Stellen
}
written-each-side = { $dose } je Seite
written-until-eased = { $dose }, bis es nachlässt
written-at-most = { $dose }, höchstens { $length }
written-set-rest = { $dose }, { $length } Pause
written-uneven = { $side ->
    [left] { $amount } links, { $others } rechts
   *[right] { $amount } rechts, { $others } links
}
written-rounds = { $rounds ->
    [one] { $rounds } Runde
   *[other] { $rounds } Runden
}
written-once = einmal
written-between = { $length } dazwischen
told-of = { $what }: { $told }
written-breath = ein { $in }, aus { $out }
written-instead = Mach stattdessen { $move }: { $dose }.
written-for-right = Für die rechte Seite geschrieben.
handout-needs = Material: { $things }
handout-for = für: { $muscles }
handout-times = { $rounds ->
    [one] einmal
   *[other] { $rounds }-mal
}
handout-times-rest = { $times }, dazwischen { $length } Pause
handout-following = Mach das Folgende { $times }:
handout-round-end = Zurück zu { $number }, insgesamt { $times }.
handout-as-in = Wie bei { $number }.
handout-right-side = Das ist die rechte Seite; mach es mit der anderen genauso.
handout-days = Mo, Di, Mi, Do, Fr, Sa, So
handout-name = Name
handout-date = Datum
handout-times-a-day = Mal am Tag
handout-times-a-week = Mal pro Woche
handout-pain = Schmerz, 0 bis 10
handout-picture = Bild
handout-notes = Notizen
handout-each = je { $length }
handout-undrawn = Dieses Bild lässt sich nicht zeichnen: { $why }.
handout-ticks = Tick, Ticks, Takt
picture-from = Anfang
picture-to = Ende
picture-hold = halten
picture-pose = die Haltung
picture-easier = die leichtere Variante
picture-none = Von dieser Übung gibt es kein Bild.
picture-no-easier = Zu dieser Übung gibt es keine leichtere Variante.
picture-marked = Markiert: { $muscles }.
picture-shaded = Leicht schattiert: { $muscles }.
picture-unseen = Von hier nicht zu sehen: { $muscles }.
card-not-for = Nicht für alle: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } Übung ist nicht für alle
   *[other] { $count } Übungen sind nicht für alle
}
card-more = und { $count } weitere
card-last-done = Zuletzt gemacht: { $ago }.
ago-today = heute
ago-yesterday = gestern
ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
ago-weeks = { $count ->
    [one] vor { $count } Woche
   *[other] vor { $count } Wochen
}
ago-months = { $count ->
    [one] vor { $count } Monat
   *[other] vor { $count } Monaten
}
ago-years = { $count ->
    [one] vor { $count } Jahr
   *[other] vor { $count } Jahren
}
left-out = weggelassen: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } Satz
   *[other] { $name }, { $sets } Sätze
}
cut-rounds = { $rounds ->
    [one] { $rounds } Runde { $name }
   *[other] { $rounds } Runden { $name }
}
cut-shorter = { $name }, { $seconds } s von jedem Satz
table-key = eine Taste
table-before = vor { $of }

## Headings

heading-when = Wann
heading-asks = Fordert
heading-needs = Braucht
heading-for = Für
heading-before = Bevor du anfängst
heading-feel = Gefühl
heading-during = Dabei
heading-breath = Atem
heading-after = Danach
heading-easier = Leichter
heading-stop = Stopp
heading-caution = Vorsicht
heading-sources = Quellen

## Keys

press-key = drück { $key }
press-held = halt { $held } und { $press }
press-unnamed = drück die Taste dafür
key-shift = die Umschalttaste
key-control = Steuerung
    .label = Strg
key-alt = Alt
    .label = Alt
key-space = die Leertaste
    .label = Leertaste
key-enter = Enter
    .label = Enter
key-escape = Escape
    .label = Esc
key-tab = Tabulator
    .label = Tab
key-shift-tab = Umschalt und Tabulator
    .label = Umschalt-Tab
key-backspace = die Rücktaste
    .label = Rücktaste
key-delete = Entfernen
    .label = Entf
key-insert = Einfügen
    .label = Einfg
key-left = den Pfeil nach links
key-right = den Pfeil nach rechts
key-up = den Pfeil nach oben
key-down = den Pfeil nach unten
key-home = Pos eins
    .label = Pos1
key-end = die Taste Ende
    .label = Ende
key-page-up = Bild auf
    .label = Bild ↑
key-page-down = Bild ab
    .label = Bild ↓
key-comma = Komma
key-dot = Punkt
key-semicolon = Strichpunkt
key-colon = Doppelpunkt
key-slash = Schrägstrich
key-minus = Minus
key-plus = Plus
key-equals = das Gleichheitszeichen
key-hash = die Raute
key-question = das Fragezeichen
key-exclamation = das Ausrufezeichen
action-pause = Pause und weiter
action-go-on = weiter: Rest der Phase überspringen
action-forward = weiter; beim Drücken: nachgelassen
action-next = der nächste Schritt
action-previous = der Schritt davor
action-restart = diese Phase noch einmal von vorn
action-longer = zehn Sekunden mehr
action-shorter = zehn Sekunden weniger
action-eased = es hat nachgelassen: Satz beenden
action-swap-sides = die übrigen Seiten tauschen
action-too-much = zu viel: Pause, dann leichter
action-explain = Übung erklären; noch mal: genug
action-mute = Ton aus und an
action-quieter = leiser
action-louder = lauter
action-voice = Stimme aus und an
action-far = Fernansicht: von weitem zu lesen
action-help = diese Tasten
action-back = zurück; Gemachtes wird gespeichert

## Lines

muted = Stumm.
volume = Lautstärke { $percent } Prozent.
voice-off = Stimme aus
voice-on = Stimme an
voice-needs = Die Stimme braucht noch { $seconds } s
voice-needs-key = Die Stimme braucht noch { $seconds } s; { $key }: weiter
too-much-before = Letztes Mal zu viel: { $moves }. { $key }: die leichtere Variante.
extra-set = { $side ->
    [left] Muskelkater links: dort gibt es einen Satz mehr.
   *[right] Muskelkater rechts: dort gibt es einen Satz mehr.
}
extra-set-first = { $side ->
    [left] Muskelkater links: links zuerst, mit einem Satz mehr.
   *[right] Muskelkater rechts: rechts zuerst, mit einem Satz mehr.
}
extra-set-sorer = { $side ->
    [left] Links ist der Muskelkater stärker: dort gibt es einen Satz mehr.
   *[right] Rechts ist der Muskelkater stärker: dort gibt es einen Satz mehr.
}
extra-set-sorer-first = { $side ->
    [left] Links ist der Muskelkater stärker: links zuerst, mit einem Satz mehr.
   *[right] Rechts ist der Muskelkater stärker: rechts zuerst, mit einem Satz mehr.
}
all-easier = Du hast Muskelkater: Heute machst du von jeder Übung die leichtere Variante.

## Signs and notices

notice-coaches = supple leitet dich an. Es stellt keine Diagnose.
notice-ask-first = Lass erst ärztlich abklären: Schwangerschaft, frische Operation, neue Hüfte, neues Knie, brüchige Knochen, Blutverdünner, Schwindel.
notice-ask-more = Mehr dazu im Ratgeber: `supple guide ask-first`.
notice-limit = Dehne, bis es zieht, nie bis es wehtut. Sticht es oder strahlt es aus: Hör auf.
notice-see-doctor = Lass das ärztlich ansehen, bevor du weitermachst: Muskelkater über eine Woche hinaus; { $signs }.
signs-and = { $before }; { $last }
answer-emergency = Wähl sofort den Notruf: { $signs }.
answer-today = Hör auf und lass das heute noch ärztlich ansehen: { $signs }.
answer-professional = Kein Lauf und keine Sitzung, bevor es in der Arztpraxis oder Physiotherapie angesehen wurde: { $signs }.
answer-ill = Kein Lauf und keine Sitzung, bis du wieder gesund bist: { $signs }.
answer-soon = Kein Lauf, bevor es in der Arztpraxis oder Physiotherapie angesehen wurde, noch diese Woche: { $signs }.
signs-spine = beide Beine schwach, taub dazwischen, Blase versagt
signs-heart = Brustschmerz, Ohnmacht, Atemnot; dunkler Urin
signs-leg = ein Bein trägt nicht; eine Wade heiß, rot, dick
signs-injury = Knall, Riss, Bluterguss, Delle, Schwellung; Sturz
signs-nerve = taub, kribbelnd, schwach; einschießender Schmerz
signs-bone = Schmerz in Knochen oder Leiste, nachts, beim Hüpfen
signs-body = Fieber, Krankheitsgefühl, Gewichtsverlust
sign-bladder = keine Kontrolle über Blase oder Darm
sign-saddle = Taubheit zwischen den Beinen
sign-both-legs = Schwäche in beiden Beinen
sign-chest = Brustschmerz oder ungewöhnliche Atemnot
sign-faint = Ohnmacht
sign-dark-urine = dunkler Urin, starker Muskelkater und Schwäche
sign-no-weight = das Bein trägt kein Gewicht
sign-calf = eine Wade heiß, rot, geschwollen oder hart
sign-pop = ein Knall oder ein Riss, den du gespürt hast
sign-bruise = ein Bluterguss, eine Delle oder eine Schwellung
sign-fall = ein Sturz, oder ein Schlag auf die Stelle
sign-shooting = Schmerz, der ins Bein schießt
sign-numb = ein taubes oder kribbelndes Bein
sign-weak = Schwäche in einem Bein
sign-bone = Schmerz an einem Punkt eines Knochens
sign-night = Schmerz in der Nacht oder in Ruhe
sign-groin = Leistenschmerz, wenn du das Bein belastest
sign-hop = Schmerz, der beim Hüpfen schlimmer wird
sign-fever = Fieber oder Krankheitsgefühl
sign-weight-loss = ungewollter Gewichtsverlust
sign-lasting = Muskelkater länger als eine Woche

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = Band: { $band }
optional = kann entfallen
level-is = Stufe: { $level }.
level-of = { $level }; außerdem: { $levels }
between-moves = { $length } zwischen den Übungen
rest-between = Pause: { $between }.
cut-part = { $name }, davon { $seconds } s
heading-rest = Pause
heading-level = Stufe
heading-phases = Phasen
heading-note = Notiz
heading-picture = Bild
heading-link = Link
heading-see = Siehe

## Screens

# What all screens have
screen-list = { $before } und { $last }
screen-keys = Tasten
screen-any-key = jede Taste
screen-any-other-key = jede andere Taste
screen-key-enter = Enter
screen-key-escape = Esc
screen-click = Klick
screen-back = zurück
screen-to-home = Übersicht
screen-leave = verlassen
screen-muted = stumm
screen-volume = Lautstärke { $percent } %
screen-needs-room = supple braucht { $columns } × { $rows }.
screen-has-room = Dieses Fenster hat { $columns } × { $rows }.
screen-and-more = und noch { $number }
screen-paused = Pausiert

# Days and numbers
screen-weekdays = Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag
screen-months = Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
screen-months-in-short = Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez
screen-date = { $day }. { $month } { $year }
screen-long-date = { $weekday }, { $day }. { $month } { $year }
screen-day-and-time = { $weekday }, { $time }
screen-decimal-point = { "," }

# The home screen
screen-morning = Guten Morgen.
screen-afternoon = Guten Tag.
screen-evening = Guten Abend.
screen-done-last = { $name }, { $ago }.
screen-filter-here = Filter
screen-hint-start = Start
screen-hint-all = alle
screen-hint-filter = Filter
screen-hint-minutes = Minuten
screen-hint-little-time = wenig Zeit
screen-hint-run = laufen?
screen-hint-run-today = heute laufen?
screen-hint-history = Rückblick
screen-hint-guide = Ratgeber
screen-hint-new = neu
screen-hint-sounds = Töne
screen-goes-on-elsewhere = diese Sitzung läuft in einem anderen Terminal weiter
screen-no-levels = hier gibt es keine Stufen
screen-needs-mending-first = diese Datei muss erst korrigiert werden
screen-how-to-write = `supple new ID` legt eine an: { $folder }
screen-nowhere-to-write = es gibt keinen persönlichen Ordner, in dem Routinen liegen könnten
screen-group-go-on = Weitermachen
screen-group-for-you = Für dich
screen-group-after-run = Nach dem Laufen
screen-group-before-run = Vor dem Laufen
screen-group-rest-day = Ruhetag
screen-group-strength = Kraft
screen-group-any-time = Jederzeit
screen-group-moves = Übungen
screen-group-needs-mending = Mit Fehlern
screen-nothing-matches = Nichts passt zu „{ $typed }“.
screen-nothing-here = Hier ist noch nichts.
screen-lost-file = Hier gibt es keine Routine namens { $id }.
screen-lost-file-do = Stell ihre Datei wieder her, um weiterzumachen.
screen-lost-to-mistake = { $file } hat einen Fehler.
screen-lost-to-mistake-do = Korrigiere ihn: siehe ganz unten.
screen-lost-moves = Die Datei hat jetzt andere Übungen.
screen-lost-moves-do = Fang von vorn an.
screen-just-now = eben
screen-minutes-ago = vor { $minutes } min
screen-broke-off = { $name } wurde { $ago } abgebrochen.
screen-answers-again = Neu antworten: { $key }.
screen-goes-on-with = Es geht weiter mit: { $name }.
screen-goes-on-with-side = Es geht weiter mit: { $name }, { $side ->
    [left] linke
   *[right] rechte
} Seite.
screen-goes-on-with-left = Es geht weiter mit: { $name }. { $left }
screen-begun-for-side = Begonnen für die { $side ->
    [left] linke
   *[right] rechte
} Seite.
screen-begun-for-time = Begonnen für { $time }.
screen-begun-for-both = Begonnen für die { $side ->
    [left] linke
   *[right] rechte
} Seite, in { $time }.
screen-line-fault = Zeile { $line }: { $fault }
screen-because = Warum: { $source }.

# A session
screen-hint-pause = Pause
screen-hint-go-on = weiter
screen-hint-previous = zurück
screen-hint-next = vor
screen-hint-leave-out = auslassen
screen-hint-again = noch mal
screen-hint-ten-seconds = 10 s
screen-hint-eased = gelöst
screen-hint-swap-sides = Seiten tauschen
screen-hint-too-much = zu viel
screen-hint-explain = erklären
screen-hint-end = beenden
screen-next = dann
screen-next-is = Danach: { $what }
screen-starts-in = Start in
screen-time-left = noch { $clock }
screen-time-left-up-to = noch bis zu { $clock }
screen-shows-more = mehr ab { $columns } × { $rows }
screen-voice-getting-ready = die Stimme wird vorbereitet
screen-no-picture = Kein Bild.
screen-picture-fails = Dieses Bild kann nicht gezeichnet werden.
screen-picture-fails-for = Dieses Bild kann nicht gezeichnet werden: { $why }

# Questions
screen-end-kept = Sitzung beenden? Was du gemacht hast, wird gespeichert.
screen-end-unkept = Sitzung beenden? Nichts davon wird gespeichert.
screen-end = Sitzung beenden?
screen-end-short = Ende?
screen-remove = Entfernen: { $what }?
screen-remove-back = Entfernen: { $what }? { $key } holt es zurück.
screen-remove-short = Entfernen?
screen-hint-remove = entfernen
screen-hint-keep = behalten
screen-hint-understood = verstanden

# All keys of a screen
screen-help-heading = Tasten
screen-help-needs-room = Die Tasten brauchen ein größeres Fenster.
screen-too-small = Zu klein.
screen-help-more-larger = noch { $number } in einem größeren Fenster
screen-help-more = noch { $number }
screen-cells-no-colours = Zeichen: keine Farben gewünscht
screen-cells-chosen = Zeichen, wie gewählt
screen-cells-no-size = Zeichen: das Terminal sagt nicht, wie groß seine Buchstaben sind
screen-pictures-chosen = Bilder per { $protocol }, wie gewählt
screen-pictures-said = Bilder per { $protocol }: { $terminal } sagt, dass es sie zeigt
screen-pictures-known = Bilder per { $protocol }: { $terminal } zeigt sie
screen-cells-inside = Zeichen: in { $terminal }
screen-cells-never = Zeichen: { $terminal } zeigt keine Bilder
screen-cells-far = Zeichen: über ein Netz dauern Bilder zu lange
screen-cells-size-unsaid = Zeichen: { $terminal } sagt nicht, wie groß seine Buchstaben sind
screen-cells-unsaid = Zeichen: { $terminal } sagt nicht, dass es Bilder zeigt
screen-cells-unanswered = Zeichen: { $terminal } hat nicht geantwortet
screen-unknown-terminal = ein unbekanntes Terminal
screen-protocol-kitty = kitty-Protokoll
screen-protocol-sixel = Sixel-Protokoll
screen-protocol-iterm = iTerm2-Protokoll

# The summary
screen-mark-done = geschafft
screen-mark-eased = gelöst
screen-mark-too-much = zu viel
screen-mark-skipped = ausgelassen
screen-done = Fertig
screen-ended = Beendet
screen-done-minutes = { $number ->
    [one] Minute
   *[other] Minuten
}
screen-done-sets = { $number ->
    [one] Satz
   *[other] Sätze
}
screen-how-sore-are-you = Wie stark ist dein Muskelkater jetzt? 0-9, x für 10.
screen-how-sore-is-side = Wie stark ist der Muskelkater { $side ->
    [left] links
   *[right] rechts
} jetzt? 0-9, x für 10.
screen-soreness-now-and-before = Muskelkater jetzt { $now }, davor { $before }.
screen-soreness-kept = Muskelkater { $now }: gespeichert.
screen-nothing-kept = Nichts wird gespeichert: Es lief { $times }-mal so schnell wie sonst.
screen-hint-how-sore = Muskelkater

# Before a session
screen-easy = Leichter
screen-offer-too-much = { $moves } { $count ->
    [one] war
   *[other] waren
} letztes Mal zu viel.
screen-offer-well = { $moves } { $count ->
    [one] ging
   *[other] gingen
} in der leichteren Variante gut.
screen-which-way = Welche Variante heute?
screen-easier-way = leichtere Variante
screen-usual-way = übliche Variante
screen-easier-at-any-time = { $key } wechselt in jedem Satz zur leichteren Variante.
screen-minutes-word = Min
screen-how-many-minutes = Wie viele Minuten hast du?
screen-needs-at-least = { $name } braucht mindestens { $minutes } min.
screen-fits-whole = Du hast { $minutes } min. { $name } passt ganz hinein und dauert { $takes }.
screen-fits-cut = Du hast { $minutes } min. { $name } wird gekürzt und dauert { $takes }.
screen-stays = Bleibt: { $moves }.
screen-left-out = Fällt weg: { $moves }.
screen-sides-alike = Beide Seiten bekommen gleich viel. Gehalten wird nie kürzer als { $seconds } s.

# The sounds of a session
screen-listen = Hör zu
screen-each-sound = Jeder Ton einer Sitzung, einer nach dem anderen.
screen-its-key = seine Taste
screen-hint-hear-one = noch mal
screen-hint-hear-all = alle noch mal
screen-sound-last-3 = Letzte 3
screen-sound-last-3-is = die letzten drei Sekunden
screen-sound-start = Start
screen-sound-start-is = ein Satz beginnt
screen-sound-left = Links
screen-sound-left-is = ein Satz der linken Seite beginnt
screen-sound-right = Rechts
screen-sound-right-is = ein Satz der rechten Seite beginnt
screen-sound-there = Hin
screen-sound-there-is = ein Zug oder eine Wiederholung beginnt
screen-sound-back = Zurück
screen-sound-back-is = wird gehalten und geht zurück
screen-sound-halfway = Halbzeit
screen-sound-halfway-is = die Hälfte des Haltens ist vorbei
screen-sound-in = Ein
screen-sound-in-is = atme ein
screen-sound-out = Aus
screen-sound-out-is = atme aus
screen-sound-end = Ende
screen-sound-end-is = ein Satz ist vorbei
screen-sound-switch = Wechsel
screen-sound-switch-is = wechsle die Seite
screen-sound-rest = Pause
screen-sound-rest-is = eine Pause beginnt
screen-sound-eased = Gelöst
screen-sound-eased-is = eine Druckstelle hat nachgelassen
screen-sound-finish = Fertig
screen-sound-finish-is = die Sitzung ist zu Ende
screen-sound-voice = Stimme
screen-sound-voice-is = die Stimme

# What is said of sound and voice in a line
screen-opening-sound = der Ton wird eingeschaltet
screen-sound-by = Ton: { $device }
screen-no-sound = kein Ton
screen-no-sound-for = kein Ton: { $why }
screen-sound-lost = Ton verloren, wird neu verbunden
screen-sound-lost-for = Ton verloren, wird neu verbunden: { $why }
screen-sound-is-off = der Ton ist aus
screen-sound-not-open = der Ton ist noch nicht eingeschaltet
screen-voice-off-chosen = die Stimme ist in der Konfiguration ausgeschaltet
screen-voice-not-needed = die Stimme wurde noch nicht gebraucht
screen-voice-by = Stimme: { $program }
screen-no-voice = keine Stimme: { $why }

# The preview of a file
screen-hint-phase = Phase
screen-hint-run-from-here = ab hier starten
screen-hint-play-sounds = ihre Töne hören
screen-saves-unnoticed = Speichern wird nicht bemerkt: { $why }
screen-last-good-version = { $state }, gezeigt ist die letzte gute Fassung
screen-advice = { $number ->
    [one] { $number } Hinweis
   *[other] { $number } Hinweise
}
screen-errors = { $number } Fehler
screen-nothing-wrong = Alles in Ordnung.
screen-more-findings = und noch { $number }: `supple check` zeigt alle
screen-step-settle = ankommen
screen-step-transition = aufbauen
screen-step-introduce = erklären
screen-step-get-ready = bereit
screen-step-hold = halten
screen-step-walk = gehen
screen-step-run = laufen
screen-step-roll = rollen
screen-step-reps = bewegen
screen-step-ease = drücken
screen-step-come-out = lösen
screen-step-switch = wechseln
screen-step-rest = Pause
screen-step-wait = warten
screen-step-done = fertig
screen-waits-for-key = Taste
screen-nothing-to-show = Noch gibt es nichts zu zeigen: Die Datei hat Fehler.

# What goes wrong
screen-no-log = es wird kein Protokoll geschrieben: { $why }
screen-log-unbounded = das Protokoll kann nicht gekürzt werden: { $why }
screen-own-not-loaded = deine eigenen Routinen sind nicht geladen: { $why }
screen-folders-unread = { $why }; auch nicht gelesen: { $folders }
screen-loading-failed = Routinen konnten nicht geladen werden: { $why }
screen-sound-failed = der Ton lässt sich nicht einschalten: { $why }
screen-elsewhere-unknown = ob anderswo eine Sitzung läuft, ist nicht bekannt: { $why }
screen-runs-came = { $runs ->
    [one] 1 Lauf kam von der Uhr
   *[other] { $runs } Läufe kamen von der Uhr
}
screen-runs-broken = { $files ->
    [one] 1 Datei eines Laufs ist beschädigt
   *[other] { $files } Dateien von Läufen sind beschädigt
}
screen-runs-missing = der Ordner für Läufe ist nicht da: { $folders }
screen-runs-unread = Läufe von der Uhr konnten nicht behalten werden: { $why }

# What the keys do
screen-do-start = die Auswahl starten
screen-do-up = eins nach oben
screen-do-down = eins nach unten
screen-do-page-up = eine Seite nach oben
screen-do-page-down = eine Seite nach unten
screen-do-first = das erste
screen-do-last = das letzte
screen-do-filter = filtern nach dem, was du tippst
screen-do-ready = kann ich heute laufen?
screen-do-within = auf die Minuten kürzen, die du hast
screen-do-level = die nächste Stufe einer Routine
screen-do-history = Rückblick: Tage, Muskelkater, Läufe
screen-do-guide = Ratgeber: kurze Seiten zum Muskelkater
screen-do-new = wie man eine eigene Routine schreibt
screen-do-sounds = Tonprobe: jeden Ton hören
screen-do-mute = Ton aus und an
screen-do-quieter = leiser
screen-do-louder = lauter
screen-do-help = diese Tasten
screen-do-quit = beenden
screen-do-next-step = der nächste Schritt
screen-do-previous-step = der Schritt davor
screen-do-home = zur Übersicht
screen-do-back-to-start = dorthin zurück, wo die Sitzung begann
screen-do-again = dieselbe Sitzung noch mal
screen-do-sore = wie stark dein Muskelkater jetzt ist
screen-do-run = ab dem gewählten Schritt starten
screen-do-play = die Töne der gewählten Phase hören
screen-do-phase-up = die Phase darüber
screen-do-phase-down = die Phase darunter
screen-do-earlier = eine Woche, im Tag einen Tag früher
screen-do-later = eine Woche, im Tag einen Tag später
screen-do-day-up = einen Tag früher, im Tag eins nach oben
screen-do-day-down = einen Tag später, im Tag eins nach unten
screen-do-first-day = der erste Tag
screen-do-today = heute
screen-do-next-page = die nächste Seite
screen-do-previous-page = die Seite davor
screen-do-open-day = den gewählten Tag ganz zeigen
screen-do-remove = im Tag: den gewählten Eintrag entfernen
screen-do-bring-back = das zuletzt Entfernte zurückholen
screen-do-back = zurück
screen-do-act = lesen, dann tun, wozu die Seite am Ende rät
screen-do-topic-up = das Thema darüber, oder nach oben scrollen
screen-do-topic-down = das Thema darunter, oder nach unten scrollen
screen-do-previous-topic = das Thema davor
screen-do-next-topic = das nächste Thema

# What is advised
screen-stop-here = Hör hier auf.
screen-advice-emergency = Wähl jetzt den Notruf.
screen-advice-today = Hör hier auf. Lass es heute noch ärztlich ansehen, und lass das Bein bis dahin in Ruhe.
screen-advice-professional = Hör hier auf. Lass es in der Arztpraxis oder Physiotherapie ansehen, bevor du wieder trainierst.
screen-advice-ill = Ruh dich aus, bis du wieder gesund bist. Hast du Fieber und Schmerz an einer Stelle, lass es heute noch ärztlich ansehen.
screen-advice-rest = Schone heute das Bein, das wehtut. Kühle es und leg es hoch. Bewege nur, was nicht wehtut: Arme, Rumpf, lockeres Schwimmen.
screen-advice-gentle = Heute nur etwas Sanftes.
screen-advice-soon = Lass es diese Woche in der Arztpraxis oder Physiotherapie ansehen.
screen-advice-easier = Mach heute die leichtere Variante.
screen-advice-today-short = Lass es heute noch ärztlich ansehen.
screen-advice-professional-short = Lass es erst in der Arztpraxis oder Physiotherapie ansehen.
screen-advice-ill-short = Ruh dich aus, bis du wieder gesund bist.
screen-advice-rest-short = Schone heute das Bein, das wehtut.
screen-advice-gentle-short = Heute etwas Sanftes.
screen-advice-easier-short = Heute die leichtere Variante.
screen-you-told = Du hast angegeben: { $told }.
screen-told-walk = Schmerz, der deinen Gang verändert
screen-told-sharp = stechender Schmerz an einer Stelle
screen-change-until-then = Bis dahin keine Sitzung und kein Lauf.
screen-change-none-today = Heute keine Sitzung und kein Lauf.
screen-change-no-run = Heute kein Lauf.
screen-change-run-later = Deine Sitzung kann beginnen. Bis dahin kein Lauf.
screen-change-all-easier = Jede Übung beginnt mit der leichteren Variante.
screen-change-none-easier = Keine ihrer Übungen hat eine leichtere Variante: Mach von jeder weniger.
screen-change-some-easier = { $easier } von { $all } Übungen beginnen mit der leichteren Variante, nämlich alle, die eine haben.
screen-change-side-first = Die { $side ->
    [left] linke
   *[right] rechte
} Seite ist zuerst dran.
screen-change-side-first-alike = Die { $side ->
    [left] linke
   *[right] rechte
} Seite ist zuerst dran, mit so vielen Sätzen wie die { $side ->
    [left] rechte
   *[right] linke
}.

# Why it is advised
screen-reason-walk = Schmerz, der deinen Gang verändert, deutet auf eine Verletzung hin, nicht auf Muskelkater.
screen-reason-sharp = Stechender Schmerz an einer Stelle deutet auf eine Verletzung hin; bei Muskelkater schmerzt der ganze Muskel.
screen-reason-severe = Ab 8 von 10 ist es mehr als üblicher Muskelkater. Lass es ansehen, wenn es morgen nicht besser ist.
screen-reason-still-severe = Ab 8 von 10 ist es mehr als üblicher Muskelkater, und deiner ist nicht besser als gestern.
screen-reason-gentle = Dein Muskelkater ist zu stark für mehr als sanfte Bewegung.
screen-reason-no-better = So starker Muskelkater ist sonst nach einem Tag besser; warte nicht, bis er vorbeigeht.
screen-reason-long = Muskelkater wird innerhalb von Tagen besser, spätestens nach einer Woche; deiner dauert zu lange.
screen-reason-easier = Dein Muskelkater ist stark genug, um es leichter anzugehen, aber nicht so stark, dass du aufhören musst.
screen-reason-spine = Nerven am Ende der Wirbelsäule könnten eingeklemmt sein, und es kommt auf Stunden an.
screen-reason-chest = Es kann vom Herzen oder von der Lunge kommen.
screen-reason-faint = Eine Ohnmacht beim Sport oder mit Brustschmerz kann vom Herzen kommen.
screen-reason-dark-urine = Muskelgewebe könnte zerfallen, und das schadet den Nieren.
screen-reason-no-weight = Ein Bein, das kein Gewicht trägt, hat mehr als Muskelkater.
screen-reason-calf = Im Bein könnte ein Blutgerinnsel sein. Rolle, drücke und dehne es nicht.
screen-reason-pop = Ein Muskel oder eine Sehne könnte gerissen sein.
screen-reason-bruise = Muskelkater macht keinen Bluterguss; ein Muskelriss schon.
screen-reason-fall = Nach einem Sturz oder Schlag kann es eine Verletzung sein, wie auch immer es sich anfühlt.
screen-reason-nerve = Es kann von einem Nerv kommen, und dagegen hilft Dehnen nicht.
screen-reason-bone = Ein Knochen könnte kurz vor dem Bruch stehen, und jeder Lauf macht es schlimmer.
screen-reason-night = Ein überlasteter Knochen kann nachts und in Ruhe schmerzen.
screen-reason-groin = Der Schenkelhals könnte kurz vor dem Bruch stehen. Belaste das Bein nicht, das wehtut.
screen-reason-hop = Schmerz, der mit jeder Landung zunimmt, kann von einem Knochen kommen.
screen-reason-fever = Ein Körper, der gegen eine Krankheit kämpft, braucht dafür seine Kraft.
screen-reason-weight-loss = Gewicht, das von selbst verschwindet, hat eine Ursache, nach der ärztlich gesucht werden muss.
screen-reason-two-days = Dein letzter harter Lauf ist noch zu frisch für den nächsten. Wie viel Zeit dazwischen liegen soll, ist eine Faustregel.
screen-reason-three-days = Du hast noch Muskelkater vom letzten harten Lauf, und am zweiten und dritten Tag ist er am stärksten.
screen-reason-mild = Leichter, dumpfer Muskelkater spricht nicht gegen einen lockeren Lauf, solange er unterwegs nicht schlimmer wird.
screen-reason-rested = Du hast keinen Muskelkater, und dein letzter harter Lauf liegt weit genug zurück.
screen-reason-free = Du hast keinen Muskelkater, und das Tagebuch kennt keinen harten Lauf.
screen-reason-rested-untold = Dein letzter harter Lauf liegt weit genug zurück; ob du Muskelkater hast, ist nicht bekannt.
screen-reason-free-untold = Das Tagebuch kennt keinen harten Lauf und weiß nicht, ob du Muskelkater hast.
screen-reason-ran = Du hast keinen Muskelkater; wie hart dein letzter Lauf war, ist nicht bekannt.
screen-reason-ran-untold = Wie hart dein letzter Lauf war, ist nicht bekannt, und auch nicht, ob du Muskelkater hast.
screen-reason-lately = Du hattest in den letzten Tagen Muskelkater und hast nicht angegeben, ob er noch da ist.
screen-reason-longest-run = Von 5.205 Läufern verletzten sich mehr, wenn ein Lauf um mehr als ein Zehntel länger war als der längste der 30 Tage davor.
screen-reason-ten-percent = Ein Zehntel mehr als in der Woche davor ist eine Faustregel: Eine Studie mit Laufanfängern fand dadurch nicht weniger Verletzungen.
screen-borrowed-numbers = Die Zahlen wurden für schmerzende Achillessehnen gemacht; wir nehmen sie auch für Muskelkater.

# Whether to run today
screen-run-no = Nein, heute nicht.
screen-run-not-today = Heute nicht.
screen-run-easy = Ja, ein lockerer Lauf.
screen-run-partly = Ja, nach dem, was du angegeben hast.
screen-run-yes = Ja.
screen-word-yes = Ja
screen-word-easy = Locker
screen-word-no = Nein
screen-run-do-easy = Wärm dich erst auf, lauf so, dass du dabei reden kannst, und hör auf, wenn es mehr wehtut.
screen-run-do-short = Kurz und locker, auf weichem Boden; hör auf, wenn es schlimmer wird.
screen-run-do-gentle = Geh ein wenig spazieren, und mach die sanfte Routine.
screen-run-do-warm = Wärm dich erst auf.
screen-run-do-warm-unknown = Wärm dich erst auf. Lauf locker, wenn du in den letzten Tagen hart gelaufen bist.
screen-run-at-most = Lauf heute höchstens { $most }: Dein längster Lauf der letzten { $days } Tage war { $longest }.
screen-start-it = starten
screen-answer-again = ändern
screen-the-source = Quelle
screen-from-here = Woher das kommt:
screen-all-from-here = Woher das alles kommt:
screen-word-call-for-help = Hol Hilfe
screen-word-stop = Stopp
screen-the-chosen-easier = die gewählte, in der leichteren Variante
screen-the-gentle-one = die sanfte
screen-my-own = meine

# What is named for today
screen-choice-soreness = Muskelkater { $level }
screen-choice-seen = ansehen lassen
screen-choice-ran = Lauf { $ago }
screen-choice-sore = { $side ->
    [left] links tut weh
    [right] rechts tut weh
   *[both] beide tun weh
}
screen-choice-sore-lately = tat neulich weh
screen-choice-hard-run = harter Lauf { $hours } h
screen-choice-before-run = vor dem Lauf
screen-choice-strength = Kraft ist dran
screen-choice-stretch = Zeit zu dehnen
screen-choice-first = fang hier an
screen-choice-done = { $ago }
screen-hours-ago = vor { $hours } h
screen-day-ago = vor einem Tag
screen-days-ago = vor { $days } Tagen
screen-long-ago = vor Langem
screen-chosen-gentle = Starker Muskelkater: heute etwas Sanftes, sonst nichts.
screen-chosen-seen-first = Lass es diese Woche fachlich ansehen; bis dahin sanft.
screen-chosen-after-run = Nach dem Lauf: morgen etwas weniger Muskelkater.
screen-chosen-sore = Sanfte Bewegung tut bei Muskelkater gut.
screen-chosen-recover = Nicht lange nach einem harten Lauf: leichte Bewegung.
screen-chosen-warm-up = Vor dem Lauf heute: in Bewegung aufwärmen, nicht halten.
screen-chosen-strength = Kraft ist dran: Die Leitlinie sagt zwei Tage die Woche.
screen-chosen-stretch = Zwei Tage ohne Dehnen: Täglich wirkt am besten.
screen-chosen-last = Das hast du vor Kurzem gemacht.
screen-chosen-first = Ein guter Anfang.
screen-more-signs = { $signs } Mehr: `supple guide injury`.

# The guide
screen-guide-heading = Ratgeber
screen-guide-hurts = Was wehtut
screen-guide-helps = Was hilft
screen-guide-running = Laufen
screen-guide-before = Bevor du anfängst
screen-page-more = Bild ↓ mehr
screen-page-of = { $page } von { $pages }
screen-page-of-more = { $page } von { $pages }, unten mehr
screen-more-above-count = ↑ noch { $number }
screen-more-below-count = ↓ noch { $number }
screen-key-starts-it = { $key } startet es
screen-key-asks-them = { $key } stellt sie
screen-page-needs-mending = { $id } muss erst korrigiert werden
screen-hint-read = lesen
screen-hint-topic = Thema
screen-hint-scroll = scrollen
screen-hint-answer = antworten

# The check-in
screen-word-sore = Muskeln
screen-word-signs = Zeichen
screen-level-none = gar keiner
screen-level-little = leicht
screen-level-clear = deutlich
screen-level-very = stark
screen-level-most = 10, stärker geht es nicht
screen-something-else = etwas anderes: taub, geschwollen, Fieber, Sturz
screen-ends-check-in = [care] check-in = "off" in config.toml beendet das.
screen-on-the-left = links
screen-on-the-right = rechts
screen-both-alike = beide gleich
screen-both-one-more = beide, eine mehr
screen-which-side = Welche Seite ist schlimmer?
screen-and-the-other = { $side ->
    [left] Links
   *[right] Rechts
}: { $level }. Und wie stark ist es { $side ->
    [left] rechts
   *[right] links
}?
screen-which-of-these = Was davon?
screen-and-where = { $level } von 10. Und wo?
screen-sore-side-now = Wie stark ist dein Muskelkater jetzt { $side ->
    [left] links
   *[right] rechts
}?
screen-sore-side-today = Wie stark ist dein Muskelkater heute { $side ->
    [left] links
   *[right] rechts
}?
screen-sore-now = Wie stark ist dein Muskelkater jetzt? Und wo?
screen-sore-today = Wie stark ist dein Muskelkater heute? Und wo?
screen-was-sharp-and-walked = Es hat gestochen, und du bist anders gegangen. Und jetzt?
screen-was-sharp = Es hat gestochen. Wie ist es jetzt, und trifft etwas davon zu?
screen-walked-otherwise = Du bist anders gegangen. Und jetzt? Trifft etwas davon zu?
screen-what-is-it-like = Wie fühlt es sich an, und trifft etwas davon zu?
screen-how-do-you-walk = Wie gehst du, und trifft etwas davon zu?
screen-is-any-so = Trifft etwas davon zu? Die Ziffer öffnet es.
screen-pain-dull = dumpf, ganzer Muskel
screen-pain-sharp = stechend, eine Stelle
screen-pain-gone = weg: nichts tut weh
screen-walk-usual = ich gehe wie immer
screen-walk-changed = anders, vor Schmerz
screen-as-before = wie vorher
screen-none-of-these = nichts davon
screen-dull-and-nothing = nur dumpf
screen-as-ever-and-none = alles wie immer
screen-none-of-it = nichts davon
screen-say-nothing = nichts sagen
screen-the-others = andere
screen-key-backspace = Rücktaste

# Looking back
screen-looking-back = Rückblick
screen-page-year = Jahr
screen-page-soreness = Muskelkater
screen-page-muscles = Muskeln
screen-page-running = Laufen
screen-page-day = Tag
screen-nothing-yet = Hier ist noch nichts.
screen-nothing-yet-then = Nach deiner ersten Sitzung zeigt diese Seite den Tag, und von da an jede Woche, jeden Muskel, wie stark dein Muskelkater war und wie weit du gelaufen bist.
screen-nothing-yet-do = Drück Enter und fang mit einer kurzen an. Zehn ruhige Minuten sind ein guter Anfang.
screen-nothing-of-this-day = Von diesem Tag ist nichts gespeichert.
screen-more-below = unten mehr
screen-more-above = oben mehr
screen-day-today = heute
screen-day-yesterday = gestern
screen-day-long-ago = vor { $days } Tagen
screen-sore-was = Muskelkater: { $sides }
screen-sore-on-left = links { $level }
screen-sore-on-right = rechts { $level }
screen-nothing-was-sore = kein Muskelkater
screen-changed-the-walk = der Gang war anders
screen-none-of-the-signs = keines der Warnzeichen
screen-quality-dull = dumpf
screen-quality-sharp = stechend
screen-quality-gone = weg
screen-sore-around = Muskelkater { $told }.
screen-sore-before = davor: { $sides }
screen-sore-after = danach: { $sides }
screen-ran-far = { $far } gelaufen
screen-ran-far-hard = { $far } gelaufen, hart
screen-far-in = { $far } in { $time }
screen-end-finished = bis zum Ende
screen-end-stopped = beendet
screen-end-broken-off = abgebrochen
screen-item-session = die Sitzung „{ $name }“
screen-item-run = den Lauf von { $far }
screen-item-hard-run = den harten Lauf von { $far }
screen-item-soreness = den Muskelkater { $told }
screen-item-no-signs = dass es keine Warnzeichen gibt
screen-item-also = { $before } und { $last }
screen-item-check-in = was beim Check-in angegeben wurde
screen-item-level-left = links { $level }
screen-item-level-right = rechts { $level }
screen-item-note = die Notiz „{ $text }“
screen-note-text = „{ $text }“
screen-weekdays-in-short = Mo, Di, Mi, Do, Fr, Sa, So
screen-week-of = Woche vom { $date }
screen-nothing-this-week = In dieser Woche war kein Muskel dran.
screen-ten-minutes = 10 min
screen-stretch-note = Einen Muskel mehr als 10 min in der Woche zu dehnen bringt nichts mehr. Rollen und Kraft zählen hier mit.
screen-stretch-note-short = Über 10 min in der Woche bringt Dehnen nichts mehr.
screen-no-run-kept = Noch ist kein Lauf gespeichert. `supple log run 8km` speichert einen, mit `--hard`, wenn er hart war.
screen-no-run = kein Lauf
screen-longest-alone = Längster Lauf: { $km }. Kein Lauf in den 30 Tagen davor.
screen-longest-whole = Lauf von { $km }; ein Zehntel mehr als der längste der 30 Tage davor: { $most }.
screen-longest-shorter = Lauf von { $km }; ein Zehntel über dem längsten aus 30 Tagen: { $most }.
screen-longest-short = { $km }; längster aus 30 Tagen + 10 %: { $most }.
screen-weekly-no-line = ━ Nach einer Woche ohne Lauf gibt es keine Linie für ein Zehntel mehr.
screen-weekly-no-line-short = ━ Keine Linie nach einer Woche ohne Lauf.
screen-weekly-line = ━ Faustregel, ein Zehntel mehr als in der Woche davor: { $most }.
screen-weekly-line-short = ━ Ein Zehntel über der Woche davor: { $most }.
screen-above-it = Darüber.
screen-within-it = Darunter.
screen-four-weeks = Die letzten 4 Wochen: { $lean }.
screen-four-weeks-before = Die 4 davor: { $lean }.
screen-lean-alike = beide Seiten gleich
screen-lean-left = links um { $by } stärker
screen-lean-right = rechts um { $by } stärker
screen-no-soreness-told = In den letzten 4 Wochen wurde kein Muskelkater angegeben.
screen-too-few-answers = Zu wenige Antworten, um die Seiten zu vergleichen.
screen-answers-have = Die letzten 4 Wochen haben { $now }, die 4 davor { $before }.
screen-answers-of = { $days } von { $enough }
screen-answers-enough = genug
screen-mark-session = Sitzung
screen-mark-run = Lauf
screen-gentle-above = sanft
screen-count-sessions = { $number ->
    [one] { $number } Sitzung
   *[other] { $number } Sitzungen
}
screen-count-days = { $number ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
screen-in-sets = { $time } in Sätzen
screen-km-run = { $km } gelaufen
screen-in-a-row = am Stück
screen-in-a-year = in einem Jahr
screen-much-more = mehr
screen-a-run = ein Lauf
screen-unit-min = min
screen-unit-km = km
screen-sets-done = { $count } geschafft
screen-sets-eased = { $count } gelöst
screen-sets-too-much = { $count } zu viel
screen-sets-skipped = { $count } ausgelassen
screen-opens-day-first = { $key } öffnet erst den Tag
screen-removed = entfernt
screen-sign-is-answered = ein Warnzeichen wird beantwortet, nicht entfernt: `supple ready`
screen-nothing-removed = gerade wurde nichts entfernt
screen-brought-back = zurückgeholt: { $what }
screen-hint-bring-back = zurückholen
screen-hint-choose = wählen
screen-hint-days = Tage
screen-hint-week = Woche
screen-hint-day = Tag
screen-hint-next-page = Seite
screen-hint-this-day = öffnen
screen-much-five = bis 5 min
screen-much-fifteen = 15
screen-much-thirty = 30
screen-mark-alike = gleich
