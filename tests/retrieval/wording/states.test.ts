import { expect, test } from 'vitest';
import { isStatement } from '../../../src/retrieval/wording/states.js';

test.each([
  ['The council was set up in 2015.', true],
  ['“The council was set up in 2015.”', true],
  ['Der Rat wurde 2015 gegründet! ', true],
  ['Who set up the council?', false],
  ['Was it the council? I think so.', false],
  ['who chairs the council', false],
  ['council budget 2015', false],
  ['', false],
])('%j is a statement: %j', (text, states) => {
  expect(isStatement(text)).toBe(states);
});
