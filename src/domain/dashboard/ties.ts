/** A participation as it matters for the drawing of ties. */
export interface Tie {
  readonly partnership: string;
  readonly organisation: string;
}

/** One row of the drawing: a partner and the partnerships shared with it. */
export interface Partner {
  readonly organisation: string;
  readonly shared: readonly string[];
}

/** Partners of an organisation, most shared partnerships first; equal ones by name of the identifier. */
export function partnersOf(organisation: string, ties: readonly Tie[]): readonly Partner[] {
  const own = new Set(ties.filter((tie) => tie.organisation === organisation).map((tie) => tie.partnership));
  const shared = new Map<string, Set<string>>();
  for (const tie of ties) {
    if (tie.organisation === organisation || !own.has(tie.partnership)) continue;
    const list = shared.get(tie.organisation) ?? new Set();
    list.add(tie.partnership);
    shared.set(tie.organisation, list);
  }
  return [...shared]
    .map(([partner, partnerships]) => ({ organisation: partner, shared: [...partnerships].sort() }))
    .sort(
      (left, right) => right.shared.length - left.shared.length || (left.organisation < right.organisation ? -1 : 1),
    );
}
