import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerStore, NewAnswer } from '../../src/discord/state/answer-store.js';
import type { SharedState } from './shared-state.js';

const ANSWER = {
  question: 'Who?',
  earlier: 'What before?',
  documentId: 'doc',
  chapterId: null,
  passages: [{ id: 'q1', role: 'answer', probability: 0.5, stance: 'contradicts', part: 1 }],
  language: 'fr',
  clear: false,
  parts: ['Who?', 'And when?'],
  askerId: '1',
  private: true,
  askedAt: 1000,
} as const satisfies NewAnswer;

/** What every store of answers does. @param share stores that hold so many answers; a great many when it is left out */
export function answerStoreContract(name: string, share: (capacity?: number) => SharedState<AnswerStore>): void {
  describe(`${name}: the contract of a store of answers`, () => {
    let shared: SharedState<AnswerStore>;
    let store: AnswerStore;
    /** The store as another process has it. */
    let other: AnswerStore;
    beforeEach(() => {
      shared = share();
      store = shared.open();
      other = shared.open();
    });
    afterEach(() => shared.end());

    test('an answer is kept whole, under an id of its own', async () => {
      const id = await store.save(ANSWER);
      const { earlier: _, ...alone } = ANSWER;
      const second = await store.save(alone);
      expect(id).toMatch(/^[0-9A-Za-z]{10}$/);
      expect(await other.answer(id)).toEqual({ ...ANSWER, id });
      expect(await other.answer(second)).toEqual({ ...ANSWER, id: second, earlier: '' });
      expect(await store.answer('0000000000')).toBeNull();
    });

    test('the oldest beyond the capacity are forgotten, with their messages', async () => {
      const small = share(3);
      const few = small.open();
      const ids: string[] = [];
      for (let count = 0; count < 5; count += 1) ids.push(await few.save(ANSWER));
      const kept = await Promise.all(ids.map((id) => few.answer(id)));
      expect(kept.map((answer) => answer !== null)).toEqual([false, false, true, true, true]);
      await few.linkMessage('late', ids[0] ?? '');
      expect(await few.answerOfMessage('late')).toBeNull();
      await few.linkMessage('m', ids[2] ?? '');
      await few.continueConversation('c', ids[2] ?? '');
      await few.save(ANSWER);
      expect(await few.answerOfMessage('m')).toBeNull();
      expect(await few.lastOfConversation('c')).toBeNull();
      small.end();
    });

    test('a message shows the answer, and first the passage, that it was linked with last', async () => {
      const [first, second] = [await store.save(ANSWER), await store.save(ANSWER)];
      await store.linkMessage('m1', first);
      await store.linkMessage('m2', first, 4);
      await store.linkMessage('m3', first, null);
      expect(await other.answerOfMessage('m1')).toEqual({ ...ANSWER, id: first });
      const positions = ['m1', 'm2', 'm3', 'm4'].map((id) => other.firstPassageOf(id));
      expect(await Promise.all(positions)).toEqual([0, 4, null, null]);
      expect([...(await other.messagesOf(first))].sort()).toEqual(['m1', 'm2', 'm3']);
      await store.linkMessage('m2', second, 1);
      expect(await other.answerOfMessage('m2')).toMatchObject({ id: second });
      expect(await other.firstPassageOf('m2')).toBe(1);
      expect(await other.messagesOf(second)).toEqual(['m2']);
      expect(await other.answerOfMessage('m4')).toBeNull();
    });

    test('a conversation has its last answer', async () => {
      const [first, second] = [await store.save(ANSWER), await store.save(ANSWER)];
      expect(await store.lastOfConversation('c')).toBeNull();
      await store.continueConversation('c', first);
      await other.continueConversation('c', second);
      await store.continueConversation('c', '0000000000');
      expect(await store.lastOfConversation('c')).toMatchObject({ id: second });
      expect(await store.lastOfConversation('d')).toBeNull();
    });

    test('what a reaction saved is noted once for each person, and taken once', async () => {
      await store.linkMessage('m', await store.save(ANSWER));
      expect(await store.hasReactions('m')).toBe(false);
      await store.noteReaction('m', '1', 'entry');
      await other.noteReaction('m', '1', null);
      await store.noteReaction('m', '2', null);
      expect(await store.hasReactions('m')).toBe(true);
      const taken = await Promise.all([store.takeReaction('m', '1'), other.takeReaction('m', '1')]);
      expect(taken.filter((entry) => entry !== null)).toEqual(['entry']);
      expect(await store.hasReactions('m')).toBe(true);
      expect(await store.takeReaction('m', '2')).toBeNull();
      expect(await other.hasReactions('m')).toBe(false);
    });

    test('of several who publish an answer at once, one does', async () => {
      const id = await store.save(ANSWER);
      const published = await Promise.all([store, other, store, other].map((one) => one.publish(id)));
      expect(published.filter(Boolean)).toHaveLength(1);
      expect(await other.answer(id)).toMatchObject({ private: false });
      await store.unpublish(id);
      expect(await other.answer(id)).toMatchObject({ private: true });
      expect(await other.publish(id)).toBe(true);
      expect(await store.publish('0000000000')).toBe(false);
    });

    test('gives all that a person asked, oldest first, and forgets it with what they saved', async () => {
      const ids = [await store.save(ANSWER), await store.save({ ...ANSWER, askedAt: 2000 })];
      const others = await store.save({ ...ANSWER, askerId: '2' });
      await store.linkMessage('m', others);
      await store.noteReaction('m', '1', 'entry');
      expect(await other.reactionsOf('1')).toEqual([{ messageId: 'm', entryId: 'entry' }]);
      expect((await other.ofUser('1')).map(({ id }) => id)).toEqual(ids);
      expect(await store.forgetUser('1')).toBe(2);
      expect(await other.ofUser('1')).toEqual([]);
      expect(await other.hasReactions('m')).toBe(false);
      expect(await other.reactionsOf('1')).toEqual([]);
      expect(await other.answerOfMessage('m')).toMatchObject({ id: others });
      expect(await store.forgetUser('1')).toBe(0);
    });

    test('gives what somebody’s reactions saved, by the age of the messages', async () => {
      const id = await store.save(ANSWER);
      for (const message of ['1000', '999']) await store.linkMessage(message, id);
      await store.noteReaction('1000', '1', 'entry');
      await store.noteReaction('999', '1', null);
      await store.noteReaction('999', '2', 'other');
      expect(await other.reactionsOf('1')).toEqual([
        { messageId: '999', entryId: null },
        { messageId: '1000', entryId: 'entry' },
      ]);
      await store.takeReaction('999', '1');
      expect(await other.reactionsOf('1')).toHaveLength(1);
    });

    test('forgets what a person asked where others followed it up, and nothing else', async () => {
      const question = 'Who pays for my secret boat?';
      await store.save({ ...ANSWER, question });
      await store.save({ ...ANSWER, question: 'why?' });
      const followedUp = await store.save({ ...ANSWER, askerId: '2', earlier: question });
      const further = await store.save({ ...ANSWER, askerId: '2', earlier: `${question} And when?` });
      const cut = `${question.slice(-14)} And where? `.padEnd(1000, 'and more ');
      const alike = 'boat?'.padEnd(1000, ' and more');
      const another = await store.save({ ...ANSWER, askerId: '2', earlier: 'Who pays the pilot, and why?' });
      const ending = await store.save({ ...ANSWER, askerId: '2', earlier: cut });
      const long = await store.save({ ...ANSWER, askerId: '2', earlier: alike });
      await store.forgetUser('1');
      for (const id of [followedUp, further, ending]) expect(await other.answer(id)).toMatchObject({ earlier: '' });
      for (const [id, earlier] of [
        [another, 'Who pays the pilot, and why?'],
        [long, alike],
      ] as const) {
        expect(await other.answer(id)).toMatchObject({ earlier });
      }
    });
  });
}
