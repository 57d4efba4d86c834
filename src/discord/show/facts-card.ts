import type { MetadataFact } from '../../answer/answer.js';
import { factsTitle, factWords } from '../../answer/facts/fact-words.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { blockEmbeds } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import type { Card } from './reply.js';

/** More documents than this have their own command. */
const MOST_FACTS = 10;
const MOST_VALUES = 60;
/** A value longer than this is cut: titles and names are shorter. */
const LONGEST = 700;

/** What the documents' own descriptions say; null without facts. Every value is escaped: it formats and mentions nothing. */
export function factsCard(facts: readonly MetadataFact[], language: Language = 'en'): Card | null {
  if (facts.length === 0) return null;
  const lines = facts
    .slice(0, MOST_FACTS)
    .flatMap((fact, at) => [...(at === 0 ? [] : ['\u200b']), ...linesOf(fact, language)]);
  const left = facts.length - MOST_FACTS;
  if (left > 0) lines.push(messagesFor(language).moreDocuments(left));
  const embeds = blockEmbeds(lines, { title: factsTitle(language), colour: COLOURS.plain }, '\n');
  return { embeds, buttons: [] };
}

function linesOf(fact: MetadataFact, language: Language): string[] {
  const { label, values, listed } = factWords(fact, language);
  const shown = values.slice(0, MOST_VALUES);
  const more = values.length > shown.length ? [messagesFor(language).andMore(values.length - shown.length)] : [];
  const citation = `— ${escapedLine(fact.citation, LONGEST)}`;
  if (!listed) return [`**${label}** ${escapedLine([...shown, ...more].join(', '), LONGEST * 2)}`, citation];
  const items = [...shown, ...more].map((value) => `– ${escapedLine(value, LONGEST)}`);
  return [`**${label}**`, ...items, citation];
}
