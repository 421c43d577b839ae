import { describe, expect, test } from 'vitest';
import { rational } from '../figures/rational.ts';
import { bandOf, threeBands } from './band.ts';
import { checkFramework } from './check-framework.ts';
import { cooperationModels } from './delivered/cooperation-models.ts';
import { diffFrameworks } from './diff-frameworks.ts';
import { type Framework, framework, newVersion } from './framework.ts';
import { question } from './question.ts';
import { fiveSteps } from './scale.ts';

const both = (text: string) => ({ nl: text, en: text });
const small = framework({
  key: 'klein',
  purpose: 'test',
  outcome: 'verdict',
  title: both('klein'),
  summary: both('een klein kader'),
  sources: [{ title: 'zelf gemaakt' }],
  scale: fiveSteps,
  bands: threeBands,
  blocks: [{ id: 'a', title: both('a'), weight: 1 }],
  questions: [
    question({ id: 'een', block: 'a', text: both('een') }),
    question({ id: 'twee', block: 'a', text: both('twee') }),
  ],
});
const [first = question({ id: 'x', block: 'a', text: both('x') }), second = first] = small.questions;
const codes = (from: Framework) => checkFramework(from).map((each) => each.code);

describe('checking', () => {
  const broken: readonly [string, Framework, string][] = [
    ['two questions of one name', { ...small, questions: [first, { ...second, id: 'een' }] }, 'framework-duplicate'],
    ['a weight of four', { ...small, questions: [{ ...first, weight: 4 as 3 }] }, 'framework-weight'],
    ['a block that is not there', { ...small, questions: [{ ...first, block: 'b' }] }, 'framework-unknown-name'],
    [
      'anchors for some steps only',
      { ...small, questions: [{ ...first, anchors: [{ step: '0', text: both('niets') }] }] },
      'framework-anchors',
    ],
    [
      'an inverted question on steps that are not the same from both ends',
      {
        ...small,
        scale: { ...fiveSteps, steps: fiveSteps.steps.filter((step) => step.value !== 1) },
        questions: [{ ...first, inverted: true }],
      },
      'framework-inverted',
    ],
    ['an empty text', { ...small, questions: [{ ...first, text: { nl: 'een', en: ' ' } }] }, 'framework-text-empty'],
    ['no questions', { ...small, questions: [] }, 'framework-no-questions'],
    ['a strange identifier', { ...small, key: 'Klein kader' }, 'framework-identifier'],
    ['version zero', { ...small, version: 0 }, 'framework-version'],
    ['one step', { ...small, scale: { ...fiveSteps, steps: fiveSteps.steps.slice(0, 1) } }, 'framework-scale-short'],
    [
      'steps from high to low',
      { ...small, scale: { ...fiveSteps, steps: fiveSteps.steps.toReversed() } },
      'framework-scale-order',
    ],
    [
      'half a step',
      { ...small, scale: { ...fiveSteps, steps: fiveSteps.steps.map((step) => ({ ...step, value: step.value / 2 })) } },
      'framework-value-whole',
    ],
    ['bands that end', { ...small, bands: threeBands.slice(0, 2) }, 'framework-band-last'],
    ['bands out of order', { ...small, bands: threeBands.toReversed() }, 'framework-band-last'],
    [
      'a border of more than one',
      { ...small, bands: threeBands.map((band) => (band.until === undefined ? band : { ...band, until: '1.5' })) },
      'framework-band-order',
    ],
    [
      'a block weight of half',
      { ...small, blocks: [{ id: 'a', title: both('a'), weight: 0.5 }] },
      'framework-block-weight',
    ],
    ['a choice without options', { ...small, questions: [{ ...first, kind: 'choice' }] }, 'framework-options'],
    [
      'a knock-out that does not count',
      { ...small, questions: [{ ...first, kind: 'comply-or-explain', knockOut: true }] },
      'framework-not-scored',
    ],
    [
      'one fixed alternative',
      { ...small, alternatives: { kind: 'fixed', list: [{ id: 'a', name: both('a') }] } },
      'framework-alternatives',
    ],
    [
      'a trace from one end only',
      {
        ...cooperationModels,
        questions: cooperationModels.questions.map((each) =>
          each.id === 'lobbymacht' ? { ...each, principles: [] } : each,
        ),
      },
      'framework-trace',
    ],
  ];
  test.each(broken)('%s', (_, from, code) => {
    expect(codes(from)).toContain(code);
  });

  test('an empty block and a question without a role ask for a look only', () => {
    const loose = {
      ...small,
      blocks: [...small.blocks, { id: 'leeg', title: both('leeg'), weight: 1 }],
      roles: [{ id: 'rol', title: both('rol') }],
    };
    expect(checkFramework(small)).toEqual([]);
    expect(checkFramework(loose).map((each) => [each.code, each.severity])).toEqual([
      ['framework-block-empty', 'warning'],
      ['framework-without-role', 'warning'],
      ['framework-without-role', 'warning'],
    ]);
  });
});

describe('versions', () => {
  test('a new version is one higher, keeps its key and leaves the old one alone', () => {
    const next = newVersion(small, { questions: [first] });
    expect([next.key, next.version, next.questions.length]).toEqual(['klein', 2, 1]);
    expect([small.version, small.questions.length]).toEqual([1, 2]);
  });

  test('the difference names what was added, removed and changed, and how', () => {
    const third = question({ id: 'drie', block: 'a', text: both('drie') });
    const next = newVersion(small, {
      title: both('groter'),
      questions: [third, { ...first, weight: 3, knockOut: true }],
    });
    const difference = diffFrameworks(small, next);
    expect(difference.added.map((each) => each.id)).toEqual(['drie']);
    expect(difference.removed.map((each) => each.id)).toEqual(['twee']);
    expect(difference.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      ['een', ['weight', 'knockOut']],
    ]);
    expect(difference.parts).toEqual(['title']);
    expect(difference.moved).toBe(false);
    expect(diffFrameworks(small, newVersion(small, { questions: [second, first] })).moved).toBe(true);
  });

  test('a framework does not differ from itself, nor from the next version without changes', () => {
    for (const other of [cooperationModels, newVersion(cooperationModels), structuredClone(cooperationModels)])
      expect(diffFrameworks(cooperationModels, other)).toEqual({
        added: [],
        removed: [],
        changed: [],
        moved: false,
        parts: [],
      });
  });
});

test('borders of bands: under 35 is low, 35 and 65 are in the middle, over 65 is high', () => {
  const of = (per10000: number) => bandOf(threeBands, rational(per10000, 10_000)).id;
  expect([0, 3499, 3500, 6500, 6501, 10_000].map(of)).toEqual([
    'unfavourable',
    'unfavourable',
    'mixed',
    'mixed',
    'favourable',
    'favourable',
  ]);
});
