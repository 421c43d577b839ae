import type { Power, PowerIndex } from '#domain/voting-power/power.ts';
import type { ExactShares } from '#domain/voting-power/power-values.ts';
import { ratioText } from '#domain/voting-power/ratio.ts';

const shares = ({ exact, value }: ExactShares) => ({ exact: exact.map(ratioText), value });

/** Milliseconds of every index, from the parsed game to all its values; indices that follow from another's counts share its time. */
function milliseconds({ working }: Power, indices: readonly PowerIndex[]): Readonly<Record<string, number>> {
  const part = (index: PowerIndex) =>
    index === 'shapley' ? 'shapley' : index === 'banzhaf' || index === 'coleman' ? 'banzhaf' : 'minimal';
  const known = new Map(working.map((step) => [step.part, step.milliseconds]));
  return Object.fromEntries(
    indices.flatMap((index) => {
      const time = known.get(part(index)) ?? (working.length === 1 ? working[0]?.milliseconds : undefined);
      return time === undefined ? [] : [[index, Math.round(time * 1000) / 1000]];
    }),
  );
}

/** The answer of `verband power --json`, as docs/cli/power.schema.json describes it: counts as text, arrays in the order of the members. */
export function powerAnswer(
  power: Power,
  indices: readonly PowerIndex[],
  names?: readonly string[],
): Record<string, unknown> {
  const { banzhaf, shapley, unions } = power;
  return {
    players: power.members,
    ...(names ? { members: names } : {}),
    ...(power.winning === undefined ? {} : { winning: String(power.winning) }),
    ...(power.minimal ? { minimalWinning: String(power.minimal.count) } : {}),
    ...(banzhaf
      ? { banzhaf: { raw: banzhaf.raw.map(String), absolute: banzhaf.absolute, normalised: banzhaf.normalised } }
      : {}),
    ...(shapley ? { shapley: shares(shapley) } : {}),
    ...(power.coleman ? { coleman: power.coleman } : {}),
    ...(power.deeganPackel ? { deeganPackel: shares(power.deeganPackel) } : {}),
    ...(power.publicGood ? { publicGood: shares(power.publicGood) } : {}),
    ...(power.floating ? { floating: power.floating } : {}),
    ...(power.sampled ? { sampled: power.sampled } : {}),
    ...(unions
      ? {
          unions: {
            owen: unions.owen.value,
            owenExact: unions.owen.exact.map(ratioText),
            banzhafOwen: unions.banzhafOwen.value,
            banzhafOwenExact: unions.banzhafOwen.exact.map(ratioText),
            quotient: powerAnswer(unions.quotient, indices),
          },
        }
      : {}),
    veto: power.veto,
    dictators: power.dictators,
    dummies: power.dummies,
    algorithm: [...new Set(power.working.map(({ method }) => method))].join(' + ') || 'nothing',
    exact: power.exact,
    milliseconds: milliseconds(power, indices),
    working: power.working.map((step) => ({ ...step, milliseconds: Math.round(step.milliseconds * 1000) / 1000 })),
  };
}
