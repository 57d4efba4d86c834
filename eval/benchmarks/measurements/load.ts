import type { FakeInteraction } from '../../../tests/fakes/discord/fake-interaction.js';
import type { FakeDiscord } from '../../../tests/fakes/discord/server.js';
import { idle, withBot } from '../bot.js';
import type { Measurement } from '../measurement.js';
import { questions } from '../project.js';
import { quantile } from '../statistics.js';

const SHARDS = 3;
const SERVERS = 9;
const PEOPLE = 200;
const WITHIN_MS = 10_000;
/** Of all questions, those that come from one server. */
const NOISE = 0.6;
const NOISY = 0;

/** One question of the load: who asked it, in what server, when, and when it was answered. */
interface Put {
  readonly interaction: FakeInteraction;
  readonly person: number;
  readonly server: number;
  readonly askedAt: number;
  answeredAt: number;
}

/** Many questions from many people over several shards, most of them from one server. */
export const load: Measurement = {
  name: 'load',
  about: `questions of ${PEOPLE} people in ${SERVERS} servers over ${SHARDS} shards within ${WITHIN_MS / 1000} s, ${NOISE * 100} % of them in one server`,
  alternatives: ['500 interactions'],
  rounds: () => 1,
  run: (_, { quick }) =>
    withBot(({ fake }) => measured(fake, quick ? 60 : 500), {
      // More may wait than are asked: here nobody is turned away.
      environment: { DISCORD_SHARDS: String(SHARDS), PINCITE_MAX_WAITING: '1000' },
    }),
};

async function measured(fake: FakeDiscord, count: number) {
  const servers = Array.from({ length: SERVERS }, (_, at) => fake.guild({ name: `Server ${at}` }));
  await fake.waitFor(() => fake.gateway.connected.length === SHARDS, { what: 'all shards', timeoutMs: 120_000 });
  await idle(2_000);
  const people = Array.from({ length: PEOPLE }, (_, at) => fake.user(`Reader ${at}`));
  const texts = questions();
  const puts: Put[] = [];
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = began + (at / count) * WITHIN_MS;
    const wait = due - performance.now();
    if (wait > 0) await idle(wait);
    const person = at % PEOPLE;
    const server = at % 10 < NOISE * 10 ? NOISY : 1 + (at % (SERVERS - 1));
    const user = people[person];
    const [channel] = servers[server]?.channels ?? [];
    if (user === undefined || channel === undefined) throw new Error('nobody asks, or nowhere');
    const question = texts[at % texts.length] ?? '';
    const interaction = fake.slash({ user, channel, command: 'ask', options: { question } });
    const put: Put = { interaction, person, server, askedAt: performance.now(), answeredAt: Number.NaN };
    puts.push(put);
    answers.push(
      interaction.response({ timeoutMs: 590_000 }).then(() => {
        put.answeredAt = performance.now();
      }),
    );
  }
  await Promise.all(answers);
  const acknowledged = puts.map(({ interaction }) => interaction.acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
  const waits = (chosen: readonly Put[]) => chosen.map(({ askedAt, answeredAt }) => answeredAt - askedAt);
  const [noisy, quiet] = [puts.filter(({ server }) => server === NOISY), puts.filter(({ server }) => server !== NOISY)];
  return {
    acknowledgedP50Ms: quantile(acknowledged, 0.5),
    acknowledgedP99Ms: quantile(acknowledged, 0.99),
    acknowledgedLastMs: Math.max(...acknowledged),
    answered: puts.filter(({ answeredAt }) => Number.isFinite(answeredAt)).length,
    outOfOrder: outOfOrder(puts),
    allAnsweredMs: Math.max(...puts.map(({ answeredAt }) => answeredAt)) - began,
    quietServersP50Ms: quantile(waits(quiet), 0.5),
    quietServersLastMs: Math.max(...waits(quiet)),
    noisyServerP50Ms: quantile(waits(noisy), 0.5),
    noisyServerLastMs: Math.max(...waits(noisy)),
  };
}

/** Answers that came before that of an earlier question of the same person in the same server. */
function outOfOrder(puts: readonly Put[]): number {
  const last = new Map<string, number>();
  let wrong = 0;
  for (const { person, server, answeredAt } of puts) {
    const key = `${person} ${server}`;
    if (answeredAt < (last.get(key) ?? 0)) wrong += 1;
    last.set(key, Math.max(answeredAt, last.get(key) ?? 0));
  }
  return wrong;
}
