import { strToU8 } from "fflate";
import { p, run, table, wordFile } from "../../fixtures/forms/wordFixture";
import { hostile, latin1, rtf } from "../hostileFile";

const patterns = hostile("regular expressions", "form.docx");
const ADVERSARIES = [
  "(",
  ")(",
  "[x",
  "_",
  "_ a",
  ": ",
  "a: b ",
  "{{",
  "«",
  " ",
  "\t",
  "/ ",
  "Yes / ",
  "1.",
  "☐ ",
  "( ) ",
  "..a",
  "1/",
];
const adversaries = ADVERSARIES.map((pattern) =>
  patterns.read(`${JSON.stringify(pattern)} over and over`, () => {
    const escaped = pattern.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const long = escaped.repeat(19_000 / escaped.length);
    return wordFile({ body: table([long, long]) + p(long) });
  }),
);

const unicode = hostile("Unicode", "form.docx");
const letters = [
  unicode.read(
    "a name with direction marks turned round",
    () => wordFile({ body: p("Name: \u202eanA\u202c Pop") }),
    "anA",
  ),
  unicode.read("letters of no width", () => wordFile({ body: p("Na\u200bme: A\u200dna") }), "na"),
  unicode.read(
    "2,000 accents on one letter",
    () => wordFile({ body: p(`Name: A${"\u0301".repeat(2_000)}na`) }),
    "na",
  ),
  unicode.read(
    "letters that only look like others",
    () => wordFile({ body: p("Nаme: Ana") }),
    "Ana",
  ),
  unicode.read(
    "half letters in plain text of sixteen bits",
    () => Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x6e, 0, 0x61, 0),
    "na",
  ),
  unicode.read("half letters in .rtf", () => rtf("\\u-10240?Ana\\par"), "Ana"),
  unicode.refused("damaged", "half letters in XML", () => wordFile({ body: p("A&#xD800;na") })),
  unicode.read("bytes that are no UTF-8", () => latin1("Name: Ana \xe9\xff\xfe\xc0\xaf"), "Ana", [
    "guessedCharacters",
  ]),
  unicode.read(
    "private and unassigned letters",
    () => wordFile({ body: p("Ana \ue000\u{10fffd}\ufdd0") }),
    "Ana",
  ),
];

const previews = hostile("letters and previews", "form.docx");
const backups = hostile("backup files", "backup.docx");
const rest = [
  previews.read(
    "a script as a name",
    () => wordFile({ body: p("Name: &lt;script&gt;hacked = 1&lt;/script&gt;") }),
    "<script>hacked = 1</script>",
  ),
  previews.read(
    "placeholders as a name",
    () => wordFile({ body: p("Name: {{person.email}} $1 %s") }),
    "{{person.email}} $1 %s",
  ),
  previews.read("control characters in .rtf", () => rtf("A\\'00na\\'07\\par"), "na"),
  previews.read(
    "placeholders as words of their own",
    () => wordFile({ body: p(run("{{name}}")) }),
    "{{name}}",
  ),
  backups.refused("notAWordFile", "a backup that comes as a form", () =>
    strToU8(`CGBACKUP\0\x01${"\0".repeat(50)}`),
  ),
  backups.refused("notAWordFile", "JSON with the names that objects inherit", () =>
    strToU8('{"__proto__": {"hacked": 1}, "constructor": {"prototype": {"hacked": 1}}}'),
  ),
  hostile("exported file names", "../../../etc/passwd.docx").read(
    "a name that climbs out of its folder",
    () => wordFile({ body: p("Ana") }),
    "Ana",
  ),
  hostile("exported file names", "CON.docx").read(
    "a name of a device",
    () => wordFile({ body: p("Ana") }),
    "Ana",
  ),
  hostile("exported file names", `${"a".repeat(5_000)}.docx`).read(
    "a name of 5,000 letters",
    () => wordFile({ body: p("Ana") }),
    "Ana",
  ),
  hostile("exported file names", "\u202excod.mrof\0.exe").read(
    "a name turned round",
    () => wordFile({ body: p("Ana") }),
    "Ana",
  ),
];

export const LETTERS = [...adversaries, ...letters, ...rest];
