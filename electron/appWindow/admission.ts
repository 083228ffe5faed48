import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the server knows and a stranger does not. */
export type Gate = {
  /** `http://127.0.0.1:PORT`, our one origin. */
  readonly origin: string;
  /** Worth one visit, then null. */
  readonly startToken: string | null;
  readonly cookie: string;
};

export type Admission =
  | { readonly kind: "start" }
  | { readonly kind: "file"; readonly address: string }
  | { readonly kind: "request"; readonly name: string }
  | {
      readonly kind: "refused";
      readonly status: 400 | 401 | 403 | 404 | 405;
      readonly why: string;
    };

export type RequestHead = {
  readonly method?: string | undefined;
  /** As it stood on the request line; never decoded, never resolved. */
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Each header with all its values: of two hosts `headers` would show the first only. */
  readonly headersDistinct: NodeJS.Dict<string[]>;
};

export const COOKIE_NAME = "common-ground";
export const START_PATH = "/start?token=";
const ANSWER_ADDRESS = /^\/answers\/([A-Za-z]{1,40})$/;

/** Decides from its head alone what a request may have. Body and schema are checked after. */
export function admit(head: RequestHead, gate: Gate): Admission {
  const url = head.url ?? "";
  const [host, ...others] = head.headersDistinct.host ?? [];
  if (host !== new URL(gate.origin).host || others.length > 0) return refused(403, "wrong host");
  if (url.startsWith(START_PATH)) return admitStart(head, url.slice(START_PATH.length), gate);
  const outsider = whyOutsider(head.headers, gate);
  if (outsider !== null) return refused(outsider === "no cookie" ? 401 : 403, outsider);
  const name = ANSWER_ADDRESS.exec(url)?.[1];
  return name === undefined ? admitFile(head, url) : admitRequest(head, name, gate);
}

/** The start page comes from a file, so the browser calls it cross-site; the token vouches for it, once. */
function admitStart({ method, headers }: RequestHead, token: string, gate: Gate): Admission {
  if (method !== "GET") return refused(405, "only GET");
  if (headers.origin !== undefined) return refused(403, "wrong origin");
  if (headers["sec-fetch-mode"] !== "navigate" || headers["sec-fetch-dest"] !== "document") {
    return refused(403, "not a window");
  }
  if (gate.startToken === null || !sameSecret(token, gate.startToken)) {
    return refused(401, "wrong token");
  }
  return { kind: "start" };
}

function whyOutsider(headers: IncomingHttpHeaders, gate: Gate): string | null {
  if (headers.origin !== undefined && headers.origin !== gate.origin) return "wrong origin";
  const site = headers["sec-fetch-site"];
  const typedByPerson = site === "none" && headers["sec-fetch-mode"] === "navigate";
  if (site !== "same-origin" && !typedByPerson) return "wrong site";
  return sameSecret(cookieOf(headers.cookie), gate.cookie) ? null : "no cookie";
}

function admitFile({ method }: RequestHead, address: string): Admission {
  return method === "GET" ? { kind: "file", address } : refused(405, "only GET");
}

function admitRequest({ method, headers }: RequestHead, name: string, gate: Gate): Admission {
  if (method !== "POST") return refused(405, "only POST");
  if (headers.origin !== gate.origin) return refused(403, "wrong origin");
  if (headers["sec-fetch-site"] !== "same-origin") return refused(403, "wrong site");
  if (headers["content-type"] !== "application/octet-stream") return refused(400, "wrong content");
  return { kind: "request", name };
}

function refused(status: 400 | 401 | 403 | 404 | 405, why: string): Admission {
  return { kind: "refused", status, why };
}

/** The value of our cookie; empty when it is missing or stands there twice. */
function cookieOf(header: string | undefined): string {
  const ours = (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${COOKIE_NAME}=`));
  return ours.length === 1 ? (ours[0] ?? "").slice(COOKIE_NAME.length + 1) : "";
}

/** Compares without telling by its time how much was right. */
function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
