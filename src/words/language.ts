/** Languages of the pages. Dutch is the source, English is complete. */
export type Language = 'nl' | 'en';
