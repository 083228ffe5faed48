import { createServer } from "node:http";
import { type AddressInfo, createServer as createPlainServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { usualPlaces } from "../../electron/answers/places";
import { OURS_HEADER } from "../../electron/appWindow/appServer";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { browserOrObstacle, hasDisplay, holderOf } from "../../electron/appWindow/obstacles";
import { type Ending, EXIT_CODES, sentenceFor } from "../../electron/endings";

const here =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);

describe("the browser", () => {
  test("is the freest one on the path, in whichever folder it stands", () => {
    const isProgram = here("/usr/local/bin/google-chrome", "/usr/bin/chromium");
    expect(findBrowser({ PATH: "/usr/local/bin:/usr/bin" }, "linux", isProgram)).toEqual({
      name: "Chromium",
      path: "/usr/bin/chromium",
    });
  });

  test("is the one named by COMMON_GROUND_BROWSER before all others", () => {
    const environment = { PATH: "/usr/bin", COMMON_GROUND_BROWSER: "/opt/mine" };
    const found = findBrowser(environment, "linux", here("/opt/mine", "/usr/bin/chromium"));
    expect(found?.path).toBe("/opt/mine");
  });

  test("is none when COMMON_GROUND_BROWSER names nothing, as another would be a surprise", () => {
    const environment = { PATH: "/usr/bin", COMMON_GROUND_BROWSER: "/opt/mine" };
    expect(findBrowser(environment, "linux", here("/usr/bin/chromium"))).toBeNull();
  });

  test("is a snap only when there is no other, as snaps may not read hidden folders", () => {
    const both = here("/snap/bin/chromium", "/usr/bin/microsoft-edge");
    expect(findBrowser({ PATH: "/snap/bin:/usr/bin" }, "linux", both)?.name).toBe("Microsoft Edge");
    const found = findBrowser({ PATH: "/snap/bin" }, "linux", here("/snap/bin/chromium"));
    expect(found?.path).toBe("/snap/bin/chromium");
  });

  test("is found in its usual place when it is not on the path", () => {
    const chrome = "/opt/google/chrome/chrome";
    expect(findBrowser({}, "linux", here(chrome))).toEqual({ name: "Google Chrome", path: chrome });
  });

  test("is found among the applications of a Mac, the person's own too", () => {
    const brave = "/Users/a/Applications/Brave Browser.app/Contents/MacOS/Brave Browser";
    expect(findBrowser({ HOME: "/Users/a" }, "darwin", here(brave))?.name).toBe("Brave");
  });

  test("is none on a computer without one", () => {
    expect(findBrowser({ PATH: "/usr/bin" }, "linux", here())).toBeNull();
  });
});

describe("a display", () => {
  test.each([
    [{}, "linux", false],
    [{ DISPLAY: "", WAYLAND_DISPLAY: "" }, "linux", false],
    [{ DISPLAY: ":0" }, "linux", true],
    [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
    [{}, "darwin", true],
    [{}, "win32", true],
  ] as const)("%j on %s: %s", (environment, platform, there) => {
    expect(hasDisplay(environment, platform)).toBe(there);
  });
});

describe("our folder", () => {
  test("is the system's usual place", () => {
    expect(usualPlaces({}, "linux", "/home/a").home).toBe("/home/a/.local/share/common-ground");
    expect(usualPlaces({ XDG_DATA_HOME: "/x" }, "linux", "/home/a").home).toBe("/x/common-ground");
    expect(usualPlaces({}, "darwin", "/Users/a").home).toBe(
      "/Users/a/Library/Application Support/Common Ground",
    );
  });

  test("and the exports folder is one a person finds; both can be moved", () => {
    expect(usualPlaces({}, "linux", "/home/a").exportsFolder).toBe(
      "/home/a/Documents/Common Ground",
    );
    const moved = { COMMON_GROUND_HOME: "/h", COMMON_GROUND_EXPORTS: "/e" };
    expect(usualPlaces(moved)).toEqual({ home: "/h", exportsFolder: "/e" });
  });
});

describe("on another system", () => {
  test("a Mac's browsers are found in both folders of applications", () => {
    const path = "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findBrowser({ HOME: "/Users/a" }, "darwin", here(path))?.path).toBe(path);
    expect(findBrowser({}, "darwin", here(path))).toBeNull();
  });

  test("a Windows browser is found in whichever program folder the system names", () => {
    const isEdge = (path: string) => path.startsWith("X:") && path.endsWith("msedge.exe");
    const found = findBrowser({ "PROGRAMFILES(X86)": "X:" }, "win32", isEdge);
    expect(found?.name).toBe("Microsoft Edge");
    expect(findBrowser({}, "win32", isEdge)).toBeNull();
  });

  test("the vault lies where Windows keeps a user's own files, named by the system or not", () => {
    const named = usualPlaces({ LOCALAPPDATA: "/local" }, "win32", "/user");
    expect(named.home).toBe(join("/local", "Common Ground"));
    const unnamed = usualPlaces({}, "win32", "/user");
    expect(unnamed.home).toBe(join("/user", "AppData", "Local", "Common Ground"));
  });
});

describe("before a window opens", () => {
  /** A server that answers with these headers; gives its port. */
  async function aServerOnPort(headers: Readonly<Record<string, string>>): Promise<number> {
    const server = createServer((_, response) => response.writeHead(200, headers).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return (server.address() as AddressInfo).port;
  }

  async function aFreePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  const environment = { DISPLAY: ":0", COMMON_GROUND_BROWSER: process.execPath };

  test("a port that nobody holds is free, ours is known, and another program's is said to be", async () => {
    const free = await aFreePort();
    expect(await holderOf(free)).toBeNull();
    expect(await browserOrObstacle(environment, free)).toMatchObject({ path: process.execPath });
    const ours = await aServerOnPort({ [OURS_HEADER]: "1" });
    expect(await browserOrObstacle(environment, ours)).toEqual({ kind: "alreadyOpen" });
    const other = await aServerOnPort({});
    expect(await browserOrObstacle(environment, other)).toEqual({ kind: "portBusy", port: other });
  });

  test("a program that holds the port and speaks no HTTP is another program too", async () => {
    const server = createPlainServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await holderOf(port)).toEqual({ kind: "portBusy", port });
  });

  test.runIf(process.platform === "linux")(
    "no display and no browser are told before anything else",
    async () => {
      expect(await browserOrObstacle({}, 1)).toEqual({ kind: "noDisplay" });
      const named = { DISPLAY: ":0", COMMON_GROUND_BROWSER: "/no/such/program" };
      expect(await browserOrObstacle(named, 1)).toEqual({
        kind: "noBrowser",
        named: "/no/such/program",
      });
    },
  );
});

describe("how a start ended", () => {
  const endings: readonly Ending[] = [
    { kind: "noDisplay" },
    { kind: "noBrowser", named: null },
    { kind: "noBrowser", named: "/opt/mine" },
    { kind: "portBusy", port: 47_100 },
    { kind: "alreadyOpen" },
    { kind: "browserFailed", browser: "Chromium", reason: "it ended with code 21" },
    { kind: "buildFailed" },
  ];

  test("is said in a sentence of its own each time, with what the person needs to know", () => {
    const sentences = endings.map((ending) => sentenceFor(ending) ?? "");
    expect(new Set(sentences).size).toBe(endings.length);
    expect(sentences[1]).toContain("COMMON_GROUND_BROWSER");
    expect(sentences[2]).toContain("/opt/mine");
    expect(sentences[3]).toContain("47100");
    expect(sentences[5]).toContain("it ended with code 21");
    expect(sentenceFor({ kind: "closed" })).toBeNull();
  });

  test("can be told apart by its number, and none is that of an accident", () => {
    const codes = Object.values(EXIT_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain(1);
  });
});
