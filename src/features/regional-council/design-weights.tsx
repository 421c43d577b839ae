import { compare, divide, equals, type Rational, subtract, toNumber } from '#domain/figures/rational.ts';
import type { AloneBloc, EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import { Hemicycle } from '#ui/charts/hemicycle.tsx';
import { IntervalBar, type ThresholdZone } from '#ui/charts/interval-bar.tsx';
import { ThresholdCell, ThresholdSentence } from '#ui/charts/threshold-panel.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { intervalText, percentText, remedySentence, shareText, thresholdSentence } from '#words/council-design.ts';
import { listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { SlidingDesign } from './design-threshold.ts';
import { words } from './words.ts';

/** Percentage with one decimal, without its sign: as it stands in a drawing. */
const bare = (text: string): string => text.replace(/\s?%$/, '');

/** The votes as half a ring, with the threshold as a line: one sees who falls short. */
export function WeightDrawing({
  evaluated,
  sliding,
  byParty,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly sliding: SlidingDesign | undefined;
  /** Groups of one party in the region sit together; else those of one municipality. */
  readonly byParty: boolean;
  readonly language: Language;
}) {
  const t = words[language];
  const { present, rule } = evaluated;
  const whole = toNumber(present.total);
  const share = (weight: Rational) => toNumber(weight) / whole;
  const threshold = thresholdShown(evaluated, language);
  const blocs = blocsDrawn(evaluated, byParty);
  return (
    <Section
      title={headingOf(evaluated, language)}
      shown={
        sliding === undefined ? undefined : sliding.exact ? (
          <ThresholdSentence design={sliding.design} tenths={sliding.tenths} name="heading" />
        ) : (
          <span data-answer="heading">{headingOf(evaluated, language)}</span>
        )
      }
      note={<span>{t('area')}</span>}
    >
      <Hemicycle
        name={t('drawing', { count: present.groups.length, threshold })}
        members={blocs.flatMap(({ members }, series) =>
          members.map((each) => ({
            id: `${each.code}-${each.name}`,
            name: byParty ? each.municipality : each.name,
            label: bare(percentText(language, divide(each.weight, present.total))),
            share: share(each.weight),
            series,
          })),
        )}
        groups={blocs.map((each, series) => ({
          name: each.name,
          label: percentText(language, divide(each.weight, present.total)),
          series,
        }))}
        threshold={{ share: Math.min(1, toNumber(rule.weight.share)), text: t('thresholdAt', { threshold }) }}
        centre={{ value: String(present.groups.length), text: t('groupsIn', { count: present.municipalities.length }) }}
      />
    </Section>
  );
}

/** The threshold as it was chosen; where a part of all votes asks more of who is there, that too. */
function thresholdShown({ design, rule }: EvaluatedDesign, language: Language): string {
  const chosen = shareText(language, design.rule.weight.share);
  return equals(design.rule.weight.share, rule.weight.share)
    ? chosen
    : words[language]('raised', { chosen, raised: percentText(language, rule.weight.share) });
}

/** The blocs of the drawing with their members, large to small: municipalities in their order, or parties from the largest. */
function blocsDrawn({ present }: EvaluatedDesign, byParty: boolean) {
  const heaviest = (one: { readonly weight: Rational }, two: { readonly weight: Rational }) =>
    compare(two.weight, one.weight);
  const blocs = byParty
    ? present.parties
        .toSorted(heaviest)
        .map((party) => ({ ...party, members: present.groups.filter((each) => each.party === party.name) }))
    : present.municipalities.map((municipality) => ({
        ...municipality,
        members: present.groups.filter((each) => each.code === municipality.code),
      }));
  return blocs.map((bloc) => ({ ...bloc, members: bloc.members.toSorted(heaviest) }));
}

/** What the drawing shows, as a finding: what the largest falls short, or that it decides alone. */
function headingOf({ alone, aloneByRule, rule }: EvaluatedDesign, language: Language): string {
  const t = words[language];
  const largest = alone.municipalities.toSorted((one, two) => compare(two.share, one.share))[0];
  if (largest === undefined) return t('weights');
  if (rule.municipalities !== undefined && rule.municipalities >= 2)
    return t('finding.needsOthers', { name: largest.name });
  if (aloneByRule.pass.includes(largest.name)) return t('finding.passes', { name: largest.name });
  return largest.short.numerator > 0n
    ? t('finding.short', { name: largest.name, short: bare(percentText(language, largest.short)) })
    : t('finding.needsOthers', { name: largest.name });
}

/** Thresholds in zones of one answer for the largest municipality, and the proof in a sentence. */
export function ThresholdPart({
  evaluated,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly language: Language;
}) {
  const t = words[language];
  const { thresholds, rule } = evaluated;
  if (thresholds === undefined) return null;
  const { verdict } = thresholds;
  const chosen = toNumber(rule.weight.share);
  return (
    <Section
      title={verdict.kind === 'both' ? t('thresholds.both') : t('thresholds.never')}
      note={<span>{t('thresholds.note')}</span>}
    >
      <IntervalBar
        name={thresholdSentence(language, evaluated)}
        zones={zonesOf(evaluated, language)}
        bounds={boundsOf(evaluated, language)}
        chosen={{ at: Math.min(1, chosen), text: t('chosen', { threshold: thresholdShown(evaluated, language) }) }}
        marks={[{ at: 0.7, text: t('drechtsteden') }]}
      />
      <p>{thresholdSentence(language, evaluated)}</p>
      <Details question={t('remedies')}>
        <ul className="dots">
          {evaluated.remedies.map((each, at) => (
            <li key={at}>{remedySentence(language, each)}</li>
          ))}
        </ul>
      </Details>
      <Details question={t('ranges')}>
        <DataTable
          caption={t('ranges')}
          columns={[
            { id: 'range', head: t('threshold') },
            { id: 'passes', head: t('passes'), long: true },
            { id: 'blocks', head: t('blocks'), long: true },
          ]}
          rows={evaluated.ranges.map((range) => ({
            id: intervalText(language, range.interval),
            cells: [
              intervalText(language, range.interval),
              range.passAlone.length === 0 ? t('nobody') : listOf(language, range.passAlone),
              range.blockAlone.length === 0 ? t('nobody') : listOf(language, range.blockAlone),
            ],
          }))}
        />
      </Details>
    </Section>
  );
}

/** Zones of the line: where the largest decides alone, blocks alone, both or neither. */
function zonesOf(evaluated: EvaluatedDesign, language: Language): readonly ThresholdZone[] {
  const t = words[language];
  const largest = evaluated.alone.municipalities.toSorted((one, two) => compare(two.share, one.share))[0];
  if (largest === undefined) return [];
  const zones: ThresholdZone[] = [];
  for (const range of evaluated.ranges) {
    const [passes, blocks] = [range.passAlone.includes(largest.name), range.blockAlone.includes(largest.name)];
    const kind = passes ? (blocks ? 'both' : 'alone') : blocks ? 'blocks' : 'neither';
    const [from, to] = [toNumber(range.interval.from), toNumber(range.interval.to)];
    const last = zones.at(-1);
    if (last?.kind === kind) zones[zones.length - 1] = { ...last, to };
    else
      zones.push({
        from,
        to,
        kind,
        title: t(`zone.${kind}`, { name: largest.name }),
        text: t(`zone.${kind}.text`),
      });
  }
  return zones;
}

function boundsOf(evaluated: EvaluatedDesign, language: Language) {
  const zones = zonesOf(evaluated, language);
  const all = evaluated.ranges.flatMap(({ interval }) => [interval.from, interval.to]);
  const edges = new Set(zones.flatMap((zone) => [zone.from, zone.to]));
  return [...edges].map((at) => {
    const exact = all.find((each) => toNumber(each) === at);
    return {
      at,
      text: exact === undefined ? '' : at === 0 || at === 1 ? shareText(language, exact) : percentText(language, exact),
    };
  });
}

/** Who passes and who blocks alone, by municipality; parties of the region behind a question. */
export function AlonePart({
  evaluated,
  sliding,
  language,
}: {
  readonly evaluated: EvaluatedDesign;
  readonly sliding: SlidingDesign | undefined;
  readonly language: Language;
}) {
  const t = words[language];
  const seats = new Map(
    evaluated.present.municipalities.map(({ code, name }) => [
      name,
      evaluated.present.groups.filter((each) => each.code === code).reduce((sum, each) => sum + each.seats, 0),
    ]),
  );
  const { pass, block } = evaluated.aloneByRule;
  return (
    <Section title={t('alone')} note={<span>{t('alone.note')}</span>}>
      <DataTable
        caption={t('alone')}
        columns={[
          { id: 'name', head: t('municipality') },
          { id: 'seats', head: t('seats'), align: 'right' },
          { id: 'weight', head: t('weightPercent'), align: 'right' },
          { id: 'passes', head: t('passes') },
          { id: 'blocks', head: t('blocks') },
        ]}
        rows={evaluated.alone.municipalities.map((bloc, at) => ({
          id: bloc.name,
          cells: [
            bloc.name,
            seats.get(bloc.name) ?? 0,
            percentText(language, bloc.share),
            sliding?.exact ? (
              <ThresholdCell
                key="passes"
                design={sliding.design}
                tenths={sliding.tenths}
                municipality={at}
                asks="alone"
              />
            ) : (
              <span key="passes" data-alone={at}>
                {passesCell(bloc, pass.includes(bloc.name), evaluated, language)}
              </span>
            ),
            sliding?.exact ? (
              <ThresholdCell
                key="blocks"
                design={sliding.design}
                tenths={sliding.tenths}
                municipality={at}
                asks="blocks"
              />
            ) : (
              <span key="blocks" data-blocks={at}>
                {blocksCell(block.includes(bloc.name), language)}
              </span>
            ),
          ],
        }))}
        total={[t('total'), [...seats.values()].reduce((sum, each) => sum + each, 0), '100,0 %', '', '']}
      />
      <p className="small">{membersAlone(evaluated, language)}</p>
      <Details question={t('alone.parties')}>
        <DataTable
          caption={t('alone.parties')}
          columns={[
            { id: 'name', head: t('party') },
            { id: 'members', head: t('groups'), align: 'right' },
            { id: 'weight', head: t('weightPercent'), align: 'right' },
            { id: 'passes', head: t('passes') },
            { id: 'blocks', head: t('blocks') },
          ]}
          rows={evaluated.alone.parties.map((bloc) => ({
            id: bloc.name,
            cells: [
              bloc.name,
              bloc.members,
              percentText(language, bloc.share),
              bloc.passes ? t('yes') : t('no'),
              bloc.blocks ? t('yes') : t('no'),
            ],
          }))}
        />
      </Details>
    </Section>
  );
}

/** Which single groups pass or block alone; mostly none. */
function membersAlone({ alone }: EvaluatedDesign, language: Language): string {
  const t = words[language];
  const told = (names: readonly string[]) => (names.length === 0 ? t('nobody') : listOf(language, names));
  return t('alone.members', {
    passes: told(alone.members.filter((each) => each.passes).map((each) => each.name)),
    blocks: told(alone.members.filter((each) => each.blocks).map((each) => each.name)),
  });
}

function blocksCell(blocks: boolean, language: Language) {
  const t = words[language];
  return blocks ? <Status key="blocks" kind="warn" text={t('yes')} /> : <span className="quiet">{t('no')}</span>;
}

function passesCell(bloc: AloneBloc, passes: boolean, evaluated: EvaluatedDesign, language: Language) {
  const t = words[language];
  if (passes) return <Status kind="bad" text={t('yes')} />;
  const near = compare(subtract(evaluated.rule.weight.share, bloc.share), { numerator: 5n, denominator: 100n }) <= 0;
  return near && bloc.short.numerator > 0n ? (
    <Status kind="ok" text={t('no.short', { short: bare(percentText(language, bloc.short)) })} />
  ) : (
    <span className="quiet">{t('no')}</span>
  );
}
