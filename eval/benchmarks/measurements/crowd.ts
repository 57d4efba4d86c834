import { withBot } from '../bot.js';
import type { Measurement } from '../measurement.js';
import { questions } from '../project.js';
import { quantile } from '../statistics.js';

const PEOPLE = 50;

/** Many who ask at the same moment. */
export const crowd: Measurement = {
  name: 'crowd',
  about: `${PEOPLE} people who ask the bot at the same moment: acknowledged, answered, how often, how soon`,
  alternatives: ['commands', 'mentions'],
  rounds: ({ quick }) => (quick ? 1 : 5),
  run: (alternative) => (alternative === 'mentions' ? askedInMessages() : askedWithCommands()),
};

function askedWithCommands() {
  return withBot(async ({ fake }) => {
    const began = performance.now();
    const asked = questions()
      .slice(0, PEOPLE)
      .map((question, at) => fake.slash({ user: fake.user(`Reader ${at}`), command: 'ask', options: { question } }));
    const took = await Promise.all(
      asked.map(async (interaction) => {
        await interaction.response();
        return performance.now() - began;
      }),
    );
    const acknowledged = asked.map((one) => one.acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
    const callbacks = fake.requests.filter(({ path }) => path.endsWith('/callback')).length;
    return {
      acknowledgedP50Ms: quantile(acknowledged, 0.5),
      acknowledgedLastMs: Math.max(...acknowledged),
      answered: took.length,
      twice: callbacks - asked.length + asked.reduce((sum, one) => sum + one.followUps().length, 0),
      answeredP50Ms: quantile(took, 0.5),
      answeredLastMs: Math.max(...took),
    };
  });
}

function askedInMessages() {
  return withBot(async ({ fake }) => {
    const [guild] = fake.world.guilds.values();
    if (guild === undefined) throw new Error('the bot is in no server');
    const channel = fake.channel(guild, 'general');
    const began = performance.now();
    const asked = questions()
      .slice(0, PEOPLE)
      .map((question, at) =>
        fake.say({ user: fake.user(`Reader ${at}`), channel, content: `<@${fake.world.bot.id}> ${question}` }),
      );
    await fake.replies(channel, PEOPLE);
    const answeredLastMs = performance.now() - began;
    const answered = new Map<string, number>();
    for (const { message_reference: reference } of await fake.replies(channel, PEOPLE)) {
      const id = reference?.message_id ?? '';
      answered.set(id, (answered.get(id) ?? 0) + 1);
    }
    const times = asked.map(({ id }) => answered.get(id) ?? 0);
    return {
      answered: times.filter((count) => count > 0).length,
      twice: times.filter((count) => count > 1).length,
      answeredLastMs,
    };
  });
}
