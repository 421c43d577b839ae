import { rational } from '../../figures/rational.ts';
import type { Comparison } from './comparison.ts';

/** The words of the overview, lowest first. */
const words = ['vooral-kwetsbaarheden', 'kansen-en-kwetsbaarheden', 'vooral-kansen', 'alleen-kansen'];

/**
 * Four models judged on ten criteria: "Notitie bestuurlijke samenwerkingsvormen Leidse regio" (concept, spring 2017), sections 4.2 to 4.5, the
 * forty conclusions by M.J.G.J.A. Boogers. Digits are positions in the words above, in the order of the criteria.
 */
const judged: Readonly<Record<string, string>> = {
  overleg: '0130120101',
  taakoverdracht: '1022221212',
  regioraad: '3112213322',
  'samengestelde-gemeente': '3112313323',
};

const criteria = [
  'slagvaardigheid',
  'democratische-legitimiteit',
  'klantgerichtheid',
  'kostenefficiency',
  'lobbymacht',
  'relaties-inwoners',
  'maatschappelijke-partners',
  'kwaliteit-kwetsbaarheid',
  'taakverdeling',
  'toekomstbestendigheid',
];

/** The comparison of the source, or of some of its models. */
export function assessedModels(models: readonly string[] = Object.keys(judged)): Comparison {
  return {
    criteria,
    alternatives: models,
    scale: words.map((id, value) => ({ id, value: rational(value) })),
    verdicts: models.map((model) =>
      [...(judged[model] ?? '')].map((step) => ({ low: Number(step), high: Number(step) })),
    ),
  };
}
