// Turns src/retrieval/maxsim.wat into dist/retrieval/maxsim.wasm and makes the command executable.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const assembler = await wabt();
const module = assembler.parseWat('maxsim.wat', readFileSync('src/retrieval/maxsim.wat', 'utf8'), { simd: true });
mkdirSync('dist/retrieval', { recursive: true });
writeFileSync('dist/retrieval/maxsim.wasm', module.toBinary({}).buffer);
chmodSync('dist/main.js', 0o755);
