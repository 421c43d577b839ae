import { expect, test } from 'vitest';
import { cooperationModels as from } from './delivered/cooperation-models.ts';
import { tensionsOf } from './tensions-of.ts';

const cells = [
  { question: 'lobbymacht', alternative: 'overleg', answered: { kind: 'unknown' as const }, evidence: [] },
];
const idsOf = (kind: 'source' | 'group', answers = cells) =>
  tensionsOf(from, [{ kind, cells: answers }]).map((each) => each.id);

test('tensions in the verdicts of the source stand only beside these verdicts', () => {
  expect(idsOf('source')).toEqual(from.tensions.map((each) => each.id));
  expect(idsOf('group')).toContain('criterium-zonder-uitgangspunt');
  expect(idsOf('group')).not.toContain('lobbymacht-overleg');
  expect(idsOf('source', [])).toEqual(idsOf('group'));
});
