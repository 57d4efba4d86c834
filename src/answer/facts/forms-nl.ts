import type { QuestionForms } from './question-form.js';

const PUBLISHED = '(?:gepubliceerd|uitgegeven|uitgebracht)';
const CAME_OUT = '(?:verschenen|uitgekomen)';
const IS = '(?:is|zijn|was|waren|werd|werden)';
const AUTHORS = '(?:auteurs?|schrijvers?|schrijfsters?)';
const EDITORS = '(?:redacteurs?|redacteuren|eindredacteurs?|editors?)';
const PAGES = "(?:pagina's|paginas|bladzijden|bladzijdes)";
const HAS = '(?:heeft|telt|bevat|omvat)';
const DOCUMENTS = '(?:documenten|boeken|rapporten|bronnen|teksten|publicaties)';

/** Questions about documents, as Dutch has them. */
export const DUTCH: QuestionForms = {
  authors: [
    '(?:door )?wie (?:heeft|hebben) @ (?:geschreven|opgesteld)',
    '(?:door )?wie (?:heeft|hebben) ~ verzorgd',
    '(?:wie schreef|wie schreven)(?: @)?',
    `wie (?:is|zijn|was|waren) (?:de |het )?${AUTHORS}(?: van @)?`,
    `door wie ${IS} @ (?:geschreven|opgesteld)`,
    'van wie is ~',
    `(?:de )?${AUTHORS}(?: van @)?`,
    `@ ${AUTHORS}`,
  ],
  editors: [
    '(?:wie redigeerde|wie redigeerden)(?: @)?',
    'wie (?:heeft|hebben) @ geredigeerd',
    `wie (?:is|zijn|was|waren) (?:de )?${EDITORS}(?: van @)?`,
    `(?:door wie|onder wiens redactie) ${IS} @ (?:geredigeerd|verschenen|gepubliceerd)`,
    `(?:de )?${EDITORS}(?: van @)?`,
  ],
  published: [
    `(?:wanneer|in welk jaar) ${IS} @ ${PUBLISHED}`,
    `(?:wanneer|in welk jaar) ${IS} ~ ${CAME_OUT}`,
    '(?:wanneer|in welk jaar) verscheen ~',
    'wanneer kwam ~ uit',
    '(?:van wanneer|uit welk jaar) (?:is|dateert) ~',
    '(?:wat is )?(?:de |het )?(?:publicatiedatum|verschijningsdatum|publicatiejaar|verschijningsjaar|jaar van (?:uitgave|publicatie)|datum van (?:uitgave|publicatie))(?: van @)?',
    'wat is de datum van ~',
  ],
  publisher: [
    '(?:wie publiceerde|wie publiceert)(?: @)?',
    'wie (?:heeft|hebben) @ (?:gepubliceerd|uitgegeven)',
    'wie gaf @ uit',
    `door wie ${IS} @ (?:gepubliceerd|uitgegeven)`,
    '(?:wie|wat) (?:is|was) de uitgever(?:ij)?(?: van @)?',
    `waar ${IS} @ (?:gepubliceerd|uitgegeven)`,
    '(?:bij )?welke uitgeverij (?:gaf @ uit|heeft @ uitgegeven)',
    '(?:de )?uitgever(?:ij)?(?: van @)?',
  ],
  place: [
    `in welke (?:stad|plaats) ${IS} @ (?:${PUBLISHED}|${CAME_OUT})`,
    '(?:wat is )?(?:de )?(?:plaats van (?:uitgave|publicatie)|uitgaveplaats)(?: van @)?',
  ],
  chaptersBy: [
    '(?:welk|welke) (?:hoofdstuk|hoofdstukken) (?:schreef|schreven) %',
    '(?:welk|welke) (?:hoofdstuk|hoofdstukken) (?:heeft|hebben) % geschreven',
    '(?:welk|welke) (?:hoofdstuk|hoofdstukken) (?:is|zijn) (?:geschreven door|door|van) %(?: geschreven)?',
    '(?:het |de )?(?:hoofdstuk|hoofdstukken) (?:door|van) %',
    'wat (?:schreef|schreven) %',
    'wat (?:heeft|hebben) % geschreven',
  ],
  chapterCountBy: [
    'hoeveel hoofdstukken (?:schreef|schreven) %',
    'hoeveel hoofdstukken (?:heeft|hebben) % geschreven',
    'hoeveel hoofdstukken zijn (?:geschreven door|door|van) %(?: geschreven)?',
  ],
  authorCount: [
    `hoeveel (?:auteurs|schrijvers)(?: (?:zijn er|${HAS} @|schreven @|hebben @ geschreven))?(?: (?:van|in) @)?`,
    '(?:wat is )?(?:het )?aantal (?:auteurs|schrijvers)(?: van @)?',
  ],
  isAuthor: [
    '(?:heeft|hebben) % @ geschreven',
    '(?:schreef|schreven) % @',
    `(?:is|zijn|was|waren) % (?:de |een van de |een )?${AUTHORS}(?: van @)?`,
    '(?:is|was|werd) @ (?:geschreven )?door %(?: geschreven)?',
  ],
  isEditor: [
    `(?:is|zijn|was|waren) % (?:de |een van de |een )?${EDITORS}(?: van @)?`,
    '(?:heeft|hebben) % @ geredigeerd',
    'redigeerde % @',
  ],
  language: [`in welke taal ${IS} @(?: (?:geschreven|gesteld|opgesteld|${PUBLISHED}))?`, '(?:wat is )?de taal van @'],
  isbn: ['(?:wat is )?(?:het |de )?isbn(?:-nummer|-code| nummer)?(?: van @)?'],
  issn: ['(?:wat is )?(?:het |de )?issn(?:-nummer|-code| nummer)?(?: van @)?'],
  doi: ['(?:wat is )?(?:de |het )?doi(?:-nummer)?(?: van @)?'],
  url: [
    '(?:wat is )?(?:de |het )?(?:url|webadres|internetadres)(?: van @)?',
    '(?:wat is )?de link naar @',
    'waar (?:vind|lees) ik @ online',
  ],
  series: [
    `in welke (?:reeks|serie) ${IS} ~ (?:${PUBLISHED}|${CAME_OUT})`,
    'in welke (?:reeks|serie) verscheen ~',
    '(?:van|tot) welke (?:reeks|serie) (?:maakt ~ deel uit|behoort ~)',
    '(?:de )?reeks(?: van ~)?',
  ],
  title: [
    'wat is de (?:volledige |exacte )?(?:titel|naam) van ~',
    'wat is de titel',
    'hoe heet ~',
    '(?:de )?titel(?: van ~)?',
  ],
  chapters: [
    '(?:welke|hoeveel) hoofdstukken (?:zijn er|staan er|zitten er)(?: in @)?',
    '(?:welke|hoeveel) hoofdstukken (?:zijn|staan|zitten) in @',
    `(?:welke|hoeveel) hoofdstukken ${HAS} @`,
    'hoeveel hoofdstukken',
    '(?:wat zijn |welke zijn )?(?:de )?(?:titels van de )?hoofdstukken(?: van @| in @)?',
    '(?:lijst van|overzicht van)(?: de)? hoofdstukken(?: van @)?',
    '(?:wat is )?(?:de )?(?:inhoudsopgave|inhoudstafel)(?: van @)?',
  ],
  pages: [
    `hoeveel ${PAGES} ${HAS} @`,
    `hoeveel ${PAGES}(?: (?:zijn er|staan er))?(?: in @)?`,
    `(?:het |wat is het )?aantal ${PAGES}(?: van @)?`,
    `(?:op )?welke (?:pagina|bladzijde|${PAGES}) (?:staat|begint) ~`,
  ],
  documents: [
    `welke ${DOCUMENTS} (?:heb je|heeft u|hebt u|hebben jullie|zijn er|ken je|kent u|zijn beschikbaar|kan je doorzoeken|kun je doorzoeken)`,
    `(?:lijst van|overzicht van|toon|geef)(?: de| alle)? ${DOCUMENTS}`,
    `hoeveel ${DOCUMENTS} (?:heb je|heeft u|zijn er)`,
  ],
};
