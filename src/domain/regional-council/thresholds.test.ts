import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import document2014 from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import document2018 from '../../../reference/elections/leidse-regio-2018.json' with { type: 'json' };
import { add, compare, one, percentage, type Rational, rational, zero } from '../figures/rational.ts';
import { seededRandom } from '../figures/seeded-random.ts';
import { tellingAbsences } from './absences.ts';
import { type Bloc, blocAgainstMembers, blocsOf } from './bloc.ts';
import { fewestNeeded } from './deciding.ts';
import {
  aloneInGame,
  type DecisionRule,
  isProper,
  memberGame,
  municipalGame,
  passes,
  threshold,
  type Vote,
  type WeightedGame,
  wins,
} from './decision-rule.ts';
import type { Municipality } from './municipality.ts';
import { passingChance } from './passing-chance.ts';
import { nobodyAlone, tryRemedies } from './remedies.ts';
import { searchDesigns, usualSearchSpace } from './search-designs.ts';
import { aloneThresholds, blocksAlone, type Comparison, lies, passesAlone, thresholdRanges } from './thresholds.ts';
import { type Weighed, weighVotes } from './vote-weights.ts';

const region2014: readonly Municipality[] = document2014.municipalities;
const region2018: readonly Municipality[] = document2018.municipalities;
const weighedAs = (region: readonly Municipality[], variant: 'A' | 'B' | 'C' | 'E'): Weighed => {
  const weighed = weighVotes(region, { variant });
  if (weighed.kind !== 'weighed') throw new Error(weighed.kind);
  return weighed;
};
const a2014 = weighedAs(region2014, 'A');
const municipalities2014 = blocsOf(a2014, 'municipalities');
const blocOf = (name: string): Bloc =>
  municipalities2014.find((bloc) => bloc.name === name) ?? (municipalities2014[0] as Bloc);
const percent = (value: number) => rational(value, 100);

describe('the Leidse regio of 2014, variant A', () => {
  test('Leiden holds 59.2 %: above it Leiden cannot pass alone, above 40.8 % it always blocks; no single threshold avoids both', () => {
    const answer = aloneThresholds(municipalities2014, 'at-least');
    if (answer?.verdict.kind !== 'never-both') throw new Error('expected never-both');
    const { largest, cannotPassFrom, blocksFrom } = answer.verdict;
    expect([largest.name, percentage(cannotPassFrom), percentage(blocksFrom)]).toEqual(['Leiden', '59.2', '40.8']);
    expect(answer.nobodyPasses).toMatchObject({ from: largest.share, fromIncluded: false, to: one, toIncluded: true });
    expect(answer.nobodyBlocks).toMatchObject({ from: zero, to: blocksFrom, toIncluded: true });
  });

  test('at a simple majority Leiden passes and blocks alone, at 60 % it only blocks, at 90 % others block too', () => {
    const at = (share: number) => ({
      pass: municipalities2014.filter((bloc) => passesAlone(bloc, threshold(percent(share)))).map((bloc) => bloc.name),
      block: municipalities2014.filter((bloc) => blocksAlone(bloc, threshold(percent(share)))).map((bloc) => bloc.name),
    });
    expect(at(51)).toEqual({ pass: ['Leiden'], block: ['Leiden'] });
    expect(at(60)).toEqual({ pass: [], block: ['Leiden'] });
    expect(at(90)).toEqual({ pass: [], block: ['Leiden', 'Leiderdorp', 'Oegstgeest', 'Voorschoten'] });
  });

  test('no party and no member passes or blocks alone at a simple majority', () => {
    for (const level of ['members', 'parties'] as const)
      expect(aloneThresholds(blocsOf(a2014, level), 'more-than')?.verdict.kind).toBe('both');
  });

  test('at 60 % of the votes cast Leiden passes alone once Zoeterwoude is absent, at 70 % once two are', () => {
    const question = { members: 31, quorum: true };
    const [first] = tellingAbsences(municipalities2014, blocOf('Leiden'), threshold(percent(60)), question);
    expect(first).toMatchObject({ passes: 'Leiden', absent: ['Zoeterwoude'], membersPresent: 28 });
    expect(percentage(first?.shareOfCast ?? zero)).toBe('61.6');
    const at70 = tellingAbsences(municipalities2014, blocOf('Leiden'), threshold(percent(70)), question);
    expect(at70.map((each) => [each.absent.toSorted().join(' + '), percentage(each.shareOfCast)])).toEqual([
      ['Oegstgeest + Zoeterwoude', '70.1'],
      ['Leiderdorp + Zoeterwoude', '70.8'],
      ['Voorschoten + Zoeterwoude', '71.1'],
      ['Leiderdorp + Oegstgeest', '78.0'],
      ['Oegstgeest + Voorschoten', '78.3'],
      ['Leiderdorp + Voorschoten', '79.2'],
    ]);
    expect(tellingAbsences(municipalities2014, blocOf('Leiden'), threshold(percent(55)), question)[0]?.absent).toEqual(
      [],
    );
  });

  test('the quorum of members can prevent it; the second convocation has none', () => {
    const leiden = blocOf('Leiden');
    const all = threshold(one);
    expect(tellingAbsences(municipalities2014, leiden, all, { members: 31, quorum: true })).toEqual([]);
    const [second] = tellingAbsences(municipalities2014, leiden, all, { members: 31, quorum: false });
    expect(second).toMatchObject({ membersPresent: 9, shareOfCast: one });
  });

  test('single members count too: at 60 % the absence of one group of two seats in Voorschoten is enough', () => {
    const blocs = blocAgainstMembers(a2014, 'municipalities', 'Leiden');
    const [leiden] = blocs as [Bloc];
    expect(blocs).toHaveLength(23);
    const telling = tellingAbsences(blocs, leiden, threshold(percent(60)), { members: 31, quorum: true });
    expect(telling[0]).toMatchObject({ absent: ['GroenLinks (Voorschoten)'], membersPresent: 30 });
    const [at70] = tellingAbsences(blocs, leiden, threshold(percent(70)), { members: 31, quorum: true });
    expect(at70?.absent).toHaveLength(6);
    expect(blocAgainstMembers(a2014, 'parties', 'Nobody')).toEqual([]);
  });

  test('three rules keep every municipality from deciding and blocking: each tried', () => {
    const region = region2014.map((each, at) => ({ ...each, inhabitants: region2018[at]?.inhabitants ?? 0 }));
    const outcomes = tryRemedies(region, a2014, percent(40));
    expect(outcomes.map((each) => [each.remedy.kind, each.outcome])).toEqual([
      ['double-majority', 'does-not-meet'],
      ['double-majority', 'meets'],
      ['double-majority', 'meets'],
      ['ceiling', 'meets'],
      ['square-root', 'meets'],
    ]);
    const ceiling = outcomes[3];
    expect(
      ceiling?.outcome === 'meets' && [ceiling.interval.from, ceiling.interval.to].map((each) => percentage(each)),
    ).toEqual(['40.0', '60.0']);
    expect(tryRemedies(region2014, a2014, percent(40)).at(-1)?.outcome).toBe('inputs-missing');
    expect(tryRemedies(region2014, a2014, percent(10)).at(-2)?.outcome).toBe('impossible');
    expect(tryRemedies(region2014, a2014, percent(55)).at(-2)?.outcome).toBe('does-not-meet');
  });

  test('how few can decide', () => {
    const rule = (share: number, more: Partial<DecisionRule> = {}): DecisionRule => ({
      weight: threshold(percent(share)),
      base: 'cast',
      ...more,
    });
    expect(fewestNeeded(a2014, rule(51))).toEqual({ members: 6, municipalities: 1 });
    expect(fewestNeeded(a2014, rule(60))).toEqual({ members: 9, municipalities: 2 });
    expect(fewestNeeded(a2014, rule(51, { municipalities: 3 })).municipalities).toBe(3);
    expect(fewestNeeded(a2014, rule(51, { members: 32 }))).toEqual({ members: undefined, municipalities: undefined });
  });

  test('a roll-call: cast is the base, an absent member makes the others weigh more', () => {
    const rule: DecisionRule = { weight: threshold(percent(60)), base: 'cast' };
    const votes = a2014.groups.map((each): Vote => (each.municipality === 'Leiden' ? 'for' : 'against'));
    expect(passes(a2014, rule, votes)).toBe(false);
    const away = votes.map((vote, at): Vote => (a2014.groups[at]?.municipality === 'Zoeterwoude' ? 'absent' : vote));
    expect(passes(a2014, rule, away)).toBe(true);
    expect(passes(a2014, { ...rule, base: 'all' }, away)).toBe(false);
    expect(passes(a2014, { ...rule, municipalities: 2 }, away)).toBe(false);
    expect(passes(a2014, { ...rule, members: 10 }, away)).toBe(false);
    const abstaining = away.map((vote): Vote => (vote === 'absent' ? 'abstains' : vote));
    expect([passes(a2014, rule, abstaining), passes(a2014, { ...rule, base: 'present' }, abstaining)]).toEqual([
      true,
      false,
    ]);
    expect(passes(a2014, rule, [])).toBe(false);
  });
});

describe('the chance that a proposal passes', () => {
  const rule: DecisionRule = { weight: { share: rational(1, 2), comparison: 'more-than' }, base: 'cast' };
  const model = { alikeBy: 'municipalities', alike: 1, inFavour: 0.5, draws: 4000 } as const;

  test('the same seed gives the same answer', () => {
    expect(passingChance(a2014, rule, model, seededRandom(1))).toEqual(
      passingChance(a2014, rule, model, seededRandom(1)),
    );
  });

  test('when municipalities vote as one, Leiden is the whole council at a simple majority', () => {
    const { chance, standardError } = passingChance(a2014, rule, { ...model, inFavour: 0.3 }, seededRandom(2));
    expect(Math.abs(chance - 0.3)).toBeLessThan(4 * standardError);
  });

  test('it agrees with counting all coalitions of municipalities', () => {
    const c2014 = weighedAs(region2014, 'C');
    const game = municipalGame(c2014, rule);
    const winning = subsets(5).filter((coalition) => wins(game, coalition)).length;
    const { chance, standardError } = passingChance(c2014, rule, model, seededRandom(3));
    expect(Math.abs(chance - winning / 32)).toBeLessThan(4 * standardError);
  });

  test('all in favour always passes; a number of municipalities makes it harder', () => {
    expect(passingChance(a2014, rule, { ...model, inFavour: 1 }, seededRandom(4)).chance).toBe(1);
    const free = { ...model, alikeBy: 'parties', alike: 0.5 } as const;
    const single = passingChance(a2014, rule, free, seededRandom(5)).chance;
    expect(passingChance(a2014, { ...rule, municipalities: 4 }, free, seededRandom(5)).chance).toBeLessThan(single);
    expect(passingChance(a2014, rule, { ...free, alikeBy: 'members' }, seededRandom(5)).chance).toBeGreaterThan(0);
  });
});

/** Penrose–Banzhaf by trying every coalition: for tests only. */
function slowPower(game: WeightedGame): { banzhaf: number[] } {
  const players = game.conditions[0]?.weights.length ?? 0;
  const swings = Array.from({ length: players }, () => 0);
  for (const coalition of subsets(players))
    if (wins(game, coalition))
      for (const player of coalition)
        if (
          !wins(
            game,
            coalition.filter((each) => each !== player),
          )
        )
          swings[player] = (swings[player] ?? 0) + 1;
  const all = swings.reduce((sum, each) => sum + each, 0);
  return { banzhaf: swings.map((each) => (all === 0 ? 0 : each / all)) };
}

function subsets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => (bits >> at) & 1),
  );
}

describe('searching a design', () => {
  test('what is found meets the wishes, best first', () => {
    const wishes = {
      powerLike: 'inhabitants',
      nobodyPassesAlone: true,
      nobodyBlocksAlone: true,
      nobodyHasMajority: true,
      municipalitiesForYes: 3,
    } as const;
    const { designs, tried, untried } = searchDesigns(region2018, wishes, usualSearchSpace(5), slowPower);
    expect(tried).toBe((3 + 3) * 9 * 4);
    expect(untried.map((each) => each.variant)).toEqual(['A', 'D']);
    expect(designs.length).toBeGreaterThan(3);
    for (const [at, design] of designs.entries()) {
      expect(design.misfit).toBeGreaterThanOrEqual((designs[at - 1]?.misfit ?? 0) - 1e-12);
      expect(design.fewestMunicipalities).toBeGreaterThanOrEqual(3);
      expect(design.largestShare).toBeLessThan(0.5);
      const weighed = weighVotes(region2018, {
        variant: design.variant,
        ceilingOver: 'B',
        ...(design.ceiling === undefined ? {} : { ceiling: design.ceiling }),
      });
      if (weighed.kind !== 'weighed') throw new Error(weighed.kind);
      expect(nobodyAlone(weighed, design.rule)).toBe(true);
      expect(isProper(weighed, design.rule)).toBe(true);
    }
  });

  test('wishes that cannot be met give an empty list', () => {
    expect(searchDesigns(region2018, { municipalitiesForYes: 6 }, usualSearchSpace(5), slowPower).designs).toEqual([]);
  });
});

const blocs = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 7 })
  .filter((sizes) => sizes.some((each) => each > 0))
  .map((sizes): Bloc[] => {
    const all = sizes.reduce((sum, each) => sum + each, 0);
    return sizes.map((each, at) => ({ name: `b${at}`, share: rational(each, all), members: 1 }));
  });
const comparisons = fc.constantFrom<Comparison>('at-least', 'more-than');

describe('properties', () => {
  test('threshold intervals partition the line: (0,1] with at-least, [0,1) with more-than', () => {
    fc.assert(
      fc.property(blocs, comparisons, (list, comparison) => {
        const ranges = thresholdRanges(list, comparison);
        expect([ranges[0]?.interval.from, ranges.at(-1)?.interval.to]).toEqual([zero, one]);
        for (const [at, { interval }] of ranges.entries()) {
          expect(compare(interval.from, interval.to)).toBe(-1);
          expect([interval.fromIncluded, interval.toIncluded]).toEqual([
            comparison === 'more-than',
            comparison === 'at-least',
          ]);
          if (at > 0) expect(interval.from).toEqual(ranges[at - 1]?.interval.to);
        }
      }),
    );
  });

  test('a slow judge that counts votes at every threshold gives the same answers as the intervals', () => {
    fc.assert(
      fc.property(blocs, comparisons, (list, comparison) => {
        const ranges = thresholdRanges(list, comparison);
        const alone = aloneThresholds(list, comparison);
        const cuts = ranges.flatMap(({ interval }) => [interval.from, interval.to]);
        const step = rational(1, 1_000_000);
        const scan = cuts.flatMap((cut): Rational[] => [cut, add(cut, step), add(cut, rational(-1, 1_000_000))]);
        for (const share of scan) {
          const range = ranges.find(({ interval }) => lies(share, interval));
          if (range === undefined) continue;
          const enough = (votes: Rational) =>
            comparison === 'at-least' ? compare(votes, share) >= 0 : compare(votes, share) > 0;
          const others = (bloc: Bloc) =>
            list
              .filter((each) => each !== bloc)
              .map((each) => each.share)
              .reduce(add, zero);
          const pass = list.filter((bloc) => enough(bloc.share)).map((bloc) => bloc.name);
          const block = list.filter((bloc) => !enough(others(bloc))).map((bloc) => bloc.name);
          expect([range.passAlone, range.blockAlone]).toEqual([pass, block]);
          const inside = (interval: typeof range.interval | undefined) =>
            interval !== undefined && lies(share, interval);
          expect(inside(alone?.nobodyPasses)).toBe(pass.length === 0);
          expect(inside(alone?.nobodyBlocks)).toBe(block.length === 0);
          const both = alone?.verdict.kind === 'both' ? alone.verdict.interval : undefined;
          expect(inside(both)).toBe(pass.length === 0 && block.length === 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('one threshold avoids both exactly when nobody has half', () => {
    fc.assert(
      fc.property(blocs, comparisons, (list, comparison) => {
        const half = list.some((bloc) => compare(bloc.share, rational(1, 2)) >= 0);
        expect(aloneThresholds(list, comparison)?.verdict.kind).toBe(half ? 'never-both' : 'both');
      }),
    );
    expect(aloneThresholds([], 'at-least')).toBeUndefined();
  });

  const councils = fc
    .array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((seats) => {
      const region = seats.map(
        (groups, at): Municipality => ({
          code: `GM000${at}`,
          name: `M${at}`,
          councilSeats: groups.reduce((sum, each) => sum + each, 0),
          groups: groups.map((each, index) => ({ name: `P${index}`, seats: each })),
        }),
      );
      return weighedAs(region, 'C');
    });
  const rules = fc.record({
    share: fc.integer({ min: 1, max: 100 }),
    comparison: comparisons,
    heads: fc.nat(4),
    members: fc.nat(6),
  });

  test('a game says the same as counting a vote, and the smallest coalition is found by trying all', () => {
    fc.assert(
      fc.property(councils, rules, (weighed, { share, comparison, heads, members }) => {
        const weight = { share: percent(share), comparison };
        const rule: DecisionRule = { weight, base: 'all', municipalities: heads, members };
        const games = {
          members: memberGame(weighed, { weight, base: 'all', members }),
          whole: municipalGame(weighed, rule),
        };
        expect(memberGame(weighed, { ...rule, municipalities: 1 })).toBeUndefined();
        let fewest: number | undefined;
        let homes: number | undefined;
        for (const coalition of subsets(weighed.groups.length)) {
          const votes = weighed.groups.map((_, at): Vote => (coalition.includes(at) ? 'for' : 'against'));
          if (games.members !== undefined)
            expect(wins(games.members, coalition)).toBe(passes(weighed, { weight, base: 'all', members }, votes));
          if (!passes(weighed, rule, votes) || coalition.length === 0) continue;
          const touched = new Set(coalition.map((at) => weighed.groups[at]?.code)).size;
          fewest = Math.min(fewest ?? 99, coalition.length);
          homes = Math.min(homes ?? 99, touched);
        }
        expect(fewestNeeded(weighed, rule)).toEqual({ members: fewest, municipalities: homes });
        for (const coalition of subsets(weighed.municipalities.length)) {
          const names = new Set(coalition.map((at) => weighed.municipalities[at]?.name));
          const votes = weighed.groups.map((each): Vote => (names.has(each.municipality) ? 'for' : 'against'));
          expect(wins(games.whole, coalition)).toBe(passes(weighed, rule, votes));
        }
        expect(aloneInGame(games.whole).pass.every((at) => wins(games.whole, [at]))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a proper rule never passes a proposal and its opposite', () => {
    fc.assert(
      fc.property(councils, rules, (weighed, { share, comparison, heads, members }) => {
        const rule: DecisionRule = {
          weight: { share: percent(share), comparison },
          base: 'all',
          municipalities: heads,
          members,
        };
        if (!isProper(weighed, rule)) return;
        for (const coalition of subsets(weighed.groups.length)) {
          const votes = weighed.groups.map((_, at): Vote => (coalition.includes(at) ? 'for' : 'against'));
          const opposite = votes.map((vote): Vote => (vote === 'for' ? 'against' : 'for'));
          expect(passes(weighed, rule, votes) && passes(weighed, rule, opposite)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('an absence that lets somebody pass alone is found with the fewest, as trying all absences finds it', () => {
    fc.assert(
      fc.property(blocs, fc.integer({ min: 1, max: 100 }), fc.boolean(), (list, share, quorum) => {
        const [bloc] = list;
        if (bloc === undefined) return;
        const found = tellingAbsences(list, bloc, threshold(percent(share)), { members: list.length, quorum });
        const telling = subsets(list.length)
          .filter((absent) => !absent.includes(0) && (!quorum || (list.length - absent.length) * 2 > list.length))
          .filter((absent) => {
            const present = list
              .filter((_, at) => !absent.includes(at))
              .map((each) => each.share)
              .reduce(add, zero);
            return (
              present.numerator > 0n &&
              compare(bloc.share, {
                numerator: present.numerator * BigInt(share),
                denominator: present.denominator * 100n,
              }) >= 0
            );
          });
        const least = Math.min(...telling.map((absent) => absent.length));
        expect(found).toHaveLength(telling.filter((absent) => absent.length === least).length);
        expect(found.every((each) => each.absent.length === least)).toBe(true);
      }),
    );
  });
});
