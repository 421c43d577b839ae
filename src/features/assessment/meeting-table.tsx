import type { Answered } from '#domain/assessment/answer.ts';
import type { MeetingCell } from '#domain/assessment/meeting.ts';
import { readAnswer, writeAnswer } from '#domain/assessment/written-answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import { answeredText } from '#words/answered.ts';
import { words } from './assess-words.ts';
import { cellNames } from './cell-names.ts';
import type { FormFaults } from './form-faults.ts';
import type { JointVerdict } from './read-assessment.ts';
import { jointAnswers } from './together-form.ts';
import type { TogetherPageProps } from './together-props.ts';
import { cellKey } from './typed-cell.ts';

type Positions = MeetingCell['joint']['median'];
type TableProps = TogetherPageProps & {
  readonly cells: readonly MeetingCell[];
  readonly writes: boolean;
  readonly faults: FormFaults;
};

/** Positions in the scale as the answer they stand for. */
function answerAt({ whole: { framework } }: TableProps, positions: Positions): Answered | undefined {
  if (positions === undefined) return undefined;
  const [low, high] = [framework.scale.steps[positions.low], framework.scale.steps[positions.high]];
  if (low === undefined || high === undefined) return undefined;
  return low === high ? { kind: 'step', step: low.id } : { kind: 'range', lowest: low.id, highest: high.id };
}

/** An answer as word with its shape. */
function Mark({ props, cell, answered }: { props: TableProps; cell: MeetingCell; answered: Answered | undefined }) {
  const { language, whole } = props;
  if (answered === undefined) return <span className="quiet">{words[language]('noAnswer')}</span>;
  const text = answeredText(language, whole.framework, cell.question, answered);
  if (cell.question.kind !== 'scored') return <>{text}</>;
  const mark = (id: string) => {
    const step = whole.framework.scale.steps.find((each) => each.id === id);
    return <StepMark text={step?.word[language] ?? id} quarters={step?.quarters} tint={step?.tint} />;
  };
  if (answered.kind === 'step') return mark(answered.step);
  if (answered.kind !== 'range') return <StepMark text={text} quarters={undefined} tint={undefined} />;
  return (
    <span className="step-span">
      {mark(answered.lowest)} {words[language]('upTo')} {mark(answered.highest)}
    </span>
  );
}

/** Every cell with its middle, its reach, who said what, and what is decided together. */
export function MeetingTable(props: TableProps & { readonly caption: string }) {
  const { language, whole, cells, writes, caption } = props;
  const t = words[language];
  const name = cellNames(language, whole);
  return (
    <DataTable
      caption={caption}
      narrow="widest-table"
      columns={[
        { id: 'cell', head: t('criterion') },
        { id: 'median', head: t('median') },
        { id: 'spread', head: t('spread') },
        { id: 'said', head: t('said'), long: true },
        { id: 'joint', head: t('joint'), long: true },
      ]}
      rows={cells.map((cell) => {
        const { joint, sides } = cell;
        return {
          id: cellKey(cell.question.id, cell.alternative),
          cells: [
            name(cell.question.id, cell.alternative),
            cell.question.kind === 'scored' ? (
              <>
                <Mark props={props} cell={cell} answered={answerAt(props, joint.median)} />
                {sides.council === undefined || sides.executive === undefined ? null : (
                  <dl className="sides">
                    <dt>{t('side.council')}</dt>
                    <dd>
                      <Mark props={props} cell={cell} answered={answerAt(props, sides.council)} />
                    </dd>
                    <dt>{t('side.executive')}</dt>
                    <dd>
                      <Mark props={props} cell={cell} answered={answerAt(props, sides.executive)} />
                    </dd>
                  </dl>
                )}
              </>
            ) : (
              <span className="quiet">{t('notScored')}</span>
            ),
            <Spread key="spread" props={props} cell={cell} />,
            <Said key="said" props={props} cell={cell} />,
            writes ? (
              <JointFields key="joint" props={props} cell={cell} />
            ) : (
              <Decided key="joint" props={props} cell={cell} />
            ),
          ],
        };
      })}
    />
  );
}

/** From the lowest to the highest that anyone says, the middle half, and how many do not know. */
function Spread({ props, cell }: { props: TableProps; cell: MeetingCell }) {
  const { language, whole } = props;
  const t = words[language];
  const { joint, said, question } = cell;
  const word = (position: number) => whole.framework.scale.steps[position]?.word[language] ?? '';
  const left = said.filter(({ answered }) => answered === undefined || answered.kind === 'unknown').length;
  return (
    <>
      {question.kind !== 'scored'
        ? t('answers.different', { count: cell.different })
        : joint.extremes === undefined
          ? ''
          : joint.spread === 0
            ? t('spread.none')
            : t('spread.from', { low: word(joint.extremes.low), high: word(joint.extremes.high) })}
      {joint.quartiles === undefined || joint.interquartileRange === joint.spread ? null : (
        <span className="second">
          {t('spread.half', {
            low: word(joint.quartiles.low),
            high: word(joint.quartiles.high),
            count: joint.interquartileRange,
          })}
        </span>
      )}
      {left === 0 ? null : <span className="second">{t('spread.unknown', { count: left })}</span>}
    </>
  );
}

/** Who said what, with the reason behind a line. */
function Said({ props, cell }: { props: TableProps; cell: MeetingCell }) {
  const { shown } = props;
  return (
    <ul className="said">
      {shown.map((each, index) => {
        const own = each.cells.find(
          (kept) => kept.question === cell.question.id && kept.alternative === cell.alternative,
        );
        return (
          <li key={each.id}>
            <span className="said-by">{each.name}</span>{' '}
            <Mark props={props} cell={cell} answered={cell.said[index]?.answered} />
            {own?.motivation === undefined ? null : <span className="second">{own.motivation}</span>}
          </li>
        );
      })}
    </ul>
  );
}

const decidedOf = ({ whole }: TableProps, cell: MeetingCell): JointVerdict | undefined =>
  whole.joint.find((each) => each.question === cell.question.id && each.alternative === cell.alternative);

/** What was decided together, and why. */
function Decided({ props, cell }: { props: TableProps; cell: MeetingCell }) {
  const decided = decidedOf(props, cell);
  if (decided === undefined) return <span className="quiet">{words[props.language]('joint.none')}</span>;
  return (
    <>
      <Mark props={props} cell={cell} answered={decided.answered} />
      {decided.reason === null ? null : <span className="second">{decided.reason}</span>}
    </>
  );
}

/** The joint answer and its reason as fields; what someone else decided meanwhile stands beside what was typed. */
function JointFields({ props, cell }: { props: TableProps; cell: MeetingCell }) {
  const { language, whole, sent, conflicts, faults } = props;
  const t = words[language];
  const key = cellKey(cell.question.id, cell.alternative);
  const name = cellNames(language, whole)(cell.question.id, cell.alternative);
  const decided = decidedOf(props, cell);
  const typed = sent.get(key);
  const isConflict = conflicts?.includes(key) === true;
  const answer = typed?.answer ?? (decided === undefined ? '' : writeAnswer(decided.answered));
  const version = typed === undefined || isConflict ? (decided?.version ?? 0) : typed.version;
  const fault = faults.of(`samen.${key}`) ?? faults.of(`reden.${key}`);
  return (
    <div className={fault === undefined ? 'joint-fields' : 'joint-fields field wrong'}>
      <input type="hidden" name={`was.${key}`} value={version} />
      {isConflict ? (
        <div className="conflict">
          {t('joint.meanwhile')} <Decided props={props} cell={cell} />
        </div>
      ) : null}
      {fault === undefined ? null : (
        <p className="fault" id={`reden.${key}-fault`}>
          {t('fault')}: {fault}
        </p>
      )}
      <select
        id={`samen.${key}`}
        name={`samen.${key}`}
        className="input utrecht-select"
        aria-label={t('joint.of', { cell: name })}
        defaultValue={answer}
      >
        <option value="">{t('joint.none')}</option>
        {jointAnswers(whole.framework, cell.question).map((each) => (
          <option key={each} value={each}>
            {answeredText(language, whole.framework, cell.question, readAnswer(each, ''))}
          </option>
        ))}
      </select>
      <textarea
        id={`reden.${key}`}
        name={`reden.${key}`}
        className="input utrecht-textarea"
        rows={2}
        aria-label={t('joint.reasonOf', { cell: name })}
        aria-describedby={fault === undefined ? undefined : `reden.${key}-fault`}
        placeholder={t('joint.reason')}
        defaultValue={typed?.reason ?? decided?.reason ?? ''}
      />
    </div>
  );
}
