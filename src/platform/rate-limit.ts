/** Lets each visitor do something so many times a minute; kept in memory, of at most some thousands of visitors. */
export interface RateLimit {
  /** @returns whether it may go on */
  take(visitor: string, now: number): boolean;
}

/** @param perMinute how many times a visitor may on average; three times as many at once */
export function openRateLimit(perMinute: number, mostVisitors = 5_000): RateLimit {
  const kept = new Map<string, { tokens: number; at: number }>();
  const burst = perMinute * 3;
  return {
    take: (visitor, now) => {
      const before = kept.get(visitor);
      const passed = before === undefined ? 0 : Math.max(0, now - before.at);
      const tokens = before === undefined ? burst : Math.min(burst, before.tokens + (passed / 60_000) * perMinute);
      kept.delete(visitor);
      if (kept.size >= mostVisitors) {
        const oldest = kept.keys().next().value;
        if (oldest !== undefined) kept.delete(oldest);
      }
      kept.set(visitor, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
      return tokens >= 1;
    },
  };
}
