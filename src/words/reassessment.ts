import type { Reason } from '#domain/assessment/re-evaluation.ts';
import { changeBetween } from '#domain/finance/change.ts';
import { articleText } from './article.ts';
import { dayText, euro, listOf, percent } from './format.ts';
import type { Language } from './language.ts';
import { reassessmentMessages } from './reassessment.messages.ts';
import { translators } from './translator.ts';

const texts = translators(reassessmentMessages);
type LawReason = Extract<Reason, { readonly code: 'law' }>;
/** So many articles are named; the others are counted. */
const mostNamed = 3;

function reasonText(language: Language, reason: Exclude<Reason, LawReason>): string {
  const t = texts[language];
  const day = (value: string) => dayText(language, value);
  switch (reason.code) {
    case 'date':
      return t(reason.isDefault ? 'date.default' : 'date.set', { day: day(reason.day) });
    case 'growth':
      return t('growth', {
        percent: percent(language, changeBetween(reason.before, reason.after)?.permille ?? 0),
        from: reason.from,
        to: reason.to,
        before: euro(language, reason.before),
        after: euro(language, reason.after),
      });
    case 'exit':
      return reason.noticeBy === null
        ? t('exit', { day: day(reason.day) })
        : t('exit.notice', { day: day(reason.day), notice: day(reason.noticeBy) });
    case 'evaluation':
      return t('evaluation', { day: day(reason.day) });
  }
}

/** Articles that changed on one day, as one sentence. */
function lawText(language: Language, day: string, reasons: readonly LawReason[]): string {
  const t = texts[language];
  const named = reasons.map((each) => articleText(language, each.article));
  const rest = named.length - mostNamed;
  const articles =
    rest > 1 ? t('more', { articles: named.slice(0, mostNamed).join(', '), count: rest }) : listOf(language, named);
  return t('law', { articles, day: dayText(language, day) });
}

/** Why an assessment is to be made again: a sentence a reason, articles that changed on one day together. */
export function reasonSentences(language: Language, reasons: readonly Reason[]): readonly string[] {
  const byDay = Map.groupBy(
    reasons.filter((each): each is LawReason => each.code === 'law'),
    (each) => each.day,
  );
  return [
    ...reasons.flatMap((each) => (each.code === 'law' ? [] : [reasonText(language, each)])),
    ...[...byDay].map(([day, own]) => lawText(language, day, own)),
  ];
}

/** The same as one text. */
export function reasonsText(language: Language, reasons: readonly Reason[]): string {
  return reasonSentences(language, reasons).join(' ');
}
