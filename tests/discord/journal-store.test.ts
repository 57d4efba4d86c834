import { SqliteJournal } from '../../src/discord/state/sqlite-journal.js';
import { journalContract } from '../contracts/journal.js';
import { sharedFolder } from '../contracts/shared-state.js';

journalContract('SQLite', (now) => sharedFolder((folder) => SqliteJournal.open(folder, now)));
