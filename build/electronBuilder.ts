import type { Configuration } from "electron-builder";

/**
 * How the installers are made: `npm run build`, then `electron-builder --config build/electronBuilder.ts`. Only built
 * code goes in: everything the program uses is bundled by Vite, so there is nothing of node_modules to ship.
 */
const electronBuilder: Configuration = {
  appId: "org.commonground.desk",
  productName: "Common Ground",
  copyright: "MIT licence",
  directories: { output: "out", buildResources: "build/icons" },
  files: ["dist/renderer/**/*", "dist/shell/**/*", "package.json", "!**/node_modules/**"],
  extraMetadata: { main: "dist/shell/main.js" },
  asar: true,
  npmRebuild: false,
  publish: null,
  icon: "build/icons/icon.png",
  linux: {
    target: ["AppImage", "deb"],
    category: "Office",
    synopsis: "A desk for the coordinator of a community leadership academy",
    maintainer: "Common Ground",
    executableName: "common-ground",
  },
  deb: { packageName: "common-ground" },
  mac: { target: ["dmg"], category: "public.app-category.productivity" },
  win: { target: ["nsis"] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  // What Electron's program can still do besides running ours: nothing. Cookies are encrypted by the system.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
};

export default electronBuilder;
