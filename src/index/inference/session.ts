import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { MODEL_FILE } from './checksums.js';

/** Makes a tensor of 64-bit integers; comes from the runtime that is loaded only when a model is. */
type MakeTensor = (data: BigInt64Array, rows: number, columns: number) => Tensor;

/** A batch as text models take it, row after row, all rows of one width. */
export interface Inputs {
  readonly input_ids: BigInt64Array;
  readonly attention_mask: BigInt64Array;
  readonly token_type_ids: BigInt64Array;
}

/** A model's weights in the runtime: what encoders and readers run in. */
export class ModelSession {
  private constructor(
    private readonly session: InferenceSession,
    private readonly makeTensor: MakeTensor,
  ) {}

  /** @param directory the model's folder @param threads left out, as many as there are processors @throws Error from the runtime */
  static async open(directory: string, threads: number | undefined): Promise<ModelSession> {
    const runtime = (await import('onnxruntime-node')).default;
    // The path, not the bytes: the runtime then keeps no second copy of the weights. Memory patterns would plan each new
    // shape of a batch anew.
    const session = await runtime.InferenceSession.create(join(directory, MODEL_FILE), {
      enableMemPattern: false,
      ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    });
    return new ModelSession(session, (data, rows, columns) => new runtime.Tensor('int64', data, [rows, columns]));
  }

  /** The name of the model's first output. */
  get firstOutput(): string {
    return this.session.outputNames[0] ?? '';
  }

  /** Runs the model on what it takes of the inputs. @throws Error from the runtime, or when it wants another input */
  async run(inputs: Inputs, rows: number): Promise<Readonly<Record<string, Tensor>>> {
    const known = new Map<string, BigInt64Array>(Object.entries(inputs));
    const feeds: Record<string, Tensor> = {};
    for (const name of this.session.inputNames) {
      const data = known.get(name);
      if (data === undefined) throw new Error(`the model wants an input that text models don't have: ${name}`);
      feeds[name] = this.makeTensor(data, rows, data.length / rows);
    }
    return this.session.run(feeds);
  }
}
