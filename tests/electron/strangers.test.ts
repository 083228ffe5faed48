import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admit } from "../../electron/appWindow/admission";
import { browserFlags } from "../../electron/appWindow/browserFlags";
import { closedFolder, writeStartPage } from "../../electron/appWindow/startPage";
import { encodeArguments } from "../../electron/bridge";
import { aServer, fromStartPage, type ServerUnderTest } from "./aServer";

let under: ServerUnderTest;
let home: string;
let startPage: string;
beforeAll(async () => {
  under = await aServer();
  home = join(mkdtempSync(join(tmpdir(), "common-ground-strangers-")), "home");
  startPage = await writeStartPage(home, under.server.startUrl);
});
afterAll(async () => {
  await under.stop();
  rmSync(join(home, ".."), { recursive: true });
});

describe("a name that was pointed at us, as the browser of its page would ask", () => {
  const names = [
    "academy.example",
    "localhost",
    "127.0.0.1.nip.example",
    "[::1]",
    "0.0.0.0",
    "127.1",
  ];

  test.each(names)("gets nothing, not even with the right cookie or token: %s", async (name) => {
    const host = `${name}:${under.port}`;
    const rebound = { ...under.ours, Host: host, Origin: `http://${host}` };
    const post = { ...rebound, "Content-Type": "application/octet-stream" };
    const { search } = new URL(under.server.startUrl);
    const visits = [
      await under.send("GET /", rebound),
      await under.send("POST /answers/describe", post, encodeArguments([])),
      await under.send(`GET /start${search}`, fromStartPage(host)),
    ];
    expect(visits.map(({ status, body }) => `${status} ${body}`)).toEqual(
      Array(3).fill("403 wrong host"),
    );
    expect(under.asked).toEqual([]);
  });

  test("is not let in by a second Host, a whole address, or one in capitals", async () => {
    const { Host = "", ...rest } = under.ours;
    const twice = await under.send("GET /", { ...rest, Host, host: "academy.example" });
    expect([400, 403]).toContain(twice.status);
    const whole = await under.send(`GET http://academy.example:${under.port}/`, under.ours);
    expect(whole.status).toBe(404);
    const other = await under.send("GET /", {
      ...rest,
      Host: `academy.example:${under.port}`,
      "X-Forwarded-Host": under.host,
    });
    expect(other.status).toBe(403);
  });
});

describe("a head written by hand, with our own page's cookie", () => {
  const heads: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["a site said twice", { "sec-fetch-site": "cross-site" }],
    ["a cookie said twice", { cookie: "common-ground=planted" }],
    ["an origin said twice", { origin: "http://academy.example" }],
    ["a host in two lines", { Host: "127.0.0.1\r\n :1" }],
    ["a host behind half a line end", { "X-Word": "a\nHost: academy.example" }],
    ["a name with a space", { "Host ": "academy.example" }],
    ["a length said twice", { "Content-Length": "5", "content-length": "50" }],
    ["two lengths of a body", { "Content-Length": "5", "Transfer-Encoding": "chunked" }],
    ["pieces in a coat", { "Transfer-Encoding": "chunked, identity" }],
  ];

  test.each(heads)("reaches no answer: %s", async (_what, changed) => {
    const asking = { Origin: under.server.origin, "Content-Type": "application/octet-stream" };
    const headers = { ...under.ours, ...asking, ...changed };
    const { status } = await under.send("POST /answers/describe", headers, encodeArguments([]));
    expect([400, 401, 403]).toContain(status);
    expect(under.asked).toEqual([]);
  });

  test("reaches no answer without a host", async () => {
    const { Host: _host, ...nameless } = under.ours;
    expect((await under.send("GET /", nameless)).status).toBe(400);
  });
});

describe("what another user of this computer could get hold of", () => {
  test("is not on the browser's command line", () => {
    const flags = browserFlags({ profile: "/p", startPage, port: under.port, asRoot: false });
    const token = new URL(under.server.startUrl).searchParams.get("token") ?? "";
    expect(token).toHaveLength(43);
    expect(flags.join(" ")).not.toContain(token);
    expect(
      flags.filter((flag) => /remote-debugging-(?:port|address)|disable-web-security/.test(flag)),
    ).toEqual([]);
  });

  test("lies in a folder that only its owner enters, also when others made it open", async () => {
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(statSync(fileURLToPath(startPage)).mode & 0o777).toBe(0o600);
    const open = join(home, "open");
    spawnSync("mkdir", ["-m", "777", open]);
    await closedFolder(open);
    expect(statSync(open).mode & 0o777).toBe(0o700);
  });

  test("a file planted where the start page goes is not written through", async () => {
    const theirs = join(home, "theirs.html");
    writeFileSync(theirs, "theirs");
    rmSync(fileURLToPath(startPage));
    spawnSync("ln", ["-s", theirs, fileURLToPath(startPage)]);
    startPage = await writeStartPage(home, under.server.startUrl);
    expect(statSync(theirs).size).toBe("theirs".length);
    expect(statSync(fileURLToPath(startPage)).mode & 0o777).toBe(0o600);
  });
});

/** The number of the user called nobody on Linux; only root can try as somebody else. */
const NOBODY = 65_534;
const whyNot =
  process.getuid?.() === 0
    ? existsSync("/proc/self/status")
      ? null
      : "only tried on Linux"
    : "only root can try as another user";

describe.skipIf(whyNot !== null)("a program of another user of this computer", () => {
  /** All it says, and "..." where it says nothing for ten seconds. Not waited for by standing still: our server answers it. */
  function asNobody(program: string, ...list: readonly string[]): Promise<string> {
    const settings = { uid: NOBODY, gid: NOBODY, cwd: "/", timeout: 10_000 };
    const child = spawn(program, list, { ...settings, env: { PATH: process.env.PATH ?? "" } });
    let said = "";
    const hear = (piece: Buffer) => {
      said += piece.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    return new Promise((resolve) => child.on("close", () => resolve(said.trim() || "...")));
  }

  test("runs at all, so that a refusal below means something", async () => {
    expect(await asNobody("id", "-u")).toBe(String(NOBODY));
  });

  test("cannot read the start page, nor see what lies beside it", async () => {
    expect(await asNobody("cat", fileURLToPath(startPage))).toContain("Permission denied");
    expect(await asNobody("ls", home)).toContain("Permission denied");
  });

  test("may knock at the door, and is answered nothing without the cookie", async () => {
    const ask = `fetch("http://127.0.0.1:${under.port}/answers/describe", { method: "POST", headers: {
      Origin: "http://127.0.0.1:${under.port}", "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/octet-stream" } })
      .then(async (answer) => console.log(answer.status, await answer.text()))`;
    expect(await asNobody(process.execPath, "-e", ask)).toBe("401 no cookie");
    expect(under.asked).toEqual([]);
  });
});

if (whyNot !== null) test.skip(`not run: ${whyNot}`, () => undefined);

describe("the head of a request", () => {
  const gate = { origin: "http://127.0.0.1:47100", cookie: "a-cookie", startToken: "a-token" };
  const ours = {
    origin: gate.origin,
    "sec-fetch-site": "same-origin",
    cookie: "common-ground=a-cookie",
    "content-type": "application/octet-stream",
  };

  function admitted(method: string, url: string | undefined, headers: IncomingHttpHeaders) {
    const headersDistinct = { host: ["127.0.0.1:47100"] };
    const head = { method, url, headers, headersDistinct } as never;
    return admit(head, gate as never);
  }

  test("opens an answer to our own page alone", () => {
    expect(admitted("POST", "/answers/saveFile", ours)).toEqual({
      kind: "request",
      name: "saveFile",
    });
    const typed = { ...ours, "sec-fetch-site": "none", "sec-fetch-mode": "navigate" };
    expect(admitted("POST", "/answers/saveFile", typed)).toMatchObject({ why: "wrong site" });
    expect(admitted("GET", undefined, ours)).toEqual({ kind: "file", address: "" });
  });

  test("opens the start to a window that comes from no other site, and to nothing else", () => {
    const window = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    expect(admitted("GET", "/start?token=a-token", window)).toEqual({ kind: "start" });
    expect(admitted("POST", "/start?token=a-token", window)).toMatchObject({ status: 405 });
    const fromSite = { ...window, origin: "https://elsewhere.example" };
    expect(admitted("GET", "/start?token=a-token", fromSite)).toMatchObject({
      why: "wrong origin",
    });
  });
});
