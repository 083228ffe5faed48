/**
 * Elements and attributes that only say how a page looks, or how it was edited, and that no reader asks for: more than half of a
 * Word file. A reader that begins to ask for one takes it out of this list.
 */
export const LOOKS_ONLY: ReadonlySet<string> = new Set(
  `adjustRightInd autoSpaceDE autoSpaceDN bCs bookmarkEnd bookmarkStart cantSplit caps cnfStyle color contextualSpacing
   cs eastAsianLayout effect emboss fitText framePr hideMark iCs imprint ind jc keepLines keepNext kern kinsoku lang
   lastRenderedPageBreak latentStyles mirrorIndents next noProof noWrap outline overflowPunct pBdr pageBreakBefore
   position proofErr qFormat rsid rsidDel rsidP rsidR rsidRDefault rsidRPr rsidTr rsids sectPr semiHidden shadow shapeDefaults smallCaps snapToGrid spacing
   suppressAutoHyphens suppressLineNumbers suppressOverlap sz szCs tabs tblBorders tblCellMar tblCellSpacing tblGrid
   tblInd tblLayout tblLook tblOverlap tblStyle tblStyleColBandSize tblStyleRowBandSize tblW tblpPr tcBorders
   tcFitText tcMar tcW textAlignment textDirection textboxTightWrap tl2br topLinePunct tr2bl trHeight uiPriority
   unhideWhenUsed vAlign w webHidden widowControl wordWrap`
    .split(/\s+/u)
    .map((name) => `w:${name}`),
);
