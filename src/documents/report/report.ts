import type { Day } from '#domain/time/day.ts';
import type { Language } from '#words/language.ts';

/** A piece of a line of text: plain, or with strength or an address. */
export type Run = string | { readonly text: string; readonly strong?: boolean; readonly href?: string };

/** A column: words stand left, figures right. The first column heads its row. `width` is a part of what is left, for words. */
export interface ReportColumn {
  readonly head: string;
  readonly kind: 'text' | 'figure';
  readonly width?: number;
}

/** A row; `total` stands under an ink line in bold, `lead` in bold without the line. */
export interface ReportRow {
  readonly cells: readonly (readonly Run[])[];
  readonly kind?: 'total' | 'lead';
}

export interface ReportTable {
  readonly kind: 'table';
  /** What the table shows: read aloud, and printed above it. */
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly (readonly Run[])[] }
  | ReportTable
  /** A drawing with the sentence that says the same in words. */
  | { readonly kind: 'figure'; readonly svg: string; readonly alternative: string; readonly caption: string }
  | { readonly kind: 'note'; readonly runs: readonly Run[] }
  | { readonly kind: 'sources'; readonly lines: readonly string[] };

/** A part under a heading. `together`: not split over pages; `newPage`: for a large table. */
export interface ReportSection {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly note?: string;
  readonly together?: boolean;
  readonly newPage?: boolean;
  readonly blocks: readonly Block[];
}

/** A document to print, send or file, as data: a question, its answer, and the evidence in sections. */
export interface Report {
  readonly language: Language;
  /** The name in the window of a reader, in the list of files and in the foot. */
  readonly subject: string;
  readonly kicker: string;
  /** The question. */
  readonly title: string;
  /** The answer, in one to three sentences. */
  readonly answer: string;
  readonly organisation?: string;
  readonly day: Day;
  /** `voorbeeldcijfers`: what is invented says so, in the head and in every foot. */
  readonly marker?: string;
  /** The page this comes from. */
  readonly address?: string;
  readonly sections: readonly ReportSection[];
}
