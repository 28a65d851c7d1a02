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
sides-change = wissel* van kant, wissel* van been, wissel* van arm, wissel* van zijde, van kant wisselen, van been wisselen, wissel de kant*, wissel de benen, verander* van kant, verander* van been, herhaal aan de andere kant, herhaal op de andere kant, herhaal met het andere been, herhaal dit aan de andere kant, hetzelfde aan de andere kant, hetzelfde met het andere been, dan de andere kant, nu de andere kant, dan het andere been, nu het andere been
sides-together = met beide benen, met twee benen, op beide benen, op twee benen, met beide voeten, op beide voeten, met beide armen, beide benen tegelijk, beide benen samen, beide kanten tegelijk
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
phase-walk = Wandelen
phase-run = Rennen
phase-come-out = Loslaten
phase-switch = Wissel van kant
phase-rest = Rust
phase-wait = Wachten
phase-done = Klaar

## Things and positions

equipment-mat =
    .name = mat
    .need = een mat
    .fetch = de mat
    .go-to = de mat
equipment-roller =
    .name = rol
    .need = een rol
    .fetch = de rol
    .go-to = de rol
equipment-ball =
    .name = bal
    .need = een bal
    .fetch = de bal
    .go-to = de bal
equipment-wall =
    .name = muur
    .need = een muur
    .fetch = de muur
    .go-to = de muur
equipment-chair =
    .name = stoel
    .need = een stoel
    .fetch = de stoel
    .go-to = de stoel
equipment-band =
    .name = elastische band
    .need = een elastische band
    .fetch = de elastische band
    .go-to = de elastische band
equipment-long-band =
    .name = lange elastische band
    .need = een lange elastische band
    .fetch = de lange elastische band
    .go-to = de lange elastische band
equipment-strap =
    .name = riem
    .need = een riem
    .fetch = de riem
    .go-to = de riem
equipment-step =
    .name = opstapje
    .need = een opstapje
    .fetch = het opstapje
    .go-to = het opstapje
equipment-towel =
    .name = handdoek
    .need = een handdoek
    .fetch = de handdoek
    .go-to = de handdoek
equipment-cushion =
    .name = kussen
    .need = een kussen
    .fetch = het kussen
    .go-to = het kussen
equipment-block =
    .name = yogablok
    .need = een yogablok
    .fetch = het yogablok
    .go-to = het yogablok
equipment-weight =
    .name = gewicht
    .need = een gewicht
    .fetch = het gewicht
    .go-to = het gewicht
equipment-stick =
    .name = stok
    .need = een stok
    .fetch = de stok
    .go-to = de stok
equipment-table =
    .name = tafel
    .need = een tafel
    .fetch = de tafel
    .go-to = de tafel
equipment-doorway =
    .name = deuropening
    .need = een deuropening
    .fetch = de deuropening
    .go-to = de deuropening
equipment-partner =
    .name = tweede persoon
    .need = een tweede persoon
    .fetch = de tweede persoon
    .go-to = de tweede persoon
need = Je hebt { $things } nodig.
fetch = Pak { $things }.
go-to = Ga naar { $place }.
call-partner = Roep de tweede persoon erbij.
take-supine = Ga op je rug liggen.
take-prone = Ga op je buik liggen.
take-side-lying = Ga op je zij liggen.
take-seated = Ga zitten.
take-on-chair = Ga op de stoel zitten.
take-kneeling = Ga op je knieën zitten.
take-all-fours = Ga op handen en knieën zitten.
take-plank = Ga in de plankhouding.
take-half-kneeling = Ga op één knie zitten.
take-squatting = Ga op je hurken zitten.
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
press-when-eased = { $press } als het afneemt.
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
phase-of = fase { $number } van { $all }
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
sides-done = { $before }; { $last }
too-much = bij { $sets } was het te veel
not-kept = Er wordt niets bewaard: het ging { $times } keer zo snel als anders.
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
heading-tempo = Tempo
tempo-there = { $time } heen
tempo-held = { $time } vasthouden
tempo-back = { $time } terug
tempo-pause = { $time } pauze

## Body

muscle-glutes = bilspieren
muscle-gluteus-maximus = bilspieren
muscle-gluteus-medius = zijkant van de heup
muscle-gluteus-minimus = diepe zijkant van de heup
muscle-abductors = zijkanten van de heupen
muscle-piriformis = piriformis
muscle-hip-rotators = heuprotatoren
muscle-tensor-fasciae-latae = buitenkant van de heup
muscle-iliotibial-band = iliotibiale band
muscle-hip-flexors = heupbuigers
muscle-adductors = binnenkant van de dijen
muscle-groin = lies
muscle-hamstrings = hamstrings
muscle-quadriceps = voorkant van de dijen
muscle-calves = kuiten
muscle-deep-calves = diepe kuiten
muscle-shins = schenen
muscle-soles = voetzolen
muscle-core = romp
muscle-lower-back = onderrug
muscle-upper-back = bovenrug
muscle-lats = zijkanten van de rug
muscle-traps = bovenkant van de schouders
muscle-obliques = zijkant van de buik
muscle-abdominals = buik
muscle-chest = borst
muscle-shoulders = schouders
muscle-rotator-cuff = achterkant van de schouder
muscle-forearms = onderarmen
muscle-neck = nek
position-supine = op je rug
position-prone = op je buik
position-side-lying = op je zij
position-seated = zittend
position-on-chair = op een stoel
position-kneeling = op je knieën
position-all-fours = op handen en knieën
position-plank = in plank
position-half-kneeling = op één knie
position-squatting = gehurkt
position-standing = staand
when-before-run = voor het hardlopen
when-after-run = na het hardlopen
when-rest-day = op een rustdag
when-strength = kracht
effort-gentle = weinig: rustig bewegen
effort-hard = veel: hard werken

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } u
written-up-to = hooguit { $length }
written-spots = { $spots ->
    [one] { $spots } plek
   *[other] { $spots } plekken
}
written-each-side = { $dose } per kant
written-until-eased = { $dose }, tot het afneemt
written-at-most = { $dose }, hooguit { $length }
written-set-rest = { $dose }, { $length } rust
written-uneven = { $side ->
    [left] { $amount } links, { $others } rechts
   *[right] { $amount } rechts, { $others } links
}
written-rounds = { $rounds ->
    [one] { $rounds } ronde
   *[other] { $rounds } rondes
}
written-once = één keer
written-between = { $length } ertussen
told-of = { $what }: { $told }
written-breath = in { $in }, uit { $out }
written-instead = Doe in plaats daarvan { $move }: { $dose }.
written-for-right = Geschreven voor de rechterkant.
handout-needs = nodig: { $things }
handout-for = voor: { $muscles }
handout-times = { $rounds ->
    [one] één keer
   *[other] { $rounds } keer
}
handout-times-rest = { $times }, met { $length } rust ertussen
handout-following = Doe het volgende { $times }:
handout-round-end = Terug naar { $number }, in totaal { $times }.
handout-as-in = Zoals bij { $number }.
handout-right-side = Dit is de rechterkant; doe de andere net zo.
handout-days = ma, di, wo, do, vr, za, zo
handout-name = Naam
handout-date = Datum
handout-times-a-day = Keer per dag
handout-times-a-week = Keer per week
handout-pain = Pijn, 0 tot 10
handout-picture = Afbeelding
handout-notes = Notities
handout-each = { $length } per keer
handout-undrawn = Deze afbeelding kan niet worden getekend: { $why }.
handout-ticks = tik, tikken
picture-from = begin
picture-to = eind
picture-hold = houd vast
picture-pose = de houding
picture-easier = de makkelijkere manier
picture-none = Van deze oefening is er geen afbeelding.
picture-no-easier = Van deze oefening is er geen makkelijkere manier.
picture-marked = Gemarkeerd: { $muscles }.
picture-shaded = Licht gearceerd: { $muscles }.
picture-unseen = Van hieraf niet te zien: { $muscles }.
card-not-for = Niet voor iedereen: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } oefening is niet voor iedereen
   *[other] { $count } oefeningen zijn niet voor iedereen
}
card-more = en nog { $count }
card-last-done = Laatst gedaan: { $ago }.
ago-today = vandaag
ago-yesterday = gisteren
ago-days = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}
ago-weeks = { $count ->
    [one] { $count } week geleden
   *[other] { $count } weken geleden
}
ago-months = { $count ->
    [one] { $count } maand geleden
   *[other] { $count } maanden geleden
}
ago-years = { $count ->
    [one] { $count } jaar geleden
   *[other] { $count } jaar geleden
}
left-out = weggelaten: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } serie
   *[other] { $name }, { $sets } series
}
cut-rounds = { $rounds ->
    [one] { $rounds } ronde { $name }
   *[other] { $rounds } rondes { $name }
}
cut-shorter = { $name }, { $seconds } s van elke serie
table-key = een toets
table-before = voor { $of }

## Headings

heading-when = Wanneer
heading-asks = Vraagt
heading-needs = Nodig
heading-for = Voor
heading-before = Voor je begint
heading-feel = Gevoel
heading-during = Tijdens
heading-breath = Adem
heading-after = Daarna
heading-easier = Lichter
heading-stop = Stop
heading-caution = Let op
heading-sources = Bronnen

## Keys

press-key = druk op { $key }
press-held = houd { $held } ingedrukt en { $press }
press-unnamed = druk op de toets ervoor
key-shift = shift
key-control = control
    .label = ctrl
key-alt = alt
    .label = alt
key-space = de spatiebalk
    .label = spatie
key-enter = enter
    .label = enter
key-escape = escape
    .label = esc
key-tab = tab
    .label = tab
key-shift-tab = shift en tab
    .label = shift-tab
key-backspace = backspace
    .label = backspace
key-delete = delete
    .label = delete
key-insert = insert
    .label = insert
key-left = de pijl naar links
key-right = de pijl naar rechts
key-up = de pijl omhoog
key-down = de pijl omlaag
key-home = home
    .label = home
key-end = de toets end
    .label = end
key-page-up = page up
    .label = pagina ↑
key-page-down = page down
    .label = pagina ↓
key-comma = de komma
key-dot = de punt
key-semicolon = de puntkomma
key-colon = de dubbele punt
key-slash = de schuine streep
key-minus = het minteken
key-plus = het plusteken
key-equals = het isgelijkteken
key-hash = het hekje
key-question = het vraagteken
key-exclamation = het uitroepteken
action-pause = pauze, en verder
action-go-on = verder: sla over wat van deze fase over is
action-forward = verder; tijdens het drukken: het is afgenomen
action-next = de volgende stap
action-previous = de vorige stap
action-restart = deze fase opnieuw vanaf het begin
action-longer = tien seconden meer
action-shorter = tien seconden minder
action-eased = het is afgenomen: deze serie beëindigen
action-swap-sides = de kanten omwisselen die nog komen
action-too-much = te veel: rust, dan de makkelijkere manier
action-explain = de oefening uitleggen; nog eens: genoeg
action-mute = geluid uit en aan
action-quieter = zachter
action-louder = harder
action-voice = stem uit en aan
action-far = verre weergave: van veraf te lezen
action-help = deze toetsen
action-back = terug; wat je gedaan hebt wordt bewaard

## Lines

muted = Geluid uit.
volume = Volume { $percent } procent.
voice-off = Stem uit
voice-on = Stem aan
voice-needs = De stem heeft nog { $seconds } s nodig
voice-needs-key = De stem heeft nog { $seconds } s nodig; { $key }: verder
too-much-before = Vorige keer te veel: { $moves }. { $key }: de makkelijkere manier.
extra-set = { $side ->
    [left] Links heb je spierpijn: daar komt een serie bij.
   *[right] Rechts heb je spierpijn: daar komt een serie bij.
}
extra-set-first = { $side ->
    [left] Links heb je spierpijn: links eerst, met een serie erbij.
   *[right] Rechts heb je spierpijn: rechts eerst, met een serie erbij.
}
extra-set-sorer = { $side ->
    [left] Links heb je meer spierpijn: daar komt een serie bij.
   *[right] Rechts heb je meer spierpijn: daar komt een serie bij.
}
extra-set-sorer-first = { $side ->
    [left] Links heb je meer spierpijn: links eerst, met een serie erbij.
   *[right] Rechts heb je meer spierpijn: rechts eerst, met een serie erbij.
}
all-easier = Je hebt spierpijn: vandaag gaat elke oefening op de makkelijkere manier.

## Signs and notices

notice-coaches = supple begeleidt je. Het stelt geen diagnoses.
notice-ask-first = Vraag eerst een arts bij: zwangerschap, recente operatie, nieuwe heup of knie, broze botten, bloedverdunners, duizelingen.
notice-ask-more = De gids vertelt meer: `supple guide ask-first`.
notice-limit = Rek tot het trekt, nooit tot het pijn doet. Scherpe of uitstralende pijn betekent: stop.
notice-see-doctor = Ga naar een arts voor je verdergaat: spierpijn langer dan een week; { $signs }.
signs-and = { $before }; { $last }
answer-emergency = Bel meteen het alarmnummer: { $signs }.
answer-today = Stop, en ga vandaag nog naar een arts: { $signs }.
answer-professional = Geen loop en geen sessie voordat een arts of fysiotherapeut ernaar gekeken heeft: { $signs }.
answer-ill = Geen loop en geen sessie tot je weer beter bent: { $signs }.
answer-soon = Geen loop voordat een arts of fysiotherapeut ernaar gekeken heeft, nog deze week: { $signs }.
signs-spine = benen slap, doof ertussen, blaas werkt niet
signs-heart = pijn op de borst, flauwte, benauwd; donkere urine
signs-leg = been draagt niet; kuit warm, rood, gezwollen
signs-injury = knap, scheur, blauwe plek, deuk, zwelling; een val
signs-nerve = doof, tintelend of zwak; pijn die uitschiet
signs-bone = pijn in bot of lies, 's nachts, bij het springen
signs-body = koorts, ziek gevoel, gewichtsverlies
sign-bladder = geen controle over blaas of darmen
sign-saddle = doof gevoel tussen de benen
sign-both-legs = zwakte in beide benen
sign-chest = pijn op de borst, of benauwder dan normaal
sign-faint = flauwvallen
sign-dark-urine = donkere urine, zware spierpijn en zwakte
sign-no-weight = het been draagt geen gewicht
sign-calf = één kuit warm, rood, gezwollen of hard
sign-pop = een knap of een scheur die je voelde
sign-bruise = een blauwe plek, een deuk of een zwelling
sign-fall = een val, of een klap op de plek
sign-shooting = pijn die het been in schiet
sign-numb = een doof of tintelend been
sign-weak = zwakte in één been
sign-bone = pijn op één punt van een bot
sign-night = pijn in de nacht, of in rust
sign-groin = pijn in de lies als je op het been stapt
sign-hop = pijn die erger wordt als je hinkelt
sign-fever = koorts, of je ziek voelen
sign-weight-loss = ongewild gewichtsverlies
sign-lasting = spierpijn langer dan een week

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = band: { $band }
optional = mag je overslaan
level-is = Niveau: { $level }.
level-of = { $level }; ook: { $levels }
between-moves = { $length } tussen de oefeningen
rest-between = Rust: { $between }.
cut-part = { $name }, { $seconds } s ervan
heading-rest = Rust
heading-level = Niveau
heading-phases = Fasen
heading-note = Notitie
heading-picture = Beeld
heading-link = Link
heading-see = Zie
