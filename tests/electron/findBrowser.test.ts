import { describe, expect, test } from "vitest";
import { usualPlaces } from "../../electron/answers/places";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { hasDisplay } from "../../electron/appWindow/obstacles";

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
