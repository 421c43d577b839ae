import type { Asker, Database, InTransaction } from '#database/connection.ts';
import {
  councilsOn,
  type ElectionDay,
  electedMunicipalities,
  electionDays,
  type KeptCouncil,
  type KeptDesign,
  keptDesigns,
} from '#database/read/councils.ts';
import { rational } from '#domain/figures/rational.ts';
import type { ExecutiveMember } from '#domain/regional-council/council-draft.ts';
import {
  type DecisionRule,
  memberGame,
  municipalGame,
  type WeightedGame,
} from '#domain/regional-council/decision-rule.ts';
import { type DesignOutcome, type EvaluatedDesign, evaluateDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Group, Municipality } from '#domain/regional-council/municipality.ts';
import type { PassingChance, VotingModel } from '#domain/regional-council/passing-chance.ts';
import { groupsOn, type WrittenEvent, type WrittenHistory } from '#domain/regional-council/written-history.ts';
import { votingGame } from '#domain/voting-power/game.ts';
import type { PowerOutcome, PowerRequest } from '#domain/voting-power/power.ts';
import type { DesignSettings } from './design-settings.ts';

/** Counts power: in a thread, kept by the hash of the game. Given by who puts the program together. */
export type CountPower = (game: ReturnType<typeof votingGame>, request: PowerRequest) => Promise<PowerOutcome>;

/** Something in the history of a group that cannot have happened. */
export interface BrokenHistory {
  readonly municipality: string;
  readonly problem: Exclude<WrittenHistory, { kind: 'groups' }>;
}

/** Everything a page or document about a design needs. */
export interface DrawnDesign {
  readonly settings: DesignSettings;
  readonly elections: readonly ElectionDay[];
  readonly choices: readonly { readonly id: string; readonly name: string; readonly region: string | null }[];
  readonly councils: readonly KeptCouncil[];
  readonly broken: readonly BrokenHistory[];
  /** What happened to what was asked: kept, or something that was typed and made no sense. */
  readonly notices: readonly ('keep.done' | 'fault.threshold' | 'split.impossible')[];
  readonly outcome: DesignOutcome | { readonly kind: 'no-election' };
  readonly power: DesignPower | undefined;
  /** How often a proposal passes, when it was asked. */
  readonly chance?: { readonly model: VotingModel; readonly found: PassingChance } | undefined;
  readonly kept: readonly KeptDesign[];
}

/** Power in a design: municipalities as blocs, and members as one chose to take them. */
export interface DesignPower {
  readonly municipalities: PowerOutcome;
  /** undefined: the rule counts majorities within municipalities, which is no weighted rule for members. */
  readonly members: PowerOutcome | undefined;
}

const written = (events: KeptCouncil['events']): WrittenEvent[] =>
  events.map(({ into, party, seats, preference_votes, ...rest }) => ({
    ...rest,
    ...(into === null ? {} : { into }),
    ...(party === null ? {} : { party }),
    ...(seats === null ? {} : { seats }),
    ...(preference_votes === null ? {} : { preferenceVotes: preference_votes }),
  }));

/** A council as the variants need it. */
function municipalityOf(council: KeptCouncil, settings: DesignSettings): Municipality | BrokenHistory {
  const groups = council.groups.map(({ party, votes, ...rest }) => ({
    ...rest,
    ...(party === null ? {} : { party }),
    ...(votes === null ? {} : { votes }),
  }));
  let seated: readonly Group[] = groups;
  if (settings.day !== undefined && council.events.length > 0) {
    const history = groupsOn(groups, written(council.events), settings.day, settings.votesAfterSplit);
    if (history.kind !== 'groups') return { municipality: council.name, problem: history };
    seated = history.groups;
  }
  return {
    code: council.code ?? council.id,
    name: council.name,
    councilSeats: council.council_seats,
    ...(council.valid_votes === null ? {} : { validVotes: council.valid_votes }),
    ...(council.inhabitants === null ? {} : { inhabitants: council.inhabitants.count }),
    groups: seated,
  };
}

/** The councils with the split that was asked as a what-if. */
function withSplit(
  read: readonly (Municipality | BrokenHistory)[],
  councils: readonly KeptCouncil[],
  { split, votesAfterSplit }: DesignSettings,
): { readonly read: readonly (Municipality | BrokenHistory)[]; readonly impossible: boolean } {
  if (split === undefined) return { read, impossible: false };
  const at = councils.findIndex((each) => each.id === split.municipality);
  const council = read[at];
  if (council === undefined || 'problem' in council) return { read, impossible: true };
  const groups = council.groups.map(({ votes, ...group }) => ({
    ...group,
    ...(typeof votes === 'number' ? { votes } : {}),
  }));
  const event = { on: '9999-01-01', group: split.group, event: 'split', into: split.into, seats: split.seats } as const;
  const history = groupsOn(groups, [event], event.on, votesAfterSplit);
  return history.kind === 'groups'
    ? {
        read: read.map((each, place) => (place === at ? { ...council, groups: history.groups } : each)),
        impossible: false,
      }
    : { read, impossible: true };
}

/** The rule that was chosen. */
export const ruleOf = (settings: DesignSettings): DecisionRule => ({
  weight: { share: settings.threshold, comparison: settings.comparison },
  base: settings.base,
  ...(settings.majority > 0 ? { municipalities: settings.majority } : {}),
});

/** The executive board that was filled in: members without names, the first of the chair's municipality in the chair. */
function executiveOf(settings: DesignSettings, councils: readonly KeptCouncil[]): readonly ExecutiveMember[] {
  const inside = settings.executive.flatMap(({ municipality, members }) => {
    const name = councils.find((each) => each.id === municipality)?.name;
    if (name === undefined) return [];
    return Array.from({ length: members }, (_, at) => ({
      municipality: name,
      inGeneralBoard: true,
      isChair: municipality === settings.chair && at === 0,
    }));
  });
  const outside = Array.from({ length: settings.outsiders }, () => ({ municipality: '', inGeneralBoard: false }));
  return [...inside, ...outside];
}

/** The municipalities one starts with: those chosen, else those of the region with most elections on the day. */
function startingWith(
  settings: DesignSettings,
  choices: readonly { readonly id: string; readonly region: string | null }[],
): readonly string[] {
  if (settings.municipalities.length > 0) return settings.municipalities;
  const regions = Map.groupBy(
    choices.filter((each) => each.region !== null),
    (each) => each.region,
  );
  const [largest] = [...regions.values()].toSorted((one, two) => two.length - one.length);
  return (largest ?? choices.slice(0, 10)).slice(0, 30).map((each) => each.id);
}

/** Reads what a design stands on: the election, the councils, inhabitants; two designs can be read in one transaction. */
export async function readDesign(tx: InTransaction, asked: DesignSettings): Promise<Omit<DrawnDesign, 'power'>> {
  const elections = await electionDays(tx);
  const usual = elections.find((each) => each.with_votes === each.municipalities) ?? elections[0];
  const election = elections.find((each) => each.held_on === asked.election)?.held_on ?? usual?.held_on;
  const kept = await keptDesigns(tx);
  if (election === undefined)
    return {
      settings: asked,
      elections,
      choices: [],
      councils: [],
      broken: [],
      notices: [],
      outcome: { kind: 'no-election' },
      kept,
    };
  const choices = await electedMunicipalities(tx, election);
  const municipalities = startingWith(asked, choices);
  const settings: DesignSettings = { ...asked, election, municipalities };
  const councils = await councilsOn(tx, { heldOn: election, municipalities, year: asked.inhabitantsOf ?? null });
  const split = withSplit(
    councils.map((council) => municipalityOf(council, settings)),
    councils,
    settings,
  );
  const { read } = split;
  const broken = read.filter((each): each is BrokenHistory => 'problem' in each);
  const known = read.filter((each): each is Municipality => !('problem' in each));
  const away = new Set(settings.absent);
  const outcome = evaluateDesign({
    municipalities: known,
    weighing: { variant: settings.variant, ceiling: settings.ceiling },
    rule: ruleOf(settings),
    absent: councils.filter((each) => away.has(each.id)).map((each) => each.code ?? each.id),
    absentGroups: settings.absentGroups.flatMap(({ municipality, name }) => {
      const council = councils.find((each) => each.id === municipality);
      return council === undefined ? [] : [{ code: council.code ?? council.id, name }];
    }),
    ...(settings.executive.length === 0 ? {} : { executive: executiveOf(settings, councils) }),
    triedCeiling: settings.variant === 'F' ? settings.ceiling : rational(40, 100),
  });
  return {
    settings,
    elections,
    choices,
    councils,
    broken,
    notices: split.impossible ? ['split.impossible'] : [],
    outcome,
    kept,
  };
}

/** What a page may spend on counting: a page is for everyone, so it asks no more than this. */
const pageBudget = { seconds: 5, bytes: 256 * 2 ** 20 };

const gameOf = (game: WeightedGame) => votingGame(game.conditions);

/** Positions of members that vote together. */
export function unionsOf(
  evaluated: EvaluatedDesign,
  settings: DesignSettings,
): readonly (readonly number[])[] | undefined {
  if (settings.unions === 'none') return undefined;
  const nameOf = (at: number) => {
    const member = evaluated.present.groups[at];
    return settings.unions === 'parties' ? member?.party : member?.code;
  };
  return [...Map.groupBy(evaluated.present.groups.keys(), nameOf).values()];
}

/** Counts power in a design that was evaluated. */
export async function powerOf(
  evaluated: EvaluatedDesign,
  settings: DesignSettings,
  count: CountPower,
): Promise<DesignPower> {
  const municipalities = await count(gameOf(municipalGame(evaluated.present, evaluated.rule)), {
    indices: ['banzhaf', 'shapley'],
    budget: pageBudget,
  });
  const single = memberGame(evaluated.present, evaluated.rule);
  const unions = unionsOf(evaluated, settings);
  const members =
    single === undefined
      ? undefined
      : await count(gameOf(single), {
          indices: ['banzhaf', 'shapley'],
          budget: pageBudget,
          ...(unions === undefined ? {} : { unions }),
        });
  return { municipalities, members };
}

/** Draws a design: reads, evaluates and counts. */
export async function drawDesign(
  database: Database,
  asker: Asker,
  asked: DesignSettings,
  count: CountPower,
): Promise<DrawnDesign> {
  const read = await database.read(asker, (tx) => readDesign(tx, asked));
  const power = read.outcome.kind === 'evaluated' ? await powerOf(read.outcome, read.settings, count) : undefined;
  return { ...read, power };
}
