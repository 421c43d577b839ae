import { toNumber } from '#domain/figures/rational.ts';
import { bases } from '#domain/regional-council/decision-rule.ts';
import { votesAfterSplit } from '#domain/regional-council/group-votes.ts';
import { variants } from '#domain/regional-council/missing-inputs.ts';
import { ThresholdField } from '#ui/charts/threshold-panel.tsx';
import { Details } from '#ui/details.tsx';
import { FormField } from '#ui/form-field.tsx';
import { baseName, variantFormula, variantName } from '#words/council-design.ts';
import { dayText, dayTyped } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import { shareField, unionKinds } from './design-settings.ts';
import type { DrawnDesign } from './draw-design.ts';
import { words } from './words.ts';

/** The form in which a design is drawn; its answer is a page with the design in its address. */
export function DesignForm({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const { settings } = drawn;
  return (
    <form method="get" action={address(language, ['votes'])} className="design-form">
      <Municipalities drawn={drawn} language={language} />
      <FormField
        name="verkiezing"
        label={t('election')}
        kind="select"
        value={settings.election ?? ''}
        options={drawn.elections.map((each) => ({
          value: each.held_on,
          text: t('election.option', { day: dayText(language, each.held_on), count: each.municipalities }),
        }))}
        faultWord=""
      />
      <fieldset className="field">
        <legend>{t('weight')}</legend>
        {variants.map((variant) => (
          <label key={variant} className="check top">
            <input type="radio" name="variant" value={variant} defaultChecked={settings.variant === variant} />
            <span>
              {variantName(language, variant)}
              <span className="second">{variantFormula(language, variant)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <FormField
        name="plafond"
        label={t('ceiling')}
        hint={t('ceiling.hint')}
        kind="number"
        value={shareField(settings.ceiling, language)}
        faultWord=""
      />
      <Threshold drawn={drawn} language={language} />
      <More drawn={drawn} language={language} />
      <p className="buttons">
        <button className="button main" type="submit">
          {t('compute')}
        </button>
      </p>
    </form>
  );
}

function Municipalities({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const chosen = new Set(drawn.settings.municipalities);
  const regions = new Set(drawn.choices.filter((each) => chosen.has(each.id)).map((each) => each.region));
  const near = drawn.choices.filter(
    (each) => chosen.has(each.id) || (each.region !== null && regions.has(each.region)),
  );
  const others = drawn.choices.filter((each) => !near.includes(each));
  return (
    <fieldset className="field">
      <legend>{t('municipalities')}</legend>
      {near.map((each) => (
        <label key={each.id} className="check">
          <input type="checkbox" name="gemeente" value={each.id} defaultChecked={chosen.has(each.id)} />
          {each.name}
        </label>
      ))}
      {others.length === 0 ? null : (
        <>
          <FormField
            name="gemeente"
            label={t('municipalities.add')}
            kind="text"
            value=""
            list="alle-gemeenten"
            faultWord=""
          />
          <datalist id="alle-gemeenten">
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </datalist>
        </>
      )}
    </fieldset>
  );
}

function Threshold({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  return (
    <fieldset className="field threshold-field">
      <legend className="visually-hidden">{t('threshold')}</legend>
      <ThresholdField
        name="drempel"
        tenths={Math.round(toNumber(drawn.settings.threshold) * 1000)}
        locale={language}
        label={t('threshold')}
        hint={t('threshold.hint')}
        numberLabel={t('threshold.number')}
      />
      <input type="hidden" name="drempel-precies" value={shareField(drawn.settings.threshold)} />
      <div className="radios">
        {(['at-least', 'more-than'] as const).map((comparison) => (
          <label key={comparison}>
            <input
              type="radio"
              name="vergelijking"
              value={comparison}
              defaultChecked={drawn.settings.comparison === comparison}
            />
            {t(`comparison.${comparison}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is asked less often: the base, a double majority, who is absent, groups on a later day. */
function More({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const { settings } = drawn;
  const away = new Set(settings.absent);
  return (
    <Details question={t('more')}>
      <FormField
        name="over"
        label={t('base')}
        hint={t('base.hint')}
        kind="select"
        value={settings.base}
        options={bases.map((base) => ({ value: base, text: baseName(language, base) }))}
        faultWord=""
      />
      <FormField
        name="meerderheid"
        label={t('majority')}
        hint={t('majority.hint')}
        kind="number"
        value={settings.majority === 0 ? '' : String(settings.majority)}
        faultWord=""
      />
      <fieldset className="field">
        <legend>{t('absent')}</legend>
        {drawn.councils.map((each) => (
          <label key={each.id} className="check">
            <input type="checkbox" name="afwezig" value={each.id} defaultChecked={away.has(each.id)} />
            {each.name}
          </label>
        ))}
      </fieldset>
      <AbsentGroups drawn={drawn} language={language} />
      <Split drawn={drawn} language={language} />
      <Executive drawn={drawn} language={language} />
      <FormField
        name="blok"
        label={t('unions')}
        kind="select"
        value={settings.unions}
        options={unionKinds.map((kind) => ({ value: kind, text: t(`unions.${kind}`) }))}
        faultWord=""
      />
      <FormField
        name="dag"
        label={t('day')}
        hint={t('day.hint')}
        kind="date"
        value={settings.day === undefined ? '' : dayTyped(settings.day)}
        faultWord=""
      />
      <FormField
        name="stemmen"
        label={t('votesAfter')}
        kind="select"
        value={settings.votesAfterSplit}
        options={votesAfterSplit.map((rule) => ({ value: rule, text: t(`votesAfter.${rule}`) }))}
        faultWord=""
      />
      <FormField
        name="inwoners"
        label={t('inhabitantsOf')}
        hint={t('inhabitantsOf.hint')}
        kind="number"
        value={settings.inhabitantsOf === undefined ? '' : String(settings.inhabitantsOf)}
        faultWord=""
      />
    </Details>
  );
}

/** Single groups that are away, behind a question a municipality. */
function AbsentGroups({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const away = new Set(drawn.settings.absentGroups.map((each) => `${each.municipality}:${each.name}`));
  return (
    <Details question={t('absent.groups')}>
      {drawn.councils.map((council) => (
        <fieldset key={council.id} className="field">
          <legend>{council.name}</legend>
          {council.groups.map((group) => {
            const value = `${council.id}:${group.name}`;
            return (
              <label key={group.name} className="check">
                <input type="checkbox" name="afwezige-fractie" value={value} defaultChecked={away.has(value)} />
                {group.name}
              </label>
            );
          })}
        </fieldset>
      ))}
    </Details>
  );
}

/** The executive board: how many members of each municipality, where the chair comes from, who comes from outside. */
function Executive({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const { settings } = drawn;
  const members = new Map(settings.executive.map((each) => [each.municipality, each.members]));
  return (
    <Details question={t('executive')}>
      <p className="hint">{t('executive.hint')}</p>
      {drawn.councils.map((council) => (
        <FormField
          key={council.id}
          name={`bestuur-${council.id}`}
          label={council.name}
          kind="number"
          value={String(members.get(council.id) ?? '')}
          faultWord=""
        />
      ))}
      <FormField
        name="van-buiten"
        label={t('executive.outsiders')}
        kind="number"
        value={settings.outsiders === 0 ? '' : String(settings.outsiders)}
        faultWord=""
      />
      <FormField
        name="voorzitter"
        label={t('executive.chair')}
        kind="select"
        value={settings.chair ?? ''}
        options={[{ value: '', text: '–' }, ...drawn.councils.map((each) => ({ value: each.id, text: each.name }))]}
        faultWord=""
      />
    </Details>
  );
}

/** A group that splits: which, how many seats leave, and what the new group is called. */
function Split({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const { split } = drawn.settings;
  return (
    <Details question={t('split')}>
      <FormField
        name="splitsing-fractie"
        label={t('split.group')}
        kind="select"
        value={split === undefined ? '' : `${split.municipality}:${split.group}`}
        options={[
          { value: '', text: '–' },
          ...drawn.councils.flatMap((council) =>
            council.groups.map((group) => ({
              value: `${council.id}:${group.name}`,
              text: `${council.name}: ${group.name} (${group.seats})`,
            })),
          ),
        ]}
        faultWord=""
      />
      <FormField
        name="splitsing-zetels"
        label={t('split.seats')}
        kind="number"
        value={split === undefined ? '' : String(split.seats)}
        faultWord=""
      />
      <FormField name="splitsing-naam" label={t('split.name')} kind="text" value={split?.into ?? ''} faultWord="" />
    </Details>
  );
}
