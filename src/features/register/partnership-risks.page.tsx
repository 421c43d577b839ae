import type { ReactNode } from 'react';
import { holdsOn } from '#domain/time/day.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { codeOf } from '#words/codes.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { newRecordForm, organisationPage, recordForm, recordHistory } from '../addresses.ts';
import { indicatorSection } from './partnership.page.tsx';
import type { PartnershipOnDay } from './partnership.ts';
import { words } from './words.ts';

/** What each municipality thinks of it: risks, the council's attention, notes. */
export function risksTab(model: PartnershipOnDay, language: Language): ReactNode {
  const t = words[language];
  const { facts, day } = model;
  const known = model.risks.filter((each) => each.assessed_on <= day);
  const latest = [...Map.groupBy(known, (each) => `${each.organisation_id}/${each.risk}`).values()].flatMap(
    ([now, before]) => (now === undefined ? [] : [{ now, before }]),
  );
  const score = (risk: { readonly chance: number | null; readonly impact: number | null } | undefined) =>
    risk === undefined || risk.chance === null || risk.impact === null ? undefined : risk.chance * risk.impact;
  const regimes = model.regimes.filter((each) => holdsOn(day, each.valid_from, each.valid_until));
  return (
    <div className="grid">
      <div className="column c12">
        <Section
          title={t('risk.question')}
          note={
            <>
              {known.some((each) => each.example) ? <ExampleTag text={t('example')} /> : null}{' '}
              <Deed href={newRecordForm(language, 'risk', { partnership_id: facts.id })}>{t('risk.add')}</Deed>
            </>
          }
        >
          <p className="small quiet">{t('risk.note')}</p>
          <DataTable
            caption={t('risk.question')}
            columns={[
              { id: 'organisation', head: t('contribution.participant') },
              { id: 'title', head: t('risk.title'), long: true },
              { id: 'score', head: t('risk.score') },
              { id: 'measure', head: t('risk.measure'), long: true },
              { id: 'on', head: t('risk.on') },
            ]}
            rows={latest.map(({ now, before }) => {
              const value = score(now);
              const old = score(before);
              return {
                id: now.id,
                cells: [
                  <a key="name" href={organisationPage(language, now.organisation_id)}>
                    {now.organisation}
                  </a>,
                  <Deed
                    key="title"
                    href={recordForm(language, 'risk', now.id)}
                    otherwise={recordHistory(language, 'risk', now.id)}
                  >
                    {now.title}
                  </Deed>,
                  value === undefined ? (
                    <Status key="score" kind="unk" text={t('unknown')} />
                  ) : (
                    <span key="score">
                      <Status
                        kind={value >= 15 ? 'bad' : value >= 6 ? 'warn' : 'ok'}
                        text={`${now.chance} × ${now.impact} = ${value}`}
                      />
                      {old === undefined || old === value ? null : (
                        <span className="second">{t('risk.rose', { score: old })}</span>
                      )}
                    </span>
                  ),
                  now.measure ?? '–',
                  dayText(language, now.assessed_on),
                ],
              };
            })}
            empty={
              <EmptyState
                title={t('risk.none')}
                why={t('risk.noneWhy')}
                action={{ href: newRecordForm(language, 'risk', { partnership_id: facts.id }), text: t('risk.add') }}
              />
            }
          />
        </Section>
      </div>
      <div className="column c7">
        <Section
          title={t('risk.regimes')}
          note={
            <Deed href={newRecordForm(language, 'council_regime', { partnership_id: facts.id })}>
              {t('risk.setRegime')}
            </Deed>
          }
        >
          <DataTable
            caption={t('risk.regimes')}
            columns={[
              { id: 'organisation', head: t('contribution.participant') },
              { id: 'regime', head: t('fact.regimes') },
              { id: 'reason', head: t('risk.reason'), long: true },
            ]}
            rows={regimes.map((each) => ({
              id: each.id,
              cells: [
                each.organisation,
                <Deed
                  key="regime"
                  href={recordForm(language, 'council_regime', each.id)}
                  otherwise={recordHistory(language, 'council_regime', each.id)}
                >
                  {codeOf(language, 'council_regime.regime', each.regime)}
                </Deed>,
                <>
                  {each.reason} {each.example ? <ExampleTag text={t('example')} /> : null}
                </>,
              ],
            }))}
            empty={<p className="quiet">{t('risk.regimesNone')}</p>}
          />
        </Section>
        <Section
          title={t('notes')}
          note={<Deed href={newRecordForm(language, 'note', { partnership_id: facts.id })}>{t('notes.add')}</Deed>}
        >
          {model.notes.length === 0 ? <p className="quiet">{t('notes.none')}</p> : null}
          {model.notes.map((note) => (
            <div key={note.id}>
              <h3>
                <Deed href={recordForm(language, 'note', note.id)} otherwise={recordHistory(language, 'note', note.id)}>
                  {note.title}
                </Deed>
              </h3>
              <p className="tiny">
                {note.organisation}, {dayText(language, note.noted_on)}
              </p>
              <p className="measure">{note.text}</p>
            </div>
          ))}
        </Section>
      </div>
      <div className="column c5">{indicatorSection(model, language)}</div>
    </div>
  );
}
