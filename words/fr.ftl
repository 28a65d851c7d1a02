### Les mots du coach en français, avec tu. Comment écrire un tel fichier : docs/languages.md

## Numbers and lists

numbers = zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, vingt, vingt et un, vingt-deux, vingt-trois, vingt-quatre, vingt-cinq, vingt-six, vingt-sept, vingt-huit, vingt-neuf, trente, trente et un, trente-deux, trente-trois, trente-quatre, trente-cinq, trente-six, trente-sept, trente-huit, trente-neuf, quarante, quarante et un, quarante-deux, quarante-trois, quarante-quatre, quarante-cinq, quarante-six, quarante-sept, quarante-huit, quarante-neuf, cinquante, cinquante et un, cinquante-deux, cinquante-trois, cinquante-quatre, cinquante-cinq, cinquante-six, cinquante-sept, cinquante-huit, cinquante-neuf, soixante, soixante et un, soixante-deux, soixante-trois, soixante-quatre, soixante-cinq, soixante-six, soixante-sept, soixante-huit, soixante-neuf, soixante-dix, soixante et onze, soixante-douze, soixante-treize, soixante-quatorze, soixante-quinze, soixante-seize, soixante-dix-sept, soixante-dix-huit, soixante-dix-neuf, quatre-vingts, quatre-vingt-un, quatre-vingt-deux, quatre-vingt-trois, quatre-vingt-quatre, quatre-vingt-cinq, quatre-vingt-six, quatre-vingt-sept, quatre-vingt-huit, quatre-vingt-neuf, quatre-vingt-dix, quatre-vingt-onze, quatre-vingt-douze, quatre-vingt-treize, quatre-vingt-quatorze, quatre-vingt-quinze, quatre-vingt-seize, quatre-vingt-dix-sept, quatre-vingt-dix-huit, quatre-vingt-dix-neuf
    .feminine = 1 une, 21 vingt et une, 31 trente et une, 41 quarante et une, 51 cinquante et une, 61 soixante et une, 81 quatre-vingt-une
list = { $before } et { $last }

## Sides

side = { $side ->
    [left] gauche
   *[right] droite
}
the-side = { $side ->
    [left] côté gauche
   *[right] côté droit
}
switch-to = { $side ->
    [left] Passe du côté gauche.
   *[right] Passe du côté droit.
}
sides-left = gauche, gauches
sides-right = droite, droit, droites, droits
# « Le dos droit » n'est pas un côté.
sides-ambiguous = droite, droit, droites, droits
sides-before = { "" }
sides-after = à, la, côté, pied, pieds, jambe, jambes, genou, genoux, hanche, hanches, bras, main, mains, coude, coudes, épaule, épaules, fesse, fesses, fessier, fessiers, talon, talons, cheville, chevilles, cuisse, cuisses, tibia, mollet, mollets, orteil, orteils, poignet, poignets, côte, côtes, oreille, flanc, aine, omoplate, ischion
sides-change = change* de côté, change* de jambe, change* de bras, change* de pied, changement de côté, passe* de l autre côté, répète* de l autre côté, répète* avec l autre jambe, répétez de l autre côté, répétez avec l autre jambe, recommence* de l autre côté, recommence* avec l autre jambe, même chose de l autre côté, même chose avec l autre jambe, puis l autre côté, maintenant l autre côté, puis l autre jambe, maintenant l autre jambe
sides-together = avec les deux jambes, sur les deux jambes, avec les deux pieds, sur les deux pieds, avec les deux bras, les deux jambes à la fois, les deux jambes en même temps, les deux jambes ensemble, les deux côtés à la fois
sides-example = gauche|droite

## What happens

phase-settle = Installe-toi
phase-transition = Mets-toi en place
phase-introduce = Voici comment
phase-get-ready = Prépare-toi
phase-hold = Maintiens
phase-roll = Roule
phase-reps = Bouge
phase-ease = Appuie
phase-walk = Marche
phase-run = Course
phase-come-out = Relâche
phase-switch = Change de côté
phase-rest = Repos
phase-wait = Attends
phase-done = Terminé

## Things and positions

equipment-mat =
    .name = tapis
    .need = un tapis
    .fetch = le tapis
    .go-to = le tapis
equipment-roller =
    .name = rouleau
    .need = un rouleau
    .fetch = le rouleau
    .go-to = le rouleau
equipment-ball =
    .name = balle
    .need = une balle
    .fetch = la balle
    .go-to = la balle
equipment-wall =
    .name = mur
    .need = un mur
    .fetch = le mur
    .go-to = le mur
equipment-chair =
    .name = chaise
    .need = une chaise
    .fetch = la chaise
    .go-to = la chaise
equipment-band =
    .name = élastique
    .need = un élastique
    .fetch = l'élastique
    .go-to = l'élastique
equipment-long-band =
    .name = long élastique
    .need = un long élastique
    .fetch = le long élastique
    .go-to = le long élastique
equipment-strap =
    .name = sangle
    .need = une sangle
    .fetch = la sangle
    .go-to = la sangle
equipment-step =
    .name = marche
    .need = une marche
    .fetch = la marche
    .go-to = la marche
equipment-towel =
    .name = serviette
    .need = une serviette
    .fetch = la serviette
    .go-to = la serviette
equipment-cushion =
    .name = coussin
    .need = un coussin
    .fetch = le coussin
    .go-to = le coussin
equipment-block =
    .name = brique de yoga
    .need = une brique de yoga
    .fetch = la brique de yoga
    .go-to = la brique de yoga
equipment-weight =
    .name = poids
    .need = un poids
    .fetch = le poids
    .go-to = le poids
equipment-stick =
    .name = bâton
    .need = un bâton
    .fetch = le bâton
    .go-to = le bâton
equipment-table =
    .name = table
    .need = une table
    .fetch = la table
    .go-to = la table
equipment-doorway =
    .name = embrasure de porte
    .need = une embrasure de porte
    .fetch = l'embrasure de la porte
    .go-to = l'embrasure de la porte
equipment-partner =
    .name = autre personne
    .need = une autre personne
    .fetch = l'autre personne
    .go-to = l'autre personne
need = Il te faut { $things }.
fetch = Prends { $things }.
go-to = Va vers { $place }.
call-partner = Appelle l'autre personne.
take-supine = Allonge-toi sur le dos.
take-prone = Allonge-toi sur le ventre.
take-side-lying = Allonge-toi sur le côté.
take-seated = Assieds-toi.
take-on-chair = Assieds-toi sur la chaise.
take-kneeling = Mets-toi à genoux.
take-all-fours = Mets-toi à quatre pattes.
take-plank = Mets-toi en planche.
take-half-kneeling = Pose un genou au sol.
take-squatting = Accroupis-toi.
take-standing = Mets-toi debout.

## Before a move

takes-about = Environ { $minutes ->
    [one] une minute
   *[other] { SPELL($minutes, form: "feminine") } minutes
}.
takes-up-to = Jusqu'à { $minutes ->
    [one] une minute
   *[other] { SPELL($minutes, form: "feminine") } minutes
}.
# L'espace devant les deux-points ne se coupe pas.
next = Ensuite{ "\u00A0" }: { $heading }
get-ready = Prépare-toi.
said-seconds = { $seconds ->
    [one] une seconde
   *[other] { SPELL($seconds, form: "feminine") } secondes
}
said-minutes = { $minutes ->
    [one] une minute
   *[other] { SPELL($minutes, form: "feminine") } minutes
}
said-passes = { $passes ->
    [one] un passage
   *[other] { SPELL($passes) } passages
}
said-reps = { $reps ->
    [one] une répétition
   *[other] { SPELL($reps, form: "feminine") } répétitions
}
said-up-to-seconds = jusqu'à { $seconds ->
    [one] une seconde
   *[other] { SPELL($seconds, form: "feminine") } secondes
}
said-up-to-minutes = jusqu'à { $minutes ->
    [one] une minute
   *[other] { SPELL($minutes, form: "feminine") } minutes
}
said-spots = { $spots ->
    [1] un point, { $each }
   *[other] { SPELL($spots) } points, { $each } chacun
}
said-times = { SPELL($sets, form: "feminine") } fois
said-in-turn = en alternant les côtés
press-when-eased = { $press } quand ça se relâche.
ends-itself-seconds = Ça s'arrête tout seul au bout { $seconds ->
    [one] d'une seconde
   *[other] de { SPELL($seconds, form: "feminine") } secondes
}.
ends-itself-minutes = Ça s'arrête tout seul au bout { $minutes ->
    [one] d'une minute
   *[other] de { SPELL($minutes, form: "feminine") } minutes
}.

## In the work, and after it

this-set = Série { SPELL($set) } sur { SPELL($sets) }.
this-spot = Point { SPELL($set) } sur { SPELL($sets) }.
breathe-in = inspire
breathe-out = expire
halfway = Tu es à la moitié.
count = { $number ->
    [1] Un.
    [2] Deux.
    [3] Trois.
   *[other] { $number }.
}
rest = Repose-toi.
pause = Pause.
waits = La séance attend. Reprends quand tu veux.
next-spot = Cherche le point suivant.
last-pass = Le dernier.
last-rep = La dernière.
until-eased = Reste jusqu'à ce que ça se relâche.
finished = C'est fini. Bravo. { $length }.
easier = Maintenant, la version plus facile.
less = Maintenant, un peu moins.
gentler = Maintenant, moins loin.
do-easier = Fais la version plus facile.
do-less = Fais-en moins aujourd'hui.
leave = Saute cet exercice aujourd'hui.

## Shown beside it

set-of = série { $number } sur { $all }
spot-of = point { $number } sur { $all }
pass-of = passage { $number } sur { $all }
rep-of = répétition { $number } sur { $all }
phase-of = phase { $number } sur { $all }
round-of = tour { $number } sur { $all }
last-set = dernière série
last-spot = dernier point
amount-seconds = { $seconds } s
amount-up-to = jusqu'à { $seconds } s
amount-passes = { $passes ->
    [one] { $passes } passage
   *[other] { $passes } passages
}
amount-reps = { $reps ->
    [one] { $reps } répétition
   *[other] { $reps } répétitions
}
dose-first = { $dose }, { the-side } d'abord
dose-in-turn = { $dose } en alternance, { the-side } d'abord
dose-uneven = { $side ->
    [left] { $dose } à gauche, puis { $others } à droite
   *[right] { $dose } à droite, puis { $others } à gauche
}

## What is left after a break

full-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
full-up-to = jusqu'à { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
each-set = { $amount } chacune
each-spot = { $amount } chacun
more-sets = Encore { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
}
more-spots = Encore { $spots ->
    [one] { $spots } point
   *[other] { $spots } points
}
left-in-turn = { $more } en alternance, { the-side } d'abord, { $each }.
left-uneven = { $side ->
    [left] { $more } à gauche, puis { $others } à droite, { $each }.
   *[right] { $more } à droite, puis { $others } à gauche, { $each }.
}

## Pauses

paused-by-key = Tu es en pause. Respire.
paused-by-sleep = L'ordinateur était en veille.
paused-by-suspension = supple était en arrière-plan.
goes-on = reprend, encore { $seconds } s
goes-on-in-set = reprend, encore { $seconds } s dans cette série

## The summary

done-easier = version plus facile
longer = { $amount } de plus
shorter = { $amount } de moins
sets-left-out = { $sets ->
    [one] une série sautée
   *[other] { $sets } séries sautées
}
spots-left-out = { $spots ->
    [one] un point sauté
   *[other] { $spots } points sautés
}
stopped-and-went-on = Tu as arrêté quand c'était trop, puis tu as repris.
stopped = Tu as arrêté quand c'était trop. C'était la bonne décision.
nothing-done = Rien de fait cette fois. Ce n'est pas grave.
some-done = { $done ->
    [one] { $done } série sur { $all }. Elle compte.
   *[other] { $done } séries sur { $all }. Chacune compte.
}
all-done = Tu as tout fait.
all-done-and-eased = Tu as tout fait, et les points sensibles se sont relâchés.

## Plain lines

length-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
length-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
length-up-to = Jusqu'à { $length }
seconds-left = Encore { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
phase-left = { $phase }{ "\u00A0" }: encore { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
goes-on-by-itself = Ça reprend dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
goes-on-with = Ça reprend avec { $key }.
key-goes-on = { $key } { $goes-on }.
starts-in = Début dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
done-of = { $done } sur { $all }
sides-done = { $before }{ "\u00A0" }; { $last }
too-much = c'était trop { $sets } fois
not-kept = Rien n'est enregistré{ "\u00A0" }: c'était { $times } fois plus rapide que d'habitude.
keys = Touches{ "\u00A0" }: { $pause } pause, { $on } continue, { $end } termine, { $help } toutes les touches.
ends-kept = { $key } encore une fois termine la séance. Ce que tu as fait est enregistré.
ends-not-kept = { $key } encore une fois termine la séance. Rien n'est enregistré.
the-button = Le bouton

## Doses

said-held = { $dose }, { $each } chacune
said-tempo = { $dose }, au rythme { $tempo }
said-number = { SPELL($number) }
said-breaths = { $breaths ->
    [one] une respiration
   *[other] { SPELL($breaths, form: "feminine") } respirations
}
said-as-many = autant que tu peux en { $time }
said-sets = { $sets ->
    [one] une série
   *[other] { SPELL($sets, form: "feminine") } séries
}
said-first = d'abord { $dose }
hold-rep = Maintiens.
back-again = Et reviens.
last-breath = La dernière.
part-back = Retour
breath-of = respiration { $number } sur { $all }
amount-breaths = { $breaths ->
    [one] { $breaths } respiration
   *[other] { $breaths } respirations
}
amount-as-many = autant que tu peux en { $time }
today = { $range }{ "\u00A0" }: aujourd'hui { $dose }
heading-tempo = Rythme
tempo-there = { $time } à l'aller
tempo-held = { $time } de maintien
tempo-back = { $time } au retour
tempo-pause = { $time } de pause

## Body

muscle-glutes = fessiers
muscle-gluteus-maximus = fessiers
muscle-gluteus-medius = côté de la hanche
muscle-gluteus-minimus = côté profond de la hanche
muscle-abductors = côtés des hanches
muscle-piriformis = piriforme
muscle-hip-rotators = rotateurs de la hanche
muscle-tensor-fasciae-latae = extérieur de la hanche
muscle-iliotibial-band = bandelette ilio-tibiale
muscle-hip-flexors = fléchisseurs de la hanche
muscle-adductors = intérieur des cuisses
muscle-groin = aine
muscle-hamstrings = ischio-jambiers
muscle-quadriceps = quadriceps
muscle-calves = mollets
muscle-deep-calves = mollets profonds
muscle-shins = tibias
muscle-soles = plantes des pieds
muscle-core = tronc
muscle-lower-back = bas du dos
muscle-upper-back = haut du dos
muscle-lats = côtés du dos
muscle-traps = haut des épaules
muscle-obliques = côté du ventre
muscle-abdominals = ventre
muscle-chest = poitrine
muscle-shoulders = épaules
muscle-rotator-cuff = arrière de l'épaule
muscle-forearms = avant-bras
muscle-neck = cou
position-supine = sur le dos
position-prone = sur le ventre
position-side-lying = sur le côté
position-seated = en position assise
position-on-chair = sur une chaise
position-kneeling = à genoux
position-all-fours = à quatre pattes
position-plank = en planche
position-half-kneeling = sur un genou
position-squatting = en position accroupie
position-standing = debout
when-before-run = avant de courir
when-after-run = après avoir couru
when-rest-day = un jour de repos
when-strength = renforcement
effort-gentle = faible{ "\u00A0" }: mouvement doux
effort-hard = élevé{ "\u00A0" }: travail intense

## Written

decimal = { $whole },{ $part }
written-seconds = { $seconds } s
written-minutes = { $minutes } min
written-hours = { $hours } h
written-up-to = jusqu'à { $length }
written-spots = { $spots ->
    [one] { $spots } point
   *[other] { $spots } points
}
written-each-side = { $dose } de chaque côté
written-until-eased = { $dose }, jusqu'à ce que ça se relâche
written-at-most = { $dose }, au plus { $length }
written-set-rest = { $dose }, { $length } de repos
written-uneven = { $side ->
    [left] { $amount } à gauche, { $others } à droite
   *[right] { $amount } à droite, { $others } à gauche
}
written-rounds = { $rounds ->
    [one] { $rounds } tour
   *[other] { $rounds } tours
}
written-once = une fois
written-between = { $length } entre les tours
told-of = { $what }{ "\u00A0" }: { $told }
written-breath = inspire { $in }, expire { $out }
written-instead = Fais plutôt { $move }{ "\u00A0" }: { $dose }.
written-for-right = Écrit pour le côté droit.
handout-needs = matériel{ "\u00A0" }: { $things }
handout-for = pour{ "\u00A0" }: { $muscles }
handout-times = { $rounds ->
    [one] une fois
   *[other] { $rounds } fois
}
handout-times-rest = { $times }, avec { $length } de repos entre les tours
handout-following = Fais ce qui suit { $times }{ "\u00A0" }:
handout-round-end = Reviens au { $number }, { $times } en tout.
handout-as-in = Comme au { $number }.
handout-right-side = Voici le côté droit{ "\u00A0" }; fais la même chose de l'autre.
handout-days = lun, mar, mer, jeu, ven, sam, dim
handout-name = Nom
handout-date = Date
handout-times-a-day = Fois par jour
handout-times-a-week = Fois par semaine
handout-pain = Douleur, de 0 à 10
handout-picture = Image
handout-notes = Notes
handout-each = { $length } à chaque fois
handout-undrawn = Impossible de dessiner cette image{ "\u00A0" }: { $why }.
handout-ticks = tic, tics, bip
picture-from = début
picture-to = fin
picture-hold = tiens
picture-pose = la posture
picture-easier = la version plus facile
picture-none = Il n'y a pas d'image de cet exercice.
picture-no-easier = Il n'y a pas de version plus facile de cet exercice.
picture-marked = Marqué{ "\u00A0" }: { $muscles }.
picture-shaded = Légèrement ombré{ "\u00A0" }: { $muscles }.
picture-unseen = Invisible d'ici{ "\u00A0" }: { $muscles }.
card-not-for = Pas pour tout le monde{ "\u00A0" }: { $moves }.
card-moves-not-for = { $count ->
    [one] { $count } exercice n'est pas pour tout le monde
   *[other] { $count } exercices ne sont pas pour tout le monde
}
card-more = et { $count } de plus
card-last-done = Dernière fois{ "\u00A0" }: { $ago }.
ago-today = aujourd'hui
ago-yesterday = hier
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
ago-weeks = { $count ->
    [one] il y a { $count } semaine
   *[other] il y a { $count } semaines
}
ago-months = { $count ->
    [one] il y a { $count } mois
   *[other] il y a { $count } mois
}
ago-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
left-out = laissé de côté{ "\u00A0" }: { $what }
cut-sets = { $sets ->
    [one] { $name }, { $sets } série
   *[other] { $name }, { $sets } séries
}
cut-rounds = { $rounds ->
    [one] { $rounds } tour de { $name }
   *[other] { $rounds } tours de { $name }
}
cut-shorter = { $name }, { $seconds } s de chaque série
table-key = une touche
table-before = avant { $of }

## Headings

heading-when = Quand
heading-asks = Effort
heading-needs = Matériel
heading-for = Pour
heading-before = Avant de commencer
heading-feel = Sensation
heading-during = Pendant
heading-breath = Souffle
heading-after = Après
heading-easier = Plus facile
heading-stop = Arrête
heading-caution = Attention
heading-sources = Sources

## Keys

press-key = appuie sur { $key }
press-held = maintiens { $held } et { $press }
press-unnamed = appuie sur la touche prévue
key-shift = la touche majuscule
key-control = la touche contrôle
    .label = ctrl
key-alt = la touche alt
    .label = alt
key-space = la barre d'espace
    .label = espace
key-enter = entrée
    .label = entrée
key-escape = échap
    .label = échap
key-tab = la touche de tabulation
    .label = tab
key-shift-tab = majuscule et tabulation
    .label = maj-tab
key-backspace = retour arrière
    .label = retour arr.
key-delete = supprimer
    .label = suppr
key-insert = insertion
    .label = inser
key-left = la flèche gauche
key-right = la flèche droite
key-up = la flèche du haut
key-down = la flèche du bas
key-home = début
    .label = début
key-end = fin
    .label = fin
key-page-up = page précédente
    .label = page ↑
key-page-down = page suivante
    .label = page ↓
key-comma = la virgule
key-dot = le point
key-semicolon = le point-virgule
key-colon = les deux-points
key-slash = la barre oblique
key-minus = le signe moins
key-plus = le signe plus
key-equals = le signe égal
key-hash = le dièse
key-question = le point d'interrogation
key-exclamation = le point d'exclamation
action-pause = pause, et reprise
action-go-on = continue{ "\u00A0" }: saute ce qui reste de cette phase
action-forward = continue{ "\u00A0" }; pendant une pression{ "\u00A0" }: ça s'est relâché
action-next = l'étape suivante
action-previous = l'étape précédente
action-restart = cette phase encore une fois depuis le début
action-longer = dix secondes de plus
action-shorter = dix secondes de moins
action-eased = ça s'est relâché{ "\u00A0" }: termine cette série
action-swap-sides = inverse les côtés encore à venir
action-too-much = trop{ "\u00A0" }: repos, puis la version plus facile
action-explain = explique l'exercice{ "\u00A0" }; encore{ "\u00A0" }: ça suffit
action-mute = son coupé ou remis
action-quieter = moins fort
action-louder = plus fort
action-voice = voix coupée ou remise
action-far = vue de loin{ "\u00A0" }: à lire à distance
action-help = ces touches
action-back = retour{ "\u00A0" }; ce que tu as fait est enregistré

## Lines

muted = Son coupé.
volume = Volume { $percent } pour cent.
voice-off = Voix coupée
voice-on = Voix remise
voice-needs = La voix a besoin de { $seconds } s de plus
voice-needs-key = La voix a besoin de { $seconds } s de plus{ "\u00A0" }; { $key } continue
too-much-before = C'était trop la dernière fois{ "\u00A0" }: { $moves }. Avec { $key }, la version plus facile.
extra-set = { $side ->
    [left] Courbatures à gauche{ "\u00A0" }: une série de plus de ce côté.
   *[right] Courbatures à droite{ "\u00A0" }: une série de plus de ce côté.
}
extra-set-first = { $side ->
    [left] Courbatures à gauche{ "\u00A0" }: ce côté d'abord, avec une série de plus.
   *[right] Courbatures à droite{ "\u00A0" }: ce côté d'abord, avec une série de plus.
}
extra-set-sorer = { $side ->
    [left] La gauche fait plus mal{ "\u00A0" }: une série de plus de ce côté.
   *[right] La droite fait plus mal{ "\u00A0" }: une série de plus de ce côté.
}
extra-set-sorer-first = { $side ->
    [left] La gauche fait plus mal{ "\u00A0" }: ce côté d'abord, avec une série de plus.
   *[right] La droite fait plus mal{ "\u00A0" }: ce côté d'abord, avec une série de plus.
}
all-easier = Tu as des courbatures{ "\u00A0" }: aujourd'hui, chaque exercice se fait en version plus facile.

## Signs and notices

notice-coaches = supple te guide. Il ne pose pas de diagnostic.
notice-ask-first = Demande d'abord à un médecin en cas de{ "\u00A0" }: grossesse, opération récente, prothèse récente de hanche ou de genou, os fragiles, anticoagulants, vertiges.
notice-ask-more = Pour en savoir plus{ "\u00A0" }: `supple guide ask-first`.
notice-limit = Étire-toi jusqu'à sentir une tension, jamais jusqu'à la douleur. Si la douleur est vive ou s'étend, arrête.
notice-see-doctor = Consulte un médecin avant de continuer{ "\u00A0" }: courbatures depuis plus d'une semaine{ "\u00A0" }; { $signs }.
signs-and = { $before }{ "\u00A0" }; { $last }
answer-emergency = Appelle tout de suite le numéro d'urgence de ton pays{ "\u00A0" }: { $signs }.
answer-today = Arrête et vois un médecin aujourd'hui{ "\u00A0" }: { $signs }.
answer-professional = Ni course ni séance avant l'avis d'un médecin ou d'un kinésithérapeute{ "\u00A0" }: { $signs }.
answer-ill = Ni course ni séance avant ta guérison{ "\u00A0" }: { $signs }.
answer-soon = Pas de course avant l'avis d'un médecin ou d'un kinésithérapeute, cette semaine{ "\u00A0" }: { $signs }.
signs-spine = jambes faibles, entrejambe engourdi, fuites d'urine
signs-heart = douleur thoracique, malaise, essoufflé, urine brune
signs-leg = jambe qui ne porte pas{ "\u00A0" }; mollet rouge, enflé
signs-injury = claquement, déchirure, bleu, gonflement{ "\u00A0" }; chute
signs-nerve = fourmis, jambe engourdie, faible{ "\u00A0" }; mal qui irradie
signs-bone = douleur à l'os ou l'aine, la nuit, en sautillant
signs-body = fièvre, état de maladie, perte de poids
sign-bladder = plus de contrôle de la vessie ou des intestins
sign-saddle = engourdissement entre les jambes
sign-both-legs = faiblesse dans les deux jambes
sign-chest = douleur à la poitrine, souffle trop court
sign-faint = évanouissement
sign-dark-urine = urine foncée, fortes courbatures et faiblesse
sign-no-weight = la jambe ne porte pas le poids
sign-calf = un mollet chaud, rouge, gonflé ou dur
sign-pop = un claquement ou une déchirure que tu as ressentis
sign-bruise = un bleu, un creux ou un gonflement
sign-fall = une chute, ou un coup à cet endroit
sign-shooting = douleur qui descend d'un coup dans la jambe
sign-numb = une jambe engourdie ou avec des fourmis
sign-weak = faiblesse dans une jambe
sign-bone = douleur en un point d'un os
sign-night = douleur la nuit, ou au repos
sign-groin = douleur à l'aine quand tu appuies sur la jambe
sign-hop = douleur qui s'aggrave quand tu sautilles
sign-fever = fièvre, ou impression d'être malade
sign-weight-loss = perte de poids involontaire
sign-lasting = courbatures pendant plus d'une semaine

## Steps

# Shown beside a move: its band, as the file names it; that the step may be left out.
band-of = élastique{ "\u00A0" }: { $band }
optional = facultatif
level-is = Niveau{ "\u00A0" }: { $level }.
level-of = { $level }{ "\u00A0" }; aussi{ "\u00A0" }: { $levels }
between-moves = { $length } entre les exercices
rest-between = Repos{ "\u00A0" }: { $between }.
cut-part = { $name }, { $seconds } s de sa durée
heading-rest = Repos
heading-level = Niveau
heading-phases = Phases
heading-note = Note
heading-picture = Image
heading-link = Lien
heading-see = Voir
