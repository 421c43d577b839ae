import { fraction, percentage, type Rational } from '#domain/figures/rational.ts';
import { error, type Finding } from '#domain/findings/finding.ts';
import type { MissingInput } from '#domain/regional-council/missing-inputs.ts';
import {
  type Weighed,
  type Weighing,
  type WeighingRequest,
  weighVotes,
} from '#domain/regional-council/vote-weights.ts';
import { readCouncil } from '#importers/elections/read-council.ts';

interface Weight {
  readonly name: string;
  /** Exact part of all votes, as p/q in lowest terms. */
  readonly weight: string;
  /** The same in per cent with one decimal, rounded half away from zero. */
  readonly percent: number;
}

/** The answer of `verband council-weights`: docs/cli/council-weights.schema.json. */
export interface CouncilWeights {
  readonly groups: readonly ({ readonly municipality: string } & Weight)[];
  readonly municipalities: readonly Weight[];
  readonly parties: readonly Weight[];
}

export type WeighOutcome =
  | { readonly accepted: true; readonly weighed: Weighed; readonly findings: readonly Finding[] }
  | { readonly accepted: false; readonly findings: readonly Finding[] };

function missing(file: string, variant: string, input: MissingInput): Finding {
  const values = { variant, municipality: input.municipality };
  switch (input.need) {
    case 'validVotes':
      return error('valid-votes-missing', { file }, values);
    case 'inhabitants':
      return error('inhabitants-missing', { file }, values);
    case 'votes':
      return error('list-votes-missing', { file }, { ...values, group: input.group ?? '' });
  }
}

/** Why nothing could be weighed, as findings. */
function refusals(file: string, weighing: Exclude<Weighing, Weighed>): readonly Finding[] {
  switch (weighing.kind) {
    case 'inputs-missing':
      return weighing.missing.map((input) => missing(file, weighing.variant, input));
    case 'ceiling-missing':
      return [error('ceiling-missing', {})];
    case 'nothing-to-weigh':
      return [error('nothing-to-weigh', { file }, { variant: weighing.variant })];
    case 'ceiling-impossible': {
      const values = {
        ceiling: percentage(weighing.ceiling),
        municipalities: weighing.municipalities,
        lowest: percentage(weighing.lowest),
      };
      return [
        weighing.why === 'too-low' ? error('ceiling-too-low', {}, values) : error('ceiling-nobody-else', {}, values),
      ];
    }
  }
}

/** Reads a council and weighs its votes; lawful refusals and faults of the file are findings. */
export async function weighCouncil(file: string, bytes: Uint8Array, request: WeighingRequest): Promise<WeighOutcome> {
  const read = await readCouncil(file, bytes);
  if (read.findings.some((finding) => finding.severity === 'error'))
    return { accepted: false, findings: read.findings };
  const weighing = weighVotes(read.municipalities, request);
  if (weighing.kind !== 'weighed')
    return { accepted: false, findings: [...read.findings, ...refusals(file, weighing)] };
  const rounded: Finding[] = weighing.exact
    ? []
    : [{ code: 'weights-rounded', severity: 'note', place: {}, values: {} }];
  return { accepted: true, weighed: weighing, findings: [...read.findings, ...rounded] };
}

const printed = (name: string, weight: Rational): Weight => ({
  name,
  weight: fraction(weight),
  percent: Number(percentage(weight)),
});

/** The weights as the command line answers them. */
export function councilWeights(weighed: Weighed): CouncilWeights {
  return {
    groups: weighed.groups.map((each) => ({ municipality: each.municipality, ...printed(each.name, each.weight) })),
    municipalities: weighed.municipalities.map((each) => printed(each.name, each.weight)),
    parties: weighed.parties.map((each) => printed(each.name, each.weight)),
  };
}
