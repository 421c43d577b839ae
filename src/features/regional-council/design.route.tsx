import type { Asker, Database } from '#database/connection.ts';
import { toNumber } from '#domain/figures/rational.ts';
import { levels } from '#domain/regional-council/bloc.ts';
import type { VotingModel } from '#domain/regional-council/passing-chance.ts';
import type { Day } from '#domain/time/day.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { address } from '../addresses.ts';
import { askChance } from './ask-thread.ts';
import { designPage } from './design.page.tsx';
import { designFile } from './design-file.ts';
import { readSettings, settingsQuery, typedShare } from './design-settings.ts';
import { type CountPower, type DrawnDesign, drawDesign } from './draw-design.ts';

/** GET /stemverhoudingen: a regional council as it stands in the address, evaluated; or as a file. */
export async function designRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  count: CountPower,
  today: Day,
): Promise<Answer> {
  // The form sends more than a design; its address is the short one that can be mailed.
  if (request.query.has('drempel-was'))
    return {
      kind: 'redirect',
      to: address(request.language, ['votes'], {
        ...settingsQuery(readSettings(request.query)),
        fout: isNoNumber(request.query.get('drempel-getal')) ? 'drempel' : undefined,
      }),
    };
  const format = (['pdf', 'xlsx', 'csv'] as const).find((each) => each === request.query.get('als'));
  const settings = readSettings(request.query);
  const drawn = await drawDesign(
    database,
    asker,
    format === undefined ? settings : { ...settings, unions: 'municipalities' },
    count,
  );
  if (format !== undefined) {
    const file = await designFile(drawn, format, request, today);
    // What cannot be computed is told on the page, with what misses.
    return file ?? { kind: 'page', status: 400, page: designPage(drawn, request.language) };
  }
  const model = readModel(request.query);
  const chance =
    model === undefined || drawn.outcome.kind !== 'evaluated'
      ? undefined
      : {
          model,
          found: await askChance({ weighed: drawn.outcome.present, rule: drawn.outcome.rule, model, seed: 1 }),
        };
  return {
    kind: 'page',
    page: designPage({ ...drawn, chance, notices: [...drawn.notices, ...noticesOf(request.query)] }, request.language),
  };
}

/** How people are taken to vote, when the address asks for it. */
function readModel(query: URLSearchParams): VotingModel | undefined {
  const part = (name: string): number => {
    const share = typedShare(query.get(name));
    return share === undefined ? 0.5 : toNumber(share);
  };
  const alikeBy = levels.find((each) => each === query.get('samen'));
  return alikeBy === undefined ? undefined : { alikeBy, alike: part('eens'), inFavour: part('voor'), draws: 20_000 };
}

const isNoNumber = (text: string | null): boolean =>
  text !== null && text.trim() !== '' && typedShare(text) === undefined;

/** What the address tells of the step before this page. */
const noticesOf = (query: URLSearchParams): DrawnDesign['notices'] => [
  ...(query.has('bewaard') ? (['keep.done'] as const) : []),
  ...(query.get('fout') === 'drempel' ? (['fault.threshold'] as const) : []),
];
