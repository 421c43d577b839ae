import { compare, one, percentage, type Rational, readRational, zero } from '#domain/figures/rational.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import { type Variant, variants } from '#domain/regional-council/missing-inputs.ts';
import type { Weighed } from '#domain/regional-council/vote-weights.ts';
import { councilWeights, weighCouncil } from '#features/regional-council/weigh-council.ts';
import { tableLimits } from '#importers/tables/limits.ts';
import { inputFile, reportFindings } from './input-file.ts';
import { textTable } from './text-table.ts';

export interface CouncilWeightsOptions {
  readonly variant?: string;
  readonly ceiling?: string;
  readonly ceilingOver?: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}

const words = {
  nl: {
    group: 'Fractie',
    municipality: 'Gemeente',
    party: 'Partij in de regio',
    seats: 'Zetels',
    share: 'Gewicht',
    total: 'Totaal',
  },
  en: {
    group: 'Group',
    municipality: 'Municipality',
    party: 'Party in the region',
    seats: 'Seats',
    share: 'Weight',
    total: 'Total',
  },
} as const;

/** The tables of the annex: per municipality with its groups, and per party. Totals are exact sums, printed. */
function tables(weighed: Weighed, lang: 'nl' | 'en'): string {
  const t = words[lang];
  const share = (weight: Rational) => `${lang === 'nl' ? percentage(weight).replace('.', ',') : percentage(weight)} %`;
  const groups = weighed.municipalities.flatMap(({ code, name, weight }) => [
    [name, '', share(weight)],
    ...weighed.groups
      .filter((each) => each.code === code)
      .map((each) => [`  ${each.name}`, String(each.seats), share(each.weight)]),
  ]);
  const parties = weighed.parties.map((each) => [each.name, share(each.weight)]);
  return `${textTable([[`${t.municipality}, ${t.group.toLowerCase()}`, t.seats, t.share], ...groups, [t.total, '', share(weighed.total)]], [1, 2])}
${textTable([[t.party, t.share], ...parties, [t.total, share(weighed.total)]], [1])}`;
}

function requestOf(options: CouncilWeightsOptions) {
  const findings: Finding[] = [];
  const variant = options.variant?.toUpperCase() as Variant;
  if (!variants.includes(variant))
    findings.push(
      error('code-expected', { column: '--variant' }, { value: options.variant ?? '', expected: variants.join(', ') }),
    );
  const ceiling = options.ceiling === undefined ? undefined : readRational(options.ceiling);
  const wrong = ceiling === undefined || compare(ceiling, zero) <= 0 || compare(ceiling, one) > 0;
  if (options.ceiling !== undefined && wrong)
    findings.push(error('ceiling-expected', {}, { value: options.ceiling.slice(0, 40) }));
  const over = (options.ceilingOver ?? 'A').toUpperCase();
  if (over !== 'A' && over !== 'B')
    findings.push(error('code-expected', { column: '--ceiling-over' }, { value: over.slice(0, 40), expected: 'A, B' }));
  const request = {
    variant,
    ...(ceiling === undefined ? {} : { ceiling }),
    ceilingOver: over === 'B' ? 'B' : 'A',
  } as const;
  return { request, findings };
}

/** Weighs the votes in a regional council. Exit 2 with findings on stderr, and nothing on stdout, when the input is refused. */
export async function councilWeightsCommand(path: string, options: CouncilWeightsOptions): Promise<void> {
  const { request, findings } = requestOf(options);
  if (findings.length > 0) {
    reportFindings(findings, options);
    process.exitCode = 2;
    return;
  }
  const { name, bytes } = await inputFile(path, tableLimits.bytes);
  const outcome = await weighCouncil(name, bytes, request);
  reportFindings(outcome.findings, options);
  if (!outcome.accepted) {
    process.exitCode = 2;
    return;
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(councilWeights(outcome.weighed))}\n` : tables(outcome.weighed, options.lang),
  );
}
