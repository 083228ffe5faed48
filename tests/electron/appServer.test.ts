import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeArguments, MAX_SAVED_BYTES } from "../../electron/bridge";
import { aServer, fromStartPage, PAGE, type ServerUnderTest } from "./aServer";

let under: ServerUnderTest;
beforeAll(async () => {
  under = await aServer();
});
afterAll(() => under.stop());

test("the page and its worker are answered, each with its own policy", async () => {
  const page = await under.send("GET /", under.ours);
  const worker = await under.send("GET /workers/read.js", under.ours);
  expect(page).toMatchObject({ status: 200, body: PAGE });
  expect(page.head).toContain("trusted-types common-ground-worker");
  expect(page.head).toContain("connect-src 'self'");
  expect(worker.status).toBe(200);
  expect(worker.head).toContain("default-src 'none'; script-src 'self'; connect-src 'none'");
});

describe("who is let in", () => {
  const strangers: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
    ["without the cookie", { Cookie: "" }, 401],
    ["with a wrong cookie", { Cookie: "common-ground=wrong" }, 401],
    ["with an empty cookie", { Cookie: "common-ground=" }, 401],
    ["with a cookie of another name", { Cookie: "session=1" }, 401],
    ["by another name of this computer", { Host: "localhost" }, 403],
    ["by a name that was pointed at us", { Host: "academy.example" }, 403],
    ["by our address with another port", { Host: "127.0.0.1:1" }, 403],
    ["by our address without a port", { Host: "127.0.0.1" }, 403],
    ["by an empty name", { Host: "" }, 403],
    ["from another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["from another port of this computer", { "Sec-Fetch-Site": "same-site" }, 403],
    ["without saying from which site", { "Sec-Fetch-Site": "" }, 403],
    ["typed in, but not as a window", { "Sec-Fetch-Site": "none" }, 403],
    ["from another origin", { Origin: "http://academy.example" }, 403],
    ["from a file", { Origin: "null" }, 403],
    ["from our origin without its port", { Origin: "http://127.0.0.1" }, 403],
  ];

  test.each(strangers)("nobody %s", async (_who, changed, status) => {
    const headers = { ...under.ours, ...changed };
    expect((await under.send("GET /", headers)).status).toBe(status);
    const body = encodeArguments([]);
    const post = {
      Origin: under.server.origin,
      ...headers,
      "Content-Type": "application/octet-stream",
    };
    expect((await under.send("POST /answers/describe", post, body)).status).toBe(status);
    expect(under.asked).toEqual([]);
  });

  test("nobody with the cookie twice, as another server on this computer could set a second", async () => {
    const twice = `${under.ours.Cookie}; common-ground=planted`;
    expect((await under.send("GET /", { ...under.ours, Cookie: twice })).status).toBe(401);
  });

  test.each(["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "POST"])(
    "nobody by %s",
    async (method) => {
      expect((await under.send(`${method} /`, under.ours)).status).toBe(405);
    },
  );

  test.each(["CONNECT academy.example:443", "CONNECT 127.0.0.1:22"])(
    "nobody through us to elsewhere: %s",
    async (line) => {
      expect((await under.send(line, under.ours)).status).toBe(0);
    },
  );

  test("nobody by upgrading to a socket", async () => {
    const upgrade = { ...under.ours, Connection: "Upgrade", Upgrade: "websocket" };
    expect((await under.send("GET /", upgrade)).status).toBe(0);
  });
});

describe("the start token", () => {
  test("opens the door once and gives a cookie no script can read and no other site can send", async () => {
    const own = await aServer();
    const { search } = new URL(own.server.startUrl);
    const again = await own.send(`GET /start${search}`, fromStartPage(own.host));
    expect(own.ours.Cookie).toMatch(/^common-ground=[\w-]{43}$/);
    expect(again.status).toBe(401);
    await own.stop();
  });

  test.each([
    "/start?token=",
    "/start?token=wrong",
    `/start?token=${"A".repeat(43)}`,
    "/start",
    "/start?token=a&token=b",
  ])("is not guessed: %s", async (address) => {
    const { status, head } = await under.send(`GET ${address}`, fromStartPage(under.host));
    expect([401, 403]).toContain(status);
    expect(head).not.toMatch(/set-cookie/i);
  });

  test("is of no use to a script, only to a window", async () => {
    const script = {
      ...fromStartPage(under.host),
      "Sec-Fetch-Mode": "cors",
      "Sec-Fetch-Dest": "empty",
    };
    expect((await under.send("GET /start?token=x", script)).status).toBe(403);
  });
});

describe("a request of the contract", () => {
  const asking = () => ({
    ...under.ours,
    Origin: under.server.origin,
    "Content-Type": "application/octet-stream",
  });

  test("is answered when it keeps the contract", async () => {
    const body = encodeArguments(["letters.docx", new Uint8Array(3)]);
    const answer = await under.send("POST /answers/saveFile", asking(), body);
    expect(answer).toMatchObject({ status: 200, body: '{"kind":"saved","path":"letters.docx"}' });
    expect(under.asked.splice(0)).toEqual(["saveFile letters.docx 3"]);
  });

  test.each([
    ["an unknown name", "readFile", encodeArguments([]), 404],
    ["a name every object has", "toString", encodeArguments([]), 404],
    ["a name with a path in it", "../saveFile", encodeArguments([]), 405],
    ["no body", "describe", new Uint8Array(0), 400],
    ["a body that is no list", "describe", new TextEncoder().encode("[]"), 400],
    ["one argument too many", "describe", encodeArguments([1]), 400],
    ["one argument too few", "saveFile", encodeArguments(["a.pdf"]), 400],
    ["words where bytes belong", "saveFile", encodeArguments(["a.pdf", "words"]), 400],
    [
      "a page with more than it has",
      "printPage",
      encodeArguments([{ landscape: true, url: "" }]),
      400,
    ],
  ])("is refused with %s", async (_what, name, body, status) => {
    expect((await under.send(`POST /answers/${name}`, asking(), body)).status).toBe(status);
    expect(under.asked).toEqual([]);
  });

  test("is refused without an Origin, which every browser sends with it", async () => {
    const { Origin, ...rest } = asking();
    expect(Origin).toBe(under.server.origin);
    expect((await under.send("POST /answers/describe", rest, encodeArguments([]))).status).toBe(
      403,
    );
  });

  test("is refused in a form that another site could send without asking", async () => {
    const plain = { ...asking(), "Content-Type": "text/plain" };
    expect((await under.send("POST /answers/describe", plain, encodeArguments([]))).status).toBe(
      400,
    );
  });

  test("is refused when it declares more than the largest export", async () => {
    const declared = { ...asking(), "Content-Length": String(2 * MAX_SAVED_BYTES) };
    expect((await under.send("POST /answers/saveFile", declared)).status).toBe(413);
  });

  test("is refused when it brings more than it may without declaring it", async () => {
    const chunk = Buffer.concat([
      Buffer.from("20000\r\n"),
      Buffer.alloc(0x20000),
      Buffer.from("\r\n0\r\n\r\n"),
    ]);
    const headers = { ...asking(), "Transfer-Encoding": "chunked" };
    const { status } = await under.send("POST /answers/describe", headers, chunk);
    expect([400, 413]).toContain(status);
    expect(under.asked).toEqual([]);
  });
});

test("every answer carries the strict headers, refusals included", async () => {
  const lines = ["GET /", "GET /nothing", "POST /", "GET /start?token=wrong", "POST /answers/none"];
  for (const line of lines) {
    const { head } = await under.send(line, under.ours);
    for (const name of [
      "content-security-policy: default-src 'none'",
      "x-content-type-options: nosniff",
      "referrer-policy: no-referrer",
      "cross-origin-opener-policy: same-origin",
      "cross-origin-resource-policy: same-origin",
      "cache-control: no-store",
    ]) {
      expect(head.toLowerCase(), line).toContain(name);
    }
  }
});

test("only this computer is listened to", () => {
  expect(under.server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
