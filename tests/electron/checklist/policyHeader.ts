/** A Content-Security-Policy header by its directives; of two with one name the first counts, as browsers hold it. */
export function readPolicy(header: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const part of header.split(";")) {
    const [name, ...sources] = part.trim().split(/\s+/);
    const lower = (name ?? "").toLowerCase();
    if (lower !== "" && !directives.has(lower)) directives.set(lower, sources);
  }
  return directives;
}

/** What a policy lets in that it should not. `default-src` stands for what is not named, but for these three. */
const NO_FALLBACK = ["base-uri", "form-action", "frame-ancestors"] as const;

/** Sources that let in anybody's code, or words as code. */
const OPEN_SOURCES =
  /^(?:\*|https?:.*|wss?:.*|data:|filesystem:|'unsafe-(?:inline|eval|hashes)'|'wasm-unsafe-eval'|'strict-dynamic')$/i;

/** In one sentence each, what keeps a policy from being a strict one; none when it is. */
export function faultsOfPolicy(header: string): readonly string[] {
  const policy = readPolicy(header);
  const faults: string[] = [];
  if (policy.get("default-src")?.join(" ") !== "'none'") faults.push("default-src is not 'none'");
  if (policy.get("script-src")?.join(" ") !== "'self'") faults.push("script-src is not 'self'");
  for (const [name, sources] of policy) {
    const open = sources.filter((source) => OPEN_SOURCES.test(source));
    if (open.length > 0) faults.push(`${name} lets in ${open.join(" ")}`);
  }
  return faults;
}

/** The same for a page, which may also be framed, sent elsewhere and given another base. */
export function faultsOfPagePolicy(header: string): readonly string[] {
  const policy = readPolicy(header);
  const open = NO_FALLBACK.filter((name) => policy.get(name)?.join(" ") !== "'none'");
  const trusted = policy.get("require-trusted-types-for")?.join(" ") === "'script'";
  return [
    ...faultsOfPolicy(header),
    ...open.map((name) => `${name} is not 'none'`),
    ...(trusted ? [] : ["words may become code without a policy"]),
  ];
}
