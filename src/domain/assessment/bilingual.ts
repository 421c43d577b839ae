/** A text that we wrote, in both languages of the pages. What a source says in its own words stays in the language of the source. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}
