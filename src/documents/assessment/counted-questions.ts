import { countWord, listOf } from '#words/format.ts';
import type { AssessmentDocument } from './assessment-document.ts';
import { words } from './words.ts';

/**
 * Why fewer questions count than the framework has, in one sentence with the numbers; nothing when all of them count.
 * @param applicable per alternative how many of its scored questions apply
 */
export function countedQuestionsText(
  { language, framework }: AssessmentDocument,
  applicable: readonly number[],
): string | undefined {
  const t = words[language];
  const all = framework.questions.length;
  const scored = framework.questions.filter((each) => each.kind === 'scored').length;
  const [least, most] = [scored - Math.max(...applicable), scored - Math.min(...applicable)];
  const unscored = all - scored;
  const reasons = [
    ...(unscored === 0 ? [] : [t('counted.unscored', { count: unscored, number: countWord(language, unscored) })]),
    ...(most === 0
      ? []
      : [
          least === most
            ? t('counted.not-applicable', { count: most, number: countWord(language, most) })
            : t('counted.not-applicable.range', { least: countWord(language, least), most: countWord(language, most) }),
        ]),
  ];
  if (reasons.length === 0) return undefined;
  const said = { all, counted: scored - most, reasons: listOf(language, reasons) };
  return t(least === most ? 'counted.questions' : 'counted.questions.differ', said);
}
