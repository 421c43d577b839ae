import { readFileSync } from 'node:fs';
import { rational } from '#domain/figures/rational.ts';
import { memberGame, municipalGame } from '#domain/regional-council/decision-rule.ts';
import { type CouncilDesign, type EvaluatedDesign, evaluateDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import { computePower } from '#domain/voting-power/compute-power.ts';
import { votingGame } from '#domain/voting-power/game.ts';
import type { Power, PowerOutcome } from '#domain/voting-power/power.ts';
import type { CouncilDesignDocument, DesignPower } from './council-design.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`reference/elections/${name}.json`, 'utf8'));
const { municipalities: of2014 } = read('leidse-regio-2014') as { municipalities: Municipality[] };
const { inhabitants } = read('leidse-regio-inhabitants') as {
  inhabitants: { code: string; day: string; inhabitants: number }[];
};

/** The Leidse regio of the elections of 2014; inhabitants of 2019 on request. */
export function leidseRegio(withInhabitants = false): readonly Municipality[] {
  if (!withInhabitants) return of2014;
  return of2014.map((each) => {
    const known = inhabitants.find(({ code, day }) => code === each.code && day === '2019-01-01');
    return known === undefined ? each : { ...each, inhabitants: known.inhabitants };
  });
}

/** An evaluated design of the Leidse regio: variant A, at least 60 % of the votes cast. */
export function evaluated(more: Partial<CouncilDesign> = {}): EvaluatedDesign {
  const outcome = evaluateDesign({
    municipalities: leidseRegio(),
    weighing: { variant: 'A' },
    rule: { weight: { share: rational(60, 100), comparison: 'at-least' }, base: 'cast' },
    absent: [],
    triedCeiling: rational(4, 10),
    ...more,
  });
  if (outcome.kind !== 'evaluated') throw new Error(outcome.kind);
  return outcome;
}

const computed = (outcome: PowerOutcome): Power => {
  if (outcome.kind !== 'computed') throw new Error(outcome.kind);
  return outcome;
};

/** Power of municipalities as blocs, and of members with their municipalities as unions. */
export function powerOf({ present, rule }: EvaluatedDesign): DesignPower {
  const municipalities = computed(
    computePower(votingGame(municipalGame(present, rule).conditions), { indices: ['banzhaf'] }),
  );
  const game = memberGame(present, rule);
  if (game === undefined) return { municipalities };
  const unions = present.municipalities.map(({ code }) =>
    present.groups.flatMap((each, at) => (each.code === code ? [at] : [])),
  );
  const request = { indices: ['banzhaf'], unions } as const;
  return { municipalities, members: computed(computePower(votingGame(game.conditions), request)) };
}

/** The document of the Leidse regio. */
export function designDocument(
  more: Partial<CouncilDesignDocument> = {},
  design: Partial<CouncilDesign> = {},
): CouncilDesignDocument {
  const own = evaluated(design);
  return {
    language: 'nl',
    name: 'Leidse regio, variant A',
    organisation: 'Gemeente Voorbeeld',
    day: '2026-11-24',
    evaluated: own,
    power: powerOf(own),
    election: 'gemeenteraadsverkiezingen van 19 maart 2014',
    sources: [
      'Geldige stemmen en zetels: Notitie bestuurlijke samenwerkingsvormen Leidse regio (concept, voorjaar 2017), bijlage Mogelijke stemgewichten in Leidse regioraad, vanaf blz. 73',
    ],
    address: 'https://verband.voorbeeld.nl/regioraad/leidse-regio?variant=A&drempel=60',
    ...more,
  };
}
