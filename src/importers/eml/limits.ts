/** What is read at most of one election file, so that none can take the memory or the time of the machine. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
  /** Signs of text in one element that is kept. */
  readonly text: number;
}

/** The count of the largest municipality with all its polling stations is some tens of megabytes. */
export const xmlLimits: XmlLimits = { bytes: 100_000_000, depth: 40, elements: 6_000_000, text: 2_000 };
