import { overlaps, type Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { type DateMention, datesOf } from './dates.js';
import { type Name, namesOf } from './names.js';
import type { NameKnowledge } from './point.js';
import { type Quantity, quantitiesOf } from './quantities.js';
import { stemsOf, type Token, tokensOf } from './words.js';

/** What a text says that must not differ. */
export interface Facts {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly names: readonly Name[];
}

/** Reads the numbers, dates and names of a text. */
export function factsOf(text: string, language: Language, knowledge?: NameKnowledge): Facts {
  const tokens = tokensOf(text);
  const dates = datesOf(tokens, language);
  const dated = new Set(
    dates.flatMap(({ tokens: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const named = namesOf(tokens, language, knowledge);
  const inDate = ({ span }: Name): boolean => dates.some((date) => overlaps(date.span, span));
  const names = named.filter((name) => !inDate(name));
  const inName = (span: Span): boolean =>
    names.some((name) => name.span.start <= span.start && span.end <= name.span.end);
  const quantities = quantitiesOf(tokens, language, dated).filter(({ span }) => !inName(span));
  return { tokens, stems: stemsOf(tokens), quantities, dates, names };
}
