/** Endings and what dictionaries have in their place, longest ending first among those that share one. */
const ENDINGS: readonly (readonly [ending: string, lemmas: readonly string[]])[] = [
  ['issaient', ['ir']],
  ['issent', ['ir']],
  ['issait', ['ir']],
  ['issant', ['ir']],
  ['eraient', ['er', 're']],
  ['irent', ['ir', 're']],
  ['èrent', ['er']],
  ['aient', ['er', 'ir', 're', 'oir']],
  ['eront', ['er']],
  ['erait', ['er']],
  ['iront', ['ir']],
  ['trices', ['teur']],
  ['trice', ['teur']],
  ['euses', ['eux', 'eur']],
  ['euse', ['eux', 'eur']],
  ['elles', ['el', 'eau']],
  ['elle', ['el', 'eau']],
  ['ennes', ['en']],
  ['enne', ['en']],
  ['onnes', ['on']],
  ['onne', ['on']],
  ['ives', ['if']],
  ['ive', ['if']],
  ['ières', ['ier']],
  ['ière', ['ier']],
  ['ères', ['er']],
  ['ère', ['er']],
  ['ettes', ['et']],
  ['ette', ['et']],
  ['ques', ['c']],
  ['que', ['c']],
  ['ches', ['c']],
  ['aux', ['al', 'ail', 'au']],
  ['eux', ['eu']],
  ['ement', ['', 'e']],
  ['amment', ['ant']],
  ['emment', ['ent']],
  ['ment', ['', 'e']],
  ['ées', ['er', 'é']],
  ['ée', ['er', 'é']],
  ['és', ['er', 'é']],
  ['é', ['er']],
  ['ent', ['er', 're', 'ir']],
  ['ant', ['er', 're', 'ir']],
  ['ait', ['er', 're', 'ir', 'oir']],
  ['era', ['er']],
  ['ira', ['ir']],
  ['ons', ['er', 're', 'ir']],
  ['ies', ['ir', 'i']],
  ['ie', ['ir', 'i']],
  ['it', ['ir', 're']],
  ['is', ['ir']],
  ['ues', ['re', 'u', 'oir']],
  ['ue', ['re', 'u', 'oir']],
  ['us', ['re', 'u', 'oir']],
  ['u', ['re', 'oir']],
  ['i', ['ir']],
  ['ez', ['er', 're', 'ir']],
  ['es', ['e', '', 'er']],
  ['e', ['', 'er']],
  ['a', ['er']],
  ['s', ['']],
  ['x', ['']],
];

/** Plurals, feminines, adverbs, and the forms of regular verbs. */
export function frenchLemmas(word: string): readonly string[] {
  const found = new Set<string>();
  for (const [ending, lemmas] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const lemma of lemmas) {
      found.add(stem + lemma);
      if (lemma !== 'er') continue;
      // possède: posséder; achète: acheter; emploie: employer; changea: changer; lança: lancer; jette: jeter
      found.add(`${stem.replace(/è([^aeiouè]+)$/u, 'é$1')}er`);
      found.add(`${stem.replace(/è([^aeiouè]+)$/u, 'e$1')}er`);
      found.add(`${stem.replace(/i$/u, 'y')}er`);
      found.add(`${stem.replace(/e$/u, '')}er`);
      found.add(`${stem.replace(/ç$/u, 'c')}er`);
      found.add(`${stem.replace(/([lt])\1$/u, '$1')}er`);
    }
    // brève: bref; sèche: sec; doubled consonants of feminines: basse
    if (lemmas.includes('')) found.add(stem.replace(/([nlst])\1$/u, '$1'));
  }
  found.delete(word);
  return [...found];
}
