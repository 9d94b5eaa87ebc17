/** A figure as it stands in a cell, with its sign and unit. */
export const FIGURE = /^[+＋\-−－—–\s]*[\d０-９][\d０-９,，.．\s]*[万亿]?[元件项宗条]?$/u;

/** （三） 三、 3. ① begin a label of their own, and so does an article of a law. */
export const ENUMERATED =
  /^\s*(?:第[一二三四五六七八九十]{1,3}条|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[一二三四五六七八九十\d]{1,3}\s*[、.．]|[①-⑳⑴-⒇⒈-⒛])/u;
