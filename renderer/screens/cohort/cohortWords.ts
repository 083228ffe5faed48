/** A share from 0 to 1 as a whole percentage; null stays null, as nothing eligible is not nought. */
export function percent(share: number): string;
export function percent(share: number | null): string | null;
export function percent(share: number | null): string | null {
  return share === null ? null : `${Math.round(share * 100)} %`;
}

const MINUTES_PER_HOUR = 60;

/** Hours with one decimal where they need it: "22", "19.8". */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10);
}
