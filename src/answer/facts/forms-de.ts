import type { QuestionForms } from './question-form.js';

/** "von @", "des Berichts", "der Studie": the article is left to what it goes with. */
const OF = '(?:von |vom |(?=des |der |dieses |dieser ))';
const PUBLISHED = '(?:veroffentlicht|publiziert|herausgegeben)';
const CAME_OUT = '(?:erschienen|herausgekommen)';
const AUTHORS = '(?:autor|autorin|autoren|autorinnen|verfasser|verfasserin|verfasserinnen)';
const EDITORS = '(?:herausgeber|herausgeberin|herausgeberinnen)';
const HAS = '(?:hat|enthalt|umfasst|zahlt)';
const DATE = '(?:erscheinungsjahr|erscheinungsdatum|veroffentlichungsdatum|publikationsdatum|publikationsjahr)';
const DOCUMENTS = '(?:dokumente|bucher|berichte|quellen|texte|publikationen)';

/** Questions about documents, as German has them (folded: without umlauts). */
export const GERMAN: QuestionForms = {
  authors: [
    'wer (?:hat|haben) @ (?:geschrieben|verfasst)',
    'wer (?:schrieb|schrieben|verfasste|verfassten)(?: @)?',
    `wer (?:ist|sind|war|waren) (?:der |die |das )?${AUTHORS}(?: ${OF}@)?`,
    'von wem (?:ist|wurde|war) @ (?:geschrieben|verfasst)',
    'von wem (?:ist|stammt|war) ~',
    `(?:der |die )?${AUTHORS}(?: ${OF}@)?`,
    `wie (?:heisst|heissen) (?:der |die )${AUTHORS}(?: ${OF}@)?`,
  ],
  editors: [
    'wer (?:hat|haben) @ herausgegeben',
    'wer gab @ heraus',
    `wer (?:ist|sind|war|waren) (?:der |die )?${EDITORS}(?: ${OF}@)?`,
    'von wem (?:ist|wurde) @ herausgegeben',
    `(?:der |die )?${EDITORS}(?: ${OF}@)?`,
  ],
  published: [
    `(?:wann|in welchem jahr) (?:wurde|wurden|ist|sind) @ ${PUBLISHED}`,
    `(?:wann|in welchem jahr) (?:ist|sind) ~ ${CAME_OUT}`,
    '(?:wann|in welchem jahr) erschien ~',
    'wann kam ~ heraus',
    '(?:von wann|aus welchem jahr) (?:ist|stammt) ~',
    `(?:was ist |wie lautet )?(?:das )?${DATE}(?: ${OF}@)?`,
  ],
  publisher: [
    'wer (?:hat|haben) @ (?:veroffentlicht|publiziert|verlegt)',
    'wer (?:veroffentlichte|publizierte)(?: @)?',
    'von wem (?:ist|wurde) @ (?:veroffentlicht|publiziert|verlegt)',
    `(?:bei|in) welchem verlag (?:ist|wurde|erschien) @(?: (?:${PUBLISHED}|${CAME_OUT}))?`,
    `(?:wer|was|welcher) ist der (?:verlag|verleger)(?: ${OF}@)?`,
    `wo (?:ist|wurde) @ ${PUBLISHED}`,
    `wo (?:ist|erschien) ~(?: ${CAME_OUT})?`,
    `(?:der )?(?:verlag|verleger)(?: ${OF}@)?`,
  ],
  place: [
    `in welcher stadt (?:ist|wurde|erschien) @(?: (?:${PUBLISHED}|${CAME_OUT}))?`,
    `(?:was ist |wie lautet )?(?:der )?(?:erscheinungsort|verlagsort|ort der veroffentlichung)(?: ${OF}@)?`,
  ],
  chaptersBy: [
    '(?:welches|welche) kapitel (?:schrieb|schrieben|verfasste) %',
    '(?:welches|welche) kapitel (?:hat|haben) % (?:geschrieben|verfasst)',
    '(?:welches|welche) kapitel (?:ist|sind|stammt|stammen|wurde|wurden) von %(?: (?:geschrieben|verfasst))?',
    '(?:das |die )?kapitel von %',
    'was (?:schrieb|schrieben|verfasste|verfassten) %',
    'was (?:hat|haben) % (?:geschrieben|verfasst)',
  ],
  chapterCountBy: [
    '(?:wie viele|wieviele) kapitel (?:schrieb|schrieben|verfasste) %',
    '(?:wie viele|wieviele) kapitel (?:hat|haben) % (?:geschrieben|verfasst)',
    '(?:wie viele|wieviele) kapitel (?:sind|stammen) von %',
  ],
  authorCount: [
    `(?:wie viele|wieviele) (?:autoren|autorinnen|verfasser)(?: (?:gibt es|${HAS} @|haben @ geschrieben))?(?: (?:in|im) @)?`,
    `(?:die )?(?:anzahl|zahl) der (?:autoren|verfasser)(?: ${OF}@)?`,
  ],
  isAuthor: [
    '(?:hat|haben) % @ (?:geschrieben|verfasst)',
    '(?:schrieb|schrieben|verfasste) % @',
    `(?:ist|sind|war|waren) % (?:der |die |einer der |eine der |ein )?${AUTHORS}(?: ${OF}@)?`,
    '(?:ist|stammt|wurde) @ von %(?: (?:geschrieben|verfasst))?',
  ],
  isEditor: [
    `(?:ist|sind|war|waren) % (?:der |die |einer der |eine der |ein )?${EDITORS}(?: ${OF}@)?`,
    '(?:hat|haben) % @ herausgegeben',
  ],
  language: [
    `in welcher sprache (?:ist|wurde|erschien) @(?: (?:geschrieben|verfasst|${PUBLISHED}|${CAME_OUT}))?`,
    `(?:was ist |welches ist )?die sprache ${OF}@`,
  ],
  isbn: [`(?:was ist |wie lautet |wie ist )?(?:die |der )?isbn(?:-nummer| nummer)?(?: ${OF}@)?`],
  issn: [`(?:was ist |wie lautet |wie ist )?(?:die |der )?issn(?:-nummer| nummer)?(?: ${OF}@)?`],
  doi: [`(?:was ist |wie lautet |wie ist )?(?:die |der |das )?doi(?: ${OF}@)?`],
  url: [
    `(?:was ist |wie lautet |wie ist )?(?:die )?(?:url|webadresse|internetadresse)(?: ${OF}@)?`,
    '(?:was ist )?der link (?:zu |zum |zur )@',
    'wo finde ich @ online',
  ],
  series: [
    `in welcher (?:reihe|schriftenreihe|serie) (?:ist|wurde|erschien) ~(?: (?:${PUBLISHED}|${CAME_OUT}))?`,
    'zu welcher (?:reihe|schriftenreihe|serie) gehort ~',
    `(?:die )?(?:reihe|schriftenreihe)(?: ${OF}~)?`,
  ],
  title: [
    'wie (?:heisst|heissen) ~',
    `(?:was ist|wie lautet) der (?:volle |genaue )?(?:titel|name)(?: ${OF}~)`,
    '(?:was ist|wie lautet) der titel',
    `(?:der )?titel(?: ${OF}~)?`,
  ],
  chapters: [
    '(?:welche|wie viele|wieviele) kapitel gibt es(?: in @| im @)?',
    `(?:welche|wie viele|wieviele) kapitel ${HAS} @`,
    '(?:wie viele|wieviele) kapitel',
    `(?:was sind|wie heissen|wie lauten|welches sind) die kapitel(?: ${OF}@)?`,
    `(?:die )?(?:liste der )?kapitel(?: ${OF}@)?`,
    `(?:das )?inhaltsverzeichnis(?: ${OF}@)?`,
  ],
  pages: [
    `(?:wie viele|wieviele) seiten ${HAS} @`,
    '(?:wie viele|wieviele) seiten(?: gibt es)?(?: in @| im @)?',
    `(?:die )?seitenzahl(?: ${OF}@)?`,
    'auf (?:welcher|welchen) seiten? (?:steht|beginnt) ~',
  ],
  documents: [
    `welche ${DOCUMENTS} (?:hast du|haben sie|habt ihr|gibt es|sind verfugbar|sind vorhanden|kennst du|kennen sie)`,
    `(?:liste der|zeige|zeig)(?: alle)? ${DOCUMENTS}`,
    `(?:wie viele|wieviele) ${DOCUMENTS} (?:hast du|haben sie|gibt es)`,
  ],
};
