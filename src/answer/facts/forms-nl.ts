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
