import { describe, expect, test } from "vitest";
import { kindOfFile } from "../../renderer/documents/outside/fileKind";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const kind = (text: string) => kindOfFile("a.bin", bytes(text));

describe("a mail", () => {
  test.each([
    ["Delivered-To: a@example.org\r\nX-Y: z\r\n\r\nHi"],
    ["Received: from a\r\n by b; Mon\r\nFrom: a@example.org\r\n\r\nHi"],
    ["From: a@example.org\nSubject: My form\n\nHi"],
    ["From - Mon Aug 29 10:00:00 2016\nX-Mozilla-Status: 0001\nSubject: x\n\nHi"],
    ["\xef\xbb\xbfMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHi"],
    [`To: ${"Amina Yusuf <amina@example.org>, ".repeat(200)}\r\nSubject: x\r\n\r\nHi`],
    [`X-Report: ${"long ".repeat(10_000)}\r\nSubject: x\r\n\r\nHi`],
    [`Received: from a\r\n${"X-Spam-Report: long\r\n".repeat(200)}Subject: x\r\n\r\nHi`],
  ])("is told by its heads: %j", (text) => {
    expect(kind(text)).toBe("mail");
  });

  test.each([
    ["To whom it may concern,\n\nI know Amina."],
    ["From the desk of Amina Yusuf\n\nDear all"],
    ["Date: 1 May 2016\nName: Amina\n\nAnswers"],
    ["Subject: my answers\nI write from: Leeds\n"],
    [`To: ${"whom it may concern ".repeat(3_000)}`],
  ])("is not what only begins like one: %j", (text) => {
    expect(kind(text)).toBe("text");
  });
});

test.each([
  ["\xff\xd8\xff\xe0"],
  ["\x89PNG\r\n\x1a\n"],
  ["II*\0"],
  ["MM\0*"],
  ["BM\x46\0\0\0\0\0\0\0"],
  ["\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["RIFF\x24\0\0\0WEBPVP8 "],
])("a picture is told by its first bytes: %j", (start) => {
  expect(kind(start)).toBe("picture");
});

test("a text that begins with the letters of a bitmap is a text", () => {
  expect(kind("BMX club\nName: Amina")).toBe("text");
});
