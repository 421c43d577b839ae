import type { Asker, Database } from '#database/connection.ts';
import { writeCsv } from '#documents/tables/write-csv.ts';
import { writeXlsx } from '#documents/tables/write-xlsx.ts';
import { plainEuro } from '#domain/figures/money.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { codeOf } from '#words/codes.ts';
import { typedDay } from '#words/typed-day.ts';
import { dashboardPage } from './dashboard.page.tsx';
import { type Dashboard, dashboardOf } from './dashboard.ts';

/** GET /overzicht/:id */
export async function dashboardRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: string,
): Promise<Answer> {
  const { query, language } = request;
  const day = typedDay(asked(query, 'datum'));
  const since = typedDay(asked(query, 'sinds'));
  const model = await dashboardOf(database, asker, request.parameters['id'] ?? '', { day, since }, today);
  if (model === undefined) return { kind: 'missing' };
  const format = asked(query, 'als');
  if (format === 'csv' || format === 'xlsx') return download(model, format);
  const sort = asked(query, 'sorteer') ?? '-bijdrage';
  return {
    kind: 'page',
    page: dashboardPage(model, {
      language,
      allSignals: asked(query, 'signalen') === 'alle',
      sort: sort.replace(/^-/, ''),
      descending: sort.startsWith('-'),
      query: { datum: day, sinds: since, sorteer: asked(query, 'sorteer'), signalen: asked(query, 'signalen') },
    }),
  };
}

/** The table of the dashboard as a file, with the source of every amount. */
async function download(model: Dashboard, format: 'csv' | 'xlsx'): Promise<Answer> {
  const header = [
    'sleutel',
    'samenwerking',
    'rechtsvorm',
    'jaar',
    'bijdrage (euro)',
    'voorbeeldcijfer',
    'bron',
    'vorig jaar (euro)',
    'risico',
    'aanpak raad',
    'zetels',
    'stemmen',
    'stemmen totaal',
    'rapporteur',
    'verbonden partij',
    'bronnen die verschillen',
  ];
  const rows = model.rows.map(({ facts, now, before, affiliated }) => [
    facts.id,
    facts.name,
    codeOf('nl', 'partnership.legal_form', facts.legal_form),
    String(model.year),
    now === undefined ? '' : plainEuro(now.amount_cents),
    now === undefined ? '' : now.example ? 'ja' : 'nee',
    now?.source ?? '',
    before === undefined ? '' : plainEuro(before.amount_cents),
    facts.risk_now === null ? '' : String(facts.risk_now),
    facts.regime === null ? '' : codeOf('nl', 'council_regime.regime', facts.regime),
    facts.seats === null ? '' : String(facts.seats),
    facts.votes ?? '',
    facts.votes_total ?? '',
    facts.rapporteur ?? '',
    { yes: 'ja', no: 'nee', unknown: 'onbekend' }[affiliated.answer],
    String(facts.conflicts),
  ]);
  const name = `overzicht-${model.organisation.id}-${model.day}.${format}`;
  if (format === 'csv') return { kind: 'file', name, type: 'text/csv; charset=utf-8', bytes: writeCsv(header, rows) };
  const bytes = await writeXlsx([
    {
      name: 'Overzicht',
      columns: header.map((head) => ({
        header: head,
        width: Math.max(12, head.length + 2),
        kind: head.includes('(euro)') ? ('money' as const) : ('text' as const),
      })),
      rows: rows.map((row) =>
        row.map((cell, index) => (header[index]?.includes('(euro)') ? cell.replace(',', '.') : cell)),
      ),
    },
  ]);
  return { kind: 'file', name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
}
