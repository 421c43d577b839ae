import { pointsLeft, weightTenths } from '#domain/assessment/comparison/weights.ts';
import type { WeighingWay } from '#domain/assessment/political-weights.ts';
import { weighingWays } from '#domain/assessment/political-weights.ts';
import { rational, readRational, toNumber, zero } from '#domain/figures/rational.ts';
import { proportionText, totalText } from '#ui/charts/weighing-answers.ts';
import { tenthsText, WeightField } from '#ui/charts/weighing-panel.tsx';
import { FormField } from '#ui/form-field.tsx';
import { sentence } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { assessmentPage } from '../addresses.ts';
import { verdictChoices, verdictsWord } from './chosen-verdicts.ts';
import { ConstraintFields } from './comparison-constraints.tsx';
import { OrderFields } from './comparison-order.tsx';
import { PairFields } from './comparison-pairs.tsx';
import { words } from './comparison-words.ts';
import type { Assessor } from './read-assessment.ts';
import type { SlidingWeights } from './sliding-weights.ts';
import { type ComparedAssessment, isEven, type WeighedAssessment } from './weigh-assessment.ts';
import { keepWeightsPage, otherWeighing } from './weighing-address.ts';
import { typedWrong, type WeighingFault } from './weighing-faults.ts';
import { changed, type WeighingSettings } from './weighing-settings.ts';

interface Props {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  /** Assessors of whom the reader may keep the weights. */
  readonly keeps: readonly Assessor[];
  /** What was typed that cannot be read: it stays in its field. */
  readonly faults: readonly WeighingFault[];
  readonly language: Language;
}

/** The form in which one weighs; its answer is this page with the weights in its address. */
export function WeightsForm({ weighed, compared, sliding, keeps, faults, language }: Props) {
  const t = words[language];
  const { settings, whole } = weighed;
  return (
    <form method="get" action={assessmentPage(language, whole.row.id)} className="weights-form">
      <input type="hidden" name="vorm" value="1" />
      <Looked settings={settings} />
      <VerdictsField weighed={weighed} language={language} />
      <Ways weighed={weighed} compared={compared} language={language} />
      <p className="hint" id="gewicht-hint">
        {t(`weights.hint.${settings.way}`, { count: compared.criteria.length })}
      </p>
      <Fields weighed={weighed} compared={compared} sliding={sliding} faults={faults} language={language} />
      <Counted weighed={weighed} language={language} />
      <ConstraintFields weighed={weighed} compared={compared} faults={faults} language={language} />
      <p className="buttons">
        <button className="button main" type="submit">
          {t('compute')}
        </button>
      </p>
      <Keep id={whole.row.id} keeps={keeps} language={language} />
    </form>
  );
}

/** What the form does not ask but should not lose. */
function Looked({ settings }: { readonly settings: WeighingSettings }) {
  const query = changed(settings, {});
  return (
    <>
      {(['sorteer', 'model', 'cel', 'stappen'] as const).map((name) =>
        typeof query[name] === 'string' ? <input key={name} type="hidden" name={name} value={query[name]} /> : null,
      )}
      {settings.way === 'number' ? null : <input type="hidden" name="weeg" value={wayWord(settings)} />}
    </>
  );
}

const wayWord = (settings: WeighingSettings): string => {
  const word = changed(settings, { weights: undefined })['weeg'];
  return typeof word === 'string' ? word : '';
};

/** Whose verdicts are weighed, when there is a choice. */
function VerdictsField({ weighed, language }: { readonly weighed: WeighedAssessment; readonly language: Language }) {
  const t = words[language];
  const { whole, verdictsOf } = weighed;
  const choices = verdictChoices(whole);
  if (choices.length < 2) return null;
  return (
    <FormField
      name="wie"
      label={t('verdicts')}
      kind="select"
      value={verdictsWord(verdictsOf)}
      options={choices.map((each) => ({
        value: verdictsWord(each),
        text:
          each.kind === 'assessor'
            ? (whole.assessors.find((one) => one.assessor === each.assessor)?.name ?? each.assessor)
            : t(`verdicts.${each.kind}`),
      }))}
      faultWord=""
    />
  );
}

/** The ways of weighing as links; numbers go along, an order and pairs begin anew. */
function Ways({ weighed, compared, language }: Omit<Props, 'sliding' | 'keeps' | 'faults'>) {
  const t = words[language];
  const { settings, whole } = weighed;
  const tenths = weightTenths(compared.weights);
  const numbers = Object.fromEntries(compared.criteria.map((each, at) => [each.id, (tenths[at] ?? 0) / 10]));
  const chosen = (way: WeighingWay) =>
    compared.unchosen || way === 'order' || way === 'pairs' ? undefined : { way, numbers };
  return (
    <>
      <p className="ways">
        <a
          className="button little"
          href={`${otherWeighing(language, whole, settings, { way: 'number', weights: undefined })}#gewichten`}
          aria-current={compared.unchosen && settings.way === 'number' ? 'true' : undefined}
        >
          {t(isEven(compared) || !compared.unchosen ? 'weights.even' : 'weights.framework')}
        </a>
      </p>
      <nav aria-label={t('ways')}>
        <ul className="way-links">
          {weighingWays
            .filter((way) => way !== 'pairs' || compared.criteria.length <= mostPaired)
            .map((way) => (
              <li key={way}>
                <a
                  href={`${otherWeighing(language, whole, settings, { way, weights: chosen(way) })}#gewichten`}
                  aria-current={settings.way === way ? 'true' : undefined}
                >
                  {t(`way.${way}`)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

/** More criteria than this make too many pairs; Saaty gives no measure of how far the answers agree either. */
const mostPaired = 15;

function Fields({ weighed, compared, sliding, faults, language }: Omit<Props, 'keeps'>) {
  const { settings } = weighed;
  switch (settings.way) {
    case 'number':
    case 'points':
      return (
        <NumberFields weighed={weighed} compared={compared} sliding={sliding} faults={faults} language={language} />
      );
    case 'order':
      return <OrderFields settings={settings} compared={compared} faults={faults} language={language} />;
    case 'pairs':
      return <PairFields settings={settings} compared={compared} language={language} />;
  }
}

/** A number a criterion, with a slider when they are shares; under them what they are together. */
function NumberFields({ weighed, compared, sliding, faults, language }: Omit<Props, 'keeps'>) {
  const t = words[language];
  const { settings } = weighed;
  const slides = settings.way === 'number';
  const given = settings.weights !== undefined && 'numbers' in settings.weights ? settings.weights.numbers : undefined;
  const tenths = weightTenths(compared.weights);
  const tenthsOf = (at: number) => tenths[at] ?? 0;
  const typed = (id: string, at: number): string =>
    given === undefined ? tenthsText(tenthsOf(at), language) : padded(given[id] ?? 0, language);
  const numbers = compared.criteria.map(({ id }, at) =>
    given === undefined ? rational(tenthsOf(at), 10) : (readRational(String(given[id] ?? 0)) ?? zero),
  );
  const left = pointsLeft(numbers);
  const wrong = (id: string) => {
    const text = typedWrong(faults, 'g', id);
    return text === undefined ? undefined : { typed: text, text: t('unreadable.number') };
  };
  const total = 1000 - Math.round(toNumber(left) * 10);
  return (
    <>
      {given === undefined ? <input type="hidden" name="nieuw" value="1" /> : null}
      {compared.criteria.map((criterion, at) => (
        <WeightField
          key={criterion.id}
          id={criterion.id}
          at={at}
          label={criterion.text[language]}
          numberLabel={t('weights.number', { criterion: criterion.text[language] })}
          typed={typed(criterion.id, at)}
          wrong={wrong(criterion.id)}
          tenths={tenthsOf(at)}
          slider={slides}
        />
      ))}
      <p className="weights-total">
        {t('weights.total')} <strong data-weighing-total="">{totalText(sliding.design, total)}</strong>
      </p>
      <p className="small quiet" data-weighing-proportion="" aria-live="polite">
        {proportionText(sliding.design, total)}
      </p>
    </>
  );
}

/** A number as one types it, with at least one decimal. */
const padded = (value: number, language: Language): string => {
  const text = Number.isInteger(value) ? value.toFixed(1) : String(value);
  return language === 'nl' ? text.replace('.', ',') : text;
};

/** Which alternatives count. */
function Counted({ weighed, language }: { readonly weighed: WeighedAssessment; readonly language: Language }) {
  const t = words[language];
  const { whole, settings } = weighed;
  return (
    <fieldset className="field counted">
      <legend>{t('counted')}</legend>
      {whole.alternatives.map((each) => (
        <label key={each.id} className="check">
          <input type="checkbox" name="mee" value={each.id} defaultChecked={!settings.without.includes(each.id)} />
          {sentence(t('counted.one', { model: each.name[language] }))}
        </label>
      ))}
    </fieldset>
  );
}

/** Keeps the weights for an assessor, for who may: the same form, sent elsewhere. */
function Keep({
  id,
  keeps,
  language,
}: {
  readonly id: string;
  readonly keeps: readonly Assessor[];
  readonly language: Language;
}) {
  const t = words[language];
  if (keeps.length === 0) return null;
  return (
    <fieldset className="field keep-weights">
      <legend className="visually-hidden">{t('keep')}</legend>
      <FormField
        name="beoordelaar"
        label={t('keep.for')}
        hint={t('keep.hint')}
        kind="select"
        value=""
        options={keeps.map((each) => ({ value: `${each.assessor}@${each.version}`, text: each.name }))}
        faultWord=""
      />
      <p className="buttons">
        <button className="button" type="submit" formMethod="post" formAction={keepWeightsPage(language, id)}>
          {t('keep')}
        </button>
      </p>
    </fieldset>
  );
}
