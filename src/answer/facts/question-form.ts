/**
 * What may be asked about a document itself; `documents`: which there are; `chaptersBy`: which somebody wrote; `isAuthor`: whether
 * somebody is.
 */
export const ASKED = [
  'authors',
  'editors',
  'published',
  'publisher',
  'place',
  'series',
  'title',
  'chapters',
  'chaptersBy',
  'chapterCountBy',
  'authorCount',
  'isAuthor',
  'isEditor',
  'pages',
  'language',
  'isbn',
  'issn',
  'doi',
  'url',
  'documents',
] as const;
export type Asked = (typeof ASKED)[number];

/**
 * The forms of one language's questions about documents: regular expressions over a folded question, each for all of
 * it, without groups that capture. `@` stands for what is asked about, and so does `~` in a form that is asked of other things
 * as well ("How is ~ organised?"): there a title without quotation marks is taken for the subject that it names. A form without
 * either, or in which it may be left out, asks about all documents. `%` stands for somebody's name.
 */
export type QuestionForms = Readonly<Record<Asked, readonly string[]>>;

/** A question taken apart: what is asked, and of what, in its folded words; null where that is left out. */
export interface FormRead {
  readonly asked: Asked;
  readonly about: string | null;
  /** Whose name stands in the question, where its form has one. */
  readonly person: string | null;
  /** Whether the question is asked of nothing but documents, so that a bare title means the document. */
  readonly ofDocuments: boolean;
}

/** Lower case, without accents and with plain apostrophes and quotation marks: what forms and titles are compared in. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[’‘‛`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What people put before a question, and after it. */
const COURTESY =
  /^(?:please|hi|hello|hey|bonjour|salut|hallo|dag|guten tag|and|et|en|und|so|(?:can|could|would) you (?:please )?(?:tell me|say|list|give me|show me)|do you know|tell me|show me|give me|i (?:want|would like|'d like) to know|(?:peux-tu|pouvez-vous|pourriez-vous) me (?:dire|donner)|dis-moi|dites-moi|sais-tu|savez-vous|(?:kun|kan|kunt) (?:je|u) (?:me|mij) (?:zeggen|vertellen|geven)|weet (?:je|u)|(?:kannst du|konnen sie) mir (?:bitte )?(?:sagen|nennen)|weisst du|wissen sie|sag mir)[,:]? (?=\S)/u;
const AFTERWARDS =
  /(?:(?<![\s,])[\s,]+(?:please|s'il (?:te|vous) plait|svp|stp|alstublieft|aub|bitte|exactly|precisely|actually))$/u;

/** The bare words of a question. */
export function bareQuestion(question: string): string {
  let words = folded(question).replace(/(?<![\s?!.…:;])[\s?!.…:;]+$/u, '');
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(COURTESY, '').replace(AFTERWARDS, '');
  }
  return words;
}

/** Makes a reader of questions of these forms. It gives every way a question can be read. */
export function formReader(languages: readonly QuestionForms[]): (question: string) => FormRead[] {
  const forms = languages.flatMap((language) =>
    ASKED.flatMap((asked) =>
      language[asked].map((form) => ({
        asked,
        form: new RegExp(`^(?:${form.replaceAll(/[@~%]/g, '(.+?)')})$`, 'u'),
        personAt: [...form.matchAll(/[@~%]/g)].findIndex(([sign]) => sign === '%'),
        ofDocuments: !form.includes('~'),
      })),
    ),
  );
  return (question) => {
    const bare = bareQuestion(question);
    return forms.flatMap(({ asked, form, personAt, ofDocuments }) => {
      const found: readonly (string | undefined)[] | null = form.exec(bare);
      if (found === null) return [];
      const words = found.slice(1);
      const about = words.find((one, at) => one !== undefined && at !== personAt) ?? null;
      return [{ asked, about, person: words[personAt] ?? null, ofDocuments }];
    });
  };
}
