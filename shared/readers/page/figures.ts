/** A figure as it stands in a cell, with its sign and unit. */
export const FIGURE = /^[+\-−－—–\s]*[\d０-９][\d０-９,，.．\s]*[万亿]?[元件项宗条]?$/u;
