import { percentage, toNumber } from '#domain/figures/rational.ts';
import type { Compared } from '#features/assessment/compare-file.ts';
import { textTable } from './text-table.ts';

const words = {
  nl: {
    rank: 'Plaats',
    alternative: 'Alternatief',
    score: 'Score',
    error: '± standaardfout',
    uncertain: 'onzeker',
    unknown: 'onbekend',
    share: 'Aandeel van de gewichten per plaats',
    tips: 'Bij een gewicht van {weight} % van {criterion} gaat de eerste plaats van {from} naar {to}.',
    noTips: 'Geen gewicht van één criterium verandert de eerste plaats.',
    dominates: '{better} is op elk criterium ten minste zo goed als {worse}, en op één beter.',
    and: 'en',
    sampled: '{samples} trekkingen, seed {seed}, {method}; grootste standaardfout {error} procentpunt.',
    methods: {
      simplex: 'alle gewichten even waarschijnlijk',
      rejection: 'binnen de grenzen, door weglaten',
      'hit-and-run': 'binnen de grenzen, door wandelen',
    },
    steps: {
      given: 'De waarden van de oordelen zijn die van het bestand.',
      sampled: 'De afstanden tussen de oordelen zijn mee getrokken.',
      'top-alike': 'De twee hoogste oordelen tellen gelijk.',
    },
  },
  en: {
    rank: 'Rank',
    alternative: 'Alternative',
    score: 'Score',
    error: '± standard error',
    uncertain: 'uncertain',
    unknown: 'unknown',
    share: 'Share of the weights by rank',
    tips: 'At a weight of {weight} % for {criterion} the first place goes from {from} to {to}.',
    noTips: 'No weight of a single criterion changes the first place.',
    dominates: '{better} is at least as good as {worse} on every criterion, and better on one.',
    and: 'and',
    sampled: '{samples} samples, seed {seed}, {method}; largest standard error {error} percentage points.',
    methods: {
      simplex: 'all weights equally likely',
      rejection: 'within the bounds, by leaving out',
      'hit-and-run': 'within the bounds, by walking',
    },
    steps: {
      given: 'The worth of the verdicts is that of the file.',
      sampled: 'The distances between the verdicts are sampled too.',
      'top-alike': 'The two highest verdicts count alike.',
    },
  },
} as const;

/** The comparison for people: scores with counts, acceptability by rank, and what changes the first place. */
export function comparisonTable(compared: Compared, lang: 'nl' | 'en'): string {
  const t = words[lang];
  const { file, acceptability, ranking, counts } = compared;
  const { whole, comparison } = file;
  const local = (text: string) => (lang === 'nl' ? text.replace('.', ',') : text);
  const share = (value: number | undefined, digits = 1) => local((100 * (value ?? 0)).toFixed(digits));
  const name = (alternative: number) => comparison.alternatives[alternative] ?? '';
  const scale = whole.scale.map((step, at) => ({ name: step.id, at })).toReversed();
  const scores = ranking.map(({ alternative, rank, score }) => {
    const own = counts[whole.alternatives.indexOf(name(alternative))];
    return [
      String(rank),
      name(alternative),
      local(toNumber(score).toFixed(3)),
      ...scale.map(({ at }) => String(own?.bySteps[at] ?? 0)),
      String(own?.uncertain ?? 0),
      String(own?.unknown ?? 0),
    ];
  });
  const head = [t.rank, t.alternative, t.score, ...scale.map((step) => step.name), t.uncertain, t.unknown];
  const numbers = head.map((_, at) => at).filter((at) => at !== 1);
  const shares = ranking.map(({ alternative }) => [
    name(alternative),
    ...(acceptability.ranks[alternative] ?? []).map((each) => share(each)),
    share(acceptability.rankErrors[alternative]?.[0], 2),
  ]);
  const shareHead = [t.share, ...comparison.alternatives.map((_, rank) => String(rank + 1)), `${t.error} (1)`];
  return `${textTable([head, ...scores], numbers)}
${textTable(
  [shareHead, ...shares],
  shareHead.map((_, at) => at).filter((at) => at > 0),
)}
${remarks(compared, lang, name, share).join('\n')}
`;
}

function remarks(
  { file, acceptability, dominances, tippingPoints, steps }: Compared,
  lang: 'nl' | 'en',
  name: (alternative: number) => string,
  share: (value: number, digits: number) => string,
): readonly string[] {
  const t = words[lang];
  const fill = (text: string, values: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  const names = (positions: readonly number[]) => positions.map(name).join(` ${t.and} `);
  const tips = tippingPoints.map(({ criterion, weight, from, to }) =>
    fill(t.tips, {
      weight: lang === 'nl' ? percentage(weight).replace('.', ',') : percentage(weight),
      criterion: file.comparison.criteria[criterion] ?? '',
      from: names(from),
      to: names(to),
    }),
  );
  return [
    ...dominances.map(([better, worse]) => fill(t.dominates, { better: name(better), worse: name(worse) })),
    ...(tips.length === 0 ? [t.noTips] : tips),
    fill(t.sampled, {
      samples: String(acceptability.samples),
      seed: String(acceptability.seed),
      method: t.methods[acceptability.plan.method],
      error: share(acceptability.standardError, 2),
    }),
    t.steps[steps],
  ];
}
