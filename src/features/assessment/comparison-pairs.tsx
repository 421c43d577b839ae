import { largestConsistencyRatio } from '#domain/assessment/comparison/pairwise-judgements.ts';
import { Details } from '#ui/details.tsx';
import { decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { exactShare, words } from './comparison-words.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';
import { pairsOf, timesCode, type WeighingSettings } from './weighing-settings.ts';

interface Props {
  readonly settings: WeighingSettings;
  readonly compared: ComparedAssessment;
  readonly language: Language;
}

/** Codes of an answer, from one side to the other; -3 is one third. */
const codes = ['9', '7', '5', '3', '2', '1', '-2', '-3', '-5', '-7', '-9'] as const;

/** Every pair of criteria, by the first of the two; with how far the answers agree. */
export function PairFields({ settings, compared, language }: Props) {
  const t = words[language];
  const ids = compared.criteria.map(({ id }) => id);
  const given = settings.weights?.way === 'pairs' ? settings.weights.pairs : [];
  const name = (id: string) => compared.criteria.find((each) => each.id === id)?.text[language] ?? '';
  const byFirst = Map.groupBy(pairsOf(ids), ([first]) => first);
  return (
    <>
      <Consistency settings={settings} compared={compared} language={language} />
      {[...byFirst].map(([first, pairs]) => (
        <Details key={first} question={t('pairs.of', { criterion: name(first), count: pairs.length })}>
          {pairs.map(([, other]) => {
            const times = given.find((pair) => pair.one === first && pair.other === other)?.times ?? '1';
            const id = `paar-${first}-${other}`;
            const value = (code: string) => `${first}.${other}.${code}`;
            return (
              <div key={id} className="field">
                <label htmlFor={id}>{t('pairs.pair', { one: name(first), other: name(other) })}</label>
                <select className="input utrecht-select" id={id} name="paar" defaultValue={value(timesCode(times))}>
                  {choicesWith(timesCode(times)).map((code) => (
                    <option key={code} value={value(code)}>
                      {pairText(code, name(first), name(other), language)}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
        </Details>
      ))}
    </>
  );
}

/** The usual answers, and the one that was given when it is another. */
const choicesWith = (given: string): readonly string[] =>
  [...new Set([...codes, given])].sort((one, other) => sizeOf(other) - sizeOf(one));
const sizeOf = (code: string): number => (code.startsWith('-') ? 1 / Number(code.slice(1)) : Number(code));

function pairText(code: string, one: string, other: string, language: Language): string {
  const t = words[language];
  if (code === '1') return t('pairs.alike');
  return code.startsWith('-')
    ? t('pairs.times', { name: other, times: code.slice(1) })
    : t('pairs.times', { name: one, times: code });
}

/** Whether the answers agree well enough, and which one fits least. */
function Consistency({ compared, language }: Props) {
  const t = words[language];
  const { pairwise } = compared;
  if (pairwise === undefined) return null;
  const ratio = pairwise.consistencyRatio;
  const [worst] = pairwise.furthest;
  const name = (at: number | undefined) => compared.criteria[at ?? -1]?.text[language] ?? '';
  const inLanguage = (value: number) => decimalText(language, value.toFixed(2));
  const agrees = ratio !== undefined && ratio <= largestConsistencyRatio;
  return (
    <div className={`notice ${agrees ? 'ok' : 'warn'}`} role="status">
      <p>
        {ratio === undefined
          ? t('pairs.noRatio')
          : t(agrees ? 'pairs.agrees' : 'pairs.disagrees', { ratio: inLanguage(ratio) })}
      </p>
      {worst === undefined || worst.factor < 1.01 ? null : (
        <p>
          {t('pairs.worst', {
            one: name(worst.one),
            other: name(worst.other),
            times: inLanguage(worst.times),
            implied: inLanguage(worst.implied),
          })}
        </p>
      )}
      <ul className="plain small">
        {compared.criteria.map(({ id, text }, at) => {
          const weight = compared.weights[at];
          return weight === undefined ? null : (
            <li key={id}>
              {text[language]}: {exactShare(language, weight)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
