import type { Asker, Database } from '#database/connection.ts';
import { auditOf } from '#database/read/audit.ts';
import { assessmentsOfPartnership } from '#database/read/reassessments.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { asked, askedPage, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { HistoryList } from '#ui/history-list.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Section } from '#ui/section.tsx';
import { auditActionName, whoDid } from '#words/audit.ts';
import { changedFields } from '#words/changed-fields.ts';
import { recordTypeName } from '#words/fields.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { typedDay } from '#words/typed-day.ts';
import { partnershipPage, recordHistory } from '../addresses.ts';
import {
  checkSection,
  governanceTab,
  overviewTab,
  participantsTab,
  partnershipFrame,
  type Tab,
} from './partnership.page.tsx';
import { type PartnershipOnDay, partnershipOnDay } from './partnership.ts';
import { assessmentSection } from './partnership-assessments.page.tsx';
import { documentsTab } from './partnership-documents.page.tsx';
import { financeTab } from './partnership-finance.page.tsx';
import { risksTab } from './partnership-risks.page.tsx';
import { words } from './words.ts';

const historySize = 100;

/** GET /samenwerkingen/:id and its parts. */
export async function partnershipRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  today: string,
  tab: Tab,
): Promise<Answer> {
  const { language } = request;
  const day = typedDay(asked(request.query, 'datum'));
  const model = await partnershipOnDay(database, asker, request.parameters['id'] ?? '', day, today);
  if (model === undefined) return { kind: 'missing' };
  const content =
    tab === 'history'
      ? await historyTab(model, request, database, asker)
      : tab === 'overview'
        ? await overviewContent(model, language, database, asker)
        : contents[tab](model, language);
  return { kind: 'page', page: partnershipFrame(model, language, tab, day, content) };
}

async function overviewContent(model: PartnershipOnDay, language: Language, database: Database, asker: Asker) {
  const assessments = await database.read(asker, (tx) => assessmentsOfPartnership(tx, model.facts.id, model.day));
  return overviewTab(model, language, assessmentSection(assessments, model.facts.id, model.day, language));
}

const contents = {
  participants: participantsTab,
  finance: financeTab,
  governance: governanceTab,
  risks: risksTab,
  checklist: (model: PartnershipOnDay, language: WebRequest['language']) => checkSection(model, language),
  documents: documentsTab,
} as const;

async function historyTab(model: PartnershipOnDay, request: WebRequest, database: Database, asker: Asker) {
  const { language } = request;
  const t = words[language];
  const page = askedPage(request.query);
  const { rows, total } = await database.read(asker, (tx) =>
    auditOf(tx, { partnership: model.facts.id }, historySize, (page - 1) * historySize),
  );
  const to = (number: number) => partnershipPage(language, model.facts.id, 'history', { bladzijde: number });
  return (
    <Section title={t('history')} note={t('history.note')}>
      <HistoryList
        caption={t('history')}
        heads={{
          when: t('history.when'),
          who: t('history.who'),
          what: t('history.what'),
          changes: t('history.changes'),
        }}
        entries={rows.map((entry) => {
          const type = recordTypeNamed(entry.record_type);
          return {
            id: String(entry.id),
            when: `${dayText(language, entry.recorded_at.toISOString().slice(0, 10))} ${entry.recorded_at.toISOString().slice(11, 16)}`,
            who: whoDid(language, entry),
            what: (
              <>
                <a href={recordHistory(language, entry.record_type, entry.record_id)}>
                  {type === undefined ? entry.record_type : recordTypeName(language, type)}
                </a>{' '}
                {auditActionName(language, entry.action)}
                <span className="second">{entry.record_id}</span>
              </>
            ),
            fields: changedFields(language, entry.record_type, entry.was, entry.becomes).slice(0, 12),
            reason: entry.reason,
          };
        })}
        empty={<EmptyState title={t('history.none')} why={t('history.noneWhy')} />}
      />
      {total > historySize ? (
        <Pagination
          label={t('pages')}
          where={t('pages.where', {
            from: (page - 1) * historySize + 1,
            to: Math.min(total, page * historySize),
            total,
          })}
          {...(page > 1 ? { previous: { href: to(page - 1), text: t('pages.previous') } } : {})}
          {...(page * historySize < total ? { next: { href: to(page + 1), text: t('pages.next') } } : {})}
        />
      ) : null}
    </Section>
  );
}
