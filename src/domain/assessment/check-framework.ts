import { compare, one, readRational, zero } from '../figures/rational.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import type { Bilingual } from './bilingual.ts';
import { type Framework, namedAlternatives } from './framework.ts';
import type { Question } from './question.ts';
import { registerFacts } from './register-facts.ts';
import { isSymmetric } from './scale.ts';

/** Identifiers are readable: lower case letters, digits and hyphens, at most 60. */
const identifier = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

const isEmpty = (text: Bilingual) => text.nl.trim() === '' || text.en.trim() === '';
const at = (column: string) => ({ column });

function identifierFindings(list: readonly { readonly id: string }[], where: string): readonly Finding[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    const place = at(`${where}[${index}].id`);
    if (!identifier.test(id)) return [error('framework-identifier', place, { id })];
    if (seen.has(id)) return [error('framework-duplicate', place, { id })];
    seen.add(id);
    return [];
  });
}

function textFindings(texts: readonly (readonly [string, Bilingual | undefined])[]): readonly Finding[] {
  return texts.flatMap(([where, text]) =>
    text !== undefined && isEmpty(text) ? [error('framework-text-empty', at(where), { field: where })] : [],
  );
}

/** Names that point at something the framework does not have. */
/** Facts that an answer can follow from, as parts of a framework name them. */
const knownFacts = registerFacts.map(({ key }) => ({ id: key }));

function pointers(
  ids: readonly string[],
  known: readonly { readonly id: string }[],
  where: string,
): readonly Finding[] {
  return ids
    .filter((id) => !known.some((each) => each.id === id))
    .map((id) => error('framework-unknown-name', at(where), { id, field: where }));
}

function scaleFindings({ scale }: Framework): readonly Finding[] {
  const findings: Finding[] = [];
  if (scale.steps.length < 2) findings.push(error('framework-scale-short', at('scale.steps')));
  for (const [index, step] of scale.steps.entries()) {
    const before = scale.steps[index - 1];
    const place = at(`scale.steps[${index}].value`);
    if (!Number.isSafeInteger(step.value)) findings.push(error('framework-value-whole', place, { value: step.value }));
    else if (before !== undefined && step.value <= before.value)
      findings.push(error('framework-scale-order', place, { step: step.id, before: before.id }));
  }
  return findings;
}

function bandFindings({ bands }: Framework): readonly Finding[] {
  const findings: Finding[] = [];
  if (bands.length === 0 || bands.at(-1)?.until !== undefined) findings.push(error('framework-band-last', at('bands')));
  let last = zero;
  for (const [index, band] of bands.slice(0, -1).entries()) {
    const end = band.until === undefined ? undefined : readRational(band.until);
    const place = at(`bands[${index}].until`);
    if (end === undefined || compare(end, last) <= 0 || compare(end, one) >= 0)
      findings.push(error('framework-band-order', place, { band: band.id }));
    else last = end;
  }
  return findings;
}

function questionFindings(from: Framework, question: Question, index: number): readonly Finding[] {
  const where = `questions[${index}]`;
  const { id } = question;
  const findings: Finding[] = [];
  const steps = new Set(question.anchors.map((anchor) => anchor.step));
  if (![1, 2, 3].includes(question.weight))
    findings.push(error('framework-weight', at(`${where}.weight`), { id, weight: question.weight }));
  if (question.anchors.length > 0 && (steps.size !== question.anchors.length || steps.size !== from.scale.steps.length))
    findings.push(
      error('framework-anchors', at(`${where}.anchors`), {
        id,
        anchors: question.anchors.length,
        steps: from.scale.steps.length,
      }),
    );
  if ((question.kind === 'choice') !== question.options.length > 1)
    findings.push(error('framework-options', at(`${where}.options`), { id }));
  if (question.kind !== 'scored' && (question.knockOut || question.inverted))
    findings.push(error('framework-not-scored', at(`${where}.kind`), { id }));
  if (question.inverted && !isSymmetric(from.scale))
    findings.push(error('framework-inverted', at(`${where}.inverted`), { id }));
  if (from.roles.length > 0 && question.roles.length === 0)
    findings.push(warning('framework-without-role', at(`${where}.roles`), { id }));
  return [
    ...findings,
    ...pointers([question.block], from.blocks, `${where}.block`),
    ...pointers(question.roles, from.roles, `${where}.roles`),
    ...pointers(question.principles, from.principles, `${where}.principles`),
    ...pointers(question.fact === undefined ? [] : [question.fact], knownFacts, `${where}.fact`),
    ...pointers([...steps], from.scale.steps, `${where}.anchors`),
    ...identifierFindings(question.options, `${where}.options`),
    ...textFindings([
      [`${where}.text`, question.text],
      [`${where}.explanation`, question.explanation],
      ...question.anchors.map((anchor, each) => [`${where}.anchors[${each}]`, anchor.text] as const),
      ...question.options.map((option, each) => [`${where}.options[${each}]`, option.text] as const),
    ]),
  ];
}

/** Where the cells of principles point and what they forget: a trace must read the same from both ends. */
function principleFindings(from: Framework): readonly Finding[] {
  return from.principles.flatMap((principle, index) => {
    const where = `principles[${index}].cells`;
    const named = principle.cells.flatMap((cell) => cell.entries.flatMap((entry) => entry.question ?? []));
    const traced = from.questions.filter((each) => each.principles.includes(principle.id)).map((each) => each.id);
    return [
      ...pointers(named, from.questions, where),
      ...pointers(
        principle.cells.map((cell) => cell.role),
        from.roles,
        where,
      ),
      ...[...new Set([...named, ...traced])]
        .filter((id) => principle.cells.length > 0 && named.includes(id) !== traced.includes(id))
        .map((id) => error('framework-trace', at(where), { principle: principle.id, id })),
    ];
  });
}

/**
 * Everything in a framework that does not fit with itself. Errors keep it from being used; warnings ask for a look. A framework without
 * findings can be judged: no verdict on it throws.
 */
export function checkFramework(from: Framework): readonly Finding[] {
  const listed: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['blocks', from.blocks],
    ['questions', from.questions],
    ['roles', from.roles],
    ['principles', from.principles],
    ['tensions', from.tensions],
    ['axes', from.axes],
    ['bands', from.bands],
    ['scale.steps', from.scale.steps],
    ['alternatives.list', namedAlternatives(from)],
  ];
  const titled = { blocks: from.blocks, roles: from.roles, principles: from.principles, axes: from.axes };
  return [
    ...(identifier.test(from.key) ? [] : [error('framework-identifier', at('key'), { id: from.key })]),
    ...(Number.isSafeInteger(from.version) && from.version >= 1
      ? []
      : [error('framework-version', at('version'), { version: from.version })]),
    ...(from.questions.length === 0 ? [error('framework-no-questions', at('questions'))] : []),
    ...listed.flatMap(([where, list]) => identifierFindings(list, where)),
    ...textFindings([
      ['title', from.title],
      ['summary', from.summary],
      ...Object.entries(titled).flatMap(([where, list]) =>
        list.map((each, index) => [`${where}[${index}].title`, each.title] as const),
      ),
      ...from.scale.steps.map((step, index) => [`scale.steps[${index}].word`, step.word] as const),
      ...from.bands.map((band, index) => [`bands[${index}].word`, band.word] as const),
      ...namedAlternatives(from).map((each, index) => [`alternatives.list[${index}].name`, each.name] as const),
      ...from.principles.map((each, index) => [`principles[${index}].text`, each.text] as const),
      ...from.tensions.map((each, index) => [`tensions[${index}].text`, each.text] as const),
    ]),
    ...from.blocks.flatMap((block, index) => [
      ...(Number.isSafeInteger(block.weight) && block.weight >= 0
        ? []
        : [error('framework-block-weight', at(`blocks[${index}].weight`), { id: block.id, weight: block.weight })]),
      ...(from.questions.some((each) => each.block === block.id)
        ? []
        : [warning('framework-block-empty', at(`blocks[${index}]`), { id: block.id })]),
    ]),
    ...(from.alternatives.kind === 'fixed' && from.alternatives.list.length < 2
      ? [error('framework-alternatives', at('alternatives.list'))]
      : []),
    ...from.sources.flatMap(({ title }, index) =>
      title.trim() === ''
        ? [error('framework-text-empty', at(`sources[${index}].title`), { field: `sources[${index}].title` })]
        : [],
    ),
    ...scaleFindings(from),
    ...bandFindings(from),
    ...from.questions.flatMap((each, index) => questionFindings(from, each, index)),
    ...principleFindings(from),
    ...from.tensions.flatMap((each, index) => pointers(each.questions, from.questions, `tensions[${index}].questions`)),
  ];
}
