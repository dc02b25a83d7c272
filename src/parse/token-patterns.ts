/** What words, numbers and marks look like, for the tokenizer. */

export const SPACE = /\s/u;
export const PLAIN = /^[A-Za-z0-9]+$/;
export const ADDRESS = /^(?:(?:https?|ftp|mailto):|www\.)\S|^[\w.+-]+@[\w-]+\.[\w.-]+$/i;
export const HANDLE = /^[@#]\p{L}[\p{L}\d_]+/u;
export const OPENERS = /^(?:[([{<>«"“”„‟'‘‚`*~|=+#§£€$¥₹₽@•·—–―…_/\\-]|[,;?!](?=\p{L})|\.(?=\p{Lu}\p{Ll}))/u;
export const RUN = /^(?:([-.!?*=~_#+<>|$/\\])\1+|[.!?]{2,}|''|``|‘’|’‘)/;
/** A rule or an ornament of marks, one token as a whole. */
export const ORNAMENT = /^[-=*~_+<>|#{}^]{3,}$/;
export const FILE_NAME = /^[\w.,&#-]+\.(?:docx?|xlsx?|pptx?|pdf|txt|jpe?g|gif|png|zip|html?)$/i;
export const PHONE = /^(?:\d{3}|(?:\d{3}[/.])?\d{3}|\d)-\d{4}$/;
export const DECADE = /^\d*\d0['’]s$/;
export const CLOSER = /[)\]}>»"“”'’‘`,;:!?…*~|=%•—–―_/\\-]$/;
export const CLOSING_RUN = /(?:''|``|’’|‘‘|\.{2,}|[!?.]*[!?][!?.]*|-{2,}|_+|\*+|=+|~+|<+|>+|\$+)$/;
export const CLITIC = /(?:n['’]t|['’`](?:s|re|ve|ll|d|m))$/i;
export const ACRONYM = /^(?:\p{L}\.)+\p{L}?\.?$/u;
export const INITIAL = /^\p{Lu}\.$/u;
export const NUMBER = /^[+-]?\d[\d,.:/]*(?:st|nd|rd|th|s)?$/i;
export const FRACTION = /^\d\/\d$/;
export const CURRENCY_UNIT =
  /^(\d[\d.,:]*)(%|°|€|£|am|pm|a\.m\.?|p\.m\.?|km|kg|mm|cm|m|bn|b|t|mn|k|m\.|lbs?|ft|mph|kph|hz|[kmgt]b|°C|°F)$/i;
/** "15hh", "300percent": figures run into a word that is no ending of theirs. */
export const FIGURE_WORD = /^(\d[\d.,]*\d|\d)(?!(?:st|nd|rd|th|ers?)$)\p{Ll}{2,}$/u;
export const SIGNED_CURRENCY = /^(?:US|A|C|HK|NZ|S)\$|^[$£€¥]/;
export const DASH = /--+|[—–―…]|\.{2,}/;
export const CAPITAL = /\p{Lu}/u;
export const SMILEY = /^[:;=]['-]?[)(DPp/\\|]+$/;
