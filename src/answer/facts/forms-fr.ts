import type { QuestionForms } from './question-form.js';

const OF = "(?:de l'|de la |de |du |des |d')";
const IN = '(?:dans |sur )';
const ARTICLE = "(?:l'|les |le |la )?";
const PUBLISHED = '(?:publiee?|editee?|parue?)';
const CAME_OUT = '(?:sortie?)';
const WAS = '(?:a ete|est|etait|fut)';
const HAS = '(?:a|compte|contient|comporte|comprend|fait)';
const DOCUMENTS = '(?:documents|livres|rapports|sources|textes|publications|ouvrages)';

/** Questions about documents, as French has them (folded: without accents). */
export const FRENCH: QuestionForms = {
  authors: [
    '(?:qui|qui est-ce qui) (?:a|ont) (?:ecrit|redige|coecrit)(?: @)?',
    `qui (?:est|sont|etait|etaient) ${ARTICLE}(?:auteure?s?|autrices?|redacteurs?)(?: ${OF}@)?`,
    `par qui (?:@ ${WAS}|@ (?:a|est)(?:-t)?-(?:il|elle)(?: ete)?|${WAS} @|${WAS} (?:ecrite?|redigee?) @)(?: (?:ecrite?|redigee?))?`,
    '(?:qui|qui est-ce qui) @(?:a|ont) (?:ecrit|redige|coecrit)',
    'de qui est ~',
    `${ARTICLE}(?:auteure?s?|autrices?)(?: ${OF}@)?`,
    `(?:quel|quels) (?:est|sont) ${ARTICLE}(?:noms? (?:de l'|des |du ))?auteure?s?(?: ${OF}@)?`,
  ],
  editors: [
    'qui (?:a|ont) edite(?: @)?',
    'qui (?:a|ont) (?:dirige|coordonne)(?: ~)?',
    `qui (?:est|sont|etait) ${ARTICLE}(?:editeurs? scientifiques?|coordinateurs?|directeurs? (?:de publication|d'ouvrage|scientifiques?))(?: ${OF}~)?`,
    `sous la direction de qui (?:@ ${WAS}|${WAS} @|${WAS} ${PUBLISHED} @)(?: ${PUBLISHED})?`,
  ],
  published: [
    `(?:quand|en quelle annee|quelle annee) @ ${WAS}(?: ${PUBLISHED})`,
    `(?:quand|en quelle annee|quelle annee) @ (?:a-t-(?:il|elle) ete|est-(?:il|elle)) ${PUBLISHED}`,
    `(?:quand|en quelle annee|quelle annee) (?:a-t-@ ete|est-@) (?:${PUBLISHED}|${CAME_OUT})`,
    `(?:quand|en quelle annee) (?:est-ce que |est-ce qu')?(?:@ )${WAS} ${PUBLISHED}`,
    `(?:quand|en quelle annee) ${WAS} ${PUBLISHED} @`,
    `(?:quand|en quelle annee|quelle annee) (?:~ (?:${WAS}|est-(?:il|elle))|(?:est-ce que |est-ce qu')~ ${WAS}|${WAS}) ${CAME_OUT}`,
    `(?:quand|en quelle annee) ${WAS} ${CAME_OUT} ~`,
    '(?:de quand|de quelle annee) (?:date|est) ~',
    `(?:quelle est )?(?:la )?(?:date|annee) de (?:publication|parution)(?: ${OF}@)?`,
    `quelle est la date ${OF}~`,
  ],
  publisher: [
    '(?:qui|qui est-ce qui) (?:a publie|publie|a edite)(?: @)?',
    `par qui (?:@ ${WAS}|@ (?:a|est)(?:-t)?-(?:il|elle)(?: ete)?|${WAS} @)(?: (?:publiee?|editee?))`,
    `par qui ${WAS} (?:publiee?|editee?) @`,
    'par qui a-t-@ ete (?:publiee?|editee?)',
    'qui @a (?:publie|edite)',
    `(?:qui|quel|quelle) est (?:l'editeur|la maison d'edition)(?: ${OF}@)?`,
    `ou (?:@ ${WAS}|${WAS}) (?:publiee?)(?: @)?`,
    `(?:l'editeur|editeur|maison d'edition)(?: ${OF}@)?`,
  ],
  place: [
    `dans quelle ville (?:@ ${WAS}|@ (?:a|est)(?:-t)?-(?:il|elle)(?: ete)?|${WAS}) ${PUBLISHED}(?: @)?`,
    `(?:quel est )?(?:le )?lieu (?:de publication|d'edition)(?: ${OF}@)?`,
  ],
  chaptersBy: [
    '(?:quel|quels) chapitres? % (?:a|ont)(?:-t-(?:il|elle)|-(?:ils|elles))? (?:ecrit|redige|signe)s?',
    '(?:quel|quels) chapitres? (?:a|ont) (?:ecrit|redige|signe)s? %',
    '(?:quel|quels) chapitres? (?:est|sont) (?:(?:ecrit|redige)s? par |de )%',
    '(?:le |les )?chapitres? (?:ecrits? |rediges? )?par %',
    "qu'(?:a|ont) (?:ecrit|redige) %",
    "(?:qu'est-ce que |qu'est-ce qu'|que |qu')% (?:a|ont)(?:-t-(?:il|elle)|-(?:ils|elles))? (?:ecrit|redige)",
  ],
  chapterCountBy: [
    'combien de chapitres % (?:a|ont)(?:-t-(?:il|elle)|-(?:ils|elles))? (?:ecrit|redige|signe)s?',
    'combien de chapitres (?:a|ont) (?:ecrit|redige|signe)s? %',
    'combien de chapitres sont (?:(?:ecrit|redige)s? par |de )%',
  ],
  authorCount: [
    `combien d'(?:auteurs|autrices)(?: y a-t-il| ont ecrit @| (?:a|compte) @)?(?: (?:${OF}|${IN})@)?`,
    `combien (?:@ (?:a|compte)(?:-t-(?:il|elle)) )?d'auteurs(?: ${HAS} @)?`,
    `(?:quel est )?(?:le )?nombre d'auteurs(?: ${OF}@)?`,
  ],
  isAuthor: [
    '% (?:a|ont)(?:-t-(?:il|elle)|-(?:ils|elles))? (?:ecrit|redige) @',
    "(?:est-ce que |est-ce qu')% (?:a|ont) (?:ecrit|redige) @",
    `% est(?:-(?:il|elle))? (?:l'|un des |une des |un )?(?:auteure?s?|autrices?)(?: ${OF}@)?`,
    `(?:est-ce que |est-ce qu')% est (?:l'|un des |une des )?(?:auteure?s?|autrices?)(?: ${OF}@)?`,
    '@ est-(?:il|elle) (?:ecrite? par |de )%',
  ],
  isEditor: [
    `% est(?:-(?:il|elle))? (?:l'|le )?(?:editeurs? scientifiques?|editeur|coordinateur|directeur (?:de publication|d'ouvrage|scientifique))(?: ${OF}@)?`,
    `(?:est-ce que |est-ce qu')% est (?:l'|le )?(?:editeur scientifique|editeur|coordinateur|directeur (?:de publication|d'ouvrage|scientifique))(?: ${OF}@)?`,
    '% (?:a|ont)(?:-t-(?:il|elle))? (?:dirige|coordonne|edite) @',
  ],
  language: [
    `(?:dans|en) quelle langue (?:@ (?:${WAS}|est-(?:il|elle)|a-t-(?:il|elle) ete)|${WAS}) (?:ecrite?|redigee?|publiee?)(?: @)?`,
    '(?:dans|en) quelle langue est @',
    `(?:quelle est )?la langue ${OF}@`,
  ],
  isbn: [`(?:quel est )?(?:l'|le )?(?:numero )?(?:d')?isbn(?: ${OF}@)?`],
  issn: [`(?:quel est )?(?:l'|le )?(?:numero )?(?:d')?issn(?: ${OF}@)?`],
  doi: [`(?:quel est )?(?:le )?doi(?: ${OF}@)?`],
  url: [
    `(?:quelle est )?(?:l')?(?:url|adresse (?:web|internet))(?: ${OF}@)?`,
    `(?:quel est )?le lien (?:vers |${OF})@`,
    'ou (?:trouver|lire|telecharger) @ en ligne',
  ],
  series: [
    `dans quelle (?:collection|serie) (?:~ ${WAS}|~ est-(?:il|elle)|~ a-t-(?:il|elle) ete) ${PUBLISHED}`,
    `dans quelle (?:collection|serie) ${WAS} ${PUBLISHED} ~`,
    'a quelle (?:collection|serie) appartient ~',
    `(?:quelle est )?(?:la )?collection(?: ${OF}~)?`,
  ],
  title: [
    `quel est (?:le|l')\\s?(?:titre|nom|intitule)(?: ${OF}~)?`,
    "comment (?:s'appelle|s'intitule|se nomme)(?:-t-| )~",
    `(?:le )?titre(?: ${OF}~)?`,
  ],
  chapters: [
    `quels chapitres y a-t-il(?: ${IN}@)?`,
    `(?:quels|combien de) chapitres ${HAS} @`,
    `(?:quels|combien de) chapitres @ ${HAS}(?:-t-(?:il|elle)|-(?:il|elle))?`,
    `combien de chapitres ${HAS}(?:-t)?-@`,
    `combien de chapitres(?: y a-t-il)?(?: ${IN}@)?`,
    `(?:quels sont )?(?:les )?(?:titres des )?chapitres(?: ${OF}@)?`,
    `liste des chapitres(?: ${OF}@)?`,
    `(?:quelle est |quel est )?(?:la |le )?(?:table des matieres|sommaire)(?: ${OF}@)?`,
  ],
  pages: [
    `combien de pages ${HAS} @`,
    `combien de pages ${HAS}(?:-t)?-@`,
    `combien de pages @ ${HAS}(?:-t-(?:il|elle)|-(?:il|elle))?`,
    `combien de pages(?: y a-t-il)?(?: ${IN}@)?`,
    `(?:le |quel est le )?nombre de pages(?: ${OF}@)?`,
    '(?:a|sur) (?:quelle|quelles) pages? (?:se trouve|commence|est) ~',
  ],
  documents: [
    `quels ${DOCUMENTS} (?:as-tu|avez-vous|y a-t-il|sont disponibles|connais-tu|connaissez-vous|peux-tu consulter|tu as|vous avez)`,
    `(?:quels sont )(?:les|tes|vos) ${DOCUMENTS}(?: disponibles)?`,
    `(?:la )?liste des ${DOCUMENTS}`,
    `combien de ${DOCUMENTS} (?:as-tu|avez-vous|y a-t-il)`,
  ],
};
