import { toNumber } from '#domain/figures/rational.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { Power, PowerOutcome } from '#domain/voting-power/power.ts';
import { Dumbbell } from '#ui/charts/dumbbell.tsx';
import { PowerBars } from '#ui/charts/power-bars.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { percentText } from '#words/council-design.ts';
import { countWord, decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { UnionKind } from './design-settings.ts';
import type { DesignPower } from './draw-design.ts';
import { words } from './words.ts';

const oneDecimal = (language: Language, share: number): string => decimalText(language, (share * 100).toFixed(1));

/** Weight against power of the municipalities, each voting as one. */
export function MunicipalPower({
  evaluated,
  power,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly power: PowerOutcome;
  readonly language: Language;
}) {
  const t = words[language];
  if (power.kind !== 'computed') return <Unpowered power={power} title={t('power')} language={language} />;
  const banzhaf = power.banzhaf?.normalised ?? [];
  const raw = power.banzhaf?.raw ?? [];
  return (
    <Section title={powerHeading(evaluated, banzhaf, language)} note={<span>{t('power.note')}</span>}>
      <PowerBars
        name={powerHeading(evaluated, banzhaf, language)}
        rows={evaluated.alone.municipalities.map((bloc, at) => ({
          name: bloc.name,
          series: at,
          weight: toNumber(bloc.share),
          power: banzhaf[at] ?? 0,
          weightText: t('weight.of', { share: oneDecimal(language, toNumber(bloc.share)) }),
          powerText: t('power.of', { share: oneDecimal(language, banzhaf[at] ?? 0) }),
        }))}
      />
      <p className="source-line">
        {t('power.swings', {
          list: evaluated.alone.municipalities.map((bloc, at) => `${bloc.name} ${raw[at] ?? 0}`).join(', '),
          total: String(power.banzhaf?.totalSwings ?? 0),
        })}
      </p>
      <Details question={t('working')}>
        <DataTable
          caption={t('working')}
          columns={[
            { id: 'name', head: t('municipality') },
            { id: 'swings', head: t('swings'), align: 'right' },
            { id: 'banzhaf', head: t('banzhaf'), align: 'right' },
            { id: 'shapley', head: t('shapley'), align: 'right' },
          ]}
          rows={evaluated.alone.municipalities.map((bloc, at) => ({
            id: bloc.name,
            cells: [
              bloc.name,
              String(raw[at] ?? 0),
              oneDecimal(language, banzhaf[at] ?? 0),
              oneDecimal(language, power.shapley?.value[at] ?? 0),
            ],
          }))}
          narrow="table"
        />
        <p className="tiny">{workingText(power, language)}</p>
      </Details>
    </Section>
  );
}

/** How it was counted: the method and that it is exact. */
const workingText = (power: Power, language: Language): string =>
  words[language]('working.text', {
    methods: [...new Set(power.working.map((each) => words[language](`method.${each.method}`)))].join(', '),
  });

/** The finding: who have equal power though not equal weight, or whose power is more than its weight. */
function powerHeading(evaluated: EvaluatedDesign, power: readonly number[], language: Language): string {
  const t = words[language];
  const blocs = evaluated.alone.municipalities;
  const groups = [...Map.groupBy(blocs.keys(), (at) => (power[at] ?? 0).toFixed(9)).values()].filter(
    (each) => each.length > 1,
  );
  const equal = groups.toSorted((one, two) => two.length - one.length)[0];
  const differ =
    equal !== undefined &&
    new Set(equal.map((at) => percentText(language, blocs[at]?.share ?? { numerator: 0n, denominator: 1n }))).size > 1;
  if (equal !== undefined && differ)
    return (power[equal[0] ?? 0] ?? 0) === 0
      ? t('power.finding.none', { count: countWord(language, equal.length, true) })
      : t('power.finding.equal', { count: countWord(language, equal.length, true) });
  const most = [...blocs.keys()].toSorted(
    (one, two) =>
      (power[two] ?? 0) -
      toNumber(blocs[two]?.share ?? { numerator: 0n, denominator: 1n }) -
      ((power[one] ?? 0) - toNumber(blocs[one]?.share ?? { numerator: 0n, denominator: 1n })),
  )[0];
  const name = most === undefined ? undefined : blocs[most]?.name;
  return name === undefined ? t('power') : t('power.finding.most', { name });
}

/** Power was not counted: why, and what could be done. */
function Unpowered({
  power,
  title,
  language,
}: {
  readonly power: PowerOutcome;
  readonly title: string;
  readonly language: Language;
}) {
  const t = words[language];
  return (
    <Section title={title}>
      <Notice kind="info">{power.kind === 'refused' ? t('power.refused') : t('power.stopped')}</Notice>
    </Section>
  );
}

/** Weight and power of every group, taken together as one chose. */
export function MemberPower({
  evaluated,
  power,
  unions,
  csv,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly power: DesignPower['members'];
  readonly unions: UnionKind;
  readonly csv: string;
  readonly language: Language;
}) {
  const t = words[language];
  if (power === undefined)
    return (
      <Section title={t('members')}>
        <p>{t('members.none')}</p>
      </Section>
    );
  if (power.kind !== 'computed') return <Unpowered power={power} title={t('members')} language={language} />;
  const shares = power.unions?.owen.value ?? power.shapley?.value ?? [];
  const { present } = evaluated;
  const weightOf = (at: number) => toNumber(evaluated.alone.members[at]?.share ?? { numerator: 0n, denominator: 1n });
  const most = Math.max(...shares, ...[...present.groups.keys()].map(weightOf));
  const series = new Map(present.municipalities.map((each, at) => [each.code, at]));
  const rows = present.municipalities.flatMap(({ code }) =>
    [...present.groups.keys()].filter((at) => present.groups[at]?.code === code),
  );
  return (
    <Section title={t('members')} note={<a href={csv}>{t('csv')}</a>}>
      <p className="small">
        {t(unions === 'none' ? 'members.free' : `members.${unions}`)} <span className="quiet" data-counting="" />
      </p>
      <DataTable
        caption={t('members')}
        columns={[
          { id: 'name', head: t('group') },
          { id: 'municipality', head: t('municipality') },
          { id: 'seats', head: t('seats'), align: 'right' },
          { id: 'weight', head: t('weightPercent'), align: 'right' },
          { id: 'power', head: t('powerPercent'), align: 'right' },
          { id: 'difference', head: t('difference'), align: 'right' },
          { id: 'drawing', head: t('weightAndPower') },
        ]}
        rows={rows.map((at) => {
          const [weight, share] = [weightOf(at), shares[at] ?? 0];
          const difference = Math.round(share * 1000) / 10 - Math.round(weight * 1000) / 10;
          return {
            id: String(at),
            cells: [
              present.groups[at]?.name,
              present.groups[at]?.municipality,
              present.groups[at]?.seats,
              oneDecimal(language, weight),
              <span key="power" data-member-power={at}>
                {oneDecimal(language, share)}
              </span>,
              <span key="difference" data-member-difference={at}>
                {`${difference > 0.0499 ? '+ ' : difference < -0.0499 ? '− ' : ''}${decimalText(language, Math.abs(difference).toFixed(1))}`}
              </span>,
              <Dumbbell
                key="drawing"
                series={series.get(present.groups[at]?.code ?? '') ?? 0}
                weight={weight}
                power={share}
                most={most}
              />,
            ],
          };
        })}
      />
      <p className="source-line">{t(power.unions === undefined ? 'members.source.shapley' : 'members.source.owen')}</p>
    </Section>
  );
}
