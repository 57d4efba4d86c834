import { describe, expect, test } from 'vitest';
import { hostileVolume, Scene, volume } from '../harness.js';
import { ATTACKS } from './attacks.js';
import { expectHarmless } from './sent.js';
import { Attacker } from './use-everything.js';

describe('put into every command, option, button, form, menu and message', () => {
  test.each(Object.entries(ATTACKS))('%s: does nothing', async (name, text) => {
    const scene = await Scene.set({ corpus: { documents: [volume, hostileVolume] } });
    const isPrivate = Object.keys(ATTACKS).indexOf(name) % 2 === 0;
    await new Attacker(scene, text, isPrivate).everything();
    expectHarmless(scene.fake, [`<@${scene.user.id}>`]);
    expect(scene.log.filter(({ level }) => level >= 50)).toEqual([]);
    // And it still answers.
    const { message } = await scene.ask('money', { private: true });
    expect(message.embeds.length).toBeGreaterThan(0);
  });
});
