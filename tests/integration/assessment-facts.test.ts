import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#database/connection.ts';
import { readFactRows } from '#database/read/assessment-facts.ts';
import { readRecord, removeRecord, writeRecords } from '#database/records.ts';
import type { Cell } from '#domain/assessment/answer.ts';
import { complianceScan, countOutcomes } from '#domain/assessment/compliance-scan.ts';
import { exampleAssessment } from '#domain/assessment/delivered/example-assessment.ts';
import { gripQuestions } from '#domain/assessment/delivered/grip-questions.ts';
import { riskScan } from '#domain/assessment/delivered/risk-scan.ts';
import { selfTogetherOutsource } from '#domain/assessment/delivered/self-together-outsource.ts';
import { wgrCompliance } from '#domain/assessment/delivered/wgr-compliance.ts';
import { type Framework, namedAlternatives } from '#domain/assessment/framework.ts';
import { rational } from '#domain/figures/rational.ts';
import { recordId } from '#domain/register/record-type.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { derivedAnswers, withRegister } from '#features/assessment/derived-answers.ts';
import { readAssessment, type WholeAssessment } from '#features/assessment/read-assessment.ts';
import { complianceFacts, gripFacts, riskFacts } from '#features/assessment/scan-facts.ts';
import { verdictPage } from '#features/assessment/verdict.page.tsx';
import { loadReference } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';

const day = '2026-11-24';
let store: Awaited<ReturnType<typeof freshDatabase>>;
type Values = Readonly<Record<string, string | number | boolean | bigint | null>>;

const context = { role: null, organisation: null, reason: null, origin: 'form' } as const;
/** Writes a record with the rest of its columns empty, and gives its identifier. */
async function put(name: string, given: Values): Promise<string> {
  const type = recordTypeNamed(name);
  if (type === undefined) throw new Error(`no ${name}`);
  const values = { ...Object.fromEntries(type.columns.map((column) => [column.name, null])), ...given };
  const id = recordId(type, values);
  await store.owner.write(operator, async (tx) => {
    const was = await readRecord(tx, type, id);
    expect(await writeRecords(tx, type, [{ id, values, was: was ?? null }], context)).toEqual([]);
  });
  return id;
}
async function drop(name: string, id: string) {
  const type = recordTypeNamed(name);
  await store.owner.write(operator, async (tx) => {
    const was = type === undefined ? undefined : await readRecord(tx, type, id);
    if (type === undefined || was === undefined) throw new Error(`no ${name} ${id}`);
    await removeRecord(tx, type, was, context);
  });
}
const rowsOf = async (partnership = 'proef', organisation = 'aa') => {
  const rows = await store.database.read(operator, (tx) => readFactRows(tx, partnership, organisation, day));
  if (rows === undefined) throw new Error('no rows');
  return rows;
};
const risks = async () => riskFacts(await rowsOf(), 'aa', day);
const answersTo = async (framework: Framework, partnership = 'proef', organisation = 'aa') =>
  new Map(
    (
      await store.database.read(operator, (tx) =>
        derivedAnswers(tx, framework, { partnership_id: partnership, organisation_id: organisation }, day),
      )
    ).map((each) => [each.question, each.answered.kind === 'step' ? each.answered.step : each.answered.kind]),
  );

beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: true });
  await put('organisation', { id: 'aa', name: 'Aa', kind: 'municipality' });
  await put('organisation', { id: 'bb', name: 'Bb', kind: 'municipality' });
  await put('source', { id: 'proefbron', title: 'Proefbron', kind: 'document' });
  await put('partnership', {
    id: 'proef',
    name: 'Proef',
    status: 'active',
    legal_form: 'public_body',
    keeper_id: 'aa',
  });
  for (const organisation of ['aa', 'bb'])
    await put('participation', {
      partnership_id: 'proef',
      organisation_id: organisation,
      role: 'participant',
      valid_from: '2020-01-01',
    });
});
afterAll(() => store.drop());

describe('what is not recorded is not known', () => {
  test('a partnership with two participants and nothing else', async () => {
    expect(await risks()).toEqual({
      voteShare: null,
      costShare: null,
      seats: null,
      compliance: null,
      dualRoles: null,
      contribution: null,
      spending: null,
      equity: null,
      balanceTotal: null,
      liable: null,
      totals: [],
      statutoryDuty: null,
    });
    const rows = await rowsOf();
    expect(gripFacts(rows, 'proef')).toMatchObject({
      registerFields: { part: 1, whole: 9 },
      rapporteur: null,
      indicatorsMeasured: null,
      evaluatedOn: null,
      exitTerms: false,
      publicDocuments: null,
    });
    const counts = countOutcomes(complianceScan(complianceFacts(rows, day)));
    expect([counts.yes, counts.no]).toEqual([0, 0]);
    expect([...(await answersTo(riskScan)).keys()]).toEqual([]);
    expect([...(await answersTo(wgrCompliance)).values()].every((each) => each === 'not-applicable')).toBe(true);
  });

  test('a partnership that is not there, and an assessment of none', async () => {
    const none = { partnership_id: null, organisation_id: 'aa' };
    expect(await store.database.read(operator, (tx) => derivedAnswers(tx, riskScan, none, day))).toEqual([]);
    expect((await answersTo(riskScan, 'bestaat-niet')).size).toBe(0);
  });
});

describe('facts of risk', () => {
  test('votes against costs: known only when all seats and all contributions are', async () => {
    const body = 'proef-ab';
    await put('body', { id: body, partnership_id: 'proef', kind: 'general_board', name: 'AB' });
    await put('seat', { body_id: body, organisation_id: 'aa', seats: 1, votes_per_seat: '1' });
    expect((await risks()).voteShare).toBeNull();
    await put('seat', { body_id: body, organisation_id: 'bb', seats: 2, votes_per_seat: '1.5' });
    expect((await risks()).voteShare).toEqual(rational(1, 4));
    const contribution = (organisation: string, year: number, amount: bigint, more: Values = {}) =>
      put('contribution', {
        partnership_id: 'proef',
        organisation_id: organisation,
        year,
        version: 'budget',
        given_by: 'proefbron',
        amount_cents: amount,
        ...more,
      });
    await contribution('aa', 2026, 40_00n);
    expect((await risks()).costShare).toBeNull();
    await contribution('bb', 2026, 60_00n);
    // A newer year of which one is missing does not count.
    await contribution('aa', 2027, 90_00n);
    expect((await risks()).costShare).toEqual(rational(2, 5));
    // 40 % of the costs against 25 % of the votes: 15 points behind, step 3.
    expect((await answersTo(riskScan)).get('a1-zeggenschap')).toBe('3');
    await contribution('aa', 2026, 99_00n, { given_by: 'wgr', counts: false });
    expect((await risks()).costShare).toEqual(rational(2, 5));
  });

  test('where we sit: one seat in the general board, the executive board, the chair', async () => {
    expect((await risks()).seats).toEqual({ chair: false, executiveBoard: false, generalBoard: 1 });
    expect((await answersTo(riskScan)).get('a2-afstand')).toBe('3');
    await put('body', { id: 'proef-db', partnership_id: 'proef', kind: 'executive_board', name: 'DB' });
    await put('post', { id: 'db-aa', body_id: 'proef-db', role: 'member', organisation_id: 'aa' });
    expect((await answersTo(riskScan)).get('a2-afstand')).toBe('1');
    await put('post', { id: 'ab-aa', body_id: 'proef-ab', role: 'chair', organisation_id: 'aa' });
    expect((await answersTo(riskScan)).get('a2-afstand')).toBe('0');
    // A post that ended is none.
    await put('post', {
      id: 'ab-aa',
      body_id: 'proef-ab',
      role: 'chair',
      organisation_id: 'aa',
      valid_until: '2025-01-01',
    });
    expect((await answersTo(riskScan)).get('a2-afstand')).toBe('1');
    await put('post', { id: 'ab-aa', body_id: 'proef-ab', role: 'chair', organisation_id: 'aa' });
  });

  test('double hats: none is only known when both sides are recorded', async () => {
    await put('person', { id: 'p-een', name: 'Een Voorbeeld' });
    await put('membership', { post_id: 'ab-aa', person_id: 'p-een', valid_from: '2024-01-01' });
    expect((await risks()).dualRoles).toBeNull();
    await put('body', { id: 'raad-aa', organisation_id: 'aa', kind: 'council', name: 'Raad' });
    await put('post', { id: 'raadslid-aa', body_id: 'raad-aa', role: 'councillor', organisation_id: 'aa' });
    await put('person', { id: 'p-twee', name: 'Twee Voorbeeld' });
    await put('membership', { post_id: 'raadslid-aa', person_id: 'p-twee', valid_from: '2024-01-01' });
    expect((await risks()).dualRoles).toBe(0);
    expect((await answersTo(riskScan)).get('a9-dubbele-petten')).toBe('0');
    const id = await put('membership', { post_id: 'raadslid-aa', person_id: 'p-een', valid_from: '2024-01-01' });
    expect((await risks()).dualRoles).toBe(1);
    expect((await answersTo(riskScan)).get('a9-dubbele-petten')).toBeUndefined();
    await drop('membership', id);
    await put('membership', {
      post_id: 'raadslid-aa',
      person_id: 'p-een',
      valid_from: '2022-01-01',
      valid_until: '2026-01-01',
    });
    // The office ended: no double hat, but a member without office for the legal scan.
    expect((await risks()).dualRoles).toBe(0);
    expect((await answersTo(wgrCompliance)).get('b10')).toBe('no');
  });

  test('money: contribution of spending, solvency, deviation, liability', async () => {
    await put('organisation_spending', { organisation_id: 'aa', year: 2026, spending_cents: 2_000_00n });
    // 40 of 2,000 is 2 %: step 3.
    expect((await answersTo(riskScan)).get('b1-bijdrage')).toBe('3');
    const finance = (year: number, version: string, more: Values) =>
      put('finance', { partnership_id: 'proef', year, version, given_by: 'proefbron', ...more });
    await finance(2024, 'actual', { total_cents: 103_00n, equity_end_cents: 25_00n, balance_total_cents: 100_00n });
    expect((await answersTo(riskScan)).get('b3-vermogen')).toBe('2');
    expect((await answersTo(riskScan)).get('b7-ramen')).toBeUndefined();
    await finance(2024, 'budget', { total_cents: 100_00n });
    // 3 % off: step 2.
    expect((await answersTo(riskScan)).get('b7-ramen')).toBe('2');
    await finance(2025, 'actual', { total_cents: 100_00n, equity_end_cents: -5_00n, balance_total_cents: 100_00n });
    expect((await answersTo(riskScan)).get('b3-vermogen')).toBe('4');
    await put('participation', {
      partnership_id: 'proef',
      organisation_id: 'aa',
      role: 'participant',
      valid_from: '2020-01-01',
      liable: false,
    });
    expect((await answersTo(riskScan)).get('b6-garanties')).toBe('0');
    await put('partnership', {
      id: 'proef',
      name: 'Proef',
      status: 'active',
      legal_form: 'public_body',
      keeper_id: 'aa',
      statutory_duty: true,
      exit_terms: 'Met twaalf maanden opzegtermijn.',
      exit_notice_months: 12,
      evaluated_on: '2024-05-01',
      founded_on: '2015-01-01',
      text_url: 'https://wetten.overheid.nl/proef',
    });
    expect((await answersTo(riskScan)).get('c1-wettelijke-taak')).toBe('4');
  });
});

describe('facts of grip', () => {
  test('evaluation, exit, rapporteur, indicators, public documents, fields of the register', async () => {
    expect(await answersTo(gripQuestions)).toEqual(
      new Map([
        ['register', '1'],
        ['evaluatie', '4'],
        ['uittreding', '3'],
        ['inwoners', '1'],
      ]),
    );
    await put('rapporteur', {
      organisation_id: 'aa',
      partnership_id: 'wodv',
      person_id: 'p-twee',
      valid_from: '2024-01-01',
    });
    expect((await answersTo(gripQuestions)).get('rapporteur')).toBe('0');
    await put('rapporteur', {
      organisation_id: 'aa',
      partnership_id: 'proef',
      person_id: 'p-twee',
      valid_from: '2024-01-01',
    });
    expect((await answersTo(gripQuestions)).get('rapporteur')).toBe('4');
    for (const name of ['a', 'b', 'c'])
      await put('indicator', { partnership_id: 'proef', indicator: name, name, target: name === 'c' ? null : '10' });
    expect((await answersTo(gripQuestions)).get('indicatoren')).toBe('0');
    await put('indicator_value', { partnership_id: 'proef', indicator: 'a', measured_on: '2026-01-01', measured: '4' });
    expect((await answersTo(gripQuestions)).get('indicatoren')).toBe('2');
    for (const kind of ['budget', 'accounts'])
      await put('document', {
        id: `d-${kind}`,
        partnership_id: 'proef',
        title: kind,
        kind,
        url: 'https://example.org/d',
      });
    expect((await answersTo(gripQuestions)).get('inwoners')).toBe('4');
    expect((await rowsOf()).rapporteurs).toHaveLength(2);
  });
});

describe('facts of law', () => {
  test('parts of the board, the chair from it, the executive board, votes', async () => {
    const scan = async () => {
      const answers = await answersTo(wgrCompliance);
      return Object.fromEntries(['b1', 'b2', 'b3', 'b6', 'b7', 'b9'].map((id) => [id, answers.get(id)]));
    };
    // bb holds 3 of 4 votes.
    expect(await scan()).toEqual({ b1: 'yes', b2: 'yes', b3: 'no', b6: 'yes', b7: 'no', b9: 'yes' });
    await put('seat', { body_id: 'proef-ab', organisation_id: 'bb', seats: 1, votes_per_seat: '1' });
    expect((await scan())['b7']).toBe('yes');
    await put('post', { id: 'db-bb', body_id: 'proef-db', role: 'member', organisation_id: 'bb' });
    expect((await scan())['b3']).toBe('yes');
  });

  test('the cycle of the newest budget year that a title names', async () => {
    const decided = (title: string, on: string) =>
      put('decision', { partnership_id: 'proef', title, decided_on: on, outcome: 'adopted' });
    await decided('Begroting 2026 vastgesteld', '2025-07-03');
    await decided('Eerste begrotingswijziging 2027', '2026-09-01');
    await decided('Begroting 2025', '2025-01-15');
    await put('document', {
      id: 'kn',
      partnership_id: 'proef',
      title: 'Kadernota 2026',
      kind: 'framework_note',
      dated_on: '2025-04-30',
    });
    expect((await complianceFacts(await rowsOf(), day)).cycle).toMatchObject({
      year: 2026,
      frameworkSentOn: '2025-04-30',
      budgetAdoptedOn: '2025-07-03',
      accountsAdoptedOn: null,
    });
    const answers = await answersTo(wgrCompliance);
    // Before 30 April has 29 April as its last day.
    expect([answers.get('d1'), answers.get('d6')]).toEqual(['no', 'yes']);
  });

  test('the checklist, and how many departures that makes for the risk scan', async () => {
    for (const [item, outcome] of [
      ['C1', 'met'],
      ['C2', 'partly'],
      ['C4', 'not_met'],
    ] as const)
      await put('checklist', { partnership_id: 'proef', item, outcome });
    const answers = await answersTo(wgrCompliance);
    expect(['c1', 'c2', 'c4', 'c5'].map((id) => answers.get(id))).toEqual(['yes', 'no', 'no', undefined]);
    const { compliance } = await risks();
    expect(compliance?.failures).toBe(4);
    // Fewer than five, and others are not known: not an answer yet.
    expect((await answersTo(riskScan)).get('a8-wettelijke-gaten')).toBeUndefined();
  });

  test('Holland Rijnland from the reference data: only what is recorded, and nothing is wrong because it was not recorded', async () => {
    const rows = await rowsOf('holland-rijnland', 'voorschoten');
    const results = complianceScan(complianceFacts(rows, day));
    const counts = countOutcomes(results);
    expect(rows.legal_form).toBe('public_body');
    expect(counts['not-applicable']).toBe(1);
    expect(counts.yes + counts.no + counts.unknown).toBe(39);
    expect(results.filter((each) => each.outcome === 'no').map((each) => each.check.id)).toEqual(['c4', 'c8']);
  });
});

describe('the page of a verdict', () => {
  const html = (
    whole: WholeAssessment,
    language: 'nl' | 'en',
    derived: Parameters<typeof verdictPage>[0]['derived'] = [],
  ) => renderToStaticMarkup(verdictPage({ whole, derived, language }).body);
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\u00a0/g, ' ')
      .replace(/\s+/g, ' ');
  /** An assessment that nobody kept, with the answers of some. */
  const filled = (
    framework: Framework,
    assessors: Readonly<Record<string, readonly (readonly [string, string, string?])[]>>,
    partnership: string | null = null,
  ): WholeAssessment => ({
    row: {
      id: 'aa/proef/1',
      revision: 1,
      publication: 'public',
      organisation_id: 'aa',
      organisation: 'Aa',
      assessment: 'proef',
      round: 1,
      title: 'Proef',
      framework: `${framework.key}/1`,
      partnership_id: partnership,
      partnership,
      proposal: null,
      alternatives: null,
      state: 'open',
      opened_on: null,
      closed_on: null,
      adopted_on: null,
      adopted_by: null,
      decision: null,
      due_on: null,
      follows_id: null,
      source_id: null,
      source: null,
      source_place: null,
      example: false,
    },
    framework,
    alternatives: namedAlternatives(framework),
    assessors: Object.entries(assessors).map(([name, cells]) => ({
      id: name,
      version: 1,
      assessor: name,
      kind: name === 'College' ? 'executive' : 'council',
      name,
      of_organisation_id: null,
      of_organisation: null,
      seats: null,
      account_id: null,
      submitted_on: null,
      weights: undefined,
      cells: cells.map(([question, step, alternative]) => ({
        id: `${name}/${question}`,
        version: 1,
        example: false,
        question,
        ...(alternative === undefined ? {} : { alternative }),
        answered: { kind: 'step', step },
        motivation: `omdat ${name}`,
        evidence: [],
      })),
    })),
    joint: [],
  });

  test('the worked example says its word, its completeness and what it rests on, in both languages', async () => {
    const id = `voorschoten/${exampleAssessment.key}/1`;
    const whole = await store.database.read(operator, (tx) => readAssessment(tx, id));
    if (whole === undefined) throw new Error('no example');
    const text = plain(html(whole, 'nl'));
    expect(text).toMatch(/Het oordeel is \S+: \d+ van 100\.|Nog niet\. Te laag/);
    expect(text).toContain('Score per blok');
    expect(text).toContain('voorbeeldcijfer');
    expect(text).toContain('Hoe compleet is het?');
    expect(plain(html(whole, 'en'))).not.toMatch(/\{\{|Het oordeel/);
  });

  test('a knock-out says not yet; under 70 % there is no overall verdict', () => {
    const [first] = wgrCompliance.questions;
    expect(first).toBeDefined();
    const few = filled({ ...gripQuestions, outcome: 'verdict' }, { Raad: [['register', '4']] });
    expect(plain(html(few, 'nl'))).toContain('Er is nog geen eindoordeel: onder 70 %');
    const hard = { ...gripQuestions, questions: gripQuestions.questions.map((each) => ({ ...each, knockOut: true })) };
    expect(plain(html(filled(hard, { Raad: [['register', '1']] }), 'nl'))).toContain(
      'Nog niet. Te laag voor een harde eis',
    );
  });

  test('council and executive beside each other, where they differ most first', () => {
    const whole = filled(gripQuestions, {
      Raad: [
        ['register', '1'],
        ['evaluatie', '0'],
      ],
      College: [
        ['register', '2'],
        ['evaluatie', '4'],
      ],
    });
    const text = html(whole, 'nl');
    const apart = plain(text.slice(text.indexOf('id="verschillen"')));
    const textOf = (id: string) => gripQuestions.questions.find((each) => each.id === id)?.text.nl ?? '?';
    expect(apart.indexOf(textOf('evaluatie'))).toBeLessThan(apart.indexOf(textOf('register')));
    expect(plain(text)).toContain('omdat College');
  });

  test('self, together or outsource: each option with its own outcome', () => {
    const [one, two] = namedAlternatives(selfTogetherOutsource);
    const cells = (id: string | undefined, step: string) =>
      selfTogetherOutsource.questions
        .filter((each) => each.kind === 'scored')
        .map((each) => [each.id, each.inverted ? String(4 - Number(step)) : step, id] as const);
    const whole = filled(selfTogetherOutsource, {
      Raad: [...cells(one?.id, '4'), ...cells(two?.id, '2')] as [string, string, string][],
    });
    const text = plain(html(whole, 'nl'));
    expect(text).toContain('Zelf doen: Het oordeel is gunstig: 100 van 100.');
    expect(text).toContain(`${two?.name.nl} wisselend 50 `);
    expect(text).toContain('nog geen oordeel');
  });

  test('the council’s attention with matrix and package, and never the word for the supervision of the province', () => {
    const all = (step: string) => riskScan.questions.map((each) => [each.id, step] as const);
    const text = plain(html(filled(riskScan, { Raad: all('3') as [string, string][] }), 'nl'));
    expect(text).toContain('Aanpak raad: maximum.');
    expect(text).toMatch(/maximum \( ?hier ?\)/);
    expect(text).toContain('cijfers per kwartaal');
    expect(text.toLowerCase()).not.toContain('toezicht');
    expect(plain(html(filled(riskScan, { Raad: [] }), 'nl'))).toContain('nog niet te zeggen');
  });

  test('the legal list: the register answers where nobody did, with its article; people go first', async () => {
    const derived = await store.database.read(operator, (tx) =>
      derivedAnswers(tx, wgrCompliance, { partnership_id: 'proef', organisation_id: 'aa' }, day),
    );
    const text = plain(html(filled(wgrCompliance, {}, 'proef'), 'nl', derived));
    expect(text).toContain('4 punten wijken af van de wet.');
    expect(text).toMatch(/wijkt af .*art\. 34b/);
    const own = filled(
      wgrCompliance,
      { Raad: ['b10', 'd1', 'c2', 'c4'].map((id) => [id, 'yes'] as [string, string]) },
      'proef',
    );
    expect(plain(html(own, 'nl', derived))).toContain('Geen strijd gevonden.');
  });

  test('an own "not known" with a reason stands; without one the register may answer', () => {
    const derived = [
      { question: 'c1', fact: 'checklist-c1', values: {}, answered: { kind: 'step', step: 'yes' }, example: false },
    ] as const;
    const unknown: Cell = { question: 'c1', answered: { kind: 'unknown' }, evidence: [] };
    expect(withRegister([unknown], derived)).toMatchObject([{ answered: { kind: 'step', step: 'yes' } }]);
    expect(withRegister([{ ...unknown, motivation: 'niet te vinden' }], derived)).toMatchObject([
      { answered: { kind: 'unknown' } },
    ]);
  });
});
