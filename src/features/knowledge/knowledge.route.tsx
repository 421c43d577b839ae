import type { Asker, Database } from '#database/connection.ts';
import { readKnowledge } from '#database/read/knowledge.ts';
import { levels } from '#domain/register/types/partnerships.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Deed } from '#ui/deed.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { codeOf } from '#words/codes.ts';
import { address, newRecordForm, recordForm } from '../addresses.ts';
import { words } from './words.ts';

/** Lines of a text as a list. */
function Lines({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <ul className="dots small">
      {text.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** GET /voorbeelden: models × levels, examples from elsewhere, reading list. */
export async function knowledgeRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  const { models, levels: schemes, actors, cases, reading } = await database.read(asker, readKnowledge);
  return {
    kind: 'page',
    page: {
      title: t('title'),
      current: 'knowledge',
      body: (
        <>
          <PageHead
            question={t('question')}
            answer={
              models.length === 0 && cases.length === 0 ? t('answer.empty') : t('answer', { count: models.length })
            }
          />
          <PageBody>
            <div className="grid">
              <div className="column c12">
                <Section title={t('models')}>
                  <DataTable
                    caption={t('models')}
                    columns={[
                      { id: 'model', head: t('model') },
                      ...levels.map((level) => ({
                        id: level,
                        head: codeOf(language, 'model_level.level', level),
                        long: true,
                      })),
                    ]}
                    rows={models.map((model) => ({
                      id: model.id,
                      cells: [
                        <>
                          {model.name}
                          <span className="second">{model.weight}</span>
                        </>,
                        ...levels.map(
                          (level) =>
                            schemes.find((each) => each.model_id === model.id && each.level === level)?.scheme ??
                            t('unknown'),
                        ),
                      ],
                    }))}
                    empty={
                      <EmptyState
                        title={t('empty')}
                        why={t('emptyWhy')}
                        action={{ href: newRecordForm(language, 'cooperation_model'), text: t('add') }}
                      />
                    }
                  />
                  {models.map((model) => (
                    <Details key={model.id} question={`${model.name}: ${t('actors')}`}>
                      <p className="buttons" id={`model-${model.id}`}>
                        <Deed
                          className="button little"
                          href={address(language, ['knowledge', 'add'], { van: model.id })}
                        >
                          {t('copy.link')}
                        </Deed>
                        <Deed className="button little" href={recordForm(language, 'cooperation_model', model.id)}>
                          {t('copy.change')}
                        </Deed>
                      </p>
                      <p>{model.essence}</p>
                      {levels.map((level) => (
                        <div key={level}>
                          <h3>{codeOf(language, 'model_level.level', level)}</h3>
                          <ul className="dots">
                            {actors
                              .filter((each) => each.model_id === model.id && each.level === level)
                              .map((each) => (
                                <li key={each.actor}>
                                  <strong>{each.actor}</strong> {each.does}
                                </li>
                              ))}
                          </ul>
                        </div>
                      ))}
                      {model.examples === null ? null : <p className="tiny">{model.examples}</p>}
                      {model.remark === null ? null : <p className="tiny">{model.remark}</p>}
                      <p className="source-line">
                        {t('source', {
                          source: `${model.source ?? t('unknown')}${model.place === null ? '' : `, ${model.place}`}`,
                        })}
                      </p>
                    </Details>
                  ))}
                </Section>
                <Section title={t('cases')}>
                  <ul className="cards">
                    {cases.map((each) => (
                      <li key={each.id} className="card">
                        <h3>{each.name}</h3>
                        <p className="small">{each.form}</p>
                        {each.participants === null ? null : <p className="tiny">{each.participants}</p>}
                        <Details question={t('features')} paper>
                          <Lines text={each.features} />
                        </Details>
                        <Details question={t('cautions')} paper>
                          <Lines text={each.cautions} />
                        </Details>
                        <Details question={t('facts')} paper>
                          <Lines text={each.facts} />
                          {each.mismatch === null ? null : (
                            <p>
                              {t('mismatch')}: {each.mismatch}
                            </p>
                          )}
                        </Details>
                        <p className="source-line">
                          {t('source', {
                            source: `${each.source ?? t('unknown')}${each.place === null ? '' : `, ${each.place}`}`,
                          })}
                        </p>
                      </li>
                    ))}
                  </ul>
                </Section>
                <Section title={t('reading')}>
                  <DataTable
                    caption={t('reading')}
                    columns={[
                      { id: 'title', head: t('reading') },
                      { id: 'author', head: t('author') },
                      { id: 'year', head: t('year') },
                      { id: 'about', head: t('about'), long: true },
                    ]}
                    rows={reading.map((each) => ({
                      id: each.id,
                      cells: [
                        each.url === null ? (
                          each.title
                        ) : (
                          <a key="title" href={each.url}>
                            {each.title}
                          </a>
                        ),
                        each.author ?? t('unknown'),
                        each.year ?? t('unknown'),
                        each.about ?? '–',
                      ],
                    }))}
                  />
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}
