/**
 * What every screen must show of the year, worked out by hand from the definitions: attendance = (present + late + left
 * early + self-reported) / eligible; commitment = (those + apologies before) / eligible; eligible = held, not cancelled,
 * from joining to leaving; hours = scheduled minutes less those late and early. Nothing here is computed.
 *
 * Minutes: session 1: 240, walk and planning day: 360 each, every other evening 120, the moved one of January: 150.
 */

/** The line above the register of each session, once it was marked. */
export const REGISTER_LINES = {
  // 10 expected: all but row 6
  session1: "9 of 10 here1 sent apologies, everyone is marked",
  // all but rows 3, 5, 7
  walk: "7 of 10 here3 absent, everyone is marked",
  // all but 4X, 5X, 8R, 10A
  session2: "6 of 10 here1 sent apologies, 1 excused, 2 absent, everyone is marked",
  // row 11 has joined: 11 expected, all but 3A, 4X, 5R, 7X
  session3: "7 of 11 here1 sent apologies, 1 excused, 2 absent, everyone is marked",
  // all but 3A, 4X, 7X, 9X
  session4: "7 of 11 here1 sent apologies, 3 absent, everyone is marked",
  // row 10 has left: 10 expected, all but 7X, 9A
  session5: "8 of 10 here1 sent apologies, 1 absent, everyone is marked",
  // all but 7X, 9X
  session6: "8 of 10 here2 absent, everyone is marked",
  // all but 5A, and a guest who counts for nobody
  planningDay: "9 of 10 here1 sent apologies, everyone is marked, 1 guest",
  // all but 4X, 7X, and row 3 whom nobody marked
  session8: "7 of 10 here2 absent, 1 not yet",
  // all but 3A, 4X, 7X
  january5: "7 of 10 here1 sent apologies, 2 absent, everyone is marked",
  // all but 2X, 4X, 5X, 7X
  january19: "6 of 10 here4 absent, everyone is marked",
  // all but 7X, 9A
  february15: "8 of 10 here1 sent apologies, 1 absent, everyone is marked",
} as const;

/** The year grid after the nine dated items of the call: code and name, marks, attendance, commitment, hours. */
export const GRID_IN_DECEMBER: readonly string[] = [
  // 9/9, 9/9; 240+360+5×120+360+120 = 1680 min
  "1 Selam | P S P P P P P P P | 100 % 100 % 28",
  // 9/9, 9/9; 1680 − 12 − 20 = 1648 min = 27.47 h
  "2 يوسف | L12 S P P E20 P P P P | 100 % 100 % 27.5",
  // S1 S2 S5 S6 S7: 5/9, + 2 apologies 7/9; 240+120+120+120+360 = 960 min
  "3 Олена | P X P A A P P P ? | 56 % 78 % 16",
  // S1 W S5 S6 S7: 5/9, 5/9; 240+360+120+120+360 = 1200 min
  "4 Hoa | P S X X X P P P X | 56 % 56 % 20",
  // S1 S4 S5 S6 S8: 5/9, + 1 apology 6/9; 240+4×120 = 720 min, as the minutes late are not known
  "5 Grace | P X X R P L P A P | 56 % 67 % 12",
  // all but S1: 8/9, + 1 apology 9/9; 360+6×120+360 = 1440 min
  "6 ዳዊት | A S P P P P E P P | 89 % 100 % 24",
  // S1 S2 S7: 3/9, 3/9; 240+120+360 = 720 min
  "7 Ștefan | P X P X X X X P X | 33 % 33 % 12",
  // all but S2: 8/9, 8/9 (excused is no apology); 210+360+5×120+360 = 1530 min
  "8 Amina | L30 S R P P P P P P | 89 % 89 % 25.5",
  // S1 W S2 S3 S7 S8: 6/9, + 1 apology 7/9; 240+360+120+120+360+120 = 1320 min
  "9 Tomás | P S P P X A X P P | 67 % 78 % 22",
  // left on 25 October: S1 W S3 S4 of 5: 4/5, + 1 apology 5/5; 240+360+120+120 = 840 min
  "10 Bình | P S A P P – – – – | 80 % 100 % 14",
  // joined on 5 October: 6/6, 6/6; 120+115+120+120+300+120 = 895 min = 14.92 h
  "11 Mina | – – – P L5 P P E60 P | 100 % 100 % 14.9",
];

/** Attended of eligible by session; 9×9 + 5 + 6 = 92 eligible, 68 attended (74 %), 6 apologies: 74/92; 12953 min. */
export const TOTALS_IN_DECEMBER =
  "9 of 10, 7 of 10, 6 of 10, 7 of 11, 7 of 11, 8 of 10, 8 of 10, 9 of 10+ 1 guest, 7 of 10 | 74 % 80 % 215.9";

/**
 * On each person's own page: what attendance and commitment count, hours of those eligible, hours against the 22 of the
 * numbered sessions and the 28 of everything dated, whether 75 % can still be reached, one-to-one support.
 * Of nine, 75 % are 6.75: seven. Nothing more is confirmed, so that who has fewer cannot get there.
 */
export const PEOPLE_IN_DECEMBER: readonly string[] = [
  "9 of 9 sessions | 9 + 0 apologies of 9 sessions | 28 of 28 h | 22 of 22 h | 28 of 28 h | Reached, whatever comes | 1 meeting, 0.8 h",
  // numbered: 1320 − 12 − 20 = 1288 min = 21.47 h
  "9 of 9 sessions | 9 + 0 apologies of 9 sessions | 27.5 of 28 h | 21.5 of 22 h | 27.5 of 28 h | Reached, whatever comes | 0 meetings, 0 h",
  "5 of 9 sessions | 5 + 2 apologies of 9 sessions | 16 of 28 h | 16 of 22 h | 16 of 28 h | Out of reach: 56 % at best | 0 meetings, 0 h",
  // numbered: 1200 − 360 = 840 min
  "5 of 9 sessions | 5 + 0 apologies of 9 sessions | 20 of 28 h | 14 of 22 h | 20 of 28 h | Out of reach: 56 % at best | 0 meetings, 0 h",
  "5 of 9 sessions | 5 + 1 apologies of 9 sessions | 12 of 28 h | 12 of 22 h | 12 of 28 h | Out of reach: 56 % at best | 0 meetings, 0 h",
  // numbered: 1440 − 360 = 1080 min
  "8 of 9 sessions | 8 + 1 apologies of 9 sessions | 24 of 28 h | 18 of 22 h | 24 of 28 h | Reached, whatever comes | 0 meetings, 0 h",
  "3 of 9 sessions | 3 + 0 apologies of 9 sessions | 12 of 28 h | 12 of 22 h | 12 of 28 h | Out of reach: 33 % at best | 0 meetings, 0 h",
  // numbered: 1530 − 360 = 1170 min
  "8 of 9 sessions | 8 + 0 apologies of 9 sessions | 25.5 of 28 h | 19.5 of 22 h | 25.5 of 28 h | Reached, whatever comes | 0 meetings, 0 h",
  // numbered: 1320 − 360 = 960 min
  "6 of 9 sessions | 6 + 1 apologies of 9 sessions | 22 of 28 h | 16 of 22 h | 22 of 28 h | Out of reach: 67 % at best | 0 meetings, 0 h",
  // eligible: 240+360+3×120 = 960 min; numbered: 840 − 360 = 480 min; 75 % of 5 are 3.75: four
  "4 of 5 sessions | 4 + 1 apologies of 5 sessions | 14 of 16 h | 8 of 22 h | 14 of 28 h | Reached, whatever comes | 0 meetings, 0 h",
  // eligible: 5×120+360 = 960 min; no walk, so both the same
  "6 of 6 sessions | 6 + 0 apologies of 6 sessions | 14.9 of 16 h | 14.9 of 22 h | 14.9 of 28 h | Reached, whatever comes | 0 meetings, 0 h",
];

/** On 17 November, at session 6: row 7 was absent from sessions 3 to 6; row 9's apologies for the 5th end the row. */
export const FOLLOW_UPS_IN_NOVEMBER: readonly string[] = [
  "ȘtefanMissed Thu 6 Oct, 6–8 pm, Wed 19 Oct, 6–8 pm, Thu 3 Nov, 6–8 pm, Wed 16 Nov, 6–8 pm | To be reached | Read the letter | Log a contact",
];

/** From 6 September 72 days, from 5 October 43; Selam was met on 10 November, and row 10 has left. */
export const SILENCES_IN_NOVEMBER: readonly string[] = [
  "يوسف 72 days",
  "Олена 72 days",
  "Hoa 72 days",
  "Grace 72 days",
  "ዳዊት 72 days",
  "Ștefan 72 days",
  "Amina 72 days",
  "Tomás 72 days",
  "Mina 43 days",
];

/** First Thursdays and third Wednesdays. */
export const PROPOSED_DAYS: readonly string[] = [
  ...["Thu 5 Jan", "Wed 18 Jan", "Thu 2 Feb", "Wed 15 Feb", "Thu 2 Mar", "Wed 15 Mar"],
  ...["Thu 6 Apr", "Wed 19 Apr", "Thu 4 May", "Wed 17 May"],
];

/** With 5 and 18 January, 2 and 15 February confirmed: 75 % of 13 are 9.75: ten; of row 11's 10, 7.5: eight. */
export const OUTLOOK_IN_DECEMBER: readonly string[] = [
  "1 | 100 % (9 of 9) | Needs 1 of the remaining 4",
  "2 | 100 % (9 of 9) | Needs 1 of the remaining 4",
  "3 | 56 % (5 of 9) | Out of reach: 69 % at best", // 9/13
  "4 | 56 % (5 of 9) | Out of reach: 69 % at best",
  "5 | 56 % (5 of 9) | Out of reach: 69 % at best",
  "6 | 89 % (8 of 9) | Needs 2 of the remaining 4",
  "7 | 33 % (3 of 9) | Out of reach: 54 % at best", // 7/13
  "8 | 89 % (8 of 9) | Needs 2 of the remaining 4",
  "9 | 67 % (6 of 9) | Needs 4 of the remaining 4",
  "11 | 100 % (6 of 6) | Needs 2 of the remaining 4",
];

/** 5 January held, 18 January moved to the 19th, 2 February cancelled: 75 % of 12 are nine, of row 11's 9 (6.75) seven. */
export const OUTLOOK_IN_JANUARY: readonly string[] = [
  "1 | 100 % (10 of 10) | Reached, whatever comes",
  "2 | 100 % (10 of 10) | Reached, whatever comes",
  "3 | 50 % (5 of 10) | Out of reach: 58 % at best", // 7/12
  "4 | 50 % (5 of 10) | Out of reach: 58 % at best",
  "5 | 60 % (6 of 10) | Out of reach: 67 % at best", // 8/12
  "6 | 90 % (9 of 10) | Reached, whatever comes",
  "7 | 30 % (3 of 10) | Out of reach: 42 % at best", // 5/12
  "8 | 90 % (9 of 10) | Reached, whatever comes",
  "9 | 70 % (7 of 10) | Needs 2 of the remaining 2",
  "11 | 100 % (7 of 7) | Reached, whatever comes",
];

/** Row 9 has sent apologies for 15 February: one session is left for two, so 8/12 at best. */
export const OUTLOOK_OF_9_AFTER_APOLOGIES = "9 | 70 % (7 of 10) | Out of reach: 67 % at best";

/** After 15 February: three sessions more, of 120, 150 and 120 minutes; the cancelled one counts for nobody. */
export const GRID_IN_MAY: readonly string[] = [
  // 12/12; 1680+390 = 2070 min
  "1 Selam | P S P P P P P P P P P P | 100 % 100 % 34.5",
  // 11/12; 1648+240 = 1888 min = 31.47 h
  "2 يوسف | L12 S P P E20 P P P P P X P | 92 % 92 % 31.5",
  // 7/12, + 3 apologies 10/12; 960+150+120 = 1230 min
  "3 Олена | P X P A A P P P ? A P P | 58 % 83 % 20.5",
  // 6/12; 1200+120 = 1320 min
  "4 Hoa | P S X X X P P P X X X P | 50 % 50 % 22",
  // 7/12, + 1 apology 8/12; 720+240 = 960 min
  "5 Grace | P X X R P L P A P P X P | 58 % 67 % 16",
  // 11/12, + 1 apology 12/12; 1440+390 = 1830 min
  "6 ዳዊት | A S P P P P E P P P P P | 92 % 100 % 30.5",
  // 3/12; 720 min
  "7 Ștefan | P X P X X X X P X X X X | 25 % 25 % 12",
  // 11/12; 1530+120+135+120 = 1905 min = 31.75 h
  "8 Amina | L30 S R P P P P P P P L15 P | 92 % 92 % 31.8",
  // 8/12, + 2 apologies 10/12; 1320+270 = 1590 min
  "9 Tomás | P S P P X A X P P P P A | 67 % 83 % 26.5",
  // as in December: 4/5, 5/5, 840 min
  "10 Bình | P S A P P – – – – – – – | 80 % 100 % 14",
  // 9/9; 895+390 = 1285 min = 21.42 h
  "11 Mina | – – – P L5 P P E60 P P P P | 100 % 100 % 21.4",
];

/** 92+30 = 122 eligible, 68+7+6+8 = 89 attended (73 %), 6+2 = 8 apologies: 97/122 (80 %); 12953+840+885+960 = 15638 min. */
export const TOTALS_IN_MAY =
  "9 of 10, 7 of 10, 6 of 10, 7 of 11, 7 of 11, 8 of 10, 8 of 10, 9 of 10+ 1 guest, 7 of 10, 7 of 10, 6 of 10, 8 of 10 | 73 % 80 % 260.6";

/** The numbered sessions are still 22 h; everything held is 28 + 2 + 2.5 + 2 = 34.5 h. 75 % of 12 are nine. */
export const PEOPLE_IN_MAY: readonly string[] = [
  "12 of 12 sessions | 12 + 0 apologies of 12 sessions | 34.5 of 34.5 h | 22 of 22 h | 34.5 of 34.5 h | Reached, whatever comes | 1 meeting, 0.8 h",
  "11 of 12 sessions | 11 + 0 apologies of 12 sessions | 31.5 of 34.5 h | 21.5 of 22 h | 31.5 of 34.5 h | Reached, whatever comes | 0 meetings, 0 h",
  "7 of 12 sessions | 7 + 3 apologies of 12 sessions | 20.5 of 34.5 h | 16 of 22 h | 20.5 of 34.5 h | Out of reach: 58 % at best | 0 meetings, 0 h",
  "6 of 12 sessions | 6 + 0 apologies of 12 sessions | 22 of 34.5 h | 14 of 22 h | 22 of 34.5 h | Out of reach: 50 % at best | 0 meetings, 0 h",
  "7 of 12 sessions | 7 + 1 apologies of 12 sessions | 16 of 34.5 h | 12 of 22 h | 16 of 34.5 h | Out of reach: 58 % at best | 0 meetings, 0 h",
  "11 of 12 sessions | 11 + 1 apologies of 12 sessions | 30.5 of 34.5 h | 18 of 22 h | 30.5 of 34.5 h | Reached, whatever comes | 0 meetings, 0 h",
  "3 of 12 sessions | 3 + 0 apologies of 12 sessions | 12 of 34.5 h | 12 of 22 h | 12 of 34.5 h | Out of reach: 25 % at best | 0 meetings, 0 h",
  "11 of 12 sessions | 11 + 0 apologies of 12 sessions | 31.8 of 34.5 h | 19.5 of 22 h | 31.8 of 34.5 h | Reached, whatever comes | 0 meetings, 0 h",
  "8 of 12 sessions | 8 + 2 apologies of 12 sessions | 26.5 of 34.5 h | 16 of 22 h | 26.5 of 34.5 h | Out of reach: 67 % at best | 0 meetings, 0 h",
  "4 of 5 sessions | 4 + 1 apologies of 5 sessions | 14 of 16 h | 8 of 22 h | 14 of 34.5 h | Reached, whatever comes | 0 meetings, 0 h",
  // eligible: 960+390 = 1350 min
  "9 of 9 sessions | 9 + 0 apologies of 9 sessions | 21.4 of 22.5 h | 14.9 of 22 h | 21.4 of 34.5 h | Reached, whatever comes | 0 meetings, 0 h",
];
