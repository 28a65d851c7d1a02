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
sides-change = cambia* lato, cambia* gamba, cambia* braccio, cambia* il lato, cambia* la gamba, cambio lato, cambio di lato, cambio gamba, ripet* dall altro lato, ripet* dall altra parte, ripet* con l altra gamba, ripet* con l altro braccio, lo stesso dall altro lato, lo stesso dall altra parte, lo stesso con l altra gamba, poi l altro lato, ora l altro lato, adesso l altro lato, poi l altra gamba, ora l altra gamba
sides-together = con entrambe le gambe, con tutte e due le gambe, con le due gambe, su entrambe le gambe, con entrambi i piedi, con i due piedi, su entrambi i piedi, con entrambe le braccia, entrambe le gambe insieme, le due gambe insieme, i due lati insieme
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
phase-walk = Cammina
phase-run = Corri
phase-come-out = Rilascia
phase-switch = Cambia lato
phase-rest = Riposo
phase-wait = Aspetta
phase-done = Fine

## Things and positions

equipment-mat =
    .name = tappetino
    .need = un tappetino
    .fetch = il tappetino
    .go-to = al tappetino
equipment-roller =
    .name = rullo
    .need = un rullo
    .fetch = il rullo
    .go-to = al rullo
equipment-ball =
    .name = pallina
    .need = una pallina
    .fetch = la pallina
    .go-to = alla pallina
equipment-wall =
    .name = parete
    .need = una parete
    .fetch = la parete
    .go-to = alla parete
equipment-chair =
    .name = sedia
    .need = una sedia
    .fetch = la sedia
    .go-to = alla sedia
equipment-band =
    .name = elastico
    .need = un elastico
    .fetch = l'elastico
    .go-to = all'elastico
equipment-long-band =
    .name = elastico lungo
    .need = un elastico lungo
    .fetch = l'elastico lungo
    .go-to = all'elastico lungo
equipment-strap =
    .name = cinghia
    .need = una cinghia
    .fetch = la cinghia
    .go-to = alla cinghia
equipment-step =
    .name = gradino
    .need = un gradino
    .fetch = il gradino
    .go-to = al gradino
equipment-towel =
    .name = asciugamano
    .need = un asciugamano
    .fetch = l'asciugamano
    .go-to = all'asciugamano
equipment-cushion =
    .name = cuscino
    .need = un cuscino
    .fetch = il cuscino
    .go-to = al cuscino
equipment-block =
    .name = mattoncino da yoga
    .need = un mattoncino da yoga
    .fetch = il mattoncino da yoga
    .go-to = al mattoncino da yoga
equipment-weight =
    .name = peso
    .need = un peso
    .fetch = il peso
    .go-to = al peso
equipment-stick =
    .name = bastone
    .need = un bastone
    .fetch = il bastone
    .go-to = al bastone
equipment-table =
    .name = tavolo
    .need = un tavolo
    .fetch = il tavolo
    .go-to = al tavolo
equipment-doorway =
    .name = vano di porta
    .need = un vano di porta
    .fetch = il vano della porta
    .go-to = al vano della porta
equipment-partner =
    .name = altra persona
    .need = un'altra persona
    .fetch = l'altra persona
    .go-to = dall'altra persona
need = Hai bisogno di { $things }.
fetch = Prendi { $things }.
go-to = Vai { $place }.
call-partner = Chiama l'altra persona.
take-supine = Sdraiati sulla schiena.
take-prone = Sdraiati a pancia in giù.
take-side-lying = Sdraiati su un fianco.
take-seated = Siediti.
take-on-chair = Siediti sulla sedia.
take-kneeling = Mettiti in ginocchio.
take-all-fours = Appoggia mani e ginocchia a terra.
take-plank = Mettiti in plank.
take-half-kneeling = Appoggia un ginocchio a terra.
take-squatting = Accovacciati.
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
press-when-eased = { $press } quando si allenta.
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
phase-of = fase { $number } di { $all }
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

paused-by-key = Sei in pausa. Respira.
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
sides-done = { $before }; { $last }
too-much = in { $sets } era troppo
not-kept = Non viene salvato niente: andava { $times } volte più veloce del normale.
keys = Tasti: { $pause } pausa, { $on } avanti, { $end } fine, { $help } tutti i tasti.
ends-kept = { $key } ancora una volta chiude la sessione. Ciò che hai fatto viene salvato.
ends-not-kept = { $key } ancora una volta chiude la sessione. Non viene salvato niente.
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
heading-tempo = Ritmo
tempo-there = { $time } all'andata
tempo-held = { $time } di tenuta
tempo-back = { $time } al ritorno
tempo-pause = { $time } di pausa

## Body

muscle-glutes = glutei
muscle-gluteus-maximus = glutei
muscle-gluteus-medius = lato dell'anca
muscle-gluteus-minimus = lato profondo dell'anca
muscle-abductors = lati delle anche
muscle-piriformis = piriforme
muscle-hip-rotators = rotatori dell'anca
muscle-tensor-fasciae-latae = parte esterna dell'anca
muscle-iliotibial-band = bandelletta ileotibiale
muscle-hip-flexors = flessori dell'anca
muscle-adductors = interno delle cosce
muscle-groin = inguine
muscle-hamstrings = retro delle cosce
muscle-quadriceps = quadricipiti
muscle-calves = polpacci
muscle-deep-calves = polpacci profondi
muscle-shins = stinchi
muscle-soles = piante dei piedi
muscle-core = tronco
muscle-lower-back = zona lombare
muscle-upper-back = parte alta della schiena
muscle-lats = lati della schiena
muscle-traps = parte alta delle spalle
muscle-obliques = lato dell'addome
muscle-abdominals = addome
muscle-chest = petto
muscle-shoulders = spalle
muscle-rotator-cuff = retro della spalla
muscle-forearms = avambracci
muscle-neck = collo
position-supine = a pancia in su
position-prone = a pancia in giù
position-side-lying = sul fianco
position-seated = in posizione seduta
position-on-chair = su una sedia
position-kneeling = in ginocchio
position-all-fours = a quattro zampe
position-plank = in plank
position-half-kneeling = su un ginocchio
position-squatting = in posizione accovacciata
position-standing = in piedi
when-before-run = prima di correre
when-after-run = dopo la corsa
when-rest-day = in un giorno di riposo
when-strength = forza
effort-gentle = poco: movimento dolce
effort-hard = molto: lavoro intenso

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
written-up-to = al massimo { $length }
written-spots = { $spots ->
    [one] { $spots } punto
   *[other] { $spots } punti
}
written-each-side = { $dose } per lato
written-until-eased = { $dose }, finché non si allenta
written-at-most = { $dose }, al massimo { $length }
written-set-rest = { $dose }, { $length } di riposo
written-uneven = { $side ->
    [left] { $amount } a sinistra, { $others } a destra
   *[right] { $amount } a destra, { $others } a sinistra
}
written-rounds = { $rounds ->
    [one] { $rounds } giro
   *[other] { $rounds } giri
}
written-once = una volta
written-between = { $length } tra i giri
told-of = { $what }: { $told }
written-breath = inspira { $in }, espira { $out }
written-instead = Fai invece { $move }: { $dose }.
written-for-right = Scritto per il lato destro.
handout-needs = materiale: { $things }
handout-for = per: { $muscles }
handout-times = { $rounds ->
    [one] una volta
   *[other] { $rounds } volte
}
handout-times-rest = { $times }, con { $length } di riposo tra i giri
handout-following = Fai quanto segue { $times }:
handout-round-end = Torna al { $number }, { $times } in tutto.
handout-as-in = Come al numero { $number }.
handout-right-side = Questo è il lato destro; fai lo stesso con l'altro.
handout-days = lun, mar, mer, gio, ven, sab, dom
handout-name = Nome
handout-date = Data
handout-times-a-day = Volte al giorno
handout-times-a-week = Volte a settimana
handout-pain = Dolore, da 0 a 10
handout-picture = Immagine
handout-notes = Note
handout-each = { $length } ogni volta
handout-undrawn = Non è possibile disegnare questa immagine: { $why }.
handout-ticks = tic, battito
picture-from = inizio
picture-to = fine
picture-hold = tieni
picture-pose = la posizione
picture-easier = il modo più facile
picture-none = Non c'è un'immagine di questo esercizio.
picture-no-easier = Non c'è un modo più facile per questo esercizio.
picture-marked = Evidenziato: { $muscles }.
picture-shaded = Leggermente ombreggiato: { $muscles }.
picture-unseen = Non si vede da qui: { $muscles }.
card-not-for = Non per tutti: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } esercizio non è per tutti
   *[other] { $count } esercizi non sono per tutti
}
card-more = e altri { $count }
card-last-done = Ultima volta: { $ago }.
ago-today = oggi
ago-yesterday = ieri
ago-days = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}
ago-weeks = { $count ->
    [one] { $count } settimana fa
   *[other] { $count } settimane fa
}
ago-months = { $count ->
    [one] { $count } mese fa
   *[other] { $count } mesi fa
}
ago-years = { $count ->
    [one] { $count } anno fa
   *[other] { $count } anni fa
}
left-out = lasciato fuori: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } serie
   *[other] { $name }, { $sets } serie
}
cut-rounds = { $rounds ->
    [one] { $rounds } giro di { $name }
   *[other] { $rounds } giri di { $name }
}
cut-shorter = { $name }, { $seconds } s di ogni serie
table-key = un tasto
table-before = prima di { $of }

## Headings

heading-when = Quando
heading-asks = Impegno
heading-needs = Serve
heading-for = Per
heading-before = Prima di iniziare
heading-feel = Senti
heading-during = Durante
heading-breath = Respiro
heading-after = Dopo
heading-easier = Più facile
heading-stop = Fermati
heading-caution = Attenzione
heading-sources = Fonti

## Keys

press-key = premi { $key }
press-held = tieni premuto { $held } e { $press }
press-unnamed = premi il tasto previsto
key-shift = il tasto maiuscole
key-control = il tasto control
    .label = ctrl
key-alt = il tasto alt
    .label = alt
key-space = la barra spaziatrice
    .label = spazio
key-enter = invio
    .label = invio
key-escape = esc
    .label = esc
key-tab = il tabulatore
    .label = tab
key-shift-tab = maiuscole e tabulatore
    .label = maiusc-tab
key-backspace = il tasto per cancellare
    .label = cancella
key-delete = canc
    .label = canc
key-insert = ins
    .label = ins
key-left = la freccia sinistra
key-right = la freccia destra
key-up = la freccia su
key-down = la freccia giù
key-home = inizio
    .label = inizio
key-end = fine
    .label = fine
key-page-up = pagina su
    .label = pag ↑
key-page-down = pagina giù
    .label = pag ↓
key-comma = la virgola
key-dot = il punto
key-semicolon = il punto e virgola
key-colon = i due punti
key-slash = la barra
key-minus = il segno meno
key-plus = il segno più
key-equals = il segno uguale
key-hash = il cancelletto
key-question = il punto interrogativo
key-exclamation = il punto esclamativo
action-pause = pausa, e avanti
action-go-on = avanti: salta ciò che resta di questa fase
action-forward = avanti; mentre premi: si è allentato
action-next = il passo successivo
action-previous = il passo precedente
action-restart = di nuovo questa fase dall'inizio
action-longer = dieci secondi in più
action-shorter = dieci secondi in meno
action-eased = si è allentato: chiudi questa serie
action-swap-sides = inverti i lati ancora da fare
action-too-much = troppo: riposo, poi il modo più facile
action-explain = spiega l'esercizio; ancora: basta così
action-mute = audio spento o acceso
action-quieter = più piano
action-louder = più forte
action-voice = voce spenta o accesa
action-far = vista da lontano: si legge a distanza
action-help = questi tasti
action-back = indietro; ciò che hai fatto viene salvato

## Lines

muted = Audio spento.
volume = Volume { $percent } per cento.
voice-off = Voce spenta
voice-on = Voce accesa
voice-needs = La voce ha bisogno di altri { $seconds } s
voice-needs-key = La voce ha bisogno di altri { $seconds } s; { $key } va avanti
too-much-before = Troppo l'ultima volta: { $moves }. Con { $key }, il modo più facile.
extra-set = { $side ->
    [left] Il lato sinistro è indolenzito: ha una serie in più.
   *[right] Il lato destro è indolenzito: ha una serie in più.
}
extra-set-first = { $side ->
    [left] Il lato sinistro è indolenzito: va per primo, con una serie in più.
   *[right] Il lato destro è indolenzito: va per primo, con una serie in più.
}
extra-set-sorer = { $side ->
    [left] Il lato sinistro è più indolenzito: ha una serie in più.
   *[right] Il lato destro è più indolenzito: ha una serie in più.
}
extra-set-sorer-first = { $side ->
    [left] Il lato sinistro è più indolenzito: va per primo, con una serie in più.
   *[right] Il lato destro è più indolenzito: va per primo, con una serie in più.
}
all-easier = Hai i muscoli indolenziti: oggi ogni esercizio si fa nel modo più facile.

## Signs and notices

notice-coaches = supple ti guida. Non fa diagnosi.
notice-ask-first = Chiedi prima a un medico in caso di: gravidanza, operazione recente, protesi recente all'anca o al ginocchio, ossa fragili, anticoagulanti, capogiri.
notice-ask-more = La guida dice di più: `supple guide ask-first`.
notice-limit = Allunga fino alla tensione, mai fino al dolore. Un dolore acuto o che si estende vuol dire: fermati.
notice-see-doctor = Vai dal medico prima di continuare: indolenzimento da più di una settimana; { $signs }.
signs-and = { $before }; { $last }
answer-emergency = Chiama subito il numero di emergenza del tuo paese: { $signs }.
answer-today = Fermati e vai dal medico oggi stesso: { $signs }.
answer-professional = Né corsa né sessione prima che un medico o un fisioterapista l'abbia visto: { $signs }.
answer-ill = Né corsa né sessione finché non stai di nuovo bene: { $signs }.
answer-soon = Niente corsa prima che un medico o un fisioterapista l'abbia visto, questa settimana: { $signs }.
signs-spine = gambe deboli, intorpidite tra loro, incontinenza
signs-heart = dolore al petto, svenimento, affanno; urina scura
signs-leg = gamba che non regge; polpaccio caldo, rosso, gonfio
signs-injury = schiocco, strappo, livido, gonfiore; una caduta
signs-nerve = intorpidita, formicolio, debole; dolore a scossa
signs-bone = dolore a osso o inguine, di notte, saltellando
signs-body = febbre, malessere, perdita di peso
sign-bladder = nessun controllo di vescica o intestino
sign-saddle = intorpidimento tra le gambe
sign-both-legs = debolezza in entrambe le gambe
sign-chest = dolore al petto, o affanno oltre lo sforzo
sign-faint = svenimento
sign-dark-urine = urina scura, forte indolenzimento e debolezza
sign-no-weight = la gamba non regge il peso
sign-calf = un polpaccio caldo, rosso, gonfio o duro
sign-pop = uno schiocco o uno strappo che hai sentito
sign-bruise = un livido, un avvallamento o un gonfiore
sign-fall = una caduta, o un colpo in quel punto
sign-shooting = dolore che scende come una scossa nella gamba
sign-numb = una gamba intorpidita o con formicolio
sign-weak = debolezza in una gamba
sign-bone = dolore in un punto di un osso
sign-night = dolore di notte, o a riposo
sign-groin = dolore all'inguine quando carichi la gamba
sign-hop = dolore che peggiora saltellando
sign-fever = febbre, o malessere
sign-weight-loss = perdita di peso non voluta
sign-lasting = indolenzimento per più di una settimana

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = elastico: { $band }
optional = facoltativo
level-is = Livello: { $level }.
level-of = { $level }; anche: { $levels }
between-moves = { $length } tra gli esercizi
rest-between = Riposo: { $between }.
cut-part = { $name }, { $seconds } s della sua durata
heading-rest = Riposo
heading-level = Livello
heading-phases = Fasi
heading-note = Nota
heading-picture = Immagine
heading-link = Link
heading-see = Vedi
