/** A system call by which a program reaches for another, as `strace -yy` writes it. */
export type Call = {
  readonly line: string;
  readonly isConnect: boolean;
  /** `UDP`, `TCPv6`, `UNIX-STREAM` ...; empty where strace does not know the socket. */
  readonly socket: string;
  /** Empty where the call names no address. */
  readonly family: string;
  readonly address: string;
};

/** Families of addresses that never leave this computer. */
const WITHIN: ReadonlySet<string> = new Set(["AF_UNIX", "AF_NETLINK", "AF_UNSPEC"]);

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** A socket for packets whose own end is not the loopback's. */
const PACKETS_OUT = /<UDP(?:v6)?:\[(?!127\.|\[::1\])/;

/**
 * Where Chromium connects a socket for packets, again and again and with no switch against it, to learn whether this
 * computer has a route for IPv6 (net/dns/host_resolver_manager.cc). Connecting such a socket sends nothing.
 */
const ROUTE_ASKED_FOR = "2001:4860:4860::8888";

/** Every call in a trace that names an address or sends packets. */
export function callsIn(trace: string): readonly Call[] {
  return trace.split("\n").flatMap((line) => {
    const name = /\b(connect|sendto|sendmsg|sendmmsg)\(/.exec(line)?.[1];
    const family = /sa_family=(AF_\w+)/.exec(line)?.[1] ?? "";
    const socket = /\(\d+<([A-Za-z0-9-]+)/.exec(line)?.[1] ?? "";
    if (name === undefined || (family === "" && !socket.startsWith("UDP"))) return [];
    const address =
      /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ??
      /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1] ??
      "";
    return [{ line, isConnect: name === "connect", socket, family, address }];
  });
}

/** Those that only ask this computer for a route. */
export function routesAskedFor(calls: readonly Call[]): readonly Call[] {
  return calls.filter(
    ({ isConnect, socket, address }) =>
      isConnect && socket === "UDPv6" && address === ROUTE_ASKED_FOR,
  );
}

/** Those that reach beyond this computer; packets sent on a connected socket are among them. */
export function callsBeyond(calls: readonly Call[]): readonly Call[] {
  const routes = new Set(routesAskedFor(calls));
  return calls.filter((call) => {
    if (call.family === "") return PACKETS_OUT.test(call.line);
    return !WITHIN.has(call.family) && !LOOPBACK.test(call.address) && !routes.has(call);
  });
}
