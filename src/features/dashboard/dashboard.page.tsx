import { divideRounded } from '#domain/figures/money.ts';
import { shareOf } from '#domain/finance/change.ts';
import { levels } from '#domain/register/types/partnerships.ts';
import type { Day } from '#domain/time/day.ts';
import type { PageContent } from '#ui/answer.ts';
import { AttentionList } from '#ui/attention-list.tsx';
import { BarList } from '#ui/charts/bar-list.tsx';
import { TiesMatrix } from '#ui/charts/ties-matrix.tsx';
import { YearBars } from '#ui/charts/year-bars.tsx';
import { DataTable, type TableRow } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { Details } from '#ui/details.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { Figure } from '#ui/figure.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type StatusKind } from '#ui/status.tsx';
import { codeOf } from '#words/codes.ts';
import {
  dayLong,
  dayText,
  dayTyped,
  decimalText,
  euro,
  euroDifference,
  euroShort,
  listOf,
  percent,
  percentChange,
  wholeNumber,
} from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address, newRecordForm, organisationPage, overview, partnershipPage } from '../addresses.ts';
import type { Dashboard, DashboardRow } from './dashboard.ts';
import { signalText } from './signal-text.ts';
import { words } from './words.ts';

/** Signals shown before one asks for all. */
const firstSignals = 5;

/** How the page is looked at. */
export interface DashboardView {
  readonly language: Language;
  readonly allSignals: boolean;
  readonly sort: string;
  readonly descending: boolean;
  readonly query: Readonly<Record<string, string | undefined>>;
}

const riskOf = (
  score: number | null,
): { readonly kind: StatusKind; readonly word: 'high' | 'middle' | 'low' | 'none' } =>
  score === null
    ? { kind: 'unk', word: 'none' }
    : score >= 15
      ? { kind: 'bad', word: 'high' }
      : score >= 6
        ? { kind: 'warn', word: 'middle' }
        : { kind: 'ok', word: 'low' };

const million = (language: Language, cents: bigint): string => {
  const tenths = divideRounded(cents, 10_000_000n);
  return `${wholeNumber(language, tenths / 10n)}${language === 'nl' ? ',' : '.'}${tenths % 10n}`;
};

/** The page with the dashboard of one organisation. */
export function dashboardPage(model: Dashboard, view: DashboardView): PageContent {
  const { language } = view;
  const t = words[language];
  const { organisation, day } = model;
  const name =
    organisation.kind === 'municipality' && language === 'nl' ? `de gemeente ${organisation.name}` : organisation.name;
  const names = new Map(model.rows.map(({ facts }) => [facts.id, facts.name]));
  const texts = (view.allSignals ? model.signals : model.signals.slice(0, firstSignals)).map((signal) => ({
    signal,
    text: signalText(language, signal, names, organisation.id),
  }));
  const urgent = model.signals.filter((signal) => signal.kind === 'bad').length;
  const examples =
    model.total.example || model.rows.some(({ facts }) => facts.risk_example === true || facts.seats_example === true);
  const answer = [
    urgent > 0 ? t('answer.bad', { count: urgent }) : t('answer.none'),
    texts[0] !== undefined && urgent > 0
      ? t('answer.first', { fact: texts[0].text.fact.charAt(0).toLowerCase() + texts[0].text.fact.slice(1) })
      : '',
    t('answer.takes', { name: organisation.name, count: model.rows.length }),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    title: `${t('question')} – ${organisation.name}`,
    looking: { id: organisation.id, name: organisation.name },
    current: 'overview',
    body: (
      <>
        <PageHead
          kicker={t('kicker', { name })}
          question={
            organisation.kind === 'municipality' ? t('question') : t('question.other', { name: organisation.name })
          }
          answer={answer}
          stand={
            <>
              <span>{t('stand', { day: dayLong(language, day) })}</span>
              {examples ? <ExampleTag text={t('examples')} /> : null}
              <details>
                <summary>{t('otherDate')}</summary>
                <form method="get">
                  <label>
                    {t('date')}
                    <input className="input narrow" name="datum" defaultValue={dayTyped(day)} />
                  </label>
                  <label>
                    {t('since')}
                    <input className="input narrow" name="sinds" defaultValue={dayTyped(model.since)} />
                  </label>
                  <button className="button" type="submit">
                    {t('show')}
                  </button>
                </form>
              </details>
            </>
          }
        />
        <PageBody>
          {model.lastConfirmed !== null && model.lastConfirmed < day ? (
            <Notice kind="warn">{t('stale', { day: dayText(language, model.lastConfirmed) })}</Notice>
          ) : null}
          {model.rows.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              why={t('empty.why')}
              action={{
                href: newRecordForm(language, 'participation', { organisation_id: organisation.id }),
                text: t('empty.action'),
              }}
            />
          ) : (
            <div className="grid">
              <div className="column c8">{attention(model, view, texts)}</div>
              <div className="column c4">{money(model, language)}</div>
              <div className="column c5">
                {largest(model, language)}
                {changed(model, language)}
              </div>
              <div className="column c7">{ties(model, language)}</div>
              <div className="column c12">{table(model, view)}</div>
              <div className="column c7">{coverage(model, language)}</div>
              <div className="column c5">{forms(model, language)}</div>
            </div>
          )}
          {model.trail === undefined ? null : (
            <p className="only-print">
              {t('trail', { name: organisation.name, count: String(model.trail.length), head: model.trail.head })}
            </p>
          )}
          <p className="buttons">
            <Deed
              className="button main"
              href={newRecordForm(language, 'rapporteur', { organisation_id: organisation.id })}
            >
              {t('actions.rapporteur')}
            </Deed>
            <Deed className="button" href={newRecordForm(language, 'partnership')}>
              {t('actions.add')}
            </Deed>
            <a className="button" href={organisationPage(language, organisation.id)}>
              {t('actions.page', { name: organisation.name })}
            </a>
          </p>
        </PageBody>
      </>
    ),
  };
}

function attention(
  model: Dashboard,
  view: DashboardView,
  texts: readonly { readonly signal: Dashboard['signals'][number]; readonly text: ReturnType<typeof signalText> }[],
) {
  const t = words[view.language];
  const shown = texts;
  const all = model.signals.length;
  const more = overview(view.language, model.organisation.id, {
    ...view.query,
    signalen: view.allSignals ? undefined : 'alle',
  });
  return (
    <Section
      title={t('attention')}
      note={
        <>
          {shown.some(({ signal }) => signal.example) ? <ExampleTag text={t('example')} /> : null}{' '}
          {all > firstSignals ? (
            <a href={more}>{view.allSignals ? t('attention.few') : t('attention.all', { count: all })}</a>
          ) : null}
        </>
      }
    >
      {texts.length === 0 ? (
        <EmptyState title={t('attention.empty')} why={t('attention.emptyWhy')} />
      ) : (
        <AttentionList
          items={shown.map(({ signal, text }, index) => ({
            id: `${signal.partnership}/${signal.code}/${index}`,
            kind: signal.kind,
            word: text.word,
            fact: text.fact,
            href: text.href,
            consequence: text.why,
            action: { href: text.actionHref, text: text.action, main: index === 0 },
          }))}
        />
      )}
    </Section>
  );
}

function money(model: Dashboard, language: Language) {
  const t = words[language];
  const { total, totals, year, change, perInhabitant, share } = model;
  const most = totals.reduce(
    (largest, each) => ((each.total.known ?? 0n) > largest ? (each.total.known ?? 0n) : largest),
    1n,
  );
  const bars = totals.map(({ year: each, total: sum }) => ({
    label: String(each),
    share: sum.known === undefined ? undefined : Number((sum.known * 1000n) / most) / 1000,
    text: sum.known === undefined ? '?' : million(language, sum.known),
    own: each === year,
  }));
  const permille = change?.permille;
  const trend =
    permille === undefined
      ? t('money.trend.unknown')
      : permille === 0
        ? t('money.trend.flat')
        : permille > 0
          ? t('money.trend.up', { percent: percent(language, permille) })
          : t('money.trend.down', { percent: percent(language, -permille) });
  if (total.known === undefined && totals.every((each) => each.total.known === undefined)) {
    return (
      <Section title={t('money', { year })}>
        <Figure value={t('money.unknown')} what={t('money.unknownWhy', { year })} />
        <p className="buttons">
          <a className="button" href={address(language, ['admin', 'files'])}>
            {t('money.addFigures')}
          </a>
        </p>
      </Section>
    );
  }
  return (
    <Section title={t('money', { year })} note={total.example ? <ExampleTag text={t('exampleFigure')} /> : null}>
      <div className="figures">
        <Figure
          value={total.known === undefined ? t('money.unknown') : euroShort(language, total.known)}
          what={
            <>
              {total.known === undefined
                ? t('money.unknownWhy', { year })
                : t('money.to', { count: total.partnerships })}
              {total.known !== undefined && model.rows.length > total.partnerships
                ? ` (${t('money.atLeast', { count: model.rows.length - total.partnerships })})`
                : ''}
            </>
          }
        />
        {perInhabitant === undefined ? null : (
          <Figure value={euro(language, perInhabitant.cents)} what={t('money.per')} />
        )}
        {share === undefined ? null : <Figure value={percent(language, share.permille)} what={t('money.share')} />}
      </div>
      <p className="small">
        <strong>{trend}</strong> <span className="quiet">{t('money.million')}</span>
      </p>
      <YearBars
        name={t('money.chart', { bars: bars.map((bar) => `${bar.label}: ${bar.text}`).join('; ') })}
        bars={bars}
      />
      <Details question={t('money.asTable')}>
        <DataTable
          caption={trend}
          narrow="table"
          columns={[
            { id: 'year', head: t('year') },
            { id: 'amount', head: t('amount'), align: 'right' },
          ]}
          rows={totals.map((each) => ({
            id: String(each.year),
            cells: [each.year, each.total.known === undefined ? t('money.unknown') : euro(language, each.total.known)],
          }))}
        />
      </Details>
      <Details question={t('money.where')} paper>
        <p>{t('money.calc')}</p>
        {perInhabitant === undefined ? null : (
          <p>
            {t('money.calcPer', {
              inhabitants: wholeNumber(language, perInhabitant.inhabitants),
              year: perInhabitant.year,
              source: perInhabitant.source ?? t('unknown'),
            })}
          </p>
        )}
        {share === undefined ? null : <p>{t('money.calcShare', { source: share.source ?? t('unknown') })}</p>}
        <p>{t('money.calcTrend', { count: model.comparable })}</p>
        <ul className="plain">
          {model.rows
            .filter(({ now }) => now !== undefined)
            .map(({ facts, now }) => (
              <li key={facts.id}>
                {facts.name}: {euro(language, now?.amount_cents ?? 0n)} –{' '}
                {now?.url ? <a href={now.url}>{now.source}</a> : (now?.source ?? t('unknown'))}
                {now?.example ? (
                  <>
                    {' '}
                    <ExampleTag text={t('exampleFigure')} />
                  </>
                ) : null}
              </li>
            ))}
        </ul>
      </Details>
    </Section>
  );
}

function largest(model: Dashboard, language: Language) {
  const t = words[language];
  const total = model.total.known;
  const first = model.largest[0];
  if (total === undefined || first?.now === undefined) return null;
  const top = first.now.amount_cents;
  const share = shareOf(top, total) ?? 0;
  const shown = model.largest.reduce((sum, { now }) => sum + (now?.amount_cents ?? 0n), 0n);
  const others = model.rows.filter(({ now }) => now !== undefined).length - model.largest.length;
  const largestAmount = others > 0 && total - shown > top ? total - shown : top;
  const part = (amount: bigint) => Number((amount * 1000n) / (largestAmount === 0n ? 1n : largestAmount)) / 1000;
  const lines = model.largest.map(({ facts, now }, index) => ({
    id: facts.id,
    name: <a href={partnershipPage(language, facts.id, 'finance')}>{facts.name}</a>,
    share: part(now?.amount_cents ?? 0n),
    text: wholeNumber(language, divideRounded(now?.amount_cents ?? 0n, 100n)),
    own: index === 0,
  }));
  if (others > 0)
    lines.push({
      id: '',
      name: <>{t('largest.rest', { count: others })}</>,
      share: part(total - shown),
      text: wholeNumber(language, divideRounded(total - shown, 100n)),
      own: false,
    });
  return (
    <Section
      title={
        share >= 300 ? t('largest.finding', { share: percent(language, share), name: first.facts.name }) : t('largest')
      }
      note={model.total.example ? <ExampleTag text={t('exampleFigure')} /> : null}
    >
      <p className="small quiet">{t('largest.note', { year: model.year })}</p>
      <BarList caption={t('largest')} head={[t('head.partnership'), t('amount')]} lines={lines} />
    </Section>
  );
}

function changed(model: Dashboard, language: Language) {
  const t = words[language];
  const before = model.totals[3]?.total.known;
  const now = model.total.known;
  const { since, day } = model;
  return (
    <Section
      title={t('changed', { day: dayText(language, since) })}
      note={
        model.events.some((event) => event.example) || model.total.example ? <ExampleTag text={t('example')} /> : null
      }
    >
      {model.events.length === 0 && (before === undefined || now === undefined) ? (
        <EmptyState
          title={t('changed.none')}
          why={t('changed.noneWhy', { since: dayText(language, since), day: dayText(language, day) })}
        />
      ) : (
        <ul className="changes">
          {before === undefined || now === undefined ? null : (
            <li>
              <span>{t('changed.contributions', { before: model.year - 1, year: model.year })}</span>
              <span>
                {euro(language, before)} → <strong>{euro(language, now)}</strong>
              </span>
            </li>
          )}
          {model.events.slice(0, 8).map((event) => (
            <li key={`${event.day}${event.partnership_id}${event.what}${event.text}`}>
              <span>
                <a href={partnershipPage(language, event.partnership_id)}>{event.partnership}</a>:{' '}
                {t(`changed.${event.what}`)}
                {event.text === null
                  ? ''
                  : ` – ${event.what === 'regime' ? codeOf(language, 'council_regime.regime', event.text) : event.text}`}
              </span>
              <span className="quiet nowrap">{dayText(language, event.day)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ties(model: Dashboard, language: Language) {
  const t = words[language];
  const place = new Map(model.ties.map((tie) => [tie.organisation, tie]));
  const municipalities = model.partners.filter((partner) => place.get(partner.organisation)?.kind === 'municipality');
  const shown = municipalities.slice(0, 14);
  const first = shown[0];
  if (first === undefined) return null;
  const counts = new Map<string, number>();
  for (const tie of model.ties) counts.set(tie.partnership, (counts.get(tie.partnership) ?? 0) + 1);
  const count = (id: string) => counts.get(id) ?? 0;
  const columns = model.rows
    .filter(({ facts }) => count(facts.id) > 1)
    .map(({ facts }) => ({
      id: facts.id,
      name: facts.name,
      count: shown.filter((partner) => partner.shared.includes(facts.id)).length,
    }))
    .toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1))
    .slice(0, 16);
  const { region } = model.organisation;
  const title = t('ties.finding', {
    partner: place.get(first.organisation)?.name ?? first.organisation,
    count: first.shared.length,
    total: model.rows.length,
  });
  return (
    <Section title={title}>
      <p className="small quiet">{t('ties.note')}</p>
      <TiesMatrix
        caption={title}
        partnerHead={t('ties.partner')}
        sumHead={t('ties.sum')}
        yes={t('ties.yes')}
        no={t('ties.no')}
        columns={columns}
        rows={shown.map((partner) => {
          const known = place.get(partner.organisation);
          return {
            id: partner.organisation,
            name: known?.name ?? partner.organisation,
            near: region !== null && known?.region === region,
            shared: new Set(partner.shared),
          };
        })}
      />
      <p className="source-line">
        {model.partners.length > shown.length
          ? `${t('ties.more', { count: model.partners.length - shown.length })} `
          : ''}
        {region === null ? '' : t('ties.bold', { region })}
      </p>
      <Details question={t('ties.asList')}>
        {columns.map((column) => (
          <p key={column.id}>
            <strong>{column.name}:</strong>{' '}
            {listOf(
              language,
              model.ties.filter((tie) => tie.partnership === column.id).map((tie) => tie.name),
            )}
          </p>
        ))}
      </Details>
    </Section>
  );
}

const nextOf = ({ facts, nextLawDate }: DashboardRow): { readonly day: Day; readonly law: boolean } | undefined => {
  const law = nextLawDate?.lastDay;
  const { next_meeting: meeting } = facts;
  if (meeting !== null && (law === undefined || meeting <= law)) return { day: meeting, law: false };
  return law === undefined ? undefined : { day: law, law: true };
};

/** Orders of the table; what is not known comes last whichever way. */
function sorted(rows: readonly DashboardRow[], sort: string, descending: boolean): readonly DashboardRow[] {
  const value = (row: DashboardRow): bigint | string | number | null => {
    switch (sort) {
      case 'naam':
        return row.facts.name;
      case 'verschil':
        return row.change?.permille ?? null;
      case 'risico':
        return row.facts.risk_now;
      case 'aanpak':
        return row.facts.regime === null ? null : ['basic', 'plus', 'maximum'].indexOf(row.facts.regime);
      case 'datum':
        return nextOf(row)?.day ?? null;
      default:
        return row.now?.amount_cents ?? null;
    }
  };
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return a === b ? (left.facts.name < right.facts.name ? -1 : 1) : a === null ? 1 : -1;
    if (a === b) return left.facts.name < right.facts.name ? -1 : 1;
    return (a < b ? -1 : 1) * (descending ? -1 : 1);
  });
}

function table(model: Dashboard, view: DashboardView) {
  const { language } = view;
  const t = words[language];
  const id = model.organisation.id;
  const head = (sort: string, text: string) => {
    const now = view.sort === sort;
    const descending = now ? !view.descending : sort !== 'naam' && sort !== 'datum';
    return {
      href: `${overview(language, id, { ...view.query, sorteer: descending ? `-${sort}` : sort })}#samenwerkingen`,
      label: t('sortBy', { column: text }),
      ...(now ? { now: view.descending ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  const named = new Map<string, Set<string>>();
  for (const row of model.levels) {
    if (row.partnership_id === null || row.level === null) continue;
    named.set(row.partnership_id, (named.get(row.partnership_id) ?? new Set()).add(row.level));
  }
  const groups = ['policy', 'operations', 'both', 'unknown'] as const;
  const rows: TableRow[] = sorted(model.rows, view.sort, view.descending).map((row) => {
    const { facts, now, change } = row;
    const risk = riskOf(facts.risk_now);
    const next = nextOf(row);
    const group = groups.find((each) => each === facts.cooperation) ?? 'unknown';
    const weight =
      facts.votes === null || facts.votes_total === null || facts.votes_total === '0'
        ? undefined
        : shareOf(BigInt(Math.round(Number(facts.votes) * 1e6)), BigInt(Math.round(Number(facts.votes_total) * 1e6)));
    const levelNames = levels
      .filter((level) => named.get(facts.id)?.has(level))
      .map((level) => codeOf(language, 'theme_level.level', level));
    return {
      id: facts.id,
      cells: [
        <>
          <a href={partnershipPage(language, facts.id)}>{facts.name}</a>
          <span className="second">
            {codeOf(language, 'partnership.legal_form', facts.legal_form)} · {t(`group.${group}`).toLowerCase()}
          </span>
        </>,
        now === undefined ? (
          <span className="quiet">{t('unknown')}</span>
        ) : (
          <span title={now.source ?? ''}>
            {euro(language, now.amount_cents)}
            {now.example ? '' : ' *'}
          </span>
        ),
        change?.permille === undefined ? (
          <span className="quiet">{t('unknown')}</span>
        ) : (
          percentChange(language, change.permille)
        ),
        <Status key="risk" kind={risk.kind} text={t(`risk.${risk.word}`)} />,
        facts.regime === null ? (
          <span className="quiet">{t('risk.none')}</span>
        ) : (
          codeOf(language, 'council_regime.regime', facts.regime)
        ),
        facts.seats === null ? <span className="quiet">{t('notRecorded')}</span> : String(facts.seats),
        weight === undefined ? (
          <span className="quiet">{t('notRecorded')}</span>
        ) : (
          <span
            title={`${decimalText(language, facts.votes ?? '0')} / ${decimalText(language, facts.votes_total ?? '0')}`}
          >
            {percent(language, weight)}
          </span>
        ),
        levelNames.length === 0 ? <span className="quiet">{t('coverage.notNamed')}</span> : levelNames.join(', '),
        facts.evaluation_due === null ? (
          <span className="quiet">{t('notRecorded')}</span>
        ) : (
          dayText(language, facts.evaluation_due)
        ),
        next === undefined ? (
          <span className="quiet">{t('noDate')}</span>
        ) : (
          <>
            {dayText(language, next.day)}
            <span className="second">
              {next.law ? t(`byLaw.${row.nextLawDate?.step ?? 'framework_note'}`) : facts.next_meeting_name}
            </span>
          </>
        ),
        facts.rapporteur === null || facts.rapporteur_id === null ? (
          <span className="quiet">{t('none')}</span>
        ) : (
          <a href={address(language, ['people', { id: facts.rapporteur_id }])}>{facts.rapporteur}</a>
        ),
      ],
    };
  });
  const download = (format: string) =>
    overview(language, id, { datum: view.query['datum'], sinds: view.query['sinds'], als: format });
  return (
    <Section
      title={t('table.finding', { count: model.rows.length })}
      id="samenwerkingen"
      newPage
      note={
        <>
          {model.total.example ? (
            <>
              {t('table.note')} <ExampleTag text={t('exampleFigure')} />{' '}
            </>
          ) : null}
          <a href={download('csv')}>{t('csv')}</a> · <a href={download('xlsx')}>{t('xlsx')}</a>
        </>
      }
    >
      <DataTable
        caption={t('table')}
        narrow="widest-table"
        columns={[
          { id: 'name', head: t('head.partnership'), sort: head('naam', t('head.partnership')) },
          {
            id: 'contribution',
            head: t('head.contribution', { year: model.year }),
            align: 'right',
            sort: head('bijdrage', t('head.contribution', { year: model.year })),
          },
          { id: 'change', head: t('head.change'), align: 'right', sort: head('verschil', t('head.change')) },
          { id: 'risk', head: t('head.risk'), sort: head('risico', t('head.risk')) },
          { id: 'regime', head: t('head.regime'), sort: head('aanpak', t('head.regime')) },
          { id: 'seats', head: t('head.seats'), align: 'right' },
          { id: 'weight', head: t('head.weight'), align: 'right' },
          { id: 'levels', head: t('head.levels'), long: true },
          { id: 'evaluation', head: t('head.evaluation') },
          { id: 'next', head: t('head.next'), sort: head('datum', t('head.next')) },
          { id: 'rapporteur', head: t('head.rapporteur') },
        ]}
        rows={rows}
        total={[
          t('total'),
          model.total.known === undefined ? t('unknown') : euro(language, model.total.known),
          model.change?.permille === undefined ? t('unknown') : percentChange(language, model.change.permille),
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
        ]}
      />
      <p className="source-line">
        {model.rows.some(({ now }) => now !== undefined && !now.example)
          ? language === 'nl'
            ? '* echt cijfer met bron; de andere bedragen zijn voorbeeldcijfers. '
            : '* real figure with a source; the other amounts are example figures. '
          : ''}
        {model.change === undefined ? '' : `${euroDifference(language, model.change.difference)}.`}
      </p>
    </Section>
  );
}

function coverage(model: Dashboard, language: Language) {
  const t = words[language];
  const themes = new Map<string, { readonly name: string; readonly by: Map<string, Set<string>> }>();
  const names = new Map(model.rows.map(({ facts }) => [facts.id, facts.name]));
  for (const row of model.levels) {
    const theme = themes.get(row.theme_id) ?? {
      name: language === 'en' ? (row.theme_en ?? row.theme) : row.theme,
      by: new Map<string, Set<string>>(),
    };
    themes.set(row.theme_id, theme);
    if (row.level !== null && row.partnership_id !== null)
      theme.by.set(row.level, (theme.by.get(row.level) ?? new Set()).add(row.partnership_id));
  }
  if (themes.size === 0) return null;
  const undecided = [...themes.values()].filter((theme) => !theme.by.has('decision')).length;
  return (
    <Section title={undecided > 0 ? t('coverage.finding', { count: undecided, total: themes.size }) : t('coverage')}>
      <DataTable
        caption={t('coverage')}
        columns={[
          { id: 'theme', head: t('coverage.theme') },
          ...levels.map((level) => ({ id: level, head: codeOf(language, 'theme_level.level', level) })),
        ]}
        rows={[...themes].map(([id, theme]) => ({
          id,
          cells: [
            theme.name,
            ...levels.map((level) => {
              const found = [...(theme.by.get(level) ?? [])].sort();
              return found.length === 0 ? (
                <span key={level} className="quiet">
                  {t('coverage.notNamed')}
                </span>
              ) : (
                found.map((partnership, index) => (
                  <span key={partnership}>
                    {index > 0 ? ', ' : ''}
                    <a href={partnershipPage(language, partnership)}>{names.get(partnership) ?? partnership}</a>
                  </span>
                ))
              );
            }),
          ],
        }))}
      />
      <p className="source-line">{t('coverage.note')}</p>
    </Section>
  );
}

function forms(model: Dashboard, language: Language) {
  const t = words[language];
  const counts = [...Map.groupBy(model.rows, ({ facts }) => facts.legal_form)]
    .map(([form, list]) => ({ form, count: list.length }))
    .toSorted((left, right) => right.count - left.count || (left.form < right.form ? -1 : 1));
  const first = counts[0];
  const yes = model.rows.filter(({ affiliated }) => affiliated.answer === 'yes').length;
  const unknown = model.rows.filter(({ affiliated }) => affiliated.answer === 'unknown').length;
  return (
    <Section
      title={
        first === undefined
          ? t('forms')
          : t('forms.finding', {
              count: first.count,
              total: model.rows.length,
              form: codeOf(language, 'partnership.legal_form', first.form),
            })
      }
    >
      <BarList
        caption={t('forms')}
        head={[t('forms.form'), t('forms.count')]}
        lines={counts.map(({ form, count }, index) => ({
          id: form,
          name: codeOf(language, 'partnership.legal_form', form),
          share: count / (first?.count ?? 1),
          text: String(count),
          own: index === 0,
        }))}
      />
      <p className="source-line">
        {yes === 0 ? t('affiliated.zero') : t('affiliated', { count: yes })}{' '}
        {unknown > 0 ? t('affiliated.unknown', { count: unknown }) : ''}
      </p>
    </Section>
  );
}
