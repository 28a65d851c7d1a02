### As palavras do treinador em português, por tu. Como se escreve um ficheiro destes: docs/languages.md
### O que em Portugal e no Brasil se diz de modos diferentes fica de fora, ou em algarismos (16, 17, 19).

## Numbers and lists

numbers = zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, 16, 17, dezoito, 19, vinte, vinte e um, vinte e dois, vinte e três, vinte e quatro, vinte e cinco, vinte e seis, vinte e sete, vinte e oito, vinte e nove, trinta, trinta e um, trinta e dois, trinta e três, trinta e quatro, trinta e cinco, trinta e seis, trinta e sete, trinta e oito, trinta e nove, quarenta, quarenta e um, quarenta e dois, quarenta e três, quarenta e quatro, quarenta e cinco, quarenta e seis, quarenta e sete, quarenta e oito, quarenta e nove, cinquenta, cinquenta e um, cinquenta e dois, cinquenta e três, cinquenta e quatro, cinquenta e cinco, cinquenta e seis, cinquenta e sete, cinquenta e oito, cinquenta e nove, sessenta, sessenta e um, sessenta e dois, sessenta e três, sessenta e quatro, sessenta e cinco, sessenta e seis, sessenta e sete, sessenta e oito, sessenta e nove, setenta, setenta e um, setenta e dois, setenta e três, setenta e quatro, setenta e cinco, setenta e seis, setenta e sete, setenta e oito, setenta e nove, oitenta, oitenta e um, oitenta e dois, oitenta e três, oitenta e quatro, oitenta e cinco, oitenta e seis, oitenta e sete, oitenta e oito, oitenta e nove, noventa, noventa e um, noventa e dois, noventa e três, noventa e quatro, noventa e cinco, noventa e seis, noventa e sete, noventa e oito, noventa e nove
    .feminine = 1 uma, 2 duas, 21 vinte e uma, 22 vinte e duas, 31 trinta e uma, 32 trinta e duas, 41 quarenta e uma, 42 quarenta e duas, 51 cinquenta e uma, 52 cinquenta e duas, 61 sessenta e uma, 62 sessenta e duas, 71 setenta e uma, 72 setenta e duas, 81 oitenta e uma, 82 oitenta e duas, 91 noventa e uma, 92 noventa e duas
list = { $before } e { $last }

## Sides

side = { $side ->
    [left] esquerda
   *[right] direita
}
the-side = { $side ->
    [left] lado esquerdo
   *[right] lado direito
}
switch-to = { $side ->
    [left] Muda para o lado esquerdo.
   *[right] Muda para o lado direito.
}
sides-left = esquerda, esquerdo, esquerdas, esquerdos
sides-right = direita, direito, direitas, direitos
# «As costas direitas» não são um lado.
sides-ambiguous = direita, direito, direitas, direitos
sides-before = { "" }
sides-after = à, a, lado, pé, pés, perna, pernas, joelho, joelhos, anca, ancas, quadril, quadris, braço, braços, mão, mãos, cotovelo, cotovelos, ombro, ombros, glúteo, glúteos, nádega, nádegas, calcanhar, calcanhares, tornozelo, tornozelos, coxa, coxas, canela, gémeo, gêmeo, panturrilha, pulso, punho, costela, costelas, orelha, antebraço, virilha, omoplata
sides-example = esquerda|direita

## What happens

phase-settle = Instala-te
phase-transition = Toma posição
phase-introduce = Faz-se assim
phase-get-ready = Prepara-te
phase-hold = Mantém
phase-roll = Rola
phase-reps = Move-te
phase-ease = Pressiona
phase-come-out = Solta
phase-switch = Troca de lado
phase-rest = Descanso
phase-wait = Espera
phase-done = Fim

## Things and positions

equipment-mat =
    .need = um tapete
    .fetch = o tapete
    .go-to = o tapete
equipment-roller =
    .need = um rolo
    .fetch = o rolo
    .go-to = o rolo
equipment-ball =
    .need = uma bola
    .fetch = a bola
    .go-to = a bola
equipment-wall =
    .need = uma parede
    .fetch = a parede
    .go-to = a parede
equipment-chair =
    .need = uma cadeira
    .fetch = a cadeira
    .go-to = a cadeira
equipment-band =
    .need = um elástico
    .fetch = o elástico
    .go-to = o elástico
equipment-strap =
    .need = uma cinta
    .fetch = a cinta
    .go-to = a cinta
equipment-step =
    .need = um degrau
    .fetch = o degrau
    .go-to = o degrau
need = Precisas de { $things }.
fetch = Traz { $things }.
go-to = Vai para { $place }.
take-supine = Deita-te de costas.
take-prone = Deita-te de barriga para baixo.
take-side-lying = Deita-te de lado.
take-seated = Senta-te.
take-kneeling = Ajoelha-te.
take-half-kneeling = Apoia um joelho no chão.
take-standing = Põe-te de pé.

## Before a move

takes-about = Cerca de { $minutes ->
    [one] um minuto
   *[other] { SPELL($minutes) } minutos
}.
takes-up-to = Até { $minutes ->
    [one] um minuto
   *[other] { SPELL($minutes) } minutos
}.
next = A seguir: { $heading }
get-ready = Prepara-te.
said-seconds = { $seconds ->
    [one] um segundo
   *[other] { SPELL($seconds) } segundos
}
said-minutes = { $minutes ->
    [one] um minuto
   *[other] { SPELL($minutes) } minutos
}
said-passes = { $passes ->
    [one] uma passagem
   *[other] { SPELL($passes, form: "feminine") } passagens
}
said-reps = { $reps ->
    [one] uma repetição
   *[other] { SPELL($reps, form: "feminine") } repetições
}
said-up-to-seconds = até { $seconds ->
    [one] um segundo
   *[other] { SPELL($seconds) } segundos
}
said-up-to-minutes = até { $minutes ->
    [one] um minuto
   *[other] { SPELL($minutes) } minutos
}
said-spots = { $spots ->
    [1] um ponto, { $each }
   *[other] { SPELL($spots) } pontos, { $each } em cada um
}
said-times = { SPELL($sets, form: "feminine") } vezes
said-in-turn = alternando os lados
press-when-eased = Pressiona { $key } quando aliviar.
ends-itself-seconds = Termina sozinho depois de { $seconds ->
    [one] um segundo
   *[other] { SPELL($seconds) } segundos
}.
ends-itself-minutes = Termina sozinho depois de { $minutes ->
    [one] um minuto
   *[other] { SPELL($minutes) } minutos
}.

## In the work, and after it

this-set = Série { SPELL($set) } de { SPELL($sets) }.
this-spot = Ponto { SPELL($set) } de { SPELL($sets) }.
breathe-in = inspira
breathe-out = expira
halfway = Metade feita.
count = { $number ->
    [1] Um.
    [2] Dois.
    [3] Três.
   *[other] { $number }.
}
rest = Descansa.
pause = Pausa.
waits = A sessão espera. Continua quando quiseres.
next-spot = Procura o próximo ponto.
last-pass = A última.
last-rep = A última.
until-eased = Fica até aliviar.
finished = Terminaste. Muito bem. { $length }.
easier = Agora, a forma mais fácil.
less = Agora, um pouco menos.
gentler = Agora, sem ir tão longe.
do-easier = Faz da forma mais fácil.
do-less = Hoje faz menos.
leave = Deixa este exercício por hoje.

## Shown beside it

set-of = série { $number } de { $all }
spot-of = ponto { $number } de { $all }
pass-of = passagem { $number } de { $all }
rep-of = repetição { $number } de { $all }
round-of = volta { $number } de { $all }
last-set = última série
last-spot = último ponto
amount-seconds = { $seconds } s
amount-up-to = até { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } passagem
   *[other] { $passes } passagens
}
amount-reps = { $reps ->
    [one] { $reps } repetição
   *[other] { $reps } repetições
}
dose-first = { $dose }, primeiro o { the-side }
dose-in-turn = { $dose } alternando, primeiro o { the-side }
dose-uneven = { $side ->
    [left] { $dose } à esquerda, depois { $others } à direita
   *[right] { $dose } à direita, depois { $others } à esquerda
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
full-up-to = até { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
each-set = { $amount } cada uma
each-spot = { $amount } cada um
more-sets = { $sets ->
    [one] Falta { $sets } série
   *[other] Faltam { $sets } séries
}
more-spots = { $spots ->
    [one] Falta { $spots } ponto
   *[other] Faltam { $spots } pontos
}
left-in-turn = { $more } alternando, primeiro o { the-side }, { $each }.
left-uneven = { $side ->
    [left] { $more } à esquerda, depois { $others } à direita, { $each }.
   *[right] { $more } à direita, depois { $others } à esquerda, { $each }.
}

## Pauses

paused-by-key = Fizeste uma pausa. Respira.
paused-by-sleep = O computador estava em suspensão.
paused-by-suspension = supple estava em segundo plano.
goes-on = continua, com { $seconds } s pela frente
goes-on-in-set = continua, com { $seconds } s desta série pela frente

## The summary

done-easier = da forma mais fácil
longer = { $amount } a mais
shorter = { $amount } a menos
sets-left-out = { $sets ->
    [one] uma série omitida
   *[other] { $sets } séries omitidas
}
spots-left-out = { $spots ->
    [one] um ponto omitido
   *[other] { $spots } pontos omitidos
}
stopped-and-went-on = Paraste quando era demais e depois continuaste.
stopped = Paraste quando era demais. Fizeste bem.
nothing-done = Desta vez não fizeste nada. Não faz mal.
some-done = { $done ->
    [one] { $done } de { $all } séries feita. Já conta.
   *[other] { $done } de { $all } séries feitas. Cada uma conta.
}
all-done = Fizeste tudo.
all-done-and-eased = Fizeste tudo, e os pontos doloridos aliviaram.

## Plain lines

length-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
length-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
length-up-to = Até { $length }
seconds-left = { $seconds ->
    [one] Falta { $seconds } segundo
   *[other] Faltam { $seconds } segundos
}.
phase-left = { $phase }: { $seconds ->
    [one] falta { $seconds } segundo
   *[other] faltam { $seconds } segundos
}.
goes-on-by-itself = Continua em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
goes-on-with = Continua com { $key }.
key-goes-on = { $key }: { $goes-on }.
starts-in = Começa em { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
done-of = { $done } de { $all }
too-much = em { $sets } foi demais
not-kept = Nada fica guardado: foi { $times } vezes mais rápido.
keys = Teclas: { $pause } pausa, { $on } continua, { $end } termina, { $help } todas as teclas.
ends-kept = { $key } outra vez termina a sessão. O que fizeste fica guardado.
ends-not-kept = { $key } outra vez termina a sessão. Nada fica guardado.
the-button = O botão

## Doses

said-held = { $dose }, { $each } cada uma
said-tempo = { $dose }, no ritmo { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] uma respiração
   *[other] { SPELL($breaths, form: "feminine") } respirações
}
said-as-many = quantas puderes em { $time }
said-sets = { $sets ->
    [one] uma série
   *[other] { SPELL($sets, form: "feminine") } séries
}
said-first = primeiro { $dose }
hold-rep = Mantém.
back-again = E volta.
last-breath = A última.
part-back = Volta
breath-of = respiração { $number } de { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } respiração
   *[other] { $breaths } respirações
}
amount-as-many = quantas puderes em { $time }
today = { $range }: hoje { $dose }
