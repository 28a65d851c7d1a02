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
sides-change = troc* de lado, troc* de perna, troc* de braço, troc* o lado, troc* a perna, mud* de lado, mud* de perna, mud* de braço, troca de lado, mudança de lado, repet* do outro lado, repet* para o outro lado, repet* com a outra perna, repit* do outro lado, repit* com a outra perna, o mesmo do outro lado, o mesmo com a outra perna, agora o outro lado, depois o outro lado, agora a outra perna, depois a outra perna
sides-together = com as duas pernas, com ambas as pernas, sobre as duas pernas, com os dois pés, com ambos os pés, sobre os dois pés, com os dois braços, com ambos os braços, as duas pernas ao mesmo tempo, ambas as pernas ao mesmo tempo, os dois lados ao mesmo tempo
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
phase-walk = Caminhada
phase-run = Corrida
phase-come-out = Solta
phase-switch = Troca de lado
phase-rest = Descanso
phase-wait = Espera
phase-done = Fim

## Things and positions

equipment-mat =
    .name = tapete
    .need = um tapete
    .fetch = o tapete
    .go-to = o tapete
equipment-roller =
    .name = rolo
    .need = um rolo
    .fetch = o rolo
    .go-to = o rolo
equipment-ball =
    .name = bola
    .need = uma bola
    .fetch = a bola
    .go-to = a bola
equipment-wall =
    .name = parede
    .need = uma parede
    .fetch = a parede
    .go-to = a parede
equipment-chair =
    .name = cadeira
    .need = uma cadeira
    .fetch = a cadeira
    .go-to = a cadeira
equipment-band =
    .name = elástico
    .need = um elástico
    .fetch = o elástico
    .go-to = o elástico
equipment-long-band =
    .name = elástico comprido
    .need = um elástico comprido
    .fetch = o elástico comprido
    .go-to = o elástico comprido
equipment-strap =
    .name = cinta
    .need = uma cinta
    .fetch = a cinta
    .go-to = a cinta
equipment-step =
    .name = degrau
    .need = um degrau
    .fetch = o degrau
    .go-to = o degrau
equipment-towel =
    .name = toalha
    .need = uma toalha
    .fetch = a toalha
    .go-to = a toalha
equipment-cushion =
    .name = almofada
    .need = uma almofada
    .fetch = a almofada
    .go-to = a almofada
equipment-block =
    .name = bloco de ioga
    .need = um bloco de ioga
    .fetch = o bloco de ioga
    .go-to = o bloco de ioga
equipment-weight =
    .name = peso
    .need = um peso
    .fetch = o peso
    .go-to = o peso
equipment-stick =
    .name = bastão
    .need = um bastão
    .fetch = o bastão
    .go-to = o bastão
equipment-table =
    .name = mesa
    .need = uma mesa
    .fetch = a mesa
    .go-to = a mesa
equipment-doorway =
    .name = vão de porta
    .need = um vão de porta
    .fetch = o vão da porta
    .go-to = o vão da porta
equipment-partner =
    .name = outra pessoa
    .need = outra pessoa
    .fetch = a outra pessoa
    .go-to = a outra pessoa
need = Precisas de { $things }.
fetch = Traz { $things }.
go-to = Vai para { $place }.
call-partner = Chama a outra pessoa.
take-supine = Deita-te de costas.
take-prone = Deita-te de barriga para baixo.
take-side-lying = Deita-te de lado.
take-seated = Senta-te.
take-on-chair = Senta-te na cadeira.
take-kneeling = Ajoelha-te.
take-all-fours = Apoia as mãos e os joelhos no chão.
take-plank = Põe-te em prancha.
take-half-kneeling = Apoia um joelho no chão.
take-squatting = Põe-te de cócoras.
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
press-when-eased = { $press } quando aliviar.
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
phase-of = fase { $number } de { $all }
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

paused-by-key = Estás em pausa. Respira.
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
sides-done = { $before }; { $last }
too-much = em { $sets } foi demais
not-kept = Nada fica guardado: ia { $times } vezes mais rápido do que o normal.
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
heading-tempo = Ritmo
tempo-there = { $time } na ida
tempo-held = { $time } mantendo
tempo-back = { $time } na volta
tempo-pause = { $time } de pausa

## Body

muscle-glutes = glúteos
muscle-gluteus-maximus = glúteos
muscle-gluteus-medius = lado do quadril
muscle-gluteus-minimus = lado profundo do quadril
muscle-abductors = lados dos quadris
muscle-piriformis = piriforme
muscle-hip-rotators = rotadores do quadril
muscle-tensor-fasciae-latae = parte externa do quadril
muscle-iliotibial-band = banda iliotibial
muscle-hip-flexors = flexores do quadril
muscle-adductors = parte interna das coxas
muscle-groin = virilha
muscle-hamstrings = parte de trás das coxas
muscle-quadriceps = parte da frente das coxas
muscle-calves = panturrilhas
muscle-deep-calves = parte profunda das panturrilhas
muscle-shins = canelas
muscle-soles = plantas dos pés
muscle-core = tronco
muscle-lower-back = zona lombar
muscle-upper-back = parte alta das costas
muscle-lats = lados das costas
muscle-traps = parte alta dos ombros
muscle-obliques = lado da barriga
muscle-abdominals = barriga
muscle-chest = peito
muscle-shoulders = ombros
muscle-rotator-cuff = parte de trás do ombro
muscle-forearms = antebraços
muscle-neck = pescoço
position-supine = de barriga para cima
position-prone = de barriga para baixo
position-side-lying = de lado
position-seated = em posição sentada
position-on-chair = numa cadeira
position-kneeling = de joelhos
position-all-fours = de quatro apoios
position-plank = em prancha
position-half-kneeling = sobre um joelho
position-squatting = de cócoras
position-standing = de pé
when-before-run = antes de correr
when-after-run = depois de correr
when-rest-day = num dia de descanso
when-strength = força
effort-gentle = pouco: movimento suave
effort-hard = muito: trabalho duro

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
written-up-to = até { $length }
written-spots = { $spots ->
    [one] { $spots } ponto
   *[other] { $spots } pontos
}
written-each-side = { $dose } de cada lado
written-until-eased = { $dose }, até aliviar
written-at-most = { $dose }, no máximo { $length }
written-set-rest = { $dose }, { $length } de descanso
written-uneven = { $side ->
    [left] { $amount } à esquerda, { $others } à direita
   *[right] { $amount } à direita, { $others } à esquerda
}
written-rounds = { $rounds ->
    [one] { $rounds } volta
   *[other] { $rounds } voltas
}
written-once = uma vez
written-between = { $length } entre as voltas
told-of = { $what }: { $told }
written-breath = inspira { $in }, expira { $out }
written-instead = Em vez disso, faz { $move }: { $dose }.
written-for-right = Escrito para o lado direito.
handout-needs = material: { $things }
handout-for = para: { $muscles }
handout-times = { $rounds ->
    [one] uma vez
   *[other] { $rounds } vezes
}
handout-times-rest = { $times }, com { $length } de descanso entre as voltas
handout-following = Faz o que segue { $times }:
handout-round-end = Volta ao { $number }, { $times } no total.
handout-as-in = Como no { $number }.
handout-right-side = Este é o lado direito; faz o mesmo com o outro.
handout-days = seg, ter, qua, qui, sex, sáb, dom
handout-name = Nome
handout-date = Data
handout-times-a-day = Vezes por dia
handout-times-a-week = Vezes por semana
handout-pain = Dor, de 0 a 10
handout-picture = Imagem
handout-notes = Notas
handout-each = { $length } cada uma
handout-undrawn = Não é possível desenhar esta imagem: { $why }.
handout-ticks = tique, tiques, bip
picture-from = início
picture-to = fim
picture-hold = mantém
picture-pose = a posição
picture-easier = a forma mais fácil
picture-none = Não há imagem deste exercício.
picture-no-easier = Não há uma forma mais fácil deste exercício.
picture-marked = Marcado: { $muscles }.
picture-shaded = Sombreado: { $muscles }.
picture-unseen = Não se vê daqui: { $muscles }.
card-not-for = Não é para todas as pessoas: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } exercício não é para todas as pessoas
   *[other] { $count } exercícios não são para todas as pessoas
}
card-more = e mais { $count }
card-last-done = Última vez: { $ago }.
ago-today = hoje
ago-yesterday = ontem
ago-days = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}
ago-weeks = { $count ->
    [one] há { $count } semana
   *[other] há { $count } semanas
}
ago-months = { $count ->
    [one] há { $count } mês
   *[other] há { $count } meses
}
ago-years = { $count ->
    [one] há { $count } ano
   *[other] há { $count } anos
}
left-out = fica de fora: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } série
   *[other] { $name }, { $sets } séries
}
cut-rounds = { $rounds ->
    [one] { $rounds } volta de { $name }
   *[other] { $rounds } voltas de { $name }
}
cut-shorter = { $name }, { $seconds } s de cada série
table-key = uma tecla
table-before = antes de { $of }

## Headings

heading-when = Quando
heading-asks = Exige
heading-needs = Material
heading-for = Para
heading-before = Antes de começar
heading-feel = Sensação
heading-during = Durante
heading-breath = Respira
heading-after = Depois
heading-easier = Mais fácil
heading-stop = Interrompe
heading-caution = Cuidado
heading-sources = Fontes

## Keys

press-key = pressiona { $key }
press-held = mantém pressionada { $held } e { $press }
press-unnamed = pressiona a tecla que o faz
key-shift = a tecla shift
key-control = a tecla control
    .label = ctrl
key-alt = a tecla alt
    .label = alt
key-space = a barra de espaço
    .label = espaço
key-enter = enter
    .label = enter
key-escape = escape
    .label = esc
key-tab = a tecla tab
    .label = tab
key-shift-tab = shift e tab
    .label = shift-tab
key-backspace = a tecla de retrocesso
    .label = retrocesso
key-delete = delete
    .label = delete
key-insert = insert
    .label = insert
key-left = a seta para a esquerda
key-right = a seta para a direita
key-up = a seta para cima
key-down = a seta para baixo
key-home = a tecla home
    .label = home
key-end = a tecla end
    .label = end
key-page-up = página acima
    .label = página ↑
key-page-down = página abaixo
    .label = página ↓
key-comma = a vírgula
key-dot = o ponto
key-semicolon = o ponto e vírgula
key-colon = os dois pontos
key-slash = a barra
key-minus = o sinal de menos
key-plus = o sinal de mais
key-equals = o sinal de igual
key-hash = o cardinal
key-question = o ponto de interrogação
key-exclamation = o ponto de exclamação
action-pause = pausa, e continua
action-go-on = continua: salta o que resta desta fase
action-forward = continua; ao pressionar: já aliviou
action-next = o passo seguinte
action-previous = o passo anterior
action-restart = esta fase outra vez desde o início
action-longer = mais dez segundos
action-shorter = menos dez segundos
action-eased = já aliviou: termina esta série
action-swap-sides = troca os lados que ainda faltam
action-too-much = demais: descansa, depois a forma mais fácil
action-explain = explica o exercício; outra vez: já chega
action-mute = som desligado ou ligado
action-quieter = mais baixo
action-louder = mais alto
action-voice = voz desligada ou ligada
action-far = vista de longe: para ler à distância
action-help = estas teclas
action-back = voltar; o que fizeste fica guardado

## Lines

muted = Sem som.
volume = Volume { $percent } por cento.
voice-off = Voz desligada
voice-on = Voz ligada
voice-needs = A voz precisa de mais { $seconds } s
voice-needs-key = A voz precisa de mais { $seconds } s; { $key } continua
too-much-before = Foi demais da última vez: { $moves }. Com { $key }, a forma mais fácil.
extra-set = { $side ->
    [left] O lado esquerdo está dolorido: faz mais uma série.
   *[right] O lado direito está dolorido: faz mais uma série.
}
extra-set-first = { $side ->
    [left] O lado esquerdo está dolorido: vai primeiro, com mais uma série.
   *[right] O lado direito está dolorido: vai primeiro, com mais uma série.
}
extra-set-sorer = { $side ->
    [left] O lado esquerdo dói mais: faz mais uma série.
   *[right] O lado direito dói mais: faz mais uma série.
}
extra-set-sorer-first = { $side ->
    [left] O lado esquerdo dói mais: vai primeiro, com mais uma série.
   *[right] O lado direito dói mais: vai primeiro, com mais uma série.
}
all-easier = Tens dores musculares: hoje cada exercício faz-se da forma mais fácil.

## Signs and notices

notice-coaches = supple orienta o treino. Não faz diagnósticos.
notice-ask-first = Fala primeiro com um médico em caso de: gravidez, cirurgia recente, prótese recente no quadril ou no joelho, ossos frágeis, anticoagulantes, tonturas.
notice-ask-more = O guia diz mais: `supple guide ask-first`.
notice-limit = Alonga até sentir tensão, nunca até à dor. Uma dor aguda ou que se espalha quer dizer: para.
notice-see-doctor = Vai ao médico antes de continuar: dores musculares há mais de uma semana; { $signs }.
signs-and = { $before }; { $last }
answer-emergency = Liga já para o número de emergência do teu país: { $signs }.
answer-today = Para e vai ao médico hoje mesmo: { $signs }.
answer-professional = Nem corrida nem sessão antes de um médico ou fisioterapeuta ver isto: { $signs }.
answer-ill = Nem corrida nem sessão até recuperares: { $signs }.
answer-soon = Nada de correr antes de um médico ou fisioterapeuta ver isto, ainda esta semana: { $signs }.
signs-spine = pernas fracas, dormência entre elas, bexiga falha
signs-heart = dor no peito, desmaio, falta de ar; urina escura
signs-leg = perna que não aguenta; panturrilha inchada, quente
signs-injury = estalo, rotura, hematoma, inchaço; uma queda
signs-nerve = dormente, formigueiro ou fraca; dor que dispara
signs-bone = dor no osso ou na virilha, de noite, ao saltar
signs-body = febre, mal-estar, perda de peso
sign-bladder = não controlar a bexiga ou o intestino
sign-saddle = dormência entre as pernas
sign-both-legs = fraqueza nas duas pernas
sign-chest = dor no peito, ou falta de ar além do esforço
sign-faint = desmaio
sign-dark-urine = urina escura, fortes dores musculares e fraqueza
sign-no-weight = a perna não aguenta o peso
sign-calf = uma panturrilha quente, vermelha, inchada ou dura
sign-pop = um estalo ou uma rotura que sentiste
sign-bruise = um hematoma, uma cova ou um inchaço
sign-fall = uma queda, ou uma pancada no local
sign-shooting = dor que desce de repente pela perna
sign-numb = uma perna dormente ou com formigueiro
sign-weak = fraqueza numa perna
sign-bone = dor num ponto de um osso
sign-night = dor de noite, ou em repouso
sign-groin = dor na virilha ao apoiar a perna
sign-hop = dor que piora ao saltitar
sign-fever = febre, ou mal-estar
sign-weight-loss = perda de peso involuntária
sign-lasting = dores musculares há mais de uma semana

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = elástico: { $band }
optional = opcional
level-is = Nível: { $level }.
level-of = { $level }; também: { $levels }
between-moves = { $length } entre exercícios
rest-between = Descanso: { $between }.
cut-part = { $name }, { $seconds } s do seu tempo
heading-rest = Descanso
heading-level = Nível
heading-phases = Fases
heading-note = Nota
heading-picture = Imagem
heading-link = Ligação
heading-see = Vê
