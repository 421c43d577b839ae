import { worths } from '#domain/assessment/comparison/comparison.ts';
import type { Question } from '#domain/assessment/question.ts';
import { compare, type Rational, subtract, zero } from '#domain/figures/rational.ts';
import { VerdictCircle } from '#ui/charts/verdict-circle.tsx';
import { Section } from '#ui/section.tsx';
import { countWord, listOf, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { OpenedVerdict } from './comparison-opened.tsx';
import { inSentence, nameOf, words } from './comparison-words.ts';
import { shownVerdict } from './shown-verdict.ts';
import type { WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';
import { sortings } from './weighing-settings.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  /** Keys of the assessors in whose form the reader may write. */
  readonly fills: readonly string[];
  readonly language: Language;
}

const quoted = (name: string): string => `“${name}”`;

/** Roles said out loud: on a telephone rows are no rows to a browser. */
const roles = {
  table: 'table',
  rowgroup: 'rowgroup',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  cell: 'cell',
} as const;

/** Criteria against alternatives, each verdict with its word, circle and tint, opening to its reasons. */
export function MatrixPart({ weighed, fills, language }: Props) {
  const t = words[language];
  const { whole, criteria, settings } = weighed;
  const { scale } = whole.framework;
  return (
    <Section
      id="oordelen"
      title={t('matrix', {
        criteria: countWord(language, criteria.length, true),
        models: countWord(language, whole.alternatives.length),
      })}
      note={<span>{t('matrix.note', { by: verdictsBy(weighed, language) })}</span>}
    >
      <ul className="verdict-key">
        {scale.steps.toReversed().map((step) => (
          <li key={step.id}>
            <VerdictCircle quarters={step.quarters} tint={step.tint} />
            {step.word[language]}
          </li>
        ))}
      </ul>
      {whole.alternatives.map((each) =>
        each.alsoCalled === undefined || each.alsoCalled.length === 0 ? null : (
          <p key={each.id} className="small quiet">
            {sentence(
              t('matrix.also', {
                name: inSentence(language, each),
                names: listOf(language, each.alsoCalled.map(quoted)),
              }),
            )}
          </p>
        ),
      )}
      <p className="sorting small no-print">
        {t('sort')}{' '}
        {sortings.map((sort) =>
          sort === settings.sort ? (
            <strong key={sort}>{t(`sort.${sort}`)}</strong>
          ) : (
            <a key={sort} href={`${otherWeighing(language, whole, settings, { sort })}#oordelen`}>
              {t(`sort.${sort}`)}
            </a>
          ),
        )}
      </p>
      <Matrix weighed={weighed} fills={fills} language={language} />
    </Section>
  );
}

/** Whose verdicts stand in the table. */
export function verdictsBy({ verdictsOf, whole }: WeighedAssessment, language: Language): string {
  const t = words[language];
  if (verdictsOf.kind !== 'assessor') return t(`verdicts.${verdictsOf.kind}`);
  return whole.assessors.find((each) => each.assessor === verdictsOf.assessor)?.name ?? '';
}

function Matrix({ weighed, fills, language }: Props) {
  const t = words[language];
  const { whole, settings, compared } = weighed;
  const rows = sorted(weighed);
  const blocks = new Map(whole.framework.blocks.map((each) => [each.id, each.title[language]]));
  const width = whole.alternatives.length + 1;
  return (
    <table className={whole.alternatives.length > 4 ? 'verdict-matrix many' : 'verdict-matrix'} role={roles.table}>
      <caption className="visually-hidden">{t('matrix.caption')}</caption>
      <thead role={roles.rowgroup}>
        <tr role={roles.row}>
          <th scope="col" role={roles.columnheader}>
            {t('criterion')}
          </th>
          {whole.alternatives.map((each) => (
            <th key={each.id} scope="col" role={roles.columnheader}>
              {nameOf(language, each)}
              {compared?.comparison.alternatives.includes(each.id) === false ? (
                <span className="second">{t('matrix.out')}</span>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={roles.rowgroup}>
        {rows.flatMap((criterion, at) => {
          const isFirst = settings.sort === 'criterium' && criterion.block !== rows[at - 1]?.block;
          const opened = settings.cell?.question === criterion.id ? settings.cell : undefined;
          return [
            ...(isFirst
              ? [
                  <tr key={criterion.block} className="block" role={roles.row}>
                    <th colSpan={width} scope="colgroup" role={roles.rowheader}>
                      {blocks.get(criterion.block)}
                    </th>
                  </tr>,
                ]
              : []),
            <VerdictRow key={criterion.id} weighed={weighed} criterion={criterion} language={language} />,
            ...(opened === undefined
              ? []
              : [
                  <tr key={`${criterion.id} opened`} className="opened" role={roles.row}>
                    <td colSpan={width} role={roles.cell}>
                      <OpenedVerdict weighed={weighed} cell={opened} fills={fills} language={language} />
                    </td>
                  </tr>,
                ]),
          ];
        })}
      </tbody>
    </table>
  );
}

function VerdictRow({
  weighed,
  criterion,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly criterion: Question;
  readonly language: Language;
}) {
  const { whole, table, settings } = weighed;
  const column = table.criteria.indexOf(criterion.id);
  return (
    <tr role={roles.row}>
      <th scope="row" role={roles.rowheader}>
        {criterion.text[language]}
      </th>
      {whole.alternatives.map((alternative, at) => {
        const verdict = table.verdicts[at]?.[column];
        const isOpen = settings.cell?.question === criterion.id && settings.cell.alternative === alternative.id;
        const cell = { question: criterion.id, alternative: alternative.id };
        const href = otherWeighing(language, whole, settings, { cell: isOpen ? undefined : cell });
        const { text, quarters, tint } = shownVerdict(whole.framework.scale, criterion, verdict, language);
        return (
          <td key={alternative.id} role={roles.cell} className={`${tint}${isOpen ? ' open' : ''}`}>
            <a href={`${href}#${isOpen ? 'oordelen' : 'oordeel'}`} aria-expanded={isOpen}>
              <span className="model">{nameOf(language, alternative)}</span>
              <VerdictCircle quarters={quarters} tint={tint} />
              <span className="word">{text}</span>
            </a>
          </td>
        );
      })}
    </tr>
  );
}

/** The criteria in the order that is asked: as the framework has them, where alternatives differ most first, or the heaviest first. */
function sorted({ criteria, compared, settings, whole }: WeighedAssessment): readonly Question[] {
  if (compared === undefined || settings.sort === 'criterium')
    return whole.framework.blocks.flatMap((block) => criteria.filter((each) => each.block === block.id));
  const rows = worths(compared.comparison);
  const valueAt = (id: string): Rational | undefined => {
    const at = compared.comparison.criteria.indexOf(id);
    if (at === -1) return undefined;
    if (settings.sort === 'gewicht') return compared.weights[at];
    const column = rows.map((row) => row[at] ?? zero).sort(compare);
    return subtract(column.at(-1) ?? zero, column[0] ?? zero);
  };
  return criteria.toSorted((one, other) => {
    const [left, right] = [valueAt(one.id), valueAt(other.id)];
    return left === undefined ? (right === undefined ? 0 : 1) : right === undefined ? -1 : compare(right, left);
  });
}
