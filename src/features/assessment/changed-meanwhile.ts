/** Thrown inside a transaction when something changed while it was written, so that nothing of the form is kept. */
class ChangedMeanwhile extends Error {}

/** Leaves the transaction without keeping anything; `orConflict` makes it an outcome. */
export function changedMeanwhile(): never {
  throw new ChangedMeanwhile();
}

/** What a transaction came to, or the conflict when it was left because something changed meanwhile. */
export function orConflict<Outcome>(work: Promise<Outcome>, conflict: Outcome): Promise<Outcome> {
  return work.catch((problem: unknown) => {
    if (problem instanceof ChangedMeanwhile) return conflict;
    throw problem;
  });
}
