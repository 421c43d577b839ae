import type { Band } from '#domain/assessment/band.ts';
import type { Bilingual } from '#domain/assessment/bilingual.ts';
import type { Framework, FrameworkSource, Principle, PrincipleCell, Tension } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Tint } from '#domain/assessment/scale.ts';
import { newIdentifiers } from './identifiers.ts';
import { bothLanguages, emptyText, isEmptyText } from './typed-text.ts';

/** An outcome word as it was typed; until which score of 100 it holds, empty for the last. */
export interface BandDraft extends Bilingual {
  readonly id: string;
  readonly until: string;
  readonly endIncluded: boolean;
  readonly tint: Tint;
}

/** A role or an axis as it was typed. */
export interface NamedDraft extends Bilingual {
  readonly id: string;
}

/** A source as it was typed. */
export interface SourceDraft {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  readonly place: string;
  readonly remark: Bilingual;
}

/** A principle as it was typed; its cells one line an entry: `role | words of the source | criterion`. */
export interface PrincipleDraft extends Bilingual {
  readonly id: string;
  readonly text: Bilingual;
  readonly place: string;
  readonly cells: string;
}

/** A tension as it was typed, with the questions it is about. */
export interface TensionDraft extends Bilingual {
  readonly id: string;
  readonly place: string;
  readonly questions: readonly string[];
  readonly ofVerdicts: boolean;
}

/** What a framework rests on, as it stands in the form: outcome words, roles, sources, principles, tensions, axes. */
export interface GroundDraft {
  readonly bands: readonly BandDraft[];
  readonly roles: readonly NamedDraft[];
  readonly sources: readonly SourceDraft[];
  readonly principles: readonly PrincipleDraft[];
  readonly tensions: readonly TensionDraft[];
  readonly axes: readonly NamedDraft[];
}

/** A line of each list without anything in it yet. */
export const emptyGround = {
  bands: { id: '', ...emptyText, until: '', endIncluded: false, tint: 'best' },
  roles: { id: '', ...emptyText },
  sources: { id: '', title: '', key: '', place: '', remark: emptyText },
  principles: { id: '', ...emptyText, text: emptyText, place: '', cells: '' },
  tensions: { id: '', ...emptyText, place: '', questions: [], ofVerdicts: false },
  axes: { id: '', ...emptyText },
} as const satisfies { readonly [Part in keyof GroundDraft]: GroundDraft[Part][number] };

/** `0.35` as a score of 100 and back, without what binary digits add. */
const outOf100 = (share: string): string => String(Number((Number(share) * 100).toFixed(8)));
const shareOf = (score: string): string => {
  const number = Number(score.replace(',', '.'));
  return Number.isFinite(number) ? String(Number((number / 100).toFixed(10))) : score;
};

const cellLines = (cells: readonly PrincipleCell[]): string =>
  cells
    .flatMap(({ role, entries }) =>
      entries.length === 0
        ? [role]
        : entries.map(({ wording, question }) => [role, wording, ...(question === null ? [] : [question])].join(' | ')),
    )
    .join('\n');

function readCells(text: string): readonly PrincipleCell[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((part) => part.trim()));
  const byRole = Map.groupBy(lines, ([role = '']) => role);
  return [...byRole].map(([role, entries]) => ({
    role,
    entries: entries.flatMap(([, wording, question]) =>
      wording === undefined ? [] : [{ wording, question: question === undefined || question === '' ? null : question }],
    ),
  }));
}

/** What a framework rests on as the form shows it. */
export function groundDraft(from: Framework): GroundDraft {
  return {
    bands: from.bands.map(({ id, word, until, endIncluded, tint }) => ({
      id,
      ...word,
      until: until === undefined ? '' : outOf100(until),
      endIncluded,
      tint,
    })),
    roles: from.roles.map(({ id, title }) => ({ id, ...title })),
    sources: from.sources.map(({ title, key, place, remark }, at) => ({
      id: String(at),
      title,
      key: key ?? '',
      place: place ?? '',
      remark: remark ?? emptyText,
    })),
    principles: from.principles.map(({ id, title, text, place, cells }) => ({
      id,
      ...title,
      text,
      place: place ?? '',
      cells: cellLines(cells),
    })),
    tensions: from.tensions.map(({ id, text, place, questions, ofVerdicts }) => ({
      id,
      ...text,
      place,
      questions,
      ofVerdicts: ofVerdicts === true,
    })),
    axes: from.axes.map(({ id, title }) => ({ id, ...title })),
  };
}

/** How the form is read: one text, one in both languages, a tick, and a list as far as it goes. */
export interface FormReading {
  readonly text: (name: string) => string;
  readonly both: (name: string) => Bilingual;
  readonly isOn: (name: string) => boolean;
  readonly all: (name: string) => readonly string[];
  readonly tint: (name: string) => Tint;
  readonly many: <T>(name: string, read: (at: string) => T) => T[];
}

/** Names in a form; a role that is named gets its identifier at once, so that questions can choose it. */
export function readGround({ text, both, isOn, all, tint, many }: FormReading): GroundDraft {
  const named = (name: string) => many(name, (at) => ({ id: text(`${at}-id`), ...both(at) }));
  const roles = named('rol');
  const ids = newIdentifiers(
    roles.map(({ id, nl, en }) => ({ id, name: nl || en })),
    'rol',
  );
  return {
    bands: many('uitkomst', (at) => ({
      id: text(`${at}-id`),
      ...both(at),
      until: text(`${at}-tot`),
      endIncluded: isOn(`${at}-mee`),
      tint: tint(`${at}-tint`),
    })),
    roles: roles.map((each, at) => (each.nl === '' && each.en === '' ? each : { ...each, id: ids[at] ?? '' })),
    sources: many('bron', (at) => ({
      id: text(`${at}-id`),
      title: text(`${at}-titel`),
      key: text(`${at}-sleutel`),
      place: text(`${at}-plaats`),
      remark: both(`${at}-opmerking`),
    })),
    principles: many('uitgangspunt', (at) => ({
      id: text(`${at}-id`),
      ...both(at),
      text: both(`${at}-tekst`),
      place: text(`${at}-plaats`),
      cells: text(`${at}-vakken`),
    })),
    tensions: many('spanning', (at) => ({
      id: text(`${at}-id`),
      ...both(at),
      place: text(`${at}-plaats`),
      questions: all(`${at}-vraag`),
      ofVerdicts: text(`${at}-oordelen`) === 'ja',
    })),
    axes: named('as'),
  };
}

const idsOf = (list: readonly NamedDraft[], otherwise: string) =>
  newIdentifiers(
    list.map(({ id, nl, en }) => ({ id, name: nl || en })),
    otherwise,
  );

/**
 * What a framework rests on, from the form. Where a principle or a tension points at a question that is gone, its words stay and point nowhere.
 * @param questions identifiers that the framework has after the change
 */
export function groundOf(
  draft: GroundDraft,
  questions: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Pick<Framework, keyof GroundDraft> {
  const ids = {
    bands: idsOf(draft.bands, 'uitkomst'),
    roles: idsOf(draft.roles, 'rol'),
    principles: idsOf(draft.principles, 'uitgangspunt'),
    tensions: idsOf(draft.tensions, 'spanning'),
    axes: idsOf(draft.axes, 'as'),
  };
  return {
    bands: draft.bands.map(
      (each, at): Band => ({
        id: ids.bands[at] ?? '',
        word: bothLanguages(each),
        tint: each.tint,
        ...(each.until === '' ? {} : { until: shareOf(each.until) }),
        endIncluded: each.endIncluded,
      }),
    ),
    roles: draft.roles.map((each, at) => ({ id: ids.roles[at] ?? '', title: bothLanguages(each) })),
    sources: draft.sources
      .filter(({ title, key, place, remark }) => title + key + place !== '' || !isEmptyText(remark))
      .map(
        ({ title, key, place, remark }): FrameworkSource => ({
          ...(key === '' ? {} : { key }),
          title,
          ...(place === '' ? {} : { place }),
          ...(isEmptyText(remark) ? {} : { remark: bothLanguages(remark) }),
        }),
      ),
    principles: draft.principles.map(
      (each, at): Principle => ({
        id: ids.principles[at] ?? '',
        title: bothLanguages(each),
        text: bothLanguages(each.text),
        ...(each.place === '' ? {} : { place: each.place }),
        cells: readCells(each.cells).map((cell) => ({
          ...cell,
          entries: cell.entries.map((entry) =>
            entry.question !== null && gone.has(entry.question) ? { ...entry, question: null } : entry,
          ),
        })),
      }),
    ),
    tensions: draft.tensions.map(
      (each, at): Tension => ({
        id: ids.tensions[at] ?? '',
        text: bothLanguages(each),
        place: each.place,
        questions: each.questions.filter((id) => questions.has(id)),
        ...(each.ofVerdicts ? { ofVerdicts: true } : {}),
      }),
    ),
    axes: draft.axes.map((each, at) => ({ id: ids.axes[at] ?? '', title: bothLanguages(each) })),
  };
}

/** The principles a question works out: those whose cells name it; of those without cells what it named before. */
export function principlesOf(
  question: Pick<Question, 'id' | 'principles'>,
  principles: readonly Principle[],
): readonly string[] {
  const traced = principles
    .filter(({ id, cells }) =>
      cells.length === 0
        ? question.principles.includes(id)
        : cells.some((cell) => cell.entries.some((entry) => entry.question === question.id)),
    )
    .map((each) => each.id);
  const before = question.principles.filter((id) => traced.includes(id));
  return [...before, ...traced.filter((id) => !before.includes(id))];
}
