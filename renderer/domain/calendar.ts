/** A day without a clock or a time zone, as `YYYY-MM-DD`. Not a Date: a day must not move with the time zone. */
export type CalendarDate = `${number}-${number}-${number}`;

/** A wall-clock time in Europe/London, as `HH:MM`, 24 hours. */
export type ClockTime = `${number}:${number}`;

/** A month without a day, as `YYYY-MM`. */
export type CalendarMonth = `${number}-${number}`;

/** Milliseconds since 1970-01-01 UTC, from the computer's clock; handed in, never read by a rule. */
export type Clock = () => number;
