### Le parole dell'allenatore in italiano, dando del tu. Come si scrive un file così: docs/languages.md

## Numbers and lists

numbers = zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove, venti, ventuno, ventidue, ventitré, ventiquattro, venticinque, ventisei, ventisette, ventotto, ventinove, trenta, trentuno, trentadue, trentatré, trentaquattro, trentacinque, trentasei, trentasette, trentotto, trentanove, quaranta, quarantuno, quarantadue, quarantatré, quarantaquattro, quarantacinque, quarantasei, quarantasette, quarantotto, quarantanove, cinquanta, cinquantuno, cinquantadue, cinquantatré, cinquantaquattro, cinquantacinque, cinquantasei, cinquantasette, cinquantotto, cinquantanove, sessanta, sessantuno, sessantadue, sessantatré, sessantaquattro, sessantacinque, sessantasei, sessantasette, sessantotto, sessantanove, settanta, settantuno, settantadue, settantatré, settantaquattro, settantacinque, settantasei, settantasette, settantotto, settantanove, ottanta, ottantuno, ottantadue, ottantatré, ottantaquattro, ottantacinque, ottantasei, ottantasette, ottantotto, ottantanove, novanta, novantuno, novantadue, novantatré, novantaquattro, novantacinque, novantasei, novantasette, novantotto, novantanove
list = { $before } e { $last }

## Sides

side = { $side ->
    [left] sinistra
   *[right] destra
}
the-side = { $side ->
    [left] lato sinistro
   *[right] lato destro
}
switch-to = { $side ->
    [left] Passa al lato sinistro.
   *[right] Passa al lato destro.
}
sides-left = sinistra, sinistro, sinistre, sinistri
sides-right = destra, destro, destre, destri
sides-ambiguous = { "" }
sides-before = { "" }
sides-after = { "" }
sides-example = sinistra|destra

## What happens

phase-settle = Sistemati
phase-transition = Mettiti in posizione
phase-introduce = Si fa così
phase-get-ready = Preparati
phase-hold = Mantieni
phase-roll = Rulla
phase-reps = Muoviti
phase-ease = Premi
phase-come-out = Rilascia
phase-switch = Cambia lato
phase-rest = Riposo
phase-wait = Aspetta
phase-done = Fine

## Things and positions

equipment-mat =
    .need = un tappetino
    .fetch = il tappetino
    .go-to = al tappetino
equipment-roller =
    .need = un rullo
    .fetch = il rullo
    .go-to = al rullo
equipment-ball =
    .need = una pallina
    .fetch = la pallina
    .go-to = alla pallina
equipment-wall =
    .need = una parete
    .fetch = la parete
    .go-to = alla parete
equipment-chair =
    .need = una sedia
    .fetch = la sedia
    .go-to = alla sedia
equipment-band =
    .need = un elastico
    .fetch = l'elastico
    .go-to = all'elastico
equipment-strap =
    .need = una cinghia
    .fetch = la cinghia
    .go-to = alla cinghia
equipment-step =
    .need = un gradino
    .fetch = il gradino
    .go-to = al gradino
need = Hai bisogno di { $things }.
fetch = Prendi { $things }.
go-to = Vai { $place }.
take-supine = Sdraiati sulla schiena.
take-prone = Sdraiati a pancia in giù.
take-side-lying = Sdraiati su un fianco.
take-seated = Siediti.
take-kneeling = Mettiti in ginocchio.
take-half-kneeling = Appoggia un ginocchio a terra.
take-standing = Mettiti in piedi.

## Before a move

takes-about = Circa { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes) } minuti
}.
takes-up-to = Al massimo { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes) } minuti
}.
next = Poi: { $heading }
get-ready = Preparati.
said-seconds = { $seconds ->
    [one] un secondo
   *[other] { SPELL($seconds) } secondi
}
said-minutes = { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes) } minuti
}
said-passes = { $passes ->
    [one] un passaggio
   *[other] { SPELL($passes) } passaggi
}
said-reps = { $reps ->
    [one] una ripetizione
   *[other] { SPELL($reps) } ripetizioni
}
said-up-to-seconds = al massimo { $seconds ->
    [one] un secondo
   *[other] { SPELL($seconds) } secondi
}
said-up-to-minutes = al massimo { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes) } minuti
}
said-spots = { $spots ->
    [1] un punto, { $each }
   *[other] { SPELL($spots) } punti, { $each } ciascuno
}
said-times = { SPELL($sets) } volte
said-in-turn = alternando i lati
press-when-eased = Premi { $key } quando si allenta.
ends-itself-seconds = Finisce da solo dopo { $seconds ->
    [one] un secondo
   *[other] { SPELL($seconds) } secondi
}.
ends-itself-minutes = Finisce da solo dopo { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes) } minuti
}.

## In the work, and after it

this-set = Serie { SPELL($set) } di { SPELL($sets) }.
this-spot = Punto { SPELL($set) } di { SPELL($sets) }.
breathe-in = inspira
breathe-out = espira
halfway = Sei a metà.
count = { $number ->
    [1] Uno.
    [2] Due.
    [3] Tre.
   *[other] { $number }.
}
rest = Riposa.
pause = Pausa.
waits = La sessione aspetta. Riprendi quando vuoi.
next-spot = Cerca il punto successivo.
last-pass = L'ultimo.
last-rep = L'ultima.
until-eased = Resta finché non si allenta.
finished = Finito. Ben fatto. { $length }.
easier = Ora, la versione più facile.
less = Ora, un po' meno.
gentler = Ora, senza andare così a fondo.
do-easier = Fallo nel modo più facile.
do-less = Oggi fanne meno.
leave = Per oggi lascia questo esercizio.

## Shown beside it

set-of = serie { $number } di { $all }
spot-of = punto { $number } di { $all }
pass-of = passaggio { $number } di { $all }
rep-of = ripetizione { $number } di { $all }
round-of = giro { $number } di { $all }
last-set = ultima serie
last-spot = ultimo punto
amount-seconds = { $seconds } s
amount-up-to = al massimo { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } passaggio
   *[other] { $passes } passaggi
}
amount-reps = { $reps ->
    [one] { $reps } ripetizione
   *[other] { $reps } ripetizioni
}
dose-first = { $dose }, prima il { the-side }
dose-in-turn = { $dose } alternando, prima il { the-side }
dose-uneven = { $side ->
    [left] { $dose } a sinistra, poi { $others } a destra
   *[right] { $dose } a destra, poi { $others } a sinistra
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}
full-up-to = al massimo { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}
each-set = { $amount } ciascuna
each-spot = { $amount } ciascuno
more-sets = { $sets ->
    [one] Ancora { $sets } serie
   *[other] Ancora { $sets } serie
}
more-spots = { $spots ->
    [one] Ancora { $spots } punto
   *[other] Ancora { $spots } punti
}
left-in-turn = { $more } alternando, prima il { the-side }, { $each }.
left-uneven = { $side ->
    [left] { $more } a sinistra, poi { $others } a destra, { $each }.
   *[right] { $more } a destra, poi { $others } a sinistra, { $each }.
}

## Pauses

paused-by-key = Hai messo in pausa. Respira.
paused-by-sleep = Il computer era in sospensione.
paused-by-suspension = supple era in secondo piano.
goes-on = riprende, ancora { $seconds } s
goes-on-in-set = riprende, ancora { $seconds } s di questa serie

## The summary

done-easier = nel modo più facile
longer = { $amount } in più
shorter = { $amount } in meno
sets-left-out = { $sets ->
    [one] una serie saltata
   *[other] { $sets } serie saltate
}
spots-left-out = { $spots ->
    [one] un punto saltato
   *[other] { $spots } punti saltati
}
stopped-and-went-on = Hai smesso quando era troppo, e poi hai ripreso.
stopped = Hai smesso quando era troppo. Hai fatto bene.
nothing-done = Questa volta non hai fatto niente. Va bene così.
some-done = { $done } serie su { $all }. Ognuna conta.
all-done = Hai fatto tutto.
all-done-and-eased = Hai fatto tutto, e i punti doloranti si sono allentati.

## Plain lines

length-hours = { $hours ->
    [one] { $hours } ora
   *[other] { $hours } ore
}
length-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}
length-up-to = Al massimo { $length }
seconds-left = Ancora { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}.
phase-left = { $phase }: ancora { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}.
goes-on-by-itself = Riprende fra { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}.
goes-on-with = Riprende con { $key }.
key-goes-on = { $key }: { $goes-on }.
starts-in = Inizia fra { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}.
done-of = { $done } su { $all }
too-much = in { $sets } era troppo
not-kept = Non viene conservato niente: era { $times } volte più veloce.
keys = Tasti: { $pause } pausa, { $on } avanti, { $end } fine, { $help } tutti i tasti.
ends-kept = { $key } ancora una volta chiude la sessione. Ciò che hai fatto resta conservato.
ends-not-kept = { $key } ancora una volta chiude la sessione. Non ne resta conservato niente.
the-button = Il pulsante

## Doses

said-held = { $dose }, { $each } ciascuna
said-tempo = { $dose }, al ritmo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] un respiro
   *[other] { SPELL($breaths) } respiri
}
said-as-many = quante ne riesci a fare in { $time }
said-sets = { $sets ->
    [one] una serie
   *[other] { SPELL($sets) } serie
}
said-first = prima { $dose }
hold-rep = Mantieni.
back-again = E torna.
last-breath = L'ultimo.
part-back = Torna
breath-of = respiro { $number } di { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } respiro
   *[other] { $breaths } respiri
}
amount-as-many = quante ne riesci a fare in { $time }
today = { $range }: oggi { $dose }
