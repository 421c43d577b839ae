import { fraction } from '#domain/figures/rational.ts';
import { type WeighingAnswer, type WeighingDesign, weighingAt } from '#ui/charts/weighing-answers.ts';
import type { Language } from '#words/language.ts';
import { criterionInSentence, inSentence, words } from './comparison-words.ts';
import type { ComparedAssessment } from './weigh-assessment.ts';
import type { WeighingSettings } from './weighing-settings.ts';

/** A comparison that the browser can weigh again, and what it says at the weights of the address. */
export interface SlidingWeights {
  readonly design: WeighingDesign;
  readonly answer: WeighingAnswer;
}

/** What the page needs to let scores, sentences and lines follow the sliders. */
export function slidingWeights(
  compared: ComparedAssessment,
  settings: WeighingSettings,
  language: Language,
): SlidingWeights {
  const t = words[language];
  const { comparison } = compared;
  const design: WeighingDesign = {
    locale: language,
    criteria: compared.criteria.map((each) => ({ id: each.id, name: criterionInSentence(language, each) })),
    alternatives: compared.alternatives.map((each) => ({
      name: each.name[language],
      inSentence: inSentence(language, each),
    })),
    scale: comparison.scale.map(({ id, value }) => ({ id, value: fraction(value) })),
    verdicts: comparison.verdicts.map((row) => row.map((verdict) => [verdict?.low ?? 0, verdict?.high ?? 0])),
    slides: settings.way === 'number',
    texts: {
      and: t('and'),
      leads: t('leads', { name: '{name}' }),
      leadTogether: t('leads.together', { names: '{names}' }),
      answer: t('now', { leads: '{leads}' }),
      answerNext: t('now.next', { leads: '{leads}', next: '{next}' }),
      above: t('tips.above', { criterion: '{criterion}', percent: '{percent}', leads: '{leads}' }),
      below: t('tips.below', { criterion: '{criterion}', percent: '{percent}', leads: '{leads}' }),
      neverTips: t('tips.never'),
      tied: t('tips.tied', { leads: '{leads}', count: '{count}', all: '{all}' }),
      place: t('place', { place: '{place}' }),
      always: t('strip.always', { names: '{names}' }),
      until: t('strip.until', { percent: '{percent}', names: '{names}' }),
      from: t('strip.from', { percent: '{percent}', names: '{names}' }),
      total: settings.way === 'points' ? t('weights.points', { points: '{points}' }) : '{total}',
      proportion:
        settings.way === 'points'
          ? t('weights.pointsLeft', { points: '{points}' })
          : t('weights.proportion', { total: '{total}' }),
    },
  };
  return { design, answer: weighingAt(design, compared.weights) };
}
