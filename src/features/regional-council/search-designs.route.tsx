import type { Asker, Database } from '#database/connection.ts';
import { type FoundDesign, usualSearchSpace, type Wishes } from '#domain/regional-council/search-designs.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { FormField } from '#ui/form-field.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { ruleText, shareText, variantName } from '#words/council-design.ts';
import { decimalText, listOf } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { askSearch } from './ask-thread.ts';
import { type DesignSettings, readSettings, settingsText } from './design-settings.ts';
import { readDesign } from './draw-design.ts';
import { HiddenSettings } from './hidden-settings.tsx';
import { words } from './words.ts';

/** More municipalities make more combinations than a page can wait for. */
const mostMunicipalities = 12;
const shown = 30;

/** What someone wishes of a design, as it stands in the address. */
function readWishes(query: URLSearchParams): Wishes {
  const like = (['inhabitants', 'validVotes', 'equal'] as const).find((each) => each === query.get('macht'));
  const least = Number(asked(query, 'ten-minste') ?? '');
  return {
    ...(like === undefined ? {} : { powerLike: like }),
    nobodyPassesAlone: query.has('niet-alleen'),
    nobodyBlocksAlone: query.has('niet-blokkeren'),
    nobodyHasMajority: query.has('geen-helft'),
    ...(Number.isInteger(least) && least > 1 ? { municipalitiesForYes: Math.min(least, mostMunicipalities) } : {}),
  };
}

/** GET /stemverhoudingen/zoeken: designs that meet wishes, best first. */
export async function searchDesignsRoute(request: WebRequest, database: Database, asker: Asker): Promise<Answer> {
  const { language, query } = request;
  const t = words[language];
  const drawn = await database.read(asker, (tx) => readDesign(tx, readSettings(query)));
  const { settings, outcome } = drawn;
  const municipalities = outcome.kind === 'evaluated' ? outcome.design.municipalities : [];
  const wished = query.has('gezocht');
  const wishes = wished
    ? readWishes(query)
    : { nobodyPassesAlone: true, nobodyBlocksAlone: true, powerLike: 'validVotes' as const };
  const tooMany = municipalities.length > mostMunicipalities;
  const found =
    municipalities.length < 2 || tooMany
      ? undefined
      : await askSearch({ municipalities, wishes, space: usualSearchSpace(municipalities.length) });
  return {
    kind: 'page',
    page: {
      title: t('find.title'),
      current: 'votes',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('crumbs'),
              links: [{ href: `${address(language, ['votes'])}?${settingsText(settings)}`, text: t('title') }],
              here: t('find.title'),
            }}
            question={t('find.question')}
            answer={
              found === undefined
                ? t(tooMany ? 'find.tooMany' : 'find.tooFew', { count: mostMunicipalities })
                : t('find.answer', { tried: found.tried, count: found.designs.length })
            }
          />
          <PageBody>
            <div className="grid">
              <div className="column c4">
                <Section title={t('find.wishes')}>
                  <WishForm settings={settings} wishes={wishes} language={language} />
                </Section>
              </div>
              <div className="column c8">
                <Section title={t('find.found')}>
                  {(found?.untried ?? []).map((each) => (
                    <Notice key={each.variant} kind="info">
                      {t('find.untried', {
                        variant: variantName(language, each.variant),
                        names: listOf(language, [...new Set(each.missing.map((one) => one.municipality))]),
                      })}
                    </Notice>
                  ))}
                  {found === undefined || found.designs.length === 0 ? (
                    <EmptyState title={t('find.none')} why={t('find.none.why')} />
                  ) : (
                    <Found
                      designs={found.designs.slice(0, shown)}
                      settings={settings}
                      language={language}
                      names={municipalities.map((each) => each.name)}
                    />
                  )}
                </Section>
              </div>
            </div>
          </PageBody>
        </>
      ),
    },
  };
}

function WishForm({
  settings,
  wishes,
  language,
}: {
  readonly settings: DesignSettings;
  readonly wishes: Wishes;
  readonly language: Language;
}) {
  const t = words[language];
  const box = (name: string, checked: boolean | undefined, label: string) => (
    <label className="check">
      <input type="checkbox" name={name} value="ja" defaultChecked={checked === true} />
      {label}
    </label>
  );
  return (
    <form method="get" action={address(language, ['votes', 'search'])}>
      <HiddenSettings settings={settings} />
      <input type="hidden" name="gezocht" value="ja" />
      <fieldset className="field">
        <legend>{t('find.must')}</legend>
        {box('niet-alleen', wishes.nobodyPassesAlone, t('find.notAlone'))}
        {box('niet-blokkeren', wishes.nobodyBlocksAlone, t('find.notBlock'))}
        {box('geen-helft', wishes.nobodyHasMajority, t('find.noHalf'))}
      </fieldset>
      <FormField
        name="ten-minste"
        label={t('find.least')}
        hint={t('majority.hint')}
        kind="number"
        value={wishes.municipalitiesForYes === undefined ? '' : String(wishes.municipalitiesForYes)}
        faultWord=""
      />
      <FormField
        name="macht"
        label={t('find.power')}
        kind="select"
        value={wishes.powerLike ?? ''}
        options={[
          { value: '', text: t('find.power.none') },
          { value: 'inhabitants', text: t('find.power.inhabitants') },
          { value: 'validVotes', text: t('find.power.validVotes') },
          { value: 'equal', text: t('find.power.equal') },
        ]}
        faultWord=""
      />
      <p className="buttons">
        <button className="button main" type="submit">
          {t('find.search')}
        </button>
      </p>
    </form>
  );
}

function Found({
  designs,
  settings,
  language,
  names,
}: {
  readonly designs: readonly FoundDesign[];
  readonly settings: DesignSettings;
  readonly language: Language;
  readonly names: readonly string[];
}) {
  const t = words[language];
  const one = (share: number) => `${decimalText(language, (share * 100).toFixed(1))} %`;
  const settingsOf = (design: FoundDesign): DesignSettings => ({
    ...settings,
    variant: design.variant,
    ceiling: design.ceiling ?? settings.ceiling,
    threshold: design.rule.weight.share,
    comparison: design.rule.weight.comparison,
    base: design.rule.base,
    majority: design.rule.municipalities ?? 0,
    absent: [],
  });
  return (
    <DataTable
      caption={t('find.found')}
      columns={[
        { id: 'design', head: t('find.design') },
        { id: 'power', head: t('find.powers'), long: true },
        { id: 'misfit', head: t('find.misfit'), align: 'right' },
        { id: 'largest', head: t('find.largest'), align: 'right' },
        { id: 'fewest', head: t('find.fewest'), align: 'right' },
      ]}
      rows={designs.map((design, at) => ({
        id: String(at),
        cells: [
          <>
            <a href={`${address(language, ['votes'])}?${settingsText(settingsOf(design))}`}>
              {variantName(language, design.variant)}
              {design.ceiling === undefined ? '' : ` (${shareText(language, design.ceiling)})`}
            </a>
            <span className="second">{ruleText(language, design.rule)}</span>
          </>,
          names.map((name, place) => `${name} ${one(design.power[place] ?? 0)}`).join(', '),
          one(design.misfit),
          one(design.largestShare),
          design.fewestMunicipalities ?? '–',
        ],
      }))}
    />
  );
}
