import { DiscordError, invalidForm } from './errors.js';
import type { UploadedFile } from './http.js';
import { isObject, type JsonObject, objectsIn } from './json.js';
import { messageProblems } from './limits.js';
import {
  type FakeAttachment,
  type FakeEmbed,
  type FakeMessage,
  flags,
  type MessageBody,
  messageBody,
} from './message.js';
import type { World } from './world.js';

/** Reads what the bot sent as a message; what Discord would not take is refused in its words. */
export function readMessage(body: unknown): MessageBody {
  const read = messageBody.safeParse(body ?? {});
  if (!read.success) throw invalidForm(read.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`));
  const problems = messageProblems(isObject(body) ? body : {});
  if (problems.length > 0) throw invalidForm(problems);
  return read.data;
}

/** What of a message decides whether it shows anything. */
interface Substance {
  readonly content: string;
  readonly embeds: number;
  readonly attachments: number;
  readonly components: number;
  readonly flags: number;
}

/** Refuses a message that shows nothing. */
function refuseEmpty(message: Substance, body: MessageBody): void {
  const componentsShow = (message.flags & flags.componentsV2) !== 0 && message.components > 0;
  const shows =
    message.content.trim() !== '' ||
    message.embeds > 0 ||
    message.attachments > 0 ||
    componentsShow ||
    (body.sticker_ids ?? []).length > 0 ||
    isObject(body.poll);
  if (!shows) throw new DiscordError(400, 50006, 'Cannot send an empty message');
}

/** Refuses a body that makes an empty message, before there is a message. */
export function refuseEmptyBody(body: MessageBody, files: number): void {
  const content = String(body.content ?? '');
  const { embeds, components, flags: wanted } = body;
  const sizes = { embeds: embeds?.length ?? 0, components: components?.length ?? 0, attachments: files };
  refuseEmpty({ content, ...sizes, flags: wanted ?? 0 }, body);
}

/** Refuses an edit that leaves a message empty. */
export function refuseEmptied(message: FakeMessage, body: MessageBody): void {
  const { content, embeds, attachments, components } = message;
  const sizes = { embeds: embeds.length, attachments: attachments.length, components: components.length };
  refuseEmpty({ content, ...sizes, flags: message.flags }, body);
}

/** Refuses to put content or embeds into a message that is made of components alone: that can't be taken back. */
export function refuseMixed({ content, embeds, flags: has }: FakeMessage): void {
  if ((has & flags.componentsV2) === 0 || (content === '' && embeds.length === 0)) return;
  throw new DiscordError(400, 50035, 'The content and embeds fields cannot be used with MessageFlags.IS_COMPONENTS_V2');
}

/** Embeds as Discord gives them back. */
export function shownEmbeds(embeds: MessageBody['embeds']): FakeEmbed[] {
  return (embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
}

/** Components as Discord gives them back: each with a number of its own. */
export function shownComponents(components: readonly JsonObject[] | null | undefined): JsonObject[] {
  let last = 0;
  const numbered = (component: JsonObject): JsonObject => {
    last += 1;
    const own = { ...component, id: component['id'] ?? last };
    return Array.isArray(component['components'])
      ? { ...own, components: objectsIn(component['components']).map(numbered) }
      : own;
  };
  return (components ?? []).map(numbered);
}

/** The uploaded files of a message as attachments, described as the body says. */
export function shownAttachments(
  body: MessageBody,
  files: readonly UploadedFile[],
  makeId: () => string,
  urlOf: (id: string, filename: string) => string,
): { attachment: FakeAttachment; file: UploadedFile }[] {
  return files.map((file) => {
    const index = /^files\[(\d+)\]$/.exec(file.field)?.[1];
    const said = (body.attachments ?? []).find((attachment) => String(attachment.id) === index);
    const id = makeId();
    const filename = (said?.filename ?? file.name).replaceAll(/[^\w.-]/g, '_');
    const url = urlOf(id, filename);
    const attachment: FakeAttachment = {
      id,
      filename,
      ...(typeof said?.description === 'string' ? { description: said.description } : {}),
      content_type: file.type === '' ? 'application/octet-stream' : file.type,
      size: file.content.length,
      url,
      proxy_url: url,
    };
    return { attachment, file };
  });
}

/** Whom a text mentions, as far as `allowed_mentions` lets it. */
export function mentionsOf(content: string, body: MessageBody, world: World, repliesTo: FakeMessage | undefined) {
  const allowed = body.allowed_mentions;
  const anyUser = allowed === undefined || allowed === null || (allowed.parse ?? []).includes('users');
  const named = world.mentionedIn(content).filter((user) => anyUser || (allowed?.users ?? []).includes(user.id));
  const pinged =
    repliesTo !== undefined && (allowed === undefined || allowed === null || allowed.replied_user === true);
  const mentions =
    pinged && !named.some((user) => user.id === repliesTo.author.id) ? [...named, repliesTo.author] : named;
  const anyEveryone = allowed === undefined || allowed === null || (allowed.parse ?? []).includes('everyone');
  return { mentions, mention_everyone: anyEveryone && /@(everyone|here)\b/.test(content) };
}
