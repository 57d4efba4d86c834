import type { Corpus } from '../corpus/document.js';
import type { Language } from '../language/languages.js';
import type { Scope } from '../retrieval/scope.js';
import { findTargets } from './facts/find-target.js';
import { folded } from './facts/question-form.js';

/** What is asked of a place that the question names: without the place, and where it is. */
export interface Placed {
  readonly text: string;
  readonly scope: Scope;
}

/** A form of asking what stands somewhere: `place` and `matter` are its groups, and `asks` what is asked of the matter there. */
interface Form {
  readonly form: RegExp;
  readonly asks: (matter: string) => string;
}

const same = (matter: string): string => matter;
const said = (matter: string): string => `What is said about ${matter}`;
/** A longer place is no place: it would be a sentence. */
const MOST_CHARACTERS = 120;

/** One blank stands between words; the place is resolved afterwards, so that it may be anything here. */
const FORMS: Readonly<Record<Language, readonly Form[]>> = {
  en: [
    {
      form: /^what (?:do|does|did) (?:the authors? of )?(?<place>[^?]{3,120}?) (?:say|tell us|write|argue|conclude|think|recommend|have to say) (?:about|on|of|regarding|concerning) (?<matter>.+)$/isu,
      asks: said,
    },
    {
      form: /^what (?:is|are) said (?:about|on|of) (?<matter>[^?]{2,300}) (?:in|by) (?<place>[^?]{3,120})\??$/isu,
      asks: said,
    },
    {
      form: /^(?:do|does|did) (?:the authors? of )?(?<place>[^?]{3,120}?) (?:mention|discuss|cover|address|treat|talk about|deal with|write about|say anything (?:about|on|of)) (?<matter>[^?]+)\??$/isu,
      asks: same,
    },
    { form: /^(?:according to|in) (?:the authors? of )?(?<place>[^,?]{3,120}), (?<matter>.+)$/isu, asks: same },
  ],
  fr: [
    {
      form: /^(?:que dit|que disent|qu['’]est-ce que dit) (?:les auteurs (?:de |du )|l['’]auteur (?:de |du ))?(?<place>[^?]{3,120}?) (?:(?:de|du|des|sur|à propos de|au sujet de) |d['’])(?<matter>.+)$/isu,
      asks: same,
    },
    { form: /^(?:selon|d['’]après|dans) (?<place>[^,?]{3,120}), (?<matter>.+)$/isu, asks: same },
  ],
  nl: [
    {
      form: /^wat (?:zegt|zeggen|schrijft|schrijven) (?<place>[^?]{3,120}?) (?:over|van|omtrent) (?<matter>.+)$/isu,
      asks: same,
    },
    { form: /^volgens (?<place>[^,?]{3,120}), (?<matter>.+)$/isu, asks: same },
  ],
  de: [
    {
      form: /^was (?:sagt|sagen|steht in|schreibt|schreiben) (?<place>[^?]{3,120}?) (?:über|zu|zum|zur|von|vom) (?<matter>.+)$/isu,
      asks: same,
    },
    { form: /^(?:laut|gemäß) (?<place>[^,?]{3,120}), (?<matter>.+)$/isu, asks: same },
  ],
};

/**
 * What a question asks of a chapter or a document that it names ("What does chapter 4 say about banks?"); null where it names none, or
 * more than one of several. What it names is a place to look, and no word that a passage there would have.
 */
export function placedQuestion(question: string, language: Language, corpus: Corpus, scope: Scope): Placed | null {
  for (const { form, asks } of FORMS[language]) {
    const { place, matter } = form.exec(question)?.groups ?? {};
    if (place === undefined || matter === undefined || place.length > MOST_CHARACTERS) continue;
    const read = { asked: 'title', about: folded(place), person: null, ofDocuments: true } as const;
    const targets = findTargets(read, corpus, scope);
    const [only] = targets;
    if (only === undefined || only.beyond === true || !/[\p{L}\p{N}]{2}/u.test(matter)) continue;
    if (targets.length > 1) {
      // "the documents" are all of them, and so are those at hand.
      if (targets.length < corpus.documents.length || targets.some(({ chapter }) => chapter !== null)) continue;
      return { text: asks(matter), scope };
    }
    const { document, chapter } = only;
    return {
      text: asks(matter),
      scope: { documentId: document.id, ...(chapter === null ? {} : { chapterId: chapter.id }) },
    };
  }
  return null;
}
