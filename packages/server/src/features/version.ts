/** The product's version, as in its package.json files. */
export const VERSION = '0.1.0'
