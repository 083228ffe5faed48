import { expect, test } from "vitest";
import { callsBeyond, callsIn, routesAskedFor } from "./calls";

const beyond = (line: string) => callsBeyond(callsIn(line)).length;

const ROUTE =
  'connect(23<UDPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0';

test.each([
  '7 connect(23<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("142.250.1.1")}, 16) = -1',
  '7 connect(23<TCPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0',
  '7 connect(23<UDP:[77]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16 <unfinished ...>',
  '7 sendto(9<UDP:[0.0.0.0:4]>, "..", 32, 0, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, 16) = 32',
  '7 sendmmsg(9<UDP:[77]>, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}}}], 1, 0) = 1',
  '7 sendmsg(19<UDPv6:[[::]:58136]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="x"}]}, 0) = 1',
  '7 connect(23<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1.example")}, 16) = 0',
  "7 connect(23<VSOCK:[77]>, {sa_family=AF_VSOCK, svm_cid=0x2}, 16) = 0",
])("reaches beyond this computer: %s", (line) => {
  expect(beyond(line)).toBe(1);
});

test.each([
  '7 connect(23<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(20167), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '7 connect(4<TCPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
  '7 connect(5<UNIX-STREAM:[8]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 110) = 0',
  "7 sendto(6<NETLINK:[9]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20",
  '7 sendto(9<UDP:[127.0.0.1:4]>, "x", 1, 0, NULL, 0) = 1',
  `7 ${ROUTE}`,
])("stays within: %s", (line) => {
  expect(callsIn(line)).toHaveLength(1);
  expect(beyond(line)).toBe(0);
});

test("asking for a route is counted by itself", () => {
  expect(routesAskedFor(callsIn(`7 ${ROUTE}\n8 ${ROUTE}`))).toHaveLength(2);
});

test.each([
  '7 sendmsg(4<UNIX-STREAM:[8]>, {msg_name=NULL, msg_iov=[{iov_base="x"}]}, 0) = 1',
  "7 socket(AF_INET, SOCK_DGRAM, 0) = 3",
])("names no address: %s", (line) => {
  expect(callsIn(line)).toEqual([]);
});
