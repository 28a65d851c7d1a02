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
sides-change = cambia* de lado, cambia* de pierna, cambia* de brazo, cambia* el lado, cambia* la pierna, cambia* al otro lado, cambio de lado, cambio de pierna, repit* al otro lado, repit* con el otro lado, repit* del otro lado, repit* con la otra pierna, repit* con el otro brazo, lo mismo con la otra pierna, lo mismo del otro lado, lo mismo al otro lado, ahora el otro lado, luego el otro lado, después el otro lado, ahora la otra pierna, luego la otra pierna
sides-together = con las dos piernas, con ambas piernas, con los dos pies, con ambos pies, sobre las dos piernas, sobre ambas piernas, con los dos brazos, con ambos brazos, las dos piernas a la vez, ambas piernas a la vez, los dos lados a la vez
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
phase-walk = Camina
phase-run = Corre
phase-come-out = Suelta
phase-switch = Cambia de lado
phase-rest = Descanso
phase-wait = Espera
phase-done = Fin

## Things and positions

equipment-mat =
    .name = esterilla
    .need = una esterilla
    .fetch = la esterilla
    .go-to = a la esterilla
equipment-roller =
    .name = rodillo
    .need = un rodillo
    .fetch = el rodillo
    .go-to = al rodillo
equipment-ball =
    .name = pelota
    .need = una pelota
    .fetch = la pelota
    .go-to = a la pelota
equipment-wall =
    .name = pared
    .need = una pared
    .fetch = la pared
    .go-to = a la pared
equipment-chair =
    .name = silla
    .need = una silla
    .fetch = la silla
    .go-to = a la silla
equipment-band =
    .name = banda elástica
    .need = una banda elástica
    .fetch = la banda elástica
    .go-to = a la banda elástica
equipment-long-band =
    .name = banda elástica larga
    .need = una banda elástica larga
    .fetch = la banda elástica larga
    .go-to = a la banda elástica larga
equipment-strap =
    .name = correa
    .need = una correa
    .fetch = la correa
    .go-to = a la correa
equipment-step =
    .name = escalón
    .need = un escalón
    .fetch = el escalón
    .go-to = al escalón
equipment-towel =
    .name = toalla
    .need = una toalla
    .fetch = la toalla
    .go-to = a la toalla
equipment-cushion =
    .name = cojín
    .need = un cojín
    .fetch = el cojín
    .go-to = al cojín
equipment-block =
    .name = bloque de yoga
    .need = un bloque de yoga
    .fetch = el bloque de yoga
    .go-to = al bloque de yoga
equipment-weight =
    .name = pesa
    .need = una pesa
    .fetch = la pesa
    .go-to = a la pesa
equipment-stick =
    .name = palo
    .need = un palo
    .fetch = el palo
    .go-to = al palo
equipment-table =
    .name = mesa
    .need = una mesa
    .fetch = la mesa
    .go-to = a la mesa
equipment-doorway =
    .name = marco de puerta
    .need = un marco de puerta
    .fetch = el marco de la puerta
    .go-to = al marco de la puerta
equipment-partner =
    .name = otra persona
    .need = otra persona
    .fetch = a la otra persona
    .go-to = a la otra persona
need = Necesitas { $things }.
fetch = Trae { $things }.
go-to = Ve { $place }.
call-partner = Llama a la otra persona.
take-supine = Acuéstate boca arriba.
take-prone = Acuéstate boca abajo.
take-side-lying = Acuéstate de lado.
take-seated = Siéntate.
take-on-chair = Siéntate en la silla.
take-kneeling = Arrodíllate.
take-all-fours = Apoya las manos y las rodillas en el suelo.
take-plank = Ponte en plancha.
take-half-kneeling = Apoya una rodilla en el suelo.
take-squatting = Ponte en cuclillas.
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
press-when-eased = { $press } cuando ceda.
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
finished = Sesión terminada. Bien hecho. { $length }.
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
phase-of = fase { $number } de { $all }
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

paused-by-key = Estás en pausa. Respira.
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
all-done = Todo hecho.
all-done-and-eased = Todo hecho, y los puntos doloridos cedieron.

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
sides-done = { $before }; { $last }
too-much = en { $sets } fue demasiado
not-kept = No se guarda nada: iba { $times } veces más rápido de lo normal.
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
heading-tempo = Ritmo
tempo-there = { $time } de ida
tempo-held = { $time } manteniendo
tempo-back = { $time } de vuelta
tempo-pause = { $time } de pausa

## Body

muscle-glutes = glúteos
muscle-gluteus-maximus = glúteos
muscle-gluteus-medius = lado de la cadera
muscle-gluteus-minimus = lado profundo de la cadera
muscle-abductors = lados de las caderas
muscle-piriformis = piriforme
muscle-hip-rotators = rotadores de la cadera
muscle-tensor-fasciae-latae = parte externa de la cadera
muscle-iliotibial-band = banda iliotibial
muscle-hip-flexors = flexores de la cadera
muscle-adductors = cara interna de los muslos
muscle-groin = ingle
muscle-hamstrings = isquiotibiales
muscle-quadriceps = cuádriceps
muscle-calves = pantorrillas
muscle-deep-calves = parte profunda de las pantorrillas
muscle-shins = espinillas
muscle-soles = plantas de los pies
muscle-core = tronco
muscle-lower-back = zona lumbar
muscle-upper-back = parte alta de la espalda
muscle-lats = lados de la espalda
muscle-traps = parte alta de los hombros
muscle-obliques = costado del abdomen
muscle-abdominals = abdomen
muscle-chest = pecho
muscle-shoulders = hombros
muscle-rotator-cuff = parte posterior del hombro
muscle-forearms = antebrazos
muscle-neck = cuello
position-supine = boca arriba
position-prone = boca abajo
position-side-lying = de lado
position-seated = en posición sentada
position-on-chair = en una silla
position-kneeling = de rodillas
position-all-fours = a cuatro apoyos
position-plank = en plancha
position-half-kneeling = con una rodilla en el suelo
position-squatting = en cuclillas
position-standing = de pie
when-before-run = antes de correr
when-after-run = después de correr
when-rest-day = en un día de descanso
when-strength = fuerza
effort-gentle = poco: movimiento suave
effort-hard = mucho: trabajo duro

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
written-up-to = hasta { $length }
written-spots = { $spots ->
    [one] { $spots } punto
   *[other] { $spots } puntos
}
written-each-side = { $dose } por lado
written-until-eased = { $dose }, hasta que ceda
written-at-most = { $dose }, como máximo { $length }
written-set-rest = { $dose }, { $length } de descanso
written-uneven = { $side ->
    [left] { $amount } a la izquierda, { $others } a la derecha
   *[right] { $amount } a la derecha, { $others } a la izquierda
}
written-rounds = { $rounds ->
    [one] { $rounds } ronda
   *[other] { $rounds } rondas
}
written-once = una vez
written-between = { $length } entre rondas
told-of = { $what }: { $told }
written-breath = inhala { $in }, exhala { $out }
written-instead = Haz en su lugar { $move }: { $dose }.
written-for-right = Escrito para el lado derecho.
handout-needs = material: { $things }
handout-for = para: { $muscles }
handout-times = { $rounds ->
    [one] una vez
   *[other] { $rounds } veces
}
handout-times-rest = { $times }, con { $length } de descanso entre rondas
handout-following = Haz lo siguiente { $times }:
handout-round-end = Vuelve al { $number }, { $times } en total.
handout-as-in = Como en el { $number }.
handout-right-side = Este es el lado derecho; haz lo mismo con el otro.
handout-days = lun, mar, mié, jue, vie, sáb, dom
handout-name = Nombre
handout-date = Fecha
handout-times-a-day = Veces al día
handout-times-a-week = Veces por semana
handout-pain = Dolor, de 0 a 10
handout-picture = Imagen
handout-notes = Notas
handout-each = { $length } cada una
handout-undrawn = No se puede dibujar esta imagen: { $why }.
handout-ticks = tic, tics, pitido
picture-from = inicio
picture-to = final
picture-hold = mantén
picture-pose = la postura
picture-easier = la forma más fácil
picture-none = No hay imagen de este ejercicio.
picture-no-easier = No hay una forma más fácil de este ejercicio.
picture-marked = Marcado: { $muscles }.
picture-shaded = Sombreado: { $muscles }.
picture-unseen = No se ve desde aquí: { $muscles }.
card-not-for = No es para todo el mundo: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } ejercicio no es para todo el mundo
   *[other] { $count } ejercicios no son para todo el mundo
}
card-more = y { $count } más
card-last-done = Última vez: { $ago }.
ago-today = hoy
ago-yesterday = ayer
ago-days = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
ago-weeks = { $count ->
    [one] hace { $count } semana
   *[other] hace { $count } semanas
}
ago-months = { $count ->
    [one] hace { $count } mes
   *[other] hace { $count } meses
}
ago-years = { $count ->
    [one] hace { $count } año
   *[other] hace { $count } años
}
left-out = se queda fuera: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } serie
   *[other] { $name }, { $sets } series
}
cut-rounds = { $rounds ->
    [one] { $rounds } ronda de { $name }
   *[other] { $rounds } rondas de { $name }
}
cut-shorter = { $name }, { $seconds } s de cada serie
table-key = una tecla
table-before = antes de { $of }

## Headings

heading-when = Cuándo
heading-asks = Exige
heading-needs = Material
heading-for = Para
heading-before = Antes de empezar
heading-feel = Sensación
heading-during = Mientras
heading-breath = Respira
heading-after = Después
heading-easier = Más fácil
heading-stop = Detente
heading-caution = Cuidado
heading-sources = Fuentes

## Keys

press-key = pulsa { $key }
press-held = mantén pulsada { $held } y { $press }
press-unnamed = pulsa la tecla que lo hace
key-shift = la tecla mayúsculas
key-control = la tecla control
    .label = ctrl
key-alt = la tecla alt
    .label = alt
key-space = la barra espaciadora
    .label = espacio
key-enter = intro
    .label = intro
key-escape = escape
    .label = esc
key-tab = el tabulador
    .label = tab
key-shift-tab = mayúsculas y el tabulador
    .label = mayús-tab
key-backspace = la tecla de retroceso
    .label = retroceso
key-delete = suprimir
    .label = supr
key-insert = insertar
    .label = insert
key-left = la flecha izquierda
key-right = la flecha derecha
key-up = la flecha arriba
key-down = la flecha abajo
key-home = inicio
    .label = inicio
key-end = fin
    .label = fin
key-page-up = retroceder página
    .label = página ↑
key-page-down = avanzar página
    .label = página ↓
key-comma = la coma
key-dot = el punto
key-semicolon = el punto y coma
key-colon = los dos puntos
key-slash = la barra
key-minus = el signo menos
key-plus = el signo más
key-equals = el signo igual
key-hash = la almohadilla
key-question = el signo de interrogación
key-exclamation = el signo de exclamación
action-pause = pausa, y sigue
action-go-on = sigue: salta lo que queda de esta fase
action-forward = sigue; al presionar: ha cedido
action-next = el paso siguiente
action-previous = el paso anterior
action-restart = esta fase otra vez desde el principio
action-longer = diez segundos más
action-shorter = diez segundos menos
action-eased = ha cedido: termina esta serie
action-swap-sides = cambia el orden de los lados que quedan
action-too-much = demasiado: descansa, luego la forma más fácil
action-explain = explica el ejercicio; otra vez: ya basta
action-mute = sonido apagado o encendido
action-quieter = más bajo
action-louder = más alto
action-voice = voz apagada o encendida
action-far = vista lejana: para leer de lejos
action-help = estas teclas
action-back = atrás; lo que hiciste se guarda

## Lines

muted = Sin sonido.
volume = Volumen { $percent } por ciento.
voice-off = Voz apagada
voice-on = Voz encendida
voice-needs = La voz necesita { $seconds } s más
voice-needs-key = La voz necesita { $seconds } s más; { $key } sigue
too-much-before = La última vez fue demasiado: { $moves }. Con { $key }, la forma más fácil.
extra-set = { $side ->
    [left] Dolor muscular a la izquierda: una serie más en ese lado.
   *[right] Dolor muscular a la derecha: una serie más en ese lado.
}
extra-set-first = { $side ->
    [left] Dolor muscular a la izquierda: ese lado va primero, con una serie más.
   *[right] Dolor muscular a la derecha: ese lado va primero, con una serie más.
}
extra-set-sorer = { $side ->
    [left] El lado izquierdo duele más: le toca una serie más.
   *[right] El lado derecho duele más: le toca una serie más.
}
extra-set-sorer-first = { $side ->
    [left] El lado izquierdo duele más: va primero, con una serie más.
   *[right] El lado derecho duele más: va primero, con una serie más.
}
all-easier = Tienes dolor muscular: hoy haces todos los ejercicios de la forma más fácil.

## Signs and notices

notice-coaches = supple te guía. No hace diagnósticos.
notice-ask-first = Consulta antes a un médico en caso de: embarazo, operación reciente, prótesis reciente de cadera o rodilla, huesos frágiles, anticoagulantes, mareos.
notice-ask-more = Más información: `supple guide ask-first`.
notice-limit = Estira hasta notar tensión, nunca hasta el dolor. Si el dolor es agudo o se extiende, para.
notice-see-doctor = Ve al médico antes de seguir: dolor muscular de más de una semana; { $signs }.
signs-and = { $before }; { $last }
answer-emergency = Llama ahora mismo al número de emergencias de tu zona: { $signs }.
answer-today = Para y ve al médico hoy mismo: { $signs }.
answer-professional = Ni carrera ni sesión hasta que lo haya visto un médico o fisioterapeuta: { $signs }.
answer-ill = Ni carrera ni sesión hasta que te hayas recuperado: { $signs }.
answer-soon = Nada de correr hasta que lo haya visto un médico o fisioterapeuta, esta semana: { $signs }.
signs-spine = piernas débiles, entrepierna dormida, falla vejiga
signs-heart = dolor de pecho, desmayo, ahogo; orina oscura
signs-leg = pierna que no carga; pantorrilla roja, hinchada
signs-injury = chasquido, desgarro, hematoma, bulto; una caída
signs-nerve = pierna dormida o débil, hormigueo; dolor que baja
signs-bone = dolor en hueso o ingle, de noche, al saltar
signs-body = fiebre, malestar, pérdida de peso
sign-bladder = sin control de la vejiga o el intestino
sign-saddle = entumecimiento entre las piernas
sign-both-legs = debilidad en las dos piernas
sign-chest = dolor de pecho, o falta de aire fuera de lo normal
sign-faint = desmayo
sign-dark-urine = orina oscura, mucho dolor muscular y debilidad
sign-no-weight = la pierna no aguanta el peso
sign-calf = una pantorrilla caliente, roja, hinchada o dura
sign-pop = un chasquido o un desgarro que notaste
sign-bruise = un hematoma, un hueco o una hinchazón
sign-fall = una caída, o un golpe en la zona
sign-shooting = dolor que baja de golpe por la pierna
sign-numb = una pierna dormida o con hormigueo
sign-weak = debilidad en una pierna
sign-bone = dolor en un punto de un hueso
sign-night = dolor de noche, o en reposo
sign-groin = dolor en la ingle al apoyar la pierna
sign-hop = dolor que empeora al saltar
sign-fever = fiebre, o malestar general
sign-weight-loss = pérdida de peso involuntaria
sign-lasting = dolor muscular durante más de una semana

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = banda: { $band }
optional = opcional
level-is = Nivel: { $level }.
level-of = { $level }; también: { $levels }
between-moves = { $length } entre ejercicios
rest-between = Descanso: { $between }.
cut-part = { $name }, { $seconds } s de su tiempo
heading-rest = Descanso
heading-level = Nivel
heading-phases = Fases
heading-note = Nota
heading-picture = Imagen
heading-link = Enlace
heading-see = Ver
