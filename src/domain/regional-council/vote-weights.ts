import { multiply, type Rational, rational, reduce, total, zero } from '../figures/rational.ts';
import { type MissingInput, missingInputs, type Variant } from './missing-inputs.ts';
import { type Ceiled, sharesOf, squareRootShares, underCeiling } from './municipal-shares.ts';
import { exactVotes, type Municipality, partyOf } from './municipality.ts';

/** The member of the regional council that speaks for a group, with the part of all votes it casts. */
export interface MemberWeight {
  /** Name of the municipality. */
  readonly municipality: string;
  readonly code: string;
  readonly name: string;
  readonly party: string;
  readonly seats: number;
  /** Exact part of all votes in the region. */
  readonly weight: Rational;
}

/** The weights of several members together. */
export interface SummedWeight {
  readonly name: string;
  /** The exact sum; print it, never the sum of printed parts. */
  readonly weight: Rational;
  readonly members: number;
}

/** Weights by one variant, per group in the order of the input, per municipality and per party in the region. */
export interface Weighed {
  readonly kind: 'weighed';
  readonly variant: Variant;
  /** False for E: irrational, rounded to millionths. */
  readonly exact: boolean;
  /** For F: the ceiling, the variant it stands on and the municipalities that were brought down to it. */
  readonly ceiling?: { readonly share: Rational; readonly over: 'A' | 'B'; readonly lowered: readonly string[] };
  readonly groups: readonly MemberWeight[];
  /** With the code, because two municipalities can bear one name. */
  readonly municipalities: readonly (SummedWeight & { readonly code: string })[];
  readonly parties: readonly SummedWeight[];
  /** The exact sum of all weights: one, or less when council seats are vacant. */
  readonly total: Rational;
}

export type Weighing =
  | Weighed
  | { readonly kind: 'inputs-missing'; readonly variant: Variant; readonly missing: readonly MissingInput[] }
  | ({ readonly kind: 'ceiling-impossible'; readonly ceiling: Rational; readonly municipalities: number } & Omit<
      Extract<Ceiled, { kind: 'impossible' }>,
      'kind'
    >)
  | { readonly kind: 'ceiling-missing' }
  /** Everything that would be divided by is zero: no municipalities, no votes, no inhabitants or no seats. */
  | { readonly kind: 'nothing-to-weigh'; readonly variant: Variant };

/** What is asked: a variant, and for F the ceiling and the variant under it (A when left out). */
export interface WeighingRequest {
  readonly variant: Variant;
  readonly ceiling?: Rational;
  readonly ceilingOver?: 'A' | 'B';
}

/** Adds members up under one name, in the order in which the names first come. */
function sumBy(groups: readonly MemberWeight[], nameOf: (member: MemberWeight) => string): SummedWeight[] {
  const byName = Map.groupBy(groups, nameOf);
  return [...byName].map(([name, members]) => ({
    name,
    weight: total(members.map((member) => member.weight)),
    members: members.length,
  }));
}

/** The weight of each group when its municipality has a share and divides it over the seats of its council (A, B, E, F). */
function bySeats(municipalities: readonly Municipality[], shares: readonly Rational[]): Rational[] {
  return municipalities.flatMap(({ councilSeats, groups }, at) =>
    groups.map(({ seats }) =>
      councilSeats === 0 ? zero : multiply(reduce(BigInt(seats), BigInt(councilSeats)), shares[at] ?? zero),
    ),
  );
}

function weighed(
  municipalities: readonly Municipality[],
  weights: readonly Rational[],
  rest: Pick<Weighed, 'variant' | 'exact' | 'ceiling'>,
): Weighed {
  let at = 0;
  const groups = municipalities.flatMap(({ code, name: municipality, groups: own }) =>
    own.map(
      (group): MemberWeight => ({
        municipality,
        code,
        name: group.name,
        party: partyOf(group),
        seats: group.seats,
        weight: weights[at++] ?? zero,
      }),
    ),
  );
  const byCode = Map.groupBy(groups, (member) => member.code);
  return {
    kind: 'weighed',
    ...rest,
    groups,
    municipalities: municipalities.map(({ code, name }) => {
      const own = byCode.get(code) ?? [];
      return { code, name, weight: total(own.map((member) => member.weight)), members: own.length };
    }),
    parties: sumBy(groups, (member) => member.party),
    total: total(weights),
  };
}

function underChosenCeiling(municipalities: readonly Municipality[], request: WeighingRequest): Weighing {
  const { ceiling, ceilingOver: over = 'A' } = request;
  if (ceiling === undefined) return { kind: 'ceiling-missing' };
  const shares = sharesOf(municipalities, over === 'A' ? 'validVotes' : 'inhabitants');
  if (shares === undefined) return { kind: 'nothing-to-weigh', variant: 'F' };
  const ceiled = underCeiling(shares, ceiling);
  if (ceiled.kind === 'impossible')
    return {
      kind: 'ceiling-impossible',
      ceiling,
      municipalities: municipalities.length,
      why: ceiled.why,
      lowest: ceiled.lowest,
    };
  const lowered = ceiled.lowered.map((at) => municipalities[at]?.name ?? '');
  return weighed(municipalities, bySeats(municipalities, ceiled.shares), {
    variant: 'F',
    exact: true,
    ceiling: { share: ceiling, over, lowered },
  });
}

/** D: the votes of each group that holds a seat, of all such votes in the region. */
function byVotes(municipalities: readonly Municipality[]): Rational[] | undefined {
  const votes = municipalities.flatMap(({ groups }) =>
    groups.map((group) => (group.seats > 0 ? (exactVotes(group) ?? zero) : zero)),
  );
  const all = total(votes);
  if (all.numerator === 0n) return undefined;
  return votes.map((each) => reduce(each.numerator * all.denominator, each.denominator * all.numerator));
}

/**
 * Weighs the votes in a regional council with one member a group. Source of A–D: Notitie bestuurlijke samenwerkingsvormen Leidse
 * regio (draft, 2017), note 38 and the annex on vote weights, page 73 and on; E after Penrose (1946); F: docs/methods/vote-weights.md.
 */
export function weighVotes(municipalities: readonly Municipality[], request: WeighingRequest): Weighing {
  const { variant } = request;
  const missing = missingInputs(municipalities, variant, request.ceilingOver);
  if (missing.length > 0) return { kind: 'inputs-missing', variant, missing };
  const nothing = { kind: 'nothing-to-weigh', variant } as const;
  switch (variant) {
    case 'A':
    case 'B': {
      const shares = sharesOf(municipalities, variant === 'A' ? 'validVotes' : 'inhabitants');
      return shares === undefined
        ? nothing
        : weighed(municipalities, bySeats(municipalities, shares), { variant, exact: true });
    }
    case 'C': {
      const seats = municipalities.reduce((sum, each) => sum + each.councilSeats, 0);
      if (seats === 0) return nothing;
      const weights = municipalities.flatMap(({ groups }) => groups.map((group) => rational(group.seats, seats)));
      return weighed(municipalities, weights, { variant, exact: true });
    }
    case 'D': {
      const weights = byVotes(municipalities);
      return weights === undefined ? nothing : weighed(municipalities, weights, { variant, exact: true });
    }
    case 'E': {
      const shares = squareRootShares(municipalities);
      return shares === undefined
        ? nothing
        : weighed(municipalities, bySeats(municipalities, shares), { variant, exact: false });
    }
    case 'F':
      return underChosenCeiling(municipalities, request);
  }
}
