import { APP_ORIGIN } from "./answerAddress";

/** The part of Electron's frame this check reads. */
export type SenderFrame = { readonly url: string; readonly parent: unknown } | null;

/** Only our own page, in the window's top frame, is answered. A frame already gone (null) is not. */
export function isOurPage(frame: SenderFrame): boolean {
  if (frame === null || frame.parent !== null) return false;
  return isOurAddress(frame.url);
}

/** Compared by what the parser makes of it: custom schemes have no `origin` of their own to compare. */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, pathname } = new URL(address);
  const plain = username === "" && password === "";
  return plain && `${protocol}//${host}` === APP_ORIGIN && pathname === "/";
}

/** What our page may load: its own files, and pictures it made of what the vault holds. Whatever the policy misses ends here. */
export function isWithinOurPage(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`) || address.startsWith(`blob:${APP_ORIGIN}/`);
}

/** Longer ones are cut off by mail programs, and no page of ours makes one. */
const LONGEST_MAILTO = 2000;

/** A mail to one address with nothing but its subject and words: no file can be attached to it, nobody added in secret. */
export function isMailAddress(address: string): boolean {
  if (address.length > LONGEST_MAILTO || !URL.canParse(address)) return false;
  const { protocol, pathname, searchParams } = new URL(address);
  const asked = [...searchParams.keys()];
  return (
    protocol === "mailto:" &&
    isOneAddress(pathname) &&
    asked.every((name) => name === "subject" || name === "body") &&
    new Set(asked).size === asked.length &&
    !/\p{Cc}/u.test(searchParams.get("subject") ?? "")
  );
}

/** As the mail program will read it: a comma or a line end written with `%` parts or begins a header too. */
function isOneAddress(written: string): boolean {
  try {
    return /^[^,;:?<>"\s\p{Cc}@]+@[^,;:?<>"\s\p{Cc}@]+$/u.test(decodeURIComponent(written));
  } catch {
    return false;
  }
}
