import { SqliteLookUpStore } from '../../src/discord/state/sqlite-look-up-store.js';
import { lookUpStoreContract } from '../contracts/look-up-store.js';
import { sharedFolder } from '../contracts/shared-state.js';

lookUpStoreContract('SQLite', (capacity) => sharedFolder((folder) => SqliteLookUpStore.open(folder, capacity)));
