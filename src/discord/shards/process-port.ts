import type { Shard } from 'discord.js';
import type { Observer } from '../monitoring/observer.js';
import type { Port } from './wire.js';

/** A shard's line to the process that started it; null in a process that nobody started as a shard. */
export function parentPort(): Port | null {
  if (process.send === undefined) return null;
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.once('disconnect', listener),
  };
}

/** The line to the process that a shard has just now; another one gets a line of its own. */
export function shardPort(shard: Shard): Port {
  return {
    send: (message) => {
      // What can't be sent is for a process that has gone: nobody waits for it there.
      if (shard.process !== null) shard.send(message).catch(() => undefined);
    },
    onMessage: (listener) => {
      shard.on('message', listener);
      shard.once('death', () => shard.off('message', listener));
    },
    onClose: (listener) => void shard.once('death', listener),
  };
}

/** Tells the process at the other end. */
export function portObserver(port: Port): Observer {
  return { note: (observation) => port.send({ kind: 'pincite-observed', observation }) };
}
