import type { ReactNode } from 'react';
import { changeBetween } from '#domain/finance/change.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { euro, percentChange, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { newRecordForm, organisationPage, recordForm, recordHistory } from '../addresses.ts';
import { factOf, type PartnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

const amount = (language: Language, text: string | null, unknown: string) =>
  text === null ? (
    <span className="quiet">{unknown}</span>
  ) : (
    wholeNumber(language, (BigInt(text) + (BigInt(text) < 0n ? -50n : 50n)) / 100n)
  );

/** Money of a partnership: contributions over the years, and how it stands. */
export function financeTab(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  const { facts } = model;
  const counting = model.contributions.filter((each) => each.counts !== false);
  const years = [...new Set(counting.map((each) => each.year))].sort().slice(-6);
  const chosen = new Map<string, (typeof counting)[number]>();
  for (const each of counting)
    if (!chosen.has(`${each.organisation_id}/${each.year}`)) chosen.set(`${each.organisation_id}/${each.year}`, each);
  const organisations = [...new Map(counting.map((each) => [each.organisation_id, each.name]))];
  const last = years.at(-1);
  const of = (organisation: string, year: number | undefined) =>
    year === undefined ? undefined : chosen.get(`${organisation}/${year}`);
  const real = [...chosen.values()].filter((each) => each.example !== true);
  const sum = (year: number) =>
    organisations.reduce<bigint | undefined>((total, [id]) => {
      const found = of(id, year);
      return found === undefined ? total : (total ?? 0n) + BigInt(found.amount_cents);
    }, undefined);
  return (
    <div className="grid">
      <div className="column c12">
        <Section
          title={t('contribution')}
          note={
            <>
              {[...chosen.values()].some((each) => each.example === true) ? (
                <ExampleTag text={t('exampleFigure')} />
              ) : null}{' '}
              <Deed href={newRecordForm(language, 'contribution', { partnership_id: facts.id })}>
                {t('contribution.add')}
              </Deed>
            </>
          }
        >
          <p className="small quiet">{t('contribution.note')}</p>
          <DataTable
            caption={t('contribution')}
            narrow={years.length > 4 ? 'wide-table' : 'blocks'}
            columns={[
              { id: 'name', head: t('contribution.participant') },
              ...years.map((year) => ({ id: String(year), head: String(year), align: 'right' as const })),
              { id: 'change', head: '±', align: 'right' as const },
            ]}
            rows={organisations.map(([id, name]) => {
              const now = of(id, last);
              const before = of(id, last === undefined ? undefined : last - 1);
              const change = changeBetween(
                before === undefined ? undefined : BigInt(before.amount_cents),
                now === undefined ? undefined : BigInt(now.amount_cents),
              );
              return {
                id,
                cells: [
                  <a key="name" href={organisationPage(language, id)}>
                    {name}
                  </a>,
                  ...years.map((year) => {
                    const found = of(id, year);
                    return found === undefined ? (
                      <span key={year} className="quiet">
                        {t('unknown')}
                      </span>
                    ) : (
                      <span key={year} title={found.source ?? ''}>
                        {amount(language, found.amount_cents, t('unknown'))}
                        {found.example === true ? '' : ' *'}
                      </span>
                    );
                  }),
                  change?.permille === undefined ? (
                    <span className="quiet">{t('unknown')}</span>
                  ) : (
                    percentChange(language, change.permille)
                  ),
                ],
              };
            })}
            total={[
              t('governance.total'),
              ...years.map((year) => {
                const total = sum(year);
                return total === undefined ? t('unknown') : euro(language, total);
              }),
              '',
            ]}
            empty={
              <EmptyState
                title={t('contribution.none')}
                why={t('contribution.noneWhy')}
                action={{
                  href: newRecordForm(language, 'contribution', { partnership_id: facts.id }),
                  text: t('contribution.add'),
                }}
              />
            }
          />
          {real.length === 0 ? null : (
            <p className="source-line">
              *{' '}
              {[...new Map(real.map((each) => [each.source, each])).values()].map((each) =>
                each.url === null ? (
                  each.source
                ) : (
                  <a key={each.source} href={each.url}>
                    {each.source}
                  </a>
                ),
              )}
            </p>
          )}
        </Section>
        <Section
          title={t('finance')}
          note={<Deed href={newRecordForm(language, 'finance', { partnership_id: facts.id })}>{t('finance.add')}</Deed>}
        >
          <DataTable
            caption={t('finance')}
            narrow="wide-table"
            columns={[
              { id: 'year', head: t('finance.year') },
              { id: 'version', head: t('finance.version') },
              { id: 'total', head: t('finance.total'), align: 'right' },
              { id: 'result', head: t('finance.result'), align: 'right' },
              { id: 'equity', head: t('finance.equity'), align: 'right' },
              { id: 'debt', head: t('finance.debt'), align: 'right' },
              { id: 'staff', head: t('finance.staff'), align: 'right' },
              { id: 'source', head: t('finance.source'), long: true },
            ]}
            rows={model.finance.toReversed().map((each) => ({
              id: each.id,
              cells: [
                <Deed
                  key="year"
                  href={recordForm(language, 'finance', each.id)}
                  otherwise={recordHistory(language, 'finance', each.id)}
                >
                  {each.year}
                </Deed>,
                codeOf(language, 'finance.version', each.version),
                amount(language, each.total_cents, t('unknown')),
                amount(language, each.result_cents, t('unknown')),
                each.equity_start_cents === null && each.equity_end_cents === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  <>
                    {amount(language, each.equity_start_cents, t('unknown'))} →{' '}
                    {amount(language, each.equity_end_cents, t('unknown'))}
                  </>
                ),
                each.debt_start_cents === null && each.debt_end_cents === null ? (
                  <span className="quiet">{t('unknown')}</span>
                ) : (
                  <>
                    {amount(language, each.debt_start_cents, t('unknown'))} →{' '}
                    {amount(language, each.debt_end_cents, t('unknown'))}
                  </>
                ),
                each.staff_fte?.replace('.', language === 'nl' ? ',' : '.') ?? (
                  <span className="quiet">{t('unknown')}</span>
                ),
                <>
                  {each.example === true ? <ExampleTag text={t('exampleFigure')} /> : (each.source ?? t('unknown'))}
                  {each.counts === false ? ` (${t('conflict.counts').toLowerCase()}: ${t('no')})` : ''}
                </>,
              ],
            }))}
            empty={
              <EmptyState
                title={t('finance.none')}
                why={t('finance.noneWhy')}
                action={{
                  href: newRecordForm(language, 'finance', { partnership_id: facts.id }),
                  text: t('finance.add'),
                }}
              />
            }
          />
        </Section>
        <Section title={t('finance.key')}>
          <p className="measure">
            {factOf(model, 'allocation_key') ?? <span className="quiet">{t('finance.keyNone')}</span>}
          </p>
        </Section>
      </div>
    </div>
  );
}
