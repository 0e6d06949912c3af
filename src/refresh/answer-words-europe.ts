import { joined, listed, type Phrases } from './answer-phrases.ts'

// A refusal with thanks ("no gracias") is no answer; `answers.ts` sees to that in every language.

export const polish: Phrases = {
  yes: [
    ...listed(`
      tak, no tak, tak tak, to ja, tak to ja, zgadza się, no zgadza się, wszystko się zgadza, oczywiście,
      jasne, pewnie, no pewnie, no jasne, dokładnie, potwierdzam, prawidłowy, dobry numer
    `),
    ...joined(['', 'nadal', 'wciąż', 'numer', 'numer jest', 'jest'], ['aktualny', 'ten sam']),
    ...listed(`
      to mój numer, to nadal mój numer, bez zmian, nic się nie zmieniło, numer bez zmian,
      nie zmienił się
    `),
  ],
  'bare no': ['nie', 'nie nie', 'niestety nie'],
  no: listed(`
    to nie ja, nie ja, pomyłka, to pomyłka, zły numer, błędny numer, nieprawidłowy numer, nie mój numer,
    to nie mój numer, to nie jest mój numer, nieaktualny, numer nieaktualny, nieaktualne, nie zgadza się,
    to nie ten numer, nie znam, nie mam dzieci, zła osoba, to zły numer, pomyłka to nie ja,
    pomylił pan numer, nie mam dzieci w tej szkole
  `),
  changed: ['zmieniłam numer', 'zmieniłem numer', 'numer się zmienił', 'zmiana numeru'],
  who: ['kto to', 'kto to jest', 'kto pisze', 'kim jesteś', 'z kim piszę', 'a kto to'],
  thanks: ['dziękuję', 'dzięki', 'dziękuję bardzo', 'dziękujemy'],
  polite: listed(`
    dzień dobry, cześć, przepraszam, proszę, witam, pozdrawiam, dobry wieczór, nie ma problemu
  `),
  'beside a number': listed(`
    mój nowy numer to, mój nowy numer, nowy numer, nowy numer to, mój numer to, teraz mam
  `),
}

export const portuguese: Phrases = {
  yes: listed(`
    sim, sou eu, sou eu sim, correto, está correto, certo, está certo, isso, isso mesmo, claro,
    é o meu número, é o mesmo, continua o mesmo, o mesmo número, ainda é o meu número, exato, confirmo
  `),
  'bare no': ['não', 'não não'],
  no: listed(`
    não sou eu, não sou, número errado, errado, engano, é engano, foi engano, pessoa errada,
    não é o meu número, não é meu número, este não é o meu número, esse não é o meu número,
    não está correto, enganou-se no número, está enganado, não tenho filhos,
    não tenho filhos nessa escola
  `),
  changed: ['mudei de número', 'o número mudou', 'troquei de número'],
  who: listed('quem é, quem és, quem fala, quem está a falar, quem é você, de quem é este número'),
  thanks: ['obrigado', 'obrigada', 'muito obrigado', 'muito obrigada'],
  polite: listed('olá, oi, bom dia, boa tarde, boa noite, desculpe, por favor, sem problema'),
  'beside a number': ['o meu novo número é', 'meu novo número é', 'novo número', 'o meu número agora é'],
}

export const french: Phrases = {
  yes: listed(`
    oui, ouais, c'est moi, c'est bien moi, c'est toujours moi, exact, exactement, c'est exact, c'est ça,
    c'est correct, d'accord, tout à fait, bien sûr, toujours le même, c'est le même, c'est mon numéro,
    c'est toujours mon numéro, c'est bien mon numéro, le même numéro, c'est le bon numéro,
    pas de changement, je confirme, toujours moi, bon numéro, le bon numéro, c'est bon
  `),
  'bare no': ['non', 'non non'],
  no: listed(`
    ce n'est pas moi, c'est pas moi, pas moi, mauvais numéro, faux numéro, erreur, c'est une erreur,
    vous avez le mauvais numéro, vous vous trompez, vous vous trompez de numéro, erreur de numéro,
    ce n'est pas mon numéro, c'est pas mon numéro, ce n'est plus mon numéro, pas mon numéro,
    mauvaise personne, ce n'est pas le bon numéro, c'est pas le bon numéro, ce n'est plus le bon numéro,
    c'est le mauvais numéro, je n'ai pas d'enfants, je n'ai pas d'enfant,
    je n'ai pas d'enfant dans cette école
  `),
  changed: ["j'ai changé de numéro", 'le numéro a changé', 'mon numéro a changé'],
  who: listed("qui est-ce, c'est qui, qui êtes-vous, qui es-tu, qui est là, vous êtes qui, t'es qui"),
  thanks: ['merci', 'merci beaucoup', 'merci bien'],
  polite: listed(`
    bonjour, bonsoir, salut, désolé, désolée, s'il vous plaît, svp, pas de problème, pas de souci
  `),
  'beside a number': listed(`
    mon nouveau numéro est, mon nouveau numéro est le, nouveau numéro, mon numéro est maintenant
  `),
}

export const romanian: Phrases = {
  yes: listed(`
    da, da da, sunt eu, corect, este corect, e corect, exact, desigur, sigur, confirm, este numărul meu,
    e numărul meu, acesta este numărul meu, același număr, tot eu, da e al meu
  `),
  'bare no': ['nu', 'nu nu', 'ba nu'],
  no: listed(`
    nu sunt eu, număr greșit, numărul greșit, numărul este greșit, greșit, greșeală, ați greșit numărul,
    nu este numărul meu, nu e numărul meu, acesta nu este numărul meu, persoana greșită,
    nu mai este numărul meu, nu am copii, nu am copii la această școală, ai greșit numărul,
    nu este corect, nu e corect
  `),
  changed: ['am schimbat numărul', 'mi-am schimbat numărul', 'numărul s-a schimbat'],
  who: ['cine e', 'cine este', 'cine ești', 'cine sunteți', 'cine e acolo'],
  thanks: ['mulțumesc', 'mersi', 'mulțumim', 'mulțumesc frumos'],
  polite: listed(`
    bună, bună ziua, salut, scuze, îmi pare rău, vă rog, bună dimineața, bună seara, nicio problemă
  `),
  'beside a number': listed(`
    noul meu număr este, noul meu număr, număr nou, numărul nou este, noul număr este
  `),
}

export const spanish: Phrases = {
  yes: listed(`
    sí, sí sí, soy yo, sí soy yo, correcto, es correcto, exacto, claro, claro que sí, así es, vale,
    es mi número, sigue siendo mi número, todavía es mi número, el mismo, el mismo número, es el mismo,
    confirmo, sin cambios, sigo siendo yo, es el mismo número
  `),
  no: listed(`
    no soy yo, no soy, número equivocado, equivocado, se equivocó de número, se equivoca,
    persona equivocada, no es mi número, este no es mi número, ya no es mi número, número incorrecto,
    se ha equivocado, incorrecto, se equivoca de número, se ha equivocado de número, no tengo hijos,
    no tengo hijos en esa escuela, está equivocado, es un error, tiene el número equivocado
  `),
  // With a comma it is a yes, and nobody types the comma.
  unclear: ['no es correcto', 'no correcto', 'no es el mismo'],
  changed: listed('cambié de número, he cambiado de número, el número ha cambiado, mi número ha cambiado'),
  who: ['quién es', 'quién eres', 'quién habla', 'quién es usted', 'de parte de quién'],
  thanks: ['gracias', 'muchas gracias'],
  polite: listed(`
    hola, buenos días, buenas tardes, buenas noches, buenas, perdón, lo siento, por favor, disculpe
  `),
  'beside a number': listed(`
    mi nuevo número es, mi número nuevo es, nuevo número, mi número es, ahora es
  `),
}

export const turkish: Phrases = {
  yes: listed(`
    evet, evet benim, benim, doğru, doğrudur, tamam, tabii, tabi, tabii ki, aynen, aynı, evet doğru,
    hala benim, hâlâ benim, benim numaram, aynı numara, hala aynı, değişmedi, doğru numara
  `),
  'bare no': ['hayır', 'yok hayır'],
  no: listed(`
    ben değilim, benim değil, yanlış, yanlış numara, yanlış kişi, benim numaram değil, doğru değil,
    bu benim numaram değil, numara yanlış, bu numara benim değil, artık benim değil, çocuğum yok
  `),
  changed: ['numaram değişti', 'numara değişti', 'numaramı değiştirdim'],
  who: ['kimsiniz', 'kimsin', 'kim bu', 'bu kim', 'siz kimsiniz', 'sen kimsin'],
  thanks: ['teşekkürler', 'teşekkür ederim', 'sağ olun', 'sağol'],
  polite: listed(`
    merhaba, selam, iyi günler, günaydın, iyi akşamlar, lütfen, pardon, özür dilerim, üzgünüm
  `),
  'beside a number': ['yeni numaram', 'yeni numara', 'benim yeni numaram'],
}

export const ukrainian: Phrases = {
  yes: listed(`
    так, так так, ну так, да, ага, це я, так це я, вірно, все вірно, правильно, звичайно, це мій номер,
    номер мій, це все ще мій номер, той самий, номер той самий, без змін, підтверджую, верно, все верно,
    это я, это мой номер, конечно, правильний номер, tse ya, tak tse ya
  `),
  'bare no': ['ні', 'ні ні', 'нет'],
  no: listed(`
    не я, це не я, помилка, помилились, ви помилились, ви помилилися, ви помилились номером,
    ви помилилися номером, неправильний номер, не той номер, це не мій номер, не мій номер, невірно,
    невірний номер, неправильно, номер не мій, не туди потрапили, это не я, ошибка, вы ошиблись,
    вы ошиблись номером, это не мой номер, не мой номер, неправильный номер, tse ne ya,
    у мене немає дітей
  `),
  changed: listed(`
    номер змінився, я змінила номер, я змінив номер, змінила номер, змінив номер, номер изменился
  `),
  who: ['хто це', 'хто ви', 'хто пише', 'а хто це', 'кто это', 'кто вы', 'хто ти'],
  thanks: ['дякую', 'спасибі', 'спасибо', 'щиро дякую'],
  polite: listed(`
    добрий день, доброго дня, привіт, вітаю, доброго ранку, добрий вечір, вибачте, перепрошую,
    здравствуйте
  `),
  'beside a number': [
    'мій новий номер',
    'новий номер',
    'мій новий',
    'новий',
    'мой новый номер',
    'новый номер',
    'тепер',
  ],
}

export const lithuanian: Phrases = {
  yes: listed(`
    taip, taip taip, na taip, nu taip, tai aš, taip tai aš, teisingai, teisingas, teisingas numeris,
    tas pats, tas pats numeris, tai mano numeris, mano numeris, gerai, žinoma, patvirtinu, nepasikeitė
  `),
  'bare no': ['ne', 'ne ne'],
  no: listed(`
    ne aš, tai ne aš, čia ne aš, klaida, suklydote, suklydote numeriu, neteisingas numeris, neteisingai,
    blogas numeris, ne tas numeris, ne mano numeris, tai ne mano numeris, čia ne mano numeris,
    neturiu vaikų
  `),
  changed: ['numeris pasikeitė', 'pakeičiau numerį', 'pasikeitė numeris'],
  who: ['kas čia', 'kas jūs', 'kas tu', 'kas rašo', 'kas čia rašo'],
  thanks: ['ačiū', 'ačiū labai', 'labai ačiū', 'dėkoju', 'dėkui'],
  polite: listed('labas, laba diena, sveiki, labas rytas, labas vakaras, atsiprašau, prašau'),
  'beside a number': ['mano naujas numeris', 'naujas numeris', 'mano numeris dabar'],
}
