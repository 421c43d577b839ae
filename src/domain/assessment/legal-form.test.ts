import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangementForms } from '../law/checklist.ts';
import { arrangementKinds, legalForms } from '../register/types/partnerships.ts';
import { legalFormTree } from './delivered/legal-form-tree.ts';
import { legalForm } from './legal-form.ts';

const heavy = {
  'alleen-intentie': 'nee',
  'een-gemeente-voert-uit': 'nee',
  'rechtspersoon-nodig': 'ja',
} as const;
const private_ = { ...heavy, 'publieke-bevoegdheden': 'nee', 'privaatrecht-aangewezen': 'ja' } as const;

/** Worked from the rules of the tree, before the program ran: what is asked, the form, who concludes it, and an article that must be named. */
const cases: readonly [string, Record<string, string>, string, string | undefined, string | undefined][] = [
  ['a declaration of intent', { 'alleen-intentie': 'ja', schriftelijk: 'ja' }, 'covenant', undefined, '160(1)(d)'],
  ['aldermen who meet', { 'alleen-intentie': 'ja', schriftelijk: 'nee' }, 'network', undefined, '1(1)'],
  [
    'one city runs social assistance for its neighbours',
    { 'alleen-intentie': 'nee', 'een-gemeente-voert-uit': 'ja', 'wiens-bevoegdheden': 'college' },
    'host_municipality',
    'executive',
    '8(4)',
  ],
  [
    'a joint board without staff',
    { ...heavy, 'rechtspersoon-nodig': 'nee', 'bestuur-nodig': 'ja', 'wiens-bevoegdheden': 'raad' },
    'joint_body',
    'council',
    '8(2)',
  ],
  [
    'shared rules of procedure, nothing more',
    { ...heavy, 'rechtspersoon-nodig': 'nee', 'bestuur-nodig': 'nee', 'wiens-bevoegdheden': 'raad-en-college' },
    'light',
    'mixed',
    '13(1)',
  ],
  [
    'a tax office of executives',
    {
      ...heavy,
      'publieke-bevoegdheden': 'nee',
      'privaatrecht-aangewezen': 'nee',
      'alleen-uitvoering': 'ja',
    },
    'operations_organisation',
    'executive',
    '14a',
  ],
  [
    'operations in which councils take part',
    {
      ...heavy,
      'publieke-bevoegdheden': 'nee',
      'privaatrecht-aangewezen': 'nee',
      'alleen-uitvoering': 'nee',
      'wiens-bevoegdheden': 'raad-en-college',
    },
    'public_body',
    'mixed',
    '8(3)',
  ],
  [
    'a regional council with powers of councils',
    { ...heavy, 'publieke-bevoegdheden': 'ja', 'wiens-bevoegdheden': 'raad' },
    'public_body',
    'council',
    '30(1)(a)',
  ],
  [
    'a policy body of councils and executives',
    { ...heavy, 'publieke-bevoegdheden': 'ja', 'wiens-bevoegdheden': 'raad-en-college' },
    'public_body',
    'mixed',
    '13(1)',
  ],
  [
    'a safety body of mayors',
    { ...heavy, 'publieke-bevoegdheden': 'ja', 'wiens-bevoegdheden': 'burgemeester' },
    'public_body',
    'mayor',
    '13(7)',
  ],
  ['a waste company', { ...private_, aandelen: 'besloten' }, 'company_bv', undefined, '160(2)'],
  ['an energy company with other owners', { ...private_, aandelen: 'vrij' }, 'company_nv', undefined, '160(2)'],
  ['a museum', { ...private_, aandelen: 'nee', leden: 'nee' }, 'foundation', undefined, '160(2)'],
  ['an interest group', { ...private_, aandelen: 'nee', leden: 'ja' }, 'association', undefined, '160(2)'],
  ['joint purchasing', { ...private_, aandelen: 'nee', leden: 'ja-met-bedrijf' }, 'cooperative', undefined, '160(2)'],
];

describe('the worked cases', () => {
  test.each(cases)('%s', (_, answers, form, arrangement, article) => {
    const outcome = legalForm(answers);
    if (outcome.kind !== 'form') throw new Error(`asks ${outcome.next.id}`);
    expect([outcome.form, outcome.arrangement]).toEqual([form, arrangement]);
    expect(outcome.steps.flatMap((step) => step.articles.map((each) => each.article))).toContain(article);
    expect(outcome.steps.map((step) => step.question)).toEqual(
      Object.keys(answers).filter((question) => outcome.steps.some((step) => step.question === question)),
    );
  });

  test('take every option of every question', () => {
    const taken = new Set(
      cases.flatMap(([, answers]) => legalForm(answers).steps.map((step) => `${step.question}=${step.option}`)),
    );
    const all = legalFormTree.flatMap((node) => node.options.map((option) => `${node.id}=${option.id}`));
    expect(all.filter((each) => !taken.has(each))).toEqual(['wiens-bevoegdheden=college-en-burgemeester']);
    expect(
      legalForm({ ...heavy, 'publieke-bevoegdheden': 'ja', 'wiens-bevoegdheden': 'college-en-burgemeester' }),
    ).toMatchObject({ form: 'public_body', arrangement: 'executive_and_mayor' });
  });
});

const anyAnswers = fc.record(
  Object.fromEntries(
    legalFormTree.map((node) => [node.id, fc.constantFrom(...node.options.map((option) => option.id))]),
  ),
);

test('every path ends in exactly one form with at least one reason', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const outcome = legalForm(answers as Record<string, string>);
      if (outcome.kind !== 'form') return false;
      const wgr = (arrangementForms as readonly string[]).includes(outcome.form);
      expect(legalForms).toContain(outcome.form);
      expect(outcome.steps.length).toBeGreaterThanOrEqual(1);
      expect(outcome.steps.every((step) => step.reason.nl !== '' && step.reason.en !== '')).toBe(true);
      expect(outcome.steps.some((step) => step.articles.length > 0)).toBe(true);
      expect(outcome.duties.length).toBeGreaterThan(0);
      expect(outcome.arrangement !== undefined).toBe(wgr);
      expect(new Set(outcome.steps.map((step) => step.question)).size).toBe(outcome.steps.length);
      return true;
    }),
  );
});

test('an operations organisation is always of executives alone', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const outcome = legalForm(answers as Record<string, string>);
      return (
        outcome.kind !== 'form' || outcome.form !== 'operations_organisation' || outcome.arrangement === 'executive'
      );
    }),
  );
});

test('a missing or strange answer asks its question, with the steps so far', () => {
  expect(legalForm({})).toMatchObject({ kind: 'question', next: { id: 'alleen-intentie' }, steps: [] });
  const outcome = legalForm({ 'alleen-intentie': 'nee', 'een-gemeente-voert-uit': 'misschien' });
  expect(outcome).toMatchObject({ kind: 'question', next: { id: 'een-gemeente-voert-uit' } });
  expect(outcome.steps).toHaveLength(1);
});

test('every question is reached, every end exists, every kind of arrangement can come out', () => {
  const targets = legalFormTree.flatMap((node) =>
    node.options.flatMap(({ to }) => (typeof to === 'string' ? [to] : to.asks === undefined ? [] : [to.asks])),
  );
  const ids = legalFormTree.map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(1)) expect(targets).toContain(id);
  for (const target of targets) expect(ids).toContain(target);
  const kinds = legalFormTree.flatMap((node) =>
    node.options.flatMap(({ to }) => (typeof to === 'string' ? [] : (to.arrangement ?? []))),
  );
  expect(new Set(kinds)).toEqual(new Set(arrangementKinds));
});
