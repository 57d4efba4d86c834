/** Syllables that separable verbs begin with; the ge of the participle and zu stand after them. */
const PARTICLES =
  /^(ab|an|auf|aus|bei|durch|ein|fest|fort|her|heraus|hervor|hin|hinzu|los|mit|nach|nieder|statt|teil|um|unter|vor|voraus|weg|weiter|wieder|zu|zurück|zusammen)(?:ge|zu)(.{3,})$/u;

/** Noun and adjective endings; -innen and -in are women. */
const ENDINGS = [
  'innen',
  'in',
  'en',
  'ern',
  'er',
  'es',
  'em',
  'ere',
  'eren',
  'ste',
  'sten',
  'e',
  'n',
  's',
  'nen',
  'se',
  'sen',
  'ses',
];

/** Plurals and cases, inflected adjectives, and the forms of regular verbs, their participles and separable ones included. */
export function germanLemmas(word: string): readonly string[] {
  const found = new Set<string>();
  const separated = PARTICLES.exec(word);
  if (separated !== null) {
    const [, particle = '', rest = ''] = separated;
    found.add(particle + rest);
    for (const form of verbForms(rest)) found.add(particle + form);
  }
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const base of [stem, plain(stem)]) {
      found.add(base);
      found.add(`${base}e`);
      // Adjectives that were made nouns are entered in one of their forms: Abgeordneten, Abgeordneter.
      found.add(`${base}er`);
    }
    if (stem.endsWith('hoh')) found.add(`${stem.slice(0, -1)}ch`);
  }
  found.add(plain(word));
  found.add(`${word}e`);
  for (const form of verbForms(word)) found.add(form);
  if (/^ge.{3,}t(?:e[rnsm]?)?$/u.test(word)) for (const form of verbForms(word.slice(2))) found.add(form);
  found.delete(word);
  return [...found];
}

/** Without the umlaut that plurals and comparisons put on the last stressed vowel. */
function plain(stem: string): string {
  return stem
    .replace(/äu(?=[^äöü]*$)/u, 'au')
    .replace(/ä(?=[^äöü]*$)/u, 'a')
    .replace(/ö(?=[^äöü]*$)/u, 'o')
    .replace(/ü(?=[^äöü]*$)/u, 'u');
}

/** Infinitives that a finite form or the end of a participle could belong to. */
function verbForms(word: string): string[] {
  const forms: string[] = [];
  for (const ending of [
    '',
    't',
    'et',
    'st',
    'te',
    'ten',
    'ete',
    'eten',
    'end',
    'ende',
    'enden',
    'e',
    'en',
    'tes',
    'ter',
    'ung',
  ]) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, word.length - ending.length);
    forms.push(`${stem}en`, `${stem}n`);
  }
  return forms;
}
