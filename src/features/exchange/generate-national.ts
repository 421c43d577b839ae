import type { Asker, Database } from '#database/connection.ts';
import { writeRecords } from '#database/records.ts';
import { refreshStatistics } from '#database/statistics.ts';
import type { Values } from '#domain/register/column.ts';
import { recordId } from '#domain/register/record-type.ts';
import { recordTypes } from '#domain/register/record-types.ts';

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const size = { municipalities: 342, partnerships: 1500, participations: 15_000, firstYear: 2012, years: 15 } as const;

/**
 * Fills an empty register with an invented country, the same in every run: 342 municipalities, 1,500 partnerships, 15,000 participations,
 * 15 years of finance and contributions. Every figure is marked as an example.
 */
export async function generateNational(
  database: Database,
  asker: Asker,
  progress: (done: number, total: number) => void,
): Promise<Record<string, number>> {
  const roll = dice(20261124);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const records = new Map<string, Values[]>();
  const add = (type: string, values: Values) => {
    const list = records.get(type);
    const row = { source_id: 'landelijk-voorbeeld', example: true, confirmed_on: '2026-06-30', ...values };
    if (list === undefined) records.set(type, [row]);
    else list.push(row);
  };
  records.set('source', [
    {
      id: 'landelijk-voorbeeld',
      title: 'Verzonnen land om mee te meten',
      publisher: 'Verband',
      kind: 'entered',
      example: true,
    },
  ]);
  const municipality = (index: number) => `gemeente-${String(index + 1).padStart(3, '0')}`;
  for (let index = 0; index < size.municipalities; index += 1) {
    const id = municipality(index);
    add('organisation', {
      id,
      name: `Gemeente ${index + 1}`,
      kind: 'municipality',
      region: `Regio ${Math.floor(index / 11) + 1}`,
      province: `Provincie ${(index % 12) + 1}`,
    });
    const inhabitants = 8_000 + Math.floor(roll() * 90_000);
    for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
      add('organisation_year', { organisation_id: id, year, inhabitants: inhabitants + (year - size.firstYear) * 200 });
      add('organisation_spending', { organisation_id: id, year, spending_cents: BigInt(inhabitants) * 280_000n });
    }
  }
  const themes = [
    'wonen',
    'economie',
    'bereikbaarheid',
    'duurzaamheid',
    'leefomgeving',
    'sociaal-domein',
    'voorzieningen',
  ];
  themes.forEach((id, index) => {
    add('theme', { id, name: id, rank: index + 1 });
  });
  const forms = [
    'public_body',
    'operations_organisation',
    'joint_body',
    'host_municipality',
    'light',
    'covenant',
    'foundation',
    'network',
  ];
  let left: number = size.participations;
  for (let index = 0; index < size.partnerships; index += 1) {
    const id = `verband-${String(index + 1).padStart(4, '0')}`;
    const centre = Math.floor(roll() * size.municipalities);
    const members =
      index === size.partnerships - 1
        ? left
        : Math.max(2, Math.min(left - 2 * (size.partnerships - index - 1), 2 + Math.floor(roll() * 17)));
    left -= members;
    const form = pick(forms);
    add('partnership', {
      id,
      name: `Verband ${index + 1} voor ${pick(themes)}`,
      status: 'active',
      legal_form: form,
      cooperation: pick(['policy', 'operations']),
      purpose: 'Verzonnen samenwerking om mee te meten.',
      keeper_id: municipality(centre),
      exit_terms: roll() < 0.7 ? 'per 1 januari, een jaar vooraf' : null,
      evaluation_due: roll() < 0.3 ? `${2026 + Math.floor(roll() * 4)}-07-01` : null,
    });
    add('body', { id: `${id}-bestuur`, partnership_id: id, kind: 'general_board', name: 'Algemeen bestuur' });
    for (let member = 0; member < members; member += 1) {
      const organisation = municipality((centre + member * (1 + (index % 3))) % size.municipalities);
      add('participation', {
        partnership_id: id,
        organisation_id: organisation,
        role: 'participant',
        entered_by: 'executive',
        counts: true,
      });
      add('seat', {
        body_id: `${id}-bestuur`,
        organisation_id: organisation,
        seats: 1,
        votes_per_seat: String(1 + Math.floor(roll() * 9)),
      });
      let amount = BigInt(20_000 + Math.floor(roll() * 900_000)) * 100n;
      for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
        amount = (amount * BigInt(1000 + Math.floor(roll() * 60))) / 1000n;
        add('contribution', {
          partnership_id: id,
          organisation_id: organisation,
          year,
          version: 'budget',
          given_by: 'landelijk-voorbeeld',
          amount_cents: amount,
        });
      }
      if (roll() < 0.2)
        add('council_regime', {
          organisation_id: organisation,
          partnership_id: id,
          valid_from: '2024-01-01',
          regime: pick(['basic', 'plus', 'maximum']),
          reason: 'verzonnen',
        });
      if (roll() < 0.2)
        add('risk', {
          organisation_id: organisation,
          partnership_id: id,
          risk: 'kosten',
          assessed_on: '2026-01-15',
          title: 'Kosten stijgen',
          chance: 1 + Math.floor(roll() * 5),
          impact: 1 + Math.floor(roll() * 5),
        });
    }
    for (const theme of themes)
      if (roll() < 0.25)
        add('theme_level', {
          partnership_id: id,
          theme_id: theme,
          level: pick(['agenda', 'preparation', 'decision', 'execution']),
          present: true,
        });
    for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
      const total = BigInt(1_000_000 + Math.floor(roll() * 40_000_000)) * 100n;
      add('finance', {
        partnership_id: id,
        year,
        version: 'budget',
        given_by: 'landelijk-voorbeeld',
        total_cents: total,
        equity_start_cents: total / 10n,
        equity_end_cents: total / 10n,
        debt_start_cents: total / 3n,
        debt_end_cents: total / 3n,
        result_cents: 0n,
      });
    }
    add('meeting', {
      partnership_id: id,
      held_on: `2026-${String(1 + (index % 12)).padStart(2, '0')}-15`,
      meeting: 'Algemeen bestuur',
    });
  }
  const total = [...records.values()].reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  const counts: Record<string, number> = {};
  await database.write(asker, async (tx) => {
    for (const type of recordTypes) {
      const list = records.get(type.name) ?? [];
      const unique = new Map(list.map((values) => [recordId(type, values), values]));
      counts[type.name] = unique.size;
      await writeRecords(
        tx,
        type,
        [...unique].map(([id, values]) => ({ id, values, was: null })),
        { role: null, organisation: null, reason: null, origin: 'generated' },
      );
      done += list.length;
      progress(done, total);
    }
  });
  await refreshStatistics(database);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
