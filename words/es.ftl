### Las palabras del entrenador en español, de tú. Cómo se escribe un archivo así: docs/languages.md

## Numbers and lists

numbers = cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho, veintinueve, treinta, treinta y uno, treinta y dos, treinta y tres, treinta y cuatro, treinta y cinco, treinta y seis, treinta y siete, treinta y ocho, treinta y nueve, cuarenta, cuarenta y uno, cuarenta y dos, cuarenta y tres, cuarenta y cuatro, cuarenta y cinco, cuarenta y seis, cuarenta y siete, cuarenta y ocho, cuarenta y nueve, cincuenta, cincuenta y uno, cincuenta y dos, cincuenta y tres, cincuenta y cuatro, cincuenta y cinco, cincuenta y seis, cincuenta y siete, cincuenta y ocho, cincuenta y nueve, sesenta, sesenta y uno, sesenta y dos, sesenta y tres, sesenta y cuatro, sesenta y cinco, sesenta y seis, sesenta y siete, sesenta y ocho, sesenta y nueve, setenta, setenta y uno, setenta y dos, setenta y tres, setenta y cuatro, setenta y cinco, setenta y seis, setenta y siete, setenta y ocho, setenta y nueve, ochenta, ochenta y uno, ochenta y dos, ochenta y tres, ochenta y cuatro, ochenta y cinco, ochenta y seis, ochenta y siete, ochenta y ocho, ochenta y nueve, noventa, noventa y uno, noventa y dos, noventa y tres, noventa y cuatro, noventa y cinco, noventa y seis, noventa y siete, noventa y ocho, noventa y nueve
    .masculine = 1 un, 21 veintiún, 31 treinta y un, 41 cuarenta y un, 51 cincuenta y un, 61 sesenta y un, 71 setenta y un, 81 ochenta y un, 91 noventa y un
    .feminine = 1 una, 21 veintiuna, 31 treinta y una, 41 cuarenta y una, 51 cincuenta y una, 61 sesenta y una, 71 setenta y una, 81 ochenta y una, 91 noventa y una
list = { $before } y { $last }

## Sides

side = { $side ->
    [left] izquierda
   *[right] derecha
}
the-side = { $side ->
    [left] lado izquierdo
   *[right] lado derecho
}
switch-to = { $side ->
    [left] Cambia al lado izquierdo.
   *[right] Cambia al lado derecho.
}
sides-left = izquierda, izquierdo, izquierdas, izquierdos
sides-right = derecha, derecho, derechas, derechos
# «La espalda derecha» no es un lado.
sides-ambiguous = derecha, derecho, derechas, derechos
sides-before = { "" }
sides-after = la, lado, costado, pie, pies, pierna, piernas, rodilla, rodillas, cadera, caderas, brazo, brazos, mano, manos, codo, codos, hombro, hombros, glúteo, glúteos, nalga, nalgas, talón, talones, tobillo, tobillos, muslo, muslos, espinilla, pantorrilla, gemelo, muñeca, costilla, costillas, oreja, antebrazo, ingle, isquion, omóplato
sides-example = izquierda|derecha

## What happens

phase-settle = Acomódate
phase-transition = Colócate
phase-introduce = Así se hace
phase-get-ready = Prepárate
phase-hold = Mantén
phase-roll = Rueda
phase-reps = Muévete
phase-ease = Presiona
phase-come-out = Suelta
phase-switch = Cambia de lado
phase-rest = Descanso
phase-wait = Espera
phase-done = Fin

## Things and positions

equipment-mat =
    .need = una esterilla
    .fetch = la esterilla
    .go-to = a la esterilla
equipment-roller =
    .need = un rodillo
    .fetch = el rodillo
    .go-to = al rodillo
equipment-ball =
    .need = una pelota
    .fetch = la pelota
    .go-to = a la pelota
equipment-wall =
    .need = una pared
    .fetch = la pared
    .go-to = a la pared
equipment-chair =
    .need = una silla
    .fetch = la silla
    .go-to = a la silla
equipment-band =
    .need = una banda elástica
    .fetch = la banda elástica
    .go-to = a la banda elástica
equipment-strap =
    .need = una correa
    .fetch = la correa
    .go-to = a la correa
equipment-step =
    .need = un escalón
    .fetch = el escalón
    .go-to = al escalón
need = Necesitas { $things }.
fetch = Trae { $things }.
go-to = Ve { $place }.
take-supine = Acuéstate boca arriba.
take-prone = Acuéstate boca abajo.
take-side-lying = Acuéstate de lado.
take-seated = Siéntate.
take-kneeling = Arrodíllate.
take-half-kneeling = Apoya una rodilla en el suelo.
take-standing = Ponte de pie.

## Before a move

takes-about = Cerca de { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes, form: "masculine") } minutos
}.
takes-up-to = Hasta { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes, form: "masculine") } minutos
}.
next = A continuación: { $heading }
get-ready = Prepárate.
said-seconds = { $seconds ->
    [one] un segundo
   *[other] { SPELL($seconds, form: "masculine") } segundos
}
said-minutes = { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes, form: "masculine") } minutos
}
said-passes = { $passes ->
    [one] una pasada
   *[other] { SPELL($passes, form: "feminine") } pasadas
}
said-reps = { $reps ->
    [one] una repetición
   *[other] { SPELL($reps, form: "feminine") } repeticiones
}
said-up-to-seconds = hasta { $seconds ->
    [one] un segundo
   *[other] { SPELL($seconds, form: "masculine") } segundos
}
said-up-to-minutes = hasta { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes, form: "masculine") } minutos
}
said-spots = { $spots ->
    [1] un punto, { $each }
   *[other] { SPELL($spots, form: "masculine") } puntos, { $each } en cada uno
}
said-times = { SPELL($sets, form: "feminine") } veces
said-in-turn = alternando los lados
press-when-eased = Pulsa { $key } cuando ceda.
ends-itself-seconds = Termina por sí solo después de { $seconds ->
    [one] un segundo
   *[other] { SPELL($seconds, form: "masculine") } segundos
}.
ends-itself-minutes = Termina por sí solo después de { $minutes ->
    [one] un minuto
   *[other] { SPELL($minutes, form: "masculine") } minutos
}.

## In the work, and after it

this-set = Serie { SPELL($set) } de { SPELL($sets) }.
this-spot = Punto { SPELL($set) } de { SPELL($sets) }.
breathe-in = inhala
breathe-out = exhala
halfway = Vas por la mitad.
count = { $number ->
    [1] Uno.
    [2] Dos.
    [3] Tres.
   *[other] { $number }.
}
rest = Descansa.
pause = Pausa.
waits = La sesión espera. Sigue cuando quieras.
next-spot = Busca el siguiente punto.
last-pass = La última.
last-rep = La última.
until-eased = Quédate hasta que ceda.
finished = Terminaste. Bien hecho. { $length }.
easier = Ahora, la forma más fácil.
less = Ahora, un poco menos.
gentler = Ahora, sin ir tan lejos.
do-easier = Hazlo de la forma más fácil.
do-less = Hoy haz menos.
leave = Deja este ejercicio por hoy.

## Shown beside it

set-of = serie { $number } de { $all }
spot-of = punto { $number } de { $all }
pass-of = pasada { $number } de { $all }
rep-of = repetición { $number } de { $all }
round-of = ronda { $number } de { $all }
last-set = última serie
last-spot = último punto
amount-seconds = { $seconds } s
amount-up-to = hasta { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } pasada
   *[other] { $passes } pasadas
}
amount-reps = { $reps ->
    [one] { $reps } repetición
   *[other] { $reps } repeticiones
}
dose-first = { $dose }, primero el { the-side }
dose-in-turn = { $dose } alternando, primero el { the-side }
dose-uneven = { $side ->
    [left] { $dose } a la izquierda, luego { $others } a la derecha
   *[right] { $dose } a la derecha, luego { $others } a la izquierda
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
full-up-to = hasta { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
each-set = { $amount } cada una
each-spot = { $amount } cada uno
more-sets = { $sets ->
    [one] Queda { $sets } serie
   *[other] Quedan { $sets } series
}
more-spots = { $spots ->
    [one] Queda { $spots } punto
   *[other] Quedan { $spots } puntos
}
left-in-turn = { $more } alternando, primero el { the-side }, { $each }.
left-uneven = { $side ->
    [left] { $more } a la izquierda, luego { $others } a la derecha, { $each }.
   *[right] { $more } a la derecha, luego { $others } a la izquierda, { $each }.
}

## Pauses

paused-by-key = Hiciste una pausa. Respira.
paused-by-sleep = El equipo estaba en reposo.
paused-by-suspension = supple estaba en segundo plano.
goes-on = sigue, con { $seconds } s por delante
goes-on-in-set = sigue, con { $seconds } s de esta serie por delante

## The summary

done-easier = de la forma más fácil
longer = { $amount } más
shorter = { $amount } menos
sets-left-out = { $sets ->
    [one] una serie omitida
   *[other] { $sets } series omitidas
}
spots-left-out = { $spots ->
    [one] un punto omitido
   *[other] { $spots } puntos omitidos
}
stopped-and-went-on = Paraste cuando fue demasiado y luego seguiste.
stopped = Paraste cuando fue demasiado. Hiciste bien.
nothing-done = Esta vez no hiciste nada. Está bien así.
some-done = { $done } de { $all } series hechas. Cada una cuenta.
all-done = Lo hiciste todo.
all-done-and-eased = Lo hiciste todo, y los puntos doloridos cedieron.

## Plain lines

length-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
length-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
length-up-to = Hasta { $length }
seconds-left = { $seconds ->
    [one] Queda { $seconds } segundo
   *[other] Quedan { $seconds } segundos
}.
phase-left = { $phase }: { $seconds ->
    [one] queda { $seconds } segundo
   *[other] quedan { $seconds } segundos
}.
goes-on-by-itself = Sigue en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
goes-on-with = Sigue con { $key }.
key-goes-on = { $key }: { $goes-on }.
starts-in = Empieza en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
done-of = { $done } de { $all }
too-much = en { $sets } fue demasiado
not-kept = No se guarda nada: fue { $times } veces más rápido.
keys = Teclas: { $pause } pausa, { $on } sigue, { $end } termina, { $help } todas las teclas.
ends-kept = { $key } otra vez termina la sesión. Lo que hiciste se guarda.
ends-not-kept = { $key } otra vez termina la sesión. No se guarda nada.
the-button = El botón

## Doses

said-held = { $dose }, { $each } cada una
said-tempo = { $dose }, a ritmo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] una respiración
   *[other] { SPELL($breaths, form: "feminine") } respiraciones
}
said-as-many = todas las que puedas en { $time }
said-sets = { $sets ->
    [one] una serie
   *[other] { SPELL($sets, form: "feminine") } series
}
said-first = primero { $dose }
hold-rep = Mantén.
back-again = Y vuelve.
last-breath = La última.
part-back = Vuelve
breath-of = respiración { $number } de { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } respiración
   *[other] { $breaths } respiraciones
}
amount-as-many = todas las que puedas en { $time }
today = { $range }: hoy { $dose }
