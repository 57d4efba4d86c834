import { beforeAll, describe, expect, it } from 'vitest';
import type { MetadataFact } from '../../../src/answer/answer.js';
import { factsFor, factsForParts } from '../../../src/answer/facts/facts-for.js';
import type { Corpus, Document } from '../../../src/corpus/document.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { library, oneVolume, page, volume } from './library.js';

const told = (facts: readonly MetadataFact[]): string[] =>
  facts.map(
    ({ documentId, chapterId, property, values }) =>
      `${chapterId === null ? documentId : chapterId} ${property}: ${values.join(', ')}`,
  );
const EDITOR = 'harbour-studies-4 editors: Bibi van Ginkel';
const AUTHORS = 'harbour-studies-4 authors: An Aerts, An Bakker, An Claes';
const DATE = 'harbour-studies-4 published: 2014-03';
const PRESS = 'harbour-studies-4 publisher: Quay Press, Ghent';
const SERIES = 'harbour-studies-4 series: Harbour Studies 4';
const TITLE = 'harbour-studies-4 title: Harbours of the North: Trade, Tides and Towns';
const PAGES = 'harbour-studies-4 pages: 1–38';
const CHAPTERS =
  'harbour-studies-4 chapters: Introduction: why harbours matter, Living with tides and storms, ' +
  'Pilots and their unions: a short history, Customs fraud on the inland waterways';

describe('a question about the only document', () => {
  it.each([
    ['Who wrote the report?', AUTHORS, EDITOR],
    ['Who wrote this?', AUTHORS, EDITOR],
    ['Who are the authors?', AUTHORS, EDITOR],
    ['authors?', AUTHORS, EDITOR],
    ['Can you tell me who wrote this book, please?', AUTHORS, EDITOR],
    ['Who is the author of the publication?', AUTHORS, EDITOR],
    ['report author', AUTHORS, EDITOR],
    ['Who edited the volume?', EDITOR],
    ['Who is the editor?', EDITOR],
    ['editor of the book', EDITOR],
    ['When was the report published?', DATE],
    ['when was this published', DATE],
    ['What is the year of the report?', DATE],
    ['publication date?', DATE],
    ['In which year was this document released?', DATE],
    ['Who published the book?', PRESS],
    ['publisher?', PRESS],
    ['Where was the book published?', PRESS],
    ['In which series was the book published?', SERIES],
    ['What series is the book part of?', SERIES],
    ['What is the report called?', TITLE],
    ['What is the title of the book?', TITLE],
    ['title', TITLE],
    ['Which chapters are there?', CHAPTERS],
    ['What are the chapters of the book?', CHAPTERS],
    ['table of contents', CHAPTERS],
    ['How many chapters does the report have?', CHAPTERS],
    ['list chapters', CHAPTERS],
    ['How many pages does the report have?', PAGES],
    ['How many pages?', PAGES],
    ['How long is the book?', PAGES],
    ['How is the book organised?', CHAPTERS],
    ['How is “Harbours of the North” organised?', CHAPTERS],
    ['How long is harbour-studies-4?', PAGES],
    ['Which documents do you have?', TITLE],
    ['list all documents', TITLE],
    ['Qui a écrit ce rapport ?', AUTHORS, EDITOR],
    ['Qui est l’auteur du livre ?', AUTHORS, EDITOR],
    ['Quand le rapport a-t-il été publié ?', DATE],
    ['Date de publication ?', DATE],
    ['Qui a publié le livre ?', PRESS],
    ['Qui a dirigé cet ouvrage ?', EDITOR],
    ['Quels chapitres y a-t-il ?', CHAPTERS],
    ['Combien de chapitres le livre compte-t-il ?', CHAPTERS],
    ['Quel est le titre du rapport ?', TITLE],
    ['Combien de pages a le rapport ?', PAGES],
    ['Quels documents avez-vous ?', TITLE],
    ['Dans quelle collection le livre est-il paru ?', SERIES],
    ['Wie heeft dit rapport geschreven?', AUTHORS, EDITOR],
    ['Wie zijn de auteurs van het boek?', AUTHORS, EDITOR],
    ['Wanneer is het rapport verschenen?', DATE],
    ['Wie gaf het boek uit?', PRESS],
    ['Hoe heet het boek?', TITLE],
    ['Welke hoofdstukken zijn er?', CHAPTERS],
    ['inhoudsopgave', CHAPTERS],
    ["Hoeveel pagina's telt het verslag?", PAGES],
    ['Welke documenten heb je?', TITLE],
    ['In welke reeks verscheen het boek?', SERIES],
    ['Wer hat den Bericht geschrieben?', AUTHORS, EDITOR],
    ['Wer ist der Autor des Buches?', AUTHORS, EDITOR],
    ['Wer hat das Buch herausgegeben?', EDITOR],
    ['Wann wurde der Bericht veröffentlicht?', DATE],
    ['Wie heißt das Buch?', TITLE],
    ['Welche Kapitel gibt es?', CHAPTERS],
    ['Inhaltsverzeichnis', CHAPTERS],
    ['Wie viele Seiten hat der Bericht?', PAGES],
    ['Welche Dokumente hast du?', TITLE],
    ['In welcher Reihe erschien das Buch?', SERIES],
  ])('%s', (question, ...facts) => {
    expect(told(factsFor(question, oneVolume, {}))).toEqual(facts);
  });
});

describe('a question about one of several documents or chapters', () => {
  it.each([
    ['Who wrote chapter 2?', 'tides authors: An Bakker'],
    ['Who wrote the second chapter of the book?', 'tides authors: An Bakker'],
    ['author of chapter three', 'pilots authors: An Claes'],
    ['Who wrote the last chapter of Harbours of the North?', 'customs authors: An Aerts'],
    ['chapter 3 author', 'pilots authors: An Claes'],
    ['Who wrote the introduction?', 'intro authors: An Aerts'],
    ['Who wrote the chapter on pilots?', 'pilots authors: An Claes'],
    ['Who wrote the article about customs fraud?', 'customs authors: An Aerts'],
    ['Who wrote “Pilots and their unions”?', 'pilots authors: An Claes'],
    ['Who wrote Living with tides and storms', 'tides authors: An Bakker'],
    ['What is the title of the chapter by Bakker?', 'tides title: Living with tides and storms'],
    ['What is chapter 4 called?', 'customs title: Customs fraud on the inland waterways'],
    ['How many pages does chapter 2 have?', 'tides pages: 11–18'],
    ['On which pages is the chapter about pilots?', 'pilots pages: 21–28'],
    ['Who wrote the chapter on the lamp?', 'lighthouse authors: Jo Maes, Els Nys'],
    ['Who wrote the pilots chapter?', 'pilots authors: An Claes'],
    ['What is the title of Bakker’s chapter?', 'tides title: Living with tides and storms'],
    ['Who edited the Quay Press book?', EDITOR],
    ['Who edited Harbour Studies 4?', EDITOR],
    ['When did the Maes book appear?', 'lighthouse published: 2011'],
    ['Who wrote chapter 2 of the Quay Press book?', 'tides authors: An Bakker'],
    ['Who wrote The Lighthouse Keepers?', 'lighthouse authors: Jo Maes, Els Nys'],
    ['Who edited Harbours of the North?', EDITOR],
    ['who edited harbour-studies-4', EDITOR],
    ['When was the book on lighthouse keepers published?', 'lighthouse published: 2011'],
    ['How many pages does The Lighthouse Keepers have?', 'lighthouse pages: 212'],
    ['What is the web page called?', 'dredging-faq title: Dredging: questions and answers'],
    ['When was the report published?', DATE, 'lighthouse published: 2011'],
    ['Qui a écrit le chapitre 3 du livre ?', 'pilots authors: An Claes'],
    ['Qui a écrit l’introduction ?', 'intro authors: An Aerts'],
    ['Wie schreef hoofdstuk 2?', 'tides authors: An Bakker'],
    ['Wie heeft het hoofdstuk over customs geschreven?', 'customs authors: An Aerts'],
    ['Wer hat Kapitel 3 geschrieben?', 'pilots authors: An Claes'],
    ['Wer schrieb das zweite Kapitel?', 'tides authors: An Bakker'],
  ])('%s', (question, ...facts) => {
    const found = told(factsFor(question, library, {}));
    // The other book has a first and a last chapter too: where its chapters are meant as well, it says who wrote it.
    expect(
      found.filter((fact) => facts.length > 1 || !/^lighthouse authors/.test(fact) || facts.includes(fact)),
    ).toEqual(facts);
  });

  it('has the titles of all', () => {
    expect(factsFor('Which documents do you have?', library, {}).map(({ documentId }) => documentId)).toEqual(
      library.documents.map(({ id }) => id),
    );
  });

  it('keeps to where it is asked', () => {
    expect(told(factsFor('Who wrote this?', library, { documentId: 'lighthouse' }))).toEqual([
      'lighthouse authors: Jo Maes, Els Nys',
    ]);
    expect(told(factsFor('Who wrote this chapter?', library, { chapterId: 'pilots' }))).toEqual([
      'pilots authors: An Claes',
    ]);
    expect(told(factsFor('Who wrote the report?', library, { chapterId: 'pilots' }))).toEqual([AUTHORS, EDITOR]);
    expect(factsFor('Who wrote The Lighthouse Keepers?', library, { documentId: 'harbour-studies-4' })).toEqual([]);
  });

  it('cites the document or the chapter, without a page', () => {
    expect(factsFor('Who edited the volume?', oneVolume, {})[0]?.citation).toBe('van Ginkel (ed.) 2014');
    expect(factsFor('Who wrote chapter 2?', oneVolume, {})[0]?.citation).toBe(
      'Bakker, in van Ginkel (ed.) 2014, “Living with tides and storms”',
    );
  });
});

describe('what no description says', () => {
  it.each([
    'Who edited The Lighthouse Keepers?',
    'Who published The Lighthouse Keepers?',
    'Who wrote Dredging: questions and answers?',
    'When was the web page published?',
    'How many chapters does the web page have?',
    'What is the ISBN?',
    'What is the ISSN of The Lighthouse Keepers?',
    'In which series was The Lighthouse Keepers published?',
  ])('%s', (question) => {
    expect(factsFor(question, library, {})).toEqual([]);
  });
});

describe('a question about anything else', () => {
  it.each([
    'Who wrote the law?',
    'Who wrote the royal decree?',
    'Who edited the royal decree?',
    'Who is the author of the attack?',
    'Who are the authors of the bombings?',
    'When was the National Security Council created?',
    'When was the law published?',
    'When was the action plan released?',
    'How many pages does the action plan have?',
    'How many pages are in the dossier?',
    'What did Bakker write about storms?',
    'What does Claes think of unions?',
    'What does the report say about pilots?',
    'What is the report about?',
    'Which chapters of the penal code changed?',
    'How many chapters does the penal code have?',
    'Which documents do travellers need?',
    'Which documents were seized?',
    'What are the contents of the container?',
    'Who published the manifesto?',
    'Who published the report of the harbour commission?',
    'Who wrote the report of the commission on piracy?',
    'When was the Flemish report on piracy published?',
    'Who wrote the book that inspired the smugglers?',
    'Who wrote a report on smuggling?',
    'Who wrote on tides?',
    'Who wrote about the pilots?',
    'Who wrote the trade report?',
    'Who published the harbour commission report?',
    'When was the ministry’s report published?',
    'Who wrote the penal code chapter?',
    'Who wrote Harbour Studies 5?',
    'Who wrote note 4?',
    'Who wrote page 12?',
    'Who wrote article 140?',
    'Who wrote to the minister?',
    'Who wrote that tides are dangerous?',
    'Who edits the magazine?',
    'Who is the publisher of the newspaper?',
    'What is the council called?',
    'What is the name of the plan?',
    'What is the title of the minister?',
    'What is it called when a ship is seized?',
    'Is the council part of a series of measures?',
    'How long is the sentence for smuggling?',
    'How long is the waiting period?',
    'How many pilots are there?',
    'How many reports were filed in 2015?',
    'In which year was the union founded?',
    'In what year did the ministry publish its plan?',
    'Who chairs the harbour board?',
    'customs fraud',
    'tides',
    'storm surges in the north',
    'How is Harbours of the North organised?',
    'How is trade in the Harbours of the North structured?',
    'How long is Living with tides and storms?',
    'What is Harbours of the North called?',
    'What is the date of Harbours of the North?',
    'When did Harbours of the North appear?',
    'Who contributed to Harbours of the North?',
    'On which page is Harbours of the North?',
    'Qui a coordonné Harbours of the North ?',
    'Comment s’appelle Harbours of the North ?',
    'De quand date Harbours of the North ?',
    'Hoe heet Harbours of the North?',
    'Wanneer verscheen Harbours of the North?',
    'Wie heißt Harbours of the North?',
    'Wann erschien Harbours of the North?',
    'How long is it?',
    'What is it called?',
    'What is this called?',
    'How many pages does it have?',
    'Who contributed to it?',
    'How is it organised?',
    'Who wrote it?',
    'When was it published?',
    'Who published this?',
    'Comment s’appelle-t-il ?',
    'Comment s’appelle ceci ?',
    'Hoe heet het?',
    'Hoe lang is het?',
    'Wie heißt das?',
    'Wie heißt es?',
    'Who wrote the report and what does it say about customs?',
    'Why was the report published?',
    'Which chapter is about pilots?',
    'Where is the lighthouse?',
    'Qui a écrit la loi ?',
    'Qui a publié le décret ?',
    'Quand le Conseil a-t-il été créé ?',
    'Quel est le titre du ministre ?',
    'Combien de pages a le dossier ?',
    'Qui est l’auteur de l’attentat ?',
    'Comment s’appelle le plan ?',
    'Wie schreef de wet?',
    'Wie is de auteur van de aanslag?',
    'Wanneer is de raad opgericht?',
    'Hoe heet het plan?',
    'Welke documenten hebben reizigers nodig?',
    'Wat is de naam van de dienst?',
    'Wer hat das Gesetz geschrieben?',
    'Wer ist der Autor des Anschlags?',
    'Wann wurde der Rat gegründet?',
    'Wie heißt der Plan?',
    'Wie viele Seiten hat das Dossier?',
    'Welche Dokumente braucht man?',
    '',
    '?',
  ])('%s', (question) => {
    expect(factsFor(question, library, {})).toEqual([]);
    expect(factsFor(question, oneVolume, {})).toEqual([]);
    expect(factsFor(question, library, { chapterId: 'pilots' })).toEqual([]);
  });
});

describe('a word for a kind of document', () => {
  const typed = (id: string, type: string, title: string): Document => ({
    ...page,
    id,
    item: { id, type, title, author: [{ family: id, given: 'An' }] },
  });
  const web = typed('web', 'webpage', 'Piracy: what to know');
  const studies = typed('studies', 'book', 'Ports and piracy');
  const findings = typed('findings', 'report', 'Findings on smuggling');
  const who = (question: string, ...documents: Document[]): string[] =>
    factsFor(question, { documents }, {}).map(({ documentId }) => documentId);

  it('is for a document of that type, or one like it, and for a web page only where there is no other', () => {
    expect(who('Who wrote the report on smuggling?', web, findings)).toEqual(['findings']);
    expect(who('Who wrote the report on piracy?', web, findings)).toEqual([]);
    expect(who('Who wrote the report on piracy?', web, studies)).toEqual(['studies']);
    expect(who('Who wrote the report on piracy?', web, studies, findings)).toEqual(['studies']);
    expect(who('Who wrote the report on piracy?', web)).toEqual(['web']);
    expect(who('Who wrote the page on piracy?', web, studies)).toEqual(['web']);
    expect(who('Who wrote the document on piracy?', web, studies)).toEqual([]);
    expect(who('Who wrote the report?', web, studies, findings)).toEqual(['findings']);
    expect(who('Wer hat das Buch geschrieben?', web, studies, findings)).toEqual(['studies']);
    expect(who('Qui a écrit le rapport ?', web, studies)).toEqual(['studies']);
  });
});

describe('what else a description has', () => {
  const item = {
    ...volume.item,
    ISBN: '978-90-00',
    ISSN: '1234-5678',
    DOI: '10.1/x',
    URL: 'https://quay.test/4',
    language: 'en',
  };
  const rich: Corpus = { documents: [{ ...volume, item }] };
  it.each([
    ['What is the ISBN?', 'isbn: 978-90-00'],
    ['isbn of the book', 'isbn: 978-90-00'],
    ['Quel est l’ISBN du livre ?', 'isbn: 978-90-00'],
    ['Wat is het ISBN-nummer van het boek?', 'isbn: 978-90-00'],
    ['Wie lautet die ISBN des Buches?', 'isbn: 978-90-00'],
    ['What is the ISSN?', 'issn: 1234-5678'],
    ['What is the DOI of the report?', 'doi: 10.1/x'],
    ['What is the URL of the book?', 'url: https://quay.test/4'],
    ['Quelle est l’adresse web du rapport ?', 'url: https://quay.test/4'],
    ['In what language is the book written?', 'language: en'],
    ['Dans quelle langue le livre est-il écrit ?', 'language: en'],
    ['In welke taal is het boek geschreven?', 'language: en'],
    ['In welcher Sprache ist das Buch geschrieben?', 'language: en'],
    ['In which city was the book published?', 'place: Ghent'],
    ['Lieu de publication ?', 'place: Ghent'],
    ['In welke stad is het boek verschenen?', 'place: Ghent'],
    ['In welcher Stadt ist das Buch erschienen?', 'place: Ghent'],
  ])('%s', (question, fact) => {
    expect(told(factsFor(question, rich, {}))).toEqual([`harbour-studies-4 ${fact}`]);
    expect(factsFor('In what language is the law written?', rich, {})).toEqual([]);
  });
});

describe('a question about somebody named', () => {
  const AERTS = 'Introduction: why harbours matter, Customs fraud on the inland waterways';
  const COUNT = 'harbour-studies-4 chapterCount: 2';
  it.each([
    ['Which chapters did Aerts write?', `harbour-studies-4 chapters: ${AERTS}`],
    ['Which chapter is by Bakker?', 'harbour-studies-4 chapters: Living with tides and storms'],
    ['How many chapters did An Aerts write?', COUNT, `harbour-studies-4 chapters: ${AERTS}`],
    ['Did Bakker write chapter 3?', 'pilots authors: An Claes'],
    ['Is van Ginkel the editor?', EDITOR],
    ['Is Bakker the editor of the volume?', EDITOR],
    ['Quels chapitres Aerts a-t-elle écrits ?', `harbour-studies-4 chapters: ${AERTS}`],
    ['Combien de chapitres a écrits Aerts ?', COUNT, `harbour-studies-4 chapters: ${AERTS}`],
    ['Bakker a-t-il écrit le chapitre 3 ?', 'pilots authors: An Claes'],
    ['Welke hoofdstukken schreef Aerts?', `harbour-studies-4 chapters: ${AERTS}`],
    ['Hoeveel hoofdstukken heeft Aerts geschreven?', COUNT, `harbour-studies-4 chapters: ${AERTS}`],
    ['Heeft Bakker hoofdstuk 3 geschreven?', 'pilots authors: An Claes'],
    ['Is Bakker de redacteur?', EDITOR],
    ['Welche Kapitel hat Aerts geschrieben?', `harbour-studies-4 chapters: ${AERTS}`],
    ['Wie viele Kapitel sind von Aerts?', COUNT, `harbour-studies-4 chapters: ${AERTS}`],
    ['Hat Bakker Kapitel 3 geschrieben?', 'pilots authors: An Claes'],
    ['Ist Bakker die Herausgeberin?', EDITOR],
  ])('%s', (question, ...facts) => {
    expect(told(factsFor(question, oneVolume, {}))).toEqual(facts);
  });

  it('is about the documents that name them', () => {
    expect(told(factsFor('Is Maes the author?', library, {}))).toEqual(['lighthouse authors: Jo Maes, Els Nys']);
  });

  it.each([
    'Which chapters did the minister write?',
    'Did the minister write the report?',
    'Is the minister the author of the report?',
    'Did Bakker write the law?',
    'Is Bakker the chair?',
    'Quels chapitres le ministre a-t-il écrits ?',
  ])('is none for %s', (question) => {
    expect(factsFor(question, oneVolume, {})).toEqual([]);
  });
});

describe('chapters by number', () => {
  it('may be several', () => {
    const both = ['tides authors: An Bakker', 'pilots authors: An Claes'];
    for (const question of [
      'Who wrote chapters 2 and 3?',
      'Who wrote chapters 2-3 of the book?',
      'Who wrote the second and third chapters?',
      'Qui a écrit les chapitres 2 et 3 ?',
      'Wie schreef hoofdstukken 2 en 3?',
      'Wer hat die Kapitel 2 und 3 geschrieben?',
    ]) {
      expect(told(factsFor(question, oneVolume, {})), question).toEqual(both);
    }
    expect(told(factsFor('Who wrote chapters 2 to 4?', oneVolume, {}))).toHaveLength(3);
  });

  it('are said to be no more than there are', () => {
    for (const question of ['Who wrote chapter 9?', 'Qui a écrit le chapitre 9 ?', 'What is chapter 9 called?']) {
      expect(told(factsFor(question, oneVolume, {})), question).toEqual(['harbour-studies-4 chapterCount: 4']);
    }
    expect(factsFor('Who wrote chapter 9 of the penal code?', oneVolume, {})).toEqual([]);
  });

  it('and authors are counted', () => {
    const three = 'harbour-studies-4 authorCount: 3';
    for (const question of [
      'How many authors are there?',
      'Combien d’auteurs y a-t-il ?',
      'Hoeveel auteurs zijn er?',
      'Wie viele Autoren gibt es?',
    ]) {
      expect(told(factsFor(question, oneVolume, {})), question).toEqual([three, AUTHORS]);
    }
  });

  it('may be ordinals that go back to the part before', () => {
    const parts = (...each: string[]): string[] => told(factsForParts(each, oneVolume, {}));
    expect(parts('How many chapters are there', 'who wrote the first?')).toEqual([CHAPTERS, 'intro authors: An Aerts']);
    expect(parts('Combien de chapitres y a-t-il', 'qui a écrit le dernier ?')).toEqual([
      CHAPTERS,
      'customs authors: An Aerts',
    ]);
    expect(parts('Hoeveel hoofdstukken zijn er', 'wie schreef het tweede?').at(-1)).toBe('tides authors: An Bakker');
    expect(parts('Wie viele Kapitel gibt es', 'wer schrieb das erste?').at(-1)).toBe('intro authors: An Aerts');
    expect(parts('Who wrote the report', 'who wrote the first?')).toEqual([AUTHORS, EDITOR]);
  });
});

describe('an article', () => {
  it('is a document or a chapter, and none where several fit', () => {
    const titled: Document = { ...page, item: { ...page.item, title: 'Storms and piracy' } };
    const both: Corpus = { documents: [titled, volume] };
    expect(factsFor('What is the title of the article on storms?', both, {})).toEqual([]);
    const chapters = volume.chapters.map((chapter) => ({ ...chapter, title: `${chapter.title} in storms` }));
    const many: Corpus = { documents: [titled, { ...volume, chapters }] };
    expect(factsFor('What is the title of the article on storms?', many, {})).toEqual([]);
    expect(told(factsFor('What is the title of the article on piracy?', both, {}))).toEqual([
      'dredging-faq title: Storms and piracy',
    ]);
    expect(told(factsFor('Who wrote the article on pilots?', both, {}))).toEqual(['pilots authors: An Claes']);
  });
});

describe('a question in several parts', () => {
  const facts = (...parts: string[]): string[] => told(factsForParts(parts, library, {}));

  it('is answered part by part, and a pronoun is what the first part is about', () => {
    expect(facts('Who edited Harbours of the North', 'when was it published?')).toEqual([EDITOR, DATE]);
    expect(facts('Who wrote chapter 2 of Harbours of the North', 'what is it called', 'how long is it?')).toEqual([
      'tides authors: An Bakker',
      'tides title: Living with tides and storms',
      'tides pages: 11–18',
    ]);
    expect(facts('Wie schreef The Lighthouse Keepers', 'hoeveel bladzijden telt het?')).toEqual([
      'lighthouse authors: Jo Maes, Els Nys',
      'lighthouse pages: 212',
    ]);
    expect(facts('Who wrote Harbours of the North', 'who edited it?')).toEqual([AUTHORS, EDITOR]);
  });

  it.each([
    ['Qui a écrit The Lighthouse Keepers', 'quand a-t-il été publié ?', 'quand est-il paru ?'],
    ['Qui a écrit The Lighthouse Keepers', 'en quelle année est-il paru ?'],
    ['Wie schreef The Lighthouse Keepers', 'wanneer is het verschenen?', 'wanneer verscheen hij?'],
    ['Wer schrieb The Lighthouse Keepers', 'wann ist er erschienen?', 'wann wurde es veröffentlicht?'],
  ])('is so in the other languages: %s', (...parts) => {
    expect(facts(...parts)).toEqual(['lighthouse authors: Jo Maes, Els Nys', 'lighthouse published: 2011']);
  });

  it.each(['Qui l’a publié ?', 'comment s’appelle-t-il ?', 'combien de pages a-t-il ?', 'par qui a-t-il été publié ?'])(
    'has a French pronoun where the verb takes it in: %s',
    (part) => {
      expect(facts(part)).toEqual([]);
      expect(facts('Qui a édité Harbours of the North ?', part)).toHaveLength(2);
    },
  );

  it('has what the first part names, even where its description does not say what was asked of it', () => {
    expect(facts('Who published The Lighthouse Keepers', 'when was it published?')).toEqual([
      'lighthouse published: 2011',
    ]);
  });

  it('has no pronoun without a document before it', () => {
    expect(facts('Who chairs the harbour board', 'what is it called?')).toEqual([]);
    expect(facts('Who wrote the law', 'when was it published?')).toEqual([]);
    expect(facts()).toEqual([]);
  });
});

describe('any question', () => {
  it('is read quickly, however long', () => {
    for (const question of ['who wrote '.repeat(1000), `who wrote ${'the '.repeat(70)}`, 'a '.repeat(5000)]) {
      expect(factsFor(question, library, {})).toEqual([]);
    }
  });
});

describe('the shipped documents', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await loadCorpus('corpus');
  });
  const facts = (question: string): string[] => told(factsFor(question, corpus, {}));

  it('say who made them, when, and what is in them', () => {
    expect(facts('Who edited the report?')).toEqual(['egmont-89 editors: Thomas Renard']);
    expect(facts('When was Counterterrorism in Belgium published?')).toEqual(['egmont-89 published: 2016-10']);
    expect(facts('Who wrote chapter 4?')).toEqual(['financing authors: France Lemeunier']);
    expect(facts('who wrote the chapter on firearms')).toEqual(['firearms authors: Nils Duquet']);
    expect(facts('Which chapters are there?')).toHaveLength(1);
    expect(facts('Which documents do you have?')).toHaveLength(2);
    expect(facts('What is the publisher of egmont-89?')).toEqual([
      'egmont-89 publisher: Egmont – The Royal Institute for International Relations, Brussels',
    ]);
    expect(facts('How is counterterrorism in Belgium organised?')).toEqual([]);
    expect(facts('Who chairs the National Security Council?')).toEqual([]);
    expect(facts('When was the National Security Council created?')).toEqual([]);
  });
});

describe('a question about what somebody wrote, or about several things', () => {
  const AERTS = 'harbour-studies-4 chapters: Introduction: why harbours matter, Customs fraud on the inland waterways';
  it.each([
    ['What did Aerts write?', AERTS],
    ['What has An Aerts written?', AERTS],
    ['Qu’a écrit Aerts ?', AERTS],
    ['Qu’est-ce qu’Aerts a écrit ?', AERTS],
    ['Wat schreef Aerts?', AERTS],
    ['Wat heeft Aerts geschreven?', AERTS],
    ['Was hat Aerts geschrieben?', AERTS],
    ['What did Maes write?', 'lighthouse title: The Lighthouse Keepers'],
    ['Who wrote chapter 2 and chapter 3 of the Quay Press book?', 'pilots authors: An Claes'],
    ['What did Bakker write about storms?'],
    ['What did van Ginkel write?'],
    ['What did the minister write?'],
    ['Who wrote the penal code and the law?'],
    ['Who wrote the introduction and the law?'],
  ])('%s', (question, ...facts) => {
    const found = told(factsFor(question, library, {}));
    expect(found.filter((fact) => !fact.startsWith('tides') && !fact.startsWith('lighthouse authors'))).toEqual(facts);
  });

  it.each([
    ['Who wrote chapter 2 and chapter 4?', 'tides authors: An Bakker', 'customs authors: An Aerts'],
    ['Who wrote the introduction and the last chapter?', 'intro authors: An Aerts', 'customs authors: An Aerts'],
    ['Qui a écrit le chapitre 2 et le dernier chapitre ?', 'tides authors: An Bakker', 'customs authors: An Aerts'],
    ['Wie schreef hoofdstuk 2 en hoofdstuk 3?', 'tides authors: An Bakker', 'pilots authors: An Claes'],
    ['Wer schrieb Kapitel 2 und Kapitel 3?', 'tides authors: An Bakker', 'pilots authors: An Claes'],
    ['what’s the publication year', DATE],
    ['What is the year of publication of the book?', DATE],
  ])('%s', (question, ...facts) => {
    expect(told(factsFor(question, oneVolume, {}))).toEqual(facts);
  });
});
