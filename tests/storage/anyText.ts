import * as fc from "fast-check";

const names = fc.constantFrom(
  "Amina Yusuf",
  "ትግስት አለሙ",
  "أحمد الخطيب",
  "Nguyễn Thị Hương",
  "Олена Шевченко",
  "ירושלים",
  "தமிழ்ச்செல்வி",
  "张伟",
  "ခင်မောင်",
  "👩🏾‍🏫 organiser 🏳️‍🌈",
  "e\u0301 \u200f\u202e hidden marks",
  "__proto__",
  "\u0000\u001f\u2028\ufeff",
);
const loneSurrogates = fc
  .array(fc.integer({ min: 0xd7ff, max: 0xe001 }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

/** Texts as people and broken files bring them: all scripts, emoji, control characters, lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  names,
  loneSurrogates,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
