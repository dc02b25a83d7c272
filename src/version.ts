/** The version that stands in every reading; a test keeps it equal to package.json's. */
export const VERSION = '0.1.0';
