/** What time it is; a test gives another one. */
export interface Clock {
  now(): Date;
  /** The day in Amsterdam, as 2027-06-18. */
  today(): string;
}

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date(), today: () => amsterdam.format(new Date()) };
