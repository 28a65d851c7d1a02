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
phase-come-out = Relâche
phase-switch = Change de côté
phase-rest = Repos
phase-wait = Attends
phase-done = Terminé

## Things and positions

equipment-mat =
    .need = un tapis
    .fetch = le tapis
    .go-to = le tapis
equipment-roller =
    .need = un rouleau
    .fetch = le rouleau
    .go-to = le rouleau
equipment-ball =
    .need = une balle
    .fetch = la balle
    .go-to = la balle
equipment-wall =
    .need = un mur
    .fetch = le mur
    .go-to = le mur
equipment-chair =
    .need = une chaise
    .fetch = la chaise
    .go-to = la chaise
equipment-band =
    .need = un élastique
    .fetch = l'élastique
    .go-to = l'élastique
equipment-strap =
    .need = une sangle
    .fetch = la sangle
    .go-to = la sangle
equipment-step =
    .need = une marche
    .fetch = la marche
    .go-to = la marche
need = Il te faut { $things }.
fetch = Prends { $things }.
go-to = Va vers { $place }.
take-supine = Allonge-toi sur le dos.
take-prone = Allonge-toi sur le ventre.
take-side-lying = Allonge-toi sur le côté.
take-seated = Assieds-toi.
take-kneeling = Mets-toi à genoux.
take-half-kneeling = Pose un genou au sol.
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
press-when-eased = Appuie sur { $key } quand ça se relâche.
ends-itself-seconds = Ça s'arrête tout seul après { $seconds ->
    [one] une seconde
   *[other] { SPELL($seconds, form: "feminine") } secondes
}.
ends-itself-minutes = Ça s'arrête tout seul après { $minutes ->
    [one] une minute
   *[other] { SPELL($minutes, form: "feminine") } minutes
}.

## In the work, and after it

this-set = Série { SPELL($set) } sur { SPELL($sets) }.
this-spot = Point { SPELL($set) } sur { SPELL($sets) }.
breathe-in = inspire
breathe-out = expire
halfway = À mi-chemin.
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
leave = Laisse cet exercice pour aujourd'hui.

## Shown beside it

set-of = série { $number } sur { $all }
spot-of = point { $number } sur { $all }
pass-of = passage { $number } sur { $all }
rep-of = répétition { $number } sur { $all }
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

paused-by-key = Tu as mis en pause. Respire.
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
too-much = trop pour { $sets }
not-kept = Rien n'est gardé{ "\u00A0" }: c'était { $times } fois plus rapide que d'habitude.
keys = Touches{ "\u00A0" }: { $pause } pause, { $on } continue, { $end } termine, { $help } toutes les touches.
ends-kept = { $key } encore une fois termine la séance. Ce que tu as fait est gardé.
ends-not-kept = { $key } encore une fois termine la séance. Rien n'en est gardé.
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
today = { $range } : aujourd'hui { $dose }
