import { strictHeaders } from "./policy";
import type { RendererFiles } from "./rendererFiles";

/** The page's origin inside Electron. Where the browser keeps our records hangs on it: it must never change. */
export const APP_ORIGIN = "app://common-ground";

/** The file of an address, or a refusal; both with the headers of the other shell. */
export function answerAddress(
  request: Pick<Request, "method" | "url">,
  files: RendererFiles,
): Response {
  if (request.method !== "GET") return refusal(405, "only GET");
  if (!request.url.startsWith(`${APP_ORIGIN}/`)) return refusal(404, "not here");
  const file = files.get(request.url.slice(APP_ORIGIN.length));
  if (file === undefined) return refusal(404, "not here");
  const headers = { ...strictHeaders(file.policy), "Content-Type": file.contentType };
  return new Response(file.bytes, { headers });
}

function refusal(status: number, why: string): Response {
  const headers = { ...strictHeaders("page"), "Content-Type": "text/plain; charset=utf-8" };
  return new Response(why, { status, headers });
}
