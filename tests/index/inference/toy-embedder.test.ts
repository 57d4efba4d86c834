import { embedderContract } from '../../contracts/embedder.js';
import { ToyEmbedder } from '../../fakes/toy-embedder.js';

embedderContract('the toy', async () => new ToyEmbedder());
