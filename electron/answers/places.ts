import { homedir } from "node:os";
import { join } from "node:path";

/** Where this computer keeps our things. */
export type Places = {
  /** Our own folder, closed to other users: the browser profile and the start page. */
  readonly home: string;
  /** Where saved files go: a folder a person finds without us. */
  readonly exportsFolder: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The system's usual places. COMMON_GROUND_HOME and COMMON_GROUND_EXPORTS move them, as tests do. */
export function usualPlaces(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  userHome: string = homedir(),
): Places {
  return {
    home: environment.COMMON_GROUND_HOME || ownFolder(environment, platform, userHome),
    exportsFolder:
      environment.COMMON_GROUND_EXPORTS || join(userHome, "Documents", "Common Ground"),
  };
}

function ownFolder(environment: Environment, platform: NodeJS.Platform, userHome: string): string {
  if (platform === "darwin")
    return join(userHome, "Library", "Application Support", "Common Ground");
  if (platform === "win32") {
    return join(environment.LOCALAPPDATA || join(userHome, "AppData", "Local"), "Common Ground");
  }
  return join(environment.XDG_DATA_HOME || join(userHome, ".local", "share"), "common-ground");
}
