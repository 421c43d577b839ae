import { levels } from '#domain/regional-council/bloc.ts';
import type { EvaluatedDesign } from '#domain/regional-council/evaluate-design.ts';
import type { PowerOutcome } from '#domain/voting-power/power.ts';
import { Details } from '#ui/details.tsx';
import { FormField } from '#ui/form-field.tsx';
import { Section } from '#ui/section.tsx';
import { absenceSentence } from '#words/council-design.ts';
import { decimalText, wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { address } from '../addresses.ts';
import type { DrawnDesign } from './draw-design.ts';
import { HiddenSettings } from './hidden-settings.tsx';
import { words } from './words.ts';

const percentOf = (language: Language, share: number, decimals = 1): string =>
  `${decimalText(language, (share * 100).toFixed(decimals))} %`;

/** How hard deciding is: the share of divisions that pass, the fewest that pass a proposal, the worst case at quorum, and a chance. */
export function Deciding({
  drawn,
  evaluated,
  power,
  language,
}: {
  readonly drawn: DrawnDesign;
  readonly evaluated: EvaluatedDesign;
  readonly power: PowerOutcome;
  readonly language: Language;
}) {
  const t = words[language];
  const { members, municipalities } = evaluated.fewest;
  const winning =
    power.kind === 'computed' && power.winning !== undefined ? Number(power.winning) / 2 ** power.members : undefined;
  return (
    <Section title={t('deciding')}>
      <ul className="dots">
        <li>
          {municipalities === undefined ? t('deciding.never') : t('deciding.municipalities', { count: municipalities })}
        </li>
        {members === undefined ? null : (
          <li>{t('deciding.members', { count: members, all: evaluated.present.groups.length })}</li>
        )}
        {winning === undefined ? null : <li>{t('deciding.share', { share: percentOf(language, winning) })}</li>}
        {evaluated.absences.slice(0, 3).map((each) => (
          <li key={each.absent.join()}>{absenceSentence(language, each)}</li>
        ))}
      </ul>
      {drawn.chance === undefined ? (
        <Details question={t('chance')}>
          <ChanceForm drawn={drawn} language={language} />
        </Details>
      ) : (
        <>
          <h3>{t('chance')}</h3>
          <p>
            {t('chance.answer', {
              draws: wholeNumber(language, drawn.chance.found.draws),
              share: percentOf(language, drawn.chance.found.chance),
              error: percentOf(language, drawn.chance.found.standardError, 2),
            })}
          </p>
          <ChanceForm drawn={drawn} language={language} />
        </>
      )}
    </Section>
  );
}

function ChanceForm({ drawn, language }: { readonly drawn: DrawnDesign; readonly language: Language }) {
  const t = words[language];
  const model = drawn.chance?.model;
  const percents = (share: number | undefined, usual: number) => String(Math.round((share ?? usual) * 100));
  return (
    <form method="get" action={address(language, ['votes'])}>
      <HiddenSettings settings={drawn.settings} />
      <FormField
        name="samen"
        label={t('chance.by')}
        kind="select"
        value={model?.alikeBy ?? 'municipalities'}
        options={levels.map((level) => ({ value: level, text: t(`chance.${level}`) }))}
        faultWord=""
      />
      <FormField name="eens" label={t('chance.alike')} kind="number" value={percents(model?.alike, 0.8)} faultWord="" />
      <FormField
        name="voor"
        label={t('chance.favour')}
        kind="number"
        value={percents(model?.inFavour, 0.6)}
        faultWord=""
      />
      <p className="buttons">
        <button className="button" type="submit">
          {t('chance.ask')}
        </button>
      </p>
    </form>
  );
}
