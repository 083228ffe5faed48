import { useSyncExternalStore } from "react";

/** `system` follows the computer's setting. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["roomy", "normal", "compact"] as const;
type Density = (typeof DENSITIES)[number];

/** How large what is touched at the door is. */
const TOUCHES = ["normal", "large"] as const;
type Touch = (typeof TOUCHES)[number];

type Appearance = { readonly theme: Theme; readonly density: Density; readonly touch: Touch };

/** How this computer likes to show things. It says nothing about anybody, so it may stand outside the vault. */
const KEPT_UNDER = "appearance";

const listeners = new Set<() => void>();
let current: Appearance = read();

/** Puts the remembered look on the page; called once before the first paint. */
export function showAppearance(): void {
  const root = document.documentElement;
  if (current.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = current.theme;
  root.dataset.density = current.density;
  root.dataset.touch = current.touch;
}

export function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  keep(current);
  showAppearance();
  for (const listener of listeners) listener();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current);
}

/** True when dark is what is seen, whether chosen or the system's. */
export function useIsDark(): boolean {
  const { theme } = useAppearance();
  const system = useSyncExternalStore(subscribeToSystem, () => systemIsDark().matches);
  return theme === "system" ? system : theme === "dark";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeToSystem(listener: () => void): () => void {
  const query = systemIsDark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function systemIsDark(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}

/** `light roomy large`; anything else that stands there is not ours and is read as the standard look. */
function read(): Appearance {
  const [theme, density, touch] = (localStorage.getItem(KEPT_UNDER) ?? "").split(" ");
  return {
    theme: THEMES.find((one) => one === theme) ?? "system",
    density: DENSITIES.find((one) => one === density) ?? "normal",
    touch: TOUCHES.find((one) => one === touch) ?? "normal",
  };
}

function keep({ theme, density, touch }: Appearance): void {
  localStorage.setItem(KEPT_UNDER, `${theme} ${density} ${touch}`);
}
