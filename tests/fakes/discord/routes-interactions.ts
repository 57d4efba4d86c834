import { z } from 'zod';
import { choiceProblems } from './command-limits.js';
import { invalidForm, notFound } from './errors.js';
import type { Answer } from './http.js';
import { callbackType, type InteractionRecord, type InteractionStore } from './interactions.js';
import { isObject, type JsonObject, numberAt, objectsIn } from './json.js';
import { type FakeMessage, flags, isEphemeral, isLoading } from './message.js';
import { readMessage, refuseEmptyBody } from './message-making.js';
import type { Call, Route } from './router.js';
import type { MessageStore, StoredMessage } from './store.js';
import type { World } from './world.js';

const maxModalInputs = 5;
const choice = z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) });

/** The routes by which the bot answers interactions: the callback, and the webhook that each interaction brings. */
export function interactionRoutes(world: World, messages: MessageStore, interactions: InteractionStore): Route[] {
  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  const recordOf = ({ params }: Call) =>
    interactions.byWebhook(world.applicationId, params['webhook_id'] ?? '', params['webhook_token'] ?? '');
  const route = (method: Route['method'], template: string, handle: Route['handle']): Route => ({
    method,
    template,
    authorized: false,
    handle,
  });

  const callback = ({ request, params }: Call): Answer => {
    const body = isObject(request.body) ? request.body : {};
    const type = numberAt(body, 'type');
    const data = isObject(body['data']) ? body['data'] : {};
    // What can be refused is read first: a refused callback leaves the interaction unacknowledged.
    const read = type === callbackType.message || type === callbackType.update ? readMessage(data) : {};
    const choices = type === callbackType.choices ? readChoices(data) : undefined;
    if (type === callbackType.modal) checkModal(data);
    if (type === callbackType.message) refuseEmptyBody(read, request.files.length);
    const record = interactions.acknowledge(params['interaction_id'] ?? '', params['interaction_token'] ?? '', type);
    switch (type) {
      case callbackType.message:
      case callbackType.deferredMessage: {
        const wanted = numberAt(data, 'flags');
        record.ephemeral = (wanted & flags.ephemeral) !== 0;
        const deferred = type === callbackType.deferredMessage;
        record.settled = !deferred;
        record.original = messages.create({
          channel: record.channel,
          author: world.bot,
          body: { ...read, flags: wanted | (deferred ? flags.loading : 0) },
          files: request.files,
          audience: record.user,
          extra: interactionExtra(world, record),
          mayBeEmpty: deferred,
        });
        break;
      }
      case callbackType.deferredUpdate:
        record.original = record.source;
        break;
      case callbackType.update:
        record.original = record.source;
        if (record.source !== undefined) messages.edit(record.source, read, request.files);
        record.settled = true;
        break;
      case callbackType.choices:
        record.choices = choices;
        record.settled = true;
        break;
      case callbackType.modal:
        record.modal = data;
        record.settled = true;
        break;
    }
    if (request.query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: callbackResponse(record, type) };
  };

  const followUp = (call: Call): Answer => {
    const record = recordOf(call);
    const body = readMessage(call.request.body);
    // Discord lets the first follow-up to a deferred answer take that answer's place.
    if (record.original !== undefined && isLoading(record.original.current) && !record.original.deleted) {
      record.settled = true;
      return sent(messages.edit(record.original, body, call.request.files));
    }
    const stored = messages.create({
      channel: record.channel,
      author: world.bot,
      body,
      files: call.request.files,
      audience: record.user,
      extra: interactionExtra(world, record),
    });
    record.followUps.push(stored);
    record.settled = true;
    return sent(stored);
  };

  const target = (call: Call): { record: InteractionRecord; stored: StoredMessage } => {
    const record = recordOf(call);
    const id = call.params['message_id'] ?? '@original';
    if (id === '@original') {
      if (record.original === undefined || record.original.deleted) throw notFound.message();
      return { record, stored: record.original };
    }
    const known = [record.original, ...record.followUps].find((stored) => stored?.current.id === id);
    if (known === undefined || known.deleted) throw notFound.message();
    return { record, stored: known };
  };
  const read = (call: Call): Answer => sent(target(call).stored);
  const edit = (call: Call): Answer => {
    const { record, stored } = target(call);
    const edited = messages.edit(stored, readMessage(call.request.body), call.request.files);
    if (stored === record.original) record.settled = true;
    return sent(edited);
  };
  const remove = (call: Call): Answer => {
    messages.delete(target(call).stored);
    return { status: 204 };
  };

  return [
    route('POST', '/interactions/{interaction_id}/{interaction_token}/callback', callback),
    route('POST', webhook, followUp),
    ...[`${webhook}/messages/@original`, `${webhook}/messages/{message_id}`].flatMap((template) => [
      route('GET', template, read),
      route('PATCH', template, edit),
      route('DELETE', template, remove),
    ]),
  ];
}

function sent(stored: StoredMessage): Answer {
  return { status: 200, body: { ...stored.current } };
}

function interactionExtra(world: World, record: InteractionRecord): Partial<FakeMessage> {
  return {
    type: record.type === 2 ? 20 : record.source === undefined ? 0 : 19,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: record.metadata,
  };
}

function callbackResponse(record: InteractionRecord, type: number): JsonObject {
  const message = record.original?.current;
  const shows = type === callbackType.message || type === callbackType.deferredMessage || type === callbackType.update;
  return {
    interaction: {
      id: record.id,
      type: record.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: isEphemeral(message),
          }),
      channel_id: record.channel.id,
      ...(record.channel.guildId === undefined ? {} : { guild_id: record.channel.guildId }),
    },
    resource: { type, ...(shows && message !== undefined ? { message } : {}) },
  };
}

function readChoices(data: JsonObject) {
  const read = z.array(choice).safeParse(data['choices'] ?? []);
  const problems = read.success
    ? choiceProblems(read.data)
    : read.error.issues.map((issue) => `choices/${issue.path.join('/')}: ${issue.message}`);
  if (!read.success || problems.length > 0) throw invalidForm(problems);
  return read.data.map(({ name, value }) => ({ name, value }));
}

function checkModal(data: JsonObject): void {
  const problems: string[] = [];
  const { title, custom_id: customId } = data;
  if (typeof title !== 'string' || title.length < 1 || title.length > 45)
    problems.push('modal title: 1 to 45 characters');
  if (typeof customId !== 'string' || customId.length < 1 || customId.length > 100)
    problems.push('modal custom_id: 1 to 100 characters');
  const parts = objectsIn(data['components']);
  if (parts.length < 1 || parts.length > maxModalInputs) problems.push(`modal: 1 to ${maxModalInputs} components`);
  if (problems.length > 0) throw invalidForm(problems);
}
