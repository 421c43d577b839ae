import type { Question } from '#domain/assessment/question.ts';
import { stepsOf } from '#domain/assessment/scale.ts';
import { tensionsOf } from '#domain/assessment/tensions-of.ts';
import { VerdictCircle } from '#ui/charts/verdict-circle.tsx';
import { ExampleTag } from '#ui/example-tag.tsx';
import type { Language } from '#words/language.ts';
import { recordHistory } from '../addresses.ts';
import { criterionInSentence, nameOf, words } from './comparison-words.ts';
import type { Assessor, KeptCell } from './read-assessment.ts';
import { type ShownVerdict, shownVerdict } from './shown-verdict.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';
import { fillPage, otherWeighing } from './weighing-address.ts';

interface Cell {
  readonly question: string;
  readonly alternative: string;
}

/** One verdict, opened: what the criterion asks, the reasons of whoever judged, and where it comes from. */
export function OpenedVerdict({
  weighed,
  cell,
  fills,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly cell: Cell;
  readonly fills: readonly string[];
  readonly language: Language;
}) {
  const t = words[language];
  const { whole, criteria, settings, verdictsOf, table } = weighed;
  const criterion = criteria.find((each) => each.id === cell.question);
  const alternative = whole.alternatives.find((each) => each.id === cell.alternative);
  if (criterion === undefined || alternative === undefined) return null;
  const judging = whole.assessors.filter(
    (each) => verdictsOf.kind !== 'assessor' || each.assessor === verdictsOf.assessor,
  );
  const decided = whole.joint.find((each) => each.question === cell.question && each.alternative === cell.alternative);
  const tensions = tensionsOf(whole.framework, whole.assessors).filter((each) =>
    each.questions.includes(cell.question),
  );
  const verdict = table.verdicts[table.alternatives.indexOf(cell.alternative)]?.[table.criteria.indexOf(cell.question)];
  const title = t('opened', {
    model: nameOf(language, alternative),
    criterion: criterionInSentence(language, criterion),
  });
  return (
    <section className="opened-verdict" id="oordeel" aria-label={title}>
      <div className="opened-head">
        <h3>{title}</h3>
        <a href={`${otherWeighing(language, whole, settings, { cell: undefined })}#oordelen`}>{t('opened.close')}</a>
      </div>
      {criterion.explanation === undefined ? null : <p className="small quiet">{criterion.explanation[language]}</p>}
      {verdictsOf.kind === 'assessor' ? null : (
        <p className="opened-verdict-line">
          <strong>{t(`opened.${verdictsOf.kind}`)}:</strong>{' '}
          <VerdictWord shown={shownVerdict(whole.framework.scale, criterion, verdict, language)} />
          {verdictsOf.kind === 'joint' && decided?.reason ? ` ${decided.reason}` : null}
        </p>
      )}
      {judging.map((assessor) => (
        <Reasons
          key={assessor.assessor}
          weighed={weighed}
          assessor={assessor}
          criterion={criterion}
          cell={cell}
          named={judging.length > 1}
          fills={fills}
          language={language}
        />
      ))}
      {tensions.map((each) => (
        <p key={each.id} className="small quiet">
          <strong>{t('opened.tension')}:</strong> {each.text[language]} ({each.place})
        </p>
      ))}
    </section>
  );
}

function VerdictWord({ shown }: { readonly shown: ShownVerdict }) {
  return (
    <span className="verdict-word">
      <VerdictCircle quarters={shown.quarters} tint={shown.tint} /> {shown.text}
    </span>
  );
}

/** What one assessor says of it. */
function Reasons({
  weighed,
  assessor,
  criterion,
  cell,
  named,
  fills,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly assessor: Assessor;
  readonly criterion: Question;
  readonly cell: Cell;
  readonly named: boolean;
  readonly fills: readonly string[];
  readonly language: Language;
}) {
  const t = words[language];
  const { whole } = weighed;
  const { scale } = whole.framework;
  const given = assessor.cells.find((each) => each.question === cell.question && each.alternative === cell.alternative);
  const may = stepsOf(scale, given?.answered)
    .map((step) => scale.steps.indexOf(step))
    .map((step) => (criterion.inverted ? scale.steps.length - 1 - step : step));
  const verdict = may.length === 0 ? undefined : { low: Math.min(...may), high: Math.max(...may) };
  const quote = given?.evidence.find((each) => each.kind === 'document')?.quote;
  return (
    <div className="reasons">
      {named ? <h4>{assessor.name}</h4> : null}
      {given === undefined ? null : <ReasonColumns given={given} language={language} />}
      <p className="opened-verdict-line">
        <strong>{t('opened.verdict')}:</strong>{' '}
        <VerdictWord shown={shownVerdict(scale, criterion, verdict, language)} />
        {quote === undefined ? null : (
          <>
            . <q>{quote}</q>
          </>
        )}{' '}
        {given?.motivation === undefined ? null : given.motivation}
      </p>
      <p className="tiny">
        {given === undefined ? null : <Source given={given} language={language} />}{' '}
        {given?.example === true ? <ExampleTag text={t('example')} /> : null}{' '}
        {given === undefined ? null : (
          <a href={recordHistory(language, 'assessment_cell', given.id)}>{t('opened.history')}</a>
        )}{' '}
        {fills.includes(assessor.assessor) ? (
          <a href={fillPage(language, whole.row.id, assessor.assessor, cell)}>{t('opened.fill')}</a>
        ) : null}
      </p>
    </div>
  );
}

/** Strengths and weaknesses, and in the present situation what helps and what stands in the way. */
function ReasonColumns({ given, language }: { readonly given: KeptCell; readonly language: Language }) {
  const t = words[language];
  const parts = [
    ['strengths', given.strengths],
    ['weaknesses', given.weaknesses],
    ['buildingBlocks', given.buildingBlocks],
    ['barriers', given.barriers],
  ] as const;
  return (
    <dl className="reason-columns">
      {parts.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`opened.${name}`)}</dt>
          <dd className={text === undefined ? 'quiet' : undefined}>{text ?? t('opened.notNamed')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Source({ given, language }: { readonly given: KeptCell; readonly language: Language }) {
  const t = words[language];
  const document = given.evidence.find((each) => each.kind === 'document');
  if (given.source === undefined) return <>{t('opened.noSource')}</>;
  const { title, url } = given.source;
  const place = document?.place === undefined ? '' : `, ${document.place}`;
  return url === null ? (
    <>
      {title}
      {place}.
    </>
  ) : (
    <>
      <a href={url}>{title}</a>
      {place}.
    </>
  );
}
