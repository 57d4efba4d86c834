import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GivenFeedback, Journal } from '../../src/discord/state/journal-store.js';
import type { SharedState } from './shared-state.js';

const SERVER = { guildId: '1', userId: 'ann' };
const OF_BEN = { ...SERVER, userId: 'ben' };
const DIRECT = { guildId: null, userId: 'ann' };
const GAP = { question: 'Who pays?', earlier: '', documentId: null, chapterId: null, channelId: '10' };
const ALL = () => true;
const GIVEN: GivenFeedback = {
  answerId: 'a',
  askerId: 'bob',
  channelId: '10',
  question: 'and why?',
  earlier: 'Who carries money?',
  documentId: 'belgium',
  chapterId: 'money',
  language: 'en',
  quotationId: 'q',
  verdict: 'right',
  indexId: 'toy',
};

/** What every journal does. @param share journals whose clock says what `now` says */
export function journalContract(name: string, share: (now: () => number) => SharedState<Journal>): void {
  describe(`${name}: the contract of a journal`, () => {
    let shared: SharedState<Journal>;
    let journal: Journal;
    /** The journal as another process has it. */
    let other: Journal;
    let clock = 0;
    beforeEach(() => {
      clock = 1000;
      shared = share(() => clock);
      journal = shared.open();
      other = shared.open();
    });
    afterEach(() => shared.end());

    test('counts a question however it is typed, as it was typed last; the newest first', async () => {
      await journal.noteGap(SERVER, GAP);
      clock = 2000;
      await journal.noteGap(SERVER, { ...GAP, question: 'And why?', earlier: 'Who pays?', documentId: 'doc' });
      clock = 3000;
      await other.noteGap(OF_BEN, { ...GAP, question: 'who pays' });
      expect(await journal.gaps(OF_BEN, ALL)).toEqual([
        { question: 'who pays', earlier: '', documentId: null, chapterId: null, times: 2, askedAt: 3000 },
        { question: 'And why?', earlier: 'Who pays?', documentId: 'doc', chapterId: null, times: 1, askedAt: 2000 },
      ]);
    });

    test('counts each of several at once', async () => {
      await Promise.all([journal, other, journal, other].map((one) => one.noteGap(SERVER, GAP)));
      expect(await journal.gaps(SERVER, ALL)).toMatchObject([{ times: 4 }]);
    });

    test('what was asked in a place is told in that place only', async () => {
      await journal.noteGap(SERVER, GAP);
      await journal.noteGap(DIRECT, { ...GAP, question: 'A secret?' });
      await journal.noteFeedback(DIRECT, GIVEN);
      expect(await journal.gaps(SERVER, ALL)).toMatchObject([{ question: 'Who pays?' }]);
      expect(await journal.gaps(DIRECT, ALL)).toMatchObject([{ question: 'A secret?' }]);
      expect(await journal.gaps({ ...DIRECT, userId: 'ben' }, ALL)).toEqual([]);
      expect(await journal.feedback(SERVER, ALL)).toEqual([]);
      expect(await journal.feedback(DIRECT, ALL)).toHaveLength(1);
    });

    test('leaves out what was asked in channels that the reader does not see', async () => {
      for (const channelId of ['10', '20', null]) {
        await journal.noteGap(SERVER, { ...GAP, channelId });
        await journal.noteFeedback(SERVER, { ...GIVEN, channelId, quotationId: `of ${channelId}` });
      }
      await journal.noteGap(SERVER, { ...GAP, channelId: '20', question: 'Who hides?' });
      const seesOne = (channelId: string): boolean => channelId === '10';
      const told = (await other.feedback(SERVER, seesOne)).map(({ quotationId }) => quotationId);
      expect(told).toEqual(['of 10', 'of null']);
      expect(await other.gaps(SERVER, seesOne)).toMatchObject([{ question: GAP.question, times: 2 }]);
      expect(await other.gaps(SERVER, ALL)).toHaveLength(2);
    });

    test('keeps of each person and quotation what was said last', async () => {
      await journal.noteFeedback(SERVER, GIVEN);
      clock = 2000;
      await other.noteFeedback(OF_BEN, { ...GIVEN, verdict: 'wrong-page' });
      clock = 3000;
      await other.noteFeedback(SERVER, { ...GIVEN, verdict: 'wrong' });
      const { askerId: _, channelId: __, ...kept } = GIVEN;
      expect(await journal.feedback(SERVER, ALL)).toEqual([
        { ...kept, verdict: 'wrong', givenAt: 3000 },
        { ...kept, verdict: 'wrong-page', givenAt: 2000 },
      ]);
      const place = { serverId: '1', channelId: '10' };
      expect((await journal.ofUser('ann')).feedback).toEqual([{ ...kept, ...place, verdict: 'wrong', givenAt: 3000 }]);
    });

    test('gives a person every question of theirs that found nothing, oldest first', async () => {
      await journal.noteGap(SERVER, GAP);
      clock = 2000;
      await other.noteGap(DIRECT, { ...GAP, question: 'And why?', earlier: GAP.question, documentId: 'doc' });
      await journal.noteGap(OF_BEN, GAP);
      clock = 3000;
      await journal.noteGap(SERVER, GAP);
      const asked = { question: GAP.question, earlier: '', documentId: null, chapterId: null };
      const inServer = { serverId: '1', channelId: '10' };
      const inDirect = { ...inServer, serverId: null };
      expect((await other.ofUser('ann')).gaps).toEqual([
        { ...asked, ...inServer, askedAt: 1000 },
        { ...asked, ...inDirect, question: 'And why?', earlier: GAP.question, documentId: 'doc', askedAt: 2000 },
        { ...asked, ...inServer, askedAt: 3000 },
      ]);
    });

    test('forgets a person, also their questions in what others said of the answers', async () => {
      await journal.noteGap(SERVER, GAP);
      await journal.noteGap(DIRECT, GAP);
      await journal.noteGap(OF_BEN, GAP);
      await journal.noteFeedback(SERVER, GIVEN);
      await journal.noteFeedback(OF_BEN, { ...GIVEN, askerId: 'ann' });
      expect(await journal.ofUser('ann')).toMatchObject({ gaps: [{}, {}], feedback: [{ quotationId: 'q' }] });
      await journal.noteGap(OF_BEN, { ...GAP, question: 'and when?', earlier: 'Who pays for the boat? Who steers?' });
      await journal.forgetUser('ann', ['Who pays for the boat?']);
      expect(await other.ofUser('ann')).toEqual({ gaps: [], feedback: [] });
      const left = await other.gaps(SERVER, ALL);
      expect(left.map(({ question, earlier }) => [question, earlier])).toContainEqual(['and when?', '']);
      expect(left.find(({ question }) => question === GAP.question)).toMatchObject({ times: 1 });
      expect(await other.feedback(SERVER, ALL)).toMatchObject([{ question: '', earlier: '', verdict: 'right' }]);
    });
  });
}
