/**
 * How the letters of other scripts are spelt in Latin ones, each way parted by a bar; nothing between two bars means that
 * the letter may be left out. Letters are bare: folded, without accents. Ways of passports, of everyday life, and of the
 * languages names came through (French, German, English).
 */
type Table = Readonly<Record<string, string>>;

const VOWELS = "a|e|i|o|u";

export const ARABIC: Table = {
  ...{
    ا: "a|e|ah",
    عا: VOWELS,
    ال: "al|ul|el|l|il|ol",
    أ: VOWELS,
    إ: "i|e|a",
    آ: "a",
    ء: "|a",
    ؤ: "o|u|w|",
    ئ: "e|i|y|",
  },
  ...{ ب: "b|p", ت: "t", ث: "th|t|s", ج: "j|g|dj|zh|dz", ح: "h|", خ: "kh|h|ch|x|k", د: "d" },
  ...{ ذ: "dh|d|z|th", ر: "r", ز: "z|s", س: "s|c", ش: "sh|ch|s", ص: "s", ض: "d|dh|z", ط: "t" },
  ...{ ظ: "z|dh|th|d", ع: `${VOWELS}|`, غ: "gh|g", ف: "f|ph|v", ق: "q|k|g|gh|c", ك: "k|c|ck" },
  ...{
    ل: "l",
    م: "m",
    ن: "n",
    ه: "h|",
    پ: "p",
    چ: "ch|c|tch",
  },
  ...{
    ژ: "zh|j|z",
    گ: "g|gh",
    و: "w|v|o|u|ou|au|ow|aw|uw|",
  },
  ي: "y|i|e|ie|ei|ey|ai|ay|iy",
};

export const HEBREW: Table = {
  ...{ א: `${VOWELS}|`, ב: "b|v", ג: "g|gh", ד: "d", ה: "h|a|e|ah|eh|", ו: "v|w|o|u", ז: "z|s" },
  ...{ ח: "ch|h|kh|", ט: "t", י: "y|i|e|j|ie|", כ: "k|kh|ch|c", ך: "k|kh|ch|c", ל: "l", מ: "m" },
  ...{
    ם: "m",
    נ: "n",
    ן: "n",
    ס: "s|c",
    ע: `${VOWELS}|`,
    פ: "p|f|ph",
    ף: "f|p|ph",
    צ: "ts|tz|z|c|s",
  },
  ...{ ץ: "ts|tz|z", ק: "k|q|c|ck", ר: "r", ש: "sh|s|ch", ת: "t|th" },
};

export const CYRILLIC: Table = {
  ...{
    а: "a",
    б: "b",
    в: "v|w|f",
    г: "g|h|gh",
    ґ: "g",
    д: "d",
    е: "e|ye|ie|je|yo|io|o",
    ж: "zh|j|g|z",
  },
  ...{ з: "z|s", и: "i|y|j|iy|ij|yi", к: "k|c|ck", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r" },
  ...{
    с: "s",
    т: "t",
    у: "u|ou|y|w",
    ф: "f|ph",
    х: "kh|h|ch|x",
    ц: "ts|c|tz|z",
    ч: "ch|tch|tsch|c|cz",
  },
  ...{ ш: "sh|sch|ch|s", щ: "shch|sch|sh|stch|schtsch", ы: "y|i", ь: "|i|j", ъ: "|a", э: "e" },
  ...{ ю: "yu|iu|ju|u|you", я: "ya|ia|ja|a", і: "i|y|yi", є: "ye|ie|je|e", ј: "j|y|i", љ: "lj|l" },
  ...{ њ: "nj|n", ћ: "c|ch", ђ: "dj|d|gj", џ: "dz|dj|j", қ: "k|q", ң: "ng|n", ғ: "g|gh", ә: "a|e" },
  ...{ ө: "o", ү: "u", ұ: "u", һ: "h" },
};

export const GREEK: Table = {
  ...{
    μπ: "b|mp|mb",
    ντ: "d|nt|nd",
    γκ: "g|gk|ng",
    γγ: "ng|g",
    ου: "ou|u|o",
    ει: "i|ei",
    οι: "i|oi",
  },
  ...{
    αι: "e|ai",
    ευ: "ev|ef|eu",
    αυ: "av|af|au",
    α: "a",
    β: "v|b",
    γ: "g|y|gh|i",
    δ: "d|dh",
    ε: "e",
  },
  ...{
    ζ: "z",
    η: "i|e|y",
    θ: "th|t",
    ι: "i|y|e",
    κ: "k|c",
    λ: "l",
    μ: "m",
    ν: "n",
    ξ: "x|ks",
    ο: "o",
  },
  ...{
    π: "p",
    ρ: "r|rh",
    σ: "s",
    ς: "s",
    τ: "t",
    υ: "y|i|u",
    φ: "f|ph",
    χ: "ch|h|kh|x",
    ψ: "ps",
    ω: "o",
  },
};

/** The consonants of the Ethiopic rows from U+1200 on, eight signs a row; "" for the two rows of bare vowels. */
export const ETHIOPIC_ROWS: readonly string[] = [
  ...["h", "l", "h", "m", "s", "r", "s", "sh|s|ch", "k|q|c", "kw|qu|qw|q", "q|k", "qw|kw", "b|v"],
  ...["v", "t", "ch|tch|c", "h", "hw", "n", "ny|n|gn", "", "k|c", "kw|ku", "h|kh", "hw", "w|v|o|u"],
  ...["", "z|s", "zh|j", "y|i|j", "d", "d", "j|dj|g", "g|gh", "gw|gu", "ng|g", "t|th", "ch|tch"],
  ...["p", "ts|tz|s", "ts|tz|s", "f|ph", "p"],
];

/** The vowels of the eight signs of a row. */
export const ETHIOPIC_ORDERS: readonly string[] = [
  "e|a|",
  "u|ou|o",
  "i|e|y|",
  "a",
  "e|ie|ye|ae|ay|ey",
  "|i|e",
  "o",
  "wa|ua|oa",
];
