const CONSONANT = '[bcdfghjklmnpqrstvwxz]';
const SHUT = new RegExp(`^(.*${CONSONANT}|)([aeou])(${CONSONANT})$`, 'u');
const DOUBLED = new RegExp(`(${CONSONANT})\\1$`, 'u');
const LONG = new RegExp(`(aa|ee|oo|uu)(${CONSONANT})$`, 'u');

/** Syllables that separable verbs begin with; the ge of the participle and te stand after them. */
const PARTICLES =
  /^(aan|achter|af|bij|binnen|door|in|mee|na|neer|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|voort|weg)(?:ge|te)(.{3,})$/u;

/** What stands alone where an ending followed: straten: straat; mannen: man; brieven: brief; prijzen: prijs. */
function closed(stem: string): string[] {
  const hard = stem.replace(/v$/u, 'f').replace(/z$/u, 's');
  return [
    hard.replace(DOUBLED, '$1'),
    hard.replace(SHUT, (_, start: string, vowel: string, end: string) => start + vowel + vowel + end),
    hard,
    stem,
  ];
}

/** What stands before the -en of an infinitive: maak: mak; werk; ontdek: ontdekk; geef: gev; reis: reiz. */
function opened(stem: string): string[] {
  const single = stem.replace(LONG, (_, vowel: string, end: string) => vowel.slice(0, 1) + end);
  const soft = single.replace(/f$/u, 'v').replace(/s$/u, 'z');
  return [single, soft, stem.replace(/([bcdfgklmnprst])$/u, '$1$1'), stem];
}

/** Plurals, inflected adjectives, and the forms of regular verbs, their participles and separable ones included. */
export function dutchLemmas(word: string): readonly string[] {
  const found = new Set<string>();
  const separated = PARTICLES.exec(word);
  if (separated !== null) {
    const [, particle = '', rest = ''] = separated;
    found.add(particle + rest);
    for (const form of verbForms(rest)) found.add(particle + form);
  }
  for (const ending of ['en', 'e', 's', 'n', 'st', 'ste', 'er', 'ere']) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    for (const form of closed(word.slice(0, word.length - ending.length))) found.add(form);
  }
  if (word.endsWith('heden')) found.add(`${word.slice(0, -5)}heid`);
  if (word.endsWith('ën')) found.add(word.slice(0, -2)).add(`${word.slice(0, -2)}e`);
  if (/(?:tje|je|pje)s?$/u.test(word)) found.add(word.replace(/(?:tje|pje|je)s?$/u, ''));
  for (const form of verbForms(word)) found.add(form);
  if (/^ge.{3,}[dt]e?$/u.test(word)) for (const form of verbForms(word.slice(2))) found.add(form);
  found.delete(word);
  return [...found];
}

/** Infinitives that a finite form or the end of a participle could belong to. */
function verbForms(word: string): string[] {
  const forms: string[] = [];
  for (const ending of ['', 't', 'd', 'te', 'de', 'ten', 'den', 'end', 'ende', 'e', 'en']) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    for (const stem of opened(word.slice(0, word.length - ending.length))) forms.push(`${stem}en`);
  }
  return forms;
}
