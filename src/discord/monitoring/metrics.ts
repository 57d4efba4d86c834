import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observation, Observer } from './observer.js';
import type { Watched } from './watched.js';

/** In seconds: Discord gives up on what is not acknowledged after three. */
const ACKNOWLEDGEMENT_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3];
const ANSWER_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** What is counted, in the form that Prometheus reads. Each in a registry of its own. */
export class Metrics implements Observer {
  readonly #registry = new Registry();
  readonly #requests = this.#counter('pincite_requests_total', 'Requests from Discord, by kind and outcome', [
    'request',
    'outcome',
  ]);
  readonly #answers = this.#counter('pincite_answers_total', 'Questions that the engine answered, by kind of answer', [
    'kind',
  ]);
  readonly #rateLimited = this.#counter('pincite_discord_rate_limited_total', 'Responses 429 of Discord', ['scope']);
  readonly #reconnects = this.#counter('pincite_discord_reconnects_total', 'Connections to Discord that were lost', []);
  readonly #acknowledgements = new Histogram({
    name: 'pincite_acknowledgement_seconds',
    help: 'From a request’s arrival until Discord has taken the acknowledgement',
    buckets: ACKNOWLEDGEMENT_SECONDS,
    registers: [this.#registry],
  });
  readonly #answerTimes = new Histogram({
    name: 'pincite_answer_seconds',
    help: 'From putting a question to the engine until its answer, waiting included',
    buckets: ANSWER_SECONDS,
    registers: [this.#registry],
  });
  readonly #ping = this.#gauge('pincite_shard_ping_seconds', 'To Discord’s gateway and back', ['shard']);
  readonly #memory = this.#gauge('pincite_shard_memory_bytes', 'Memory of a shard’s process', ['shard']);
  readonly #servers = this.#gauge('pincite_shard_servers', 'Servers of a shard', ['shard']);

  /** @param watched null as long as the bot is starting */
  constructor(watched: () => Watched | null) {
    collectDefaultMetrics({ register: this.#registry });
    const read = (name: string, help: string, value: (from: Watched) => number): void => {
      const gauge = new Gauge({
        name,
        help,
        registers: [this.#registry],
        collect: () => {
          const from = watched();
          if (from !== null) gauge.set(value(from));
        },
      });
    };
    read('pincite_queue_waiting', 'Questions that wait for the model', ({ queue }) => queue().waiting);
    read('pincite_queue_running', 'Questions that the model works on', ({ queue }) => queue().running);
    read(
      'pincite_queue_expected_wait_seconds',
      'How long a question that comes now would wait',
      ({ queue }) => queue().expectedWaitMs / 1000,
    );
    read('pincite_shards', 'Connections to Discord that there should be', ({ connection }) => connection().shards);
    read('pincite_shards_connected', 'Connections to Discord that stand', ({ connection }) => connection().connected);
  }

  note(observed: Observation): void {
    switch (observed.what) {
      case 'acknowledged':
        this.#acknowledgements.observe(observed.ms / 1000);
        break;
      case 'request':
        this.#requests.inc({ request: observed.request, outcome: observed.outcome });
        break;
      case 'answer':
        this.#answers.inc({ kind: observed.kind });
        this.#answerTimes.observe(observed.ms / 1000);
        break;
      case 'rate-limited':
        this.#rateLimited.inc({ scope: observed.scope });
        break;
      case 'reconnecting':
        this.#reconnects.inc();
        break;
      case 'pulse':
        this.#pulse(observed);
    }
  }

  #pulse({ shard, pingMs, servers, rssBytes }: Extract<Observation, { what: 'pulse' }>): void {
    const labels = { shard: String(shard) };
    this.#memory.set(labels, rssBytes);
    this.#servers.set(labels, servers);
    if (pingMs !== null) this.#ping.set(labels, pingMs / 1000);
  }

  /** All of it, and what kind of text it is. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, labelNames: readonly string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }
}
