/** A measure: what it measures, and how many of the smallest unit one is. */
export interface Unit {
  readonly name: string;
  readonly size: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['minute', 1, 'minute minutes minuut minuten'],
      ['minute', 60, 'hour hours heure heures uur uren stunde stunden'],
      ['minute', 1440, 'day days jour jours dag dagen tag tage tagen'],
      ['minute', 10_080, 'week weeks semaine semaines weken woche wochen'],
      ['month', 1, 'month months mois maand maanden monat monate monaten'],
      ['month', 12, 'year years an ans annee annees jaar jaren jahr jahre jahren'],
      ['month', 120, 'decade decades decennie decennies decennium decennia jahrzehnt jahrzehnte jahrzehnten'],
      ['month', 1200, 'century centuries siecle siecles eeuw eeuwen jahrhundert jahrhunderte jahrhunderten'],
      ['EUR', 1, '€ euro euros eur'],
      ['USD', 1, '$ dollar dollars usd'],
      ['GBP', 1, '£ pound pounds gbp livres pond pfund'],
      ['CHF', 1, 'chf franc francs frank franken'],
      ['metre', 1, 'metre metres meter meters m'],
      ['metre', 1000, 'km kilometre kilometres kilometer kilometers kilometern'],
      ['gram', 1, 'gram grams gramme grammes gramm'],
      ['gram', 1000, 'kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm'],
      ['gram', 1e6, 'tonne tonnes ton tons tonnen'],
    ] as const
  ).flatMap(([name, size, words]) => words.split(' ').map((word): [string, Unit] => [word, { name, size }])),
);

const PERCENT: ReadonlySet<string> = new Set(
  '% percent pct percentage pourcent procent prozent percentages'.split(' '),
);

/** The measure that a word names; null where it names none. */
export function unitOf(key: string): Unit | null {
  return UNITS.get(key) ?? null;
}

/** How many tokens say "per cent" at a place: 0, 1 or 2. */
export function percentAt(key: string, next: string): number {
  if (PERCENT.has(key)) return 1;
  return (key === 'per' || key === 'pour') && next === 'cent' ? 2 : 0;
}
