import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Glossary, openGlossary } from '../../src/language/glossary.js';
import type { Language } from '../../src/language/languages.js';
import { QUESTIONS } from './questions.js';

const FOREIGN = ['fr', 'nl', 'de'] as const;

const isNoun = (word: string, language: Language) => language === 'de' && /^\p{Lu}\p{Ll}+$/u.test(word);

let glossary: Glossary;
beforeAll(async () => {
  glossary = await openGlossary('models/glossaries');
});

describe('a gloss', () => {
  it.each<readonly [Language, string, string]>([
    ['fr', 'Qui préside le Conseil national de sécurité ?', 'who chair the national council of security?'],
    ['fr', 'Quel architecte espagnol a dessiné le bâtiment ?', 'which Spanish architect has draw the building?'],
    [
      'fr',
      'Combien d’étudiants étaient inscrits à l’université en 1963 ?',
      'how many student were registered to the university in 1963?',
    ],
    ['fr', 'Quand la loi a-t-elle été adoptée ?', 'when the law has she been adopt?'],
    ['nl', 'Hoeveel leden heeft het parlement?', 'how many members has the parliament?'],
    ['nl', 'Welke ministers zitten in de regering?', 'which minister sit in the government?'],
    ['nl', 'Wie schreef het boek over de oorlog?', 'who wrote the book about the war?'],
    ['de', 'Wer leitet den Rat?', 'who leads the council?'],
    ['de', 'Wie viele Soldaten schickte Großbritannien?', 'how many soldier send Great Britain?'],
    ['de', 'Warum wurde die Behörde gegründet?', 'why was the authority founded?'],
  ])('puts a question into English words: %s %s', (language, question, english) => {
    expect(glossary.gloss(question, language)).toBe(english);
  });

  it.each<readonly [Language, string, string]>([
    // Plurals, feminines, verb forms.
    ['fr', 'les villes étrangères', 'the foreign city'],
    ['fr', 'ils protégeaient les enfants', 'they protect the child'],
    ['nl', 'de straten en de brieven', 'the street and the letter'],
    ['nl', 'zij versterkten de grenzen', 'they strengthen the border'],
    ['de', 'die Mauern der Schlösser', 'the wall the castles'],
    ['de', 'sie verstärkten die Grenzen', 'they strengthen the border'],
    // Compounds.
    ['nl', 'de havenpolitie', 'the port police'],
    ['de', 'Wirtschaftskriminalität', 'economy crime'],
    ['de', 'das Strafgesetzbuch', 'the penal code'],
    // Separable verbs.
    ['de', 'Wer führt das Gesetz ein?', 'who introduce the law?'],
    ['nl', 'Wie voert de wet in?', 'who introduce the law?'],
    ['de', 'Wann wurde der Euro eingeführt?', 'when was the euro introduce?'],
    // Typed without accents.
    ['fr', 'qui a cree la securite', 'who has created the security'],
    ['de', 'wer darf vermoegen einfrieren', 'who may assets freeze'],
  ])('traces words back to their entries: %s %s', (language, text, english) => {
    const given = glossary.gloss(text, language) ?? '';
    // Articles may be said or not.
    const bare = (words: string) => words.replace(/\b(?:the|of|a) /gu, '').trim();
    expect(bare(given)).toBe(bare(english));
  });

  it.each<readonly [Language, string, string]>([
    // A small letter is no noun's.
    ['de', 'Was macht Europol?', 'what does Europol?'],
    ['de', 'was macht die polizei', 'what does the police'],
    ['de', 'Wer hat die Macht?', 'who has the power?'],
    ['de', 'Wer gilt als Gründer?', 'who is considered founder?'],
    ['de', 'Wo wurde Osama bin Laden getötet?', 'where was Osama bin Laden killed?'],
    ['de', 'Wer besitzt den Laden?', 'who own the shop?'],
    ['de', 'Wie viele Konten wurden gesperrt?', 'how many account were gesperrt?'],
    ['de', 'Was kostet das Programm?', 'what does the programme cost?'],
    ['nl', 'Wat kost het programma?', 'what does the programme cost?'],
    ['nl', 'Wie heeft een pas?', 'who has a passport?'],
    ['nl', 'Wie mag de pas intrekken?', 'who may the passport withdraw?'],
    ['fr', 'Combien sont revenus ?', 'how many have returned?'],
    ['fr', 'Quels sont les revenus ?', 'what are the revenue?'],
    // After "to be" it is a participle, after an article a noun.
    ['fr', 'Qui est parti ?', 'who is departed?'],
    ['fr', 'Combien sont-ils déjà partis ?', 'how many are they already departed?'],
    ['fr', 'Quels sont les partis ?', 'what are the parties?'],
    ['fr', 'Combien de morts ?', 'how many deaths?'],
    ['fr', 'Qui est mort ?', 'who is dead?'],
    ['de', 'Wie viele Soldaten sind gefallen?', 'how many soldier are fallen?'],
    ['de', 'Was sind die Schwächen?', 'what are the weakness?'],
    ['de', 'was sind die schwächen', 'what are the weakness'],
    ['de', 'wer hat die macht', 'who has the power'],
    ['fr', 'les faiblesses du plan antiterroriste', 'the weakness of the counterterrorism plan'],
    ['nl', 'Wie zijn de daders?', 'who are the perpetrators?'],
    ['nl', 'Waar werden wapens verhandeld?', 'where were weapon traded?'],
    ['nl', 'Hoeveel agenten?', 'how many police officers?'],
    ['nl', 'Wat is het Kanaalplan?', 'what is the canal plan?'],
    ['nl', 'Wie woont in Hoogstraten?', 'who live in Hoogstraten?'],
    ['de', 'Was geschieht in Gefängnissen?', 'what happens in prison?'],
    ['de', 'Welche Ergebnisse?', 'which result?'],
    ['de', 'Zu welchen Ergebnissen?', 'to which result?'],
    ['fr', 'La durée de la garde à vue', 'the duration of the police custody'],
    ['fr', 'Dites-moi qui dirige la police', 'tell me who lead the police'],
  ])('takes words as they are meant there: %s %s', (language, text, english) => {
    expect(glossary.gloss(text, language)).toBe(english);
  });

  it('leaves what the documents have as it is, where it has a capital and no entry', () => {
    const isName = (word: string) => ['Hafenpolizei', 'Boeken', 'Ravel', 'Belgique'].includes(word);
    expect(glossary.gloss('Wer leitet die Hafenpolizei?', 'de')).not.toContain('Hafenpolizei');
    expect(glossary.gloss('Wer leitet die Hafenpolizei?', 'de', isName)).toBe('who leads the Hafenpolizei?');
    expect(glossary.gloss('Wie schreef over Boeken?', 'nl', isName)).toBe('who wrote about Boeken?');
    expect(glossary.gloss('Qui dirige la Belgique ?', 'fr', isName)).toBe('who lead the Belgium?');
    expect(glossary.gloss('Wer leitet das Haus?', 'de', isName)).toBe('who leads the house?');
  });

  it('comes of a word however long', () => {
    for (const language of FOREIGN) {
      expect(glossary.gloss(`was ist die ${'x'.repeat(8_000)}`, language) ?? '').not.toBe('x');
    }
  });

  it('keeps names, numbers and acronyms as they are', () => {
    expect(glossary.gloss('Wer war Fryderyk Chopin?', 'de')).toBe('who was Fryderyk Chopin?');
    expect(glossary.gloss('Quel est le rôle du XYZ-7 en 1998 ?', 'fr')).toContain('XYZ-7 in 1998');
    expect(glossary.gloss('Wat doet de NAVO?', 'nl')).toBe('what does the NATO?');
    // A capital inside a sentence is a name: not the month of May.
    expect(glossary.gloss('Qui habite dans le Maine ?', 'fr')).toContain('Maine');
  });

  it('is not given of what is mostly unknown, of English, or of nothing', () => {
    expect(glossary.gloss('zwurbel frimpt gnaulig der brompf', 'de')).toBeNull();
    expect(glossary.gloss('Who leads the council?', 'en')).toBeNull();
    for (const language of FOREIGN)
      for (const text of ['', ' ', '?', '\ud800']) expect(glossary.gloss(text, language)).toBeNull();
  });

  it('is given of most questions that people ask', () => {
    for (const language of FOREIGN) {
      const without = QUESTIONS[language].filter((question) => glossary.gloss(question, language) === null);
      expect(without.length / QUESTIONS[language].length, without.join('\n')).toBeLessThan(0.15);
    }
  });

  it('says which words it lacks', () => {
    const { known, unknown } = glossary.coverage('Quel pigment la zorvelle absorbe-t-elle ?', 'fr');
    expect(unknown).toEqual(['pigment', 'zorvelle']);
    expect(known).toEqual(['absorbe-t-elle']);
    expect(glossary.coverage('Who?', 'en')).toEqual({ known: [], unknown: [] });
  });

  it('tells words apart that no space stands between, and keeps numbers whole', () => {
    expect(glossary.gloss('le roi,la reine', 'fr')).toBe('the king the queen');
    expect(glossary.gloss('combien coûtent 3,5 litres ?', 'fr')).toContain('3,5');
  });

  it('comes of any text, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...FOREIGN), (text, language) => {
        const gloss = glossary.gloss(text, language);
        expect(glossary.gloss(text, language)).toBe(gloss);
        if (gloss !== null) expect(gloss.trim()).not.toBe('');
      }),
    );
  });
});

describe('a folder of glossaries', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-glossaries-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('may be missing, or lack a language', async () => {
    const none = await openGlossary(join(folder, 'missing'));
    expect(none.gloss('Qui préside le conseil ?', 'fr')).toBeNull();
    await writeFile(join(folder, 'nl.tsv'), '# mine\n\nfiets\tbicycle\r\nde\tthe\n');
    const dutch = await openGlossary(folder);
    expect(dutch.gloss('de fietsen', 'nl')).toBe('the bicycle');
    expect(dutch.gloss('le vélo', 'fr')).toBeNull();
  });

  it.each(['vélo', 'vélo\tbicycle\tnoun', '\tbicycle', 'v\uFFFDlo\tbicycle'])(
    'is refused with the line %j',
    async (line) => {
      await writeFile(join(folder, 'fr.tsv'), `le\tthe\n${line}\n`);
      await expect(openGlossary(folder)).rejects.toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/Line 2 of .*fr\.tsv/u),
        remedy: expect.stringContaining('tab'),
      });
      await rm(join(folder, 'fr.tsv'));
    },
  );

  it.each(FOREIGN)(
    'that ships has each word of %s once, and no capitals but those of German nouns',
    async (language) => {
      const lines = (await readFile(`models/glossaries/${language}.tsv`, 'utf8')).trimEnd().split('\n');
      const words = lines.map((line) => line.split('\t')[0] ?? '');
      expect(words.length).toBeGreaterThan(2000);
      expect(new Set(words).size).toBe(words.length);
      expect(
        words.filter((word) => word !== word.trim() || !(word === word.toLowerCase() || isNoun(word, language))),
      ).toEqual([]);
    },
  );
});
