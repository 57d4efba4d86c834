/** What Discord adds to a command, and the old settings that it still shows beside those in their place. */
const IGNORED = [
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
  'default_permission',
  'dm_permission',
];

/**
 * Commands in a form in which the same commands are the same text, whether they are ours or were given back by Discord,
 * which fills in what was left out and answers in an order of its own.
 */
export function commandForm(commands: readonly unknown[], ignored: readonly string[] = []): string {
  const skip = new Set([...IGNORED, ...ignored]);
  const forms = commands.map((command) => JSON.stringify(settled(command, skip, true)));
  return `[${forms.sort().join(',')}]`;
}

function settled(value: unknown, skip: ReadonlySet<string>, isCommand: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => settled(item, skip, false));
    return items.every((item) => typeof item === 'number') ? items.sort((a, b) => a - b) : items;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([name, setting]) => !skip.has(name) && !isPreset(name, setting, isCommand))
    .map(([name, setting]): [string, unknown] => [name, settled(setting, skip, false)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Null, false and empty mean the same as nothing, as does the description of a menu's command; without a type it is a slash command. */
function isPreset(name: string, setting: unknown, isCommand: boolean): boolean {
  if (isCommand && name === 'type') return setting === 1;
  if (setting === null || setting === undefined || setting === false || setting === '') return true;
  return Array.isArray(setting) ? setting.length === 0 : isRecord(setting) && Object.keys(setting).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
