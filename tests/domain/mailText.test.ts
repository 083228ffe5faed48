import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { mailText, mailtoLink } from "../../renderer/domain/mailText";

const draft = {
  to: "selam@example.org",
  subject: "Your application",
  body: "Dear Selam,\n\nThanks",
};

function read(text: string) {
  return PostalMime.parse(text);
}

test("a mail is read by a mail program as it was written", async () => {
  const subject = "Ваша заявка: ሰላም, “something” is missing — ".repeat(4).trim();
  const body = `Dear ሰላም,\n\n${"a long line of words ".repeat(12)}\n. alone\n=3D stays\nends with a space \n`;
  const mail = await read(mailText({ ...draft, subject, body }));
  expect(mail.subject).toBe(subject);
  expect(mail.to?.[0]?.address).toBe("selam@example.org");
  expect(mail.text?.replace(/\r\n/g, "\n").trimEnd()).toBe(body.trimEnd());
});

test("every line is plain ASCII, at most 78 characters, and ended as mails are", () => {
  const text = mailText({ ...draft, subject: "é".repeat(90), body: "እ".repeat(90) });
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
});

test("nothing written on a form becomes a header of its own", async () => {
  const to = "a@example.org\r\nBcc: everyone@example.org";
  const mail = await read(mailText({ to, subject: "Hello\r\nBcc: x@example.org", body: "Hi" }));
  expect(mail.bcc ?? []).toEqual([]);
  expect(mail.to ?? []).toEqual([]);
  expect(mail.subject).toBe("Hello Bcc: x@example.org");
});

test("it opens as a draft", () => {
  expect(mailText(draft)).toContain("\r\nX-Unsent: 1\r\n");
});

test("a short mail is a link too; a long one, or one to nobody, is not", () => {
  expect(mailtoLink(draft)).toBe(
    "mailto:selam@example.org?subject=Your%20application&body=Dear%20Selam%2C%0D%0A%0D%0AThanks",
  );
  expect(mailtoLink({ ...draft, to: "a&cc=b@example.org" })).toMatch(/^mailto:a%26cc%3Db@/);
  expect(mailtoLink({ ...draft, to: "" })).toBeNull();
  expect(mailtoLink({ ...draft, body: "word ".repeat(500) })).toBeNull();
});
