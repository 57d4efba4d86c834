/** As much of ONNX's protobuf form as a small model needs. Field numbers are those of onnx.proto. */

const FLOAT = 1;
const INT64 = 7;

type Field = { readonly at: number; readonly value: number | string | Uint8Array };

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left > 127) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}

/** A protobuf message: numbers as varints, everything else with its length before it. */
function message(...fields: readonly Field[]): Uint8Array {
  const parts = fields.map(({ at, value }) => {
    if (typeof value === 'number') return Buffer.from([...varint(at * 8), ...varint(value)]);
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([...varint(at * 8 + 2), ...varint(bytes.length)]), bytes]);
  });
  return Buffer.concat(parts);
}

const field = (at: number, value: Field['value']): Field => ({ at, value });

/** An operation of a graph; attributes are whole numbers or lists of them. */
export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

function node({ type, inputs, output, attributes = {} }: Operation): Uint8Array {
  const attribute = ([name, value]: readonly [string, number | readonly number[]]): Uint8Array =>
    typeof value === 'number'
      ? message(field(1, name), field(3, value), field(20, 2))
      : message(field(1, name), ...value.map((one) => field(8, one)), field(20, 7));
  return message(
    ...inputs.map((input) => field(1, input)),
    field(2, output),
    field(4, type),
    ...Object.entries(attributes).map((entry) => field(5, attribute(entry))),
  );
}

/** A constant of a graph. */
export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

function tensor({ name, shape, data }: Constant): Uint8Array {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const type = data instanceof Float32Array ? FLOAT : INT64;
  return message(...shape.map((size) => field(1, size)), field(2, type), field(8, name), field(9, raw));
}

/** An input or output; a dimension is a size, or a name for one that differs from run to run. */
function port(name: string, type: number, shape: readonly (number | string)[]): Uint8Array {
  const sizes = shape.map((size) => field(1, message(field(typeof size === 'number' ? 1 : 2, size))));
  return message(field(1, name), field(2, message(field(1, message(field(1, type), field(2, message(...sizes)))))));
}

/** A model of whole-number inputs of one shape and one output of hidden states. */
export function onnxModel(
  operations: readonly Operation[],
  constants: readonly Constant[],
  ports: { readonly inputs: readonly string[]; readonly output: string; readonly dimensions: number },
): Uint8Array {
  const graph = message(
    ...operations.map((operation) => field(1, node(operation))),
    field(2, 'small'),
    ...constants.map((constant) => field(5, tensor(constant))),
    ...ports.inputs.map((name) => field(11, port(name, INT64, ['batch', 'tokens']))),
    field(12, port(ports.output, FLOAT, ['batch', 'tokens', ports.dimensions])),
  );
  return message(field(1, 6), field(7, graph), field(8, message(field(1, ''), field(2, 11))));
}
