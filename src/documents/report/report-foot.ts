import { dayText } from '#words/format.ts';
import { reportWords } from '#words/report.ts';
import type { Report } from './report.ts';

/** What stands at the foot of every page: product, subject, organisation, date, and the mark of what is invented. */
export function reportFoot(report: Report): string {
  const foot = [
    reportWords(report.language).product,
    report.subject,
    report.organisation,
    dayText(report.language, report.day),
    report.marker,
  ];
  return foot.filter((each) => each !== undefined && each !== '').join(' · ');
}

/** The line under the answer: when it was made, and the page it comes from. */
export function reportDateLine(report: Report): string {
  const made = `${reportWords(report.language).made} ${dayText(report.language, report.day)}`;
  return report.address === undefined ? made : `${made} · ${report.address}`;
}
