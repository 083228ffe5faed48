import type { CalendarDate } from "./calendar";
import type { EarlierVersion, LetterTemplate } from "./letter";

/** The template with something else in it, as its next version; what it said until today is kept. */
export function nextVersion(
  template: LetterTemplate,
  change: Partial<Pick<LetterTemplate, "subject" | "body" | "original">>,
  today: CalendarDate,
): LetterTemplate {
  const { version, subject, body, original = null, earlier = [] } = template;
  const before: EarlierVersion = { version, subject, body, original, until: today };
  return { ...template, ...change, version: version + 1, earlier: [before, ...earlier] };
}

/** The template as an earlier version had it, again as its next version; null where there is no such version. */
export function backToVersion(
  template: LetterTemplate,
  version: number,
  today: CalendarDate,
): LetterTemplate | null {
  const wanted = template.earlier?.find((one) => one.version === version);
  if (wanted === undefined) return null;
  const { subject, body, original } = wanted;
  return nextVersion(template, { subject, body, original }, today);
}
