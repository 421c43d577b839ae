import type { Signal } from '#domain/dashboard/attention.ts';
import { changeBetween } from '#domain/finance/change.ts';
import { dayLong, euro, percentChange } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { reasonsText } from '#words/reassessment.ts';
import { assessmentPage, newRecordForm, partnershipPage } from '../addresses.ts';
import { words } from './words.ts';

/** A signal in words: status, fact, consequence, and where to go. */
export interface SignalText {
  readonly word: string;
  readonly fact: string;
  readonly why: string;
  readonly href: string;
  readonly action: string;
  readonly actionHref: string;
}

/** Puts a signal into words. */
export function signalText(
  language: Language,
  signal: Signal,
  names: ReadonlyMap<string, string>,
  organisation: string,
): SignalText {
  const t = words[language];
  const id = signal.partnership;
  const change = changeBetween(signal.before, signal.amount);
  const values = {
    partnership: names.get(id) ?? id,
    days: Math.abs(signal.days ?? 0),
    day: signal.day === undefined ? '' : dayLong(language, signal.day),
    text: signal.text ?? '',
    year: signal.year ?? '',
    amount: signal.amount === undefined ? '' : euro(language, signal.amount),
    before: signal.before === undefined ? '' : euro(language, signal.before),
    reasons: reasonsText(language, signal.reasons ?? []),
    percent: change?.permille === undefined ? '' : percentChange(language, change.permille),
  };
  const fact =
    signal.code === 'law-date'
      ? t(`fact.law-date.${signal.step ?? 'framework_note'}`, values)
      : t(`fact.${signal.code}`, values);
  const page = (to?: Parameters<typeof partnershipPage>[2]) => partnershipPage(language, id, to);
  const round = `${organisation}/${signal.assessment?.key ?? ''}/${signal.assessment?.round ?? 1}`;
  const again = [t('do.assessment'), assessmentPage(language, round, 'compare')] as const;
  const targets: Record<Signal['code'], readonly [string, string]> = {
    'evaluation-overdue': [t('do.evaluation'), page()],
    'evaluation-soon': [t('do.evaluation'), page()],
    'cost-rise': [t('do.cost-rise'), page('finance')],
    'risk-high': [t('do.risk'), page('risks')],
    'risk-rose': [t('do.risk'), page('risks')],
    'sources-disagree': [t('do.sources'), page('participants')],
    'exit-terms-missing': [t('do.law'), page('checklist')],
    'dual-role': [t('do.roles'), page('governance')],
    'law-date': [t('do.law'), page()],
    meeting: [t('do.law'), page()],
    'participants-stale': [t('do.participants'), page('participants')],
    'assessment-due': again,
    'assessment-triggered': again,
    'assessment-soon': again,
    'regime-missing': [
      t('do.regime'),
      newRecordForm(language, 'council_regime', { organisation_id: organisation, partnership_id: id }),
    ],
  };
  const [action, actionHref] = targets[signal.code];
  return {
    word: t(`word.${signal.code}`, values),
    fact,
    why: t(`why.${signal.code}`, values),
    href: signal.assessment === undefined ? page() : assessmentPage(language, round),
    action,
    actionHref,
  };
}
