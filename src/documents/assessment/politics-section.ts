import { type NeverFirst, neverFirst } from '#domain/assessment/comparison/never-first.ts';
import { countWord, listOf, sentence, wholeNumber } from '#words/format.ts';
import type { ReportSection } from '../report/report.ts';
import type { AssessmentDocument, DocumentComparison } from './assessment-document.ts';
import { nameInSentence } from './names.ts';
import { words } from './words.ts';

/** More names than these are counted. */
const mostNamed = 4;
/** So many alternatives that can never be first have their reason said. */
const mostExplained = 2;

/** Who puts what first, in one line; nothing when nobody gave weights. */
export function firstPlacesText(document: AssessmentDocument, comparison: DocumentComparison): string | undefined {
  const { language } = document;
  const t = words[language];
  const groups = comparison.groups?.groups ?? [];
  if (groups.length === 0) return undefined;
  const byFirst = new Map<string, { readonly first: readonly number[]; readonly names: string[] }>();
  for (const { name, ranking } of groups) {
    const first = ranking.filter((each) => each.rank === 1).map((each) => each.alternative);
    const found = byFirst.get(first.join());
    if (found === undefined) byFirst.set(first.join(), { first, names: [name] });
    else found.names.push(name);
  }
  const parts = [...byFirst.values()]
    .toSorted((left, right) => right.names.length - left.names.length)
    .map(({ first, names }) => {
      const count = names.length;
      const many = t('politics.many', { number: countWord(language, count), all: countWord(language, groups.length) });
      return t(first.length > 1 ? 'politics.share' : 'politics.first', {
        who: count > mostNamed ? many : listOf(language, names),
        names: listOf(
          language,
          first.map((at) => nameInSentence(document, comparison.ground.comparison.alternatives[at])),
        ),
        count,
      });
    });
  return sentence(`${parts.join('; ')}.`);
}

/** Which alternatives can never be first alone, and why, whatever the weights. */
export function neverFirstTexts(document: AssessmentDocument, comparison: DocumentComparison): readonly string[] {
  const { language } = document;
  const t = words[language];
  const { ground, dominances, conditions, acceptability } = comparison;
  const name = (at: number) => nameInSentence(document, ground.comparison.alternatives[at]);
  const found = neverFirst({ comparison: ground.comparison, dominances, conditions, certainty: { acceptability } });
  const never = found.filter((each) => each.kind !== 'shares');
  const why = ({ alternative, kind, by }: NeverFirst) =>
    sentence(
      by === undefined
        ? t('never.others', { name: name(alternative) })
        : t(`never.${kind === 'never' ? 'never' : 'dominated'}`, { name: name(alternative), by: name(by.alternative) }),
    );
  // Where it was not looked up, the drawn weights say it.
  const drawn = ground.comparison.alternatives.flatMap((_, at) =>
    conditions[at] === undefined && acceptability.ranks[at]?.[0] === 0 && never.every((each) => each.alternative !== at)
      ? [at]
      : [],
  );
  const names = (list: readonly number[]) =>
    list.length > mostNamed
      ? t('never.count', {
          number: countWord(language, list.length),
          all: countWord(language, ground.comparison.alternatives.length),
        })
      : listOf(language, list.map(name));
  return [
    ...(never.length > mostExplained
      ? [sentence(t('never.several', { names: names(never.map((each) => each.alternative)) }))]
      : never.map(why)),
    ...(drawn.length === 0
      ? []
      : [
          sentence(
            t('never.drawn', {
              names: names(drawn),
              count: drawn.length,
              samples: wholeNumber(language, acceptability.samples),
            }),
          ),
        ]),
  ];
}

/** What stays a political choice: who puts what first, and what cannot come first whatever one finds important. */
export function politicsSections(document: AssessmentDocument): readonly ReportSection[] {
  const { language, comparison } = document;
  if (comparison === undefined) return [];
  const first = firstPlacesText(document, comparison);
  const items = [...(first === undefined ? [] : [first]), ...neverFirstTexts(document, comparison)];
  if (items.length === 0) return [];
  return [
    {
      heading: words[language]('politics.heading'),
      level: 2,
      together: true,
      blocks: [{ kind: 'list', items: items.map((each) => [each]) }],
    },
  ];
}
