import type { Ranked } from '#domain/assessment/comparison/weighted-score.ts';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';
import { scoreText } from '#ui/charts/weighing-answers.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { listOf, sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { exactShare, inSentence, nameOf, words } from './comparison-words.ts';
import type { ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';
import { otherWeighing } from './weighing-address.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly language: Language;
}

/** What the weights of each group or person lead to, beside the mean of them. */
export function GroupsPart({ weighed, compared, language }: Props) {
  const t = words[language];
  const { groups } = compared;
  if (groups === undefined)
    return (
      <Section title={t('groups.plain')}>
        <EmptyState title={t('groups.none')} why={t('groups.none.why')} />
      </Section>
    );
  const firsts = new Set(groups.groups.map(({ ranking }) => firstOf(ranking).join()));
  return (
    <Section
      id="fracties"
      title={t(firsts.size > 1 ? 'groups.differ' : 'groups.agree', { count: groups.groups.length })}
      note={<span>{t(groups.bySeats ? 'groups.bySeats' : 'groups.each')}</span>}
    >
      <p>
        {t('groups.mean', {
          names: listOf(
            language,
            firstOf(groups.mean.ranking).map((at) => inSentence(language, compared.alternatives[at])),
          ),
          count: firstOf(groups.mean.ranking).length,
        })}
      </p>
      <SeatsNote groups={groups} language={language} />
      <Rankings weighed={weighed} compared={compared} groups={groups} language={language} />
      <Details question={t('groups.weights')}>
        <GivenWeightsTable compared={compared} groups={groups} language={language} />
      </Details>
    </Section>
  );
}

const firstOf = (ranking: readonly Ranked[]): readonly number[] =>
  ranking.filter(({ rank }) => rank === 1).map(({ alternative }) => alternative);

type Groups = NonNullable<ComparedAssessment['groups']>;

/** For what seats count, and who gave weights but has none. */
function SeatsNote({ groups, language }: { readonly groups: Groups; readonly language: Language }) {
  const t = words[language];
  const seatless = groups.groups.filter(({ seats }) => seats === 0).map(({ name }) => name);
  return (
    <p className="small">
      {t(groups.bySeats ? 'groups.seatsNote' : 'groups.noSeats')}
      {groups.bySeats && seatless.length > 0
        ? ` ${sentence(t('groups.seatless', { names: listOf(language, seatless), count: seatless.length }))}`
        : null}
    </p>
  );
}

function Rankings({ weighed, compared, groups, language }: Props & { readonly groups: Groups }) {
  const t = words[language];
  const { whole, settings } = weighed;
  const cells = (ranking: readonly Ranked[]) =>
    compared.alternatives.map((each, at) => {
      const found = ranking.find(({ alternative }) => alternative === at);
      const text = t('place', { place: found?.rank ?? 0 });
      return (
        <span key={each.id}>
          {found?.rank === 1 ? <strong>{text}</strong> : text}
          <span className="second">{found === undefined ? '' : scoreText(language, found.score)}</span>
        </span>
      );
    });
  const link = (weights: PoliticalWeights | undefined, text: string, label: string) =>
    weights === undefined ? (
      '–'
    ) : (
      <a href={otherWeighing(language, whole, settings, { weights, way: weights.way })} aria-label={label}>
        {text}
      </a>
    );
  const mean: PoliticalWeights = {
    way: 'number',
    numbers: Object.fromEntries(
      compared.criteria.map(({ id }, at) => [id, hundredths(groups.mean.weights[at])] as const),
    ),
  };
  return (
    <DataTable
      caption={t('groups.caption')}
      columns={[
        { id: 'name', head: t('groups.who') },
        ...(groups.bySeats ? [{ id: 'seats', head: t('groups.seats'), align: 'right' as const }] : []),
        ...compared.alternatives.map((each) => ({
          id: each.id,
          head: nameOf(language, each),
          align: 'right' as const,
        })),
        { id: 'link', head: t('groups.look') },
      ]}
      rows={groups.groups.map((group, at) => ({
        id: groups.assessors[at]?.assessor ?? group.name,
        cells: [
          <span key="name">
            {group.name}
            <span className="second">{t(`way.${groups.assessors[at]?.weights?.way ?? 'number'}`)}</span>
          </span>,
          ...(groups.bySeats ? [group.seats] : []),
          ...cells(group.ranking),
          link(groups.assessors[at]?.weights, t('groups.use'), t('groups.useOf', { name: group.name })),
        ],
      }))}
      total={[
        t(groups.bySeats ? 'groups.meanRow' : 'groups.meanEach'),
        ...(groups.bySeats ? [groups.groups.reduce((sum, { seats }) => sum + seats, 0)] : []),
        ...cells(groups.mean.ranking),
        link(mean, t('groups.use'), t('groups.useMean')),
      ]}
    />
  );
}

/** A share as a percentage with four decimals, as an address writes it. */
const hundredths = (share: { readonly numerator: bigint; readonly denominator: bigint } | undefined): number =>
  share === undefined ? 0 : Number((share.numerator * 1_000_000n) / share.denominator) / 10_000;

function GivenWeightsTable({
  compared,
  groups,
  language,
}: {
  readonly compared: ComparedAssessment;
  readonly groups: Groups;
  readonly language: Language;
}) {
  const t = words[language];
  return (
    <DataTable
      caption={t('groups.weights')}
      columns={[
        { id: 'criterion', head: t('criterion') },
        ...groups.groups.map((group, at) => ({ id: `${at}`, head: group.name, align: 'right' as const })),
        { id: 'mean', head: t('groups.meanHead'), align: 'right' },
      ]}
      rows={compared.criteria.map((criterion, at) => ({
        id: criterion.id,
        cells: [
          criterion.text[language],
          ...[...groups.groups.map(({ weights }) => weights), groups.mean.weights].map((weights) => {
            const weight = weights[at];
            return weight === undefined ? '–' : exactShare(language, weight);
          }),
        ],
      }))}
    />
  );
}
