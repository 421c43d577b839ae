import type { Asker, Database } from '#database/connection.ts';
import { toNumber } from '#domain/figures/rational.ts';
import { levels } from '#domain/regional-council/bloc.ts';
import type { VotingModel } from '#domain/regional-council/passing-chance.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { askChance } from './ask-thread.ts';
import { designPage } from './design.page.tsx';
import { readSettings, typedShare } from './design-settings.ts';
import { type CountPower, drawDesign } from './draw-design.ts';

/** GET /stemverhoudingen: a regional council as it stands in the address, evaluated; or as a file. */
export async function designRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  count: CountPower,
): Promise<Answer> {
  const drawn = await drawDesign(database, asker, readSettings(request.query), count);
  const model = readModel(request.query);
  const chance =
    model === undefined || drawn.outcome.kind !== 'evaluated'
      ? undefined
      : {
          model,
          found: await askChance({ weighed: drawn.outcome.present, rule: drawn.outcome.rule, model, seed: 1 }),
        };
  return { kind: 'page', page: designPage({ ...drawn, chance }, request.language) };
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
