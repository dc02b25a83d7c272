/** Puts curly quotation marks around words that do not bring their own. */
export const quoteMarks = (text: string): string => (/^[“"].*[”"]$/.test(text) ? text : `“${text}”`);
