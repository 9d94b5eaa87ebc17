/** Zip's own beginning of time: a file made twice is the same file. */
export const ZIP_EPOCH = new Date(1980, 0, 1);
