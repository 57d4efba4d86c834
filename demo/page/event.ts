import { isObject, type JsonObject, objectsIn, stringAt } from '../../tests/fakes/discord/json.js';
import type { FakeMessage } from '../../tests/fakes/discord/message.js';
import type { Event, Shown } from '../transcript.js';
import { escapeHtml, withControlsShown } from './html.js';
import type { Names } from './inline-markdown.js';
import { markdownHtml } from './markdown.js';
import { messageHtml, reactionHtml } from './message.js';

/** One thing that happens, drawn. What people do is told beside the messages, as Discord shows no trace of most of it. */
export function eventHtml(event: Event, names: Names): string {
  switch (event.kind) {
    case 'says':
      return shownHtml(event.shown, names);
    case 'shows':
      return event.shown.map((shown) => shownHtml(shown, names)).join('');
    case 'command':
      return doingHtml(event.user, `in ${event.place}`, commandHtml(event.command, event.options));
    case 'types':
      return doingHtml(
        event.user,
        'is typing',
        commandHtml(event.command, []) + choicesHtml(event.typed, event.choices),
      );
    case 'presses':
      return doingHtml(event.user, 'presses', `<button type="button">${escapeHtml(event.label)}</button>`);
    case 'chooses':
      return doingHtml(
        event.user,
        `opens the menu of ${event.of}’s message: Apps ›`,
        `<kbd>${escapeHtml(event.entry)}</kbd>`,
      );
    case 'reacts':
      return doingHtml(event.user, 'reacts with', escapeHtml(event.emoji));
    case 'form':
      return formHtml(event.user, event.modal, event.values);
    case 'thread':
      return `<div class="thread"><b>${escapeHtml(event.name)}</b><span class="link">Open thread ›</span></div>`;
    case 'file':
      return `<details class="within"${event.text.length > MUCH ? '' : ' open'}><summary>${escapeHtml(event.name)}</summary><pre>${escapeHtml(withControlsShown(event.text.trimEnd()))}</pre></details>`;
  }
}

/** A file that is longer, in characters, is folded up. */
const MUCH = 2000;

function doingHtml(user: string, how: string, what: string): string {
  return `<div class="doing"><b>${escapeHtml(user)}</b> ${escapeHtml(how)} ${what}</div>`;
}

function commandHtml(command: string, options: Extract<Event, { kind: 'command' }>['options']): string {
  const given = options.map(
    ([name, value]) => `<span class="option"><i>${escapeHtml(name)}</i>${escapeHtml(withControlsShown(value))}</span>`,
  );
  return `<kbd>/${escapeHtml(command)}</kbd> ${given.join(' ')}`;
}

function choicesHtml(typed: string, choices: readonly string[]): string {
  const list = choices.map((choice) => `<div>${escapeHtml(choice)}</div>`).join('');
  return `<span class="option">${escapeHtml(typed)}▏</span><div class="choices">${list}</div>`;
}

function shownHtml({ message, place, change, seenOnlyBy, progress }: Shown, names: Names): string {
  const { author } = message;
  if (change === 'reacted') return reactedHtml(message, place);
  if (change === 'deleted') return `<div class="doing">A message of the bot in ${escapeHtml(place)} is gone.</div>`;
  const isBot = author.bot === true;
  const name = author.global_name ?? author.username;
  const avatar = isBot ? 'bot' : `c${name.charCodeAt(0) % 5}`;
  const steps = progress.map((text) => `<div class="progress">${markdownHtml(text, names)}</div>`).join('');
  const note = change === 'new' ? place : `${place} · the same message, as it reads now`;
  return `<article class="message${seenOnlyBy === null ? '' : ' private'}">
${contextHtml(message, names)}<div class="avatar ${avatar}">${isBot ? '❞' : escapeHtml(name.slice(0, 1))}</div>
<div class="body"><div class="head"><b class="${isBot ? 'bot' : ''}">${escapeHtml(isBot ? 'Pincite' : name)}</b>${isBot ? '<span class="tag">APP</span>' : ''}
<time>${escapeHtml(timeOf(message.timestamp))}</time><span class="place">${escapeHtml(note)}</span></div>
${steps}${messageHtml(message, names)}
${seenOnlyBy === null ? '' : `<div class="only">👁 Only you can see this · <span class="link">Dismiss message</span> <i>(“you” is ${escapeHtml(seenOnlyBy)})</i></div>`}</div></article>`;
}

/** The line above a message that says what it answers. */
function contextHtml(
  { referenced_message: replied, interaction_metadata: metadata }: FakeMessage,
  names: Names,
): string {
  if (replied !== undefined && replied !== null) {
    const name = replied.author.bot === true ? 'Pincite' : (replied.author.global_name ?? replied.author.username);
    const text = replied.content || (replied.embeds[0]?.description ?? replied.embeds[0]?.title ?? '');
    const line = markdownHtml(text.split('\n')[0] ?? '', names).replace(/<\/?(?:div|blockquote|h\d)[^>]*>/g, '');
    return `<div class="context">╭ <b>${escapeHtml(name)}</b> <span>${line}</span></div>`;
  }
  const { user, name } = metadata ?? {};
  if (!isObject(user) || typeof name !== 'string') return '';
  const isMenu = metadata?.['command_type'] === MESSAGE_MENU;
  return `<div class="context">╭ <b>${escapeHtml(stringAt(user, 'global_name'))}</b> used <span class="mention">${isMenu ? '' : '/'}${escapeHtml(name)}</span></div>`;
}

/** Discord's number for a command in the menu of a message. */
const MESSAGE_MENU = 3;

/** Of a message that was shown before, only the beginning and its reactions. */
function reactedHtml({ embeds, reactions = [] }: FakeMessage, place: string): string {
  const beginning = embeds[0]?.description ?? embeds[0]?.title ?? '';
  const marks = reactions.map(reactionHtml).join('');
  return `<div class="doing">The reactions to “${escapeHtml(beginning)}” in ${escapeHtml(place)} <span class="reactions">${marks}</span></div>`;
}

function timeOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date(iso));
}

function formHtml(user: string, modal: JsonObject, values: Readonly<Record<string, string>>): string {
  const fields = objectsIn(modal['components']).map((label) => {
    const { component } = label;
    const id = isObject(component) ? stringAt(component, 'custom_id') : '';
    const kind = isObject(component) && component['style'] === 2 ? ' tall' : '';
    return `<label>${escapeHtml(stringAt(label, 'label'))}<div class="input${kind}">${escapeHtml(values[id] ?? '')}</div></label>`;
  });
  return `<div class="doing"><b>${escapeHtml(user)}</b> fills in and sends</div><div class="form"><h3>${escapeHtml(stringAt(modal, 'title'))}</h3>${fields.join('')}<div class="row end"><button type="button">Cancel</button><button type="button" class="primary">Submit</button></div></div>`;
}
