/** The connector that a server under test has beside the product's own: it gives back what it is given. */
export const CONNECTOR = 'chaos-echo'
