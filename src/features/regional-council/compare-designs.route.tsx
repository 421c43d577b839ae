import type { Asker, Database } from '#database/connection.ts';
import { variants } from '#domain/regional-council/missing-inputs.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable, type TableRow } from '#ui/data-table.tsx';
import { FormField } from '#ui/form-field.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import {
  absenceLead,
  answerSentence,
  percentText,
  ruleText,
  thresholdSentence,
  variantName,
} from '#words/council-design.ts';
import { dayText, decimalText, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { type DesignSettings, readSettings, settingsText } from './design-settings.ts';
import { type CountPower, type DrawnDesign, drawDesign } from './draw-design.ts';
import { words } from './words.ts';

/** GET /stemverhoudingen/vergelijken: two designs side by side; both stand in the address. */
export async function compareDesignsRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  count: CountPower,
): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const read = (name: string): DesignSettings =>
    readSettings(new URLSearchParams((query.get(name) ?? '').slice(0, 2000)));
  const left = await drawDesign(database, asker, read('een'), count);
  const second = query.get('twee');
  const right = second === null || second === '' ? undefined : await drawDesign(database, asker, read('twee'), count);
  const one = settingsText(left.settings);
  return {
    kind: 'page',
    page: {
      title: t('cmp.title'),
      current: 'votes',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('crumbs'),
              links: [{ href: `${address(language, ['votes'])}?${one}`, text: t('title') }],
              here: t('cmp.title'),
            }}
            question={t('cmp.question')}
            answer={right === undefined ? t('cmp.choose') : differenceText(left, right, language)}
          />
          <PageBody>
            <form method="get" className="filters">
              <input type="hidden" name="een" value={one} />
              <FormField
                name="twee"
                label={t('cmp.with')}
                kind="select"
                value={right === undefined ? '' : settingsText(right.settings)}
                options={optionsOf(left, right, language)}
                faultWord=""
              />
              <button className="button" type="submit">
                {t('cmp.show')}
              </button>
            </form>
            {right === undefined ? null : (
              <>
                <Section title={t('cmp.rules')}>
                  <Table
                    rows={ruleRows(left, right, language)}
                    heads={[t('cmp.one'), t('cmp.two')]}
                    caption={t('cmp.rules')}
                    first={t('cmp.what')}
                  />
                </Section>
                <Section title={t('cmp.weights')}>
                  <Table
                    rows={weightRows(left, right, language)}
                    heads={[t('cmp.weight1'), t('cmp.power1'), t('cmp.weight2'), t('cmp.power2')]}
                    caption={t('cmp.weights')}
                    first={t('municipality')}
                    right
                  />
                </Section>
                <p className="buttons">
                  <a className="button" href={`${address(language, ['votes'])}?${one}`}>
                    {t('cmp.open1')}
                  </a>
                  <a className="button" href={`${address(language, ['votes'])}?${settingsText(right.settings)}`}>
                    {t('cmp.open2')}
                  </a>
                </p>
              </>
            )}
          </PageBody>
        </>
      ),
    },
  };
}

function Table(props: {
  readonly rows: readonly TableRow[];
  readonly heads: readonly string[];
  readonly caption: string;
  readonly first: string;
  readonly right?: boolean;
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={[
        { id: 'what', head: props.first },
        ...props.heads.map((head, at) => ({
          id: `c${at}`,
          head,
          ...(props.right ? { align: 'right' as const } : { long: true }),
        })),
      ]}
      rows={props.rows}
    />
  );
}

/** What may stand beside it: kept designs, and the same design with another variant or at another election. */
function optionsOf(left: DrawnDesign, right: DrawnDesign | undefined, language: Language) {
  const t = words[language];
  const { settings } = left;
  const chosen = right === undefined ? [] : [{ value: settingsText(right.settings), text: t('cmp.chosen') }];
  const options = [
    { value: '', text: '–' },
    ...chosen,
    ...left.kept.map((each) => ({ value: each.settings, text: `${each.name} (${each.organisation})` })),
    ...variants
      .filter((variant) => variant !== settings.variant)
      .map((variant) => ({
        value: settingsText({ ...settings, variant }),
        text: t('cmp.same', { with: variantName(language, variant) }),
      })),
    ...left.elections
      .filter((each) => each.held_on !== settings.election)
      .map((each) => ({
        value: settingsText({ ...settings, election: each.held_on }),
        text: t('cmp.same', { with: dayText(language, each.held_on) }),
      })),
  ];
  return options.filter((option, at) => options.findIndex((each) => each.value === option.value) === at);
}

function differenceText(left: DrawnDesign, right: DrawnDesign, language: Language): string {
  const t = words[language];
  const told = (drawn: DrawnDesign) =>
    drawn.outcome.kind === 'evaluated' ? answerSentence(language, drawn.outcome) : t('cmp.not');
  return `1: ${told(left)} 2: ${told(right)}`;
}

function ruleRows(left: DrawnDesign, right: DrawnDesign, language: Language): readonly TableRow[] {
  const t = words[language];
  const evaluated = (drawn: DrawnDesign) => (drawn.outcome.kind === 'evaluated' ? drawn.outcome : undefined);
  const row = (id: string, label: string, tell: (drawn: DrawnDesign) => string): TableRow => ({
    id,
    cells: [label, tell(left), tell(right)],
  });
  const when = (tell: (drawn: NonNullable<ReturnType<typeof evaluated>>) => string) => (drawn: DrawnDesign) => {
    const found = evaluated(drawn);
    return found === undefined ? t('unknown') : tell(found);
  };
  return [
    row('municipalities', t('municipalities'), (drawn) =>
      listOf(
        language,
        drawn.councils.map((each) => each.name),
      ),
    ),
    row('election', t('election'), (drawn) =>
      drawn.settings.election === undefined ? '–' : dayText(language, drawn.settings.election),
    ),
    row('variant', t('weight'), (drawn) => variantName(language, drawn.settings.variant)),
    row(
      'rule',
      t('threshold'),
      when((found) => ruleText(language, found.design.rule)),
    ),
    row(
      'absent',
      t('absent'),
      when((found) => absenceLead(language, found).replace(/:$/, '') || t('nobody')),
    ),
    row(
      'pass',
      t('passes'),
      when((found) => (found.aloneByRule.pass.length === 0 ? t('nobody') : listOf(language, found.aloneByRule.pass))),
    ),
    row(
      'block',
      t('blocks'),
      when((found) => (found.aloneByRule.block.length === 0 ? t('nobody') : listOf(language, found.aloneByRule.block))),
    ),
    row(
      'proof',
      t('cmp.proof'),
      when((found) => thresholdSentence(language, found)),
    ),
    row(
      'fewest',
      t('deciding'),
      when((found) =>
        found.fewest.municipalities === undefined
          ? t('deciding.never')
          : t('deciding.municipalities', { count: found.fewest.municipalities }),
      ),
    ),
    row(
      'law',
      t('cmp.law'),
      when((found) => String(found.limits.filter((each) => each.verdict === 'conflict').length)),
    ),
  ];
}

function weightRows(left: DrawnDesign, right: DrawnDesign, language: Language): readonly TableRow[] {
  const t = words[language];
  const cells = (drawn: DrawnDesign, name: string): readonly [string, string] => {
    if (drawn.outcome.kind !== 'evaluated') return [t('unknown'), t('unknown')];
    const at = drawn.outcome.alone.municipalities.findIndex((each) => each.name === name);
    const bloc = drawn.outcome.alone.municipalities[at];
    const power = drawn.power?.municipalities;
    if (bloc === undefined) return ['–', '–'];
    return [
      percentText(language, bloc.share),
      power?.kind === 'computed'
        ? `${decimalText(language, ((power.banzhaf?.normalised[at] ?? 0) * 100).toFixed(1))} %`
        : t('unknown'),
    ];
  };
  const names = [...new Set([...left.councils, ...right.councils].map((each) => each.name))];
  return names.map((name) => ({ id: name, cells: [name, ...cells(left, name), ...cells(right, name)] }));
}
